// roles.h: what each part of a line is: a teaser's title, a section, an author, the page's headline.
#ifndef NEWSPARSE_PAGE_ROLES_H_
#define NEWSPARSE_PAGE_ROLES_H_

#include <span>
#include <string_view>

#include "newsparse/record.h"
#include "page/workspace.h"
#include "recognise/compiled_rules.h"

namespace newsparse::internal {

// Fills work.part_scores, work.part_context and the roles of work.parts from the parts, the words of the page's address
// and what lies before them.
void tell_roles(std::string_view text, Workspace& work);

// Gives parts the roles that a caller's rules say: known sections, and lines or parts of boilerplate.
void apply_rules(std::string_view text, const CompiledRules& rules, Workspace& work);

// Gives days and months the role kTold that a teaser's title leads to: Minutes of the council for | May 3, 2017. To be
// called when titles have their roles.
void tell_dates_of_titles(std::string_view text, Workspace& work) noexcept;

// Fills work.headline: the part that is likeliest to be the main article's title, if any is likely.
void find_headline(std::string_view text, Workspace& work);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_ROLES_H_
