// byline.h: who wrote it.
//
//   By Poppie Platt      Von Anna Müller und Jan Koch      Текст: Иван Петров
//   byline = opener name { ("," | and-word | "&") name } [("," | "|") role]      (opener: data/lexicon/byline.tsv)
#ifndef NEWSPARSE_RECOGNISE_BYLINE_H_
#define NEWSPARSE_RECOGNISE_BYLINE_H_

#include <optional>
#include <string_view>

#include "newsparse/span.h"

namespace newsparse::internal {

struct BylineMatch {
  Span all;     // opener through the last name
  Span author;  // the names, without the opener
};

// The byline that opens `text`, or nullopt. Spans index `text`. The opener may be glued to the name after it
// (byNa Mwandishi) only in lower case. Looks at 200 bytes at most; does not allocate; thread-safe.
[[nodiscard]] std::optional<BylineMatch> match_byline(std::string_view text) noexcept;

// True where `text` as a whole reads as one or a few personal names (Kyle Wiggers; Anna Müller und Jan Koch): two
// to four capitalised words each, particles allowed, no digits. For scripts without case: false.
[[nodiscard]] bool looks_like_names(std::string_view text) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_BYLINE_H_
