#include "neighbour_trainer.h"

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <random>
#include <span>
#include <thread>

namespace newsparse::tools {
namespace {

using internal::kNeighbourChannels;
using internal::kNeighbourSteps;
using internal::kNeighbourTaps;
using internal::kNeighbourTensors;

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Weights = Eigen::Map<const Matrix>;
using Slopes = Eigen::Map<Matrix>;

// Eigen adds up in an order that hangs on where numbers begin in memory: all begin alike.
using Numbers = std::vector<float, Eigen::aligned_allocator<float>>;

constexpr std::size_t kLast = kNeighbourTensors - 2;
constexpr std::size_t kLayers = kNeighbourSteps.size();

// Lines that are read together, and how many of them at either end are only seen: other stretches teach those.
constexpr std::size_t kStretch = 128, kSeen = 24;
// Where lines are left out, those at an edge still see as far as the net reaches.
static_assert(static_cast<float>(kSeen) * (1 - NeighbourSettings{}.dropped_lines) >= internal::kNeighbourReach);
constexpr std::size_t kBatch = 16, kHalf = kBatch / 2;  // stretches
constexpr float kRate = 2e-3F, kDecay = 0.5F;
constexpr float kDroppedDoubted = 0.3F;  // of stretches
constexpr std::uint32_t kSeed = 1;

struct Stretch {
  std::size_t first = 0, count = 0;            // lines
  std::size_t taught_from = 0, taught_to = 0;  // of them
};

// Half of a batch: reads stretches and adds up slopes. A matrix has a row a line, stretch by stretch.
class Worker {
 public:
  Numbers slopes;
  double loss = 0, weight = 0;

  explicit Worker(const NeighbourSettings& settings)
      : settings_(settings), begins_(internal::tensor_begins(internal::neighbour_sizes(settings.inputs))) {
    slopes.resize(begins_.back());
  }

  void read(const Numbers& w, const std::vector<NeighbourSample>& lines, std::span<const Stretch> stretches,
            Chance& chance) {
    std::fill(slopes.begin(), slopes.end(), 0.0F);
    loss = weight = 0;
    take(lines, stretches, chance);
    go_up(w, chance);
    go_down(w);
  }

 private:
  static constexpr auto kColumns = static_cast<Eigen::Index>(kNeighbourChannels);

  void take(const std::vector<NeighbourSample>& lines, std::span<const Stretch> stretches, Chance& chance) {
    std::size_t longest = 0;
    for (const Stretch& stretch : stretches) longest = std::max(longest, stretch.count);
    length_ = static_cast<Eigen::Index>(longest);
    count_ = static_cast<Eigen::Index>(stretches.size()) * length_;
    inputs_.setZero(count_, static_cast<Eigen::Index>(settings_.inputs));
    real_.setZero(count_);
    taught_.setZero(count_);
    positive_.setZero(count_);
    for (std::size_t s = 0; s < stretches.size(); ++s) {
      const float dropped = chance.share() * settings_.dropped_lines;
      const bool doubted = chance.below(kDroppedDoubted);
      auto row = static_cast<Eigen::Index>(s) * length_;
      for (std::size_t i = 0; i < stretches[s].count; ++i) {
        if (chance.below(dropped)) continue;
        const NeighbourSample& line = lines[stretches[s].first + i];
        for (std::size_t c = 0; c < settings_.inputs; ++c)
          if (!doubted || c < settings_.first_doubted || c >= settings_.first_doubted + settings_.doubted)
            inputs_(row, static_cast<Eigen::Index>(c)) = static_cast<float>(line.inputs[c]) / internal::kNeighbourUnit;
        real_[row] = 1;
        positive_[row] = line.positive ? 1 : 0;
        if (i >= stretches[s].taught_from && i < stretches[s].taught_to) taught_[row] = line.weight;
        ++row;
      }
    }
  }

  // What a layer's taps see of each line: rows of the lines `step` apart, side by side; beyond a stretch there is none.
  void gather(const Matrix& from, std::size_t step, Matrix& to) const {
    to.setZero(count_, static_cast<Eigen::Index>(kNeighbourTaps) * kColumns);
    for_each_tap(step, [&](Eigen::Index tap, Eigen::Index row, Eigen::Index other, Eigen::Index count) {
      to.block(row, tap * kColumns, count, kColumns) = from.middleRows(other, count);
    });
  }
  void scatter(const Matrix& from, std::size_t step, Matrix& to) const {
    to.setZero(count_, kColumns);
    for_each_tap(step, [&](Eigen::Index tap, Eigen::Index row, Eigen::Index other, Eigen::Index count) {
      to.middleRows(other, count) += from.block(row, tap * kColumns, count, kColumns);
    });
  }
  template <class Visit>
  void for_each_tap(std::size_t step, Visit visit) const {
    constexpr auto kTaps = static_cast<Eigen::Index>(kNeighbourTaps);
    for (Eigen::Index first = 0; first < count_; first += length_)
      for (Eigen::Index tap = 0; tap < kTaps; ++tap) {
        const Eigen::Index by = (tap - kTaps / 2) * static_cast<Eigen::Index>(step);
        const Eigen::Index begin = std::max<Eigen::Index>(0, -by), end = std::min(length_, length_ - by);
        if (begin < end) visit(tap, first + begin, first + begin + by, end - begin);
      }
  }

  void go_up(const Numbers& w, Chance& chance) {
    rows_[0].noalias() = inputs_ * weights_of(w, 0, settings_.inputs, kNeighbourChannels);
    keep_positive(w, 1, rows_[0]);
    const float up = 1 / (1 - settings_.dropped_channels);
    for (std::size_t l = 0; l < kLayers; ++l) {
      kept_[l].resize(count_, kColumns);
      for (float& k : kept_[l].reshaped()) k = chance.below(settings_.dropped_channels) ? 0 : up;
      gather(rows_[l].cwiseProduct(kept_[l]), kNeighbourSteps[l], seen_[l]);
      added_[l].noalias() =
          seen_[l] * weights_of(w, 2 + 2 * l, kNeighbourTaps * kNeighbourChannels, kNeighbourChannels);
      keep_positive(w, 3 + 2 * l, added_[l]);
      rows_[l + 1] = rows_[l] + added_[l];
    }
    scores_.noalias() = rows_[kLayers] * weights_of(w, kLast, kNeighbourChannels, 1);
    scores_.array() += w[begins_[kLast + 1]];
  }
  void keep_positive(const Numbers& w, std::size_t bias, Matrix& rows) const {
    rows.rowwise() += weights_of(w, bias, 1, kNeighbourChannels).row(0);
    rows = rows.cwiseMax(0.0F);
    rows.array().colwise() *= real_;
  }

  void go_down(const Numbers& w) {
    score_slopes_.setZero(count_, 1);
    for (Eigen::Index i = 0; i < count_; ++i) {
      if (taught_[i] == 0) continue;
      const float p = 1 / (1 + std::exp(-scores_(i, 0)));
      loss -= static_cast<double>(taught_[i] * std::log(std::max(positive_[i] > 0 ? p : 1 - p, 1e-7F)));
      weight += static_cast<double>(taught_[i]);
      score_slopes_(i, 0) = taught_[i] * (p - positive_[i]);
    }
    slopes_of(kLast, kNeighbourChannels, 1).noalias() += rows_[kLayers].transpose() * score_slopes_;
    slopes[begins_[kLast + 1]] += score_slopes_.sum();
    row_slopes_.noalias() = score_slopes_ * weights_of(w, kLast, kNeighbourChannels, 1).transpose();
    for (std::size_t l = kLayers; l-- > 0;) {
      layer_slopes_ = row_slopes_.cwiseProduct((added_[l].array() > 0).cast<float>().matrix());
      slopes_of(2 + 2 * l, kNeighbourTaps * kNeighbourChannels, kNeighbourChannels).noalias() +=
          seen_[l].transpose() * layer_slopes_;
      slopes_of(3 + 2 * l, 1, kNeighbourChannels) += layer_slopes_.colwise().sum();
      seen_slopes_.noalias() =
          layer_slopes_ * weights_of(w, 2 + 2 * l, kNeighbourTaps * kNeighbourChannels, kNeighbourChannels).transpose();
      scatter(seen_slopes_, kNeighbourSteps[l], scattered_);
      row_slopes_ += scattered_.cwiseProduct(kept_[l]);
    }
    layer_slopes_ = row_slopes_.cwiseProduct((rows_[0].array() > 0).cast<float>().matrix());
    slopes_of(0, settings_.inputs, kNeighbourChannels).noalias() += inputs_.transpose() * layer_slopes_;
    slopes_of(1, 1, kNeighbourChannels) += layer_slopes_.colwise().sum();
  }
  [[nodiscard]] Weights weights_of(const Numbers& w, std::size_t tensor, std::size_t rows, std::size_t columns) const {
    return {&w[begins_[tensor]], static_cast<Eigen::Index>(rows), static_cast<Eigen::Index>(columns)};
  }
  Slopes slopes_of(std::size_t tensor, std::size_t rows, std::size_t columns) {
    return {&slopes[begins_[tensor]], static_cast<Eigen::Index>(rows), static_cast<Eigen::Index>(columns)};
  }

  const NeighbourSettings& settings_;
  Eigen::Index length_ = 0, count_ = 0;  // rows of a stretch: as many as the longest has lines; of all stretches
  std::array<std::size_t, kNeighbourTensors + 1> begins_;
  Matrix inputs_, scores_, score_slopes_, row_slopes_, layer_slopes_, seen_slopes_, scattered_;
  Eigen::ArrayXf real_, taught_, positive_;
  std::array<Matrix, kLayers + 1> rows_;
  std::array<Matrix, kLayers> kept_, seen_, added_;
};

std::vector<Stretch> stretches_of(const std::vector<LineRange>& pages) {
  std::vector<Stretch> out;
  for (const auto& [first, count] : pages)
    for (std::size_t from = 0;; from += kStretch - 2 * kSeen) {
      const std::size_t length = std::min(kStretch, count - from);
      const bool last = from + kStretch >= count;
      out.push_back({.first = first + from,
                     .count = length,
                     .taught_from = from == 0 ? 0 : kSeen,
                     .taught_to = last ? length : length - kSeen});
      if (last) break;
    }
  return out;
}

// Up to kHalf of them from `first` on.
std::span<const Stretch> part_of(std::span<const Stretch> stretches, std::size_t first) {
  const std::size_t from = std::min(first, stretches.size());
  return stretches.subspan(from, std::min(kHalf, stretches.size() - from));
}

}  // namespace

NeighbourTable train_neighbours(const std::vector<NeighbourSample>& lines, const std::vector<LineRange>& pages,
                                NeighbourSettings settings) {
  const internal::NeighbourSizes sizes = internal::neighbour_sizes(settings.inputs);
  const auto begins = internal::tensor_begins(sizes);
  Numbers w(begins.back());
  std::mt19937 random(kSeed);
  const auto fill = [&](std::size_t tensor, double deviation) {
    fill_normal({&w[begins[tensor]], sizes[tensor]}, deviation, random);
  };
  fill(0, std::sqrt(2.0 / static_cast<double>(settings.inputs)));
  for (std::size_t l = 0; l < kLayers; ++l)
    fill(2 + 2 * l, 0.5 * std::sqrt(2.0 / (kNeighbourTaps * kNeighbourChannels)));
  fill(kLast, std::sqrt(2.0 / kNeighbourChannels));
  Adam adam(w.size(), {.square = 0.99F, .decay = kDecay});
  std::vector<Stretch> stretches = stretches_of(pages);
  std::array<Worker, 2> workers = {Worker(settings), Worker(settings)};
  const std::size_t batches = std::max<std::size_t>(stretches.size() / kBatch, 1);
  constexpr int kFewestSteps = 150;
  const int rounds = std::max(settings.rounds, kFewestSteps / static_cast<int>(batches));
  const std::size_t steps = batches * static_cast<std::size_t>(rounds);
  std::size_t step = 0;
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = stretches.size(); i > 1; --i) std::swap(stretches[i - 1], stretches[random() % i]);
    double loss = 0, weight = 0;
    for (std::size_t batch = 0; batch < batches; ++batch, ++step) {
      const auto work = [&](std::size_t number) {
        Chance chance = Chance::of_seed(((kSeed * 131U + step) << 1U) + number);
        workers[number].read(w, lines, part_of(stretches, batch * kBatch + number * kHalf), chance);
      };
      if (settings.threads > 1) {
        std::thread other(work, 1);
        work(0);
        other.join();
      } else {
        work(0);
        work(1);
      }
      Numbers& slopes = workers[0].slopes;
      for (std::size_t i = 0; i < slopes.size(); ++i) slopes[i] += workers[1].slopes[i];
      for (const Worker& worker : workers) loss += worker.loss, weight += worker.weight;
      const float left = 1 - static_cast<float>(step) / static_cast<float>(steps);
      adam.descend(w, slopes, std::max(static_cast<float>(workers[0].weight + workers[1].weight), 1e-6F), kRate * left);
    }
    if (round == 0 || round + 1 == rounds) {
      std::printf("neighbours: round %d, %zu stretches, loss %.4f\n", round, stretches.size(), loss / weight);
      std::fflush(stdout);
    }
  }
  return {.inputs = settings.inputs, .table = NetTable<kNeighbourTensors>::of(w, sizes)};
}

}  // namespace newsparse::tools
