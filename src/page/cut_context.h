// cut_context.h: a blank where an element may end among the others of its page, for the second look at cuts.
//
// The first look's scores of all of them are known: how it judged those of the same line, those of the lines above and
// below, and those before the same word. Trees say what that changes.
#ifndef NEWSPARSE_PAGE_CUT_CONTEXT_H_
#define NEWSPARSE_PAGE_CUT_CONTEXT_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "page/trees.h"
#include "page/workspace.h"

namespace newsparse::internal {

// Scores of cuts are kept in this range, in 1/256 of a natural logarithm of odds. Below it the first look ends early.
inline constexpr int kMostCutScore = 950;

// What the second look knows of a cut.
using CutFacts = Facts<39>;

class CutContext {
 public:
  // Begins a page. `scores` are those of the first look, parallel to work.cuts, whose `writing` is the short hash of
  // the word behind each. All must outlive the reads.
  CutContext(std::string_view text, const Workspace& work, std::span<const std::int16_t> scores) noexcept;
  // True where the first look leaves something to decide.
  [[nodiscard]] bool is_open(std::size_t index) const noexcept { return scores_[index] > -kHopeless; }
  // Begins a line, whose cuts are [first, last); lines in order.
  void start_line(std::size_t line, std::size_t first, std::size_t last) noexcept;
  // The facts of a cut of that line.
  void read(std::size_t index, CutFacts& out) const noexcept;

 private:
  static constexpr int kHopeless = 800;
  static constexpr std::size_t kSlots = 1021;
  struct Sum {
    int score = 0, count = 0;
    void add(int s) noexcept { score += s, ++count; }
    [[nodiscard]] int without(int own) const noexcept { return count < 2 ? 0 : (score - own) / (count - 1); }
  };
  [[nodiscard]] std::uint32_t name_level(std::uint16_t name) const noexcept;
  // The bytes from a cut to the next one that the first look takes, or to the line's end.
  [[nodiscard]] std::uint32_t reach(std::size_t index, std::ptrdiff_t step) const noexcept;

  // How many words in a row begin with a capital from byte `from` on, up to `to`, and whether all do.
  struct Capitals {
    int words = 0;
    bool all = false;
  };
  [[nodiscard]] Capitals capitals(std::uint32_t from, std::uint32_t to) const noexcept;
  [[nodiscard]] bool is_capital(std::uint32_t at) const noexcept;
  [[nodiscard]] int meaning_at(std::uint32_t at, std::uint32_t to) const noexcept;

  std::string_view text_;
  const Workspace& work_;
  const std::span<const std::int16_t> scores_;
  Sum page_;                         // the highest of each line
  std::array<Sum, kSlots> alike_{};  // before the same word
  std::array<Sum, 4096> names_{};    // behind the same name
  // Of the line begun last:
  std::size_t line_ = 0, first_ = 0, last_ = 0;
  int highest_ = 0, second_ = 0, above_ = -kMostCutScore, below_ = 0;
  std::size_t taken_ = 0;
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_CUT_CONTEXT_H_
