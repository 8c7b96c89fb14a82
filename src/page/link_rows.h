// link_rows.h: links below one another that are told by what they share.
//
//   March 2019 (12)       an archive's months
//   February 2019 (9)     (or a tree of them: ► 2018 (45))
//
//   Click to share on Facebook (Opens in new window)     buttons that say the same behind their words, in any language
//   Click to print (Opens in new window)
#ifndef NEWSPARSE_PAGE_LINK_ROWS_H_
#define NEWSPARSE_PAGE_LINK_ROWS_H_

#include <string_view>

#include "page/workspace.h"

namespace newsparse::internal {

// Sets work.line_classes, surely, of such rows: an archive's are navigation (months that go back, four of them or each
// with its count, or branches of a tree); two lines and more that end in one note are share buttons where most
// neighbours are alike and half of them name a network or sharing, or accounts to comment by (( Log out / Change )); so
// is one line of buttons that are glued to each other. An archive's lines are none of the article's; the others may
// have been taken for some. Linear.
void tell_link_rows(std::string_view text, Workspace& work) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_LINK_ROWS_H_
