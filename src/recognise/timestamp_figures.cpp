// timestamp_figures.cpp: dates whose month is a figure, and weeks: 29.05.2017, 20170529, KW 12/2020.
#include <array>
#include <string_view>

#include "recognise/timestamp_date.h"
#include "recognise/timestamp_parts.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace newsparse::internal {
namespace {

// Thai pages count years from the Buddha's death.
constexpr std::uint32_t kBuddhistEpoch = 543;
constexpr bool is_buddhist_year(const Number& year) noexcept {
  constexpr std::uint32_t kEarliest = 2440, kLatest = 2643;
  return year.digits == 4 && year.value >= kEarliest && year.value <= kLatest;
}

// A unit of measure after a figure: 10.12.14 kg.
bool is_measured(const Field& field, std::size_t at) noexcept {
  constexpr std::array<std::string_view, 12> kMeasures{"kg", "km", "cm", "mm", "mg", "ml",
                                                       "kw", "kB", "MB", "GB", "€",  "£"};
  const std::string_view rest = field.text.substr(skip_blanks(field, at, 1));
  for (const std::string_view unit : kMeasures) {
    if (!rest.starts_with(unit)) continue;
    if (rest.size() == unit.size() || !is_ascii_letter(static_cast<unsigned char>(rest[unit.size()]))) return true;
  }
  return false;
}

}  // namespace

void set_date(Draft& draft, int year, int month, int day, std::size_t end) noexcept {
  draft.match.printed.year = static_cast<std::int16_t>(year);
  draft.match.printed.month = static_cast<std::uint8_t>(month);
  draft.match.printed.day = static_cast<std::uint8_t>(day);
  draft.match.precision = day == 0 ? Precision::kMonth : Precision::kDay;
  draft.has_date = true;
  draft.end = end;
}

Separator read_separator(const Field& field, std::size_t at) noexcept {
  const unsigned char c = field.byte(at);
  if (c == '.') return {'.', skip_blanks(field, at + 1, 1)};
  if (c == '/' || c == '-') return {static_cast<char>(c), at + 1};
  if (c < 0x80) return {};
  switch (const CodePoint point = decode(field.text, at); point.value) {
    case 0xFF0E:
      return {'.', at + point.size};
    case 0xFF0F:
      return {'/', at + point.size};
    case 0xFF0D:
    case 0x2010:
    case 0x2011:
    case 0x2212:
      return {'-', at + point.size};
    default:
      return {};
  }
}

bool goes_on(const Field& field, std::size_t at) noexcept {
  if (is_digit_at(field, at)) return true;
  const unsigned char c = field.byte(at);
  if (c == '%') return true;
  return (c == '.' || c == '/' || c == '-' || c == ':' || c == ',') && field.byte(at + 1) >= '0' &&
         field.byte(at + 1) <= '9';
}

std::size_t past_year_word(const Field& field, std::size_t at) noexcept {
  std::size_t from = skip_blanks(field, at, 2);
  // 2015-ci il, 2015. godine: an ending, the dot of an ordinal.
  const unsigned char joint = field.byte(at);
  const bool joined = joint == '-' || (joint == '.' && field.byte(at + 1) == ' ');
  if (joined) from = skip_blanks(field, at + 1, 1);
  const Phrase word = match_phrase(field, from, kYearWord);
  constexpr std::size_t kShortest = 3;
  if (!word || (joined && (word.end - from < kShortest || word.capital))) return at;
  const bool dot = field.byte(word.end) == '.';
  // A lone Latin letter is only an abbreviation with its dot.
  if (word.end - from == 1 && (!dot || from == at)) return at;
  return dot ? word.end + 1 : word.end;
}

bool read_figures(const Field& field, const Number& first, Draft& draft) noexcept {
  const Separator joint = read_separator(field, first.end);
  if (joint.kind == 0) return false;
  const Number second = read_number(field, joint.end);
  if (second.digits == 0 || second.digits > 2) return false;
  std::uint32_t day = first.value;
  std::uint32_t month = second.value;
  if (day == 0 || month == 0 || day > 31 || month > 31) return false;
  bool open = false;
  if (month > 12) {
    if (day > 12) return false;
    if (joint.kind == '.' && joint.end != first.end + 1) return false;
    const std::uint32_t swap = day;
    day = month;
    month = swap;
  } else {
    open = day <= 12 && day != month;
  }
  // With dots or hyphens between, day and month are in this order almost everywhere; 11.15.2019 occurs all the same.
  if (joint.kind == '.' && joint.end != first.end + 1) open = false;
  const Separator next = read_separator(field, second.end);
  Number year = next.kind == joint.kind ? read_number(field, next.end) : Number{};
  // Di 15.5. 18:20: what a blank parts from the dot is an hour.
  const bool parted = next.kind == '.' && next.end > second.end + 1 && joint.end == first.end + 1 &&
                      (first.digits == 2 || draft.match.weekday != 0);
  // 12. 11. 18:30
  const bool blanks = next.kind == '.' && next.end > second.end + 1 && joint.kind == '.' && joint.end > first.end + 1;
  if (blanks && year.digits == 2 && field.byte(year.end) == ':' && is_digit_at(field, year.end + 1)) year = Number{};
  if (parted && year.digits <= 2 && field.byte(year.end) == ':') year = Number{};
  // Mo. 5.11. 15 Uhr
  const bool gap = next.kind == '.' && next.end > second.end + 1;
  if (gap && year.digits <= 2 && match_phrase(field, skip_blanks(field, year.end, 1), kClock | kHourNoun))
    year = Number{};
  // 12/5 2014, 12/5-2014: Swedish and Danish. Elsewhere they are fractions and double issues.
  bool apart_year = false;
  if (year.digits == 0 && joint.kind == '/' && (field.byte(second.end) == ' ' || next.kind == '-')) {
    const Number apart = read_number(field, second.end + 1);
    if (apart.end == second.end + 5 && is_year(apart) && !goes_on(field, apart.end)) year = apart, apart_year = true;
  }
  // 12/05/2557: Thai pages count from the Buddha's death.
  const bool is_thai = is_buddhist_year(year);
  if (is_thai) year.value -= kBuddhistEpoch;
  Draft out = draft;
  if (year.digits == 4 || year.digits == 2) {
    if (year.digits == 4 && !is_year(year)) return false;
    // The time may touch the year's dot: 12.05.2020.14:30 is none.
    if (is_digit_at(field, year.end) || field.byte(year.end) == '%') return false;
    // [1.9.22_1171]
    if (field.byte(year.end) == '_' && joint.kind == '.') return false;
    const unsigned char c = field.byte(year.end);
    if ((c == '.' || c == '/' || c == '-' || c == ':') && c == static_cast<unsigned char>(joint.kind) &&
        is_digit_at(field, year.end + 1)) {
      return false;
    }
    if (c == ':' && is_digit_at(field, year.end + 1) && year.digits == 2) return false;
    const int value = year.digits == 4 ? static_cast<int>(year.value) : full_year(year.value);
    if (!is_valid_day(value, static_cast<int>(month), static_cast<int>(day))) {
      return false;
    }
    if (year.digits == 2 && is_measured(field, year.end)) return false;
    set_date(out, value, static_cast<int>(month), static_cast<int>(day), past_year_word(field, year.end));
    out.match.short_year = year.digits == 2;
    out.match.order_open = open && !is_thai;
    if (month == second.value) out.match.figure_mark = joint.kind;
    if (apart_year || is_thai) out.match.weak = true;
    if (year.digits == 2 && (first.digits == 1 || second.digits == 1) && joint.kind != '/') out.match.weak = true;
    if (year.digits == 2 && joint.kind == '.' && joint.end != first.end + 1) out.match.weak = true;
    draft = out;
    return true;
  }
  if (year.digits != 0) return false;
  // 10.05pm, 14.05 Uhr, 14.05 WIB: what stands behind says that it is a time of day.
  Draft clock;
  if (joint.kind == '.' && second.digits == 2 && joint.end == first.end + 1 &&
      read_time(field, first.end - first.digits, TimePlace::kAlone, clock))
    return false;
  // Without a year: 28-09, 20/09, 30.04. and 6/19; something else must say that it is a date.
  if (goes_on(field, second.end) || !is_valid_day(0, static_cast<int>(month), static_cast<int>(day))) return false;
  // Fri 9-5, Sat 10-15: hours of opening.
  constexpr std::uint32_t kMonths = 12;
  const bool hours = first.digits == 1 || second.digits == 1 || second.value > kMonths;
  if (joint.kind == '-' && draft.match.weekday != 0 && hours) return false;
  // 10-18 Uhr: hours.
  if (joint.kind == '-' && match_phrase(field, skip_blanks(field, second.end, 1), kClock | kHourNoun)) return false;
  std::size_t end = second.end;
  if (joint.kind == '.' && field.byte(end) == '.') ++end;
  if (joint.kind == '.' && joint.end != first.end + 1 && end == second.end) return false;
  set_date(out, 0, static_cast<int>(month), static_cast<int>(day), end);
  out.match.order_open = open;
  out.match.weak = true;
  out.careful_date = first.digits != 2 || second.digits != 2 || (joint.kind == '.' && end == second.end);
  draft = out;
  return true;
}

bool read_compact(const Field& field, const Number& number, Draft& draft) noexcept {
  const int year = static_cast<int>(number.value / 10000);
  const int month = static_cast<int>(number.value / 100 % 100);
  const int day = static_cast<int>(number.value % 100);
  if (year < 1990 || year > 2039 || !is_valid_day(year, month, day)) return false;
  const unsigned char next = field.byte(number.end);
  Draft out = draft;
  if (next == 'T') {
    const Number clock = read_number(field, number.end + 1);
    if (clock.digits != 4 && clock.digits != 6) return false;
    const std::uint32_t value = clock.digits == 4 ? clock.value * 100 : clock.value;
    if (value / 10000 > 23 || value / 100 % 100 > 59 || value % 100 > 60) return false;
    set_date(out, year, month, day, clock.end);
    out.match.printed.hour = static_cast<std::uint8_t>(value / 10000);
    out.match.printed.minute = static_cast<std::uint8_t>(value / 100 % 100);
    out.match.printed.second = static_cast<std::uint8_t>(value % 100);
    out.match.has_time = true;
    out.match.precision = clock.digits == 4 ? Precision::kMinute : Precision::kSecond;
    if (clock.digits == 6 && (field.byte(out.end) == '.' || field.byte(out.end) == ',') &&
        is_digit_at(field, out.end + 1)) {
      out.end = read_number(field, out.end + 1).end;
    }
    static_cast<void>(read_zone(field, out.end, true, out));
  } else {
    if (is_ascii_letter(next) || next >= 0x80 || goes_on(field, number.end) || next == '_' || next == '/' ||
        next == '-')
      return false;
    set_date(out, year, month, day, number.end);
    out.match.weak = true;
  }
  draft = out;
  return true;
}

bool read_week(const Field& field, const Phrase& mark, Draft& draft) noexcept {
  const std::size_t at = skip_blanks(field, mark.end, 2);
  const Number week = read_number(field, at);
  if (week.digits == 0 || week.digits > 2 || week.value < 1 || week.value > 53) return false;
  const unsigned char c = field.byte(week.end);
  const Number year =
      c == '/' || c == '-' ? read_number(field, week.end + 1) : read_number(field, skip_blanks(field, week.end, 1));
  draft.match.printed.week = static_cast<std::uint8_t>(week.value);
  draft.match.precision = Precision::kWeek;
  draft.has_date = true;
  draft.end = week.end;
  if (is_year(year)) {
    draft.match.printed.year = static_cast<std::int16_t>(year.value);
    draft.end = year.end;
  } else {
    draft.match.weak = true;
  }
  return true;
}

std::size_t match_char(const Field& field, std::size_t at, std::u32string_view any) noexcept {
  if (field.byte(at) < 0x80) return 0;
  const CodePoint point = decode(field.text, at);
  return any.find(point.value) != std::u32string_view::npos ? point.size : 0;
}

bool read_east_asian(const Field& field, int year, std::size_t at, Draft& draft) noexcept {
  const Number month = read_number(field, at);
  if (month.digits == 0 || month.digits > 2 || month.value < 1 || month.value > 12) return false;
  std::size_t end = skip_blanks(field, month.end, 1);
  const std::size_t mark = match_char(field, end, U"月월");
  if (mark == 0) return false;
  end += mark;
  const Number day = read_number(field, skip_blanks(field, end, 1));
  if (day.digits > 0 && day.digits <= 2) {
    const std::size_t gap = skip_blanks(field, day.end, 1);
    if (const std::size_t day_mark = match_char(field, gap, U"日號号일")) {
      if (!is_valid_day(year, static_cast<int>(month.value), static_cast<int>(day.value))) return false;
      set_date(draft, year, static_cast<int>(month.value), static_cast<int>(day.value), gap + day_mark);
      return true;
    }
  }
  if (year == 0) return false;
  set_date(draft, year, static_cast<int>(month.value), 0, end);
  return true;
}

bool read_translated(const Field& field, const Number& number, Draft& draft) noexcept {
  const auto past_mark = [&field](const Number& n) {
    const std::size_t at = skip_blanks(field, n.end, 1), size = match_char(field, at, U"月월");
    return size == 0 ? 0 : at + size;
  };
  Number month = number, day = number;
  std::size_t end = past_mark(number);
  if (end != 0) {
    day = read_number(field, skip_blanks(field, end, 1));
    end = day.end;
  } else {
    month = read_number(field, skip_blanks(field, number.end, 1));
    if (month.end == number.end || month.digits == 0 || (end = past_mark(month)) == 0) return false;
  }
  if (day.digits == 0 || day.digits > 2 || month.digits > 2 || field.byte(end) != ',' || field.byte(end + 1) != ' ')
    return false;
  const Number year = read_number(field, skip_blanks(field, end + 1, 1));
  const auto value = [](const Number& n) { return static_cast<int>(n.value); };
  if (!is_year(year) || month.value == 0 || !is_valid_day(value(year), value(month), value(day))) return false;
  set_date(draft, value(year), value(month), value(day), year.end);
  return true;
}

bool read_marked_month(const Field& field, const Phrase& mark, Draft& draft) noexcept {
  const Number month = read_number(field, skip_blanks(field, mark.end, 2));
  if (month.digits == 0 || month.digits > 2 || month.value < 1 || month.value > 12) return false;
  std::size_t at = skip_blanks(field, month.end, 1);
  if (const Phrase word = match_phrase(field, at, kYearWord)) {
    at = skip_blanks(field, word.end, 1);
  } else if (field.byte(month.end) == '/' || field.byte(month.end) == '-') {
    at = month.end + 1;
  } else {
    return false;
  }
  const Number year = read_number(field, at);
  if (!is_year(year) || goes_on(field, year.end)) return false;
  set_date(draft, static_cast<int>(year.value), static_cast<int>(month.value), 0, year.end);
  return true;
}

bool read_thai_year(const Field& field, std::size_t month, std::size_t at, Draft& draft, std::size_t& end) noexcept {
  constexpr std::string_view kEra = "พ.ศ.", kCommonEra = "ค.ศ.";
  // เมษายน begins with a vowel, which the next row of the block has.
  const std::string_view lead = field.text.substr(month, 2);
  if (lead != "\xE0\xB8" && lead != "\xE0\xB9") return false;
  CivilTime& printed = draft.match.printed;
  if (draft.match.short_year) {  // 60 is 2560
    constexpr int kCentury = 2500 - static_cast<int>(kBuddhistEpoch);
    printed.year = static_cast<std::int16_t>(kCentury + printed.year % 100);
    draft.match.short_year = false;
    return true;
  }
  if (printed.year != 0) return true;
  at = skip_blanks(field, at, 2);
  const bool common = field.text.substr(at, kCommonEra.size()) == kCommonEra;
  if (common || field.text.substr(at, kEra.size()) == kEra) at = skip_blanks(field, at + kEra.size(), 2);
  const Number year = read_number(field, at);
  if (common && is_year(year)) {
    printed.year = static_cast<std::int16_t>(year.value);
    end = year.end;
    return true;
  }
  if (!is_buddhist_year(year)) return false;
  draft.match.printed.year = static_cast<std::int16_t>(year.value - kBuddhistEpoch);
  end = year.end;
  return true;
}

}  // namespace newsparse::internal
