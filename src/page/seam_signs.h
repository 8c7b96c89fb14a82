// seam_signs.h: signs that end or begin an element where nothing stands between it and another.
#ifndef NEWSPARSE_PAGE_SEAM_SIGNS_H_
#define NEWSPARSE_PAGE_SEAM_SIGNS_H_

#include <cstddef>
#include <string_view>

namespace newsparse::internal {

// Ends a sentence, in any script that has a sign for it.
[[nodiscard]] constexpr bool is_sentence_sign(char32_t c) noexcept {
  switch (c) {
    case '.':
    case '!':
    case '?':
    case 0x0589:
    case 0x061F:
    case 0x06D4:
    case 0x0964:
    case 0x104B:
    case 0x1362:
    case 0x17D4:
    case 0x3002:
    case 0xFF01:
    case 0xFF1F:
      return true;
    default:
      return false;
  }
}

// Ends of sentences, of brackets and of quotations, units and marks. Behind 。 the next sentence begins without a
// blank.
[[nodiscard]] constexpr bool is_closer(char32_t c) noexcept {
  if (is_sentence_sign(c)) return c != 0x3002;
  switch (c) {
    case ')':
    case '"':
    case '\'':
    case ':':
    case ']':
    case '%':
    case '*':
    case '+':
    case 0x201D:
    case 0x2019:
    case 0x201C:
    case 0xBB:
    case 0xAB:
    case 0x203A:
    case 0x2026:
    case 0x20AC:
    case 0x300B:
    case 0x300D:
    case 0x300F:
    case 0x3011:
    case 0xFF09:
      return true;
    default:
      return c > 0x2190 && c < 0x3000;  // arrows, box drawing, dingbats
  }
}

// Letters that only end words: the final forms of Hebrew, teh marbuta of Arabic.
[[nodiscard]] constexpr bool is_final_letter(char32_t c) noexcept {
  return c == 0x05DA || c == 0x05DD || c == 0x05DF || c == 0x05E3 || c == 0x05E5 || c == 0x0629;
}

// Signs that stand between what ends and a small letter or a number without being its end: it's, '90s, +49, 3*4.
[[nodiscard]] constexpr bool is_inner(char32_t c) noexcept {
  return c == '\'' || c == 0x2019 || c == '+' || c == '*' || c == '%';
}
[[nodiscard]] constexpr bool is_opener(char32_t c) noexcept {
  return c == '(' || c == '[' || c == '"' || c == '#' || c == '@' || c == 0x201E || c == 0xAB || c == 0x201C ||
         c == 0x2018 || c == 0xBF || c == 0xA1 || c == 0x3010;
}

// Whether an address of the web begins there.
[[nodiscard]] constexpr bool begins_address(std::string_view rest) noexcept {
  return rest.starts_with("https://") || rest.starts_with("http://");
}

// A short number, and nothing else.
[[nodiscard]] constexpr bool is_counter(std::string_view text) noexcept {
  constexpr std::size_t kMostDigits = 7;
  return !text.empty() && text.size() <= kMostDigits && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_SEAM_SIGNS_H_
