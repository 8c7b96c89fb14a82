// net_training.h: what the trainers of networks share: Adam, and tables of whole numbers (packed_weights.h).
#ifndef NEWSPARSE_TOOLS_NET_TRAINING_H_
#define NEWSPARSE_TOOLS_NET_TRAINING_H_

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "chance.h"
#include "page/packed_weights.h"
#include "table_file.h"

namespace newsparse::tools {

// Fills some weights by chance, before training.
inline void fill_normal(std::span<float> weights, double deviation, std::mt19937& random) {
  std::normal_distribution<float> normal(0, static_cast<float>(deviation));
  for (float& w : weights) w = normal(random);
}

// Adam with decay of the weights, apart from the slopes.
class Adam {
 public:
  struct Settings {
    float mean = 0.9F, square = 0.999F, decay = 1e-3F;
  };
  Adam(std::size_t weights, Settings settings) : settings_(settings), mean_(weights), square_(weights) {}
  // One step down. `slopes`: sums; the samples that they are of weigh `weight` together.
  void descend(std::span<float> weights, std::span<const float> slopes, float weight, float rate) {
    const auto n = static_cast<float>(++steps_);
    const float mean_up = 1 / (1 - std::pow(settings_.mean, n)), square_up = 1 / (1 - std::pow(settings_.square, n));
    for (std::size_t i = 0; i < weights.size(); ++i) {
      const float g = slopes[i] / weight;
      mean_[i] = settings_.mean * mean_[i] + (1 - settings_.mean) * g;
      square_[i] = settings_.square * square_[i] + (1 - settings_.square) * g * g;
      weights[i] -=
          rate * (mean_[i] * mean_up / (std::sqrt(square_[i] * square_up) + 1e-8F) + settings_.decay * weights[i]);
    }
  }

 private:
  Settings settings_;
  std::size_t steps_ = 0;
  std::vector<float> mean_, square_;
};

// A network's weights as whole numbers.
template <std::size_t kTensors>
struct NetTable {
  std::vector<std::int8_t> weights;
  std::array<std::int32_t, kTensors> scales{};

  // Of `all`, tensors of these sizes one behind the other: each with the scale that loses least.
  static NetTable of(std::span<const float> all, const std::array<std::size_t, kTensors>& sizes) {
    NetTable out;
    const float* begin = all.data();
    for (std::size_t t = 0; t < kTensors; ++t) {
      const std::span<const float> tensor(begin, sizes[t]);
      begin += sizes[t];
      float most = 1e-4F;
      for (const float x : tensor) most = std::max(most, std::abs(x));
      double least = 1e30;
      for (int part = 4; part <= 20; ++part) {
        const auto scale = std::min(internal::kMostPackedScale,
                                    static_cast<std::int32_t>(std::ceil(most * static_cast<float>(part) / 20 /
                                                                        internal::kMostPackedWeight * 65536)));
        double error = 0;
        for (const float x : tensor) {
          const double off = static_cast<double>(x) - rounded(x, scale) * scale / 65536.0;
          error += off * off;
        }
        if (error < least) least = error, out.scales[t] = scale;
      }
      for (const float x : tensor) out.weights.push_back(static_cast<std::int8_t>(rounded(x, out.scales[t])));
    }
    return out;
  }

  // Appends the constants `name` (strings) and nameScales to a file.
  void append_to(const std::string& path, const std::string& name) const {
    std::FILE* out = open_table(path, "a");
    constexpr std::size_t kLine = 112, kPart = 16384;  // of a literal: compilers promise 65,536
    std::fprintf(out, "constexpr std::array<std::string_view, %zu> %s = {", (weights.size() + kPart - 1) / kPart,
                 name.c_str());
    for (std::size_t i = 0; i < weights.size(); ++i) {
      if (i % kPart != 0 && i % kPart % kLine == 0) std::fprintf(out, "\"");
      if (i % kPart == 0 && i > 0) std::fprintf(out, "\",");
      if (i % kPart % kLine == 0) std::fprintf(out, "\n\"");
      int c = '#' + internal::kMostPackedWeight + weights[i];
      if (c >= '?') ++c;
      if (c >= '\\') ++c;
      std::fputc(c, out);
    }
    std::fprintf(out, "\"};\nconstexpr std::array<std::int32_t, %zu> %sScales = {", kTensors, name.c_str());
    for (const std::int32_t scale : scales) std::fprintf(out, "%d,", scale);
    std::fprintf(out, "};\n");
    std::fclose(out);
  }

 private:
  static int rounded(float x, std::int32_t scale) {
    return std::clamp(static_cast<int>(std::lround(x * 65536 / static_cast<float>(scale))),
                      -internal::kMostPackedWeight, internal::kMostPackedWeight);
  }
};

}  // namespace newsparse::tools

#endif  // NEWSPARSE_TOOLS_NET_TRAINING_H_
