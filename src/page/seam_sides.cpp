#include "page/seam_sides.h"

#include <algorithm>

#include "text/lexicon.h"
#include "text/lines.h"
#include "text/opening_phrases.h"

namespace newsparse::internal {

namespace {

constexpr std::size_t kLongestWord = 40;  // bytes looked at on either side

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

constexpr std::uint32_t kClasses = cue_bit(Cue::kSection) - 1;  // all classes of boilerplate

// What a phrase is that is all of a part.
PhraseKind kind_of_whole(const LexiconEntry& entry) noexcept {
  if (entry.button != 0) return PhraseKind::kButton;
  if ((entry.cues & cue_bit(Cue::kSection)) != 0) return PhraseKind::kSection;
  if ((entry.cues & kClasses) != 0) return PhraseKind::kBoilerplate;
  if ((entry.cues & cue_bit(Cue::kBrand)) != 0) return PhraseKind::kBrand;
  if (entry.cues != 0) return PhraseKind::kLabel;
  return entry.function_words != 0 ? PhraseKind::kFunctionWord : PhraseKind::kNone;
}
PhraseKind kind_of_begin(const LexiconEntry& entry) noexcept {
  return (entry.cues & kClasses) != 0 ? PhraseKind::kBeginsBoilerplate : PhraseKind::kBeginsLabel;
}

}  // namespace

SeamSides sides_of(std::string_view text, Span line, std::span<const SeamCandidate> candidates, std::size_t index,
                   std::span<const TimestampMatch> stamps) noexcept {
  const std::uint32_t at = candidates[index].at;
  const std::uint32_t from = index > 0 ? candidates[index - 1].at : line.begin;
  const std::uint32_t to = index + 1 < candidates.size() ? candidates[index + 1].at : line.end;
  SeamSides sides = {
      .left = {word_begin(text, from, at), at}, .right = {at, word_end(text, at, to)}, .head = {}, .after = {}};
  if (!sides.left.empty()) sides.left_hash = hash_word(slice(text, sides.left));
  if (!sides.right.empty()) sides.right_hash = hash_word(slice(text, sides.right));
  if (!sides.left.empty() && !sides.right.empty())
    sides.whole_hash = hash_word(slice(text, {sides.left.begin, sides.right.end}));
  sides.head = segment_before(text, line, candidates, index, stamps);
  sides.after = segment_after(text, line, candidates, index, stamps);
  return sides;
}

std::uint32_t row_of(std::string_view text, Span line, const SeamSides& sides,
                     std::span<const TimestampMatch> stamps) noexcept {
  constexpr std::uint32_t kLongestField = 40, kShortestTitle = 14;
  const Span after = sides.after;
  if (stamps.empty() || stamps.back().weak || line.end - stamps.back().span.end > 1 ||
      stamps.back().span.begin < after.end)
    return 0;
  const bool field =
      !after.empty() && after.size() <= kLongestField && trim(text, {after.end, stamps.back().span.begin}).empty();
  return 1U + (sides.head.size() >= kShortestTitle ? 1U : 0U) + (field ? 2U : 0U);
}

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

PhraseKind phrase_kind(std::string_view part) noexcept {
  constexpr std::uint32_t kMostBytes = 64;
  const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(part.size(), kMostBytes));
  PhraseKind begun = PhraseKind::kNone, whole = PhraseKind::kNone;
  for_each_opening_phrase(part, {0, end}, [&](const LexiconEntry& entry, int words, Span, Span next) {
    if (next.empty() && end == part.size())
      whole = kind_of_whole(entry);
    else if (words > 1 && entry.cues != 0)
      begun = kind_of_begin(entry);
  });
  return whole != PhraseKind::kNone ? whole : begun;
}

}  // namespace newsparse::internal
