#include "recognise/timestamp_glued.h"

#include <algorithm>

#include "recognise/comment_words.h"
#include "recognise/timestamp_beside.h"
#include "recognise/timestamp_parts.h"
#include "recognise/timestamp_words.h"
#include "text/ascii.h"
#include "text/byte_masks.h"

namespace newsparse::internal {
namespace {

constexpr std::size_t kFewestDigits = 3, kMostDigits = 8;
constexpr std::size_t kYear = 4, kTwo = 2, kDayAndYear = kTwo + kYear;  // digits
// How far a date that begins in a run may reach, and how many of its runs may be glued themselves.
constexpr std::size_t kReach = 48;
constexpr int kDeepest = 4;

constexpr bool is_joint(unsigned char c) noexcept { return c == '.' || c == '/' || c == '-'; }

// The number that [from, to) is, of ASCII digits.
std::uint32_t value_of(const Field& field, std::size_t from, std::size_t to) noexcept {
  std::uint32_t value = 0;
  for (; from < to; ++from) value = value * 10 + (field.byte(from) - std::uint32_t{'0'});
  return value;
}

// A year that news are of: any four digits are one otherwise, and 20000 people are many.
bool is_recent_year(const Field& field, std::size_t at) noexcept {
  constexpr std::uint32_t kFirst = 1990, kLast = 2039;
  const std::uint32_t year = value_of(field, at, at + kYear);
  return year >= kFirst && year <= kLast;
}

std::size_t digits_before(const Field& field, std::size_t at, std::size_t most) noexcept {
  std::size_t count = 0;
  while (count < most && is_ascii_digit(field.byte_before(at - count))) ++count;
  return count;
}

// The name of a month stands before `at`, with nothing between that is no part of a date.
bool follows_month(const Field& field, std::size_t at) noexcept {
  WordsBefore words;
  collect_words_before(field, at, words);
  const auto end = words.words.begin() + static_cast<std::ptrdiff_t>(words.count);
  return std::any_of(words.words.begin(), end, [](const WordBefore& w) { return (w.entry->roles() & kMonth) != 0; });
}

// Whether [at, cut) is the last part of a date in figures: 29.05.2017, 2017-05-29.
enum class Figures : std::uint8_t { kNone, kSome, kPadded };  // padded: day and month have two digits
Figures figures_before(const Field& field, std::size_t at, std::size_t cut) noexcept {
  const unsigned char joint = field.byte_before(at);
  if (!is_joint(joint)) return Figures::kNone;
  const std::size_t month = digits_before(field, at - 1, kTwo), second = at - 1 - month;
  if (month == 0 || field.byte_before(second) != joint) return Figures::kNone;
  const std::size_t end = second - 1, there = digits_before(field, end, kYear + 1);
  const auto is_date = [&](std::size_t digits) {
    const std::size_t begin = end - digits;
    // A longer run is glued itself; with a fourth figure it is an address.
    if (digits > there ||
        (digits == there && is_joint(field.byte_before(begin)) && is_ascii_digit(field.byte_before(begin - 1))))
      return false;
    Draft draft;
    return read_date({field.text.substr(0, cut), begin}, begin, draft) && draft.end == cut &&
           draft.match.printed.day != 0 && draft.match.printed.year != 0 && !draft.match.short_year;
  };
  if (cut - at == kTwo) return is_date(kYear) ? Figures::kSome : Figures::kNone;
  if (is_date(kTwo)) return month == kTwo ? Figures::kPadded : Figures::kSome;
  return is_date(1) ? Figures::kSome : Figures::kNone;
}

// A day and the name of its month precede a year: 29. Oktober, 4 de mayo de, May 29, December 9th.
bool follows_day(const Field& field, std::size_t at) noexcept {
  constexpr std::size_t kMostMarks = 3, kOrdinalLetters = 2;
  const auto past_marks_before = [&](std::size_t end) {
    for (std::size_t i = 0; i < kMostMarks; ++i, --end) {
      const unsigned char c = field.byte_before(end);
      if (c != ' ' && c != ',' && !is_joint(c)) break;
    }
    return end;
  };
  WordsBefore words;
  collect_words_before(field, at, words);
  const auto has = [&](std::size_t i, std::uint32_t roles) {
    return i < words.count && (words.words[i].entry->roles() & roles) != 0;
  };
  std::size_t i = 0;
  while (has(i, kOf | kYearWord) && !has(i, kMonth)) ++i;
  if (has(i, kMonth)) {
    while (has(i + 1, kOf | kOrdinal)) ++i;
    return is_ascii_digit(field.byte_before(past_marks_before(words.words[i].begin)));
  }
  std::size_t end = past_marks_before(at);
  if (end == at) return false;
  for (std::size_t letters = 0; letters < kOrdinalLetters && is_ascii_letter(field.byte_before(end)); ++letters) --end;
  const std::size_t digits = digits_before(field, end, kTwo);
  return digits != 0 && follows_month(field, end - digits);
}

// The hour of a time, which ends at `at`, follows a year: 31.12.2019 16:01, also 201916:01.
bool follows_year(const Field& field, std::size_t at) noexcept {
  constexpr std::size_t kMostMarks = 3;
  std::size_t end = at - digits_before(field, at, kTwo);
  for (std::size_t i = 0; i < kMostMarks && (field.byte_before(end) == ' ' || field.byte_before(end) == ','); ++i)
    --end;
  return digits_before(field, end, kYear) == kYear && is_recent_year(field, end - kYear);
}

// What stands at `at`, behind a blank, is a unit of minutes: of what reading takes.
bool names_minutes(const Field& field, std::size_t at) noexcept {
  const Phrase unit = match_phrase(field, skip_blanks(field, at, 1), kUnitWord);
  return unit && unit.entry->unit == static_cast<std::uint8_t>(TimeUnit::kMinute);
}

// What a number that ends at `at` counts stands behind it: 12 comments, 4K views.
bool names_what_counts(const Field& field, std::size_t at) noexcept {
  const unsigned char c = field.byte(at);
  if (c == 'K' || c == 'k') ++at;
  at = skip_blanks(field, at, 1);
  return names_comments(field.text, at) || names_counted(field, at);
}

// A number that ends at `at` counts something: it ends the line, or is followed by what a counter is of. A date in
// figures leaves less doubt (`after_figures`) than 1. Mai 20000 Menschen.
bool ends_counter(const Field& field, std::size_t at, bool after_figures) noexcept {
  const unsigned char c = field.byte(at);
  if (at >= field.end() || c == '\n' || c == '\r') return true;
  if (c == '%' || ((is_joint(c) || c == ':' || c == ',') && is_ascii_digit(field.byte(at + 1)))) return false;
  if (after_figures || c == '.' || c == ')' || c == '|') return true;
  return names_minutes(field, at) || names_what_counts(field, at);
}

// The day, of a date without a year, that the minutes of reading it are glued to: Apr 26‖13 min. 0: it is none.
std::size_t day_before_minutes(const Field& field, std::size_t begin, std::size_t end) noexcept {
  constexpr std::uint32_t kLastDay = 31;
  constexpr std::uint32_t kLongestReading = 300;  // 145 min are a film's
  if (field.byte_before(begin) != ' ' || field.byte(begin) == '0' || value_of(field, begin, end) < kLongestReading ||
      (end - begin == kYear && is_recent_year(field, begin)))
    return 0;
  if (!names_minutes(field, end) || !follows_month(field, begin)) return 0;
  for (const std::size_t digits : {kTwo, std::size_t{1}})
    if (value_of(field, begin, begin + digits) <= kLastDay && end - begin - digits <= kTwo &&
        field.byte(begin + digits) != '0')
      return begin + digits;
  return 0;
}

}  // namespace

GluedDigits::Run GluedDigits::next_run(std::size_t from, std::size_t to) const noexcept {
  while ((from = next_bit(digits_, from, to)) < to) {
    Run run{from, from};
    while (run.end < to && is_ascii_digit(static_cast<unsigned char>(text_[run.end]))) ++run.end;
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

// What a run and the text behind it may be from a place inside the run on.
class GluedDigits::Right {
 public:
  // `text` ends where what follows does.
  Right(std::string_view text, Run run) noexcept : text_(text), run_(run) {}
  [[nodiscard]] bool begins_date(std::size_t at, bool with_year) const noexcept {
    Draft draft;
    if (!read_date({text_, at}, at, draft) || draft.end <= run_.end || draft.match.printed.day == 0) return false;
    return draft.match.printed.year != 0 ? !draft.match.short_year : !with_year && !draft.match.weak;
  }
  // 2 hours ago
  [[nodiscard]] bool begins_age(std::size_t at) const noexcept {
    const Field field{text_, at};
    Draft draft;
    std::size_t begin = at;
    return at < run_.end && read_relative(field, at, read_number(field, at), draft, begin) && begin == at &&
           draft.end > run_.end && !draft.match.weak;
  }
  [[nodiscard]] bool begins_time(std::size_t at) const noexcept {
    Draft draft;
    return run_.end < text_.size() && text_[run_.end] == ':' && run_.end - at <= kTwo &&
           read_time({text_, at}, at, TimePlace::kAfterDate, draft);
  }

 private:
  std::string_view text_;
  Run run_;
};

// The run begins with the minutes or seconds of a time, or the goals of a score: 17:02‖24. Oktober, 3:2‖24. Oktober.
std::size_t GluedDigits::cut_in_time(const Field& field, Run run, const Right& right) noexcept {
  const bool short_hour = !is_ascii_digit(field.byte_before(run.begin - 2));
  if (short_hour && run.size() == kTwo + 1 && field.byte(run.begin + 1) != '0' &&
      right.begins_date(run.begin + 1, true))
    return run.begin + 1;
  constexpr std::uint32_t kMinutes = 60;
  const std::size_t cut = run.begin + kTwo;
  if (value_of(field, run.begin, cut) >= kMinutes) return 0;
  const bool counts = !short_hour && run.size() > kTwo &&
                      (names_what_counts(field, run.end) ||
                       (follows_year(field, run.begin - 1) && ends_counter(field, run.end, false)));
  return counts || right.begins_date(cut, false) || right.begins_age(cut) ? cut : 0;
}

// The run begins with the year of a date, or with the day of one that begins with its year.
std::size_t GluedDigits::cut_in_date(const Field& field, Run run, const Right& right) noexcept {
  const unsigned char before = field.byte_before(run.begin);
  // A sheet of a calendar: November032022.
  const bool is_sheet = (is_ascii_letter(before) || before >= 0x80) && follows_month(field, run.begin);
  if (is_sheet && run.size() <= kDayAndYear && is_recent_year(field, run.end - kYear)) return 0;
  for (const std::size_t digits : {kDayAndYear, kDayAndYear - 1, kYear, kTwo}) {
    if (run.size() <= digits || (digits > kYear && !is_sheet) || (digits == kTwo && !is_joint(before))) continue;
    const std::size_t cut = run.begin + digits;
    if (digits != kTwo && !is_recent_year(field, cut - kYear)) continue;
    const Figures figures = figures_before(field, run.begin, cut);
    const bool is_date =
        figures != Figures::kNone || digits > kYear || (digits == kYear && follows_day(field, run.begin));
    if (!is_date) continue;
    if (right.begins_time(cut) || right.begins_date(cut, false)) return cut;
    // 10.2.20191 is a version, 12-10-20191 a standard, 20000 an amount.
    constexpr std::uint32_t kThousand = 1000;
    const bool padded = figures == Figures::kPadded && before != '-';
    if (digits == kYear && (padded || figures == Figures::kNone) &&
        value_of(field, run.begin, run.end) % kThousand != 0 && ends_counter(field, run.end, padded))
      return cut;
    if (figures != Figures::kNone && names_what_counts(field, run.end)) return cut;
  }
  return 0;
}

// The run ends in the begin of a date, and begins with a title's last number, or a counter: Teil 2‖28. März 2023.
std::size_t GluedDigits::cut_before_date(const Field& field, Run run, const Right& right) noexcept {
  // ISO 9001 March 2016 and Section 230 May 2020 are two numbers: the day has a dot or a month in figures behind it.
  if (!is_joint(field.byte(run.end))) return 0;
  if (run.size() > kYear) {
    for (const std::size_t digits : {kYear, kTwo, std::size_t{1}})
      if (right.begins_date(run.end - digits, true)) return run.end - digits;
    return 0;
  }
  // Most numbers of three or four digits are before no date, and 2016. Oktober 2017 is two years.
  constexpr std::uint32_t kFirstYear = 1500, kLastYear = 2199, kLastDay = 31;
  const std::uint32_t whole = value_of(field, run.begin, run.end), day = whole % 100;
  const bool may_be =
      field.byte(run.end) == '.' && (whole < kFirstYear || whole > kLastYear) && day >= 1 && day <= kLastDay;
  return may_be && right.begins_date(run.end - kTwo, true) ? run.end - kTwo : 0;
}

std::size_t GluedDigits::cut_of(Run run, int depth) const noexcept {
  if (run.size() > kMostDigits) return 0;
  const Field field{text_, begin_};
  const unsigned char before = field.byte_before(run.begin);
  const bool follows_digit = before != 0 && is_ascii_digit(field.byte_before(run.begin - 1));
  const bool is_time = (before == ':' || before == 'h') && follows_digit, is_figure = is_joint(before) && follows_digit;
  const bool is_small = run.size() <= kYear && !is_time && !is_figure;
  // What follows ends where it is cut itself; of the last that is looked at, where its year ends.
  std::size_t stop = text_.size();
  const std::size_t reach = is_small ? run.end : std::min(stop, run.end + kReach);
  if (const Run next = next_run(run.end, reach); next.size() != 0 && (next.end < reach || reach == text_.size())) {
    if (depth < kDeepest) {
      if (const std::size_t cut = cut_of(next, depth + 1); cut != 0) stop = cut;
    } else if (next.size() > kYear && is_recent_year(field, next.begin)) {
      stop = next.begin + kYear;
    }
  }
  const Right right(text_.substr(0, stop), run);
  if (is_time) return cut_in_time(field, run, right);
  const std::size_t cut = is_small ? day_before_minutes(field, run.begin, run.end) : cut_in_date(field, run, right);
  return cut != 0 || is_figure ? cut : cut_before_date(field, run, right);
}

}  // namespace newsparse::internal
