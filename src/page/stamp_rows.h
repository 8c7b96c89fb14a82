// stamp_rows.h: rows of a listing that stand on one line with nothing but blanks between them.
//
//   09:40 Bridge closed after storm 09:25 Council meets again 08:58 Pier reopened 08:31 Two hurt in fire
//   lines ─▶ 09:40 │ Bridge closed after storm │ 09:25 │ Council meets again │ ..
#ifndef NEWSPARSE_PAGE_STAMP_ROWS_H_
#define NEWSPARSE_PAGE_STAMP_ROWS_H_

#include <string_view>

#include "page/page_data.h"
#include "page/workspace.h"

namespace newsparse::internal {

// Splits such lines of work.lines at both ends of the rows' timestamps, so that what comes after meets rows as it does
// where each stands on a line of its own. Which of its neighbours a timestamp belongs to is not told here. A line has
// rows where timestamps of one form stand between blanks again and again, go one way in time, and each is followed by
// what may begin a title: dates that sentences tell of lean on small words and are followed by small letters, and what
// stands between the times of a chronicle ends in stops. Lines that meet template tokens, markup or source stay whole,
// and so do all of a page of more than 65,536 lines. work.page_date must be known. O(bytes of lines with four
// timestamps and more); uses work.row_lines.
void split_stamp_rows(std::string_view text, const PageData& page, Workspace& work);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_STAMP_ROWS_H_
