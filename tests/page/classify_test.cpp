#include "page/classify.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "newsparse/parser.h"

namespace newsparse {
namespace {

std::vector<std::string> kinds(std::string_view text) {
  Parser parser;
  Page page;
  EXPECT_FALSE(parser.parse(text, page).has_value());
  std::vector<std::string> out;
  for (const Record& record : page.records()) {
    std::string name(to_string(record.kind));
    if (const auto paragraph = page.paragraph(record)) name.append(":").append(to_string(paragraph->role));
    if (const auto boilerplate = page.boilerplate(record)) name.append(":").append(to_string(*boilerplate));
    if (record.in_article) name.append("*");
    out.push_back(name);
  }
  return out;
}

using Kinds = std::vector<std::string>;

constexpr std::string_view kStory =
    "The harbour board voted on Monday to close the old pier for the whole of the coming winter season.\n"
    "Fishermen will have to move their boats to the northern basin until the repairs are finished.\n"
    "The board named three reasons for its decision:\n"
    "The wood is rotten, the lamps are broken and nobody wants to pay for a new crane.\n";

TEST(Classify, StoryIsParagraphsOfTheArticle) {
  EXPECT_EQ(kinds(kStory), (Kinds{"paragraph:prose*", "paragraph:prose*", "paragraph:lead_in*", "paragraph:prose*"}));
}

TEST(Classify, MenuIsOneBlock) {
  EXPECT_EQ(kinds("Home\nHarbour\nTides\nWeather\nBoats\nContact"), (Kinds{"boilerplate:navigation"}));
}

TEST(Classify, HeadingAboveTheStoryIsItsTitle) {
  const std::string text =
      "Home\nHarbour\nTides\nWeather\nContact\nOld pier closes for the winter\nBy Ann Lee\nMarch 4, 2019\n" +
      std::string(kStory) + "Share\nPrint\nAll rights reserved";
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(text, {.url = "https://news.example/2019/03/04/old-pier-closes-for-winter"}, page).has_value());
  EXPECT_EQ(page.text(page.title()), "Old pier closes for the winter");
  ASSERT_TRUE(page.published().has_value());
  EXPECT_EQ(to_iso(*page.published()), "2019-03-04");
  ASSERT_EQ(page.authors().size(), 1U);
  EXPECT_EQ(page.text(page.authors()[0]), "Ann Lee");
  const auto heading = std::find_if(page.records().begin(), page.records().end(),
                                    [&](const Record& r) { return r.span == page.title(); });
  ASSERT_NE(heading, page.records().end());
  EXPECT_EQ(heading->kind, RecordKind::kHeading);
}

TEST(Classify, BulletIsAListEntry) {
  EXPECT_EQ(kinds("\u2022 bring a torch and two spare ropes"), (Kinds{"list_entry"}));
}

TEST(Classify, NothingIsNothing) {
  EXPECT_EQ(kinds(""), Kinds{});
  EXPECT_EQ(kinds(" \r\n\t\u00A0\n\uFEFF"), Kinds{});
}

TEST(Classify, TooLargeIsTheOnlyError) {
  Parser parser{Options{.max_page_bytes = 4}};
  Page page;
  const std::string text = "12345";
  const auto error = parser.parse(text, {.origin = {.file = "x.txt", .offset = 7}}, page);
  ASSERT_TRUE(error.has_value());
  EXPECT_EQ(error->code, ErrorCode::kPageTooLarge);
  EXPECT_EQ(error->offset, 7U);
  EXPECT_EQ(error->path, "x.txt");
  EXPECT_TRUE(page.records().empty());
}

}  // namespace
}  // namespace newsparse
