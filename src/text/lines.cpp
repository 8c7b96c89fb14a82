#include "text/lines.h"

#include <algorithm>

#include "text/utf8.h"

namespace newsparse::internal {

namespace {
// Past this many lines, those of a few bytes are read together with the ones that follow: a page of nothing but such
// lines must not take more memory than one with text.
constexpr std::size_t kFewLines = 65536;
constexpr std::uint32_t kBytesALine = 8;

constexpr bool is_ascii_space(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }
}  // namespace

Span trim_blanks(std::string_view text, Span span) noexcept {
  while (!span.empty()) {
    const char c = text[span.begin];
    if (is_ascii_space(c)) {
      ++span.begin;
      continue;
    }
    if (static_cast<unsigned char>(c) < 0x80) break;
    const CodePoint cp = decode(text.substr(0, span.end), span.begin);
    if (!cp.valid || char_class(cp.value) != CharClass::kSpace) break;
    span.begin += cp.size;
  }
  while (!span.empty()) {
    const char c = text[span.end - 1];
    if (is_ascii_space(c)) {
      --span.end;
      continue;
    }
    if (static_cast<unsigned char>(c) < 0x80) break;
    const CodePoint cp = decode_before(text, span.end);
    if (!cp.valid || cp.size > span.size() || char_class(cp.value) != CharClass::kSpace) break;
    span.end -= cp.size;
  }
  return span;
}

void split_lines(std::string_view text, const ByteMasks& masks, std::vector<Span>& lines) {
  lines.clear();
  const auto size = static_cast<std::uint32_t>(text.size());
  const std::size_t most = kFewLines + text.size() / kBytesALine;
  lines.reserve(std::min(count_bits(masks.line_end, 0, text.size()) + 1, most));
  for (std::uint32_t begin = 0; begin < size;) {
    auto end = static_cast<std::uint32_t>(next_bit(masks.line_end, begin, size));
    if (lines.size() >= kFewLines && end - begin < kBytesALine)
      end = static_cast<std::uint32_t>(next_bit(masks.line_end, std::min(size, begin + kBytesALine), size));
    if (const Span line = trim(text, {begin, end}); !line.empty()) lines.push_back(line);
    begin = end + 1;
  }
}

}  // namespace newsparse::internal
