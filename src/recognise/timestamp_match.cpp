// timestamp_match.cpp: finds the digits that are part of a date and joins date, time, weekday and zone round them.
#include "recognise/timestamp_match.h"

#include <algorithm>
#include <array>
#include <limits>

#include "recognise/date_leads.h"
#include "recognise/timestamp_beside.h"
#include "recognise/timestamp_date.h"
#include "recognise/timestamp_glued.h"
#include "recognise/timestamp_parts.h"
#include "recognise/timestamp_words.h"
#include "text/ascii.h"
#include "text/byte_masks.h"
#include "text/utf8.h"

namespace newsparse::internal {
namespace {

// A weekday after a date, (Tue) or , Wednesday: part of it when in brackets or when a time follows.
void read_weekday_after(const Field& field, Draft& draft) noexcept {
  if (draft.match.weekday != 0) return;
  const std::size_t from = past_marks(field, draft.end);
  if (from - draft.end > 4) return;
  const unsigned char before = field.byte_before(from);
  const bool bracket =
      before == '(' || before == '[' || (from >= 3 && field.text.substr(from - 3, 3) == "\xEF\xBC\x88");
  const Phrase day = bracket ? match_phrase(field, from, kWeekday) : match_weekday(field, from);
  if (!day) return;
  const unsigned char after = field.byte(day.end);
  if (bracket) {
    const bool wide = field.text.substr(day.end, 3) == "\xEF\xBC\x89";
    if (after != ')' && after != ']' && !wide) return;
    draft.match.weekday = day.entry->weekday;
    draft.end = day.end + (wide ? 3 : 1);
    return;
  }
  if (from == draft.end && field.byte(from) < 0x80) return;
  Draft probe = draft;
  if (day.end - from > 1 &&
      read_time(field, past_link(field, past_marks(field, day.end)), TimePlace::kAfterDate, probe)) {
    draft.match.weekday = day.entry->weekday;
    draft.end = day.end;
    return;
  }
  // 2020. augusztus 19., szerda: a name in full, and nothing of a sentence after it.
  if (day.end - from >= 4 && (after == 0 || after == '\n')) {
    draft.match.weekday = day.entry->weekday;
    draft.end = day.end;
  }
}

// Mon Nov 13 20:11:05 UTC 2012: the year that C's asctime() and date(1) print last. Only behind seconds: a title may
// begin with a year.
void read_year_after(const Field& field, Draft& draft) noexcept {
  const CivilTime& printed = draft.match.printed;
  if (printed.year != 0 || printed.day == 0 || draft.match.precision != Precision::kSecond ||
      field.byte(draft.end) != ' ')
    return;
  const Number year = read_number(field, draft.end + 1);
  if (!is_year(year) || year.digits != 4 || field.byte(year.end) == ':' || field.byte(year.end) == '-' ||
      !is_valid_day(static_cast<int>(year.value), printed.month, printed.day))
    return;
  draft.match.printed.year = static_cast<std::int16_t>(year.value);
  draft.end = year.end;
  if (!draft.match.has_zone && !draft.match.seasonal_zone) static_cast<void>(read_zone(field, year.end, false, draft));
}

// Adds the time of day that follows a date, if any.
void read_time_after(const Field& field, Draft& draft) noexcept {
  if (draft.match.has_time) return;
  if (draft.iso_joint && (field.byte(draft.end) | 0x20U) == 't' &&
      read_time(field, draft.end + 1, TimePlace::kAfterDate, draft)) {
    return;
  }
  const std::size_t from = past_marks(field, draft.end);
  std::size_t at = past_link(field, from);
  if (at != from) {
    const std::size_t again = past_link(field, at);  // am 5. Mai, um ca. 8 Uhr
    if (read_time(field, at, TimePlace::kAfterLink, draft)) return;
    if (again != at && read_time(field, again, TimePlace::kAfterLink, draft)) return;
    static_cast<void>(read_time(field, from, TimePlace::kAfterDate, draft));  // om aftenen kl. 9.30
    return;
  }
  // 29.05.201712:30 says nothing of where the year ends; 2017年5月29日12:30 does.
  const unsigned char last = field.byte_before(draft.end);
  if (from == draft.end && is_ascii_digit(field.byte(from)) && last < 0x80 && last != ')') return;
  const Number number = read_number(field, from);
  // Marks that end a sentence or open a range do not join: 3. Mai 2017. 15.30 Uhr does, 29 May 2017-30 does not.
  Draft out = draft;
  if (!read_time(field, from, TimePlace::kAfterDate, out)) return;
  if (number.digits == 1 && field.byte(number.end) == '.' && !out.sure_time) return;
  draft = out;
  read_year_after(field, draft);
}

// Adds the date that follows a time of day, if any.
bool read_date_after(const Field& field, Draft& draft) noexcept {
  std::size_t from = past_marks(field, draft.end);
  Draft out = draft;
  bool found = read_weekday_and_date(field, from, out);
  if (!found) {
    const Phrase link = match_phrase(field, from, kLink | kOf);
    if (link) {
      from = skip_blanks(field, link.end, 2);
      found = from != link.end && read_weekday_and_date(field, from, out);
    }
  }
  if (!found || out.match.precision != Precision::kDay || (out.careful_date && !out.sure_time)) {
    if (const Phrase day = match_phrase(field, from, kDayWord); day && from > draft.end) {
      draft.match.unit = TimeUnit::kDay;
      draft.match.amount = day.entry->amount;
      draft.end = day.end;
      return true;
    }
    // 10:08 am Fri
    const Phrase day = match_weekday(field, from);
    if (day && draft.sure_time && from > draft.end && day.end - from >= 3 && day.capital) {
      draft.match.weekday = day.entry->weekday;
      draft.end = day.end;
    }
    return false;
  }
  // The date may belong to a time of its own: 20:11 ¦ May 29, 19:40.
  Draft own = out;
  own.match.has_time = false;
  const std::size_t date_end = out.end;
  read_time_after(field, own);
  if (own.match.has_time && own.end > date_end) return false;
  out.match.precision = draft.match.precision;
  out.match.printed.hour = draft.match.printed.hour;
  out.match.printed.minute = draft.match.printed.minute;
  out.match.printed.second = draft.match.printed.second;
  out.match.weak = false;
  read_weekday_after(field, out);
  draft = out;
  return true;
}

// A score goes on with another one: 21:19, 6:4 and 21:19 (9:10).
bool looks_like_score(const Field& field, std::size_t begin, std::size_t end) noexcept {
  std::size_t at = skip_blanks(field, end, 2);
  const unsigned char c = field.byte(at);
  if (c == ',' || c == '(' || c == ';') {
    const Number number = read_number(field, skip_blanks(field, at + 1, 2));
    if (number.digits > 0 && number.digits <= 3 && field.byte(number.end) == ':' &&
        is_digit_at(field, number.end + 1)) {
      return true;
    }
  }
  const unsigned char before = field.byte_before(begin);
  if (before == '(' || before == ' ') {
    std::size_t left = begin - 1;
    while (left > field.begin && begin - left < 5 && (field.byte_before(left) == ' ' || field.byte_before(left) == ','))
      --left;
    if (before == '(' || left + 1 < begin) return is_ascii_digit(field.byte_before(left));
  }
  return false;
}

// A date with its year that is such a weekday.
bool is_day_of_week(const CivilTime& printed, int weekday) noexcept {
  return printed.year != 0 && printed.month != 0 && printed.day != 0 &&
         weekday_of(printed.year, printed.month, printed.day) == weekday;
}

// Reads a timestamp that begins at `at`: a weekday, day word, month or number.
bool read_timestamp(const Field& field, std::size_t at, const WordEntry* word, Draft& draft) noexcept {
  draft = Draft{};
  // kl. 13.52
  if (word == nullptr && (field.byte(at + 1) == '.' || field.byte(at + 2) == '.') && has_clock_lead(field, at) &&
      read_time(field, at, TimePlace::kAfterLink, draft) && draft.match.precision >= Precision::kMinute) {
    read_date_after(field, draft);
    return true;
  }
  // às 20h, om 20u
  draft = Draft{};
  const Number hour = word == nullptr ? read_number(field, at) : Number{};
  const unsigned char mark = field.byte(hour.end);
  if (hour.digits != 0 && (mark == 'h' || mark == 'u') && !is_ascii_letter(field.byte(hour.end + 1)) &&
      has_hour_lead(field, at) && read_time(field, at, TimePlace::kAfterLink, draft)) {
    if (!read_date_after(field, draft) && draft.match.precision == Precision::kHour) draft.match.weak = true;
    return true;
  }
  draft = Draft{};
  const bool is_day = word != nullptr && (word->roles() & kDayWord) != 0;
  // The day before yesterday: its first word is no day by itself.
  if (const Phrase day = is_day || (word != nullptr && (word->roles() & kDateHead) != 0)
                             ? match_phrase(field, at, kDayWord)
                             : Phrase{};
      day || is_day) {
    if (!day) return false;
    const std::size_t from = past_marks(field, day.end);
    const std::size_t linked = past_link(field, from);
    if (!read_time(field, linked, linked != from ? TimePlace::kAfterLink : TimePlace::kAfterDate, draft)) return false;
    if (!draft.match.has_time) return false;
    draft.match.unit = TimeUnit::kDay;
    draft.match.amount = day.entry->amount;
    draft.match.weak = false;
    return true;
  }
  if (read_weekday_and_date(field, at, draft)) {
    if (draft.has_date && draft.match.precision != Precision::kWeek) {
      const Precision before = draft.match.precision;
      read_weekday_after(field, draft);
      if (before == Precision::kDay) read_time_after(field, draft);
    }
    if (draft.match.has_time || draft.match.weekday != 0) {
      draft.match.weak = false;
      return true;
    }
    return !draft.careful_date;
  }
  if (word != nullptr && (word->roles() & (kWeekday | kDateHead)) != 0 && match_weekday(field, at)) {
    const Phrase day = match_weekday(field, at);
    if (!day) return false;
    const std::size_t from = past_marks(field, day.end);
    const std::size_t linked = past_link(field, from);
    if (!read_time(field, linked, linked != from ? TimePlace::kAfterLink : TimePlace::kAfterDate, draft)) return false;
    set_weekday(draft.match, *day.entry);  // next Wednesday at 3pm
    draft.match.weak = !draft.sure_time && linked == from;
    // Fri 6:45 PM, Feb 16, 2018
    Draft dated = draft;
    if (draft.match.amount == 0 && draft.match.unit == TimeUnit::kNone && draft.match.precision >= Precision::kMinute &&
        read_date_after(field, dated) && is_day_of_week(dated.match.printed, draft.match.weekday))
      draft = dated;
    return true;
  }
  if (!read_time(field, at, TimePlace::kAlone, draft)) return false;
  if (!read_date_after(field, draft) && !draft.sure_time && looks_like_score(field, at, draft.end))
    draft.match.weak = true;
  return true;
}

bool is_currency_before(const Field& field, std::size_t at) noexcept {
  const unsigned char c = field.byte_before(at);
  if (c < 0x80) return c == '$';
  const char32_t point = decode_before(field.text.substr(field.begin, at - field.begin), at - field.begin).value;
  return point == 0x20AC || point == 0xA3 || point == 0xA5 || point == 0x20B9 || point == 0x20BD || point == 0x20A9;
}

// What stands before a number forbids that a timestamp begins with it: a currency, a decimal part, a letter (v1.2).
bool bad_start(const Field& field, std::size_t at) noexcept {
  const unsigned char c = field.byte_before(at);
  switch (c) {
    case ' ':
      return is_currency_before(field, at - 1);  // US$ 10.12.20
    case 0:
    case '\n':
    case '(':
    case '|':
      return false;
    case '$':
    case '#':
    case '_':
    case '=':
    case '&':
    case '%':
    case '\\':
    case '+':
    case '*':
    case '~':
    case '^':
      return true;
    case '.':
    case ',':
    case ':':
      return is_digit_before(field, at - 1);
    case '-':
      return is_digit_before(field, at - 1) || is_ascii_letter(field.byte_before(at - 1));
    case '/':
      return is_digit_before(field, at - 1) || field.byte_before(at - 1) == '/' ||
             is_ascii_letter(field.byte_before(at - 1));
    default:
      break;
  }
  // Glued to a word is fine (Kremlin20:11), glued to one letter (v1.2.22) or to capitals (MH17) is a name.
  if (is_ascii_letter(c)) {
    if (c < 'a') return true;
    return at < field.begin + 2 ||
           !is_letter(char_class(
               decode_before(field.text.substr(field.begin, at - 1 - field.begin), at - 1 - field.begin).value));
  }
  return is_currency_before(field, at);
}

// A whole date with dots that capitals are glued to, as no name is: POLITIK19.11.2019, AFP12. Februar 2024; but MH17
// May 2014, PHP7.2.2019, iOS12.11.2020.
bool ends_capitals(const Field& field, std::size_t at, const Draft& draft) noexcept {
  constexpr std::size_t kFewest = 3, kDayAndDot = 3;
  constexpr std::size_t kMost = 64;
  std::size_t capitals = 0;
  while (capitals < kMost && is_ascii_upper(field.byte_before(at - capitals))) ++capitals;
  if (capitals < kFewest || is_ascii_lower(field.byte_before(at - capitals))) return false;
  const CivilTime& printed = draft.match.printed;
  const bool two_digits = field.byte(at + 2) == '.' && field.byte(at + kDayAndDot + 2) == '.';
  const bool named = draft.match.figure_mark == 0 && (field.byte(at + 1) == '.' || field.byte(at + 2) == '.');
  return (two_digits || named) && printed.year != 0 && printed.day != 0 && !draft.match.short_year && !draft.match.weak;
}

// True where nothing but the figures of what spans [begin, end) says that it is a date or a time.
bool is_bare(const Field& field, std::size_t begin, std::size_t end) noexcept {
  constexpr std::string_view kMarks = "0123456789.:/-";
  const std::string_view text = field.text.substr(begin, end - begin);
  return text.find_first_not_of(kMarks) == std::string_view::npos;
}

// Past the preposition of a month that is told by it, w maju 2012: what is printed begins behind it.
std::size_t past_preposition(const Field& field, std::size_t begin, const TimestampMatch& match) noexcept {
  constexpr std::string_view kLetters = "wvuWVU";
  const bool has_one = match.precision == Precision::kMonth && field.byte(begin + 1) == ' ' &&
                       kLetters.find(static_cast<char>(field.byte(begin))) != std::string_view::npos;
  return has_one ? skip_blanks(field, begin + 1) : begin;
}

// 平成29年, 令和元年, 民國106年: years of Japanese eras count from the emperor's accession. `at` is the start of the
// year's digits, or of the month's behind 元年; 0 where no era stands before it. `begin` is the era's start.
int era_year(const Field& field, std::size_t at, std::uint32_t year, std::size_t& begin) noexcept {
  struct Era {
    std::string_view name;
    int before_first;
  };
  // Taiwan counts from the founding of the republic.
  constexpr std::array<Era, 5> kEras{{{"令和", 2018}, {"平成", 1988}, {"昭和", 1925}, {"民國", 1911}, {"民国", 1911}}};
  constexpr std::string_view kFirstYear = "元年";
  const std::string_view left = field.text.substr(field.begin, at - field.begin);
  std::size_t end = left.size();
  if (year == 0) {
    if (!left.ends_with(kFirstYear)) return 0;
    end -= kFirstYear.size();
    year = 1;
  }
  for (const Era& era : kEras) {
    if (left.substr(0, end).ends_with(era.name)) {
      begin = field.begin + end - era.name.size();
      return era.before_first + static_cast<int>(year);
    }
  }
  return 0;
}

// A date with the year of an era at `at`.
bool read_era_date(const Field& field, std::size_t at, const Number& number, Draft& draft,
                   std::size_t& begin) noexcept {
  constexpr std::string_view kYearMark = "年";
  if (number.digits == 0 || number.digits > 3) return false;
  const std::size_t mark = skip_blanks(field, number.end, 1);
  const bool is_year = field.text.substr(mark, kYearMark.size()) == kYearMark;
  if (!is_year && (field.byte_before(at) < 0x80 || field.byte(mark) < 0x80)) return false;
  const int year = era_year(field, at, is_year ? number.value : 0, begin);
  if (year == 0) return false;
  draft = Draft{};
  const std::size_t month = is_year ? skip_blanks(field, mark + kYearMark.size(), 1) : at;
  if (!read_date(field, month, draft)) {
    // 平成24年11月
    constexpr std::string_view kMonthMark = "月";
    const Number name = read_number(field, month);
    if (!is_year || name.digits == 0 || name.digits > 2 || name.value == 0 || name.value > 12 ||
        field.text.substr(name.end, kMonthMark.size()) != kMonthMark)
      return false;
    set_date(draft, year, static_cast<int>(name.value), 0, name.end + kMonthMark.size());
    return true;
  }
  if (draft.match.printed.year != 0 || draft.match.printed.day == 0) return false;
  draft.match.printed.year = static_cast<std::int16_t>(year);
  draft.match.weak = false;
  read_weekday_after(field, draft);
  read_time_after(field, draft);
  return true;
}

// The word at `at` is the end of a site's name: example.today 18:19. Of words for days only this one is a domain.
bool ends_host(const Field& field, std::size_t at) noexcept {
  return field.text.substr(at).starts_with("today") && field.byte_before(at) == '.' && at > field.begin + 1 &&
         is_ascii_letter(field.byte_before(at - 1));
}

// What seems to be a day's number, glued to a month, begins the next element where a small word leads to the month or
// where it begins a date of its own: in August¦6 Boats, since June¦14 Apr 2021.
bool ends_sentence_in_month(const Field& field, std::size_t begin, std::size_t digit, const Draft& draft) noexcept {
  const unsigned char before = field.byte_before(digit);
  if (draft.match.printed.month == 0 || draft.match.printed.year != 0 || draft.match.has_time ||
      !(is_ascii_letter(before) || before >= 0x80) || begin == field.begin || field.byte_before(begin) != ' ')
    return false;
  if (leads_to_date(field.text.substr(field.begin, begin - 1 - field.begin))) return true;
  Draft own;
  return read_timestamp(field, digit, nullptr, own) && own.match.printed.month != 0 && own.end > draft.end;
}

// A quick look at a run of digits: true where nothing of a date can be about it, so that most numbers in prose cost
// a few loads. `end` is past its ASCII digits.
bool cannot_be(const Field& field, std::size_t at, std::size_t end) noexcept {
  const std::size_t size = end - at;
  const unsigned char next = field.byte(end);
  // November032022
  const bool after_letter = is_ascii_letter(field.byte_before(at)) || field.byte_before(at) >= 0x80;
  if (size > 4 && size != 8 && next < 0x80 && (size > 6 || !after_letter)) return true;
  if (next == '%') return true;
  if (next != ',' || !is_ascii_digit(field.byte(end + 1))) return false;
  // Dec 05,2014: no thousands have four digits.
  return size > 2 || !is_year(read_number(field, end + 1));
}

// Adds the time of day that touches the date of `draft`, or the date that touches its time. False where what follows
// belongs to another timestamp. `field` ends where what follows ends, `all` where the line does.
bool join_glued(const Field& field, std::string_view all, Draft& draft) noexcept {
  const std::size_t joint = draft.end;
  if (draft.match.unit != TimeUnit::kNone) return false;
  Draft out = draft;
  if (!draft.match.has_time) {
    if (draft.match.precision != Precision::kDay || !read_time(field, joint, TimePlace::kAfterDate, out) ||
        out.match.precision < Precision::kMinute)
      return false;
  } else {
    if (draft.match.weak || draft.match.printed.month != 0 || draft.match.weekday != 0 ||
        !read_date_after(field, out) || out.match.printed.month == 0)
      return false;
    // The date has a time of its own, which touches it: 20:15‖24. Oktober 2022‖17:02.
    Draft own;
    if (out.end == field.end() && read_time({all, field.end()}, field.end(), TimePlace::kAfterDate, own)) return false;
  }
  draft = out;
  return true;
}

// `begin` follows another time of day of the piece that begins at `first`, and a dash: 18:00 - 19:30.
bool ends_range(std::string_view text, std::size_t first, const std::vector<TimestampMatch>& before,
                std::size_t begin) noexcept {
  constexpr std::size_t kMostBetween = 5;
  if (before.empty() || !before.back().has_time || before.back().span.begin < first || before.back().span.end > begin ||
      begin - before.back().span.end > kMostBetween)
    return false;
  const std::string_view between = text.substr(before.back().span.end, begin - before.back().span.end);
  return between.find('-') != std::string_view::npos || between.find("\u2013") != std::string_view::npos;
}

// Do 24. Mai 2018, Je 15 nov. 2012: these weekdays are words of other languages, so that nothing else takes them for
// days. With a capital, before a whole date on that day, they are. `begin`: of `match`; where it then begins.
std::size_t take_confirmed_weekday(const Field& field, std::size_t begin, TimestampMatch& match) noexcept {
  const CivilTime& date = match.printed;
  std::size_t end = begin;
  while (end > field.begin && begin - end < 2 &&
         (field.byte_before(end) == ' ' || field.byte_before(end) == ',' || field.byte_before(end) == '.'))
    --end;
  std::size_t from = end;
  const bool whole_date = date.year != 0 && date.month != 0 && date.day != 0 && !match.order_open;
  if (end == begin || !whole_date || match.weekday != 0) return begin;
  const WordEntry* const word = phrase_before(field, end, 1, from);
  const unsigned weekday = word != nullptr ? word->traits & kConfirmedDay : 0U;
  if (weekday == 0 || !is_ascii_upper(field.byte(from)) ||
      weekday_of(date.year, date.month, date.day) != static_cast<int>(weekday))
    return begin;
  if (is_ascii_letter(field.byte_before(from)) || field.byte_before(from) >= 0x80) return begin;
  match.weekday = static_cast<std::uint8_t>(weekday);
  return from;
}

}  // namespace

void match_timestamps(std::string_view text, Span range, const std::vector<std::uint64_t>& digits,
                      std::vector<TimestampMatch>& out) {
  const std::string_view all = text.substr(0, range.end);
  GluedDigits glued(all, range.begin, digits);
  std::size_t last_cut = 0;        // that a timestamp ended at
  std::size_t done = range.begin;  // nothing before it belongs to a later match
  std::size_t at = range.begin;
  const std::size_t most = most_timestamps(text.size());
  while (out.size() < most && (at = next_bit(digits, at, range.end)) < range.end) {
    // A piece ends where digits of two elements meet.
    const std::size_t cut = glued.after(at);
    const Field field{all.substr(0, cut), done};
    std::size_t end = at;
    while (end < cut && is_ascii_digit(field.byte(end))) ++end;
    if (end > at && cannot_be(field, at, end)) {
      at = end;
      if (at == cut) done = at;
      continue;
    }
    const Number number = read_number(field, at);
    Draft draft;
    std::size_t begin = at;
    bool found = false;
    WordsBefore before;
    collect_words_before(field, at, before);
    for (std::size_t i = before.count; i > 0 && !found; --i) {
      const WordBefore& word = before.words[i - 1];
      constexpr std::uint32_t kLeads =
          kMonth | kWeekday | kDayWord | kAm | kPm | kWeekMark | kDayMark | kMonthMark | kTail | kWordy;
      if ((word.entry->roles() & kLeads) == 0 &&
          ((word.entry->roles() & kDateHead) == 0 ||
           !match_phrase(field, word.begin, kDayWord | kMonth | kWeekday | kAm | kPm)))
        continue;
      // A day's mark (ngày) is a label; the date begins after it.
      if ((word.entry->roles() & (kMonth | kWeekday | kDayWord | kAm | kPm | kWeekMark)) == 0 &&
          (word.entry->roles() & kDateHead) == 0)
        continue;
      if ((word.entry->roles() & kDayWord) != 0 && ends_host(field, word.begin)) continue;
      // CC BY-SA 2.5
      if ((word.entry->roles() & kWeekday) != 0 && word.end - word.begin <= 2 && field.byte_before(word.begin) == '-' &&
          is_ascii_upper(field.byte_before(word.begin - 1)))
        continue;
      found = read_timestamp(field, word.begin, word.entry, draft) && draft.end > at &&
              !ends_sentence_in_month(field, word.begin, at, draft);
      if (found) begin = word.begin;
    }
    if (!found && end < cut && field.byte(end) >= 0x80) found = read_era_date(field, at, number, draft, begin);
    // ika-5 ng Disyembre: Filipino counts days so.
    constexpr std::string_view kFilipino = "ika-";
    if (!found && field.byte_before(at) == '-' && at >= done + kFilipino.size() &&
        field.text.substr(at - kFilipino.size(), kFilipino.size()) == kFilipino) {
      found = read_timestamp(field, at, nullptr, draft) && draft.match.precision >= Precision::kDay && draft.end > at;
      if (found) begin = at - kFilipino.size();
    }
    if (std::size_t from = at; !found && is_ascii_digit(field.byte(at))) {
      Draft whole;
      const Phrase month = glued_month_before(field, at, from);
      found = month && read_timestamp(field, from, month.entry, whole) && whole.match.printed.year != 0;
      if (found) begin = from, draft = whole;
    }
    if (!found && !bad_start(field, at)) {
      const bool relative = read_relative(field, at, number, draft, begin);
      // 2 days ago at 10:00
      if (relative && !draft.match.weak && draft.match.unit >= TimeUnit::kDay && draft.match.months == 0)
        read_time_after(field, draft);
      found = relative || (read_timestamp(field, at, nullptr, draft) && draft.end > at);
    }
    if (!found && is_ascii_upper(field.byte_before(at)) && read_timestamp(field, at, nullptr, draft)) {
      found = draft.end > at && ends_capitals(field, at, draft);
      if (found) begin = at;
    }
    if (!found) {
      // Past the whole run, however long.
      at = std::max(number.end, end);
      if (at == number.end && number.digits == 0) ++at;
      if (at == cut) done = at;  // what follows does not begin behind a digit
      continue;
    }
    TimestampMatch& match = draft.match;
    // Version 3.4.2021 and example.com/May29Story are no dates.
    const bool bare = begin == at && is_bare(field, begin, draft.end);
    const bool length = bare && match.has_time && match.printed.month == 0 && has_length_label(field, begin);
    const bool counted = length || (bare && is_counted(field, begin));
    const bool street = match.printed.day != 0 && match.printed.year == 0 && !match.has_time &&
                        match.figure_mark == 0 && !match.order_open && is_street(field, begin);
    if (counted || street ||
        is_in_address(field, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(draft.end)})) {
      at = draft.end;
      if (at == cut) done = at;
      continue;
    }
    // How long reading takes, glued to the date, is no age: Apr 26‖13 min.
    if (match.weak && match.unit != TimeUnit::kNone && begin == last_cut && !out.empty() &&
        out.back().span.end == begin && !out.back().has_time) {
      at = done = draft.end;
      continue;
    }
    std::size_t joint = 0;  // where a date and its time touch; 0: nowhere
    if (draft.end == cut && cut < range.end) {
      last_cut = cut;
      if (!ends_range(all, range.begin, out, begin) && join_glued({all.substr(0, glued.after(cut)), done}, all, draft))
        joint = cut;
    }
    begin = take_confirmed_weekday(field, past_preposition(field, begin, match), match);
    if (joint > begin && joint - begin <= std::numeric_limits<std::uint8_t>::max())
      match.joint = static_cast<std::uint8_t>(joint - begin);
    match.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(draft.end)};
    if (match.unit != TimeUnit::kNone && !match.has_time) match.precision = precision_of(match.unit);
    // Grown by hand, so that a page of nothing but dates takes no more than the most there can be.
    constexpr std::size_t kFewest = 16;
    if (out.size() == out.capacity()) out.reserve(std::min(std::max(2 * out.size(), kFewest), most));
    out.push_back(match);
    done = draft.end;
    at = draft.end;
  }
}

}  // namespace newsparse::internal
