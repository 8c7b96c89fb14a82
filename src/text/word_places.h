// word_places.h: where words stand on pages: at the begin of a line, at its end, alone.
//
// Counted over the publishers of the labelled pages by tools/count_places, without their labels: that a word often ends
// a line says much of a place behind which another element may begin, on pages of whoever.
#ifndef NEWSPARSE_TEXT_WORD_PLACES_H_
#define NEWSPARSE_TEXT_WORD_PLACES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "newsparse/record.h"

namespace newsparse::internal {

// All 0: a word, or a line, of hardly any publisher.
struct WordPlaces {
  std::uint8_t publishers =
      0;  // 1..15: how many have it on their pages, 2 log2(n) - 2: 3, 4, 6, 8, 12, 16 .. 362 and more
  // Of a word: how many of these have it so somewhere, in fifteenths. Of a line: 0.
  std::uint8_t alone = 0, first = 0, last = 0;
};

inline constexpr std::size_t kWordPlaceSlots = std::size_t{1} << 16;
using WordPlaceSlots = std::array<std::uint32_t, kWordPlaceSlots>;

// A view of an open-addressing table: slots hold 16 bits of a hash and four numbers. Free slots are 0. The slots must
// outlive it; a key whose bits meet another's, one in some tens of thousands, is taken for it.
class WordPlaceTable {
 public:
  explicit WordPlaceTable(const WordPlaceSlots& slots) noexcept : slots_(slots) {
    for (const std::uint32_t slot : slots)
      if (unpack(slot).alone != 0) alone_[slot >> 22] |= std::uint64_t{1} << (slot >> 16 & 63);
  }
  // False where find() surely gives none that are `alone`: of most words, without a look at the table.
  [[nodiscard]] bool may_stand_alone(std::uint64_t hash) const noexcept {
    return (alone_[hash >> 54] >> (hash >> 48 & 63) & 1) != 0;
  }
  // The places of the word whose hash_word(), or of the line whose line_key(), this is.
  [[nodiscard]] WordPlaces find(std::uint64_t hash) const noexcept {
    const auto mark = static_cast<std::uint32_t>(hash >> 48);
    for (std::size_t at = hash % kWordPlaceSlots;; at = (at + 1) % kWordPlaceSlots) {
      const std::uint32_t slot = slots_[at];
      if (slot == 0) return {};
      if (slot >> 16 == mark) return unpack(slot);
    }
  }
  // Fetches what find() will look at: to be called some time before, since the table is far from the processor.
  void fetch(std::uint64_t hash) const noexcept { __builtin_prefetch(&slots_[hash % kWordPlaceSlots]); }
  [[nodiscard]] static constexpr WordPlaces unpack(std::uint32_t slot) noexcept {
    return {.publishers = static_cast<std::uint8_t>(slot >> 12 & 15),
            .alone = static_cast<std::uint8_t>(slot >> 8 & 15),
            .first = static_cast<std::uint8_t>(slot >> 4 & 15),
            .last = static_cast<std::uint8_t>(slot & 15)};
  }
  [[nodiscard]] static constexpr std::uint32_t pack(std::uint64_t hash, WordPlaces places) noexcept {
    return static_cast<std::uint32_t>(hash >> 48) << 16 | std::uint32_t{places.publishers} << 12 |
           std::uint32_t{places.alone} << 8 | std::uint32_t{places.first} << 4 | places.last;
  }

 private:
  std::span<const std::uint32_t, kWordPlaceSlots> slots_;
  std::array<std::uint64_t, 1024> alone_{};  // a bit for each 16 bits of a hash
};

// The table that is shipped.
extern const WordPlaceSlots kWordPlaces;

// The first word (a run of letters, marks and digits) that begins in [from, to), or an empty span at `to`.
[[nodiscard]] Span next_word(std::string_view text, std::uint32_t from, std::uint32_t to) noexcept;

// The key of a line, or of what may be one, by its words: signs and case do not count. 0: no word, or more than eight.
[[nodiscard]] std::uint64_t line_key(std::string_view text, Span span) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_TEXT_WORD_PLACES_H_
