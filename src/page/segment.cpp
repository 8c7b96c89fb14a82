#include "page/segment.h"

#include <algorithm>
#include <array>

#include "page/seam_features.h"

namespace newsparse::internal {

namespace {

#include "seam_weights.inc"

// The scores from which on a seam is at least 1, 2, .. 99 % sure: 256 ln(p / (1 - p)), by tools/train_seams.
static_assert(kSeamScores.size() == 99);

std::uint8_t percent_of(std::int32_t score) noexcept {
  return static_cast<std::uint8_t>(std::upper_bound(kSeamScores.begin(), kSeamScores.end(), score) -
                                   kSeamScores.begin());
}

template <std::size_t kSize>
std::int32_t sum_weights(const FeatureList& features, const std::array<std::int16_t, kSize>& weights) noexcept {
  std::int32_t sum = 0;
  for (int i = 0; i < features.count; ++i) sum += weights[features.ids[i]];
  return sum;
}

void append_reasons(const FeatureList& features, const std::array<std::int16_t, kWeightTableSize>& weights,
                    PageData& page) {
  for (int i = 0; i < features.count; ++i)
    if (const int weight = weights[features.ids[i]]; weight != 0)
      page.evidence.push_back({.name = to_string(static_cast<SeamFeature>(features.features[i])), .score = weight});
}

// The strongest reasons of both looks.
void keep_reasons(const FeatureList& own, const FeatureList& context, PageData& page) {
  constexpr std::size_t kMost = 6;
  const std::size_t first = page.evidence.size();
  append_reasons(own, kSeamWeights, page);
  append_reasons(context, kSeamContextWeights, page);
  const auto begin = page.evidence.begin() + static_cast<std::ptrdiff_t>(first);
  std::sort(begin, page.evidence.end(), [](const Evidence& a, const Evidence& b) {
    return a.score != b.score ? a.score > b.score : a.name < b.name;
  });
  page.evidence.resize(std::min(page.evidence.size(), first + kMost));
  page.glue_evidence.push_back({.first = static_cast<std::uint32_t>(first),
                                .count = static_cast<std::uint32_t>(page.evidence.size() - first)});
}

// The candidates of one line: [first, last) of all.
struct LineGroup {
  std::size_t line = 0, first = 0, last = 0;
};

}  // namespace

void score_seams(std::string_view text, Workspace& work) {
  work.seam_scores.clear();
  work.seam_scores.reserve(work.seam_candidates.size());
  FeatureList features;
  for_each_candidate_line(work, [&](std::size_t l, std::span<const SeamCandidate> candidates,
                                    std::span<const TimestampMatch> stamps) {
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      int score = -kMostSeamScore;
      if (!is_inside_address(text, work.lines[l], candidates[i].at)) {
        read_seam_features(text, work, work.lines[l], work.info[l], candidates, i, stamps, features);
        score = std::clamp(sum_weights(features, kSeamWeights), -kMostSeamScore + 1, kMostSeamScore);
      }
      work.seam_scores.push_back(static_cast<std::int16_t>(score));
    }
  });
}

void segment(std::string_view text, const Workspace& work, int threshold, bool keep_evidence, PageData& page) {
  if (work.seam_candidates.empty()) return;
  SeamContext context;
  context.start(work.seam_candidates, work.seam_scores);
  FeatureList features, own;
  LineGroup above, now;
  const auto decide = [&](const LineGroup& below) {
    const auto mean = [&](const LineGroup& group) {
      const std::size_t distance = group.line > now.line ? group.line - now.line : now.line - group.line;
      return SeamContext::LineMean{context.mean(group.first, group.last), group.first == group.last ? 0 : distance};
    };
    context.start_line(now.first, now.last, mean(above), mean(below));
    for (std::size_t i = now.first; i < now.last; ++i) {
      if (work.seam_scores[i] == -kMostSeamScore) continue;
      context.read(i, features);
      const std::uint8_t confidence = percent_of(sum_weights(features, kSeamContextWeights));
      if (confidence < threshold) continue;
      page.glue.push_back({.at = work.seam_candidates[i].at, .confidence = confidence});
      if (!keep_evidence) continue;
      const auto line = std::span(work.seam_candidates).subspan(now.first, now.last - now.first);
      read_seam_features(text, work, work.lines[now.line], work.info[now.line], line, i - now.first, {}, own);
      keep_reasons(own, features, page);
    }
  };
  for_each_candidate_line(work, [&](std::size_t l, std::span<const SeamCandidate> candidates, auto) {
    const auto first = static_cast<std::size_t>(candidates.data() - work.seam_candidates.data());
    const LineGroup next = {.line = l, .first = first, .last = first + candidates.size()};
    if (now.last > now.first) decide(next);
    above = now;
    now = next;
  });
  decide({});
}

}  // namespace newsparse::internal
