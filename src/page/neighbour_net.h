// neighbour_net.h: what a line, or a part of one, is among those round it, as a small convolutional network reads them.
//
// Trees ask of a line what was summed up round it (article_features.h); the network sees the lines themselves, up to
// kNeighbourReach on either side: that a paragraph goes on below a picture's two lines, and that three teasers of one
// shape do not. A first layer sees a line alone; each further one five lines, one, two and four apart, and adds to what
// is known of a line. Weights and all that is reckoned with are whole numbers: the same score on every machine.
#ifndef NEWSPARSE_PAGE_NEIGHBOUR_NET_H_
#define NEWSPARSE_PAGE_NEIGHBOUR_NET_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <numeric>
#include <span>
#include <vector>

#include "page/packed_weights.h"

namespace newsparse::internal {

// The networks' shape; how many inputs one has is its own.
inline constexpr std::size_t kNeighbourTaps = 5, kNeighbourChannels = 48;
inline constexpr std::array<std::size_t, 3> kNeighbourSteps = {1, 2, 4};
inline constexpr std::size_t kNeighbourReach =
    std::accumulate(kNeighbourSteps.begin(), kNeighbourSteps.end(), std::size_t{0}) * (kNeighbourTaps / 2);
inline constexpr std::size_t kMostNeighbourInputs = 64;
static_assert(kNeighbourChannels % 48 == 0 && kNeighbourChannels <= 64);

// Inputs are 1/64 each, within -kMostNeighbourInput .. kMostNeighbourInput.
inline constexpr int kNeighbourUnit = 64, kMostNeighbourInput = 1024;

// Weights in the order of the layers: first [in][out], its bias, those behind it [tap][in][out], each with its bias,
// last [in], its bias.
inline constexpr std::size_t kNeighbourTensors = 2 + 2 * kNeighbourSteps.size() + 2;
using NeighbourSizes = std::array<std::size_t, kNeighbourTensors>;
[[nodiscard]] constexpr NeighbourSizes neighbour_sizes(std::size_t inputs) noexcept {
  NeighbourSizes sizes{};
  sizes[0] = inputs * kNeighbourChannels;
  sizes[1] = kNeighbourChannels;
  for (std::size_t layer = 0; layer < kNeighbourSteps.size(); ++layer) {
    sizes[2 + 2 * layer] = kNeighbourTaps * kNeighbourChannels * kNeighbourChannels;
    sizes[3 + 2 * layer] = kNeighbourChannels;
  }
  sizes[kNeighbourTensors - 2] = kNeighbourChannels;
  sizes[kNeighbourTensors - 1] = 1;
  return sizes;
}
[[nodiscard]] constexpr std::size_t neighbour_weights(std::size_t inputs) noexcept {
  return tensor_begins(neighbour_sizes(inputs)).back();
}
using NeighbourScales = std::array<std::int32_t, kNeighbourTensors>;

// What two inputs of a layer are worth to each of its outputs: two weights an output, since processors multiply and add
// pairs. Aligned, so that no load crosses a cache line: loads bound the speed of a network.
struct alignas(64) NeighbourWeights {
  std::array<std::int16_t, 2 * kNeighbourChannels> of;
};

// Unpacked weights: some 150 KB, made once. Never changes afterwards; shared by threads.
class NeighbourNet {
 public:
  // `weights`: neighbour_weights(inputs) whole numbers in the order above.
  NeighbourNet(std::size_t inputs, std::span<const std::int8_t> weights, const NeighbourScales& scales);

 private:
  friend class NeighbourReader;
  struct Layer {
    std::vector<NeighbourWeights> weights;  // [tap][pair of inputs]
    std::int32_t scale;
    std::array<std::int32_t, kNeighbourChannels> bias;
  };
  std::size_t inputs_;
  std::array<Layer, 1 + kNeighbourSteps.size()> layers_;
  std::array<std::int32_t, kNeighbourChannels> last_;
  std::int32_t last_bias_;
};

// Reads the lines of one page after another; its buffers stay.
class NeighbourReader {
 public:
  // The scores of the lines `wanted`, numbers in rising order of a page of `count` lines, in 1/256 of a natural
  // logarithm of odds, within -kMostNeighbourScore .. kMostNeighbourScore; `scores` is as long. inputs_of(line) gives
  // an array of its inputs. Linear in the lines wanted and in those within their reach.
  template <class InputsOf>
  void read(const NeighbourNet& net, std::span<const std::uint32_t> wanted, std::size_t count, InputsOf inputs_of,
            std::span<std::int16_t> scores) {
    constexpr std::size_t kMostLines = 512;  // read together
    for (std::size_t first = 0; first < wanted.size();) {
      std::size_t last = first + 1;
      while (last < wanted.size() && wanted[last] - wanted[last - 1] <= 2 * kNeighbourReach &&
             wanted[last] - wanted[first] < kMostLines)
        ++last;
      const std::size_t begin = wanted[first] - std::min<std::size_t>(wanted[first], kNeighbourReach);
      const std::size_t end = std::min(count, wanted[last - 1] + kNeighbourReach + 1);
      start_run(wanted.subspan(first, last - first), begin, end);
      for (std::size_t line = begin; line < end; ++line) {
        if (!is_needed(line - begin, 0)) continue;
        Row inputs;
        const auto values = inputs_of(line);
        std::fill(std::copy(values.begin(), values.end(), inputs.values.begin()), inputs.values.end(), std::int16_t{0});
        begin_row(net, inputs, line - begin);
      }
      finish_run(net, wanted.subspan(first, last - first), begin, scores.subspan(first, last - first));
      first = last;
    }
  }

  // What is known of a line so far: numbers, 1/64 each, and in which pairs of them one is not 0.
  struct Row {
    std::array<std::int16_t, std::max(kMostNeighbourInputs, kNeighbourChannels)> values;
    std::uint32_t set;
    static_assert(sizeof(values) / sizeof(std::int32_t) <= 32);
    [[nodiscard]] std::int32_t pair(std::size_t i) const noexcept {
      std::int32_t both;
      std::memcpy(&both, &values[2 * i], sizeof both);
      return both;
    }
  };

 private:
  // A run of the lines [begin, end).
  void start_run(std::span<const std::uint32_t> wanted, std::size_t begin, std::size_t end);
  void begin_row(const NeighbourNet& net, Row& inputs, std::size_t i);  // finds what of the inputs is set
  // `begin`: the line that the first row is of.
  void finish_run(const NeighbourNet& net, std::span<const std::uint32_t> wanted, std::size_t begin,
                  std::span<std::int16_t> scores);
  // Whether what layer `layer` says of line `i` of the run is asked for.
  [[nodiscard]] bool is_needed(std::size_t i, std::size_t layer) const noexcept {
    return (needed_[kMargin + i] >> layer & 1) != 0;
  }

  // Lines that are none, before and behind a run: as far as a layer's taps reach.
  static constexpr std::size_t kMargin = kNeighbourSteps.back() * (kNeighbourTaps / 2);
  // Of each row of a run: kMargin of lines that are none, those of the run's lines, and kMargin again.
  std::vector<std::uint8_t> needed_;  // a bit for each layer
  std::vector<Row> rows_, next_;      // as many at least
};
inline constexpr int kMostNeighbourScore = 2000;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_NEIGHBOUR_NET_H_
