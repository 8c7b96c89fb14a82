#include "page/story_furniture.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "page/classify.h"
#include "page/parts.h"
#include "recognise/credit.h"
#include "text/ascii.h"
#include "text/lexicon.h"
#include "text/lines.h"
#include "text/opening_phrases.h"

namespace newsparse::internal {

namespace {

// What the lexicon says of the longest phrase at the begin of a text.
struct OpeningPhrase {
  std::uint32_t cues = 0;
  std::uint32_t end = 0;  // 0: there is none
  int words = 0;
};
OpeningPhrase read_opening(std::string_view line, std::uint32_t from) noexcept {
  OpeningPhrase found;
  for_each_opening_phrase(line, {from, static_cast<std::uint32_t>(line.size())},
                          [&](const LexiconEntry& entry, int words, Span last, Span) {
                            if (entry.cues != 0) found = {.cues = entry.cues, .end = last.end, .words = words};
                          });
  return found;
}

// Read more: Bridge closed. A story's own lines may have a label, too (Background: the ferry sank.), but mostly of one
// word, and they end.
bool names_other_story(std::string_view line, const LineInfo& info) noexcept {
  constexpr std::uint32_t kOfOthers = cue_bit(Cue::kRelatedLinks) | cue_bit(Cue::kReadMore);
  constexpr std::uint16_t kFewestWords = 3, kMostWords = 25;
  if ((info.cues & kOfOthers) == 0 || info.words < kFewestWords || info.words > kMostWords ||
      info.end != EndMark::kNone)
    return false;
  const OpeningPhrase label = read_opening(line, 0);
  if ((label.cues & kOfOthers) == 0 || info.words <= label.words ||
      (label.words < 2 && (info.flags & kLineCaseless) == 0))
    return false;
  std::string_view rest = line.substr(label.end);
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  constexpr std::string_view kMarks[] = {":", "\uFF1A", "|", "\u00BB", ">"};
  return std::any_of(std::begin(kMarks), std::end(kMarks),
                     [rest](std::string_view mark) { return rest.starts_with(mark); });
}

// You might also like‖Bridge closed‖Ferry sails again: titles that are glued to each other behind such a label.
bool lists_other_stories(std::string_view text, Span line, std::span<const Glue> seams) noexcept {
  constexpr std::size_t kFewestSeams = 2;
  constexpr int kFewestWords = 3;  // of the label: a story may open with two (Read on ..)
  if (seams.size() < kFewestSeams) return false;
  const OpeningPhrase label = read_opening(slice(text, {line.begin, seams.front().at}), 0);
  return (label.cues & cue_bit(Cue::kRelatedLinks)) != 0 && label.words >= kFewestWords;
}

// .. nobody knows when the ferries will sail ... Read more: a teaser's text, and what it leads to.
bool leads_to_rest(std::string_view line, const LineInfo& info) noexcept {
  constexpr std::size_t kMostBehind = 48;  // bytes
  if ((info.cues & cue_bit(Cue::kReadMore)) == 0) return false;
  const std::size_t from = line.size() - std::min(line.size(), kMostBehind);
  std::size_t end = std::string_view::npos;
  for (const std::string_view mark : {"\u2026", "..."})
    if (const std::size_t at = line.rfind(mark); at != std::string_view::npos && at >= from)
      end = end == std::string_view::npos ? at + mark.size() : std::max(end, at + mark.size());
  if (end == std::string_view::npos) return false;
  while (end < line.size() && (line[end] == ' ' || line[end] == ']')) ++end;
  return (read_opening(line, static_cast<std::uint32_t>(end)).cues & cue_bit(Cue::kReadMore)) != 0;
}

// Takes teasers that lead to the rest of their story out. Not where they are most of what there is.
void drop_teasers_with_links(std::string_view text, Workspace& work) noexcept {
  constexpr std::size_t kFewest = 2;  // one is the last paragraph that a paywall leaves
  std::size_t all = 0, teasers = 0;
  const auto is_teaser = [&](std::size_t i) {
    return work.in_article[i] != 0 && leads_to_rest(slice(text, work.lines[i]), work.info[i]);
  };
  for (std::size_t i = 0; i < work.lines.size(); ++i) {
    all += work.in_article[i];
    teasers += is_teaser(i) ? 1 : 0;
  }
  if (teasers < kFewest || all < 3 * teasers) return;
  for (std::size_t i = 0; i < work.lines.size(); ++i)
    if (is_teaser(i)) work.in_article[i] = 0;
}

// SouvisejícíKoruna slábne k euruKontaktyInzerce
bool is_run_of_links(Span line, const LineInfo& info, std::size_t seams) noexcept {
  constexpr std::size_t kFewestSeams = 3;
  constexpr std::uint32_t kLongest = 32;  // bytes of a link, on the whole
  return seams >= kFewestSeams && info.sentences == 0 && line.size() < (seams + 1) * kLongest;
}

// ► Read also:, [Advertisement]: a phrase of the lexicon that says nothing of the story, whatever marks stand round it.
// One word may be a heading, unless it is a button to share with.
bool is_notice(std::string_view line, const LineInfo& info) noexcept {
  constexpr std::uint16_t kMostWords = 8;
  constexpr std::string_view kOpening[] = {"\u25BA", "\u25B6", "\u2022", "\u2013", "\u2014",
                                           "\u00BB", "\u2192", "\u3010", "[",      "(",
                                           "-",      ">",      "+",      "*",      " "},
                             kClosing[] = {"\uFF1A", "\u2026", "\u00BB", "\u203A", "\u2192", "\u3011",
                                           ":",      "]",      ")",      ">",      ".",      " "};
  if ((info.flags & kLineCues) == 0 || info.words > kMostWords) return false;
  const auto strip = [](auto& marks, auto has, auto take) {
    for (bool any = true; any;) {
      any = false;
      for (const std::string_view mark : marks)
        if (has(mark)) take(mark.size()), any = true;
    }
  };
  strip(
      kOpening, [&line](auto mark) { return line.starts_with(mark); }, [&line](auto n) { line.remove_prefix(n); });
  strip(
      kClosing, [&line](auto mark) { return line.ends_with(mark); }, [&line](auto n) { line.remove_suffix(n); });
  const auto known = button_class(line);
  return known && (info.words > 1 || *known == BoilerplateClass::kShare);
}

// PUBLISHED: May 3, 2021 at 4:56 p.m. | UPDATED: May 3, 2021 at 6 p.m.: dates, their labels, and no more. It may end in
// a stop that is an abbreviation's.
bool is_of_labelled_dates(std::string_view text, Span line, const LineInfo& info, Workspace& work) {
  constexpr std::uint32_t kLabels = cue_bit(Cue::kPublished) | cue_bit(Cue::kUpdated);
  if (info.stamps == 0 || (info.cues & kLabels) == 0) return false;
  bool labelled = false;
  const auto is_label = [&](Span between) {
    between = trim_separators(text, between);
    LineInfo words;
    if (!between.empty()) read_part(text, work, between, words);
    labelled |= is_date_label(words);
    return words.words == 0 || is_date_label(words);
  };
  std::uint32_t at = line.begin;
  for (const TimestampMatch& stamp : stamps_in(work, line)) {
    if (stamp.span.begin < at || !is_label({at, stamp.span.begin})) return false;
    at = stamp.span.end;
  }
  return at <= line.end && is_label({at, line.end}) && labelled;
}

// Share|Tweet|E-mail: every part between seams is a button or a notice. `seams` are those of the line.
bool is_row_of_buttons(std::string_view text, Span line, std::span<const Glue> seams) noexcept {
  std::uint32_t begin = line.begin;
  for (const Glue& seam : seams) {
    if (!button_class(slice(text, {begin, seam.at}))) return false;
    begin = seam.at;
  }
  return !seams.empty() && button_class(slice(text, {begin, line.end})).has_value();
}

// 3/50 Star Wars boosts economy: the number of a gallery's slide and of all slides, at a line's begin.
struct Slide {
  std::uint32_t number = 0, all = 0;  // 0: it is none
};
Slide slide_of(std::string_view line) noexcept {
  constexpr std::size_t kMostDigits = 3;
  std::size_t at = 0;
  const auto number = [&] {
    std::uint32_t value = 0;
    for (const std::size_t begin = at; at < line.size() && at - begin < kMostDigits && is_ascii_digit(line[at]); ++at)
      value = value * 10 + static_cast<std::uint32_t>(line[at] - '0');
    return value;
  };
  const std::uint32_t first = number();
  if (first == 0 || at >= line.size() || line[at] != '/') return {};
  ++at;
  const std::uint32_t all = number();
  if (all < first || (at < line.size() && line[at] != ' ')) return {};
  return {.number = first, .all = all};
}

// Takes a gallery's slides out, which count on, and what stands below each. Not where they are all of the article.
void drop_slides(std::string_view text, Workspace& work) noexcept {
  constexpr std::size_t kMostLines = 4;  // of a slide
  constexpr std::uint32_t kFewestSlides = 5, kFewestWords = 100;
  const auto words_of = [&](std::size_t begin, std::size_t end) {
    std::uint32_t words = 0;
    for (std::size_t i = begin; i < end; ++i) words += work.in_article[i] != 0 ? work.info[i].words : 0U;
    return words;
  };
  std::uint32_t words = words_of(0, work.lines.size());
  for (std::size_t i = 0; i < work.lines.size(); ++i) {
    const Slide first = slide_of(slice(text, work.lines[i]));
    if (first.number == 0) continue;
    std::size_t last = i, below = 0;  // lines below the slides' numbers
    std::uint32_t slides = 1;
    for (std::size_t j = i + 1; j < work.lines.size() && j - last <= kMostLines; ++j) {
      const Slide next = slide_of(slice(text, work.lines[j]));
      if (next.all != first.all || next.number != first.number + slides) continue;
      below += j - last > 1 ? 1 : 0;
      last = j, ++slides;
    }
    // 1/8 and 2/8 may be days of August: all slides are there, but for the first ones.
    const bool complete = slides >= kFewestSlides && first.number <= 2 && first.number + slides == first.all + 1;
    const std::size_t end = std::min(last + (below + 1 >= slides ? 2 : 1), work.lines.size());
    if (const std::uint32_t own = complete ? words_of(i, end) : words; words >= own + kFewestWords) {
      std::fill(work.in_article.begin() + static_cast<std::ptrdiff_t>(i),
                work.in_article.begin() + static_cast<std::ptrdiff_t>(end), std::uint8_t{0});
      words -= own;
    }
    i = last;
  }
}

}  // namespace

bool tells_reading_time(std::string_view line, const LineInfo& info) noexcept {
  constexpr std::uint32_t kReadTime = cue_bit(Cue::kReadTime);
  constexpr std::uint16_t kMostWords = 6;
  if ((info.cues & kReadTime) == 0 || info.words > kMostWords) return false;
  std::uint32_t from = 0;
  while (from < line.size() && is_ascii_digit(line[from])) ++from;
  const OpeningPhrase phrase = read_opening(line, from);
  if ((phrase.cues & kReadTime) == 0) return false;
  const std::string_view rest = line.substr(phrase.end);
  // 3 minutes to read, and nothing else.
  if (from != 0) return phrase.words > 1 && next_word(rest, 0, static_cast<std::uint32_t>(rest.size())).empty();
  // A label of one word may be another one (min, lecture): a colon, a number and its unit must follow.
  const std::size_t digit = rest.find_first_of("0123456789");
  if (digit == std::string_view::npos || rest.substr(0, digit).find_first_not_of(" :") != std::string_view::npos ||
      (phrase.words < 2 && rest.substr(0, digit).find(':') == std::string_view::npos))
    return false;
  std::size_t end = digit;
  while (end < rest.size() && is_ascii_digit(rest[end])) ++end;
  const auto size = static_cast<std::uint32_t>(rest.size());
  const Span unit = next_word(rest, static_cast<std::uint32_t>(end), size);
  return unit.empty() || next_word(rest, unit.end, size).empty();
}

std::optional<BoilerplateClass> button_class(std::string_view part) noexcept {
  constexpr int kClasses = static_cast<int>(BoilerplateClass::kRelatedLinks) + 1;
  std::optional<BoilerplateClass> found;
  for_each_opening_phrase(part, {0, static_cast<std::uint32_t>(part.size())},
                          [&](const LexiconEntry& entry, int, Span, Span next) {
                            if (!next.empty()) return;
                            const int cue = std::countr_zero(entry.cues);
                            if (entry.button != 0)
                              found = static_cast<BoilerplateClass>(entry.button - 1);
                            else if (cue < kClasses)
                              found = static_cast<BoilerplateClass>(cue);
                          });
  return found;
}

Span without_buttons(std::string_view text, Span line, std::span<const Glue> glue) noexcept {
  const std::span<const Glue> seams = seams_in(glue, line);
  auto first = seams.begin(), last = seams.end();
  Span rest = line;
  for (; first != last && button_class(slice(text, {rest.begin, first->at})); ++first) rest.begin = first->at;
  std::uint32_t end = rest.end;
  while (first != last && button_class(slice(text, {(last - 1)->at, end}))) end = (--last)->at;
  const std::string_view before = slice(text, {rest.begin, end});
  if (end != rest.end && (end_mark(before) != EndMark::kNone || match_credit(before))) rest.end = end;
  return button_class(slice(text, rest)) ? line : rest;
}

void read_before_buttons(std::string_view text, std::span<const Glue> glue, Workspace& work) {
  std::size_t l = 0;
  for (std::size_t i = 0; i < glue.size(); ++i) {
    while (work.lines[l].end <= glue[i].at) ++l;
    const Span line = work.lines[l];
    if (i + 1 < glue.size() && glue[i + 1].at < line.end) continue;  // the line's last seam
    LineInfo& info = work.info[l];
    if (info.end != EndMark::kNone) continue;
    const Span written = without_buttons(text, line, glue);
    if (written.end == line.end) continue;
    LineInfo before;
    read_part(text, work, {line.begin, written.end}, before);
    before.flags |= info.flags;
    before.shape = info.shape, before.repeats = info.repeats;
    for (std::size_t k = i + 1; k-- > 0 && glue[k].at >= written.end && before.button_seams < 0xFF;)
      ++before.button_seams;
    info = before;
  }
}

void drop_furniture(std::string_view text, std::span<const Glue> glue, Workspace& work) {
  drop_slides(text, work);
  drop_teasers_with_links(text, work);
  auto seam = glue.begin();
  for (std::size_t i = 0; i < work.lines.size(); ++i) {
    const Span span = work.lines[i];
    if (work.in_article[i] == 0) continue;
    while (seam != glue.end() && seam->at <= span.begin) ++seam;
    const auto first = seam;
    while (seam != glue.end() && seam->at < span.end) ++seam;
    const std::string_view line = slice(text, span);
    const LineInfo& info = work.info[i];
    if (names_other_story(line, info) || lists_other_stories(text, span, {first, seam}) ||
        tells_reading_time(line, info) || is_notice(line, info) || is_row_of_buttons(text, span, {first, seam}) ||
        is_of_labelled_dates(text, span, info, work) ||
        is_run_of_links(span, info, static_cast<std::size_t>(seam - first) - info.button_seams))
      work.in_article[i] = 0;
  }
}

}  // namespace newsparse::internal
