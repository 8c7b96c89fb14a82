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
    {"change_on_the_day_of_the_date_before_it", "2025-05-20",
     "Ferry strike enters a second week\n19 May 2025, 14:07, updated 16:30\n", "", "2025-05-19T14:07 2025-05-19T16:30"},
    {"change_after_midnight", "2025-05-21", "Ferry strike enters a second week\n19 May 2025, 23:50 | Updated: 00:20\n",
     "", "2025-05-19T23:50 2025-05-20T00:20"},
    {"change_that_contradicts_its_date_is_of_the_fetch", "2025-05-21",
     "Ferry strike enters a second week\n19 May 2025, 14:10 | Updated: 02:30\n", "",
     "2025-05-19T14:10 2025-05-21T02:30"},
    {"time_without_a_label_is_of_the_fetch", "2025-05-20", "Ferry strike enters a second week\n19 May 2025, 14:07\n",
     "16:30\nPier reopened today\n", "2025-05-19T14:07 2025-05-20T16:30"},
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

// Sentences tell of what is to come, rows do not; and they count from the story's date.
TEST(DateLines, YearsThatSentencesMean) {
  const auto year_of = [](std::string_view mention, std::string_view fetched) {
    const std::string story =
        "Ferry strike enters a second week\nBy Ann Lee\nMay 19, 2025\nThe crews want higher wages and two free days a "
        "week while shops on the islands run out of milk, and both sides meet again on " +
        std::string(mention) +
        " in the town hall.\nThe company said that it would not pay more than it does now, and the mayor asked both "
        "sides "
        "to talk again before the holidays begin.\n";
    const std::string all = meanings(story, fetched);
    return all.substr(all.rfind(' ') + 1);
  };
  EXPECT_EQ(year_of("June 12", "2025-05-20"), "2025-06-12");
  EXPECT_EQ(year_of("September 1", "2025-05-20"), "2025-09-01");
  EXPECT_EQ(year_of("December 24", "2025-05-20"), "2024-12-24");
  EXPECT_EQ(year_of("February 3", "2025-05-20"), "2025-02-03");
  EXPECT_EQ(year_of("April 2", "2025-05-20"), "2025-04-02");
  EXPECT_EQ(year_of("June 12", "2026-04-01"), "2025-06-12");  // fetched long after it was written
  EXPECT_EQ(year_of("June 12", ""), "2025-06-12");
  // Days of another year have it printed, but for the next weeks.
  const auto said_in_december = [](std::string_view mention) {
    const std::string all = meanings(
        "Ferry strike enters a second week\nBy Ann Lee\nDecember 20, 2024\nThe crews want "
        "higher wages and two free days a week, and the line that was opened on " +
            std::string(mention) + " stays closed until both sides have met again in the town hall.\n",
        "2024-12-21");
    return all.substr(all.rfind(' ') + 1);
  };
  EXPECT_EQ(said_in_december("January 5"), "2025-01-05");
  EXPECT_EQ(said_in_december("February 3"), "2024-02-03");
  EXPECT_EQ(meanings("June 12\nFerry strike enters a second week\nJune 10\nPier reopened today\n", "2025-05-20"),
            "2024-06-12 2024-06-10");
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
