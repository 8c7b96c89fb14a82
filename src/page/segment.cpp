#include "page/segment.h"

#include <algorithm>
#include <array>

#include "page/parts.h"
#include "page/seam_context.h"
#include "page/seam_features.h"
#include "page/seam_sides.h"
#include "page/site_name.h"

namespace newsparse::internal {

namespace {

#include "seam_weights.inc"

// The scores from which on a seam is at least 1, 2, .. 99 % sure: 256 ln(p / (1 - p)), by tools/train_seams.
static_assert(kSeamScores.size() == 99);
static_assert(is_packed_table(kSeamLetters, kSeamLettersScales, kLetterWeights),
              "the table is of a network of another shape: train anew");
const LetterNet& seam_net() {
  static const LetterNet net(unpack_weights(kSeamLetters, kLetterWeights), kSeamLettersScales);
  return net;
}
constexpr auto kSeamBlockTrees = block_trees(kSeamTrees);

constexpr std::int32_t kSureScore = kSeamScores[kSurePercent - 1];

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

// The strongest reasons of the first look, and what the second adds.
void keep_reasons(const FeatureList& features, std::int16_t letters, std::int32_t first_look, std::int32_t score,
                  PageData& page) {
  constexpr std::size_t kMost = 6;
  const std::size_t first = page.evidence.size();
  page.evidence.push_back({.name = "the page's other seams, and both sides of the place", .score = score - first_look});
  const bool open = letters != kNoLetters;
  if (open)
    page.evidence.push_back(
        {.name = "the letters round the place", .score = kSeamMix.letters * letters / 256 + kSeamMix.bias});
  for (int i = 0; i < features.count; ++i)
    if (const int weight = kSeamWeights[features.ids[i]]; weight != 0)
      page.evidence.push_back({.name = to_string(static_cast<SeamFeature>(features.features[i])),
                               .score = open ? kSeamMix.words * weight / 256 : weight});
  const auto begin = page.evidence.begin() + static_cast<std::ptrdiff_t>(first);
  std::sort(begin, page.evidence.end(), [](const Evidence& a, const Evidence& b) {
    return a.score != b.score ? a.score > b.score : a.name < b.name;
  });
  page.evidence.resize(std::min(page.evidence.size(), first + kMost));
  page.glue_evidence.push_back(
      {.first = static_cast<std::uint32_t>(first), .count = static_cast<std::uint32_t>(page.evidence.size() - first)});
}

}  // namespace

void score_seams(std::string_view text, Workspace& work) {
  work.seam_scores.clear();
  work.seam_scores.reserve(work.seam_candidates.size());
  FeatureList features;
  for_each_candidate_line(
      work, [&](std::size_t l, std::span<const SeamCandidate> candidates, std::span<const TimestampMatch> stamps) {
        for (std::size_t i = 0; i < candidates.size(); ++i) {
          int score = -kMostSeamScore;
          if (!is_inside_address(text, work.lines[l], candidates[i].at)) {
            const SeamSides sides = kept_sides(text, work, work.lines[l], candidates, i, stamps);
            read_seam_features(text, work, l, candidates, i, stamps, sides, features);
            score = std::clamp(sum_weights(features, kSeamWeights), -kMostSeamScore + 1, kMostSeamScore);
          }
          work.seam_scores.push_back(static_cast<std::int16_t>(score));
        }
      });
  work.open_places.ask(
      text, work.seam_candidates, seam_net, is_open_seam,
      [](int words, int letters) { return weighed_seam(kSeamMix, words, letters); }, work.seam_scores);
}

void doubt_lone_seams(std::size_t page_bytes, int threshold, PageData& page) {
  constexpr std::size_t kMostLone = 2, kShortPage = 3000;
  const int surer = 300 * threshold / (100 + 2 * threshold);  // percent: three times the odds
  if (page.glue.size() > kMostLone || page_bytes < kShortPage) return;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < page.glue.size(); ++i) {
    if (page.glue[i].confidence < surer) continue;
    page.glue[kept] = page.glue[i];
    if (!page.glue_evidence.empty()) page.glue_evidence[kept] = page.glue_evidence[i];
    ++kept;
  }
  page.glue.resize(kept);
  if (!page.glue_evidence.empty()) page.glue_evidence.resize(kept);
}

void segment(std::string_view text, const Workspace& work, int threshold, bool keep_evidence, PageData& page) {
  if (work.seam_candidates.empty()) return;
  FeatureList features;
  SeamContext context(text, work, work.seam_scores, work.open_places.scores());
  const SiteName site(page.url);
  struct Place {
    std::uint32_t candidate, line;
    SeamContext::Ruling ruling;
  };
  const auto decide = [&](const Place& place, const std::array<int, 1>& sums) {
    const std::uint32_t i = place.candidate, line = place.line;
    const int sum = sums[0] + place.ruling.lift, score = place.ruling.is_sure ? std::max(sum, kSureScore) : sum;
    const std::uint8_t confidence = percent_of(score);
    const std::uint32_t at = work.seam_candidates[i].at;
    if (confidence < threshold || is_inside_brackets(text, work.lines[line], at) ||
        site.is_around(text, work.lines[line], at))
      return;
    page.glue.push_back({.at = at, .confidence = confidence});
    if (!keep_evidence) return;
    const auto of_line = [&](const SeamCandidate& c) { return c.at < work.lines[line].begin; };
    const auto first = std::partition_point(work.seam_candidates.begin(), work.seam_candidates.end(), of_line);
    const auto last = std::partition_point(first, work.seam_candidates.end(),
                                           [&](const SeamCandidate& c) { return c.at < work.lines[line].end; });
    const auto index = i - static_cast<std::size_t>(first - work.seam_candidates.begin());
    const auto stamps = stamps_in(work, work.lines[line]);
    const SeamSides sides = kept_sides(text, work, work.lines[line], {first, last}, index, stamps);
    read_seam_features(text, work, line, {first, last}, index, stamps, sides, features);
    keep_reasons(features, work.open_places.scores().of(i), work.seam_scores[i], score, page);
  };
  TreeBatch<std::tuple_size_v<SeamFacts>, 1, Place, decltype(decide)> batch({kSeamBlockTrees}, decide);
  context.read_all([&](std::size_t i, std::size_t line, const SeamFacts& facts) {
    batch.add({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(line), context.rule(i)}, facts);
  });
  batch.finish();
  doubt_lone_seams(text.size(), threshold, page);
}

}  // namespace newsparse::internal
