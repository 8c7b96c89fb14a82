// timestamp_resolve.cpp: what a printed date means, given what its page knows.
#include <algorithm>
#include <array>
#include <cstdlib>

#include "recognise/timestamp_date.h"
#include "recognise/timestamp_match.h"
#include "text/ascii.h"

namespace newsparse::internal {
namespace {

// Days since 1970-01-01 of a proleptic Gregorian date and back: years are counted from March, so that the leap day is
// the last one, in eras of 400 years = 146097 days.
constexpr std::int64_t days_of(int year, int month, int day) noexcept {
  const std::int64_t shifted = year - (month <= 2 ? 1 : 0);
  const std::int64_t era = (shifted >= 0 ? shifted : shifted - 399) / 400;
  const std::int64_t in_era = shifted - era * 400;
  const std::int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + in_era * 365 + in_era / 4 - in_era / 100 + day_of_year - 719468;
}
std::int64_t days_of(const CivilTime& t) noexcept { return days_of(t.year, t.month, t.day); }

void set_day(CivilTime& time, std::int64_t days) noexcept {
  const std::int64_t z = days + 719468;
  const std::int64_t era = (z >= 0 ? z : z - 146096) / 146097;
  const std::int64_t in_era = z - era * 146097;
  const std::int64_t year = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
  const std::int64_t day_of_year = in_era - (365 * year + year / 4 - year / 100);
  const std::int64_t month = (5 * day_of_year + 2) / 153;
  time.day = static_cast<std::uint8_t>(day_of_year - (153 * month + 2) / 5 + 1);
  time.month = static_cast<std::uint8_t>(month < 10 ? month + 3 : month - 9);
  time.year = static_cast<std::int16_t>(year + era * 400 + (time.month <= 2 ? 1 : 0));
}

int weekday_of(std::int64_t days) noexcept { return static_cast<int>(((days + 3) % 7 + 7) % 7) + 1; }  // 1 Monday

constexpr bool is_leap(int year) noexcept { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }
constexpr int days_in_month(int year, int month) noexcept {
  constexpr std::array<int, 13> kDays{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[static_cast<std::size_t>(month)];
}
bool is_valid(const CivilTime& t) noexcept {
  return t.month >= 1 && t.month <= 12 && t.day >= 1 && t.day <= days_in_month(t.year, t.month);
}

// A page may be fetched in a zone ahead of its clock or stamp tomorrow's paper: so many days after the reference a
// date without a year still counts as this year's.
constexpr std::int64_t kDaysAhead = 2;
// The court meets again on June 12: sentences tell of what is to come, too. A day of this year needs no year; of a day
// of another one they say it, but for the next weeks over the turn of the year.
constexpr std::int64_t kDaysAheadOfPlans = 120, kDaysIntoNextYear = 31;

// The year nearest to `anchor` that makes month and day a valid date, rather before than after, unless it may be a
// `plan`; a printed weekday decides within a few years.
bool infer_year(CivilTime& time, int weekday, const CivilTime& anchor, bool plan) noexcept {
  const std::int64_t now = days_of(anchor);
  int best = 0;
  for (int year = anchor.year + 1; year >= anchor.year - 8; --year) {
    CivilTime candidate = time;
    candidate.year = static_cast<std::int16_t>(year);
    const int day = candidate.day == 0 ? 1 : candidate.day;
    candidate.day = static_cast<std::uint8_t>(day);
    if (!is_valid(candidate)) continue;
    const std::int64_t days = days_of(candidate);
    const std::int64_t ahead = !plan ? kDaysAhead : year == anchor.year ? kDaysAheadOfPlans : kDaysIntoNextYear;
    if (days > now + ahead && year > anchor.year - 1 &&
        !(weekday != 0 && days <= now + 60 && weekday_of(days) == weekday)) {
      continue;
    }
    if (best == 0) best = year;
    if (weekday == 0) break;
    if (weekday_of(days) == weekday) {
      best = year;
      break;
    }
  }
  if (best == 0) return false;
  time.year = static_cast<std::int16_t>(best);
  return true;
}

void cut(CivilTime& time, Precision precision) noexcept {
  if (precision < Precision::kSecond) time.second = 0;
  if (precision < Precision::kMinute) time.minute = 0;
  if (precision < Precision::kHour) time.hour = 0;
  if (precision < Precision::kDay && precision != Precision::kDay) time.day = 0;
  if (precision == Precision::kYear || precision == Precision::kWeek) time.month = 0;
}

// Years that four digits hold.
constexpr int kFirstYear = 1;
constexpr int kLastYear = 9999;

// False where that leaves the calendar.
bool move_months(CivilTime& time, std::int32_t months) noexcept {
  const int total = time.year * 12 + time.month - 1 - months;
  if (total < kFirstYear * 12 || total >= (kLastYear + 1) * 12) return false;
  time.year = static_cast<std::int16_t>(total / 12);
  time.month = static_cast<std::uint8_t>(total % 12 + 1);
  time.day = static_cast<std::uint8_t>(std::min<int>(time.day, days_in_month(time.year, time.month)));
  return true;
}

void resolve_relative(const TimestampMatch& match, const ResolveContext& context, Timestamp& out) noexcept {
  if (!context.reference || context.reference->month == 0 || context.reference->day == 0) return;
  CivilTime time = *context.reference;
  time.week = 0;
  std::int64_t seconds = 0;
  if (match.months != 0 && !move_months(time, match.months)) return;
  switch (match.unit) {
    case TimeUnit::kSecond:
      seconds = match.amount;
      break;
    case TimeUnit::kMinute:
      seconds = std::int64_t{match.amount} * 60;
      break;
    case TimeUnit::kHour:
      seconds = std::int64_t{match.amount} * 3600;
      break;
    case TimeUnit::kDay:
      seconds = std::int64_t{match.amount} * 86400;
      break;
    case TimeUnit::kWeek:
      seconds = std::int64_t{match.amount} * 7 * 86400;
      break;
    case TimeUnit::kMonth:
      if (!move_months(time, match.amount)) return;
      break;
    case TimeUnit::kYear:
      if (!move_months(time, match.amount * 12)) return;
      break;
    case TimeUnit::kNone:
      return;
  }
  const bool fine = match.unit <= TimeUnit::kHour;
  // A reference without a clock cannot place hours and minutes: the day is all that follows from it.
  if (fine && context.reference_precision < Precision::kHour) {
    out.precision = Precision::kDay;
    if (match.amount > 0 && seconds < 86400) seconds = 0;
  }
  std::int64_t clock = time.hour * 3600 + time.minute * 60 + std::min<int>(time.second, 59) - seconds;
  std::int64_t days = days_of(time);
  std::int64_t shift = clock / 86400;
  if (clock % 86400 < 0) --shift;
  days += shift;
  clock -= shift * 86400;
  // Monday last week.
  if (match.unit == TimeUnit::kWeek && match.weekday != 0) days += match.weekday - weekday_of(days);
  if (days < days_of(kFirstYear, 1, 1) || days > days_of(kLastYear, 12, 31)) return;
  set_day(time, days);
  time.hour = static_cast<std::uint8_t>(clock / 3600);
  time.minute = static_cast<std::uint8_t>(clock / 60 % 60);
  time.second = static_cast<std::uint8_t>(clock % 60);
  if (match.has_time) {
    time.hour = match.printed.hour;
    time.minute = match.printed.minute;
    time.second = match.printed.second;
  }
  cut(time, out.precision);
  out.time = time;
  out.resolved = true;
  out.inferred.year = true;
  out.inferred.month = out.precision >= Precision::kMonth;
  out.inferred.day = out.precision >= Precision::kDay;
  out.inferred.hour = out.precision >= Precision::kHour && !match.has_time;
  out.inferred.zone = out.precision >= Precision::kHour && !match.has_zone;
}

// Moves `time` to the month nearest to it in which its day is that weekday, rather before than after.
bool move_to_weekday(CivilTime& time, int weekday) noexcept {
  constexpr int kMostMonths = 11;
  for (int away = 0; away <= kMostMonths; ++away)
    for (const int months : {away, -away}) {
      CivilTime moved = time;
      moved.day = 1;
      if (!move_months(moved, months)) continue;
      moved.day = time.day;
      if (!is_valid(moved) || weekday_of(days_of(moved)) != weekday) continue;
      time = moved;
      return true;
    }
  return false;
}

// The 15th, Monday the 15th, the 5th of last month.
void resolve_day_of_month(const TimestampMatch& match, const ResolveContext& context, Timestamp& out) noexcept {
  if (!context.reference || context.reference->month == 0) return;
  CivilTime time = *context.reference;
  time.week = 0;
  time.day = 1;
  if (!move_months(time, match.amount)) return;
  time.day = match.printed.day;
  if (match.weekday != 0 ? !move_to_weekday(time, match.weekday) : !is_valid(time)) return;
  time.hour = match.printed.hour;
  time.minute = match.printed.minute;
  time.second = match.printed.second;
  cut(time, out.precision);
  out.time = time;
  out.inferred.year = out.inferred.month = true;
  out.resolved = true;
}

// March last year, last March, 4 March last year.
void resolve_month(const TimestampMatch& match, const ResolveContext& context, Timestamp& out) noexcept {
  if (!context.reference || context.reference->month == 0) return;
  const int month = match.printed.month, now = context.reference->month;
  int year = context.reference->year;
  if (match.unit == TimeUnit::kYear)
    year -= match.amount;
  else if (match.amount > 0 ? month >= now : month <= now)
    year -= match.amount;
  CivilTime time = match.printed;
  time.week = 0;
  time.year = static_cast<std::int16_t>(year);
  if (time.day != 0 && !is_valid(time)) return;
  out.time = time;
  out.inferred.year = true;
  out.resolved = true;
}

CivilTime swapped(const CivilTime& time) noexcept {
  CivilTime out = time;
  std::swap(out.day, out.month);
  return out;
}

// Completes one reading of a date; false where that reading is impossible.
bool complete(CivilTime& time, const TimestampMatch& match, const ResolveContext& context,
              bool& year_inferred) noexcept {
  if (time.year == 0) {
    const std::optional<CivilTime>& anchor = context.reference ? context.reference : context.date_line;
    if (!anchor || anchor->month == 0 || anchor->day == 0 ||
        !infer_year(time, match.weekday, *anchor, context.tells_of_plans))
      return false;
    year_inferred = true;
  }
  return time.day == 0 || is_valid(time);
}

// 21.03.12 where the language puts the year first; nullopt where it does not, or that is no day or one to come and the
// other reading is none such.
std::optional<CivilTime> with_year_first(const TimestampMatch& match, const ResolveContext& context) noexcept {
  const bool wanted = match.figure_mark != 0 && match.short_year &&
                      (context.habits.year_first || (context.habits.hyphen_year_first && match.figure_mark == '-'));
  if (!wanted) return std::nullopt;
  CivilTime time = match.printed;
  time.week = 0;
  constexpr int kCentury = 100;
  const CivilTime other = time;
  time.day = static_cast<std::uint8_t>(match.printed.year % kCentury);
  time.year = static_cast<std::int16_t>(full_year(match.printed.day));
  if (!is_valid(time)) return std::nullopt;
  if (!is_valid(other)) return time;
  if (match.weekday != 0 && weekday_of(days_of(time)) != match.weekday && weekday_of(days_of(other)) == match.weekday)
    return std::nullopt;
  const std::optional<CivilTime>& now = context.reference;
  if (!now || now->month == 0 || now->day == 0) return time;
  const std::int64_t latest = days_of(*now) + kDaysAhead;
  if (days_of(time) > latest && days_of(other) <= latest) return std::nullopt;
  return time;
}

struct Digits {
  std::string_view text;
  std::size_t at = 0;

  // A number of exactly `count` digits, or -1.
  int number(int count) noexcept {
    int value = 0;
    for (int i = 0; i < count; ++i, ++at) {
      if (at >= text.size() || text[at] < '0' || text[at] > '9') return -1;
      value = value * 10 + (text[at] - '0');
    }
    return value;
  }
  [[nodiscard]] bool next(char c) noexcept {
    if (at >= text.size() || text[at] != c) return false;
    ++at;
    return true;
  }
  [[nodiscard]] bool done() const noexcept { return at == text.size(); }
  // Z, +02:00, +0200, +02 or nothing, to the end.
  bool zone() noexcept {
    if (done()) return true;
    if (next('Z') || next('z')) return done();
    if (!next('+') && !next('-')) return false;
    const int hours = number(2);
    if (hours < 0 || hours > 14) return false;
    if (done()) return true;
    static_cast<void>(next(':'));
    const int minutes = number(2);
    return minutes >= 0 && minutes < 60 && done();
  }
};

}  // namespace

std::optional<CivilTime> parse_iso(std::string_view text, Precision* precision) {
  constexpr std::size_t kArchiveDigits = 14;
  if (text.size() == kArchiveDigits && std::all_of(text.begin(), text.end(), is_ascii_digit)) {
    std::array<char, 19> iso{};
    std::size_t from = 0, to = 0;
    for (const char mark :
         {'\0', '\0', '-', '-', 'T', ':', ':'}) {  // two digits behind each: 20 19 -04 -25 T12 :57 :54
      if (mark != '\0') iso[to++] = mark;
      iso[to++] = text[from++];
      iso[to++] = text[from++];
    }
    return parse_iso(std::string_view(iso.data(), to), precision);
  }
  Digits in{text};
  CivilTime time;
  Precision known = Precision::kYear;
  const auto finish = [&]() -> std::optional<CivilTime> {
    if (precision != nullptr) *precision = known;
    return time;
  };
  const int year = in.number(4);
  if (year < 0) return std::nullopt;
  time.year = static_cast<std::int16_t>(year);
  if (in.done()) return finish();
  if (!in.next('-')) return std::nullopt;
  if (in.next('W')) {
    const int week = in.number(2);
    if (week < 1 || week > 53 || !in.done()) return std::nullopt;
    time.week = static_cast<std::uint8_t>(week);
    known = Precision::kWeek;
    return finish();
  }
  const int month = in.number(2);
  if (month < 1 || month > 12) return std::nullopt;
  time.month = static_cast<std::uint8_t>(month);
  known = Precision::kMonth;
  if (in.done()) return finish();
  if (!in.next('-')) return std::nullopt;
  const int day = in.number(2);
  if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
  time.day = static_cast<std::uint8_t>(day);
  known = Precision::kDay;
  if (in.done()) return finish();
  if (!in.next('T') && !in.next('t') && !in.next(' ')) return std::nullopt;
  const int hour = in.number(2);
  if (hour < 0 || hour > 23) return std::nullopt;
  time.hour = static_cast<std::uint8_t>(hour);
  known = Precision::kHour;
  if (in.next(':')) {
    const int minute = in.number(2);
    if (minute < 0 || minute > 59) return std::nullopt;
    time.minute = static_cast<std::uint8_t>(minute);
    known = Precision::kMinute;
    if (in.next(':')) {
      const int second = in.number(2);
      if (second < 0 || second > 60) return std::nullopt;
      time.second = static_cast<std::uint8_t>(second);
      known = Precision::kSecond;
      if (in.next('.') || in.next(',')) {
        if (in.number(1) < 0) return std::nullopt;
        while (!in.done() && is_ascii_digit(text[in.at])) ++in.at;
      }
    }
  }
  if (!in.zone()) return std::nullopt;
  return finish();
}

CivilTime civil_of(std::int64_t seconds) noexcept {
  CivilTime time;
  const std::int64_t clock = (seconds % 86400 + 86400) % 86400;
  set_day(time, (seconds - clock) / 86400);
  time.hour = static_cast<std::uint8_t>(clock / 3600);
  time.minute = static_cast<std::uint8_t>(clock / 60 % 60);
  time.second = static_cast<std::uint8_t>(clock % 60);
  return time;
}

CivilTime civil_of_week(int year, int week, int weekday) noexcept {
  // The first week is the one with the fourth of January.
  const std::int64_t fourth = days_of(year, 1, 4);
  CivilTime time;
  set_day(time, fourth - weekday_of(fourth) + (week - 1) * 7 + weekday);
  return time;
}

CivilTime civil_of_day(int year, int day_of_year) noexcept {
  CivilTime time;
  set_day(time, days_of(year, 1, 1) + day_of_year - 1);
  return time;
}

CivilTime days_before(CivilTime time, int days) noexcept {
  set_day(time, days_of(time) - days);
  return time;
}

namespace {

Timestamp resolve_printed(const TimestampMatch& match, const ResolveContext& context) noexcept {
  Timestamp out;
  out.span = match.span;
  out.precision = match.precision;
  out.has_zone = match.has_zone;
  out.zone_minutes = static_cast<std::int16_t>(match.has_zone ? match.zone_minutes : 0);
  if (match.unit != TimeUnit::kNone && match.printed.month != 0) {
    resolve_month(match, context, out);
    return out;
  }
  if (match.unit == TimeUnit::kMonth && match.printed.day != 0) {
    resolve_day_of_month(match, context, out);
    return out;
  }
  if (match.unit != TimeUnit::kNone) {
    resolve_relative(match, context, out);
    return out;
  }
  const CivilTime& printed = match.printed;
  if (match.precision == Precision::kWeek) {
    out.time.week = printed.week;
    out.time.year = printed.year;
    if (printed.year == 0 && context.reference) {
      out.time.year = context.reference->year;
      out.inferred.year = true;
    }
    out.resolved = out.time.year != 0;
    return out;
  }
  CivilTime time = printed;
  time.week = 0;
  if (match.listopad && context.habits.october_is_listopad) --time.month;
  if (match.precision == Precision::kYear) {
    out.time.year = printed.year;
    out.resolved = true;
    return out;
  }
  if (printed.month == 0) {
    // A time of day alone.
    const std::optional<CivilTime>& day = context.date_line ? context.date_line : context.reference;
    if (!day || day->month == 0 || day->day == 0) return out;
    std::int64_t days = days_of(*day);
    if (match.weekday != 0) {
      // Friday is the latest one, today's included; last Friday lies before today, next Friday after it.
      const int back = (weekday_of(days) - match.weekday + 7) % 7;
      days -= match.amount > 0 && back == 0 ? 7 : match.amount < 0 ? back - 7 : back;
      // The Friday before last, a week from Friday.
      if (match.amount > 1 || match.amount < -1) days -= (match.amount - (match.amount > 0 ? 1 : -1)) * 7;
    }
    set_day(time, days);
    out.time = time;
    out.inferred.year = out.inferred.month = out.inferred.day = true;
    out.resolved = true;
    return out;
  }
  if (const auto year_first = with_year_first(match, context)) {
    out.time = *year_first;
    out.resolved = true;
    if (is_valid(time) && days_of(time) != days_of(*year_first)) {  // 11/11/11 is one day either way
      out.alternatives[0] = time;
      out.alternative_count = 1;
    }
    return out;
  }
  bool year_inferred = false;
  if (!match.order_open) {
    if (!complete(time, match, context, year_inferred)) return out;
    out.time = time;
    out.inferred.year = year_inferred;
    out.resolved = true;
    // Lip is June to Croats, where the language does not say that they write.
    CivilTime croatian = time;
    --croatian.month;
    if (match.listopad && context.habits.order == DayOrder::kUnknown && (time.day == 0 || is_valid(croatian))) {
      out.alternatives[0] = croatian;
      out.alternative_count = 1;
    }
    return out;
  }
  // `printed` holds day, month; the other order is the same with both swapped.
  CivilTime other = swapped(time);
  bool other_inferred = false;
  if (context.order == DayOrder::kMonthDay) std::swap(time, other);
  const bool first = complete(time, match, context, year_inferred);
  const bool second = complete(other, match, context, other_inferred);
  if (!first && !second) return out;
  // With dots between, the day is first, whatever the weekday: So is Sunday to Germans, Saturday to Czechs.
  const bool dotted = match.figure_mark == '.' && context.order != DayOrder::kMonthDay;
  const bool by_weekday = first && second && !dotted && match.weekday != 0 &&
                          weekday_of(days_of(time)) != match.weekday && weekday_of(days_of(other)) == match.weekday;
  if (!first || by_weekday) {
    std::swap(time, other);
    year_inferred = other_inferred;
  }
  out.time = time;
  out.inferred.year = year_inferred;
  out.resolved = true;
  // A weekday that only one order has leaves no other reading.
  const bool told = first && second && match.weekday != 0 && time.year == other.year &&
                    weekday_of(days_of(time)) == match.weekday && weekday_of(days_of(other)) != match.weekday;
  const bool settled = context.habits.day_first_only && context.order == DayOrder::kDayMonth;
  if (first && second && !told && !settled) {
    out.alternatives[0] = other;
    out.alternative_count = 1;
  }
  return out;
}

// The first Monday of January 2016, the last day of next month: `out` holds the month.
void count_day(const TimestampMatch& match, Timestamp& out) noexcept {
  constexpr int kWeek = 7;
  CivilTime& time = out.time;
  const int days = days_in_month(time.year, time.month);
  const int wanted = match.counted_weekday;
  const int first = wanted == 0 ? 1 : 1 + (wanted - weekday_of(days_of(time.year, time.month, 1)) + kWeek) % kWeek;
  const int step = wanted == 0 ? 1 : kWeek;
  const int day = match.counted > 0 ? first + (match.counted - 1) * step : first + (days - first) / step * step;
  if (day > days) {
    out.resolved = false;
    return;
  }
  time.day = static_cast<std::uint8_t>(day);
  out.precision = Precision::kDay;
  out.inferred.day = true;
}

// The day of the month that is its first Sunday.
int first_sunday(int year, int month) noexcept {
  constexpr int kSunday = 7;
  return 1 + kSunday - weekday_of(days_of(year, month, 1));
}
// The last one, of a month of `days`.
int last_sunday(int year, int month, int days) noexcept {
  const int first = first_sunday(year, month);
  return first + (days - first) / 7 * 7;
}

// True in summer time of the United States: from two in the morning on a Sunday in spring until two on one in autumn.
bool is_us_summer(const CivilTime& time) noexcept {
  const int year = time.year;
  const bool early = year < 2007;
  const int first_month = early ? 4 : 3, last_month = early ? 10 : 11;
  const int first = !early ? first_sunday(year, 3) + 7 : year < 1987 ? last_sunday(year, 4, 30) : first_sunday(year, 4);
  const int last = early ? last_sunday(year, 10, 31) : first_sunday(year, 11);
  const auto hours = [](int month, int day, int hour) { return (month * 32 + day) * 24 + hour; };
  constexpr int kTwo = 2;
  const int now = hours(time.month, time.day, time.hour);
  return now >= hours(first_month, first, kTwo) && now < hours(last_month, last, kTwo);
}

// 24:00 is the first minute of the next day.
void turn_midnight(CivilTime& time) noexcept {
  constexpr std::uint8_t kMidnight = 24;
  if (time.hour != kMidnight) return;
  time.hour = 0;
  if (is_valid(time)) set_day(time, days_of(time) + 1);
}

}  // namespace

Timestamp resolve(const TimestampMatch& match, const ResolveContext& context) noexcept {
  Timestamp out = resolve_printed(match, context);
  if (match.counted != 0 && out.resolved) count_day(match, out);
  turn_midnight(out.time);
  if (match.seasonal_zone && out.resolved && out.precision >= Precision::kHour) {
    constexpr std::int16_t kHour = 60;
    out.has_zone = true;
    out.inferred.zone = false;
    out.zone_minutes = static_cast<std::int16_t>(match.zone_minutes + (is_us_summer(out.time) ? kHour : 0));
  }
  for (std::size_t i = 0; i < out.alternative_count; ++i) turn_midnight(out.alternatives[i]);
  return out;
}

}  // namespace newsparse::internal
