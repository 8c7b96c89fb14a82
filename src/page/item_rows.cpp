#include "page/item_rows.h"

#include <algorithm>
#include <cstddef>
#include <span>

#include "page/byline_kind.h"
#include "page/item_lists.h"
#include "page/part_features.h"
#include "page/parts.h"
#include "page/teaser_lines.h"
#include "recognise/byline.h"
#include "recognise/comment_words.h"
#include "recognise/timestamp_beside.h"
#include "text/ascii.h"
#include "text/lexicon.h"
#include "text/lines.h"
#include "text/opening_phrases.h"
#include "text/utf8.h"
#include "text/word_places.h"

namespace newsparse::internal {

namespace {

constexpr int kLeastOfRow = -2000;  // below, the first look is sure that a part is no title

[[nodiscard]] bool has_digit(const Workspace& work, Span span) noexcept {
  return next_bit(work.masks.digit, span.begin, span.end) < span.end;
}

// Nothing but a number: 8, 1,204.
bool is_number(const Workspace& work, std::uint32_t part) noexcept {
  return (work.part_info[part].flags & kLineSymbols) != 0 && has_digit(work, work.parts[part].span);
}

// What stands behind the figure that opens `own`, which may be one of thousands: [views] of 12 views, 3,4K views.
// Empty: there is no figure, or no word and nothing else behind it.
Span counted_word(std::string_view text, const Workspace& work, Span own) noexcept {
  if (!test_bit(work.masks.digit, own.begin)) return {};
  std::uint32_t at = own.begin;
  while (at < own.end && (is_ascii_digit(text[at]) || ((text[at] == '.' || text[at] == ',' || text[at] == ' ') &&
                                                       at + 1 < own.end && is_ascii_digit(text[at + 1]))))
    ++at;
  if (at + 1 < own.end && (text[at] == 'K' || text[at] == 'k') && text[at + 1] == ' ') ++at;
  if (at < own.end && text[at] == ' ') ++at;
  const Span word = next_word(text, at, own.end);
  return word.begin == at && word.end == own.end ? word : Span{};
}

// A figure and what it counts: 12 views, 1.204 odsłon.
bool counts_something(std::string_view text, const Workspace& work, std::uint32_t part) noexcept {
  const Span own = work.parts[part].span, word = counted_word(text, work, own);
  if (word.empty()) return false;
  const internal::Field field{text.substr(0, own.end), own.begin};
  return names_comments(field.text, word.begin) || names_counted(field, word.begin);
}

}  // namespace

bool count_the_same(std::string_view text, const Workspace& work, std::uint32_t a, std::uint32_t b) noexcept {
  constexpr std::size_t kSame = 3;  // bytes: a letter without case
  const Span first = counted_word(text, work, work.parts[a].span), other = counted_word(text, work, work.parts[b].span);
  return first.size() >= kSame && other.size() >= kSame &&
         slice(text, first).substr(0, kSame) == slice(text, other).substr(0, kSame);
}

bool is_read_more(std::string_view text, const Workspace& work, std::uint32_t part) noexcept {
  if ((work.part_info[part].cues & cue_bit(Cue::kReadMore)) == 0) return false;
  bool whole = false;
  for_each_opening_phrase(text, work.parts[part].span, [&](const LexiconEntry& entry, int, Span, Span next) {
    whole |= next.empty() && (entry.cues & cue_bit(Cue::kReadMore)) != 0 && (entry.cues & cue_bit(Cue::kSection)) == 0;
  });
  return whole;
}

bool is_counter(std::string_view text, const Workspace& work, std::uint32_t part) noexcept {
  constexpr std::uint16_t kMostWords = 3;
  const Part& own = work.parts[part];
  const LineInfo& info = work.part_info[part];
  if (own.role == PartRole::kStamp) return false;
  if (is_number(work, part) || counts_something(text, work, part)) return true;
  if ((info.cues & cue_bit(Cue::kComments)) == 0 || info.words > kMostWords) return false;
  const auto has_number = [&](std::uint32_t other) {  // past them all where it wraps
    return other < work.parts.size() && work.parts[other].line == own.line && is_number(work, other);
  };
  return has_digit(work, own.span) || has_number(part - 1) || has_number(part + 1);
}

bool is_byline(const Workspace& work, std::uint32_t i) noexcept {
  return i < work.part_bylines.size() && work.part_bylines[i] == static_cast<std::uint8_t>(BylineKind::kByline) &&
         work.in_article[work.parts[i].line] == 0;
}

bool may_be_caseless_name(std::string_view text, const Workspace& work, std::uint32_t part) noexcept {
  constexpr int kFewestWords = 2, kMostWords = 3, kFewestIdeographs = 2, kMostIdeographs = 4, kSyllables = 3;
  const Span own = work.parts[part].span;
  if ((work.part_info[part].flags & kLineCaseless) == 0) return false;
  int blanks = 0, ideographs = 0, syllables = 0, letters = 0;
  for (std::uint32_t at = own.begin; at < own.end;) {
    const CodePoint c = decode(text, at);
    const CharClass of = char_class(c.value);
    at += c.size;
    if (c.value == ' ') {
      ++blanks;
      continue;
    }
    if (!is_letter(of) && of != CharClass::kMark) return false;
    ++letters;
    ideographs += c.value >= 0x4E00 && c.value <= 0x9FFF;
    syllables += c.value >= 0xAC00 && c.value <= 0xD7A3;
  }
  if (ideographs > 0) return ideographs == letters && ideographs >= kFewestIdeographs && ideographs <= kMostIdeographs;
  if (syllables > 0) return syllables == letters && syllables == kSyllables && blanks == 0;
  return blanks + 1 >= kFewestWords && blanks + 1 <= kMostWords;
}

bool is_statement(std::string_view text, const Workspace& work, std::uint32_t part) noexcept {
  constexpr std::string_view kQuestions[] = {"?", "!", "\uFF1F", "\uFF01", "\u061F", "\u037E"};
  const std::string_view own = slice(text, work.parts[part].span);
  return work.part_info[part].end == EndMark::kStop &&
         std::none_of(std::begin(kQuestions), std::end(kQuestions),
                      [&](std::string_view mark) { return own.ends_with(mark); });
}

bool reads_as_title(const Workspace& work, std::uint32_t part) noexcept {
  return may_be_title(work.part_info[part]) && work.part_info[part].end == EndMark::kNone &&
         work.part_scores[part][0] > kLeastOfRow;
}

bool is_text_below_title(std::string_view text, const Workspace& work, std::uint32_t row) noexcept {
  const std::vector<Part>& parts = work.parts;
  if (row < 2 || parts[row - 1].role != PartRole::kStamp || parts[row - 1].line != parts[row].line) return false;
  const Part& title = parts[row - 2];
  return title.role != PartRole::kStamp && title.line + 1 == parts[row].line &&
         title.span == trim_separators(text, work.lines[title.line]) && is_statement(text, work, row) &&
         reads_as_title(work, row - 2);
}

std::uint32_t teaser_date(const Workspace& work, std::uint32_t begin, std::uint32_t end) noexcept {
  if (work.teaser_dates.empty()) return kNoPart;
  const auto is_title = [&](const Part& part) { return part.role == PartRole::kTitle; };
  const auto parts = std::span(work.parts).subspan(begin, end - begin);
  const auto date = std::find_if(parts.begin(), parts.end(), [&](const Part& part) {
    return part.role == PartRole::kStamp && ends_teaser_title(work, part.span);
  });
  if (date == parts.end() ||
      std::any_of(date + 1, parts.end(), [](const Part& part) { return part.role == PartRole::kStamp; }) ||
      (std::any_of(date, parts.end(), is_title) && std::none_of(parts.begin(), date, is_title)))
    return kNoPart;
  return begin + static_cast<std::uint32_t>(date - parts.begin());
}

namespace {

// The title of a line that is a row of a listing by its shape alone: a title, perhaps short fields, a timestamp at one
// end, perhaps counters, and no sentence. kNoPart: it is none.
std::uint32_t row_title(std::string_view text, const Workspace& work, std::uint32_t begin, std::uint32_t end) noexcept {
  constexpr std::uint32_t kMostParts = 4;
  while (begin + 1 < end && is_counter(text, work, end - 1)) --end;
  while (begin + 1 < end && is_counter(text, work, begin)) ++begin;
  // Of a card that stands on one line with its text nothing behind the date is of the row.
  if (const std::uint32_t date = teaser_date(work, begin, end); date != kNoPart) end = date + 1;
  if (end - begin < 2 || work.in_article[work.parts[begin].line] != 0) return kNoPart;
  std::uint32_t openers = 0;
  bool has_text = false;
  for (std::uint32_t i = begin; i < end; ++i) {
    openers += is_byline_opener(slice(text, work.parts[i].span)) ? 1 : 0;
    has_text |= is_statement(text, work, i);
  }
  // Behind a text an opener (By) is one with the names behind it; elsewhere such lines may be a headline with its
  // byline.
  if (end - begin - (has_text ? openers : 0) > kMostParts) return kNoPart;
  const bool at_end = work.parts[end - 1].role == PartRole::kStamp || is_byline(work, end - 1),
             at_begin = work.parts[begin].role == PartRole::kStamp;
  if (at_end == at_begin) return kNoPart;
  std::uint32_t title = kNoPart;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (work.parts[i].role == PartRole::kStamp || is_byline(work, i)) continue;
    if (work.parts[i].role == PartRole::kGiven) return kNoPart;
    // A text may be longer than the title before it.
    if (title != kNoPart && reads_as_title(work, title) && is_statement(text, work, i)) continue;
    if (title == kNoPart || work.parts[i].span.size() > work.parts[title].span.size()) title = i;
  }
  if (title == kNoPart) return kNoPart;
  const LineInfo& info = work.part_info[title];
  constexpr std::uint16_t kBylineWords = 6;
  // By Ann Lee May 3: the line below a title.
  if ((info.cues & cue_bit(Cue::kByline)) != 0 && info.words <= kBylineWords && info.capitalised + 1 >= info.words)
    return kNoPart;
  if (!may_be_title(info) || info.sentences > 1 || is_date_label(info)) return kNoPart;
  return work.part_scores[title][0] > kLeastOfRow ? title : kNoPart;
}

}  // namespace

void find_rows(std::string_view text, Workspace& work) {
  constexpr std::size_t kFewest = 2;  // one such line may be anything
  work.rows.clear();
  for (std::uint32_t i = 0; i < work.parts.size();) {
    const std::uint32_t end = end_of_line(work, i);
    if (const std::uint32_t title = row_title(text, work, i, end); title != kNoPart) work.rows.push_back(title);
    i = end;
  }
  if (work.rows.size() < kFewest) work.rows.clear();
}

}  // namespace newsparse::internal
