// timestamp_promises.h: what holds for every timestamp found, in a page or in a text alone.
#ifndef NEWSPARSE_TESTS_SUPPORT_TIMESTAMP_PROMISES_H_
#define NEWSPARSE_TESTS_SUPPORT_TIMESTAMP_PROMISES_H_

#include <array>
#include <cstddef>
#include <string_view>

#include "newsparse/timestamp.h"

namespace newsparse {

inline int days_in_month(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

// What is wrong with `t` as a point on the calendar and clock known to `precision`; empty where nothing is.
inline std::string_view find_wrong_value(const CivilTime& t, Precision precision) {
  if (precision == Precision::kWeek) {
    return t.week >= 1 && t.week <= 53 && t.month == 0 && t.day == 0 && t.hour == 0 && t.minute == 0 && t.second == 0
               ? ""
               : "a week has a number and nothing finer";
  }
  if (t.week != 0) return "ISO week only where the precision is a week";
  const bool has_month = precision >= Precision::kMonth;
  if (has_month ? t.month < 1 || t.month > 12 : t.month != 0) return "month fits the precision";
  const bool has_day = precision >= Precision::kDay;
  if (has_day ? t.day < 1 || t.day > days_in_month(t.year, t.month) : t.day != 0) return "a day the calendar has";
  if (t.hour > 23 || (precision < Precision::kHour && t.hour != 0)) return "hour fits the precision";
  if (t.minute > 59 || (precision < Precision::kMinute && t.minute != 0)) return "minute fits the precision";
  if (t.second > 60 || (precision < Precision::kSecond && t.second != 0)) return "second fits the precision";
  return "";
}

// What is wrong with the values of `t`; empty where nothing is. Static text.
inline std::string_view find_wrong_value(const Timestamp& t) {
  if (t.precision > Precision::kSecond) return "precision is known";
  if (t.role > TimestampRole::kMention) return "timestamp role is known";
  if (t.resolved == to_iso(t).empty()) return "a timestamp has an ISO form exactly where it is resolved";
  if (t.alternative_count > t.alternatives.size()) return "alternatives fit";
  if (t.has_zone && (t.zone_minutes < -24 * 60 || t.zone_minutes > 24 * 60)) return "zone within a day";
  if (!t.resolved) return t.alternative_count == 0 ? "" : "no other readings of what is not resolved";
  if (const std::string_view wrong = find_wrong_value(t.time, t.precision); !wrong.empty()) return wrong;
  for (std::size_t i = 0; i < t.alternative_count; ++i) {
    if (const std::string_view wrong = find_wrong_value(t.alternatives[i], t.precision); !wrong.empty()) return wrong;
    if (t.alternatives[i] == t.time) return "an alternative is another reading";
  }
  return "";
}

}  // namespace newsparse

#endif  // NEWSPARSE_TESTS_SUPPORT_TIMESTAMP_PROMISES_H_
