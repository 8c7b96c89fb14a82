// article_runs.h: what of the lines that the second look takes for the article stands together.
//
// The looks judge line by line. Here runs of lines are: what stands apart from the story, and what stands at its ends.
#ifndef NEWSPARSE_PAGE_ARTICLE_RUNS_H_
#define NEWSPARSE_PAGE_ARTICLE_RUNS_H_

#include <cstdint>
#include <span>

#include "page/workspace.h"

namespace newsparse::internal {

// From which score of the second look on a line is of the article, in 1/256 of a natural logarithm of odds. A little
// below even odds: what is lost of a story is missed more than what stands round it is minded. Chosen on publishers
// that the tables had not seen: half as far below and further below, F1 is lower.
inline constexpr int kLeastArticleScore = -56;
// From here on it is surely one.
inline constexpr int kSureArticleScore = 128;
// From here on it may be the story's lead, where it stands as one. Chosen likewise.
inline constexpr int kLeastLeadScore = -300;

// How sure the second look is of a line, as find_article() notes it until the page's lines are settled: that it may be
// of the article, that it likely is, that it surely is.
inline constexpr std::uint8_t kDoubtfulArticle = 1, kLikelyArticle = 2, kSureArticle = 3;
[[nodiscard]] std::uint8_t article_mark(int score) noexcept;

// Makes of marks what is of the article, 1, and what is not, 0: what is likely, but for lines that stand apart from the
// story without one sure line among them, unless they have half the words of the longest run: a teaser, a notice, a
// reader's comment reads as a story's line, but the story's own lines stand together and bear each other out. And,
// though doubtful, what stands shortly above the story, is a sentence as long as a lead and has no cue of a notice: a
// byline and buttons part it from the rest. Not in scripts without case, where cues of notices are not told.
void choose_runs(std::span<const LineInfo> lines, std::span<std::uint8_t> in_article) noexcept;

// Takes a line out that tells the whole story once more: some pages hold it a second time on one line, out of sight, to
// be read aloud or found. That is the article's longest line; it begins with the words of lines of at most half its
// length, ends as one of them does, and they together are about as long. `words`: Workspace::line_words.
void drop_retold_line(std::span<const LineInfo> lines, std::span<const std::uint16_t> words,
                      std::span<std::uint8_t> in_article) noexcept;

// Takes short lines without any sentence off both ends of the article: headings above it, footers below it.
// Scripts without case are left alone, since some have no stops; above the article only where two of three of its lines
// end in one.
void trim_article(std::span<const LineInfo> lines, std::span<std::uint8_t> in_article) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_ARTICLE_RUNS_H_
