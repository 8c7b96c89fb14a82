// classify.h: the kind of every line, and the line features it is told from.
#ifndef NEWSPARSE_PAGE_CLASSIFY_H_
#define NEWSPARSE_PAGE_CLASSIFY_H_

#include <string_view>

#include "page/page_data.h"
#include "page/workspace.h"

namespace newsparse::internal {

// Fills work.info and work.votes: one pass over the words of every line.
void read_lines(std::string_view text, Workspace& work);

// Fills work.in_article from work.info: lines of prose, and the short lines of the same story between them.
void find_article(Workspace& work);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_CLASSIFY_H_
