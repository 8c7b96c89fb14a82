// dated_teasers.h: cards that tell their date between a title and a text, on one line.
//
//   Council votes on bridge Ann Lee Tuesday, March 3, 2020 The council voted on Monday to close ..
//   teaser = title [names] date text      two and more of them, one below the other or almost
#ifndef NEWSPARSE_PAGE_DATED_TEASERS_H_
#define NEWSPARSE_PAGE_DATED_TEASERS_H_

#include <string_view>

#include "page/workspace.h"

namespace newsparse::internal {

// Takes such lines out of work.in_article, into which their texts bring them: a date that a sentence tells of leans on
// a small word or a comma, and small letters follow it; here words stand before it and a capital behind it. Paragraphs
// that do so by chance have no such neighbours. After find_article(). O(dates).
void drop_dated_teasers(std::string_view text, Workspace& work) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_DATED_TEASERS_H_
