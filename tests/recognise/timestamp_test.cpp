// timestamp_test.cpp: what is read as a date or a time of day, what it means, and what is none.
#include "newsparse/timestamp.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/span.h"
#include "recognise/timestamp_match.h"

namespace newsparse {
namespace {

// A Tuesday.
constexpr std::string_view kReference = "2012-11-13T00:00";

struct Row {
  std::string_view text;
  std::string_view iso;
};

// The whole text is one timestamp. Relative ones count from kReference, cut at their unit.
constexpr Row kWhole[] = {
    {"yesterday", "2012-11-12"},
    {"today", "2012-11-13"},
    {"tomorrow", "2012-11-14"},
    {"hoy a las 14:00", "2012-11-13T14:00"},
    {"ayer a las 14:00", "2012-11-12T14:00"},
    {"il y a 2 jours", "2012-11-11"},
    {"3 дня назад", "2012-11-10"},
    {"2 weeks, 3 days ago", "2012-10-27"},
    {"an hour ago", "2012-11-12T23"},
    {"a day ago", "2012-11-12"},
    {"last month", "2012-10"},
    {"last week", "2012-11-06"},
    {"last year", "2011"},
    {"next month", "2012-12"},
    {"next week", "2012-11-20"},
    {"next year", "2013"},
    {"in 2 days", "2012-11-15"},
    {"in 1 hour", "2012-11-13T01"},
    {"1 år sedan", "2011"},
    {"przedwczoraj", "2012-11-11"},
    {"2 saat önce", "2012-11-12T22"},
    {"قبل 3 أيام", "2012-11-10"},
    {"hace un año", "2011"},
    {"hace 2 horas", "2012-11-12T22"},
    {"Sept. 5, 2014 | 11:02 am", "2014-09-05T11:02"},
    {"12. März 2015, 10:00 Uhr", "2015-03-12T10:00"},
    {"2 de abr. de 2013", "2013-04-02"},
    {"10 mai 2020 à 10h30", "2020-05-10T10:30"},
    {"2014年11月10日 下午 3:25", "2014-11-10T15:25"},
    {"Friday", "2012-11-09"},
    {"10:04am EDT", "2012-11-13T10:04-04:00"},
    {"Tue Nov 11 2014 10:15:00 GMT+0200", "2014-11-11T10:15:00+02:00"},
    {"Tue, 11 Nov 2014 10:15:00 +0200", "2014-11-11T10:15:00+02:00"},
    {"2014-11-11T10:15:00Z", "2014-11-11T10:15:00Z"},
    {"noviembre 2013", "2013-11"},
    {"vor einem Tag", "2012-11-12"},
    {"vor 2 Wochen", "2012-10-30"},
    {"gestern", "2012-11-12"},
    {"gestern um 10:00", "2012-11-12T10:00"},
    {"heute", "2012-11-13"},
    {"morgen", "2012-11-14"},
    {"vorgestern", "2012-11-11"},
    {"hier à 14h", "2012-11-12T14"},
    {"hier", "2012-11-12"},
    {"aujourd'hui", "2012-11-13"},
    {"avant-hier", "2012-11-11"},
    {"il y a une heure", "2012-11-12T23"},
    {"ieri", "2012-11-12"},
    {"2 ore fa", "2012-11-12T22"},
    {"un'ora fa", "2012-11-12T23"},
    {"ontem", "2012-11-12"},
    {"há 2 dias", "2012-11-11"},
    {"anteontem", "2012-11-11"},
    {"вчера", "2012-11-12"},
    {"сегодня", "2012-11-13"},
    {"позавчера", "2012-11-11"},
    {"час назад", "2012-11-12T23"},
    {"2 дня назад", "2012-11-11"},
    {"неделю назад", "2012-11-06"},
    {"месяц назад", "2012-10"},
    {"год назад", "2011"},
    {"2 недели назад", "2012-10-30"},
    {"вчора", "2012-11-12"},
    {"2 години тому", "2012-11-12T22"},
    {"wczoraj", "2012-11-12"},
    {"2 godziny temu", "2012-11-12T22"},
    {"dün", "2012-11-12"},
    {"1 hafta önce", "2012-11-06"},
    {"昨天", "2012-11-12"},
    {"2小时前", "2012-11-12T22"},
    {"3天前", "2012-11-10"},
    {"昨日", "2012-11-12"},
    {"2時間前", "2012-11-12T22"},
    {"어제", "2012-11-12"},
    {"2시간 전", "2012-11-12T22"},
    {"2014년 11월 10일", "2014-11-10"},
    {"kemarin", "2012-11-12"},
    {"2 jam lalu", "2012-11-12T22"},
    {"2 jam yang lalu", "2012-11-12T22"},
    {"hôm qua", "2012-11-12"},
    {"2 giờ trước", "2012-11-12T22"},
    {"เมื่อวานนี้", "2012-11-12"},
    {"2 ชั่วโมงที่แล้ว", "2012-11-12T22"},
    {"2 घंटे पहले", "2012-11-12T22"},
    {"أمس", "2012-11-12"},
    {"منذ ساعتين", "2012-11-12T22"},
    {"منذ يومين", "2012-11-11"},
    {"منذ 2 ساعات", "2012-11-12T22"},
    {"أمس الساعة 10:00", "2012-11-12T10:00"},
    {"gisteren", "2012-11-12"},
    {"2 uur geleden", "2012-11-12T22"},
    {"een uur geleden", "2012-11-12T23"},
    {"igår", "2012-11-12"},
    {"i går", "2012-11-12"},
    {"för 2 timmar sedan", "2012-11-12T22"},
    {"2 timmar sedan", "2012-11-12T22"},
    {"for 2 timer siden", "2012-11-12T22"},
    {"eilen", "2012-11-12"},
    {"2 tuntia sitten", "2012-11-12T22"},
    {"včera", "2012-11-12"},
    {"před 2 hodinami", "2012-11-12T22"},
    {"tegnap", "2012-11-12"},
    {"2 órája", "2012-11-12T22"},
    {"acum 2 ore", "2012-11-12T22"},
    {"χθες", "2012-11-12"},
    {"πριν από 2 ώρες", "2012-11-12T22"},
    {"πριν 2 ώρες", "2012-11-12T22"},
    {"אתמול", "2012-11-12"},
    {"לפני שעתיים", "2012-11-12T22"},
    {"לפני 2 ימים", "2012-11-11"},
    {"دیروز", "2012-11-12"},
    {"2 ساعت پیش", "2012-11-12T22"},
    {"преди 2 часа", "2012-11-12T22"},
    {"пре 2 сата", "2012-11-12T22"},
    {"2 years, 3 months ago", "2010-08"},
    {"1 year 2 months ago", "2011-09"},
    {"2 hours 30 minutes ago", "2012-11-12T21:30"},
    {"half an hour ago", "2012-11-12T23:30"},
    {"the day before yesterday", "2012-11-11"},
    {"day before yesterday", "2012-11-11"},
    {"the day after tomorrow", "2012-11-15"},
    {"2 days ago at 10:00", "2012-11-11T10:00"},
    {"yesterday 10:00", "2012-11-12T10:00"},
    {"the day before yesterday at 10:30", "2012-11-11T10:30"},
    {"avant-hier à 14h30", "2012-11-11T14:30"},
    {"przedwczoraj o 14:05", "2012-11-11T14:05"},
    {"i går kl. 14.05", "2012-11-12T14:05"},
    {"toissapäivänä", "2012-11-11"},
    {"おととい", "2012-11-11"},
    {"2 nädalat tagasi", "2012-10-30"},
    {"3 দিন আগে", "2012-11-10"},
    {"Mon Nov 13 20:11:05 UTC 2017", "2017-11-13T20:11:05Z"},
    {"Mon Nov 13 20:11:05 2017", "2017-11-13T20:11:05"},
    {"13 พฤศจิกายน 2555", "2012-11-13"},
    {"13 พ.ย. 2555", "2012-11-13"},
    {"10 ม.ค. 2017", "2017-01-10"},
    {"10 ม.ค. 60", "2017-01-10"},
    {"5. junija 2017 ob 10.30", "2017-06-05T10:30"},
    {"5. јуна 2017. у 10:30", "2017-06-05T10:30"},
    {"5 ביוני 2017, 10:30", "2017-06-05T10:30"},
    {"2017年06月05日10:30", "2017-06-05T10:30"},
    {"na semana passada", "2012-11-06"},
    {"la settimana scorsa", "2012-11-06"},
    {"13 พฤศจิกายน พ.ศ. 2560 เวลา 14:05", "2017-11-13T14:05"},
    {"yesterday at 10:00 pm", "2012-11-12T22:00"},
    {"today at 3pm", "2012-11-13T15"},
    {"one week ago", "2012-11-06"},
    {"two days ago", "2012-11-11"},
    {"three months ago", "2012-08"},
    {"vor zwei Tagen", "2012-11-11"},
    {"hace dos días", "2012-11-11"},
    {"il y a deux jours", "2012-11-11"},
    {"два дня назад", "2012-11-11"},
    {"2 hrs ago", "2012-11-12T22"},
    {"5 mins ago", "2012-11-12T23:55"},
    {"2h ago", "2012-11-12T22"},
    {"30 sec ago", "2012-11-12T23:59:30"},
    {"an year ago", "2011"},
    {"Monday", "2012-11-12"},
    {"Tuesday", "2012-11-13"},
    {"last Friday", "2012-11-09"},
    {"next Friday", "2012-11-16"},
    {"Friday at 10:00", "2012-11-09T10:00"},
    {"lunes", "2012-11-12"},
    {"Montag", "2012-11-12"},
    {"понедельник", "2012-11-12"},
    {"13/11/2012", "2012-11-13"},
    {"November 5", "2012-11-05"},
    {"5 November", "2012-11-05"},
    {"10:04", "2012-11-13T10:04"},
    {"3pm", "2012-11-13T15"},
    {"Nov 2014", "2014-11"},
    {"4th of July 2012", "2012-07-04"},
    {"July 4th, 2012", "2012-07-04"},
    {"1er janvier 2013", "2013-01-01"},
    {"1º de enero de 2013", "2013-01-01"},
    {"20. august 2014 kl. 10.30", "2014-08-20T10:30"},
    {"09 августа 2012", "2012-08-09"},
    {"2014. gada 8. marts", "2014-03-08"},
    {"2013. április 5.", "2013-04-05"},
    {"11 Mart 2014 Salı", "2014-03-11"},
    {"2014/11/10", "2014-11-10"},
    {"10-nov-14", "2014-11-10"},
    {"12 jun '14", "2014-06-12"},
};

constexpr std::string_view kNone[] = {
    "may 3 people",
    "1 of 1",
    "100M",
    "v1.2.22",
    "version 3.11.2",
    "$19.99",
    "€ 12.50",
    "3-2",
    "+49 30 123456",
    "555-1234",
    "(030) 90210-12",
    "1,234,567",
    "12%",
    "5.5 million",
    "MH17",
    "A380",
    "iPhone 14",
    "10 people",
    "Top 10",
    "4K",
    "5 stars",
    "100 km",
    "3 Tage Regen",
    "20 Uhrzeiten",
    "1984 pages",
    "32/13/2012",
    "30.02.2012",
    "2012-13-01",
    "2012-02-30",
    "25:00",
    "12:60",
    "99:99",
    "Windows 11",
    "R2D2",
    "B12",
    "192.168.1.1",
    "ISBN 978-3-16-148410-0",
    "#42",
    "No. 7",
    "Chapter 3",
    "Page 2 of 10",
    "1/2",
    "3/4 cup",
    "2x",
    "16:9",
    "1:0",
    "10th",
    "21st century",
    "the 1980s",
    "1990er",
    "100 m",
    "5 kg",
    "20 C",
    "-5",
    "1e5",
    "0x10",
    "3.14159",
    "1.000.000",
    "2 + 2",
    "7 wonders",
    "24/7",
    "9/11",
    "50/50",
    "12345678901",
    "00000000",
    "99999999",
    "1 000 000",
    "$1m",
    "3.5 min",
    "5 Minuten Lesezeit",
    "3 min read",
    "2 hours long",
    "10 Jahre Haft",
    "march on",
    "may be",
    "second",
    "sun",
    "Sat",
    "So",
    "I may 5",
};

std::vector<Timestamp> find(std::string_view text) { return find_timestamps(text, {.reference = kReference}); }

bool is_same(const Timestamp& a, const Timestamp& b) {
  return a.span == b.span && to_iso(a) == to_iso(b) && a.precision == b.precision && a.inferred == b.inferred &&
         a.alternative_count == b.alternative_count;
}

TEST(FindTimestamps, ReadsTheWholeText) {
  for (const Row& row : kWhole) {
    SCOPED_TRACE(row.text);
    const auto found = find(row.text);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(slice(row.text, found[0].span), row.text);
    EXPECT_EQ(to_iso(found[0]), row.iso);
  }
}

TEST(FindTimestamps, LeavesWhatIsNoDate) {
  for (const std::string_view text : kNone) {
    SCOPED_TRACE(text);
    EXPECT_TRUE(find(text).empty());
  }
}

struct InText {
  std::string_view text, date;  // empty: none
};
constexpr InText kInText[] = {
    {"Where The Harbour Sleeps In August6 Boats For Sale", ""},
    {"what the council owes since June14 Apr 2021", "14 Apr 2021"},
    {"Der Leuchtturm öffnet im Juli07.06.2019", "07.06.2019"},
    {"World May29 Open day", "May29"},
    {"June 9: Old pier, Norrey", "June 9"},
    {"The ferry leaves in June 9:30 or later", ""},
    {"It stands in Mar 9: 12 of the book", ""},
    {"Der Hafen, um den es ging, kam sie 2013 zurück", ""},
    {"Die Liste des 2011 gebauten Hafens", ""},
    {"Most otwarto w maju 2016 r. po remoncie", "maju 2016 r."},
    {"Most otwarto. We wrześniu 2020 r. był zamknięty", "wrześniu 2020 r."},
    {"Silta avattiin marraskuussa 2012 kaupungissa", "marraskuussa 2012"},
    {"o encontro do dia 28 de maio no porto", "28 de maio"},
    {"Мост закрыт по 9 ноября 2012 года", "9 ноября 2012 года"},
    {"не 5 ноября 2012, а позже", "5 ноября 2012"},
    {"민주당은 15일 전남 순천에서", ""},
    {"지난 15일 후보들은", ""},
    {"약 1년 전부터 닫혔다", "1년 전"},
    {"Sie kam um 10 Uhr in den Hafen", "10 Uhr"},
    {"Wie in Abbildung 4. Sie zeigt den Hafen", ""},
    {"6Más allá del puerto", ""},
    {"[CC BY-SA 2.5], via the harbour", ""},
    {"feiert man seit 2005 den 27. Januar", "27. Januar"},
    {"VN:F [1.9.22_1171]", ""},
    {"Video 01:30 Min. |19.10.19 |Hafen", "19.10.19"},
    {"Audio 03:07 Min.", ""},
    {"Lena, Do 24. Mai 2018, 10:58 Antworten", "Do 24. Mai 2018, 10:58"},
    {"Do, 24.05.2018", "Do, 24.05.2018"},
    {"Do 25. Mai 2018", "25. Mai 2018"},  // a Friday
    {"TODo 24. Mai 2018", "24. Mai 2018"},
    {"Léna, Je 15 nov. 2012, 10:58 Répondre", "Je 15 nov. 2012, 10:58"},
    {"To 15. november 2012", "To 15. november 2012"},
    {"Ma 19-11-2012", "Ma 19-11-2012"},
    {"To 16. november 2012", "16. november 2012"},  // a Friday
    {"he went to 15. november 2012", "15. november 2012"},
    {"What I do 24 May 2018", "24 May 2018"},
    {"Interview (12:40 minutes)", ""},
    {"Min. 3 Mei 2021 14:05", "Min. 3 Mei 2021 14:05"},
    {"14 & 16\" MacBook Pro", ""},
    {"2. Ott, Lena, und 7. LED Lampe", ""},
    {"Der Hafen öffnet Mo. 5.11. 15 Uhr wieder", "Mo. 5.11. 15 Uhr"},
    {"Won on Sat 3 out of 4", ""},
    {"De haven gaat vrijdag 9 november om 15u weer open", "vrijdag 9 november om 15u"},
    {"Als sie 25 war, ging sie fort", ""},
    {"Zwiebeln, 2 Bund трав, 2 EL Öl", ""},
    {"Там 5 лодок, там 2 человека", ""},
    {"Der Hafen wird per 31. Dezember 2012 geschlossen", "31. Dezember 2012"},
    {"Most je zatvoren pre 5. novembra 2012. godine", "5. novembra 2012. godine"},
    {"Sun 12-5, Mon-Fri 9-5", ""},
    {"el puerto está a 3 horas de camino", ""},
    {"Harbour walk - Duration: 17:04. Recommended", ""},
    {"Début à 18:00 HNE au port", "18:00 HNE"},
    {"Закрытие в 18:00 по московскому времени в порту", "18:00 по московскому времени"},
    {"World \u2022 May29 Open day", "May29"},
    {"Published May29", "May29"},
    {"World | May29 | Open day", "May29"},
    {"World May29, 2017 Open day", "May29, 2017"},
    {"May29 Open day", "May29"},
    {"Photo by harbour.today 18:19 Bridge closed", "18:19"},
    {"Photo by Harbour.Today 18:19 Bridge closed", "Today 18:19"},
    {"The council meets again.yesterday 18:19 Bridge closed", "yesterday 18:19"},
    {"That was all. today 18:19 Bridge closed", "today 18:19"},
};

TEST(FindTimestamps, WhatStandsBeforeADateIsNotReadIntoIt) {
  for (const InText& row : kInText) {
    SCOPED_TRACE(row.text);
    const auto found = find(row.text);
    ASSERT_EQ(found.size(), row.date.empty() ? 0U : 1U);
    if (!found.empty()) {
      EXPECT_EQ(slice(row.text, found[0].span), row.date);
    }
  }
}

// The solar calendar of Iran stands on pages like any other; a year in front is one of it in its own digits only.
TEST(FindTimestamps, SolarDatesStandInOtherText) {
  struct Solar {
    std::string_view text, date, iso;
  };
  constexpr Solar kSolar[] = {
      {"بندر بسته شد ۸ خرداد ۱۳۹۷ - ۲۰:۱۱ جهان", "۸ خرداد ۱۳۹۷ - ۲۰:۱۱", "2018-05-29T20:11"},
      {"تاریخ انتشار: ۱۳۹۷/۰۳/۰۸ ساعت ۲۰:۱۱ خبر", "۱۳۹۷/۰۳/۰۸ ساعت ۲۰:۱۱", "2018-05-29T20:11"},
      {"خبرگزاری | سه‌شنبه ۸ خرداد ۱۳۹۷ | جهان", "سه‌شنبه ۸ خرداد ۱۳۹۷",
       "2018-05-29"},
      {"نشر در 20 آبان 1391 است", "20 آبان 1391", "2012-11-10"},
      {"در ۳۰ اسفندماه ۱۳۹۹ بود", "۳۰ اسفندماه ۱۳۹۹", "2021-03-20"},
      {"جنگ در 1389/06/15 آغاز شد", "", ""},
      {"في ١٤٤٥/٠٨/١٠ هجري", "", ""},
      {"۸ تیر به دیوار خورد", "", ""},
      {"شماره خبر: ۱۳۹۵/۳/۸/۴۵ است", "", ""},
      {"نسخه ۱۴۰۰.۱۲.۵ منتشر شد", "", ""},
      {"۱۴۱۰/۰۵/۱۲ ہجری کو وفات پائی", "", ""},
  };
  for (const Solar& row : kSolar) {
    SCOPED_TRACE(row.text);
    const auto found = find(row.text);
    ASSERT_EQ(found.size(), row.date.empty() ? 0U : 1U);
    if (found.empty()) continue;
    EXPECT_EQ(slice(row.text, found[0].span), row.date);
    EXPECT_EQ(to_iso(found[0]), row.iso);
  }
}

// An age may be glued to what follows it, where letters have no case; words that begin as its last one does are none.
TEST(FindTimestamps, AgesEndBeforeTheNextElement) {
  struct Age {
    std::string_view text, age;
  };
  constexpr Age kAges[] = {
      {"बंद किया 2 घंटे पहलेदुनिया", "2 घंटे पहले"},
      {"إغلاق المسابح منذ 5 ساعاترياضة", "منذ 5 ساعات"},
      {"در ۵ سال پیشرفت بزرگی داشتیم", ""},
      {"2 ماه پیشنهاد", ""},
      {"5 साल बादशाह रहा", ""},
  };
  for (const Age& row : kAges) {
    SCOPED_TRACE(row.text);
    const auto found = find(row.text);
    ASSERT_EQ(found.size(), row.age.empty() ? 0U : 1U);
    if (!found.empty()) {
      EXPECT_EQ(slice(row.text, found[0].span), row.age);
    }
  }
}

TEST(FindTimestamps, LabelsStayOutside) {
  constexpr std::string_view kLabels[] = {"Updated: ", "Stand: ", "Published ", "Publié le ", "Обновлено: "};
  for (const std::string_view label : kLabels) {
    const std::string text = std::string(label) + "13.03.2012 19:22";
    SCOPED_TRACE(text);
    const auto found = find(text);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].span.begin, label.size());
    EXPECT_EQ(found[0].span.end, text.size());
  }
}

TEST(FindTimestamps, GluedDatesAreParted) {
  const auto found = find("2022-10-27 08:32:162022-10-28 09:00:00");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(to_iso(found[0]), "2022-10-27T08:32:16");
  EXPECT_EQ(to_iso(found[1]), "2022-10-28T09:00:00");
}

// Every day of five years, leap day and all, against a calendar that counts on its fingers.
TEST(FindTimestamps, DaysAgoAgreeWithACountedCalendar) {
  int year = 2010;
  int month = 1;
  int day = 1;
  const auto text_of = [](int y, int m, int d) {
    const CivilTime time{.year = static_cast<std::int16_t>(y),
                         .month = static_cast<std::uint8_t>(m),
                         .day = static_cast<std::uint8_t>(d)};
    return to_iso(time, Precision::kDay);
  };
  std::vector<std::string> days;
  while (year < 2015) {
    days.push_back(text_of(year, month, day));
    const bool short_month = month == 4 || month == 6 || month == 9 || month == 11;
    const int length = month == 2 ? (year % 4 == 0 ? 29 : 28) : short_month ? 30 : 31;
    if (++day > length) {
      day = 1;
      if (++month > 12) {
        month = 1;
        ++year;
      }
    }
  }
  ASSERT_EQ(days.size(), 1826U);
  for (std::size_t i = 999; i < days.size(); ++i) {
    const std::size_t back = i % 999;
    const std::string text = std::to_string(back) + " days ago";
    const auto found = find_timestamps(text, {.reference = days[i]});
    ASSERT_EQ(found.size(), 1U) << text;
    EXPECT_EQ(to_iso(found[0]), days[i - back]) << text;
  }
}

TEST(FindTimestamps, ReferencesMayBeTheDigitsOfArchives) {
  const auto said = [](std::string_view reference) {
    const auto found = find_timestamps("2 hours ago", {.reference = reference});
    return found.size() == 1 && found[0].resolved ? to_iso(found[0]) : std::string("-");
  };
  EXPECT_EQ(said("20121113143059"), said("2012-11-13T14:30:59"));
  EXPECT_EQ(said("20121113143059"), "2012-11-13T12");
  EXPECT_EQ(said("20121313143059"), "-");  // no month
  EXPECT_EQ(said("2012111314305"), "-");
}

TEST(FindTimestamps, OpenOrderListsTheOtherReading) {
  const auto found = find("10/11/2012");
  ASSERT_EQ(found.size(), 1U);
  ASSERT_EQ(found[0].alternative_count, 1);
  EXPECT_NE(to_iso(found[0].alternatives[0], Precision::kDay), to_iso(found[0]));
  const auto us = find_timestamps("10/11/2012", {.language = "en-US"});
  ASSERT_EQ(us.size(), 1U);
  EXPECT_EQ(to_iso(us[0]), "2012-10-11");
  const auto gb = find_timestamps("10/11/2012", {.language = "en-GB"});
  ASSERT_EQ(gb.size(), 1U);
  EXPECT_EQ(to_iso(gb[0]), "2012-11-10");
}

TEST(FindTimestamps, MonthsOfCroatsAreTheOtherReading) {
  const auto open = find("6 lip 2012");
  ASSERT_EQ(open.size(), 1U);
  EXPECT_EQ(to_iso(open[0]), "2012-07-06");
  ASSERT_EQ(open[0].alternative_count, 1);
  EXPECT_EQ(to_iso(open[0].alternatives[0], Precision::kDay), "2012-06-06");
  const auto dotted = find("6. srp 2012.");
  ASSERT_EQ(dotted.size(), 1U);
  EXPECT_EQ(to_iso(dotted[0]), "2012-07-06");
  const auto polish = find_timestamps("6 lip 2012", {.language = "pl"});
  ASSERT_EQ(polish.size(), 1U);
  EXPECT_EQ(polish[0].alternative_count, 0);
  const auto croatian = find_timestamps("6. lip 2012", {.language = "hr"});
  ASSERT_EQ(croatian.size(), 1U);
  EXPECT_EQ(to_iso(croatian[0]), "2012-06-06");
}

TEST(FindTimestamps, LanguagesSayWhatFiguresAre) {
  struct LanguageRow {
    std::string_view language, text, iso;
    int alternatives;
  };
  constexpr LanguageRow kLanguageRows[] = {
      {"ko", "11.10.12", "2011-10-12", 1},
      {"ja", "11/10/12", "2011-10-12", 1},
      {"zh-TW", "11-10-12", "2011-10-12", 1},
      {"hu", "11.10.12.", "2011-10-12", 1},
      {"sv", "11-10-12", "2011-10-12", 1},
      {"lt", "11-10-12", "2011-10-12", 1},
      {"ko", "11.11.11", "2011-11-11", 0},  // one day either way
      // Hyphens only, one reading is no day, and one lies ahead.
      {"sv", "11.10.12", "2012-10-11", 0},
      {"ko", "11.10.00", "2000-11-10", 1},
      {"ko", "30.10.12", "2012-10-30", 0},
      {"de", "11.10.12", "2012-10-11", 0},
      {"de", "11.10.2012, 16:05 Uhr", "2012-10-11T16:05", 0},
      {"en", "11/10/2012", "2012-11-10", 1},
      {"es-US", "11/10/2012", "2012-10-11", 1},
      {"", "11/10/2012", "2012-10-11", 1},
      {"hr", "12. listopad 2011", "2011-10-12", 0},
      {"hr", "listopad 2011", "2011-10", 0},
      {"pl", "12 listopada 2011", "2011-11-12", 0},
      {"cs", "listopad 2011", "2011-11", 0},
      // Croats name two more months as Poles and Czechs name the next ones; a weekday decides.
      {"hr", "17. lip 2011.", "2011-06-17", 0},
      {"hr", "17 srp 2011", "2011-07-17", 0},
      {"hr", "ned, 17 lip 2011", "2011-07-17", 0},
      {"pl", "17 lip 2011", "2011-07-17", 0},
      {"cs", "17. srp 2011", "2011-08-17", 0},
      // Nobody prints days to come where the other reading is one that has passed, of months or of years ahead.
      {"ko", "14.05.10", "2010-05-14", 0},
      {"ko", "16.03.12", "2012-03-16", 0},
      {"ja", "25/12/11", "2011-12-25", 0},
      {"ja", "15/02/12 (水)", "2012-02-15", 0},
      {"ko", "14.05.13", "2014-05-13", 1},  // both lie ahead
      {"hu", "14.05.10", "2010-05-14", 0},
      // With dots the day is first, whatever the weekday.
      {"cs", "So 10.5.2014 15:20", "2014-05-10T15:20", 0},
      {"de", "Mo 11.10.2014", "2014-10-11", 0},
      {"en-US", "Sun 10.5.2014", "2014-10-05", 0},
      {"", "Sunday 10/5/2014", "2014-10-05", 0},
  };
  for (const LanguageRow& row : kLanguageRows) {
    SCOPED_TRACE(row.text);
    const auto found = find_timestamps(row.text, {.reference = kReference, .language = row.language});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(to_iso(found[0]), row.iso);
    EXPECT_EQ(found[0].alternative_count, row.alternatives);
  }
}

// Each prefix in a block of its own size, so that a read past its end is seen by AddressSanitizer; the same text
// twice gives the same, in order and within the text.
TEST(FindTimestamps, EveryPrefixStaysInsideItsBytes) {
  for (const Row& row : kWhole) {
    for (std::size_t size = 0; size <= row.text.size(); ++size) {
      const auto block = std::make_unique<char[]>(size == 0 ? 1 : size);
      std::memcpy(block.get(), row.text.data(), size);
      const std::string_view text(block.get(), size);
      const auto once = find(text);
      const auto twice = find(text);
      ASSERT_EQ(once.size(), twice.size());
      std::size_t at = 0;
      for (std::size_t i = 0; i < once.size(); ++i) {
        EXPECT_TRUE(is_same(once[i], twice[i]));
        EXPECT_GE(once[i].span.begin, at);
        EXPECT_LT(once[i].span.begin, once[i].span.end);
        EXPECT_LE(once[i].span.end, size);
        at = once[i].span.end;
      }
    }
  }
}

TEST(FindTimestamps, HostilePagesYieldABoundedNumber) {
  std::string text;
  while (text.size() < 1000000) text += "2012-11-13\n";
  EXPECT_EQ(find(text).size(), internal::most_timestamps(text.size()));
}

}  // namespace
}  // namespace newsparse
