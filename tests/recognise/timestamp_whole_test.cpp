// timestamp_whole_test.cpp: what looks like a timestamp that is a text by itself, and is none. What is one stands in
// tests/data/timestamps.tsv.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "newsparse/timestamp.h"

namespace newsparse {
namespace {

constexpr std::string_view kReference = "2012-11-13T00:00";

TEST(TimestampWhole, LookalikesAreNothing) {
  constexpr std::string_view kNothing[] = {
      "ID: 1627384950123456",
      // Days that there are not: no part of them is meant.
      "32 January 2014",
      "0 January 2014",
      "30 February 2014",
      "2014-02-30 10:20",
      "31/02/2014 10:20",
      "2014-13-45 10:20",
      "2014/02/30 10:20:05",
      "10:20 31/02/2014",
      "2014年2月30日 10:20",
      "2014년 2월 30일 10:20",
      "Feb 30, 2014 10:20",
      "31 April 2014 10:20",
      "Posted: 31.02.2014 10:20",
      // Farms, rooms and school years of Portuguese.
      "quinta",
      "Quarta",
      "Top 10 list 2014",
      "hour(s)",
      "3+",
      "~3",
      "2 for 3+ hours",
      "thirty-one",
      "fünfunddreißig",
      "Monday week",
      "Monday last weekend",
      "Ana",
      "Oni",
      // Names and interjections that are days to some.
      "Duh",
      "Yau",
      "Jiya",
      "Saiki",
      "Gobe",
      "Wingi",
      "Sesuk",
      "Iro",
      "Sibe",
      "Maine",
      // Weekdays of one language beside the week of another; short ones; in Sun.
      "Man of this week",
      "Sam last week",
      "Ned last week",
      "Pet of last week",
      "Son next week",
      "Mar last week",
      "This week Sam",
      "This week in Sun",
      "quinta this week",
      "Monday vorige week",
      "Monday and last week",
      "sun this week",
      // Chapters and stories.
      "Drei Jahre zuvor",
      "Dos años antes",
      "2 anni prima",
      "3 Jahre früher",
      "Tag 3 früher",
      // Names, and months of Esperanto behind "of" only.
      "Majo",
      "De Majo",
      "Marto 12",
      "majo 10",
      "The Marto 12, 2013 gallery",
      "29-o May",
      "10 list. 2014",
      "No. 5 list. 2014",
      "May(5) 2014",
      "Feb(ru) 3 2014",
      "24:00:30",
      "Zulu",
      "week 3 later",
      "Augusto",
      "antes",
      "antes de la",
      "Der Tag, an",
      "December'",
      "二三日",
      "3/4",
      "may 3 people",
      "1 of 1",
      "Quarta, 7 pessoas",
      "Quinta da Boa Vista",
      "в ноябре",
      "в ноябре 20 человек",
      "Next Gen",
      "This LED",
      "this MAR",
      "Fai la",
      "*in den",
      "*10 minutes",
      "1,000 in one day",
      "edited 6 years",
      "Published ... No",
      // Streets.
      "Calle 9 de Julio",
      "Avenida 25 de Mayo 340",
      "Rua 15 de Novembro",
      "Straße des 17. Juni",
      "Via 4 Novembre",
      "Piazza 1° Maggio",
      "Place du 8 Mai",
      "5 четырёх",
      "weekend",
      "Monday weekend",
      "1,500 days",
      "fai",
      "nang 2012",
      // How long something takes, years and marks that are no dates, and what is to come.
      "Running time: 95 minutes",
      "Prep: 20 mins",
      "Cook time: 35 minutes",
      "#2015",
      "*2015*",
      "*May*",
      "Posted tomorrow",
      "Posted May",
      "next may",
      "this mar",
      "May this",
      "two years time",
      "/Date(2015)/",
      "@2015",
      // Amounts, odds, two languages in one, and parts of what would be a time of day in words.
      "ten to one",
      "devet i pol",
      "девет и половина",
      "nouă și jumătate",
      "nove e meia",
      "dokuz buçuk",
      "nine thirty",
      "at ten",
      "um acht",
      "a las nueve",
      "halb nine",
      "half neun",
      "half 9",
      "quarter to",
      "half past",
      "ten past",
      "zehn nach",
      "viertel",
      "halb",
      "fél",
      "без четверти",
      "half the night",
      "half past thirty",
      "quarter of a million",
      "nine to five",
      "30 past 8",
      "साढ़े नौ",
      "아홉 반",
      "2012-W54-2T10:15",
      // Other times and lengths.
      "next time",
      "Last time.",
      "The Next Day",
      "Last Minute",
      "Sex",
      "API",
      "de morgen",
      "Length 1:02:33",
      "Duration: 3:45",
      "Running time: 1:45:00",
      // Years, weeks and days that are counted; figures that are no day.
      "2000 yıl",
      "2000 il",
      "1984 år",
      "2000 лет",
      "2000 năm",
      "in 2012 years",
      "2 weeks 2012",
      "46 weeks 2012",
      "3 months from tomorrow",
      "5.13.",
      "32.1.",
      "12 34 2012",
      "555 12 2012",
      "7 people this evening",
      "7 this week",
      "15 this evening",
      "1st",
      "1990s",
      "the 90s",
      "31st",
      "3D",
      "5S",
      "« Dez Apr »",
      "« Sep Nov »",
      "EN SON",
      "three may",
      "five March",
      "ten of them",
      // Months that stand behind their days only, or are other words.
      "Adar",
      "Adar 5",
      "o Fai",
      "Mac 5",
      "des 5",
      "LED 5",
      "Sie 20",
      // Months in a case, without a year.
      "w maju",
      "Marcu 20",
      "Auguste 12",
  };
  for (const std::string_view text : kNothing) {
    SCOPED_TRACE(text);
    for (const Timestamp& found : find_timestamps(text, {.reference = kReference})) ADD_FAILURE() << to_iso(found);
  }
}

// 15h is a time of day to some, an age to others.
TEST(TimestampWhole, HoursWithTheirSignAreReadByLanguage) {
  struct Row {
    std::string_view text, language, iso;
  };
  constexpr Row kRows[] = {
      {"15h", "fr", "2012-11-13T15"}, {"8h", "pt-BR", "2012-11-13T08"}, {"15h", "en", "2012-11-12T09"},
      {"15h", "", "2012-11-12T09"},   {"2 h", "fr", "2012-11-12T22"},   {"il y a 3h", "fr", "2012-11-12T21"},
      {"48h", "fr", "2012-11-11T00"},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.text);
    const auto found = find_timestamps(row.text, {.reference = kReference, .language = row.language});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(to_iso(found[0]), row.iso);
  }
}

// What stands beside a part of a date may be something else.
TEST(TimestampWhole, PartsBesideOtherFiguresStay) {
  struct Row {
    std::string_view text;
    std::string_view iso;
  };
  constexpr Row kRows[] = {
      {"Issue 32, January 2014", "2014-01"},     {"Room 12, 10:20", "2012-11-13T10:20"},
      {"10.12, 10 May 2014", "2014-05-10"},      {"v1.2.3 10:20", "2012-11-13T10:20"},
      {"10 May(be) 2014", "2012-05-10"},         {"10:20 Central Park", "2012-11-13T10:20"},
      {"2014-05-10 24:00:30", "2014-05-10"},     {"takes place 8 May", "2012-05-08"},
      {"mis à la rue le 31 août", "2012-08-31"}, {"Calle 9 de Julio 2012", "2012-07-09"},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.text);
    const auto found = find_timestamps(row.text, {.reference = kReference});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(to_iso(found[0]), row.iso);
  }
}

}  // namespace
}  // namespace newsparse
