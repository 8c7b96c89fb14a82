// captions.h: lines that stand among a story's and tell of its pictures.
#ifndef NEWSPARSE_PAGE_CAPTIONS_H_
#define NEWSPARSE_PAGE_CAPTIONS_H_

#include <cstddef>
#include <span>
#include <string_view>

#include "newsparse/page.h"
#include "page/workspace.h"

namespace newsparse::internal {

// Whether line `i` is a picture's credit and nothing else: Photo: Ann Lee/AP, © Ann Lee.
[[nodiscard]] bool is_credit_line(std::string_view text, const Workspace& work, std::size_t i) noexcept;

// Takes lines that end in a picture's credit, or say where in a picture somebody stands, out of work.in_article and
// puts them into work.captions, in text order. Entries of lists and somebody's words are none. Linear in lines.
void take_captions(std::string_view text, std::span<const Glue> glue, Workspace& work);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_CAPTIONS_H_
