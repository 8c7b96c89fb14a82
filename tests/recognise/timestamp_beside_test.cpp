// timestamp_beside_test.cpp: what stands at the left of figures and says what they are, or that they are no date.
#include "recognise/timestamp_beside.h"

#include <gtest/gtest.h>

#include <cstring>
#include <memory>
#include <string>
#include <string_view>

#include "newsparse/timestamp.h"

namespace newsparse {
namespace {

struct Row {
  std::string_view text;
  std::string_view found;  // with its value; empty: nothing
  std::string_view iso = {};
};

// A Monday.
constexpr std::string_view kReference = "2020-06-15T12:00";

constexpr Row kGlued[] = {
    {"Le village perd son dernier boulangeril y a 5 heures", "il y a 5 heures", "2020-06-15T07"},
    {"Le village retrouve son boulangeril y a 2 jours", "il y a 2 jours", "2020-06-13"},
    {"El pueblo despide a su panaderohace 5 horas", "hace 5 horas", "2020-06-15T07"},
    {"Dorf verliert seinen letzten Bäckervor 2 Stunden", "vor 2 Stunden", "2020-06-15T10"},
    {"Village loses its last bakerabout 2 hours ago", "about 2 hours ago", "2020-06-15T10"},
    {"Vila perde o último padeirohá 2 horas", "há 2 horas", "2020-06-15T10"},
    {"Vesnice přišla o pekařepřed 2 hodinami", "před 2 hodinami", "2020-06-15T10"},
    {"Satul a rămas fără brutaracum 2 ore", "acum 2 ore", "2020-06-15T10"},
    {"Village loses its last bakeryesterday at 16:20", "yesterday at 16:20", "2020-06-14T16:20"},
    {"Village loses its last bakertoday at 9:20", "today at 9:20", "2020-06-15T09:20"},
    {"Dorf verliert seinen Bäckergestern, 16:20 Uhr", "gestern, 16:20 Uhr", "2020-06-14T16:20"},
    {"Vila perde o último padeirohoje às 10:20", "hoje às 10:20", "2020-06-15T10:20"},
    {"В деревне закрылась пекарнявчера в 16:20", "вчера в 16:20", "2020-06-14T16:20"},
    {"Vesnice přišla o pekařevčera 16:20", "včera 16:20", "2020-06-14T16:20"},
    {"Bakeryesterday at 16:20", "yesterday at 16:20", "2020-06-14T16:20"},
    // Months of whole dates, in small letters.
    {"El pueblo se queda sin aguaagosto 17, 2019", "agosto 17, 2019", "2019-08-17"},
    {"Cidade tem nova liderançaagosto 3, 2019", "agosto 3, 2019", "2019-08-03"},
    {"Le boulanger part dans trois joursaoût 17, 2019 10:15", "août 17, 2019 10:15", "2019-08-17T10:15"},
    {"El desmayo 3", ""},
    {"Dinamarca 10, 2013", ""},
    {"El desmayo 17, 2019", ""},
    {"Walmart 12, 2013", ""},
    {"Nobody knew what the phones did.May 4, 2019", "May 4, 2019", "2019-05-04"},
    // Without a figure, at the end.
    {"Village parts with millsan hour ago", "an hour ago", "2020-06-15T11"},
    {"Dorf verliert seinen Bäckervor einer Stunde", "vor einer Stunde", "2020-06-15T11"},
    {"Village loses its last bakerYesterday", "Yesterday", "2020-06-14"},
    {"Village loses its last bakerLast week", "Last week", "2020-06-08"},
    {"Village loses its last bakeryesterday", ""},
    {"CityToday", ""},
    {"Village said so an hour ago", ""},
    {"bakerYesterday it rained", ""},
    // Words that only end so, and openers that nothing follows.
    {"Das geschah bevor 3 Stunden vergangen waren", ""},
    {"Er war schon zuvor 3 Stunden unterwegs", ""},
    {"The player 16:20", "16:20", "2020-06-15T16:20"},
    {"Le cahier 16:20", "16:20", "2020-06-15T16:20"},
    {"Derfor 3 timer siden", "3 timer siden", "2020-06-15T09"},
    {"Village loses its last bakeryesterday 5 people said", ""},
    {"USAYESTERDAY 16:20", "16:20", "2020-06-15T16:20"},
    {"20:11 UTCKremlin denies it", "20:11 UTC", "2020-06-15T20:11Z"},
    {"11:42 AM UTCA judge rules", "11:42 AM UTC", "2020-06-15T11:42Z"},
    {"11:42 AM UTCI was wrong", "11:42 AM UTC", "2020-06-15T11:42Z"},
    {"7:30 PM PTA meeting at school", "7:30 PM", "2020-06-15T19:30"},
    {"10:15 AM PTI chief calls for a vote", "10:15 AM", "2020-06-15T10:15"},
    {"2:00 PM ETA names a leader", "2:00 PM", "2020-06-15T14:00"},
    {"5:30 PM MTA says buses are late", "5:30 PM", "2020-06-15T17:30"},
    {"xyesterday 16:20", "16:20", "2020-06-15T16:20"},
};

constexpr Row kCounted[] = {
    {"version 7.4.2019", ""},
    {"Kernel 4.11.12", ""},
    {"Firmware: 7.11.12", ""},
    {"Tel 040 11.03.20", ""},
    {"Tel.: 11.03.20", ""},
    {"0160 11.05.2004", ""},
    {"+49 160 20111011", ""},
    {"+43 1 12.05.2004", ""},
    {"US$ 11.12.19", ""},
    {"€ 11.12.19", ""},
    {"Endstand 11:12", ""},
    {"Kiel won 31:20 at home", ""},
    {"Psalm 11:12", ""},
    // Weak figures that nothing supports.
    {"Rovers 11-12 United", ""},
    {"Team A 11-12 Team B", ""},
    {"11/12 residents agreed", ""},
    {"Rovers - United 4:12", ""},
    {"Luke 7:12", ""},
    {"It was 11:12 (6:5)", ""},
    {"on 11/12", "11/12", "2019-12-11"},
    {"Updated 11/12", "11/12", "2019-12-11"},
    {"11/12 Two ferries", "11/12", "2019-12-11"},
    {"Rovers | 4:12", "4:12", "2020-06-15T04:12"},
    // Labels of dates, and words beside them.
    {"Stand 7.4.2019", "7.4.2019", "2019-04-07"},
    {"Updated: 7.11.2019", "7.11.2019", "2019-11-07"},
    {"Tel Aviv, 7.11.2019", "7.11.2019", "2019-11-07"},
    {"version 7 April 2019", "7 April 2019", "2019-04-07"},
    {"Kernel 11:12 am", "11:12 am", "2020-06-15T11:12"},
    {"1.000 11.05.2020", "11.05.2020", "2020-05-11"},
    {"12,045 11.05.2020", "11.05.2020", "2020-05-11"},
    {"1 000 11.05.2020", "11.05.2020", "2020-05-11"},
    {"Saison 2019 11.05.2020", "11.05.2020", "2020-05-11"},
};

constexpr Row kAddresses[] = {
    {"See example.org/news/May29Story today", ""},
    {"https://example.org/2019-May-29", ""},
    {"http://example.org/May29Mon 29 May 2017", "Mon 29 May 2017", "2017-05-29"},
    {"Politics/Economy/29.05.2017", ""},
    {"Wirtschaft / 29.05.2017", "29.05.2017", "2017-05-29"},
    {"Nach Angaben von dpa.29. Mai 2017", "29. Mai 2017", "2017-05-29"},
};

constexpr Row kRanges[] = {
    // Inside other text of its last day; a text that is nothing else begins with its first.
    {"The fair of 3-5 April 2020", "3-5 April 2020", "2020-04-05"},
    {"3-5 April 2020", "3-5 April 2020", "2020-04-03"},
    {"from 11-12 May 2019", "from 11-12 May 2019", "2019-05-11"},
    {"Die Messe vom 13.-15. April 2020", "13.-15. April 2020", "2020-04-15"},
    {"13.-15. April 2020", "13.-15. April 2020", "2020-04-13"},
    {"4./5. April 2020", "4./5. April 2020", "2020-04-05"},
    {"4\u20136 April 2020", "4\u20136 April 2020", "2020-04-04"},
    {"13.-15.04.2020", "13.-15.04.2020", "2020-04-13"},
    {"The fair of April 3-5, 2019", "April 3-5, 2019", "2019-04-05"},
    {"April 3-5, 2019", "April 3-5, 2019", "2019-04-03"},
    {"April 3 - 5, 2019", "April 3 - 5, 2019", "2019-04-03"},
    {"3rd to 5th April 2019", "3rd to 5th April 2019", "2019-04-03"},
    {"du 3 au 5 avril 2019", "du 3 au 5 avril 2019", "2019-04-03"},
    {"с 3 по 5 апреля 2019 г.", "с 3 по 5 апреля 2019 г", "2019-04-03"},
    {"5-3 April 2020", "April 2020", "2020-04"},
    {"rev3/09.04.2016", ""},
    {"13 April 2020", "13 April 2020", "2020-04-13"},
};

constexpr Row kClocks[] = {
    {"16.05 Uhr", "16.05 Uhr", "2020-06-15T16:05"},
    {"Das Konzert war um 16.05 Uhr zu Ende", "16.05 Uhr", "2020-06-15T16:05"},
    {"Freitag um 16.05 Uhr", "Freitag um 16.05 Uhr", "2020-06-12T16:05"},
    {"16.05 WIB", "16.05 WIB", "2020-06-15T16:05+07:00"},
    {"kl. 16.52", "16.52", "2020-06-15T16:52"},
    {"klo 16.30", "16.30", "2020-06-15T16:30"},
    {"ore 16.30", "16.30", "2020-06-15T16:30"},
    {"16.05. Uhren", "16.05.", "2020-05-16"},
    {"kilo 16.30", ""},
    {"Es waren 16.52", ""},
    // How long something takes is no time of day.
    {"La representación de la ópera duró en total unas 3 horas", ""},
    {"Le spectacle de dimanche a duré en tout 3 heures", ""},
    {"Le spectacle commence tout à fait normalement à 3 heures", "3 heures", "2020-06-15T03"},
    {"Le spectacle commence tout à fait normalement dès 9 heures du matin", "9 heures du matin", "2020-06-15T09"},
};

constexpr Row kSigns[] = {
    {"그림 발견문화2020.06.09", "2020.06.09", "2020-06-09"},
    {"그림 발견사회2020.06.09", "2020.06.09", "2020-06-09"},
    {"화 2020.06.09", "화 2020.06.09", "2020-06-09"},
    {"화 2020.06.10", "2020.06.10", "2020-06-10"},
    {"2020.06.09(화) 16:30", "2020.06.09(화) 16:30", "2020-06-09T16:30"},
};

void check(const Row& row) {
  SCOPED_TRACE(row.text);
  const auto found = find_timestamps(row.text, {.reference = kReference});
  if (row.found.empty()) {
    EXPECT_TRUE(found.empty()) << slice(row.text, found[0].span);
    return;
  }
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(slice(row.text, found[0].span), row.found);
  EXPECT_EQ(to_iso(found[0]), row.iso);
}

TEST(TimestampBeside, OpenersAreFoundBehindOtherWords) {
  for (const Row& row : kGlued) check(row);
}
TEST(TimestampBeside, CountedFiguresAreNoDates) {
  for (const Row& row : kCounted) check(row);
}
TEST(TimestampBeside, RangesOfDaysAreOneTimestamp) {
  for (const Row& row : kRanges) check(row);
}
TEST(TimestampBeside, WordsMakeTimesOfFigures) {
  for (const Row& row : kClocks) check(row);
}
TEST(TimestampBeside, LastSignsOfWordsAreNoWeekdays) {
  for (const Row& row : kSigns) check(row);
}
TEST(TimestampBeside, AddressesHaveNoDates) {
  for (const Row& row : kAddresses) check(row);
}

TEST(TimestampBeside, EveryPrefixStaysInsideItsBytes) {
  for (const Row& row : kGlued) {
    for (std::size_t size = 0; size <= row.text.size(); ++size) {
      const auto block = std::make_unique<char[]>(size == 0 ? 1 : size);
      std::memcpy(block.get(), row.text.data(), size);
      const std::string_view text(block.get(), size);
      for (const Timestamp& stamp : find_timestamps(text, {.reference = kReference})) EXPECT_LE(stamp.span.end, size);
      const auto openers = internal::find_glued_openers({text, 0}, size);
      for (std::size_t i = 0; i < openers.count; ++i) EXPECT_LT(openers.begins[i], size);
    }
  }
}

// A word of any length costs a few steps back.
TEST(TimestampBeside, HostileWordsCostLittle) {
  std::string text(1 << 20, 'r');
  for (std::size_t at = 40; at + 5 < text.size(); at += 40) text.replace(at, 5, "vor 3");
  EXPECT_TRUE(find_timestamps(text, {.reference = kReference}).empty());
}

}  // namespace
}  // namespace newsparse
