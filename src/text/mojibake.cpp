#include "text/mojibake.h"

#include "text/utf8.h"

namespace newsparse::internal {

namespace {

// The byte that Windows-1252 shows as `c`, its five unassigned bytes taken as C1 controls (WHATWG Encoding, index
// windows-1252); -1 where there is none.
int byte_of(char32_t c) noexcept {
  static constexpr char16_t kHigh[32] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                         0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                         0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                         0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  if (c >= 0x80 && c <= 0xFF) return static_cast<int>(c);
  for (int i = 0; i < 32; ++i)
    if (kHigh[i] == c) return 0x80 + i;
  return -1;
}

}  // namespace

Mojibake mojibake_at(std::string_view text, std::size_t at) noexcept {
  // Lead bytes C2..F4 are all shown as U+00C2..U+00F4, whose UTF-8 begins with C3.
  if (text[at] != '\xC3') return {};
  char bytes[4];
  std::size_t wanted = 1;
  std::size_t n = 0;
  std::size_t i = at;
  while (n < wanted) {
    if (i >= text.size()) return {};
    const CodePoint point = decode(text, i);
    const int byte = point.valid ? byte_of(point.value) : -1;
    if (n == 0) {
      if (byte < 0xC2 || byte > 0xF4) return {};
      // Of the two-byte leads only those of Latin, Cyrillic and Arabic: CAFÉ» and ÇA… are ordinary text.
      if (byte < 0xE0 && byte != 0xC2 && byte != 0xC3 && byte != 0xD0 && byte != 0xD1 && byte != 0xD8 && byte != 0xD9)
        return {};
      wanted = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    } else if (byte < 0x80 || byte > 0xBF) {
      return {};
    }
    bytes[n++] = static_cast<char>(byte);
    i += point.size;
  }
  const CodePoint meant = decode({bytes, n}, 0);
  if (!meant.valid || meant.size != n) return {};
  return {.value = meant.value, .size = static_cast<std::uint8_t>(i - at)};
}

}  // namespace newsparse::internal
