#include "page/date_sides.h"

#include "text/lines.h"
#include "text/utf8.h"

namespace newsparse::internal {

bool sentence_goes_on(std::string_view text, std::uint32_t begin, std::uint32_t at) noexcept {
  const Span before = trim(text, {begin, at});
  if (before.empty()) return false;
  const char last = text[before.end - 1];
  return last == ',' || last == '(' || last == ';';
}

bool opens_title(std::string_view text, Span line, std::uint32_t at) noexcept {
  const Span behind = trim(text, {at, line.end});
  if (behind.empty()) return true;
  const char32_t first = decode(text, behind.begin).value;
  return char_class(first) != CharClass::kLower &&
         std::u32string_view(U",.;:!?)%").find(first) == std::u32string_view::npos;
}

}  // namespace newsparse::internal
