// story_lines.h: what a line of the article is: a paragraph, a heading between paragraphs, an entry of a list.
#ifndef NEWSPARSE_PAGE_STORY_LINES_H_
#define NEWSPARSE_PAGE_STORY_LINES_H_

#include <cstddef>
#include <string_view>

#include "newsparse/record.h"
#include "page/workspace.h"

namespace newsparse::internal {

// The kind of line `i`, which is one of the article. Looks at the lines round it.
[[nodiscard]] RecordKind tell_story_line(std::string_view text, const Workspace& work, std::size_t i) noexcept;

// True where `line` opens with a mark that only entries of lists open with: a dash may open somebody's words.
[[nodiscard]] bool opens_with_bullet(std::string_view line) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_STORY_LINES_H_
