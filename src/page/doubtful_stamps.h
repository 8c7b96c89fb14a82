// doubtful_stamps.h: what reads as a timestamp and is no date of anything on the page.
//
//   Ferry sails again 2:14 3 hours ago      how long a video runs, and then the row's age
//   Robber caught after tip from 20 years ago      a headline that ends in an age, and below it a byline with a date
//   By Ann Lee, March 4, 2024
#ifndef NEWSPARSE_PAGE_DOUBTFUL_STAMPS_H_
#define NEWSPARSE_PAGE_DOUBTFUL_STAMPS_H_

#include <string_view>

#include "page/workspace.h"

namespace newsparse::internal {

// Takes lengths out of work.stamps: figures such as 2:14 where an age follows them, with nothing but blanks, signs that
// set off fields or a line's end between, and the page has two such pairs: nobody prints when something was and how
// long ago that is. Makes ages of headlines weak: one that ends a line of four words and more, behind a blank, where
// hardly another line of the page does, and a whole date stands in the three lines below. Linear in timestamps and
// lines.
void doubt_stamps(std::string_view text, Workspace& work);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_DOUBTFUL_STAMPS_H_
