// part_features.h: what the model of a part's role is told.
//
// The first of two looks, linear: at the part, the shapes of its neighbours, the timestamps near it, its place beside
// the article and what the page's address says. The second is part_context.h.
#ifndef NEWSPARSE_PAGE_PART_FEATURES_H_
#define NEWSPARSE_PAGE_PART_FEATURES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "page/byline_kind.h"
#include "page/workspace.h"

namespace newsparse::internal {

inline constexpr std::size_t kPartTableSize = std::size_t{1} << 15;
inline constexpr int kMostPartScore = 2500;

// True for features that are the words of a part, not its shape.
[[nodiscard]] bool is_word_feature(std::uint8_t feature) noexcept;

using PartSums = std::array<std::int32_t, kPartClasses>;

// Reads the features of parts in order.
class PartReader {
 public:
  PartReader(std::string_view text, Workspace& work);
  // The features of part `i`, which is no timestamp; to be called in order.
  void read(std::size_t i, FeatureList& out);
  // The same, summed up: the weights of feature `id` are `weights[id * kPartClasses ..]`.
  [[nodiscard]] PartSums sum(std::size_t i, const std::int16_t* weights);

 private:
  template <class Sink>
  void read_into(std::size_t i, Sink& out);
  [[nodiscard]] std::uint8_t look_of(const Part& part, const LineInfo& info) const noexcept;
  [[nodiscard]] BylineKind byline_of(const Part& part, const LineInfo& info) const noexcept;
  // The BylineKind of the part `by` places away; 0: there is none.
  [[nodiscard]] std::uint32_t byline_beside(std::size_t from, std::ptrdiff_t by) const noexcept;
  [[nodiscard]] std::uint32_t code(std::size_t from, std::ptrdiff_t by) const noexcept;
  struct Shares {
    std::uint32_t address = 9, body = 9;
    std::uint32_t both_ways = 15;  // 2 shared / (words of the part + of the address): 0 none .. 12 all
  };
  [[nodiscard]] Shares known_words(Span span, bool in_article) const noexcept;

  std::string_view text_;
  Workspace& work_;
  std::size_t last_stamp_ = SIZE_MAX, next_stamp_ = 0;
  std::size_t story_begin_ = SIZE_MAX, story_end_ = 0;  // lines of the article
  std::size_t next_story_ = 0;                          // the first of them from the part's line on
  std::uint32_t page_stamps_ = 0;
  bool has_body_ = false;
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_PART_FEATURES_H_
