// timestamp_range.cpp: ranges of days in texts that are nothing else; they begin with their first one: 5-7 March 2015,
// du 5 au 7 mars, 10 August - 12 September 2013.
#include <algorithm>
#include <array>
#include <string_view>

#include "recognise/timestamp_date.h"
#include "recognise/timestamp_parts.h"
#include "recognise/timestamp_words.h"
#include "text/ascii.h"

namespace newsparse::internal {
namespace {

constexpr std::size_t kLongest = 64;  // bytes of a range

// Past a word of `role` and the blank behind it; `at` where there is none.
std::size_t past_role(const Field& field, std::size_t at, SpokenRole role) noexcept {
  SpokenWords words;
  words.collect(field, at);
  std::size_t end = at;
  for (std::size_t i = 0; i < words.count; ++i) {
    if (words.words[i].role == role) end = std::max(end, words.words[i].end);
  }
  const std::size_t past = skip_blanks(field, end, 1);
  return end != at && past != end ? past : at;
}

// Past what joins the two ends of a range, with the blanks round it; `at` where there is none.
std::size_t past_range_joint(const Field& field, std::size_t at) noexcept {
  const std::size_t from = skip_blanks(field, at, 1);
  for (const std::string_view dash : {"-", "\u2013", "\u2014", "~", "\u301C", "\uFF5E"}) {
    if (field.text.substr(from).starts_with(dash)) return skip_blanks(field, from + dash.size(), 1);
  }
  const std::size_t past = from != at ? past_role(field, from, SpokenRole::kRangeJoint) : from;
  return past != from ? past : at;
}

// The end of a day of the month in figures at `at`, with the letters or the stop of an ordinal; 0 where there is none.
std::size_t past_day(const Field& field, std::size_t at, Number& day) noexcept {
  constexpr std::uint32_t kLast = 31;
  day = read_number(field, at);
  if (day.digits == 0 || day.digits > 2 || day.value == 0 || day.value > kLast) return 0;
  return past_ordinal(field, day.end);
}

// The second day with its joint, behind the first one at `at`: "-7" of 5-7 March.
bool read_second_day(const Field& field, std::size_t at, std::size_t& begin, std::size_t& end) noexcept {
  constexpr std::string_view kNeighbours = "-/.:,";
  Number first, second;
  begin = past_day(field, at, first);
  if (begin == 0 || (at > 0 && kNeighbours.find(field.text[at - 1]) != std::string_view::npos)) return false;
  const std::size_t next = past_range_joint(field, begin);
  end = next != begin ? past_day(field, next, second) : 0;
  const unsigned char behind = field.byte(end);
  return end != 0 && second.value > first.value && behind != '-' && behind != '/' && behind != ':';
}

// 10 August - 12 September 2013: two dates with the year behind the second; the first begins at `at`.
bool match_dates(const Field& field, std::size_t begin, std::size_t at, TimestampMatch& match) noexcept {
  Draft first, second;
  first.whole = second.whole = true;
  if (!read_weekday_and_date(field, at, first) || first.match.precision != Precision::kDay || first.match.order_open ||
      first.match.printed.year != 0)
    return false;
  const std::size_t next = past_range_joint(field, first.end);
  if (next == first.end || !read_weekday_and_date(field, next, second)) return false;
  const CivilTime& last = second.match.printed;
  if (last.year == 0 || last.day == 0 || field.text.find_first_not_of(" .", second.end) != std::string_view::npos)
    return false;
  // Set 3 - 5 March 2015: a month of one language may be another word of the next, and few ranges are longer.
  constexpr int kMonths = 12, kMostMonths = 3;
  const int months = (last.month - first.match.printed.month + kMonths) % kMonths;
  if (months > kMostMonths || (months == 0 && first.match.printed.day >= last.day)) return false;
  match = first.match;
  match.weak = false;
  match.printed.year = static_cast<std::int16_t>(last.year - (match.printed.month > last.month ? 1 : 0));
  match.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(second.end)};
  return true;
}

// True where two numbers may be days of a month. Asked first, since most texts have one at most.
bool may_have_two_days(std::string_view text) noexcept {
  int days = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    while (i < text.size() && is_ascii_digit(text[i])) ++i;
    const bool clock = (begin > 0 && text[begin - 1] == ':') || (i < text.size() && text[i] == ':');
    if (i != begin && i - begin <= 2 && !clock) ++days;
    if (i == begin) ++i;
  }
  return days >= 2;
}

}  // namespace

bool match_range_of_days(std::string_view text, TimestampMatch& match) noexcept {
  if (text.size() > kLongest || !may_have_two_days(text)) return false;
  const Field field{text, 0};
  std::size_t at = skip_blanks(field, 0, 8);
  const std::size_t begin = at;
  at = past_role(field, at, SpokenRole::kRangeLead);
  if (match_dates(field, begin, at, match)) return true;
  std::size_t cut = 0, resume = 0;
  bool found = false;
  for (std::size_t i = at; i < text.size() && !found; ++i) {
    if (is_ascii_digit(text[i]) && (i == 0 || !is_ascii_digit(text[i - 1])))
      found = read_second_day(field, i, cut, resume);
  }
  if (!found) return false;
  // What is left without the second day is a date: 5 March 2015.
  std::array<char, kLongest> date{};
  const std::string_view head = text.substr(at, cut - at), tail = text.substr(resume);
  std::copy(tail.begin(), tail.end(), std::copy(head.begin(), head.end(), date.begin()));
  Draft draft;
  draft.whole = true;
  const Field rest{{date.data(), head.size() + tail.size()}, 0};
  const bool read = read_weekday_and_date(rest, 0, draft);
  // Of figures with stops the day is first.
  const bool open = draft.match.order_open && draft.match.figure_mark != '.';
  if (!read || open || draft.match.precision != Precision::kDay ||
      rest.text.find_first_not_of(" .", draft.end) != std::string_view::npos)
    return false;
  match = draft.match;
  match.order_open = false;
  match.weak = false;
  match.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.find_last_not_of(" .") + 1)};
  return true;
}

}  // namespace newsparse::internal
