#include "page/mentions.h"

#include "text/ascii.h"
#include "text/lexicon.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

constexpr bool is_blank(char c) noexcept { return c == ' ' || c == '\t'; }
constexpr bool ends_line(char c) noexcept { return c == '\n' || c == '\r'; }

std::uint32_t without_blanks(std::string_view text, std::uint32_t end) noexcept {
  while (end > 0 && is_blank(text[end - 1])) --end;
  return end;
}

// What stands between the last blank before `end` and `end`; empty behind a control character.
std::string_view word_before(std::string_view text, std::uint32_t end) noexcept {
  constexpr std::uint32_t kLongestWord = 48;  // bytes
  std::uint32_t begin = end;
  while (begin > 0 && end - begin<kLongestWord&& static_cast<unsigned char>(text[begin - 1])> ' ') --begin;
  return text.substr(begin, end - begin);
}

}  // namespace

bool reads_as_prose(std::string_view text, const TimestampMatch& match) noexcept {
  if (match.has_time && (match.printed.month != 0 || match.unit != TimeUnit::kNone)) return false;
  const std::uint32_t at = without_blanks(text, match.span.begin);
  if (at == 0 || ends_line(text[at - 1])) return false;
  if (match.span.end < text.size() && (text[match.span.end] == ',' || text[match.span.end] == '.')) return true;
  const std::string_view word = word_before(text, at);
  if (word.empty()) return false;
  const CharClass first = char_class(decode(word, 0).value);
  return first == CharClass::kLower || (first != CharClass::kUpper && text[at - 1] == ',');
}

bool stands_apart(std::string_view text, const TimestampMatch& match) noexcept {
  if (match.unit != TimeUnit::kNone || match.printed.day == 0 || (match.printed.year == 0 && !match.has_time))
    return false;
  std::uint32_t end = match.span.end;
  while (end < text.size() && is_blank(text[end])) ++end;
  const bool is_last = end == text.size() || ends_line(text[end]);
  const bool is_post = !is_last && text[end] == '#' && end + 1 < text.size() && is_ascii_digit(text[end + 1]);
  if (!is_last && !is_post && (!match.has_time || char_class(decode(text, end).value) != CharClass::kUpper))
    return false;
  const std::uint32_t at = without_blanks(text, match.span.begin);
  if (at == 0 || ends_line(text[at - 1])) return true;
  const char32_t before = decode_before(text, at).value;
  if (before == ',' || before == ';' || before == '(') return false;
  if (char_class(before) == CharClass::kOther) return true;
  // On, Am, Le: a sentence may begin with it.
  const std::string_view word = word_before(text, at);
  return word.empty() || (char_class(decode(word, 0).value) == CharClass::kUpper && !is_function_word(word));
}

}  // namespace newsparse::internal
