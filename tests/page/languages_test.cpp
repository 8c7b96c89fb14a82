// Short pages in many languages and scripts, of which few have labelled pages to learn from.
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/parser.h"

namespace newsparse {
namespace {

struct Story {
  std::string language, date, text, headline;
  std::vector<std::string> paragraphs;
};

// tests/data/short_stories.txt
std::vector<Story> read_stories() {
  std::ifstream file(NEWSPARSE_TEST_DATA "/short_stories.txt");
  std::vector<Story> stories;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '[') {
      const std::size_t end = line.find(']');
      stories.emplace_back();
      stories.back().language = line.substr(1, end - 1);
      stories.back().date = line.substr(end + 2);
      continue;
    }
    Story& story = stories.back();
    if (line.starts_with("> ")) {
      line.erase(0, 2);
      story.paragraphs.push_back(line);
    }
    if (story.headline.empty()) story.headline = line;
    story.text.append(line).append("\n");
  }
  return stories;
}

}  // namespace

TEST(Languages, AShortStoryIsReadInAnyScript) {
  const std::vector<Story> stories = read_stories();
  ASSERT_GE(stories.size(), 25U);
  Parser parser;
  Page page;
  for (const Story& story : stories) {
    SCOPED_TRACE(story.text);
    ASSERT_FALSE(parser.parse(story.text, page));
    EXPECT_EQ(page.text(page.title()), story.headline);
    ASSERT_TRUE(page.published().has_value());
    EXPECT_EQ(to_iso(*page.published()), story.date);
    std::vector<std::string> paragraphs;
    for (const Record& record : page.records())
      if (record.in_article) paragraphs.emplace_back(page.text(record.span));
    EXPECT_EQ(paragraphs, story.paragraphs);
    if (story.language != "?") {
      EXPECT_EQ(page.language(), story.language);
    }
  }
}

}  // namespace newsparse
