// story_furniture.h: lines that the page sets between a story's paragraphs and its writer did not.
#ifndef NEWSPARSE_PAGE_STORY_FURNITURE_H_
#define NEWSPARSE_PAGE_STORY_FURNITURE_H_

#include <span>
#include <string_view>

#include "newsparse/page.h"
#include "page/workspace.h"

namespace newsparse::internal {

// Takes out of work.in_article what names another story behind a label (Read more: Bridge closed), says how long
// reading takes (Lesedauer: 3 Min.), and runs of links that are glued to each other, as page.glue has them. After
// find_article(). Looks at the first words of the article's lines.
void drop_furniture(std::string_view text, std::span<const Glue> glue, Workspace& work) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_STORY_FURNITURE_H_
