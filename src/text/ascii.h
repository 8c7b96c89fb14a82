// ascii.h: what a byte of ASCII is; false of all others, whatever the sign of their type. Objects, so that algorithms
// take them by name.
#ifndef NEWSPARSE_TEXT_ASCII_H_
#define NEWSPARSE_TEXT_ASCII_H_

namespace newsparse::internal {

inline constexpr auto is_ascii_digit = [](auto c) noexcept { return c >= '0' && c <= '9'; };
inline constexpr auto is_ascii_lower = [](auto c) noexcept { return c >= 'a' && c <= 'z'; };
inline constexpr auto is_ascii_upper = [](auto c) noexcept { return c >= 'A' && c <= 'Z'; };
inline constexpr auto is_ascii_letter = [](auto c) noexcept { return is_ascii_lower(c) || is_ascii_upper(c); };

}  // namespace newsparse::internal

#endif  // NEWSPARSE_TEXT_ASCII_H_
