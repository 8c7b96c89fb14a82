// linear_model.h: logistic regression on hashed features, for the trainers.
#ifndef NEWSPARSE_TOOLS_LINEAR_MODEL_H_
#define NEWSPARSE_TOOLS_LINEAR_MODEL_H_

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

#include "chance.h"
#include "gold_pages.h"
#include "table_file.h"

namespace newsparse::tools {

struct Sample {
  std::vector<std::uint16_t> ids;
  float weight = 1;
  std::uint32_t fold = 0;
  std::uint32_t page = 0;
  std::uint32_t at = 0;
  bool positive = false;
  bool ignored = false;  // neither trained on nor counted
};

// How a model is trained.
struct Settings {
  int rounds = 8;
  float rate = 0.1F, l2 = 1e-4F;
  // Weights are in the end the mean of those after each round but the first two: what the last samples happened to be
  // weighs less.
  bool average = false;
  // Of this share of the samples, anew in each round, nothing is seen but the ids below `first_hidden`: where those
  // behind it are words, the model learns to do without words that it knows.
  float hidden = 0;
  std::uint32_t first_hidden = 0;
};

// Weights are natural logarithms of odds; tables hold them times 256.
class LinearModel {
 public:
  explicit LinearModel(std::size_t size) : weights_(size, 0), squares_(size, 1e-2F) {}

  [[nodiscard]] float score(const Sample& sample) const {
    float sum = 0;
    for (const std::uint16_t id : sample.ids) sum += weights_[id];
    return sum;
  }
  [[nodiscard]] float weight(std::size_t id) const { return weights_[id]; }
  // The score in the integers of the table.
  [[nodiscard]] static int integer(float weight) {
    return static_cast<int>(std::lround(std::clamp(weight, -120.0F, 120.0F) * 256));
  }

  // AdaGrad with L2; samples of the folds `but` are left out. Same samples, same weights.
  void train(const std::vector<Sample>& samples, std::array<std::uint32_t, 2> but, Settings settings) {
    std::vector<float> sum(settings.average ? weights_.size() : 0, 0);
    const int averaged_from = std::min(2, settings.rounds - 1);
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < samples.size(); ++i)
      if (!samples[i].ignored && samples[i].fold != but[0] && samples[i].fold != but[1]) order.push_back(i);
    std::mt19937 random(17);
    Chance chance = Chance::of_seed(17);
    for (int round = 0; round < settings.rounds; ++round) {
      for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
      for (const std::uint32_t i : order) {
        const Sample& s = samples[i];
        const std::uint32_t seen = chance.below(settings.hidden) ? settings.first_hidden : kAllIds;
        float sum_of_seen = 0;
        for (const std::uint16_t id : s.ids)
          if (id < seen) sum_of_seen += weights_[id];
        const float p = 1 / (1 + std::exp(-sum_of_seen));
        const float error = (p - (s.positive ? 1.0F : 0.0F)) * s.weight;
        for (const std::uint16_t id : s.ids)
          if (id < seen) descend(id, error, settings);
      }
      if (settings.average && round >= averaged_from)
        for (std::size_t id = 0; id < sum.size(); ++id) sum[id] += weights_[id];
    }
    if (settings.average)
      for (std::size_t id = 0; id < sum.size(); ++id)
        weights_[id] = sum[id] / static_cast<float>(settings.rounds - averaged_from);
  }

  // The same for a choice of one sample a page: soft maximum over the samples of a page that has a positive one.
  // Samples of a page stand together. Nothing is hidden.
  void train_choice(const std::vector<Sample>& samples, std::array<std::uint32_t, 2> but, Settings settings) {
    std::vector<float> sum(settings.average ? weights_.size() : 0, 0);
    const int averaged_from = std::min(2, settings.rounds - 1);
    std::vector<std::pair<std::size_t, std::size_t>> pages;
    for (std::size_t i = 0; i < samples.size();) {
      std::size_t end = i;
      bool any = false;
      for (; end < samples.size() && samples[end].page == samples[i].page; ++end)
        any |= samples[end].positive && !samples[end].ignored;
      if (any && samples[i].fold != but[0] && samples[i].fold != but[1]) pages.emplace_back(i, end);
      i = end;
    }
    std::mt19937 random(17);
    std::vector<float> chance;
    for (int round = 0; round < settings.rounds; ++round) {
      for (std::size_t i = pages.size(); i > 1; --i) std::swap(pages[i - 1], pages[random() % i]);
      for (const auto& [begin, end] : pages) {
        chance.assign(end - begin, 0);
        float most = -1e9F, all = 0, right = 0;
        for (std::size_t i = begin; i < end; ++i) most = std::max(most, chance[i - begin] = score(samples[i]));
        for (std::size_t i = begin; i < end; ++i) {
          all += chance[i - begin] = std::exp(chance[i - begin] - most);
          if (samples[i].positive) right += chance[i - begin];
        }
        for (std::size_t i = begin; i < end; ++i) {
          const float p = chance[i - begin] / all;
          const float error = p - (samples[i].positive ? chance[i - begin] / right : 0.0F);
          if (std::abs(error) < 1e-4F) continue;
          for (const std::uint16_t id : samples[i].ids) descend(id, error, settings);
        }
      }
      if (settings.average && round >= averaged_from)
        for (std::size_t id = 0; id < sum.size(); ++id) sum[id] += weights_[id];
    }
    if (settings.average)
      for (std::size_t id = 0; id < sum.size(); ++id)
        weights_[id] = sum[id] / static_cast<float>(settings.rounds - averaged_from);
  }

  // The weights of several models side by side: all of id 0, all of id 1, ..
  static void write_interleaved(const std::vector<LinearModel>& models, const std::string& path,
                                const std::string& name, const std::string& made_by) {
    LinearModel all(models.size() * models[0].weights_.size());
    for (std::size_t i = 0; i < all.weights_.size(); ++i)
      all.weights_[i] = models[i % models.size()].weights_[i / models.size()];
    all.write(path, name, made_by, "w");
  }

  void write(const std::string& path, const std::string& name, const std::string& made_by, const char* how) const {
    std::FILE* out = open_table(path, how);
    std::fprintf(out, "// Made by %s.\n// clang-format off\n", made_by.c_str());
    std::fprintf(out, "constexpr std::array<std::int16_t, %zu> %s = {", weights_.size(), name.c_str());
    for (std::size_t i = 0; i < weights_.size(); ++i)
      std::fprintf(out, "%s%d,", i % 32 == 0 ? "\n" : "", std::clamp(integer(weights_[i]), -32767, 32767));
    std::fprintf(out, "};\n");
    std::fclose(out);
  }

 private:
  static constexpr std::uint32_t kAllIds = UINT32_MAX;
  void descend(std::uint16_t id, float error, const Settings& settings) {
    const float gradient = error + settings.l2 * weights_[id];
    squares_[id] += gradient * gradient;
    weights_[id] -= settings.rate * gradient / std::sqrt(squares_[id]);
  }
  std::vector<float> weights_, squares_;
};

}  // namespace newsparse::tools

#endif  // NEWSPARSE_TOOLS_LINEAR_MODEL_H_
