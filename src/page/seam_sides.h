// seam_sides.h: what stands on the two sides of a place where a seam could be.
#ifndef NEWSPARSE_PAGE_SEAM_SIDES_H_
#define NEWSPARSE_PAGE_SEAM_SIDES_H_

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "page/levels.h"
#include "page/workspace.h"
#include "text/utf8.h"

namespace newsparse::internal {

inline constexpr std::size_t kLongestSegment = 80;  // bytes: a longer one is no title of a section, and is not counted
// Tells a segment's count from a line's in work.repeats.
inline constexpr std::uint64_t kAsSegment = 0x9E3779B97F4A7C15U;

// The sides of `candidates[index]`, all of which lie in `line` with the timestamps `stamps`.
[[nodiscard]] SeamSides sides_of(std::string_view text, Span line, std::span<const SeamCandidate> candidates,
                                 std::size_t index, std::span<const TimestampMatch> stamps) noexcept;
// The same of candidates of the workspace, whose sides propose_seams() has kept, but for those past the most it keeps.
inline constexpr std::size_t kMostKeptSides = 4096;
[[nodiscard]] inline SeamSides kept_sides(std::string_view text, const Workspace& work, Span line,
                                          std::span<const SeamCandidate> candidates, std::size_t index,
                                          std::span<const TimestampMatch> stamps) noexcept {
  const auto i = static_cast<std::size_t>(&candidates[index] - work.seam_candidates.data());
  return i < work.seam_sides.size() ? work.seam_sides[i] : sides_of(text, line, candidates, index, stamps);
}

// A row of a listing, whose line ends in a timestamp behind the place: title, section, timestamp. 0: none; else 1, and
// 1 more where what precedes is as long as a title, and 2 more where nothing but a short part precedes the timestamp.
[[nodiscard]] std::uint32_t row_of(std::string_view text, Span line, const SeamSides& sides,
                                   std::span<const TimestampMatch> stamps) noexcept;

// How a word is written: 0 no word, 1 digits, 2 without case, 3 small letters, 4 one capital, 5 a capital first, 6
// capitals.
[[nodiscard]] std::uint32_t letter_case(std::string_view text, Span word) noexcept;

// What the lexicon says of a part between two boundaries. Its order is that of the model's facts.
enum class PhraseKind : std::uint8_t {
  kNone,
  kFunctionWord,
  kButton,
  kSection,
  kBoilerplate,        // a phrase of one of its classes
  kLabel,              // of a date, a byline, a credit and the like
  kBrand,              // YouTube
  kBeginsBoilerplate,  // a phrase of several words begins it, and more follows
  kBeginsLabel,
};
// Looks at the first six words of the first 64 bytes.
[[nodiscard]] PhraseKind phrase_kind(std::string_view part) noexcept;

// A character as a feature: itself where it is punctuation, else its class.
[[nodiscard]] inline std::uint32_t character(char32_t c) noexcept {
  const CharClass k = char_class(c);
  return k == CharClass::kOther ? 16 + static_cast<std::uint32_t>(c) : static_cast<std::uint32_t>(k);
}

[[nodiscard]] constexpr bool is_word(CharClass c) noexcept {
  return is_letter(c) || c == CharClass::kDigit || c == CharClass::kMark;
}

[[nodiscard]] inline bool is_word_byte(char c) noexcept {  // of ASCII
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 && is_word(char_class(byte));
}

// The first stamp that begins at `at` or behind it.
[[nodiscard]] inline auto first_stamp_at(std::span<const TimestampMatch> stamps, std::uint32_t at) noexcept {
  return std::partition_point(stamps.begin(), stamps.end(),
                              [at](const TimestampMatch& stamp) { return stamp.span.begin < at; });
}

[[nodiscard]] constexpr std::uint32_t count_bucket(std::uint32_t n) noexcept { return n < 3 ? n : n < 6 ? 3 : 4; }

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_SEAM_SIDES_H_
