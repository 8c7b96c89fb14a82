// cut_context.h: the second look at cuts: each blank beside all others of its line and its page.
//
// Rows of a listing are alike: where most have their section's name behind the title and before the date, the others
// have it there too. Facts come in two kinds: how the first look judged the blanks around one, and what stands round
// it.
#ifndef NEWSPARSE_PAGE_CUT_CONTEXT_H_
#define NEWSPARSE_PAGE_CUT_CONTEXT_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "newsparse/record.h"
#include "page/cut_features.h"
#include "page/trees.h"
#include "page/workspace.h"

namespace newsparse::internal {

// What the second look knows of a cut: facts of scores, then those of its surroundings.
inline constexpr std::size_t kCutScoreFacts = 23, kCutPlaceFacts = 43;
static_assert(kCutScoreFacts + kCutPlaceFacts == kCutFacts);
using CutFacts = Facts<kCutFacts>;

// What stands round the cuts of a page, line by line.
class CutSurroundings {
 public:
  // The page's seams must outlive the reads.
  CutSurroundings(std::string_view text, const Workspace& work, std::span<const Glue> glue) noexcept
      : text_(text), work_(work), glue_(glue) {}
  // To be called for lines in order.
  void start_line(std::size_t line) noexcept;
  // Fills the second part of the facts of work.cuts[index], which lies in the line, and its place. `words`: those round
  // it.
  void read(std::size_t index, const CutReader::Words& words, CutFacts& out, CutPlace& place) noexcept;

 private:
  std::string_view text_;
  const Workspace& work_;
  std::span<const Glue> glue_;  // those behind the line's begin
  std::span<const TimestampMatch> stamps_;
  std::size_t line_ = 0;
};

// The judgement of the first look of all cuts of a page.
class CutContext {
 public:
  // All parallel to the page's cuts, which are in text order; they must outlive the reads.
  void start(std::span<const CutPlace> places, std::span<const std::int16_t> scores) noexcept;
  // False where the first look left nothing open.
  [[nodiscard]] bool is_open(std::size_t i) const noexcept { return scores_[i] > -kMostCutScore; }
  // Fills the first part of the facts of cut `i`. To be called for 0, 1, 2 .. in order.
  void read(std::size_t i, CutFacts& out) noexcept;

 private:
  struct Sum {
    int score = 0;
    int count = 0;
    void add(int s) noexcept { score += s, ++count; }
  };
  // A line's cuts.
  struct Group {
    std::size_t first = 0, last = 0;
    int highest = -kMostCutScore, second = -kMostCutScore, sum = 0;
    int highest_behind = -kMostCutScore, highest_before = -kMostCutScore;  // of the means of its slots
  };
  [[nodiscard]] Group group_from(std::size_t first) const noexcept;
  [[nodiscard]] int mean_of_others(const Sum& sum, int own) const noexcept;

  std::span<const CutPlace> places_;
  std::span<const std::int16_t> scores_;
  std::array<Sum, 512> lefts_, rights_;                // by the words on both sides
  std::array<Sum, 256> befores_, behinds_, betweens_;  // by how far it is to what bounds the cut's sides
  Group above_, now_, below_;
  int lines_ = 0, strong_lines_ = 0;
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_CUT_CONTEXT_H_
