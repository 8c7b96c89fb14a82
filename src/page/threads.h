// threads.h: readers' comments below a story.
//
//   3 Comments
//   Joe Fisher says:
//   March 4, 2019 at 11:20 am
//   They should have done this ten years ago.
//   Reply
//   thread = heading { row text [answer] }      row: [name] date, on one line or two, or with its text on one
//          | row text row text row text ..        each below another name, with a day and a time of day
#ifndef NEWSPARSE_PAGE_THREADS_H_
#define NEWSPARSE_PAGE_THREADS_H_

#include <string_view>

#include "page/workspace.h"

namespace newsparse::internal {

// Gives the rows of threads below a story the class of comments, for sure, and takes the titles from what stands
// between them. Where texts of comments were taken for the story, it ends above the thread. Reads work.line_classes;
// the article must be known. Linear: of headings that quote a title no more than sixteen are looked for in the page.
void find_threads(std::string_view text, Workspace& work) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_THREADS_H_
