// timestamp_relative.cpp: ages with a number (2 hours ago, vor 3 Stunden) or in words alone (yesterday), and what is to
// come (in 2 days).
#include <algorithm>
#include <array>

#include "recognise/timestamp_beside.h"
#include "recognise/timestamp_parts.h"
#include "recognise/timestamp_words.h"
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
    auto kind = static_cast<TimeUnit>(unit.entry->unit);
    const std::size_t name = skip_blanks(field, number.end, 2);
    if (kind == TimeUnit::kYear && is_ukrainian_hour(field, name, static_cast<std::int32_t>(number.value)))
      kind = TimeUnit::kHour;
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

}  // namespace

bool is_ukrainian_hour(const Field& field, std::size_t at, std::int32_t count) noexcept {
  constexpr std::string_view kName = "год";
  constexpr std::array<std::string_view, 3> kOthers{"преди ", "пред ", "пре "};  // 5 год. are years there
  if (count < 2 || count > 99 || (count % 10 == 1 && count != 11) || !field.text.substr(at).starts_with(kName))
    return false;
  const std::size_t end = at + kName.size();
  if (field.byte(end) == '.' || (end < field.end() && is_letter(char_class(decode(field.text, end).value))))
    return false;
  return std::none_of(kOthers.begin(), kOthers.end(), [&](std::string_view word) {
    return field.text.substr(field.begin, at - field.begin).find(word) != std::string_view::npos;
  });
}

void add_amount(TimestampMatch& match, TimeUnit unit, std::int32_t amount) noexcept {
  if (unit > TimeUnit::kYear) {  // a decade
    unit = TimeUnit::kYear;
    amount *= 10;
  }
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

void set_weekday(TimestampMatch& match, const WordEntry& entry) noexcept {
  match.weekday = entry.weekday;
  match.amount = entry.amount;
  // Sundays are weeks in some languages.
  const bool names_week = (entry.roles() & (kUnitWord | kBareUnit | kWordy)) == 0;
  if (names_week && entry.unit == static_cast<std::uint8_t>(TimeUnit::kWeek)) match.unit = TimeUnit::kWeek;
}

bool read_relative(const Field& field, std::size_t at, const Number& number, Draft& draft,
                   std::size_t& begin) noexcept {
  if (number.digits > 3) return false;
  const std::size_t from = skip_blanks(field, number.end, 2);
  const Phrase suffix = match_phrase(field, from, kSuffix);
  draft = Draft{};
  begin = at;
  // 15일 전남
  constexpr std::size_t kOneSign = 3;
  if (suffix && field.byte(suffix.end) >= 0xEA && begins_korean_word(field, suffix.end - kOneSign)) return false;
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
    if (draft.match.unit == TimeUnit::kYear && is_ukrainian_hour(field, from, draft.match.amount))
      draft.match.unit = TimeUnit::kHour;
    draft.match.weak = future;  // in 2 days: prose says that of anything
    return true;
  };
  const auto turn = [&draft](const RelativeEntry& relative) {
    if ((relative.unit & kFuture) == 0) return;
    draft.match.amount = -draft.match.amount;
    draft.match.months = static_cast<std::int16_t>(-draft.match.months);
  };
  PrefixesBefore prefixes(field, at);
  if (suffix) {
    const auto accept_with_prefix = [&](const RelativeEntry& relative, std::size_t start) {
      std::size_t end = suffix.end;
      // The dot of an abbreviated unit, where it is not the sentence's: vor 2 Std.
      if (field.byte(end) == '.' && end - from <= 4) ++end;
      accept(relative, start, end);
      read_more_amounts(field, draft);
      turn(relative);
      return true;
    };
    const RelativeEntry* open = nullptr;
    const std::span<const RelativeEntry> relatives = relatives_of(*suffix.entry);
    for (const RelativeEntry& relative : relatives) {
      std::size_t start = at;
      if (relative.prefix == 0)
        open = &relative;
      else if (prefixes.have(relative.prefix_words, relative.prefix, start))
        return accept_with_prefix(relative, start);
    }
    // Vor mehr als 3 Stunden. Of "2 hours ago" alone no opener is asked for.
    const bool has_openers = open == nullptr || relatives.size() > 1;
    if (const std::size_t about = has_openers ? before_about(field, at) : at; about != at) {
      PrefixesBefore prefixes_of_about(field, about);
      for (const RelativeEntry& relative : relatives) {
        std::size_t start = about;
        if (relative.prefix != 0 && relative.unit < kFuture &&
            prefixes_of_about.have(relative.prefix_words, relative.prefix, start))
          return accept_with_prefix(relative, start);
      }
    }
    for (const RelativeEntry& relative : relatives) {
      std::size_t start = at;
      if (relative.prefix != 0 && relative.unit < kFuture &&
          glued_prefix_before(field, at, relative.prefix_words, relative.prefix, start))
        return accept_with_prefix(relative, start);
    }
    if (open != nullptr) {
      accept(*open, at, suffix.end);
      // A year and 2 months ago.
      std::size_t lead = at;
      const WordEntry* more = open->unit < kFuture ? phrase_before(field, at, 3, lead) : nullptr;
      if (more != nullptr && (more->roles() & kLeadAmount) != 0 && more->unit > open->unit) {
        add_amount(draft.match, static_cast<TimeUnit>(more->unit), 1);
        begin = lead;
      }
      turn(*open);
      return true;
    }
  }
  for (const RelativeEntry& relative : open_relatives()) {
    std::size_t start = at;
    if (prefixes.have(relative.prefix_words, relative.prefix, start)) {
      accept(relative, start, number.end);
      turn(relative);
      return true;
    }
  }
  if (read_amounts(field, at, number, draft)) return true;
  const Phrase unit = match_phrase(field, from, kBareUnit);
  if (!unit || field.byte(unit.end) == '-') return false;
  // 1430 hrs
  const bool is_hour = unit.entry->unit == static_cast<std::uint8_t>(TimeUnit::kHour);
  if (is_hour && (is_military(field, at, number) || has_hour_lead(field, at))) return false;
  if (has_duration_label(field, at)) return false;
  const std::size_t next = skip_blanks(field, unit.end, 2);
  const unsigned char c = field.byte(next);
  // 3h stands alone, or before a word glued to it; 3 h later and 5 min read are amounts of time.
  if (c != 0 && c != '\n' && c != '\r' && c != '|' && next == unit.end && (c < 'A' || c > 'Z')) return false;
  if (next != unit.end && c != 0 && c != '\n' && c != '\r' && c != '|') return false;
  if (unit.end - from == 1 && (from != number.end || unit.capital)) {
    if (unit.capital || !is_hour) return false;
  }
  // The 90s.
  constexpr std::uint32_t kMinute = 60;
  if (unit.end - from == 1 && unit.entry->unit == static_cast<std::uint8_t>(TimeUnit::kSecond) &&
      number.value >= kMinute)
    return false;
  draft.end = unit.end;
  draft.match.unit = static_cast<TimeUnit>(unit.entry->unit);
  draft.match.amount = static_cast<std::int32_t>(number.value);
  draft.match.weak = true;
  return true;
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
  if ((phrase.entry->roles() & (kWordy | kDayWord)) == 0) {
    // Friday, last Friday. Short names are too often something else (Sat, So, mar.).
    if (phrase.end - at < 4) return std::nullopt;
    set_weekday(match, *phrase.entry);
    match.weak = true;
    return match;
  }
  match.amount = phrase.entry->amount;
  match.unit = static_cast<TimeUnit>(phrase.entry->unit);
  match.precision = precision_of(match.unit);
  // "This week" heads a list of events as often as it dates something.
  match.weak = (match.unit >= TimeUnit::kWeek && match.amount <= 0) || (phrase.entry->roles() & kLone) != 0;
  return match;
}

}  // namespace newsparse::internal
