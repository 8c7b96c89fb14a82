// mojibake.h: UTF-8 that was read as Windows-1252 and written as UTF-8 again: Ã¤ for ä, â€™ for ’.
#ifndef NEWSPARSE_TEXT_MOJIBAKE_H_
#define NEWSPARSE_TEXT_MOJIBAKE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsparse::internal {

struct Mojibake {
  char32_t value = 0;    // what was meant
  std::uint8_t size = 0; // bytes it takes as printed; 0 where there is none
};

// The one garbled character that begins at `at`. Precondition: at < text.size(). Looks at no more than four code
// points. Only what comes out as one well-formed character of U+0080 or above counts.
[[nodiscard]] Mojibake mojibake_at(std::string_view text, std::size_t at) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_TEXT_MOJIBAKE_H_
