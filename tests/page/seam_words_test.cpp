// Rows of known words of one case, and addresses that are glued to what stands before them.
#include "page/seam_words.h"

#include <gtest/gtest.h>

#include <cstring>
#include <memory>
#include <string>
#include <string_view>

#include "page/page_data.h"
#include "page/pipeline.h"
#include "page/seam_features.h"
#include "support/bars.h"

namespace newsparse::internal {
namespace {

// The run with a bar before each word but the first.
std::string cut(std::string_view run) { return with_bars(run, read_word_row(run, WordPlaceTable(kWordPlaces))); }

TEST(SeamWords, PartsRowsOfKnownWords) {
  for (const std::string_view row : {"about|careers|press|advertise", "Politik|wirtschaft|sport", "facebook|twitter",
                                     "FACEBOOK|INSTAGRAM|YOUTUBE", "home|video|sport|wetter", "facebook|youtube|rss"})
    EXPECT_EQ(cut(without_bars(row)), row);
}

TEST(SeamWords, LeavesOtherRunsWhole) {
  for (const std::string_view run :
       {"", "press", "facebook", "internationalization", "sportpolitik", "kulturnachrichten", "wetterbericht",
        "Donaudampfschifffahrt", "unbelievableness", "zzzzzzzzzzzzzzzz", "facebooktwittersonstwiewas"})
    EXPECT_EQ(cut(run), run);
}

TEST(SeamWords, ALongerRunThanAnyRowIsNone) {
  std::string run;
  while (run.size() < 200) run += "sport";
  EXPECT_EQ(read_word_row(run, WordPlaceTable(kWordPlaces)).size, 0U);
}

TEST(SeamWords, ReadsNothingBehindTheRun) {
  const std::string run = "aboutcareerspressadvertisefacebookküste";
  for (std::size_t size = 0; size <= run.size(); ++size) {
    const auto block = std::make_unique<char[]>(size);
    std::memcpy(block.get(), run.data(), size);
    const WordRow row = read_word_row({block.get(), size}, WordPlaceTable(kWordPlaces));
    for (std::size_t i = 0; i < row.size; ++i) {
      EXPECT_GT(row.begins[i], i == 0 ? 0U : row.begins[i - 1]);
      EXPECT_LT(row.begins[i], size);
    }
  }
}

// The line with a bar at each place of that shape.
std::string proposed(const std::string& line, SeamShape shape) {
  Pipeline pipeline{Options{}, Rules{}};
  Page page;
  EXPECT_FALSE(pipeline.read(line, {}, page.data()));
  std::string out = line;
  const auto& candidates = pipeline.work().seam_candidates;
  for (auto c = candidates.rbegin(); c != candidates.rend(); ++c)
    if (c->shape == static_cast<std::uint8_t>(shape) &&
        !is_inside_address(line, {0, static_cast<std::uint32_t>(line.size())}, c->at))
      out.insert(c->at, 1, '|');
  return out;
}

TEST(SeamWords, AreProposedWhereARowStands) {
  for (const std::string_view row :
       {"TopicsAbout|careers|press|advertise", "log in Facebook|twitter sign up", "NEWSFACEBOOK",
        "über facebook|twitter", "ÜberABOUT|CAREERS|PRESS|ADVERTISENews", "The storm left facebooktwitter behind."})
    EXPECT_EQ(proposed(without_bars(row), SeamShape::kWords), row);
}

TEST(SeamWords, AddressesBeginWhereverTheyAreGlued) {
  for (const std::string_view row :
       {"the tides #harbour|https://example.org/a1B2", "Quelle|http://example.org", "read https://example.org",
        "(https://example.org)", "href=https://example.org", "https://example.org/?to=https://example.com",
        "gopher://example.org", "@tides|https://t.co/a1B2"})
    EXPECT_EQ(proposed(without_bars(row), SeamShape::kAddress), row);
}

TEST(SeamWords, NothingMeetsInsideAnAddress) {
  for (const std::string_view line : {"#tideshttps://t.co/a1B2c3", "the tides http://example.org/newsPage4Today"})
    for (const SeamShape shape : {SeamShape::kLowerUpper, SeamShape::kDigitUpper, SeamShape::kLetterDigit})
      EXPECT_EQ(proposed(std::string(line), shape), line);
}

// Where dates and addresses meet one place is proposed once.
TEST(SeamWords, APlaceIsProposedOnce) {
  constexpr std::string_view kText = "The pier opens on 12 March 2019https://example.org";
  Pipeline pipeline{Options{}, Rules{}};
  Page page;
  ASSERT_FALSE(pipeline.read(kText, {}, page.data()));
  std::size_t at_address = 0;
  for (const SeamCandidate& c : pipeline.work().seam_candidates) at_address += c.at == kText.find("https");
  EXPECT_EQ(at_address, 1U);
}

// 1時間 is a word; a number that ends the line is a counter's.
TEST(SeamWords, CountersBehindLettersWithoutCase) {
  for (const std::string_view row :
       {"コメント|8", "댓글|120", "コメント8件", "3月5日", "댓글12345678", "全3話 コメント|12"})
    EXPECT_EQ(proposed(without_bars(row), SeamShape::kLetterDigit), row);
}

// A name is met in many lines, two buttons that are glued in copies of one.
TEST(SeamWords, CopiesOfALineAreNoWitnessesOfAName) {
  const auto elsewhere = [](const std::string& text) {
    Pipeline pipeline{Options{}, Rules{}};
    Page page;
    EXPECT_FALSE(pipeline.read(text, {}, page.data()));
    const Workspace& work = pipeline.work();
    return work.seam_sides.empty() ? 99 : whole_elsewhere(text, work, 0, work.seam_sides.front());
  };
  EXPECT_EQ(elsewhere("SendCancel\nThe tide is out.\nSendCancel\nSendCancel\n"), 0U);
  EXPECT_EQ(elsewhere("HarbourNews\nWe read it in HarbourNews today.\nMore from HarbourNews\n"), 2U);
  EXPECT_EQ(elsewhere("HarbourNews\nHarbourNews\nMore from HarbourNews\n"), 1U);
  EXPECT_EQ(elsewhere("HarbourNews\n"), 0U);
  // Behind other candidates: the line's token is a longer one, and no copy of the name to take away.
  EXPECT_EQ(elsewhere("HarbourNewsTides\nMore from HarbourNews\n"), 1U);
  EXPECT_EQ(elsewhere("HarbourNewsTides\nHarbourNewsTides\nMore from HarbourNews\n"), 1U);
}

}  // namespace
}  // namespace newsparse::internal
