#include "page/classify.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "newsparse/parser.h"
#include "page/assemble.h"
#include "page/pipeline.h"

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

TEST(Classify, EndMarks) {
  using internal::end_mark, internal::EndMark;
  EXPECT_EQ(end_mark(""), EndMark::kNone);
  EXPECT_EQ(end_mark("The pier stays closed"), EndMark::kNone);
  EXPECT_EQ(end_mark("The pier stays closed."), EndMark::kStop);
  EXPECT_EQ(end_mark("\u201CThe pier stays closed.\u201D"), EndMark::kQuoteAfterStop);
  EXPECT_EQ(end_mark("The pier:"), EndMark::kColon);
  EXPECT_EQ(end_mark("The pier,"), EndMark::kComma);
  EXPECT_EQ(end_mark("The pier..."), EndMark::kEllipsis);
}

TEST(Classify, StoryIsParagraphsOfTheArticle) {
  EXPECT_EQ(kinds(kStory), (Kinds{"paragraph:prose*", "paragraph:prose*", "paragraph:lead_in*", "paragraph:prose*"}));
}

// A line of 60 bytes that was taken for the article's, with seams and one timestamp.
TEST(Classify, RowsOfAListingAreNoParagraphs) {
  struct Row {
    std::string_view name;
    std::vector<std::uint32_t> seams;
    Span stamp;
    bool weak, stays;
  };
  const Row kRows[] = {
      {"ends_in_its_date", {40}, {40, 60}, false, false},
      {"a_counter_behind_the_date", {30, 40, 50}, {30, 50}, false, false},
      {"a_counter_that_is_not_glued", {30}, {30, 50}, false, true},
      {"a_text_behind_the_date", {10, 30}, {10, 30}, false, true},
      {"no_seam", {}, {40, 60}, false, true},
      {"what_may_be_no_date", {40}, {40, 60}, true, true},
      {"seam_of_another_line", {70}, {40, 60}, false, true},
  };
  for (const Row& row : kRows) {
    internal::Workspace work;
    work.lines = {{0, 60}, {61, 90}};
    work.info.assign(2, {.words = 12, .end = internal::EndMark::kStop});
    work.in_article = {1, 1};
    internal::TimestampMatch match;
    match.span = row.stamp;
    match.weak = row.weak;
    work.stamps = {match};
    std::vector<Glue> glue;
    for (const std::uint32_t at : row.seams) glue.push_back({.at = at, .confidence = 90});
    internal::settle_article(work, glue);
    EXPECT_EQ(work.in_article[0] != 0, row.stays) << row.name;
    EXPECT_NE(work.in_article[1], 0) << row.name;
  }
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
  ASSERT_FALSE(
      parser.parse(text, {.url = "https://news.example/2019/03/04/old-pier-closes-for-winter"}, page).has_value());
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

// Of a page with its address: the title's text, and how many bytes before it.
std::pair<std::string, std::size_t> title_of(std::string_view text, std::string_view url) {
  Parser parser;
  Page page;
  EXPECT_FALSE(parser.parse(text, {.url = url}, page).has_value());
  return {std::string(page.text(page.title())), page.title().begin};
}

TEST(Classify, PathOfLinksGivesWayToTheHeadlineItEndsIn) {
  const std::string path = "Home » News » Old pier closes for the winter\n";
  const std::string text = path + "Old pier closes for the winter\nBy Ann Lee\nMarch 4, 2019\n" + std::string(kStory);
  EXPECT_EQ(title_of(text, "https://news.example/2019/03/04/old-pier-closes-for-winter"),
            std::pair(std::string("Old pier closes for the winter"), path.size()));
}

TEST(Classify, WindowTitleGivesWayToTheHeadlineItBeginsWith) {
  const std::string window = "Old pier closes for the winter | The Harbour Times\n";
  const std::string text = window + "Old pier closes for the winter\nBy Ann Lee\nMarch 4, 2019\n" + std::string(kStory);
  EXPECT_EQ(title_of(text, "https://news.example/2019/03/04/old-pier-closes-for-winter"),
            std::pair(std::string("Old pier closes for the winter"), window.size()));
}

TEST(Classify, WhatRepeatsTheHeadlineBelowItsButtonsGivesWayToIt) {
  constexpr std::string_view kUrl = "https://news.example/2019/03/04/old-pier-closes-for-winter";
  const std::string headline = "Old pier closes for the winter\n", story(kStory), menu = "Home\nHarbour\nTides\n";
  for (const std::string_view between : {"Share on Twitter\nShare on Facebook\n", "by Ann Lee March 4, 2019\n"}) {
    SCOPED_TRACE(between);
    EXPECT_EQ(title_of(menu + headline + std::string(between) + headline + story, kUrl).second, menu.size());
  }
  // A teaser has a byline, too, and another one's title may stand below it.
  const std::string teaser = headline + "By Ann Lee\nMuseum opens its new wing\n";
  EXPECT_EQ(title_of(menu + teaser + headline + "By Ann Lee\nMarch 4, 2019\n" + story, kUrl).second,
            menu.size() + teaser.size());
  // Above a section it is a path's or a window's.
  EXPECT_EQ(title_of(menu + headline + "Harbour\n" + headline + story, kUrl).second,
            menu.size() + headline.size() + std::string_view("Harbour\n").size());
}

TEST(Classify, NothingAboveTheHeadlineIsOfTheArticle) {
  const std::string text =
      "You are using an outdated browser. Please upgrade your browser to improve your "
      "experience.\nHome\nHarbour\nTides\n"
      "Old pier closes for the winter\nBy Ann Lee\nMarch 4, 2019\n" +
      std::string(kStory);
  Parser parser;
  Page page;
  ASSERT_FALSE(
      parser.parse(text, {.url = "https://news.example/2019/03/04/old-pier-closes-for-winter"}, page).has_value());
  EXPECT_EQ(page.text(page.title()), "Old pier closes for the winter");
  std::size_t in_article = 0;
  for (const Record& record : page.records()) {
    in_article += record.in_article;
    EXPECT_TRUE(!record.in_article || record.span.begin > page.title().end) << page.text(record.span);
  }
  EXPECT_EQ(in_article, 4U);
}

// Which lines are still the article's where all were told to be.
std::vector<bool> settled(std::string_view text) {
  internal::Pipeline pipeline{Options{}, Rules{}};
  Page page;
  EXPECT_FALSE(pipeline.read(text, {}, page.data()).has_value());
  internal::Workspace& work = pipeline.work();
  work.in_article.assign(work.lines.size(), 1);
  internal::settle_article(work, {});
  return {work.in_article.begin(), work.in_article.end()};
}

// A page of `times` paragraphs, each with `between` behind it.
std::string with_between(int times, const std::string& between) {
  std::string text;
  for (int i = 0; i < times; ++i)
    text += "The harbour board voted on pier " + std::string(1, static_cast<char>('A' + i)) +
            " and will move the boats.\n" + between + "\n";
  return text + "The fishermen will have to wait.\n";
}

TEST(Classify, WhatStandsBetweenAllParagraphsIsNotOfTheArticle) {
  const auto lines = settled(with_between(8, "Story goes on"));
  ASSERT_EQ(lines.size(), 17U);
  for (std::size_t i = 0; i < lines.size(); ++i) EXPECT_EQ(lines[i], i % 2 == 0) << i;
}

TEST(Classify, WhatComesAgainAFewTimesOrIsASentenceIsOfTheArticle) {
  for (const auto& lines :
       {settled(with_between(7, "What they say")), settled(with_between(9, "The board does not say more.")),
        settled(with_between(9, "The harbour board and the council of the town"))})
    EXPECT_EQ(std::count(lines.begin(), lines.end(), false), 0);
}

// The date's role where the whole text is the article's and no line was parted.
TimestampRole role_in_article(std::string_view text) {
  internal::Pipeline pipeline{Options{}, Rules{}};
  Page page;
  EXPECT_FALSE(pipeline.read(text, {}, page.data()).has_value());
  internal::Workspace& work = pipeline.work();
  work.in_article.assign(work.lines.size(), 1);
  work.line_classes.assign(work.lines.size(), {});
  internal::assemble(text, work, nullptr, false, page.data());
  EXPECT_EQ(page.timestamps().size(), 1U) << text;
  return page.timestamps().empty() ? TimestampRole::kPublished : page.timestamps()[0].role;
}

TEST(Classify, DateThatStandsApartInTheArticleIsNoMention) {
  for (const std::string_view text :
       {"Pamela Stone August 10, 2018 at 9:51 am Anita, it is a nice old pier and I will miss it.",
        "harbourfan says: November 19, 2019 at 6:34 am It was never safe.",
        "Kai sagt: 4. November 2023 um 9:29 Uhr Ein bisschen schade ist es schon.",
        "Nobody wanted to pay for a new crane! 25.4.2024", "Text: Ann Lee 19.10.2019, 05:00 Uhr",
        "UPDATED: November 8, 2023 at 6:00 p.m.", "harbourfan Member 28 September 2018 #5 The pier was never safe.",
        "Nobody wanted to pay for a new crane! 25.4.2024\r\nThe pier is closed.",
        "Nobody wanted to pay for a new crane! 25.4.2024\t\rThe pier is closed.",
        "The pier is closed.\rNovember 8, 2023 at 6:00 p.m. Nobody wanted to pay for it.",
        "Ann Lee\t8 November 2023 at 18:00 Nobody wanted to pay for it.",
        "Ann Lee\v8 November 2023 at 18:00 Nobody wanted to pay for it."})
    EXPECT_EQ(role_in_article(text), TimestampRole::kEvent) << text;
  for (const std::string_view text :
       {"The board met on August 10, 2018 at 9:51 am Eastern Time.", "The pier was closed on August 10, 2018",
        "Der Hafen wurde am 4. November 2023 um 9:29 Uhr Ortszeit geschlossen.",
        "On November 19, 2019 at 6:34 am Police closed the pier.", "Ferries of Monday 28 September 2018 #pier full",
        "He was born (August 10, 1918)", "The crew of the Maria May 29, she said, was saved.",
        "The pier closed in August 2018"})
    EXPECT_EQ(role_in_article(text), TimestampRole::kMention) << text;
}

TEST(Classify, LineOfSourceIsNoItemWhateverDatesItHolds) {
  const std::string row = "Ferry strike enters second weekWorld March 4, 20:11\n";
  const std::string text = row + row +
                           R"({"headline":"Ferry strike","section":"World","datePublished":"2020-01-01T10:00:00Z"})"
                           "\n" +
                           row + row;
  EXPECT_EQ(kinds(text), (Kinds{"feed_item", "feed_item", "markup", "feed_item", "feed_item"}));
  EXPECT_EQ(kinds(R"([{"title":"Ferry strike","date":"04.03.2019"},{"title":"Two piers","date":"05.03.2019"}])"),
            Kinds{"markup"});
}

TEST(Classify, DatelineBesideTheStoryIsOfItAndNoTitle) {
  for (const std::string_view line :
       {"Berlin (dpa) \u2013 Die Regierung hat am Montag beschlossen.",
        "TOKYO, March 3 (Kyodo) -- Japan's government said on Monday.",
        "\u65B0\u534E\u793E\u5317\u4EAC3\u67084\u65E5\u7535\uFF08\u8BB0\u8005 \u674E\u660E\uFF09"
        "\u653F\u5E9C\u661F\u671F\u4E00\u5BA3\u5E03\u4E86\u65B0\u7684\u89C4\u5B9A\u3002",
        "\u4EBA\u6C11\u7F51\u5317\u4EAC3\u67084\u65E5\u7535 "
        "\u653F\u5E9C\u661F\u671F\u4E00\u5BA3\u5E03\u4E86\u65B0\u7684\u89C4\u5B9A\u3002"}) {
    for (const std::string& text : {std::string(line) + "\n" + std::string(kStory),
                                    "Home\nHarbour\nTides\nContact\n" + std::string(line) + "\n" + std::string(kStory),
                                    std::string(kStory) + std::string(line) + "\n" + std::string(kStory)}) {
      Parser parser;
      Page page;
      ASSERT_FALSE(parser.parse(text, page).has_value());
      const auto record = std::find_if(page.records().begin(), page.records().end(),
                                       [&](const Record& r) { return page.text(r.span) == line; });
      ASSERT_NE(record, page.records().end()) << text;
      EXPECT_TRUE(record->in_article) << text;
      ASSERT_TRUE(page.paragraph(*record).has_value()) << text;
      EXPECT_EQ(page.paragraph(*record)->role, ParagraphRole::kDateline) << text;
      EXPECT_NE(page.text(page.title()), line);
    }
  }
}

TEST(Classify, DatelineAmongOtherThingsIsNotOfTheStory) {
  const std::string text =
      "Berlin (dpa) \u2013 Die Regierung hat am Montag beschlossen.\nHome\nHarbour\nTides\nContact\n" +
      std::string(kStory);
  EXPECT_NE(kinds(text).front(), "paragraph:dateline*");
}

TEST(Classify, AuthorsOfOneBylineAreSeveral) {
  const std::string text =
      "Old pier closes for the winter\nBy Ann Lee, Eva Klein and John van der Berg\nMarch 4, 2019\n" +
      std::string(kStory);
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(text, page).has_value());
  ASSERT_EQ(page.authors().size(), 3U);
  EXPECT_EQ(page.text(page.authors()[0]), "Ann Lee");
  EXPECT_EQ(page.text(page.authors()[1]), "Eva Klein");
  EXPECT_EQ(page.text(page.authors()[2]), "John van der Berg");
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
