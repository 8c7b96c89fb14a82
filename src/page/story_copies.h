// story_copies.h: a story that stands on its page twice, in paragraphs and once more in one line.
//
// Pages keep a story's text for search engines and for reading aloud as well, without its paragraphs. Prose has it
// once.
#ifndef NEWSPARSE_PAGE_STORY_COPIES_H_
#define NEWSPARSE_PAGE_STORY_COPIES_H_

#include <string_view>

#include "page/workspace.h"

namespace newsparse::internal {

// Takes lines of ten sentences and more out of work.in_article where other lines of the article say four in five of
// them. After find_article(). Pages without such a line pay nothing; of others the article's bytes are read once, and
// its sentences sorted.
void drop_story_copies(std::string_view text, Workspace& work);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_STORY_COPIES_H_
