#include "page/cuts.h"

#include <algorithm>
#include <array>

#include "page/cut_context.h"
#include "page/cut_features.h"
#include "page/trees.h"

namespace newsparse::internal {

namespace {

#include "cut_weights.inc"

constexpr auto kCutBlockTrees = block_trees(kCutTrees);

}  // namespace

void choose_cuts(std::string_view text, Workspace& work, std::span<const Glue> glue) {
  propose_cuts(text, work, glue);
  work.cut_scores.clear();
  work.cut_places.clear();
  work.cut_facts.clear();
  CutSurroundings surroundings(text, work, glue);
  // A cut every 72 bytes of a large page is none that anyone would read; it must not take more memory than one.
  const std::size_t most_open = text.size() / 72 + (std::size_t{1} << 14);
  std::size_t last = 0;
  for (std::uint32_t l = 0; l < work.lines.size() && last < work.cuts.size(); ++l) {
    const std::size_t first = last;
    while (last < work.cuts.size() && work.cuts[last].at < work.lines[l].end) ++last;
    if (first == last) continue;
    surroundings.start_line(l);
    CutReader reader(text, work, l, first, last);
    for (std::size_t c = first; c < last; ++c) {
      const int score = work.cut_facts.size() < most_open
                            ? std::clamp(reader.sum(c, kCutWeights.data()), -kMostCutScore, kMostCutScore)
                            : -kMostCutScore;
      work.cut_scores.push_back(static_cast<std::int16_t>(score));
      CutPlace& place = work.cut_places.emplace_back(CutPlace{.line = l});
      if (score > -kMostCutScore) surroundings.read(c, reader.words(), work.cut_facts.emplace_back(), place);
    }
  }
  CutContext context;
  context.start(work.cut_places, work.cut_scores);
  std::size_t chosen = 0;
  const auto decide = [&](std::uint32_t cut, const std::array<int, 1>& sums) {
    if (sums[0] >= 0 || (work.cut_sides[cut].byline == CutSides::kWhole && text[work.cuts[cut].at] >= 'A' && text[work.cuts[cut].at] <= 'Z')) work.cuts[chosen++] = work.cuts[cut];
  };
  TreeBatch<std::tuple_size_v<CutFacts>, 1, std::uint32_t, decltype(decide)> batch({kCutBlockTrees}, decide);
  std::size_t open = 0;
  for (std::uint32_t c = 0; c < work.cuts.size(); ++c) {
    if (!context.is_open(c)) continue;
    CutFacts& facts = work.cut_facts[open++];
    context.read(c, facts);
    batch.add(c, facts);
  }
  batch.finish();
  work.cuts.resize(chosen);
}

}  // namespace newsparse::internal
