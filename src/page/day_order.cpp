#include "page/day_order.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/ascii.h"

namespace newsparse::internal {

namespace {

// Day and month as figures, with the same mark before and behind the second: 31/10/2023, 10/31/23, 31.10. Which of them
// is the day, where only one can be; kUnknown where both can, or it is written otherwise.
DayOrder order_of(std::string_view text, const TimestampMatch& match) noexcept {
  if (match.unit != TimeUnit::kNone || match.order_open || match.printed.month == 0 || match.printed.day <= 12)
    return DayOrder::kUnknown;
  const std::string_view date = text.substr(match.span.begin, match.span.size());
  std::size_t at = 0;
  const auto number = [&]() -> int {
    int value = 0;
    const std::size_t begin = at;
    while (at < date.size() && at - begin < 3 && is_ascii_digit(date[at])) value = value * 10 + (date[at++] - '0');
    return at - begin == 1 || at - begin == 2 ? value : -1;
  };
  const int first = number();
  if (first < 0 || at >= date.size()) return DayOrder::kUnknown;
  const char mark = date[at++];
  if (mark != '/' && mark != '.' && mark != '-') return DayOrder::kUnknown;
  const int second = number();
  if (second < 0 || at >= date.size() || date[at] != mark) return DayOrder::kUnknown;
  if (first == match.printed.day && second == match.printed.month) return DayOrder::kDayMonth;
  if (second == match.printed.day && first == match.printed.month) return DayOrder::kMonthDay;
  return DayOrder::kUnknown;
}

// The last label of the host: uk of https://www.example.co.uk/news.
std::string_view country_of(std::string_view url) noexcept {
  const std::size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#:"));
  const std::size_t dot = url.rfind('.');
  return dot == std::string_view::npos ? std::string_view{} : url.substr(dot + 1);
}

}  // namespace

DayOrder day_order_of_page(std::string_view text, std::span<const TimestampMatch> stamps, std::string_view url,
                           std::string_view language) noexcept {
  int day_first = 0, month_first = 0;
  for (const TimestampMatch& match : stamps) {
    const DayOrder order = order_of(text, match);
    day_first += order == DayOrder::kDayMonth;
    month_first += order == DayOrder::kMonthDay;
  }
  if (day_first > 0 && month_first == 0) return DayOrder::kDayMonth;
  if (month_first > 0 && day_first == 0) return DayOrder::kMonthDay;
  // CLDR: of the countries that write English, these put the day first.
  constexpr std::array<std::string_view, 22> kDayFirst = {"uk", "ie", "au", "nz", "za", "in", "pk", "bd",
                                                          "lk", "ng", "gh", "ke", "ug", "tz", "zm", "zw",
                                                          "sg", "my", "mt", "jm", "tt", "bb"};
  const bool bare_english = language.size() == 2 && (language[0] | 0x20) == 'e' && (language[1] | 0x20) == 'n';
  if (bare_english && std::find(kDayFirst.begin(), kDayFirst.end(), country_of(url)) != kDayFirst.end())
    return DayOrder::kDayMonth;
  return day_order_of(language);
}

std::optional<CivilTime> latest_full_date(std::span<const TimestampMatch> stamps) noexcept {
  constexpr int kEarliest = 1990, kLatest = 2100;  // printed years that news pages can be from
  std::optional<CivilTime> latest;
  for (const TimestampMatch& match : stamps) {
    if (match.unit != TimeUnit::kNone || match.short_year || match.precision < Precision::kDay ||
        match.precision == Precision::kWeek)
      continue;
    if (match.printed.year < kEarliest || match.printed.year > kLatest || match.printed.month == 0) continue;
    if (!latest || *latest < match.printed) latest = match.printed;
  }
  return latest;
}

}  // namespace newsparse::internal
