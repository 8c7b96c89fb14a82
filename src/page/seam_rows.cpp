#include "page/seam_rows.h"

#include <algorithm>
#include <bit>

#include "page/seam_hosts.h"
#include "page/seam_sequence.h"
#include "page/seam_sides.h"
#include "page/seam_signs.h"
#include "page/seam_words.h"
#include "text/ascii.h"
#include "text/byte_masks.h"
#include "text/utf8.h"

namespace newsparse::internal {

void SeamRows::read_line(std::size_t line, bool caseless) {
  line_ = work_.lines[line];
  read_edges();
  read_sequences();
  read_sites();
  read_addresses();
  if (!ends_sentence()) {  // what prose glues is no row of words
    read_word_rows(work_.masks.lower, CharClass::kLower);
    read_word_rows(work_.masks.upper, CharClass::kUpper);
  }
  if (!caseless) return;
  read_rank(line);
  read_names();
}

void SeamRows::read_edges() {
  const std::size_t by_shape = list_.size();
  std::uint32_t previous = 0;
  for (const TimestampMatch& stamp : list_.stamps()) {
    for (const std::uint32_t at : {stamp.span.begin, stamp.span.begin + stamp.joint, stamp.span.end}) {
      if (at <= line_.begin || at >= line_.end || at == previous) continue;
      previous = at;
      if (test_bit(work_.masks.space, at) || test_bit(work_.masks.space, at - 1) || list_.has(by_shape, at)) continue;
      const CharClass before = char_class(decode_before(text_, at).value), now = char_class(decode(text_, at).value);
      if (before == CharClass::kSpace || now == CharClass::kSpace || now == CharClass::kMark) continue;
      const char32_t outside = at == stamp.span.begin ? decode_before(text_, at).value : decode(text_, at).value;
      if (outside < 0x80 && !is_word(char_class(outside)) && at == stamp.span.end) continue;
      list_.add_edge(at);
    }
  }
  list_.sort_behind(by_shape);
}

void SeamRows::read_sequences() {
  const std::size_t so_far = list_.size();
  for (std::size_t at = line_.begin; (at = next_bit(work_.masks.digit, at, line_.end)) < line_.end;) {
    std::size_t end = at;
    while (end < line_.end && is_ascii_digit(text_[end])) ++end;
    const bool alone = at == line_.begin && end == line_.end;
    if (end - at >= (alone ? kFewestAlone : NumberSequence::kShortest) && stands_apart(at, end)) {
      const NumberSequence sequence = read_sequence(text_.substr(at, end - at));
      for (std::size_t i = 0; i < sequence.size; ++i)
        list_.add(static_cast<std::uint32_t>(at + sequence.begins[i]), SeamShape::kSequence);
    }
    at = std::max(end, at + 1);
  }
  list_.sort_behind(so_far);
}

bool SeamRows::stands_apart(std::size_t begin, std::size_t end) const noexcept {
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

void SeamRows::read_sites() {
  const std::size_t so_far = list_.size();
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
      list_.add(static_cast<std::uint32_t>(begin + row.begins[i]), SeamShape::kHost);
    dot = line.find('.', end - line_.begin);
  }
  list_.sort_behind(so_far);
}

void SeamRows::read_addresses() {
  const std::size_t so_far = list_.size();
  const std::string_view line = slice(text_, line_);
  const auto propose = [&](std::size_t begin) {
    if (begin == 0 || !begins_address(line.substr(begin))) return;
    const auto at = static_cast<std::uint32_t>(line_.begin + begin);
    if (is_word(char_class(decode_before(text_, at).value))) list_.add(at, SeamShape::kAddress);
  };
  constexpr std::size_t kHttp = 4, kHttps = 5;
  for (std::size_t mark = 0; (mark = line.find("://", mark)) != std::string_view::npos; ++mark) {
    propose(mark - std::min(mark, kHttp));
    propose(mark - std::min(mark, kHttps));
  }
  list_.sort_behind(so_far);
}

void SeamRows::read_word_rows(const std::vector<std::uint64_t>& mask, CharClass of) {
  // Bytes of a run that one capital more makes a row of, and what a look at 64 bytes surely finds the begin of.
  constexpr std::size_t kFewest = WordRow::kShortest - 1, kStep = 64 - kFewest + 1;
  const std::size_t so_far = list_.size();
  const auto parts_from = [&](std::size_t at) { return bits_from(mask, at) | bits_from(work_.masks.high, at); };
  for (std::size_t at = line_.begin; at + WordRow::kShortest <= line_.end;) {
    std::uint64_t runs = parts_from(at);  // then: where two, four, eight, kFewest such bytes begin
    runs &= runs >> 1;
    runs &= runs >> 2;
    runs &= runs >> 4;
    static_assert(kFewest >= 8 && kFewest <= 16);
    runs &= runs >> (kFewest - 8);
    if (runs == 0) {
      at += kStep;
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(at + static_cast<std::size_t>(std::countr_zero(runs)));
    if (begin >= line_.end) break;
    std::size_t end = begin;
    for (int more = 64; more == 64 && end < line_.end; end += static_cast<std::size_t>(more))
      more = std::countr_one(parts_from(end));
    end = std::min<std::size_t>(end, line_.end);
    read_run({begin, static_cast<std::uint32_t>(end)}, of);
    at = end + 1;
  }
  list_.sort_behind(so_far);
}

void SeamRows::read_run(Span run, CharClass of) {
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

void SeamRows::read_letters(Span letters, CharClass of) {
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
  for (std::size_t i = 0; i < row.size; ++i) list_.add(letters.begin + row.begins[i], SeamShape::kWords);
}

bool SeamRows::ends_sentence() const noexcept {
  const char32_t last = decode_before(text_, line_.end).value;
  return is_sentence_sign(last) && last != '!' && last != '?';
}

bool SeamRows::closes(std::uint32_t end, std::span<const TimestampMatch>::iterator stamp) const noexcept {
  std::uint32_t at = end;
  while (at < line_.end && test_bit(work_.masks.space, at)) ++at;
  return at == end || at == line_.end || (stamp != list_.stamps().end() && stamp->span.begin == at);
}

bool SeamRows::is_wide(std::uint32_t at) const noexcept { return static_cast<unsigned char>(text_[at]) >= 0x80; }

std::size_t SeamRows::without_arrows(std::string_view piece) noexcept {
  for (bool is_arrow = true; is_arrow;) {
    is_arrow = false;
    for (const std::string_view arrow : {">", "\u00BB", "\u203A", "\uFF1E"})
      if (piece.ends_with(arrow)) piece.remove_suffix(arrow.size()), is_arrow = true;
  }
  return piece.size();
}

template <class Visit>
void SeamRows::read_labels(Span piece, Visit visit) const {
  const auto look_before = [&](std::uint32_t end) {
    const std::uint32_t begin = KnownNames::label_begin(text_, piece.begin, end);
    if (begin > piece.begin && begin < end) visit(begin);
  };
  for (std::uint32_t at = piece.begin; at < piece.end;) {
    const CodePoint c = decode(text_, at);
    if (c.value == ':' || c.value == 0xFF1A) look_before(at);
    at += c.size;
  }
  if (piece.end < line_.end) look_before(piece.end);
}

SeamRows::Rank SeamRows::rank_of(std::size_t line) const noexcept {
  if (line >= work_.lines.size()) return {};  // where it wraps, too
  // 3人受伤, 2年来: signs for what is counted, and for parts of dates.
  constexpr std::u32string_view kCounted =
      U"人名年月日号號时時分秒点點个個位件岁歲条條次回度台元円票天周週万萬億亿代大点世第차월년일명개억만원시분초회위";
  constexpr std::size_t kMostDigits = 3;
  const std::string_view own = slice(text_, work_.lines[line]);
  const LeadingNumber number = leading_number(own, kMostDigits);
  if (number.digits == 0 || number.digits == own.size()) return {};
  const char32_t letter = decode(own, number.digits).value;
  if (char_class(letter) != CharClass::kCaseless) return {};
  return {number, kCounted.find(letter) != std::u32string_view::npos};
}

void SeamRows::read_rank(std::size_t line) {
  constexpr std::size_t kMostStep = 3;  // lines from one to the next: with a date, a counter
  constexpr std::uint32_t kReach = 10;  // ranks looked for on either side
  const Rank own = rank_of(line);
  if (own.number.value == 0) return;
  // Three rows, of which two at least are no counts.
  bool row = false;
  for (std::size_t step = 1; step <= kMostStep && !row; ++step) {
    int rows = 1, titles = own.counts ? 0 : 1;
    const auto add = [&](const Rank& other, std::uint32_t expected) {
      if (expected == 0 || other.number.value != expected) return false;
      ++rows;
      titles += other.counts ? 0 : 1;
      return true;
    };
    for (std::uint32_t n = 1;
         n < kReach && add(rank_of(line - n * step), own.number.value - std::min(n, own.number.value)); ++n) {
    }
    for (std::uint32_t n = 1; n < kReach && add(rank_of(line + n * step), own.number.value + n); ++n) {
    }
    row = rows >= 3 && titles >= 2;
  }
  if (!row) return;
  const std::size_t so_far = list_.size();
  list_.add(line_.begin + own.number.digits, SeamShape::kDigitUpper);
  list_.sort_behind(so_far);
}

void SeamRows::read_names() {
  if (!names_) names_.emplace(text_, work_.lines);
  const std::size_t so_far = list_.size();
  const bool sentence = ends_sentence();
  std::uint32_t begin = line_.begin, behind_stamp = line_.begin;
  std::size_t next = list_.first();
  auto stamp = list_.stamps().begin();
  while (begin < line_.end) {
    std::uint32_t end = line_.end;
    while (next < so_far && work_.seam_candidates[next].at <= begin) ++next;
    if (next < so_far) end = std::min(end, work_.seam_candidates[next].at);
    while (stamp != list_.stamps().end() && stamp->span.end <= begin) ++stamp;
    if (stamp != list_.stamps().end() && stamp->span.begin <= begin) {
      begin = behind_stamp = stamp->span.end;
      continue;
    }
    if (stamp != list_.stamps().end()) end = std::min(end, stamp->span.begin);
    end = static_cast<std::uint32_t>(next_bit(work_.masks.space, begin, end));
    const std::uint32_t visible = begin + static_cast<std::uint32_t>(without_arrows(slice(text_, {begin, end})));
    const auto visit = [&](std::uint32_t at) {
      const CharClass behind = char_class(decode(text_, at).value);
      const char32_t before = decode_before(text_, at).value;
      // Not a part of a longer name: 社会・政治.
      if ((is_letter(behind) || behind == CharClass::kDigit) && (is_word(char_class(before)) || is_closer(before)))
        list_.add(at, SeamShape::kName);
    };
    if (visible > begin + 1 && (is_wide(begin) || is_wide(visible - 1))) {
      const bool opens = begin == line_.begin || begin == behind_stamp;
      names_->read(text_, {begin, visible}, !sentence && opens, closes(end, stamp), visit);
      if (!sentence) read_labels({begin, visible}, visit);
    }
    // A counter opens what stands behind it as a date does: 17:44‖3 टिप्पणियां‖बंदरगाह
    const bool counter = begin == behind_stamp && is_counter(slice(text_, {begin, end}));
    begin = end == begin ? begin + 1 : end;
    while (begin < line_.end && test_bit(work_.masks.space, begin)) ++begin;
    if (counter) behind_stamp = begin;
  }
  list_.sort_behind(so_far);
}

}  // namespace newsparse::internal
