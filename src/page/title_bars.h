// title_bars.h: what is no title and no headline, whatever the models say of it.
#ifndef NEWSPARSE_PAGE_TITLE_BARS_H_
#define NEWSPARSE_PAGE_TITLE_BARS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "newsparse/record.h"
#include "page/workspace.h"

namespace newsparse::internal {

// Template tokens and nothing else are no title, no section and no author, nor is an address of the web or of mail, or
// a date in brackets: such parts get the role kGiven. A person behind a label is an author where it was taken for a
// title. `tokens`: the page's, in text order.
void bar_what_is_no_title(std::string_view text, std::span<const TemplateToken> tokens, Workspace& work) noexcept;

// What is no headline: teasers' titles and rows of listings, entries of lists, what ends a story that opens its page,
// persons behind a label, bylines below the story's begin, lines that credit a picture, paths
// (Home|Magazine|Travel|Title).
class HeadlineBars {
 public:
  // When titles have their roles and the article its lines. All must outlive it.
  HeadlineBars(std::string_view text, const Workspace& work, bool has_story) noexcept;
  [[nodiscard]] bool rule_out(std::uint32_t part) const noexcept;
  // What is none where anything else may be one: sources behind a label (来源：海港日报), pictures' sources, captions
  // that end in a glued agency, ways to the pages beside (« Title), Japanese decks (～..～), the rest of a sentence.
  [[nodiscard]] bool doubts(std::uint32_t part) const noexcept;
  // Where there is no story: titles above or below `part` stand as far apart as it does from them, with the same kinds
  // of parts between.
  [[nodiscard]] bool is_of_rows(std::size_t part) const noexcept { return !has_story_ && continues_titles(part); }

 private:
  // A teaser's title, or a field beside one. A headline that is alone on its line, above its date and its story, looks
  // like a teaser that is alone on its page; where there is no story, one of several with dates is a teaser's.
  [[nodiscard]] bool is_of_teaser(std::size_t i) const noexcept;
  // Photo: Ann Lee, or the sign of a right.
  [[nodiscard]] bool names_credit(std::uint32_t part) const noexcept;
  [[nodiscard]] bool has_date_on_line(std::size_t i) const noexcept;
  [[nodiscard]] bool is_sure(std::size_t i) const noexcept;
  // A date stands behind it, or a label, a section or an author and a date.
  [[nodiscard]] bool is_dated(std::size_t i) const noexcept;
  [[nodiscard]] bool continues_titles(std::size_t i) const noexcept;
  // The title next to `i` on that side, a row away at most; past them all where there is none.
  [[nodiscard]] std::size_t title_above(std::size_t i) const noexcept;
  [[nodiscard]] std::size_t title_below(std::size_t i) const noexcept;
  // Rows that begin with the parts `first` and `second`, and end before `second` and `third`, are built alike.
  [[nodiscard]] bool are_rows(std::size_t first, std::size_t second, std::size_t third) const noexcept;
  // `other`: past them all where it wraps.
  [[nodiscard]] bool on_line_of(std::size_t i, std::size_t other) const noexcept;
  [[nodiscard]] bool is_entry(std::uint32_t line) const noexcept;
  // Its line is a row of a listing.
  [[nodiscard]] bool is_of_row(const Part& part) const noexcept;

  std::string_view text_;
  const Workspace& work_;
  bool has_story_;
  std::size_t sure_ = 0, dated_ = 0;  // so many titles are
  std::uint32_t last_line_;           // that may have the headline
  std::uint32_t header_;              // the headline's and its date's, where they share it; or past all lines
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_TITLE_BARS_H_
