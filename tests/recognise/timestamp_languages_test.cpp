// timestamp_languages_test.cpp: tests/data/timestamps.tsv, rows of many languages; and what is no timestamp although
// its words are those of one.
#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "newsparse/page.h"
#include "newsparse/parser.h"
#include "newsparse/timestamp.h"

namespace newsparse {
namespace {

// A Tuesday.
constexpr std::string_view kReference = "2012-11-13T00:00";

TEST(TimestampLanguages, EveryRowIsReadAsWritten) {
  std::ifstream file(NEWSPARSE_TEST_DATA "/timestamps.tsv");
  ASSERT_TRUE(file.is_open());
  std::set<std::string> languages;
  std::size_t rows = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    ASSERT_NE(second, std::string::npos) << line;
    const std::string text = line.substr(first + 1, second - first - 1);
    SCOPED_TRACE(line);
    languages.insert(line.substr(0, first));
    ++rows;
    const auto found = find_timestamps(text, {.reference = kReference});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(to_iso(found[0]), line.substr(second + 1));
    // Each prefix in a block of its own size, so that AddressSanitizer sees a read past its end.
    for (std::size_t size = 1; size <= text.size(); ++size) {
      const auto block = std::make_unique<char[]>(size);
      std::memcpy(block.get(), text.data(), size);
      for (const Timestamp& one : find_timestamps({block.get(), size}, {.reference = kReference})) {
        EXPECT_LT(one.span.begin, one.span.end);
        EXPECT_LE(one.span.end, size);
      }
    }
  }
  EXPECT_GE(languages.size(), 60U);
  EXPECT_GE(rows, 1000U);
}

// What a whole text may be is nothing in a sentence.
TEST(TimestampLanguages, BareFormsAreNothingInASentence) {
  constexpr std::string_view kBare[] = {
      "2014",
      "1999",
      "1414944000",
      "1414944000000",
      "201411231607",
      "20141123160709",
      "2012-W46-2",
      "2012-W46",
      "2014-327",
      "2014-12",
      "12/2014",
      "October",
      "Oct",
      "Fri",
      "H29.5.3",
      "R1.5.1",
      "2 weeks",
      "3 days",
      "7h",
      "half a year ago",
      "1.5 hours ago",
      "二〇一四年十一月三日",
      "morgen um 10",
      "in a couple of days",
      "vorige woche",
      "vendredi prochain",
      "9 XI 2012",
      "14 mars",
      "1391/08/20",
  };
  for (const std::string_view bare : kBare) {
    SCOPED_TRACE(bare);
    EXPECT_EQ(find_timestamps(bare, {.reference = kReference}).size(), 1U);
    const std::string sentence =
        "They said that " + std::string(bare) + " was what had been printed there, and left it at that for good.";
    EXPECT_TRUE(find_timestamps(sentence, {.reference = kReference}).empty());
  }
}

// Nor are they anything on a page, even as a line of their own.
TEST(TimestampLanguages, BareFormsAreNothingOnAPage) {
  constexpr std::string_view kLines =
      "News of the town\n2014\nOctober\n1414944000\n2012-W46\n2014-327\nFri\n2 weeks\nH29.5.3\n201411231607\n"
      "a year and a half ago\nvorige woche\n9 XI 2012\n14 mars\n1391/08/20\nhace algunos segundos\nThe story of the "
      "year goes on as it did before.\n";
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(kLines, {}, page));
  EXPECT_TRUE(page.timestamps().empty());
}

// Words of dates in one language that are ordinary in another.
TEST(TimestampLanguages, WordsOfOthersAreNothingOnAPage) {
  constexpr std::string_view kLines =
      "Yuni, 23, said that the harbour would open.\nMayu, 22, won gold for the town.\nOn the 20 th 12 people came.\n"
      "He flew 1200 hrs with them and then 2000 hrs alone.\nThey read 1/2 2000 pages of it and slept.\n"
      "The bill No. 12/05/2560 was passed, said the mayor.\nMail 2012 people before noon, he said.\n";
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(kLines, {}, page));
  for (const Timestamp& timestamp : page.timestamps())
    ADD_FAILURE() << to_iso(timestamp) << " at " << timestamp.span.begin;
}

// Names of hours and parts of the day beside amounts.
TEST(TimestampLanguages, AmountsOfHoursAndNightsAreNothingOnAPage) {
  constexpr std::string_view kLines =
      "Er lag auf Platz 3 früh zurück und blieb 5 abends im Haus.\nPutovanje traje 4 sati, ostali su 3 noći u Beču.\n"
      "Путёвка на 3 дня и 2 ночи в отеле, дорога займёт 3 часа.\nHan sov 8 timer og 2 om natten.\n"
      "Los 12 este año, y 6 seara de lucru.\nKelionė truko 9 val. ir 3 dienos.\nNop 3 and Agt 5 said no, and so did 5 "
      "sore losers.\n"
      "三點不多，九月人多\n";
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(kLines, {}, page));
  for (const Timestamp& timestamp : page.timestamps())
    ADD_FAILURE() << to_iso(timestamp) << " at " << timestamp.span.begin;
}

// What follows a time of day is a part of the day only where it says so.
TEST(TimestampLanguages, WordsBehindATimeThatAreNoPartOfTheDay) {
  struct Row {
    std::string_view text;
    std::string_view span;
    std::string_view iso;
  };
  constexpr Row kRows[] = {
      {"7. Juni 2013, 14 Uhr am Hafen der Stadt", "7. Juni 2013, 14 Uhr", "2013-06-07T14"},
      {"2013年6月7日 08:30夜景", "2013年6月7日 08:30", "2013-06-07T08:30"},
      {"最晚12点", "12点", "2012-11-13T12"},
      {"9:30 CH Media", "9:30", "2012-11-13T09:30"},
      {"8:15 Akşam", "8:15", "2012-11-13T08:15"},
      {"除夕 8:15", "8:15", "2012-11-13T08:15"},
      {"一夜 8:15", "8:15", "2012-11-13T08:15"},
      {"하룻밤 8:15", "8:15", "2012-11-13T08:15"},
      {"дня 8:15", "8:15", "2012-11-13T08:15"},
      {"8:15 dnia 7 czerwca 2013", "8:15 dnia 7 czerwca 2013", "2013-06-07T08:15"},
      {"8:15 casa", "8:15", "2012-11-13T08:15"},
      {"Platz 10:15 toi", "10:15", "2012-11-13T10:15"},
      {"del 7 de junio", "7 de junio", "2012-06-07"},
      {"7 de junio de 2013 este 6 por ciento", "7 de junio de 2013", "2013-06-07"},
      {"7 June 2013, 3 sore throats", "7 June 2013", "2013-06-07"},
      {"7. června 2013 v 3 krajích", "7. června 2013", "2013-06-07"},
      {"7 мая 2013, 3 часа полёта", "7 мая 2013", "2013-05-07"},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.text);
    const auto found = find_timestamps(row.text, {.reference = kReference});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(to_iso(found[0]), row.iso);
    EXPECT_EQ(row.text.substr(found[0].span.begin, found[0].span.end - found[0].span.begin), row.span);
  }
}

// A range of days without a year is not a time of day before its date.
TEST(TimestampLanguages, DaysBeforeADateAreNoTimeOfDay) {
  constexpr std::string_view kRows[] = {"12.10. - 15.10.2013", "am 12.10, 15.10.2013", "den 12.10. 15.10.2013",
                                        "vom 12.10. bis 15.10.2013"};
  for (const std::string_view row : kRows) {
    SCOPED_TRACE(row);
    for (const Timestamp& one : find_timestamps(row, {.reference = kReference}))
      EXPECT_EQ(one.precision, Precision::kDay);
  }
}

TEST(TimestampLanguages, LeavesWhatOnlyHasTheWords) {
  constexpr std::string_view kNone[] = {
      "2 ночи",
      "3 noći",
      "3 früh",
      "3 toi",
      "3 sang",
      "3 popoldne",
      "10 abends",
      "3 seara",
      "12 CH",
      "6 बजे",
      "三点",
      "九月",
      "18,30",
      "at six",
      "a las seis",
      "two men at six",
      "15년",
      "12345678 123456",
      "akşam 9",
      "este 6",
      "day one",
      "week two",
      "from day one",
      "day two of the trial",
      "two by two",
      "in one word",
      "one day",
      "a week in politics",
      "vor allem",
      "in a minute read",
      "half",
      "a year",
      "in 2",
      "2 in 1",
      "one of 5",
      "5 in a row",
      "3 for 2",
      "over 50",
      "about 3",
      "7 d",
      "3 m",
      "5m",
      "500m",
      "8 m",
      "10 s",
      "5 y",
      "2.5",
      "1.5 h",
      "7-Day",
      "3-day",
      "24-hour",
      "5 a day",
      "2 days in Paris",
      "One hour photo",
      "10 days that shook the world",
      "fa 2",
      "om 2",
      "za 5",
      "Sat",
      "Sun",
      "fri",
      "oct",
      "on",
      "Friday Night Lights",
      "Monday Blues",
      "H29",
      "R1.5",
      "H2.50.3",
      "S22.5.99",
      "2014-400",
      "2014-000",
      "2012W60",
      "2012-W46-8",
      "201413231607",
      "20141123166709",
      "1414",
      "+5",
      "-3",
      "-5 C",
      "+2",
      "2-3 days",
      "weeks",
      "days",
      "5 days a week",
      "24 hours a day",
      "3天",
      "10年",
      "Noon",
      "second",
      "minute",
      "Today in history",
      "1,2014",
      "Nov 1,234",
      "9999 years ago",
      "1.2.3 days ago",
      "2014-366",
      "next",
      "last",
      "the last week of the war",
      "next week's papers",
      "this week in history",
      "tonight's programme",
      "may 3 people",
      "1 of 1",
      "1 / 2",
      "24/7",
      "9/11",
      "14.05",
      "100M",
      "v2.10.4",
      "$5.30",
      "0:3",
      "IV XI",
      "9 XIII 2012",
      "40 XI 2012",
      "XI 2012 9",
      "9 IIV 2012",
      "2012_5_6",
      "2012-02-30_10-15-30",
      "1391/13/20",
      "1391/08/31",
      "1391/08",
      "5 die 3",
      "2 out of 3",
      "3 set 4",
      "10 pas",
      "555-1234",
      "+49 30 1234567",
      "half time",
      "the eleventh hour",
      "(3)",
      "- 5",
      "Total: 2014",
      "Price: 3 m",
      "Score: 3-2",
      "Ratio: 1/2",
      "Tel: 555-1234",
      "Version: 2.10.4",
      "Chapter: 3",
      "W3",
      "5 GET",
      "First Lady",
      "second half",
      "1/2",
      "10 o'clock news",
      "next 3 chapters",
      "last 5 of us",
      "quarter",
  };
  for (const std::string_view text : kNone) {
    SCOPED_TRACE(text);
    EXPECT_TRUE(find_timestamps(text, {.reference = kReference}).empty());
  }
  EXPECT_EQ(to_iso(find_timestamps("2012-366").at(0)), "2012-12-31");  // a leap year
}

// Fractions go on in the next smaller unit.
TEST(TimestampLanguages, FractionsOfAnAge) {
  struct Row {
    std::string_view text;
    std::string_view iso;
  };
  constexpr Row kRows[] = {
      {"1.5 hours ago", "2012-11-12T22:30"},
      {"2,5 Stunden ago", "2012-11-12T21:30"},
      {"1.5 years ago", "2011-05"},
      {"a year and a half ago", "2011-05"},
      {"一年半前", "2011-05"},
      {"half a day ago", "2012-11-12T12"},
      {"in 1.5 hours", "2012-11-13T01:30"},
      {"in an hour and a half", "2012-11-13T01:30"},
      {"in a year and a half", "2014-05"},
      {"one and a half hours ago", "2012-11-12T22:30"},
      {"half an hour ago", "2012-11-12T23:30"},
      {"2½ hours ago", "2012-11-12T21:30"},
      {"2 1/2 hours ago", "2012-11-12T21:30"},
      {"bir buçuk saat önce", "2012-11-12T22:30"},
      {"yarım saat önce", "2012-11-12T23:30"},
      {"twee en een half uur geleden", "2012-11-12T21:30"},
      {"0.5 hours ago", "2012-11-12T23:30"},
      {"1.25 hours ago", "2012-11-12T22:45"},
      {"two and a half hours ago", "2012-11-12T21:30"},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.text);
    const auto found = find_timestamps(row.text, {.reference = kReference});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(to_iso(found[0]), row.iso);
  }
}

// What is not typed as a keyboard has it is read a second time; spans are those of the text as it is.
TEST(TimestampLanguages, SpansAreThoseOfTheTextAsWritten) {
  struct Row {
    std::string_view text;
    std::string_view span;
    std::string_view iso;
  };
  constexpr Row kRows[] = {
      {"  Nov   3   2012   10:15  ", "Nov   3   2012   10:15", "2012-11-03T10:15"},
      {"\u200E3 hours ago\u200E", "3 hours ago", "2012-11-12T21"},
      {"3\u00A0\u00A0hours\u00A0ago", "3\u00A0\u00A0hours\u00A0ago", "2012-11-12T21"},
      {"\u202B10 de\u0301cembre 2011\u202C", "10 de\u0301cembre 2011", "2011-12-10"},
      {"\u201CNov 3, 2012\u201D", "Nov 3, 2012", "2012-11-03"},
      {"ΠΕΜΠΤΗ 25 ΟΚΤΩΒΡΙΟΥ 2012", "ΠΕΜΠΤΗ 25 ΟΚΤΩΒΡΙΟΥ 2012", "2012-10-25"},
      {"پنج\u200Cشنبه ۱۸ آبان ۱۳۹۱", "پنج\u200Cشنبه ۱۸ آبان ۱۳۹۱", "2012-11-08"},
      {"３ Ｎｏｖ ２０１２", "３ Ｎｏｖ ２０１２", "2012-11-03"},
      {"(a week ago)", "a week ago", "2012-11-06"},
      {"- a week ago,", "a week ago", "2012-11-06"},
      {"Posted: vorige Woche", "vorige Woche", "2012-11-06"},
      {"Posted: first of May 2012", "first of May 2012", "2012-05-01"},
      {"2012-11-03 10:15 utc", "2012-11-03 10:15 utc", "2012-11-03T10:15Z"},
      {"20121103t101500z", "20121103t101500z", "2012-11-03T10:15:00Z"},
      {"HIER À 18H", "HIER À 18H", "2012-11-12T18"},
      {"\u1103\u1161\u110B\u1173\u11B7 \u110C\u116E", "\u1103\u1161\u110B\u1173\u11B7 \u110C\u116E", "2012-11-20"},
      {"10 \u0434\u043D\u0435\u0438\u0306 \u043D\u0430\u0437\u0430\u0434",
       "10 \u0434\u043D\u0435\u0438\u0306 \u043D\u0430\u0437\u0430\u0434", "2012-11-03"},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.text);
    const auto found = find_timestamps(row.text, {.reference = kReference});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(to_iso(found[0]), row.iso);
    EXPECT_EQ(row.text.substr(found[0].span.begin, found[0].span.end - found[0].span.begin), row.span);
  }
}

// A small hour of an evening is one after noon; of a morning it is not.
TEST(TimestampLanguages, HoursOfTheEvening) {
  struct Row {
    std::string_view text;
    std::string_view iso;
  };
  constexpr Row kRows[] = {
      {"tonight at 8", "2012-11-13T20"},
      {"last night at 11:30", "2012-11-12T23:30"},
      {"this morning at 8", "2012-11-13T08"},
      {"gestern Abend um 8", "2012-11-12T20"},
      {"morgen früh um 8", "2012-11-14T08"},
      {"昨晚8:30", "2012-11-12T20:30"},
      {"tomorrow night 22:30", "2012-11-14T22:30"},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.text);
    const auto found = find_timestamps(row.text, {.reference = kReference});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(to_iso(found[0]), row.iso);
  }
}

// Days of the solar calendar against those that Iranian almanacs name: Nowruz, the last day of leap and other years.
TEST(TimestampLanguages, SolarCalendarOfIran) {
  struct Row {
    std::string_view text;
    std::string_view iso;
  };
  constexpr Row kRows[] = {
      {"1391/01/01", "2012-03-20"}, {"1392/01/01", "2013-03-21"}, {"1395/12/30", "2017-03-20"},
      {"1399/12/30", "2021-03-20"}, {"1400/01/01", "2021-03-21"}, {"1357/11/22", "1979-02-11"},
      {"1403/12/30", "2025-03-20"}, {"1300/01/01", "1921-03-21"}, {"۲۲ بهمن ۱۳۵۷", "1979-02-11"},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.text);
    const auto found = find_timestamps(row.text, {.reference = kReference});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(to_iso(found[0]), row.iso);
  }
}

// Lines of a page, below a title: what is dated, and how.
TEST(TimestampLanguages, LinesOfAPage) {
  struct Row {
    std::string_view line, iso;  // iso: empty where the line has no date
  };
  constexpr Row kRows[] = {
      // What is glued to a date.
      {"May 29, 2017 5:44 pmby admin", "2017-05-29T17:44"},
      {"May 29, 2017 5:44 amby admin", "2017-05-29T05:44"},
      {"10:30 pmol per litre", "2026-11-13T10:30"},
      {"12 lutego 202412 komentarzy", "2024-02-12"},
      {"12 февраля 20241234 просмотра", "2024-02-12"},
      {"12. února 202412 komentářů", "2024-02-12"},
      {"May 29, 20170 Shares", "2017-05-29"},
      {"May 29, 20174K Views", "2017-05-29"},
      {"2017-05-29123 views", "2017-05-29"},
      {"AFPMay 29, 2017", "2017-05-29"},
      {"AFP12. Februar 2024", "2024-02-12"},
      {"POLITIK19.11.2019, 17:45", "2019-11-19T17:45"},
      {"MH17 May 2014", "2014-05"},
      {"EURO24 June 2024", "2024-06"},
      {"iOS12.11.2020", ""},
      {"PHP7.2.2019", ""},
      {"Jan Dvoř5. března 2015 6:00", "2015-03-05T06:00"},
      {"Halůb5. března 2015 6:00", "2015-03-05T06:00"},
      // A number before a date that begins with its month.
      {"Comments 4 November 12, 2024", "2024-11-12"},
      {"Views 12 April 13, 2024 18:30", "2024-04-13T18:30"},
      {"12 April, 2024", "2024-04-12"},
      // Ages.
      {"il y a environ 2 heures", "2026-11-13T10"},
      {"hace alrededor de 2 horas", "2026-11-13T10"},
      {"vor mehr als 2 Jahren", "2024"},
      {"منذ حوالي 3 ساعات", "2026-11-13T09"},
      {"2 saat əvvəl", "2026-11-13T10"},
      {"în urmă cu 2 ore", "2026-11-13T10"},
      {"2 घण्टे पहले", "2026-11-13T10"},
      {"半小时前", "2026-11-13T11:30"},
      {"两天前", "2026-11-11"},
      {"3星期前", "2026-10-23"},
      {"пре 2 сата", "2026-11-13T10"},
      // How long something takes, and points.
      {"Reading time: 3 min", ""},
      {"Temps de lecture : 3 min", ""},
      {"Lesezeit: 3 Min.", ""},
      {"15 นาที", ""},
      {"17:45 น.", "2026-11-13T17:45"},
      {"合計12点", ""},
      {"3点差で勝利", ""},
      {"外长提出5点建议", ""},
      {"共计12点", ""},
      {"เมื่อวันที่ 13 พ.ย. 2569 เวลา 9 โมงเช้า", "2026-11-13T09"},
      {"下午3点", "2026-11-13T15"},
      // Hours of opening, people, members.
      {"Mo-Fr 9-12 Uhr", ""},
      {"In May 20 people left", ""},
      {"In May 20, 2017", "2017-05-20"},
      {"10 leden", ""},
      {"10 leden 2024", "2024-01-10"},
      // Months that were translated and not put in order, two names of one, genitives, ordinals.
      {"12 11 月, 2024", "2024-11-12"},
      {"11 月 12, 2024", "2024-11-12"},
      {"11월 12, 2024", "2024-11-12"},
      {"12 شباط / فبراير 2024", "2024-02-12"},
      {"12 شباط (فبراير) 2024", "2024-02-12"},
      {"5 March (March madness)", "2026-03-05"},
      {"3月 15,2000人", ""},
      {"12 sett 18:30", "2026-09-12T18:30"},
      {"8. априла 2024.", "2024-04-08"},
      {"25η Μαρτίου 2024", "2024-03-25"},
      {"12. 11. 18:30", "2026-11-12T18:30"},
  };
  // What begins a text is read to its begin and no further.
  for (const auto& row : kRows) {
    for (std::size_t from = 0; from < row.line.size(); ++from) {
      const std::string_view rest = row.line.substr(from);
      const auto block = std::make_unique<char[]>(rest.size());
      std::memcpy(block.get(), rest.data(), rest.size());
      for (const Timestamp& one : find_timestamps({block.get(), rest.size()}, {.reference = kReference}))
        EXPECT_LE(one.span.end, rest.size());
    }
  }
  Parser parser;
  for (const auto& [line, iso] : kRows) {
    const std::string text =
        "The harbour bridge stays closed\n" + std::string(line) + "\nWorkers return to their desks";
    Page page;
    ASSERT_FALSE(parser.parse(text, {.fetched = "2026-11-13T12:00:00Z"}, page).has_value());
    ASSERT_EQ(page.timestamps().size(), iso.empty() ? 0U : 1U) << line;
    if (!iso.empty()) {
      EXPECT_EQ(to_iso(page.timestamps()[0]), iso) << line;
    }
  }
}

// Years before the first and after the last that four digits hold are not made up.
TEST(TimestampLanguages, AnAgePastTheCalendarIsNotResolved) {
  const auto found = find_timestamps("1200 years ago", {.reference = "1000-01-01"});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_FALSE(found[0].resolved);
  EXPECT_TRUE(to_iso(found[0]).empty());
}

}  // namespace
}  // namespace newsparse
