// item_dates.h: dates of teasers that are more than a field beside a title.
//
//   March 4, 2019 10:15   Updated March 5, 2019 09:00      when it was published, and when it was changed
//
//   Tuesday, March 5        a date on a line of its own
//   Bridge closed           holds for all titles below it,
//   Pier reopened
//   Monday, March 4         up to the next
//   Council meets again
#ifndef NEWSPARSE_PAGE_ITEM_DATES_H_
#define NEWSPARSE_PAGE_ITEM_DATES_H_

#include <cstdint>

#include "page/workspace.h"

namespace newsparse::internal {

// "Updated:" stands before the timestamp that part `stamp` is, on its line.
[[nodiscard]] bool is_update(const Workspace& work, std::uint32_t stamp) noexcept;

// The part that is a full date in front of the first title, where the rows have times of day, or days without a year:
// it is the page's own. UINT32_MAX: there is none. There must be items.
[[nodiscard]] std::uint32_t masthead_date(const Workspace& work) noexcept;

// Fills ItemGroup::updated: a second date beside an item's own that says so. The items must have their fields. Linear.
void take_updates(Workspace& work) noexcept;

// Fills work.date_lines, the parts that are days on lines of their own, and ItemGroup::date_line of the items for which
// one holds: all below it up to the next, where the page has several such lines, none of the items stands above the
// first, and most lines have several. Linear.
void hold_date_lines(Workspace& work);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_ITEM_DATES_H_
