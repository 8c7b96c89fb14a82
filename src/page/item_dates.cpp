#include "page/item_dates.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "page/item_lists.h"
#include "page/parts.h"
#include "text/lexicon.h"

namespace newsparse::internal {

namespace {

constexpr std::uint32_t kNoPart = UINT32_MAX;

// A whole day on a line of its own, but for its weekday.
bool is_date_line(const Workspace& work, std::uint32_t part) noexcept {
  constexpr std::uint32_t kLongestRest = 24;
  const Part& own = work.parts[part];
  if (own.role != PartRole::kStamp || work.in_article[own.line] != 0) return false;
  if (work.lines[own.line].size() - own.span.size() > kLongestRest) return false;
  const auto stamps = stamps_in(work, own.span);
  return !stamps.empty() && !stamps.front().has_time && stamps.front().unit == TimeUnit::kNone &&
         stamps.front().printed.day != 0 && stamps.front().printed.month != 0;
}

}  // namespace

bool is_update(const Workspace& work, std::uint32_t stamp) noexcept {
  constexpr std::uint16_t kMostWords = 6;
  if (stamp == 0 || work.parts[stamp - 1].line != work.parts[stamp].line) return false;
  const LineInfo& info = work.part_info[stamp - 1];
  return (info.cues & cue_bit(Cue::kUpdated)) != 0 && info.words <= kMostWords;
}

std::uint32_t masthead_date(const Workspace& work) noexcept {
  constexpr std::size_t kFewestRows = 3;
  constexpr std::uint32_t kMostBefore = 3;
  std::uint32_t masthead = kNoPart;
  std::size_t rows = 0, full = 0;
  for (std::uint32_t i = 0; i < work.parts.size(); ++i) {
    if (work.parts[i].role != PartRole::kStamp || work.in_article[work.parts[i].line] != 0) continue;
    const auto stamps = stamps_in(work, work.parts[i].span);
    if (stamps.empty()) continue;
    const bool has_year = stamps.front().printed.year != 0;
    if (masthead == kNoPart) {
      if (!has_year || i > std::max(kMostBefore, work.items.front().title)) return kNoPart;
      masthead = i;
    } else {
      ++rows;
      full += has_year;
    }
  }
  return rows >= kFewestRows && full == 0 ? masthead : kNoPart;
}

void take_updates(Workspace& work) noexcept {
  constexpr std::uint32_t kBeside = 3;
  for (std::size_t n = 0; n < work.items.size(); ++n) {
    ItemGroup& item = work.items[n];
    if (item.stamp == kNoPart) continue;
    const std::uint32_t stop =
        n + 1 < work.items.size() ? work.items[n + 1].first : static_cast<std::uint32_t>(work.parts.size());
    const std::uint32_t from = std::max(item.stamp, item.first) + 1;
    for (std::uint32_t i = from; i < std::min(stop, from + kBeside); ++i) {
      if (work.parts[i].role != PartRole::kStamp) continue;
      const bool own_is_update = is_update(work, item.stamp), other_is = is_update(work, i);
      if (own_is_update != other_is && in_item_reach(work, i, item.title)) {
        item.updated = own_is_update ? item.stamp : i;
        item.stamp = own_is_update ? i : item.stamp;
        item.last = std::max(item.last, i);
      }
      break;
    }
  }
}

void hold_date_lines(Workspace& work) {
  std::vector<std::uint32_t>& dates = work.date_lines;
  dates.clear();
  for (std::uint32_t i = 0; i < work.parts.size(); ++i)
    if (is_date_line(work, i)) dates.push_back(i);
  std::vector<ItemGroup>& items = work.items;
  // Calls visit(part of the date line, first item, one behind the last) for each line with the items close below it
  // that have no other date.
  const auto for_each_line = [&](auto visit) {
    std::size_t next = 0;
    for (std::size_t d = 0; d < dates.size(); ++d) {
      const std::uint32_t end = d + 1 < dates.size() ? dates[d + 1] : kNoPart;
      while (next < items.size() && items[next].title < dates[d]) ++next;
      std::size_t last = next;
      for (std::uint32_t from = dates[d]; last < items.size() && items[last].title < end; ++last) {
        const std::uint32_t own = items[last].stamp;
        if ((own != kNoPart && own != dates[d] && own != end) || !in_item_reach(work, from, items[last].title)) break;
        from = items[last].title;
      }
      visit(dates[d], next, last);
    }
  };
  std::size_t lines = 0, of_several = 0;
  bool has_above = false, has_below = false;
  for_each_line([&](std::uint32_t date, std::size_t first, std::size_t last) {
    has_below = last > first;
    if (lines == 0) has_above = first > 0 && in_item_reach(work, date, items[first - 1].title);
    lines += has_below;
    of_several += last > first + 1;
  });
  if (lines < 2 || of_several * 2 < lines || has_above || !has_below) return;
  for_each_line([&](std::uint32_t date, std::size_t first, std::size_t last) {
    if (last < first + 2) return;
    for (std::size_t n = first; n < last; ++n) {
      ItemGroup& item = items[n];
      item.date_line = date;
      if (item.stamp == kNoPart) continue;
      item.stamp = kNoPart;
      item.first = std::min({item.title, item.section, item.author});
      item.last = item.title;
      for (const std::uint32_t part : {item.section, item.author, item.updated})
        if (part != kNoPart) item.last = std::max(item.last, part);
    }
  });
}

}  // namespace newsparse::internal
