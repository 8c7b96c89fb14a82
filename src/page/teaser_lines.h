// teaser_lines.h: cards that stand on one line with their texts.
//
//   Council votes on bridge Ann Lee Tuesday, March 3, 2020 The council voted on Monday to close ..
//   Council votes on bridge‖The council voted on Monday to close ..
//   FROM THE HARBOUR Council votes on bridge The council voted on Monday to close ..
//   teaser = [kicker] title ([names] date | seam) text      two and more of them, one below the other or almost
//          | KICKER title text                             five and more
#ifndef NEWSPARSE_PAGE_TEASER_LINES_H_
#define NEWSPARSE_PAGE_TEASER_LINES_H_

#include <cstddef>
#include <span>
#include <string_view>

#include "newsparse/record.h"
#include "page/workspace.h"

namespace newsparse::internal {

// Whether it says the day, or how long ago it was: a teaser's date, and no year or time of day alone.
[[nodiscard]] bool is_whole_date(const TimestampMatch& stamp) noexcept;

// Whether the lines [first, last] are the story's all the same. Paragraphs of a story touch its others: between two
// runs of these, or at one's end, words before a date are a sentence's, and what is glued to a paragraph is its
// subheading. One line on either side of the run may be a teaser of which nothing tells it; then the story itself
// stands apart from them.
[[nodiscard]] bool touches_story(const Workspace& work, std::size_t first, std::size_t last) noexcept;

// Takes such lines out of work.in_article, into which their texts bring them: a date that a sentence tells of leans on
// a small word or a comma, and small letters follow it; here words stand before it and a capital behind it. Paragraphs
// that do so by chance have no such neighbours, and touch the story's others. After find_article(); `glue`: of the
// page. Linear. Keeps where the dates stand that texts stand behind: work.teaser_dates.
void drop_teaser_lines(std::string_view text, std::span<const Glue> glue, Workspace& work);

// Whether `date` is one of those.
[[nodiscard]] bool ends_teaser_title(const Workspace& work, Span date) noexcept;

// Parts them at those: before one stands the title, with its author, and behind it the text. After choose_cuts().
void cut_at_teaser_dates(std::string_view text, Workspace& work);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_TEASER_LINES_H_
