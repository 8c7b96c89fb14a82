// seam_addresses.cpp: tokens that are one thing whatever meets inside them: addresses, handles, identifiers, code.
#include <algorithm>
#include <array>
#include <cstddef>

#include "page/seam_features.h"
#include "page/seam_signs.h"
#include "text/ascii.h"

namespace newsparse::internal {

namespace {

constexpr std::size_t kLongestToken = 256;

// What may stand before the @ of an address: RFC 5322, 3.2.3, as far as newspapers use it.
constexpr bool is_mailbox(char c) noexcept {
  return is_ascii_letter(c) || is_ascii_digit(c) || c == '.' || c == '-' || c == '_' || c == '+';
}

constexpr bool is_hex(char c) noexcept { return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
constexpr bool is_identifier(char c) noexcept { return is_ascii_letter(c) || is_ascii_digit(c) || c == '_'; }

// What a byte could make of its token: each rule below asks for its own before it reads anything.
enum Sign : std::uint8_t { kAddress = 1, kCode = 2, kFigures = 4, kCalls = 8 };
constexpr std::array<std::uint8_t, 256> kSigns = [] {
  std::array<std::uint8_t, 256> signs{};
  for (const char c : {':', '.', '{', '$', '%', '@', '#', '_', '='}) signs[static_cast<unsigned char>(c)] |= kAddress;
  for (const char c : {':', '-', '"', '\'', '<', '\\', '/'}) signs[static_cast<unsigned char>(c)] |= kCode;
  for (const char c : {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '='})
    signs[static_cast<unsigned char>(c)] |= kFigures;
  signs['('] |= kCalls;
  return signs;
}();

// A token and the place in it that is asked about.
struct Place {
  std::string_view token;
  std::size_t here = 0;
  [[nodiscard]] char at(std::size_t i) const noexcept { return i < token.size() ? token[i] : ' '; }
  [[nodiscard]] char before(std::size_t i) const noexcept { return i > 0 && i <= token.size() ? token[i - 1] : ' '; }
};

bool inside_address(const Place& place) noexcept {
  const auto [token, here] = place;
  // An address runs to its end; what stands before it may be glued to it.
  for (const std::string_view mark : {"://", "www.", "{{", "${", "%7B"})
    if (const std::size_t found = token.find(mark); found != std::string_view::npos && found < here) return true;
  if (begins_address(token.substr(here))) return false;  // what is glued to it ends: #topichttps://…, @namehttps://…
  const std::size_t address = token.find('@');
  if (address != std::string_view::npos && token.find('.', address) != std::string_view::npos) {
    // A label may be glued to it: E-mail:name@example.org.
    std::size_t mailbox = address;
    while (mailbox > 0 && is_mailbox(token[mailbox - 1])) --mailbox;
    return here != mailbox || mailbox == 0 || token[mailbox - 1] != ':';
  }
  if (address != std::string_view::npos && address < here) return true;  // @handle
  if (token.front() == '#' && token.find('#', 1) == std::string_view::npos) return true;
  return token.find('_') != std::string_view::npos || token.find('=') != std::string_view::npos;
}

// C:\Users\AnnaBerg, /var/www/newsSite/myFile.txt
bool inside_path(const Place& place) noexcept {
  constexpr std::ptrdiff_t kFewestFolders = 3;
  const std::size_t fold = place.token.find('\\');
  if (fold != std::string_view::npos && is_identifier(place.at(fold + 1))) return fold < place.here;
  return place.at(0) == '/' && is_ascii_lower(place.at(1)) &&
         std::count(place.token.begin(), place.token.end(), '/') >= kFewestFolders;
}

// std::stringView, node->firstChild, <newsItem>, .newsItem
bool is_name(const Place& place, std::size_t begin, std::size_t end) noexcept {
  const auto joins = [&](std::size_t i) {
    const bool scope = place.at(i) == ':' && place.at(i + 1) == ':';
    const bool arrow = place.at(i) == '-' && place.at(i + 1) == '>';
    return (scope || arrow) && i > 0 && is_identifier(place.before(i)) && is_identifier(place.at(i + 2)) &&
           // Read more->WorldNews is none: what an arrow leads to begins small.
           (scope || is_ascii_lower(place.at(i + 2)));
  };
  return joins(end) || (begin >= 2 && joins(begin - 2)) || (place.before(begin) == '<' && place.at(end) == '>') ||
         (place.before(begin) == '/' && place.before(begin - 1) == '<' && place.at(end) == '>') ||
         (begin == 1 && place.token.front() == '.' && is_ascii_lower(place.at(1)));
}

// getName(), setName('x'), setName(userId2), list.removeAll(…): a name that begins small, and what no text has in its
// brackets: storms endWorld(Video), WorldNews(3), sagtPolitik("Nein").
bool is_call(const Place& place, std::size_t begin, std::size_t end) noexcept {
  if (place.at(end) != '(' || !is_ascii_lower(place.at(begin))) return false;
  const char first = place.at(end + 1);
  const bool is_method =
      place.before(begin) == '.' && (is_identifier(place.before(begin - 1)) || place.before(begin - 1) == ')');
  if (is_method && !is_ascii_digit(first) && !is_ascii_upper(first)) return true;
  if (first == ')' || ((first == '"' || first == '\'') && !is_ascii_upper(place.at(end + 2)))) return true;
  std::size_t argument = end + 1;
  bool inner = false;  // a capital or a digit inside a name that begins small
  while (is_identifier(place.at(argument))) inner |= !is_ascii_lower(place.at(argument++));
  if (argument == end + 1 || !is_ascii_lower(first)) return false;
  return inner || (place.at(argument) == ')' && (place.at(argument + 1) == ';' || place.at(argument + 1) == ')'));
}

// "name":"value", 'name':
bool is_key(const Place& place, std::size_t begin, std::size_t end) noexcept {
  const char quote = place.at(end);
  return (quote == '"' || quote == '\'') && place.before(begin) == quote && place.at(end + 1) == ':';
}
// What stands behind the first such key with a value straight behind it.
bool inside_object(const Place& place) noexcept {
  const std::string_view token = place.token;
  for (std::size_t i = 1; (i = token.find("\":", i)) != std::string_view::npos; ++i) {
    const char value = place.at(i + 2);
    std::size_t key = i;
    while (is_identifier(place.before(key)) || place.before(key) == '@') --key;
    if (key == i || place.before(key) != '"') continue;
    const bool begins = value == '"' || value == '{' || value == '[' ||
                        (is_ascii_lower(token[key]) &&
                         (is_ascii_digit(value) || value == '-' || value == 't' || value == 'f' || value == 'n'));
    if (begins) return place.here >= key;
  }
  return false;
}

// marginTop:10px, backgroundColor:#ffAA00
bool inside_declaration(const Place& place) noexcept {
  static constexpr std::string_view kUnits[] = {"px", "em", "rem", "vh", "vw", "pt"};
  const std::string_view token = place.token;
  for (std::size_t colon = 0; (colon = token.find(':', colon)) != std::string_view::npos; ++colon) {
    std::size_t name = colon;
    while (is_identifier(place.before(name)) || place.before(name) == '-') --name;
    if (name == colon || !is_ascii_lower(token[name])) continue;
    std::size_t end = colon + 1;
    bool value = false;
    if (place.at(end) == '#') {
      do ++end;
      while (is_hex(place.at(end)));
      const std::size_t digits = end - colon - 2;
      // As many digits as a colour has, and the sign behind a declaration: not topics:#Bad.
      value = (digits == 3 || digits == 6 || digits == 8) && (place.at(end) == ';' || place.at(end) == '}');
    } else {
      while (is_ascii_digit(place.at(end)) || place.at(end) == '.') ++end;
      const std::size_t unit = end;
      while (is_ascii_lower(place.at(end))) ++end;
      value = unit > colon + 1 &&
              std::find(std::begin(kUnits), std::end(kUnits), token.substr(unit, end - unit)) != std::end(kUnits);
    }
    if (value && !is_identifier(place.at(end)) && place.here >= name && place.here < end) return true;
  }
  return false;
}

// iPhone12Pro: a name that begins as no word does, its number, and a short word behind it.
bool is_model(const Place& place, std::size_t begin, std::size_t end) noexcept {
  constexpr std::size_t kLongestMark = 4;
  return is_ascii_lower(place.at(begin)) && is_ascii_upper(place.at(begin + 1)) &&
         is_ascii_lower(place.at(begin + 2)) && is_ascii_digit(place.before(place.here)) &&
         end - place.here <= kLongestMark;
}

constexpr bool is_base64(char c) noexcept {
  return is_ascii_letter(c) || is_ascii_digit(c) || c == '+' || c == '/' || c == '=' || c == '-' || c == '_';
}
// Digits of base 16, and few words are made of those letters: hashes, and keys in five parts.
bool is_hash(std::string_view run) noexcept {
  constexpr std::ptrdiff_t kFewestOfEach = 4;
  const auto digits = std::count_if(run.begin(), run.end(), is_ascii_digit);
  const auto letters = std::count_if(run.begin(), run.end(), is_ascii_letter);
  return digits >= kFewestOfEach && letters >= kFewestOfEach &&
         std::all_of(run.begin(), run.end(), [](char c) { return is_hex(c) || c == '-'; });
}
// Long, of both cases and digits or signs, and hardly anything in it written as words are: a capital or none, and small
// letters. Or it begins as encoded images, pages and tokens do, or holds three zero bytes in a row.
bool is_encoded(std::string_view run) noexcept {
  constexpr std::size_t kShortest = 24, kShortestWord = 4;
  static constexpr std::string_view kBegins[] = {"R0lGOD", "iVBORw0KGgo", "/9j/4", "UklGR", "eyJ", "PHN2Zy", "PD94bWw"};
  if (run.size() < kShortest) return false;
  if (std::any_of(std::begin(kBegins), std::end(kBegins), [run](std::string_view b) { return run.starts_with(b); }) ||
      is_hash(run))
    return true;
  const bool zeros = run.find("AAAA") != std::string_view::npos;
  std::size_t upper = 0, lower = 0, others = 0, in_words = 0, word = 0;
  for (const char c : run) {
    if (is_ascii_lower(c)) {
      ++lower;
      ++word;
      continue;
    }
    if (word >= kShortestWord) in_words += word;
    word = is_ascii_upper(c) ? 1 : 0;
    upper += word;
    others += is_ascii_digit(c) || c == '+' || c == '=';
  }
  if (word >= kShortestWord) in_words += word;
  return others > 1 && (zeros || (upper * 8 > run.size() && lower * 8 > run.size() && in_words * 4 < run.size()));
}
bool inside_encoded(const Place& place) noexcept {
  const auto run_before = [&](std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && is_base64(place.token[begin - 1])) --begin;
    return begin;
  };
  const auto run_behind = [&](std::size_t begin) {
    std::size_t end = begin;
    while (end < place.token.size() && is_base64(place.token[end])) ++end;
    return end;
  };
  const std::size_t begin = run_before(place.here), end = run_behind(place.here);
  if (begin == place.here) {  // the parts of a token of the web: eyJhbGciOi….eyJzdWIiOi…
    if (place.before(begin) != '.') return false;
    const std::size_t first = run_before(begin - 1);
    if (!is_encoded(place.token.substr(first, begin - 1 - first))) return false;
  }
  return is_encoded(place.token.substr(begin, end - begin));
}

constexpr std::string_view kBrackets[] = {"()", "[]", "\uFF08\uFF09", "\uFF3B\uFF3D", "\u3010\u3011"};
// Which of kBrackets begins at `text`: 1 + its number if it opens, minus that if it closes, 0 if it is none.
int bracket_at(std::string_view text) noexcept {
  for (int i = 0; i < static_cast<int>(std::size(kBrackets)); ++i) {
    const std::string_view pair = kBrackets[i];
    if (text.starts_with(pair.substr(0, pair.size() / 2))) return i + 1;
    if (text.starts_with(pair.substr(pair.size() / 2))) return -i - 1;
  }
  return 0;
}

}  // namespace

bool is_inside_brackets(std::string_view text, Span line, std::uint32_t at) noexcept {
  constexpr std::uint32_t kReach = 80;
  const std::string_view whole = text.substr(0, line.end);
  std::uint32_t begin = at;
  int opener = 0;
  while (opener == 0 && begin > line.begin && at - begin < kReach) opener = bracket_at(whole.substr(--begin));
  if (opener <= 0) return false;
  int closer = 0;
  for (std::uint32_t end = at; closer == 0 && end < line.end && end - begin < kReach; ++end)
    closer = bracket_at(whole.substr(end));
  return closer == -opener;
}

bool is_inside_address(std::string_view text, Span line, std::uint32_t at) noexcept {
  std::uint32_t from = at, to = at;
  std::uint8_t signs = 0;
  const auto goes_on = [&](char c) {
    signs |= kSigns[static_cast<unsigned char>(c)];
    return static_cast<unsigned char>(c) > ' ';
  };
  while (from > line.begin && at - from < kLongestToken && goes_on(text[from - 1])) --from;
  while (to < line.end && to - at < kLongestToken && goes_on(text[to])) ++to;
  if (signs == 0) return false;  // most
  const Place place{slice(text, {from, to}), at - from};
  if ((signs & kAddress) != 0 && inside_address(place)) return true;
  std::size_t begin = place.here, end = place.here;
  while (is_identifier(place.before(begin))) --begin;
  while (is_identifier(place.at(end))) ++end;
  if (begin < place.here && place.here < end) {
    if ((signs & (kAddress | kCode)) != 0 && is_name(place, begin, end)) return true;
    if ((signs & kCode) != 0 && is_key(place, begin, end)) return true;
    if ((signs & kCalls) != 0 && is_call(place, begin, end)) return true;
    if ((signs & kFigures) != 0 && is_model(place, begin, end)) return true;
  }
  if ((signs & kCode) != 0 && inside_path(place)) return true;
  if ((signs & kCode) != 0 && place.token.find(':') != std::string_view::npos &&
      (inside_object(place) || inside_declaration(place)))
    return true;
  return (signs & kFigures) != 0 && inside_encoded(place);
}

}  // namespace newsparse::internal
