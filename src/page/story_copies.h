// story_copies.h: a story that stands on its page twice, in paragraphs and once more in one line.
//
// Pages keep a story's text for search engines and for reading aloud as well, without its paragraphs. Prose has it
// once.
#ifndef NEWSPARSE_PAGE_STORY_COPIES_H_
#define NEWSPARSE_PAGE_STORY_COPIES_H_

#include <string_view>

#include "page/workspace.h"

namespace newsparse::internal {

// Takes lines of ten sentences and more out of work.in_article where shorter lines of the article, or one as long above
// them, say four in five of them and the last one: where a copy goes on, its paragraphs were cut. After find_article().
// Pages without a line of 1,000 bytes in the article pay nothing; of others its bytes are read twice, and its sentences
// sorted.
void drop_story_copies(std::string_view text, Workspace& work);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_STORY_COPIES_H_
