// byte_masks.h: one pass over a text's bytes that says of each byte what it is.
//
// The first room of the house: everything later walks these bits instead of the bytes. SIMD through Highway with
// run-time dispatch; scan_bytes_plain() is the same thing as an obvious loop, for tests and for reading.
#ifndef NEWSPARSE_TEXT_BYTE_MASKS_H_
#define NEWSPARSE_TEXT_BYTE_MASKS_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace newsparse::internal {

// One bit a byte: byte i is bit i % 64 of word i / 64. Each vector holds mask_words(size) words; bits past the end
// are zero. Eight masks are one byte a byte of text.
struct ByteMasks {
  std::vector<std::uint64_t> line_end;  // LF and CR
  std::vector<std::uint64_t> space;     // 0x09..0x0D and 0x20 (so also line ends)
  std::vector<std::uint64_t> digit;     // 0-9, and the first byte of every other decimal digit (Unicode Nd)
  std::vector<std::uint64_t> upper;     // A-Z
  std::vector<std::uint64_t> lower;     // a-z
  std::vector<std::uint64_t> high;      // 0x80..0xFF
  std::vector<std::uint64_t> word;      // upper, lower, digit and high: what words are made of, and signs beyond ASCII
  std::vector<std::uint64_t> opener;    // bytes that can open a token or markup: { < & $ # % [ _ @ *
};

[[nodiscard]] constexpr std::size_t mask_words(std::size_t size) noexcept { return (size + 63) / 64; }

// Fills `masks` for `text`, reusing its buffers. Same result on every instruction set.
void scan_bytes(std::string_view text, ByteMasks& masks);
void scan_bytes_plain(std::string_view text, ByteMasks& masks);

[[nodiscard]] inline bool test_bit(const std::vector<std::uint64_t>& mask, std::size_t at) noexcept {
  return (mask[at / 64] >> (at % 64)) & 1U;
}

// The bits of the 64 bytes from `at` on, the first lowest; zero past the end. Precondition: at is one of the text's
// bytes.
[[nodiscard]] inline std::uint64_t bits_from(const std::vector<std::uint64_t>& mask, std::size_t at) noexcept {
  const std::size_t word = at / 64, shift = at % 64;
  const std::uint64_t bits = mask[word] >> shift;
  return shift == 0 || word + 1 == mask.size() ? bits : bits | mask[word + 1] << (64 - shift);
}
// The bits of the 64 bytes before `at`, the last highest; zero before the begin. Precondition: there is a byte before
// it.
[[nodiscard]] inline std::uint64_t bits_before(const std::vector<std::uint64_t>& mask, std::size_t at) noexcept {
  const std::size_t word = (at - 1) / 64, shift = 63 - (at - 1) % 64;
  const std::uint64_t bits = mask[word] << shift;
  return shift == 0 || word == 0 ? bits : bits | mask[word - 1] >> (64 - shift);
}

// First set bit in [from, end), or `end`.
[[nodiscard]] inline std::size_t next_bit(const std::vector<std::uint64_t>& mask, std::size_t from,
                                          std::size_t end) noexcept {
  if (from >= end) return end;
  std::size_t word = from / 64;
  const std::size_t last = (end - 1) / 64;
  std::uint64_t bits = mask[word] & (~std::uint64_t{0} << (from % 64));
  while (bits == 0) {
    if (++word > last) return end;
    bits = mask[word];
  }
  const std::size_t at = word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
  return at < end ? at : end;
}

// Calls visit(begin, end) for each run of set bits in [from, to), in order, until it returns false.
template <class Visit>
inline void for_each_run(const std::vector<std::uint64_t>& mask, std::size_t from, std::size_t to, Visit visit) {
  if (from >= to) return;
  const std::uint64_t* const words = mask.data();
  const std::size_t last = (to - 1) / 64;
  std::size_t at = from / 64;
  std::uint64_t bits = words[at] & (~std::uint64_t{0} << (from % 64));
  for (;;) {
    while (bits == 0) {
      if (++at > last) return;
      bits = words[at];
    }
    const std::size_t begin = at * 64 + static_cast<std::size_t>(std::countr_zero(bits));
    if (begin >= to) return;
    std::size_t end;
    // The first run's lowest bit, added to it, leaves nothing of it but a bit behind it.
    if (const std::uint64_t behind = bits + (bits & (~bits + 1)); behind != 0) {
      end = at * 64 + static_cast<std::size_t>(std::countr_zero(behind));
      bits &= behind;
    } else {  // it goes on in the next word
      std::uint64_t gaps = 0;
      while (gaps == 0 && at < last) gaps = ~words[++at];
      const auto gap = gaps == 0 ? 64U : static_cast<unsigned>(std::countr_zero(gaps));
      end = at * 64 + gap;
      bits = gap == 64 ? 0 : words[at] & (~std::uint64_t{0} << gap);
    }
    if (!visit(begin, end < to ? end : to)) return;
  }
}

// Set bits in [begin, end).
[[nodiscard]] std::size_t count_bits(const std::vector<std::uint64_t>& mask, std::size_t begin,
                                     std::size_t end) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_TEXT_BYTE_MASKS_H_
