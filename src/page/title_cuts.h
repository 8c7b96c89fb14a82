// title_cuts.h: cuts inside titles that the page's other titles show.
//
//   Ferry sails again | Ann Lee | May 3         a name that a cut parts from the title of one card
//   Pier closed for repairs Ann Lee | May 2     ends the next one, too; and where most have a name there, any name does
//
// The same holds for what stands before titles, there or in the page's menu, for a byline's opener at a title's end,
// and for a teaser's text that begins with a small word's capital in a list whose titles have none. What a title says
// twice, at its begin and at its end, is its picture's words and then its own. A byline may end in a section:
// by annlee in | Transport.
#ifndef NEWSPARSE_PAGE_TITLE_CUTS_H_
#define NEWSPARSE_PAGE_TITLE_CUTS_H_

#include <span>
#include <string_view>

#include "newsparse/record.h"
#include "page/workspace.h"

namespace newsparse::internal {

// Adds to work.cuts, in text order, the blanks inside titles and bylines where one of these rules parts them, and to
// work.recut which part begins there. False: there are none.
[[nodiscard]] bool cut_titles(std::string_view text, Workspace& work);

// Cuts titles and bylines where one of these rules parts them: work.cuts, the parts and their roles are then those of
// the page cut so. What is no part of them keeps its role. Linear in the page's words, but
// for a search in the page's names for each of some words of a title.
void recut_titles(std::string_view text, std::span<const Glue> glue, Workspace& work);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_TITLE_CUTS_H_
