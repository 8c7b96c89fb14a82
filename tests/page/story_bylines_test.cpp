// story_bylines_test.cpp: who wrote the story, in lines round its headline.
#include "page/story_bylines.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/page.h"
#include "newsparse/parser.h"
#include "support/ferry_story.h"

namespace newsparse {
namespace {

constexpr std::string_view kHeadline = "Ferry strike enters a second week as shops run out of milk";
struct Row {
  std::string_view between, below;             // lines between headline and story, and behind it
  std::vector<std::string_view> authors = {};  // empty: nobody is named
};

const std::vector<Row> kRows = {
    {"By Ann Lee", "", {"Ann Lee"}},
    {"By Ann Lee on May 3, 2021", "", {"Ann Lee"}},
    {"ByAnn Lee May 3, 2021", "", {"Ann Lee"}},
    {"By Ann Lee and Jonas Weber", "", {"Ann Lee", "Jonas Weber"}},
    {"May 3, 2021 | By Ann Lee", "", {"Ann Lee"}},
    {"May 3, 2021 at 6:08 PM by Ann Lee", "", {"Ann Lee"}},
    {"Ann Lee, Reuters", "", {"Ann Lee"}},
    {"Ann Lee \u00B7 May 3, 2021", "", {"Ann Lee"}},
    {"Ann Lee/May 3, 2021", "", {"Ann Lee"}},
    {"Ann Lee | The Harbour Post | May 3, 2021", "", {"Ann Lee"}},
    {"Ann Lee 2 hours ago", "", {"Ann Lee"}},
    {"By\nAnn Lee\nShare", "", {"Ann Lee"}},
    {"3. Mai 2021 10:20 von\nAnna Schmidt\nTeilen", "", {"Anna Schmidt"}},
    {"Author of the article:\nAnn Lee", "", {"Ann Lee"}},
    {"Ann Lee\nMay 3, 2021", "", {"Ann Lee"}},
    {"Ann Lee\nNorrey\nPublished May 3, 2021", "", {"Ann Lee"}},
    {"Ann Lee\n5 min read", "", {"Ann Lee"}},
    // Below a lead.
    {"Shops on the islands run out of milk, and nobody knows when the next ship will sail.\nAnn Lee\nMay 3, 2021",
     "",
     {"Ann Lee"}},
    {"Ann Lee, @annlee", "", {"Ann Lee"}},
    {"Ann Lee @ annlee", "", {"Ann Lee"}},
    {"Ann Lee", "Tides and weather\nBy Ann Lee\nHarbour news", {"Ann Lee"}},
    {"Ann Lee, Jonas Weber and Eva Moe \u00B7 May 3, 2021", "", {"Ann Lee", "Jonas Weber", "Eva Moe"}},
    {"Ann Lee on May 3, 2021", "", {"Ann Lee"}},
    {"Ann Lee", "Written by\nAnn Lee", {"Ann Lee"}},
    {"Ann Lee", "Ann Lee is a reporter on the islands.", {"Ann Lee"}},
    {"By Dr. Ann Lee", "", {"Dr. Ann Lee"}},
    {"Ann Lee, @annlee\nJonas Weber, @jonas", "", {"Ann Lee", "Jonas Weber"}},
    // Nothing says that these wrote it.
    {"Ann Lee", ""},
    {"Norrey Harbour", "Norrey Harbour, 12 May"},
    {"Norrey Harbour, May 3, 2021", ""},  // a place
    {"Ann Lee, the mayor of the islands, spoke to reporters at the pier on May 3, 2021", ""},
    {"Photo by\nAnn Lee\nShare", ""},
    {"Sponsored by\nNorrey Bank\nShare", ""},
    {"By the way:\nAnn Lee\nShare", ""},
    {"Ann Lee", "The politics of Ann Lee"},
    {"Ann Lee", "Ann Leeson"},
    {"Ann Lee", "Ann Lee says that she will run again"},
    {"Share Tweet\nMay 3, 2021", ""},
    {"Sign In\nMay 3, 2021", ""},
    {"Norrey Ferries\nMay 3, 2021", ""},  // its last word is one of the page's own
    {"May 3, 2021\nTwo Ships", ""},
    {"May 3, 2021", ""},
};

TEST(StoryBylines, NameTheAuthors) {
  Parser parser;
  Page page;
  for (const Row& row : kRows) {
    SCOPED_TRACE(testing::Message() << row.between << " … " << row.below);
    std::string text(kHeadline);
    text.append("\n").append(row.between).append("\n").append(kFerryStory).append(row.below);
    ASSERT_FALSE(parser.parse(text, page));
    ASSERT_EQ(page.text(page.title()), kHeadline);
    std::vector<std::string_view> authors;
    for (const Span author : page.authors()) authors.push_back(page.text(author));
    EXPECT_EQ(authors, row.authors);
  }
}

TEST(StoryBylines, MayStandBehindTheHeadline) {
  const Row kBehind[] = {
      {" By Ann Lee", "", {"Ann Lee"}},
      {" By Ann Lee May 3, 2021", "", {"Ann Lee"}},
      {" By Ann Lee and Jonas Weber May 3, 2021 5 min read", "", {"Ann Lee", "Jonas Weber"}},
      {" | By Ann Lee | May 3, 2021", "", {"Ann Lee"}},
      {" | Norrey Today | May 3, 2021", ""},
      {" May 3, 2021 By Ann Lee", "", {"Ann Lee"}},
      {" May 3, 2021", ""},
      {" Norrey, May 3, 2021", ""},
      {" Share Tweet May 3, 2021", ""},
  };
  Parser parser;
  Page page;
  for (const Row& row : kBehind) {
    SCOPED_TRACE(row.between);
    const std::string text = std::string(kHeadline).append(row.between).append("\n").append(kFerryStory);
    ASSERT_FALSE(parser.parse(
        text, {.url = "https://example.org/ferry-strike-enters-a-second-week-as-shops-run-out-of-milk"}, page));
    EXPECT_EQ(page.text(page.title()), kHeadline);
    std::vector<std::string_view> authors;
    for (const Span author : page.authors()) authors.push_back(page.text(author));
    EXPECT_EQ(authors, row.authors);
    // The headline is a record of its own, and what names the author another.
    ASSERT_GE(page.records().size(), 2U);
    EXPECT_EQ(page.records()[0].kind, RecordKind::kHeading);
    if (row.authors.empty()) continue;
    EXPECT_EQ(page.text(page.records()[0].span), kHeadline);
    EXPECT_EQ(page.records()[1].kind, RecordKind::kByline);
  }
}

TEST(StoryBylines, ATeasersAuthorIsNot) {
  const std::string text = std::string("More news\nBridge closed after storm\nBy Bob Roe\nMay 2, 2021\n")
                               .append(kHeadline)
                               .append("\nBy Ann Lee\nMay 3, 2021\n")
                               .append(kFerryStory);
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(text, page));
  ASSERT_EQ(page.text(page.title()), kHeadline);
  ASSERT_EQ(page.authors().size(), 1U);
  EXPECT_EQ(page.text(page.authors()[0]), "Ann Lee");
}

// What a caller says of a line holds against what it reads as.
TEST(StoryBylines, ACallersRuleComesFirst) {
  const std::string text = std::string(kHeadline).append("\nBy Ann Lee\n").append(kFerryStory);
  const auto rules =
      Rules::compile({.boilerplate = {{.pattern = "By Ann .*", .boilerplate = BoilerplateClass::kNavigation}}});
  ASSERT_TRUE(rules);
  Parser parser({}, *rules);
  Page page;
  ASSERT_FALSE(parser.parse(text, page));
  ASSERT_EQ(page.text(page.title()), kHeadline);
  EXPECT_TRUE(page.authors().empty());
}

TEST(StoryBylines, AreBylinesWithTheirDate) {
  const std::string text = std::string(kHeadline).append("\nAnn Lee \u00B7 May 3, 2021\n").append(kFerryStory);
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(text, page));
  int bylines = 0;
  for (const Record& record : page.records()) {
    if (record.kind != RecordKind::kByline) continue;
    ++bylines;
    const std::optional<Byline> byline = page.byline(record);
    ASSERT_TRUE(byline);
    EXPECT_EQ(page.text(byline->author), "Ann Lee");
    ASSERT_TRUE(byline->published);
    EXPECT_EQ(page.text(byline->published->span), "May 3, 2021");
  }
  EXPECT_EQ(bylines, 1);
}

}  // namespace
}  // namespace newsparse
