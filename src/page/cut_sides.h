// cut_sides.h: what is known of the two sides of a cut beside the words that meet: how they go on where the page has
// them once more, and whether they read as bylines.
#ifndef NEWSPARSE_PAGE_CUT_SIDES_H_
#define NEWSPARSE_PAGE_CUT_SIDES_H_

#include <span>
#include <string_view>

#include "newsparse/record.h"
#include "page/workspace.h"

namespace newsparse::internal {

// Fills work.cut_sides, parallel to work.cuts, by comparing all lines that may have cuts. Linear in their bytes.
void read_cut_sides(std::string_view text, Workspace& work, std::span<const Glue> glue);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_CUT_SIDES_H_
