// cuts.h: chooses the blanks where one element ends and the next begins.
#ifndef NEWSPARSE_PAGE_CUTS_H_
#define NEWSPARSE_PAGE_CUTS_H_

#include <span>
#include <string_view>

#include "newsparse/record.h"
#include "page/workspace.h"

namespace newsparse::internal {

// Fills work.cuts with the chosen ones, in text order: a linear look at each blank, then trees that see how sure it was
// of all others of the page. Linear in the bytes of the page.
void choose_cuts(std::string_view text, Workspace& work, std::span<const Glue> glue);

// Puts work.cuts, to which some were added, into text order, each once.
void settle_cuts(Workspace& work);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_CUTS_H_
