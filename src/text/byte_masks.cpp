#include "text/byte_masks.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "text/utf8.h"
#include "unicode_classes.inc"

// Highway compiles the part between HWY_BEFORE_NAMESPACE and HWY_AFTER_NAMESPACE once for each instruction set by
// including this file again, and scan_bytes() picks the best one the machine has.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "text/byte_masks.cpp"
#include "hwy/foreach_target.h"
// Must come after foreach_target.h.
#include "hwy/highway.h"

namespace newsparse::internal {

// Of the bytes at `block` + i for each set bit i of `candidates`, which open a decimal digit beyond ASCII.
std::uint64_t wide_digits(std::string_view text, std::size_t block, std::uint64_t candidates) noexcept;

}  // namespace newsparse::internal

HWY_BEFORE_NAMESPACE();
namespace newsparse::internal::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

// Signed lanes: x86 compares bytes as signed, and the sign is what makes a byte high.
using Tag = HWY_CAPPED(std::int8_t, 64);
using Vec = hn::Vec<Tag>;
using Mask = hn::Mask<Tag>;

HWY_INLINE Vec all(unsigned byte) { return hn::Set(Tag(), static_cast<std::int8_t>(byte)); }
HWY_INLINE Mask is(Vec v, unsigned byte) { return hn::Eq(v, all(byte)); }
// first <= v <= last, unsigned: shifts the range to where signed comparison sees it at the lower end.
HWY_INLINE Mask is_in(Vec v, unsigned first, unsigned last) {
  return hn::Lt(hn::Sub(v, all(first + 0x80)), all(last + 1 - first + 0x80));
}

// The mask's bits, lane 0 lowest; bits beyond the vector are zero.
HWY_INLINE std::uint64_t bits_of(Mask mask) {
  alignas(8) std::uint8_t bytes[8] = {};
  hn::StoreMaskBits(Tag(), mask, bytes);
  std::uint64_t bits;
  std::memcpy(&bits, bytes, sizeof(bits));
  if constexpr (std::endian::native == std::endian::big) bits = __builtin_bswap64(bits);
  return bits;
}

// Scans `count` blocks of 64 bytes at `bytes`, which are what stands at word `word` of `text` (perhaps a copy of it).
void scan_blocks(const char* bytes, std::size_t count, std::size_t word, std::string_view text, ByteMasks& masks) {
  const Tag d;
  const std::size_t lanes = hn::Lanes(d);
  std::uint64_t* const line_end = masks.line_end.data();
  std::uint64_t* const space = masks.space.data();
  std::uint64_t* const digit = masks.digit.data();
  std::uint64_t* const upper = masks.upper.data();
  std::uint64_t* const lower = masks.lower.data();
  std::uint64_t* const high = masks.high.data();
  std::uint64_t* const letters = masks.word.data();
  std::uint64_t* const opener = masks.opener.data();
  for (const std::size_t end = word + count; word < end; ++word, bytes += 64) {
    std::uint64_t line_ends = 0, spaces = 0, digits = 0, uppers = 0, lowers = 0, highs = 0, openers = 0;
    for (std::size_t i = 0; i < 64; i += lanes) {
      const Vec v = hn::LoadU(d, reinterpret_cast<const std::int8_t*>(bytes) + i);
      line_ends |= bits_of(hn::Or(is(v, '\n'), is(v, '\r'))) << i;
      spaces |= bits_of(hn::Or(is(v, ' '), is_in(v, 0x09, 0x0D))) << i;
      digits |= bits_of(is_in(v, '0', '9')) << i;
      uppers |= bits_of(is_in(v, 'A', 'Z')) << i;
      lowers |= bits_of(is_in(v, 'a', 'z')) << i;
      highs |= bits_of(hn::Lt(v, hn::Zero(d))) << i;
      // '[' and '{' differ in bit 5 alone.
      const Mask bracket = is(hn::Or(v, all(0x20)), '{');
      const Mask signs = hn::Or(is_in(v, '#', '&'), is(v, '*'));
      const Mask rest = hn::Or(hn::Or(is(v, '<'), is(v, '@')), hn::Or(is(v, '_'), signs));
      openers |= bits_of(hn::Or(bracket, rest)) << i;
    }
    if (highs != 0) {
      std::uint64_t leads = 0;
      for (std::size_t i = 0; i < 64; i += lanes) {
        const Vec v = hn::LoadU(d, reinterpret_cast<const std::int8_t*>(bytes) + i);
        Mask found = is(v, unicode::kDigitLeads[0]);
        for (const std::uint8_t lead : unicode::kDigitLeads) found = hn::Or(found, is(v, lead));
        leads |= bits_of(found) << i;
      }
      if (leads != 0) digits |= wide_digits(text, word * 64, leads);
    }
    line_end[word] = line_ends;
    space[word] = spaces;
    digit[word] = digits;
    upper[word] = uppers;
    lower[word] = lowers;
    high[word] = highs;
    letters[word] = digits | uppers | lowers | highs;
    opener[word] = openers;
  }
}

}  // namespace newsparse::internal::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsparse::internal {
namespace {

constexpr std::size_t kBlockBytes = 64;

// For each lead byte from 0xC0, the second bytes (their low six bits) a decimal digit has after it. Most letters of a
// script with digits of its own fail here, before anything is decoded.
constexpr std::array<std::uint64_t, 64> second_bytes_of_digits() {
  std::array<std::uint64_t, 64> seconds{};
  for (const char32_t zero : unicode::kDigitZeros) {
    for (char32_t c = zero; c < zero + 10; ++c) {
      if (c < 0x80) continue;
      const unsigned tail_bits = c < 0x800 ? 6 : c < 0x10000 ? 12 : 18;
      const unsigned lead = (c < 0x800 ? 0xC0U : c < 0x10000 ? 0xE0U : 0xF0U) | static_cast<unsigned>(c >> tail_bits);
      seconds[lead - 0xC0] |= std::uint64_t{1} << (c >> (tail_bits - 6) & 0x3FU);
    }
  }
  return seconds;
}
constexpr std::array<std::uint64_t, 64> kSecondBytes = second_bytes_of_digits();

template <class Function>
void for_each_mask(ByteMasks& masks, Function function) {
  for (auto* mask : {&masks.line_end, &masks.space, &masks.digit, &masks.upper, &masks.lower, &masks.high, &masks.word,
                     &masks.opener}) {
    function(*mask);
  }
}

}  // namespace

std::uint64_t wide_digits(std::string_view text, std::size_t block, std::uint64_t candidates) noexcept {
  std::uint64_t digits = 0;
  for (; candidates != 0; candidates &= candidates - 1) {
    const std::size_t at = block + static_cast<std::size_t>(std::countr_zero(candidates));
    if (at + 1 >= text.size()) break;
    const std::uint64_t seconds = kSecondBytes[static_cast<unsigned char>(text[at]) - 0xC0U];
    if ((seconds >> (static_cast<unsigned char>(text[at + 1]) & 0x3FU) & 1U) == 0) continue;
    const CodePoint c = decode(text, at);
    if (c.valid && digit_value(c.value) >= 0) digits |= candidates & (~candidates + 1);
  }
  return digits;
}

HWY_EXPORT(scan_blocks);

void scan_bytes(std::string_view text, ByteMasks& masks) {
  // No clearing: every word is written below.
  for_each_mask(masks, [&](std::vector<std::uint64_t>& mask) { mask.resize(mask_words(text.size())); });
  const auto scan = HWY_DYNAMIC_DISPATCH(scan_blocks);
  const std::size_t whole = text.size() / kBlockBytes;
  scan(text.data(), whole, 0, text, masks);
  const std::size_t rest = text.size() % kBlockBytes;
  if (rest == 0) return;
  // NUL, with which the last block is filled up, is in no class.
  std::array<char, kBlockBytes> last{};
  std::memcpy(last.data(), text.data() + whole * kBlockBytes, rest);
  scan(last.data(), 1, whole, text, masks);
}

void scan_bytes_plain(std::string_view text, ByteMasks& masks) {
  for_each_mask(masks, [&](std::vector<std::uint64_t>& mask) { mask.assign(mask_words(text.size()), 0); });
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const std::uint64_t bit = std::uint64_t{1} << (i % 64);
    if (c == '\n' || c == '\r') masks.line_end[i / 64] |= bit;
    if (c == ' ' || (c >= 0x09 && c <= 0x0D)) masks.space[i / 64] |= bit;
    if (digit_value(decode(text, i).value) >= 0) masks.digit[i / 64] |= bit;
    if (c >= 'A' && c <= 'Z') masks.upper[i / 64] |= bit;
    if (c >= 'a' && c <= 'z') masks.lower[i / 64] |= bit;
    if (c >= 0x80) masks.high[i / 64] |= bit;
    if (c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))
      masks.word[i / 64] |= bit;
    if (std::string_view("{<&$#%[_@*").find(text[i]) != std::string_view::npos) masks.opener[i / 64] |= bit;
  }
}

std::size_t count_bits(const std::vector<std::uint64_t>& mask, std::size_t begin, std::size_t end) noexcept {
  if (begin >= end) return 0;
  const std::size_t first = begin / 64;
  const std::size_t last = (end - 1) / 64;
  const std::uint64_t from_begin = ~std::uint64_t{0} << (begin % 64);
  const std::uint64_t to_end = ~std::uint64_t{0} >> (63 - (end - 1) % 64);
  if (first == last) return static_cast<std::size_t>(std::popcount(mask[first] & from_begin & to_end));
  auto count = static_cast<std::size_t>(std::popcount(mask[first] & from_begin));
  for (std::size_t word = first + 1; word < last; ++word) count += static_cast<std::size_t>(std::popcount(mask[word]));
  return count + static_cast<std::size_t>(std::popcount(mask[last] & to_end));
}

}  // namespace newsparse::internal
#endif  // HWY_ONCE
