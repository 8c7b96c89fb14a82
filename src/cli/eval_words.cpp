#include "cli/eval_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/utf8.h"

namespace newsparse::cli {

namespace {

namespace text = newsparse::internal;

struct Range {
  char32_t first, last;
};
// Numbers that are no decimal digits (Nl and No), of the basic plane.
constexpr std::array<Range, 34> kNumbers = {
    {{0xB2, 0xB3},     {0xB9, 0xB9},     {0xBC, 0xBE},     {0x9F4, 0x9F9},   {0xB72, 0xB77},   {0xBF0, 0xBF2},
     {0xC78, 0xC7E},   {0xD58, 0xD5E},   {0xD70, 0xD78},   {0xF2A, 0xF33},   {0x1369, 0x137C}, {0x16EE, 0x16F0},
     {0x17F0, 0x17F9}, {0x19DA, 0x19DA}, {0x2070, 0x2070}, {0x2074, 0x2079}, {0x2080, 0x2089}, {0x2150, 0x2182},
     {0x2185, 0x2189}, {0x2460, 0x249B}, {0x24EA, 0x24FF}, {0x2776, 0x2793}, {0x2CFD, 0x2CFD}, {0x3007, 0x3007},
     {0x3021, 0x3029}, {0x3038, 0x303A}, {0x3192, 0x3195}, {0x3220, 0x3229}, {0x3248, 0x324F}, {0x3251, 0x325F},
     {0x3280, 0x3289}, {0x32B1, 0x32BF}, {0xA6E6, 0xA6EF}, {0xA830, 0xA835}}};

bool is_number(char32_t c) noexcept {
  const auto* range =
      std::lower_bound(kNumbers.begin(), kNumbers.end(), c, [](Range r, char32_t x) { return r.last < x; });
  return range != kNumbers.end() && range->first <= c;
}

bool is_word(char32_t c) noexcept {
  const text::CharClass kind = text::char_class(c);
  return text::is_letter(kind) || kind == text::CharClass::kDigit || c == U'_' || is_number(c);
}

// What is a word by itself: kana with their signs, Han, Hangul.
bool stands_alone(char32_t c) noexcept {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) ||
         (c >= 0xF900 && c <= 0xFAFF);
}

// Calls visit(code point, is part of a word) for each code point in lower case; ill-formed bytes are passed over.
template <class Visit>
void for_each_letter(std::string_view s, Visit visit) {
  for (std::size_t i = 0; i < s.size();) {
    const text::CodePoint point = text::decode(s, i);
    i += point.size;
    if (!point.valid) continue;
    if (point.value == 0x130) {  // the one letter whose lower case is two code points (SpecialCasing.txt)
      visit(U'i', true);
      visit(U'\x307', false);
      continue;
    }
    const char32_t lower = text::to_lower(point.value);
    visit(lower, is_word(lower));
  }
}

constexpr std::uint64_t mix(std::uint64_t h) noexcept {  // the finaliser of SplitMix64
  h = (h ^ (h >> 30)) * 0xBF58476D1CE4E5B9ULL;
  h = (h ^ (h >> 27)) * 0x94D049BB133111EBULL;
  return h ^ (h >> 31);
}

}  // namespace

WordRuns word_runs(std::string_view s) {
  std::vector<std::uint64_t> words;
  std::uint64_t word = 0;  // of the letters so far; 0: no word is open
  const auto close = [&] {
    if (word != 0) words.push_back(word);
    word = 0;
  };
  for_each_letter(s, [&](char32_t c, bool in_word) {
    const bool alone = stands_alone(c);
    if (!in_word || alone) close();
    if (!in_word && !alone) return;
    word = mix(word + c + 0x9E3779B97F4A7C15ULL) | 1;
    if (alone) close();
  });
  close();
  WordRuns runs;
  constexpr std::size_t kRun = 4;
  const std::size_t count = words.size() >= kRun ? words.size() - kRun + 1 : std::min<std::size_t>(words.size(), 1);
  for (std::size_t i = 0; i < count; ++i) {
    std::uint64_t h = 0;
    for (std::size_t k = i; k < std::min(words.size(), i + kRun); ++k) h = mix(h + words[k]);
    ++runs[h];
  }
  return runs;
}

std::string letters_of(std::string_view s) {
  std::string out;
  for_each_letter(s, [&](char32_t c, bool in_word) {
    if (in_word) text::append_utf8(c, out);
  });
  return out;
}

}  // namespace newsparse::cli
