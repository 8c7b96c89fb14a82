#include "page/trees.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

#include "support/instruction_sets.h"

namespace newsparse::internal {
namespace {

constexpr std::size_t kTestFacts = 9;

std::vector<Tree> random_trees(std::mt19937& random, std::size_t count, int most) {
  std::vector<Tree> trees(count);
  for (Tree& tree : trees) {
    for (std::size_t d = 0; d < Tree::kDepth; ++d) {
      tree.facts[d] = static_cast<std::uint8_t>(random() % kTestFacts);
      tree.levels[d] = static_cast<std::uint8_t>(random() % (kFactLevels - 1));
    }
    for (std::int16_t& leaf : tree.leaves)
      leaf = static_cast<std::int16_t>(static_cast<int>(random() % static_cast<unsigned>(2 * most + 1)) - most);
  }
  return trees;
}

std::vector<BlockTree> as_blocks(const std::vector<Tree>& trees) {
  std::vector<BlockTree> out;
  for (const Tree& tree : trees) out.push_back(block_trees(std::array{tree})[0]);
  return out;
}

struct Block {
  alignas(64) std::array<std::uint8_t, kTestFacts * kBlockRows> facts;
};
Block random_block(std::mt19937& random) {
  Block block;
  for (std::uint8_t& fact : block.facts) fact = static_cast<std::uint8_t>(random() % kFactLevels);
  return block;
}

TEST(Trees, BlocksAreSummedAsTreesScoreEachRow) {
  std::mt19937 random(1);
  const std::vector<Tree> trees = random_trees(random, 40, 700);
  const Block block = random_block(random);
  BlockSums sums;
  sum_trees_plain(as_blocks(trees), block.facts.data(), kBlockRows, sums);
  for (std::size_t row = 0; row < kBlockRows; ++row) {
    Facts<kTestFacts> facts;
    for (std::size_t f = 0; f < kTestFacts; ++f) facts[f] = block.facts[f * kBlockRows + row];
    int sum = 0;
    for (const Tree& tree : trees) sum += tree.score(facts);
    EXPECT_EQ(sums[row], sum) << "row " << row;
  }
}

TEST(Trees, EveryInstructionSetSumsAlike) {
  on_every_target([] {
    std::mt19937 random(2);
    for (const int most : {100, 300, 32767}) {  // leaves of a byte, of two; sums that stay at the ends of their range
      const std::vector<BlockTree> trees = as_blocks(random_trees(random, 33, most));
      for (const std::size_t rows : {std::size_t{1}, std::size_t{17}, kBlockRows}) {
        const Block block = random_block(random);
        BlockSums fast, plain;
        sum_trees(trees, block.facts.data(), rows, fast);
        sum_trees_plain(trees, block.facts.data(), rows, plain);
        EXPECT_TRUE(std::equal(fast.begin(), fast.begin() + static_cast<std::ptrdiff_t>(rows), plain.begin()))
            << rows << " rows, leaves up to " << most;
      }
    }
  });
}

TEST(Trees, SumsStayAtTheEndsOfTheirRange) {
  Tree high{}, low{};
  high.leaves.fill(20000);
  low.leaves.fill(-30000);
  const Block block{};
  BlockSums sums;
  sum_trees(as_blocks({high, high, low}), block.facts.data(), 1, sums);
  EXPECT_EQ(sums[0], 32767 - 30000);
  sum_trees(as_blocks({low, low}), block.facts.data(), 1, sums);
  EXPECT_EQ(sums[0], -32768);
}

TEST(Trees, EveryInstructionSetTurnsRowsAlike) {
  on_every_target([] {
    std::mt19937 random(4);
    for (const std::size_t stride : {kTile, 3 * kTile})
      for (std::size_t count = 1; count <= kBlockRows; ++count) {
        std::vector<std::uint8_t> rows(stride * kBlockRows), fast(rows.size(), 0xEE), plain(rows.size(), 0xDD);
        for (std::uint8_t& fact : rows) fact = static_cast<std::uint8_t>(random());
        turn_rows(rows.data(), stride, count, fast.data());
        turn_rows_plain(rows.data(), stride, count, plain.data());
        EXPECT_EQ(fast, plain) << count << " rows of " << stride;
        for (std::size_t fact = 0; fact < stride; ++fact)
          ASSERT_EQ(plain[fact * kBlockRows + count - 1], rows[(count - 1) * stride + fact]);
      }
  });
}

TEST(Trees, ABatchGivesEachRowItsSumsInOrder) {
  std::mt19937 random(3);
  const std::vector<Tree> first = random_trees(random, 5, 500), second = random_trees(random, 7, 500);
  const std::vector<BlockTree> a = as_blocks(first), b = as_blocks(second);
  for (const std::size_t count : {std::size_t{0}, std::size_t{1}, kBlockRows, 2 * kBlockRows + 3}) {
    std::vector<Facts<kTestFacts>> rows(count);
    for (auto& row : rows)
      for (std::uint8_t& fact : row) fact = static_cast<std::uint8_t>(random() % kFactLevels);
    std::size_t next = 0;
    const auto take = [&](std::size_t row, const std::array<int, 2>& sums) {
      EXPECT_EQ(row, next++);
      std::array<int, 2> want{};
      for (const Tree& tree : first) want[0] += tree.score(rows[row]);
      for (const Tree& tree : second) want[1] += tree.score(rows[row]);
      EXPECT_EQ(sums, want) << "row " << row;
    };
    TreeBatch<kTestFacts, 2, std::size_t, decltype(take)> batch({a, b}, take);
    for (std::size_t row = 0; row < count; ++row) batch.add(row, rows[row]);
    batch.finish();
    EXPECT_EQ(next, count);
  }
}

}  // namespace
}  // namespace newsparse::internal
