// timestamp_habits.cpp: how those who write a language print dates.
#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include "recognise/timestamp_match.h"

namespace newsparse::internal {

DayOrder day_order_of(std::string_view language) noexcept {
  const std::size_t cut_at = language.find_first_of("-_");
  const std::string_view base = language.substr(0, cut_at);
  std::string_view region;
  if (cut_at != std::string_view::npos) {
    const std::size_t last = language.find_last_of("-_");
    region = language.substr(last + 1);
  }
  const auto same = [](std::string_view a, std::string_view b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return (x | 0x20) == y; });
  };
  // CLDR, short date formats: most of the world writes the day first.
  if (same(base, "en")) {
    for (const std::string_view us : {"us", "ph", "pr", "gu", "vi", "as", "mp", "um", "bz"}) {
      if (same(region, us)) return DayOrder::kMonthDay;
    }
    return region.empty() ? DayOrder::kMonthDay : same(region, "ca") ? DayOrder::kUnknown : DayOrder::kDayMonth;
  }
  for (const std::string_view month_first : {"fil", "tl", "ja", "zh", "ko", "hu", "lt", "eu", "mn", "chr", "haw"}) {
    if (same(base, month_first)) return DayOrder::kMonthDay;
  }
  return base.size() < 2 ? DayOrder::kUnknown : DayOrder::kDayMonth;
}

DateHabits date_habits_of(std::string_view language) noexcept {
  DateHabits habits;
  constexpr std::size_t kShortest = 2;
  if (language.size() < kShortest) return habits;
  habits.order = day_order_of(language);
  std::string tag(language);
  std::transform(tag.begin(), tag.end(), tag.begin(), [](char c) {
    return c == '_' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  });
  const std::string_view base = std::string_view(tag).substr(0, tag.find('-'));
  const auto is_one_of = [&](std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), base) != names.end();
  };
  // CLDR, short date formats.
  habits.year_first = is_one_of({"ko", "ja", "zh", "yue", "hu", "lt", "mn", "eu", "ne", "si", "ug", "sah", "eo"});
  habits.hyphen_year_first =
      is_one_of({"sv", "se", "af", "rw", "dz", "bo", "kl", "xh"}) || tag == "fr-ca" || tag == "en-ca" || tag == "en-se";
  habits.hours_have_h = is_one_of({"fr", "pt", "es", "ca", "gl", "oc"});
  habits.october_is_listopad = is_one_of({"hr", "bs", "sr", "sh"});
  // English is written in countries of either order, and by others than its speakers; Spanish and French in America
  // too.
  const bool american = tag == "fr-ca" || tag == "es-us" || tag == "es-pr" || tag == "es-pa";
  habits.day_first_only = habits.order == DayOrder::kDayMonth && base != "en" && !american;
  return habits;
}

}  // namespace newsparse::internal
