#include "page/trees.h"

#include <algorithm>
#include <bit>

// As in text/byte_masks.cpp: Highway compiles the part between HWY_BEFORE_NAMESPACE and HWY_AFTER_NAMESPACE once for
// each instruction set.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "page/trees.cpp"
#include "hwy/foreach_target.h"
// Must come after foreach_target.h.
#include "hwy/highway.h"

namespace newsparse::internal {
void sum_block_plain(const BlockTree* trees, std::size_t count, const std::uint8_t* facts, std::size_t rows,
                     std::int16_t* sums) noexcept;
void turn_rows_plain(const std::uint8_t* rows, std::size_t stride, std::size_t count, std::uint8_t* columns) noexcept;
}  // namespace newsparse::internal

HWY_BEFORE_NAMESPACE();
namespace newsparse::internal::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using Bytes = HWY_CAPPED(std::uint8_t, kBlockRows);
#if HWY_TARGET == HWY_SCALAR

void sum_block(const BlockTree* trees, std::size_t count, const std::uint8_t* facts, std::size_t rows,
               std::int16_t* sums) {
  sum_block_plain(trees, count, facts, rows, sums);
}
void turn_block(const std::uint8_t* rows, std::size_t stride, std::size_t count, std::uint8_t* columns) {
  turn_rows_plain(rows, stride, count, columns);
}

#else

constexpr bool kLittle = std::endian::native == std::endian::little;
using Words = hn::Repartition<std::int16_t, Bytes>;

// Of 64 bytes those that the six bits of each row name: the lower four choose within a register, the upper two of
// which.
HWY_INLINE hn::Vec<Bytes> look_up(const std::uint8_t* table, hn::Vec<Bytes> low_bits, hn::Mask<Bytes> bit_4,
                                  hn::Mask<Bytes> bit_5) {
  const Bytes d;
  const auto quarter = [&](std::size_t q) { return hn::TableLookupBytes(hn::LoadDup128(d, table + 16 * q), low_bits); };
  return hn::IfThenElse(bit_5, hn::IfThenElse(bit_4, quarter(3), quarter(2)),
                        hn::IfThenElse(bit_4, quarter(1), quarter(0)));
}

void sum_block(const BlockTree* trees, std::size_t count, const std::uint8_t* facts, std::size_t rows,
               std::int16_t* sums) {
  const Bytes d;
  const hn::RebindToSigned<Bytes> signed_bytes;
  const Words words;
  const std::size_t lanes = hn::Lanes(d);
  for (std::size_t row = 0; row < rows; row += lanes) {
    auto lower = hn::Zero(words), upper = lower;
    for (std::size_t t = 0; t < count; ++t) {
      const BlockTree& tree = trees[t];
      // Facts are below kFactLevels: compared as signed numbers, which x86 does at once.
      const auto answer = [&](std::size_t depth) {
        const auto fact = hn::Load(d, facts + tree.facts[depth] * kBlockRows + row);
        return hn::RebindMask(d, hn::Gt(hn::BitCast(signed_bytes, fact),
                                        hn::Set(signed_bytes, static_cast<std::int8_t>(tree.levels[depth]))));
      };
      const auto bit = [&](std::size_t depth) {
        return hn::IfThenElseZero(answer(depth), hn::Set(d, static_cast<std::uint8_t>(1U << depth)));
      };
      const auto low_bits = hn::Or(hn::Or(bit(0), bit(1)), hn::Or(bit(2), bit(3)));
      const auto bit_4 = answer(4), bit_5 = answer(5);
      const auto low = look_up(tree.low.data(), low_bits, bit_4, bit_5);
      const auto high = tree.wide ? look_up(tree.high.data(), low_bits, bit_4, bit_5)
                                  : hn::BitCast(d, hn::BroadcastSignBit(hn::BitCast(signed_bytes, low)));
      const auto first = kLittle ? low : high, second = kLittle ? high : low;
      lower = hn::SaturatedAdd(lower, hn::BitCast(words, hn::InterleaveLower(d, first, second)));
      upper = hn::SaturatedAdd(upper, hn::BitCast(words, hn::InterleaveUpper(d, first, second)));
    }
    // Interleaving works within each 16 bytes: the lower half of each stands in one sum, the upper half in the other.
    alignas(64) std::int16_t both[2][kBlockRows];
    hn::Store(lower, words, both[0]);
    hn::Store(upper, words, both[1]);
    for (std::size_t i = 0; i < lanes; ++i) sums[row + i] = both[i / 8 % 2][i / 16 * 8 + i % 8];
  }
}

using Tile = hn::FixedTag<std::uint8_t, kTile>;

// Interleaves the upper and the lower eight of sixteen rows. The number of a byte, four bits of its row and four of its
// place in it, is turned by one bit: four times, and rows are columns.
HWY_INLINE void interleave(const std::uint8_t* from, std::size_t from_stride, std::uint8_t* to, std::size_t to_stride) {
  const Tile d;
  for (std::size_t i = 0; i < kTile / 2; ++i) {
    const auto upper = hn::LoadU(d, from + i * from_stride), lower = hn::LoadU(d, from + (i + kTile / 2) * from_stride);
    hn::StoreU(hn::InterleaveLower(d, upper, lower), d, to + 2 * i * to_stride);
    hn::StoreU(hn::InterleaveUpper(d, upper, lower), d, to + (2 * i + 1) * to_stride);
  }
}

void turn_block(const std::uint8_t* rows, std::size_t stride, std::size_t count, std::uint8_t* columns) {
  alignas(64) std::uint8_t once[kTile * kTile], twice[kTile * kTile];
  std::size_t row = 0;
  for (; row < count; row += kTile) {
    for (std::size_t fact = 0; fact < stride; fact += kTile) {
      interleave(rows + row * stride + fact, stride, once, kTile);
      interleave(once, kTile, twice, kTile);
      interleave(twice, kTile, once, kTile);
      interleave(once, kTile, columns + fact * kBlockRows + row, kBlockRows);
    }
  }
  for (std::size_t fact = 0; row < kBlockRows && fact < stride; ++fact)
    std::fill(columns + fact * kBlockRows + row, columns + (fact + 1) * kBlockRows, std::uint8_t{0});
}

#endif  // HWY_SCALAR

}  // namespace newsparse::internal::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsparse::internal {

void sum_block_plain(const BlockTree* trees, std::size_t count, const std::uint8_t* facts, std::size_t rows,
                     std::int16_t* sums) noexcept {
  for (std::size_t row = 0; row < rows; ++row) {
    int sum = 0;
    for (std::size_t t = 0; t < count; ++t) {
      std::size_t leaf = 0;
      for (std::size_t d = 0; d < Tree::kDepth; ++d)
        leaf |= static_cast<std::size_t>(facts[trees[t].facts[d] * kBlockRows + row] > trees[t].levels[d]) << d;
      sum += static_cast<std::int16_t>(trees[t].high[leaf] << 8 | trees[t].low[leaf]);
      sum = std::clamp<int>(sum, INT16_MIN, INT16_MAX);
    }
    sums[row] = static_cast<std::int16_t>(sum);
  }
}

void turn_rows_plain(const std::uint8_t* rows, std::size_t stride, std::size_t count, std::uint8_t* columns) noexcept {
  for (std::size_t row = 0; row < kBlockRows; ++row)
    for (std::size_t fact = 0; fact < stride; ++fact)
      columns[fact * kBlockRows + row] =
          row < (count + kTile - 1) / kTile * kTile ? rows[row * stride + fact] : std::uint8_t{0};
}

HWY_EXPORT(sum_block);
HWY_EXPORT(turn_block);

void turn_rows(const std::uint8_t* rows, std::size_t stride, std::size_t count, std::uint8_t* columns) noexcept {
  HWY_DYNAMIC_DISPATCH(turn_block)(rows, stride, count, columns);
}

void sum_trees(std::span<const BlockTree> trees, const std::uint8_t* facts, std::size_t rows,
               BlockSums& sums) noexcept {
  HWY_DYNAMIC_DISPATCH(sum_block)(trees.data(), trees.size(), facts, rows, sums.data());
}
void sum_trees_plain(std::span<const BlockTree> trees, const std::uint8_t* facts, std::size_t rows,
                     BlockSums& sums) noexcept {
  sum_block_plain(trees.data(), trees.size(), facts, rows, sums.data());
}

}  // namespace newsparse::internal
#endif  // HWY_ONCE
