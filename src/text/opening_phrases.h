// opening_phrases.h: what the lexicon knows of the words that a text opens with.
#ifndef NEWSPARSE_TEXT_OPENING_PHRASES_H_
#define NEWSPARSE_TEXT_OPENING_PHRASES_H_

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "text/lexicon.h"
#include "text/lines.h"
#include "text/word_places.h"

namespace newsparse::internal {

// Calls visit(entry, words, last, next) for the first word of `range`, the first two and so on up to six, where the
// lexicon has them as a phrase: `last` is the phrase's last word, `next` the word behind it (empty: there is none).
// Ends where no known phrase goes on.
template <class Visit>
void for_each_opening_phrase(std::string_view text, Span range, Visit visit) {
  constexpr int kMostWords = 6;
  std::uint64_t hash = 0;
  int most = kMostWords;
  Span word = next_word(text, range.begin, range.end);
  for (int words = 1; !word.empty() && words <= most; ++words) {
    const std::uint64_t own = hash_word(slice(text, word));
    hash = words == 1 ? own : hash_phrase(hash, own);
    const LexiconEntry* entry = find_in_lexicon(hash);
    if (words == 1) {
      if (entry == nullptr) return;  // no phrase begins with it
      most = std::clamp<int>(entry->longest_phrase, 1, kMostWords);
    }
    const Span next = next_word(text, word.end, range.end);
    if (entry != nullptr) visit(*entry, words, word, next);
    word = next;
  }
}

}  // namespace newsparse::internal

#endif  // NEWSPARSE_TEXT_OPENING_PHRASES_H_
