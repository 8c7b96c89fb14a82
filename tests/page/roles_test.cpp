// Roles that are given by rules, without a model.
#include "page/roles.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/page.h"
#include "newsparse/parser.h"
#include "page/title_bars.h"
#include "support/ferry_story.h"
#include "support/read_page.h"

namespace newsparse::internal {
namespace {

// The dates of a page that its titles tell of, where what stands before a date is a title on each of its lines.
std::vector<std::string> told(std::string_view text) {
  ReadPage page(text);
  page.split();
  Workspace& work = page.work();
  for (std::size_t i = 0; i + 1 < work.parts.size(); ++i)
    if (work.parts[i + 1].role == PartRole::kStamp) work.parts[i].role = PartRole::kTitle;
  tell_dates_of_titles(text, work);
  std::vector<std::string> dates;
  for (const Part& part : work.parts)
    if (part.role == PartRole::kTold) dates.emplace_back(slice(text, part.span));
  return dates;
}

using Dates = std::vector<std::string>;

TEST(Roles, DaysThatATitleLeadsToAreToldOf) {
  EXPECT_EQ(told("Minutes of the harbour council for Tuesday, May 4, 2021\n"), Dates{"Tuesday, May 4, 2021"});
  EXPECT_EQ(told("Neues aus der Sitzung des Hafenrats am 12.09.2021\n"), Dates{"12.09.2021"});
  EXPECT_EQ(told("Le programme de la fête du port pour le 3 mai 2017\n"), Dates{"3 mai 2017"});
  EXPECT_EQ(told("Minutes of the council for May 3, 2017\nBridge closed after storm May 4, 2017\n"),
            Dates{"May 3, 2017"});
}

TEST(Roles, OtherDatesBehindATitleAreItsOwn) {
  EXPECT_EQ(told("Bridge closed after storm May 3, 2017\n"), Dates{});
  EXPECT_EQ(told("Posted on May 3, 2017\n"), Dates{});                             // two words are no title
  EXPECT_EQ(told("What the harbour council is good for 20:11\n"), Dates{});        // a time of day
  EXPECT_EQ(told("What the harbour council is good for 2 hours ago\n"), Dates{});  // an age
  EXPECT_EQ(told("Brücke nach schwerem Sturm gesperrt veröffentlicht am 3. Mai 2022\n"), Dates{});  // a label
  EXPECT_EQ(told("Nobody knows what old piers are May 3, 2017\n"), Dates{});  // a small word that leads to none
}

// A story and little else: its headline stands above a date, as a teaser's title does.
TEST(Roles, TheHeadlineOfAStoryAndNothingElse) {
  constexpr std::string_view kHeadlines[] = {"Ferry strike enters a second week",
                                             "Storm cuts power to northern towns as winter sets in",
                                             "Streik der Fähren geht in die zweite Woche"};
  constexpr std::string_view kBetween[] = {"",
                                           "By Ann Lee\n",
                                           "May 3, 2021\n",
                                           "By Ann Lee\nMay 3, 2021\n",
                                           "By Ann Lee on May 3, 2021\n",
                                           "Ann Lee \u00B7 May 3, 2021\n",
                                           "May 3, 2021 | By Ann Lee\n",
                                           "Published May 3, 2021 at 10:20 AM\nShare\nTweet\n"};
  Parser parser;
  Page page;
  for (const std::string_view above : {"", "Home\nNews\nSport\n"})
    for (const std::string_view headline : kHeadlines)
      for (const std::string_view between : kBetween) {
        const std::string text = std::string(above).append(headline).append("\n").append(between).append(kFerryStory);
        SCOPED_TRACE(text);
        ASSERT_FALSE(parser.parse(text, page));
        EXPECT_EQ(page.text(page.title()), headline);
      }
}

TEST(Roles, TitlesWithDatesAndNoStoryAreNoHeadlines) {
  Parser parser;
  Page page;
  constexpr std::string_view kListings[] = {
      "Politik\nStreik der Fähren geht in die zweite Woche\n3. Mai 2021, 20:11 Uhr\n"
      "Wetter\nSturm legt Strom im Norden lahm\n2. Mai 2021, 19:44 Uhr\n"
      "Sport\nRuderer gewinnen Regatta im Frühling\n1. Mai 2021, 17:02 Uhr\n",
      "政治\nフェリーのストライキが2週目に入る\n2021年5月3日 20:11\n"
      "天気\n嵐で北部の町が停電\n2021年5月2日 19:44\n"
      "スポーツ\n漕ぎ手が春のレガッタで優勝\n2021年5月1日 17:02\n",
      "Ferry strike enters a second week\nPublished: 29 May 2018 20:11 Updated: 29 May 2018 21:40\n"
      "Orchard growers warn of late frost\nPublished: 29 May 2018 19:47 Updated: 29 May 2018 20:02\n"
      "Two piers reopen after the storm\nPublished: 28 May 2018 18:20 Updated: 29 May 2018 07:15\n"};
  for (const std::string_view listing : kListings) {
    ASSERT_FALSE(parser.parse(listing, page));
    EXPECT_TRUE(page.title().empty()) << listing;
  }
  ASSERT_FALSE(
      parser.parse("Ferry strike enters a second week\nMay 3, 2021\nStorm cuts power to towns\nMay 2, 2021\n", page));
  EXPECT_TRUE(page.title().empty());
  int items = 0;
  for (const Record& record : page.records()) items += record.kind == RecordKind::kFeedItem;
  EXPECT_EQ(items, 2);
}

// Nor is a row of any list, whatever stands between its titles and their dates, and wherever in the list it is.
TEST(Roles, RowsOfAListAreNoHeadlines) {
  constexpr std::string_view kListings[] = {
      "Latest News\n"
      "Council approves new cycle lanes on Bridge Street\n2 min read\nBy Ann Lee\nTransport May 29, 2019\n"
      "Village shop to close after ninety years\n3 min read\nBy Tom Ashworth\nBusiness May 28, 2019\n"
      "School board backs longer lunch break for pupils\n4 min read\nBy Rosa Field\nEducation May 28, 2019\n"
      "Library to lend out garden tools from Monday\n2 min read\nBy Jan Holt\nLocal May 27, 2019\n",
      "Verkehr | 29.05.2018, 20:11 Uhr\nBahn sperrt Strecke am Oberrhein für drei Wochen\n"
      "Politik | 29.05.2018, 19:40 Uhr\nKoalition streitet über neues Wohngeld\n"
      "Wirtschaft | 29.05.2018, 18:02 Uhr\nMilchbauern warnen vor Preissturz im Herbst\n"
      "Kultur | 28.05.2018, 21:50 Uhr\nMuseum zeigt erstmals Briefe der Malerin\n"
      "Wetter | 28.05.2018, 08:30 Uhr\nSchwere Gewitter ziehen über den Süden\n"};
  constexpr std::size_t kItems[] = {4, 5};
  Parser parser;
  Page page;
  for (std::size_t i = 0; i < std::size(kListings); ++i) {
    ASSERT_FALSE(parser.parse(kListings[i], page));
    EXPECT_TRUE(page.title().empty()) << page.text(page.title());
    std::size_t items = 0, dated = 0;
    for (const Record& record : page.records())
      if (const auto item = page.feed_item(record)) ++items, dated += item->published ? 1 : 0;
    EXPECT_EQ(items, kItems[i]);
    EXPECT_EQ(dated, kItems[i]);
  }
}

// The bars alone: of parts with these roles, T a title and D a date, all on lines of their own; ? may be the headline.
bool is_row(std::string_view roles) {
  std::string text;
  for (std::size_t i = 0; i < roles.size(); ++i)
    text += roles[i] == 'D' ? "March 3, 2019\n" : "Old quay closes for good\n";
  ReadPage page(text);
  page.split();
  Workspace& work = page.work();
  work.part_bylines.assign(work.parts.size(), 0);
  work.part_context.assign(work.parts.size(), {});
  work.part_hashes.clear();
  for (const Part& part : work.parts) work.part_hashes.push_back(part.role == PartRole::kStamp ? 0 : 1);
  for (std::size_t i = 0; i < roles.size(); ++i) {
    if (roles[i] == 'T') work.parts[i].role = PartRole::kTitle;
    if (roles[i] == 's') work.part_info[i].words = 2;
  }
  return HeadlineBars(text, work, false).is_of_rows(roles.find('?'));
}

TEST(Roles, ARowContinuesThePeriodOfItsList) {
  for (const std::string_view rows : {"?sDTsDTsD", "TsD?sDTsD", "TsDTsD?sD", "sD?sDTsDT", "TssDTssD?"})
    EXPECT_TRUE(is_row(rows)) << rows;
  for (const std::string_view rows : {"?DTsDTsD", "?sDTDsTD", "?sDTsD", "?TT", "?sDTDsT", "?", "T?"})
    EXPECT_FALSE(is_row(rows)) << rows;
}

// A story that opens its page has no headline: what stands at its end is none.
TEST(Roles, NoHeadlineIsLookedForAtTheEndOfAStory) {
  constexpr std::string_view kRelease =
      "NORREY, May 29, 2018 (GLOBE NEWSWIRE) -- Norrey Ferries Inc. today announced that its crews will return to "
      "work.\n"
      "\"We are glad that our passengers can travel again,\" said Ruth Amber, chief executive of Norrey Ferries.\n"
      "About Norrey Ferries\nNorrey Ferries runs eleven ships between the islands and the mainland.\n"
      "Contact:\nDan Holt\nNorrey Ferries Inc.\n+1 555 0100\npress@norrey.example\n";
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(kRelease, page));
  EXPECT_TRUE(page.title().empty()) << page.text(page.title());
  ASSERT_TRUE(page.published().has_value());
  EXPECT_EQ(to_iso(*page.published()), "2018-05-29");
}

// Nor is a byline, if the headline stands between the names of the site.
TEST(Roles, BylinesAreNoHeadlines) {
  const std::string text =
      "Norrey Post\nFerry strike enters a second week | Norrey Post\nBy Ann Lee and Tom Okafor\n"
      "Updated 3:12 PM EDT, Tue May 29, 2018\n" +
      std::string(kFerryStory);
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(text, page));
  EXPECT_EQ(page.text(page.title()), "Ferry strike enters a second week");
}

// A headline that reads as a byline is one where nothing stands above it.
TEST(Roles, HeadlinesMayReadAsBylines) {
  Parser parser;
  Page page;
  for (const std::string_view headline : {"Author Peer Holt Dead", "Journalist Jamal Farouk Killed"}) {
    const std::string text = std::string(headline).append("\n29 May 2018\n").append(kFerryStory);
    ASSERT_FALSE(parser.parse(text, page));
    EXPECT_EQ(page.text(page.title()), headline);
  }
}

// Dates of two events are no byline.
TEST(Roles, DatesOfEventsAreNotTheStorys) {
  const std::string text =
      "Ferry strike enters a second week\nJune 3, 2018 | Harbour run | June 5, 2018 | Night walk\n29 May 2018\n" +
      std::string(kFerryStory);
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(text, page));
  ASSERT_TRUE(page.published().has_value());
  EXPECT_EQ(to_iso(*page.published()), "2018-05-29");
}

// A person behind a label is the author of its row.
TEST(Roles, PersonsBehindLabelsAreAuthors) {
  constexpr std::string_view kListing =
      "Совет закроет три бассейна в городе\nАвтор: Елена Маркова\n29 мая 2019, 17:44\n"
      "Фермеры перекрыли трассу из-за цен на молоко\nАвтор: Тимур Окунев\n29 мая 2019, 15:02\n"
      "Двое задержаны после кражи в музее\nАвтор: Рита Дымова\n28 мая 2019, 21:30\n"
      "Малые банки предупредили об убытках\nАвтор: Елена Маркова\n28 мая 2019, 09:15\n";
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(kListing, page));
  std::vector<std::string> authors;
  for (const Record& record : page.records())
    if (const auto item = page.feed_item(record)) authors.emplace_back(page.text(item->author));
  const std::vector<std::string> expected = {"Елена Маркова", "Тимур Окунев", "Рита Дымова", "Елена Маркова"};
  EXPECT_EQ(authors, expected);
}

// A line of two dates and their labels is a byline as one of one date is, however many words its dates have.
TEST(Roles, DatesAndLittleElseAreAByline) {
  constexpr std::string_view kLines[] = {"Published 20:11 BST 29 May 2018 | Updated 21:40 BST 29 May 2018",
                                         "Posted: May 29, 2018 8:11 PM ET | Last Updated: May 30, 2018 9:40 AM ET"};
  Parser parser;
  Page page;
  for (const std::string_view line : kLines) {
    const std::string text =
        std::string("Ferry strike enters a second week\n").append(line).append("\n").append(kFerryStory);
    SCOPED_TRACE(text);
    ASSERT_FALSE(parser.parse(text, page));
    ASSERT_GE(page.records().size(), 2U);
    const Record& record = page.records()[1];
    ASSERT_EQ(record.kind, RecordKind::kByline);
    EXPECT_EQ(page.text(record.span), line);
    const std::optional<Byline> byline = page.byline(record);
    ASSERT_TRUE(byline && byline->published);
    EXPECT_EQ(to_iso(*byline->published).substr(0, 10), "2018-05-29");
    EXPECT_TRUE(byline->updated.has_value());
  }
}

TEST(Roles, AHeadlineMayStandBelowItsLead) {
  constexpr std::string_view kVideo =
      "The ferries to the islands stayed in port on Monday, and the crews said that they would not sail before June, "
      "as talks "
      "with the company about rest between two trips had come to nothing.\n"
      "Ferry strike enters a second week\nMay 29, 2018 20:11\n";
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(kVideo, page));
  EXPECT_EQ(page.text(page.title()), "Ferry strike enters a second week");
}

// Nor is one of several entries with numbers, whatever the model says of it.
TEST(Roles, EntriesWithNumbersAreNoHeadlines) {
  const auto headline = [](std::string_view text) {
    ReadPage page(text);
    page.split();
    Workspace& work = page.work();
    tell_roles(text, work);
    for (PartScores& scores : work.part_scores) scores[3] = 2000;
    find_headline(text, work);
    return work.headline == UINT32_MAX ? std::string() : std::string(slice(text, work.parts[work.headline].span));
  };
  EXPECT_EQ(headline("1. Heat the oven to the highest mark\n2. Mix the flour and salt in a bowl\n"), "");
  EXPECT_EQ(headline("3) Heat the oven to the highest mark\n4) Mix the flour and salt in a bowl\n"), "");
  EXPECT_NE(headline("1. FC Norrey gewinnt das Derby gegen Osterland\n2. Liga\n"), "");
  EXPECT_NE(headline("3. Liga opens with a draw in the harbour\n11. Regatta ends in the rain\n"), "");
}

// Nothing but tokens is no title, whatever its shape; nor are addresses, names behind their label, dates in brackets.
TEST(Roles, WhatIsNoTitleIsGivenAway) {
  constexpr std::string_view kText =
      "{{element.title}}{{element.heading}} {{element.date}}\n{{story.title}} by {{story.author}}\n"
      "press@norrey.example\nwww.norrey.example\nhttps://norrey.example/ferry\n@norrey\nPress: press@norrey.example\n"
      "アニメフェス@港Vol.2開催決定\n作者：王东明\nAuthor: Ann Lee\n(2018/5/29 21:40更新)\n"
      "Author: who wrote the oldest letter in town?\nUpdate: ferry sails again\nhttps://norrey.example/港の橋\n"
      "记者：我在现场看到了三百艘渡船\nتقرير: صلاح يرحل عن ليفربول\nAuthor: My Books Saved Me\n";
  ReadPage page(kText);
  page.split();
  Workspace& work = page.work();
  for (Part& part : work.parts)
    if (part.role != PartRole::kStamp) part.role = PartRole::kTitle;
  bar_what_is_no_title(kText, page.page().templates(), work);
  std::vector<std::string> titles;
  for (const Part& part : work.parts)
    if (part.role == PartRole::kTitle) titles.emplace_back(slice(kText, part.span));
  const std::vector<std::string> expected = {"{{story.title}} by {{story.author}}",
                                             "@norrey",
                                             "Press: press@norrey.example",
                                             "アニメフェス@港Vol.2開催決定",
                                             "Author: who wrote the oldest letter in town?",
                                             "Update: ferry sails again",
                                             "记者：我在现场看到了三百艘渡船",
                                             "تقرير: صلاح يرحل عن ليفربول",
                                             "Author: My Books Saved Me"};
  EXPECT_EQ(titles, expected);
}

// Below a headline and above or inside its story.
TEST(Roles, WhenAStoryWasPublished) {
  struct Row {
    std::string_view above, inside, iso;  // iso: empty where nothing tells
  };
  constexpr Row kRows[] = {
      {"Published May 18, 2020, updated May 19, 2020", "", "2020-05-18"},
      {"Veröffentlicht am 18.05.2020, aktualisiert am 19.05.2020", "", "2020-05-18"},
      {"Publié le 18 mai 2020, mis à jour le 19 mai 2020", "", "2020-05-18"},
      {"Publicado el 18 de mayo de 2020, actualizado el 19 de mayo de 2020", "", "2020-05-18"},
      {"First published on 18 May 2020 and updated on 19 May 2020", "", "2020-05-18"},
      {"", "This article was first published on March 2, 2020.", "2020-03-02"},
      {"", "Berlin, den 3. Mai 2020.", "2020-05-03"},
      {"", "Praha dne 18. května 2020.", "2020-05-18"},
      {"", "新华社北京2020年5月18日。", "2020-05-18"},
      // Days that a sentence tells of.
      {"", "He was born in Norvik on March 2, 1919.", ""},
      {"", "The contract runs until December 31, 2025.", ""},
      {"", "Der Vertrag läuft bis zum 31. Dezember 2025.", ""},
      {"", "该合同有效期至2025年12月31日。", ""},
      // A dateline.
      {"", "НОРВИК, 18 мая. /ВЕСТ/. Министерство сообщило, что экспорт через порты восстановился после зимы.",
       "2020-05-18"},
  };
  for (const auto& [above, inside, iso] : kRows) {
    std::string text = "Grain exports recover as northern ports reopen\n";
    if (!above.empty()) text.append(above).append("\n");
    text += "The ministry said on Tuesday that exports through three northern ports had recovered after the strikes.\n";
    if (!inside.empty()) text.append(inside).append("\n");
    text += "Shipping companies welcomed the news and promised to add ferries to the line, a spokesman said.\n";
    Parser parser;
    Page page;
    ASSERT_FALSE(parser.parse(text, {.fetched = "2020-06-01"}, page).has_value());
    ASSERT_EQ(page.published().has_value(), !iso.empty()) << above << inside;
    if (!iso.empty()) {
      EXPECT_EQ(to_iso(*page.published()), iso) << above << inside;
    }
  }
}

}  // namespace
}  // namespace newsparse::internal
