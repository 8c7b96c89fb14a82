// windows_1252.h: what the bytes 0x80 to 0xFF stand for in Windows-1252.
#ifndef NEWSPARSE_TEXT_WINDOWS_1252_H_
#define NEWSPARSE_TEXT_WINDOWS_1252_H_

namespace newsparse::internal {

// WHATWG Encoding, index windows-1252: its five unassigned bytes are C1 controls.
inline constexpr char16_t kWindows1252[32] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                              0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                              0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                              0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

constexpr char32_t windows_1252(unsigned char byte) noexcept {
  return byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : byte;
}

}  // namespace newsparse::internal

#endif  // NEWSPARSE_TEXT_WINDOWS_1252_H_
