// credit.h: who took a picture.
//
//   The old pier in Portland. Photo: Jane Doe/AP      Foto: dpa      (Фото: Лев Федосеев)      Seen in May. Jane Doe/AP
//   credit = word (":" | "=" | "by" | "/" | "©") name      (word: data/lexicon/credit.tsv)
//          | word name | "©" name | name "/" agency | "(" name ("/" | "," | "via") agency ")"
#ifndef NEWSPARSE_RECOGNISE_CREDIT_H_
#define NEWSPARSE_RECOGNISE_CREDIT_H_

#include <optional>
#include <string_view>

#include "newsparse/span.h"

namespace newsparse::internal {

// The name in the credit that ends `line`, or nullopt: a line that goes on behind it is about pictures. Indexes `line`.
// Looks at its last 240 bytes at most; does not allocate; thread-safe.
[[nodiscard]] std::optional<Span> match_credit(std::string_view line) noexcept;

// As that, of a part of a line that is known to begin an element, and begins with the credit: what a seam sets apart
// from the caption before it (on holiday last summer‖Credit: Jane Doe). Words that prose has, too, are credits here.
[[nodiscard]] std::optional<Span> match_opening_credit(std::string_view part) noexcept;

// example.com and nothing else.
[[nodiscard]] bool is_host(std::string_view words) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_CREDIT_H_
