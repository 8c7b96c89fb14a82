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
    {"4 de mayo de 2022‖00:00 hs", "2022-05-04T00:00"},
    {"3 de junio de 2021‖9:05", "2021-06-03T09:05"},
    {"Nov 15, 2019‖5:45 AM", "2019-11-15T05:45"},
    {"May 29, 2017‖20:11Kremlin", "2017-05-29T20:11"},
    {"Friday, December 9th 2016‖3:33 PM", "2016-12-09T15:33"},
    {"10.02.2019‖14:05 Uhr", "2019-02-10T14:05"},
    {"28 luglio 2020‖10:43 News", "2020-07-28T10:43"},
    {"November022023‖20:51", "2023-11-02T20:51"},
    {"November202023‖20:51", "2023-11-20T20:51"},
    {"November22023‖20:51", "2023-11-02T20:51"},
    {"2022-11-28‖08:12:15", "2022-11-28T08:12:15"},
    {"2020.08.19‖8:12", "2020-08-19T08:12"},
    // So is a date behind its time.
    {"14:33:00‖2020-09-15", "2020-09-15T14:33:00"},
    {"05:02‖2012年7月2日", "2012-07-02T05:02"},
    {"20:11‖29.05.2017", "2017-05-29T20:11"},
    // But not where it has another, or the time ends a range.
    {"20:15‖25. Oktober 2023‖16:01", "2012-11-13T20:15 2023-10-25T16:01"},
    {"14:20‖2023-03-28‖10:00", "2012-11-13T14:20 2023-03-28T10:00"},
    {"28 Mar 2023, 18:00 - 19:30‖29 Mar 2023", "2023-03-28T18:00 2012-11-13T19:30 2023-03-29"},
    // A score is no time.
    {"Wanderers 3:2‖25. Oktober 2023", "2023-10-25"},
    {"Wanderers 3:12‖25. Oktober 2023", "2023-10-25"},
    // Two timestamps.
    {"2022-11-28 08:12:15‖2022-11-29 09:00:00", "2022-11-28T08:12:15 2022-11-29T09:00:00"},
    {"2022-11-28‖08:12:15‖2022-11-29 09:00", "2022-11-28T08:12:15 2022-11-29T09:00"},
    {"25. Oktober 2023 16:01‖25. Oktober 2023 15:31", "2023-10-25T16:01 2023-10-25T15:31"},
    {"19. Juni 2016‖19. Juni 2016‖17. Mai 2015 von Anna", "2016-06-19 2016-06-19 2015-05-17"},
    {"17/11/2019‖06/12/2019‖08/01/2020", "2019-11-17 2019-12-06 2020-01-08"},
    {"28.03.2023‖12:45‖29.03.2023‖09:10", "2023-03-28T12:45 2023-03-29T09:10"},
    {"25-10-2023‖16:01‖24-10-2023‖15:30", "2023-10-25T16:01 2023-10-24T15:30"},
    {"2023-03-28‖12:45‖2023-03-29‖09:10", "2023-03-28T12:45 2023-03-29T09:10"},
    {"2019-11-10‖2019-11-11‖2019-11-12", "2019-11-10 2019-11-11 2019-11-12"},
    {"17/11/2019‖06/12/2019‖08/01/2020‖09/02/2020‖10/03/2020‖11/04/2020‖12/05/2020‖13/06/2020‖14/07/2020",
     "2019-11-17 2019-12-06 2020-01-08 2020-02-09 2020-03-10 2020-04-11 2020-05-12 2020-06-13 2020-07-14"},
    {"21 de abril de 2022‖21/04/2022", "2022-04-21 2022-04-21"},
    {"2022-12-07T10:10:52+01:00‖25. Dezember 2022", "2022-12-07T10:10:52+01:00 2022-12-25"},
    // A number that ends a title before a date; a counter behind one.
    {"Halle 123‖28. Oktober 2023", "2023-10-28"},
    {"Saison 2022‖02.02.2022", "2022-02-02"},
    {"Spiele 2022‖28/09/2021", "2021-09-28"},
    {"Vol. 2‖2022.08.10", "2022-08-10"},
    {"Leser2010‖06.11.2023, 13.47 Uhr", "2023-11-06T13:47"},
    {"Halle 123‖28. Oktober 2023‖15", "2023-10-28"},
    {"Teil 2‖28. März 2023", "2023-03-28"},
    {"31. Dezember 2019‖15", "2019-12-31"},
    {"31 декабря 2019, 16:01‖15", "2019-12-31T16:01"},
    {"Mon, May 29, 2017‖20:11‖30 comments", "2017-05-29T20:11"},
    {"29.05.2017‖3", "2017-05-29"},
    {"06/11/2023‖0 Kommentare", "2023-11-06"},
    {"22 Dec 2016‖651", "2016-12-22"},
    {"4. März 2020‖8. Konferenz", "2020-03-04"},
    {"10.01.2022‖625, 700 oder mehr", "2022-01-10"},
    // How long reading takes.
    {"on Mar 27‖14 min read", "2012-03-27"},
    {"Jul 4‖52 min", "2012-07-04"},
    {"Aug 31‖5 min", "2012-08-31"},
    // The last date of a list ends the line with a counter.
    {"17/11/2019‖06/12/2019‖8", "2019-11-17 2019-12-06"},
    {"Wanderers 3:2‖25. Oktober 2023‖1", "2023-10-25"},
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
    "10.1.2.20025. Oktober 2023",
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
