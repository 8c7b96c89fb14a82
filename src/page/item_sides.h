// item_sides.h: on which side of their titles the dates, sections and authors of a page stand.
//
//   9:30                             Bridge closed for repairs
//   Bridge closed for repairs        9:30
//   9:10                             Council meets again
//   Council meets again              9:10
//
// Between two dates both lists look the same: what tells them apart is how they begin and how they end. It is decided
// for a list at a time, by trees.
#ifndef NEWSPARSE_PAGE_ITEM_SIDES_H_
#define NEWSPARSE_PAGE_ITEM_SIDES_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "page/workspace.h"

namespace newsparse::internal {

// How many parts away a field is from a title. A teaser's text between them does not count: it belongs to the title.
// Fields on one line are one thing.
[[nodiscard]] std::uint32_t field_distance(const Workspace& work, std::uint32_t field, std::uint32_t title) noexcept;

// Finds the lists of each kind of field, into Workspace::field_lists, and sets Part::follows of every timestamp,
// section and author that is not the article's: it belongs to the title before it, not to the next. Titles must have
// their roles. Linear.
void find_sides(Workspace& work);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_ITEM_SIDES_H_
