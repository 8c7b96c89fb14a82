// part_features.h: what the models of a part's role are told.
//
// Two looks, as for seams. The first sees the part, the shapes of its neighbours, the timestamps near it, its place
// beside the article and what the page's address says. The second sees how the first judged the parts around it and
// those that stand in the same place of the page's rhythm.
#ifndef NEWSPARSE_PAGE_PART_FEATURES_H_
#define NEWSPARSE_PAGE_PART_FEATURES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "page/workspace.h"

namespace newsparse::internal {

inline constexpr std::size_t kPartTableSize = std::size_t{1} << 15;
inline constexpr int kMostPartScore = 2500;

// Fills work.slug_words from the last parts of an address: may-sees-off-dogfight -> hashes of its words.
void read_slug(std::string_view url, Workspace& work);

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
  [[nodiscard]] std::uint32_t code(std::size_t from, std::ptrdiff_t by) const noexcept;
  struct Shares {
    std::uint32_t slug = 9, body = 9;
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
  std::uint64_t slug_bits_ = 0;           // of the address's words: most words of a page are none of them
  std::array<std::uint64_t, 4096> body_;  // a set of the hashes of the article's first words; unset if !has_body_
};

// The second look, for one class at a time.
class PartContext {
 public:
  // Fills work.part_places, which the reads need.
  void start(Workspace& work);
  // The features of part `i` for class `c`.
  void read(std::size_t i, std::size_t c, FeatureList& out) const noexcept;
  // The same, summed up.
  [[nodiscard]] std::int32_t sum(std::size_t i, std::size_t c, const std::int16_t* weights) const noexcept;
  // True where the first look leaves something to decide.
  [[nodiscard]] bool is_open(std::size_t i, std::size_t c) const noexcept {
    return work_->part_scores[i][c] > -kHopeless;
  }
  static constexpr int kHopeless = 2000;

 private:
  static constexpr std::size_t kSlots = 256;
  struct Sum {
    int score = 0;
    int count = 0;
  };
  template <class Sink>
  void read_into(std::size_t i, std::size_t c, Sink& out) const noexcept;
  [[nodiscard]] std::uint32_t best(std::size_t from, std::ptrdiff_t by) const noexcept;
  [[nodiscard]] std::uint8_t likeliest(std::size_t i) const noexcept;
  [[nodiscard]] std::uint8_t slot(std::size_t i) const noexcept;
  [[nodiscard]] std::uint8_t row_slot(std::size_t i) const noexcept;

  const Workspace* work_ = nullptr;
  std::array<std::array<Sum, kPartClasses>, kSlots> places_;  // parts in the same place between timestamps
  std::array<std::array<Sum, kPartClasses>, kSlots> rows_;    // parts with the same neighbours
  std::array<int, kPartClasses> top_{};                       // the page's highest score
  std::array<int, kPartClasses> likely_{};                    // parts that score above zero
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_PART_FEATURES_H_
