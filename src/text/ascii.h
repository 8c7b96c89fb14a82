// ascii.h: what a byte of ASCII is; false of all others, whatever the sign of their type. Objects, so that algorithms
// take them by name.
#ifndef NEWSPARSE_TEXT_ASCII_H_
#define NEWSPARSE_TEXT_ASCII_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsparse::internal {

inline constexpr auto is_ascii_digit = [](auto c) noexcept { return c >= '0' && c <= '9'; };
inline constexpr auto is_ascii_lower = [](auto c) noexcept { return c >= 'a' && c <= 'z'; };
inline constexpr auto is_ascii_upper = [](auto c) noexcept { return c >= 'A' && c <= 'Z'; };
inline constexpr auto is_ascii_letter = [](auto c) noexcept { return is_ascii_lower(c) || is_ascii_upper(c); };

// The number that a text begins with.
struct LeadingNumber {
  std::uint32_t value = 0;
  std::uint32_t digits = 0;  // 0: there is none
};
// Reads `most` digits at most, of up to nine.
[[nodiscard]] constexpr LeadingNumber leading_number(std::string_view text, std::size_t most) noexcept {
  LeadingNumber number;
  for (const char c : text.substr(0, most)) {
    if (!is_ascii_digit(c)) break;
    number.value = number.value * 10 + static_cast<std::uint32_t>(c - '0');
    ++number.digits;
  }
  return number;
}

}  // namespace newsparse::internal

#endif  // NEWSPARSE_TEXT_ASCII_H_
