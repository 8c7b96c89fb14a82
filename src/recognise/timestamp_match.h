// timestamp_match.h: what of a date is printed, before anything is concluded from it.
//
// Matching looks only at the text round a digit; resolving looks at the page's reference date, day order and
// language. Two functions, so that a page can first collect its evidence and then resolve all dates alike.
#ifndef NEWSPARSE_RECOGNISE_TIMESTAMP_MATCH_H_
#define NEWSPARSE_RECOGNISE_TIMESTAMP_MATCH_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/timestamp.h"

namespace newsparse::internal {

enum class DayOrder : std::uint8_t { kUnknown, kDayMonth, kMonthDay };
enum class TimeUnit : std::uint8_t { kNone, kSecond, kMinute, kHour, kDay, kWeek, kMonth, kYear };

// A timestamp as printed.
struct TimestampMatch {
  Span span;
  CivilTime printed;  // zero where not printed; hour (24: at the end of the day), minute and second mean something by
                      // has_time
  Precision precision = Precision::kDay;
  std::uint8_t weekday = 0;  // 1 Monday .. 7 Sunday; 0: not printed
  bool has_time = false;     // a time of day is printed
  bool has_zone = false;
  bool seasonal_zone = false;       // ET: `zone_minutes` are those of winter; not beside has_zone
  std::int16_t zone_minutes = 0;    // east of UTC
  TimeUnit unit = TimeUnit::kNone;  // not kNone: relative, `amount` units before now (negative: after)
  // A week's weekday: the one of the week (from Monday on) so many before this one; without a unit: the latest one, or
  // the one before (after) today, or so many before (after) it.
  // A month's name beside a unit: the one of the year so many before this one; with kMonth: the latest one before this
  // month (1), the first one after it (-1). A day without a month beside kMonth: of the month so many before this one.
  std::int32_t amount = 0;
  std::int16_t months = 0;  // before now, beside `amount` units: 1 year, 2 months and 3 days ago
  // Of the days of the month: the first (1) to the fifth, or the last (-1); 0: none is counted. `counted_weekday`: of
  // its Mondays (1) and so on; 0: of all.
  std::int8_t counted = 0;
  std::uint8_t counted_weekday = 0;
  bool order_open = false;  // numeric day and month may be swapped; `printed` holds them as day, month
  bool short_year = false;  // two digits were printed; `printed.year` holds the four-digit reading
  bool weak = false;        // could be something else (3h, 20.11, 5.6.): take it only where a date is expected
  bool listopad = false;  // the name is one of the month before to Croats: listopad, lip, srp are a Pole's or a Czech's
  // What stands between three figures of which the first is read as the day and the last as the year; 0 where the date
  // is written otherwise.
  char figure_mark = 0;
  // Bytes from its begin to where date and time of day meet, a digit on both sides; 0: nowhere, or past 255.
  std::uint8_t joint = 0;
};

// How many matches a text of so many bytes may have, so that a hostile page's memory stays bounded: what comes after is
// left out. A real page of a MiB has a tenth of them.
[[nodiscard]] constexpr std::size_t most_timestamps(std::size_t bytes) noexcept {
  return bytes / 64 + (std::size_t{1} << 15);
}

// Appends the timestamps inside `range` of `text`, in order, without overlap. `digits` are the bits of
// ByteMasks::digit for `text`. Looks past `range` for nothing. Linear; allocates only by growing `out`.
// Every match ends where the date ends even if a letter follows without a blank (20:11Kremlin), and begins where it
// begins even if a letter precedes it (WorldMay 29). Digits of two elements that meet are parted (timestamp_glued.h).
// At most most_timestamps(text.size()) are in `out` afterwards.
void match_timestamps(std::string_view text, Span range, const std::vector<std::uint64_t>& digits,
                      std::vector<TimestampMatch>& out);

// A timestamp without digits that fills `range` but for blanks and punctuation at its ends: yesterday, vor einer
// Stunde, только что. Cheap to call on short ranges; ranges of more than 64 bytes never match.
[[nodiscard]] std::optional<TimestampMatch> match_wordy_timestamp(std::string_view text, Span range);
// One of those that ends `range` and begins inside a word of it: mills|an hour ago, mouth|Yesterday. A single word only
// from its capital on. Looks at the last five words.
[[nodiscard]] std::optional<TimestampMatch> match_glued_wordy_timestamp(std::string_view text, Span range);

// How those who write a language print dates, as Unicode CLDR has it.
struct DateHabits {
  DayOrder order = DayOrder::kUnknown;
  bool day_first_only = false;       // no other order is usual: 03.04.2017 has one reading
  bool year_first = false;           // 21.03.12 is of 2021
  bool hyphen_year_first = false;    // only 21-03-12 is
  bool hours_have_h = false;         // 15h is a time of day
  bool october_is_listopad = false;  // and lip is June, srp July
};
// Of a language tag (BCP 47); as initialised where it is unknown.
[[nodiscard]] DateHabits date_habits_of(std::string_view language) noexcept;

// What a page knows when it resolves its dates.
struct ResolveContext {
  std::optional<CivilTime> reference;  // of the fetch or of the page's header
  Precision reference_precision = Precision::kDay;
  DayOrder order = DayOrder::kUnknown;  // from the language or from unambiguous dates on the page
  DateHabits habits;                    // of the language
  // A civil date that holds for times of day without one (a date line above them); else the reference is used.
  std::optional<CivilTime> date_line;
  bool tells_of_plans = false;  // a sentence: a date without a year may as well be some time after the reference
};

// Reads an ISO 8601 date or date and time (any precision from year to second, optional fraction, zone), or the fourteen
// digits of web archives (20190425125754); the zone is dropped: the civil time as written. nullopt where the text is
// not that.
[[nodiscard]] std::optional<CivilTime> parse_iso(std::string_view text, Precision* precision = nullptr);

// The UTC date and time of day so many seconds after the start of 1970.
[[nodiscard]] CivilTime civil_of(std::int64_t seconds) noexcept;

// The day that ISO 8601 calls year-Wweek-weekday, and the one it calls year-day.
[[nodiscard]] CivilTime civil_of_week(int year, int week, int weekday) noexcept;
[[nodiscard]] CivilTime civil_of_day(int year, int day_of_year) noexcept;

// to_iso() without a string of its own.
void append_iso(const CivilTime& time, Precision precision, std::string& out);
void append_iso(const Timestamp& timestamp, std::string& out);

// The order of day and month that a language (BCP 47) writes numeric dates in; kUnknown where unknown or mixed.
[[nodiscard]] DayOrder day_order_of(std::string_view language) noexcept;

// The same time of day so many days before. `time` has a month and a day.
[[nodiscard]] CivilTime days_before(CivilTime time, int days) noexcept;

// Gives a match its meaning. A missing year is the one that puts the date nearest to the reference, rather before
// than after it: at most two days after, in sentences at most 120 of the same year and 31 of the next. Role is
// kPublished; spans are copied.
[[nodiscard]] Timestamp resolve(const TimestampMatch& match, const ResolveContext& context) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_TIMESTAMP_MATCH_H_
