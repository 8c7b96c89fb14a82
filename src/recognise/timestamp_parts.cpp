// timestamp_parts.cpp: what stands between the parts of a timestamp.
#include "recognise/timestamp_parts.h"

#include "text/utf8.h"

namespace newsparse::internal {

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

}  // namespace newsparse::internal
