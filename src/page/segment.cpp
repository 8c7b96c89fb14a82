#include "page/segment.h"

#include <algorithm>

#include "text/lines.h"
#include "text/lexicon.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

// Candidate shapes. A seam shows itself by a change of class without a blank.
enum class Shape : std::uint8_t { kNone, kLowerUpper, kUpperRun, kCloserUpper, kDigitUpper };

constexpr std::size_t kLongestTail = 60;  // bytes: a section and what little may stand round it

bool is_closer(char32_t c) noexcept {
  return c == '.' || c == '!' || c == '?' || c == ')' || c == '"' || c == 0x201D || c == 0x2019 || c == 0xBB ||
         c == 0x2026;
}

struct Around {
  CodePoint before, at;
  CharClass before_class = CharClass::kOther, at_class = CharClass::kOther;
};

// What a seam before `at` would have on its two sides. Precondition: line.begin < at < line.end.
Around look_around(std::string_view text, std::size_t at) noexcept {
  Around a;
  a.before = decode_before(text, at);
  a.at = decode(text, at);
  a.before_class = char_class(a.before.value);
  a.at_class = char_class(a.at.value);
  return a;
}

Shape shape_at(std::string_view text, Span line, std::size_t at) noexcept {
  const Around a = look_around(text, at);
  if (a.at_class != CharClass::kUpper) return Shape::kNone;
  if (a.before_class == CharClass::kLower) return Shape::kLowerUpper;
  if (is_closer(a.before.value)) return Shape::kCloserUpper;
  if (a.before_class == CharClass::kDigit) return Shape::kDigitUpper;  // rises to 11World
  // NATORussian: at least two capitals, then a capitalised word.
  if (a.before_class == CharClass::kUpper && at + a.at.size < line.end && at - a.before.size > line.begin) {
    const bool lower_follows = char_class(decode(text, at + a.at.size).value) == CharClass::kLower;
    const bool capital_precedes = char_class(decode_before(text, at - a.before.size).value) == CharClass::kUpper;
    if (lower_follows && capital_precedes) return Shape::kUpperRun;
  }
  return Shape::kNone;
}

// The run of non-blanks round `at`.
Span token_at(std::string_view text, Span line, std::size_t at) noexcept {
  std::size_t begin = at, end = at;
  while (begin > line.begin && text[begin - 1] != ' ') --begin;
  while (end < line.end && text[end] != ' ') ++end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// Inside an address, a handle or an identifier nothing is a seam.
bool is_address(std::string_view token) noexcept {
  return token.find("://") != std::string_view::npos || token.find("www.") != std::string_view::npos ||
         token.find('@') != std::string_view::npos || token.find('_') != std::string_view::npos ||
         token.front() == '#' || token.find("{{") != std::string_view::npos;
}

std::uint64_t hash_text(std::string_view text) noexcept {
  std::uint64_t h = 0xCBF29CE484222325U;  // FNV-1a
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return h;
}

// Length in bytes of the run of letters that ends at, or begins at, `at`; looks at 32 bytes.
std::size_t letters_before(std::string_view text, Span line, std::size_t at) noexcept {
  std::size_t begin = at;
  while (begin > line.begin && at - begin < 32) {
    const CodePoint cp = decode_before(text, begin);
    if (char_class(cp.value) != CharClass::kLower) break;
    begin -= cp.size;
  }
  return at - begin;
}
std::size_t letters_after(std::string_view text, Span line, std::size_t at) noexcept {
  std::size_t end = at;
  while (end < line.end && end - at < 32) {
    const CodePoint cp = decode(text, end);
    if (!is_letter(char_class(cp.value))) break;
    end += cp.size;
  }
  return end - at;
}

// One line's candidates and the rules that decide them.
class LineSegmenter {
 public:
  LineSegmenter(std::string_view text, const Workspace& work, int threshold, bool keep_evidence, PageData& page)
      : text_(text), work_(work), threshold_(threshold), keep_evidence_(keep_evidence), page_(page) {}

  void run(Span line, std::span<const TimestampMatch> stamps) {
    line_ = line;
    stamps_ = stamps;
    next_stamp_ = 0;
    collect();
    for (std::size_t i = 0; i < candidates_.size(); ++i) decide(i);
  }

 private:
  struct Candidate {
    std::uint32_t at;
    Shape shape;  // kNone: the edge of a timestamp
  };

  void collect() {
    candidates_.clear();
    std::size_t stamp = 0;
    for (std::size_t at = next_bit(work_.candidates, line_.begin + 1, line_.end); at < line_.end;
         at = next_bit(work_.candidates, at + 1, line_.end)) {
      while (stamp < stamps_.size() && stamps_[stamp].span.end <= at) ++stamp;
      if (stamp < stamps_.size() && stamps_[stamp].span.begin < at) continue;  // inside a date
      if (const Shape shape = shape_at(text_, line_, at); shape != Shape::kNone)
        candidates_.push_back({static_cast<std::uint32_t>(at), shape});
    }
    for (const TimestampMatch& match : stamps_) {
      if (match.weak) continue;
      for (const std::uint32_t at : {match.span.begin, match.span.end}) {
        if (at <= line_.begin || at >= line_.end) continue;
        const Around a = look_around(text_, at);
        const CharClass outside = at == match.span.begin ? a.before_class : a.at_class;
        if (is_letter(outside)) candidates_.push_back({at, Shape::kNone});
      }
    }
    std::sort(candidates_.begin(), candidates_.end(),
              [](const Candidate& a, const Candidate& b) { return a.at != b.at ? a.at < b.at : a.shape < b.shape; });
    candidates_.erase(std::unique(candidates_.begin(), candidates_.end(),
                                  [](const Candidate& a, const Candidate& b) { return a.at == b.at; }),
                      candidates_.end());
  }

  void decide(std::size_t i) {
    const auto [at, shape] = candidates_[i];
    if (shape == Shape::kNone) return accept(at, 95, "edge of a timestamp");
    const Span token =
        token_at(text_, {std::max(line_.begin, at < 256 ? 0 : at - 256), std::min(line_.end, at + 256)}, at);
    if (is_address(slice(text_, token))) return;

    // The tail: what stands between the seam and the row's date, or the line's end.
    std::uint32_t tail_end = line_.end;
    bool before_stamp = false;
    while (next_stamp_ < stamps_.size() && stamps_[next_stamp_].span.begin <= at) ++next_stamp_;
    if (next_stamp_ < stamps_.size()) {
      tail_end = stamps_[next_stamp_].span.begin;
      before_stamp = true;
    }
    const Span tail = trim(text_, {at, tail_end});
    const bool last = i + 1 == candidates_.size() || candidates_[i + 1].at >= tail_end;
    const std::uint32_t repeats = tail.size() <= kLongestTail ? work_.repeats.get(hash_text(slice(text_, tail))) : 0;
    if (before_stamp && last && tail.size() <= kLongestTail && !is_brand(at))
      return repeats >= 2 ? accept(at, 98, "row tail before a timestamp, repeated on the page")
                          : accept(at, 88, "row tail before a timestamp");
    // A tail before a date was counted itself; any other count is a line that stands alone elsewhere.
    if (repeats >= (before_stamp ? 2U : 1U)) return accept(at, 85, "what follows repeats on the page");
    // J.Smith, G7Summit: a stop or a digit before a capital is not enough alone.
    if (shape == Shape::kCloserUpper || shape == Shape::kDigitUpper) return;
    if (is_brand(at)) return;
    if (candidates_.size() >= 3 && line_.size() / candidates_.size() <= 24)
      return accept(at, 80, "one of a run of seams");
    if (letters_before(text_, line_, at) >= 3 && letters_after(text_, line_, at) >= 3)
      accept(at, 60, "a lower-case run meets a capital");
  }

  // A word written with a capital inside: YouTube, McDonald's, iPhone.
  bool is_brand(std::uint32_t at) const noexcept {
    std::size_t begin = at;
    while (begin > line_.begin && at - begin < 32) {
      const CodePoint cp = decode_before(text_, begin);
      if (!is_letter(char_class(cp.value))) break;
      begin -= cp.size;
    }
    const std::size_t end = at + letters_after(text_, line_, at);
    const std::string_view word = text_.substr(begin, end - begin);
    if (const LexiconEntry* entry = find_in_lexicon(hash_word(word)))
      if ((entry->cues & cue_bit(Cue::kBrand)) != 0) return true;
    // Name prefixes (Mc, Mac, De, La, ...) and one-letter openers (iPhone, eBay).
    const std::string_view left = text_.substr(begin, at - begin);
    for (const std::string_view prefix :
         {"Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "O", "D", "i", "e", "d", "l", "x"})
      if (left == prefix) return true;
    return false;
  }

  void accept(std::uint32_t at, int confidence, std::string_view reason) {
    if (confidence < threshold_) return;
    page_.glue.push_back({.at = at, .confidence = static_cast<std::uint8_t>(confidence)});
    if (!keep_evidence_) return;
    page_.glue_evidence.push_back({.first = static_cast<std::uint32_t>(page_.evidence.size()), .count = 1});
    page_.evidence.push_back({.name = reason, .score = confidence});
  }

  std::string_view text_;
  const Workspace& work_;
  int threshold_;
  bool keep_evidence_;
  PageData& page_;
  Span line_;
  std::span<const TimestampMatch> stamps_;
  std::size_t next_stamp_ = 0;  // first stamp behind the candidate under decision
  std::vector<Candidate> candidates_;
};

// A seam can only stand before a capital that follows a visible byte: one word of bits at a time.
void find_candidates(const ByteMasks& masks, std::vector<std::uint64_t>& out) {
  out.resize(masks.upper.size());
  std::uint64_t space_before = 1;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::uint64_t after_space = (masks.space[i] << 1) | space_before;
    space_before = masks.space[i] >> 63;
    out[i] = (masks.upper[i] | masks.high[i]) & ~after_space;
  }
}

std::span<const TimestampMatch> stamps_in(const std::vector<TimestampMatch>& stamps, std::size_t& next, Span line) {
  while (next < stamps.size() && stamps[next].span.begin < line.begin) ++next;
  const std::size_t first = next;
  while (next < stamps.size() && stamps[next].span.begin < line.end) ++next;
  return std::span(stamps).subspan(first, next - first);
}

}  // namespace

void segment(std::string_view text, Workspace& work, int threshold, bool keep_evidence, PageData& page) {
  find_candidates(work.masks, work.candidates);
  // What the page repeats: whole short lines, and what stands before the first date of a row.
  work.repeats.clear();
  std::size_t next = 0;
  for (const Span line : work.lines) {
    if (line.size() <= kLongestTail) work.repeats.add(hash_text(slice(text, line)));
    const auto stamps = stamps_in(work.stamps, next, line);
    if (stamps.empty()) continue;
    const std::uint32_t end = stamps.front().span.begin;
    const std::uint32_t from =
        std::max(line.begin + 1, end > kLongestTail ? end - static_cast<std::uint32_t>(kLongestTail) : 0);
    for (std::size_t at = next_bit(work.candidates, from, end); at < end; at = next_bit(work.candidates, at + 1, end))
      if (shape_at(text, line, at) != Shape::kNone)
        work.repeats.add(hash_text(slice(text, trim(text, {static_cast<std::uint32_t>(at), end}))));
  }
  LineSegmenter segmenter(text, work, threshold, keep_evidence, page);
  next = 0;
  for (const Span line : work.lines) segmenter.run(line, stamps_in(work.stamps, next, line));
}

}  // namespace newsparse::internal
