// items.h: parts put together into feed items.
//
//   World            section  ┐
//   Farmers block …  title    │ one item: fields stand before or behind the title, on its line or on lines near it;
//   By Ann Lee       author   │ which way round, the page says itself by its first and its last row
//   2 hours ago      stamp    ┘
#ifndef NEWSPARSE_PAGE_ITEMS_H_
#define NEWSPARSE_PAGE_ITEMS_H_

#include <cstdint>
#include <vector>

#include "page/workspace.h"

namespace newsparse::internal {

// Fills work.items, in text order and without overlap, from parts and roles; may change the role of a part that a row
// without a title shows to be one.
void group_items(std::string_view text, Workspace& work);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_ITEMS_H_
