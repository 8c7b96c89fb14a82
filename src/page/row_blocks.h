// row_blocks.h: rows of a list whose parts are lines of their own, and which are built alike.
//
//   Council votes on bridge                     Council votes on bridge               Local | March 3, 2020
//   The council voted on Monday to close ..     March 3, 2020 - The council voted ..  Council votes on bridge
//   Local | March 3, 2020
//   block = row row row *row      row = lines of the same kinds in the same order: a date, a title, perhaps a text
#ifndef NEWSPARSE_PAGE_ROW_BLOCKS_H_
#define NEWSPARSE_PAGE_ROW_BLOCKS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "page/workspace.h"

namespace newsparse::internal {

// What a line is among the rows of a list.
enum class RowLine : std::uint8_t {
  kNone,      // of no row
  kShort,     // a title, a name, a button
  kQuestion,  // a title, or a text of one sentence
  kText,
  kDate,       // a date, perhaps with short fields
  kDatedText,  // a text behind a date
  kTitle,      // by its place in each of the rows
  kBareTitle,  // the same of rows that have no text: the page's own headline may be one of them
};
// Of lines built alike, when drop_row_blocks() has looked for them.
[[nodiscard]] inline RowLine row_line_of(const Workspace& work, std::size_t line) noexcept {
  return line < work.row_kinds.size() ? static_cast<RowLine>(work.row_kinds[line]) : RowLine::kNone;
}

// Looks for blocks, into work.row_kinds, and takes them out of work.in_article, into which their texts bring them:
// there titles read as subheadings. Of a story are blocks that touch it, and such as go forward in time, as programmes
// and chronicles do. After find_article(). Linear.
void drop_row_blocks(std::string_view text, Workspace& work);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_ROW_BLOCKS_H_
