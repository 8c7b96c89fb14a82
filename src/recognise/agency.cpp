#include "recognise/agency.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "text/ascii.h"
#include "text/utf8.h"

namespace newsparse::internal {
namespace {

#include "agencies.inc"

constexpr std::size_t kLongestName = 64;

// `name` as the table writes it: words lower-cased, one blank between them.
struct FoldedName {
  std::array<char, kLongestName + 8> bytes;
  std::array<std::uint8_t, kLongestName> word_ends;
  std::size_t size = 0, words = 0;
};

void put(char32_t c, FoldedName& out) noexcept {
  const auto byte = [&](char32_t b) { out.bytes[out.size++] = static_cast<char>(static_cast<unsigned char>(b)); };
  if (c < 0x80) return byte(c);
  if (c < 0x800) {
    byte(0xC0 | (c >> 6));
  } else if (c < 0x10000) {
    byte(0xE0 | (c >> 12));
    byte(0x80 | ((c >> 6) & 0x3F));
  } else {
    byte(0xF0 | (c >> 18));
    byte(0x80 | ((c >> 12) & 0x3F));
    byte(0x80 | ((c >> 6) & 0x3F));
  }
  byte(0x80 | (c & 0x3F));
}

// A bit of 2048 for the three letters of ASCII, small or capital, that a name begins with.
constexpr std::size_t kFirstLetters = 3;
constexpr std::size_t begin_bit(std::string_view name) noexcept {
  const auto letter = [name](std::size_t i) { return static_cast<unsigned char>(name[i]) % 32U; };
  return (letter(0) * 64U + letter(1) * 32U * 9U + letter(2) * 7U) % 2048U;
}
constexpr std::array<std::uint64_t, 32> agency_begins() noexcept {
  std::array<std::uint64_t, 32> bits{};
  for (const std::string_view name : kAgencies)
    if (name.size() >= kFirstLetters) bits[begin_bit(name) / 64] |= std::uint64_t{1} << (begin_bit(name) % 64);
  return bits;
}
// False where no name of the table begins so, as of most people's names.
bool may_begin_agency(std::string_view name) noexcept {
  static constexpr std::array<std::uint64_t, 32> kBegins = agency_begins();
  const std::string_view first = name.substr(0, kFirstLetters);
  if (first.size() < kFirstLetters || !std::all_of(first.begin(), first.end(), is_ascii_letter)) return true;
  return (kBegins[begin_bit(name) / 64] >> (begin_bit(name) % 64) & 1) != 0;
}

bool fold(std::string_view name, FoldedName& out) noexcept {
  if (name.size() > kLongestName || !may_begin_agency(name)) return false;
  bool in_word = false;
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint c = decode(name, at);
    at += c.size;
    const CharClass k = char_class(c.value);
    const bool belongs = is_letter(k) || k == CharClass::kMark || k == CharClass::kDigit;
    if (belongs) {
      if (!in_word && out.size != 0) out.bytes[out.size++] = ' ';
      if (out.size + 4 > kLongestName) return false;
      put(to_lower(c.value), out);
    } else if (in_word) {
      out.word_ends[out.words++] = static_cast<std::uint8_t>(out.size);
    }
    in_word = belongs;
  }
  if (in_word) out.word_ends[out.words++] = static_cast<std::uint8_t>(out.size);
  return out.words != 0;
}

bool is_listed(std::string_view folded) noexcept {
  return std::binary_search(kAgencies.begin(), kAgencies.end(), folded);
}

}  // namespace

bool is_agency(std::string_view name) noexcept {
  FoldedName folded;
  if (!fold(name, folded)) return false;
  const std::size_t fewest = folded.words > 2 ? folded.words - 2 : 1;
  for (std::size_t words = folded.words; words >= fewest; --words)
    if (is_listed({folded.bytes.data(), folded.word_ends[words - 1]})) return true;
  return false;
}

bool is_exactly_agency(std::string_view name) noexcept {
  FoldedName folded;
  return fold(name, folded) && is_listed({folded.bytes.data(), folded.size});
}

}  // namespace newsparse::internal
