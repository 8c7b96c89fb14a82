#include "page/segment.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "newsparse/parser.h"

namespace newsparse {
namespace {

// The page with "‖" where a seam was cut.
std::string cut(std::string_view text) {
  Parser parser;
  Page page;
  EXPECT_FALSE(parser.parse(text, page).has_value());
  std::string out;
  std::size_t at = 0;
  for (const Glue& glue : page.glue()) {
    out.append(text.substr(at, glue.at - at)).append("|");
    at = glue.at;
  }
  return out.append(text.substr(at));
}

struct Case {
  const char* name;
  const char* text;
  const char* cut;
};

class SegmentTest : public testing::TestWithParam<Case> {};

TEST_P(SegmentTest, CutsWhereElementsMeet) { EXPECT_EQ(cut(GetParam().text), GetParam().cut); }

constexpr Case kCases[] = {
    {"lower_meets_capital", "Ferry strike enters second weekHarbour news", "Ferry strike enters second week|Harbour news"},
    {"navigation_run", "HomeNewsSportCultureTravelWeather", "Home|News|Sport|Culture|Travel|Weather"},
    {"cyrillic", "Мост закрыт до весныОбщество", "Мост закрыт до весны|Общество"},
    {"repeated_tail", "Harbour\nFerry strike called offHarbour\nTwo piers reopenHarbour",
     "Harbour\nFerry strike called off|Harbour\nTwo piers reopen|Harbour"},
    {"repeated_tail_behind_a_digit", "Harbour\nToll rises to 11Harbour\nTwo piers reopenHarbour",
     "Harbour\nToll rises to 11|Harbour\nTwo piers reopen|Harbour"},
    {"agency_in_capitals", "Loyal to NATOHarbour\nHarbour", "Loyal to NATO|Harbour\nHarbour"},
    // Must not be touched.
    {"digit_in_a_name", "The G7Summit ended early", "The G7Summit ended early"},
    {"scottish_name", "Old McAllister walked home", "Old McAllister walked home"},
    {"one_letter_opener", "The new iPod is here", "The new iPod is here"},
    {"web_address", "See https://example.org/ReadMore/NowHere today", "See https://example.org/ReadMore/NowHere today"},
    {"mail_address", "Write to AnnaBerg@example.org today", "Write to AnnaBerg@example.org today"},
    {"identifier", "Set max_valueNow to one", "Set max_valueNow to one"},
    {"hashtag", "Join in at #MarchForBees today", "Join in at #MarchForBees today"},
    {"abbreviation", "Talks with J.Smith went on", "Talks with J.Smith went on"},
    {"capitals", "NATO and USA agree", "NATO and USA agree"},
};

INSTANTIATE_TEST_SUITE_P(Cases, SegmentTest, testing::ValuesIn(kCases),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(SegmentOptions, ThresholdLeavesOutDoubtfulSeams) {
  Parser parser{Options{.seam_threshold = 100}};
  Page page;
  const std::string text = "Ferry strike enters second weekHarbour news";
  ASSERT_FALSE(parser.parse(text, page).has_value());
  EXPECT_TRUE(page.glue().empty());
}

TEST(SegmentEvidence, NamesTheRuleOnRequestOnly) {
  const std::string text = "Ferry strike enters second weekHarbour news";
  Page page;
  ASSERT_FALSE(Parser{Options{.keep_evidence = true}}.parse(text, page).has_value());
  ASSERT_EQ(page.glue().size(), 1U);
  ASSERT_EQ(page.why(page.glue()[0]).size(), 1U);
  EXPECT_EQ(page.why(page.glue()[0])[0].name, "a lower-case run meets a capital");
  ASSERT_FALSE(Parser{}.parse(text, page).has_value());
  EXPECT_TRUE(page.why(page.glue()[0]).empty());
}

}  // namespace
}  // namespace newsparse
