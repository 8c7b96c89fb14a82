// timestamp_glued_test.cpp: where digits of two elements meet, and what is read on both sides.
#include "recognise/timestamp_glued.h"

#include <gtest/gtest.h>

#include <cstring>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/page.h"
#include "newsparse/parser.h"
#include "newsparse/timestamp.h"
#include "text/byte_masks.h"

namespace newsparse {
namespace {

constexpr std::string_view kMark = "‖";

std::string without_marks(std::string_view marked) {
  std::string text;
  for (std::size_t at = marked.find(kMark); at != std::string_view::npos; at = marked.find(kMark)) {
    text += marked.substr(0, at);
    marked.remove_prefix(at + kMark.size());
  }
  return text.append(marked);
}

// The text with a mark at each cut.
std::string cut(std::string_view text) {
  internal::ByteMasks masks;
  internal::scan_bytes(text, masks);
  internal::GluedDigits glued(text, 0, masks.digit);
  std::string out;
  std::size_t from = 0;
  while (from < text.size()) {
    const std::size_t to = glued.after(from);
    out.append(text.substr(from, to - from));
    if (to < text.size()) out += kMark;
    from = to;
  }
  return out;
}

struct Row {
  std::string_view marked;
  std::string_view iso;  // of all timestamps, a blank between
};

constexpr Row kRows[] = {
    // A time behind the year of its date is one timestamp with it.
    {"7 de julio de 2021‖00:00 hs", "2021-07-07T00:00"},
    {"3 de junio de 2021‖9:05", "2021-06-03T09:05"},
    {"Oct 8, 2018‖6:25 AM", "2018-10-08T06:25"},
    {"May 29, 2017‖20:11Kremlin", "2017-05-29T20:11"},
    {"Friday, December 9th 2016‖4:21 PM", "2016-12-09T16:21"},
    {"10.02.2019‖14:05 Uhr", "2019-02-10T14:05"},
    {"13 luglio 2019‖11:36 Archivio", "2019-07-13T11:36"},
    {"November032022‖19:47", "2022-11-03T19:47"},
    {"November202023‖20:51", "2023-11-20T20:51"},
    {"November22023‖20:51", "2023-11-02T20:51"},
    {"2021-03-18‖07:26:41", "2021-03-18T07:26:41"},
    {"2020.08.19‖8:12", "2020-08-19T08:12"},
    // So is a date behind its time.
    {"13:24:00‖2019-08-17", "2019-08-17T13:24:00"},
    {"06:04‖2013年9月5日", "2013-09-05T06:04"},
    {"20:11‖29.05.2017", "2017-05-29T20:11"},
    // But not where it has another, or the time ends a range.
    {"20:15‖24. Oktober 2022‖17:02", "2012-11-13T20:15 2022-10-24T17:02"},
    {"14:20‖2023-03-28‖10:00", "2012-11-13T14:20 2023-03-28T10:00"},
    {"28 Mar 2023, 18:00 - 19:30‖29 Mar 2023", "2023-03-28T18:00 2012-11-13T19:30 2023-03-29"},
    // A score is no time.
    {"Wanderers 3:2‖24. Oktober 2022", "2022-10-24"},
    {"Wanderers 3:12‖24. Oktober 2022", "2022-10-24"},
    {"Ferry sails again 2:14‖3 hours ago", "2012-11-12T21"},
    // Two timestamps.
    {"2021-03-18 07:26:41‖2021-03-19 09:00:00", "2021-03-18T07:26:41 2021-03-19T09:00:00"},
    {"2021-03-18‖07:26:41‖2021-03-19 09:00", "2021-03-18T07:26:41 2021-03-19T09:00"},
    {"24. Oktober 2022 17:02‖24. Oktober 2022 14:38", "2022-10-24T17:02 2022-10-24T14:38"},
    {"19. Juni 2016‖19. Juni 2016‖17. Mai 2015 von Anna", "2016-06-19 2016-06-19 2015-05-17"},
    {"17/11/2019‖06/12/2019‖08/01/2020", "2019-11-17 2019-12-06 2020-01-08"},
    {"28.03.2023‖12:45‖29.03.2023‖09:10", "2023-03-28T12:45 2023-03-29T09:10"},
    {"25-10-2023‖17:02‖24-10-2023‖15:30", "2023-10-25T17:02 2023-10-24T15:30"},
    {"2023-03-28‖12:45‖2023-03-29‖09:10", "2023-03-28T12:45 2023-03-29T09:10"},
    {"2019-11-10‖2019-11-11‖2019-11-12", "2019-11-10 2019-11-11 2019-11-12"},
    {"17/11/2019‖06/12/2019‖08/01/2020‖09/02/2020‖10/03/2020‖11/04/2020‖12/05/2020‖13/06/2020‖14/07/2020",
     "2019-11-17 2019-12-06 2020-01-08 2020-02-09 2020-03-10 2020-04-11 2020-05-12 2020-06-13 2020-07-14"},
    {"17 de marzo de 2021‖17/03/2021", "2021-03-17 2021-03-17"},
    {"2021-11-09T12:14:36+01:00‖27. Dezember 2021", "2021-11-09T12:14:36+01:00 2021-12-27"},
    // A number that ends a title before a date; a counter behind one.
    {"Halle 147‖26. Oktober 2021", "2021-10-26"},
    {"Saison 2021‖03.04.2021", "2021-04-03"},
    {"Spiele 2020‖27/08/2019", "2019-08-27"},
    {"Vol. 3‖2021.06.12", "2021-06-12"},
    {"Leser2008‖05.10.2022, 14.36 Uhr", "2022-10-05T14:36"},
    {"Halle 147‖26. Oktober 2021‖15", "2021-10-26"},
    {"Teil 2‖28. März 2023", "2023-03-28"},
    {"30. Dezember 2018‖17", "2018-12-30"},
    {"31 декабря 2019, 17:02‖15", "2019-12-31T17:02"},
    {"Mon, May 29, 2017‖20:11‖30 comments", "2017-05-29T20:11"},
    {"29.05.2017‖3", "2017-05-29"},
    // Of comments, whatever stands before the time and behind the word.
    {"May 29, 17:44‖12 comments", "2012-05-29T17:44"},
    {"May 29, 17:44‖3 commentsWhy the harbour", "2012-05-29T17:44"},
    {"29 mai 2019 à 15h02‖12 commentaires", "2019-05-29T15:02"},
    {"29 mai 2019 à 15h02‖24 octobre 2022", "2019-05-29T15:02 2022-10-24"},
    {"2019-05-29 17:44‖3条评论港口大桥", "2019-05-29T17:44"},
    {"昨天 17:44‖12评论", "2012-11-12T17:44"},
    {"29 मई 2019, 17:44‖12 टिप्पणियां", "2019-05-29T17:44"},
    {"May 29, 17:44‖1 comment", "2012-05-29T17:44"},
    {"05/12/2021‖0 Kommentare", "2021-12-05"},
    {"21 Nov 2017‖432", "2017-11-21"},
    {"6. März 2019‖7. Konferenz", "2019-03-06"},
    {"12.02.2021‖400, 500 oder mehr", "2021-02-12"},
    // How long reading takes.
    {"on Apr 26‖13 min read", "2012-04-26"},
    {"29 May 2018‖4 min read", "2018-05-29"},
    {"29. Mai 2018‖12 Min. Lesezeit", "2018-05-29"},
    {"Jul 4‖52 min", "2012-07-04"},
    {"Aug 31‖5 min", "2012-08-31"},
    // The last date of a list ends the line with a counter.
    {"17/11/2019‖06/12/2019‖8", "2019-11-17 2019-12-06"},
    {"Wanderers 3:2‖24. Oktober 2022‖1", "2022-10-24"},
};

constexpr std::string_view kWhole[] = {
    // Amounts behind a date.
    "Am 1. Mai 20000 Demonstranten",
    "On May 1, 20500 people marched",
    "8 марта 20000 женщин",
    "On May 1 2000000 people",
    "Bis Mai 2019000 Tote",
    "June 19000 refugees",
    "May 20000",
    // Versions, standards, models, addresses.
    "Version 10.2.20231",
    "DIN EN 12-10-20191",
    "DAX May202312",
    "Model Mar12019",
    "10.1.2.20024. Oktober 2022",
    "November202023",
    "November192023",
    "20170529",
    "123",
    "1234",
    "12345",
    "20170529T201105Z",
    "2017-05-29T20:11:05.123456Z",
    "4915112345678",
    "1484823450",
    "030-2022-1234",
    "0151 23456789",
    "20.11.2012",
    "2012-46",
    "im Jahr 2016. Oktober 2017",
    "in 2016 minutes",
    "Feb 44 min",
    "In May 120 minutes of rain fell",
    "Dune, March 155 min",
    // Numbers before a month and a year.
    "Issue 312 May 2014",
    "ISO 9001 March 2016",
    "Hills, CA 90210 June 2014",
    "Section 230 May 2020",
    "for 3 days in May 201910",
    "June 300 min",
    "May 2016 minutes",
    "10.0.0.123",
    "192.168.2019123.1",
    "1:100000",
    "Wanderers 3:212 comments",
    "auf 13:4412 Menschen",
    "Le Mans 24h2012",
    "16:900",
    "3.14159265",
    "12345.6789",
    "12.345.678",
    "100000. Besucher",
    "ISBN 978-3-16-148410-0",
    "+49 (0)30 202212345",
    "v2022.11.2801",
    "2022/112233/05",
    "id=20221128",
    "1920x1080",
    "20221128081215",
    "№ 12-05-20191234567",
    "99999:99",
    "12:345678",
};

}  // namespace

TEST(TimestampGlued, CutsWhereDigitsMeet) {
  for (const Row& row : kRows) {
    const std::string text = without_marks(row.marked);
    SCOPED_TRACE(text);
    EXPECT_EQ(cut(text), row.marked);
    std::string found;
    for (const Timestamp& timestamp : find_timestamps(text, {.reference = "2012-11-13T00:00"})) {
      if (!found.empty()) found += ' ';
      found += to_iso(timestamp);
    }
    EXPECT_EQ(found, row.iso);
  }
}

// The same in the middle of a text, and ended by the piece: nothing outside is looked at.
TEST(TimestampGlued, APieceIsReadByItself) {
  for (const Row& row : kRows) {
    const std::string inner = without_marks(row.marked), before = "19:05 7", behind = "8:30 5. Mai 2012";
    const std::string text = before + inner + behind;
    internal::ByteMasks masks;
    internal::scan_bytes(text, masks);
    const std::string_view piece = std::string_view(text).substr(0, before.size() + inner.size());
    internal::GluedDigits glued(piece, before.size(), masks.digit);
    std::string out;
    for (std::size_t from = before.size(); from < piece.size();) {
      const std::size_t to = glued.after(from);
      out.append(piece.substr(from, to - from));
      if (to < piece.size()) out += kMark;
      from = to;
    }
    EXPECT_EQ(out, row.marked);
  }
}

// A list's mark is no dash of a range that began on the line above.
TEST(TimestampGlued, ARangeEndsOnItsLine) {
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse("Open 18:00\n- 20:1129.05.2017\n", page).has_value());
  ASSERT_EQ(page.timestamps().size(), 2U);
  EXPECT_EQ(to_iso(page.timestamps()[1]), "2017-05-29T20:11");
}

TEST(TimestampGlued, LeavesOtherDigitsWhole) {
  for (const std::string_view text : kWhole) EXPECT_EQ(cut(text), text);
  // Nor are they read as what they look like.
  for (const std::string_view text : {"DAX May202312", "Model Mar12019", "Янв12019", "Version 10.2.20231", "1920x1080"})
    EXPECT_TRUE(find_timestamps(text).empty()) << text;
}

// The day of the next date is no year of the one before it.
TEST(TimestampGlued, DaysInAListAreNoYears) {
  for (const std::string_view row : {"06. Oktober|07. Oktober|08. Oktober", "06. Oktober |07. Oktober |08. Oktober",
                                     "27 Mar |15 Mai |18 Sep", "3 June 09", "1. Juni 14 |2. Juli 15"}) {
    std::string text, got;
    for (const char c : row)
      if (c != '|') text += c;
    std::size_t from = 0;
    for (const Timestamp& stamp : find_timestamps(text)) {
      if (stamp.span.begin > 0) got.append(text, from, stamp.span.begin - from).append("|");
      from = stamp.span.begin;
    }
    EXPECT_EQ(got.append(text, from), row);
  }
}

// Nothing past the piece is read, wherever it ends; cuts rise and lie between two digits.
TEST(TimestampGlued, EveryPrefix) {
  std::vector<std::string> texts(std::begin(kWhole), std::end(kWhole));
  for (const Row& row : kRows) texts.push_back(without_marks(row.marked));
  for (const std::string& text : texts) {
    for (std::size_t size = 0; size <= text.size(); ++size) {
      const auto block = std::make_unique<char[]>(size);
      std::memcpy(block.get(), text.data(), size);
      const std::string_view prefix(block.get(), size);
      internal::ByteMasks masks;
      internal::scan_bytes(prefix, masks);
      internal::GluedDigits glued(prefix, 0, masks.digit);
      for (std::size_t at = 0, next = 0; at < size; at = next) {
        next = glued.after(at);
        ASSERT_GT(next, at);
        if (next == size) break;
        EXPECT_TRUE(prefix[next - 1] >= '0' && prefix[next - 1] <= '9') << text;
        EXPECT_TRUE(prefix[next] >= '0' && prefix[next] <= '9') << text;
      }
    }
  }
}

}  // namespace newsparse
