// lines.h: the lines of a page.
#ifndef NEWSPARSE_TEXT_LINES_H_
#define NEWSPARSE_TEXT_LINES_H_

#include <string_view>
#include <vector>

#include "newsparse/span.h"
#include "text/byte_masks.h"

namespace newsparse::internal {

// `span` without the Unicode White_Space and BOM at its ends; empty (at span.end) where there is nothing else.
[[nodiscard]] Span trim_blanks(std::string_view text, Span span) noexcept;  // what is not inline of it
[[nodiscard]] inline Span trim(std::string_view text, Span span) noexcept {
  // Most begin and end with a letter or a sign of ASCII already.
  const auto is_visible = [](char c) { return c > ' ' && c <= '~'; };
  return !span.empty() && is_visible(text[span.begin]) && is_visible(text[span.end - 1]) ? span
                                                                                         : trim_blanks(text, span);
}

// The lines of `text` that hold a visible byte, trimmed. Lines end at LF, CRLF or CR. Replaces `lines`, which is
// sized once. Past the first 65,536 lines a line of less than eight bytes is joined with those behind it: hostile pages
// are all lines.
void split_lines(std::string_view text, const ByteMasks& masks, std::vector<Span>& lines);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_TEXT_LINES_H_
