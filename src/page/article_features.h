// article_features.h: what the model of the main article is told about a line.
//
// Two looks: the first, linear, at the line's words, its neighbours' shapes and its place; the second at how sure the
// first was of all other lines. That one is double: trees, which ask what is summed up round a line, and a network,
// which sees the lines round it (neighbour_net.h); where they differ, the mean is nearer. Feature ids are dense: a line
// is too short to hash for.
#ifndef NEWSPARSE_PAGE_ARTICLE_FEATURES_H_
#define NEWSPARSE_PAGE_ARTICLE_FEATURES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "newsparse/record.h"
#include "page/trees.h"
#include "page/workspace.h"

namespace newsparse::internal {

inline constexpr std::size_t kArticleTableSize = 32768;

// Reads the features of lines in order. Holds what moves along: the first word and the first seam of the next line.
class ArticleReader {
 public:
  // The workspace after read_lines(), and the page's seams; both must outlive the reads.
  ArticleReader(const Workspace& work, std::span<const Glue> glue) noexcept;
  // The features of line `i`; to be called for 0, 1, 2 .. in order.
  void read(std::size_t i, FeatureList& out) noexcept;

 private:
  const Workspace& work_;
  std::span<const Glue> glue_;
  std::size_t word_ = 0, seam_ = 0;
  std::uint32_t text_size_ = 0;
  // The last short line that names what follows it: comments, related stories.
  std::size_t cue_line_ = 0;
  int cue_ = 0;              // 1 + the class; 0: none yet
  std::uint32_t prose_ = 0;  // how many words of the page stand in sentences, as a level
};

// What the second look knows of a line.
using ArticleFacts = Facts<61>;

// How much of what a line says is said by the lines that are surely of the article: a teaser's words, a notice's and a
// menu's are others. Knows words by their short hashes, and which of those are of more than one such line, so that a
// line is not compared with itself.
class ArticleWords {
 public:
  // `words`: Workspace::line_words.
  void start(std::span<const LineInfo> lines, std::span<const std::int16_t> scores,
             std::span<const std::uint16_t> words) noexcept;
  // 0: nothing to compare; 1: no word is one of the article's .. 15: all are. To be called for 0, 1, 2 .. in order.
  [[nodiscard]] int level_of(std::size_t i) noexcept;

 private:
  static constexpr std::size_t kSlots = 16384;
  // Visits the words of `line`, the next one, which begin at words_[at_], and goes to those of the line behind it.
  template <class Visit>
  void for_each_word(const LineInfo& line, Visit visit) noexcept;
  std::span<const LineInfo> lines_;
  std::span<const std::uint16_t> words_;
  std::size_t at_ = 0;
  bool known_ = false;                        // there are sure lines enough
  std::array<std::uint16_t, kSlots> owners_;  // if known_. 0: no sure line; kMany; else mark_of() the one that has it
};

// The level of each line of a page, into `out`. `words`: Workspace::line_words.
void compare_with_article(std::span<const LineInfo> lines, std::span<const std::int16_t> scores,
                          std::span<const std::uint16_t> words, std::vector<std::uint8_t>& out);

// The second look: a line among the others, whose scores by themselves are known.
class ArticleContext {
 public:
  // The lines of a page, their scores, and what compare_with_article() says of them; all must outlive the reads.
  void start(std::span<const LineInfo> lines, std::span<const std::int16_t> scores,
             std::span<const std::uint8_t> said) noexcept;
  // The facts of line `i`, or false where it and all round it are surely no article. To be called for 0, 1, 2 .. in
  // order.
  bool read(std::size_t i, ArticleFacts& out) noexcept;

 private:
  std::span<const LineInfo> lines_;
  std::span<const std::int16_t> scores_;
  std::span<const std::uint8_t> said_;
  // The run of lines with the highest sum: most of the main article.
  std::size_t run_begin_ = 0, run_end_ = 0;
  int run_level_ = 0, length_level_ = 0;
  std::size_t strong_ = 0, strong_before_ = 0, last_strong_ = 0,
              next_strong_ = 0;             // lines that are surely of an article
  int near_ = 0, far_ = 0;                  // sums of the scores in the windows round the line
  std::array<std::size_t, 3> cue_lines_{};  // 1 + the last short line with a cue of the kind; 0: none yet
  // Short lines with a timestamp, and lines that the page repeats: the rhythm of comments and of lists.
  struct Rhythm {
    std::size_t last = 0, seen = 0;  // 1 + the last one, how many so far
    int before = 0, after = 0;       // in the windows before and behind the line
  };
  Rhythm stamped_, repeated_;
  template <class Is>
  void start_rhythm(Rhythm& rhythm, Is is) const noexcept;
  template <class Is>
  void move_rhythm(Rhythm& rhythm, std::size_t i, Is is) const noexcept;
};

// What the network is told of a line.
inline constexpr std::size_t kLineInputs = 49;
using LineInputs = std::array<std::int16_t, kLineInputs>;
// `i`: its number; `score` of the first look, `said` by compare_with_article().
[[nodiscard]] LineInputs line_inputs(std::span<const LineInfo> lines, std::size_t i, int score,
                                     std::uint8_t said) noexcept;
// Those of them that tell what the first look said.
inline constexpr std::size_t kFirstScoreInput = 46, kScoreInputs = 3;

inline constexpr int kMostArticleScore = 2000;
// So many lines of a page of `text_size` bytes the network is asked of; no page that anyone would read has more that
// are open. Of others the trees alone judge.
[[nodiscard]] constexpr std::size_t most_open_lines(std::size_t text_size) noexcept { return text_size / 48 + 512; }
// Where the trees are surer than this the network is not asked: of publishers left out, what it says of the four in
// five lines beyond changes nothing.
[[nodiscard]] constexpr bool asks_net(int trees) noexcept { return trees > -500 && trees < 500; }
// What trees and network say together.
[[nodiscard]] constexpr int article_score(int trees, int net) noexcept { return (trees + net) / 2; }

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_ARTICLE_FEATURES_H_
