#include "page/neighbour_net.h"

#include <bit>

// As in text/byte_masks.cpp: Highway compiles the part between HWY_BEFORE_NAMESPACE and HWY_AFTER_NAMESPACE once for
// each instruction set.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "page/neighbour_net.cpp"
#include "hwy/foreach_target.h"
// Must come after foreach_target.h.
#include "hwy/highway.h"

#ifndef NEWSPARSE_PAGE_NEIGHBOUR_NET_CONSTANTS_
#define NEWSPARSE_PAGE_NEIGHBOUR_NET_CONSTANTS_
namespace newsparse::internal {
// Layers hand on numbers from 0 to this, 1/64 each. All sums are below 2^24.
constexpr int kMostNeighbourValue = 1023;
static_assert(std::int64_t{kMostNeighbourValue} * kMostPackedWeight * kNeighbourTaps * kNeighbourChannels < 1 << 24);
static_assert(std::int64_t{kMostNeighbourInput} * kMostPackedWeight * kMostNeighbourInputs < 1 << 24);
}  // namespace newsparse::internal
#endif

HWY_BEFORE_NAMESPACE();
namespace newsparse::internal::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

// find_set() finds in which pairs of a row one number is not 0; the rows that add_layer() writes know it.
// add_layer() is a layer at one line: to `row` what `before` has, and what the taps add. `weights`: [tap][pair of
// inputs].
#if HWY_TARGET == HWY_SCALAR

void find_set(NeighbourReader::Row& row) {
  row.set = 0;
  for (std::size_t i = 0; i < row.values.size() / 2; ++i) row.set |= std::uint32_t{row.pair(i) != 0} << i;
}

void add_layer(const NeighbourReader::Row* const* taps, std::size_t tap_count, std::size_t pairs,
               const NeighbourWeights* weights, std::int32_t scale, const std::int32_t* bias,
               const NeighbourReader::Row& before, NeighbourReader::Row& row) {
  for (std::size_t c = 0; c < kNeighbourChannels; ++c) {
    std::int32_t sum = 0;
    for (std::size_t tap = 0; tap < tap_count; ++tap)
      for (std::size_t i = 0; i < 2 * pairs; ++i)
        sum += taps[tap]->values[i] * weights[tap * pairs + i / 2].of[2 * c + i % 2];
    const std::int32_t value = std::max(((sum >> 4) * scale >> 12) + bias[c], 0);
    row.values[c] = static_cast<std::int16_t>(std::min(before.values[c] + value, kMostNeighbourValue));
  }
  find_set(row);
}

#else

void find_set(NeighbourReader::Row& row) {
  const HWY_CAPPED(std::int16_t, 16) words;
  const hn::RepartitionToWide<decltype(words)> pairs;
  row.set = 0;
  for (std::size_t i = 0; i < row.values.size() / 2; i += hn::Lanes(pairs)) {
    const auto both = hn::BitCast(pairs, hn::LoadU(words, row.values.data() + 2 * i));
    std::array<std::uint8_t, 8> bits;  // the first has those of eight pairs at most
    hn::StoreMaskBits(pairs, hn::Ne(both, hn::Zero(pairs)), bits.data());
    row.set |= std::uint32_t{bits[0]} << i;
  }
}

void add_layer(const NeighbourReader::Row* const* taps, std::size_t tap_count, std::size_t pairs,
               const NeighbourWeights* weights, std::int32_t scale, const std::int32_t* bias,
               const NeighbourReader::Row& before, NeighbourReader::Row& row) {
  const HWY_CAPPED(std::int16_t, 32) words;
  const hn::RepartitionToWide<decltype(words)> d;
  const hn::Rebind<std::int16_t, decltype(d)> narrow;
  const std::size_t lanes = hn::Lanes(d);
  const auto most = hn::Set(d, kMostNeighbourValue);
  for (std::size_t c = 0; c < kNeighbourChannels; c += 3 * lanes) {
    // Some instruction sets add the products of a pair to two sums, t beside s.
    auto s0 = hn::Zero(d), s1 = s0, s2 = s0, t0 = s0, t1 = s0, t2 = s0;
    for (std::size_t tap = 0; tap < tap_count; ++tap) {
      const NeighbourWeights* of_tap = weights + tap * pairs;
      for (std::uint32_t bits = taps[tap]->set; bits != 0; bits &= bits - 1) {  // a third of them are zero
        const auto i = static_cast<std::size_t>(std::countr_zero(bits));
        const auto x = hn::BitCast(words, hn::Set(d, taps[tap]->pair(i)));
        const std::int16_t* w = of_tap[i].of.data() + 2 * c;
        s0 = hn::ReorderWidenMulAccumulate(d, x, hn::LoadU(words, w), s0, t0);
        s1 = hn::ReorderWidenMulAccumulate(d, x, hn::LoadU(words, w + 2 * lanes), s1, t1);
        s2 = hn::ReorderWidenMulAccumulate(d, x, hn::LoadU(words, w + 4 * lanes), s2, t2);
      }
    }
    const auto keep = [&](auto sum, std::size_t at) {
      const auto scaled = hn::Mul(hn::ShiftRight<4>(sum), hn::Set(d, scale));
      const auto value = hn::Add(hn::ShiftRight<12>(scaled), hn::LoadU(d, bias + at));
      const auto more =
          hn::Add(hn::Max(value, hn::Zero(d)), hn::PromoteTo(d, hn::LoadU(narrow, before.values.data() + at)));
      hn::StoreU(hn::DemoteTo(narrow, hn::Min(more, most)), narrow, row.values.data() + at);
    };
    keep(hn::RearrangeToOddPlusEven(s0, t0), c);
    keep(hn::RearrangeToOddPlusEven(s1, t1), c + lanes);
    keep(hn::RearrangeToOddPlusEven(s2, t2), c + 2 * lanes);
  }
  find_set(row);
}

#endif  // HWY_SCALAR

}  // namespace newsparse::internal::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsparse::internal {

namespace {

HWY_EXPORT(find_set);
HWY_EXPORT(add_layer);

}  // namespace

NeighbourNet::NeighbourNet(std::size_t inputs, std::span<const std::int8_t> weights, const NeighbourScales& scales)
    : inputs_(inputs) {
  const NeighbourSizes sizes = neighbour_sizes(inputs);
  const auto begins = tensor_begins(sizes);
  const auto worth = [&](std::size_t tensor, std::size_t i, int bits) {
    return static_cast<std::int32_t>(std::int64_t{weights[begins[tensor] + i]} * scales[tensor] >> (16 - bits));
  };
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    const auto begin = weights.begin() + static_cast<std::ptrdiff_t>(begins[2 * l]);
    const std::size_t in_count = l == 0 ? inputs : kNeighbourChannels, pairs = (in_count + 1) / 2;
    layers_[l].weights.resize((l == 0 ? 1 : kNeighbourTaps) * pairs);
    for (std::size_t i = 0; i < sizes[2 * l]; ++i) {
      const std::size_t in = i / kNeighbourChannels % in_count, tap = i / kNeighbourChannels / in_count;
      layers_[l].weights[tap * pairs + in / 2].of[i % kNeighbourChannels * 2 + in % 2] =
          begin[static_cast<std::ptrdiff_t>(i)];
    }
    layers_[l].scale = scales[2 * l];
    for (std::size_t c = 0; c < kNeighbourChannels; ++c) layers_[l].bias[c] = worth(2 * l + 1, c, 6);
  }
  for (std::size_t c = 0; c < kNeighbourChannels; ++c) last_[c] = worth(kNeighbourTensors - 2, c, 16);
  last_bias_ = worth(kNeighbourTensors - 1, 0, 8);
}

void NeighbourReader::start_run(std::span<const std::uint32_t> wanted, std::size_t begin, std::size_t end) {
  const std::size_t count = end - begin, size = count + 2 * kMargin;
  // What is said of lines is written before it is read.
  for (std::vector<Row>* rows : {&rows_, &next_}) {
    if (rows->size() < size) rows->resize(size);
    std::fill_n(rows->begin(), kMargin, Row{});
    std::fill_n(rows->begin() + static_cast<std::ptrdiff_t>(kMargin + count), kMargin, Row{});
  }
  needed_.assign(size, 0);
  for (const std::uint32_t line : wanted) needed_[kMargin + line - begin] = 1U << kNeighbourSteps.size();
  // A layer's taps ask for what the layer before says. They stand apart: of the lines round one that is wanted alone,
  // the upper layers see few.
  for (std::size_t l = kNeighbourSteps.size(); l-- > 0;)
    for (std::size_t i = 0; i < count; ++i) {
      if (!is_needed(i, l + 1)) continue;
      for (std::size_t tap = 0; tap < kNeighbourTaps; ++tap)
        needed_[kMargin + i + tap * kNeighbourSteps[l] - kNeighbourTaps / 2 * kNeighbourSteps[l]] |=
            static_cast<std::uint8_t>(1U << l);
    }
}

void NeighbourReader::begin_row(const NeighbourNet& net, Row& inputs, std::size_t i) {
  static constexpr Row kNothing{};  // the first layer adds to nothing
  HWY_DYNAMIC_DISPATCH(find_set)(inputs);
  const Row* tap = &inputs;
  HWY_DYNAMIC_DISPATCH(add_layer)
  (&tap, 1, (net.inputs_ + 1) / 2, net.layers_[0].weights.data(), net.layers_[0].scale, net.layers_[0].bias.data(),
   kNothing, rows_[kMargin + i]);
}

void NeighbourReader::finish_run(const NeighbourNet& net, std::span<const std::uint32_t> wanted, std::size_t begin,
                                 std::span<std::int16_t> scores) {
  std::array<const Row*, kNeighbourTaps> taps;
  for (std::size_t l = 0; l < kNeighbourSteps.size(); ++l) {
    const NeighbourNet::Layer& layer = net.layers_[1 + l];
    for (std::size_t at = kMargin; at + kMargin < needed_.size(); ++at) {
      if (!is_needed(at - kMargin, 1 + l)) continue;
      for (std::size_t tap = 0; tap < kNeighbourTaps; ++tap)
        taps[tap] = &rows_[at + tap * kNeighbourSteps[l] - kNeighbourTaps / 2 * kNeighbourSteps[l]];
      HWY_DYNAMIC_DISPATCH(add_layer)
      (taps.data(), kNeighbourTaps, kNeighbourChannels / 2, layer.weights.data(), layer.scale, layer.bias.data(),
       rows_[at], next_[at]);
    }
    rows_.swap(next_);
  }
  for (std::size_t n = 0; n < wanted.size(); ++n) {
    const Row& row = rows_[kMargin + wanted[n] - begin];
    std::int64_t sum = 0;  // 1/2^22 each
    for (std::size_t c = 0; c < kNeighbourChannels; ++c) sum += static_cast<std::int64_t>(row.values[c]) * net.last_[c];
    scores[n] = static_cast<std::int16_t>(
        std::clamp<std::int64_t>((sum >> 14) + net.last_bias_, -kMostNeighbourScore, kMostNeighbourScore));
  }
}

}  // namespace newsparse::internal
#endif  // HWY_ONCE
