// story_furniture.h: lines that the page sets between a story's paragraphs and its writer did not.
#ifndef NEWSPARSE_PAGE_STORY_FURNITURE_H_
#define NEWSPARSE_PAGE_STORY_FURNITURE_H_

#include <optional>
#include <span>
#include <string_view>

#include "newsparse/page.h"
#include "newsparse/record.h"
#include "page/workspace.h"

namespace newsparse::internal {

// Takes out of work.in_article what names another story behind a label (Read more: Bridge closed), or several that are
// glued to each other, teasers that lead to the rest of theirs (.. sailed ... Read more), what says how long reading
// takes (Lesedauer: 3 Min.), notices that the lexicon knows (Article continues after advertisement), dates with their
// labels, a gallery's slides (3/50 Bridge closed), and rows of buttons and runs of links that are glued to each other,
// as page.glue has them. After find_article(). Looks at the first words of the article's lines.
void drop_furniture(std::string_view text, std::span<const Glue> glue, Workspace& work);

// Whether `line` says how long reading takes and nothing else: Lesedauer: 3 Min., 3 min read.
[[nodiscard]] bool tells_reading_time(std::string_view line, const LineInfo& info) noexcept;

// Lets what stands before the buttons that are glued to a line's end tell what the line is: ... in half.‖ShareTweet
// ends in a stop. After segment().
void read_before_buttons(std::string_view text, std::span<const Glue> glue, Workspace& work);

// What a button or a notice that is all of `part` belongs to, by the lexicon: Tweet, Share this article.
[[nodiscard]] std::optional<BoilerplateClass> button_class(std::string_view part) noexcept;

// `line`, one of the story's, without the buttons and notices that are glued to its ends: ShareTweet‖The council ...,
// ... in half.‖ShareSave. The last ones must stand behind a stop or a picture's credit. All of it where it is nothing
// else.
[[nodiscard]] Span without_buttons(std::string_view text, Span line, std::span<const Glue> glue) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_STORY_FURNITURE_H_
