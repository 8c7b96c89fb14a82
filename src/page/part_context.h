// part_context.h: a part among the others of its page, for the second look at roles.
//
// The first look's scores of all parts are known: how it judged the parts around one, those that stand in the same
// place of the page's rhythm, and whether they stand on the same line. Trees, one set a class, say what that changes.
#ifndef NEWSPARSE_PAGE_PART_CONTEXT_H_
#define NEWSPARSE_PAGE_PART_CONTEXT_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "page/trees.h"
#include "page/workspace.h"

namespace newsparse::internal {

// What the second look knows of a part, whatever the class.
using PartFacts = Facts<67>;

class PartContext {
 public:
  // Fills work.part_places, which the reads need. work.part_scores are those of the first look.
  void start(Workspace& work);
  // The facts of part `i`, which is no timestamp.
  void read(std::size_t i, PartFacts& out) const noexcept;
  // True where the first look leaves something to decide.
  [[nodiscard]] bool is_open(std::size_t i, std::size_t c) const noexcept {
    return work_->part_scores[i][c] > -kHopeless;
  }
  static constexpr int kHopeless = 1100;

 private:
  static constexpr std::size_t kSlots = 256;
  struct Sum {
    int score = 0;
    int count = 0;
  };
  [[nodiscard]] std::uint8_t likeliest(std::size_t i) const noexcept;
  struct Look {
    std::uint32_t shape = 0, word = 0;
  };
  [[nodiscard]] Look look_of(std::size_t i) const noexcept;

  const Workspace* work_ = nullptr;
  std::array<std::array<Sum, kPartClasses>, kSlots> places_;  // parts in the same place between timestamps
  std::array<std::array<Sum, kPartClasses>, kSlots> rows_;    // parts with the same neighbours
  std::array<int, kPartClasses> top_{};                       // the page's highest score
  std::array<int, kPartClasses> likely_{};                    // parts that score above zero
  std::size_t stamps_ = 0, story_begin_ = 0, story_end_ = 0;  // of the page; lines from the article's first to its last
};

// What the network is told of part `i`: work.part_scores are those of the first look.
inline constexpr std::size_t kPartInputs = 64;
using PartInputs = std::array<std::int16_t, kPartInputs>;
[[nodiscard]] PartInputs part_inputs(const Workspace& work, std::size_t i) noexcept;
// Those of them that tell what the first look said.
inline constexpr std::size_t kFirstPartScore = kPartInputs - kPartClasses;
// What trees and network say together of a choice that may be the headline: chosen on publishers that neither had seen.
[[nodiscard]] constexpr int headline_score(int trees, int net) noexcept { return (trees + net) / 2; }

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_PART_CONTEXT_H_
