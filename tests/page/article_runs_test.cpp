// Runs of lines that the second look took for the article: which of them stay. Sureness is set here, not told from
// text.
#include "page/article_runs.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace newsparse::internal {
namespace {

// Lines as letters: `.` none of the article, `l` likely, `S` surely, each of ten words; `L` likely, of a hundred words;
// `d` doubtful, of ten; `D` doubtful and `E` likely, sentences as long as a lead. What stays comes back as `x`.
std::string what_stays(std::string_view lines) {
  std::vector<LineInfo> info(lines.size());
  std::vector<std::uint8_t> in_article(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool lead = lines[i] == 'D' || lines[i] == 'E';
    info[i].words = lines[i] == 'L' ? 100 : lead ? 15 : 10;
    if (lead) info[i].end = EndMark::kStop;
    in_article[i] = lines[i] == '.'                      ? std::uint8_t{0}
                    : lines[i] == 'S'                    ? kSureArticle
                    : lines[i] == 'd' || lines[i] == 'D' ? kDoubtfulArticle
                                                         : kLikelyArticle;
  }
  choose_runs(info, in_article);
  std::string out;
  for (const std::uint8_t mark : in_article) {
    EXPECT_LE(mark, 1);
    out += mark != 0 ? 'x' : '.';
  }
  return out;
}

TEST(ArticleRuns, MarksOfScores) {
  EXPECT_EQ(article_mark(kLeastLeadScore - 1), 0);
  EXPECT_EQ(article_mark(kLeastLeadScore), kDoubtfulArticle);
  EXPECT_EQ(article_mark(kLeastArticleScore - 1), kDoubtfulArticle);
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
      {"nothing but doubtful lines", "dDdD", "...."},
      {"a lead above the story", "..D....SSSS", "..x....xxxx"},
      {"doubtful and no sentence", "..d....SSSS", ".......xxxx"},
      {"a lead that is likely, in a run that does not stay", "E.....SSSS", "x.....xxxx"},
      {"a lead twelve lines above", "D...........SSSS", "x...........xxxx"},
      {"and one line more", "D............SSSS", ".............xxxx"},
      {"two of them, one above the other", "D..........D.....SSSS", "x..........x.....xxxx"},
      {"in the story or below it, it is no lead", "SSSS.D.SS.D", "xxxx...xx.."},
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

// Lines of numbered words, as Workspace has them, all of them of the article.
class Lines {
 public:
  // A line of the words `first`, `first` + 1 .. below `end`.
  void add(std::uint16_t first, std::uint16_t end) {
    LineInfo& line = info_.emplace_back();
    line.words = static_cast<std::uint16_t>(end - first);
    line.first_word = first;
    if (line.words < 2) return;
    for (std::uint16_t word = first; word < end; ++word) {
      const std::size_t kept = static_cast<std::size_t>(word - first);
      if (kept < kMostLineWords - 2 || word + 2 >= end) words_.push_back(word);
    }
    words_.push_back(kNoWord);
  }
  // The lines that stay, as `x`.
  [[nodiscard]] std::string what_stays() const {
    std::vector<std::uint8_t> in_article(info_.size(), 1);
    drop_retold_line(info_, words_, in_article);
    std::string out;
    for (const std::uint8_t mark : in_article) out += mark != 0 ? 'x' : '.';
    return out;
  }

 private:
  std::vector<LineInfo> info_;
  std::vector<std::uint16_t> words_;
};

// A story of eight paragraphs of forty words each: 100 .. 419.
Lines eight_paragraphs() {
  Lines lines;
  for (std::uint16_t first = 100; first < 420; first = static_cast<std::uint16_t>(first + 40))
    lines.add(first, static_cast<std::uint16_t>(first + 40));
  return lines;
}

TEST(RetoldLine, TheWholeStoryOnOneLineBehindItOrAbove) {
  Lines behind = eight_paragraphs();
  behind.add(100, 420);
  EXPECT_EQ(behind.what_stays(), "xxxxxxxx.");
  Lines above;
  above.add(7, 8);  // a line of one word has no words of its own in the list
  above.add(100, 420);
  for (std::uint16_t first = 100; first < 420; first = static_cast<std::uint16_t>(first + 20))
    above.add(first, static_cast<std::uint16_t>(first + 20));
  EXPECT_EQ(above.what_stays(), "x.xxxxxxxxxxxxxxxx");
}

TEST(RetoldLine, AnotherLongLineStays) {
  Lines other = eight_paragraphs();
  other.add(1000, 1320);
  EXPECT_EQ(other.what_stays(), "xxxxxxxxx");
}

TEST(RetoldLine, AStoryOnOneLineBelowItsOwnFirstWordsStays) {
  Lines lines;
  lines.add(100, 190);
  lines.add(100, 420);
  EXPECT_EQ(lines.what_stays(), "xx") << "the others are far shorter than the story";
  Lines ends_otherwise = eight_paragraphs();
  ends_otherwise.add(100, 460);
  EXPECT_EQ(ends_otherwise.what_stays(), "xxxxxxxxx");
}

TEST(RetoldLine, AParagraphThatStandsTwiceStays) {
  Lines lines = eight_paragraphs();
  lines.add(1000, 1200);  // the longest, far longer than what is looked at of a line
  lines.add(1000, 1200);
  EXPECT_EQ(lines.what_stays(), "xxxxxxxxxx");
  Lines alone;
  alone.add(1000, 1200);
  alone.add(1000, 1200);
  EXPECT_EQ(alone.what_stays(), "xx");
}

TEST(RetoldLine, PagesOfLittle) {
  EXPECT_EQ(Lines().what_stays(), "");
  Lines one;
  one.add(100, 420);
  EXPECT_EQ(one.what_stays(), "x");
}

}  // namespace
}  // namespace newsparse::internal
