// item_bylines.h: fields of teasers that a byline's opener places.
//
//   Bridge closed for repairs
//   By Ann Lee | March 3, 2019       who wrote it, and when, stands below a title and never above
#ifndef NEWSPARSE_PAGE_ITEM_BYLINES_H_
#define NEWSPARSE_PAGE_ITEM_BYLINES_H_

#include <string_view>

#include "page/workspace.h"

namespace newsparse::internal {

// Sets Part::follows of the authors and the dates of lists of which two in three stand behind an opener: the author
// straight behind it, the date behind such an author, on his line: on the next it may be the next title's. A title must
// stand above the first of them: some sites put who posted what above it. Reads work.field_lists. Linear.
void follow_bylines(std::string_view text, Workspace& work) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_ITEM_BYLINES_H_
