#include "page/date_lines.h"

#include <gtest/gtest.h>

#include <string>

#include "newsparse/parser.h"

namespace newsparse {
namespace {

// The meanings of all dates of a page, "?" for those without one.
std::string meanings(std::string_view text, std::string_view fetched) {
  Parser parser;
  Page page;
  EXPECT_FALSE(parser.parse(text, {.fetched = fetched}, page).has_value());
  std::string out;
  for (const Timestamp& timestamp : page.timestamps()) {
    if (!out.empty()) out += ' ';
    out += timestamp.resolved ? to_iso(timestamp) : "?";
  }
  return out;
}

constexpr std::string_view kFiller = "Home\nSport\nHarbour\nTides\nWeather\nBoats\nContact\nPrint\nShare\n";

struct Row {
  std::string_view name, fetched, before, after, expected;  // text: before, kFiller where there is an after, after
};
constexpr Row kRows[] = {
    {"line_holds_for_times_below", "",
     "November 24, 2020\n09:45\nBridge closed for repairs\n08:10\nPier reopened today\n", "",
     "2020-11-24 2020-11-24T09:45 2020-11-24T08:10"},
    {"next_line_takes_over", "",
     "November 24, 2020\n09:45\nBridge closed for repairs\nNovember 23, 2020\n08:10\nPier reopened today\n", "",
     "2020-11-24 2020-11-24T09:45 2020-11-23 2020-11-23T08:10"},
    {"line_before_the_fetch", "2020-12-01",
     "November 24, 2020\n09:45\nBridge closed for repairs\n08:10\nPier reopened today\n", "",
     "2020-11-24 2020-11-24T09:45 2020-11-24T08:10"},
    {"back_past_midnight", "2020-03-01T05:00:00Z",
     "00:45\nBridge closed for repairs\n00:10\nPier reopened today\n23:50\nCouncil meets again over fees\n", "",
     "2020-03-01T00:45 2020-03-01T00:10 2020-02-29T23:50"},
    {"over_the_day_is_no_night", "2020-03-01", "09:10\nBridge closed for repairs\n14:30\nPier reopened today\n", "",
     "2020-03-01T09:10 2020-03-01T14:30"},
    {"far_line_yields_to_the_fetch", "2020-12-01", "November 24, 2020\n", "09:45\nBridge closed for repairs\n",
     "2020-11-24 2020-12-01T09:45"},
    {"masthead_where_nobody_knows", "", "Tuesday, November 24, 2020\n", "09:45\nBridge closed for repairs\n",
     "2020-11-24 2020-11-24T09:45"},
    {"latest_date_of_a_title_where_nobody_knows", "",
     "Bridge closed for repairs\nNovember 24, 2020\nPier reopened today\nNovember 23, 2020\n",
     "Council meets again over fees\n09:45\n", "2020-11-24 2020-11-23 2020-11-24T09:45"},
    {"no_day_anywhere", "", "09:45\nBridge closed for repairs\n08:10\nPier reopened today\n", "", "? ?"},
    {"ages_do_not_count_from_a_line", "", "November 24, 2020\n2 hours ago\nBridge closed for repairs\n", "",
     "2020-11-24 ?"},
};

TEST(DateLines, TimesHaveTheDayOfTheLineAbove) {
  for (const Row& row : kRows) {
    std::string text(row.before);
    if (!row.after.empty()) text.append(kFiller).append(row.after);
    EXPECT_EQ(meanings(text, row.fetched), row.expected) << row.name;
  }
}

TEST(DateLines, WhatIsConcludedIsNamed) {
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse("November 24, 2020\n09:45\nBridge closed for repairs\n", page).has_value());
  ASSERT_EQ(page.timestamps().size(), 2U);
  EXPECT_EQ(page.timestamps()[1].inferred, (InferredParts{.year = true, .month = true, .day = true}));
}

}  // namespace
}  // namespace newsparse
