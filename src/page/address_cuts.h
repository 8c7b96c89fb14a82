// address_cuts.h: cuts round a headline that the page's address bounds.
//
//   /council-approves-bridge-plan      Politics | Council approves bridge plan | Ann Lee May 3, 2019
//                                      (a menu's)                              (names before a date, By .., 5 min read)
#ifndef NEWSPARSE_PAGE_ADDRESS_CUTS_H_
#define NEWSPARSE_PAGE_ADDRESS_CUTS_H_

#include <span>
#include <string_view>

#include "newsparse/record.h"
#include "page/workspace.h"

namespace newsparse::internal {

// Adds to work.cuts, which stay in text order, the blanks where what stands behind the address's last word is a byline,
// a time to read, or names before a date that the page has once more, and where what stands before its first word is
// two or more names that stand alone on the page, or one that is a section's; neither may have a word of the address.
// Addresses leave words out at both ends, so that the address alone cuts nothing. After choose_cuts(), on lines that
// are none of the article. Linear, and in the lines for each of the few that hold most of the address.
void cut_at_address(std::string_view text, std::span<const Glue> glue, Workspace& work);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_ADDRESS_CUTS_H_
