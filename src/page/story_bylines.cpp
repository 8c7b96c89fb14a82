#include "page/story_bylines.h"

#include <algorithm>
#include <cstddef>

#include "page/byline_kind.h"
#include "page/classify.h"
#include "page/parts.h"
#include "page/seam_sides.h"
#include "recognise/byline.h"
#include "text/lexicon.h"
#include "text/lines.h"
#include "text/utf8.h"
#include "text/word_places.h"

namespace newsparse::internal {

namespace {

constexpr std::size_t kMostAbove = 3, kMostBelow = 10;  // lines from the headline
constexpr std::size_t kMostInItem = 3;                  // lines below it that were taken for a teaser's
constexpr std::size_t kMostLeads = 2;                   // lines of the story that may stand above a byline
constexpr std::uint16_t kMostWords = 30;                // of a byline's line

Span shifted(Span span, std::uint32_t by) noexcept { return {span.begin + by, span.end + by}; }

}  // namespace

Span BylineLines::marked(Span line) const noexcept {
  constexpr std::uint32_t kMostBehind = 60;  // bytes behind the names
  if (const auto match = match_byline(slice(text_, line)); match && match->all.size() + kMostBehind >= line.size())
    return before_stamp(text_, work_, shifted(match->author, line.begin));
  const auto stamps = stamps_in(work_, line);
  if (stamps.empty()) return {};
  for (const Span side : {Span{line.begin, stamps.front().span.begin}, Span{stamps.back().span.end, line.end}}) {
    const Span part = trim_separators(text_, side);
    const BylineReading reading = read_byline(slice(text_, part));
    if (reading.kind >= BylineKind::kByline) return shifted(reading.names, part.begin);
  }
  return {};
}

void BylineLines::find_of_story() {
  constexpr std::size_t kMostBylines = 8;
  work_.story_bylines.clear();
  if (work_.headline == UINT32_MAX) return;
  const bool has_story = std::find(work_.in_article.begin(), work_.in_article.end(), 1) != work_.in_article.end();
  const std::size_t headline = work_.parts[work_.headline].line;
  const std::size_t last = std::min(work_.lines.size(), headline + kMostBelow + 1);
  std::size_t leads = 0;  // lines of the story so far
  for (std::size_t l = headline - std::min(headline, kMostAbove); l < last && leads <= kMostLeads; ++l) {
    leads += l > headline && work_.in_article[l] != 0;
    if (l == headline) {
      const Span author = beside_headline();
      if (!author.empty()) work_.story_bylines.push_back({.line = static_cast<std::uint32_t>(l), .author = author});
      continue;
    }
    if (work_.in_article[l] != 0 || work_.info[l].words > kMostWords) continue;
    if ((l < headline || l > headline + kMostInItem) && is_of_item(l)) continue;  // a teaser's author
    Span author = marked(work_.lines[l]);
    if (author.empty()) author = before_date(work_.lines[l]);
    if (author.empty() && l > headline && has_story) author = alone(l);
    if (author.empty()) continue;
    work_.story_bylines.push_back({.line = static_cast<std::uint32_t>(l), .author = author});
    if (work_.story_bylines.size() == kMostBylines) break;
  }
}

// Council votes on bridge By Ann Lee May 3, 2021      Council votes on bridge Ann Lee May 3, 2021
Span BylineLines::beside_headline() {
  constexpr std::uint32_t kLongest = 160;  // bytes behind the headline
  const Part& headline = work_.parts[work_.headline];
  const Span behind = trim_separators(text_, {headline.span.end, work_.lines[headline.line].end});
  if (behind.empty() || behind.size() > kLongest) return {};
  const Span author = marked(behind);
  // Behind a mark a house may stand as well: Council votes on bridge | Norrey Today | May 3, 2021.
  return author.empty() && behind.begin == headline.span.end + 1 ? before_date(behind) : author;
}

// Ann Lee · May 3, 2021      Ann Lee | The Daily | May 3, 2021
Span BylineLines::before_date(Span whole) {
  constexpr std::uint32_t kMostBetween = 40;  // bytes: a house, a label
  const auto stamps = stamps_in(work_, whole);
  if (stamps.empty() || stamps.front().weak || end_mark(slice(text_, whole)) == EndMark::kStop) return {};
  const Span names = person_in(first_field({whole.begin, stamps.front().span.begin}, "@|/"));
  if (names.empty() || stamps.front().span.begin - names.end > kMostBetween) return {};
  return text_[names.end] != ',' ? names : Span{};  // a place: Norrey, May 3, 2021
}

Span BylineLines::alone(std::size_t line) {
  constexpr std::size_t kNearDate = 2;  // lines below: a house or a role may stand between
  constexpr std::uint16_t kMostBetween = 4;
  const Span whole = work_.lines[line], names = person_in(first_field(whole, "@|/,("));
  if (names.empty()) return {};
  const std::string_view behind = slice(text_, trim(text_, {names.end, whole.end}));
  if (behind.starts_with('@') || behind.starts_with(", @")) return names;
  if (is_byline_opener(behind_date(line - 1)) || is_signed_elsewhere(names)) return names;
  for (std::size_t l = line + 1; l <= line + kNearDate && l < work_.lines.size(); ++l) {
    // A date alone may have been taken for the story's, between two of its lines.
    if (is_date_line(l) && (work_.in_article[l] == 0 || work_.info[l].end == EndMark::kNone)) return names;
    if (work_.in_article[l] != 0 || work_.info[l].words > kMostBetween) break;
  }
  return {};
}

std::string_view BylineLines::behind_date(std::size_t line) const noexcept {
  const Span whole = work_.lines[line];
  const auto stamps = stamps_in(work_, whole);
  return slice(
      text_, stamps.empty() ? whole : trim_separators(text_, {std::min(stamps.back().span.end, whole.end), whole.end}));
}

// Whether another line says that it is by them: Written by Ann Lee; or tells of them below the story: Ann Lee is a
// reporter on the islands.
bool BylineLines::is_signed_elsewhere(Span names) const noexcept {
  const std::string_view name = slice(text_, names);
  constexpr std::size_t kMayEnd = 2;  // lines that tell of its author and read as the story's last
  const auto last = std::find(work_.in_article.rbegin(), work_.in_article.rend(), 1);
  const auto story_end = static_cast<std::size_t>(work_.in_article.rend() - last);
  for (std::size_t at = text_.find(name); at != std::string_view::npos; at = text_.find(name, at + name.size())) {
    const auto end = static_cast<std::uint32_t>(at + name.size());
    if (at == names.begin || (end < text_.size() && is_letter(char_class(decode(text_, end).value)))) continue;
    const std::size_t number = line_at(work_.lines, at);
    if (number == work_.lines.size() || at < work_.lines[number].begin) continue;
    const Span line = work_.lines[number];
    const std::string_view before = slice(text_, {line.begin, static_cast<std::uint32_t>(at)});
    if (end == line.end && work_.in_article[number] == 0 &&
        (!before.empty() ? is_byline_opener(before) : number > 0 && is_byline_opener(behind_date(number - 1))))
      return true;
    const Span behind = trim(text_, {end, line.end});
    if (before.empty() && number + kMayEnd >= story_end && work_.info[number].end == EndMark::kStop &&
        !behind.empty() && char_class(decode(text_, behind.begin).value) == CharClass::kLower)
      return true;
  }
  return false;
}

// `span` up to one of `signs` or another that divides it from what is another thing, or to the end of its part.
Span BylineLines::first_field(Span span, std::string_view signs) const noexcept {
  const auto part = std::partition_point(work_.parts.begin(), work_.parts.end(),
                                         [&](const Part& p) { return p.span.end <= span.begin; });
  if (part != work_.parts.end()) span.end = std::min(span.end, std::max(span.begin, part->span.end));
  const std::string_view field = slice(text_, span);
  std::size_t end = field.find_first_of(signs);
  for (const std::string_view sign : {" - ", "\u00B7", "\u2022", "\u2013", "\u2014"})
    end = std::min(end, field.find(sign));
  if (end < field.size()) span.end = span.begin + static_cast<std::uint32_t>(end);
  return trim_separators(text_, span);
}

Span BylineLines::person_in(Span field) {
  constexpr std::uint32_t kLongest = 100;  // bytes
  if (field.empty() || field.size() > kLongest) return {};
  const BylineReading reading = read_byline(slice(text_, field));
  if (reading.kind != BylineKind::kNames) return {};
  const Span names = shifted(reading.names, field.begin);
  const std::string_view text = slice(text_, names);
  if (phrase_kind(text) != PhraseKind::kNone) return {};
  // Share Tweet: what the lexicon knows is no name.
  for (Span word = next_word(text, 0, names.size()); !word.empty(); word = next_word(text, word.end, names.size())) {
    const LexiconEntry* entry = find_in_lexicon(hash_word(slice(text, word)));
    if (entry != nullptr && (entry->cues | entry->button) != 0) return {};
  }
  // House Call, Broken Pledge: their last word is one of the page's own.
  return stands_in_small_letters(text.substr(text.rfind(' ') + 1)) ? Span{} : names;
}

bool BylineLines::is_of_item(std::size_t line) const noexcept {
  return std::any_of(work_.items.begin(), work_.items.end(), [&](const ItemGroup& item) {
    return work_.parts[item.first].line <= line && line <= work_.parts[item.last].line;
  });
}

bool BylineLines::is_date_line(std::size_t line) const noexcept {
  constexpr std::uint32_t kLongestLabel = 24;  // bytes before the date
  constexpr std::uint16_t kMostDateWords = 12;
  const auto stamps = stamps_in(work_, work_.lines[line]);
  if ((work_.info[line].cues & cue_bit(Cue::kReadTime)) != 0 && work_.info[line].words <= kMostDateWords) return true;
  return !stamps.empty() && !stamps.front().weak && work_.info[line].words <= kMostDateWords &&
         stamps.front().span.begin - work_.lines[line].begin <= kLongestLabel;
}

bool BylineLines::stands_in_small_letters(std::string_view word) {
  std::string& small = work_.small_letters;
  small.clear();
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = decode(word, at);
    append_utf8(to_lower(c.value), small);
    at += c.size;
  }
  if (small == word) return false;
  const auto is_part = [&](char32_t c) { return is_letter(char_class(c)); };
  for (std::size_t at = text_.find(small); at != std::string_view::npos; at = text_.find(small, at + small.size())) {
    const std::size_t end = at + small.size();
    if ((at == 0 || !is_part(decode_before(text_, at).value)) &&
        (end == text_.size() || !is_part(decode(text_, end).value)))
      return true;
  }
  return false;
}

}  // namespace newsparse::internal
