// headline.h: which part of a page is its main article's title.
//
// The first look (part_features.h) scores each part by itself. The likeliest few are compared here: a deck reads like a
// title but stands behind one, a path of links holds the title and more, and the same words stand in a window's title,
// above the story and below a picture. Trees and a network choose among them.
#ifndef NEWSPARSE_PAGE_HEADLINE_H_
#define NEWSPARSE_PAGE_HEADLINE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "page/trees.h"
#include "page/word_set.h"
#include "page/workspace.h"

namespace newsparse::internal {

inline constexpr std::size_t kMostCandidates = 24;
using HeadlineFacts = Facts<57>;

// Parts that may be the headline, and what is known of each beside the others.
class HeadlineCandidates {
 public:
  // Of `work` it reads the parts, what is known of them and of the article's lines, the scores of the first look and
  // the words of the address. Both must outlive the reads.
  HeadlineCandidates(std::string_view text, const Workspace& work) noexcept;
  // True where the first look leaves it possible that part `i` is the headline, and it is none of the story's lines.
  [[nodiscard]] bool is_open(std::uint32_t i) const noexcept;
  // Considers part `i`, which is open; to be called in text order. Nothing comes of it where there is no room: as many
  // parts as there may be are likelier.
  [[nodiscard]] bool has_room_for(std::uint32_t i) const noexcept;
  void consider(std::uint32_t i) noexcept;
  // To be called behind the last part, before the reads: finds what the candidates have in common.
  void compare() noexcept;

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  // In text order.
  [[nodiscard]] std::uint32_t part(std::size_t k) const noexcept { return parts_[k]; }
  void read(std::size_t k, HeadlineFacts& out) const noexcept;

 private:
  [[nodiscard]] int score(std::size_t k) const noexcept { return scores_[k]; }
  // 1: its first word is the address's first, 2: its last the address's last.
  [[nodiscard]] int address_edges(std::size_t k) const noexcept;

  std::string_view text_;
  const Workspace& work_;
  std::array<std::uint32_t, kMostCandidates> parts_{};
  std::array<std::int16_t, kMostCandidates> scores_{};
  std::array<std::string_view, kMostCandidates> words_;
  std::array<std::uint8_t, kMostCandidates> twins_{}, holds_{};
  std::array<std::array<WordShares, 2>, kMostCandidates> shares_{};  // of the address, of the article's first lines
  std::array<std::uint32_t, kMostCandidates> story_before_{};        // lines of the article that stand before it
  std::size_t size_ = 0, best_ = 0, least_ = 0;         // least_: of the lowest score, where there is no room for more
  std::size_t story_begin_ = SIZE_MAX, story_end_ = 0;  // lines of the article
  std::uint32_t story_lines_ = 0;                       // how many it has
  WordSet address_, lead_;                              // words of the address and of the article's first lines
};

// Calls visit(part, facts) for each of the parts that may be the headline: the likeliest of those of which
// `may_be(part)` is true. work.part_scores are those of the first look.
template <class MayBe, class Visit>
void for_each_headline_choice(std::string_view text, const Workspace& work, MayBe may_be, Visit visit) {
  HeadlineCandidates candidates(text, work);
  for (std::uint32_t i = 0; i < work.parts.size(); ++i)
    if (candidates.is_open(i) && candidates.has_room_for(i) && may_be(i)) candidates.consider(i);
  candidates.compare();
  HeadlineFacts facts;
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    candidates.read(k, facts);
    visit(candidates.part(k), facts);
  }
}

// The headline's span with the dates that belong to its words: "Open day on 3 May", "3 May - Open day". A date of its
// own beside it has a time of day or a year, and no word before it that leads to it.
[[nodiscard]] Span with_dates(std::string_view text, const Workspace& work, std::uint32_t headline) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_HEADLINE_H_
