#include "page/seam_context.h"

#include <algorithm>
#include <bit>

#include "page/byline_kind.h"
#include "page/seam_sides.h"
#include "page/seam_signs.h"
#include "text/ascii.h"
#include "text/lexicon.h"

namespace newsparse::internal {

namespace {

// Candidates from here on are surely seams, as the first look sees it.
constexpr int kStrong = 400;
// One this far below, on a line of such candidates, is none.
constexpr int kHopeless = -1100, kHopelessBest = -500;

// What kind of character stands there.
int kind_of(char32_t c) noexcept {
  switch (c) {
    case '.':
    case '!':
    case '?':
    case 0x2026:
      return 7;
    case ',':
    case ';':
      return 8;
    case ':':
      return 9;
    case ')':
    case ']':
    case 0x201D:
    case 0xBB:
    case 0x203A:
      return 10;
    case '(':
    case '[':
    case 0x201E:
    case 0xAB:
    case 0x2039:
    case 0x201C:
      return 11;
    case '-':
    case 0x2013:
    case 0x2014:
      return 12;
    case '|':
    case '/':
    case 0xB7:
    case 0x2022:
      return 13;
    case '\'':
    case 0x2019:
    case '"':
    case 0x2018:
      return 14;
    case '#':
    case '@':
    case '&':
    case '+':
    case '*':
    case '%':
      return 15;
    default:
      return static_cast<int>(char_class(c));
  }
}

// Words and capitalised words of a segment, as far as a segment is looked at.
struct Words {
  int all = 0, capitals = 0;
};
Words words_of(std::string_view text, Span span) noexcept {
  Words words;
  span.end = std::min<std::uint32_t>(span.end, span.begin + static_cast<std::uint32_t>(kLongestSegment));
  for (Span word = next_word(text, span.begin, span.end); !word.empty(); word = next_word(text, word.end, span.end)) {
    ++words.all;
    words.capitals += char_class(decode(text, word.begin).value) == CharClass::kUpper;
  }
  return words;
}

bool same_letters(std::string_view a, std::string_view b) noexcept {
  return a.size() == b.size() && (a == b || hash_long_word(a) == hash_long_word(b));
}

std::uint64_t pair_of(const SeamCandidate& c) noexcept {
  return mix_chunk(kHashSeed, std::uint64_t{c.left} << 16 | c.right);
}

}  // namespace

SeamContext::SeamContext(std::string_view text, const Workspace& work, std::span<const std::int16_t> scores,
                         LetterScores letters) noexcept
    : text_(text), work_(work), scores_(scores), letters_(letters) {
  shapes_.fill({});
  rows_.fill({});
  writings_.fill({});
  lefts_.fill({});
  rights_.fill({});
  pairs_.fill({});
  firsts_.fill(0);
  lasts_.fill(0);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const SeamCandidate& c = work.seam_candidates[i];
    page_.add(scores[i]);
    shapes_[c.shape % shapes_.size()].add(scores[i]);
    rows_[c.row % rows_.size()].add(scores[i]);
    writings_[c.writing % kSlots].add(scores[i]);
    lefts_[c.left % kSlots].add(scores[i]);
    rights_[c.right % kSlots].add(scores[i]);
    pairs_[pair_of(c) % kSlots].add(scores[i]);
    strong_ += scores[i] > kStrong;
  }
  has_prefixes_ = reads_prefixes();
  if (scores.empty()) return;
  for (const LineInfo& info : work.info) {
    if (info.words == 0) continue;
    if (std::uint8_t& n = firsts_[info.first_word % kWordSlots]; n != 0xFF) ++n;
    if (std::uint8_t& n = lasts_[info.last_word % kWordSlots]; n != 0xFF) ++n;
  }
}

// The line whose first candidate is `first`, looked for from `line` on.
SeamContext::Group SeamContext::group_from(std::size_t first, std::size_t line) const noexcept {
  const auto& all = work_.seam_candidates;
  if (first >= all.size()) return {};
  while (work_.lines[line].end <= all[first].at) ++line;
  Group group{.line = line, .last = first, .highest = scores_[first]};
  int sum = 0;
  for (; group.last < all.size() && all[group.last].at < work_.lines[line].end; ++group.last) {
    sum += scores_[group.last];
    group.highest = std::max<int>(group.highest, scores_[group.last]);
  }
  group.mean = sum / static_cast<int>(group.last - first);
  return group;
}

void SeamContext::start_line(std::size_t line, std::span<const SeamCandidate> candidates,
                             std::span<const TimestampMatch> stamps) noexcept {
  first_ = static_cast<std::size_t>(candidates.data() - work_.seam_candidates.data());
  last_ = first_ + candidates.size();
  line_ = line;
  stamps_ = stamps;
  above_ = now_;
  now_ = below_.last == last_ ? below_ : group_from(first_, line);
  below_ = group_from(last_, line);
  sum_ = {};
  highest_ = second_highest_ = lowest_ = scores_[first_];
  for (std::size_t i = first_; i < last_; ++i) {
    sum_.add(scores_[i]);
    lowest_ = std::min<int>(lowest_, scores_[i]);
    if (i == first_) continue;
    if (scores_[i] > highest_)
      second_highest_ = highest_, highest_ = scores_[i];
    else if (i == first_ + 1 || scores_[i] > second_highest_)
      second_highest_ = scores_[i];
  }
}

bool SeamContext::completes_row(std::size_t index) const noexcept {
  constexpr std::uint8_t kTitleAndField = 4;
  constexpr std::uint32_t kFewestRows = 4;
  const int own = scores_[index];
  if (work_.seam_candidates[index].row != kTitleAndField || own != highest_) return false;
  const Sum& rows = rows_[kTitleAndField];
  return rows.count >= kFewestRows && (rows.score - own) / static_cast<int>(rows.count - 1) > kStrong;
}

bool SeamContext::meets_handle(std::size_t index) const noexcept {
  constexpr std::uint32_t kShortestName = 4;
  constexpr int kMostWords = 2;
  const std::uint32_t at = work_.seam_candidates[index].at;
  if (text_[at] != '@') return false;
  const Span line = work_.lines[line_];
  std::uint32_t end = at + 1;
  while (end < line.end && (is_ascii_letter(text_[end]) || is_ascii_digit(text_[end]) || text_[end] == '_')) ++end;
  constexpr std::size_t kLongest = 64;  // of handles and names: what is searched is bounded
  const std::string_view handle = slice(text_, {at + 1, end});
  if (handle.size() > kLongest) return false;
  const auto same = [](char a, char b) { return a == b || (is_ascii_letter(a) && (a ^ b) == 0x20); };
  for (std::uint32_t begin = at, word_end = at, words = 0; words < kMostWords; ++words, word_end = --begin) {
    while (begin > line.begin && word_end - begin <= kLongest && is_ascii_letter(text_[begin - 1])) --begin;
    const std::string_view name = slice(text_, {begin, word_end});
    if (name.size() >= kShortestName &&
        std::search(handle.begin(), handle.end(), name.begin(), name.end(), same) != handle.end())
      return true;
    if (begin == line.begin || text_[begin - 1] != ' ') return false;
  }
  return false;
}

bool SeamContext::meets_value(std::size_t index) const noexcept {
  constexpr int kMostWords = 3;
  constexpr std::uint32_t kLongest = 64;  // bytes
  const Span line = work_.lines[line_];
  const std::uint32_t at = work_.seam_candidates[index].at;
  if (index != first_ || text_[at - 1] != ':' || line.size() > kLongest ||
      char_class(decode(text_, line.begin).value) != CharClass::kUpper ||
      !is_letter(char_class(decode(text_, at).value)) || words_of(text_, {line.begin, at}).all > kMostWords)
    return false;
  // It may be a name: an address is none, and neither is a label that the page has before other values. Redakteur:in
  // and Redakteur:innen go on small.
  const std::string_view value = slice(text_, {at, line.end});
  if (value.find('@') != std::string_view::npos && value.find(' ') == std::string_view::npos) return true;
  constexpr std::uint32_t kFewestLabels = 3;
  const SeamCandidate& c = work_.seam_candidates[index];
  const std::uint32_t labels = lefts_[c.left % kSlots].count;
  return last_ - first_ == 1 && labels >= kFewestLabels && pairs_[pair_of(c) % kSlots].count < labels &&
         char_class(decode(text_, at).value) != CharClass::kLower && words_of(text_, {at, line.end}).all <= kMostWords;
}

bool SeamContext::meets_date(std::size_t index) const noexcept {
  constexpr std::uint32_t kMostBehind = 20;  // bytes: a weekday, a time
  const std::uint32_t at = work_.seam_candidates[index].at;
  const auto stamp = first_stamp_at(stamps_, at);
  if (stamp == stamps_.end() || stamp->span.begin != at || stamp->weak || stamp->short_year ||
      stamp->printed.year == 0 || stamp->printed.month == 0 || stamp->printed.day == 0)
    return false;
  const std::string_view behind = slice(text_, {stamp->span.end, work_.lines[line_].end});
  const char32_t next = behind.empty() ? ' ' : decode(behind, 0).value, before = decode_before(text_, at).value;
  const CharClass before_class = char_class(before);
  const bool cased = before_class == CharClass::kLower || before_class == CharClass::kUpper;
  if (cased && is_ascii_digit(text_[at]) && (next == ' ' || is_word(char_class(next)))) return true;
  if (behind.size() > kMostBehind || is_closer(next)) return false;
  return is_letter(before_class) || is_sentence_sign(before) || before == ')' || before == 0xFF09 || before == 0x3011 ||
         before == 0x300D;
}

bool SeamContext::meets_byline(std::size_t index) const noexcept {
  constexpr std::uint32_t kLongest = 64;  // bytes
  const std::uint32_t at = work_.seam_candidates[index].at, end = work_.lines[line_].end;
  if (end - at > kLongest || !is_letter(char_class(decode_before(text_, at).value)) ||
      char_class(decode(text_, at).value) != CharClass::kUpper)
    return false;
  const Span opener = next_word(text_, at, end);
  if (opener.begin != at || opener.end >= end || text_[opener.end] != ' ' ||
      !may_open_byline(hash_word(slice(text_, opener))))
    return false;
  const BylineReading byline = read_byline(slice(text_, {at, end}));
  return byline.kind == BylineKind::kByline &&
         slice(text_, {at + byline.names.begin, at + byline.names.end}).find(' ') != std::string_view::npos;
}

bool SeamContext::is_prefixed_name(const SeamCandidate& c) const noexcept {
  constexpr std::uint32_t kLongestPrefix = 6;
  constexpr std::string_view kVowels = "aeiou";
  if (c.shape != static_cast<std::uint8_t>(SeamShape::kLowerUpper) ||
      kVowels.find(text_[c.at - 1]) == std::string_view::npos || !is_ascii_upper(text_[c.at]))
    return false;
  std::uint32_t begin = c.at;
  while (begin > 0 && c.at - begin <= kLongestPrefix && is_ascii_lower(text_[begin - 1])) --begin;
  return c.at - begin <= kLongestPrefix && (begin == 0 || !is_word(char_class(decode_before(text_, begin).value)));
}

bool SeamContext::reads_prefixes() const noexcept {
  constexpr int kFewestPrefixes = 4, kLeastShare = 50;  // one word in so many
  std::uint32_t names = 0, words = 0;
  std::array<std::uint64_t, kSlots / 64> seen{};
  for (const SeamCandidate& c : work_.seam_candidates) {
    if (!is_prefixed_name(c)) continue;
    ++names;
    const std::size_t slot = c.left % kSlots;
    seen[slot / 64] |= std::uint64_t{1} << (slot % 64);
  }
  int prefixes = 0;
  for (const std::uint64_t bits : seen) prefixes += std::popcount(bits);
  if (prefixes < kFewestPrefixes) return false;
  for (const LineInfo& info : work_.info) words += info.words;
  return names * kLeastShare >= words;
}

SeamContext::Ruling SeamContext::rule(std::size_t index) const noexcept {
  // Of single places on their line where a small letter meets a capital, more are seams than trees say: by 0.6 of a
  // natural logarithm of odds on publishers that the tables had not seen.
  constexpr std::int16_t kLiftOfSingle = 154;
  const SeamCandidate& c = work_.seam_candidates[index];
  const bool single = last_ - first_ == 1 && c.shape == static_cast<std::uint8_t>(SeamShape::kLowerUpper) &&
                      char_class(decode(text_, c.at).value) == CharClass::kUpper;
  if (has_prefixes_ && is_prefixed_name(c)) return {.lift = -kMostSeamScore};
  return {.is_sure = completes_row(index) || meets_handle(index) || meets_value(index) || meets_date(index) ||
                     meets_byline(index),
          .lift = single ? kLiftOfSingle : std::int16_t{0}};
}

int SeamContext::lines_alike(const SeamCandidate& c, bool counter, int step) const noexcept {
  constexpr int kMostLines = 7, kMostLooks = 8;  // looks: at a line's candidates
  const auto& all = work_.seam_candidates;
  const bool up = step < 0;
  std::size_t next = up ? first_ : last_, line = line_;
  for (int n = 0; n < kMostLines; ++n) {
    line += static_cast<std::size_t>(step);  // past them all where it wraps
    if (line >= work_.lines.size()) return n;
    const Span span = work_.lines[line];
    bool alike = false;
    for (int looks = 0;
         up ? next > 0 && all[next - 1].at >= span.begin : next < all.size() && all[next].at < span.end;) {
      if (++looks > kMostLooks) return n;
      const SeamCandidate& other = all[up ? next - 1 : next];
      alike |= counter ? is_counter(slice(text_, {other.at, span.end})) : other.writing == c.writing;
      next += static_cast<std::size_t>(step);
    }
    if (!alike) return n;
  }
  return kMostLines;
}

bool SeamContext::read(std::size_t index, SeamFacts& out) const noexcept {
  const int own = scores_[index];
  if (own == -kMostSeamScore || (own < kHopeless && highest_ < kHopelessBest)) return false;
  const Span line = work_.lines[line_];
  const LineInfo& info = work_.info[line_];
  const auto candidates = std::span(work_.seam_candidates).subspan(first_, last_ - first_);
  const SeamCandidate& c = work_.seam_candidates[index];
  const SeamSides sides = kept_sides(text_, work_, line, candidates, index - first_, stamps_);
  std::size_t fact = 0;
  const auto add = [&](int value) { out[fact++] = static_cast<std::uint8_t>(value); };
  // 0: there is no other.
  const auto others = [&](const Sum& sum) {
    return sum.count < 2 ? 0 : 1 + level((sum.score - own) / static_cast<int>(sum.count - 1), 160, 7);
  };
  const auto single = [&](bool there, std::size_t i) { return there ? 1 + level(scores_[i], 160, 7) : 0; };
  const auto near = [&](const Group& group, int score) { return group.last == 0 ? 0 : 1 + level(score, 160, 7); };
  const bool is_strong = own > kStrong;

  add(level(own, 120, 7));
  add(level(own, 40, 7));
  add(others(page_));
  add(static_cast<int>((strong_ - is_strong) * 15 / scores_.size()));
  add(log_level(strong_ - is_strong, 15));
  const bool alone = last_ - first_ < 2;
  add(alone ? 0 : 1 + level(own == highest_ ? second_highest_ : highest_, 160, 7));
  add(others(sum_));
  add(alone ? 0 : 1 + level(lowest_, 160, 7));
  add(single(index > first_, index - 1));
  add(single(index + 1 < last_, index + 1));
  add(near(above_, above_.mean));
  add(near(below_, below_.mean));
  add(near(above_, above_.highest));
  add(near(below_, below_.highest));
  add(above_.last == 0 ? 15 : log_level(line_ - above_.line, 15));
  add(below_.last == 0 ? 15 : log_level(below_.line - line_, 15));
  add(others(shapes_[c.shape % shapes_.size()]));
  add(others(writings_[c.writing % kSlots]));
  add(others(lefts_[c.left % kSlots]));
  add(others(rights_[c.right % kSlots]));

  add(c.shape);
  add(at_most(sides.left.size(), 15));
  add(at_most(sides.right.size(), 15));
  add(static_cast<int>(letter_case(text_, sides.left)) * 2 +
      (sides.left.begin > line.begin && text_[sides.left.begin - 1] == ' '));
  add(static_cast<int>(letter_case(text_, sides.right)));
  const Words head = words_of(text_, sides.head), after = words_of(text_, sides.after);
  add(std::min(head.all, 15));
  add(std::min(after.all, 15));
  add(head.all == 0 ? 0 : head.capitals * 8 / head.all);
  add(after.all == 0 ? 0 : after.capitals * 8 / after.all);
  add(at_most(sides.head.size() / 6, 15));
  add(at_most(sides.after.size() / 6, 15));
  add(log_level(sides.head.size(), 15));
  add(log_level(sides.after.size(), 15));
  add(line_word_level(info));
  add(info.words == 0 ? 0 : std::min(info.capitalised * 15 / info.words, 15));
  add(at_most(info.sentences, 15));
  add(static_cast<int>(info.end));
  add(at_most(last_ - first_, 15));
  add(at_most(index - first_, 15));
  add(at_most(last_ - 1 - index, 15));
  add(at_most(line.size() / (last_ - first_) / 4, 15));

  add(c.row);
  add(c.row == 0 ? 0 : others(rows_[c.row % rows_.size()]));
  add(log_level(work_.stamped_lines, 15));

  const auto on_page = [&](std::uint64_t word) { return word == 0 ? 0 : at_most(work_.words.get(word), 15); };
  const int left_on_page = on_page(sides.left_hash), right_on_page = on_page(sides.right_hash);
  add(left_on_page);
  add(right_on_page);
  add(sides.whole_hash == 0 ? 0 : 1 + at_most(whole_elsewhere(text_, work_, line_, sides), 14));
  add(at_most(work_.repeats.get(work_.line_hashes[line_]), 15));
  const int lasts = sides.left_hash == 0 ? 0 : lasts_[c.left % kWordSlots],
            firsts = sides.right_hash == 0 ? 0 : firsts_[c.right % kWordSlots];
  add(std::min(lasts, 15));
  add(std::min(firsts, 15));
  const auto segment = [&](Span span, std::uint64_t as) {
    return span.size() > kLongestSegment ? 0 : at_most(work_.repeats.get(hash_bytes(slice(text_, span)) ^ as), 15);
  };
  add(segment(sides.head, 0));
  add(segment(sides.after, 0));
  add(segment(sides.after, kAsSegment));
  const std::string_view left = slice(text_, sides.head), right = slice(text_, sides.after);
  add(left.empty() || right.empty()                      ? 0
      : same_letters(left, right)                        ? 2
      : same_letters(left, right.substr(0, left.size())) ? 1
                                                         : 0);
  add(kind_of(decode_before(text_, c.at).value));
  add(kind_of(decode(text_, c.at).value));
  add(sides.left.begin <= line.begin ? 1 : kind_of(decode_before(text_, sides.left.begin).value));
  add(sides.right.end >= line.end ? 1 : kind_of(decode(text_, sides.right.end).value));

  const WordPlaces left_places = sides.left_hash == 0 ? WordPlaces{} : work_.places.find(sides.left_hash);
  const WordPlaces right_places = sides.right_hash == 0 ? WordPlaces{} : work_.places.find(sides.right_hash);
  add(left_places.publishers);
  add(left_places.alone);
  add(left_places.last);
  add(right_places.publishers);
  add(right_places.alone);
  add(right_places.first);
  add(sides.whole_hash == 0 ? 0 : work_.places.find(sides.whole_hash).publishers);
  const auto as_line = [&](Span span) -> int {
    const std::uint64_t key = span.size() > kLongestSegment ? 0 : line_key(text_, span);
    return key == 0 ? 0 : work_.places.find(key).publishers;
  };
  add(as_line(sides.head));
  add(as_line(sides.after));
  // How many there are of each.
  const auto often = [&](const Sum& sum) { return log_level(sum.count - 1, 15); };
  add(often(writings_[c.writing % kSlots]));
  add(often(lefts_[c.left % kSlots]));
  add(often(rights_[c.right % kSlots]));
  add(often(pairs_[pair_of(c) % kSlots]));
  add(often(shapes_[c.shape % shapes_.size()]));
  const bool counter = is_counter(slice(text_, {c.at, line.end}));
  add(lines_alike(c, counter, -1));
  add(lines_alike(c, counter, 1));
  add(index + 1 < last_ ? 0 : counter ? 2 : 1);
  const int letters = letters_.of(index);
  add(letters == kNoLetters ? 0 : 1 + level(letters, 160, 7));
  add(letters == kNoLetters ? 0 : 1 + level(letters, 50, 7));
  add(static_cast<int>(phrase_kind(left)));
  add(static_cast<int>(phrase_kind(right)));
  static_assert(std::tuple_size_v<SeamFacts> == 79);
  return true;
}

}  // namespace newsparse::internal
