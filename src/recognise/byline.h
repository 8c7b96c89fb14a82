// byline.h: who wrote it.
//
//   By Poppie Platt      Von Anna Müller und Jan Koch      Текст: Иван Петров
//   By Reuters               Jane Doe, Reuters                  홍길동 기자
//   byline = opener name { ("," | "/" | and-word | "&") name } [tail]      (opener: data/lexicon/byline.tsv)
//          | opener agency | name "," agency | name role
//   tail: a mark, a figure, a role, a place or the label of a time, up to 60 bytes; prose that goes on is no byline.
#ifndef NEWSPARSE_RECOGNISE_BYLINE_H_
#define NEWSPARSE_RECOGNISE_BYLINE_H_

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "newsparse/span.h"

namespace newsparse::internal {

struct BylineMatch {
  Span all;     // opener through the last name
  Span author;  // the names, without the opener
};

// The byline that opens `text`, or nullopt. Spans index `text`. The opener may be glued to the name after it
// (byNa Mwandishi, 记者张小明). Looks at 200 bytes at most; does not allocate; thread-safe.
[[nodiscard]] std::optional<BylineMatch> match_byline(std::string_view text) noexcept;
// The same where an opener opens it: not Jane Doe, Reuters.
[[nodiscard]] std::optional<BylineMatch> match_opened_byline(std::string_view text) noexcept;

// Where what follows the opener begins that opens `text`: By HARBOUR. 0: none opens it, or nothing follows.
[[nodiscard]] std::size_t after_byline_opener(std::string_view text) noexcept;

// Whether `text` is an opener and nothing else but a colon: by, Written by, Von:, Author of the article:. For scripts
// whose words have blanks between them.
[[nodiscard]] bool is_byline_opener(std::string_view text) noexcept;

// At most this many names are told apart in a byline.
inline constexpr std::size_t kMostBylineNames = 6;

// Each name of `author`, as match_byline() gives it, into `names`: how many. Ann Lee and John Smith are two, José
// Ortega y Gasset is one: what stands on either side has to be a whole name. Spans index `author`. Does not allocate.
[[nodiscard]] std::size_t split_names(std::string_view author, std::array<Span, kMostBylineNames>& names) noexcept;

// True where `text` as a whole reads as one or a few personal names (Kyle Wiggers; Anna Müller und Jan Koch): two
// to five capitalised words each, particles allowed, no digits. For scripts without case: false.
[[nodiscard]] bool looks_like_names(std::string_view text) noexcept;
// Whether two words of a name open `text`. Where they do not, nothing that it begins with looks like names.
[[nodiscard]] bool opens_with_name(std::string_view text) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_BYLINE_H_
