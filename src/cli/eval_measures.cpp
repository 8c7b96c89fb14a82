#include "cli/eval_measures.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "cli/eval_words.h"

namespace newsparse::cli {

namespace {

struct ByPlace {
  bool operator()(Span a, Span b) const noexcept { return std::tie(a.begin, a.end) < std::tie(b.begin, b.end); }
};
using SpanSet = std::set<Span, ByPlace>;

// A token of code samples or an ambiguous label: what lies on it counts neither way.
bool on_any(const std::vector<Span>& spans, Span span) {
  return std::any_of(spans.begin(), spans.end(), [&](Span s) { return span.begin < s.end && s.begin < span.end; });
}

SpanSet readings_of(const LabelledTimestamp& t) {
  SpanSet out = {t.span};
  if (!t.core.empty()) out.insert(t.core);
  if (!t.joined.empty()) out.insert(t.joined);
  return out;
}

bool share_one(const SpanSet& a, const SpanSet& b) {
  return std::any_of(a.begin(), a.end(), [&](Span s) { return b.contains(s); });
}

void add(Counts& counts, bool right) { ++(right ? counts.hit : counts.missed); }

// Seconds since 1970 of an ISO 8601 time with a zone; nullopt where it has none or is none.
std::optional<std::int64_t> instant_of(std::string_view iso) {
  const auto number = [&](std::size_t at, std::size_t size) -> int {
    int value = -1;
    if (at + size > iso.size()) return -1;
    const auto result = std::from_chars(iso.data() + at, iso.data() + at + size, value);
    return result.ptr == iso.data() + at + size ? value : -1;
  };
  if (iso.size() < 14 || (iso[10] != 'T' && iso[10] != ' ')) return std::nullopt;
  const std::size_t zone = iso.find_first_of("Z+-", 11);
  if (zone == std::string_view::npos) return std::nullopt;
  const std::string_view clock = iso.substr(11, zone - 11);
  const int hour = number(11, 2), minute = clock.size() >= 5 ? number(14, 2) : 0,
            second = clock.size() >= 8 ? number(17, 2) : 0;
  const std::chrono::year_month_day day{std::chrono::year(number(0, 4)),
                                        std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                        std::chrono::day(static_cast<unsigned>(number(8, 2)))};
  if (!day.ok() || hour < 0 || minute < 0 || second < 0) return std::nullopt;
  std::int64_t offset = 0;
  if (iso[zone] != 'Z') {
    const std::size_t minutes_at = zone + 3 < iso.size() && iso[zone + 3] == ':' ? zone + 4 : zone + 3;
    const int hours = number(zone + 1, 2), minutes = minutes_at < iso.size() ? number(minutes_at, 2) : 0;
    if (hours < 0 || minutes < 0) return std::nullopt;
    offset = (hours * 60 + minutes) * 60 * (iso[zone] == '-' ? -1 : 1);
  }
  const std::int64_t days = std::chrono::sys_days(day).time_since_epoch().count();
  return days * 86400 + hour * 3600 + minute * 60 + second - offset;
}

// The civil date is the one that the text shows or that of the label; or both are the same minute.
bool date_is_right(const std::string& said, const LabelledTimestamp& t) {
  if (said.empty()) return false;
  const std::string_view day = std::string_view(said).substr(0, 10);
  if ((!t.date.empty() && day == t.date) || day == std::string_view(t.iso).substr(0, 10)) return true;
  if (!t.has_clock || t.iso.find('T') == std::string::npos || said.size() <= 10) return false;
  const auto p = instant_of(said), q = instant_of(t.iso);
  return p && q && std::abs(*p - *q) < 60;
}

void score_glue(const LabelledPage& gold, const Prediction& said, PageCounts& out) {
  const std::set<std::uint32_t> labels(gold.glue.begin(), gold.glue.end());
  std::set<std::uint32_t> cuts(said.glue.begin(), said.glue.end());
  for (const std::uint32_t at : gold.ambiguous_glue) cuts.erase(at);
  Counts& counts = out[static_cast<std::size_t>(Measure::kGlue)];
  for (const std::uint32_t at : cuts) ++(labels.contains(at) ? counts.hit : counts.wrong);
  counts.missed = static_cast<double>(labels.size()) - counts.hit;
}

void score_timestamps(const LabelledPage& gold, const Prediction& said, PageCounts& out) {
  if (gold.timestamps.empty()) return;
  std::vector<const TimestampPrediction*> found;
  for (const TimestampPrediction& t : said.timestamps)
    if (!on_any(gold.ambiguous_timestamps, t.span)) found.push_back(&t);
  SpanSet spans, used;
  for (const TimestampPrediction* t : found) spans.insert(t->span);
  Counts& exact = out[static_cast<std::size_t>(Measure::kTimestampExact)];
  Counts& overlap = out[static_cast<std::size_t>(Measure::kTimestampOverlap)];
  Counts& dates = out[static_cast<std::size_t>(Measure::kIsoDate)];
  std::vector<bool> taken(found.size(), false);
  for (const LabelledTimestamp& label : gold.timestamps) {
    bool right = false;
    for (const Span reading : readings_of(label)) {
      if (!spans.contains(reading)) continue;
      used.insert(reading);
      right = true;
    }
    add(exact, right);
    // The one it shares most with, of those that no label before it took.
    std::size_t best = found.size();
    std::uint32_t most = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (taken[i] || !found[i]->span.overlaps(label.span)) continue;
      const std::uint32_t shared =
          std::min(found[i]->span.end, label.span.end) - std::max(found[i]->span.begin, label.span.begin);
      if (shared > most) most = shared, best = i;
    }
    if (best < found.size()) taken[best] = true;
    add(overlap, best < found.size());
    if (!label.iso.empty() && label.absolute && !said.timestamps.empty())
      add(dates, best < found.size() && date_is_right(found[best]->iso, label));
  }
  exact.wrong = static_cast<double>(spans.size() - used.size());
  overlap.wrong = static_cast<double>(found.size()) - overlap.hit;
}

void score_items(const LabelledPage& gold, const Prediction& said, PageCounts& out) {
  if (gold.items.empty()) return;
  std::map<Span, const ItemPrediction*, ByPlace> by_title;  // the last of one title counts
  for (const ItemPrediction& item : said.items) by_title[item.title] = &item;
  SpanSet titles;
  Counts& title = out[static_cast<std::size_t>(Measure::kItemTitle)];
  for (const LabelledItem& label : gold.items) {
    titles.insert(label.title);
    const auto found = by_title.find(label.title);
    const ItemPrediction* item = found != by_title.end() ? found->second : nullptr;
    if (item != nullptr) ++title.hit;
    if (!label.section.empty())
      add(out[static_cast<std::size_t>(Measure::kItemSection)], item != nullptr && item->section == label.section);
    if (label.timestamp.empty()) continue;
    SpanSet right = {label.timestamp, label.timestamp_core};
    for (const LabelledTimestamp& t : gold.timestamps)
      if (const SpanSet readings = readings_of(t); share_one(readings, right))
        right.insert(readings.begin(), readings.end());
    add(out[static_cast<std::size_t>(Measure::kItemTimestamp)],
        item != nullptr && !item->timestamp.empty() && right.contains(item->timestamp));
  }
  title.missed = static_cast<double>(titles.size()) - title.hit;
  for (const auto& [span, item] : by_title)
    if (!titles.contains(span) && !on_any(gold.ambiguous_items, span)) ++title.wrong;
}

void score_lines(const LabelledPage& gold, const std::vector<Span>& article, Counts& counts) {
  constexpr std::size_t kMostSpans = 3000;  // who cuts an article into more has no lines
  const SpanSet labels(gold.article.begin(), gold.article.end());
  std::size_t first = 0;
  for (std::size_t begin = 0; begin <= gold.text.size() && article.size() < kMostSpans;) {
    const std::size_t end = std::min(gold.text.find('\n', begin), gold.text.size());
    const Span line = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    begin = end + 1;
    if (line.empty()) continue;
    while (first < article.size() && article[first].end <= line.begin) ++first;
    bool in = false;
    for (std::size_t i = first; i < article.size() && article[i].begin < line.end && !in; ++i) {
      const std::uint32_t from = std::max(article[i].begin, line.begin), to = std::min(article[i].end, line.end);
      in = to > from && (to - from) * 2 > line.size();
    }
    if (in) ++(labels.contains(line) ? counts.hit : counts.wrong);
  }
  counts.missed = static_cast<double>(labels.size()) - counts.hit;
}

void score_article(const LabelledPage& gold, const Prediction& said, PageCounts& out) {
  if (gold.article.empty() && !gold.must_contain) return;
  std::string text;
  for (const Span span : said.article) {
    if (!text.empty()) text.push_back('\n');
    if (span.end <= gold.text.size()) text.append(slice(gold.text, span));
  }
  if (!gold.body.empty() && !gold.article.empty()) {
    const WordRuns labels = word_runs(gold.body), words = word_runs(text);
    Counts& counts = out[static_cast<std::size_t>(Measure::kArticleWords)];
    for (const auto& [run, n] : labels) {
      const auto found = words.find(run);
      const std::uint32_t both = found != words.end() ? std::min(n, found->second) : 0;
      counts.hit += both;
      counts.missed += n - both;
    }
    for (const auto& [run, n] : words) counts.wrong += n;
    counts.wrong -= counts.hit;
    score_lines(gold, said.article, out[static_cast<std::size_t>(Measure::kArticleLines)]);
  }
  const std::string letters = letters_of(text);
  const auto is_in = [&](const std::string& snippet) { return letters.find(letters_of(snippet)) != std::string::npos; };
  if (gold.must_contain)
    for (const std::string& s : *gold.must_contain) add(out[static_cast<std::size_t>(Measure::kMustContain)], is_in(s));
  for (const std::string& s : gold.must_not_contain)
    add(out[static_cast<std::size_t>(Measure::kMustNotContain)], !is_in(s));
}

void score_head(const LabelledPage& gold, const Prediction& said, PageCounts& out) {
  if (!gold.title.empty()) add(out[static_cast<std::size_t>(Measure::kTitle)], said.title == gold.title);
  if (gold.published.empty()) return;
  const std::string_view day = std::string_view(said.published).substr(0, 10);
  const bool right =
      day == std::string_view(gold.published).substr(0, 10) ||
      std::find(gold.other_published.begin(), gold.other_published.end(), day) != gold.other_published.end();
  add(out[static_cast<std::size_t>(Measure::kPublished)], right);
  if (gold.published_in_text) add(out[static_cast<std::size_t>(Measure::kPublishedInText)], right);
}

void score_templates(const LabelledPage& gold, const Prediction& said, PageCounts& out) {
  constexpr double kMost = 10;  // one page counts for at most so many tokens
  const SpanSet labels(gold.templates.begin(), gold.templates.end());
  const SpanSet tokens(said.templates.begin(), said.templates.end());
  double hit = 0, wrong = 0, all = static_cast<double>(labels.size());
  for (const Span token : tokens)
    if (!on_any(gold.code_templates, token)) ++(labels.contains(token) ? hit : wrong);
  if (all > kMost) {
    hit = std::nearbyint(hit * kMost / all);
    all = kMost;
  }
  out[static_cast<std::size_t>(Measure::kTemplates)] = {hit, std::min(wrong, kMost), all - hit};
}

}  // namespace

PageCounts score_page(const LabelledPage& gold, const Prediction& said) {
  PageCounts out{};
  score_glue(gold, said, out);
  score_timestamps(gold, said, out);
  score_items(gold, said, out);
  score_article(gold, said, out);
  score_head(gold, said, out);
  score_templates(gold, said, out);
  return out;
}

}  // namespace newsparse::cli
