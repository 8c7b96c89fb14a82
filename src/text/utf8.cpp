#include "text/utf8.h"

#include <algorithm>
#include <cstring>
#include <iterator>

#include "text/well_formed.h"
#include "unicode_classes.inc"

namespace newsparse::internal {
namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080;
constexpr std::ptrdiff_t kWorthVectors = 128;  // bytes

// What table 3-7 of the Unicode standard (3.9) asks of the sequence a lead byte opens: its length, and the bounds of
// its second byte, which shut out overlong forms, surrogates and what lies above U+10FFFF. Length 0: no lead byte.
struct Lead {
  std::uint8_t size;
  std::uint8_t second_min;
  std::uint8_t second_max;
};

constexpr Lead lead_of(unsigned char byte) noexcept {
  if (byte < 0xC2) return {0, 0, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

constexpr bool is_continuation(unsigned char byte) noexcept { return (byte & 0xC0U) == 0x80; }

// Bytes of the longest prefix of a well-formed sequence that stands at `p`, and whether it is the whole sequence.
// Precondition: p < end and *p is no ASCII.
struct Prefix {
  std::size_t size;
  bool whole;
};

constexpr Prefix longest_prefix(const unsigned char* p, const unsigned char* end) noexcept {
  const Lead lead = lead_of(*p);
  if (lead.size == 0) return {1, false};
  const auto left = static_cast<std::size_t>(end - p);
  if (left < 2 || p[1] < lead.second_min || p[1] > lead.second_max) return {1, false};
  std::size_t size = 2;
  while (size < lead.size && size < left && is_continuation(p[size])) ++size;
  return {size, size == lead.size};
}

const unsigned char* bytes_of(std::string_view text) noexcept {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::uint64_t load8(const unsigned char* p) noexcept {
  std::uint64_t word;
  std::memcpy(&word, p, sizeof(word));
  return word;
}

template <std::size_t N>
constexpr bool in_ranges(const char32_t (&bounds)[N], char32_t code_point) noexcept {
  for (std::size_t i = 0; i < N; i += 2) {
    if (code_point >= bounds[i] && code_point <= bounds[i + 1]) return true;
  }
  return false;
}

constexpr std::uint8_t pack(CharClass c, Script s) noexcept {
  return static_cast<std::uint8_t>(static_cast<unsigned>(c) | static_cast<unsigned>(s) << 3U);
}

// Class and script as the table packs them.
constexpr std::uint8_t properties(char32_t code_point) noexcept {
  if (code_point < unicode::kTableLimit) {
    const std::size_t block = unicode::kClassIndex[code_point / unicode::kBlock];
    return unicode::kClassBlocks[block * unicode::kBlock + code_point % unicode::kBlock];
  }
  if (in_ranges(unicode::kHighHan, code_point)) return pack(CharClass::kCaseless, Script::kHan);
  if (in_ranges(unicode::kHighMarks, code_point)) return pack(CharClass::kMark, Script::kNone);
  return pack(CharClass::kOther, Script::kNone);
}

constexpr char32_t lower_of(char32_t code_point) noexcept {
  if (code_point >= unicode::kTableLimit) return code_point;
  const std::size_t block = unicode::kLowerIndex[code_point / unicode::kBlock];
  const std::size_t entry = unicode::kLowerBlocks[block * unicode::kBlock + code_point % unicode::kBlock];
  return static_cast<char32_t>(static_cast<std::int32_t>(code_point) + unicode::kLowerDelta[entry]);
}

template <class Value, class Function>
constexpr std::array<Value, kNearLimit> near_table(Function function) {
  std::array<Value, kNearLimit> table{};
  for (std::size_t i = 0; i < kNearLimit; ++i) table[i] = static_cast<Value>(function(static_cast<char32_t>(i)));
  return table;
}

}  // namespace

constinit const std::array<std::uint8_t, kNearLimit> kNearProperties = near_table<std::uint8_t>(properties);
constinit const std::array<std::uint16_t, kNearLimit> kNearLower = near_table<std::uint16_t>(lower_of);

CodePoint decode_wide(std::string_view text, std::size_t at) noexcept {
  const unsigned char* p = bytes_of(text) + at;
  const unsigned first = *p;
  const std::size_t left = text.size() - at;
  // Most of three bytes: neither overlong forms nor surrogates begin so.
  if (first > 0xE0 && first < 0xF0 && first != 0xED && left >= 3 && is_continuation(p[1]) && is_continuation(p[2]))
    return {(first & 0x0FU) << 12U | (p[1] & 0x3FU) << 6U | (p[2] & 0x3FU), 3, true};
  const Lead lead = lead_of(*p);
  if (lead.size == 0 || left < lead.size || p[1] < lead.second_min || p[1] > lead.second_max) return {};
  const unsigned second = p[1] & 0x3FU;
  if (lead.size == 2) return {(first & 0x1FU) << 6U | second, 2, true};
  if (!is_continuation(p[2])) return {};
  const unsigned third = p[2] & 0x3FU;
  if (lead.size == 3) return {(first & 0x0FU) << 12U | second << 6U | third, 3, true};
  if (!is_continuation(p[3])) return {};
  return {(first & 0x07U) << 18U | second << 12U | third << 6U | (p[3] & 0x3FU), 4, true};
}

CodePoint decode_wide_before(std::string_view text, std::size_t at) noexcept {
  const unsigned char* p = bytes_of(text);
  // A lead byte never stands inside a well-formed sequence, so the nearest one back is the only candidate.
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && is_continuation(p[begin])) --begin;
  const CodePoint found = decode(text.substr(0, at), begin);
  return found.size == at - begin ? found : CodePoint{};
}

std::size_t find_ill_formed(std::string_view text, std::size_t from) noexcept {
  const unsigned char* const begin = bytes_of(text);
  const unsigned char* const end = begin + text.size();
  const unsigned char* p = begin + std::min(from, text.size());
  while (p < end) {
    if (*p < 0x80) {
      while (end - p >= 32 && ((load8(p) | load8(p + 8) | load8(p + 16) | load8(p + 24)) & kHighBits) == 0) p += 32;
      while (end - p >= 8 && (load8(p) & kHighBits) == 0) p += 8;
      while (p < end && *p < 0x80) ++p;
      continue;
    }
    // Vectors, once they can help: text that is not ASCII here is hardly ASCII further on.
    if (*p >= 0xC0 && p - begin >= 3 && end - p >= kWorthVectors) {
      const auto at = static_cast<std::size_t>(p - begin);
      const std::size_t reached = skip_well_formed(text, at);
      p = begin + reached;
      if (reached != at) continue;
    }
    const Prefix prefix = longest_prefix(p, end);
    if (!prefix.whole) break;
    p += prefix.size;
  }
  return static_cast<std::size_t>(p - begin);
}

void append_well_formed(std::string_view text, std::string& out) {
  const unsigned char* const begin = bytes_of(text);
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t bad = find_ill_formed(text, at);
    out.append(text.data() + at, bad - at);
    if (bad == text.size()) return;
    // One U+FFFD for each maximal subpart, as the WHATWG Encoding decoder and Unicode 3.9 recommend.
    out.append("\xEF\xBF\xBD");
    at = bad + longest_prefix(begin + bad, begin + text.size()).size;
  }
}

void append_utf8(char32_t code_point, std::string& out) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = kReplacement;
  const auto add = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) return add(code_point);
  if (code_point < 0x800) {
    add(0xC0 | code_point >> 6U);
  } else if (code_point < 0x10000) {
    add(0xE0 | code_point >> 12U);
    add(0x80 | (code_point >> 6U & 0x3FU));
  } else {
    add(0xF0 | code_point >> 18U);
    add(0x80 | (code_point >> 12U & 0x3FU));
    add(0x80 | (code_point >> 6U & 0x3FU));
  }
  add(0x80 | (code_point & 0x3FU));
}

CharClass char_class_wide(char32_t code_point) noexcept { return static_cast<CharClass>(properties(code_point) & 7U); }

Script script_of_wide(char32_t code_point) noexcept { return static_cast<Script>(properties(code_point) >> 3U); }

char32_t to_lower_wide(char32_t code_point) noexcept { return lower_of(code_point); }

int digit_value(char32_t code_point) noexcept {
  if (code_point < 0x80) return code_point - U'0' < 10 ? static_cast<int>(code_point - U'0') : -1;
  if (char_class(code_point) != CharClass::kDigit) return -1;
  const char32_t* zero = std::upper_bound(std::begin(unicode::kDigitZeros), std::end(unicode::kDigitZeros), code_point);
  return static_cast<int>(code_point - *(zero - 1));
}

}  // namespace newsparse::internal
