// levels.h: numbers as the few levels that features and facts are made of.
#ifndef NEWSPARSE_PAGE_LEVELS_H_
#define NEWSPARSE_PAGE_LEVELS_H_

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "page/workspace.h"

namespace newsparse::internal {

// How many bits a number has: 0, 1, 2 .. 3, 4 .. 7 and so on.
[[nodiscard]] constexpr std::uint32_t log_bucket(std::size_t n) noexcept {
  return static_cast<std::uint32_t>(std::bit_width(n));
}
// The same, up to `most`.
[[nodiscard]] constexpr int log_level(std::size_t n, int most) noexcept {
  return std::min(static_cast<int>(log_bucket(n)), most);
}
// A score as 0 .. 2 half, `step` apart; half is about zero.
[[nodiscard]] constexpr int level(int score, int step, int half) noexcept {
  return std::clamp(score / step, -half, half) + half;
}
// Eighths: 0 none .. 8 all.
[[nodiscard]] constexpr int share(int part, int of) noexcept { return of == 0 ? 0 : std::min(part * 8 / of, 8); }
// A count, up to `most`.
[[nodiscard]] constexpr int at_most(std::size_t n, int most) noexcept {
  return static_cast<int>(std::min(n, static_cast<std::size_t>(most)));
}
// How a line or a part is written, as 0 .. 15.
[[nodiscard]] constexpr int flag_level(const LineInfo& info) noexcept {
  return (info.flags & 7) | ((info.flags & kLineSymbols) != 0 ? 8 : 0);
}
// How many words a line has, as 0 .. 15.
[[nodiscard]] constexpr int line_word_level(const LineInfo& info) noexcept {
  return info.words < 12 ? info.words : std::min(10 + log_level(info.words / 4U, 15), 15);
}
// How many words a part has, as 0 .. 11.
[[nodiscard]] constexpr int part_word_level(const LineInfo& info) noexcept {
  const int n = info.words;
  return n < 6 ? n : n < 8 ? 6 : n < 11 ? 7 : n < 15 ? 8 : n < 22 ? 9 : n < 35 ? 10 : 11;
}

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_LEVELS_H_
