#include "page/parts.h"

#include <algorithm>

#include "page/address_cuts.h"
#include "page/classify.h"
#include "page/cuts.h"
#include "page/seam_sides.h"
#include "page/teaser_lines.h"
#include "recognise/date_leads.h"
#include "text/lexicon.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

constexpr std::uint32_t kDateLabels = cue_bit(Cue::kPublished) | cue_bit(Cue::kUpdated);

// Splits one line, part by part.
class Splitter {
 public:
  Splitter(std::string_view text, Workspace& work) : text_(text), work_(work) {}

  // What lies between two seams or cuts: timestamps that stand at an edge of it, at a separator or behind a label
  // become parts of their own. In sentences only the one that opens the line does.
  void segment(Span span, std::uint32_t line, PartEdge left, PartEdge right) {
    span = trim_separators(text_, span);
    const bool source = (work_.info[line].flags & kLineSource) != 0;  // it is no row, whatever dates it holds
    const bool prose = work_.in_article[line] != 0 || is_sentence(work_.info[line], span.size());
    const auto stamps = stamps_in(work_, span);
    for (std::size_t i = 0; i < stamps.size() && !span.empty() && !source; ++i) {
      const TimestampMatch& stamp = stamps[i];
      if (stamp.span.begin < span.begin || stamp.span.end > span.end) continue;
      Span before = trim_separators(text_, {span.begin, stamp.span.begin});
      Span behind = trim_separators(text_, {stamp.span.end, span.end});
      const bool bracketed = strip_brackets(before, behind);
      const bool opens = before.empty(), ends = behind.empty();
      const bool left_free =
          opens || (bracketed && ends) || ends_at_mark(before.end, stamp.span.begin) || text_[before.end - 1] == ':';
      const bool right_free = (bracketed && opens) || behind.size() <= 3 ||
                              ends_at_mark(stamp.span.end, behind.begin) ||
                              (i + 1 < stamps.size() && stamps[i + 1].span.begin == behind.begin) ||
                              ((before.empty() || is_label(before)) && leads_to_other(behind, span.end));
      if (bracketed && !opens && !ends) continue;  // Seven boats (June 5) in the harbour
      if (prose ? !opens : stamp.weak ? !left_free || !right_free : !left_free && !right_free) continue;
      if (slice(text_, behind).starts_with(": ")) behind = trim_separators(text_, {behind.begin + 1, behind.end});
      if (!before.empty()) add(before, line, PartRole::kOther, left, PartEdge::kStamp);
      add(stamp.span, line, PartRole::kStamp, before.empty() ? left : PartEdge::kStamp,
          behind.empty() ? right : PartEdge::kStamp);
      span = behind.size() <= 3 && !has_word(behind) ? Span{span.end, span.end} : behind;
      left = PartEdge::kStamp;
    }
    if (!span.empty()) add(span, line, PartRole::kOther, left, right);
  }

 private:
  static bool is_sentence(const LineInfo& info, std::uint32_t bytes) noexcept {
    return info.words >= 12 && bytes > 80 && info.capitalised * 2 < info.words && is_sentence_end(info.end);
  }
  // Takes a pair of brackets off that stands round what `before` and `behind` are on both sides of.
  [[nodiscard]] bool strip_brackets(Span& before, Span& behind) const noexcept {
    constexpr std::string_view kBrackets[][2] = {
        {"(", ")"}, {"[", "]"}, {"\uFF08", "\uFF09"}, {"\u3010", "\u3011"}, {"\uFF3B", "\uFF3D"}};
    for (const auto& [open, close] : kBrackets) {
      if (!slice(text_, before).ends_with(open) || !slice(text_, behind).starts_with(close)) continue;
      const auto size = [](std::string_view bracket) { return static_cast<std::uint32_t>(bracket.size()); };
      before = trim_separators(text_, {before.begin, before.end - size(open)});
      behind = trim_separators(text_, {behind.begin + size(close), behind.end});
      return true;
    }
    return false;
  }
  // A mark that sets off fields stands in [from, to).
  [[nodiscard]] bool ends_at_mark(std::uint32_t from, std::uint32_t to) const noexcept {
    const std::string_view between = slice(text_, {from, to});
    return between.find_first_of("|/(") != std::string_view::npos || between.find("\u00B7") != std::string_view::npos ||
           between.find("\u2022") != std::string_view::npos || between.find(" \u2013 ") != std::string_view::npos ||
           between.find(" \u2014 ") != std::string_view::npos || between.find(" - ") != std::string_view::npos;
  }
  // The label of another date is all that stands before it, in `behind` or where that was cut: Published 18 May 2020,
  // [updated on] 19 May 2020.
  [[nodiscard]] bool leads_to_other(Span behind, std::uint32_t end) const noexcept {
    constexpr std::uint32_t kMostBlanks = 2;
    const auto next = std::partition_point(work_.stamps.begin(), work_.stamps.end(), [&](const TimestampMatch& stamp) {
      return stamp.span.begin < behind.begin;
    });
    return next != work_.stamps.end() && next->span.begin <= end + kMostBlanks &&
           is_label({behind.begin, std::min(next->span.begin, end)});
  }
  // Nothing but the label of a date.
  [[nodiscard]] bool is_label(Span span) const noexcept {
    constexpr std::uint32_t kLongest = 40;  // bytes
    if (span.size() > kLongest || slice(text_, span).ends_with(')')) return false;
    LineInfo info;
    read_part(text_, work_, trim_separators(text_, span), info);
    return is_date_label(info);
  }
  [[nodiscard]] bool has_word(Span span) const noexcept {
    for (std::uint32_t at = span.begin; at < span.end;) {
      const CodePoint c = decode(text_, at);
      if (is_word(char_class(c.value))) return true;
      at += c.size;
    }
    return false;
  }

  void add(Span span, std::uint32_t line, PartRole role, PartEdge left, PartEdge right) {
    work_.parts.push_back({.span = span, .line = line, .role = role, .left = left, .right = right});
    LineInfo& info = work_.part_info.emplace_back();
    if (role == PartRole::kStamp) return;
    if (span == work_.lines[line])
      info = work_.info[line];
    else
      read_part(text_, work_, span, info);
    info.flags |= static_cast<std::uint8_t>(work_.info[line].flags & kLineDateline);
  }

  std::string_view text_;
  Workspace& work_;
};

// A time and a date that met without a blank (14:05|2012-1-1) are one timestamp, whatever seam is between them.
bool is_in_stamp(const Workspace& work, std::uint32_t at) noexcept {
  const auto stamp = std::partition_point(work.stamps.begin(), work.stamps.end(),
                                          [&](const TimestampMatch& s) { return s.span.end <= at; });
  return stamp != work.stamps.end() && stamp->span.begin < at;
}

}  // namespace

Span trim_marks(std::string_view text, Span span) noexcept {
  const auto is_separator = [](char c) { return c == '|' || c == '-' || c == '/' || c == ',' || c == ';'; };
  for (;;) {
    Span t = trim(text, span);
    if (!t.empty() && is_separator(text[t.begin])) ++t.begin;
    if (!t.empty() && is_separator(text[t.end - 1])) --t.end;
    if (!t.empty() &&
        (static_cast<unsigned char>(text[t.begin]) >= 0x80 || static_cast<unsigned char>(text[t.end - 1]) >= 0x80)) {
      for (const std::string_view mark : {"\u00B7", "\u2022", "\u2013", "\u2014"}) {
        if (slice(text, t).starts_with(mark)) t.begin += static_cast<std::uint32_t>(mark.size());
        if (slice(text, t).ends_with(mark)) t.end -= static_cast<std::uint32_t>(mark.size());
      }
    }
    if (t == span) return t;
    span = t;
  }
}

std::span<const TimestampMatch> stamps_in(const Workspace& work, Span span) noexcept {
  if (work.stamps.empty() || work.stamps.back().span.begin < span.begin) return {};
  const auto before = [](const TimestampMatch& stamp, std::uint32_t at) { return stamp.span.begin < at; };
  const auto first = std::lower_bound(work.stamps.begin(), work.stamps.end(), span.begin, before);
  auto last = first;  // a line has few
  while (last != work.stamps.end() && before(*last, span.end)) ++last;
  return {first, last};
}

std::span<const Glue> seams_in(std::span<const Glue> glue, Span span) noexcept {
  const auto first = std::partition_point(glue.begin(), glue.end(), [&](const Glue& g) { return g.at <= span.begin; });
  const auto last = std::partition_point(first, glue.end(), [&](const Glue& g) { return g.at < span.end; });
  return {first, last};
}

Span before_stamp(std::string_view text, const Workspace& work, Span names) noexcept {
  if (names.empty()) return names;
  const bool ends_line = names.end < text.size() && text[names.end] == '\n';
  const auto stamps =
      stamps_in(work, {names.begin, ends_line ? names.end : names.end + 2});  // a blank stands before it
  if (stamps.empty()) return names;
  names = trim_separators(text, {names.begin, std::min(names.end, stamps.front().span.begin)});
  // Le, Do and Van are names, too, in capitals.
  const std::size_t blank = slice(text, names).rfind(' ');
  if (blank == std::string_view::npos || !leads_to_date(slice(text, names)) ||
      char_class(decode(text, names.begin + static_cast<std::uint32_t>(blank) + 1).value) != CharClass::kLower)
    return names;
  return trim_separators(text, {names.begin, names.begin + static_cast<std::uint32_t>(blank)});
}

bool is_date_label(const LineInfo& info) noexcept {
  constexpr std::uint16_t kMostWords = 4;
  return (info.cues & kDateLabels) != 0 && info.words <= kMostWords;
}

bool tells_of_date(std::string_view text, const Workspace& work, std::uint32_t i) noexcept {
  return (work.part_info[i].cues & kDateLabels) == 0 && leads_to_date(slice(text, work.parts[i].span));
}

void split_parts(std::string_view text, Workspace& work, std::span<const Glue> glue) {
  choose_cuts(text, work, glue);
  cut_at_address(text, glue, work);
  cut_at_teaser_dates(text, work);
  split_at_cuts(text, work, glue);
}

void split_at_cuts(std::string_view text, Workspace& work, std::span<const Glue> glue) {
  work.parts.clear();
  work.part_info.clear();
  const std::size_t most = work.lines.size() + text.size() / 64 + (std::size_t{1} << 15);
  // As many as there are ends of lines, seams, cuts and timestamps, about: doubling would take more than a hostile page
  // may.
  const std::size_t expected = std::min(most, work.lines.size() + work.stamps.size() + work.cuts.size() + glue.size());
  work.parts.reserve(expected);
  work.part_info.reserve(expected);
  Splitter splitter(text, work);
  std::size_t seam = 0, cut = 0;
  for (std::uint32_t l = 0; l < work.lines.size(); ++l) {
    const Span line = work.lines[l];
    std::uint32_t at = l == 0 && !work.page_date.empty() ? work.page_date.end : line.begin;
    PartEdge left = PartEdge::kLine;
    const auto next_cut = [&] {
      while (cut < work.cuts.size() && (work.cuts[cut].at <= at || is_in_stamp(work, work.cuts[cut].at))) ++cut;
      return cut < work.cuts.size() && work.cuts[cut].at < line.end ? work.cuts[cut].at : line.end;
    };
    while (at < line.end) {
      while (seam < glue.size() && (glue[seam].at <= at || is_in_stamp(work, glue[seam].at))) ++seam;
      std::uint32_t end = line.end;
      PartEdge right = PartEdge::kLine;
      if (const std::uint32_t c = next_cut(); c < end) end = c, right = PartEdge::kCut;
      if (seam < glue.size() && glue[seam].at < line.end && glue[seam].at <= end)
        end = glue[seam].at, right = PartEdge::kSeam;
      if (work.parts.size() >= most) end = line.end, right = PartEdge::kLine;
      if (work.in_article[l] != 0 || (work.info[l].flags & kLineSource) != 0) end = line.end, right = PartEdge::kLine;
      splitter.segment({at, end}, l, left, right);
      at = end;
      left = right;
    }
  }
}

}  // namespace newsparse::internal
