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

// Sets work.line_classes, surely, of two lines and more that are such a row: an archive's are navigation; those of
// which one names a network or sharing are share buttons, on one line too where it says the note twice, or accounts to
// comment by (( Log out / Change )). An archive's lines are none of the article's; the others may have been taken for
// some. Linear.
void tell_link_rows(std::string_view text, Workspace& work) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_LINK_ROWS_H_
