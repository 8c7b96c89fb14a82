#include "text/word_places.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/lexicon.h"
#include "text/utf8.h"

namespace newsparse::internal {
namespace {

#include "place_weights.inc"

// Tells a line of one word from the word.
constexpr std::uint64_t kAsLine = 0x452821E638D01377U;
constexpr int kMostWords = 8;

bool is_word(char32_t c) noexcept {
  const CharClass k = char_class(c);
  return is_letter(k) || k == CharClass::kDigit || k == CharClass::kMark;
}

}  // namespace

constinit const WordPlaceSlots kWordPlaces = kPlaceSlots;

Span next_word(std::string_view text, std::uint32_t from, std::uint32_t to) noexcept {
  std::uint32_t begin = to;
  const std::string_view upto = text.substr(0, to);
  for (std::uint32_t at = from; at < to;) {
    if (is_ascii_letter(upto[at])) {  // most are
      begin = std::min(begin, at);
      ++at;
      continue;
    }
    const CodePoint c = decode(upto, at);
    if (!is_word(c.value)) {
      if (begin < to) return {begin, at};
    } else if (begin == to) {
      begin = at;
    }
    at += c.size;
  }
  return {begin, to};
}

std::uint64_t line_key(std::string_view text, Span span) noexcept {
  std::uint64_t key = kAsLine;
  int words = 0;
  for (Span word = next_word(text, span.begin, span.end); !word.empty(); word = next_word(text, word.end, span.end)) {
    if (++words > kMostWords) return 0;
    key = hash_phrase(key, hash_word(slice(text, word)));
  }
  return words == 0 ? 0 : key;
}

}  // namespace newsparse::internal
