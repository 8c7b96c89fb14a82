// boosted_trees.h: boosted trees for second looks, for the trainers.
//
// Newton boosting of the logistic loss, or of a choice of one sample a group. A tree asks one question a level, of all
// lines: the one that gains most over all leaves of the level. Each tree is grown on some of the samples and may ask of
// some of the facts only: then a tree cannot lean on the one fact that tells labelled publishers apart. Sums are
// doubles added in the order of the samples, and chance has a fixed seed: the same samples give the same trees.
#ifndef NEWSPARSE_TOOLS_BOOSTED_TREES_H_
#define NEWSPARSE_TOOLS_BOOSTED_TREES_H_

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include "chance.h"
#include "page/trees.h"
#include "table_file.h"

namespace newsparse::tools {

template <std::size_t kFacts>
struct FactSample {
  internal::Facts<kFacts> facts{};
  int score = 0;  // of whatever looked before: the trees say what to add; 256 times log odds
  float weight = 1;
  std::uint32_t fold = 0;
  std::uint32_t group = 0;  // samples of which one is chosen stand together
  bool positive = false, ignored = false;
  bool hopeless = false;  // no line for the second look
};

template <std::size_t kFacts>
class BoostedTrees {
 public:
  struct Settings {
    int trees = 48;
    double rate = 0.2, l2 = 20;
    double samples = 0.7, facts = 0.5;  // shares that a tree sees
    bool choice = false;                // one of each group is right: soft maximum over the group
  };

  [[nodiscard]] int score(const internal::Facts<kFacts>& facts) const {
    int sum = 0;
    for (const internal::Tree& tree : trees_) sum += tree.score(facts);
    return sum;
  }

  void train(const std::vector<FactSample<kFacts>>& all, std::uint32_t but, Settings settings) {
    constexpr std::size_t kDepth = internal::Tree::kDepth, kLevels = internal::kFactLevels;
    std::vector<const FactSample<kFacts>*> samples;
    for (const FactSample<kFacts>& s : all)
      if (!s.ignored && !s.hopeless && s.fold != but) samples.push_back(&s);
    std::vector<int> sums;
    for (const auto* s : samples) sums.push_back(s->score);
    std::vector<std::uint8_t> leaf(samples.size());
    std::vector<Slope> slopes(samples.size());
    std::vector<std::uint32_t> seen;  // samples that the tree is grown on
    Chance chance(0x9E3779B97F4A7C15U);
    for (int t = 0; t < settings.trees; ++t) {
      for (std::size_t i = 0; i < samples.size() && !settings.choice; ++i) {
        const double p = 1 / (1 + std::exp(-sums[i] / 256.0)), w = static_cast<double>(samples[i]->weight);
        slopes[i] = {w * ((samples[i]->positive ? 1 : 0) - p), w * p * (1 - p)};
      }
      for (std::size_t first = 0, last = 0; first < samples.size() && settings.choice; first = last) {
        while (last < samples.size() && samples[last]->group == samples[first]->group) ++last;
        choose(samples, sums, first, last, slopes);
      }
      std::fill(leaf.begin(), leaf.end(), std::uint8_t{0});
      seen.clear();
      for (std::uint32_t i = 0; i < samples.size(); ++i)
        if (chance.fine_share() < settings.samples) seen.push_back(i);
      std::array<bool, kFacts> asked{};
      for (bool& fact : asked) fact = chance.fine_share() < settings.facts;
      internal::Tree tree{};
      std::vector<Slope> bins;
      for (std::size_t depth = 0; depth < kDepth; ++depth) {
        const std::size_t leaves = std::size_t{1} << depth;
        bins.assign(leaves * kFacts * kLevels, {});
        for (const std::uint32_t i : seen) {
          Slope* row = &bins[leaf[i] * kFacts * kLevels];
          for (std::size_t f = 0; f < kFacts; ++f, row += kLevels) row[samples[i]->facts[f]] += slopes[i];
        }
        double best = -1;
        for (std::size_t f = 0; f < kFacts; ++f) {
          if (!asked[f]) continue;
          std::array<double, kLevels> gains{};
          for (std::size_t l = 0; l < leaves; ++l) {
            const Slope* row = &bins[(l * kFacts + f) * kLevels];
            Slope total, low;
            for (std::size_t v = 0; v < kLevels; ++v) total += row[v];
            for (std::size_t v = 0; v + 1 < kLevels; ++v) {
              low += row[v];
              gains[v] +=
                  low.gain(settings.l2) + Slope{total.first - low.first, total.second - low.second}.gain(settings.l2);
            }
          }
          for (std::size_t v = 0; v + 1 < kLevels; ++v)
            if (gains[v] > best) {
              best = gains[v];
              tree.facts[depth] = static_cast<std::uint8_t>(f);
              tree.levels[depth] = static_cast<std::uint8_t>(v);
            }
        }
        for (std::size_t i = 0; i < samples.size(); ++i)
          leaf[i] =
              static_cast<std::uint8_t>(leaf[i] | (samples[i]->facts[tree.facts[depth]] > tree.levels[depth]) << depth);
      }
      std::vector<Slope> ends(tree.leaves.size());
      for (std::size_t i = 0; i < samples.size(); ++i) ends[leaf[i]] += slopes[i];
      for (std::size_t l = 0; l < ends.size(); ++l)
        tree.leaves[l] = static_cast<std::int16_t>(std::clamp(
            std::lround(256 * settings.rate * ends[l].first / (ends[l].second + settings.l2)), -2000L, 2000L));
      for (std::size_t i = 0; i < samples.size(); ++i) sums[i] += tree.leaves[leaf[i]];
      trees_.push_back(tree);
    }
  }

  // A table of these trees alone; `made_by` goes into its first line.
  void write(const std::string& path, const std::string& name, const std::string& made_by) const {
    std::FILE* out = open_table(path, "w");
    std::fprintf(out, "// Made by %s.\n// clang-format off\n", made_by.c_str());
    std::fclose(out);
    append_to(path, name);
  }
  void append_to(const std::string& path, const std::string& name) const {
    std::FILE* out = open_table(path, "a");
    std::fprintf(out, "constexpr std::array<Tree, %zu> %s = {{", trees_.size(), name.c_str());
    const auto list = [&](const auto& values) {
      std::fprintf(out, "{{");
      for (const auto value : values) std::fprintf(out, "%d,", static_cast<int>(value));
      std::fprintf(out, "}},");
    };
    for (const internal::Tree& tree : trees_) {
      std::fprintf(out, "\n{");
      list(tree.facts);
      list(tree.levels);
      list(tree.leaves);
      std::fprintf(out, "},");
    }
    std::fprintf(out, "}};\n");
    std::fclose(out);
  }

 private:
  struct Slope {
    double first = 0, second = 0;
    Slope& operator+=(const Slope& other) {
      first += other.first;
      second += other.second;
      return *this;
    }
    [[nodiscard]] double gain(double l2) const { return first * first / (second + l2); }
  };
  // The slopes of a group's samples: how much likelier each is to be right than it is to be chosen.
  static void choose(const std::vector<const FactSample<kFacts>*>& samples, const std::vector<int>& sums,
                     std::size_t first, std::size_t last, std::vector<Slope>& slopes) {
    const int most = *std::max_element(sums.begin() + static_cast<std::ptrdiff_t>(first),
                                       sums.begin() + static_cast<std::ptrdiff_t>(last));
    double all = 0, right = 0;
    for (std::size_t i = first; i < last; ++i) {
      slopes[i].first = std::exp((sums[i] - most) / 256.0);
      all += slopes[i].first;
      if (samples[i]->positive) right += slopes[i].first;
    }
    for (std::size_t i = first; i < last; ++i) {
      const double chance = slopes[i].first, p = chance / all, w = static_cast<double>(samples[i]->weight);
      slopes[i] = {w * ((samples[i]->positive ? chance / right : 0) - p), w * p * (1 - p)};
    }
  }
  std::vector<internal::Tree> trees_;
};

}  // namespace newsparse::tools

#endif  // NEWSPARSE_TOOLS_BOOSTED_TREES_H_
