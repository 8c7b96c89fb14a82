// two_looks.h: a linear model, and trees that see how sure it was of everything on the page, for the trainers.
#ifndef NEWSPARSE_TOOLS_TWO_LOOKS_H_
#define NEWSPARSE_TOOLS_TWO_LOOKS_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "boosted_trees.h"
#include "linear_model.h"

namespace newsparse::tools {

// The scores of linear models, each sample by one that left out its fold and `held_out`, and the fold `left_out`, of
// which there are no samples. A second look is trained on these: on scores as it will meet them on pages that nobody
// has seen.
inline std::vector<float> scores_of_first_look(const std::vector<Sample>& samples, std::size_t size, Settings settings,
                                               std::uint32_t left_out, std::uint32_t held_out) {
  std::vector<float> scores(samples.size());
  for (std::uint32_t fold = 0; fold < kFolds; ++fold) {
    if (fold == left_out) continue;
    LinearModel model(size);
    model.train(samples, {held_out == kNoFold ? fold : held_out, fold}, settings);
    for (std::size_t i = 0; i < samples.size(); ++i)
      if (samples[i].fold == fold) scores[i] = model.score(samples[i]);
  }
  return scores;
}

inline constexpr float kHopelessScore = -9;

template <std::size_t kFacts>
struct TwoLooks {
  LinearModel first;
  BoostedTrees<kFacts> second;
  std::vector<float> scores;  // of each sample by a pair that has seen nothing of its fold; hopeless: kHopelessScore
  // What the first looks said that the second ones were trained on: without each fold, where scores are made; then of
  // all.
  std::array<std::vector<float>, kFolds + 1> first_scores;
};

// `second_look` makes the samples of the trees from the scores of the linear model, in the same order; it is called for
// the models that are kept last. `scored`: scores are made, which costs as much again for each fold.
template <std::size_t kFacts, class SecondLook>
TwoLooks<kFacts> train_two_looks(const std::vector<Sample>& samples, std::size_t table_size, Settings settings,
                                 typename BoostedTrees<kFacts>::Settings tree_settings, std::uint32_t left_out,
                                 bool scored, SecondLook second_look) {
  TwoLooks<kFacts> looks{
      .first = LinearModel(table_size), .second = {}, .scores = std::vector<float>(samples.size()), .first_scores = {}};
  const auto facts = [&](std::uint32_t held_out) -> std::vector<FactSample<kFacts>> {
    std::vector<float>& scores = looks.first_scores[std::min(held_out, kFolds)];
    scores = scores_of_first_look(samples, table_size, settings, left_out, held_out);
    return second_look(scores);
  };
  for (std::uint32_t fold = 0; fold < kFolds && scored; ++fold) {
    if (fold == left_out) continue;
    const std::vector<FactSample<kFacts>> second = facts(fold);
    BoostedTrees<kFacts> trees;
    trees.train(second, fold, tree_settings);
    for (std::size_t i = 0; i < samples.size(); ++i)
      if (samples[i].fold == fold)
        looks.scores[i] = second[i].hopeless ? kHopelessScore
                                             : static_cast<float>(second[i].score + trees.score(second[i].facts)) / 256;
  }
  looks.first.train(samples, {kNoFold, kNoFold}, settings);
  looks.second.train(facts(kNoFold), kNoFold, tree_settings);
  return looks;
}

}  // namespace newsparse::tools

#endif  // NEWSPARSE_TOOLS_TWO_LOOKS_H_
