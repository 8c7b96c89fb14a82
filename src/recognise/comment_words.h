// comment_words.h: what counters of comments count.
//
//   12 comments    3条评论    Kommentare
#ifndef NEWSPARSE_RECOGNISE_COMMENT_WORDS_H_
#define NEWSPARSE_RECOGNISE_COMMENT_WORDS_H_

#include <cstddef>
#include <string_view>

namespace newsparse::internal {

// Whether a word for comments that the lexicon has begins at `at` (at most text.size()): alone, glued to a capital, or,
// in scripts without case, to anything, perhaps behind the sign that such things are counted with. O(length of the
// word).
[[nodiscard]] bool names_comments(std::string_view text, std::size_t at) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_COMMENT_WORDS_H_
