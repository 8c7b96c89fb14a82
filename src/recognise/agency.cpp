#include "recognise/agency.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

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

// Which two letters of ASCII a name of the table begins with: most names of people begin with others.
constexpr std::array<std::uint32_t, 32> first_letters() noexcept {
  std::array<std::uint32_t, 32> pairs{};
  for (const std::string_view name : kAgencies)
    pairs[static_cast<unsigned char>(name[0]) % 32U] |= std::uint32_t{1} << (static_cast<unsigned char>(name[1]) % 32U);
  return pairs;
}
bool may_begin_agency(std::string_view name) noexcept {
  static constexpr std::array<std::uint32_t, 32> kPairs = first_letters();
  const auto is_ascii_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  if (name.size() < 2 || !is_ascii_letter(name[0]) || !is_ascii_letter(name[1])) return true;
  return (kPairs[static_cast<unsigned char>(name[0]) % 32U] >> (static_cast<unsigned char>(name[1]) % 32U) & 1U) != 0;
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
