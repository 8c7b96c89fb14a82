// timestamp_partial.cpp: dates whose month or year something else says, in texts that are nothing else: the 15th, the
// 5th of last month, 4 October last year, 去年10月, 2014 15 Oct, late 2011.
#include <algorithm>
#include <array>
#include <string_view>

#include "recognise/timestamp_date.h"
#include "recognise/timestamp_parts.h"
#include "recognise/timestamp_words.h"
#include "text/ascii.h"

namespace newsparse::internal {
namespace {

bool is_end(const Field& field, std::size_t at) noexcept {
  return field.text.find_first_not_of(" \t\r\n.", at) == std::string_view::npos;
}

// A word of `role` at `at`, the longest one; its end is 0 where there is none.
SpokenWord find_role(const Field& field, std::size_t at, SpokenRole role) noexcept {
  SpokenWords words;
  words.collect(field, at);
  SpokenWord best;
  for (std::size_t i = 0; i < words.count; ++i) {
    if (words.words[i].role == role && words.words[i].end >= best.end) best = words.words[i];
  }
  return best;
}

// Past a word that joins a date and the name of its month or year: of, des, в.
std::size_t past_joint(const Field& field, std::size_t at) noexcept {
  at = past_age_gap(field, at);
  const Phrase joint = match_phrase(field, at, kOf | kLink);
  if (joint) return past_age_gap(field, joint.end);
  constexpr std::string_view kFrench = "du ";  // a number elsewhere
  if (field.text.substr(at, kFrench.size()) == kFrench) return at + kFrench.size();
  const AgePhrase word = match_age_word(field, at);
  const bool joins =
      word.word != nullptr && (word.word->kinds == 0 || (word.word->kinds & (kAgeFiller | kAgeAhead)) != 0);
  return joins ? past_age_gap(field, word.end) : at;
}

// Such a name at `at` or behind a joint.
NamedUnit read_joined_name(const Field& field, std::size_t at, TimeUnit unit) noexcept {
  const std::size_t from = past_age_gap(field, at);
  if (const NamedUnit name = read_unit_name(field, from, unit); name.end != 0) return name;
  const std::size_t joined = past_joint(field, from);
  return joined != from ? read_unit_name(field, joined, unit) : NamedUnit{};
}

// A time of day behind a date that ends at `draft.end`, if there is more; false where that is none.
bool read_rest(const Field& field, Draft& draft) noexcept {
  if (is_end(field, draft.end)) return true;
  const std::size_t from = past_marks(field, draft.end);
  const std::size_t linked = past_link(field, from);
  constexpr unsigned char kFirstDense = 0xE0;  // 7日上午9点
  return (from != draft.end || field.byte(from) >= kFirstDense) &&
         read_time(field, linked, linked != from ? TimePlace::kAfterLink : TimePlace::kAfterDate, draft) &&
         is_end(field, draft.end);
}

void keep(const Draft& draft, std::size_t begin, TimestampMatch& match) noexcept {
  match = draft.match;
  match.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(draft.end)};
  match.weak = false;
}

// Past the mark of an ordinal in letters behind a day: 15th, 15-го, 15:e.
std::size_t past_letters_of_ordinal(const Field& field, std::size_t at) noexcept {
  if (field.byte(at) == ':' && (field.byte(at + 1) == 'e' || field.byte(at + 1) == 'a')) return at + 2;
  return field.byte(at) == '.' ? at : past_ordinal(field, at);
}

// What must stand beside a figure that words say to be a day of the month: dia 15; the 15th; am 15.; ב-15 לחודש; le 15,
// which is Le 15 where it is a name.
enum DayNeed : std::int8_t { kNothing, kLetters, kStop, kMarkOrMonth, kSmallLetter };

// The 15th, dia 15, 15日, le 5 du mois, am 20. des letzten Monats.
bool match_day_of_month(const Field& field, std::size_t begin, TimestampMatch& match) noexcept {
  constexpr std::uint32_t kLast = 31;
  Draft draft;
  draft.match.unit = TimeUnit::kMonth;
  std::size_t at = begin;
  NamedUnit month = read_unit_name(field, at, TimeUnit::kMonth);
  SpokenWords leads;
  if (month.end != 0) {
    at = past_age_gap(field, month.end);
  } else {
    leads.collect(field, at);
    for (std::size_t i = 0; i < leads.count; ++i) {
      if (leads.words[i].role == SpokenRole::kDayLead) at = std::max(at, leads.words[i].end);
    }
    const std::size_t lead_end = at;
    at = skip_blanks(field, at, 1);
    if (at != begin && field.byte(at) == '-') ++at;
    for (std::size_t i = 0; i < leads.count; ++i) {
      if (leads.words[i].end != lead_end) leads.words[i].role = SpokenRole::kLead;
    }
  }
  const Number day = read_number(field, at);
  if (day.digits == 0 || day.digits > 2 || day.value == 0 || day.value > kLast) return false;
  const std::size_t letters = past_letters_of_ordinal(field, day.end);
  const bool stop = field.byte(day.end) == '.';
  draft.end = stop ? day.end + 1 : letters;
  const auto read_mark = [&](std::size_t from) {
    from = skip_blanks(field, from, 1);
    if (field.byte(from) == '-' || field.byte(from) == '\'') ++from;
    return find_role(field, from, SpokenRole::kDayMark);
  };
  const bool month_first = month.end != 0;
  // El 15 del mes pasado, before del mes.
  if (!month_first) month = read_joined_name(field, draft.end, TimeUnit::kMonth);
  SpokenWord mark;
  if (month_first || month.end == 0) mark = read_mark(draft.end);
  if (mark.end == 0 && (month_first || month.end == 0)) mark = read_mark(day.end);
  if (mark.end != 0) draft.end = mark.end;
  const bool lone_mark = mark.end != 0 && mark.value == kNothing;
  if (month_first && mark.end == 0) return false;
  if (!month_first && month.end == 0) month = read_joined_name(field, draft.end, TimeUnit::kMonth);
  if (!month_first && month.end != 0) draft.end = month.end;
  bool says = month.end != 0 || lone_mark;
  for (std::size_t i = 0; i < leads.count && !says; ++i) {
    const SpokenWord& lead = leads.words[i];
    if (lead.role != SpokenRole::kDayLead) continue;
    says = lead.value == kNothing || (lead.value == kLetters && letters != day.end) || (lead.value == kStop && stop) ||
           (lead.value == kSmallLetter && is_ascii_lower(field.byte(begin)));
  }
  if (!says) return false;
  draft.match.printed.day = static_cast<std::uint8_t>(day.value);
  draft.match.amount = month.before;
  if (!read_rest(field, draft)) return false;
  draft.match.unit = TimeUnit::kMonth;
  keep(draft, begin, match);
  return true;
}

// A date without a year, or a month, at `at`.
bool read_yearless(const Field& field, std::size_t at, Draft& draft) noexcept {
  constexpr std::size_t kShortest = 3;
  constexpr std::array<std::string_view, 2> kMonths{"月", "월"};
  draft.whole = true;
  if (read_weekday_and_date(field, at, draft)) return draft.match.printed.year == 0 && !draft.match.order_open;
  if (const Phrase month = match_phrase(field, at, kMonth); month && month.end - at >= kShortest) {
    draft.match.printed.month = month.entry->month;
    draft.match.precision = Precision::kMonth;
    draft.end = month.end + (field.byte(month.end) == '.' ? 1 : 0);
    return true;
  }
  const Number month = read_number(field, at);
  const std::string_view rest = field.text.substr(month.end);
  if (month.digits == 0 || month.digits > 2 || month.value == 0 || month.value > 12 ||
      (!rest.starts_with(kMonths[0]) && !rest.starts_with(kMonths[1])))
    return false;
  draft.match.printed.month = static_cast<std::uint8_t>(month.value);
  draft.match.precision = Precision::kMonth;
  draft.end = month.end + kMonths[0].size();
  return true;
}

// 4 октября прошлого года, loni v říjnu, 去年10月5日.
bool match_date_of_year(const Field& field, std::size_t begin, TimestampMatch& match) noexcept {
  // El 7 de noviembre del año pasado; on the 5th of march.
  bool led = false;
  if (const SpokenWord lead = find_role(field, begin, SpokenRole::kDayLead); lead.end != 0) {
    const std::size_t past = skip_blanks(field, lead.end, 1);
    led = is_digit_at(field, past);
    if (led) begin = past;
  }
  Draft draft;
  NamedUnit year = read_unit_name(field, begin, TimeUnit::kYear);
  if (year.end != 0) {
    const std::size_t from = past_age_gap(field, year.end);
    const std::size_t joined = past_joint(field, from);
    if (!read_yearless(field, from, draft) && (joined == from || !read_yearless(field, joined, draft))) return false;
  } else {
    if (!read_yearless(field, begin, draft)) return false;
    year = read_joined_name(field, draft.end, TimeUnit::kYear);
    if (year.end == 0) {
      if (!led || draft.match.printed.day == 0 || !read_rest(field, draft)) return false;
      keep(draft, begin, match);
      return true;
    }
    draft.end = year.end;
  }
  constexpr int kLastOfAllYears = 28;  // of February
  const CivilTime& date = draft.match.printed;
  if (date.month == 2 && date.day > kLastOfAllYears) return false;
  if (!is_end(field, draft.end) && (date.day == 0 || !read_rest(field, draft))) return false;
  draft.match.unit = TimeUnit::kYear;
  draft.match.amount = year.before;
  keep(draft, begin, match);
  return true;
}

// 2014 15 Oct; 2014, 15 October, 10:30.
bool match_year_first(const Field& field, std::size_t begin, TimestampMatch& match) noexcept {
  const Number year = read_number(field, begin);
  if (!is_year(year)) return false;
  std::size_t at = past_year_word(field, year.end);  // 2014-ж., 17-октябрь
  if (at == year.end && field.byte(at) == '-') {
    const Phrase word = match_phrase(field, at + 1, kYearWord);
    at = word ? word.end : at + 1;  // 2014- စက်တင်ဘာ 17
  }
  if (field.byte(at) == '.') ++at;
  if (field.byte(at) == ',') ++at;
  const std::size_t from = skip_blanks(field, at, 2);
  Draft draft;
  draft.whole = true;
  if (from == at || !read_date(field, from, draft)) return false;
  CivilTime& date = draft.match.printed;
  const bool named = !draft.match.order_open && date.year == 0 && draft.match.precision == Precision::kDay;
  const int value = static_cast<int>(year.value);
  // 2014 15.10. are figures of other dates.
  const std::string_view printed = field.text.substr(from, draft.end - from);
  const bool letters =
      std::any_of(printed.begin(), printed.end(), [](char c) { return static_cast<unsigned char>(c) >= 'A'; });
  if (!named || !letters || !is_valid_day(value, date.month, date.day)) return false;
  date.year = static_cast<std::int16_t>(value);
  if (const Phrase day = match_phrase(field, past_marks(field, draft.end), kWeekday); day) {
    draft.match.weekday = day.entry->weekday;
    draft.end = day.end;
  }
  if (!read_rest(field, draft)) return false;
  date.year = static_cast<std::int16_t>(value);
  keep(draft, begin, match);
  return true;
}

// Late 2011, Mitte Oktober, 10月初: the year or the month is all that is said.
bool match_stretch(const Field& field, std::size_t begin, TimestampMatch& match) noexcept {
  std::size_t from = begin, to = field.end();
  if (const SpokenWord lead = find_role(field, begin, SpokenRole::kStretch); lead.end != 0) {
    from = skip_blanks(field, lead.end, 1);
    if (field.byte(from) == '-') ++from;
    from = past_joint(field, from);
  } else if (is_digit_at(field, begin)) {
    Draft draft;
    // 2010年底
    constexpr std::array<std::string_view, 2> kYears{"年", "년"};
    const Number year = read_number(field, begin);
    const std::string_view rest = field.text.substr(year.end);
    if (is_year(year) && (rest.starts_with(kYears[0]) || rest.starts_with(kYears[1]))) {
      draft.match.printed.year = static_cast<std::int16_t>(year.value);
      draft.match.precision = Precision::kYear;
      draft.end = year.end + kYears[0].size();
    } else if (!read_yearless(field, begin, draft) || draft.match.precision != Precision::kMonth) {
      return false;
    }
    const SpokenWord tail = find_role(field, skip_blanks(field, draft.end, 1), SpokenRole::kStretch);
    if (tail.end == 0 || !is_end(field, tail.end)) return false;
    draft.end = tail.end;
    keep(draft, begin, match);
    return true;
  } else {
    return false;
  }
  while (to > from && (field.byte(to - 1) == ' ' || field.byte(to - 1) == '.')) --to;
  if (to <= from || !match_whole_figures(field.text.substr(from, to - from), match) ||
      match.precision > Precision::kMonth || match.unit != TimeUnit::kNone)
    return false;
  match.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(to)};
  return true;
}

// True where a word of the age in `text` says that it lies before or after now: two weeks today is one to come.
bool has_direction(const Field& field, std::size_t begin, std::size_t end) noexcept {
  constexpr unsigned char kFirstDense = 0xE0;  // of scripts without blanks
  for (std::size_t at = begin; at < end; ++at) {
    if (at != begin && field.byte(at - 1) != ' ' && field.byte(at) < kFirstDense) continue;
    const AgePhrase word = match_age_word(field, at);
    if (word.word != nullptr && word.end <= end && (word.word->kinds & (kAgePast | kAgeAhead)) != 0) return true;
  }
  return false;
}

// Adds an age in weeks, months or years to the day or month `name` is so far before now.
bool add_age(const Field& field, std::size_t from, std::size_t to, const NamedUnit& name, TimeUnit unit,
             TimestampMatch& match) noexcept {
  TimestampMatch age;
  if (to <= from || !has_direction(field, from, to) || !match_whole_age(field.text.substr(from, to - from), age) ||
      age.has_time || age.weekday != 0 || age.unit < TimeUnit::kDay || age.printed.month != 0)
    return false;
  constexpr std::int32_t kWeek = 7, kYear = 12;
  constexpr std::int32_t kMostMonths = 12 * 1500;
  std::int32_t days = 0, months = age.months;
  switch (age.unit) {
    case TimeUnit::kDay:
      days = age.amount;
      break;
    case TimeUnit::kWeek:
      days = age.amount * kWeek;
      break;
    case TimeUnit::kMonth:
      months += age.amount;
      break;
    default:
      if (age.amount > kMostMonths / kYear || age.amount < -kMostMonths / kYear) return false;
      months += age.amount * kYear;
      break;
  }
  if (months > kMostMonths || months < -kMostMonths || (unit == TimeUnit::kMonth && days != 0)) return false;
  match = TimestampMatch{};
  match.months = static_cast<std::int16_t>(months);
  match.unit = unit;
  match.amount = name.before + days;
  match.precision = precision_of(unit);
  return true;
}

// A year ago today, heute vor einem Jahr, five years ago this month.
bool match_age_from_day(const Field& field, std::size_t begin, TimestampMatch& match) noexcept {
  constexpr std::size_t kLongest = 48;
  std::size_t end = field.end();
  if (end > kLongest) return false;
  while (end > begin && (field.byte(end - 1) == ' ' || field.byte(end - 1) == '.')) --end;
  for (const TimeUnit unit : {TimeUnit::kDay, TimeUnit::kMonth}) {
    const auto read_name = [&](std::size_t at) {
      NamedUnit name = read_unit_name(field, at, unit);
      const Phrase day = unit == TimeUnit::kDay ? match_phrase(field, at, kDayWord) : Phrase{};
      if (day && day.end > name.end) name = {day.entry->amount, day.end, false};
      return name;
    };
    bool found = false;
    if (const NamedUnit name = read_name(begin); name.end != 0)
      found = !match_phrase(field, skip_blanks(field, name.end, 1), kAnd) &&
              add_age(field, past_age_gap(field, name.end), end, name, unit, match);
    // 一年前的今天, 1年前の今日
    for (const std::string_view joint : {" ", "的", "の"}) {
      for (std::size_t at = field.text.find(joint, begin); !found && at < end; at = field.text.find(joint, at + 1)) {
        // Five years ago and today are two.
        const std::size_t last = field.text.rfind(' ', at - 1) + 1;
        if (match_phrase(field, last, kAnd).end == at) continue;
        const NamedUnit name = read_name(at + joint.size());
        found = name.end == end && add_age(field, begin, at, name, unit, match);
      }
    }
    if (!found) continue;
    match.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    return true;
  }
  return false;
}

}  // namespace

bool match_partial_date(std::string_view text, TimestampMatch& match) noexcept {
  const Field field{text, 0};
  const std::size_t at = skip_blanks(field, 0, 8);
  // Monday the 5th.
  if (const Phrase weekday = match_phrase(field, at, kWeekday)) {
    const std::size_t from = past_marks(field, weekday.end);
    if (from != weekday.end && !is_digit_at(field, from) && match_day_of_month(field, from, match)) {
      match.span.begin = static_cast<std::uint32_t>(at);
      match.weekday = weekday.entry->weekday;
      return true;
    }
  }
  return match_day_of_month(field, at, match) || match_date_of_year(field, at, match) ||
         match_year_first(field, at, match) || match_stretch(field, at, match) || match_age_from_day(field, at, match);
}

}  // namespace newsparse::internal
