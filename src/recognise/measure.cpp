#include "recognise/measure.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/lexicon.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

#include "measures.inc"

// How much may stand before a measure that opens a line (about, ca.), and behind one that ends it (шт., each).
constexpr std::size_t kMostBefore = 10, kMostBehind = 8;  // bytes

// ½ ¼ ¾ and U+2150 .. U+215E (⅓).
bool is_fraction(char32_t c) noexcept { return (c >= 0xBC && c <= 0xBE) || (c >= 0x2150 && c <= 0x215E); }
bool is_of_number(char32_t c) noexcept { return char_class(c) == CharClass::kDigit || is_fraction(c); }

// Amounts are small: neither years nor prices (2.450) nor seasons (2021/22).
bool is_amount(std::string_view number) noexcept {
  constexpr std::size_t kMostDigits = 4;
  std::size_t digits = 0;
  while (digits < number.size() && number[digits] >= '0' && number[digits] <= '9') ++digits;
  if (digits > kMostDigits) return false;
  if (digits == kMostDigits) return number[0] != '2' && number.substr(0, 2) != "19" && number.size() == digits;
  return number.substr(digits).find('.') == std::string_view::npos || number.size() - digits <= 3;  // 1.299
}

// Where the number that begins at `at` ends, with its fractions and ranges: 1 1/2, 2-3, 0,5, 1½.
std::size_t number_end(std::string_view line, std::size_t at) noexcept {
  std::size_t end = at;
  for (std::size_t next = at; next < line.size();) {
    const CodePoint c = decode(line, next);
    next += c.size;
    if (is_of_number(c.value)) {
      end = next;
    } else if (c.value != '.' && c.value != ',' && c.value != '/' && c.value != '-' && c.value != ' ' &&
               c.value != 0x2013 && c.value != 0x2044) {
      break;
    }
  }
  return end;
}

std::size_t skip_blanks(std::string_view line, std::size_t at) noexcept {
  while (at < line.size() && (line[at] == ' ' || line.substr(at).starts_with("\u00A0"))) at += line[at] == ' ' ? 1 : 2;
  return at;
}

bool is_of_word(char32_t c) noexcept {
  const CharClass kind = char_class(c);
  return is_letter(kind) || kind == CharClass::kMark;
}

std::size_t word_end(std::string_view line, std::size_t at) noexcept {
  while (at < line.size()) {
    const CodePoint c = decode(line, at);
    if (!is_of_word(c.value)) break;
    at += c.size;
  }
  return at;
}

Measure unit_of(std::string_view word) noexcept {
  if (word.empty()) return Measure::kNone;
  const std::uint64_t hash = hash_word(word);
  const auto has = [hash](const auto& units) { return std::binary_search(units.begin(), units.end(), hash); };
  return has(kKitchenMeasures) ? Measure::kKitchen : has(kMeasures) ? Measure::kAny : Measure::kNone;
}

// EL and TL, the spoons of German lists, with what they hold: small letters are an article and the money of others.
bool is_german_spoon(std::string_view word, std::string_view number, std::string_view behind) noexcept {
  constexpr std::size_t kMostDigits = 2;
  const std::size_t digits = std::min(number.find_first_not_of("0123456789"), number.size());
  return (word == "EL" || word == "TL") && digits <= kMostDigits && number.find('.') == std::string_view::npos &&
         behind.size() > 2 && behind[0] == ' ' && is_of_word(decode(behind, 1).value);
}

// The word without case that ends before `at`: 大さじ in 砂糖 大さじ2.
std::string_view caseless_word_before(std::string_view line, std::size_t at) noexcept {
  std::size_t end = at;
  while (end > 0 && line[end - 1] == ' ') --end;
  std::size_t begin = end;
  while (begin > 0) {
    const CodePoint c = decode_before(line, begin);
    if (char_class(c.value) != CharClass::kCaseless) break;
    begin -= c.size;
  }
  return line.substr(begin, end - begin);
}

}  // namespace

Measure measure_of(std::string_view line) noexcept {
  constexpr int kMostNumbers = 4;
  for (std::size_t at = 0, numbers = 0; at < line.size() && numbers < kMostNumbers;) {
    const CodePoint c = decode(line, at);
    if (!is_of_number(c.value)) {
      at += c.size;
      continue;
    }
    ++numbers;
    const std::size_t end = number_end(line, at), word = skip_blanks(line, end), behind = word_end(line, word);
    const std::string_view number = line.substr(at, end - at), unit = line.substr(word, behind - word);
    const bool elided = behind < line.size() && (line[behind] == '\'' || line.substr(behind).starts_with("\u2019"));
    if (is_amount(number) && !elided && (at <= kMostBefore || behind + kMostBehind >= line.size())) {
      if (const Measure measure = unit_of(unit); measure != Measure::kNone) return measure;
      if (is_german_spoon(unit, number, line.substr(behind))) return Measure::kKitchen;
    }
    if (is_amount(number) && end + kMostBehind >= line.size() &&
        unit_of(caseless_word_before(line, at)) == Measure::kKitchen)
      return Measure::kKitchen;
    at = end;
  }
  return Measure::kNone;
}

bool opens_with_number(std::string_view line) noexcept {
  constexpr int kMostMarks = 3;  // of a list, and blanks
  for (std::size_t at = 0, marks = 0; at < line.size() && marks <= kMostMarks; ++marks) {
    const CodePoint c = decode(line, at);
    if (is_of_number(c.value)) return true;
    if (is_of_word(c.value)) return false;
    at += c.size;
  }
  return false;
}

}  // namespace newsparse::internal
