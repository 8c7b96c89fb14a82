// timestamp_date.cpp: dates, in figures and with the names of months.
#include "recognise/timestamp_date.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "recognise/timestamp_beside.h"
#include "recognise/timestamp_parts.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace newsparse::internal {
namespace {

// Behind a figure: 9:30, Mark 9: 12. A colon and no figure end a day: June 9: Bridge closed.
bool is_ratio(const Field& field, std::size_t at) noexcept {
  return field.byte(at) == ':' && is_digit_at(field, skip_blanks(field, at + 1, 2));
}

// A year after day and month; past `at` where there is none. Two digits only where `two` allows.
bool read_year(const Field& field, std::size_t at, bool two, char separator, Draft& draft, std::size_t& end) noexcept {
  std::size_t from = at;
  bool apostrophe = false;
  if (separator != 0) {
    const Separator next = read_separator(field, at);
    if (next.kind == separator) from = next.end;
    // 13. nov., 2011
    if (from != at && separator == '.' && field.byte(from) == ',') from = skip_blanks(field, from + 1, 2);
  }
  const auto past_apostrophe = [&] {
    const std::size_t size = field.byte(from) == '\'' ? 1 : field.text.substr(from, 3) == "\xE2\x80\x99" ? 3 : 0;
    apostrophe = size != 0;
    from += size;
  };
  if (from != at) past_apostrophe();  // 15. Sept. '15
  if (from == at) {
    from = skip_blanks(field, from, 2);
    const unsigned char c = field.byte(from);
    if (c == ',' || c == '.') from = skip_blanks(field, from + 1, 2);
    if (field.byte(from) == ',') from = skip_blanks(field, from + 1, 2);
    if (field.text.substr(from, 2) == "\xD8\x8C") from = skip_blanks(field, from + 2, 2);  // Arabic comma
    for (int i = 0; i < 2; ++i) {
      const Phrase of = match_phrase(field, from, kOf | kYearWord);
      if (!of) break;
      const std::size_t past = skip_blanks(field, of.end, 2);
      if (past == of.end && !is_digit_at(field, past)) break;
      from = past;
    }
    past_apostrophe();
  }
  const Number year = read_number(field, from);
  const unsigned char next = field.byte(year.end);
  if (year.digits == 4) {
    // 25/Oct/2012:14:05:33 of the logs of servers.
    const bool log = separator == '/' && is_digit_at(field, year.end + 2) && field.byte(year.end + 3) == ':';
    if (!is_year(year) || (next == ':' && is_digit_at(field, year.end + 1) && !log) || next == '%') return false;
    draft.match.printed.year = static_cast<std::int16_t>(year.value);
    end = past_year_word(field, year.end);
    return true;
  }
  if (year.digits != 2 || !(two || apostrophe)) return false;
  if (goes_on(field, year.end) || (next | 0x20U) == 'h' || next == ':') return false;
  if (!apostrophe && match_phrase(field, skip_blanks(field, year.end), kClock | kHourNoun))
    return false;  // 5. Juli, 18 Uhr
  // 8. November 9. November: the day of the next date.
  const std::size_t ahead = skip_blanks(field, next == '.' ? year.end + 1 : year.end);
  if (!apostrophe && match_phrase(field, ahead, kMonth)) return false;
  const unsigned char after = field.byte(skip_blanks(field, year.end));
  if (is_ascii_lower(next) || (separator == 0 && is_ascii_lower(after)) || after >= 0x80) {
    // 3 พ.ย. 57 เวลา 16.07 น.
    const bool linked = after >= 0x80 && match_phrase(field, skip_blanks(field, year.end), kLink);
    if (!apostrophe && !linked) return false;
  }
  draft.match.printed.year = static_cast<std::int16_t>(full_year(year.value));
  draft.match.short_year = true;
  end = year.end;
  return true;
}

// True where the name of a month has the trait.
bool has_trait(const Phrase& month, WordTrait trait) noexcept { return (month.entry->traits & trait) != 0; }

// Short names of months that are small words of other languages.
bool is_prose(const Phrase& month) noexcept { return !month.capital && has_trait(month, kProse); }

// What the name of a month that begins at `at` must have to count: see kCarefulMonth and kRareMonth. `lenient` where
// the text is nothing but a date.
bool vouched(const Phrase& month, std::size_t at, bool has_year, bool lenient) noexcept {
  const std::uint32_t roles = month.entry->roles();
  if (has_year || (roles & (kRareMonth | kCarefulMonth)) == 0) return true;
  if ((roles & kRareMonth) == 0) return lenient || month.capital;
  // 13 set, but not 5 die and 2 out.
  return lenient && month.end - at >= 3 && !is_prose(month);
}

// November032022: a sheet of a calendar, its three elements glued. The month begins at `begin`; `number` touches it.
bool read_sheet(const Field& field, std::size_t begin, const Phrase& month, const Number& number,
                Draft& draft) noexcept {
  constexpr std::ptrdiff_t kShortName = 3;  // Jan12019 is no date
  constexpr std::uint32_t kYears = 10000;
  if (!month.capital || number.digits < 5 || number.digits > 6) return false;
  const std::string_view name = field.text.substr(begin, month.end - begin);
  const auto begins_letter = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  if (number.digits == 5 && std::count_if(name.begin(), name.end(), begins_letter) <= kShortName) return false;
  const Number year{number.value % kYears, 4, number.end};
  const int day = static_cast<int>(number.value / kYears);
  if (!is_year(year) || !is_valid_day(static_cast<int>(year.value), month.entry->month, day)) return false;
  set_date(draft, static_cast<int>(year.value), month.entry->month, day, number.end);
  return true;
}

// The word before `at` is one that stands before months and not before days: in, im, en, em.
bool follows_in(const Field& field, std::size_t at) noexcept {
  constexpr std::size_t kSize = 3;  // with the blank
  if (at < field.begin + kSize || field.byte_before(at) != ' ' || is_ascii_letter(field.byte_before(at - kSize)))
    return false;
  const unsigned char first = field.byte_before(at - 2) | 0x20U, second = field.byte_before(at - 1);
  return (first == 'i' || first == 'e') && (second == 'n' || second == 'm');
}

// May 29, 2017 and November 2021; `month` has just been read.
bool read_after_month(const Field& field, std::size_t begin, const Phrase& month, Draft& draft) noexcept {
  std::size_t at = past_abbreviation(field, month.end);
  at = skip_blanks(field, at, 3);
  if (field.byte(at) == ',') at = skip_blanks(field, at + 1, 2);
  if (field.byte(at) == '-' || field.byte(at) == '/') ++at;
  // October the 4th
  constexpr std::string_view kThe = "the ";
  if (field.text.substr(at, kThe.size()) == kThe) at += kThe.size();
  Phrase of = match_phrase(field, at, kOf);
  if (of) at = skip_blanks(field, of.end, 2);
  const Number number = read_number(field, at);
  const int name = month.entry->month;
  if (is_year(number)) {
    if (goes_on(field, number.end)) return false;
    // Dann kam sie 2013 zurück.
    const bool inside = begin > field.begin && field.byte_before(begin) == ' ';
    if (!draft.whole && inside && field.byte(month.end) == ' ' && !month.capital && has_trait(month, kBeforeNoYear))
      return false;
    set_date(draft, static_cast<int>(number.value), name, 0, past_year_word(field, number.end));
    draft.match.listopad = is_listopad(field.text.substr(begin, month.end - begin), name);
    return true;
  }
  // มีนาคม 2556, which no is_year() has.
  std::size_t past_thai = at;
  if (Draft thai = draft; read_thai_year(field, begin, at, thai, past_thai) && !goes_on(field, past_thai)) {
    set_date(draft, thai.match.printed.year, name, 0, past_thai);
    return true;
  }
  // Jun '17
  const bool apostrophe = field.byte(at) == '\'' || field.text.substr(at, 3) == "\xE2\x80\x99";
  if (apostrophe && month.capital && !of) {
    const Number year = read_number(field, at + (field.byte(at) == '\'' ? 1 : 3));
    if (year.digits != 2 || goes_on(field, year.end) || is_ascii_letter(field.byte(year.end))) return false;
    set_date(draft, full_year(year.value), name, 0, year.end);
    draft.match.short_year = true;
    return true;
  }
  if (number.digits == 0 || of) return false;
  if (number.digits > 2) return at == month.end && read_sheet(field, begin, month, number, draft);
  const unsigned char next = field.byte(number.end);
  // JAN.15.2019
  const bool dotted = next == '.' && field.byte(month.end) == '.' && is_year(read_number(field, number.end + 1));
  if (is_ratio(field, number.end) || next == '%' || (next == '.' && is_digit_at(field, number.end + 1) && !dotted))
    return false;
  if (next == ',' && is_digit_at(field, number.end + 1) && !is_year(read_number(field, number.end + 1))) return false;
  if ((next | 0x20U) == 'h' && is_ascii_digit(field.byte(number.end + 1))) return false;
  const int day = static_cast<int>(number.value);
  Draft out = draft;
  std::size_t end = past_ordinal(field, number.end);
  // March 12-14, 2020
  const std::size_t dash = next == '-' && field.byte(month.end) != '-'          ? 1
                           : field.text.substr(number.end, 3) == "\xE2\x80\x93" ? 3
                                                                                : 0;
  const Number last = dash != 0 ? read_number(field, number.end + dash) : Number{};
  std::size_t past_range = last.end;
  if (last.digits > 0 && last.digits <= 2 && last.value > number.value &&
      read_year(field, past_ordinal(field, last.end), false, '\0', out, past_range) &&
      is_valid_day(out.match.printed.year, name, static_cast<int>(last.value))) {
    set_date(out, out.match.printed.year, name, static_cast<int>(last.value), past_range);
    draft = out;
    return true;
  }
  out = draft;
  if (next == '.') end = number.end;  // a full stop, not an ordinal, in the languages that write the month first
  end = past_day_mark(field, end);
  const bool hyphen = next == '-' && field.byte(month.end) == '-';
  const bool slash = next == '/' && field.byte(month.end) == '/';  // Oct/03/2011
  std::size_t past = end;
  const bool has_year = read_year(field, end, hyphen, hyphen ? '-' : slash ? '/' : dotted ? '.' : '\0', out, past);
  if (has_year) end = past;
  if (!vouched(month, begin, has_year, draft.whole) || !is_valid_day(has_year ? out.match.printed.year : 0, name, day))
    return false;
  if (!has_year && has_trait(month, kBehindDay)) return false;
  // In May 20 people
  if (!has_year && !draft.whole && field.byte(number.end) == ' ' && is_ascii_lower(field.byte(number.end + 1)) &&
      follows_in(field, begin))
    return false;
  // The figure is an amount, not a day: June 3 million.
  set_date(out, has_year ? out.match.printed.year : 0, name, day, end);
  draft = out;
  return true;
}

// 29 May 2017, 8. April, 25 de febrero de 2017, 25-Apr-24, 29 tháng 5; `day` has just been read.
bool read_after_day(const Field& field, const Number& day, Draft& draft) noexcept {
  std::size_t at = past_ordinal(field, day.end);
  constexpr std::string_view kFirst = " er ";  // 1 er mai
  if (day.value == 1 && field.text.substr(day.end, kFirst.size()) == kFirst) at = day.end + kFirst.size() - 1;
  char separator = 0;
  // 5-го декабря: the hyphen is the ordinal's.
  if (const Separator joint = read_separator(field, day.end); joint.kind != 0 && (joint.kind == '.' || at == day.end)) {
    separator = joint.kind;
    at = joint.end;
  }
  // 15th. May 2015
  const bool stop = at != day.end && separator == 0 && is_ascii_lower(field.byte_before(at)) && field.byte(at) == '.';
  at = skip_blanks(field, at + (stop ? 1 : 0), 2);
  if (separator == 0 || separator == '.') {
    for (int i = 0; i < 2; ++i) {
      const Phrase of = match_phrase(field, at, kOf);
      if (!of || (of.entry->roles() & kMonth) != 0) break;
      if (match_phrase(field, at, kMonth).end > of.end) break;  // de majo, which is no month without "of"
      const std::size_t past = skip_blanks(field, of.end, 2);
      const bool elided = field.byte(of.end) == '\'' || field.text.substr(of.end, 3) == "\xE2\x80\x99";
      if (past == of.end && !elided) break;
      at = elided ? skip_blanks(field, of.end + (field.byte(of.end) == '\'' ? 1 : 3)) : past;  // d'abril, ta' Marzu
    }
  }
  if (field.byte(at) == ',') at = skip_blanks(field, at + 1, 1);
  // 31 Thursday Oct 2019
  constexpr std::size_t kShortest = 3;
  const Phrase between = separator == 0 && at > day.end ? match_weekday(field, at) : Phrase{};
  const bool parted = between && between.end - at >= kShortest && field.byte(between.end) == ' ' &&
                      match_phrase(field, skip_blanks(field, between.end, 1), kMonth);
  if (parted) at = skip_blanks(field, between.end, 1);
  const Phrase month = match_phrase(field, at, kMonth | kMonthMark);
  if (!month || (stop && month.entry->month == 0)) return false;
  int name = month.entry->month;
  std::size_t end = month.end;
  if ((month.entry->roles() & kMonthMark) != 0 && name == 0) {
    // Th5 is a month of Vietnam, the 20 th 5 people are none.
    constexpr std::size_t kShortMark = 2;
    if (end - at == kShortMark && (!month.capital || !is_digit_at(field, end))) return false;
    const Number number = read_number(field, skip_blanks(field, month.end, 2));
    if (number.digits == 0 || number.digits > 2 || number.value < 1 || number.value > 12) return false;
    name = static_cast<int>(number.value);
    end = number.end;
  } else if (field.byte(end) == '/') {
    // Two names of one month, as Serbo-Croatian pages print them: juni/lipanj; a blank parts those of نوفمبر/ تشرين
    // الثاني.
    const std::size_t from = skip_blanks(field, end + 1, 1);
    const Phrase other = match_phrase(field, from, kMonth);
    if (other && (from == end + 1 || other.entry->month == name)) end = other.end;
  } else if (const unsigned char mark = field.byte(end + 1); field.byte(end) == ' ' && (mark == '/' || mark == '(')) {
    // The same of Arabic ones: شباط / فبراير, شباط (فبراير).
    const Phrase other = match_phrase(field, skip_blanks(field, end + 2, 1), kMonth);
    const bool closes = mark == '/' || field.byte(other.end) == ')';
    const Number behind = read_number(field, skip_blanks(field, other.end, 2));  // 10 May / May 12 are two dates
    if (other && other.entry->month == name && closes && (behind.digits == 0 || behind.digits > 2))
      end = other.end + (mark == '(' ? 1 : 0);
  }
  // Comments 4‖November 12, 2024: the number is not the month's.
  if (const Number next = read_number(field, skip_blanks(field, past_abbreviation(field, end), 1));
      separator == 0 && next.digits > 0 && next.digits <= 2 && field.byte(next.end) == ',' &&
      is_year(read_number(field, skip_blanks(field, next.end + 1, 1))))
    return false;
  const std::size_t name_end = end;
  end = past_abbreviation(field, end);
  Draft out = draft;
  std::size_t past = end;
  bool has_year =
      read_year(field, separator == '.' && field.byte(name_end) == '.' ? name_end : end, true, separator, out, past);
  has_year |= read_thai_year(field, at, end, out, past);
  if (field.byte(day.end) == '.' && is_croatian_month(field, at, name_end, day, has_year ? past : 0, name, out)) --name;
  // A weekday decides.
  const int printed = out.match.printed.year;
  out.match.listopad = is_listopad(field.text.substr(at, name_end - at), name) &&
                       (draft.match.weekday == 0 || printed == 0 || day.value > 30 ||
                        weekday_of(printed, name, static_cast<int>(day.value)) != draft.match.weekday);
  // A dot belongs to an abbreviated name, not to a full one at the end of a sentence.
  if (has_year) {
    end = past;
  } else if (field.byte(name_end) == '.' && name_end - at > 5) {
    end = name_end;
  }
  if (stop && !has_year) return false;
  // Sat 3 out of 4
  const bool dated = has_year || (separator == 0 && draft.match.weekday != 0 && !is_prose(month));
  if (!vouched(month, at, dated, draft.whole)) return false;
  if (parted &&
      (!has_year || weekday_of(out.match.printed.year, name, static_cast<int>(day.value)) != between.entry->weekday))
    return false;
  if (!has_year && !draft.whole && separator == '.' && month.capital && has_trait(month, kBehindNoDot)) return false;
  // 16" MacBook
  if (!has_year && month.capital && has_trait(month, kBehindDay) && is_ascii_upper(field.byte(name_end))) return false;
  if (!is_valid_day(has_year ? out.match.printed.year : 0, name, static_cast<int>(day.value))) return false;
  set_date(out, has_year ? out.match.printed.year : 0, name, static_cast<int>(day.value), end);
  draft = out;
  return true;
}

// 12-14 March 2020, 12./13. März, 12.-14.03.2020: the range is one timestamp, of its last day. `first` has just been
// read.
bool read_day_range(const Field& field, const Number& first, Draft& draft) noexcept {
  const std::size_t mark = first.end + (field.byte(first.end) == '.' ? 1 : 0);
  const unsigned char c = field.byte(mark);
  const std::size_t size = c == '-' || c == '/' ? 1 : field.text.substr(mark, 3) == "\xE2\x80\x93" ? 3 : 0;
  if (size == 0 || first.value == 0) return false;
  const Number last = read_number(field, mark + size);
  if (last.digits == 0 || last.digits > 2 || last.value <= first.value) return false;
  Draft out = draft;
  const bool figures = c != '/' && field.byte(last.end) == '.' && read_figures(field, last, out) &&
                       out.match.printed.year != 0 && !out.match.short_year;
  if (!figures && !read_after_day(field, last, out = draft)) return false;
  out.match.order_open = false;
  draft = out;
  return true;
}

// 2017-05-29, 2020.08.19., 2024/12/03, 2017年5月29日, 2017. gada 29. maijs, 2019 November 18; `year` has just been
// read.
bool read_after_year(const Field& field, const Number& year, Draft& draft) noexcept {
  const int value = static_cast<int>(year.value);
  std::size_t gap = skip_blanks(field, year.end, 1);
  if (const std::size_t mark = match_char(field, gap, U"年년")) {
    return read_east_asian(field, value, skip_blanks(field, gap + mark, 1), draft);
  }
  const Separator first = read_separator(field, year.end);
  if (first.kind != 0) {
    const Number month = read_number(field, first.end);
    if (month.digits > 0 && month.digits <= 2 && month.value >= 1 && month.value <= 12) {
      const Separator second = read_separator(field, month.end);
      const Number day = second.kind == first.kind ? read_number(field, second.end) : Number{};
      if (day.digits == 0 || day.digits > 2 || is_digit_at(field, day.end)) return false;
      if (!is_valid_day(value, static_cast<int>(month.value), static_cast<int>(day.value))) return false;
      const unsigned char next = field.byte(day.end);
      if ((next == first.kind && is_digit_at(field, day.end + 1)) || next == '%') return false;
      set_date(draft, value, static_cast<int>(month.value), static_cast<int>(day.value), day.end);
      draft.iso_joint = first.kind == '-';
      // Hungarian and Korean dates end in a dot: 2020.08.19.
      if (first.kind == '.' && next == '.') ++draft.end;
      return true;
    }
    gap = first.end;
  }
  if (field.byte(gap) == ',') gap = skip_blanks(field, gap + 1, 1);
  bool year_word = false;
  // 2017(e)ko maiatzaren 29a: the vowel that only some years need.
  constexpr std::string_view kBasque = "(e)ko ", kBasqueCapitals = "(E)KO ";
  const std::string_view ending = field.text.substr(gap, kBasque.size());
  if (ending == kBasque || ending == kBasqueCapitals) {
    year_word = true;
    gap += kBasque.size();
  }
  for (int i = 0; i < 2; ++i) {
    const Phrase word = match_phrase(field, gap, kYearWord | kOf);
    if (!word || (word.entry->roles() & kMonth) != 0) break;
    year_word = year_word || (word.entry->roles() & kYearWord) != 0;
    gap = word.end;
    if (field.byte(gap) == '.') ++gap;
    gap = skip_blanks(field, gap, 2);
  }
  // With the day between: 2017. gada 29. maijs.
  const Number day_first = read_number(field, gap);
  const unsigned char mark = field.byte(year.end);
  const bool joined =
      year_word || mark == '.' || mark == ',' || mark >= 0x80;  // seit 2005 den 27. Januar has two dates
  if (joined && day_first.digits > 0 && day_first.digits <= 2 && gap > year.end + 2) {
    Draft out = draft;
    if (!read_after_day(field, day_first, out) || out.match.printed.year != 0) return false;
    out.match.printed.year = static_cast<std::int16_t>(value);
    if (!is_valid_day(value, out.match.printed.month, out.match.printed.day)) return false;
    draft = out;
    return true;
  }
  const Phrase month = match_phrase(field, gap, kMonth);
  if (!month) return false;
  std::size_t at = month.end;
  if (field.byte(at) == '.') ++at;
  if (first.kind == '/' && field.byte(at) != '/') return false;  // 2014/May/10
  if ((first.kind == '-' || first.kind == '/') && field.byte(at) == static_cast<unsigned char>(first.kind)) ++at;
  at = skip_blanks(field, at, 2);
  const Number day = read_number(field, at);
  if (day.digits == 0 || day.digits > 2 || is_ratio(field, day.end)) return false;
  if (!is_valid_day(value, month.entry->month, static_cast<int>(day.value))) return false;
  std::size_t end = day.end;
  if (field.byte(end) == '.' && field.byte(year.end) == '.') ++end;
  if (is_ascii_lower(field.byte(end))) end = past_ordinal(field, end);  // 2015 April 8th
  // 2014 gegužės 12 d., 2013. május 5-én
  if (!year_word) end = past_day_mark(field, end);
  if (field.byte(end) == '-' && !is_digit_at(field, end + 1)) end = past_ordinal(field, end);
  if (year_word) {
    // 2017 m. birželio 5 d., 2017ko ekainaren 5a
    const Phrase tail = match_phrase(field, skip_blanks(field, end, 1), kOrdinal);
    constexpr std::size_t kLetter = 2, kLongTail = 6;  // 10 d., 10 diena
    if (tail && (tail.end - end <= kLetter || tail.end - end >= kLongTail) && !tail.capital)
      end = tail.end + (field.byte(tail.end) == '.' ? 1 : 0);
  }
  // Plans for summer 2019 May 29, 2019: the day has a year of its own.
  if (first.kind == 0 && !year_word) {
    const std::size_t past = past_ordinal(field, day.end);
    const Number own = read_number(field, skip_blanks(field, past + (field.byte(past) == ',' ? 1 : 0), 2));
    if (is_year(own)) return false;
  }
  set_date(draft, value, month.entry->month, static_cast<int>(day.value), end);
  return true;
}

}  // namespace

bool is_valid_day(int year, int month, int day) noexcept {
  constexpr std::array<std::uint8_t, 13> kDays{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1 || day > kDays[static_cast<std::size_t>(month)]) return false;
  if (month != 2 || day != 29 || year == 0) return true;
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

bool read_date(const Field& field, std::size_t at, Draft& draft) noexcept {
  const Number number = read_number(field, at);
  if (number.digits == 0) {
    const Phrase word = match_phrase(field, at, kMonth | kWeekMark | kDayMark | kMonthMark);
    if (!word) return false;
    const std::uint32_t roles = word.entry->roles();
    if ((roles & kWeekMark) != 0) return read_week(field, word, draft);
    if ((roles & kDayMark) != 0 && (roles & kMonth) == 0) {
      const Number day = read_number(field, skip_blanks(field, word.end, 2));
      if (day.digits == 0 || day.digits > 2) return false;
      return read_after_day(field, day, draft) || read_figures(field, day, draft);
    }
    if ((roles & kMonthMark) != 0 && word.entry->month == 0) return read_marked_month(field, word, draft);
    if (word.entry->month == 0 || !read_after_month(field, at, word, draft)) return false;
    // 31 April 2017: a day that the month lacks has been tried in vain; the month alone is not what is meant.
    if (draft.match.printed.day == 0) {
      std::size_t left = at;
      while (at - left < 2 && (field.byte_before(left) == ' ' || field.byte_before(left) == '.')) --left;
      const unsigned char low = field.byte_before(left);
      const bool two = left < at && left >= field.begin + 2;
      const unsigned char high = two ? field.byte_before(left - 1) : 0;
      const bool late = (high == '3' && (low == '0' || low == '1')) || (high == '2' && low == '9');
      if (late && !is_digit_before(field, left - 2)) return false;
    }
    return true;
  }
  if (number.digits <= 2) {
    if (read_translated(field, number, draft)) return true;
    if (match_char(field, skip_blanks(field, number.end, 1), U"月월") != 0) return read_east_asian(field, 0, at, draft);
    if (read_day_range(field, number, draft) || read_figures(field, number, draft)) return true;
    return number.value >= 1 && number.value <= 31 &&
           (read_after_day(field, number, draft) || read_jalali_date(field, at, draft));
  }
  if (is_year(number)) return read_after_year(field, number, draft);
  if (number.digits == 4) return read_jalali_date(field, at, draft);
  return number.digits == 8 && read_compact(field, number, draft);
}

Phrase match_weekday(const Field& field, std::size_t at) noexcept {
  Phrase day = match_phrase(field, at, kWeekday);
  const bool wants_capital = day.end - at <= 2 && field.byte(at) < 0x80;
  if (day && !day.capital && (wants_capital || (day.entry->roles() & kCapitalDay) != 0)) return {};
  return day;
}

bool read_weekday_and_date(const Field& field, std::size_t at, Draft& draft) noexcept {
  Phrase day = match_weekday(field, at);
  if (!day && draft.whole) day = match_phrase(field, at, kWeekday);
  if (day) {
    Draft out = draft;
    out.match.weekday = day.entry->weekday;
    std::size_t next = day.end;
    for (int i = 0; i < 4; ++i) {
      const unsigned char c = field.byte(next);
      if (c == '.' || c == ',' || c == ')' || c == '-' || c == '|' || c == ':') {
        ++next;
      } else if (field.text.substr(next, 2) == "\xD8\x8C") {  // Arabic comma
        next += 2;
      } else {
        const std::size_t past = skip_blanks(field, next, 2);
        if (past == next) break;
        next = past;
      }
    }
    if (read_date(field, next, out)) {
      // One sign (화, 金) that says another day is the end of something else.
      constexpr std::size_t kOneSign = 3;
      const CivilTime& printed = out.match.printed;
      // We wrześniu 2020: no weekday stands before a month without its day.
      if (out.match.precision == Precision::kMonth) return false;
      if (field.byte(at) >= 0xE3 && day.end - at == kOneSign && printed.year != 0 && printed.day != 0 &&
          !out.match.order_open && weekday_of(printed.year, printed.month, printed.day) != day.entry->weekday)
        return false;
      draft = out;
      return true;
    }
    // Words between: Monday the 5th of May, lunes, el 5 de mayo, Montag, den 5. Mai.
    const Phrase link = match_phrase(field, next, kLink | kOf | kDayMark);
    // fredag d. 9. nov.
    const std::size_t past = link && field.byte(link.end) == '.' ? link.end + 1 : link.end;
    const std::size_t linked = skip_blanks(field, past, 2);
    // Not torstaina klo 14.05: a time of day.
    if (link && !has_clock_lead(field, linked) && read_date(field, linked, out) &&
        out.match.precision != Precision::kMonth) {
      draft = out;
      return true;
    }
  }
  return read_date(field, at, draft);
}

}  // namespace newsparse::internal
