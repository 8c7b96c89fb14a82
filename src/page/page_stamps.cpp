#include "page/page_stamps.h"

#include <algorithm>

#include "page/day_order.h"
#include "page/item_dates.h"
#include "page/mentions.h"
#include "page/parts.h"
#include "text/lexicon.h"
#include "text/lines.h"

namespace newsparse::internal {

void find_page_date(std::string_view text, Workspace& work) noexcept {
  work.page_date = {};
  if (work.lines.empty() || work.stamps.empty()) return;
  constexpr std::uint32_t kLongestLabel = 24;
  const Span line = work.lines.front();
  const TimestampMatch& match = work.stamps.front();
  if (match.unit != TimeUnit::kNone || match.printed.year == 0 || match.span.end > line.end ||
      match.span.begin - line.begin > kLongestLabel)
    return;
  Span label = trim(text, {line.begin, match.span.begin});
  if (!label.empty() && text[label.end - 1] == ':') --label.end;
  if (label.empty()) return;
  const LexiconEntry* entry = find_in_lexicon(hash_word(slice(text, label)));
  if (entry != nullptr && (entry->cues & cue_bit(Cue::kDateHeader)) != 0) work.page_date = {line.begin, match.span.end};
}

namespace {

void take_later(std::optional<CivilTime>& latest, std::span<const TimestampMatch> stamps) noexcept {
  const auto date = latest_full_date(stamps);
  if (date && (!latest || *latest < *date)) latest = date;
}

// The latest full date that stands apart from sentences: beside a title, in a byline.
std::optional<CivilTime> latest_date_apart(const Workspace& work) noexcept {
  std::optional<CivilTime> latest;
  for (const Part& part : work.parts) {
    if (part.role == PartRole::kStamp && work.in_article[part.line] == 0)
      take_later(latest, stamps_in(work, part.span));
  }
  return latest;
}

// The latest full date near the headline: in the story's byline, above it or below it.
std::optional<CivilTime> date_of_story(const Workspace& work) noexcept {
  constexpr std::uint32_t kAbove = 3, kBelow = 8;  // lines
  if (work.headline == UINT32_MAX) return std::nullopt;
  const std::uint32_t headline = work.parts[work.headline].line;
  const std::uint32_t first = headline - std::min(headline, kAbove);
  const std::uint32_t last = std::min(headline + kBelow, static_cast<std::uint32_t>(work.lines.size()) - 1);
  std::optional<CivilTime> latest;
  for (std::uint32_t line = first; line <= last; ++line) {
    if (work.in_article[line] == 0) take_later(latest, stamps_in(work, work.lines[line]));
  }
  return latest;
}

// March 5, 2019, 14:10, updated 16:30: the day of a change of which part `part` prints the time alone is that of the
// date beside it, or the next day where it fell into the night. Nothing where the times contradict each other.
std::optional<CivilTime> day_of_change(const Workspace& work, std::span<const Timestamp> before, std::uint32_t part,
                                       const TimestampMatch& match) noexcept {
  if (before.empty() || !is_update(work, part)) return std::nullopt;
  constexpr std::uint32_t kBeside = 40;  // bytes: a label and marks
  const Timestamp& last = before.back();
  if (last.span.begin < work.lines[work.parts[part].line].begin || match.span.begin - last.span.end > kBeside ||
      !last.resolved || last.inferred.day || last.time.day == 0 || last.has_zone || match.has_zone)
    return std::nullopt;
  constexpr int kHour = 60, kEvening = 18, kMorning = 6;
  const bool is_earlier = last.precision >= Precision::kMinute &&
                          match.printed.hour * kHour + match.printed.minute < last.time.hour * kHour + last.time.minute;
  if (is_earlier && (last.time.hour < kEvening || match.printed.hour >= kMorning)) return std::nullopt;
  return days_before(last.time, is_earlier ? -1 : 0);
}

}  // namespace

PageStamps::PageStamps(std::string_view text, const Workspace& work, PageData& page)
    : text_(text), work_(work), page_(page), date_lines_(work) {
  context_.reference = parse_iso(page.fetched, &context_.reference_precision);
  context_.order = day_order_of_page(text, work.stamps, page.url, page.language);
  context_.habits = date_habits_of(page.language);
  // Where nobody says when the page was fetched, its own latest full date is the best witness of its year, and the
  // latest one that stands beside a title or in a byline that of the day of times alone. Ages count from neither: a
  // page may be fetched long after it was written, and then every date would be wrong, not a few by a day.
  if (!context_.reference) {
    year_witness_ = latest_full_date(work.stamps);
    day_witness_ = latest_date_apart(work);
  }
  story_date_ = date_of_story(work);
}

std::uint32_t PageStamps::take_header() {
  stamp_ = 1;
  return take(work_.stamps.front(), TimestampRole::kPublished, kNone);
}

std::uint32_t PageStamps::take(const TimestampMatch& match, TimestampRole role, std::uint32_t part) {
  // "2 hours ago" counts from the fetch; a date without its year belongs to the listing, whose header dates it.
  ResolveContext context = context_;
  if (!context.reference && year_witness_ && match.unit == TimeUnit::kNone && match.printed.month != 0)
    context.reference = year_witness_;
  if (page_.page_date != kNone && (match.unit == TimeUnit::kNone || !context.reference)) {
    context.reference = page_.timestamps[page_.page_date].time;
    context.reference_precision = page_.timestamps[page_.page_date].precision;
  }
  if (role == TimestampRole::kMention && match.unit == TimeUnit::kNone && match.printed.month != 0) {
    context.tells_of_plans = true;
    if (story_date_ && (!context.reference || *story_date_ < *context.reference)) context.reference = story_date_;
  }
  const bool is_clock = part != kNone && match.has_time && match.unit == TimeUnit::kNone && match.printed.month == 0 &&
                        match.weekday == 0;
  if (is_clock) context.date_line = day_of_change(work_, page_.timestamps, part, match);
  if (is_clock && !context.date_line) context.date_line = date_lines_.day_of(part, match, context.reference);
  if (is_clock && !context.date_line && !context.reference) context.date_line = day_witness_;
  Timestamp timestamp = resolve(match, context);
  timestamp.role = role;
  page_.timestamps.push_back(timestamp);
  return static_cast<std::uint32_t>(page_.timestamps.size() - 1);
}

std::uint32_t PageStamps::take_until(std::uint32_t end, TimestampRole role, Around around, std::uint32_t wanted) {
  std::uint32_t found = kNone;
  for (; stamp_ < work_.stamps.size() && work_.stamps[stamp_].span.begin < end; ++stamp_) {
    const TimestampMatch& match = work_.stamps[stamp_];
    while (part_ < work_.parts.size() && work_.parts[part_].span.begin < match.span.begin) ++part_;
    const bool is_part = part_ < work_.parts.size() && work_.parts[part_].span == match.span &&
                         work_.parts[part_].role != PartRole::kTold;
    if (!is_part && match.weak) continue;
    TimestampRole as = is_part                                                          ? role
                       : role == TimestampRole::kPublished && around == Around::kFields ? TimestampRole::kEvent
                                                                                        : TimestampRole::kMention;
    if (as == TimestampRole::kMention &&
        (around == Around::kArticle ? stands_apart(text_, match) : !reads_as_prose(text_, match)))
      as = TimestampRole::kEvent;
    const std::uint32_t part = is_part ? static_cast<std::uint32_t>(part_) : kNone;
    if (is_part && as == TimestampRole::kPublished && is_update(work_, part)) as = TimestampRole::kUpdated;
    const std::uint32_t index = take(match, as, part);
    if (!is_part) continue;
    date_lines_.see(part, page_.timestamps[index], part == wanted);
    if (std::binary_search(work_.date_lines.begin(), work_.date_lines.end(), part))
      date_line_ = part, date_line_stamp_ = index;
    if (part == wanted) found = index;
  }
  return found;
}

}  // namespace newsparse::internal
