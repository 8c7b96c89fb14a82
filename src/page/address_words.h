// address_words.h: which words of a line its page's address repeats.
//
// The address of a story is made of its headline: /trains-stop-at-noon-1234. Where a line glues a section, a headline
// and an author, the address says which words are the headline's.
#ifndef NEWSPARSE_PAGE_ADDRESS_WORDS_H_
#define NEWSPARSE_PAGE_ADDRESS_WORDS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "page/workspace.h"

namespace newsparse::internal {

// How many of the words next to a place the address has.
struct AddressSides {
  static constexpr std::uint8_t kUnknown = 15;         // there is no address, or none of words
  std::uint8_t before = kUnknown, behind = kUnknown;   // of the three before it, of the four behind it
  std::uint8_t edges = 0;                              // of the bits below
  std::uint8_t in_line = kUnknown;                     // of the address's words, eighths that the line has
  static constexpr std::uint8_t kNext = 1, kLast = 2;  // the word behind it, the word before it
  static constexpr std::uint8_t kAddressBegins = 4, kAddressEnds = 8;  // and that is the address's first, its last
};

// The words of one line; words of less than three bytes are none, as in addresses.
class AddressWords {
 public:
  // Reads `line`, up to its first kMostWords words. Linear in the line.
  void read(std::string_view text, const Workspace& work, Span line) noexcept;
  // What stands beside the byte `at` of the line that was read last.
  [[nodiscard]] AddressSides beside(std::uint32_t at) const noexcept;

 private:
  static constexpr std::size_t kMostWords = 160, kLeastOfAddress = 3;
  struct Word {
    std::uint32_t begin;
    bool in_address, opens, ends;  // the address has it, as its first word, as its last
  };
  std::array<Word, kMostWords> words_;  // the first size_ are set
  std::size_t size_ = 0, address_ = 0;  // address_: how many words that has; 0: too few
  std::uint8_t in_line_ = 0;
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_ADDRESS_WORDS_H_
