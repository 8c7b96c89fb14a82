// What the word pass knows of lines: their timestamps, and how often a line comes again whatever its numbers.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "page/pipeline.h"

namespace newsparse {
namespace {

std::vector<internal::LineInfo> lines_of(std::string_view text) {
  internal::Pipeline pipeline{Options{}, Rules{}};
  Page page;
  EXPECT_FALSE(pipeline.read(text, {}, page.data()).has_value());
  return pipeline.work().info;
}

TEST(LineFeatures, NumbersCountAsOneAnother) {
  const auto lines =
      lines_of("4 comments\nHarbour\n17 comments\n2,019 comments\n8 COMMENTS\ncomments 8\nfour comments");
  ASSERT_EQ(lines.size(), 7U);
  EXPECT_EQ(lines[0].repeats, 3);  // with 17 and 8: letter case says nothing; 2,019 is two numbers
  EXPECT_EQ(lines[1].repeats, 1);
  EXPECT_EQ(lines[2].repeats, 3);
  EXPECT_EQ(lines[3].repeats, 1);
  EXPECT_EQ(lines[5].repeats, 1);  // the order of words counts
  EXPECT_EQ(lines[6].repeats, 1);
}

TEST(LineFeatures, RepeatsSaturate) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "Read more\n";
  const auto lines = lines_of(text);
  ASSERT_EQ(lines.size(), 300U);
  EXPECT_EQ(lines[0].repeats, 255);
  EXPECT_EQ(lines[299].repeats, 255);
}

TEST(LineFeatures, TimestampsOfEachLine) {
  const auto lines =
      lines_of("Harbour news\nMarch 4, 2019 20:11 | updated March 5, 2019 06:30\nJoan Reed\nMarch 6, 2019");
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[0].stamps, 0);
  EXPECT_EQ(lines[1].stamps, 2);
  EXPECT_EQ(lines[2].stamps, 0);
  EXPECT_EQ(lines[3].stamps, 1);
}

TEST(LineFeatures, NotesStandBehindAStop) {
  const auto ends = [](std::string_view line) { return lines_of(line)[0].end; };
  for (const std::string_view line :
       {"It was built in 1868.[1]", "It was built in 1868.[1][12] [b]", "It was built in 1868.[3, 5-7]",
        "It was built in 1868.\u00B9\u00B2", "Is it \u201Cold\u201D?[3]"})
    EXPECT_EQ(ends(line), internal::EndMark::kStop) << line;
  EXPECT_EQ(ends("She said: \u201CIt is old.\u201D[4]"), internal::EndMark::kQuoteAfterStop);
  for (const std::string_view line : {"History[edit]", "Old pier [Update]", "It was built. [VIDEO]", "[1]",
                                      "1,200 m\u00B2", "It was built.[more than a hundred years ago, by convicts]"})
    EXPECT_EQ(ends(line), internal::EndMark::kNone) << line;
}

TEST(LineFeatures, TwoLettersAreAnAnswer) {
  const auto lines = lines_of("Is it open?\nNo.\nMa\nToday");
  EXPECT_EQ(lines[1].stamps, 0);
  EXPECT_EQ(lines[2].stamps, 0);
  EXPECT_EQ(lines[3].stamps, 1);
}

TEST(LineFeatures, PhrasesAreSignsAsWordsAre) {
  struct Row {
    std::string_view text;
    internal::Cue cue;
    bool is_one;
  };
  constexpr Row kRows[] = {
      {"Mis à jour le 3 mai", internal::Cue::kUpdated, true},
      {"All rights reserved", internal::Cue::kCopyright, true},
      {"Harbour Gazette, all rights reserved", internal::Cue::kCopyright, true},
      {"We reserved all rights of way", internal::Cue::kCopyright, false},
      {"Leave a comment", internal::Cue::kComments, true},
      {"Skip to main content", internal::Cue::kNavigation, true},
      {"They skip to school", internal::Cue::kNavigation, false},
      {"all rights all rights reserved", internal::Cue::kCopyright, true},
      {"all rights", internal::Cue::kCopyright, false},
  };
  for (const Row& row : kRows) {
    const auto lines = lines_of(row.text);
    ASSERT_EQ(lines.size(), 1U) << row.text;
    EXPECT_EQ((lines[0].cues & internal::cue_bit(row.cue)) != 0, row.is_one) << row.text;
  }
}

TEST(LineFeatures, WordsOfALineEndInNone) {
  internal::Pipeline pipeline{Options{}, Rules{}};
  Page page;
  ASSERT_FALSE(pipeline.read("old pier\n\nharbour\nnew crane, old pier", {}, page.data()).has_value());
  const internal::Workspace& work = pipeline.work();
  ASSERT_EQ(work.info.size(), 3U);
  ASSERT_EQ(work.line_words.size(), 8U);  // old pier / new crane old pier /
  EXPECT_EQ(work.line_words[2], internal::kNoWord);
  EXPECT_EQ(work.line_words[7], internal::kNoWord);
  EXPECT_EQ(work.line_words[0], work.line_words[5]);
  EXPECT_EQ(work.line_words[1], work.line_words[6]);
  EXPECT_NE(work.line_words[3], work.line_words[0]);
}

TEST(LineFeatures, OfALongLineTheFirstWordsAndTheLastTwoAreKept) {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "pier ";
  internal::Pipeline pipeline{Options{}, Rules{}};
  Page page;
  ASSERT_FALSE(pipeline.read(text + "new crane\nold pier", {}, page.data()).has_value());
  const internal::Workspace& work = pipeline.work();
  ASSERT_EQ(work.line_words.size(), internal::kMostLineWords + 1 + 3);
  const std::uint16_t pier = work.line_words[0];
  EXPECT_EQ(work.line_words[internal::kMostLineWords - 3], pier);
  EXPECT_NE(work.line_words[internal::kMostLineWords - 2], pier);                    // new
  EXPECT_EQ(work.line_words[internal::kMostLineWords - 1], work.info[0].last_word);  // crane
  EXPECT_EQ(work.line_words[internal::kMostLineWords + 2], pier);
}

}  // namespace
}  // namespace newsparse
