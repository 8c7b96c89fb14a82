// timestamp_jalali.cpp: dates of the solar calendar of Iran and Afghanistan.
//
//   شنبه ۲۰ آبان ۱۳۹۱     ۱۳۹۱/۰۸/۲۰ ۲۲:۳۰     22:30 - 20 آبان 1391
//
//   jalali = [weekday] ( day month year | year "/" month "/" day | day "/" month "/" year ) [time]
//
// In a text that is nothing else, perhaps with the time before it; elsewhere a year in front has digits of these
// languages (others write of the Middle Ages, or count by the moon), and no dots, as versions have.
#include <array>
#include <string_view>

#include "recognise/timestamp_date.h"
#include "recognise/timestamp_parts.h"
#include "recognise/timestamp_words.h"

namespace newsparse::internal {
namespace {

// Years that are in use: 1921 to 2071.
constexpr int kFirst = 1300;
constexpr int kLast = 1450;

struct MonthName {
  std::string_view name;
  int month;
};
// As they are written, and with the letters that make_plain() leaves; of some there is one form for both.
constexpr std::array<MonthName, 20> kMonths{{
    {"فروردین", 1}, {"فروردين", 1}, {"اردیبهشت", 2}, {"ارديبهشت", 2}, {"خرداد", 3}, {"تیر", 4},    {"تير", 4},
    {"مرداد", 5},   {"امرداد", 5},  {"شهریور", 6},   {"شهريور", 6},   {"مهر", 7},   {"آبان", 8},   {"ابان", 8},
    {"آذر", 9},     {"اذر", 9},     {"دی", 10},      {"دي", 10},      {"بهمن", 11}, {"اسفند", 12},
}};

// The Gregorian date of a day of the solar calendar. Leap years follow the cycle of 33 years, which holds for all years
// in use.
CivilTime civil_of_jalali(int year, int month, int day) noexcept {
  // Nowruz of 1300 was 1921-03-21; leap years are those whose rest by 33 is one of these.
  constexpr auto is_leap = [](int y) {
    const int rest = y % 33;
    return rest == 1 || rest == 5 || rest == 9 || rest == 13 || rest == 17 || rest == 22 || rest == 26 || rest == 30;
  };
  int days = 80;  // of 1921, the first counted as one
  for (int y = kFirst; y < year; ++y) days += is_leap(y) ? 366 : 365;
  days += month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  days += day - 1;
  int gregorian = 1921;
  for (;; ++gregorian) {
    const int length = is_valid_day(gregorian, 2, 29) ? 366 : 365;
    if (days <= length) break;
    days -= length;
  }
  return civil_of_day(gregorian, days);
}

bool is_day_of(int year, int month, int day) noexcept {
  return year >= kFirst && year <= kLast && month >= 1 && month <= 12 && day >= 1 && day <= (month <= 6 ? 31 : 30);
}

constexpr std::string_view kMonthWord = "ماه", kYearWord = "سال";

// Past the name of a month that ends where a word ends; 0 where there is none.
int read_month(const Field& field, std::size_t& at) noexcept {
  constexpr std::string_view kJoiner = "\u200C";
  const auto reads = [&](std::string_view name) {
    if (field.text.substr(at, name.size()) != name) return false;
    std::size_t end = at + name.size();
    if (field.text.substr(end).starts_with(kJoiner)) end += kJoiner.size();
    if (field.text.substr(end).starts_with(kMonthWord)) end += kMonthWord.size();  // خردادماه
    if (field.byte(end) >= 0x80 && !is_digit_at(field, end)) return false;
    at = end;
    return true;
  };
  for (const MonthName& month : kMonths) {
    if (reads(month.name)) return month.month;
  }
  return 0;
}

// ۱۳۹۱/۰۸/۲۰, 20 آبان 1391 and, where `whole`, 20 آبان 91; `at` is moved past it.
bool read_jalali(const Field& field, std::size_t& at, CivilTime& date, bool whole) noexcept {
  const Number first = read_number(field, at);
  if (first.digits == 0) return false;
  std::size_t next = first.end;
  int year = 0;
  int month = 0;
  int day = 0;
  if (first.digits == 4) {
    const unsigned char joint = field.byte(next);
    const Number second = read_number(field, next + 1);
    const Number third = read_number(field, second.end + 1);
    if ((joint != '/' && joint != '-' && joint != '.') || field.byte(second.end) != joint || second.digits > 2 ||
        third.digits == 0 || third.digits > 2) {
      return false;
    }
    year = static_cast<int>(first.value);
    month = static_cast<int>(second.value);
    day = static_cast<int>(third.value);
    next = third.end;
  } else {
    if (first.digits > 2) return false;
    day = static_cast<int>(first.value);
    // ۲۶/۰۶/۱۳۹۳
    const unsigned char joint = field.byte(next);
    const Number middle = read_number(field, next + 1);
    const Number end = read_number(field, middle.end + 1);
    if (whole && (joint == '/' || joint == '-' || joint == '.') && middle.digits > 0 && middle.digits <= 2 &&
        field.byte(middle.end) == joint && end.digits == 4) {
      if (!is_day_of(static_cast<int>(end.value), static_cast<int>(middle.value), day)) return false;
      date = civil_of_jalali(static_cast<int>(end.value), static_cast<int>(middle.value), day);
      at = end.end;
      return true;
    }
    next = past_marks(field, next);
    constexpr unsigned char kFirstLead = 0xD8, kLastLead = 0xDB;  // of the script's letters
    if (field.byte(next) < kFirstLead || field.byte(next) > kLastLead) return false;
    month = read_month(field, next);
    if (month == 0) return false;
    next = past_marks(field, next);
    for (const std::string_view word : {kMonthWord, kYearWord}) {
      if (field.text.substr(next, word.size()) == word) next = past_marks(field, next + word.size());
    }
    const Number last = read_number(field, next);
    constexpr int kShort = 2, kFirstOfCentury = 50;
    if (last.digits != 4 && !(whole && last.digits == kShort)) return false;
    year = static_cast<int>(last.value);
    if (last.digits == kShort) year += year < kFirstOfCentury ? 1400 : 1300;
    next = last.end;
  }
  if (!is_day_of(year, month, day)) return false;
  date = civil_of_jalali(year, month, day);
  at = next;
  return true;
}

}  // namespace

bool read_jalali_date(const Field& field, std::size_t at, Draft& draft) noexcept {
  constexpr unsigned char kLead = 0xDB;           // of the digits' two bytes
  constexpr std::uint32_t kLastInFigures = 1409;  // 2031; of the moon's 1410 to 1450 are 1989 to 2028
  const Number number = read_number(field, at);
  if (number.digits == 4) {
    const unsigned char before = field.byte_before(at), joint = field.byte(number.end);
    if (field.byte(at) != kLead || number.value > kLastInFigures || (joint != '/' && joint != '-') || before == '/' ||
        before == '-' || before == '.')
      return false;
  }
  CivilTime date;
  if (!read_jalali(field, at, date, false) || goes_on(field, at)) return false;
  // ۱۳۹۵/۳/۸/۴۵: the number of a document.
  if (number.digits == 4 && (field.byte(at) == '/' || field.byte(at) == '-' || field.byte(at) == '.') &&
      is_digit_at(field, at + 1))
    return false;
  set_date(draft, date.year, date.month, date.day, at);
  return true;
}

bool match_whole_jalali(std::string_view text, TimestampMatch& match) noexcept {
  const Field field{text, 0};
  const std::size_t begin = skip_blanks(field, 0, 8);
  std::size_t at = begin;
  Draft draft;
  const auto read_clock = [&](TimePlace place) {
    const std::size_t from = past_marks(field, at);
    const std::size_t linked = past_link(field, from);
    if (!read_time(field, linked, linked != from ? TimePlace::kAfterLink : place, draft)) return false;
    at = draft.end;
    return true;
  };
  const auto read_weekday = [&] {
    const Phrase day = match_phrase(field, at, kWeekday);
    if (!day) return;
    draft.match.weekday = day.entry->weekday;
    at = past_marks(field, day.end);
  };
  read_weekday();
  CivilTime date;
  if (!read_jalali(field, at, date, true)) {
    if (!read_clock(TimePlace::kAlone)) return false;
    at = past_marks(field, at);
    read_weekday();
    if (!read_jalali(field, at, date, true)) return false;
  }
  if (!draft.match.has_time) static_cast<void>(read_clock(TimePlace::kAfterDate));
  if (past_marks(field, at) < field.end()) return false;
  match = draft.match;
  match.weak = false;
  match.printed.year = date.year;
  match.printed.month = date.month;
  match.printed.day = date.day;
  if (!match.has_time) match.precision = Precision::kDay;
  match.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
  return true;
}

}  // namespace newsparse::internal
