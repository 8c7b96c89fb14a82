// mojibake.h: UTF-8 that was read as another charset and written as UTF-8 again.
//
//   as Windows-1252 or ISO-8859-1:  Ã¤ for ä, â€™ for ’, Ð¿Ñ€ for пр; more than once: ÃƒÂ¤ for ä
//   as Windows-1251:                РїСЂ for пр, вЂ” for —
#ifndef NEWSPARSE_TEXT_MOJIBAKE_H_
#define NEWSPARSE_TEXT_MOJIBAKE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "newsparse/record.h"

namespace newsparse::internal {

struct Mojibake {
  char32_t value = 0;     // what was meant
  std::uint8_t size = 0;  // bytes it takes as printed; 0 where there is none
};

// The one garbled character that begins at `at`. Precondition: at < text.size(). Looks at a bounded number of code
// points round `at`. Only what comes out as one well-formed character of U+0080 or above counts, and what ordinary text
// may write too (CAFÉ», IRMÃ with a no-break space, Рівне) only beside another.
[[nodiscard]] Mojibake mojibake_at(std::string_view text, std::size_t at) noexcept;

// The runs of garbled characters of a text, one after the other. Linear.
class MojibakeRuns {
 public:
  explicit MojibakeRuns(std::string_view text) noexcept : text_(text) {}
  // The next run; empty where there is none any more.
  [[nodiscard]] Span next() noexcept;

 private:
  std::size_t next_candidate() noexcept;

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t found_[4] = {0, 0, 0, 0};  // by byte that gives a candidate away: the first not before at_
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_TEXT_MOJIBAKE_H_
