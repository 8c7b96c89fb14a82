// recipe_lists.h: the ingredients of a story's recipe.
//
//   For the dough:      <- the story's
//   250 g flour         <-
//   2 eggs              <-
//   1 pinch of salt     <-
#ifndef NEWSPARSE_PAGE_RECIPE_LISTS_H_
#define NEWSPARSE_PAGE_RECIPE_LISTS_H_

#include <string_view>

#include "page/workspace.h"

namespace newsparse::internal {

// Puts into work.in_article lists of ingredients (recognise/measure.h) of a page that has a story: three lines and more
// that measure something, some of them in spoons and the like, at most two short lines without a number between two of
// them, and the label above the first. Lists of a shop's sizes and of a device's data measure nothing in spoons. They
// read as menus, and labelled pages leave them out as often as not. After tell_boilerplate(), before parts are told.
// Linear; does not allocate.
void keep_ingredients(std::string_view text, Workspace& work) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_RECIPE_LISTS_H_
