#include "recognise/credit.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "recognise/agency.h"
#include "text/lexicon.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace newsparse::internal {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestCredit = 120;
// As captions end: their signs and marks are no part of the names.
constexpr std::string_view kEnds[] = {")", "]", ".", ",", ";", "|", "/", "\u3002", "\uFF09", "\u3011"};
constexpr std::string_view kBegins[] = {"(", "[", ":", "=", "|", "/", "-", "\u00A9", "\uFF08", "\uFF1A", "\u2013"};

constexpr Span span_of(std::size_t begin, std::size_t end) noexcept {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_word_char(CharClass c) noexcept { return is_letter(c) || c == CharClass::kMark || c == CharClass::kDigit; }

std::size_t run_end(std::string_view text, std::size_t at) noexcept {
  while (at < text.size()) {
    const CodePoint c = decode(text, at);
    if (!is_word_char(char_class(c.value))) break;
    at += c.size;
  }
  return at;
}

// Where the names that begin at `begin` end: at the line's end, a bar, or the bracket in which they stand.
std::size_t names_end(std::string_view text, std::size_t begin) noexcept {
  int depth = 0;
  for (std::size_t i = begin; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    if (rest.front() == '(' || rest.front() == '[' || rest.starts_with("\uFF08")) ++depth;
    if ((rest.front() == ')' || rest.front() == ']' || rest.starts_with("\uFF09")) && depth-- == 0) return i;
    if (rest.starts_with(" | ")) return i;
  }
  return text.size();
}

// The names in [begin, end) without signs at their ends; empty where that is nothing, or a text of its own.
Span names_in(std::string_view text, std::size_t begin, std::size_t end) noexcept {
  Span names = trim(text, span_of(begin, end));
  for (bool again = true; again && !names.empty();) {
    again = false;
    for (const std::string_view sign : kBegins)
      if (slice(text, names).starts_with(sign)) {
        names = trim(text, {names.begin + static_cast<std::uint32_t>(sign.size()), names.end});
        again = true;
      }
  }
  for (bool again = true; again && !names.empty();) {
    again = false;
    const std::string_view inside = slice(text, names);
    for (const std::string_view sign : kEnds) {
      // A bracket that opens inside belongs to it: Nicolas Economou (Getty).
      const bool closes = (sign == ")" && inside.find('(') != std::string_view::npos) ||
                          (sign == "]" && inside.find('[') != std::string_view::npos);
      if (!inside.ends_with(sign) || closes || inside.size() == sign.size()) continue;
      names = trim(text, {names.begin, names.end - static_cast<std::uint32_t>(sign.size())});
      again = true;
      break;
    }
  }
  const std::string_view said = slice(text, names);
  if (said.size() > kLongestCredit) return {};
  for (std::size_t at = 0; at < said.size();) {
    const CodePoint c = decode(said, at);
    if (is_letter(char_class(c.value))) return names;
    at += c.size;
  }
  return {};
}

// Words after which names need no colon: photo by, courtesy of, Bild von.
bool takes_names(std::string_view word) noexcept {
  constexpr std::array kLast = {"by"sv, "of"sv, "von"sv, "courtesy"sv, "credit"sv, "via"sv, "par"sv, "por"sv, "di"sv};
  return std::find(kLast.begin(), kLast.end(), word) != kLast.end();
}

struct Label {
  std::size_t end = 0;  // 0: none
  Span last_word{};
};

// The longest label of a credit that begins with the word at `at`: photo, Bild von.
Label label_at(std::string_view text, std::size_t at) noexcept {
  Label label;
  std::uint64_t hash = 0;
  std::size_t longest = 1;
  for (std::size_t words = 0; words < longest; ++words) {
    const std::size_t end = run_end(text, at);
    if (end == at) break;
    const std::uint64_t word = hash_word(text.substr(at, end - at));
    hash = words == 0 ? word : hash_phrase(hash, word);
    const LexiconEntry* entry = find_in_lexicon(hash);
    if (words == 0 && entry == nullptr) break;
    if (words == 0) longest = std::clamp<std::size_t>(entry->longest_phrase, 1, 4);
    if (entry != nullptr && (entry->cues & cue_bit(Cue::kCredit)) != 0) label = {end, span_of(at, end)};
    if (!text.substr(end).starts_with(' ')) break;
    at = end + 1;
  }
  return label;
}

// Behind the last label in the text.
Span behind_label(std::string_view text) noexcept {
  Span found;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = run_end(text, at);
    if (end == at) {
      at += decode(text, at).size;
      continue;
    }
    const Label label = label_at(text, at);
    at = std::max(end, label.end);
    if (label.end == 0) continue;
    const std::size_t next = trim(text, span_of(label.end, text.size())).begin;
    const std::string_view rest = text.substr(next);
    const bool marked =
        rest.starts_with(':') || rest.starts_with('=') || rest.starts_with("\uFF1A") || rest.starts_with("\u00A9");
    const bool named = next > label.end && !rest.empty() && takes_names(slice(text, label.last_word)) &&
                       char_class(decode(rest, 0).value) != CharClass::kLower;
    if (marked || named)
      if (const Span names = names_in(text, next, names_end(text, next)); !names.empty()) found = names;
  }
  return found;
}

// (AP Photo/Jane Doe), （共同）: brackets at the end that hold an agency, a label or names beside each other.
Span in_brackets(std::string_view text) noexcept {
  text = slice(text, trim(text, span_of(0, text.size())));
  if (text.ends_with('.')) text.remove_suffix(1);
  std::size_t begin = std::string_view::npos, open = 1;
  if (text.ends_with(')')) {
    begin = text.rfind('(');
  } else if (text.ends_with(']')) {
    begin = text.rfind('[');
  } else if (text.ends_with("\uFF09")) {
    begin = text.rfind("\uFF08");
    open = 3;
  }
  if (begin == std::string_view::npos) return {};
  const Span names = names_in(text, begin + open, text.size() - open);
  const std::string_view inside = slice(text, names);
  if (inside.empty()) return {};
  if (inside.find('/') != std::string_view::npos || is_agency(inside)) return names;
  for (std::size_t at = 0; at < inside.size();) {
    const std::size_t end = run_end(inside, at);
    if (end > at && label_at(inside, at).end != 0) return names;
    at = end > at ? end : at + decode(inside, at).size;
  }
  return {};
}

// Past the year that follows the sign of a copyright.
std::size_t skip_year(std::string_view text, std::size_t at) noexcept {
  const std::size_t begin = trim(text, span_of(at, text.size())).begin;
  std::size_t i = begin;
  while (i < text.size() && i - begin < 4 && text[i] >= '0' && text[i] <= '9') ++i;
  return i - begin == 4 ? i : begin;
}

// 新华社记者 王强 摄, 王强/摄: the sign for "took it" ends the credit.
Span before_took(std::string_view text) noexcept {
  constexpr std::string_view kTook = "\u6444", kTookOld = "\u651D";
  const std::size_t took = std::max(text.rfind(kTook) + 1, text.rfind(kTookOld) + 1);
  if (took == 0) return {};
  const std::string_view behind = text.substr(took - 1 + kTook.size());
  if (!behind.empty() && !behind.starts_with("\uFF09") && !behind.starts_with(')') && !behind.starts_with("\u3002"))
    return {};
  // Back to the sentence's end or the bracket.
  std::size_t begin = 0;
  for (const std::string_view mark : {"\u3002", "\uFF08", "(", "\uFF0C"})
    if (const std::size_t found = text.substr(0, took - 1).rfind(mark); found != std::string_view::npos)
      begin = std::max(begin, found + mark.size());
  constexpr std::size_t kLongestNames = 48;
  return took - 1 - begin <= kLongestNames ? names_in(text, begin, took - 1) : Span{};
}

}  // namespace

Span find_credit(std::string_view caption) noexcept {
  if (const Span names = behind_label(caption); !names.empty()) return names;
  if (const Span names = before_took(caption); !names.empty()) return names;
  if (const Span names = in_brackets(caption); !names.empty()) return names;
  if (const std::size_t sign = caption.rfind("\u00A9"); sign != std::string_view::npos) {
    const std::size_t begin = skip_year(caption, sign + 2);
    if (const Span names = names_in(caption, begin, names_end(caption, begin)); !names.empty()) return names;
  }
  // AP Photo/Jane Doe stands alone.
  constexpr std::string_view kAgencyPhoto = "AP Photo/";
  return caption.starts_with(kAgencyPhoto) ? names_in(caption, 0, names_end(caption, 0)) : Span{};
}

}  // namespace newsparse::internal
