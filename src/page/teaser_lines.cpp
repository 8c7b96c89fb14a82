#include "page/teaser_lines.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "page/classify.h"
#include "page/cuts.h"
#include "page/date_sides.h"
#include "page/parts.h"
#include "recognise/date_leads.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

constexpr std::size_t kMostBetween = 2;                      // lines from one to the next
constexpr std::uint32_t kLeastTitle = 12, kMostTitle = 250;  // bytes before the date
constexpr std::uint32_t kLeastText = 20;                     // bytes behind it

// Letters without case do not tell where a sentence begins: there blanks must. A post's number (#5) is a forum's, whose
// posts are what the page is for.
bool opens_text(std::string_view text, const TimestampMatch& stamp, Span behind) noexcept {
  if (char_class(decode(text, behind.begin).value) == CharClass::kCaseless)
    return behind.begin != stamp.span.end && text[stamp.span.begin - 1] == ' ';
  return text[behind.begin] != '#';
}

bool is_dated_teaser(std::string_view text, Span line, const TimestampMatch& stamp) noexcept {
  const Span title = trim(text, {line.begin, stamp.span.begin}), behind = trim(text, {stamp.span.end, line.end});
  return is_whole_date(stamp) && title.size() >= kLeastTitle && title.size() <= kMostTitle &&
         behind.size() >= kLeastText && !sentence_goes_on(text, line.begin, stamp.span.begin) &&
         opens_title(text, line, stamp.span.end) && opens_text(text, stamp, behind) &&
         !leads_to_date(slice(text, title));
}

// Before its last seam stands no sentence, and behind it one; a kicker may be glued to the title. Words in bold before
// their explanation are shorter.
bool is_glued_teaser(std::string_view text, const Workspace& work, std::size_t i, std::span<const Glue> glue) noexcept {
  constexpr std::size_t kMostSeams = 3;
  constexpr std::uint32_t kLeastGlued = 25, kMostGlued = 150;  // bytes of the title
  constexpr std::ptrdiff_t kFewestBlanks = 3;
  const Span line = work.lines[i];
  const EndMark end = work.info[i].end;
  if (!is_sentence_end(end) && end != EndMark::kEllipsis) return false;
  const std::span<const Glue> seams = seams_in(glue, line);
  if (seams.empty() || seams.size() > kMostSeams) return false;
  const Span behind{seams.back().at, line.end};
  const bool kicker = seams.size() > 1;  // then the title may be a question
  const std::string_view title = slice(text, {kicker ? seams[seams.size() - 2].at : line.begin, seams.back().at});
  const EndMark mark = end_mark(title);
  return title.size() >= kLeastGlued && title.size() <= kMostGlued &&
         std::count(title.begin(), title.end(), ' ') >= kFewestBlanks &&
         (mark == EndMark::kNone || (kicker && !title.ends_with('.'))) && behind.size() >= 2 * kLeastText &&
         char_class(decode(text, behind.begin).value) == CharClass::kUpper;
}

// FROM THE ISLANDS Ferry line loses its last captain The company ..: a kicker in capitals before the title. Speakers
// and places in capitals have a mark behind them (REED: .., NORREY – ..).
bool opens_with_kicker(std::string_view text, Span line) noexcept {
  constexpr int kFewestLetters = 5;
  constexpr std::uint32_t kMostKicker = 60;  // bytes
  int letters = 0, in_word = 0;
  std::uint32_t at = line.begin, word = line.begin;
  while (at < line.end && at - line.begin < kMostKicker) {
    const CodePoint c = decode(text, at);
    const CharClass of = char_class(c.value);
    if (of == CharClass::kLower || of == CharClass::kCaseless) break;
    if (c.value == ':' || c.value == 0x2013 || c.value == 0x2014 || c.value == '(' || c.value == ')') return false;
    if (c.value == ' ') {
      letters += in_word, in_word = 0;
      word = at + 1;
    } else if (of == CharClass::kUpper) {
      ++in_word;
    }
    at += c.size;
  }
  // `word`: the title's first, which goes on in small letters.
  return letters >= kFewestLetters && at < line.end && at > word &&
         char_class(decode(text, at).value) == CharClass::kLower && text[word - 2] != '.' && text[word - 2] != '-';
}

// The line where three lines of the article with a hundred words are read; past all lines where there are fewer.
std::size_t end_of_some_story(const Workspace& work) noexcept {
  constexpr std::size_t kFewestLines = 3, kFewestWords = 100;
  std::size_t lines = 0, words = 0;
  for (std::size_t i = 0; i < work.lines.size(); ++i) {
    if (work.in_article[i] == 0) continue;
    words += work.info[i].words;
    if (++lines >= kFewestLines && words >= kFewestWords) return i;
  }
  return work.lines.size();
}

// Takes runs of `fewest` teasers and more, as is_teaser(line) tells them, out of the article; what became of each run
// is said by ends(whether it was taken), with its lines in work.teaser_run.
template <class IsTeaser, class Ends>
void drop_runs(Workspace& work, std::size_t fewest, IsTeaser is_teaser, Ends ends) {
  std::vector<std::uint32_t>& run = work.teaser_run;
  run.clear();
  for (std::uint32_t i = 0; i <= work.lines.size(); ++i) {
    const bool at_end = i == work.lines.size();
    if (!run.empty() && (at_end || i - run.back() > kMostBetween)) {
      const bool taken = run.size() >= fewest && !touches_story(work, run.front(), run.back());
      if (taken)
        for (const std::uint32_t line : run) work.in_article[line] = 0;
      ends(taken);
      run.clear();
    }
    if (!at_end && is_teaser(i)) run.push_back(i);
  }
}

// Leaves those of work.teaser_dates from `from` on, the dates of the run work.teaser_run, that texts stand behind:
// where most of its lines end as a statement, those that end. Not Ann Lee March 3 Council votes on bridge; Ann Lee
// March 2 Who pays for the bridge?
void keep_dates_before_texts(std::string_view text, Workspace& work, std::size_t from) noexcept {
  constexpr std::size_t kMost = 3, kOf = 4;  // three of four
  std::size_t date = from, kept = from, statements = 0;
  for (const std::uint32_t i : work.teaser_run) {
    const Span line = work.lines[i];
    if (date == work.teaser_dates.size() || work.teaser_dates[date].begin >= line.end) continue;  // a glued one
    const EndMark end = work.info[i].end;
    const bool opens = stamps_in(work, line).front().span.begin == line.begin;  // May 3 Ferry sails. May 2 Bridge ..
    if (!opens && (is_sentence_end(end) || end == EndMark::kEllipsis)) {
      const char last = text[line.end - 1];
      statements += last != '?' && last != '!' ? 1 : 0;
      work.teaser_dates[kept++] = work.teaser_dates[date];
    }
    ++date;
  }
  work.teaser_dates.resize(statements * kOf >= (date - from) * kMost ? kept : from);
}

}  // namespace

bool is_whole_date(const TimestampMatch& stamp) noexcept {
  if (stamp.weak) return false;
  return stamp.unit != TimeUnit::kNone || (stamp.printed.day != 0 && stamp.printed.month != 0);
}

bool touches_story(const Workspace& work, std::size_t first, std::size_t last) noexcept {
  constexpr std::size_t kApart = 3;  // lines
  const std::size_t lines = work.lines.size();
  const auto in_article = [&](std::size_t i) { return i < lines && work.in_article[i] != 0; };
  const bool above = in_article(first - 1), below = in_article(last + 1);
  if (!above && !below) return false;
  const std::size_t begin = first - (above ? 1 : 0), end = last + (below ? 2 : 1);
  for (std::size_t away = 0; away < kApart; ++away)
    if (in_article(end + away)) return true;
  for (std::size_t i = begin; i-- > begin - std::min(begin, kApart);) {
    if ((work.info[i].cues & cue_bit(Cue::kRelatedLinks)) != 0) break;
    if (work.in_article[i] != 0) return true;
  }
  return std::none_of(work.in_article.begin(), work.in_article.begin() + static_cast<std::ptrdiff_t>(begin),
                      [](std::uint8_t in) { return in != 0; });
}

void drop_teaser_lines(std::string_view text, std::span<const Glue> glue, Workspace& work) {
  constexpr std::size_t kFewest = 2, kFewestWithKicker = 5;
  work.teaser_dates.clear();
  std::size_t kept = 0;  // of earlier runs
  const auto is_dated = [&](std::uint32_t i) {
    if (work.info[i].stamps == 0) return false;
    const auto stamps = stamps_in(work, work.lines[i]);
    const auto date = std::find_if(stamps.begin(), stamps.end(), [&](const TimestampMatch& stamp) {
      return is_dated_teaser(text, work.lines[i], stamp);
    });
    if (date == stamps.end()) return false;
    work.teaser_dates.push_back(date->span);
    return true;
  };
  drop_runs(
      work, kFewest, [&](std::uint32_t i) { return is_dated(i) || is_glued_teaser(text, work, i, glue); },
      [&](bool taken) {
        if (taken)
          keep_dates_before_texts(text, work, kept);
        else
          work.teaser_dates.resize(kept);
        kept = work.teaser_dates.size();
      });
  // Horoscopes, glossaries and interviews open their paragraphs so, and are all that the page has.
  const std::size_t story = end_of_some_story(work);
  drop_runs(
      work, kFewestWithKicker,
      [&](std::uint32_t i) {
        constexpr std::uint16_t kFewestWords = 12;
        return i > story && work.info[i].words >= kFewestWords && opens_with_kicker(text, work.lines[i]);
      },
      [](bool) {});
}

bool ends_teaser_title(const Workspace& work, Span date) noexcept {
  const auto found = std::partition_point(work.teaser_dates.begin(), work.teaser_dates.end(),
                                          [&](Span one) { return one.begin < date.begin; });
  return found != work.teaser_dates.end() && *found == date;
}

void cut_at_teaser_dates(std::string_view text, Workspace& work) {
  auto line = work.lines.begin();  // of the date
  for (const Span date : work.teaser_dates) {
    while (line->end < date.end) ++line;
    work.cuts.push_back({.at = date.begin});
    work.cuts.push_back({.at = trim(text, {date.end, line->end}).begin});
  }
  if (!work.teaser_dates.empty()) settle_cuts(work);
}

}  // namespace newsparse::internal
