// timestamp_parts.h: the readers of a date and of a time of day that timestamp_match.cpp joins.
#ifndef NEWSPARSE_RECOGNISE_TIMESTAMP_PARTS_H_
#define NEWSPARSE_RECOGNISE_TIMESTAMP_PARTS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "recognise/timestamp_match.h"
#include "recognise/timestamp_words.h"

namespace newsparse::internal {

// A match in the making. Fields of `match` other than the span are filled as parts are read.
struct Draft {
  TimestampMatch match;
  std::size_t end = 0;    // past the last part read
  bool has_date = false;  // at least month and day, month and year, or a week
  bool has_seconds = false;
  bool sure_time = false;     // something beside the digits says that it is a time of day
  bool iso_joint = false;     // the date is year-month-day with hyphens: T may join a time
  bool careful_date = false;  // day and month without a year, of a kind that prose has too
  bool rare_month = false;    // only a year may vouch for the month's name
  bool whole = false;         // the text is taken for nothing but a date: ordinary words may be months
};

inline constexpr std::array<std::string_view, 12> kEnglishMonths{"January",   "February", "March",    "April",
                                                                 "May",       "June",     "July",     "August",
                                                                 "September", "October",  "November", "December"};

[[nodiscard]] constexpr bool is_year(const Number& number) noexcept {
  return number.digits == 4 && number.value >= 1500 && number.value <= 2199;
}
[[nodiscard]] bool is_valid_day(int year, int month, int day) noexcept;  // year 0: any
[[nodiscard]] int weekday_of(int year, int month, int day) noexcept;     // 1 Monday .. 7 Sunday

// Day, month and year round a digit or a month's name at `at`; false where there is no date, `draft` then unchanged.
[[nodiscard]] bool read_date(const Field& field, std::size_t at, Draft& draft) noexcept;
// An optional weekday before a date.
[[nodiscard]] bool read_weekday_and_date(const Field& field, std::size_t at, Draft& draft) noexcept;
// A weekday that may be taken for one beside a date: in two letters only with a capital.
[[nodiscard]] Phrase match_weekday(const Field& field, std::size_t at) noexcept;

enum class TimePlace : std::uint8_t {
  kAlone,
  kAfterDate,  // blanks or punctuation between: 13.47 and 19h are times of day here
  kAfterLink,  // a word such as "at" between
};
// A time of day at `at`, with its zone; false where there is none, `draft` then unchanged.
[[nodiscard]] bool read_time(const Field& field, std::size_t at, TimePlace place, Draft& draft) noexcept;

// 0815 and 1430, as military time is printed; 2000 is an amount as likely. `at`: where the number begins.
[[nodiscard]] bool is_military(const Field& field, std::size_t at, const Number& number) noexcept;

// The zone behind a time of day, in brackets or not; `iso` where the time is one of ISO 8601.
[[nodiscard]] bool read_zone(const Field& field, std::size_t at, bool iso, Draft& draft) noexcept;

// 2 hours ago, vor 3 Stunden, 2日前, 3h; `number` begins at `at`, the whole at `begin`.
[[nodiscard]] bool read_relative(const Field& field, std::size_t at, const Number& number, Draft& draft,
                                 std::size_t& begin) noexcept;

// Past the marks between a date and a time: blanks, commas, bars, bullets, dashes, brackets. At most eight.
[[nodiscard]] std::size_t past_marks(const Field& field, std::size_t at) noexcept;
// Past a word that joins date and time, with the marks after it; `at` where there is none.
[[nodiscard]] std::size_t past_link(const Field& field, std::size_t at) noexcept;

// Past what may stand between two words of an age.
[[nodiscard]] std::size_t past_age_gap(const Field& field, std::size_t at) noexcept;

// How far an age in `unit` is known.
[[nodiscard]] Precision precision_of(TimeUnit unit) noexcept;
// Adds a larger or smaller amount to a relative match; the smaller unit is kept.
void add_amount(TimestampMatch& match, TimeUnit unit, std::int32_t amount) noexcept;

// The weekday of a phrase and which one it is: next Friday, 上周五.
void set_weekday(TimestampMatch& match, const WordEntry& entry) noexcept;

// 5 год: of that many (or of none but one) the name at `at` is the Ukrainian one of hours, not the Russian one of a
// year.
[[nodiscard]] bool is_ukrainian_hour(const Field& field, std::size_t at, std::int32_t count) noexcept;

// The week, month or year that a phrase names: last week, nächster Woche, in two weeks, прошлого года.
struct NamedUnit {
  int before = 0;       // this one
  std::size_t end = 0;  // 0: none is named
  bool english = false;
};
[[nodiscard]] NamedUnit read_unit_name(const Field& field, std::size_t at, TimeUnit unit) noexcept;

// What only a text that is nothing else can be; false where it is not, `match` then unspecified.
// An age, word by word: two and a half hours ago.
[[nodiscard]] bool match_whole_age(std::string_view text, TimestampMatch& match) noexcept;
// A phrase that says when by itself, perhaps with a time of day: last week, tonight at 8, 10:15 next Friday.
[[nodiscard]] bool match_age_phrase(std::string_view text, TimestampMatch& match) noexcept;
// On Friday, domani alle 10.
[[nodiscard]] bool match_whole_phrase(std::string_view text, TimestampMatch& match) noexcept;
// 20 آبان 1391, ۱۳۹۱/۰۸/۲۰, inside other text; false where there is no such date, `draft` then unchanged.
[[nodiscard]] bool read_jalali_date(const Field& field, std::size_t at, Draft& draft) noexcept;
// The 15th, 4 October last year, 2014 15 Oct, late 2011.
[[nodiscard]] bool match_partial_date(std::string_view text, TimestampMatch& match) noexcept;
// The first Monday of January 2016, the last day of next month.
[[nodiscard]] bool match_counted_day(std::string_view text, TimestampMatch& match) noexcept;
// 5-7 March 2015, du 5 au 7 mars, Feb 7 - 10, 2010, 10 August - 12 September 2013: the first day of a range.
[[nodiscard]] bool match_range_of_days(std::string_view text, TimestampMatch& match) noexcept;
// Which one of several an English word says, at `at`, which is moved past it: last, this, next.
[[nodiscard]] bool read_which(const Field& field, std::size_t& at, int& before) noexcept;
// ۲۰ آبان ۱۳۹۱, 1391/08/20: the solar calendar of Iran and Afghanistan.
[[nodiscard]] bool match_whole_jalali(std::string_view text, TimestampMatch& match) noexcept;
// 2014, 2012-W46, October.
[[nodiscard]] bool match_whole_figures(std::string_view text, TimestampMatch& match) noexcept;

// What stands beside `match`, read in a text of no more than a date, says that it is a part of one that there is not:
// 2014-02-30 10:20, 32 January 2014.
[[nodiscard]] bool is_torn(std::string_view text, const TimestampMatch& match) noexcept;

// Chinese numerals at `at`, up to 99: 三, 十二, 二十, 三十一. -1 where there are none.
[[nodiscard]] int read_chinese(std::string_view text, std::size_t& at) noexcept;

// A short text as it would be typed: without marks on letters, without what nobody sees, one blank for many, ASCII for
// what looks like it.
struct PlainText {
  static constexpr std::size_t kMost = 192;  // bytes of a text that is read so
  std::array<char, kMost> bytes{};
  std::array<std::uint8_t, kMost + 1> origin{};  // where each byte begins in the text; one past the last: where it ends
  std::size_t size = 0;
  bool cleaned = false;  // what nobody sees has been left out

  [[nodiscard]] std::string_view view() const noexcept { return {bytes.data(), size}; }
};
// With `letters` also without their marks and without what stands round the text. False where `text` is so already, or
// longer than can be read.
[[nodiscard]] bool make_plain(std::string_view text, bool letters, PlainText& out) noexcept;
// A text in capitals, with a word of three letters at least, in small ones; false where it is none.
[[nodiscard]] bool make_quiet(std::string_view text, PlainText& out) noexcept;

// A short text with figures for the words of days and parts of numbers (first of May, 2 1/2 hours ago, 10 o'clock),
// capitals in zones and none where there are no others. False where that changes nothing.
[[nodiscard]] bool respell(std::string_view text, PlainText& out) noexcept;
// A short text without marks on its letters, with English names for those of months and weekdays in languages with few
// newspapers (30 Avost 2013, Domenie 1 di Setembar) and English halves of the day at the end (4:05 odp.). False where
// there is neither the name of a month nor such a half.
[[nodiscard]] bool spell_names(std::string_view text, PlainText& out) noexcept;
// A short text without marks on its letters, with figures for a time of day in words: half past ten, gestern um halb
// neun. What leads to it (at, um) stays with `keep_lead`. False where there is none.
[[nodiscard]] bool spell_clock(std::string_view text, bool keep_lead, PlainText& out) noexcept;
// Past a label and its colon, "Posted: "; 0 where there is none.
[[nodiscard]] std::size_t past_label(std::string_view text) noexcept;
// The name of a zone that begins at `at`, as the text has it, and its abbreviation: 15:20 Zulu, 3:20 PM Pacific Time.
// Both empty where there is none.
struct ZoneName {
  std::string_view name;
  std::string_view abbreviation;
};
[[nodiscard]] ZoneName match_zone_name(std::string_view text, std::size_t at) noexcept;
// True for the abbreviation of a zone, in capitals.
[[nodiscard]] bool is_zone_name(std::string_view name) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_TIMESTAMP_PARTS_H_
