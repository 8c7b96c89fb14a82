#include "recognise/timestamp_glued.h"

#include <algorithm>

#include "recognise/timestamp_parts.h"
#include "recognise/timestamp_words.h"
#include "text/byte_masks.h"

namespace newsparse::internal {
namespace {

constexpr std::size_t kFewestDigits = 3, kMostDigits = 8;
constexpr std::size_t kYear = 4, kTwo = 2, kDayAndYear = kTwo + kYear;  // digits
// How far a date that begins in a run may reach, and how many of its runs may be glued themselves.
constexpr std::size_t kReach = 48;
constexpr int kDeepest = 4;

constexpr bool is_digit(unsigned char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_letter(unsigned char c) noexcept { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
constexpr bool is_joint(unsigned char c) noexcept { return c == '.' || c == '/' || c == '-'; }

// The number that [from, to) is, of ASCII digits.
std::uint32_t value_of(const Field& field, std::size_t from, std::size_t to) noexcept {
  std::uint32_t value = 0;
  for (; from < to; ++from) value = value * 10 + (field.byte(from) - std::uint32_t{'0'});
  return value;
}

// A year that news are of: any four digits are one otherwise.
bool is_recent_year(const Field& field, std::size_t at) noexcept {
  constexpr std::uint32_t kFirst = 1900, kLast = 2099;
  const std::uint32_t year = value_of(field, at, at + kYear);
  return year >= kFirst && year <= kLast;
}

// The begin of the figures that precede a date's last part, which begins at `at`: 29.05. or 2017-05-; `at` where there
// are none.
std::size_t figures_before(const Field& field, std::size_t at) noexcept {
  std::size_t begin = at;
  const unsigned char joint = field.byte_before(at);
  if (!is_joint(joint)) return at;
  for (int part = 0; part < 2; ++part) {
    if (field.byte_before(begin) != joint) return at;
    std::size_t figure = begin - 1;
    while (begin - 1 - figure < kYear && is_digit(field.byte_before(figure))) --figure;
    if (figure == begin - 1) return at;
    // A longer run is glued itself: its last two digits are the day.
    if (is_digit(field.byte_before(figure))) figure = begin - 1 - kTwo;
    begin = figure;
  }
  return begin;
}

// The name of a month stands before `at`, with nothing between that is no part of a date.
bool follows_month(const Field& field, std::size_t at) noexcept {
  WordsBefore words;
  collect_words_before(field, at, words);
  const auto end = words.words.begin() + static_cast<std::ptrdiff_t>(words.count);
  return std::any_of(words.words.begin(), end, [](const WordBefore& w) { return (w.entry->roles() & kMonth) != 0; });
}

// Where the day of a date ends that how long reading takes is glued to: Mar 27‖14 min. 0: it is none.
std::size_t day_before_minutes(const Field& field, std::size_t begin, std::size_t end) noexcept {
  constexpr std::uint32_t kLastDay = 31;
  if (field.byte_before(begin) != ' ' || field.byte(begin) == '0' ||
      (end - begin == kYear && is_recent_year(field, begin)))
    return 0;
  const Phrase unit = match_phrase(field, skip_blanks(field, end, 1), kUnitWord);
  if (!unit || unit.entry->unit != static_cast<std::uint8_t>(TimeUnit::kMinute) || !follows_month(field, begin))
    return 0;
  const std::size_t cut = begin + (value_of(field, begin, begin + kTwo) <= kLastDay ? kTwo : 1);
  return field.byte(cut) != '0' ? cut : 0;
}

// The begin of the day that precedes a year: May 29, 2017; December 9th 2016. `at` where there is none.
std::size_t day_before(const Field& field, std::size_t at) noexcept {
  constexpr std::size_t kMostMarks = 3, kOrdinalLetters = 2;
  std::size_t end = at;
  for (std::size_t i = 0; i < kMostMarks; ++i) {
    const unsigned char c = field.byte_before(end);
    if (c != ' ' && c != ',' && c != '.') break;
    --end;
  }
  if (end == at) return at;
  for (std::size_t i = 0; i < kOrdinalLetters && is_letter(field.byte_before(end)); ++i) --end;
  std::size_t day = end;
  while (end - day < kTwo && is_digit(field.byte_before(day))) --day;
  return day < end ? day : at;
}

// A date, begun before `at`, is complete at `cut`: with figures, or with a month's name before its year.
bool dated(const Field& field, std::size_t at, std::size_t cut) noexcept {
  const Field left{field.text.substr(0, cut), field.begin};
  if (const std::size_t begin = figures_before(left, at); begin != at) {
    Draft draft;
    return read_date({left.text, begin}, begin, draft) && draft.end == cut && draft.match.printed.day != 0 &&
           !draft.match.short_year && draft.match.printed.year != 0;
  }
  if (cut - at == kTwo) return false;
  return follows_month(left, at) || follows_month(left, day_before(left, at));
}

// Nothing of a number behind it: a counter ends there.
bool ends_counter(const Field& field, std::size_t at) noexcept {
  const unsigned char c = field.byte(at);
  return c != '%' && !((is_joint(c) || c == ':' || c == ',') && is_digit(field.byte(at + 1)));
}

}  // namespace

GluedDigits::Run GluedDigits::next_run(std::size_t from, std::size_t to) const noexcept {
  while ((from = next_bit(digits_, from, to)) < to) {
    Run run{from, from};
    while (run.end < to && is_digit(static_cast<unsigned char>(text_[run.end]))) ++run.end;
    if (run.size() >= kFewestDigits) return run;
    from = std::max(run.end, from + 1);
  }
  return {to, to};
}

void GluedDigits::find_next() noexcept {
  while (true) {
    const Run run = next_run(read_, text_.size());
    read_ = run.end;
    if (run.size() == 0) break;
    if (const std::size_t cut = cut_of(run, 0); cut != 0) {
      cut_ = cut;
      return;
    }
  }
  cut_ = text_.size();
}

std::size_t GluedDigits::cut_of(Run run, int depth) const noexcept {
  const std::size_t size = run.size();
  const Field field{text_, begin_};
  const bool is_clock = field.byte_before(run.begin) == ':' && is_digit(field.byte_before(run.begin - 1));
  const bool may_be_day = is_joint(field.byte_before(run.begin));
  if (size > kMostDigits) return 0;
  if (size <= kYear && !is_clock && !may_be_day) return day_before_minutes(field, run.begin, run.end);
  // What follows ends where it is cut itself.
  std::size_t stop = text_.size();
  if (depth < kDeepest) {
    const std::size_t reach = std::min(stop, run.end + kReach);
    if (const Run next = next_run(run.end, reach); next.size() != 0 && next.end < reach)
      if (const std::size_t cut = cut_of(next, depth + 1); cut != 0) stop = cut;
  }
  const auto begins_date = [&](std::size_t cut, bool with_year) {
    const Field right{text_.substr(0, stop), cut};
    Draft draft;
    if (!read_date(right, cut, draft) || draft.end <= run.end || draft.match.printed.day == 0) return false;
    return draft.match.printed.year != 0 ? !draft.match.short_year : !with_year && !draft.match.weak;
  };
  const auto begins_time = [&](std::size_t cut) {
    const Field right{text_.substr(0, stop), cut};
    Draft draft;
    return field.byte(run.end) == ':' && run.end - cut <= kTwo && read_time(right, cut, TimePlace::kAfterDate, draft);
  };
  // The minutes or seconds of a time.
  if (is_clock) {
    const std::size_t cut = run.begin + kTwo;
    return value_of(field, run.begin, cut) < 60 && begins_date(cut, false) ? cut : 0;
  }
  // The year of a date, the day and the year (November022023), or the day of one that begins with its year.
  for (const std::size_t digits : {kYear, kDayAndYear, kTwo}) {
    const std::size_t cut = run.begin + digits;
    if (size <= digits || (digits == kTwo ? !may_be_day : !is_recent_year(field, cut - kYear))) continue;
    if (!begins_time(cut) && !begins_date(cut, false) &&
        (digits != kYear || size == kMostDigits || !ends_counter(field, run.end)))
      continue;
    if (dated(field, run.begin, cut)) return cut;
  }
  // Digits before a date: those of a title's last number, of a counter.
  if (size > kYear && !may_be_day)
    for (const std::size_t digits : {kYear, kTwo, std::size_t{1}})
      if (begins_date(run.end - digits, true)) return run.end - digits;
  return 0;
}

}  // namespace newsparse::internal
