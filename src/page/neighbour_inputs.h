// neighbour_inputs.h: what a network over lines (neighbour_net.h) is told of a line, or of a part of one.
#ifndef NEWSPARSE_PAGE_NEIGHBOUR_INPUTS_H_
#define NEWSPARSE_PAGE_NEIGHBOUR_INPUTS_H_

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "page/neighbour_net.h"
#include "page/workspace.h"
#include "text/lexicon.h"

namespace newsparse::internal {

// kNeighbourUnit times the logarithm of n, which is above 0, to the base of 2, straight between powers.
[[nodiscard]] constexpr int log_units(std::size_t n) noexcept {
  const auto whole = static_cast<std::size_t>(std::bit_width(n)) - 1;
  return static_cast<int>(whole) * kNeighbourUnit +
         static_cast<int>(((n - (std::size_t{1} << whole)) * kNeighbourUnit) >> whole);
}

// Inputs one behind the other.
template <std::size_t kCount>
class NeighbourInputs {
 public:
  void add(int value) noexcept { values_[size_++] = static_cast<std::int16_t>(value); }
  void add_flag(bool is) noexcept { add(is ? kNeighbourUnit : 0); }
  // One of so many kinds.
  void add_kind(int kind, int kinds) noexcept {
    for (int k = 0; k < kinds; ++k) add_flag(k == kind);
  }
  // What a line, or a part, is by itself.
  void add_info(const LineInfo& info) noexcept {
    const auto share_of_words = [&](int some) {
      return std::min(some * kNeighbourUnit / std::max<int>(info.words, 1), kNeighbourUnit);
    };
    add(log_units(info.words + 1U) / 3);
    add_flag(info.words > 7);
    add(share_of_words(info.function_words));
    add(share_of_words(info.capitalised));
    add(std::min<int>(info.sentences, 8) * kNeighbourUnit / 4);
    add(std::min<int>(info.stamps, 3) * kNeighbourUnit / 2);
    add(log_units(info.repeats + 1U) / 3);
    add_kind(static_cast<int>(info.end), kEnds);
    for (int flag = 0; flag < kFlags; ++flag) add_flag((info.flags >> flag & 1) != 0);
    for (int cue = 0; cue < kCues; ++cue) add_flag((info.cues >> cue & 1U) != 0);
  }
  static constexpr int kEnds = static_cast<int>(EndMark::kQuoteAfterStop) + 1, kFlags = 8,
                       kCues = static_cast<int>(Cue::kBrand) + 1;
  static constexpr std::size_t kInfo = 7 + kEnds + kFlags + kCues;
  // Where it stands among `n`.
  void add_place(std::size_t i, std::size_t n) noexcept {
    add(static_cast<int>(i * kNeighbourUnit / n));
    add(log_units(i + 1) / 8);
    add(log_units(n - i) / 8);
    add(log_units(n) / 8);
  }
  static constexpr std::size_t kPlace = 4;
  // A score of a first look, in 1/256 of a natural logarithm of odds.
  void add_score(int score) noexcept {
    constexpr int kMost = 2304;
    add(std::clamp(score, -kMost, kMost) * kNeighbourUnit / (3 * 256));
  }
  // Of exactly kCount.
  [[nodiscard]] const std::array<std::int16_t, kCount>& values() const noexcept { return values_; }

 private:
  std::array<std::int16_t, kCount> values_;  // the first size_ are set
  std::size_t size_ = 0;
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_NEIGHBOUR_INPUTS_H_
