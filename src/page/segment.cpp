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

void keep_reasons(const FeatureList& features, PageData& page) {
  constexpr std::size_t kMost = 5;
  const std::size_t first = page.evidence.size();
  for (int i = 0; i < features.count; ++i)
    if (const int weight = kSeamWeights[features.ids[i]]; weight != 0)
      page.evidence.push_back({.name = to_string(static_cast<SeamFeature>(features.features[i])), .score = weight});
  const auto begin = page.evidence.begin() + static_cast<std::ptrdiff_t>(first);
  std::stable_sort(begin, page.evidence.end(), [](const Evidence& a, const Evidence& b) { return a.score > b.score; });
  page.evidence.resize(std::min(page.evidence.size(), first + kMost));
  page.glue_evidence.push_back({.first = static_cast<std::uint32_t>(first),
                                .count = static_cast<std::uint32_t>(page.evidence.size() - first)});
}

}  // namespace

void segment(std::string_view text, const Workspace& work, int threshold, bool keep_evidence, PageData& page) {
  FeatureList features;
  for_each_candidate_line(work, [&](std::size_t l, std::span<const SeamCandidate> candidates,
                                    std::span<const TimestampMatch> stamps) {
    const Span line = work.lines[l];
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const std::uint32_t at = candidates[i].at;
      if (is_inside_address(text, line, at)) continue;
      read_seam_features(text, work, line, work.info[l], candidates, i, stamps, features);
      std::int32_t score = 0;
      for (int f = 0; f < features.count; ++f) score += kSeamWeights[features.ids[f]];
      const std::uint8_t confidence = percent_of(score);
      if (confidence < threshold) continue;
      page.glue.push_back({.at = at, .confidence = confidence});
      if (keep_evidence) keep_reasons(features, page);
    }
  });
}

}  // namespace newsparse::internal
