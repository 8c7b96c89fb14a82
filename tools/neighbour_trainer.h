// neighbour_trainer.h: trains a NeighbourNet (src/page/neighbour_net.h) on pages of lines, or of parts.
//
// Adam on the logistic loss, on stretches of lines, each with some left out by chance: a page that has a
// line more or less is another publisher's. Sums are those of two halves of each batch, added in one order: one thread
// and two, of which more are no use, give the same net on one machine; on another its last digits may differ.
#ifndef NEWSPARSE_TOOLS_NEIGHBOUR_TRAINER_H_
#define NEWSPARSE_TOOLS_NEIGHBOUR_TRAINER_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "net_training.h"
#include "page/neighbour_net.h"

namespace newsparse::tools {

struct NeighbourSample {
  std::array<std::int16_t, internal::kMostNeighbourInputs> inputs{};
  float weight = 0;  // 0: nobody knows whether it is one
  bool positive = false;
  template <class Inputs>
  void take(const Inputs& from) {
    std::copy(from.begin(), from.end(), inputs.begin());
  }
};
// The first line of a page, and how many it has.
using LineRange = std::pair<std::size_t, std::size_t>;

struct NeighbourTable {
  std::size_t inputs = 0;
  NetTable<internal::kNeighbourTensors> table;
  [[nodiscard]] internal::NeighbourNet net() const { return {inputs, table.weights, table.scales}; }
};

struct NeighbourSettings {
  std::size_t inputs = 0;
  int rounds = 16;             // at least: few lines are gone over more often
  float dropped_lines = 0.4F;  // at most, of a stretch
  float dropped_channels = 0.3F;
  // Inputs that some stretches come without: what other models say is not to be leant on.
  std::size_t first_doubted = 0, doubted = 0;
  int threads = 1;  // or 2
};

// Trains on the lines of `pages`.
NeighbourTable train_neighbours(const std::vector<NeighbourSample>& lines, const std::vector<LineRange>& pages,
                                NeighbourSettings settings);

}  // namespace newsparse::tools

#endif  // NEWSPARSE_TOOLS_NEIGHBOUR_TRAINER_H_
