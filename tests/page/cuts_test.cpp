#include "page/cuts.h"

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/parser.h"
#include "page/cut_context.h"
#include "page/cut_features.h"
#include "page/pipeline.h"
#include "text/byte_masks.h"

namespace newsparse::internal {
namespace {

// The page with a bar where a blank was cut.
std::string cut(std::string_view text) {
  Pipeline pipeline{Options{}, Rules{}};
  PageData page;
  EXPECT_FALSE(pipeline.parse(text, PageInfo{}, page).has_value());
  std::string out;
  std::size_t at = 0;
  for (const SeamCandidate& chosen : pipeline.work().cuts) {
    out.append(text.substr(at, chosen.at - at)).append("|");
    at = chosen.at;
  }
  return out.append(text.substr(at));
}

TEST(Cuts, NothingIsCutBesideAnAmpersand) {
  const std::string page =
      cut("6:24 Ferry strike enters a second week Politics\n"
          "6:23 Storm cuts power to northern towns Weather\n"
          "7:22 Harbour rowers win the spring regatta Sport\n"
          "7:21 Mayor of Norrey resigns after vote Politics\n"
          "8:20 Council puts off vote on coastal railway Politics & Government\n"
          "9:18 Lighthouse keeper hands over the lamp Society\n");
  EXPECT_NE(page.find("|Politics\n"), std::string::npos) << page;
  EXPECT_EQ(page.find("|&"), std::string::npos) << page;
  EXPECT_EQ(page.find("& |"), std::string::npos) << page;
}

TEST(Cuts, RowsOfAListingAreCutAlike) {
  std::string page =
      cut("Harbour reopens after the storm By Jane Miller 14 May 2021\n"
          "Council raises the ferry toll By Tom Baker 13 May 2021\n"
          "School choir wins county prize By Ann Weaver 12 May 2021\n"
          "Bridge repairs to last all summer By Jane Miller 11 May 2021\n");
  // The byline's word may go with the name or stand apart from it.
  for (std::size_t at; (at = page.find("By |")) != std::string::npos;) page.erase(at + 3, 1);
  EXPECT_EQ(page,
            "Harbour reopens after the storm |By Jane Miller |14 May 2021\n"
            "Council raises the ferry toll |By Tom Baker |13 May 2021\n"
            "School choir wins county prize |By Ann Weaver |12 May 2021\n"
            "Bridge repairs to last all summer |By Jane Miller |11 May 2021\n");
}

// A small letter begins no element, but for labels that stand before a date.
TEST(Cuts, LabelsOfDatesAreCutOff) {
  const std::string page =
      cut("Hafenblatt\nStartseite\nPolitik\nSport\nMeistgelesen\nHilfe für kleine Boote im Winter "
          "veröffentlicht am 3. Mai 2022\n"
          "Fähre fährt wieder bis zum Leuchtturm veröffentlicht am 2. Mai 2022\n"
          "Hafenrat tagt heute wieder im Rathaus veröffentlicht am 29. April 2022\n"
          "Impressum\nDatenschutz\n");
  for (const std::string_view title : {"im Winter |", "zum Leuchtturm |", "im Rathaus |"})
    EXPECT_NE(page.find(std::string(title) + "veröffentlicht am "), std::string::npos) << page;
  constexpr std::string_view kOther =
      "Home\nSport\nWas der Hafenrat zuletzt veröffentlicht hat und was nicht\nKontakt\n";
  EXPECT_EQ(cut(kOther), kOther);
}

TEST(Cuts, ANameThatStandsWholeElsewhereIsNotCut) {
  const std::string page =
      cut("Harbour reopens after the storm\nHome & Garden\n14 May 2021\n"
          "Council raises the ferry tollHome & Garden May 13, 20:11\n"
          "School choir wins county prizeHome & Garden May 13, 19:40\n"
          "Bridge repairs to last all summerHome & Garden May 13, 19:02\n");
  EXPECT_EQ(page.find("Home |"), std::string::npos) << page;
  EXPECT_EQ(page.find("& |"), std::string::npos) << page;
}

TEST(Cuts, ProseIsLeftWhole) {
  constexpr std::string_view kProse =
      "The mayor of Upper Easton said on Monday that the Easton Bridge would stay closed until the end of May.\n"
      "Engineers from North Vale found cracks in two of its pillars, and Vale County will pay for the repairs.\n";
  EXPECT_EQ(cut(kProse), kProse);
}

// Four blanks of two lines: what the second look is told depends on the other line.
std::vector<CutPlace> two_rows() {
  std::vector<CutPlace> places(4);
  places[0] = {.line = 3, .left = 10, .right = 20, .before = 1, .behind = 7, .between = 2};
  places[1] = {.line = 3, .left = 11, .right = 21, .before = 2, .behind = 8, .between = 3};
  places[2] = {.line = 5, .left = 12, .right = 20, .before = 4, .behind = 7, .between = 2};
  places[3] = {.line = 5, .left = 13, .right = 22, .before = 5, .behind = 9, .between = 4};
  return places;
}

CutFacts facts_of(const std::vector<CutPlace>& places, const std::vector<std::int16_t>& scores, std::size_t cut) {
  CutContext context;
  context.start(places, scores);
  CutFacts facts{};
  context.read(cut, facts);
  return facts;
}

// The masks say what a walk over code points says, wherever a line begins and ends.
TEST(Cuts, WordsRoundABlankAgreeWithAWalk) {
  const std::string_view pieces[] = {"a",
                                     "Z",
                                     "7",
                                     " ",
                                     ".",
                                     "-",
                                     "\u00E9",
                                     "\u2019",
                                     "\u4E2D",
                                     "\xFF",
                                     "harbour pier",
                                     "a-word-of-far-more-than-forty-bytes",
                                     "aWordOfFarMoreThanFortyBytesWithoutAnyMark",
                                     "     "};
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    while (text.size() < 90) text.append(pieces[random() % std::size(pieces)]);
    ByteMasks masks;
    scan_bytes(text, masks);
    const auto size = static_cast<std::uint32_t>(text.size());
    const std::uint32_t from = random() % 8, to = size - random() % 8;
    for (std::uint32_t at = from; at <= to; ++at) {
      if (at > from) {
        ASSERT_EQ(word_before(text, masks, from, at), decoded_word_before(text, from, at)) << text << " at " << at;
      }
      if (at < to) {
        ASSERT_EQ(word_after(text, masks, at, to), decoded_word_after(text, at, to)) << text << " at " << at;
      }
    }
  }
}

TEST(CutContext, ABlankHearsOfTheOthersThatStandAlike) {
  const std::vector<CutPlace> places = two_rows();
  const CutFacts low = facts_of(places, {0, 0, -700, 0}, 0), high = facts_of(places, {0, 0, 700, 0}, 0);
  EXPECT_EQ(low[0], high[0]);  // its own score
  std::size_t more = 0;
  for (std::size_t fact = 0; fact < kCutScoreFacts; ++fact) more += high[fact] > low[fact];
  // The same word behind it, the same way to the bound, the line below, and the share of lines with a sure cut.
  EXPECT_GE(more, 4U);
  // The blank behind it has none that stands like it: only the line below speaks to it.
  const CutFacts other_low = facts_of(places, {0, 0, -700, 0}, 1), other_high = facts_of(places, {0, 0, 700, 0}, 1);
  std::size_t other_more = 0;
  for (std::size_t fact = 0; fact < kCutScoreFacts; ++fact) other_more += other_high[fact] > other_low[fact];
  EXPECT_LT(other_more, more);
}

TEST(CutContext, OfOneThatIsSurelyNoneNothingIsAsked) {
  const std::vector<CutPlace> places = two_rows();
  const std::vector<std::int16_t> scores = {-kMostCutScore, 0, 0, 0};
  CutContext context;
  context.start(places, scores);
  EXPECT_FALSE(context.is_open(0));
  EXPECT_TRUE(context.is_open(1));
}

TEST(CutContext, FactsStayBelowTheLevelsOfTrees) {
  const std::vector<CutPlace> places = two_rows();
  for (const std::int16_t score : {std::int16_t{-kMostCutScore + 1}, std::int16_t{kMostCutScore}})
    for (std::size_t cut = 0; cut < places.size(); ++cut) {
      const CutFacts facts = facts_of(places, {score, score, score, score}, cut);
      for (const std::uint8_t fact : facts) EXPECT_LT(fact, kFactLevels);
    }
}

}  // namespace
}  // namespace newsparse::internal
