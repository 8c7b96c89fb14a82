#include "page/cuts.h"

#include <algorithm>
#include <array>

#include "page/cut_context.h"
#include "page/cut_features.h"
#include "page/trees.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

#include "cut_weights.inc"

constexpr auto kCutBlockTrees = block_trees(kCutTrees);

// Before a byline that opens with a capital and ends its line a title ends, however little the trees think of it: where
// the page has three of them. One alone may be the title's own words: Town Hit By Hurricane Mary.
class BylineCuts {
 public:
  BylineCuts(std::string_view text, const Workspace& work) noexcept : text_(text), work_(work) {
    constexpr std::ptrdiff_t kFewest = 3;
    std::ptrdiff_t count = 0;
    for (std::size_t c = 0; c < work.cuts.size() && count < kFewest; ++c) count += is_byline(c) ? 1 : 0;
    any_ = count >= kFewest;
  }
  [[nodiscard]] bool has(std::size_t cut) const noexcept { return any_ && is_byline(cut); }

 private:
  [[nodiscard]] bool is_byline(std::size_t cut) const noexcept {
    constexpr std::uint32_t kLeastTitle = 12;  // bytes
    const std::uint32_t at = work_.cuts[cut].at;
    return work_.cut_sides[cut].byline == CutSides::kWhole &&
           at - work_.lines[work_.cut_places[cut].line].begin > kLeastTitle &&
           char_class(decode(text_, at).value) == CharClass::kUpper;
  }

  std::string_view text_;
  const Workspace& work_;
  bool any_ = false;
};

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
  const BylineCuts bylines(text, work);
  const auto decide = [&](std::uint32_t cut, const std::array<int, 1>& sums) {
    if (sums[0] >= 0 || bylines.has(cut)) work.cuts[chosen++] = work.cuts[cut];
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

void settle_cuts(Workspace& work) {
  std::sort(work.cuts.begin(), work.cuts.end(),
            [](const SeamCandidate& a, const SeamCandidate& b) { return a.at < b.at; });
  work.cuts.erase(std::unique(work.cuts.begin(), work.cuts.end(),
                              [](const SeamCandidate& a, const SeamCandidate& b) { return a.at == b.at; }),
                  work.cuts.end());
}

}  // namespace newsparse::internal
