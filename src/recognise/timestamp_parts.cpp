// timestamp_parts.cpp: what stands between the parts of a timestamp.
#include "recognise/timestamp_parts.h"

#include <array>

#include "text/utf8.h"

namespace newsparse::internal {

int weekday_of(int year, int month, int day) noexcept {
  // Sakamoto: the shift of each month's first day, years counted from March.
  constexpr std::array<int, 12> kShift{0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
  const int shifted = month < 3 ? year - 1 : year;
  const int sunday_first =
      (shifted + shifted / 4 - shifted / 100 + shifted / 400 + kShift[static_cast<std::size_t>(month - 1)] + day) % 7;
  return sunday_first == 0 ? 7 : sunday_first;
}

std::size_t past_marks(const Field& field, std::size_t at) noexcept {
  for (int i = 0; i < 8 && at < field.end(); ++i) {
    const unsigned char c = field.byte(at);
    switch (c) {
      case ' ':
      case '\t':
      case ',':
      case '|':
      case '/':
      case '-':
      case ';':
      case '@':
      case '(':
      case ')':
      case '.':
      case ':':
      case '[':
      case ']':
        ++at;
        continue;
      default:
        break;
    }
    if (c < 0x80) return at;
    switch (const CodePoint point = decode(field.text, at); point.value) {
      case 0xA0:
      case 0xB7:
      case 0x2009:
      case 0x2013:
      case 0x2014:
      case 0x2022:
      case 0x202F:
      case 0x2219:
      case 0x3000:
      case 0x60C:
      case 0x22C5:
      case 0x30FB:
      case 0xFF08:
      case 0xFF09:
      case 0xFF5C:
      case 0x25CF:
        at += point.size;
        continue;
      default:
        return at;
    }
  }
  return at;
}

std::size_t past_link(const Field& field, std::size_t at) noexcept {
  const Phrase link = match_phrase(field, at, kLink);
  if (!link) return at;
  const std::size_t next = past_marks(field, link.end);
  // "às10h" is glued often enough, "o5" is not a link.
  return next == link.end && link.end - at < 2 ? at : next;
}

std::size_t past_age_gap(const Field& field, std::size_t at) noexcept {
  while (at < field.end()) {
    const unsigned char c = field.byte(at);
    if (c == ' ' || c == '\t' || c == '\r' || c == ',' || c == '&' || c == '.' || c == '-' || c == '\'' || c == '(' ||
        c == ')') {
      ++at;
      continue;
    }
    if (c < 0x80) return at;
    const CodePoint point = decode(field.text, at);
    const char32_t value = point.value;
    if (value != 0xA0 && value != 0x2019 && value != 0x202F && value != 0x60C && value != 0x3001 && value != 0x3000) {
      return at;
    }
    at += point.size;
  }
  return at;
}

}  // namespace newsparse::internal
