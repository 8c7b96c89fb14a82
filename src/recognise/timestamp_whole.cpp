// timestamp_whole.cpp: figures and names that are a timestamp only where the text is nothing else: a year, seconds
// since 1970, a month's name.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "recognise/timestamp_date.h"
#include "recognise/timestamp_parts.h"
#include "recognise/timestamp_words.h"
#include "text/ascii.h"

namespace newsparse::internal {
namespace {

// December, as the whole text.
bool match_bare_month(std::string_view text, TimestampMatch& match) {
  constexpr std::uint32_t kDoubtful = kRareMonth | kCarefulMonth;
  constexpr std::size_t kShortest = 3;
  const Field field{text, 0};
  const Phrase month = match_phrase(field, 0, kMonth);
  if (!month || month.end < kShortest || month.end != text.size() || match_phrase(field, 0, kOf)) return false;
  if (((month.entry->roles() & kDoubtful) != 0 || month.end == kShortest) && !month.capital) return false;
  // Adar is a Hebrew month too; o Fai is of May.
  if ((month.entry->roles() & kRareMonth) != 0 &&
      (month.end == kShortest || (month.entry->traits & kBehindDay) != 0 || field.byte(1) == ' '))
    return false;
  match = TimestampMatch{};
  match.span = {0, static_cast<std::uint32_t>(month.end)};
  match.printed.month = month.entry->month;
  match.precision = Precision::kMonth;
  return true;
}

// 2014. október, 2014 m. spalis, 2014ko urria, 2014 October, as the whole text.
bool match_year_and_month(std::string_view text, TimestampMatch& match) {
  constexpr std::size_t kShortest = 3;
  constexpr std::string_view kBasque = "(e)ko";  // the vowel that only some years need
  const Field field{text, 0};
  const Number year = read_number(field, 0);
  if (year.digits != 4 || !is_year(year)) return false;
  std::size_t at = year.end;
  if (field.text.substr(at).starts_with(kBasque)) at += kBasque.size();
  if (field.byte(at) == '.' || field.byte(at) == ',' || field.byte(at) == '-') ++at;
  at = skip_blanks(field, at, 2);
  for (int i = 0; i < 2; ++i) {
    const Phrase word = match_phrase(field, at, kYearWord | kOf);
    if (!word || (word.entry->roles() & kMonth) != 0) break;
    at = skip_blanks(field, word.end + (field.byte(word.end) == '.' ? 1 : 0), 2);
  }
  const Phrase month = match_phrase(field, at, kMonth);
  if (!month || month.end - at < kShortest) return false;
  const std::size_t end = month.end + (field.byte(month.end) == '.' ? 1 : 0);
  if (end != text.size()) return false;
  match = TimestampMatch{};
  match.span = {0, static_cast<std::uint32_t>(end)};
  match.printed.year = static_cast<std::int16_t>(year.value);
  match.printed.month = month.entry->month;
  match.precision = Precision::kMonth;
  return true;
}

// 2014 оны 5-р сарын 10-ны өдөр: figures that words for year, month and day follow, perhaps with a time of day, as the
// whole text.
bool match_named_figures(std::string_view text, TimestampMatch& match) {
  const Field field{text, 0};
  const Number year = read_number(field, 0);
  if (!is_year(year)) return false;
  const Phrase mark = match_phrase(field, skip_blanks(field, year.end, 1), kYearWord);
  if (!mark) return false;
  const Number month = read_number(field, skip_blanks(field, mark.end, 2));
  const auto past_unit = [&field](std::size_t at, TimeUnit unit) {
    constexpr std::string_view kMongolian = "-р ";
    if (field.text.substr(at).starts_with(kMongolian)) at += kMongolian.size() - 1;
    const std::size_t from = skip_blanks(field, past_ordinal(field, skip_blanks(field, past_ordinal(field, at), 1)), 1);
    const AgePhrase name = match_age_word(field, from);
    return name.word != nullptr && name.word->unit == static_cast<std::uint8_t>(unit) ? name.end : at;
  };
  std::size_t end = past_unit(month.end, TimeUnit::kMonth);
  if (month.digits == 0 || month.digits > 2 || month.value < 1 || month.value > 12 || end == month.end) return false;
  Draft draft;
  set_date(draft, static_cast<int>(year.value), static_cast<int>(month.value), 0, end);
  const Number day = read_number(field, skip_blanks(field, end, 2));
  if (day.digits > 0) {
    if (day.digits > 2 ||
        !is_valid_day(draft.match.printed.year, draft.match.printed.month, static_cast<int>(day.value)))
      return false;
    end = past_unit(day.end, TimeUnit::kDay);
    if (end == day.end) end = past_ordinal(field, day.end);
    set_date(draft, draft.match.printed.year, draft.match.printed.month, static_cast<int>(day.value), end);
    // 2021 оны 3-р сарын 2, Мягмар
    if (const Phrase name = match_weekday(field, past_marks(field, end)); name && name.end != end) {
      draft.match.weekday = name.entry->weekday;
      draft.end = end = name.end;
    }
    if (end < text.size() && !read_time(field, past_link(field, past_marks(field, end)), TimePlace::kAfterDate, draft))
      return false;
  }
  if (draft.end != text.size()) return false;
  match = draft.match;
  match.span = {0, static_cast<std::uint32_t>(text.size())};
  return true;
}

// So many ASCII digits at `at`, or -1; `at` is moved past them.
int digits_at(std::string_view text, std::size_t& at, std::size_t count) {
  if (at + count > text.size()) return -1;
  int value = 0;
  for (std::size_t i = 0; i < count; ++i, ++at) {
    if (text[at] < '0' || text[at] > '9') return -1;
    value = value * 10 + (text[at] - '0');
  }
  return value;
}

// 2012-W46, 2012W46, 2012-W46-2 and 2014-327 of ISO 8601, as the whole text.
bool match_iso_week_or_day(std::string_view text, TimestampMatch& match) {
  std::size_t at = 0;
  const int year = digits_at(text, at, 4);
  if (year < 1900 || year > 2099 || at >= text.size()) return false;
  const bool hyphen = text[at] == '-';
  if (hyphen) ++at;
  match = TimestampMatch{};
  match.span = {0, static_cast<std::uint32_t>(text.size())};
  if (hyphen && text.size() == at + 3 && text[at] != 'W') {
    const int day = digits_at(text, at, 3);
    const bool leap = is_valid_day(year, 2, 29);
    if (day < 1 || day > (leap ? 366 : 365)) return false;
    match.printed = civil_of_day(year, day);
    return true;
  }
  if (at >= text.size() || text[at] != 'W') return false;
  ++at;
  const int week = digits_at(text, at, 2);
  if (week < 1 || week > 53) return false;
  if (at == text.size()) {
    match.printed.year = static_cast<std::int16_t>(year);
    match.printed.week = static_cast<std::uint8_t>(week);
    match.precision = Precision::kWeek;
    return true;
  }
  if (hyphen && text[at++] != '-') return false;
  const int weekday = digits_at(text, at, 1);
  if (weekday < 1 || weekday > 7 || at != text.size()) return false;
  match.printed = civil_of_week(year, week, weekday);
  return true;
}

// The same day with a time: 2012-W46-2T10:15, 2012-318T10:15:00Z.
bool match_iso_day_and_time(std::string_view text, TimestampMatch& match) {
  const std::size_t joint = text.find_first_of("T ");
  if (joint == std::string_view::npos || !match_iso_week_or_day(text.substr(0, joint), match) ||
      match.precision != Precision::kDay) {
    return false;
  }
  const Field field{text, 0};
  Draft draft;
  draft.match = match;
  draft.iso_joint = true;
  if (!read_time(field, joint + 1, TimePlace::kAfterDate, draft) || draft.end != text.size()) return false;
  match = draft.match;
  match.span = {0, static_cast<std::uint32_t>(text.size())};
  return true;
}

// 2014-12, 12/2014, as the whole text.
bool match_month_figures(std::string_view text, TimestampMatch& match) {
  constexpr std::size_t kLongest = 7;
  const std::size_t all = text.size();
  // 09.2014 г.
  if (const std::size_t last = text.find_last_of("0123456789"); last != std::string_view::npos && last + 1 < all) {
    if (past_year_word({text, 0}, last + 1) != all) return false;
    text = text.substr(0, last + 1);
  }
  if (text.size() < 6 || text.size() > kLongest) return false;
  const std::size_t joint = text.find_first_of("-/.");
  if (joint == std::string_view::npos) return false;
  std::string_view left = text.substr(0, joint);
  std::string_view right = text.substr(joint + 1);
  if (right.size() == 4) std::swap(left, right);
  if (left.size() != 4 || right.empty() || right.size() > 2) return false;
  std::size_t at = 0;
  const int year = digits_at(left, at, left.size());
  at = 0;
  const int month = digits_at(right, at, right.size());
  if (year < 1900 || year > 2099 || month < 1 || month > 12) return false;
  match = TimestampMatch{};
  match.span = {0, static_cast<std::uint32_t>(all)};
  match.printed.year = static_cast<std::int16_t>(year);
  match.printed.month = static_cast<std::uint8_t>(month);
  match.precision = Precision::kMonth;
  return true;
}

// 201411231607, 20141123160709 and 20141123 160709, as the whole text.
bool match_compact_time(std::string_view text, TimestampMatch& match) {
  constexpr std::size_t kDate = 8;
  constexpr std::size_t kToMinutes = 12;
  constexpr std::size_t kToSeconds = 14;
  const std::size_t blanks = text.size() > kDate && text[kDate] == ' ' ? 1 : 0;
  const std::size_t size = text.size() - blanks;
  if (size != kToMinutes && size != kToSeconds) return false;
  std::size_t at = 0;
  const int year = digits_at(text, at, 4);
  const int month = digits_at(text, at, 2);
  const int day = digits_at(text, at, 2);
  at += blanks;
  const int hour = digits_at(text, at, 2);
  const int minute = digits_at(text, at, 2);
  const int second = size == kToSeconds ? digits_at(text, at, 2) : 0;
  if (year < 1990 || year > 2039 || !is_valid_day(year, month, day)) return false;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return false;
  match = TimestampMatch{};
  match.span = {0, static_cast<std::uint32_t>(text.size())};
  match.printed = {.year = static_cast<std::int16_t>(year),
                   .month = static_cast<std::uint8_t>(month),
                   .day = static_cast<std::uint8_t>(day),
                   .hour = static_cast<std::uint8_t>(hour),
                   .minute = static_cast<std::uint8_t>(minute),
                   .second = static_cast<std::uint8_t>(second)};
  match.has_time = true;
  match.precision = size == kToSeconds ? Precision::kSecond : Precision::kMinute;
  return true;
}

// Past a word that names the unit at `at`; `at` where there is none, or one of so few letters that it is a sign.
std::size_t past_unit_name(const Field& field, std::size_t at, TimeUnit unit) noexcept {
  constexpr std::size_t kShortest = 3;  // bytes
  const AgePhrase name = match_age_word(field, at);
  const bool named = name.word != nullptr && (name.word->kinds & kAgeUnit) != 0 &&
                     name.word->unit == static_cast<std::uint8_t>(unit) && name.end - at >= kShortest;
  return named ? name.end : at;
}

// Past a small word before a year or its name: in, im, в, het, l'.
std::size_t past_lead(const Field& field, std::size_t at) noexcept {
  const Phrase link = match_phrase(field, at, kLink | kOf);
  const AgePhrase word = match_age_word(field, at);
  std::size_t end = link ? link.end : at;
  if (word.word != nullptr && (word.word->kinds & (kAgeAhead | kAgeFiller)) != 0) end = std::max(end, word.end);
  constexpr std::size_t kFewLetters = 3;
  std::size_t letters = at;
  while (is_ascii_letter(field.byte(letters))) ++letters;
  const unsigned char behind = field.byte(letters);
  if (letters - at <= kFewLetters && letters != at && (behind == ' ' || behind == '\''))
    end = std::max(end, letters + (behind == ' ' ? 0 : 1));
  return end == at ? at : skip_blanks(field, end, 1);
}

// The year 2012, в 2012 году, ปี 2555: a year that a word names, as the whole text.
bool match_named_year(std::string_view text, TimestampMatch& match) {
  constexpr int kMostLeads = 2;
  const Field field{text, 0};
  std::size_t at = 0;
  Draft draft;
  for (int i = 0; i <= kMostLeads && draft.end == 0; ++i) {
    if (const Number year = read_number(field, at); year.digits != 0) {
      if (!is_year(year)) return false;
      draft.match.printed.year = static_cast<std::int16_t>(year.value);
      // 2000 năm and 2000 år are so many; 2012 г. and 2012-ci il are none.
      const std::size_t from = skip_blanks(field, year.end, 1);
      const AgePhrase name = match_age_word(field, from);
      draft.end = past_year_word(field, year.end);
      const bool counts = draft.end != year.end && from != year.end && field.byte(draft.end - 1) != '.';
      if (name.word != nullptr && (name.word->kinds & (kAgeUnit | kAgeOfYear)) == (kAgeUnit | kAgeOfYear))
        draft.end = name.end;
      else if (counts || draft.end == year.end)
        return false;
    } else if (const std::size_t name = past_unit_name(field, at, TimeUnit::kYear); name != at) {
      const std::size_t from = skip_blanks(field, name, 1);
      const Number behind = read_number(field, from);
      draft.match.printed.year = static_cast<std::int16_t>(is_year(behind) ? behind.value : 0);
      draft.end = behind.end;
      if (!is_year(behind) && (!read_thai_year(field, at, from, draft, draft.end) || draft.match.printed.year == 0))
        return false;
    } else {
      const std::size_t past = past_lead(field, at);
      if (past == at) return false;
      at = past;
    }
  }
  if (draft.end != text.size()) return false;
  match = draft.match;
  match.span = {0, static_cast<std::uint32_t>(text.size())};
  match.precision = Precision::kYear;
  return true;
}

// Week 46, 2012; 46. KW 2012; 2012 week 46, as the whole text.
bool match_named_week(std::string_view text, TimestampMatch& match) {
  const Field field{text, 0};
  const auto past_name = [&field](std::size_t at) {
    const Phrase mark = match_phrase(field, at, kWeekMark);
    return mark ? mark.end : past_unit_name(field, at, TimeUnit::kWeek);
  };
  const auto past_joint = [&field](std::size_t at) {
    const unsigned char c = field.byte(at);
    at = skip_blanks(field, c == ',' || c == '.' || c == '/' || c == '-' ? at + 1 : at, 1);
    const Phrase of = match_phrase(field, at, kOf | kLink);
    return of ? skip_blanks(field, of.end, 1) : at;
  };
  Number first = read_number(field, 0);
  Number week = first, year = first;
  std::size_t end = 0;
  if (first.digits == 0 || first.digits == 4) {
    const std::size_t from = first.digits == 0 ? 0 : past_joint(first.end);
    const std::size_t name = past_name(from);
    week = read_number(field, skip_blanks(field, name, 1));
    if (name == from) return false;
    end = week.end;
  } else {
    // 2 weeks: a mark says that it is the second one.
    const std::size_t ordinal = past_ordinal(field, first.end);
    const std::size_t from = skip_blanks(field, ordinal, 1);
    end = past_name(from);
    if (ordinal == first.end || end == from) return false;
  }
  if (first.digits != 4) {
    year = read_number(field, past_joint(end));
    end = year.end;
  }
  constexpr std::uint32_t kMostWeeks = 53;
  if (week.digits == 0 || week.digits > 2 || week.value == 0 || week.value > kMostWeeks || !is_year(year) ||
      end != text.size())
    return false;
  match = TimestampMatch{};
  match.span = {0, static_cast<std::uint32_t>(text.size())};
  match.printed.year = static_cast<std::int16_t>(year.value);
  match.printed.week = static_cast<std::uint8_t>(week.value);
  match.precision = Precision::kWeek;
  return true;
}

// 5.11. with both its dots, as the whole text.
bool match_dotted_day(std::string_view text, TimestampMatch& match) {
  const Field field{text, 0};
  const Number first = read_number(field, 0);
  Draft draft;
  if (first.digits == 0 || first.digits > 2 || text.back() != '.' || !read_figures(field, first, draft) ||
      draft.end != text.size() || draft.match.printed.year != 0 || draft.match.printed.day != first.value)
    return false;
  match = draft.match;
  match.weak = false;
  match.span = {0, static_cast<std::uint32_t>(text.size())};
  return true;
}

// 22 07 2014, 2014_07_22 and 22\\07\\2014: figures that blanks or such signs part, as the whole text.
bool match_parted_figures(std::string_view text, TimestampMatch& match) {
  constexpr std::size_t kShortest = 8, kLongest = 10;
  std::array<char, kLongest> figures{};
  if (text.size() < kShortest || text.size() > kLongest) return false;
  const std::size_t sign = text.find_first_not_of("0123456789");
  const char joint = sign != std::string_view::npos ? text[sign] : '\0';
  // 2012_5_6 is a number of something.
  const bool sure = joint == ' ' || ((joint == '_' || joint == '\\') && text.size() == kLongest);
  if (!sure || std::count(text.begin(), text.end(), joint) != 2) return false;
  std::replace_copy(text.begin(), text.end(), figures.begin(), joint, '/');
  const Field field{{figures.data(), text.size()}, 0};
  Draft draft;
  const bool figure = is_ascii_digit(figures[0]) && is_ascii_digit(figures[text.size() - 1]);
  if (!figure || !read_date(field, 0, draft) || draft.end != text.size() || draft.match.short_year ||
      draft.match.printed.day == 0)
    return false;
  match = draft.match;
  match.weak = false;
  match.span = {0, static_cast<std::uint32_t>(text.size())};
  return true;
}

// The number of a month in Roman figures at `at`, which is moved past it; 0 where there is none.
int read_roman(std::string_view text, std::size_t& at) {
  constexpr std::array<std::string_view, 12> kMonths{"I",   "II",   "III", "IV", "V",  "VI",
                                                     "VII", "VIII", "IX",  "X",  "XI", "XII"};
  const std::size_t end = std::min(text.find_first_not_of("IVX", at), text.size());
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (text.substr(at, end - at) != kMonths[i]) continue;
    at = end;
    return static_cast<int>(i) + 1;
  }
  return 0;
}

// 9 XI 2012, 9.XI.2012 and 2012. XI. 9., as the whole text.
bool match_roman_month(std::string_view text, TimestampMatch& match) {
  constexpr std::size_t kLongest = 18;
  constexpr std::string_view kJoints = " .-/";
  if (text.size() > kLongest) return false;
  const Field field{text, 0};
  const Number first = read_number(field, 0);
  std::size_t at = std::min(text.find_first_not_of(kJoints, first.end), text.size());
  if (first.digits == 0 || at == first.end) return false;
  const int month = read_roman(text, at);
  const std::size_t next = std::min(text.find_first_not_of(kJoints, at), text.size());
  const Number last = read_number(field, next);
  if (month == 0 || next == at || last.digits == 0 ||
      text.find_first_not_of(" .", past_year_word(field, last.end)) != std::string_view::npos) {
    return false;
  }
  const Number& year = first.digits == 4 ? first : last;
  const Number& day = first.digits == 4 ? last : first;
  const int value = static_cast<int>(year.value);
  if (!is_year(year) || day.digits > 2 || !is_valid_day(value, month, static_cast<int>(day.value))) return false;
  match = TimestampMatch{};
  match.span = {0, static_cast<std::uint32_t>(text.size())};
  match.printed.year = static_cast<std::int16_t>(value);
  match.printed.month = static_cast<std::uint8_t>(month);
  match.printed.day = static_cast<std::uint8_t>(day.value);
  return true;
}

// 2012-02-20_10-15-30, 20120220_101530, 20120220T10:15:30, 2012:02:20 10:15:30, 2012-02-20T10-15-30: what names of
// files and cameras write, as the whole text.
bool match_file_time(std::string_view text, TimestampMatch& match) {
  constexpr std::string_view kJoints = "-_.: T";
  constexpr std::size_t kYear = 4, kFigures = 8, kDate = 10;
  std::array<int, 6> parts{};
  std::size_t count = 0;
  std::size_t at = 0;
  for (; count < parts.size() && at < text.size(); ++count) {
    if (count > 0 && kJoints.find(text[at]) != std::string_view::npos) ++at;
    parts[count] = digits_at(text, at, count == 0 ? 4 : 2);
    if (parts[count] < 0) return false;
  }
  if (count < 5 || at != text.size()) return false;
  const bool joined = text.find('_') != std::string_view::npos || text[kYear] == ':' ||
                      (count == parts.size() && (text[kDate] == 'T' || text[kDate] == '-')) || text[kFigures] == 'T' ||
                      (count == parts.size() && text[kFigures] == '-');
  if (!joined) return false;
  if (parts[0] < 1900 || parts[0] > 2099 || !is_valid_day(parts[0], parts[1], parts[2])) return false;
  if (parts[3] > 23 || parts[4] > 59 || parts[5] > 59) return false;
  match = TimestampMatch{};
  match.span = {0, static_cast<std::uint32_t>(text.size())};
  match.printed = {.year = static_cast<std::int16_t>(parts[0]),
                   .month = static_cast<std::uint8_t>(parts[1]),
                   .day = static_cast<std::uint8_t>(parts[2]),
                   .hour = static_cast<std::uint8_t>(parts[3]),
                   .minute = static_cast<std::uint8_t>(parts[4]),
                   .second = static_cast<std::uint8_t>(parts[5])};
  match.has_time = true;
  match.precision = count == parts.size() ? Precision::kSecond : Precision::kMinute;
  return true;
}

// H29.5.3: years of Japanese eras by their letter, as the whole text.
bool match_era_letter(std::string_view text, TimestampMatch& match) {
  constexpr std::size_t kLongest = 10;
  if (text.size() < 6 || text.size() > kLongest) return false;
  const int before_first = text[0] == 'R' ? 2018 : text[0] == 'H' ? 1988 : text[0] == 'S' ? 1925 : 0;
  if (before_first == 0) return false;
  const Field field{text, 1};
  const Number year = read_number(field, 1);
  const unsigned char joint = field.byte(year.end);
  if (year.digits == 0 || year.digits > 2 || year.value == 0 || (joint != '.' && joint != '/')) return false;
  const Number month = read_number(field, year.end + 1);
  if (month.digits == 0 || month.digits > 2 || field.byte(month.end) != joint) return false;
  const Number day = read_number(field, month.end + 1);
  const int full = before_first + static_cast<int>(year.value);
  if (day.digits == 0 || day.digits > 2 || day.end != text.size() ||
      !is_valid_day(full, static_cast<int>(month.value), static_cast<int>(day.value))) {
    return false;
  }
  match = TimestampMatch{};
  match.span = {0, static_cast<std::uint32_t>(text.size())};
  match.printed.year = static_cast<std::int16_t>(full);
  match.printed.month = static_cast<std::uint8_t>(month.value);
  match.printed.day = static_cast<std::uint8_t>(day.value);
  return true;
}

// What only a text that is nothing else can be: a year, or seconds, milliseconds or microseconds since 1970.
bool match_bare_number(std::string_view text, TimestampMatch& match) {
  std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return false;
  std::size_t end = begin;
  std::int64_t value = 0;
  constexpr std::size_t kMostDigits = 17;
  for (; end < text.size() && end - begin < kMostDigits && is_ascii_digit(text[end]); ++end)
    value = value * 10 + (text[end] - '0');
  const std::size_t digits = end - begin;
  if (digits == 4) {
    constexpr std::string_view kMarks[] = {"年", "년"};
    for (const std::string_view mark : kMarks) {
      if (text.substr(end).starts_with(mark)) end += mark.size();
    }
  }
  if (digits == 10 && end < text.size() && text[end] == '.') {
    ++end;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
  }
  if (text.find_first_not_of(" \t\r\n", end) != std::string_view::npos) return false;
  match = TimestampMatch{};
  match.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  constexpr std::int64_t kFirstYear = 1800;
  constexpr std::int64_t kLastYear = 2099;
  if (digits == 4) {
    if (value < kFirstYear || value > kLastYear) return false;
    match.printed.year = static_cast<std::int16_t>(value);
    match.precision = Precision::kYear;
    return true;
  }
  // From 2001-09-09, when the seconds grew to ten digits, on.
  if (digits < 10 || digits > kMostDigits || (digits - 10) % 3 != 0 || text[begin] == '0') return false;
  for (std::size_t more = digits; more > 10; more -= 3) value /= 1000;
  constexpr std::int64_t kLastSecond = 4102444800;  // 2100
  if (value >= kLastSecond) return false;
  match.printed = civil_of(value);
  match.precision = Precision::kSecond;
  match.has_time = true;
  match.has_zone = true;
  return true;
}

// /Date(1342174500000)/ of JSON that .NET writes, @1342174500 of date(1), as the whole text.
bool match_framed_number(std::string_view text, TimestampMatch& match) {
  constexpr std::string_view kOpen = "/Date(", kClose = ")/";
  const bool at_sign = text.starts_with('@');
  if (!at_sign && (!text.starts_with(kOpen) || !text.ends_with(kClose))) return false;
  std::string_view inner = text.substr(1);
  if (!at_sign) inner = text.substr(kOpen.size(), text.size() - std::min(text.size(), kOpen.size() + kClose.size()));
  if (!match_bare_number(inner, match) || !match.has_zone) return false;
  match.span = {0, static_cast<std::uint32_t>(text.size())};
  return true;
}

// 二〇一七年五月三日, as the whole text.
bool match_chinese_date(std::string_view text, TimestampMatch& match) {
  constexpr std::size_t kLongest = 64;
  constexpr std::size_t kSize = 3;
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || static_cast<unsigned char>(text[begin]) < 0xE3) return false;
  if (text.size() > kLongest) return false;
  std::size_t at = begin;
  int year = 0;
  for (int i = 0; i < 4; ++i) {
    const std::size_t before = at;
    const int digit = read_chinese(text.substr(0, before + kSize), at);
    if (digit < 0 || at != before + kSize || digit > 9) return false;
    year = year * 10 + digit;
  }
  const auto part = [&](std::string_view mark) {
    const int value = read_chinese(text, at);
    if (value <= 0 || !text.substr(at).starts_with(mark)) return 0;
    at += mark.size();
    return value;
  };
  if (year < 1800 || year > 2099 || !text.substr(at).starts_with("年")) return false;
  at += kSize;
  match = TimestampMatch{};
  match.printed.year = static_cast<std::int16_t>(year);
  match.precision = Precision::kYear;
  std::size_t end = at;
  if (const int month = part("月"); month >= 1 && month <= 12) {
    match.printed.month = static_cast<std::uint8_t>(month);
    match.precision = Precision::kMonth;
    end = at;
    if (const int day = part("日"); day >= 1 && is_valid_day(year, month, day)) {
      match.printed.day = static_cast<std::uint8_t>(day);
      match.precision = Precision::kDay;
      end = at;
    }
  }
  if (text.find_first_not_of(" \t\r\n", end) != std::string_view::npos) return false;
  match.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return true;
}

}  // namespace

int read_chinese(std::string_view text, std::size_t& at) noexcept {
  constexpr std::string_view kDigits = "〇一二三四五六七八九";
  constexpr std::string_view kTen = "十";
  constexpr std::size_t kSize = 3;
  const auto digit = [&] {
    if (at >= text.size()) return -1;
    const std::string_view next = text.substr(at, kSize);
    if (next == "零" || next == "○") return 0;
    const std::size_t found = next.size() == kSize ? kDigits.find(next) : std::string_view::npos;
    return found == std::string_view::npos || found % kSize != 0 ? -1 : static_cast<int>(found / kSize);
  };
  int value = digit();
  if (value >= 0) at += kSize;
  const bool tens = at <= text.size() && text.substr(at).starts_with(kTen);
  // 五月一〇日: figures by their places, where the text has the one that is only used so; 二三日 are two or three.
  if (value >= 0 && !tens && text.find("〇") != std::string_view::npos) {
    const int ones = digit();
    at += kSize;
    const bool ends = ones >= 0 && digit() < 0 && !text.substr(std::min(at, text.size())).starts_with(kTen);
    if (ends) return value * 10 + ones;
    at -= kSize;
  }
  if (!tens) return value;
  at += kSize;
  value = (value < 0 ? 1 : value) * 10;
  if (const int ones = digit(); ones > 0) {
    at += kSize;
    value += ones;
  }
  return value;
}

bool match_whole_figures(std::string_view text, TimestampMatch& match) noexcept {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t last = text.find_last_not_of(kBlanks);
  if (last == std::string_view::npos) return false;
  const std::size_t first = text.find_first_not_of(kBlanks);
  text = text.substr(first, last + 1 - first);
  if (!match_bare_number(text, match) && !match_compact_time(text, match) && !match_month_figures(text, match) &&
      !match_iso_week_or_day(text, match) && !match_iso_day_and_time(text, match) && !match_era_letter(text, match) &&
      !match_bare_month(text, match) && !match_year_and_month(text, match) && !match_chinese_date(text, match) &&
      !match_roman_month(text, match) && !match_file_time(text, match) && !match_framed_number(text, match) &&
      !match_named_figures(text, match) && !match_named_year(text, match) && !match_named_week(text, match) &&
      !match_parted_figures(text, match) && !match_dotted_day(text, match)) {
    return false;
  }
  match.span.begin += static_cast<std::uint32_t>(first);
  match.span.end += static_cast<std::uint32_t>(first);
  return true;
}

}  // namespace newsparse::internal
