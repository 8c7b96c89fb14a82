// utf8.h: code points and their classes.
#ifndef NEWSPARSE_TEXT_UTF8_H_
#define NEWSPARSE_TEXT_UTF8_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace newsparse::internal {

inline constexpr char32_t kReplacement = 0xFFFD;

struct CodePoint {
  char32_t value = kReplacement;
  std::uint8_t size = 1;  // bytes, 1..4; an ill-formed byte is one byte long and decodes as U+FFFD
  bool valid = false;
};

// Decodes the code point that begins at `at`. Precondition: at < text.size(). Follows Unicode 3.9 table 3-7; each
// maximal ill-formed subpart is taken byte by byte.
[[nodiscard]] CodePoint decode_wide(std::string_view text, std::size_t at) noexcept;  // what is not inline of it
[[nodiscard]] inline CodePoint decode(std::string_view text, std::size_t at) noexcept {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1, true};
  if (first >= 0xC2 && first < 0xE0 && text.size() - at >= 2) {
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if ((second & 0xC0U) == 0x80) return {(first & 0x1FU) << 6U | (second & 0x3FU), 2, true};
  }
  return decode_wide(text, at);
}
// Decodes the code point that ends just before `at`. Precondition: 0 < at <= text.size().
[[nodiscard]] CodePoint decode_wide_before(std::string_view text, std::size_t at) noexcept;  // what is not inline of it
[[nodiscard]] inline CodePoint decode_before(std::string_view text, std::size_t at) noexcept {
  const auto last = static_cast<unsigned char>(text[at - 1]);
  if (last < 0x80) return {last, 1, true};
  return decode_wide_before(text, at);
}

// First ill-formed byte at or after `from`, or text.size().
[[nodiscard]] std::size_t find_ill_formed(std::string_view text, std::size_t from = 0) noexcept;
// Appends `text` with each ill-formed byte run (maximal subpart) as one U+FFFD.
void append_well_formed(std::string_view text, std::string& out);
void append_utf8(char32_t code_point, std::string& out);

// One class a code point, from the Unicode general category and White_Space.
enum class CharClass : std::uint8_t {
  kOther,     // punctuation, symbols, unassigned, format characters
  kSpace,     // White_Space, and U+FEFF
  kDigit,     // Nd
  kUpper,     // Lu, Lt
  kLower,     // Ll
  kCaseless,  // Lo, Lm: letters of scripts without case
  kMark,      // Mn, Mc, Me: belongs to the letter before it
};
[[nodiscard]] constexpr bool is_letter(CharClass c) noexcept {
  return c == CharClass::kUpper || c == CharClass::kLower || c == CharClass::kCaseless;
}

// Rough script groups, enough to see a change of script and to know where words have no blanks.
enum class Script : std::uint8_t {
  kNone,  // common, inherited, unassigned
  kLatin,
  kGreek,
  kCyrillic,
  kArmenian,
  kHebrew,
  kArabic,
  kIndic,
  kThai,
  kGeorgian,
  kHangul,
  kKana,
  kHan,
  kEthiopic,
  kOther,
};

// What two bytes of UTF-8 reach: all cased scripts but a few, Hebrew, Arabic. Their properties stand in flat tables of
// a few KiB, so that reading a letter of these is one load; those of the others are looked up in two steps.
inline constexpr std::size_t kNearLimit = 0x800;
extern const std::array<std::uint8_t, kNearLimit> kNearProperties;  // CharClass in bits 0-2, Script above
extern const std::array<std::uint16_t, kNearLimit> kNearLower;

[[nodiscard]] CharClass char_class_wide(char32_t code_point) noexcept;  // what is not inline of it
[[nodiscard]] inline CharClass char_class(char32_t code_point) noexcept {
  return code_point < kNearLimit ? static_cast<CharClass>(kNearProperties[code_point] & 7U)
                                 : char_class_wide(code_point);
}
[[nodiscard]] Script script_of_wide(char32_t code_point) noexcept;  // what is not inline of it
[[nodiscard]] inline Script script_of(char32_t code_point) noexcept {
  return code_point < kNearLimit ? static_cast<Script>(kNearProperties[code_point] >> 3U) : script_of_wide(code_point);
}
// Simple lower-case mapping (UnicodeData field 13); the code point itself where there is none.
[[nodiscard]] char32_t to_lower_wide(char32_t code_point) noexcept;  // what is not inline of it
[[nodiscard]] inline char32_t to_lower(char32_t code_point) noexcept {
  return code_point < kNearLimit ? kNearLower[code_point] : to_lower_wide(code_point);
}
// 0..9, or -1 where the code point is no decimal digit (Nd).
[[nodiscard]] int digit_value(char32_t code_point) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_TEXT_UTF8_H_
