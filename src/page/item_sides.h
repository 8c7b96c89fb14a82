// item_sides.h: on which side of their titles the dates of a page stand.
//
//   9:30                             Bridge closed for repairs
//   Bridge closed for repairs        9:30
//   9:10                             Council meets again
//   Council meets again              9:10
//
// Between two dates both lists look the same: what tells them apart is how they begin and how they end.
#ifndef NEWSPARSE_PAGE_ITEM_SIDES_H_
#define NEWSPARSE_PAGE_ITEM_SIDES_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "page/workspace.h"

namespace newsparse::internal {

inline constexpr std::uint32_t kItemReach = 7;  // parts between a title and a field of it

// How many parts away a field is from a title. A teaser's text between them does not count: it belongs to the title.
// Fields on one line are one thing.
[[nodiscard]] std::uint32_t field_distance(const Workspace& work, std::uint32_t field, std::uint32_t title) noexcept;

// Sets Part::follows of every timestamp that is not the article's: it belongs to the title before it, not to the next.
// Titles must have their roles. Linear.
void find_stamp_sides(Workspace& work) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_ITEM_SIDES_H_
