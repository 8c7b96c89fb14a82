// word_set.h: which of a part's words stand in its page's address, or in the first lines of its article.
#ifndef NEWSPARSE_PAGE_WORD_SET_H_
#define NEWSPARSE_PAGE_WORD_SET_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "newsparse/record.h"

namespace newsparse::internal {

// A few words of a page, by their hashes as addresses write them.
class WordSet {
 public:
  // Adds the words of `span` while there is room.
  void add(std::string_view text, Span span) noexcept;
  void add(std::span<const std::uint64_t> hashes) noexcept;
  // Adds other spellings of words that it has: they are found, and not counted.
  void add_spellings(std::span<const std::uint64_t> hashes) noexcept;
  [[nodiscard]] bool is_full() const noexcept { return size_ == words_.size(); }
  [[nodiscard]] std::size_t size() const noexcept { return size_ - spellings_; }
  [[nodiscard]] bool has(std::uint64_t hash) const noexcept;

 private:
  std::array<std::uint64_t, 64> words_;  // the first size_ are set
  std::size_t size_ = 0, spellings_ = 0;
  std::array<std::uint64_t, 8> bits_{};  // of those: most words are none of them
};

// How many of a part's words a set has, in eighths, and of both together, in twelfths; 9 and 15: it has too few.
struct WordShares {
  std::uint8_t of_part = 9, of_both = 15;
};
// Linear in the part. For the few parts that are compared, not for all: PartReader knows them for those it reads.
[[nodiscard]] std::array<WordShares, 2> word_shares(std::string_view text, Span span, const WordSet& first,
                                                    const WordSet& second) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_WORD_SET_H_
