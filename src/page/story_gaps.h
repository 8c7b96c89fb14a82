// story_gaps.h: lines that belong to a story by where they stand, though by themselves they read as none of it.
#ifndef NEWSPARSE_PAGE_STORY_GAPS_H_
#define NEWSPARSE_PAGE_STORY_GAPS_H_

#include <span>
#include <string_view>

#include "newsparse/page.h"
#include "page/workspace.h"

namespace newsparse::internal {

// Puts into work.in_article, of the lines that no look took for the article and nobody for anything else, headings and
// questions between its paragraphs, the entries of a list that one of its lines leads to (It asks for:), runs of short
// lines between two of its own (200 g flour), entries and steps that count on from one (Step 2), facts behind labels
// below each other (Motor: 250 W), and the deck between the headline and the story, in one line or two; where there is
// no story, the sentences near below the headline, which a paywall left. After items are grouped: their lines are left
// alone. The rules and their bounds were chosen on publishers that the tables had not seen. Linear in lines; does not
// allocate.
void fill_gaps(std::string_view text, std::span<const Glue> glue, Workspace& work) noexcept;

// Puts lists into work.in_article that a line of the story, or one straight below it, leads to with a colon: four
// entries and more that all open with a day (June 9 -- Norrey, Old Pier) or with a figure (1 Ann Lee 5040), rows of a
// listing otherwise. After find_article() and tell_boilerplate(), before parts are told. Linear in lines; does not
// allocate.
void keep_lists(std::string_view text, std::span<const Glue> glue, Workspace& work) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_STORY_GAPS_H_
