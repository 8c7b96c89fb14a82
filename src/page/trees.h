// trees.h: small decision trees over small numbers, for second looks.
//
// A tree asks the same six questions of everything, so that they are asked of many rows at once: rows are gathered in
// blocks, turned so that they stand fact by fact, and whole blocks are summed with SIMD (Highway, run-time dispatch).
#ifndef NEWSPARSE_PAGE_TREES_H_
#define NEWSPARSE_PAGE_TREES_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace newsparse::internal {

// What a tree can ask of: numbers below kFactLevels.
inline constexpr int kFactLevels = 16;
template <std::size_t kFacts>
using Facts = std::array<std::uint8_t, kFacts>;

// A tree that asks one question a level, whatever was answered before: is this fact above that level? The answers,
// first lowest, are the leaf's number; leaves hold log odds times 256
// (the headline's: of one candidate against another).
struct Tree {
  static constexpr std::size_t kDepth = 6, kLeaves = std::size_t{1} << kDepth;
  std::array<std::uint8_t, kDepth> facts, levels;
  std::array<std::int16_t, kLeaves> leaves;
  template <std::size_t kFacts>
  [[nodiscard]] std::int16_t score(const Facts<kFacts>& of) const noexcept {
    std::size_t leaf = 0;
    for (std::size_t d = 0; d < kDepth; ++d) leaf |= static_cast<std::size_t>(of[facts[d]] > levels[d]) << d;
    return leaves[leaf];
  }
};

// The same tree as blocks are summed by it: the two bytes of its leaves apart.
struct BlockTree {
  std::array<std::uint8_t, Tree::kDepth> facts, levels;
  bool wide = false;  // some leaf takes both bytes; of the others the low one says it all, by its sign
  alignas(16) std::array<std::uint8_t, Tree::kLeaves> low, high;
};
template <std::size_t kTrees>
[[nodiscard]] constexpr std::array<BlockTree, kTrees> block_trees(const std::array<Tree, kTrees>& trees) noexcept {
  std::array<BlockTree, kTrees> out{};
  // As few steps as can be: clang counts those of what it reckons at compile time.
  for (std::size_t t = 0; t < kTrees; ++t) {
    const Tree& tree = trees[t];
    BlockTree& block = out[t];
    block.facts = tree.facts;
    block.levels = tree.levels;
    for (std::size_t leaf = 0; leaf < Tree::kLeaves; ++leaf) {
      const std::int16_t value = tree.leaves[leaf];
      const auto low = static_cast<std::uint8_t>(value & 0xFF);
      block.low[leaf] = low;
      block.high[leaf] = static_cast<std::uint8_t>(value >> 8);
      if (value != static_cast<std::int8_t>(low)) block.wide = true;
    }
  }
  return out;
}

inline constexpr std::size_t kBlockRows = 64;
using BlockSums = std::array<std::int16_t, kBlockRows>;
// What the trees say of the first `rows` rows of a block, in sums[0, rows); what stands behind them there is not said.
// `facts`: fact f of row r at facts[f * kBlockRows + r]; all rows are read. Sums stay at the ends of their range, which
// is 128 natural logarithms of odds. The same on every instruction set.
void sum_trees(std::span<const BlockTree> trees, const std::uint8_t* facts, std::size_t rows, BlockSums& sums) noexcept;

// Rows as blocks have them: fact f of row r at columns[f * kBlockRows + r] for `stride` facts, a multiple of kTile, of
// rows at rows[r * stride]. The first `count` rows are turned, and those behind them that make the last kTile whole;
// the others are zero.
inline constexpr std::size_t kTile = 16;
void turn_rows(const std::uint8_t* rows, std::size_t stride, std::size_t count, std::uint8_t* columns) noexcept;

// The same as obvious loops, for tests, for reading, and for machines without vectors.
void turn_rows_plain(const std::uint8_t* rows, std::size_t stride, std::size_t count, std::uint8_t* columns) noexcept;
void sum_trees_plain(std::span<const BlockTree> trees, const std::uint8_t* facts, std::size_t rows,
                     BlockSums& sums) noexcept;

// Gathers rows and hands each, in order, to `take(what, sums)`, a sum for each set of trees, a block at a time.
template <std::size_t kFacts, std::size_t kSets, class What, class Take>
class TreeBatch {
 public:
  TreeBatch(const std::array<std::span<const BlockTree>, kSets>& sets, Take take) : sets_(sets), take_(take) {}
  void add(const What& what, const Facts<kFacts>& facts) {
    std::copy(facts.begin(), facts.end(), facts_.begin() + static_cast<std::ptrdiff_t>(rows_ * kStride));
    what_[rows_++] = what;
    if (rows_ == kBlockRows) finish();
  }
  // To be called behind the last row.
  void finish() {
    if (rows_ == 0) return;
    alignas(64) std::array<std::uint8_t, kStride * kBlockRows> columns;
    turn_rows(facts_.data(), kStride, rows_, columns.data());
    std::array<BlockSums, kSets> sums;
    for (std::size_t s = 0; s < kSets; ++s) sum_trees(sets_[s], columns.data(), rows_, sums[s]);
    for (std::size_t r = 0; r < rows_; ++r) {
      std::array<int, kSets> of_row;
      for (std::size_t s = 0; s < kSets; ++s) of_row[s] = sums[s][r];
      take_(what_[r], of_row);
    }
    rows_ = 0;
  }

 private:
  static constexpr std::size_t kStride = (kFacts + kTile - 1) / kTile * kTile;
  std::array<std::span<const BlockTree>, kSets> sets_;
  Take take_;
  alignas(64) std::array<std::uint8_t, kStride * kBlockRows> facts_{};  // row by row
  std::array<What, kBlockRows> what_;
  std::size_t rows_ = 0;
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_TREES_H_
