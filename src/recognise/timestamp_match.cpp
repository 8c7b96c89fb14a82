// timestamp_match.cpp: finds the digits that are part of a date and joins date, time, weekday and zone round them.
#include "recognise/timestamp_match.h"

#include <algorithm>
#include <array>

#include "recognise/timestamp_parts.h"
#include "recognise/timestamp_words.h"
#include "text/byte_masks.h"
#include "text/utf8.h"

namespace newsparse::internal {
namespace {

constexpr std::int32_t seconds_of(TimeUnit unit) noexcept {
  switch (unit) {
    case TimeUnit::kSecond:
      return 1;
    case TimeUnit::kMinute:
      return 60;
    case TimeUnit::kHour:
      return 3600;
    case TimeUnit::kDay:
      return 86400;
    case TimeUnit::kWeek:
      return 7 * 86400;
    default:
      return 0;
  }
}

constexpr bool is_digit_ascii(unsigned char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_letter_ascii(unsigned char c) noexcept { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

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
  if (day.end - from > 1 && read_time(field, past_marks(field, day.end), TimePlace::kAfterDate, probe)) {
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

// Mon Nov 13 20:11:05 UTC 2012: the year that C's asctime() and date(1) print last. Only behind seconds: a title may begin
// with a year.
void read_year_after(const Field& field, Draft& draft) noexcept {
  const CivilTime& printed = draft.match.printed;
  if (printed.year != 0 || printed.day == 0 || draft.match.precision != Precision::kSecond || field.byte(draft.end) != ' ') return;
  const Number year = read_number(field, draft.end + 1);
  if (!is_year(year) || year.digits != 4 || field.byte(year.end) == ':' || field.byte(year.end) == '-' ||
      !is_valid_day(static_cast<int>(year.value), printed.month, printed.day))
    return;
  draft.match.printed.year = static_cast<std::int16_t>(year.value);
  draft.end = year.end;
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
    return;
  }
  // 29.05.201712:30 says nothing of where the year ends; 2017年5月29日12:30 does.
  if (from == draft.end && is_digit_ascii(field.byte(from)) && field.byte_before(draft.end) < 0x80) return;
  const Number number = read_number(field, from);
  // Marks that end a sentence or open a range do not join: 3. Mai 2017. 15.30 Uhr does, 29 May 2017-30 does not.
  if (number.digits == 1 && field.byte(number.end) == '.') return;
  if (read_time(field, from, TimePlace::kAfterDate, draft)) read_year_after(field, draft);
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
    if (before == '(' || left + 1 < begin) return is_digit_ascii(field.byte_before(left));
  }
  return false;
}

// Reads a timestamp that begins at `at`: a weekday, day word, month or number.
bool read_timestamp(const Field& field, std::size_t at, const WordEntry* word, Draft& draft) noexcept {
  draft = Draft{};
  const bool is_day = word != nullptr && (word->roles() & kDayWord) != 0;
  // The day before yesterday: its first word is no day by itself.
  if (const Phrase day = is_day || (word != nullptr && (word->roles() & kDateHead) != 0) ? match_phrase(field, at, kDayWord) : Phrase{}; day || is_day) {
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
    draft.match.weekday = day.entry->weekday;
    draft.match.amount = day.entry->amount;  // next Wednesday at 3pm
    draft.match.weak = !draft.sure_time && linked == from;
    return true;
  }
  if (!read_time(field, at, TimePlace::kAlone, draft)) return false;
  if (!read_date_after(field, draft) && !draft.sure_time && looks_like_score(field, at, draft.end))
    draft.match.weak = true;
  return true;
}

// Past what stands between two amounts: a comma, blanks, a word such as "and".
std::size_t past_joint(const Field& field, std::size_t at) noexcept {
  at = skip_blanks(field, at, 2);
  if (field.byte(at) == ',') at = skip_blanks(field, at + 1, 2);
  const Phrase joint = match_phrase(field, at, kAnd);
  return joint ? skip_blanks(field, joint.end, 2) : at;
}

// 2 weeks, 3 days ago: amounts of which the last one says that they lie before now.
bool read_amounts(const Field& field, std::size_t at, const Number& first, Draft& draft) noexcept {
  struct Amount {
    TimeUnit unit;
    std::int32_t value;
  };
  std::array<Amount, 6> amounts{};
  std::size_t count = 0;
  Number number = first;
  while (true) {
    const Phrase unit = match_phrase(field, skip_blanks(field, number.end, 2), kUnitWord);
    if (!unit || number.digits > 3 || count == amounts.size()) return false;
    const auto kind = static_cast<TimeUnit>(unit.entry->unit);
    if (count > 0 && kind >= amounts[count - 1].unit) return false;
    amounts[count++] = {kind, static_cast<std::int32_t>(number.value)};
    at = past_joint(field, unit.end);
    if (!is_digit_at(field, at)) return false;
    number = read_number(field, at);
    if (number.digits == 0 || number.digits > 3) return false;
    const Phrase suffix = match_phrase(field, skip_blanks(field, number.end, 2), kSuffix);
    if (!suffix) continue;
    for (const RelativeEntry& relative : relatives_of(*suffix.entry)) {
      if (relative.prefix != 0 || relative.unit >= kFuture) continue;
      draft = Draft{};
      draft.end = suffix.end;
      draft.match.unit = static_cast<TimeUnit>(relative.unit);
      draft.match.amount = static_cast<std::int32_t>(number.value);
      for (std::size_t i = 0; i < count; ++i) add_amount(draft.match, amounts[i].unit, amounts[i].value);
      return true;
    }
  }
}

// vor 2 Wochen und 3 Tagen: smaller amounts that follow.
void read_more_amounts(const Field& field, Draft& draft) noexcept {
  TimeUnit last = draft.match.unit;
  for (int i = 0; i < 5; ++i) {
    const std::size_t at = past_joint(field, draft.end);
    if (at == draft.end || !is_digit_at(field, at)) return;
    const Number number = read_number(field, at);
    if (number.digits == 0 || number.digits > 2) return;
    const Phrase unit = match_phrase(field, skip_blanks(field, number.end, 2), kUnitWord);
    if (!unit || static_cast<TimeUnit>(unit.entry->unit) >= last) return;
    last = static_cast<TimeUnit>(unit.entry->unit);
    add_amount(draft.match, last, static_cast<std::int32_t>(number.value));
    draft.end = unit.end;
  }
}

// 2 hours ago, vor 3 Stunden, 2日前, 3h; `number` begins at `at`.
bool read_relative(const Field& field, std::size_t at, const Number& number, Draft& draft,
                   std::size_t& begin) noexcept {
  if (number.digits > 3) return false;
  const std::size_t from = skip_blanks(field, number.end, 2);
  const Phrase suffix = match_phrase(field, from, kSuffix);
  draft = Draft{};
  begin = at;
  const auto accept = [&](const RelativeEntry& relative, std::size_t start, std::size_t end) {
    begin = start;
    draft.end = end;
    const bool future = (relative.unit & kFuture) != 0;
    draft.match.unit = static_cast<TimeUnit>(relative.unit & ~kFuture);
    draft.match.amount = static_cast<std::int32_t>(number.value);
    // Decades have no unit of their own.
    if ((relative.unit & ~kFuture) > static_cast<std::uint8_t>(TimeUnit::kYear)) {
      draft.match.unit = TimeUnit::kYear;
      draft.match.amount *= 10;
    }
    draft.match.weak = future;  // in 2 days: prose says that of anything
    return true;
  };
  const auto turn = [&draft](const RelativeEntry& relative) {
    if ((relative.unit & kFuture) == 0) return;
    draft.match.amount = -draft.match.amount;
    draft.match.months = static_cast<std::int16_t>(-draft.match.months);
  };
  if (suffix) {
    for (const RelativeEntry& relative : relatives_of(*suffix.entry)) {
      if (relative.prefix == 0) {
        accept(relative, at, suffix.end);
        // A year and 2 months ago.
        std::size_t lead = at;
        const WordEntry* more = relative.unit < kFuture ? phrase_before(field, at, 3, lead) : nullptr;
        if (more != nullptr && (more->roles() & kLeadAmount) != 0 && more->unit > relative.unit) {
          add_amount(draft.match, static_cast<TimeUnit>(more->unit), 1);
          begin = lead;
        }
        turn(relative);
        return true;
      }
      std::size_t start = at;
      if (prefix_before(field, at, relative.prefix_words, relative.prefix, start)) {
        std::size_t end = suffix.end;
        // The dot of an abbreviated unit, where it is not the sentence's: vor 2 Std.
        if (field.byte(end) == '.' && end - from <= 4) ++end;
        accept(relative, start, end);
        read_more_amounts(field, draft);
        turn(relative);
        return true;
      }
    }
  }
  for (const RelativeEntry& relative : open_relatives()) {
    std::size_t start = at;
    if (prefix_before(field, at, relative.prefix_words, relative.prefix, start)) {
      accept(relative, start, number.end);
      turn(relative);
      return true;
    }
  }
  if (read_amounts(field, at, number, draft)) return true;
  const Phrase unit = match_phrase(field, from, kBareUnit);
  if (!unit || field.byte(unit.end) == '-') return false;
  const std::size_t next = skip_blanks(field, unit.end, 2);
  const unsigned char c = field.byte(next);
  // 3h stands alone, or before a word glued to it; 3 h later and 5 min read are amounts of time.
  if (c != 0 && c != '\n' && c != '\r' && c != '|' && next == unit.end && (c < 'A' || c > 'Z')) return false;
  if (next != unit.end && c != 0 && c != '\n' && c != '\r' && c != '|') return false;
  if (unit.end - from == 1 && (from != number.end || unit.capital)) {
    if (unit.capital || unit.entry->unit != static_cast<std::uint8_t>(TimeUnit::kHour)) return false;
  }
  draft.end = unit.end;
  draft.match.unit = static_cast<TimeUnit>(unit.entry->unit);
  draft.match.amount = static_cast<std::int32_t>(number.value);
  draft.match.weak = true;
  return true;
}

// What stands before a number forbids that a timestamp begins with it: a currency, a decimal part, a letter (v1.2).
bool bad_start(const Field& field, std::size_t at) noexcept {
  const unsigned char c = field.byte_before(at);
  switch (c) {
    case 0:
    case ' ':
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
      return is_digit_before(field, at - 1) || is_letter_ascii(field.byte_before(at - 1));
    case '/':
      return is_digit_before(field, at - 1) || field.byte_before(at - 1) == '/' ||
             is_letter_ascii(field.byte_before(at - 1));
    default:
      break;
  }
  // Glued to a word is fine (Kremlin20:11), glued to one letter (v1.2.22) or to capitals (MH17) is a name.
  if (is_letter_ascii(c)) {
    if (c < 'a') return true;
    return !is_letter_ascii(field.byte_before(at - 1));
  }
  if (c >= 0x80) {
    const char32_t point = decode_before(field.text.substr(field.begin, at - field.begin), at - field.begin).value;
    return point == 0x20AC || point == 0xA3 || point == 0xA5 || point == 0x20B9 || point == 0x20BD || point == 0x20A9;
  }
  return false;
}

// 平成29年, 令和元年, 民國106年: years of Japanese eras count from the emperor's accession. `at` is the start of the year's digits,
// or of the month's behind 元年; 0 where no era stands before it. `begin` is the era's start.
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
bool read_era_date(const Field& field, std::size_t at, const Number& number, Draft& draft, std::size_t& begin) noexcept {
  constexpr std::string_view kYearMark = "年";
  if (number.digits == 0 || number.digits > 3) return false;
  const std::size_t mark = skip_blanks(field, number.end, 1);
  const bool is_year = field.text.substr(mark, kYearMark.size()) == kYearMark;
  if (!is_year && (field.byte_before(at) < 0x80 || field.byte(mark) < 0x80)) return false;
  const int year = era_year(field, at, is_year ? number.value : 0, begin);
  if (year == 0) return false;
  draft = Draft{};
  const std::size_t month = is_year ? skip_blanks(field, mark + kYearMark.size(), 1) : at;
  if (!read_date(field, month, draft) || draft.match.printed.year != 0 || draft.match.printed.day == 0) return false;
  draft.match.printed.year = static_cast<std::int16_t>(year);
  draft.match.weak = false;
  read_weekday_after(field, draft);
  read_time_after(field, draft);
  return true;
}

// A quick look at a run of digits: true where nothing of a date can be about it, so that most numbers in prose cost
// a few loads. `end` is past its ASCII digits.
bool cannot_be(const Field& field, std::size_t at, std::size_t end) noexcept {
  const std::size_t size = end - at;
  const unsigned char next = field.byte(end);
  if (size > 4 && size != 8 && next < 0x80) return true;
  if (next == '%') return true;
  if (next != ',' || !is_digit_ascii(field.byte(end + 1))) return false;
  // Dec 05,2014: no thousands have four digits.
  return size > 2 || !is_year(read_number(field, end + 1));
}

}  // namespace

std::size_t past_marks(const Field& field, std::size_t at) noexcept {
  for (int i = 0; i < 8 && at < field.end(); ++i) {
    const unsigned char c = field.byte(at);
    switch (c) {
      case ' ':
      case '\t':
      case ',':
      case '|':
      case '/':
      case '-':
      case ';':
      case '@':
      case '(':
      case ')':
      case '.':
      case ':':
      case '[':
      case ']':
        ++at;
        continue;
      default:
        break;
    }
    if (c < 0x80) return at;
    switch (const CodePoint point = decode(field.text, at); point.value) {
      case 0xA0:
      case 0xB7:
      case 0x2009:
      case 0x2013:
      case 0x2014:
      case 0x2022:
      case 0x202F:
      case 0x2219:
      case 0x3000:
      case 0x60C:
      case 0x22C5:
      case 0x30FB:
      case 0xFF08:
      case 0xFF09:
      case 0xFF5C:
      case 0x25CF:
        at += point.size;
        continue;
      default:
        return at;
    }
  }
  return at;
}

std::size_t past_link(const Field& field, std::size_t at) noexcept {
  const Phrase link = match_phrase(field, at, kLink);
  if (!link) return at;
  const std::size_t next = past_marks(field, link.end);
  // "às10h" is glued often enough, "o5" is not a link.
  return next == link.end && link.end - at < 2 ? at : next;
}

void add_amount(TimestampMatch& match, TimeUnit unit, std::int32_t amount) noexcept {
  if (match.unit == TimeUnit::kYear && unit == TimeUnit::kMonth) {
    match.unit = unit;
    match.amount = match.amount * 12 + amount;
    return;
  }
  if (unit >= TimeUnit::kMonth) {
    match.months = static_cast<std::int16_t>(match.months + amount * (unit == TimeUnit::kYear ? 12 : 1));
    return;
  }
  if (match.unit >= TimeUnit::kMonth) {
    match.months = static_cast<std::int16_t>(match.months + match.amount * (match.unit == TimeUnit::kYear ? 12 : 1));
    match.unit = unit;
    match.amount = amount;
    return;
  }
  const TimeUnit smaller = std::min(unit, match.unit);
  const std::int32_t each = seconds_of(smaller);
  match.amount = match.amount * (seconds_of(match.unit) / each) + amount * (seconds_of(unit) / each);
  match.unit = smaller;
}

Precision precision_of(TimeUnit unit) noexcept {
  switch (unit) {
    case TimeUnit::kSecond:
      return Precision::kSecond;
    case TimeUnit::kMinute:
      return Precision::kMinute;
    case TimeUnit::kHour:
      return Precision::kHour;
    case TimeUnit::kMonth:
      return Precision::kMonth;
    case TimeUnit::kYear:
      return Precision::kYear;
    default:
      return Precision::kDay;
  }
}

void match_timestamps(std::string_view text, Span range, const std::vector<std::uint64_t>& digits,
                      std::vector<TimestampMatch>& out) {
  const Field whole{text.substr(0, range.end), range.begin};
  std::size_t done = range.begin;  // nothing before it belongs to a later match
  std::size_t at = range.begin;
  const std::size_t most = text.size() / 24 + 4096;
  while (out.size() < most && (at = next_bit(digits, at, range.end)) < range.end) {
    std::size_t end = at;
    while (end < range.end && is_digit_ascii(whole.byte(end))) ++end;
    if (end > at && cannot_be(whole, at, end)) {
      at = end;
      continue;
    }
    const Field field{whole.text, done};
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
      found = read_timestamp(field, word.begin, word.entry, draft) && draft.end > at;
      if (found) begin = word.begin;
    }
    if (!found && end < range.end && whole.byte(end) >= 0x80) found = read_era_date(field, at, number, draft, begin);
    // ika-5 ng Disyembre: Filipino counts days so.
    constexpr std::string_view kFilipino = "ika-";
    if (!found && whole.byte_before(at) == '-' && at >= done + kFilipino.size() &&
        field.text.substr(at - kFilipino.size(), kFilipino.size()) == kFilipino) {
      found = read_timestamp(field, at, nullptr, draft) && draft.match.precision >= Precision::kDay && draft.end > at;
      if (found) begin = at - kFilipino.size();
    }
    if (!found && !bad_start(field, at)) {
      const bool relative = read_relative(field, at, number, draft, begin);
      // 2 days ago at 10:00
      if (relative && !draft.match.weak && draft.match.unit >= TimeUnit::kDay && draft.match.months == 0)
        read_time_after(field, draft);
      found = relative ||
              (read_timestamp(field, at, nullptr, draft) && draft.end > at);
    }
    if (!found) {
      // Past the whole run, however long.
      at = std::max(number.end, end);
      if (at == number.end && number.digits == 0) ++at;
      continue;
    }
    TimestampMatch& match = draft.match;
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

std::optional<TimestampMatch> match_wordy_timestamp(std::string_view text, Span range) {
  if (range.size() > 64 || range.empty()) return std::nullopt;
  const Field field{text.substr(0, range.end), range.begin};
  std::size_t at = range.begin;
  const auto skip = [&field](std::size_t from) {
    while (from < field.end()) {
      const CodePoint point = decode(field.text, from);
      const CharClass kind = point.valid ? char_class(point.value) : CharClass::kOther;
      if (is_letter(kind) || kind == CharClass::kDigit || kind == CharClass::kMark) break;
      from += point.size;
    }
    return from;
  };
  at = skip(at);
  const Phrase phrase = match_phrase(field, at, kWordy | kDayWord | kWeekday);
  if (!phrase) return std::nullopt;
  // Yesterday noon, today at midnight.
  const bool is_day = (phrase.entry->roles() & kDayWord) != 0;
  const std::size_t next = is_day ? past_link(field, past_marks(field, phrase.end)) : phrase.end;
  const Phrase hour = is_day ? match_phrase(field, next, kHourWord) : Phrase{};
  if (hour && skip(hour.end) == field.end()) {
    TimestampMatch match;
    match.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(hour.end)};
    match.unit = TimeUnit::kDay;
    match.amount = phrase.entry->amount;
    match.has_time = true;
    match.printed.hour = static_cast<std::uint8_t>(hour.entry->amount);
    match.precision = Precision::kHour;
    return match;
  }
  if (skip(phrase.end) != field.end()) return std::nullopt;
  TimestampMatch match;
  match.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(phrase.end)};
  match.amount = phrase.entry->amount;
  if ((phrase.entry->roles() & (kWordy | kDayWord)) == 0) {
    // Friday, last Friday. Short names are too often something else (Sat, So, mar.).
    if (phrase.end - at < 4) return std::nullopt;
    match.weekday = phrase.entry->weekday;
    match.weak = true;
    return match;
  }
  match.unit = static_cast<TimeUnit>(phrase.entry->unit);
  match.precision = precision_of(match.unit);
  // "This week" heads a list of events as often as it dates something.
  match.weak = (match.unit >= TimeUnit::kWeek && match.amount <= 0) || (phrase.entry->roles() & kLone) != 0;
  return match;
}

}  // namespace newsparse::internal
