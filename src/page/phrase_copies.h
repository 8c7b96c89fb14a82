// phrase_copies.h: where four words stand on a page a second time, and what stands beside them there.
//
// A teaser's title often stands on its page once more: in another list, under a picture, alone on a line. Where the
// same words are followed there by others, or by nothing, a title may end here too.
#ifndef NEWSPARSE_PAGE_PHRASE_COPIES_H_
#define NEWSPARSE_PAGE_PHRASE_COPIES_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "newsparse/record.h"
#include "text/byte_masks.h"

namespace newsparse::internal {

class PhraseCopies {
 public:
  // What stands beside the copies of four words, on one side.
  enum Beside : std::uint8_t { kSame, kOther, kBound };
  struct Sides {
    Beside left = kSame, right = kSame;  // behind the four words that end at a place, before the four that begin there
    std::uint8_t left_run = 0, right_run = 0;  // how many phrases on end up to there, and from there, have copies
  };

  // Begins a page of about `words` words. Up to a quarter of the phrases that a text of `size` bytes could have are
  // kept.
  void start(std::size_t words, std::size_t size);
  // Reads the words of a part of a line that two bounds part from the rest: line ends, seams, edges of timestamps.
  void read(std::string_view text, const ByteMasks& masks, Span part);
  // Keeps the phrases of the part that was read last.
  void keep() noexcept;
  // Looks up the phrases of the part that was read last, for at().
  void look_up();
  // How the words before and behind `at` go on elsewhere, a place in the part that was read last. To be called for
  // places in order.
  [[nodiscard]] Sides at(std::uint32_t at) noexcept;

 private:
  static constexpr std::size_t kWords = 4;
  struct Word {
    std::uint32_t begin, hash;
  };
  struct Phrase {
    std::uint32_t key = 0;                 // 0: free
    std::uint16_t before = 0, behind = 0;  // short hashes of the words beside its first copy; 0: a bound
    std::uint8_t marks = 0, copies = 0;
  };
  struct Found {
    std::uint8_t marks = 0, left_run = 0, right_run = 0;
  };
  static constexpr std::uint8_t kBoundBefore = 1, kOtherBefore = 2, kBoundBehind = 4, kOtherBehind = 8;
  [[nodiscard]] std::uint32_t key_at(std::size_t first) const noexcept;
  [[nodiscard]] Phrase& find(std::uint32_t key) noexcept;

  std::vector<Word> words_;
  std::vector<Found> found_;  // by the phrase's first word
  std::size_t next_ = 0;      // the word behind the place asked for last
  std::vector<Phrase> phrases_;
  std::size_t kept_ = 0;
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_PHRASE_COPIES_H_
