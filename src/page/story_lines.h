// story_lines.h: what a line of the article is: a paragraph, a heading between paragraphs, an entry of a list, a
// caption.
#ifndef NEWSPARSE_PAGE_STORY_LINES_H_
#define NEWSPARSE_PAGE_STORY_LINES_H_

#include <cstddef>
#include <string_view>

#include "newsparse/record.h"
#include "page/workspace.h"

namespace newsparse::internal {

struct StoryLine {
  RecordKind kind = RecordKind::kParagraph;
  Span credit{};  // of a caption: the name; empty where it is not told
};

// Tells lines of the article. A caption stands among them, but says nothing of the story: it is none of the article.
class StoryLines {
 public:
  StoryLines(std::string_view text, const Workspace& work) noexcept;

  // The kind of line `i`, which is one of the article; `written` is what its buttons leave of it. Looks at the lines
  // round it.
  [[nodiscard]] StoryLine tell(std::size_t i, Span written) const noexcept;
  // Whether line `i` is a picture's credit and nothing else: Photo: Ann Lee/AP, © Ann Lee.
  [[nodiscard]] bool is_credit(std::size_t i) const noexcept;

 private:
  [[nodiscard]] bool stands_above_credit(std::size_t i) const noexcept;

  std::string_view text_;
  const Workspace& work_;
  bool credits_follow_captions_ = true;  // and not a story's long paragraphs: pictures without captions
};

// True where `line` opens with a mark that only entries of lists open with: a dash may open somebody's words.
[[nodiscard]] bool opens_with_bullet(std::string_view line) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_STORY_LINES_H_
