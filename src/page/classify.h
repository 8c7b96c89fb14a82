// classify.h: the kind of every line, and the line features it is told from.
#ifndef NEWSPARSE_PAGE_CLASSIFY_H_
#define NEWSPARSE_PAGE_CLASSIFY_H_

#include <optional>
#include <span>
#include <string_view>

#include "page/page_data.h"
#include "page/workspace.h"
#include "recognise/dateline.h"

namespace newsparse::internal {

// How `line` ends; kNone where it is empty.
[[nodiscard]] EndMark end_mark(std::string_view line) noexcept;

// Fills work.info and work.votes: one pass over the words of every line.
void read_lines(std::string_view text, Workspace& work);

// The same for one part of a line, without counting its words again.
void read_part(std::string_view text, Workspace& work, Span span, LineInfo& info);

// Fills work.in_article: the lines of the main article's body, by a linear model that looks twice.
void find_article(Workspace& work, std::span<const Glue> glue);
// What find_article() does last, with lines that were told line by line: rows of a listing, short lines that
// stand on the page again and again, and short lines at the article's ends are none of it.
void settle_article(Workspace& work, std::span<const Glue> glue) noexcept;
// The last of that: trims the article at its ends, and sets work.opening. Once more where banners were taken out of it.
void bound_article(Workspace& work) noexcept;

// The dateline that opens `span`, a line; a date that opens it is no place (Mittwoch, 1. November - Handel).
[[nodiscard]] std::optional<DatelineMatch> find_dateline(std::string_view text, const Workspace& work,
                                                         Span span) noexcept;

// Adds lines to the article that open with a dateline and stand beside its lines: wires begin so, and nothing else
// does. They and those of its opening are no headlines: work.info says so.
void keep_datelines(std::string_view text, Workspace& work) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_CLASSIFY_H_
