// word_hasher.h: the hash of a word, letter by letter, as hash_word() makes it of a whole one.
//
// For those who decode a word anyway, to see where it ends.
#ifndef NEWSPARSE_TEXT_WORD_HASHER_H_
#define NEWSPARSE_TEXT_WORD_HASHER_H_

#include <cstdint>

#include "text/lexicon.h"
#include "text/utf8.h"

namespace newsparse::internal {

class WordHasher {
 public:
  // Behind whole chunks of eight bytes that are hashed already.
  explicit WordHasher(std::uint64_t so_far = kHashSeed) noexcept : hash_(so_far) {}
  void add_letter(char32_t letter) noexcept {
    if (letter < 0x80) return add(letter | 0x20U, 1);
    const auto lower = static_cast<std::uint32_t>(to_lower(letter));
    if (lower - 0x80 < 0x800 - 0x80) return add((0xC0U | lower >> 6) | (0x80U | (lower & 0x3FU)) << 8, 2);
    add_utf8(lower);
  }
  // Eight bytes at once, lower-cased.
  void add_eight(std::uint64_t bytes) noexcept {
    hash_ = mix_chunk(hash_, chunk_ | bytes << (8 * held_));
    chunk_ = held_ == 0 ? 0 : bytes >> (64 - 8 * held_);
  }
  // The `count` bytes of `bytes` from the lowest up; 1..4, zero above them.
  void add(std::uint64_t bytes, unsigned count) noexcept {
    chunk_ |= bytes << (8 * held_);
    held_ += count;
    if (held_ < 8) return;
    hash_ = mix_chunk(hash_, chunk_);
    held_ -= 8;
    chunk_ = bytes >> (8 * (count - held_));  // by 32 bits at most: held_ is less than count
  }
  // The word must not be empty.
  [[nodiscard]] std::uint64_t finish() const noexcept {
    return finish_hash(held_ == 0 ? hash_ : mix_chunk(hash_, chunk_));
  }

 private:
  void add_utf8(std::uint32_t c) noexcept {
    const auto tail = [c](unsigned shift) { return 0x80U | ((c >> shift) & 0x3FU); };
    if (c < 0x80) return add(c, 1);
    if (c < 0x800) return add((0xC0U | (c >> 6)) | tail(0) << 8, 2);
    if (c < 0x10000) return add((0xE0U | (c >> 12)) | tail(6) << 8 | tail(0) << 16, 3);
    add((0xF0U | (c >> 18)) | tail(12) << 8 | tail(6) << 16 | tail(0) << 24, 4);
  }

  std::uint64_t hash_, chunk_ = 0;
  unsigned held_ = 0;  // bytes of chunk_
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_TEXT_WORD_HASHER_H_
