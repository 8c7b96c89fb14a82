// markup.h: what extractors left of the page's source: tags, comments, entities, CSS, scripts, JSON, base64.
#ifndef NEWSPARSE_RECOGNISE_MARKUP_H_
#define NEWSPARSE_RECOGNISE_MARKUP_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "newsparse/record.h"
#include "text/byte_masks.h"

namespace newsparse::internal {

// Appends inline markup inside `range` (tags, comments, entities; scripts and style sheets with their tags), in order,
// without overlap. `openers` are the bits of ByteMasks::opener. Linear; allocates only by growing `out`.
void match_markup(std::string_view text, Span range, const std::vector<std::uint64_t>& openers,
                  std::vector<MarkupResidue>& out);

// Warning: fopen() failed in /srv/site/index.php on line 12: what a PHP server prints of its own failures, always in
// English (https://www.php.net/manual/en/errorfunc.constants.php). Looks at the line's last bytes first.
[[nodiscard]] bool is_server_message(std::string_view line) noexcept;

// The class of a line (or part of one) that is leaked source as a whole: a CSS rule, a statement of JavaScript, a
// server's message (a script, too), a piece of JSON, base64, tags and nothing else. nullopt for text that people read,
// code samples in prose included where in doubt. Linear in the line.
[[nodiscard]] std::optional<MarkupClass> classify_markup_line(std::string_view line) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_MARKUP_H_
