// picture_sides.h: where in a picture somebody stands.
//
//   Ann Lee (left) and Tom Reed      Ann Lee, second from left, opens the pier      李娜（左）
//   side = name ("(" phrase ")" | "," phrase ",")      (phrase: data/lexicon/picture_sides.tsv, picture_orders.tsv)
#ifndef NEWSPARSE_RECOGNISE_PICTURE_SIDES_H_
#define NEWSPARSE_RECOGNISE_PICTURE_SIDES_H_

#include <string_view>

namespace newsparse::internal {

// Whether `line` says so of somebody, as captions do: in brackets behind a capital or a letter without case, between
// commas behind two words with capitals. Closed phrases only: sentences speak of the left and of the right. Linear in
// the line; does not allocate; thread-safe.
[[nodiscard]] bool names_side(std::string_view line) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_PICTURE_SIDES_H_
