#include "page/seam_words.h"

#include <algorithm>

#include "text/lexicon.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

constexpr std::size_t kMostLetters = 96;  // of a run: what is longer is no row of words
constexpr std::size_t kShortestWord = 3, kLongestWord = 16;
constexpr std::uint8_t kFewestWords = 3;

// How a run up to some letter can be parted.
struct Way {
  std::uint8_t words = 0;  // 0: it cannot
  std::uint8_t last = 0;   // letters of the last of them
  bool shares = true;      // all are names to share with
};

enum class Known : std::uint8_t { kNo, kAlone, kShare };

Known known(std::string_view word, std::size_t letters, const WordPlaceTable& places) noexcept {
  const std::uint64_t hash = hash_word(word);
  const LexiconEntry* entry = find_in_lexicon(hash);
  const bool shares = entry != nullptr && (entry->cues & cue_bit(Cue::kShare)) != 0;
  if (!shares && !places.may_stand_alone(hash)) return Known::kNo;  // nearly all
  const WordPlaces found = places.find(hash);
  if (found.publishers == 0) return Known::kNo;
  if (shares) return Known::kShare;
  // Levels of eight publishers and of sixteen; one in fifteen of them has it alone on a line, and one in four.
  const bool alone =
      letters > kShortestWord ? found.publishers >= 4 && found.alone >= 1 : found.publishers >= 6 && found.alone >= 4;
  return alone ? Known::kAlone : Known::kNo;
}

}  // namespace

WordRow read_word_row(std::string_view run, const WordPlaceTable& places) noexcept {
  if (run.size() < WordRow::kShortest) return {};
  std::array<std::uint16_t, kMostLetters + 1> at;  // of each letter, and of the end
  std::size_t letters = 0;
  for (std::size_t byte = 0; byte < run.size(); byte += decode(run, byte).size) {
    if (letters == kMostLetters) return {};
    at[letters++] = static_cast<std::uint16_t>(byte);
  }
  at[letters] = static_cast<std::uint16_t>(run.size());
  std::array<Way, kMostLetters + 1> ways;
  for (std::size_t begin = 0; begin + kShortestWord <= letters; ++begin) {
    if (begin > 0 && ways[begin].words == 0) continue;
    const std::size_t last = std::min(letters, begin + kLongestWord);
    for (std::size_t end = begin + kShortestWord; end <= last; ++end) {
      if (end - begin == letters) break;
      const Known word = known(run.substr(at[begin], at[end] - at[begin]), end - begin, places);
      if (word == Known::kNo) continue;
      Way& way = ways[end];
      const auto words = static_cast<std::uint8_t>(ways[begin].words + 1);
      if (way.words != 0 && way.words <= words) continue;
      way = {.words = words,
             .last = static_cast<std::uint8_t>(end - begin),
             .shares = ways[begin].shares && word == Known::kShare};
    }
  }
  const Way& whole = ways[letters];
  if (whole.words < 2 || whole.words - 1U > WordRow::kMost) return {};
  if (!whole.shares) {
    const std::uint64_t hash = hash_word(run);
    if (whole.words < kFewestWords || places.find(hash).publishers > 0 || find_in_lexicon(hash) != nullptr) return {};
  }
  WordRow row;
  row.size = whole.words - 1U;
  std::size_t end = letters;
  for (std::size_t n = row.size; n > 0; --n) {
    end -= ways[end].last;
    row.begins[n - 1] = at[end];
  }
  return row;
}

}  // namespace newsparse::internal
