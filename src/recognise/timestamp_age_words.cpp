// timestamp_age_words.cpp: the words of ages and names of zones, which only texts that are nothing else are read with,
// and letters without their marks.
#include <algorithm>
#include <iterator>
#include <string_view>

#include "recognise/timestamp_letters.h"
#include "recognise/timestamp_parts.h"
#include "recognise/timestamp_words.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace newsparse::internal {
namespace {

struct PlainLetter {
  char16_t letter;
  char16_t plain;
};

#include "timestamp_age_words.inc"

const AgeWord* find_age_word(std::uint64_t hash) noexcept { return find_in_buckets(kAgeWords, kAgeBuckets, hash); }

}  // namespace

char32_t plain_letter(char32_t letter) noexcept {
  if (letter < kPlainLetters[0].letter || letter > 0xFFFF) return letter;
  const PlainLetter* const found =
      std::lower_bound(std::begin(kPlainLetters), std::end(kPlainLetters), letter,
                       [](const PlainLetter& row, char32_t wanted) { return row.letter < wanted; });
  return found != std::end(kPlainLetters) && found->letter == letter ? found->plain : letter;
}

ZoneName match_zone_name(std::string_view text, std::size_t at) noexcept {
  constexpr std::string_view kTime = " Time";
  const std::string_view rest = text.substr(at);
  for (const ZoneName& zone : kZoneNames) {
    if (!rest.starts_with(zone.name)) continue;
    std::size_t size = zone.name.size();
    if (rest.substr(size).starts_with(kTime)) size += kTime.size();
    if (size == rest.size() || !is_ascii_letter(rest[size])) return {rest.substr(0, size), zone.abbreviation};
  }
  return {};
}

namespace {

// Calls `visit` with the hash of each phrase that begins at `at` and its end, the shorter ones first.
template <typename Visit>
void visit_phrases(const Field& field, std::size_t at, Visit visit) noexcept {
  constexpr int kMostWords = 5;
  if (at >= field.end()) return;
  Letter letter = letter_at(field, at);
  if (!is_letter(letter.kind)) return;
  std::uint64_t state = kPhraseSeed;
  int words = 1;
  for (int i = 0; i < kMaxPhrase; ++i) {
    state = roll(state, letter.folded);
    at += letter.size;
    const Letter next = at < field.end() ? letter_at(field, at) : Letter{0, CharClass::kOther, 1};
    const bool run_ends = !in_word(next.kind);
    const bool dense = letter.folded >= kFirstDense && letter.kind != CharClass::kLower;
    if (run_ends || (dense && next.kind != CharClass::kMark)) visit(finish(state), at);
    if (run_ends) {
      if (++words > kMostWords) break;
      std::size_t gap = at;
      for (int steps = 0; steps < 3 && gap < field.end(); ++steps) {
        const CodePoint point = decode(field.text, gap);
        if (!joins_words(point.value)) break;
        gap += point.size;
      }
      if (gap == at || gap >= field.end()) break;
      letter = letter_at(field, gap);
      if (!is_letter(letter.kind)) break;
      state = roll(state, U' ');
      at = gap;
      continue;
    }
    letter = next;
  }
}

// The longest phrase that begins at `at` and that `accept` takes.
template <typename Accept>
AgePhrase longest_phrase(const Field& field, std::size_t at, Accept accept) noexcept {
  AgePhrase best;
  visit_phrases(field, at, [&](std::uint64_t hash, std::size_t end) {
    const AgeWord* const word = find_age_word(hash);
    if (word != nullptr && accept(*word)) best = {word, end};
  });
  return best;
}

}  // namespace

AgePhrase match_age_word(const Field& field, std::size_t at, bool whole) noexcept {
  return longest_phrase(field, at, [whole](const AgeWord& word) {
    return ((word.kinds & kAgePhrase) != 0) == whole && word.unit < kAgeNothing;
  });
}

AgePhrase match_zone_phrase(const Field& field, std::size_t at) noexcept {
  return longest_phrase(field, at, [](const AgeWord& word) { return word.unit == kAgeZone; });
}

void SpokenWords::collect(const Field& field, std::size_t at) noexcept {
  constexpr int kRowBits = 24, kByte = 8, kRowHashBits = 40;
  count = 0;
  visit_phrases(field, at, [this](std::uint64_t hash, std::size_t end) {
    const std::uint64_t first = hash >> (kPhraseHashBits - kRowHashBits) << kRowBits;
    const auto* row = std::lower_bound(std::begin(kSpokenWords), std::end(kSpokenWords), first);
    for (; row != std::end(kSpokenWords) && *row >> kRowBits == first >> kRowBits && count < words.size(); ++row) {
      const auto set = static_cast<std::uint8_t>(*row >> (2 * kByte));
      words[count++] = {static_cast<SpokenRole>(*row >> kByte & 0xFFU), static_cast<std::int8_t>(*row), set,
                        kSpokenSets[set], end};
    }
  });
}

RareName match_rare_name(const Field& field, std::size_t at) noexcept {
  constexpr int kMeaningBits = 8, kRowHashBits = 32;
  constexpr int kWeekday = 16, kHalf = 23;  // stand before the number of one
  RareName best;
  visit_phrases(field, at, [&best](std::uint64_t hash, std::size_t end) {
    const std::uint64_t first = hash >> (kPhraseHashBits - kRowHashBits) << kMeaningBits;
    const auto* const row = std::lower_bound(std::begin(kRareNames), std::end(kRareNames), first);
    if (row == std::end(kRareNames) || *row >> kMeaningBits != first >> kMeaningBits) return;
    const int meaning = static_cast<int>(*row - first);
    best = meaning > kHalf      ? RareName{0, 0, meaning - kHalf, end}
           : meaning > kWeekday ? RareName{0, meaning - kWeekday, 0, end}
                                : RareName{meaning, 0, 0, end};
  });
  return best;
}

bool is_no_age(std::string_view text) noexcept {
  constexpr std::string_view kEdge = " \t\r\n.!";
  const std::size_t begin = text.find_first_not_of(kEdge);
  if (begin == std::string_view::npos) return false;
  const AgePhrase phrase =
      longest_phrase({text, 0}, begin, [](const AgeWord& word) { return word.unit == kAgeNothing; });
  return phrase.word != nullptr && text.find_first_not_of(kEdge, phrase.end) == std::string_view::npos;
}

bool begins_korean_word(const Field& field, std::size_t at) noexcept {
  constexpr std::u32string_view kParticles = U"에의은는이가를을도들적와과";
  const AgePhrase phrase = longest_phrase(field, at, [](const AgeWord& word) { return word.unit == kAgeNothing; });
  if (phrase.word == nullptr) return false;
  if (phrase.end >= field.end()) return true;
  const Letter next = letter_at(field, phrase.end);
  return !in_word(next.kind) || kParticles.find(next.folded) != std::u32string_view::npos;
}

int read_compound_number(const Field& field, std::size_t at, std::size_t& end) noexcept {
  constexpr std::size_t kShortest = 6, kLongest = 40;
  constexpr std::uint8_t kJoints = kAgeFiller | kAgeAhead;  // og; en and in, which mean something else by themselves
  std::size_t stop = at;
  while (stop < field.end() && stop - at <= kLongest) {
    const Letter letter = letter_at(field, stop);
    if (!is_letter(letter.kind) || letter.folded >= kFirstDense) break;
    stop += letter.size;
  }
  if (stop - at < kShortest || stop - at > kLongest) return 0;
  const auto word = [&field](std::size_t from, std::size_t to) -> const AgeWord* {
    const AgePhrase phrase = match_age_word({field.text.substr(0, to), field.begin}, from);
    return phrase.end == to ? phrase.word : nullptr;
  };
  const auto number = [&word](std::size_t from, std::size_t to) {
    const AgeWord* const found = word(from, to);
    return found != nullptr && (found->kinds & kAgeNumber) != 0 && found->hundredths % kAgeWhole == 0
               ? found->hundredths / kAgeWhole
               : 0;
  };
  for (std::size_t cut = at + 2; cut < stop; ++cut) {
    if ((field.byte(cut) & 0xC0) == 0x80) continue;
    const int first = number(at, cut);
    if (first < 1 || (first > 9 && !is_tens(first))) continue;
    const int second = number(cut, stop);
    end = stop;
    if (is_tens(first) && second > 0 && second < 10) return first + second;
    constexpr std::size_t kLongestJoint = 4;
    for (std::size_t last = cut + 1; first < 10 && last < stop && last - cut <= kLongestJoint; ++last) {
      if ((field.byte(last) & 0xC0) == 0x80) continue;
      const int tens = number(last, stop);
      const AgeWord* const joint = is_tens(tens) ? word(cut, last) : nullptr;
      if (joint != nullptr && (joint->kinds & kJoints) != 0) return first + tens;
    }
  }
  return 0;
}

}  // namespace newsparse::internal
