// seam_words.h: words of one case that are set beside each other with nothing between.
//
//   about‖careers‖press‖advertise   FACEBOOK‖YOUTUBE
#ifndef NEWSPARSE_PAGE_SEAM_WORDS_H_
#define NEWSPARSE_PAGE_SEAM_WORDS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/word_places.h"

namespace newsparse::internal {

struct WordRow {
  static constexpr std::size_t kShortest = 12;  // bytes of a run that can be one
  static constexpr std::size_t kMost = 24;
  std::array<std::uint16_t, kMost> begins{};  // of the words but the first, in bytes
  std::size_t size = 0;                       // how many; 0: it is no such row
};

// Reads `run`, letters of one case of which the first may be a capital. A row is three words at least that some
// publishers set alone on a line (of three letters: many); of names to share with, two are enough: rows of two other
// words are what compounds are made of. A run of others that is a word itself is none. Of several ways to
// part a run, the one of fewest words. Allocates nothing; linear, and for most runs over at the first word.
[[nodiscard]] WordRow read_word_row(std::string_view run, const WordPlaceTable& places) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_SEAM_WORDS_H_
