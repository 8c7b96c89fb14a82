#include "page/assemble.h"

#include <algorithm>
#include <bit>
#include <span>

#include "text/lines.h"
#include "recognise/byline.h"
#include "recognise/dateline.h"
#include "recognise/markup.h"
#include "text/lexicon.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

constexpr std::uint32_t kBoilerplateCues = (std::uint32_t{1} << kBoilerplateClassCount) - 1;
constexpr std::uint32_t kShortestTitle = 12;  // bytes
constexpr std::uint32_t kLongestRow = 400;    // bytes: a longer line with a date in it is prose
constexpr int kNavigationRun = 4;             // short lines in a row before they are a menu
constexpr int kMostMenuWords = 5;

// Blanks and the marks that set off fields of a row, at both ends.
Span trim_separators(std::string_view text, Span span) noexcept {
  const auto is_separator = [](char c) { return std::string_view("|-/,;").find(c) != std::string_view::npos; };
  for (;;) {
    Span t = trim(text, span);
    if (!t.empty() && is_separator(text[t.begin])) ++t.begin;
    if (!t.empty() && is_separator(text[t.end - 1])) --t.end;
    for (const std::string_view mark : {"\u00B7", "\u2022", "\u2013", "\u2014"}) {
      const std::string_view s = slice(text, t);
      if (s.starts_with(mark)) t.begin += static_cast<std::uint32_t>(mark.size());
      if (slice(text, t).ends_with(mark)) t.end -= static_cast<std::uint32_t>(mark.size());
    }
    if (t == span) return t;
    span = t;
  }
}

// Appends the records of one page, line by line.
class Assembler {
 public:
  Assembler(std::string_view text, const Workspace& work, const CompiledRules* rules, bool keep_evidence,
            PageData& page)
      : text_(text), work_(work), rules_(rules), keep_evidence_(keep_evidence), page_(page) {}

  void run() {
    for (std::size_t i = 0; i < work_.lines.size(); ++i) line(i);
    find_story_head();
  }

 private:
  void line(std::size_t i) {
    Span span = work_.lines[i];
    const LineInfo& info = work_.info[i];
    const std::size_t first_stamp = stamp_;
    while (stamp_ < work_.stamps.size() && work_.stamps[stamp_].span.begin < span.end) ++stamp_;
    stamps_ = std::span(work_.stamps).subspan(first_stamp, stamp_ - first_stamp);
    if (i == 0 && header(span)) stamps_ = stamps_.subspan(1);
    if (span.empty()) return;
    if (work_.in_article[i] != 0) return prose(span, info, true);
    if (only_tokens(span)) return add(span, RecordKind::kTemplateResidue, 0, 97, "nothing but template tokens");
    if (const auto markup = classify_markup_line(slice(text_, span)))
      return add(span, RecordKind::kMarkup, static_cast<int>(*markup), 90, "leaked source");
    if (rules_ != nullptr && rules_->has_boilerplate())
      if (const auto boilerplate = rules_->boilerplate(slice(text_, span)))
        return add(span, RecordKind::kBoilerplate, static_cast<int>(*boilerplate), 99, "the caller's rule");
    if (row(span, info)) return;
    if (const std::uint32_t cues = info.cues & kBoilerplateCues; cues != 0 && info.words <= 12)
      return add(span, RecordKind::kBoilerplate, std::countr_zero(cues), 75, "words of this class on a short line");
    if (byline(span)) return;
    if (is_sentence(info)) return prose(span, info, false);
    if ((info.flags & kLineBullet) != 0) return add(span, RecordKind::kListEntry, 0, 80, "opens with a bullet");
    if ((info.cues & cue_bit(Cue::kCredit)) != 0 && info.words <= 40) return caption(span);
    if (in_menu(i))
      return add(span, RecordKind::kBoilerplate, static_cast<int>(BoilerplateClass::kNavigation), 65,
                 "one of a run of short lines");
    if (info.words >= 2 && info.words <= 25 && (info.flags & kLineSymbols) == 0)
      return add(span, RecordKind::kHeading, 0, 60, "a short line without an end mark");
    add(span, RecordKind::kText, 0, 50, "nothing else fitted");
  }

  // "date 2017-05-29" in front of the first line; cut off `span`.
  bool header(Span& span) {
    if (stamps_.empty()) return false;
    const TimestampMatch& match = stamps_.front();
    if (match.unit != TimeUnit::kNone || match.printed.year == 0 || match.span.begin - span.begin > 24) return false;
    Span label = trim(text_, {span.begin, match.span.begin});
    if (!label.empty() && text_[label.end - 1] == ':') --label.end;
    const LexiconEntry* entry = label.empty() ? nullptr : find_in_lexicon(hash_word(slice(text_, label)));
    if (entry == nullptr || (entry->cues & cue_bit(Cue::kDateHeader)) == 0) return false;
    const std::uint32_t index = take(match, TimestampRole::kPublished);
    page_.page_date = index;
    add({span.begin, match.span.end}, RecordKind::kPageDate, 0, 99, "a dump header", index);
    span = trim(text_, {match.span.end, span.end});
    return true;
  }

  // Keeps a proposal as one of the page's timestamps; its index there.
  std::uint32_t take(const TimestampMatch& match, TimestampRole role) {
    // "2 hours ago" counts from the fetch; a date without its year belongs to the listing, whose header dates it.
    ResolveContext context = context_;
    if (page_.page_date != kNone && (match.unit == TimeUnit::kNone || !context.reference)) {
      context.reference = page_.timestamps[page_.page_date].time;
      context.reference_precision = page_.timestamps[page_.page_date].precision;
    }
    Timestamp timestamp = resolve(match, context);
    timestamp.role = role;
    page_.timestamps.push_back(timestamp);
    return static_cast<std::uint32_t>(page_.timestamps.size() - 1);
  }

  static bool is_sentence(const LineInfo& info) noexcept {
    return info.words >= 4 && (info.end == EndMark::kStop || info.end == EndMark::kQuoteAfterStop ||
                               info.end == EndMark::kColon || info.words > 25);
  }

  void prose(Span span, const LineInfo& info, bool in_article) {
    for (const TimestampMatch& match : stamps_)
      if (!match.weak) take(match, TimestampRole::kMention);
    ParagraphRole role = ParagraphRole::kProse;
    std::string_view why = "sentences";
    std::uint32_t detail = kNone;
    if (info.end == EndMark::kColon) {
      role = ParagraphRole::kLeadIn;
      why = "ends in a colon";
    } else if (const auto dateline = match_dateline(slice(text_, span))) {
      role = ParagraphRole::kDateline;
      why = "opens with a dateline";
      detail = static_cast<std::uint32_t>(page_.datelines.size());
      const auto shift = [&](Span s) { return s.empty() ? Span{} : Span{span.begin + s.begin, span.begin + s.end}; };
      page_.datelines.push_back({.place = shift(dateline->place), .agency = shift(dateline->agency)});
    } else if ((info.flags & kLineQuoted) != 0 && info.end == EndMark::kQuoteAfterStop) {
      role = ParagraphRole::kQuote;
      why = "stands in quotation marks";
    }
    add(span, RecordKind::kParagraph, static_cast<int>(role), in_article ? 90 : 70, why, detail, in_article);
  }

  bool only_tokens(Span span) noexcept {
    while (token_ < page_.templates.size() && page_.templates[token_].span.end <= span.begin) ++token_;
    std::uint32_t at = span.begin;
    bool any = false;
    for (std::size_t t = token_; t < page_.templates.size() && page_.templates[t].span.begin < span.end; ++t) {
      if (!trim(text_, {at, page_.templates[t].span.begin}).empty()) return false;
      at = page_.templates[t].span.end;
      any = true;
    }
    return any && trim(text_, {at, span.end}).empty();
  }

  // One row of a listing: a title with a date at its end or beginning, and short fields between them.
  bool row(Span span, const LineInfo& info) {
    if (stamps_.empty() || span.size() > kLongestRow) return false;
    const Span first = stamps_.front().span, last = stamps_.back().span;
    const bool at_end = trim_separators(text_, {last.end, span.end}).size() <= 3;
    const bool at_begin = trim_separators(text_, {span.begin, first.begin}).empty();
    if (!at_end && !at_begin) return false;
    const TimestampMatch& match = at_end ? stamps_.back() : stamps_.front();
    const Span rest = trim_separators(text_, at_end ? Span{span.begin, last.begin} : Span{first.end, span.end});
    if (rest.empty()) {
      const std::uint32_t index = take(match, TimestampRole::kPublished);
      page_.bylines.push_back({.author = {}, .published = index});
      add(span, RecordKind::kByline, 0, 85, "nothing but a timestamp",
          static_cast<std::uint32_t>(page_.bylines.size() - 1));
      return true;
    }
    if (match.weak || rest.size() < kShortestTitle || (is_sentence(info) && info.end != EndMark::kQuoteAfterStop))
      return false;
    ItemFields item;
    split_fields(rest, at_end, item);
    for (const TimestampMatch& other : stamps_) {
      if (other.weak) continue;
      const std::uint32_t index = take(other, &other == &match ? TimestampRole::kPublished : TimestampRole::kEvent);
      if (&other == &match) item.published = index;
    }
    page_.items.push_back(item);
    add(span, RecordKind::kFeedItem, 0, item.section.empty() ? 80 : 92,
        at_end ? "a title and a timestamp at the end" : "a timestamp and a title",
        static_cast<std::uint32_t>(page_.items.size() - 1));
    return true;
  }

  // Cuts a row at its seams: the longest part is the title; short parts round it are section, kicker or author.
  void split_fields(Span rest, bool section_follows, ItemFields& item) {
    while (seam_ < page_.glue.size() && page_.glue[seam_].at <= rest.begin) ++seam_;
    std::uint32_t at = rest.begin;
    std::size_t next = seam_;
    const auto part_end = [&] {
      return next < page_.glue.size() && page_.glue[next].at < rest.end ? page_.glue[next++].at : rest.end;
    };
    while (at < rest.end) {
      const std::uint32_t end = part_end();
      const Span part = trim_separators(text_, {at, end});
      if (part.size() > item.title.size()) item.title = part;
      at = end;
    }
    at = rest.begin;
    next = seam_;
    while (at < rest.end) {
      const std::uint32_t end = part_end();
      const Span part = trim_separators(text_, {at, end});
      at = end;
      if (part.empty() || part == item.title) continue;
      if (const auto match = match_byline(slice(text_, part)); match && item.author.empty()) {
        item.author = {part.begin + match->author.begin, part.begin + match->author.end};
      } else if (part.begin >= item.title.end) {
        if (section_follows && item.section.empty()) item.section = part;
      } else if (item.section.empty()) {
        item.section = part;
      }
    }
  }

  bool byline(Span span) {
    const auto match = match_byline(slice(text_, span));
    if (!match || match->all.size() + 40 < span.size()) return false;
    BylineFields fields{.author = {span.begin + match->author.begin, span.begin + match->author.end}};
    for (const TimestampMatch& stamp : stamps_) {
      if (stamp.weak) continue;
      const std::uint32_t index = take(stamp, TimestampRole::kPublished);
      if (fields.published == kNone) fields.published = index;
    }
    page_.bylines.push_back(fields);
    add(span, RecordKind::kByline, 0, 85, "opens as a byline does",
        static_cast<std::uint32_t>(page_.bylines.size() - 1));
    return true;
  }

  void caption(Span span) { add(span, RecordKind::kCaption, 0, 60, "names a photo credit"); }

  bool is_short(std::size_t i) const noexcept {
    return work_.info[i].words <= kMostMenuWords && work_.info[i].end == EndMark::kNone && work_.in_article[i] == 0;
  }

  bool in_menu(std::size_t i) const noexcept {
    if (!is_short(i)) return false;
    int run = 1;
    for (std::size_t j = i; j > 0 && run < kNavigationRun && is_short(j - 1); --j) ++run;
    for (std::size_t j = i + 1; j < work_.lines.size() && run < kNavigationRun && is_short(j); ++j) ++run;
    return run >= kNavigationRun;
  }

  void add(Span span, RecordKind kind, int subkind, int confidence, std::string_view why, std::uint32_t detail = kNone,
           bool in_article = false) {
    // Neighbouring lines of one boilerplate or markup class are one block.
    if ((kind == RecordKind::kBoilerplate || kind == RecordKind::kMarkup) && !page_.records.empty()) {
      Record& before = page_.records.back();
      if (before.kind == kind && before.subkind == subkind) {
        before.span.end = span.end;
        return;
      }
    }
    page_.records.push_back({.span = span,
                             .kind = kind,
                             .subkind = static_cast<std::uint8_t>(subkind),
                             .confidence = static_cast<std::uint8_t>(confidence),
                             .in_article = in_article,
                             .detail = detail});
    if (!keep_evidence_) return;
    page_.record_evidence.push_back({.first = static_cast<std::uint32_t>(page_.evidence.size()), .count = 1});
    page_.evidence.push_back({.name = why, .score = confidence});
  }

  // The article's title, date and authors stand just above its first paragraph.
  void find_story_head() {
    constexpr std::size_t kReach = 8;  // records
    const auto& records = page_.records;
    const auto first = std::find_if(records.begin(), records.end(), [](const Record& r) { return r.in_article; });
    if (first == records.end()) return;
    for (auto r = first; r != records.begin() && static_cast<std::size_t>(first - r) < kReach;) {
      --r;
      if (r->kind == RecordKind::kHeading && page_.title.empty()) page_.title = r->span;
      if (r->kind != RecordKind::kByline || r->detail >= page_.bylines.size()) continue;
      const BylineFields& fields = page_.bylines[r->detail];
      if (page_.published == kNone) page_.published = fields.published;
      if (!fields.author.empty()) page_.authors.push_back(fields.author);
    }
    std::reverse(page_.authors.begin(), page_.authors.end());
  }

 public:
  ResolveContext context_;

 private:
  std::string_view text_;
  const Workspace& work_;
  const CompiledRules* rules_;
  bool keep_evidence_;
  PageData& page_;
  std::span<const TimestampMatch> stamps_;  // of the current line
  std::size_t stamp_ = 0, token_ = 0, seam_ = 0;
};

}  // namespace

void assemble(std::string_view text, const Workspace& work, const CompiledRules* rules, bool keep_evidence,
              PageData& page) {
  Assembler assembler(text, work, rules, keep_evidence, page);
  assembler.context_.reference = parse_iso(page.fetched, &assembler.context_.reference_precision);
  assembler.context_.order = day_order_of(page.language);
  assembler.run();
}

}  // namespace newsparse::internal
