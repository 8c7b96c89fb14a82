#include "text/mojibake.h"

#include <algorithm>

#include "text/utf8.h"
#include "text/windows_1252.h"

namespace newsparse::internal {

namespace {

// One garbled character as it stands, and how sure that is.
struct Unit {
  char32_t value = 0;
  std::size_t end = 0;  // 0: none
  bool sure = false;    // no ordinary text writes it
};

// The byte that Windows-1252 or ISO-8859-1 shows as `c`; -1 where there is none.
int byte_of_1252(char32_t c) noexcept {
  if (c >= 0x80 && c <= 0xFF) return static_cast<int>(c);
  for (int i = 0; i < 32; ++i)
    if (kWindows1252[i] == c) return 0x80 + i;
  return -1;
}

// The byte from 0x80 on that Windows-1251 shows as `c`; -1 where there is none. WHATWG Encoding, index windows-1251.
int byte_of_1251(char32_t c) noexcept {
  static constexpr char16_t kHigh[64] = {
      0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409, 0x2039, 0x040A,
      0x040C, 0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x98,   0x2122,
      0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F, 0xA0,   0x040E, 0x045E, 0x0408, 0xA4,   0x0490, 0xA6,
      0xA7,   0x0401, 0xA9,   0x0404, 0xAB,   0xAC,   0xAD,   0xAE,   0x0407, 0xB0,   0xB1,   0x0406, 0x0456,
      0x0491, 0xB5,   0xB6,   0xB7,   0x0451, 0x2116, 0x0454, 0xBB,   0x0458, 0x0405, 0x0455, 0x0457};
  if (c >= 0x410 && c <= 0x44F) return static_cast<int>(c - 0x410) + 0xC0;
  for (int i = 0; i < 64; ++i)
    if (kHigh[i] == c) return 0x80 + i;
  return -1;
}

// What may stand behind an ordinary letter: a no-break space, «, », quotation marks, dashes, an ellipsis.
constexpr bool is_punctuation_byte(int byte) noexcept {
  return byte == 0x85 || (byte >= 0x91 && byte <= 0x97) || byte == 0xA0 || byte == 0xAB || byte == 0xBB ||
         byte == 0x82 || byte == 0x84 || byte == 0x8B || byte == 0x9B;
}

// Whether a capital or other letter that is not itself garbled leans on `at`: what follows it is punctuation.
bool leans_on_letter(std::string_view text, std::size_t at) noexcept {
  if (at == 0) return false;
  const CodePoint before = decode_before(text, at);
  if (before.value >= 'A' && before.value <= 'Z') return true;
  return before.value >= 0xC0 && before.value <= 0xDE && before.value != 0xC2 && before.value != 0xC3;
}

// Whether a letter is named by itself, in quotation marks: «Â», “Ã”.
bool is_named(std::string_view text, std::size_t at, int second) noexcept {
  if (at == 0 || (second != 0xBB && second != 0x9B && second != 0x92 && second != 0x94)) return false;
  const char32_t before = decode_before(text, at).value;
  return before == 0xAB || before == 0x2039 || before == 0x2018 || before == 0x201C || before == 0x201E ||
         before == 0x201A;
}

bool follows_lower(std::string_view text, std::size_t at) noexcept {
  return at > 0 && text[at - 1] >= 'a' && text[at - 1] <= 'z';
}

// Reads the bytes of one UTF-8 sequence as `byte_of` gives them.
template <int (*byte_of)(char32_t) noexcept>
Unit read_unit(std::string_view text, std::size_t at, int (&bytes)[4], std::size_t& n) noexcept {
  std::size_t wanted = 1;
  std::size_t i = at;
  n = 0;
  while (n < wanted) {
    if (i >= text.size()) return {};
    const CodePoint point = decode(text, i);
    const int byte = point.valid ? byte_of(point.value) : -1;
    if (n == 0) {
      if (byte < 0xC2 || byte > 0xF4) return {};
      wanted = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    } else if (byte < 0x80 || byte > 0xBF) {
      return {};
    }
    bytes[n++] = byte;
    i += point.size;
  }
  char raw[4];
  for (std::size_t k = 0; k < n; ++k) raw[k] = static_cast<char>(bytes[k]);
  const CodePoint meant = decode({raw, n}, 0);
  if (!meant.valid || meant.size != n) return {};
  return {.value = meant.value, .end = i};
}

Unit unit_of_1252(std::string_view text, std::size_t at) noexcept {
  // Lead bytes C2..F4 are all shown as U+00C2..U+00F4, and what follows them is no ASCII either: most letters with a
  // mark end here.
  if (text[at] != '\xC3' || at + 2 >= text.size() || static_cast<unsigned char>(text[at + 2]) < 0x80) return {};
  int bytes[4];
  std::size_t n = 0;
  Unit unit = read_unit<byte_of_1252>(text, at, bytes, n);
  // â€ whose third byte, 9D, Windows-1252 does not have: readers drop it.
  if (unit.end == 0 && text.substr(at).starts_with("\u00E2\u20AC")) {
    const std::size_t end = at + std::string_view("\u00E2\u20AC").size();
    const CodePoint next = end < text.size() ? decode(text, end) : CodePoint{.value = ' ', .size = 1, .valid = true};
    const bool lost = next.value == kReplacement && next.valid;
    if (lost || next.value < 0x80) return {.value = 0x201D, .end = end + (lost ? next.size : 0U), .sure = true};
  }
  if (unit.end == 0) return {};
  if (n > 2) {
    unit.sure = n == 4 || !is_punctuation_byte(bytes[1]) || !is_punctuation_byte(bytes[2]);  // café’”
  } else if (bytes[0] == 0xC2 || bytes[0] == 0xC3 || bytes[0] == 0xD0 || bytes[0] == 0xD1 || bytes[0] == 0xD8 ||
             bytes[0] == 0xD9) {
    unit.sure = !is_punctuation_byte(bytes[1]) || (!leans_on_letter(text, at) && !is_named(text, at, bytes[1]));
  } else if (bytes[0] == 0xC4 || bytes[0] == 0xC5) {
    // No closing quotation mark leans on the next word: Å“uvre.
    const bool leads = unit.end < text.size() && text[unit.end] >= 'a' && text[unit.end] <= 'z';
    unit.sure = !is_punctuation_byte(bytes[1]) || follows_lower(text, at) || leads;
  } else if (bytes[0] != 0xCE && bytes[0] != 0xCF && bytes[0] != 0xD7) {  // Greek and Hebrew, a word at a time
    return {};
  }
  return unit;
}

constexpr bool is_russian_or_ukrainian(char32_t c) noexcept {
  return (c >= 0x410 && c <= 0x44F) || c == 0x401 || c == 0x451 || c == 0x404 || c == 0x454 || c == 0x406 ||
         c == 0x456 || c == 0x407 || c == 0x457 || c == 0x490 || c == 0x491;
}

Unit unit_of_1251(std::string_view text, std::size_t at) noexcept {
  if (text[at] != '\xD0' || at + 1 >= text.size()) return {};
  const char second = text[at + 1];  // Р, С, В, в
  if (second != '\xA0' && second != '\xA1' && second != '\x92' && second != '\xB2') return {};
  int bytes[4];
  std::size_t n = 0;
  Unit unit = read_unit<byte_of_1251>(text, at, bytes, n);
  if (unit.end == 0) return {};
  if (n == 3 && unit.value >= 0x2010 && unit.value <= 0x2122) {
    unit.sure = true;  // вЂ”: no language writes ђ's capital behind a small letter в
    return unit;
  }
  const bool letter = is_russian_or_ukrainian(unit.value);
  const bool mark = unit.value == 0xAB || unit.value == 0xBB || unit.value == 0xA0;
  return n == 2 && (letter || mark) ? unit : Unit{};
}

Unit unit_at(std::string_view text, std::size_t at) noexcept {
  const Unit unit = unit_of_1252(text, at);
  return unit.end != 0 ? unit : unit_of_1251(text, at);
}

// Whether another garbled character ends at `at`.
bool follows_unit(std::string_view text, std::size_t at) noexcept {
  std::size_t from = at;
  for (int back = 1; back <= 3 && from > 0; ++back) {
    from -= decode_before(text, from).size;
    if (back >= 2 && unit_at(text, from).end == at) return true;
  }
  return false;
}

// A word of one letter behind a garbled one: РјС‹ Рё РѕРЅРё.
bool is_word_behind_unit(std::string_view text, std::size_t at, std::size_t end) noexcept {
  const bool alone = end >= text.size() || text[end] == ' ';
  return alone && at > 0 && text[at - 1] == ' ' && follows_unit(text, at - 1);
}

}  // namespace

Mojibake mojibake_at(std::string_view text, std::size_t at) noexcept {
  const Unit unit = unit_at(text, at);
  if (unit.end == 0) return {};
  if (!unit.sure && (unit.end >= text.size() || unit_at(text, unit.end).end == 0) && !follows_unit(text, at) &&
      !is_word_behind_unit(text, at, unit.end))
    return {};
  const Mojibake once_garbled = {.value = unit.value, .size = static_cast<std::uint8_t>(unit.end - at)};
  if (unit.value < 0xC2 || unit.value > 0xF4) return once_garbled;
  // Garbled twice: what comes out is garbled too.
  constexpr int kMostCharacters = 4;
  char once[4 * kMostCharacters];
  std::size_t n = 0;
  std::size_t ends[4 * kMostCharacters + 1] = {};
  std::size_t i = at;
  for (int k = 0; k < kMostCharacters && i < text.size(); ++k) {
    const Unit each = unit_of_1252(text, i);
    if (each.end == 0 || each.value > 0xFFFF) break;
    const auto value = static_cast<unsigned>(each.value);
    if (value >= 0x800) once[n++] = static_cast<char>(0xE0 | (value >> 12));
    once[n++] = static_cast<char>(value >= 0x800 ? 0x80 | ((value >> 6) & 0x3F) : 0xC0 | (value >> 6));
    once[n++] = static_cast<char>(0x80 | (value & 0x3F));
    i = each.end;
    ends[n] = i;
  }
  if (n >= 4) {
    const std::string_view inner(once, n);
    const Unit twice = unit_of_1252(inner, 0);
    if (twice.end != 0 && ends[twice.end] != 0)
      return {.value = twice.value, .size = static_cast<std::uint8_t>(ends[twice.end] - at)};
  }
  return once_garbled;
}

// The first byte at or after at_ where a garbled character may begin. C3 opens those of Windows-1252. Those of
// Windows-1251 begin with Р (D0 A0), С (D0 A1) or вЂ (D0 B2 D0 82): their second bytes are rarer than D0.
std::size_t MojibakeRuns::next_candidate() noexcept {
  constexpr char kGiveaway[4] = {'\xC3', '\xA0', '\xA1', '\x82'};
  constexpr std::size_t kBefore[4] = {0, 1, 1, 3};
  std::size_t best = text_.size();
  for (int k = 0; k < 4; ++k) {
    const std::size_t back = kBefore[k];
    while (found_[k] < text_.size() && found_[k] < at_ + back) {
      const std::size_t next = text_.find(kGiveaway[k], at_ + back);
      found_[k] = next == std::string_view::npos ? text_.size() : next;
    }
    while (k > 0 && found_[k] < text_.size() && text_[found_[k] - back] != '\xD0') {
      const std::size_t next = text_.find(kGiveaway[k], found_[k] + 1);
      found_[k] = next == std::string_view::npos ? text_.size() : next;
    }
    if (found_[k] < text_.size()) best = std::min(best, found_[k] - back);
  }
  return best;
}

Span MojibakeRuns::next() noexcept {
  while (at_ < text_.size()) {
    const std::size_t begin = next_candidate();
    at_ = begin;
    while (at_ < text_.size()) {
      const std::uint8_t size = mojibake_at(text_, at_).size;
      if (size == 0) break;
      at_ += size;
    }
    if (at_ > begin) return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
    ++at_;
  }
  return {};
}

}  // namespace newsparse::internal
