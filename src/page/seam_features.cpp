#include "page/seam_features.h"

#include <algorithm>
#include <array>
#include <bit>

#include "text/lexicon.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

constexpr std::size_t kLongestWord = 40;     // bytes looked at on either side
constexpr std::size_t kLongestSegment = 80;  // bytes: a longer one is no title of a section, and is not counted
constexpr std::size_t kLongestToken = 256;

constexpr bool is_closer(char32_t c) noexcept {
  switch (c) {
    case '.': case '!': case '?': case ')': case '"': case '\'': case ':': case ']': case '%': case '*': case '+':
    case 0x201D: case 0x2019: case 0x201C: case 0xBB: case 0xAB: case 0x203A: case 0x2026: case 0x20AC:
      return true;
    default:
      return c > 0x2190 && c < 0x3000;  // arrows, box drawing, dingbats
  }
}

// Tells a segment's count from a line's.
constexpr std::uint64_t kAsSegment = 0x9E3779B97F4A7C15U;

constexpr bool is_word(CharClass c) noexcept {
  return is_letter(c) || c == CharClass::kDigit || c == CharClass::kMark;
}

// Begin of the run of letters, marks and digits that ends at `at`, not before `from`.
std::uint32_t word_begin(std::string_view text, std::uint32_t from, std::uint32_t at) noexcept {
  std::uint32_t begin = at;
  while (begin > from && at - begin < kLongestWord) {
    const auto byte = static_cast<unsigned char>(text[begin - 1]);
    if (byte < 0x80) {
      if (!is_word(char_class(byte))) break;
      --begin;
      continue;
    }
    const CodePoint c = decode_before(text, begin);
    if (!c.valid || !is_word(char_class(c.value))) break;
    begin -= c.size;
  }
  return std::max(begin, from);
}
std::uint32_t word_end(std::string_view text, std::uint32_t at, std::uint32_t to) noexcept {
  std::uint32_t end = at;
  while (end < to && end - at < kLongestWord) {
    const CodePoint c = decode(text, end);
    if (!c.valid || !is_word(char_class(c.value))) break;
    end += c.size;
  }
  return std::min(end, to);
}

// The words that meet at a candidate, cut at the candidates next to it.
struct Meeting {
  Span left, right;
};
Meeting words_at(std::string_view text, Span line, std::span<const SeamCandidate> candidates,
                 std::size_t index) noexcept {
  const std::uint32_t at = candidates[index].at;
  const std::uint32_t from = index > 0 ? candidates[index - 1].at : line.begin;
  const std::uint32_t to = index + 1 < candidates.size() ? candidates[index + 1].at : line.end;
  return {.left = {word_begin(text, from, at), at}, .right = {at, word_end(text, at, to)}};
}

std::uint32_t letter_case(std::string_view text, Span word) noexcept;
std::uint32_t character(char32_t c) noexcept;
std::uint64_t writing_of(std::string_view text, Span line, SeamCandidate candidate, Meeting words) noexcept {
  const std::uint32_t behind =
      words.left.begin == line.begin ? 1 : character(decode_before(text, words.left.begin).value);
  const std::uint32_t ahead = words.right.end >= line.end ? 1 : character(decode(text, words.right.end).value);
  const std::uint64_t key = (((std::uint64_t{behind} * 0x10000 + ahead) * 8 + letter_case(text, words.left)) * 8 +
                             letter_case(text, words.right)) * 16 + candidate.shape;
  return finish_hash(mix_chunk(kHashSeed, key));
}

constexpr std::uint16_t short_hash(std::uint64_t hash) noexcept { return static_cast<std::uint16_t>(hash >> 40); }

// The first stamp that begins at `at` or behind it.
auto first_stamp_at(std::span<const TimestampMatch> stamps, std::uint32_t at) noexcept {
  return std::partition_point(stamps.begin(), stamps.end(),
                              [at](const TimestampMatch& stamp) { return stamp.span.begin < at; });
}

// What stands between a candidate and the next boundary: candidate, timestamp or line end.
Span segment_after(std::string_view text, Span line, std::span<const SeamCandidate> candidates, std::size_t index,
                   std::span<const TimestampMatch> stamps) noexcept {
  const std::uint32_t at = candidates[index].at;
  std::uint32_t end = index + 1 < candidates.size() ? candidates[index + 1].at : line.end;
  for (auto stamp = first_stamp_at(stamps, at + 1); stamp != stamps.end() && stamp->span.begin < end; ++stamp)
    if (!stamp->weak) end = stamp->span.begin;
  return trim(text, {at, end});
}
Span segment_before(std::string_view text, Span line, std::span<const SeamCandidate> candidates, std::size_t index,
                    std::span<const TimestampMatch> stamps) noexcept {
  const std::uint32_t at = candidates[index].at;
  std::uint32_t begin = index > 0 ? candidates[index - 1].at : line.begin;
  // Stamps do not overlap: those that end before `at` are in order too.
  for (auto stamp = first_stamp_at(stamps, at); stamp != stamps.begin() && (--stamp)->span.end > begin;)
    if (stamp->span.end < at && !stamp->weak) begin = stamp->span.end;
  return trim(text, {begin, at});
}

// Finds the candidates of one page, one word of mask bits at a time.
class Proposer {
 public:
  Proposer(std::string_view text, Workspace& work) : text_(text), work_(work) {}

  void run() {
    work_.seam_candidates.clear();
    most_ = text_.size() / 4 + 1024;
    std::size_t stamp = 0;
    for (const Span line : work_.lines) {
      line_ = line;
      while (stamp < work_.stamps.size() && work_.stamps[stamp].span.end <= line.begin) ++stamp;
      std::size_t end = stamp;
      while (end < work_.stamps.size() && work_.stamps[end].span.begin < line.end) ++end;
      stamps_ = std::span(work_.stamps).subspan(stamp, end - stamp);
      stamp = end;
      first_ = work_.seam_candidates.size();
      read_masks();
      read_edges();
    }
  }

 private:
  // Bits of places that follow a visible byte and begin with a capital, a digit after something else, an opener after a
  // letter, or a sequence of bytes beyond ASCII after ASCII.
  std::uint64_t candidates_in(std::size_t word) const noexcept {
    const ByteMasks& m = work_.masks;
    const auto behind = [&](const std::vector<std::uint64_t>& mask) {
      return (mask[word] << 1) | (word == 0 ? 0 : mask[word - 1] >> 63);
    };
    const std::uint64_t lower_next =
        (m.lower[word] >> 1) | (word + 1 < m.lower.size() ? m.lower[word + 1] << 63 : 0);
    const std::uint64_t upper = m.upper[word] & (~behind(m.upper) | lower_next);
    const std::uint64_t letter_behind = behind(m.upper) | behind(m.lower) | behind(m.high);
    const std::uint64_t digit = m.digit[word] & letter_behind & ~behind(m.digit);
    const std::uint64_t opener = m.opener[word] & letter_behind;
    // A run beyond ASCII is looked at from its begin, whatever stands before it: the seam may be inside.
    return ((upper | digit | opener) & ~m.high[word] & ~behind(m.space)) | (m.high[word] & ~behind(m.high));
  }

  void read_masks() {
    const std::size_t last = (line_.end - 1) / 64;
    for (std::size_t word = line_.begin / 64; word <= last; ++word) {
      std::uint64_t bits = candidates_in(word);
      // A run that begins before the line (a wide blank that was trimmed) is read from the line's begin.
      if (word == line_.begin / 64)
        bits = (bits | (std::uint64_t{1} << (line_.begin % 64))) & (~std::uint64_t{0} << (line_.begin % 64));
      if (word == last) bits &= ~std::uint64_t{0} >> (63 - (line_.end - 1) % 64);
      for (; bits != 0; bits &= bits - 1) {
        const auto at = static_cast<std::uint32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
        if (static_cast<unsigned char>(text_[at]) >= 0x80) {
          wide_run(at);
        } else if (at > line_.begin) {
          look_at(at);
        }
      }
    }
  }

  // A run of bytes beyond ASCII: every code point of it can be a candidate.
  void wide_run(std::uint32_t at) {
    CharClass before = CharClass::kSpace;
    char32_t before_value = ' ';
    if (at > line_.begin) {
      before_value = static_cast<unsigned char>(text_[at - 1]);
      before = char_class(before_value);
    }
    while (at < line_.end && static_cast<unsigned char>(text_[at]) >= 0x80) {
      const CodePoint c = decode(text_, at);
      const CharClass now = c.valid ? char_class(c.value) : CharClass::kOther;
      if (at > line_.begin && before != CharClass::kSpace) meet(at, before_value, before, c, now);
      before = now;
      before_value = c.value;
      at += c.size;
    }
  }

  void look_at(std::uint32_t at) {
    const CodePoint before = decode_before(text_, at);
    const CodePoint c = decode(text_, at);
    meet(at, before.value, char_class(before.value), c, char_class(c.value));
  }

  void meet(std::uint32_t at, char32_t before_value, CharClass before, CodePoint c, CharClass now) {
    if (now == CharClass::kUpper) {
      if (before == CharClass::kLower) return add(at, SeamShape::kLowerUpper);
      if (before == CharClass::kDigit) return add(at, SeamShape::kDigitUpper);
      if (before == CharClass::kCaseless) return add(at, SeamShape::kCaselessUpper);
      if (before == CharClass::kUpper) return upper_run(at, c);
      if (before == CharClass::kOther && is_closer(before_value)) return add(at, SeamShape::kCloserUpper);
      return;
    }
    if (now == CharClass::kDigit) {
      if (is_letter(before) && before != CharClass::kCaseless) add(at, SeamShape::kLetterDigit);
      return;
    }
    if (now == CharClass::kCaseless) {
      if (before == CharClass::kLower || before == CharClass::kUpper) add(at, SeamShape::kCaselessUpper);
      return;
    }
    if (now == CharClass::kOther && before == CharClass::kLower &&
        (c.value == '(' || c.value == '#' || c.value == '@' || c.value == 0x201E || c.value == 0xAB))
      add(at, SeamShape::kLetterOpener);
  }

  // NATORussian: at least two capitals, then a capitalised word.
  void upper_run(std::uint32_t at, CodePoint c) {
    if (at + c.size >= line_.end || char_class(decode(text_, at + c.size).value) != CharClass::kLower) return;
    const std::uint32_t before = at - decode_before(text_, at).size;
    if (before <= line_.begin || char_class(decode_before(text_, before).value) != CharClass::kUpper) return;
    add(at, SeamShape::kUpperRun);
  }

  void add(std::uint32_t at, SeamShape shape) {
    const auto stamp = first_stamp_at(stamps_, at);
    if (stamp != stamps_.begin() && std::prev(stamp)->span.end > at) return;  // inside a date
    // A seam every four bytes is no page that anyone would read; it must not take more memory than one.
    if (work_.seam_candidates.size() >= most_) return;
    work_.seam_candidates.push_back({.at = at, .shape = static_cast<std::uint8_t>(shape)});
  }

  // The edges of timestamps that touch what is beside them.
  void read_edges() {
    const std::size_t by_shape = work_.seam_candidates.size();
    const auto has = [&](std::uint32_t at) {
      const auto begin = work_.seam_candidates.begin() + static_cast<std::ptrdiff_t>(first_);
      const auto end = work_.seam_candidates.begin() + static_cast<std::ptrdiff_t>(by_shape);
      const auto found = std::lower_bound(begin, end, at, [](const SeamCandidate& c, std::uint32_t x) { return c.at < x; });
      return found != end && found->at == at;
    };
    std::uint32_t previous = 0;
    for (const TimestampMatch& stamp : stamps_) {
      for (const std::uint32_t at : {stamp.span.begin, stamp.span.end}) {
        if (at <= line_.begin || at >= line_.end || at == previous) continue;
        previous = at;
        if (test_bit(work_.masks.space, at) || test_bit(work_.masks.space, at - 1) || has(at)) continue;
        const CharClass before = char_class(decode_before(text_, at).value), now = char_class(decode(text_, at).value);
        if (before == CharClass::kSpace || now == CharClass::kSpace || now == CharClass::kMark) continue;
        const char32_t outside = at == stamp.span.begin ? decode_before(text_, at).value : decode(text_, at).value;
        if (outside < 0x80 && !is_word(char_class(outside)) && at == stamp.span.end) continue;
        work_.seam_candidates.push_back({.at = at, .shape = static_cast<std::uint8_t>(SeamShape::kStamp)});
      }
    }
    if (work_.seam_candidates.size() == by_shape) return;
    // Not inplace_merge(), which takes a buffer from the heap.
    std::sort(work_.seam_candidates.begin() + static_cast<std::ptrdiff_t>(first_), work_.seam_candidates.end(),
              [](const SeamCandidate& a, const SeamCandidate& b) { return a.at < b.at; });
  }

  std::string_view text_;
  Workspace& work_;
  Span line_;
  std::span<const TimestampMatch> stamps_;
  std::size_t first_ = 0;  // the line's first candidate
  std::size_t most_ = 0;
};

constexpr std::uint16_t kWordIds = 1U << 15;
constexpr bool is_word(SeamFeature feature) noexcept {
  return feature == SeamFeature::kLeftWord || feature == SeamFeature::kRightWord || feature == SeamFeature::kLeftEnding ||
         feature == SeamFeature::kRightBeginning || feature == SeamFeature::kWordPair || feature == SeamFeature::kToken2;
}

std::uint32_t log_bucket(std::size_t n) noexcept { return static_cast<std::uint32_t>(std::bit_width(n)); }
std::uint32_t count_bucket(std::uint32_t n) noexcept { return n < 3 ? n : n < 6 ? 3 : 4; }

std::uint32_t letter_case(std::string_view text, Span word) noexcept {
  if (word.empty()) return 0;
  const CodePoint first = decode(text, word.begin);
  const CharClass c = char_class(first.value);
  if (c == CharClass::kDigit) return 1;
  if (c == CharClass::kCaseless) return 2;
  if (c == CharClass::kLower) return 3;
  if (word.begin + first.size >= word.end) return 4;  // one capital
  return char_class(decode(text, word.begin + first.size).value) == CharClass::kLower ? 5 : 6;
}

// A character as a feature: itself where it is punctuation, else its class.
std::uint32_t character(char32_t c) noexcept {
  const CharClass k = char_class(c);
  return k == CharClass::kOther ? 16 + static_cast<std::uint32_t>(c) : static_cast<std::uint32_t>(k);
}

// The strongest thing the lexicon says of a word.
std::uint32_t cue_of(std::uint64_t hash) noexcept {
  const LexiconEntry* entry = find_in_lexicon(hash);
  if (entry == nullptr) return 0;
  for (const Cue cue : {Cue::kBrand, Cue::kSection, Cue::kByline, Cue::kPublished, Cue::kUpdated, Cue::kReadMore,
                        Cue::kCredit, Cue::kReadTime})
    if ((entry->cues & cue_bit(cue)) != 0) return 2 + static_cast<std::uint32_t>(cue);
  if (entry->cues != 0) return 40;
  return entry->function_words != 0 ? 1 : 0;
}

}  // namespace

void propose_seams(std::string_view text, Workspace& work) {
  work.words.clear();
  work.repeats.clear();
  if (text.empty()) {
    work.seam_candidates.clear();
    return;
  }
  Proposer(text, work).run();
  work.stamped_lines = 0;
  std::size_t line_number = 0;
  for (const TimestampMatch& stamp : work.stamps) {
    while (work.lines[line_number].end < stamp.span.end) ++line_number;
    work.stamped_lines += work.lines[line_number].end == stamp.span.end && !stamp.weak;
  }
  for_each_candidate_line(work, [&](std::size_t l, std::span<const SeamCandidate> candidates,
                                    std::span<const TimestampMatch> stamps) {
    const Span line = work.lines[l];
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const Meeting words = words_at(text, line, candidates, i);
      SeamCandidate& candidate = work.seam_candidates[static_cast<std::size_t>(&candidates[i] - work.seam_candidates.data())];
      if (!words.left.empty()) work.words.want(hash_word(slice(text, words.left)));
      if (!words.right.empty()) work.words.want(hash_word(slice(text, words.right)));
      if (!words.left.empty() && !words.right.empty())
        work.words.want(hash_word(slice(text, {words.left.begin, words.right.end})));
      candidate.left = short_hash(words.left.empty() ? 0 : hash_word(slice(text, words.left)));
      candidate.right = short_hash(words.right.empty() ? 0 : hash_word(slice(text, words.right)));
      candidate.writing = short_hash(writing_of(text, line, candidate, words));
      const Span after = segment_after(text, line, candidates, i, stamps);
      if (after.size() <= kLongestSegment) {
        const std::uint64_t key = hash_bytes(slice(text, after));
        work.repeats.want(key);
        work.repeats.add(key ^ kAsSegment);
      }
      const Span before = segment_before(text, line, candidates, i, stamps);
      if (before.size() <= kLongestSegment) work.repeats.want(hash_bytes(slice(text, before)));
    }
  });
}

void count_repeats(std::string_view text, Workspace& work) {
  if (work.seam_candidates.empty()) return;
  for (const Span line : work.lines)
    if (line.size() <= kLongestSegment) work.repeats.count(hash_bytes(slice(text, line)));
}

bool is_inside_address(std::string_view text, Span line, std::uint32_t at) noexcept {
  std::uint32_t begin = at, end = at;
  while (begin > line.begin && at - begin < kLongestToken && static_cast<unsigned char>(text[begin - 1]) > ' ') --begin;
  while (end < line.end && end - at < kLongestToken && static_cast<unsigned char>(text[end]) > ' ') ++end;
  const std::string_view token = slice(text, {begin, end});
  const std::size_t here = at - begin;
  // An address runs to its end; what stands before it may be glued to it.
  for (const std::string_view mark : {"://", "www.", "{{", "${", "%7B"})
    if (const std::size_t found = token.find(mark); found != std::string_view::npos && found < here) return true;
  const std::size_t address = token.find('@');
  if (address != std::string_view::npos && token.find('.', address) != std::string_view::npos) return true;
  if (address != std::string_view::npos && address < here) return true;  // @handle
  if (token.front() == '#' && token.find('#', 1) == std::string_view::npos) return true;
  return token.find('_') != std::string_view::npos || token.find('=') != std::string_view::npos;
}

std::string_view to_string(SeamFeature feature) noexcept {
  constexpr std::array<std::string_view, kSeamFeatureCount> kNames = {
      "base rate",
      "the characters that meet",
      "lengths of the words that meet",
      "case of the words that meet",
      "what stands before the left word",
      "what stands behind the right word",
      "the left word",
      "the right word",
      "ending of the left word",
      "beginning of the right word",
      "the words stand alone on the page",
      "both words together on the page",
      "the page repeats what follows",
      "the page repeats what precedes",
      "the lexicon on the left word",
      "the lexicon on the right word",
      "the lexicon on both words together",
      "timestamps beside it",
      "candidates on the line",
      "bytes between the line's candidates",
      "how the line ends",
      "place in the line",
      "lengths of the parts",
      "signs in the token",
      "the pair of words",
      "the whole token",
      "candidates on the page",
      "its own score",
      "how sure the page's seams are",
      "its neighbours on the line",
      "the other candidates of the line",
      "the lines above and below",
      "candidates of the same shape",
      "candidates written alike",
      "the same word on the left",
      "the same word on the right",
      "a short part before the date of a row",
  };
  return kNames[static_cast<std::size_t>(feature)];
}

void read_seam_features(std::string_view text, const Workspace& work, Span line, const LineInfo& info,
                        std::span<const SeamCandidate> candidates, std::size_t index,
                        std::span<const TimestampMatch> stamps, FeatureList& out) {
  out.count = 0;
  const SeamCandidate candidate = candidates[index];
  const std::uint32_t at = candidate.at, shape = candidate.shape;
  const auto add = [&](SeamFeature feature, std::uint64_t value) {
    out.add(static_cast<int>(feature), value);
    // Words have a half of the table of their own: the many rare ones blur each other and not the shapes.
    if (is_word(feature)) out.ids[out.count - 1] |= kWordIds;
  };
  // Most weights depend on the shape.
  const auto add_shaped = [&](SeamFeature feature, std::uint64_t value) { add(feature, value * 16 + shape); };

  const Meeting words = words_at(text, line, candidates, index);
  const std::string_view left = slice(text, words.left), right = slice(text, words.right);
  const Span whole = {words.left.begin, words.right.end};
  const std::uint64_t left_hash = left.empty() ? 0 : hash_word(left);
  const std::uint64_t right_hash = right.empty() ? 0 : hash_word(right);
  const std::uint64_t whole_hash = left.empty() || right.empty() ? 0 : hash_word(slice(text, whole));
  const char32_t before = decode_before(text, at).value, first = decode(text, at).value;

  add_shaped(SeamFeature::kBias, 0);
  add_shaped(SeamFeature::kCharacters, character(before) * 0x10000U + character(first));
  add_shaped(SeamFeature::kLengths, std::min<std::size_t>(left.size(), 9) * 16 + std::min<std::size_t>(right.size(), 9));
  add_shaped(SeamFeature::kCase, letter_case(text, words.left) * 8 + letter_case(text, words.right));
  const bool left_at_candidate = index > 0 && candidates[index - 1].at == words.left.begin;
  const bool right_at_candidate = index + 1 < candidates.size() && candidates[index + 1].at == words.right.end;
  const std::uint32_t behind = words.left.begin == line.begin ? 1
                               : left_at_candidate           ? 2
                                                             : character(decode_before(text, words.left.begin).value);
  const std::uint32_t ahead = words.right.end >= line.end ? 1
                              : right_at_candidate        ? 2
                                                          : character(decode(text, words.right.end).value);
  add_shaped(SeamFeature::kBeforeLeft, behind);
  add_shaped(SeamFeature::kAfterRight, ahead);
  add(SeamFeature::kLeftWord, left_hash);
  add(SeamFeature::kRightWord, right_hash);
  add(SeamFeature::kWordPair, left_hash * 3 + right_hash);
  add(SeamFeature::kLeftEnding, hash_bytes(left.substr(left.size() - std::min<std::size_t>(left.size(), 3))));
  add(SeamFeature::kRightBeginning, hash_bytes(right.substr(0, 4)));

  const std::uint32_t left_alone = left.empty() ? 5 : count_bucket(work.words.get(left_hash));
  const std::uint32_t right_alone = right.empty() ? 5 : count_bucket(work.words.get(right_hash));
  add_shaped(SeamFeature::kAloneOnPage, left_alone * 8 + right_alone);
  add_shaped(SeamFeature::kWholeOnPage, (whole_hash == 0 ? 7 : count_bucket(work.words.get(whole_hash))) * 8 + right_alone);

  const Span after = segment_after(text, line, candidates, index, stamps);
  const Span head = segment_before(text, line, candidates, index, stamps);
  std::uint32_t after_repeats = 31, head_repeats = 7;
  if (after.size() <= kLongestSegment) {
    const std::uint64_t key = hash_bytes(slice(text, after));
    after_repeats = count_bucket(work.repeats.get(key)) * 5 + count_bucket(work.repeats.get(key ^ kAsSegment));
  }
  if (head.size() <= kLongestSegment) head_repeats = count_bucket(work.repeats.get(hash_bytes(slice(text, head))));
  add_shaped(SeamFeature::kRightRepeats, after_repeats);
  add_shaped(SeamFeature::kLeftRepeats, head_repeats);

  add_shaped(SeamFeature::kLeftCue, left.empty() ? 63 : cue_of(left_hash));
  add_shaped(SeamFeature::kRightCue, right.empty() ? 63 : cue_of(right_hash));
  add_shaped(SeamFeature::kWholeCue, whole_hash == 0 ? 63 : cue_of(whole_hash));

  // Timestamps: the one that touches, the next ahead, the last behind.
  std::uint32_t touches = 0, ahead_by = 15, behind_by = 15;
  const auto next = first_stamp_at(stamps, at);
  if (next != stamps.end()) {
    ahead_by = log_bucket(next->span.begin - at);
    if (next->span.begin == at) touches |= next->weak ? 1 : 2;
  }
  if (next != stamps.begin()) {
    const TimestampMatch& last = *std::prev(next);
    if (last.span.end <= at) behind_by = log_bucket(at - last.span.end);
    if (last.span.end == at) touches |= last.weak ? 4 : 8;
  }
  add_shaped(SeamFeature::kStamp, (touches * 16 + std::min(ahead_by, 9U)) * 16 + std::min(behind_by, 9U));

  add_shaped(SeamFeature::kLineCandidates, log_bucket(candidates.size()) * 16 + log_bucket(line.size()));
  add_shaped(SeamFeature::kRhythm, std::min<std::size_t>(line.size() / candidates.size() / 4, 24));
  add_shaped(SeamFeature::kLineEnd, static_cast<std::uint32_t>(info.end) * 16 + std::min<std::uint32_t>(log_bucket(info.words), 8));
  add_shaped(SeamFeature::kPlace, log_bucket(at - line.begin) * 16 + std::min<std::uint32_t>(log_bucket(line.end - at), 9));
  add_shaped(SeamFeature::kSegments, log_bucket(head.size()) * 16 + log_bucket(after.size()));

  // A row of a listing: title, section, timestamp at the line's end.
  if (!stamps.empty() && !stamps.back().weak && line.end - stamps.back().span.end <= 1 && stamps.back().span.begin >= after.end) {
    constexpr std::uint32_t kLongestField = 40, kShortestTitle = 14;
    const bool field = !after.empty() && after.size() <= kLongestField && trim(text, {after.end, stamps.back().span.begin}).empty();
    const bool title = head.size() >= kShortestTitle;
    add_shaped(SeamFeature::kRow, (field * 2U + title) * 8 + std::min(log_bucket(work.stamped_lines), 5U));
  }
  // The rest of the token on both sides of the two words.
  std::uint32_t signs = 0;
  const auto sign = [&](char c) {
    switch (c) {
      case '-': signs |= 1; break;
      case '\'': signs |= 2; break;
      case '.': signs |= 4; break;
      case '/': signs |= 8; break;
      case '&': signs |= 16; break;
      case '+': signs |= 32; break;
      default: break;
    }
  };
  if (words.left.begin > line.begin) sign(text[words.left.begin - 1]);
  const std::uint32_t left_signs = signs;
  signs = 0;
  if (words.right.end < line.end) sign(text[words.right.end]);
  add_shaped(SeamFeature::kToken, left_signs * 64 + signs);
  add(SeamFeature::kToken2, whole_hash);
  add_shaped(SeamFeature::kPageShare, log_bucket(work.seam_candidates.size()) * 16 +
                                          log_bucket(work.lines.size() / work.seam_candidates.size()));
}

void SeamContext::start(std::span<const SeamCandidate> candidates, std::span<const std::int16_t> scores) noexcept {
  candidates_ = candidates;
  scores_ = scores;
  page_ = {};
  shapes_.fill({});
  writings_.fill({});
  lefts_.fill({});
  rights_.fill({});
  strong_ = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const SeamCandidate& c = candidates[i];
    page_.add(scores[i]);
    shapes_[c.shape % shapes_.size()].add(scores[i]);
    writings_[c.writing % kSlots].add(scores[i]);
    lefts_[c.left % kSlots].add(scores[i]);
    rights_[c.right % kSlots].add(scores[i]);
    strong_ += scores[i] > kStrong;
  }
}

void SeamContext::start_line(std::size_t first, std::size_t last, LineMean above, LineMean below) noexcept {
  first_ = first;
  last_ = last;
  above_ = above;
  below_ = below;
  line_ = {};
  for (std::size_t i = first; i < last; ++i) line_.add(scores_[i]);
}

void SeamContext::read(std::size_t index, FeatureList& out) const noexcept {
  out.count = 0;
  const std::int16_t own = scores_[index];
  const SeamCandidate& c = candidates_[index];
  const auto level = [](int score, int step, int half) {
    return static_cast<std::uint64_t>(std::clamp(score / step, -half, half) + half);
  };
  const std::uint64_t fine = level(own, 64, 16), coarse = level(own, 200, 5);
  const auto add = [&](SeamFeature feature, std::uint64_t value) { out.add(static_cast<int>(feature), value * 32 + coarse); };
  const auto others = [&](const Sum& sum) -> std::uint64_t {
    if (sum.count < 2) return 0;
    const int mean = (sum.score - own) / static_cast<int>(sum.count - 1);
    return (1 + level(mean, 200, 5)) * 4 + std::min<std::uint64_t>(log_bucket(sum.count - 1), 3);
  };
  out.add(static_cast<int>(SeamFeature::kOwnScore), fine * 16 + c.shape);
  const std::uint64_t share = (strong_ - (own > kStrong)) * 8 / std::max<std::size_t>(candidates_.size(), 1);
  add(SeamFeature::kPageStrong, share * 16 + log_bucket(strong_ - (own > kStrong)));
  const auto neighbour = [&](bool there, std::size_t i) { return there ? 1 + level(scores_[i], 250, 3) : 0; };
  add(SeamFeature::kNeighbours, neighbour(index > first_, index - 1) * 16 + neighbour(index + 1 < last_, index + 1));
  add(SeamFeature::kLineOthers, others(line_));
  const auto near = [&](LineMean mean) -> std::uint64_t {
    return mean.distance == 0 ? 0 : (1 + level(mean.score, 250, 3)) * 4 + std::min<std::uint64_t>(log_bucket(mean.distance), 3);
  };
  add(SeamFeature::kLinesNear, near(above_) * 64 + near(below_));
  add(SeamFeature::kSameShape, others(shapes_[c.shape % shapes_.size()]) * 16 + c.shape);
  add(SeamFeature::kSameWriting, others(writings_[c.writing % kSlots]));
  add(SeamFeature::kSameLeft, others(lefts_[c.left % kSlots]));
  add(SeamFeature::kSameRight, others(rights_[c.right % kSlots]));
}

}  // namespace newsparse::internal
