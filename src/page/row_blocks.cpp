#include "page/row_blocks.h"

#include <algorithm>

#include "page/boilerplate.h"
#include "page/parts.h"
#include "page/story_furniture.h"
#include "page/teaser_lines.h"
#include "text/lexicon.h"
#include "text/lines.h"

namespace newsparse::internal {

namespace {

RowLine row_line(std::string_view text, const Workspace& work, std::size_t i) noexcept {
  constexpr std::uint32_t kMostText = 300, kMostBeside = 40, kMostLabel = 24;  // bytes
  constexpr std::uint32_t kLeastText = 20;                                     // behind a date
  constexpr std::uint16_t kFewestWords = 4;                                    // of a text
  const Span line = work.lines[i];
  const LineInfo& info = work.info[i];
  if (line.size() > kMostText || (info.flags & (kLineSource | kLineBullet)) != 0) return RowLine::kNone;
  const bool sentence = is_sentence_end(info.end) || info.end == EndMark::kEllipsis;
  if (info.stamps > 0) {
    const auto stamps = stamps_in(work, line);
    const TimestampMatch& stamp = stamps.front();
    // 8:30 ч. ends in no sentence's stop.
    if (!sentence || stamps.back().span.end + 1 >= line.end) {
      std::uint32_t beside = line.size();
      for (const TimestampMatch& one : stamps) beside -= one.span.size();
      return is_whole_date(stamp) && beside <= kMostBeside ? RowLine::kDate : RowLine::kNone;
    }
    const std::uint32_t before = stamp.span.begin - line.begin;
    const bool label = before <= kMostLabel && (info.cues & (cue_bit(Cue::kPublished) | cue_bit(Cue::kUpdated))) != 0;
    const bool opens = is_whole_date(stamp) && (before == 0 || label);
    if (opens && line.end - stamp.span.end >= kLeastText) return RowLine::kDatedText;
  }
  if (!sentence)
    return info.end == EndMark::kNone && !is_menu_of_words(text, line, info) ? RowLine::kShort : RowLine::kNone;
  const std::string_view own = slice(text, line);
  if (info.sentences == 0 && (own.ends_with('?') || own.ends_with('!'))) return RowLine::kQuestion;
  return info.words >= kFewestWords ? RowLine::kText : RowLine::kNone;
}

bool are_alike(RowLine a, RowLine b) noexcept {
  const auto may_be = [](RowLine question, RowLine other) {
    return question == RowLine::kQuestion && (other == RowLine::kShort || other == RowLine::kText);
  };
  return a != RowLine::kNone && (a == b || may_be(a, b) || may_be(b, a));
}

constexpr std::uint8_t kOfBlock = 0x80, kOfTitle = 0x40,
                       kBare = 0x20;  // added to a line's kind while blocks are looked for
RowLine kind_of(const Workspace& work, std::size_t i) noexcept {
  return static_cast<RowLine>(work.row_kinds[i] & ~(kOfBlock | kOfTitle | kBare));
}

constexpr std::size_t kNoPlace = SIZE_MAX;
// Rows of so many lines, one below the other, of the kinds in work.row_kinds.
struct RowBlock {
  std::size_t first = 0, lines = 0, rows = 0;
  std::size_t title = kNoPlace;  // of a row: where the only lines stand that may be titles
  bool has_text = false;         // each row has one
};

// One date a row, one text or none, and a title in the same place of each; fills in which.
bool are_teasers(const Workspace& work, RowBlock& block) noexcept {
  constexpr std::uint16_t kFewestWords = 3, kMostByline = 6;  // of a title, of a byline
  constexpr std::uint32_t kLeastTitle = 12;                   // bytes
  std::size_t texts = 0, dates = 0, titles = 0;
  block.title = kNoPlace;
  for (std::size_t place = 0; place < block.lines; ++place) {
    auto kind = RowLine::kQuestion;  // of all lines in this place
    bool title = true, byline = true;
    for (std::size_t row = 0; row < block.rows; ++row) {
      const std::size_t i = block.first + row * block.lines + place;
      const RowLine own = kind_of(work, i);
      if (own != RowLine::kQuestion) kind = own;
      const LineInfo& info = work.info[i];
      title &= info.words >= kFewestWords && work.lines[i].size() >= kLeastTitle;
      byline &= (info.cues & cue_bit(Cue::kByline)) != 0 && info.words <= kMostByline;
    }
    if (place == 0 && kind == RowLine::kText) return false;  // a story's intro: no row begins with its text
    texts += kind == RowLine::kText || kind == RowLine::kDatedText;
    dates += kind == RowLine::kDate || kind == RowLine::kDatedText;
    if (!title || byline || (kind != RowLine::kShort && kind != RowLine::kQuestion)) continue;
    block.title = titles == 0 ? place : kNoPlace;
    ++titles;
  }
  block.has_text = texts > 0;
  return texts <= 1 && dates == 1 && titles > 0;
}

// The newest stands first, as in no programme and no chronicle: hardly a row has a later day than the one above it.
bool go_back(const Workspace& work, const RowBlock& block) noexcept {
  const TimestampMatch* above = nullptr;
  int earlier = 0, later = 0;
  for (std::size_t i = block.first; i < block.first + block.rows * block.lines; ++i) {
    const RowLine kind = kind_of(work, i);
    if (kind != RowLine::kDate && kind != RowLine::kDatedText) continue;
    const TimestampMatch& own = stamps_in(work, work.lines[i]).front();
    if (own.printed.month == 0) continue;
    if (above != nullptr) {
      const auto day = [](const TimestampMatch& stamp) { return stamp.printed.month * 32 + stamp.printed.day; };
      const int years = own.printed.year - above->printed.year, days = day(own) - day(*above);
      const bool same_year = years == 0 || own.printed.year == 0 || above->printed.year == 0;
      const int step = same_year ? days : years;
      earlier += step < 0;
      later += step > 0;
    }
    above = &own;
  }
  constexpr std::size_t kMany = 6;  // rows: a few have no step forward
  return later == 0 || (block.rows >= kMany && later < earlier);
}

// Nothing but buttons to share with stands between the story and the block's first line: entries of a live blog below
// its introduction, the strongest quakes below what they did.
bool follows_story(std::string_view text, const Workspace& work, std::size_t first) noexcept {
  constexpr std::size_t kMostButtons = 3;
  for (std::size_t l = first, buttons = 0; l-- > 0; ++buttons) {
    if (work.in_article[l] != 0) return true;
    if (buttons == kMostButtons || button_class(slice(text, work.lines[l])) != BoilerplateClass::kShare) return false;
  }
  return false;
}

// Takes the block's lines, up to `end`, out of the article, and notes what they are.
void mark(Workspace& work, const RowBlock& block, std::size_t end) noexcept {
  for (std::size_t i = block.first; i < end; ++i) {
    work.in_article[i] = 0;
    const bool title = (i - block.first) % block.lines == block.title;
    if (block.has_text || title) work.row_kinds[i] |= block.has_text ? kOfBlock : kBare;
    if (title) work.row_kinds[i] |= kOfTitle;
  }
}

}  // namespace

void drop_row_blocks(std::string_view text, Workspace& work) {
  constexpr std::size_t kFewestRows = 3, kMostLines = 5;
  const std::size_t lines = work.lines.size();
  work.row_kinds.clear();
  const auto dated = std::count_if(work.info.begin(), work.info.end(), [](const LineInfo& i) { return i.stamps > 0; });
  if (static_cast<std::size_t>(dated) < kFewestRows) return;
  work.row_kinds.resize(lines);
  for (std::size_t i = 0; i < lines; ++i) work.row_kinds[i] = static_cast<std::uint8_t>(row_line(text, work, i));
  for (std::size_t step = 2; step <= kMostLines; ++step)
    for (std::size_t first = 0; first + step < lines;) {
      std::size_t end = first;
      while (end + step < lines && are_alike(kind_of(work, end), kind_of(work, end + step))) ++end;
      // Above the first row may stand what looks like the end of one: a heading, a date.
      for (std::size_t begin = first; begin <= first + step && begin + (kFewestRows - 1) * step <= end; ++begin) {
        RowBlock block{.first = begin, .lines = step, .rows = (end - begin) / step + 1};
        if (!are_teasers(work, block)) continue;
        if (go_back(work, block) && !touches_story(work, begin, end + step - 1) && !follows_story(text, work, begin))
          mark(work, block, end + step);
        break;
      }
      first = std::max(end, first + 1);
    }
  for (std::size_t i = 0; i < lines; ++i) {
    const std::uint8_t bits = work.row_kinds[i];
    const bool title = (bits & kOfTitle) != 0;
    const RowLine of_block = title ? RowLine::kTitle : kind_of(work, i);
    const RowLine own = (bits & kOfBlock) != 0 ? of_block : title ? RowLine::kBareTitle : RowLine::kNone;
    work.row_kinds[i] = static_cast<std::uint8_t>(own);
  }
}

}  // namespace newsparse::internal
