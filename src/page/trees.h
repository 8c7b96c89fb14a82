// trees.h: small decision trees over small numbers, for second looks.
#ifndef NEWSPARSE_PAGE_TREES_H_
#define NEWSPARSE_PAGE_TREES_H_

#include <array>
#include <cstddef>
#include <cstdint>

namespace newsparse::internal {

// What a tree can ask of: numbers below kFactLevels.
inline constexpr int kFactLevels = 16;
template <std::size_t kFacts>
using Facts = std::array<std::uint8_t, kFacts>;

// A tree that asks one question a level, whatever was answered before: is this fact above that level? The answers,
// first lowest, are the leaf's number; leaves hold log odds times 256.
struct Tree {
  static constexpr std::size_t kDepth = 6;
  std::array<std::uint8_t, kDepth> facts, levels;
  std::array<std::int16_t, std::size_t{1} << kDepth> leaves;
  template <std::size_t kFacts>
  [[nodiscard]] std::int32_t score(const Facts<kFacts>& of) const noexcept {
    std::size_t leaf = 0;
    for (std::size_t d = 0; d < kDepth; ++d) leaf |= static_cast<std::size_t>(of[facts[d]] > levels[d]) << d;
    return leaves[leaf];
  }
};

template <std::size_t kFacts, std::size_t kTrees>
[[nodiscard]] std::int32_t sum_trees(const std::array<Tree, kTrees>& trees, const Facts<kFacts>& of) noexcept {
  std::int32_t sum = 0;
  for (const Tree& tree : trees) sum += tree.score(of);
  return sum;
}

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_TREES_H_
