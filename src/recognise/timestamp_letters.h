// timestamp_letters.h: the letters of words, folded, as the tables of timestamp words are keyed.
#ifndef NEWSPARSE_RECOGNISE_TIMESTAMP_LETTERS_H_
#define NEWSPARSE_RECOGNISE_TIMESTAMP_LETTERS_H_

#include <cstddef>
#include <cstdint>

#include "recognise/timestamp_words.h"
#include "text/utf8.h"

namespace newsparse::internal {

inline constexpr int kMaxPhrase = 40;            // code points
inline constexpr char32_t kFirstDense = 0x0E00;  // from Thai on, caseless scripts may run words together

struct Letter {
  char32_t folded;
  CharClass kind;
  std::uint8_t size;
};

[[nodiscard]] constexpr bool between(unsigned char c, char first, char last) noexcept {
  return c >= first && c <= last;
}

[[nodiscard]] inline CharClass ascii_class(unsigned char c) noexcept {
  if (between(c, 'a', 'z')) return CharClass::kLower;
  if (between(c, 'A', 'Z')) return CharClass::kUpper;
  return between(c, '0', '9') ? CharClass::kDigit : c == ' ' || c == '\t' ? CharClass::kSpace : CharClass::kOther;
}

[[nodiscard]] inline Letter letter_at(const Field& field, std::size_t at) noexcept {
  const unsigned char c = field.byte(at);
  if (c < 0x80) return {c | (between(c, 'A', 'Z') ? 0x20U : 0U), ascii_class(c), 1};
  const CodePoint point = decode(field.text, at);
  return {to_lower(point.value), point.valid ? char_class(point.value) : CharClass::kOther, point.size};
}

[[nodiscard]] inline Letter letter_before(const Field& field, std::size_t at) noexcept {
  const unsigned char c = field.byte_before(at);
  if (c < 0x80) return {c | (between(c, 'A', 'Z') ? 0x20U : 0U), ascii_class(c), 1};
  const CodePoint point = decode_before(field.text.substr(field.begin, at - field.begin), at - field.begin);
  return {to_lower(point.value), point.valid ? char_class(point.value) : CharClass::kOther, point.size};
}

[[nodiscard]] inline bool in_word(CharClass c) noexcept { return is_letter(c) || c == CharClass::kMark; }

// What may stand between two words of a phrase.
[[nodiscard]] inline bool joins_words(char32_t c) noexcept {
  return c == ' ' || c == '.' || c == '\'' || c == '-' || c == 0xA0 || c == 0x2019 || c == 0x202F || c == 0x970 ||
         c == 0x5F3 || c == 0x5F4;
}

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_TIMESTAMP_LETTERS_H_
