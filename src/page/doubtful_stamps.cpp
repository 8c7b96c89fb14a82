#include "page/doubtful_stamps.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <optional>

#include "page/parts.h"
#include "page/seam_sides.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

// 2:14 and 1:02:14: a time of day and nothing else.
bool is_bare_clock(std::string_view text, const TimestampMatch& stamp) noexcept {
  return stamp.has_time && !stamp.has_zone && stamp.unit == TimeUnit::kNone && stamp.weekday == 0 &&
         stamp.printed.year == 0 && stamp.printed.month == 0 && stamp.printed.day == 0 &&
         slice(text, stamp.span).find_first_not_of("0123456789:") == std::string_view::npos;
}

bool is_length(std::string_view text, const TimestampMatch& stamp, const TimestampMatch& next) noexcept {
  constexpr std::uint32_t kMostBetween = 6;  // bytes
  return is_bare_clock(text, stamp) && next.unit != TimeUnit::kNone && next.amount > 0 && !next.weak &&
         !next.has_time && next.span.begin - stamp.span.end <= kMostBetween &&
         trim_separators(text, {stamp.span.end, next.span.begin}).empty();
}

// What ends a line in an age, behind a blank and words enough for a headline.
bool ends_headline(std::string_view text, Span line, const TimestampMatch& stamp) noexcept {
  constexpr std::uint32_t kShortest = 12;  // bytes
  constexpr int kFewestWords = 3;
  if (stamp.unit == TimeUnit::kNone || stamp.weak || stamp.has_time || line.end - stamp.span.end > 1 ||
      stamp.span.begin < line.begin + kShortest || text[stamp.span.begin - 1] != ' ')
    return false;
  int words = 0;
  std::uint32_t at = line.begin;
  for (Span word = next_word(text, at, stamp.span.begin); !word.empty();
       word = next_word(text, word.end, stamp.span.begin))
    ++words;
  return words >= kFewestWords && is_word(char_class(decode_before(text, stamp.span.begin - 1).value));
}

void doubt_headline_ages(std::string_view text, Workspace& work) {
  constexpr std::size_t kMostLinesBelow = 3, kMostLines = 2;  // a headline may stand twice: the window has it, too
  constexpr std::size_t kMostStamps = 2;
  auto& stamps = work.stamps;
  std::array<std::size_t, kMostLines> found{}, found_lines{};
  std::size_t count = 0, line = 0;
  for (std::size_t i = 0; i < stamps.size(); ++i) {
    while (work.lines[line].end <= stamps[i].span.begin) ++line;
    if (!ends_headline(text, work.lines[line], stamps[i])) continue;
    if (count == found.size()) return;  // rows of a listing
    found[count] = i, found_lines[count++] = line;
  }
  const auto is_whole_date = [](const TimestampMatch& stamp) {
    return stamp.printed.year != 0 && stamp.printed.month != 0 && stamp.printed.day != 0 && !stamp.weak;
  };
  for (std::size_t k = 0; k < count; ++k) {
    const std::size_t last = std::min(found_lines[k] + kMostLinesBelow, work.lines.size() - 1);
    for (std::size_t next = found[k] + 1; next < stamps.size() && next <= found[k] + kMostStamps; ++next)
      if (stamps[next].span.end <= work.lines[last].end && is_whole_date(stamps[next])) stamps[found[k]].weak = true;
  }
}

// Whether figures before ages are times of day: then all lead to one now (14:05 · 2 hours ago, 11:20 · 5 hours ago), as
// lengths of films do not where ages differ by hours. A day and more says nothing of that; an hour of one digit is a
// length's.
class ClocksBeforeAges {
 public:
  void read(const TimestampMatch& clock, const TimestampMatch& age) noexcept {
    constexpr std::uint32_t kShortest = 5;  // bytes: 09:05
    if (clock.span.size() < kShortest) same_now_ = false;
    if (age.unit != TimeUnit::kHour && age.unit != TimeUnit::kMinute) return;
    const int minutes = age.amount % 1000 * (age.unit == TimeUnit::kHour ? 60 : 1);
    const int now = (clock.printed.hour * 60 + clock.printed.minute + minutes) % kDay;
    if (!now_) now_ = now, youngest_ = oldest_ = minutes;
    const int apart = std::abs(now - *now_);
    same_now_ &= std::min(apart, kDay - apart) <= kHour;  // ages are in whole hours
    youngest_ = std::min(youngest_, minutes), oldest_ = std::max(oldest_, minutes);
  }
  [[nodiscard]] bool are_times() const noexcept { return same_now_ && oldest_ - youngest_ >= 2 * kHour; }

 private:
  static constexpr int kHour = 60, kDay = 24 * kHour;  // minutes
  std::optional<int> now_;                             // of the first
  int youngest_ = 0, oldest_ = 0;
  bool same_now_ = true;
};

// Lengths of films stand before ages: 2:14 3 hours ago.
void drop_lengths(std::string_view text, Workspace& work) {
  constexpr std::size_t kFewest = 2;
  auto& stamps = work.stamps;
  std::size_t lengths = 0;
  ClocksBeforeAges clocks;
  for (std::size_t i = 0; i + 1 < stamps.size(); ++i) {
    if (!is_length(text, stamps[i], stamps[i + 1])) continue;
    ++lengths;
    clocks.read(stamps[i], stamps[i + 1]);
  }
  if (lengths < kFewest || clocks.are_times()) return;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < stamps.size(); ++i)
    if (i + 1 == stamps.size() || !is_length(text, stamps[i], stamps[i + 1])) stamps[kept++] = stamps[i];
  stamps.resize(kept);
}

}  // namespace

void doubt_stamps(std::string_view text, Workspace& work) {
  drop_lengths(text, work);
  doubt_headline_ages(text, work);
}

}  // namespace newsparse::internal
