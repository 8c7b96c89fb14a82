// timestamp.h: a printed date, time or both, and what it means.
//
//   May 29, 20:11        2. Februar 2022      13/03/2020 19h22     2017年5月29日
//   2 hours ago          vor 3 Stunden        вчера в 14:05        KW 12/2020
//
//   timestamp = absolute | partial | relative
//   absolute  = a date with its year, and perhaps a time of day, zone and weekday
//   partial   = a date without its year, or a time of day alone
//   relative  = an amount and a unit before now, or a day word (yesterday, heute, вчера)
//
// A printed date without a zone is a civil date: no zone is ever invented.
#ifndef NEWSPARSE_TIMESTAMP_H_
#define NEWSPARSE_TIMESTAMP_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/span.h"

namespace newsparse {

// How far a timestamp is known; the fields below it in CivilTime are zero.
enum class Precision : std::uint8_t { kYear, kMonth, kWeek, kDay, kHour, kMinute, kSecond };
[[nodiscard]] std::string_view to_string(Precision precision) noexcept;

// What a timestamp does on its page. kMention is a date inside running prose.
enum class TimestampRole : std::uint8_t { kPublished, kUpdated, kEvent, kMention };
[[nodiscard]] std::string_view to_string(TimestampRole role) noexcept;

// A point on the civil calendar (proleptic Gregorian) and clock, without a zone. Fields finer than the precision
// it comes with are zero. `week` is the ISO 8601 week, set only with Precision::kWeek.
struct CivilTime {
  std::int16_t year = 0;
  std::uint8_t month = 0;   // 1..12
  std::uint8_t day = 0;     // 1..31
  std::uint8_t hour = 0;    // 0..23
  std::uint8_t minute = 0;  // 0..59
  std::uint8_t second = 0;  // 0..60
  std::uint8_t week = 0;    // 1..53
  friend constexpr auto operator<=>(const CivilTime&, const CivilTime&) = default;
};

// Which parts are not printed but concluded (a year from the reference date, a day from "2 hours ago").
struct InferredParts {
  bool year : 1 = false;
  bool month : 1 = false;
  bool day : 1 = false;
  bool hour : 1 = false;
  bool zone : 1 = false;
  friend constexpr bool operator==(InferredParts, InferredParts) = default;
};

// One timestamp found in a text. Spans index the text it was found in.
struct Timestamp {
  Span span;       // what is printed, without labels such as "Updated:"
  CivilTime time;  // meaningful only where `resolved`
  Precision precision = Precision::kDay;
  TimestampRole role = TimestampRole::kPublished;
  InferredParts inferred;
  bool resolved = false;                    // false: a relative or partial date without anything to resolve it against
  bool has_zone = false;                    // a zone or Z is printed; ET and the like only where the day is known
  std::uint8_t alternative_count = 0;       // readings in `alternatives`
  std::int16_t zone_minutes = 0;            // east of UTC; meaningful only where has_zone
  std::array<CivilTime, 2> alternatives{};  // other readings of an ambiguous date, the likelier first
};

// ISO 8601 cut at `precision`: 2017, 2017-05, 2017-W22, 2017-05-29, 2017-05-29T20, 2017-05-29T20:11, …; with an
// offset (or Z for zero) only where has_zone and the precision is an hour or finer. Empty where not resolved.
[[nodiscard]] std::string to_iso(const Timestamp& timestamp);
// The same for one civil time without zone, such as an alternative.
[[nodiscard]] std::string to_iso(const CivilTime& time, Precision precision);

// What unprinted parts are resolved against, and what is known of the text. All fields may be left out.
struct TimestampContext {
  // ISO 8601 date or date and time, with or without zone: 2012-11-13, 2012-11-13T00:00, 2019-04-25T12:57:54Z; or the
  // digits of web archives: 20190425125754. Empty, or not readable as that: nothing is resolved against it.
  std::string_view reference{};
  // BCP 47, such as "de" or "en-US": the words tried first, the order of day and month, and whether 15h is a time of
  // day. Empty: unknown.
  std::string_view language{};
};

// All timestamps in `text`, in order, without overlap. Stands alone: no page, no classification, so every role is
// kPublished. Linear in the size of `text`; allocates little but the result. Thread-safe. At most size / 24 + 4096
// timestamps, the first ones. Texts of 4 GiB and more yield nothing.
//
// What is a timestamp only where nothing else stands beside it is read only where it is the whole text (of 192 bytes at
// most), and never on a page: a year (2014), a month's name (October), a day's in short or joined (Fri, on Friday),
// 2014-12, 12/2014, 2012-W46, 2012-W46-2, 2014-327, 20141123160709, H29.5.3, seconds or milliseconds since 1970
// (1414944000), 9 XI 2012, dates of the solar calendar of Iran (1391/08/20), phrases (next Friday, tonight at 8), days
// counted in a month (the first Monday of January 2016), ranges of days, which are their first (5-7 March 2015), and
// ages told word by word (two weeks ago, 1.5 hours ago, vor einer Woche und zwei Tagen, morgen um 10). A part of an age
// that is no whole number goes on in the next smaller unit. A label with a colon may stand before it, brackets round
// it. A text of that size that does not read so is read once more as it would be typed (without accents and invisible
// characters, one blank for many, ASCII for wide letters) and in another spelling (first of May, 2 1/2 hours, zones in
// small letters); spans stay those of the text as given.
[[nodiscard]] std::vector<Timestamp> find_timestamps(std::string_view text, const TimestampContext& context = {});

}  // namespace newsparse

#endif  // NEWSPARSE_TIMESTAMP_H_
