// parts.h: lines taken apart into what a reader sees as one thing each: a title, a section, a date.
//
//   General NewsSiren signals an exciting time May 29, 2019
//   part        part                          part (a timestamp)
//
// A part ends at the line's ends, at seams, where a timestamp that stands at an edge begins or ends, and at cuts:
// blanks where one element ends and the next begins (cuts.h).
#ifndef NEWSPARSE_PAGE_PARTS_H_
#define NEWSPARSE_PAGE_PARTS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "newsparse/record.h"
#include "page/workspace.h"

namespace newsparse::internal {

// `span` without blanks and the marks that set off fields of a row (| / · • – — , ; -) at its ends.
[[nodiscard]] Span trim_marks(std::string_view text, Span span) noexcept;  // what is not inline of it
[[nodiscard]] inline Span trim_separators(std::string_view text, Span span) noexcept {
  // Most begin and end with a letter, or a sign of ASCII that sets off nothing, but for one blank at an end.
  const auto stays = [](char c) {
    return c > ' ' && c <= '~' && c != ',' && c != '-' && c != '/' && c != ';' && c != '|';
  };
  if (span.empty()) return span;
  Span inner = span;
  if (inner.size() > 2 && text[inner.begin] == ' ') ++inner.begin;
  if (inner.size() > 2 && text[inner.end - 1] == ' ') --inner.end;
  return stays(text[inner.begin]) && stays(text[inner.end - 1]) ? inner : trim_marks(text, span);
}

// The timestamp proposals inside `span`: a range of work.stamps. O(log n), and linear in those that it has.
[[nodiscard]] std::span<const TimestampMatch> stamps_in(const Workspace& work, Span span) noexcept;

// The seams inside `span`, not at its edges: a range of `glue`, the page's. O(log n).
[[nodiscard]] std::span<const Glue> seams_in(std::span<const Glue> glue, Span span) noexcept;

// The part behind the last one of the line that part `i` is of. Linear in the parts between.
[[nodiscard]] inline std::uint32_t end_of_line(const Workspace& work, std::uint32_t i) noexcept {
  std::uint32_t end = i + 1;
  while (end < work.parts.size() && work.parts[end].line == work.parts[i].line) ++end;
  return end;
}

// Whether part `i` is a timestamp, whatever became of its role: a banner's are given away.
[[nodiscard]] inline bool is_stamp(const Workspace& work, std::size_t i) noexcept { return work.part_hashes[i] == 0; }

// `names` up to the first date in it or straight behind it, without what leads to that: Ann Lee (on 3 May).
[[nodiscard]] Span before_stamp(std::string_view text, const Workspace& work, Span names) noexcept;

// Little but the label of a date: Updated on, Mis à jour le. What it is of stands behind it.
[[nodiscard]] bool is_date_label(const LineInfo& info) noexcept;

// A date behind part `i` is one that its words tell of: they lead to it, and are no label. Open day on (3 May), not
// last updated on.
[[nodiscard]] bool tells_of_date(std::string_view text, const Workspace& work, std::uint32_t i) noexcept;

// Fills work.parts and work.part_info from lines, the page's seams, stamps and work.in_article. Lines of the article
// and lines longer than a teaser stay whole but for their seams; lines of source, whatever dates they hold. Linear.
void split_parts(std::string_view text, Workspace& work, std::span<const Glue> glue);

// The same where work.cuts are those that are chosen.
void split_at_cuts(std::string_view text, Workspace& work, std::span<const Glue> glue);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_PARTS_H_
