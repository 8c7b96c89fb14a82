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
[[nodiscard]] Span trim_separators(std::string_view text, Span span) noexcept;

// The timestamp proposals inside `span`: a range of work.stamps. O(log n).
[[nodiscard]] std::span<const TimestampMatch> stamps_in(const Workspace& work, Span span) noexcept;

// Fills work.page_date: "date 2017-05-29" in front of the first line.
void find_page_date(std::string_view text, Workspace& work);

// Fills work.parts and work.part_info from lines, the page's seams, stamps and work.in_article. Lines of the article
// and lines longer than a teaser stay whole but for their seams. Linear.
void split_parts(std::string_view text, Workspace& work, std::span<const Glue> glue);

// The same where work.cuts are those that are chosen.
void split_at_cuts(std::string_view text, Workspace& work, std::span<const Glue> glue);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_PARTS_H_
