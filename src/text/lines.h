// lines.h: the lines of a page.
#ifndef NEWSPARSE_TEXT_LINES_H_
#define NEWSPARSE_TEXT_LINES_H_

#include <algorithm>
#include <cstddef>
#include <span>
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

// The number of the first of `lines` that ends behind `at`; lines.size() past them all. O(log n).
[[nodiscard]] inline std::size_t line_at(std::span<const Span> lines, std::size_t at) noexcept {
  return static_cast<std::size_t>(
      std::partition_point(lines.begin(), lines.end(), [at](Span line) { return line.end <= at; }) - lines.begin());
}

// The lines of `text` that hold a visible byte, trimmed. Lines end at LF, CRLF or CR. Replaces `lines`, which is
// sized once. Past the first 65,536 lines a line of less than eight bytes is joined with those behind it: hostile pages
// are all lines.
void split_lines(std::string_view text, const ByteMasks& masks, std::vector<Span>& lines);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_TEXT_LINES_H_
