#include "page/date_lines.h"

#include <algorithm>

#include "page/item_lists.h"

namespace newsparse::internal {

namespace {

constexpr std::uint32_t kLongestRow = 12;  // parts from one row's time to the next row's

}  // namespace

DateLines::DateLines(const Workspace& work) noexcept : work_(work) {
  for (std::uint32_t i = 0; i < work.parts.size() && first_title_ == UINT32_MAX; ++i)
    if (work.parts[i].role == PartRole::kTitle || work.parts[i].role == PartRole::kHeadline ||
        work.in_article[work.parts[i].line] != 0)
      first_title_ = i;
}

// A weekday may stand beside it.
bool DateLines::is_alone(std::uint32_t part) const noexcept {
  constexpr std::uint32_t kLongestRest = 24;
  const Part& own = work_.parts[part];
  return work_.lines[own.line].size() - own.span.size() <= kLongestRest && work_.in_article[own.line] == 0;
}

void DateLines::see(std::uint32_t part, const Timestamp& timestamp, bool owned) noexcept {
  if (owned && (part + 1 >= work_.parts.size() || work_.parts[part + 1].role != PartRole::kStamp)) return;
  if (!timestamp.resolved || timestamp.precision != Precision::kDay || timestamp.time.day == 0 || !is_alone(part))
    return;
  if (part < first_title_ && !masthead_) masthead_ = timestamp.time;
  line_ = timestamp.time;
  line_at_ = part;
  line_used_ = false;
}

std::optional<CivilTime> DateLines::day_of(std::uint32_t part, const TimestampMatch& match,
                                           const std::optional<CivilTime>& reference) noexcept {
  constexpr int kNight = 6, kEvening = 18;
  const bool goes_on = clock_at_ != UINT32_MAX && part - clock_at_ <= kLongestRow;
  std::optional<CivilTime> day;
  if (line_ && part - line_at_ <= (line_used_ ? kLongestRow : kItemReach)) {
    if (!line_used_) days_back_ = 0;
    line_at_ = part;
    line_used_ = true;
    day = line_;
  } else {
    day = reference ? reference : masthead_;
  }
  if (!goes_on) days_back_ = 0;
  if (goes_on && clock_hour_ < kNight && match.printed.hour >= kEvening) ++days_back_;
  clock_at_ = part;
  clock_hour_ = match.printed.hour;
  if (!day || day->month == 0 || day->day == 0) return std::nullopt;
  return days_before(*day, days_back_);
}

}  // namespace newsparse::internal
