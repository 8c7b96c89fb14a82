#include "page/neighbour_net.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>
#include <vector>

#include "page/article_features.h"
#include "page/neighbour_inputs.h"
#include "page/part_context.h"
#include "support/instruction_sets.h"
#include "support/random_weights.h"

namespace newsparse::internal {
namespace {

constexpr std::size_t kInputs = 50;
constexpr NeighbourSizes kSizes = neighbour_sizes(kInputs);
constexpr std::size_t kWeights = neighbour_weights(kInputs);
using Inputs = std::array<std::int16_t, kInputs>;

NeighbourNet net_of(const std::vector<std::int8_t>& weights, const NeighbourScales& scales) {
  return {kInputs, weights, scales};
}

constexpr NeighbourScales kScales = {300, 100, 70, 60, 70, 60, 70, 60, 30, 50};

std::vector<Inputs> random_page(std::uint32_t seed, std::size_t lines) {
  std::mt19937 random(seed);
  std::vector<Inputs> page(lines);
  for (Inputs& inputs : page)
    for (std::int16_t& x : inputs)
      x = static_cast<std::int16_t>(random() % 3 == 0 ? static_cast<int>(random() % 400) - 150 : 0);
  return page;
}

std::vector<std::uint32_t> every_line(std::size_t count) {
  std::vector<std::uint32_t> lines(count);
  std::iota(lines.begin(), lines.end(), 0U);
  return lines;
}

std::vector<std::int16_t> read(const NeighbourNet& net, const std::vector<Inputs>& page,
                               const std::vector<std::uint32_t>& wanted) {
  std::vector<std::int16_t> scores(wanted.size());
  NeighbourReader().read(
      net, wanted, page.size(), [&](std::size_t i) { return page[i]; }, scores);
  return scores;
}

// All lines of a page, layer by layer as neighbour_net.h describes them, in whole numbers.
std::vector<int> read_slowly(const std::vector<std::int8_t>& weights, const NeighbourScales& scales,
                             const std::vector<Inputs>& page) {
  const std::int8_t* next = weights.data();
  std::size_t tensor = 0;
  const auto take = [&] {
    const std::int8_t* out = next;
    next += kSizes[tensor++];
    return out;
  };
  std::vector<std::vector<int>> rows;
  const auto layer = [&](const std::vector<std::vector<int>>& in, std::size_t taps, std::size_t step, bool adds) {
    const std::int64_t scale = scales[tensor];
    const std::int8_t* w = take();
    const std::int64_t bias_scale = scales[tensor];
    const std::int8_t* bias = take();
    std::vector<std::vector<int>> out;
    for (std::size_t i = 0; i < in.size(); ++i) {
      std::vector<int> row(kNeighbourChannels);
      for (std::size_t c = 0; c < kNeighbourChannels; ++c) {
        std::int64_t sum = 0;
        for (std::size_t tap = 0; tap < taps; ++tap) {
          const auto at = static_cast<std::ptrdiff_t>(i) +
                          (static_cast<std::ptrdiff_t>(tap) - static_cast<std::ptrdiff_t>(taps / 2)) *
                              static_cast<std::ptrdiff_t>(step);
          if (at < 0 || at >= static_cast<std::ptrdiff_t>(in.size())) continue;
          const std::vector<int>& other = in[static_cast<std::size_t>(at)];
          for (std::size_t x = 0; x < other.size(); ++x)
            sum += other[x] * w[(tap * other.size() + x) * kNeighbourChannels + c];
        }
        const std::int64_t value = ((sum >> 4) * scale >> 12) + (bias[c] * bias_scale >> 10);
        row[c] =
            static_cast<int>(std::min<std::int64_t>(std::max<std::int64_t>(value, 0) + (adds ? in[i][c] : 0), 1023));
      }
      out.push_back(row);
    }
    return out;
  };
  for (const Inputs& inputs : page) rows.emplace_back(inputs.begin(), inputs.end());
  rows = layer(rows, 1, 1, false);
  for (const std::size_t step : kNeighbourSteps) rows = layer(rows, kNeighbourTaps, step, true);
  const std::int64_t last_scale = scales[tensor], bias_scale = scales[tensor + 1];
  const std::int8_t *last = take(), *bias = take();
  std::vector<int> scores;
  for (const std::vector<int>& row : rows) {
    std::int64_t sum = 0;
    for (std::size_t c = 0; c < kNeighbourChannels; ++c) sum += row[c] * (last[c] * last_scale);
    scores.push_back(static_cast<int>(std::clamp<std::int64_t>((sum >> 14) + (bias[0] * bias_scale >> 8),
                                                               -kMostNeighbourScore, kMostNeighbourScore)));
  }
  return scores;
}

TEST(NeighbourNet, ScoresAreThoseOfTheSlowReading) {
  for (const std::uint32_t seed : {1U, 2U, 3U}) {
    const std::vector<std::int8_t> weights = random_weights(kWeights, seed);
    const std::vector<Inputs> page = random_page(seed + 10, 60);
    const std::vector<std::int16_t> scores = read(net_of(weights, kScales), page, every_line(page.size()));
    const std::vector<int> expected = read_slowly(weights, kScales, page);
    EXPECT_TRUE(std::equal(scores.begin(), scores.end(), expected.begin(), expected.end())) << "seed " << seed;
    const std::set<int> different(expected.begin(), expected.end());
    EXPECT_GT(different.size(), page.size() / 3) << "scores at the ends of their range compare nothing";
  }
}

TEST(NeighbourNet, EveryInstructionSetReadsAlike) {
  const NeighbourNet net = net_of(random_weights(kWeights, 4), kScales);
  const std::vector<Inputs> page = random_page(14, 80);
  const std::vector<std::uint32_t> lines = every_line(page.size());
  const std::vector<std::int16_t> expected = read(net, page, lines);
  on_every_target([&] { EXPECT_EQ(read(net, page, lines), expected); });
}

TEST(NeighbourNet, ALineIsReadAloneAsAmongOthers) {
  const NeighbourNet net = net_of(random_weights(kWeights, 5), kScales);
  const std::vector<Inputs> page = random_page(15, 1500);  // more than are read together
  const std::vector<std::int16_t> scores = read(net, page, every_line(page.size()));
  for (std::uint32_t line = 0; line < page.size(); line += 31)
    EXPECT_EQ(read(net, page, {line}).back(), scores[line]) << "line " << line;
  const std::vector<std::uint32_t> some = {0, 1, 29, 30, 58, 59, 700, 729, 1499};
  const std::vector<std::int16_t> of_some = read(net, page, some);
  for (std::size_t i = 0; i < some.size(); ++i) EXPECT_EQ(of_some[i], scores[some[i]]) << "line " << some[i];
}

TEST(NeighbourNet, ALineHearsOfThoseWithinReachAndOfNoOther) {
  // All weights alike, and none of the clamps reached: what reaches a line is not lost on its way.
  const NeighbourNet net = net_of(std::vector<std::int8_t>(kWeights, 10), {64, 1, 64, 1, 64, 1, 64, 1, 30, 1});
  const std::vector<Inputs> page = random_page(16, 100);
  const std::int16_t score = read(net, page, {50}).front();
  const auto differs_without = [&](std::size_t line) {
    std::vector<Inputs> other = page;
    other[line].fill(300);
    return read(net, other, {50}).front() != score;
  };
  EXPECT_FALSE(differs_without(50 - kNeighbourReach - 1));
  EXPECT_FALSE(differs_without(50 + kNeighbourReach + 1));
  EXPECT_TRUE(differs_without(50 - kNeighbourReach));
  EXPECT_TRUE(differs_without(50 + kNeighbourReach));
}

TEST(NeighbourNet, NothingIsReadOfNoLines) {
  const NeighbourNet net = net_of(random_weights(kWeights, 7), kScales);
  EXPECT_TRUE(read(net, {}, {}).empty());
  EXPECT_TRUE(read(net, random_page(17, 5), {}).empty());
}

// Weights and inputs at the ends of their range, and scales that make the most of them: every clamp is reached.
TEST(NeighbourNet, NothingOverflows) {
  constexpr std::int32_t kMost = kMostPackedScale;
  constexpr NeighbourScales kLarge = {kMost, kMost, kMost, kMost, kMost, kMost, kMost, kMost, kMost, kMost};
  for (const int sign : {-1, 1}) {
    std::vector<std::int8_t> weights(kWeights, static_cast<std::int8_t>(kMostPackedWeight));
    for (std::size_t i = 1; i <= kNeighbourChannels + 1; ++i)
      weights[weights.size() - i] = static_cast<std::int8_t>(sign * kMostPackedWeight);
    std::vector<Inputs> page(40);
    for (Inputs& inputs : page) inputs.fill(kMostNeighbourInput);
    const std::vector<std::int16_t> scores = read(net_of(weights, kLarge), page, every_line(page.size()));
    for (const std::int16_t score : scores) EXPECT_EQ(score, sign * kMostNeighbourScore);
    for (Inputs& inputs : page) inputs.fill(-kMostNeighbourInput);
    const std::vector<int> slow = read_slowly(weights, kLarge, page);
    const std::vector<std::int16_t> fast = read(net_of(weights, kLarge), page, every_line(page.size()));
    EXPECT_TRUE(std::equal(fast.begin(), fast.end(), slow.begin(), slow.end()));
  }
}

TEST(NeighbourInputs, LogarithmsAreStraightBetweenPowers) {
  EXPECT_EQ(log_units(1), 0);
  EXPECT_EQ(log_units(16), 4 * kNeighbourUnit);
  EXPECT_EQ(log_units(24), 4 * kNeighbourUnit + kNeighbourUnit / 2);
  for (std::size_t n = 1; n < 5000; ++n) EXPECT_LE(log_units(n), log_units(n + 1)) << n;
}

LineInfo most_of_all() {
  LineInfo most;
  most.cues = UINT32_MAX;
  most.words = UINT16_MAX;
  most.function_words = most.capitalised = most.sentences = most.flags = most.stamps = most.repeats = UINT8_MAX;
  return most;
}

TEST(NeighbourInputs, StayWithinTheirRange) {
  const auto expect_in_range = [](const auto& inputs) {
    for (const std::int16_t x : inputs) {
      EXPECT_LE(x, kMostNeighbourInput);
      EXPECT_GE(x, -kMostNeighbourInput);
    }
  };
  const std::vector<LineInfo> lines(70000, most_of_all());
  for (const std::size_t line : {std::size_t{0}, std::size_t{35000}, lines.size() - 1})
    for (const int score : {-kMostArticleScore, kMostArticleScore})
      expect_in_range(line_inputs(lines, line, score, 15));
  Workspace work;
  for (std::uint32_t line = 0; line < 70000; line += 10000) {
    work.parts.push_back({.span = {0, UINT32_MAX}, .line = line, .role = PartRole::kStamp});
    work.part_info.push_back(most_of_all());
    work.part_scores.push_back({INT16_MIN, INT16_MAX, INT16_MIN, INT16_MAX});
    work.part_hashes.push_back(0);
  }
  work.in_article.assign(70000, 1);
  for (std::size_t part = 0; part < work.parts.size(); ++part) expect_in_range(part_inputs(work, part));
}

TEST(LineInputs, TellWhatALineIsAndWhereItStands) {
  std::vector<LineInfo> lines(8);
  lines[4].words = 15;  // a logarithm of 4
  lines[4].function_words = 5;
  lines[4].end = EndMark::kColon;
  const LineInputs at4 = line_inputs(lines, 4, 120, 8);
  EXPECT_EQ(at4[0], 4 * kNeighbourUnit / 3);
  EXPECT_EQ(at4[1], kNeighbourUnit) << "longer than a menu's";
  EXPECT_EQ(at4[2], kNeighbourUnit / 3) << "a third are function words";
  EXPECT_EQ(at4[7 + static_cast<std::size_t>(EndMark::kColon)], kNeighbourUnit);
  EXPECT_EQ(at4[7 + static_cast<std::size_t>(EndMark::kNone)], 0);
  EXPECT_EQ(at4[kFirstScoreInput - 4], kNeighbourUnit / 2) << "half of the page stands before it";
  EXPECT_EQ(at4[kFirstScoreInput], 10);
  EXPECT_EQ(at4[kFirstScoreInput + 1], kNeighbourUnit);
  EXPECT_EQ(at4[kFirstScoreInput + 2], 0) << "there is an article to compare it with";
  EXPECT_EQ(line_inputs(lines, 4, 120, 0)[kFirstScoreInput + 2], kNeighbourUnit);
}

TEST(PartInputs, TellWhereAPartStandsOnItsLine) {
  Workspace work;
  work.parts = {{.span = {0, 15}, .line = 0, .right = PartEdge::kSeam},
                {.span = {15, 20}, .line = 0, .role = PartRole::kStamp, .left = PartEdge::kSeam},
                {.span = {21, 28}, .line = 4}};
  work.part_info.resize(3);
  work.part_scores.assign(3, {-120, 0, 240, -3000});
  work.part_hashes = {7, 0, 9};
  work.in_article = {0, 0, 0, 0, 1};
  work.opening = 2;
  const auto of = [&](std::size_t part) {
    const PartInputs inputs = part_inputs(work, part);
    return std::vector<int>(inputs.begin() + NeighbourInputs<kPartInputs>::kInfo, inputs.end());
  };
  constexpr int kYes = kNeighbourUnit;
  const std::vector<int> first = of(0), stamp = of(1), last = of(2);
  const auto begin = [](const std::vector<int>& all) { return std::vector<int>(all.begin(), all.begin() + 15); };
  //                                       length, stamp, article, opening, left edge,      right edge,      first,
  //                                       last, lines
  EXPECT_EQ(begin(first), std::vector<int>({kYes, 0, 0, kYes, kYes, 0, 0, 0, 0, kYes, 0, 0, kYes, 0, 0}));
  EXPECT_EQ(begin(stamp)[1], kYes);
  EXPECT_EQ(begin(stamp)[13], kYes) << "the line's last";
  EXPECT_EQ(begin(last)[2], kYes) << "of the article";
  EXPECT_EQ(begin(last)[3], 0) << "behind the opening";
  EXPECT_EQ(begin(last)[14], log_units(5) / 2) << "four lines on";
  const std::vector<int> scores(first.end() - kPartClasses, first.end());
  EXPECT_EQ(scores, std::vector<int>({-10, 0, 20, -128}));
}

}  // namespace
}  // namespace newsparse::internal
