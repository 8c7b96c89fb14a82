// timestamp_plain.cpp: a short text as it would be typed, for a second look at what was not read: no marks on letters,
// no characters that nobody sees, one blank for many.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "recognise/timestamp_parts.h"
#include "recognise/timestamp_words.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace newsparse::internal {
namespace {

constexpr char32_t kGone = 0;
constexpr char32_t kBlank = U' ';

constexpr bool between(char32_t c, char32_t first, char32_t last) noexcept { return c >= first && c <= last; }

// Marks that stand behind their letter, of Latin, Greek and Arabic, the dots of Hindi and Bengali.
constexpr bool is_mark(char32_t c) noexcept {
  return between(c, 0x300, 0x36F) || between(c, 0x64B, 0x655) || c == 0x93C || c == 0x9BC;
}

// What steers the direction or the breaking of lines, and what lengthens Arabic words.
constexpr bool is_unseen(char32_t c) noexcept {
  return c == 0x640 || c == 0xAD || c == 0x61C || c == 0x200B || between(c, 0x200D, 0x200F) ||
         between(c, 0x202A, 0x202E) || between(c, 0x2060, 0x2064) || between(c, 0x2066, 0x2069) || c == 0xFEFF ||
         between(c, 0xFE00, 0xFE0F);
}

constexpr bool is_blank(char32_t c) noexcept {
  // The zero-width non-joiner parts the halves of Persian words.
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0xA0 || c == 0x1680 || between(c, 0x2000, 0x200A) ||
         c == 0x200C || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

// What is typed for a character that is neither ASCII nor a letter; the character itself where it stays.
constexpr char32_t plain_sign(char32_t c) noexcept {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2BC:
    case 0x2B9:
    case 0x2032:
    case 0xB4:
      return U'\'';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
      return U'-';
    case 0x2044:
    case 0x2215:
      return U'/';
    case 0x2236:
    case 0xA789:
      return U':';
    case 0x60C:
    case 0x3001:
    case 0x104A:  // of Burmese
      return U',';
    case 0x5F3:   // shortens a Hebrew word
    case 0x970:   // a Hindi one
    case 0x2024:  // an Armenian one
      return U'.';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB:
    case 0x2026:
    case 0x25CF:
    case 0x2022:
      return kBlank;
    default:
      break;
  }
  if (between(c, 0xFF01, 0xFF5E)) return c - 0xFEE0;
  return c;
}

constexpr bool is_joint(char c) noexcept { return c == '.' || c == '/' || c == '-' || c == ':'; }

// True where a blank before `next`, which ends at `at`, is to be kept: not at the begin, and not round a sign that has
// one on both sides, between figures (29 . 10 . 2012).
bool stays(const PlainText& out, char32_t next, std::string_view text, std::size_t at) noexcept {
  if (out.size == 0) return false;
  const char last = out.bytes[out.size - 1];
  if (next < 0x80 && is_joint(static_cast<char>(next)) && is_ascii_digit(last))
    return at >= text.size() || text[at] != ' ';
  const bool joined = is_joint(last) && out.size > 1 && is_ascii_digit(out.bytes[out.size - 2]);
  return !joined || next >= 0x80 || !is_ascii_digit(static_cast<char>(next)) || out.origin[out.size - 1] == 0 ||
         text[out.origin[out.size - 1] - 1U] != ' ';
}

}  // namespace

namespace {

// The letter that the two parts of a decomposed one make, or 0: Korean syllables, Cyrillic letters that are more than a
// letter with a mark.
constexpr char32_t compose(char32_t first, char32_t second) noexcept {
  constexpr char32_t kLead = 0x1100, kVowel = 0x1161, kTail = 0x11A7, kSyllable = 0xAC00;
  constexpr char32_t kVowels = 21, kTails = 28;
  if (between(first, kLead, kLead + 18) && between(second, kVowel, kVowel + kVowels - 1)) {
    return kSyllable + ((first - kLead) * kVowels + second - kVowel) * kTails;
  }
  if (between(first, kSyllable, 0xD7A3) && (first - kSyllable) % kTails == 0 &&
      between(second, kTail + 1, kTail + 27)) {
    return first + second - kTail;
  }
  if (second == 0x306)
    return first == 0x438 || first == 0x418 ? first + 1 : first == 0x443 ? 0x45E : first == 0x423 ? 0x40E : 0;
  if (second == 0x308) return first == 0x456 || first == 0x406 ? first + 1 : 0;
  return 0;
}

void append(PlainText& out, char32_t c, std::size_t from) {
  std::string bytes;  // four at most: nothing is allocated
  append_utf8(c, bytes);
  for (const char byte : bytes) {
    out.origin[out.size] = static_cast<std::uint8_t>(from);
    out.bytes[out.size++] = byte;
  }
}

// Takes off what stands round a text: (2 weeks), - 2 weeks, 2 weeks, True where there was something. A full stop stays
// at first (`stops`): it may be of the day or of a short word.
bool trim(PlainText& out, bool stops) noexcept {
  const std::string_view ends = stops ? " .,;:|-*" : " ,;:|-*";
  constexpr std::string_view kBegins = "-|*,;:>";
  const std::size_t before = out.size;
  std::string_view text = out.view();
  while (!text.empty() && ends.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  std::size_t begin = 0;
  if (text.size() > 2 && kBegins.find(text[0]) != std::string_view::npos && text[1] == ' ') begin = 2;
  if (text.size() > begin + 2 &&
      ((text[begin] == '(' && text.back() == ')') || (text[begin] == '[' && text.back() == ']'))) {
    ++begin;
    text.remove_suffix(1);
  }
  out.size = text.size() - begin;
  if (out.size == before) return false;
  for (std::size_t i = 0; i <= out.size; ++i) {
    if (i < out.size) out.bytes[i] = out.bytes[i + begin];
    out.origin[i] = out.origin[i + begin];
  }
  return true;
}

}  // namespace

bool make_plain(std::string_view text, bool letters, PlainText& out) noexcept {
  if (text.size() > PlainText::kMost) return false;
  out.size = 0;
  bool changed = false;
  std::size_t end = 0;  // in `text`, of the last visible character
  bool gap = false;
  std::size_t gap_at = 0;
  char32_t last = 0;        // the character before, where nothing parts it from the next
  std::size_t last_at = 0;  // in `out`
  out.cleaned = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    const std::size_t from = at;
    at += point.size;
    const char32_t c = point.valid ? point.value : U'\xFFFD';
    if (!point.valid) return false;
    const bool mark = is_mark(c);
    const char32_t plain = is_blank(c) || c == '"' ? kBlank
                           : c < 0x80              ? c
                           : is_unseen(c)          ? kGone
                           : !letters              ? plain_sign(c)
                           : mark                  ? kGone
                                                   : plain_letter(plain_sign(c));
    changed = changed || plain != c || (plain == kBlank && (gap || out.size == 0));
    if (gap && plain < 0x80 && is_joint(static_cast<char>(plain))) changed = true;
    out.cleaned = out.cleaned || (plain != c && (plain == kBlank || plain == kGone) && !mark);
    if (const char32_t both = gap ? 0 : compose(last, c); both != 0) {
      out.size = last_at;
      append(out, both, out.origin[last_at]);
      last = both;
      end = at;
      changed = true;
      continue;
    }
    if (plain == kGone) {
      if (mark) end = at;
      continue;
    }
    if (plain == kBlank) {
      if (!gap) gap_at = from;
      gap = true;
      continue;
    }
    const std::size_t size = plain < 0x80 ? 1 : plain < 0x800 ? 2 : plain < 0x10000 ? 3 : 4;
    if (out.size + size + 1 > PlainText::kMost) return false;
    if (gap && stays(out, plain, text, at)) {
      out.origin[out.size] = static_cast<std::uint8_t>(gap_at);
      out.bytes[out.size++] = ' ';
    }
    gap = false;
    last = plain;
    last_at = out.size;
    append(out, plain, from);
    end = at;
  }
  out.origin[out.size] = static_cast<std::uint8_t>(end);
  return trim(out, letters) || changed || gap;
}

bool make_quiet(std::string_view text, PlainText& out) noexcept {
  constexpr int kShortest = 3;  // letters of a word: 3D and 5S are none
  if (text.size() > PlainText::kMost) return false;
  // Most texts have small letters of ASCII, or no word: nothing is decoded for them.
  int in_row = 0, most_in_row = 0;  // bytes that may be of capitals
  for (const char byte : text) {
    if (is_ascii_lower(byte)) return false;
    in_row = is_ascii_upper(byte) || static_cast<unsigned char>(byte) >= 0x80 ? in_row + 1 : 0;
    most_in_row = std::max(most_in_row, in_row);
  }
  if (most_in_row < kShortest) return false;
  int letters = 0;
  bool has_word = false;
  out.size = 0;
  out.cleaned = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    if (!point.valid) return false;
    const CharClass kind = char_class(point.value);
    if (kind == CharClass::kLower) return false;
    letters = kind == CharClass::kUpper ? letters + 1 : kind == CharClass::kMark ? letters : 0;
    has_word = has_word || letters >= kShortest;
    if (out.size + 4 > PlainText::kMost) return false;
    append(out, kind == CharClass::kUpper ? to_lower(point.value) : point.value, at);
    at += point.size;
  }
  out.origin[out.size] = static_cast<std::uint8_t>(text.size());
  return has_word;
}

}  // namespace newsparse::internal
