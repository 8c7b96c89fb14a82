// timestamp_counted.cpp: days that are counted within a month, in texts that are nothing else: the first Monday of
// January 2016, third Friday of next month, last day of February.
//
//   counted = ["the"] ("last" | ordinal) (weekday | "day") "of" (month [year] | name of a month)
#include <algorithm>
#include <string_view>

#include "recognise/timestamp_date.h"
#include "recognise/timestamp_parts.h"
#include "recognise/timestamp_words.h"

namespace newsparse::internal {
namespace {

constexpr int kMost = 5;  // Mondays of a month

// Which one is meant, at `at`, which is moved past it: -1 the last, 0 none.
int read_count(const Field& field, std::size_t& at) noexcept {
  const Number figure = read_number(field, at);
  if (figure.digits != 0) {
    const std::size_t end = past_ordinal(field, figure.end);
    const bool ordinal = end != figure.end && figure.value >= 1 && figure.value <= kMost;
    at = end;
    return ordinal ? static_cast<int>(figure.value) : 0;
  }
  int before = 0;
  if (read_which(field, at, before)) return before == 1 ? -1 : 0;
  // A unit elsewhere.
  constexpr std::string_view kSecond = "econd ";
  if ((field.byte(at) | 0x20U) == 's' && field.text.substr(at + 1).starts_with(kSecond)) {
    at += kSecond.size() + 1;
    return 2;
  }
  const AgePhrase word = match_age_word(field, at, true);
  if (word.word == nullptr || (word.word->kinds & kAgeNumber) == 0) return 0;
  at = word.end;
  const int value = word.word->hundredths / kAgeWhole;
  return value <= kMost ? value : 0;
}

// What is counted, at `at`, which is moved past it: a weekday, or days (0); -1 where it is neither.
int read_counted(const Field& field, std::size_t& at) noexcept {
  if (const Phrase weekday = match_phrase(field, at, kWeekday); weekday && weekday.entry->amount == 0) {
    at = weekday.end;
    return weekday.entry->weekday;
  }
  const AgePhrase day = match_age_word(field, at);
  if (day.word == nullptr || (day.word->kinds & kAgeUnit) == 0 ||
      day.word->unit != static_cast<std::uint8_t>(TimeUnit::kDay))
    return -1;
  at = day.end;
  return 0;
}

// The month that fills the rest: January 2016, February, next month.
bool read_month(const Field& field, std::size_t at, TimestampMatch& match) noexcept {
  const std::string_view rest = field.text.substr(at);
  if (const NamedUnit name = read_unit_name(field, at, TimeUnit::kMonth); name.end == field.end()) {
    match.unit = TimeUnit::kMonth;
    match.amount = name.before;
    return true;
  }
  const Phrase month = match_phrase(field, at, kMonth);
  if (!month) return false;
  match.printed.month = month.entry->month;
  if (month.end == field.end()) return true;
  const std::size_t comma = month.end + (field.byte(month.end) == ',' ? 1 : 0);
  const Number year = read_number(field, skip_blanks(field, comma, 1));
  match.printed.year = static_cast<std::int16_t>(is_year(year) ? year.value : 0);
  return is_year(year) && at + rest.size() == year.end;
}

}  // namespace

bool match_counted_day(std::string_view text, TimestampMatch& match) noexcept {
  constexpr std::ptrdiff_t kFewestBlanks = 3;  // last day of March
  if (std::count(text.begin(), text.end(), ' ') < kFewestBlanks) return false;
  const Field field{text.substr(0, text.find_last_not_of(" .") + 1), 0};
  constexpr std::string_view kArticle = "the ";
  std::size_t at = skip_blanks(field, 0, 8);
  const std::size_t begin = at;
  if (field.text.size() > at && (field.text[at] | 0x20) == 't' && field.text.substr(at + 1).starts_with("he "))
    at += kArticle.size();
  const int count = read_count(field, at);
  at = skip_blanks(field, at, 1);
  const int counted = count != 0 ? read_counted(field, at) : -1;
  if (counted < 0) return false;
  const std::size_t joint = skip_blanks(field, at, 1);
  if (joint == at) return false;
  std::size_t month = match_phrase(field, joint, kOf | kLink).end;
  if (const AgePhrase in = match_age_word(field, joint); in.word != nullptr && (in.word->kinds & kAgeAhead) != 0)
    month = std::max(month, in.end);
  match = TimestampMatch{};
  match.precision = Precision::kMonth;
  if (month == 0 || !read_month(field, skip_blanks(field, month, 1), match)) return false;
  match.counted = static_cast<std::int8_t>(count);
  match.counted_weekday = static_cast<std::uint8_t>(counted);
  match.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(field.end())};
  return true;
}

}  // namespace newsparse::internal
