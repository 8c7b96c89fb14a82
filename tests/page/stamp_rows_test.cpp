#include "page/stamp_rows.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "newsparse/parser.h"
#include "support/read_page.h"

namespace newsparse::internal {
namespace {

// The lines of `text`, "|" between them, once its rows are split.
std::string lines_of(std::string_view text) {
  ReadPage page(text);
  std::string out;
  for (const Span line : page.work().lines) {
    if (!out.empty()) out += '|';
    out += slice(text, line);
  }
  return out;
}

struct Row {
  std::string_view name, text, expected;
};

constexpr Row kSplit[] = {
    {"times_before_titles",
     "Home\n09:40 Bridge closed after storm 09:25 Council meets again 08:58 Pier reopened 08:31 Two hurt in fire\nMore",
     "Home|09:40|Bridge closed after storm|09:25|Council meets again|08:58|Pier reopened|08:31|Two hurt in fire|More"},
    {"times_behind_titles",
     "Bridge closed after storm 09:40 Council meets again 09:25 Pier reopened 08:58 Two hurt in fire 08:31",
     "Bridge closed after storm|09:40|Council meets again|09:25|Pier reopened|08:58|Two hurt in fire|08:31"},
    {"back_past_midnight",
     "00:45 Bridge closed for repairs 00:10 Pier reopened 23:50 Council meets again 23:05 Ferry runs late "
     "22:40 Storm warning lifted 22:10 Lights back on",
     "00:45|Bridge closed for repairs|00:10|Pier reopened|23:50|Council meets again|23:05|Ferry runs late|"
     "22:40|Storm warning lifted|22:10|Lights back on"},
    {"dates",
     "Bridge closed after storm May 29, 2017 Council meets again May 28, 2017 Pier reopened May 26, 2017 Ferry runs "
     "late May 21, 2017",
     "Bridge closed after storm|May 29, 2017|Council meets again|May 28, 2017|Pier reopened|May 26, 2017|Ferry runs "
     "late|May 21, 2017"},
    {"ages",
     "Bridge closed after storm 2 hours ago Council meets again 3 hours ago Pier reopened 5 hours ago Ferry runs "
     "late 1 day ago",
     "Bridge closed after storm|2 hours ago|Council meets again|3 hours ago|Pier reopened|5 hours ago|Ferry runs "
     "late|1 day ago"},
    {"day_and_time",
     "14-06 23:40 Bridge closed after storm 14-06 09:25 Council meets again 13-06 18:58 Pier reopened 13-06 08:31 Two "
     "hurt in fire",
     "14-06 23:40|Bridge closed after storm|14-06 09:25|Council meets again|13-06 18:58|Pier reopened|13-06 08:31|Two "
     "hurt in fire"},
    {"yesterday",
     "Today 09:40 Bridge closed for repairs Today 00:10 Pier reopened Yesterday 23:50 Council meets again Yesterday "
     "23:05 Ferry runs late",
     "Today 09:40|Bridge closed for repairs|Today 00:10|Pier reopened|Yesterday 23:50|Council meets again|Yesterday "
     "23:05|Ferry runs late"},
    {"tabs",
     "09:40\tBridge closed after storm\t09:25\tCouncil meets again\t08:58\tPier reopened\t08:31\tTwo hurt in fire",
     "09:40|Bridge closed after storm|09:25|Council meets again|08:58|Pier reopened|08:31|Two hurt in fire"},
    {"on_past_midnight",
     "20:15 Harbour tales 21:45 The lighthouse 22:30 Late news 23:15 Storm over the pier 00:05 Night music",
     "20:15|Harbour tales|21:45|The lighthouse|22:30|Late news|23:15|Storm over the pier|00:05|Night music"},
    {"not_the_dump_header",
     "date 2017-05-29 Bridge closed after storm World May 29, 2017 Council meets again World May 28, 2017 Pier "
     "reopened "
     "World May 27, 2017 Two hurt in fire World May 26, 2017",
     "date 2017-05-29 Bridge closed after storm World|May 29, 2017|Council meets again World|May 28, 2017|Pier "
     "reopened "
     "World|May 27, 2017|Two hurt in fire World|May 26, 2017"},
    {"small_word_ends_one_title",
     "09:40 The storm that nobody heard of 09:25 Council meets again 08:58 Pier reopened 08:31 Two hurt in fire",
     "09:40|The storm that nobody heard of|09:25|Council meets again|08:58|Pier reopened|08:31|Two hurt in fire"},
};

TEST(StampRows, AreSplit) {
  for (const Row& row : kSplit) EXPECT_EQ(lines_of(row.text), row.expected) << row.name;
}

constexpr Row kWhole[] = {
    {"three_are_too_few", "09:40 Bridge closed after storm 09:25 Council meets again 08:58 Pier reopened today", ""},
    {"led_to_by_small_words",
     "The first call came at 09:40 Monday morning, another at 09:55 Monday, a third at 10:20 Tuesday and a last at "
     "11:05 "
     "Wednesday.",
     ""},
    {"small_letters_follow",
     "By 09:40 the bridge was closed. At noon, 12:25 was given as the time. Then 14:10 came and 15:30 passed.", ""},
    {"no_titles_between", "Open 09:00 10:00 11:00 12:00 13:00 14:00", ""},
    {"no_way_in_time",
     "09:40 Bridge closed after storm 22:25 Council meets again 03:58 Pier reopened 17:31 Two hurt in fire 05:10 Ferry "
     "runs late",
     ""},
    {"one_time_for_all",
     "12:00 Bridge closed after storm 12:00 Council meets again 12:00 Pier reopened 12:00 Two hurt in fire", ""},
    {"a_chronicle",
     "18:05 Smoke is seen over the old warehouse. 18:20 Fire crews arrive at the scene. 18:45 The roof collapses. "
     "19:30 "
     "Police close the bridge. 20:10 The fire is under control.",
     ""},
    {"a_chronicle_without_stops_of_ascii",
     "18:05 倉庫から煙が見えた。 18:20 消防隊が現場に到着した。 18:45 屋根が崩れた。 19:30 警察が橋を閉鎖した。 20:10 "
     "鎮火した。",
     ""},
    {"source",
     "{\"rows\": \"09:40 Bridge closed after storm 09:25 Council meets again 08:58 Pier reopened 08:31 Two hurt\"}",
     ""},
    {"a_token",
     "{{ t 'rows' }} 09:40 Bridge closed after storm 09:25 Council meets again 08:58 Pier reopened 08:31 Two hurt", ""},
    {"marks_follow", "Opened in May 2, 2017, closed on May 4, 2017, opened on June 3, 2017, and on July 7, 2017.", ""},
};

TEST(StampRows, OtherLinesStayWhole) {
  for (const Row& row : kWhole) EXPECT_EQ(lines_of(row.text), row.text) << row.name;
}

// The fields of items from one line are those of items from a line each.
TEST(StampRows, AreItemsAsFromLinesOfTheirOwn) {
  constexpr std::string_view kText =
      "Harbour Gazette\nLatest\n09:40 Bridge closed after heavy storm 09:25 Council meets again over fees 08:58 Pier "
      "reopened to visitors 08:31 Two hurt in warehouse fire 07:50 Ferry runs late on Monday\n";
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(kText, {.fetched = "2020-11-24"}, page).has_value());
  std::string items;
  for (const Record& record : page.records()) {
    const auto item = page.feed_item(record);
    if (!item) continue;
    items.append(page.text(item->title)).append(item->published ? " at " + to_iso(*item->published) : "").append("/");
  }
  EXPECT_EQ(items,
            "Bridge closed after heavy storm at 2020-11-24T09:40/Council meets again over fees at 2020-11-24T09:25/"
            "Pier reopened to visitors at 2020-11-24T08:58/Two hurt in warehouse fire at 2020-11-24T08:31/"
            "Ferry runs late on Monday at 2020-11-24T07:50/");
}

}  // namespace
}  // namespace newsparse::internal
