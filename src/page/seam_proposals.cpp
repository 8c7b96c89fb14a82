#include <algorithm>
#include <array>
#include <bit>

#include "page/seam_candidate_list.h"
#include "page/seam_features.h"
#include "page/seam_rows.h"
#include "page/seam_sides.h"
#include "page/seam_signs.h"
#include "recognise/comment_words.h"
#include "recognise/template_token.h"
#include "text/ascii.h"

namespace newsparse::internal {

namespace {

std::uint64_t writing_of(std::string_view text, Span line, SeamCandidate candidate, const SeamSides& words) noexcept {
  const std::uint32_t behind =
      words.left.begin == line.begin ? 1 : character(decode_before(text, words.left.begin).value);
  const std::uint32_t ahead = words.right.end >= line.end ? 1 : character(decode(text, words.right.end).value);
  const std::uint64_t key = (((std::uint64_t{behind} * 0x10000 + ahead) * 8 + letter_case(text, words.left)) * 8 +
                             letter_case(text, words.right)) *
                                16 +
                            candidate.shape;
  return finish_hash(mix_chunk(kHashSeed, key));
}

// Letters without case of scripts that set blanks between words, and before numbers.
bool parts_words(char32_t letter) noexcept {
  switch (script_of(letter)) {
    case Script::kHebrew:
    case Script::kArabic:
    case Script::kIndic:
    case Script::kGeorgian:
    case Script::kEthiopic:
      return true;
    default:
      return false;
  }
}

// Finds the candidates of one page, one word of mask bits at a time; what no two characters give away finds SeamRows.
class Proposer {
 public:
  Proposer(std::string_view text, std::span<const TemplateToken> tokens, std::span<const MarkupResidue> markup,
           Workspace& work)
      : text_(text), work_(work), list_(text, tokens, markup, work), rows_(text, work, list_) {}

  void run() {
    for (std::size_t l = 0; l < work_.lines.size(); ++l) {
      line_ = work_.lines[l];
      if (!list_.start_line(line_)) continue;
      caseless_ = false;
      read_masks();
      rows_.read_line(l, caseless_);
    }
  }

 private:
  // Bits of places that follow a visible byte and begin with a capital, a digit after a letter, a small letter or a
  // digit after a sign, a sign, or a sequence of bytes beyond ASCII after ASCII.
  std::uint64_t candidates_in(std::size_t word) const noexcept {
    const ByteMasks& m = work_.masks;
    const auto behind = [&](const std::vector<std::uint64_t>& mask) {
      return (mask[word] << 1) | (word == 0 ? 0 : mask[word - 1] >> 63);
    };
    const std::uint64_t lower_next = (m.lower[word] >> 1) | (word + 1 < m.lower.size() ? m.lower[word + 1] << 63 : 0);
    const std::uint64_t upper = m.upper[word] & (~behind(m.upper) | lower_next);
    const std::uint64_t letter_behind = behind(m.upper) | behind(m.lower) | behind(m.high);
    const std::uint64_t digit = m.digit[word] & letter_behind & ~behind(m.digit);
    const std::uint64_t sign = ~(m.upper[word] | m.lower[word] | m.digit[word] | m.high[word] | m.space[word]);
    const std::uint64_t no_sign_behind = letter_behind | behind(m.digit) | behind(m.space);
    const std::uint64_t after_sign = (m.lower[word] | m.digit[word]) & ~no_sign_behind;
    // A run beyond ASCII is looked at from its begin, whatever stands before it: the seam may be inside.
    return ((upper | digit | after_sign | sign) & ~m.high[word] & ~behind(m.space)) | (m.high[word] & ~behind(m.high));
  }

  void read_masks() {
    const std::size_t last = (line_.end - 1) / 64;
    for (std::size_t word = line_.begin / 64; word <= last; ++word) {
      if (word != read_word_) read_word_ = word, read_bits_ = candidates_in(word);  // lines share words
      std::uint64_t bits = read_bits_;
      // A run that begins before the line (a wide blank that was trimmed) is read from the line's begin.
      if (word == line_.begin / 64)
        bits = (bits | (std::uint64_t{1} << (line_.begin % 64))) & (~std::uint64_t{0} << (line_.begin % 64));
      if (word == last) bits &= ~std::uint64_t{0} >> (63 - (line_.end - 1) % 64);
      for (; bits != 0; bits &= bits - 1) {
        const auto at = static_cast<std::uint32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
        if (static_cast<unsigned char>(text_[at]) >= 0x80) {
          wide_run(at);
        } else if (at > line_.begin &&
                   may_meet(static_cast<unsigned char>(text_[at - 1]), static_cast<unsigned char>(text_[at]))) {
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
      // A small letter behind a letter, as most are, is no candidate whatever stands round it.
      const bool inner = now == CharClass::kLower && before != CharClass::kOther;
      if (!inner && at > line_.begin && before != CharClass::kSpace) meet(at, before_value, before, c, now);
      before = now;
      before_value = c.value;
      at += c.size;
    }
    // A small letter that follows a closing quotation mark: the masks tell of all else.
    if (before == CharClass::kOther && at < line_.end && test_bit(work_.masks.lower, at)) look_at(at);
  }

  // False for most signs inside text, by one look at the two bytes.
  static constexpr bool may_meet(unsigned char before, unsigned char now) noexcept {
    const auto is_sign = [](unsigned char c) { return c < 0x80 && char_class(c) == CharClass::kOther; };
    if (is_sign(now)) return is_opener(now);
    return !is_sign(before) || (now >= 'A' && now <= 'Z') || (is_closer(before) && !is_inner(before));
  }

  void look_at(std::uint32_t at) {
    const CodePoint before = decode_before(text_, at);
    const CodePoint c = decode(text_, at);
    meet(at, before.value, char_class(before.value), c, char_class(c.value));
  }

  void meet(std::uint32_t at, char32_t before_value, CharClass before, CodePoint c, CharClass now) {
    if (before == CharClass::kMark) {
      before_value = marked_letter(at);
      before = char_class(before_value);
    }
    if (now == CharClass::kUpper) {
      if (before == CharClass::kLower) return list_.add(at, SeamShape::kLowerUpper);
      if (before == CharClass::kDigit) return list_.add(at, SeamShape::kDigitUpper);
      if (before == CharClass::kCaseless) return list_.add(at, SeamShape::kCaselessUpper);
      if (before == CharClass::kUpper) return upper_run(at, c);
      if (before == CharClass::kOther && is_closer(before_value) && !(before_value == '.' && is_initial(at - 1)) &&
          !(before_value == kTurnedQuote && !closes_quote(at - kQuoteSize)))
        return list_.add(at, SeamShape::kCloserUpper);
      return;
    }
    if (now == CharClass::kDigit) {
      // Between letters without case numbers are words, or parts of names, but for a counter at the line's end and one
      // of comments: 1時間, 3月, कोविड19, コメント8.
      if (is_letter(before) && (before != CharClass::kCaseless || is_counter(slice(text_, {at, line_.end})) ||
                                (parts_words(before_value) && counts_comments(at))))
        return list_.add(at, SeamShape::kLetterDigit);
      if (before == CharClass::kOther && is_closer(before_value) && !is_inner(before_value) &&
          !in_number(at, before_value))
        list_.add(at, SeamShape::kCloserDigit);
      return;
    }
    if (now == CharClass::kLower) {
      if (before == CharClass::kOther && is_closer(before_value) && !is_inner(before_value))
        list_.add(at, SeamShape::kCloserLower);
      return;
    }
    if (now == CharClass::kCaseless) {
      caseless_ = true;
      if (before == CharClass::kLower || before == CharClass::kUpper) return list_.add(at, SeamShape::kCaselessUpper);
      // Not in آیةالله and what else is written in one with the article.
      if (before == CharClass::kCaseless && is_final_letter(before_value) && !text_.substr(at).starts_with("ال"))
        return list_.add(at, SeamShape::kLowerUpper);
      if (before == CharClass::kOther && ends_before(at, before_value, c.value)) list_.add(at, SeamShape::kCloserUpper);
      return;
    }
    if (now != CharClass::kOther || !is_opener(c.value) || at + c.size >= line_.end) return;
    const CharClass next = char_class(decode(text_, at + c.size).value);
    if (!is_word(next)) return;  // opens nothing
    // A mark inside a Hebrew word (צה"ל), the end of a quotation before an ending ("문"이라고).
    if (c.value == '"' && before == CharClass::kCaseless && next == CharClass::kCaseless) return;
    if (c.value == kTurnedQuote && closes_quote(at)) return;
    if (is_word(before)) return list_.add(at, SeamShape::kLetterOpener);
    if (before == CharClass::kOther && is_closer(before_value)) list_.add(at, SeamShape::kCloserOpener);
  }

  // “ ends what „ or another “ opened, as Germans and Poles write, and opens a quotation where nothing is open.
  static constexpr char32_t kTurnedQuote = 0x201C;
  static constexpr std::uint32_t kQuoteSize = 3;
  [[nodiscard]] bool closes_quote(std::uint32_t at) const noexcept {
    constexpr std::uint32_t kReach = 512;  // bytes
    const std::string_view before = slice(text_, {std::max(line_.begin, at - std::min(at, kReach)), at});
    const auto behind = [before](std::string_view mark) {
      const std::size_t found = before.rfind(mark);
      return found == std::string_view::npos ? 0 : found + mark.size();
    };
    const std::size_t low = behind("\u201E"), other = behind("\u201D");
    bool open = low > other;
    for (std::size_t from = std::max(low, other); (from = before.find("\u201C", from)) != std::string_view::npos;
         from += kQuoteSize)
      open = !open;
    return open;
  }

  // The letter that the marks before `at` belong to; a blank if there is none near.
  [[nodiscard]] char32_t marked_letter(std::uint32_t at) const noexcept {
    constexpr int kMostMarks = 4;
    for (int i = 0; i < kMostMarks && at > line_.begin; ++i) {
      const CodePoint c = decode_before(text_, at);
      if (char_class(c.value) != CharClass::kMark) return c.value;
      at -= c.size;
    }
    return ' ';
  }

  // A number begins at `at`, and a word for comments stands behind it.
  [[nodiscard]] bool counts_comments(std::uint32_t at) const noexcept {
    while (at < line_.end && is_ascii_digit(text_[at])) ++at;
    if (at < line_.end && test_bit(work_.masks.space, at)) ++at;
    return names_comments(text_.substr(0, line_.end), at);
  }

  // A sign that ends something is followed by a letter without case, where writers set a blank. Hangul has endings
  // behind brackets and quotations, Hebrew marks in its words, and titles are one letter and a stop (د.).
  [[nodiscard]] bool ends_before(std::uint32_t at, char32_t sign, char32_t letter) const noexcept {
    if (sign == '"' || sign == '\'' || is_inner(sign)) return false;
    if (!is_closer(sign) || (sign == '.' && is_initial(at - 1))) return false;
    const bool ends_sentence = sign == '.' || sign == '!' || sign == '?' || sign == 0x2026;
    return parts_words(letter) || (ends_sentence && script_of(letter) == Script::kHangul);
  }

  // J.Smith: one capital alone before the full stop at `dot`. Not the last of several: in the U.S.World. Of letters
  // without case, whose marks are not seen, any: मु.क.देव.
  [[nodiscard]] bool is_initial(std::uint32_t dot) const noexcept {
    std::uint32_t begin = dot;
    CharClass of = CharClass::kMark;
    while (of == CharClass::kMark) {
      if (begin <= line_.begin) return false;
      const CodePoint c = decode_before(text_, begin);
      of = char_class(c.value);
      begin -= c.size;
    }
    if (of != CharClass::kUpper && of != CharClass::kCaseless) return false;
    return begin <= line_.begin || test_bit(work_.masks.space, begin - 1) || text_[begin - 1] == '(' ||
           (of == CharClass::kCaseless && text_[begin - 1] == '.');
  }

  // The sign before `at` stands between two digits: 3.5, 20:11.
  [[nodiscard]] bool in_number(std::uint32_t at, char32_t sign) const noexcept {
    return (sign == '.' || sign == ':') && at - 1 > line_.begin &&
           char_class(decode_before(text_, at - 1).value) == CharClass::kDigit;
  }

  // NATORussian: at least two capitals, then a capitalised word.
  void upper_run(std::uint32_t at, CodePoint c) {
    if (at + c.size >= line_.end || char_class(decode(text_, at + c.size).value) != CharClass::kLower) return;
    const std::uint32_t before = at - decode_before(text_, at).size;
    if (before <= line_.begin || char_class(decode_before(text_, before).value) != CharClass::kUpper) return;
    list_.add(at, SeamShape::kUpperRun);
  }

  std::string_view text_;
  const Workspace& work_;
  SeamCandidateList list_;
  SeamRows rows_;
  Span line_;
  bool caseless_ = false;             // letters without case meet on the line
  std::size_t read_word_ = SIZE_MAX;  // the mask word read last
  std::uint64_t read_bits_ = 0;
};

}  // namespace

void propose_seams(std::string_view text, std::span<const TemplateToken> tokens, std::span<const MarkupResidue> markup,
                   Workspace& work) {
  work.words.clear();
  work.repeats.clear();
  work.seam_sides.clear();
  if (text.empty()) {
    work.seam_candidates.clear();
    return;
  }
  Proposer(text, tokens, markup, work).run();
  work.stamped_lines = 0;
  std::size_t line_number = 0;
  for (const TimestampMatch& stamp : work.stamps) {
    while (work.lines[line_number].end < stamp.span.end) ++line_number;
    work.stamped_lines += work.lines[line_number].end == stamp.span.end && !stamp.weak;
  }
  for_each_candidate_line(
      work, [&](std::size_t l, std::span<const SeamCandidate> candidates, std::span<const TimestampMatch> stamps) {
        const Span line = work.lines[l];
        for (std::size_t i = 0; i < candidates.size(); ++i) {
          const SeamSides sides = sides_of(text, line, candidates, i, stamps);
          if (work.seam_sides.size() < kMostKeptSides) work.seam_sides.push_back(sides);
          SeamCandidate& candidate =
              work.seam_candidates[static_cast<std::size_t>(&candidates[i] - work.seam_candidates.data())];
          const std::array words = {sides.left_hash, sides.right_hash, sides.whole_hash};
          for (const std::uint64_t word : words) work.words.fetch(word);
          candidate.left = short_hash(sides.left_hash);
          candidate.right = short_hash(sides.right_hash);
          candidate.row = static_cast<std::uint8_t>(row_of(text, line, sides, stamps));
          candidate.writing = short_hash(writing_of(text, line, candidate, sides));
          for (const std::uint64_t word : words)
            if (word != 0) work.words.want(word);
          if (sides.after.size() <= kLongestSegment) {
            const std::uint64_t key = hash_bytes(slice(text, sides.after));
            work.repeats.want(key);
            work.repeats.add(key ^ kAsSegment);
          }
          if (sides.head.size() <= kLongestSegment) work.repeats.want(hash_bytes(slice(text, sides.head)));
        }
      });
}

void count_repeats(Workspace& work) {
  if (work.seam_candidates.empty()) return;
  for_each_candidate_line(work, [&](std::size_t l, std::span<const SeamCandidate>, std::span<const TimestampMatch>) {
    work.repeats.want(work.line_hashes[l]);
  });
  for (const std::uint64_t line : work.line_hashes) work.repeats.count(line);
}

}  // namespace newsparse::internal
