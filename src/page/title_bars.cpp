#include "page/title_bars.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "page/byline_kind.h"
#include "page/item_lists.h"
#include "page/parts.h"
#include "page/row_blocks.h"
#include "page/seam_signs.h"
#include "page/story_furniture.h"
#include "recognise/agency.h"
#include "recognise/credit.h"
#include "recognise/template_token.h"
#include "text/ascii.h"
#include "text/lexicon.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

#include "source_labels.inc"

// So many titles, or rows, make a listing.
constexpr std::size_t kListing = 3;
constexpr std::size_t kLongestRow = 12;  // parts from one title to the next

// An address and nothing else. Beside an @ of mail nothing is beyond ASCII; elsewhere it may mean at.
bool is_address(std::string_view part) noexcept {
  if (part.find(' ') != std::string_view::npos) return false;
  if (begins_address(part) || part.starts_with("www.")) return true;
  if (std::any_of(part.begin(), part.end(), [](char c) { return c <= ' ' || c > '~'; })) return false;
  const std::size_t at = part.find('@');
  return at != std::string_view::npos && at > 0 && part.find('.', at + 2) < part.size() - 1;
}

// What stands behind a label of which is_label(hash) is true and its colon (in French a blank stands before it);
// nothing: there is none.
template <class IsLabel>
std::string_view behind_label(std::string_view part, IsLabel is_label) noexcept {
  constexpr std::size_t kLongest = 40;  // bytes of a label
  constexpr std::string_view kBlanks[] = {" ", "\u00A0"};
  const std::string_view begin = part.substr(0, kLongest);
  const std::size_t colon = std::min(begin.find(':'), begin.find("\uFF1A"));
  if (colon == std::string_view::npos) return {};
  std::string_view label = begin.substr(0, colon), name = part.substr(colon + decode(part, colon).size);
  for (const std::string_view blank : kBlanks) {
    if (label.ends_with(blank)) label.remove_suffix(blank.size());
    if (name.starts_with(blank)) name.remove_prefix(blank.size());
  }
  return is_label(hash_word(label)) ? name : std::string_view();
}

// One word of a script that has no case.
bool is_caseless_word(std::string_view name, std::size_t longest) noexcept {
  return !name.empty() && name.size() <= longest && name.find(' ') == std::string_view::npos &&
         char_class(decode(name, 0).value) == CharClass::kCaseless;
}

// A person behind a label: 作者：肖春芳, Author: Ann Lee. Names without case are short.
bool names_person(std::string_view part) noexcept {
  constexpr std::size_t kMostWithoutCase = 15;  // bytes: five ideographs
  constexpr std::ptrdiff_t kMostBlanks = 2;
  const std::string_view name = behind_label(part, [](std::uint64_t label) {
    const LexiconEntry* const entry = find_in_lexicon(label);
    return entry != nullptr && (entry->cues & cue_bit(Cue::kByline)) != 0;
  });
  return (!name.empty() && std::count(name.begin(), name.end(), ' ') <= kMostBlanks && reads_as_names(name)) ||
         is_caseless_word(name, kMostWithoutCase);
}

// An agency, a host, or names of which one is that (Ann Lee/AP): no headline says it behind a label.
bool is_source(std::string_view name) noexcept {
  constexpr std::size_t kLongest = 96;  // bytes
  if (name.size() > kLongest) return false;
  for (bool last = false; !last;) {
    const std::size_t slash = name.find('/');
    const std::string_view one = name.substr(0, slash);
    if (is_exactly_agency(one) || is_host(one)) return true;
    last = slash == std::string_view::npos;
    if (!last) name.remove_prefix(slash + 1);
  }
  return false;
}

// 来源：半月谈网, Quelle: Reuters. Reports may open like that (Source: Lakers hire coach), so that only Chinese,
// Japanese and Korean names are taken unknown.
bool names_source(std::string_view part) noexcept {
  constexpr std::size_t kMostWithoutCase = 36;  // bytes
  constexpr char32_t kFirstWide = 0x3040;
  const std::string_view name = behind_label(
      part, [](std::uint64_t label) { return std::binary_search(kSourceLabels.begin(), kSourceLabels.end(), label); });
  return !name.empty() &&
         (is_source(name) || (is_caseless_word(name, kMostWithoutCase) && decode(name, 0).value >= kFirstWide));
}

// Image: example.com, Illustration: Ann Lee/AP: behind words that headlines open with, too (Video: Ferry Sinks).
bool names_source_of_picture(std::string_view part) noexcept {
  const auto credit = match_opening_credit(part);
  return credit && is_source(slice(part, *credit));
}

// The sailors at the Grand Prix in May.AFP: a caption ends in an agency that is glued to its stop.
bool ends_as_caption(std::string_view part) noexcept {
  constexpr std::size_t kFewestBefore = 20, kShortestWord = 3;  // bytes
  const std::size_t stop = part.rfind('.');
  if (stop == std::string_view::npos || stop < kFewestBefore || stop + 2 >= part.size() ||
      char_class(decode(part, stop + 1).value) != CharClass::kUpper || !is_exactly_agency(part.substr(stop + 1)))
    return false;
  const std::size_t blank = part.rfind(' ', stop);  // vs.AP, U.S.AP
  return blank != std::string_view::npos && stop - blank > kShortestWord &&
         part.substr(blank, stop - blank).find('.') == std::string_view::npos;
}

// « Five old harbours: the page before or behind this one. Quotations have both marks, and no bar between.
bool leads_to_neighbour(std::string_view part) noexcept {
  constexpr std::pair<std::string_view, std::string_view> kSigns[] = {
      {"\u00AB", "\u00BB"}, {"\u2039", "\u203A"}, {"\u2190", "\u2192"}, {"<<", ">>"}};
  constexpr std::string_view kFirst = "\xC2\xE2<", kLast = "\xBB\xBA\x92>";  // bytes of these signs
  if (part.empty() ||
      (kFirst.find(part.front()) == std::string_view::npos && kLast.find(part.back()) == std::string_view::npos))
    return false;
  constexpr std::string_view kQuotes[] = {"\u201D", "\u201C", "\""};  // that may close what « opens
  const auto has_quote = [&] {
    return std::any_of(std::begin(kQuotes), std::end(kQuotes),
                       [&](std::string_view quote) { return part.find(quote) != std::string_view::npos; });
  };
  return std::any_of(std::begin(kSigns), std::end(kSigns), [&](const auto& pair) {
    const auto& [back, on] = pair;
    const bool leads_back = part.starts_with(back) && part.substr(back.size()).starts_with(' ');
    const bool leads_on = part.ends_with(on) && part.substr(0, part.size() - on.size()).ends_with(' ');
    if (leads_back && leads_on) return part.find(" | ") != std::string_view::npos;
    return !has_quote() && ((leads_back && part.find(on) == std::string_view::npos) ||
                            (leads_on && part.find(back) == std::string_view::npos));
  });
}

// ～A day at the old pier～: how Japanese pages set a deck apart.
bool is_deck_by_signs(std::string_view part) noexcept {
  constexpr std::string_view kSigns[] = {"\uFF5E", "\u301C", "\u2015", "\u2500", "~"};
  return std::any_of(std::begin(kSigns), std::end(kSigns), [&](std::string_view sign) {
    return part.size() > 2 * sign.size() && part.starts_with(sign) && part.ends_with(sign);
  });
}

// . Ann Lee was there: the rest of a sentence.
bool goes_on(std::string_view part) noexcept { return part.starts_with(". ") || part.starts_with(", "); }

// (2018/5/29 21:40更新): brackets, a date, and hardly more.
bool is_bracketed_date(std::string_view text, const Workspace& work, const Part& part) noexcept {
  constexpr std::uint32_t kMostBeside = 20;  // bytes
  if (text[part.span.begin] != '(' && text[part.span.begin] != '[' && slice(text, part.span).substr(0, 3) != "\uFF08")
    return false;
  std::uint32_t beside = part.span.size();
  for (const TimestampMatch& stamp : stamps_in(work, part.span))
    if (!stamp.weak) beside -= stamp.span.size();
  return beside < part.span.size() && beside <= kMostBeside;
}

// The number that a line opens as an entry of a list does (3. Pour in the milk), or 0.
unsigned entry_number(std::string_view line) noexcept {
  constexpr std::size_t kMostDigits = 2;
  const LeadingNumber number = leading_number(line, kMostDigits);
  const std::string_view rest = line.substr(number.digits);
  return rest.starts_with(". ") || rest.starts_with(") ") ? number.value : 0;
}

// The last line that may have the headline; past all lines where any may. A page that begins with its story has none
// above it, and none at its end: there must be an eighth of the story behind it, by its bytes, if some of it stands
// above (a lead may, alone).
std::uint32_t last_for_headline(const Workspace& work) noexcept {
  constexpr std::uint64_t kShare = 8;
  constexpr std::size_t kSome = 2;  // lines
  if (work.in_article.size() < kSome ||
      std::any_of(work.in_article.begin(), work.in_article.begin() + kSome, [](std::uint8_t in) { return in == 0; }))
    return UINT32_MAX;
  std::uint64_t behind = 0, all = 0;
  const auto bytes_of = [&](std::size_t l) { return work.in_article[l] != 0 ? work.lines[l].size() : 0U; };
  for (std::size_t l = 0; l < work.lines.size(); ++l) all += bytes_of(l);
  auto line = static_cast<std::uint32_t>(work.lines.size());
  while (kShare * behind < all) behind += bytes_of(--line);
  return line;
}

// The line of a headline and its date, on one line as a teaser's: the only one with a date near the story, and nothing
// but buttons between. UINT32_MAX: there is none.
std::uint32_t header_of(std::string_view text, const Workspace& work) noexcept {
  constexpr std::size_t kFarthest = 8, kAlone = 3;  // lines
  const auto story = static_cast<std::size_t>(
      std::find(work.in_article.begin(), work.in_article.end(), std::uint8_t{1}) - work.in_article.begin());
  for (std::size_t l = story; l-- > 0 && story - l <= kFarthest;) {
    if (work.info[l].stamps == 0) {
      if (work.info[l].words == 0 || button_class(slice(text, work.lines[l]))) continue;
      break;
    }
    for (std::size_t other = l; other-- > 0 && l - other <= kAlone;)
      if (work.info[other].stamps != 0) return UINT32_MAX;
    return static_cast<std::uint32_t>(l);
  }
  return UINT32_MAX;
}

// Home|Magazine|Travel|Five old harbours: where the page stands in its site, in three pieces at least with one sign
// between them and no blank beside it, and a word of menus or a section before the last.
bool is_path(std::string_view line) noexcept {
  constexpr std::size_t kFewestPieces = 3;
  constexpr std::uint32_t kMenus = cue_bit(Cue::kNavigation) | cue_bit(Cue::kSection);
  for (const std::string_view sign : {"/", "|", ">", "\u203A", "\u00BB"}) {
    std::size_t pieces = 1, begin = 0;
    bool glued = true, has_menu = false;
    for (std::size_t end = line.find(sign); glued && end != std::string_view::npos; end = line.find(sign, begin)) {
      const LexiconEntry* const entry = find_in_lexicon(hash_word(line.substr(begin, end - begin)));
      has_menu = has_menu || (entry != nullptr && (entry->cues & kMenus) != 0);
      glued = end > 0 && line[end - 1] != ' ' && end + sign.size() < line.size() && line[end + sign.size()] != ' ';
      begin = end + sign.size();
      ++pieces;
    }
    if (glued && has_menu && pieces >= kFewestPieces) return true;
  }
  return false;
}

}  // namespace

void bar_what_is_no_title(std::string_view text, std::span<const TemplateToken> tokens, Workspace& work) noexcept {
  for (Part& part : work.parts) {
    while (!tokens.empty() && tokens.front().span.end <= part.span.begin) tokens = tokens.subspan(1);
    const std::string_view own = slice(text, part.span);
    if (all_tokens(text, tokens, part.span) || is_address(own) || is_bracketed_date(text, work, part))
      part.role = PartRole::kGiven;
    else if (part.role == PartRole::kTitle && names_person(own))
      part.role = PartRole::kAuthor;
  }
}

HeadlineBars::HeadlineBars(std::string_view text, const Workspace& work, bool has_story) noexcept
    : text_(text),
      work_(work),
      has_story_(has_story),
      last_line_(last_for_headline(work)),
      header_(has_story ? header_of(text, work) : UINT32_MAX) {
  for (std::size_t i = 0; i < work.parts.size(); ++i) {
    sure_ += is_sure(i);
    dated_ += is_dated(i);
  }
}

bool HeadlineBars::rule_out(std::uint32_t part) const noexcept {
  const Part& own = work_.parts[part];
  const std::string_view words = slice(text_, own.span);
  return own.line > last_line_ ||
         (row_line_of(work_, own.line) != RowLine::kNone && row_line_of(work_, own.line) != RowLine::kBareTitle) ||
         (work_.part_bylines[part] >= static_cast<std::uint8_t>(BylineKind::kByline) && own.line >= work_.opening) ||
         is_of_teaser(part) || is_of_row(own) || is_entry(own.line) || names_person(words) || names_credit(part) ||
         is_path(words);
}

bool HeadlineBars::doubts(std::uint32_t part) const noexcept {
  const std::string_view words = slice(text_, work_.parts[part].span);
  return names_source(words) || names_source_of_picture(words) || ends_as_caption(words) || leads_to_neighbour(words) ||
         is_deck_by_signs(words) || goes_on(words);
}

bool HeadlineBars::names_credit(std::uint32_t part) const noexcept {
  const std::string_view own = slice(text_, work_.parts[part].span);
  return own.find("\u00A9") != std::string_view::npos ||
         ((work_.part_info[part].cues & cue_bit(Cue::kCredit)) != 0 && match_credit(own));
}

bool HeadlineBars::is_of_teaser(std::size_t i) const noexcept {
  if ((!has_story_ && dated_ >= kListing && is_dated(i)) || is_of_rows(i)) return true;
  const bool before = on_line_of(i, i - 1), behind = on_line_of(i, i + 1);
  if ((before && is_sure(i - 1)) || (behind && is_sure(i + 1))) return true;
  return is_sure(i) && work_.parts[i].line != header_ && (!has_story_ || sure_ >= kListing || has_date_on_line(i));
}

bool HeadlineBars::has_date_on_line(std::size_t i) const noexcept {
  constexpr std::size_t kReach = 8;  // parts
  for (std::size_t n = 1; n <= kReach && on_line_of(i, i - n); ++n)
    if (is_stamp(work_, i - n)) return true;
  for (std::size_t n = 1; n <= kReach && on_line_of(i, i + n); ++n)
    if (is_stamp(work_, i + n)) return true;
  return false;
}

bool HeadlineBars::is_sure(std::size_t i) const noexcept {
  constexpr int kSureTeaser = 400;  // its title's score
  return work_.parts[i].role == PartRole::kTitle && work_.part_context[i][0] >= kSureTeaser;
}

bool HeadlineBars::is_dated(std::size_t i) const noexcept {
  constexpr std::uint16_t kMostWords = 4;
  const std::size_t parts = work_.parts.size();
  if (work_.parts[i].role != PartRole::kTitle || i + 1 >= parts) return false;
  return is_stamp(work_, i + 1) ||
         (work_.part_info[i + 1].words <= kMostWords && i + 2 < parts && is_stamp(work_, i + 2));
}

// What stands between a title and its date may be long: how long reading takes, who wrote it, a section. So it is what
// comes again that tells of a list, and not what stands there.
bool HeadlineBars::continues_titles(std::size_t i) const noexcept {
  const std::size_t above = title_above(i), below = title_below(i);
  return are_rows(title_above(above), above, i) || are_rows(above, i, below) || are_rows(i, below, title_below(below));
}

std::size_t HeadlineBars::title_above(std::size_t i) const noexcept {
  const std::size_t parts = work_.parts.size();
  if (i >= parts) return parts;
  for (std::size_t n = 1; n <= std::min(i, kLongestRow); ++n)
    if (work_.parts[i - n].role == PartRole::kTitle) return i - n;
  return parts;
}

std::size_t HeadlineBars::title_below(std::size_t i) const noexcept {
  const std::size_t parts = work_.parts.size();
  for (std::size_t n = 1; n <= kLongestRow && i + n < parts; ++n)
    if (work_.parts[i + n].role == PartRole::kTitle) return i + n;
  return parts;
}

bool HeadlineBars::are_rows(std::size_t first, std::size_t second, std::size_t third) const noexcept {
  constexpr std::size_t kShortestRow = 2;  // lines of titles and nothing else may stand below a headline
  const std::vector<Part>& parts = work_.parts;
  if (std::max({first, second, third}) >= parts.size() || second - first < kShortestRow ||
      third - second != second - first)
    return false;
  for (std::size_t n = 0; n < second - first; ++n) {
    const std::size_t a = first + n, b = second + n;
    if (parts[a].line - parts[first].line != parts[b].line - parts[second].line ||
        is_stamp(work_, a) != is_stamp(work_, b))
      return false;
    if (n > 0 && (work_.part_info[a].words >= kTextWords) != (work_.part_info[b].words >= kTextWords)) return false;
  }
  return true;
}

bool HeadlineBars::on_line_of(std::size_t i, std::size_t other) const noexcept {
  return other < work_.parts.size() && work_.parts[other].line == work_.parts[i].line;
}

// A bullet's, or one whose number the line above or below, an entry of some words too, counts on from.
bool HeadlineBars::is_entry(std::uint32_t line) const noexcept {
  constexpr std::uint16_t kFewestWords = 4;
  if ((work_.info[line].flags & kLineBullet) != 0) return true;
  const auto number_of = [&](std::uint32_t l) {  // past them all where it wraps
    return l < work_.lines.size() && work_.info[l].words >= kFewestWords ? entry_number(slice(text_, work_.lines[l]))
                                                                         : 0;
  };
  const unsigned number = number_of(line);
  if (number == 0) return false;
  const unsigned above = number_of(line - 1), below = number_of(line + 1);
  return (above != 0 && above + 1 == number) || below == number + 1;
}

bool HeadlineBars::is_of_row(const Part& part) const noexcept {
  if (work_.rows.size() < kListing) return false;
  const auto row = std::partition_point(work_.rows.begin(), work_.rows.end(),
                                        [&](std::uint32_t title) { return work_.parts[title].line < part.line; });
  return row != work_.rows.end() && work_.parts[*row].line == part.line;
}

}  // namespace newsparse::internal
