// address.h: the words of a page's address.
//
// The address of a story is made of its headline: /2019/ferry-sails-again-1234. It is known even where the page says
// its headline five times, or glues a section and an author to it.
#ifndef NEWSPARSE_PAGE_ADDRESS_H_
#define NEWSPARSE_PAGE_ADDRESS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/record.h"
#include "text/byte_masks.h"

namespace newsparse::internal {

inline constexpr std::size_t kShortestAddressWord = 3;  // bytes: shorter ones say nothing, and are often left out

// The hash of a word as addresses write it: ä as a. Of Cyrillic and Greek words, the hash of what the usual
// transliterations have in common: нехватки as nekhvatki, nehvatki or nexvatki.
[[nodiscard]] std::uint64_t address_hash(std::string_view word) noexcept;

class Address {
 public:
  static constexpr std::size_t kNone = SIZE_MAX;

  // The words of that part of the path that has most of them: sections stand before it. `transliterated`: they may be
  // Cyrillic or Greek ones in Latin letters. Linear in the address.
  void read(std::string_view url, bool transliterated = false);
  // The path, unescaped, without the ending that tells the kind of file and slashes at its end.
  [[nodiscard]] std::string_view path() const noexcept { return path_; }
  // Hashes of the words in their order, at most 24; numbers are none. Empty: there is no address, or none of words.
  [[nodiscard]] const std::vector<std::uint64_t>& words() const noexcept { return words_; }
  // How else each may be written, as address_hash() says it of words in other letters or with marks: ueber, uber. The
  // word itself where there is no other way.
  [[nodiscard]] const std::vector<std::uint64_t>& spellings() const noexcept { return spellings_; }
  [[nodiscard]] std::size_t bytes() const noexcept { return bytes_; }  // of the words
  // Whether they are the path's last part; where they are not, whether other words follow them: those of a section.
  [[nodiscard]] bool ends_path() const noexcept { return ends_path_; }
  [[nodiscard]] bool is_section() const noexcept { return is_section_; }
  // Whether a number stands beside them: three bytes and more that begin with a digit.
  [[nodiscard]] bool has_number() const noexcept { return has_number_; }

  // Which of the words a word is, the first of equal ones; kNone for most, at the cost of a bit.
  [[nodiscard]] std::size_t place_of(std::uint64_t hash) const noexcept {
    return (bits_ & bit(hash)) == 0 ? kNone : find(hash);
  }
  [[nodiscard]] std::size_t place_of(std::string_view word) const noexcept {
    return (begins_ & begin(word.front())) == 0 ? kNone : place_of(address_hash(word));
  }
  [[nodiscard]] bool has(std::uint64_t hash) const noexcept { return place_of(hash) != kNone; }

  // Calls visit(begin, end, place_of(the word)) for each word of `span`, a stretch of a page's text with its masks,
  // until it returns false.
  template <class Visit>
  void for_each_word(std::string_view text, const ByteMasks& masks, Span span, Visit visit) const {
    for_each_run(masks.word, span.begin, span.end, [&](std::size_t begin, std::size_t end) {
      return end - begin < kShortestAddressWord ||
             visit(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                   place_of(text.substr(begin, end - begin)));
    });
  }

 private:
  // All bits for a letter beyond ASCII, which may be written as any other: É as e.
  [[nodiscard]] static constexpr std::uint64_t begin(char first) noexcept {
    const auto byte = static_cast<unsigned char>(first);
    return byte >= 0x80 ? ~std::uint64_t{0} : std::uint64_t{1} << ((byte | 0x20U) & 63U);
  }
  [[nodiscard]] static constexpr std::uint64_t bit(std::uint64_t hash) noexcept {
    return std::uint64_t{1} << (hash >> 58);
  }
  [[nodiscard]] std::size_t find(std::uint64_t hash) const noexcept;

  std::string path_;
  std::vector<std::uint64_t> words_, spellings_;  // as long
  std::size_t bytes_ = 0;
  bool ends_path_ = false, is_section_ = false, has_number_ = false;
  std::uint64_t begins_ = 0, bits_ = 0;  // with what the words begin, and a bit for each
};

// Calls visit(word) for each run of letters and digits (or bytes beyond ASCII) of a text that has no masks.
template <class Visit>
void for_each_address_word(std::string_view text, Visit visit) {
  const auto is_of_word = [](char c) {
    const auto low = static_cast<unsigned char>(c | 0x20);
    return static_cast<unsigned char>(c) >= 0x80 || (low >= 'a' && low <= 'z') || (c >= '0' && c <= '9');
  };
  for (std::size_t at = 0; at < text.size();) {
    while (at < text.size() && !is_of_word(text[at])) ++at;
    const std::size_t begin = at;
    while (at < text.size() && is_of_word(text[at])) ++at;
    if (at - begin >= kShortestAddressWord) visit(text.substr(begin, at - begin));
  }
}

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_ADDRESS_H_
