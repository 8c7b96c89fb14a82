// story.h: what a page prints of its main article round its body: headline, date, authors.
#ifndef NEWSPARSE_PAGE_STORY_H_
#define NEWSPARSE_PAGE_STORY_H_

#include "page/page_data.h"
#include "page/workspace.h"

namespace newsparse::internal {

// Fills page.title, page.published and page.authors from the assembled page. All stay empty where the page has
// neither a headline nor an article.
void find_story(const Workspace& work, PageData& page);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_STORY_H_
