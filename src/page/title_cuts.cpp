#include "page/title_cuts.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "page/boilerplate.h"
#include "page/classify.h"
#include "page/cuts.h"
#include "page/item_rows.h"
#include "page/parts.h"
#include "page/roles.h"
#include "page/seam_sides.h"
#include "page/seam_signs.h"
#include "recognise/byline.h"
#include "recognise/comment_words.h"
#include "recognise/date_leads.h"
#include "text/lexicon.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

constexpr std::uint32_t kLongestName = 40;  // bytes
constexpr std::size_t kMostWords = 64;      // of a title that is looked at
constexpr std::size_t kNone = SIZE_MAX;

// What stands between blanks.
struct Pieces {
  std::array<Span, kMostWords> all;
  std::size_t count = 0;
  [[nodiscard]] const Span& operator[](std::size_t i) const noexcept { return all[i]; }
};

// How often the page writes its small words small, and how often with a capital.
class SmallWords {
 public:
  void read(std::string_view text, const std::vector<Span>& lines) noexcept {
    counts_.fill({});
    for (const Span line : lines)
      for (Span word = next_word(text, line.begin, line.end); !word.empty();
           word = next_word(text, word.end, line.end)) {
        if (!is_function_word(slice(text, word))) continue;
        Count& count = counts_[hash_word(slice(text, word)) % counts_.size()];
        ++(is_capital(text, word) ? count.capital : count.small);
      }
    is_read_ = true;
  }
  [[nodiscard]] bool is_read() const noexcept { return is_read_; }
  [[nodiscard]] bool is_mostly_small(std::string_view word) const noexcept {
    constexpr std::uint32_t kFewest = 2;
    const Count& count = counts_[hash_word(word) % counts_.size()];
    return count.small >= kFewest && count.small >= 2 * count.capital;
  }
  [[nodiscard]] static bool is_capital(std::string_view text, Span word) noexcept {
    return char_class(decode(text, word.begin).value) == CharClass::kUpper;
  }

 private:
  struct Count {
    std::uint32_t small = 0, capital = 0;
  };
  std::array<Count, 1024> counts_{};
  bool is_read_ = false;
};

class TitleCutter {
 public:
  TitleCutter(std::string_view text, Workspace& work) : text_(text), work_(work), parts_(work.parts) {}

  // Adds to work.cuts; true where there is something to add.
  bool run() {
    work_.recut.clear();
    const std::size_t before = work_.cuts.size();
    read_names();
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      if (!is_title(i)) continue;
      read_pieces(parts_[i].span);
      if (pieces_.count < 2) continue;
      std::size_t first = head_end(i), last = pieces_.count;
      if (first == kNone && begins_at_bound(i) && has_menu_heads_[begins_line(i) ? 0 : 1]) first = menu_head_end();
      if (first == kNone) first = copy_begin();
      for (const std::size_t end :
           {opener_begin(i), label_begin(i), counter_begin(i), tail_begin(i), name_begin(i), text_begin()})
        if (end != kNone && end > first) last = std::min(last, end);
      if (first > 0 || last < pieces_.count) work_.recut.push_back({pieces_[first].begin, PartRole::kTitle});
      if (first > 0) add_cut(pieces_[first].begin);
      if (last < pieces_.count) add_cut(pieces_[last].begin);
    }
    cut_bylines();
    if (work_.cuts.size() == before) return false;
    settle_cuts(work_);
    std::sort(work_.recut.begin(), work_.recut.end(), [](const RecutPart& a, const RecutPart& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.role < b.role;  // a title before a field
    });
    return true;
  }

 private:
  // By its words, or by the shape of its line.
  [[nodiscard]] bool is_title(std::size_t i) const noexcept {
    return parts_[i].role == PartRole::kTitle || std::binary_search(work_.rows.begin(), work_.rows.end(), i);
  }
  [[nodiscard]] bool on_one_line(std::size_t left, std::size_t right) const noexcept {
    return right < parts_.size() && parts_[left].line == parts_[right].line;
  }
  // Where a timestamp begins or ends there may be a cut as well.
  [[nodiscard]] bool is_before_stamp(std::size_t i) const noexcept {
    return on_one_line(i, i + 1) && parts_[i + 1].role == PartRole::kStamp;
  }
  [[nodiscard]] bool ends_at_bound(std::size_t i) const noexcept {
    return parts_[i].right != PartEdge::kCut || is_before_stamp(i);
  }
  [[nodiscard]] bool begins_at_bound(std::size_t i) const noexcept {
    return parts_[i].left != PartEdge::kCut ||
           (i > 0 && on_one_line(i - 1, i) && parts_[i - 1].role == PartRole::kStamp);
  }
  [[nodiscard]] bool begins_line(std::size_t i) const noexcept { return parts_[i].left == PartEdge::kLine; }
  // One blank and nothing else stands between two parts: no sign sets them off.
  [[nodiscard]] bool meet_at_blank(std::size_t left, std::size_t right) const noexcept {
    return on_one_line(left, right) && parts_[left].right == PartEdge::kCut &&
           parts_[left].span.end + 1 == parts_[right].span.begin;
  }
  [[nodiscard]] bool is_name(std::size_t i) const noexcept {
    return parts_[i].role != PartRole::kStamp && !is_title(i) && parts_[i].span.size() <= kLongestName;
  }
  [[nodiscard]] std::uint64_t key(Span span) const noexcept { return hash_bytes(slice(text_, span)); }

  void read_names() {
    work_.title_tails.clear();
    work_.title_heads.clear();
    work_.known_names.clear();
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const Part& part = parts_[i];
      if (is_title(i)) {
        if (meet_at_blank(i, i + 1) && is_name(i + 1) && ends_at_bound(i + 1))
          work_.title_tails.push_back(key(parts_[i + 1].span));
        if (i > 0 && meet_at_blank(i - 1, i) && is_name(i - 1) && begins_at_bound(i - 1))
          work_.title_heads.push_back(head_key(parts_[i - 1].span, i));
      } else if ((part.role == PartRole::kSection || part.role == PartRole::kAuthor) &&
                 part.span.size() <= kLongestName) {
        work_.known_names.push_back(key(part.span));
      }
    }
    count_names();
    read_menu();
    has_heads_ = work_.title_heads.size() >= kFewestTitles;
    has_tails_ = work_.title_tails.size() >= kFewestTitles;
    for (auto* names : {&work_.title_tails, &work_.title_heads, &work_.known_names})
      std::sort(names->begin(), names->end());
  }
  // Whether the page sets names between its titles and their dates: of three titles, and twice as many as have none
  // there.
  void count_names() noexcept {
    std::size_t named = 0, bare = 0;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      if (!is_title(i)) continue;
      bare += is_before_stamp(i);
      named += meet_at_blank(i, i + 1) && is_name(i + 1) && is_before_stamp(i + 1);
    }
    sets_names_ = named >= kFewestTitles && named >= 2 * bare;
  }
  // The page's short lines, most of which are of its menu, the names of menus that are one line, and whether half of
  // the titles that begin their line, or of those behind a date or a seam, begin with one of those, three at least, and
  // not all with the same: what a page is about (Ferry) is the first word of titles, too.
  void read_menu() {
    constexpr std::uint16_t kMostWords = 4;
    work_.menu_names.clear();
    for (std::size_t l = 0; l < work_.lines.size(); ++l)
      if (work_.lines[l].size() <= kLongestName && work_.info[l].words <= kMostWords && work_.in_article[l] == 0)
        work_.menu_names.push_back(work_.line_hashes[l]);
    for (std::uint32_t first = 0, end = 0; first < parts_.size(); first = end) {
      end = end_of_line(work_, first);
      read_menu_line(first, end);
    }
    std::sort(work_.menu_names.begin(), work_.menu_names.end());
    for (const bool line : {true, false}) has_menu_heads_[line ? 0 : 1] = have_menu_heads(line);
  }
  // Of the titles that begin their line, or of those that do not.
  [[nodiscard]] bool have_menu_heads(bool line) noexcept {
    std::size_t all = 0, headed = 0;
    std::size_t small = 0, capital = 0;  // small words inside these titles
    std::uint64_t first = 0;
    bool differ = false;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      if (!is_title(i) || !begins_at_bound(i) || begins_line(i) != line) continue;
      read_pieces(parts_[i].span);
      if (pieces_.count < 2) continue;
      ++all;
      const std::size_t end = menu_head_end();
      if (end == kNone) continue;
      for (std::size_t n = end + 1; n < pieces_.count; ++n)
        if (is_letter_at_end(n - 1) && pieces_[n].size() > 1 && is_function_word(slice(text_, pieces_[n])))
          ++(first_class(n) == CharClass::kUpper ? capital : small);
      const std::uint64_t head = key(span_of(0, end));
      if (++headed == 1) first = head;
      differ |= head != first;
    }
    // Where titles write those with capitals, the next word's is no sign: Norrey Sign Young Keeper From Sund.
    return headed >= kFewestTitles && headed * 2 >= all && differ && small > 0 && capital * 10 <= small;
  }
  // Names of a menu whose links are glued, the parts [first, end), or parted by blanks.
  void read_menu_line(std::size_t first, std::size_t end) {
    constexpr std::size_t kFewestLinks = 4;
    constexpr std::ptrdiff_t kMostBlanks = 2;
    const Span line = work_.lines[parts_[first].line];
    if (work_.in_article[parts_[first].line] != 0) return;
    const auto begin = parts_.begin();
    if (is_menu_of_words(text_, line, work_.info[parts_[first].line])) {
      for (Span word = next_word(text_, line.begin, line.end); !word.empty();
           word = next_word(text_, word.end, line.end))
        work_.menu_names.push_back(key(word));
    } else if (end - first >= kFewestLinks &&
               std::all_of(begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(end),
                           [&](const Part& part) {
                             const std::string_view link = slice(text_, part.span);
                             return part.role != PartRole::kStamp && link.size() <= kLongestName &&
                                    std::count(link.begin(), link.end(), ' ') <= kMostBlanks;
                           })) {
      for (std::size_t i = first; i < end; ++i) work_.menu_names.push_back(hash_begin(slice(text_, parts_[i].span)));
    }
  }
  // Titles that end their line and titles that do not are of two lists.
  [[nodiscard]] std::uint64_t head_key(Span head, std::size_t title) const noexcept {
    return key(head) ^ (on_one_line(title, title + 1) ? 1U : 0U);
  }
  [[nodiscard]] static bool has(const std::vector<std::uint64_t>& names, std::uint64_t name) noexcept {
    return std::binary_search(names.begin(), names.end(), name);
  }

  void read_pieces(Span title) noexcept {
    pieces_.count = 0;
    for (std::uint32_t at = title.begin; at < title.end && pieces_.count < kMostWords;) {
      std::uint32_t end = at;
      while (end < title.end && text_[end] != ' ') ++end;
      if (end > at) pieces_.all[pieces_.count++] = {at, end};
      at = end + 1;
    }
    if (pieces_.count > 0 && pieces_[pieces_.count - 1].end != title.end) pieces_.count = 0;  // longer than any title
  }
  // The pieces [first, last) as one span.
  [[nodiscard]] Span span_of(std::size_t first, std::size_t last) const noexcept {
    return {pieces_[first].begin, pieces_[last - 1].end};
  }
  [[nodiscard]] char last_char(std::size_t piece) const noexcept { return text_[pieces_[piece].end - 1]; }
  [[nodiscard]] bool is_letter_at_end(std::size_t piece) const noexcept {
    return is_word(char_class(decode_before(text_, pieces_[piece].end).value));
  }
  [[nodiscard]] CharClass first_class(std::size_t piece) const noexcept {
    return char_class(decode(text_, pieces_[piece].begin).value);
  }
  // Whether the first `count` pieces are enough for a title that ends there.
  [[nodiscard]] bool may_be_title(std::size_t count) const noexcept {
    constexpr std::size_t kFewestWords = 3;
    constexpr std::uint32_t kShortest = 12;  // bytes
    constexpr std::string_view kGoesOn = ",-:&(/";
    return count > 0 && (count >= kFewestWords || span_of(0, count).size() >= kShortest) &&
           kGoesOn.find(last_char(count - 1)) == std::string_view::npos;
  }

  // The piece behind a name that begins the title, as is_head(its pieces) has it: the longest one. What stands behind
  // it begins with a capital and is long enough for a title, or, if asked for, with a letter that has no case.
  template <class IsHead>
  [[nodiscard]] std::size_t end_of_head(IsHead is_head, bool or_caseless) const noexcept {
    constexpr std::size_t kMostHeadWords = 4, kFewestLeft = 3;
    constexpr std::string_view kGoesOn = ":|.,;!?-";
    for (std::size_t n = std::min(kMostHeadWords, pieces_.count - 1); n > 0; --n) {
      const CharClass next = first_class(n);
      const bool opens = (next == CharClass::kUpper && n + kFewestLeft <= pieces_.count) ||
                         (or_caseless && next == CharClass::kCaseless);
      if (opens && kGoesOn.find(last_char(n - 1)) == std::string_view::npos && is_head(span_of(0, n))) return n;
    }
    return kNone;
  }
  // One that the page sets before its titles: Sport Ferry sails again.
  [[nodiscard]] std::size_t head_end(std::size_t title) const noexcept {
    if (!has_heads_ || !begins_at_bound(title)) return kNone;
    return end_of_head([&](Span head) { return has(work_.title_heads, head_key(head, title)); }, false);
  }
  // One that stands alone in the page's menu.
  [[nodiscard]] std::size_t menu_head_end() const noexcept {
    if (first_class(0) == CharClass::kDigit) return kNone;
    return end_of_head(
        [&](Span head) { return text_[head.end - 1] != '&' && has(work_.menu_names, hash_begin(slice(text_, head))); },
        true);
  }

  // The piece where the title says once more all that it began with, or 0: what a picture shows stands before its
  // title, and a name may stand between (Old pier closes Harbour Old pier closes).
  [[nodiscard]] std::size_t copy_begin() const noexcept {
    constexpr std::size_t kFewest = 3, kMostBetween = 4;
    for (std::size_t n = pieces_.count / 2; n >= kFewest && pieces_.count - 2 * n <= kMostBetween; --n)
      if (slice(text_, span_of(0, n)) == slice(text_, span_of(pieces_.count - n, pieces_.count)))
        return pieces_.count - n;
    return 0;
  }

  // A capital, a letter without case or a digit, perhaps behind a quotation mark.
  [[nodiscard]] bool begins_name(std::size_t piece) const noexcept {
    const Span word = next_word(text_, pieces_[piece].begin, pieces_[piece].end);
    if (word.empty()) return false;
    return char_class(decode(text_, word.begin).value) != CharClass::kLower;
  }

  // The piece where a name begins that the page sets behind its titles, or, before a date, any of its names.
  [[nodiscard]] std::size_t tail_begin(std::size_t title) const noexcept {
    constexpr std::size_t kMostTailWords = 5;
    if (work_.title_tails.empty()) return kNone;
    const bool any_name = has_tails_ && is_before_stamp(title);
    std::size_t found = kNone;
    for (std::size_t n = 1; n <= kMostTailWords && n < pieces_.count; ++n) {
      const std::size_t begin = pieces_.count - n;
      if (!begins_name(begin) || !may_be_title(begin)) continue;
      const std::uint64_t name = key(span_of(begin, pieces_.count));
      if (has(work_.title_tails, name) || (any_name && has(work_.known_names, name))) found = begin;
    }
    return found;
  }

  // The piece where a name of two words begins before a date, on a page that sets names there.
  [[nodiscard]] std::size_t name_begin(std::size_t title) const noexcept {
    constexpr std::size_t kNameWords = 2;
    if (!sets_names_ || !is_before_stamp(title) || pieces_.count <= kNameWords) return kNone;
    const std::size_t begin = pieces_.count - kNameWords;
    for (std::size_t i = begin; i < pieces_.count; ++i)
      if (is_function_word(slice(text_, pieces_[i]))) return kNone;     // each Other
    if (leads_to_date(slice(text_, pieces_[begin - 1]))) return kNone;  // to South Island: to places, too
    return may_be_title(begin) && looks_like_names(slice(text_, span_of(begin, pieces_.count))) ? begin : kNone;
  }

  // The piece where a byline's opener begins that ends the title, and a capital behind it; or an English byline.
  [[nodiscard]] std::size_t opener_begin(std::size_t title) const noexcept {
    constexpr std::size_t kMostOpenerWords = 3, kFewestNames = 2, kMostNames = 5;
    const Part& part = parts_[title];
    for (std::size_t n = kMostNames; n >= kFewestNames; --n) {
      if (n + 1 >= pieces_.count || !ends_at_bound(title)) continue;
      const std::size_t begin = pieces_.count - n - 1;
      if (slice(text_, pieces_[begin]) != "By" || !may_be_title(begin)) continue;
      const std::string_view names = slice(text_, span_of(begin + 1, pieces_.count));
      if (looks_like_names(names)) return begin;
    }
    const Span behind = trim(text_, {part.span.end, work_.lines[part.line].end});
    if (behind.empty() || char_class(decode(text_, behind.begin).value) != CharClass::kUpper) return kNone;
    if (!stamps_in(work_, {behind.begin, behind.begin + 1}).empty()) return kNone;  // closed by June 2026
    for (std::size_t n = kMostOpenerWords; n > 0; --n) {
      if (n >= pieces_.count || !may_be_title(pieces_.count - n)) continue;
      const std::string_view opener = slice(text_, span_of(pieces_.count - n, pieces_.count));
      // Of these a place may follow, too, and a name's second half.
      if (opener == "de" || opener == "da" || opener == "di") continue;
      if (is_byline_opener(opener)) return pieces_.count - n;
    }
    return kNone;
  }

  // The piece where the label of the date behind the title begins: Ferry sails again published on.
  [[nodiscard]] std::size_t label_begin(std::size_t title) const noexcept {
    constexpr std::size_t kMostLabelWords = 4;
    if (!is_before_stamp(title)) return kNone;
    for (std::size_t n = kMostLabelWords; n > 0; --n) {
      if (n >= pieces_.count || first_class(pieces_.count - n) != CharClass::kLower || !may_be_title(pieces_.count - n))
        continue;
      LineInfo info;
      read_part(text_, work_, span_of(pieces_.count - n, pieces_.count), info);
      if (info.words == n && is_date_label(info) && names_date(n)) return pieces_.count - n;
    }
    return kNone;
  }
  // The last `n` pieces begin with the label's word: not "the plan was last updated on".
  [[nodiscard]] bool names_date(std::size_t n) const noexcept {
    LineInfo info;
    read_part(text_, work_, pieces_[pieces_.count - n], info);
    return is_date_label(info);
  }

  // The last piece, if it is a number and a word for comments follows: Ferry sails again 133 | comments.
  [[nodiscard]] std::size_t counter_begin(std::size_t title) const noexcept {
    const Part& part = parts_[title];
    const std::size_t last = pieces_.count - 1;
    if (!is_counter(slice(text_, pieces_[last])) || !may_be_title(last)) return kNone;
    const Span behind = trim(text_, {part.span.end, work_.lines[part.line].end});
    return names_comments(text_.substr(0, behind.end), behind.begin) ? last : kNone;
  }

  // The piece where a teaser's text begins: with the capital of a small word, on a page whose titles write those small.
  [[nodiscard]] std::size_t text_begin() noexcept {
    constexpr std::size_t kFewestBefore = 3, kFewestBehind = 5;
    if (!writes_small()) return kNone;
    for (std::size_t i = kFewestBefore; i + kFewestBehind <= pieces_.count; ++i) {
      const Span word = next_word(text_, pieces_[i].begin, pieces_[i].end);
      if (word.begin != pieces_[i].begin || !begins_text(word) || !ends_title(i)) continue;
      if (!small_words_.is_read()) small_words_.read(text_, work_.lines);
      if (small_words_.is_mostly_small(slice(text_, word)) && is_mostly_small(0, i) &&
          is_mostly_small(i, pieces_.count))
        return i;
    }
    return kNone;
  }
  // A capital and small letters, and a small word of some language: La, Eine. Of one letter only vowels are.
  [[nodiscard]] bool begins_text(Span word) const noexcept {
    constexpr std::string_view kVowels = "AEOUÀ";
    const std::string_view letters = slice(text_, word);
    if (!SmallWords::is_capital(text_, word) || !is_function_word(letters)) return false;
    const CodePoint first = decode(text_, word.begin);
    if (first.size == word.size()) return kVowels.find(letters) != std::string_view::npos;
    for (std::uint32_t at = word.begin + first.size; at < word.end;) {
      const CodePoint c = decode(text_, at);
      if (char_class(c.value) == CharClass::kUpper) return false;
      at += c.size;
    }
    return true;
  }
  // A title may end before piece `i`: behind no sign, no small word, and not inside a name of two capitals (Bart De
  // Wever).
  [[nodiscard]] bool ends_title(std::size_t i) const noexcept {
    const CodePoint last = decode_before(text_, pieces_[i - 1].end);
    if (!is_word(char_class(last.value)) && last.value != ')' && last.value != '\'') return false;
    const Span before = next_word(text_, pieces_[i - 1].begin, pieces_[i - 1].end);
    if (before.empty() || is_function_word(slice(text_, before))) return false;
    return !(SmallWords::is_capital(text_, before) && first_class(i + 1) == CharClass::kUpper);
  }
  [[nodiscard]] bool is_mostly_small(std::size_t first, std::size_t last) const noexcept {
    std::size_t small = 0;
    for (std::size_t i = first; i < last; ++i) small += first_class(i) == CharClass::kLower;
    return small * 5 >= (last - first) * 2;
  }
  // Of the small words inside the page's titles one in ten at most has a capital.
  [[nodiscard]] bool writes_small() noexcept {
    if (writes_small_ != kUnread) return writes_small_ == kSmall;
    std::size_t small = 0, capital = 0;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      if (!is_title(i)) continue;
      const Part& part = parts_[i];
      bool inside = false;  // behind a word and no sign
      for (Span word = next_word(text_, part.span.begin, part.span.end); !word.empty();
           word = next_word(text_, word.end, part.span.end)) {
        if (inside && word.size() > 1 && is_function_word(slice(text_, word)))
          ++(SmallWords::is_capital(text_, word) ? capital : small);
        inside = word.end + 1 < part.span.end && text_[word.end] == ' ' &&
                 is_word(char_class(decode(text_, word.end + 1).value));
      }
    }
    writes_small_ = capital * 10 <= small + capital && small > 0 ? kSmall : kTitleCase;
    return writes_small_ == kSmall;
  }

  // Cuts bylines of dated lines before a section that they end in: by annlee in | Transport. Places stand there, too
  // (By Ann Lee in Paris), so that the section must be known.
  void cut_bylines() {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const std::size_t section = read_byline_pieces(i);
      if (section == kNone || !is_known_section(section)) continue;
      add_cut(pieces_[0].begin), add_cut(pieces_[section - 1].begin), add_cut(pieces_[section].begin);
      work_.recut.push_back({pieces_[0].begin, PartRole::kAuthor});
      work_.recut.push_back({pieces_[section].begin, PartRole::kSection});
    }
  }
  // Reads the pieces behind a byline's opener, which may be a part of its own, and tells where a name begins that ends
  // them, behind names, or the name of an account, and a small word.
  [[nodiscard]] std::size_t read_byline_pieces(std::size_t i) noexcept {
    constexpr std::size_t kMostPieces = 12, kMostSectionWords = 4;
    const Part& part = parts_[i];
    const bool opens = i > 0 && on_one_line(i - 1, i) && is_byline_opener(slice(text_, parts_[i - 1].span));
    if (part.role == PartRole::kStamp || work_.part_info[i].end != EndMark::kNone || !ends_at_bound(i) ||
        work_.in_article[part.line] != 0 || work_.info[part.line].stamps == 0 ||
        (!opens && (work_.part_info[i].cues & cue_bit(Cue::kByline)) == 0))
      return kNone;
    const std::size_t opener = opens ? 0 : after_byline_opener(slice(text_, part.span));
    if (opener == 0 && !opens) return kNone;
    read_pieces({part.span.begin + static_cast<std::uint32_t>(opener), part.span.end});
    if (pieces_.count < 3 || pieces_.count > kMostPieces) return kNone;
    for (std::size_t n = 1; n <= kMostSectionWords && n + 2 <= pieces_.count; ++n) {
      const std::size_t section = pieces_.count - n, word = section - 1;
      if (first_class(section) != CharClass::kUpper || first_class(word) != CharClass::kLower ||
          !is_function_word(slice(text_, pieces_[word])) || is_byline_opener(slice(text_, pieces_[word])))
        continue;
      if (word != 1 && !looks_like_names(slice(text_, span_of(0, word)))) continue;
      // What is "in" in one language is "and" in another: Ana Lima en Pedro Ruiz.
      if (!looks_like_names(slice(text_, span_of(0, pieces_.count))) || is_section_of_lexicon(section)) return section;
    }
    return kNone;
  }
  // A name of the page's menu, of its sections, or a section of the lexicon.
  [[nodiscard]] bool is_known_section(std::size_t begin) const noexcept {
    const Span section = span_of(begin, pieces_.count);
    return has(work_.menu_names, hash_begin(slice(text_, section))) || has(work_.known_names, key(section)) ||
           is_section_of_lexicon(begin);
  }
  [[nodiscard]] bool is_section_of_lexicon(std::size_t begin) const noexcept {
    return phrase_kind(slice(text_, span_of(begin, pieces_.count))) == PhraseKind::kSection;
  }

  void add_cut(std::uint32_t at) { work_.cuts.push_back({.at = at}); }

  static constexpr std::size_t kFewestTitles = 3;
  enum Writing : std::uint8_t { kUnread, kSmall, kTitleCase };
  std::string_view text_;
  Workspace& work_;
  const std::vector<Part>& parts_;
  Pieces pieces_;  // of the title in hand
  SmallWords small_words_;
  Writing writes_small_ = kUnread;
  bool has_heads_ = false, has_tails_ = false, sets_names_ = false;
  std::array<bool, 2> has_menu_heads_{};  // of titles that begin their line, and of others
};

}  // namespace

bool cut_titles(std::string_view text, Workspace& work) { return TitleCutter(text, work).run(); }

void recut_titles(std::string_view text, std::span<const Glue> glue, Workspace& work) {
  find_rows(text, work);
  if (!cut_titles(text, work)) return;
  work.parts_before.swap(work.parts);
  split_at_cuts(text, work, glue);
  tell_roles(text, work);
  // What was not cut stays what it was; what is cut off a title is none.
  std::size_t before = 0;
  auto recut = work.recut.begin();
  for (Part& part : work.parts) {
    while (before + 1 < work.parts_before.size() && work.parts_before[before].span.end < part.span.end) ++before;
    while (recut != work.recut.end() && recut->begin < part.span.begin) ++recut;
    if (part.span == work.parts_before[before].span)
      part.role = work.parts_before[before].role;
    else if (recut != work.recut.end() && recut->begin == part.span.begin)
      part.role = recut->role;
    else if (part.role == PartRole::kTitle)
      part.role = PartRole::kOther;
  }
}

}  // namespace newsparse::internal
