// timestamp_endings.cpp: what stands behind days and names of months, and names that are two months.
#include <algorithm>
#include <string_view>

#include "recognise/timestamp_date.h"
#include "recognise/timestamp_parts.h"
#include "text/ascii.h"

namespace newsparse::internal {
namespace {

bool is_same_word(std::string_view text, std::string_view small) noexcept {
  return std::equal(text.begin(), text.end(), small.begin(), small.end(),
                    [](char a, char b) { return (static_cast<unsigned char>(a) | 0x20) == b; });
}

}  // namespace

std::size_t past_ordinal(const Field& field, std::size_t at) noexcept {
  const unsigned char c = field.byte(at);
  if (c == '.') return at + 1;
  if (!is_ascii_letter(c) && c < 0x80) {
    // 29-го, 1-jén, 10-oji, 10-a de majo
    const unsigned char next = field.byte(at + 1);
    if (c == '-' && (next >= 0x80 || next == 'j' || next == 'o' || next == 'a')) {
      constexpr std::string_view kOf = " de ";
      const Phrase word = match_phrase(field, at + 1, kOrdinal);
      const bool short_one = (next == 'o' || next == 'a') && word.end == at + 2;
      if (word && (!short_one || field.text.substr(word.end, kOf.size()) == kOf)) return word.end;
    }
    constexpr std::string_view kPolish = "-go ";
    if (field.text.substr(at, kPolish.size()) == kPolish) return at + kPolish.size() - 1;
    // 12:e maj, 1:a maj
    if (c == ':' && (next == 'e' || next == 'a') && field.byte(at + 2) == ' ') return at + 2;
    return at;
  }
  if (match_char(field, at, U"ºª°") != 0) return at + 2;
  const Phrase word = match_phrase(field, at, kOrdinal);
  return word ? word.end : at;
}

std::size_t past_abbreviation(const Field& field, std::size_t at) noexcept {
  if (field.byte(at) == '.') return at + 1;
  if (field.text.substr(at, 3) == "\xE0\xA5\xB0") return at + 3;
  if (field.text.substr(at, 2) == "\xD7\xB3") return at + 2;
  const bool hebrew = at >= field.begin + 2 && field.byte(at - 2) == 0xD7;
  if (hebrew && field.byte(at) == '\'') return at + 1;
  return hebrew && field.text.substr(at, 3) == "\xE2\x80\x99" ? at + 3 : at;
}

std::size_t past_day_mark(const Field& field, std::size_t at) noexcept {
  constexpr std::string_view kMark = " d.";
  return field.text.substr(at, kMark.size()) == kMark ? at + kMark.size() : at;
}

bool is_listopad(std::string_view name, int month) noexcept {
  return (month == 11 && (is_same_word(name, "listopad") || is_same_word(name, "listopada") ||
                          is_same_word(name, "listopadu") || is_same_word(name, "lis"))) ||
         (month == 7 && is_same_word(name, "lip")) || (month == 8 && is_same_word(name, "srp"));
}

bool is_croatian_month(const Field& field, std::size_t at, std::size_t end, const Number& day, std::size_t year_end,
                       int month, const Draft& draft) noexcept {
  const std::string_view name = field.text.substr(at, end - at);
  if (!is_listopad(name, month) || is_same_word(name, "listopad") || is_same_word(name, "listopadu")) return false;
  if (!is_same_word(name, "listopada") && (year_end == 0 || field.byte(year_end) != '.')) return false;
  const int year = draft.match.printed.year;
  return draft.match.weekday == 0 || year == 0 ||
         weekday_of(year, month, static_cast<int>(day.value)) != draft.match.weekday;
}

}  // namespace newsparse::internal
