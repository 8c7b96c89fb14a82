// What one labelled page counts for, by hand.
#include <gtest/gtest.h>

#include "cli/eval_measures.h"
#include "cli/eval_words.h"

namespace newsparse::cli {
namespace {

Counts of(const PageCounts& counts, Measure m) { return counts[static_cast<std::size_t>(m)]; }
void expect(const Counts& c, double hit, double wrong, double missed) {
  EXPECT_EQ(c.hit, hit);
  EXPECT_EQ(c.wrong, wrong);
  EXPECT_EQ(c.missed, missed);
}

TEST(Eval, GlueLeavesAmbiguousPlacesOut) {
  LabelledPage gold;
  gold.glue = {3, 9, 20};
  gold.ambiguous_glue = {5};
  Prediction said;
  said.glue = {3, 5, 7};  // right, counts neither way, wrong; 9 and 20 are missed
  expect(of(score_page(gold, said), Measure::kGlue), 1, 1, 2);
}

TEST(Eval, TimestampsAreExactInAnyReading) {
  LabelledPage gold;
  gold.timestamps.push_back({.span = {0, 20},
                             .core = {5, 20},
                             .joined = {},
                             .iso = "2021-03-12T14:05:00+01:00",
                             .date = "2021-03-12",
                             .has_clock = true});
  gold.timestamps.push_back({.span = {30, 40}, .core = {}, .joined = {}, .iso = "2021-03-11", .date = {}});
  Prediction said;
  said.timestamps = {{{5, 20}, "2021-03-12"}, {{32, 38}, "2021-11-03"}, {{50, 55}, ""}};
  const PageCounts counts = score_page(gold, said);
  expect(of(counts, Measure::kTimestampExact), 1, 2, 1);
  expect(of(counts, Measure::kTimestampOverlap), 2, 1, 0);
  expect(of(counts, Measure::kIsoDate), 1, 0, 1);  // day and month of the second are exchanged
}

TEST(Eval, TheSameInstantIsTheSameDate) {
  LabelledPage gold;
  gold.timestamps.push_back(
      {.span = {0, 20}, .core = {}, .joined = {}, .iso = "2021-03-12T23:30:00+00:00", .date = {}, .has_clock = true});
  Prediction said;
  said.timestamps = {{{0, 20}, "2021-03-13T00:30+01:00"}};
  expect(of(score_page(gold, said), Measure::kIsoDate), 1, 0, 0);
  said.timestamps = {{{0, 20}, "2021-03-13T00:30+02:00"}};
  expect(of(score_page(gold, said), Measure::kIsoDate), 0, 0, 1);
}

TEST(Eval, FieldsCountOnlyWithTheirTitle) {
  LabelledPage gold;
  gold.items = {{.title = {0, 10}, .section = {10, 15}, .timestamp = {16, 20}, .timestamp_core = {16, 20}},
                {.title = {30, 40}, .section = {40, 45}, .timestamp = {}, .timestamp_core = {}}};
  gold.ambiguous_items = {{60, 70}};
  Prediction said;
  said.items = {{{0, 10}, {10, 15}, {17, 20}}, {{30, 39}, {40, 45}, {}}, {{61, 66}, {}, {}}};
  const PageCounts counts = score_page(gold, said);
  expect(of(counts, Measure::kItemTitle), 1, 1, 1);
  expect(of(counts, Measure::kItemSection), 1, 0, 1);
  expect(of(counts, Measure::kItemTimestamp), 0, 0, 1);
}

TEST(Eval, ArticleByRunsOfWordsAndByLines) {
  LabelledPage gold;
  gold.text = "Menu\none two three four five\nsix seven\nFoot";
  gold.article = {{5, 28}, {29, 38}};
  gold.body = "one two three four five six seven";  // four runs of four words
  gold.must_contain = {"Three, four", "six seven"};
  gold.must_not_contain = {"Menu", "One two"};
  Prediction said;
  said.article = {{0, 28}};  // menu one two three four five: three runs, two of them the body's
  const PageCounts counts = score_page(gold, said);
  expect(of(counts, Measure::kArticleWords), 2, 1, 2);
  expect(of(counts, Measure::kArticleLines), 1, 1, 1);
  expect(of(counts, Measure::kMustContain), 1, 0, 1);
  expect(of(counts, Measure::kMustNotContain), 0, 0, 2);
}

TEST(Eval, APageCountsForTenTokensAtMost) {
  LabelledPage gold;
  Prediction said;
  for (std::uint32_t i = 0; i < 20; ++i) gold.templates.push_back({i * 10, i * 10 + 5});
  for (std::uint32_t i = 0; i < 10; ++i) said.templates.push_back({i * 10, i * 10 + 5});
  for (std::uint32_t i = 0; i < 30; ++i) said.templates.push_back({1000 + i * 10, 1005 + i * 10});
  expect(of(score_page(gold, said), Measure::kTemplates), 5, 10, 5);
}

TEST(Eval, WordsOfScriptsWithoutBlanksAreLetters) {
  EXPECT_EQ(word_runs("\xE6\xB8\xAF\xE3\x81\xAE\xE6\xA9\x8B").size(), 1U);  // three letters, one short run
  EXPECT_EQ(word_runs("\xE6\xB8\xAF\xE3\x81\xAE\xE6\xA9\x8B\xE3\x81\x8C\xE3\x81\xB2").size(), 2U);  // five letters
  EXPECT_TRUE(word_runs(" -- ").empty());
  EXPECT_EQ(letters_of("\xC3\x84pfel, 2 kg!"),
            "\xC3\xA4"
            "pfel2kg");
}

}  // namespace
}  // namespace newsparse::cli
