// Runs of lines that the second look took for the article: which of them stay. Sureness is set here, not told from
// text.
#include "page/article_runs.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace newsparse::internal {
namespace {

// Lines as letters: `.` none of the article, `l` likely, `S` surely, each of ten words; `L` likely, of a hundred words.
// What stays comes back as `x`.
std::string what_stays(std::string_view lines) {
  std::vector<LineInfo> info(lines.size());
  std::vector<std::uint8_t> in_article(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    info[i].words = lines[i] == 'L' ? 100 : 10;
    in_article[i] = lines[i] == '.' ? std::uint8_t{0} : lines[i] == 'S' ? kSureArticle : kLikelyArticle;
  }
  drop_doubtful_runs(info, in_article);
  std::string out;
  for (const std::uint8_t mark : in_article) {
    EXPECT_LE(mark, 1);
    out += mark != 0 ? 'x' : '.';
  }
  return out;
}

TEST(ArticleRuns, MarksOfScores) {
  EXPECT_EQ(article_mark(kLeastArticleScore - 1), 0);
  EXPECT_EQ(article_mark(kLeastArticleScore), kLikelyArticle);
  EXPECT_EQ(article_mark(kSureArticleScore - 1), kLikelyArticle);
  EXPECT_EQ(article_mark(kSureArticleScore), kSureArticle);
}

TEST(ArticleRuns, WhatStaysOfAPage) {
  struct Row {
    std::string_view name, lines, stays;
  };
  constexpr Row kRows[] = {
      {"nothing", "", ""},
      {"none of the article", "......", "......"},
      {"a doubtful line far above and one far below", "l....SSSS....l", ".....xxxx....."},
      {"a sure line far off is another part of the story", "S....SSSS....S", "x....xxxx....x"},
      {"a doubtful line near the story belongs to it", "l...SSSS..l", "x...xxxx..x"},
      {"one line more between, and it does not", "l....SSSS", ".....xxxx"},
      {"one sure line bears out the others of its run", "SSSS....l.l.S.l", "xxxx....x.x.x.x"},
      {"doubtful, but half as long as the longest run", "SSSS....ll", "xxxx....xx"},
      {"doubtful, and less than that", "SSSSS....ll", "xxxxx......"},
      {"all is doubtful: the longest run is the story", "l....lll....l", ".....xxx....."},
      {"length is counted in words, not in lines", "l....L....ll", ".....x......"},
      {"a page of one doubtful line", "..l..", "..x.."},
  };
  for (const Row& row : kRows) EXPECT_EQ(what_stays(row.lines), row.stays) << row.name;
}

TEST(ArticleRuns, EveryPrefixKeepsItsLongestRun) {
  constexpr std::string_view kLines = "l.S....lll.l.......L....SS...l.....ll";
  for (std::size_t n = 0; n <= kLines.size(); ++n) {
    const std::string_view lines = kLines.substr(0, n);
    const std::string stays = what_stays(lines);
    ASSERT_EQ(stays.size(), n);
    EXPECT_EQ(stays.find('x') == std::string::npos, lines.find_first_not_of('.') == std::string_view::npos) << lines;
    for (std::size_t i = 0; i < n; ++i) {
      if (lines[i] == '.') {
        EXPECT_EQ(stays[i], '.') << lines;
      }
      if (lines[i] == 'S') {
        EXPECT_EQ(stays[i], 'x') << lines;
      }
    }
  }
}

}  // namespace
}  // namespace newsparse::internal
