// picture_sides.h: where in a picture somebody stands.
//
//   Ann Lee (left) and Tom Reed      Ann Lee, second from left, opens the pier      李娜（左）
//   side = name ("(" [words] word ")" | "," [words] word ",")      (word: data/lexicon/picture_sides.tsv)
#ifndef NEWSPARSE_RECOGNISE_PICTURE_SIDES_H_
#define NEWSPARSE_RECOGNISE_PICTURE_SIDES_H_

#include <string_view>

namespace newsparse::internal {

// Whether `line` says so of somebody: a caption does, and hardly any other sentence. In brackets up to four words,
// behind a capital or a letter without case; between commas behind two words with capitals. Linear in the line; does
// not allocate; thread-safe.
[[nodiscard]] bool names_side(std::string_view line) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_PICTURE_SIDES_H_
