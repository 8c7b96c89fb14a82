#include <algorithm>
#include <bit>
#include <optional>

#include "page/seam_features.h"
#include "page/seam_hosts.h"
#include "page/seam_names.h"
#include "page/seam_sequence.h"
#include "page/seam_sides.h"
#include "page/seam_signs.h"
#include "page/seam_words.h"
#include "recognise/template_token.h"
#include "text/ascii.h"
#include "text/lexicon.h"

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

// Finds the candidates of one page, one word of mask bits at a time.
class Proposer {
 public:
  Proposer(std::string_view text, std::span<const TemplateToken> tokens, std::span<const MarkupResidue> markup,
           Workspace& work)
      : text_(text), tokens_(tokens), markup_(markup), sources_(work.sources), work_(work) {}

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
      while (!tokens_.empty() && tokens_.front().span.end <= line.begin) tokens_ = tokens_.subspan(1);
      while (!markup_.empty() && markup_.front().span.end <= line.begin) markup_ = markup_.subspan(1);
      while (!sources_.empty() && sources_.front().end <= line.begin) sources_ = sources_.subspan(1);
      if (!sources_.empty() && sources_.front() == line) continue;
      first_ = work_.seam_candidates.size();
      caseless_ = false;
      read_masks();
      read_edges();
      read_sequences();
      read_sites();
      read_addresses();
      if (!ends_sentence()) {  // what prose glues is no row of words
        read_word_rows(work_.masks.lower, CharClass::kLower);
        read_word_rows(work_.masks.upper, CharClass::kUpper);
      }
      if (caseless_) read_names();
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
    if (now == CharClass::kUpper) {
      if (before == CharClass::kLower) return add(at, SeamShape::kLowerUpper);
      if (before == CharClass::kDigit) return add(at, SeamShape::kDigitUpper);
      if (before == CharClass::kCaseless) return add(at, SeamShape::kCaselessUpper);
      if (before == CharClass::kUpper) return upper_run(at, c);
      if (before == CharClass::kOther && is_closer(before_value) && !(before_value == '.' && is_initial(at - 1)))
        return add(at, SeamShape::kCloserUpper);
      return;
    }
    if (now == CharClass::kDigit) {
      // Between letters without case numbers are words, but for a counter at the line's end: 1時間, 3月, コメント8.
      if (is_letter(before) && (before != CharClass::kCaseless || is_counter(slice(text_, {at, line_.end}))))
        return add(at, SeamShape::kLetterDigit);
      if (before == CharClass::kOther && is_closer(before_value) && !is_inner(before_value) &&
          !in_number(at, before_value))
        add(at, SeamShape::kCloserDigit);
      return;
    }
    if (now == CharClass::kLower) {
      if (before == CharClass::kOther && is_closer(before_value) && !is_inner(before_value))
        add(at, SeamShape::kCloserLower);
      return;
    }
    if (now == CharClass::kCaseless) {
      if (before == CharClass::kLower || before == CharClass::kUpper) add(at, SeamShape::kCaselessUpper);
      caseless_ = true;
      return;
    }
    if (now != CharClass::kOther || !is_opener(c.value) || at + c.size >= line_.end) return;
    if (!is_word(char_class(decode(text_, at + c.size).value))) return;  // opens nothing
    if (is_word(before)) return add(at, SeamShape::kLetterOpener);
    if (before == CharClass::kOther && is_closer(before_value)) add(at, SeamShape::kCloserOpener);
  }

  // J.Smith: one capital alone before the full stop at `dot`. Not the last of several: in the U.S.World
  [[nodiscard]] bool is_initial(std::uint32_t dot) const noexcept {
    if (dot <= line_.begin) return false;
    const CodePoint letter = decode_before(text_, dot);
    const std::uint32_t begin = dot - letter.size;
    return char_class(letter.value) == CharClass::kUpper &&
           (begin <= line_.begin || test_bit(work_.masks.space, begin - 1) || text_[begin - 1] == '(');
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
    add(at, SeamShape::kUpperRun);
  }

  void add(std::uint32_t at, SeamShape shape) {
    const auto stamp = first_stamp_at(stamps_, at);
    if (stamp != stamps_.begin() && std::prev(stamp)->span.end > at) return;  // inside a date
    if (in_code(at)) return;
    // A seam every four bytes is no page that anyone would read; it must not take more memory than one.
    if (work_.seam_candidates.size() >= most_) return;
    work_.seam_candidates.push_back({.at = at, .shape = static_cast<std::uint8_t>(shape)});
  }

  // Of `list`, whose spans are in order and do not overlap, what `at` is inside of; null if it is at an edge or
  // between.
  template <class T, class SpanOf>
  [[nodiscard]] static const T* around(std::span<const T> list, std::uint32_t at, SpanOf span_of) noexcept {
    const auto next =
        std::partition_point(list.begin(), list.end(), [&](const T& entry) { return span_of(entry).begin < at; });
    if (next == list.begin() || at >= span_of(*std::prev(next)).end) return nullptr;
    return &*std::prev(next);
  }
  [[nodiscard]] bool in_code(std::uint32_t at) const noexcept {
    // undefinedundefined and lorem ipsum are what elements held, not what a template says of them.
    const auto* token = around(tokens_, at, [](const TemplateToken& t) { return t.span; });
    if (token != nullptr && token->engine != static_cast<std::uint8_t>(Engine::kValueLeak) &&
        token->engine != static_cast<std::uint8_t>(Engine::kLoremIpsum))
      return true;
    return around(sources_, at, [](Span run) { return run; }) != nullptr ||
           around(markup_, at, [](const MarkupResidue& m) { return m.span; }) != nullptr;
  }

  // Whether one of the line's first `count` candidates, which are in order, stands at `at`.
  [[nodiscard]] bool has(std::size_t count, std::uint32_t at) const noexcept {
    const auto begin = work_.seam_candidates.begin() + static_cast<std::ptrdiff_t>(first_);
    const auto end = work_.seam_candidates.begin() + static_cast<std::ptrdiff_t>(count);
    const auto found =
        std::lower_bound(begin, end, at, [](const SeamCandidate& c, std::uint32_t x) { return c.at < x; });
    return found != end && found->at == at;
  }
  // Puts the line's candidates behind the first `count` of all in their places. Not inplace_merge(), which takes a
  // buffer from the heap.
  void sort_behind(std::size_t count) noexcept {
    if (work_.seam_candidates.size() == count) return;
    const auto begin = work_.seam_candidates.begin() + static_cast<std::ptrdiff_t>(first_);
    std::sort(begin, work_.seam_candidates.end(), [](const SeamCandidate& a, const SeamCandidate& b) {
      return a.at != b.at ? a.at < b.at : a.shape < b.shape;
    });
    work_.seam_candidates.erase(
        std::unique(begin, work_.seam_candidates.end(),
                    [](const SeamCandidate& a, const SeamCandidate& b) { return a.at == b.at; }),
        work_.seam_candidates.end());
  }

  // The edges of timestamps that touch what is beside them.
  void read_edges() {
    const std::size_t by_shape = work_.seam_candidates.size();
    std::uint32_t previous = 0;
    for (const TimestampMatch& stamp : stamps_) {
      for (const std::uint32_t at : {stamp.span.begin, stamp.span.begin + stamp.joint, stamp.span.end}) {
        if (at <= line_.begin || at >= line_.end || at == previous) continue;
        previous = at;
        if (test_bit(work_.masks.space, at) || test_bit(work_.masks.space, at - 1) || has(by_shape, at) || in_code(at))
          continue;
        const CharClass before = char_class(decode_before(text_, at).value), now = char_class(decode(text_, at).value);
        if (before == CharClass::kSpace || now == CharClass::kSpace || now == CharClass::kMark) continue;
        const char32_t outside = at == stamp.span.begin ? decode_before(text_, at).value : decode(text_, at).value;
        if (outside < 0x80 && !is_word(char_class(outside)) && at == stamp.span.end) continue;
        work_.seam_candidates.push_back({.at = at, .shape = static_cast<std::uint8_t>(SeamShape::kStamp)});
      }
    }
    sort_behind(by_shape);
  }

  // 12345, where each is a link to a page: between the marks of such links, or alone on its line where that is more
  // than a counter would be by chance. Elsewhere it is a number.
  void read_sequences() {
    const std::size_t so_far = work_.seam_candidates.size();
    for (std::size_t at = line_.begin; (at = next_bit(work_.masks.digit, at, line_.end)) < line_.end;) {
      std::size_t end = at;
      while (end < line_.end && is_ascii_digit(text_[end])) ++end;
      const bool alone = at == line_.begin && end == line_.end;
      if (end - at >= (alone ? kFewestAlone : NumberSequence::kShortest) && stands_apart(at, end)) {
        const NumberSequence sequence = read_sequence(text_.substr(at, end - at));
        for (std::size_t i = 0; i < sequence.size; ++i)
          add(static_cast<std::uint32_t>(at + sequence.begins[i]), SeamShape::kSequence);
      }
      at = std::max(end, at + 1);
    }
    sort_behind(so_far);
  }
  static constexpr std::size_t kFewestAlone = 5;  // digits
  // Nothing but blanks lies between [begin, end) and the line's ends, or such a mark: 1 ... 171819 ... 25 »
  [[nodiscard]] bool stands_apart(std::size_t begin, std::size_t end) const noexcept {
    const auto is_mark = [](char32_t c) {
      return c == '<' || c == '>' || c == '|' || c == 0xAB || c == 0xBB || c == 0x2026 || c == 0x2039 || c == 0x203A ||
             (c >= 0x2190 && c <= 0x2193);
    };
    const auto is_dots = [&](std::size_t from) { return text_.substr(from, 2) == ".."; };
    while (begin > line_.begin && test_bit(work_.masks.space, begin - 1)) --begin;
    while (end < line_.end && test_bit(work_.masks.space, end)) ++end;
    return (begin == line_.begin || is_mark(decode_before(text_, begin).value) ||
            (begin >= line_.begin + 2 && is_dots(begin - 2))) &&
           (end == line_.end || is_mark(decode(text_, end).value) || is_dots(end));
  }

  // Names of sites in a row: a token of three dots at least.
  void read_sites() {
    const std::size_t so_far = work_.seam_candidates.size();
    const std::string_view line = slice(text_, line_);
    for (std::size_t dot = line.find('.'); dot != std::string_view::npos;) {
      const std::size_t second = line.find('.', dot + 1),
                        third = second < line.size() ? line.find('.', second + 1) : second;
      if (third == std::string_view::npos) break;
      const std::size_t blank = next_bit(work_.masks.space, line_.begin + dot, line_.begin + third);
      if (blank < line_.begin + third) {
        dot = blank < line_.begin + second ? second : third;
        continue;
      }
      std::size_t begin = line_.begin + dot;
      while (begin > line_.begin && !test_bit(work_.masks.space, begin - 1)) --begin;
      const std::size_t end = next_bit(work_.masks.space, begin, line_.end);
      const HostRow row = read_hosts(text_.substr(begin, std::min<std::size_t>(end - begin, UINT16_MAX)));
      for (std::size_t i = 0; i < row.size; ++i)
        add(static_cast<std::uint32_t>(begin + row.begins[i]), SeamShape::kHost);
      dot = line.find('.', end - line_.begin);
    }
    sort_behind(so_far);
  }

  // Where an address begins that is glued to what stands before it: …#topichttps://example.org
  void read_addresses() {
    const std::size_t so_far = work_.seam_candidates.size();
    const std::string_view line = slice(text_, line_);
    const auto propose = [&](std::size_t begin) {
      if (begin == 0 || begin >= line.size() || !begins_address(line.substr(begin))) return;
      const auto at = static_cast<std::uint32_t>(line_.begin + begin);
      if (is_word(char_class(decode_before(text_, at).value)) && !has(so_far, at)) add(at, SeamShape::kAddress);
    };
    constexpr std::size_t kHttp = 4, kHttps = 5;
    for (std::size_t mark = 0; (mark = line.find("://", mark)) != std::string_view::npos; ++mark) {
      propose(mark - std::min(mark, kHttp));
      propose(mark - std::min(mark, kHttps));
    }
    const std::size_t host = kPictureAddress.find('.');
    for (std::size_t dot = 0; (dot = line.find(kPictureAddress.substr(host), dot)) != std::string_view::npos; ++dot)
      propose(dot - std::min(dot, host));
    sort_behind(so_far);
  }

  // Rows of words of one case, whose letters in ASCII are `mask`.
  void read_word_rows(const std::vector<std::uint64_t>& mask, CharClass of) {
    constexpr std::size_t kStep = 64 - 7;  // what a look at 64 bytes surely finds the begin of
    const std::size_t so_far = work_.seam_candidates.size();
    const auto is_part = [&](std::uint32_t at) { return test_bit(mask, at) || test_bit(work_.masks.high, at); };
    for (std::size_t at = line_.begin; at + WordRow::kShortest <= line_.end;) {
      std::uint64_t runs = bits_from(mask, at) | bits_from(work_.masks.high, at);  // then: where eight such bytes begin
      runs &= runs >> 1;
      runs &= runs >> 2;
      runs &= runs >> 4;
      if (runs == 0) {
        at += kStep;
        continue;
      }
      const auto begin = static_cast<std::uint32_t>(at + static_cast<std::size_t>(std::countr_zero(runs)));
      if (begin >= line_.end) break;
      std::uint32_t end = begin;
      while (end < line_.end && is_part(end)) ++end;
      read_run({begin, end}, of);
      at = end + std::size_t{1};
    }
    sort_behind(so_far);
  }
  // Of a run of such letters and of bytes beyond ASCII, those that are of the case, each with a capital before it.
  void read_run(Span run, CharClass of) {
    if (next_bit(work_.masks.high, run.begin, run.end) == run.end) return read_letters(run, of);
    std::uint32_t from = run.begin;
    for (std::uint32_t at = run.begin; at < run.end;) {
      const CodePoint c = decode(text_, at);
      const CharClass now = c.valid ? char_class(c.value) : CharClass::kOther;
      at += c.size;
      if (now == of) continue;
      read_letters({from, at - c.size}, of);
      from = now == CharClass::kUpper ? at - c.size : at;
    }
    read_letters({from, run.end}, of);
  }
  void read_letters(Span letters, CharClass of) {
    if (letters.size() + 1 < WordRow::kShortest) return;  // most: one capital more would not do
    const auto is_upper = [&](std::uint32_t at) { return test_bit(work_.masks.upper, at); };
    if (of == CharClass::kLower && letters.begin > line_.begin && is_upper(letters.begin - 1) &&
        (letters.begin - 1 == line_.begin || !is_upper(letters.begin - 2)))
      --letters.begin;
    // The last capital before a small letter is the next word's.
    if (of == CharClass::kUpper && letters.end < line_.end && letters.end > letters.begin &&
        char_class(decode(text_, letters.end).value) == CharClass::kLower)
      letters.end -= decode_before(text_, letters.end).size;
    if (letters.size() < WordRow::kShortest) return;
    const WordRow row = read_word_row(slice(text_, letters), work_.places);
    for (std::size_t i = 0; i < row.size; ++i) add(letters.begin + row.begins[i], SeamShape::kWords);
  }

  // Whether the line ends as sentences do, but for question and exclamation marks of ASCII: links ask and call, too.
  [[nodiscard]] bool ends_sentence() const noexcept {
    const char32_t last = decode_before(text_, line_.end).value;
    return last == 0x3002 || last == 0xFF01 || last == 0xFF1F || last == 0x0964 || last == '.';
  }

  // Nothing but blanks lies between `end` and the line's end, or the timestamp that is next; or nothing at all before
  // another candidate.
  [[nodiscard]] bool closes(std::uint32_t end, std::span<const TimestampMatch>::iterator stamp) const noexcept {
    std::uint32_t at = end;
    while (at < line_.end && test_bit(work_.masks.space, at)) ++at;
    return at == end || at == line_.end || (stamp != stamps_.end() && stamp->span.begin == at);
  }

  [[nodiscard]] bool is_wide(std::uint32_t at) const noexcept { return static_cast<unsigned char>(text_[at]) >= 0x80; }
  // How long a piece is without what points on behind a link's words: 続きを読む>>
  [[nodiscard]] static std::size_t without_arrows(std::string_view piece) noexcept {
    for (bool is_arrow = true; is_arrow;) {
      is_arrow = false;
      for (const std::string_view arrow : {">", "\u00BB", "\u203A", "\uFF1E"})
        if (piece.ends_with(arrow)) piece.remove_suffix(arrow.size()), is_arrow = true;
    }
    return piece.size();
  }

  // Known names in the pieces between blanks, timestamps and the candidates so far.
  void read_names() {
    if (!names_) names_.emplace(text_, work_.lines);
    const std::size_t so_far = work_.seam_candidates.size();
    const bool sentence = ends_sentence();
    std::uint32_t begin = line_.begin;
    std::size_t next = first_;
    auto stamp = stamps_.begin();
    while (begin < line_.end) {
      std::uint32_t end = line_.end;
      while (next < so_far && work_.seam_candidates[next].at <= begin) ++next;
      if (next < so_far) end = std::min(end, work_.seam_candidates[next].at);
      while (stamp != stamps_.end() && stamp->span.end <= begin) ++stamp;
      if (stamp != stamps_.end() && stamp->span.begin <= begin) {
        begin = stamp->span.end;
        continue;
      }
      if (stamp != stamps_.end()) end = std::min(end, stamp->span.begin);
      end = static_cast<std::uint32_t>(next_bit(work_.masks.space, begin, end));
      const std::uint32_t visible = begin + static_cast<std::uint32_t>(without_arrows(slice(text_, {begin, end})));
      if (visible > begin + 1 && (is_wide(begin) || is_wide(visible - 1)))
        names_->read(text_, {begin, visible}, !sentence && begin == line_.begin, closes(end, stamp),
                     [&](std::uint32_t at) {
                       const CharClass behind = char_class(decode(text_, at).value);
                       const char32_t before = decode_before(text_, at).value;
                       // Not a part of a longer name: 社会・政治.
                       if ((is_letter(behind) || behind == CharClass::kDigit) &&
                           (is_word(char_class(before)) || is_closer(before)))
                         add(at, SeamShape::kName);
                     });
      begin = end == begin ? begin + 1 : end;
      while (begin < line_.end && test_bit(work_.masks.space, begin)) ++begin;
    }
    sort_behind(so_far);
  }

  std::string_view text_;
  // Those that end behind the line's begin.
  std::span<const TemplateToken> tokens_;
  std::span<const MarkupResidue> markup_;
  std::span<const Span> sources_;
  Workspace& work_;
  Span line_;
  std::span<const TimestampMatch> stamps_;
  std::size_t first_ = 0;  // the line's first candidate
  std::size_t most_ = 0;
  std::optional<KnownNames> names_;   // most pages never ask
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
          for (const std::uint64_t word : {sides.left_hash, sides.right_hash, sides.whole_hash})
            if (word != 0) work.words.want(word);
          candidate.left = short_hash(sides.left_hash);
          candidate.right = short_hash(sides.right_hash);
          candidate.row = static_cast<std::uint8_t>(row_of(text, line, sides, stamps));
          candidate.writing = short_hash(writing_of(text, line, candidate, sides));
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
