// tickers.h: live tickers, whose entries open with a time of day on a line of its own.
//
//   22:38
//   Last ward counted
//   The result in the north of the town is known, too.
//   21:55
//   ..
#ifndef NEWSPARSE_PAGE_TICKERS_H_
#define NEWSPARSE_PAGE_TICKERS_H_

#include <string_view>

#include "page/workspace.h"

namespace newsparse::internal {

// Puts the entries of such a ticker into work.in_article, but for the times, of which the models take the longer texts
// for the story's and the rest for a list of teasers: below a line of the story, four times of day and more that only
// fall or only rise, sentences behind three of four, and half of them the story's already. Lists of headlines by the
// minute have no sentences, and those of teasers stand below no story. After find_article() and tell_boilerplate(),
// before parts are told. Linear in lines; does not allocate.
void keep_tickers(std::string_view text, Workspace& work) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_TICKERS_H_
