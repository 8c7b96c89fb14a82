// item_rows.h: lines that are rows of a listing by their shape, and what stands in them beside titles.
//
//   Farmers block the road | 12 comments | May 3, 2019      title, counter, stamp: a row
//   Farmers block the road May 3, 2019 They want ..         a card on one line with its text: a row up to its date
#ifndef NEWSPARSE_PAGE_ITEM_ROWS_H_
#define NEWSPARSE_PAGE_ITEM_ROWS_H_

#include <cstdint>
#include <string_view>

#include "page/workspace.h"

namespace newsparse::internal {

inline constexpr std::uint32_t kNoPart = UINT32_MAX;

// Fills work.rows: the parts that are titles of rows by the shape of their line, where a page has two or more of them.
void find_rows(std::string_view text, Workspace& work);

// Both are figures of the same thing, perhaps in its plural: 3 komentarze, 12 komentarzy.
[[nodiscard]] bool count_the_same(std::string_view text, const Workspace& work, std::uint32_t a,
                                  std::uint32_t b) noexcept;

// Nothing but a teaser's last words: Read more.
[[nodiscard]] bool is_read_more(std::string_view text, const Workspace& work, std::uint32_t part) noexcept;

// A counter, its label or its number: Kommentare | 8, 3 comments.
[[nodiscard]] bool is_counter(std::string_view text, const Workspace& work, std::uint32_t part) noexcept;

// An opener and names: By Ann Lee. Outside the article.
[[nodiscard]] bool is_byline(const Workspace& work, std::uint32_t i) noexcept;

// By its letters alone, a person's name in a script without case: two words or three, or, of letters that stand without
// blanks, two to four ideographs or three syllables of Hangul.
[[nodiscard]] bool may_be_caseless_name(std::string_view text, const Workspace& work, std::uint32_t part) noexcept;

// Ends as a teaser's text does and as its title does not, which may be a question, or cut off.
[[nodiscard]] bool is_statement(std::string_view text, const Workspace& work, std::uint32_t part) noexcept;

// By its words and its end, a title.
[[nodiscard]] bool reads_as_title(const Workspace& work, std::uint32_t part) noexcept;

// `row`, a sentence behind the date that opens its line, is the text of the title that is the line above.
[[nodiscard]] bool is_text_below_title(std::string_view text, const Workspace& work, std::uint32_t row) noexcept;

// The date among parts [begin, end), a line, that parts a card's title from its text; kNoPart: there is none, or a
// title stands behind it and none before it, or another date.
[[nodiscard]] std::uint32_t teaser_date(const Workspace& work, std::uint32_t begin, std::uint32_t end) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_ITEM_ROWS_H_
