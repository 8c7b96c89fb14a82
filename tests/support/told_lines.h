// told_lines.h: pages whose lines are told as a test says, for tests of the rules that come behind the models.
#ifndef NEWSPARSE_TESTS_SUPPORT_TOLD_LINES_H_
#define NEWSPARSE_TESTS_SUPPORT_TOLD_LINES_H_

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/read_page.h"

namespace newsparse::internal {

// A line, and whether the models took it for the story's, or for a link.
struct ToldLine {
  std::string_view text;
  bool in_article = false, is_link = false;
};

// The page of `lines`, to which rule(text, work) is applied: a + for each line that is the story's afterwards, a - for
// each other one. Lines that are no links have no class.
template <class Rule>
std::string told_by(const std::vector<ToldLine>& lines, Rule rule) {
  std::string text;
  for (const ToldLine& line : lines) text.append(line.text).append("\n");
  ReadPage page(text);
  page.split();
  Workspace& work = page.work();
  EXPECT_EQ(work.lines.size(), lines.size());
  work.line_classes.assign(lines.size(), {});
  for (std::size_t i = 0; i < lines.size(); ++i) {
    work.in_article[i] = lines[i].in_article ? 1 : 0;
    if (lines[i].is_link) work.line_classes[i] = {static_cast<std::uint8_t>(BoilerplateClass::kNavigation), 90};
  }
  rule(std::string_view(text), work);
  std::string out;
  for (const std::uint8_t in : work.in_article) out.push_back(in != 0 ? '+' : '-');
  return out;
}

}  // namespace newsparse::internal

#endif  // NEWSPARSE_TESTS_SUPPORT_TOLD_LINES_H_
