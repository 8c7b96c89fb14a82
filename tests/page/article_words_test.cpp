// How much of a line the sure lines of the article say too, on hand-made lines.
#include <gtest/gtest.h>

#include <cstdint>
#include <memory>
#include <vector>

#include "page/article_features.h"

namespace newsparse::internal {
namespace {

// A page of lines whose words are numbers.
class Lines {
 public:
  Lines& add(int score, const std::vector<std::uint16_t>& words) {
    LineInfo info;
    info.words = static_cast<std::uint16_t>(words.size());
    info.first_word = words.empty() ? kNoWord : words.front();
    lines_.push_back(info);
    scores_.push_back(static_cast<std::int16_t>(score));
    if (words.size() > 1) {
      words_.insert(words_.end(), words.begin(), words.end());
      words_.push_back(kNoWord);
    }
    return *this;
  }
  [[nodiscard]] std::vector<int> levels() const {
    const auto article = std::make_unique<ArticleWords>();
    article->start(lines_, scores_, words_);
    std::vector<int> out;
    for (std::size_t i = 0; i < lines_.size(); ++i) out.push_back(article->level_of(i));
    return out;
  }

 private:
  std::vector<LineInfo> lines_;
  std::vector<std::int16_t> scores_;
  std::vector<std::uint16_t> words_;
};

// `n` words from `first` on.
std::vector<std::uint16_t> words(std::uint16_t first, std::size_t n) {
  std::vector<std::uint16_t> out;
  for (std::size_t i = 0; i < n; ++i) out.push_back(static_cast<std::uint16_t>(first + i));
  return out;
}

constexpr int kSure = 600, kUnsure = 100, kNone = -600;

TEST(ArticleWords, TheArticlesWordsAndOthers) {
  const auto levels = Lines()
                          .add(kSure, words(100, 12))
                          .add(kSure, words(106, 12))
                          .add(kUnsure, words(100, 10))  // all are the article's
                          .add(kNone, words(500, 10))    // none is
                          .add(kUnsure, {100, 101, 500, 501})
                          .levels();
  EXPECT_EQ(levels[2], 15);
  EXPECT_EQ(levels[3], 1);
  EXPECT_EQ(levels[4], 8);  // half of them
}

TEST(ArticleWords, ASureLineIsNotComparedWithItself) {
  const auto levels = Lines()
                          .add(kSure, words(100, 12))
                          .add(kSure, words(106, 12))
                          .add(kSure, words(900, 12))  // says what no other says
                          .add(kSure, {700, 700, 700, 700, 700, 700, 700, 700, 700, 700})
                          .levels();
  EXPECT_EQ(levels[0], 8);  // six of its twelve words stand in the second
  EXPECT_EQ(levels[1], 8);
  EXPECT_EQ(levels[2], 1);
  EXPECT_EQ(levels[3], 1);  // the same word again and again is still its own alone
}

TEST(ArticleWords, LinesOfOneWordAndOfNone) {
  const auto levels = Lines()
                          .add(kSure, words(100, 12))
                          .add(kSure, words(106, 12))
                          .add(kNone, {103})
                          .add(kNone, {9})
                          .add(kNone, {})
                          .levels();
  EXPECT_EQ(levels[2], 15);
  EXPECT_EQ(levels[3], 1);
  EXPECT_EQ(levels[4], 0);
}

TEST(ArticleWords, NothingToCompareWithOneSureLineOrMereHeadings) {
  const auto one = Lines().add(kSure, words(100, 12)).add(kUnsure, words(100, 12)).levels();
  EXPECT_EQ(one, (std::vector<int>{0, 0}));
  const auto headings = Lines().add(kSure, words(100, 4)).add(kSure, words(100, 4)).add(kSure, words(100, 4)).levels();
  EXPECT_EQ(headings, (std::vector<int>{0, 0, 0}));
}

}  // namespace
}  // namespace newsparse::internal
