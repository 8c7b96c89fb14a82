#include "text/utf8.h"
namespace newsparse::internal {
CodePoint decode(std::string_view, std::size_t) noexcept { return {}; }
CodePoint decode_before(std::string_view, std::size_t) noexcept { return {}; }
std::size_t find_ill_formed(std::string_view text, std::size_t) noexcept { return text.size(); }
void append_well_formed(std::string_view text, std::string& out) { out.append(text); }
void append_utf8(char32_t, std::string&) {}
CharClass char_class(char32_t) noexcept { return CharClass::kOther; }
Script script_of(char32_t) noexcept { return Script::kNone; }
char32_t to_lower(char32_t c) noexcept { return c; }
int digit_value(char32_t) noexcept { return -1; }
}  // namespace newsparse::internal
