#include "recognise/comment_words.h"

#include "text/lexicon.h"
#include "text/utf8.h"

namespace newsparse::internal {

bool names_comments(std::string_view text, std::size_t at) noexcept {
  const auto is_one = [&](std::size_t from, std::size_t to) {
    const LexiconEntry* word = find_in_lexicon(hash_word(text.substr(from, to - from)));
    return word != nullptr &&
           ((word->cues & cue_bit(Cue::kComments)) != 0 || word->button == 1 + static_cast<int>(Cue::kComments));
  };
  constexpr int kMostCharacters = 12;  // of a word without case
  constexpr int kMostLetters = 32;     // of any
  std::size_t to = at, second = at;
  CharClass last = CharClass::kOther;
  for (int n = 1; to < text.size() && n <= kMostLetters; ++n) {
    const CodePoint c = decode(text, to);
    const CharClass now = c.valid ? char_class(c.value) : CharClass::kOther;
    if (!is_letter(now) && now != CharClass::kMark) break;
    if (now == CharClass::kUpper && last == CharClass::kLower) break;
    to += c.size;
    last = now;
    if (n == 1) second = to;  // behind what counts them: 条, 件
    if (now == CharClass::kCaseless && n <= kMostCharacters && (is_one(at, to) || (second < to && is_one(second, to))))
      return true;
  }
  return to > at && is_one(at, to);
}

}  // namespace newsparse::internal
