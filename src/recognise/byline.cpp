#include "recognise/byline.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "recognise/agency.h"
#include "text/ascii.h"
#include "text/lexicon.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace newsparse::internal {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestLook = 200, kNone = static_cast<std::size_t>(-1);
constexpr std::size_t kMostNames = kMostBylineNames, kMostWords = 5, kLongestTail = 60;

// Lower-case words inside a name: Ludwig van Beethoven, Osama bin Laden.
constexpr std::array kParticles = {"al"sv,  "bin"sv, "da"sv,  "de"sv,  "del"sv, "della"sv, "den"sv, "der"sv,
                                   "des"sv, "di"sv,  "do"sv,  "dos"sv, "du"sv,  "el"sv,    "ibn"sv, "la"sv,
                                   "le"sv,  "ten"sv, "ter"sv, "van"sv, "von"sv, "zu"sv};
constexpr std::array kCapitalAndWords = {"AND"sv, "UND"sv, "ET"sv};
constexpr std::array kAndWords = {"and"sv, "und"sv, "et"sv, "y"sv,   "e"sv,  "i"sv,  "en"sv, "og"sv,  "och"sv,
                                  "ja"sv,  "a"sv,   "si"sv, "și"sv,  "ve"sv, "və"sv, "és"sv, "και"sv, "with"sv,
                                  "и"sv,   "і"sv,   "та"sv, "dan"sv, "và"sv, "و"sv,  "&"sv};
// What follows a comma or a blank after the names and is no name.
constexpr std::array kRoleWords = {
    "staff"sv,      "writer"sv, "reporter"sv,     "editor"sv,    "correspondent"sv, "press"sv,     "news"sv,
    "senior"sv,     "chief"sv,  "contributor"sv,  "special"sv,   "columnist"sv,     "redakteur"sv, "redakteurin"sv,
    "journalist"sv, "bureau"sv, "contributing"sv, "political"sv, "sports"sv,        "associate"sv, "the"sv};
// Words of a name that end in a stop: Dr. Jane Doe, Jane St. Clair, John Doe Jr.
constexpr std::array kShortWords = {"Dr"sv,  "Prof"sv, "Mr"sv,  "Mrs"sv,  "Ms"sv,  "St"sv,  "Jr"sv,   "Sr"sv,
                                    "Rev"sv, "Fr"sv,   "Hon"sv, "Sen"sv,  "Rep"sv, "Gov"sv, "Lt"sv,   "Col"sv,
                                    "Gen"sv, "Maj"sv,  "Sgt"sv, "Capt"sv, "Ing"sv, "Mag"sv, "Dott"sv, "Avv"sv,
                                    "Dra"sv, "Sra"sv,  "Lic"sv, "Dipl"sv, "Doc"sv, "Msgr"sv};
// Words after the names that still belong to a byline: By Jane Doe in London, By Jane Doe of The Daily.
constexpr std::array kPlaceWords = {"in"sv,   "for"sv, "at"sv,   "aus"sv,   "für"sv,  "of"sv,  "à"sv,
                                    "pour"sv, "en"sv,  "para"sv, "desde"sv, "avec"sv, "mit"sv, "con"sv};

// A bit of 64 by a word's first byte and its size: most words are in no list and share it with none that is.
constexpr std::uint64_t list_bit(char first, std::size_t size) noexcept {
  return std::uint64_t{1} << ((static_cast<unsigned char>(first) * 5U + size) % 64);
}
template <std::size_t N>
constexpr std::uint64_t list_bits(const std::array<std::string_view, N>& words) noexcept {
  std::uint64_t bits = 0;
  for (const std::string_view word : words) bits |= list_bit(word.front(), word.size());
  return bits;
}
template <const auto& kWords>
bool is_one_of(std::string_view word) noexcept {
  static constexpr std::uint64_t kBits = list_bits(kWords);
  return !word.empty() && (kBits & list_bit(word.front(), word.size())) != 0 &&
         std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

// The same of a word with its capitals of ASCII made small.
template <const auto& kWords>
bool is_one_of_in_any_case(std::string_view word) noexcept {
  static constexpr std::uint64_t kBits = list_bits(kWords);
  const auto small = [](char c) { return is_ascii_upper(c) ? static_cast<char>(c | 0x20) : c; };
  if (word.empty() || (kBits & list_bit(small(word.front()), word.size())) == 0) return false;
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view listed) {
    return listed.size() == word.size() &&
           std::equal(listed.begin(), listed.end(), word.begin(), [&](char a, char b) { return a == small(b); });
  });
}

bool is_word_char(CharClass c) noexcept { return is_letter(c) || c == CharClass::kMark || c == CharClass::kDigit; }

std::size_t skip_blanks(std::string_view text, std::size_t at) noexcept {
  while (at < text.size()) {
    const CodePoint c = decode(text, at);
    if (char_class(c.value) != CharClass::kSpace) break;
    at += c.size;
  }
  return at;
}

// The end of the maximal run of letters, marks and digits at `at`, as the lexicon takes words.
std::size_t run_end(std::string_view text, std::size_t at) noexcept {
  while (at < text.size()) {
    if (is_ascii_letter(text[at])) {  // most are
      ++at;
      continue;
    }
    const CodePoint c = decode(text, at);
    if (!is_word_char(char_class(c.value))) break;
    at += c.size;
  }
  return at;
}

bool has_no_blanks(char32_t c) noexcept {
  const Script s = script_of(c);
  return s == Script::kHan || s == Script::kKana || s == Script::kThai || s == Script::kHangul;
}

std::size_t count_points(std::string_view text) noexcept {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) at += decode(text, at).size;
  return count;
}

// One word of a personal name: letters, with apostrophes, hyphens and the stop of an initial inside; it ends before a
// digit and before a capital that is glued to a lower-case letter, but not in McCarthy or DiMaggio.
std::size_t name_word_end(std::string_view text, std::size_t begin) noexcept {
  CharClass before = CharClass::kSpace;
  std::size_t at = begin, letters = 0;
  while (at < text.size()) {
    if (text[at] >= 'a' && text[at] <= 'z') {  // most are
      before = CharClass::kLower;
      ++letters;
      ++at;
      continue;
    }
    const CodePoint c = decode(text, at);
    const CharClass k = char_class(c.value);
    if (k == CharClass::kUpper && before == CharClass::kLower && letters > 3) break;
    if (is_letter(k) || k == CharClass::kMark) {
      before = k == CharClass::kMark ? before : k;
      letters += k != CharClass::kMark;
    } else if ((c.value == '\'' || c.value == 0x2019 || c.value == '-' || c.value == 0x2010) && letters != 0 &&
               at + c.size < text.size() && is_letter(char_class(decode(text, at + c.size).value))) {
      before = CharClass::kSpace;
      letters = 0;
    } else {
      if (c.value == '.' && letters == 1) {  // an initial, perhaps several: J.K.
        before = CharClass::kSpace;
        letters = 0;
        at += 1;
        continue;
      }
      break;
    }
    at += c.size;
  }
  return at;
}

struct Name {
  std::size_t end = kNone, words = 0;
  bool caseless = false;
};

Name read_caseless_name(std::string_view text, std::size_t at) noexcept {
  Name name{.caseless = true};
  std::size_t points = 0;
  while (at < text.size() && name.words < 4) {
    std::size_t end = at;
    while (end < text.size()) {
      const CodePoint c = decode(text, end);
      const CharClass k = char_class(c.value);
      if (k != CharClass::kCaseless && k != CharClass::kMark) break;
      end += c.size;
      ++points;
    }
    if (end == at || points > 24) break;
    name.end = end;
    ++name.words;
    if (end >= text.size() || text[end] != ' ') break;
    at = end + 1;
  }
  return points > 24 ? Name{} : name;
}

// True of one word, or two, that label a time: Updated, Lesezeit, last updated.
bool is_label(std::string_view words) noexcept {
  constexpr std::uint32_t kLabels = cue_bit(Cue::kPublished) | cue_bit(Cue::kUpdated) | cue_bit(Cue::kReadTime);
  if (words.empty()) return false;
  const std::size_t end = run_end(words, 0), next = skip_blanks(words, end);
  std::uint64_t hash = hash_word(words.substr(0, end));
  if (next < words.size()) hash = hash_phrase(hash, hash_word(words.substr(next)));
  const LexiconEntry* entry = find_in_lexicon(hash);
  return entry != nullptr && (entry->cues & kLabels) != 0;
}

// The name at `at`: capitalised words and particles between them, one blank apart.
Name read_name(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return {};
  if (char_class(decode(text, at).value) == CharClass::kCaseless) return read_caseless_name(text, at);
  Name name;
  std::size_t particles = 0;
  while (at < text.size() && name.words < kMostWords) {
    const CharClass first = char_class(decode(text, at).value);
    std::size_t end = name_word_end(text, at);
    if (end < text.size() && text[end] == '.' && is_one_of<kShortWords>(text.substr(at, end - at))) ++end;
    if (first == CharClass::kUpper) {
      const std::string_view run = text.substr(at, end - at);
      if (name.words != 0 && is_one_of<kCapitalAndWords>(run)) break;
      if (name.words >= 2 && is_label(run)) break;
      // A month before its day: Jane Doe March 3.
      if (name.words >= 2 && end + 1 < text.size() && text[end] == ' ' &&
          char_class(decode(text, end + 1).value) == CharClass::kDigit)
        break;
      name.end = end;
      ++name.words;
      particles = 0;
    } else if (first != CharClass::kLower || particles == 2 || !is_one_of<kParticles>(text.substr(at, end - at))) {
      break;
    } else {
      ++particles;
    }
    if (end >= text.size() || text[end] != ' ') break;
    at = end + 1;
  }
  return name;
}

bool names_a_role(std::string_view words) noexcept {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = run_end(words, at);
    if (end == at) {
      ++at;
      continue;
    }
    if (is_one_of_in_any_case<kRoleWords>(words.substr(at, end - at))) return true;
    at = end;
  }
  return is_exactly_agency(words);
}

// Names one after the other: Anna Meier, Jan Koch und Eva Klein. kNone where the first is no name of `fewest` words.
std::size_t read_names(std::string_view text, std::size_t at, std::size_t fewest, bool* caseless) noexcept {
  Name name = read_name(text, at);
  if (name.end == kNone || name.words < (name.caseless ? 1 : fewest)) return kNone;
  *caseless = name.caseless;
  for (std::size_t count = 1; count < kMostNames; ++count) {
    std::size_t next = name.end;
    bool joined = false;
    const std::size_t slash = skip_blanks(text, next);
    if (slash < text.size() && text[slash] == '/') next = slash;
    if (next < text.size() && (text[next] == ',' || text[next] == '/')) {
      next = skip_blanks(text, next + 1);
      joined = true;
    }
    const std::size_t word = skip_blanks(text, next);
    std::size_t word_end = word < text.size() && text[word] == '&' ? word + 1 : run_end(text, word);
    if (word_end != word && word_end < text.size() && text[word_end] == ' ' && word > name.end &&
        is_one_of_in_any_case<kAndWords>(text.substr(word, word_end - word))) {
      next = skip_blanks(text, word_end);
      joined = true;
    }
    if (!joined) break;
    const Name more = read_name(text, next);
    // José Ortega y Gasset, Josep Puig i Cadafalch: one person.
    const std::string_view and_word = text.substr(std::min(word, word_end), word_end - std::min(word, word_end));
    if (!more.caseless && more.words == 1 && more.end == text.size() && name.words >= 2 &&
        (and_word == "y" || and_word == "i" || and_word == "e") && word == name.end + 1) {
      name.end = more.end;
      break;
    }
    if (more.end == kNone || more.caseless != name.caseless || (!more.caseless && more.words < 2) ||
        names_a_role(text.substr(next, more.end - next)))
      break;
    name = more;
  }
  return name.end;
}

struct Opener {
  std::size_t end = kNone;  // of the opener and what divides it from the name
  bool divided = false;     // by more than a blank
  bool glued = false;       // by nothing
  std::uint16_t function_words = 0;
};

bool is_divider(char32_t c) noexcept {
  return c == ':' || c == 0xFF1A || c == '/' || c == 0xFF0F || c == '|' || c == 0xFF5C || c == 0x2215;
}

// What of the run at the front is an opener with a name glued to it: byJane, 記者山田.
Opener glued_opener(std::string_view text, std::size_t end) noexcept {
  Opener best;
  bool lower = false;
  std::size_t points = 0;
  for (std::size_t at = 0; at < end && points < 8; ++points) {
    if (is_ascii_lower(text[at])) {  // most are
      lower = true;
      ++at;
      continue;
    }
    const CodePoint c = decode(text, at);
    const CharClass k = char_class(c.value);
    const bool seam =
        (k == CharClass::kUpper && lower) || (k == CharClass::kCaseless && points >= 2 && has_no_blanks(c.value));
    if (seam) {
      const LexiconEntry* entry = find_in_lexicon(hash_word(text.substr(0, at)));
      if (entry != nullptr && (entry->cues & cue_bit(Cue::kByline)) != 0)
        best = {.end = at, .glued = true, .function_words = entry->function_words};
    }
    lower = k == CharClass::kLower;
    at += c.size;
  }
  return best;
}

// The longest phrase of the lexicon that opens a byline and stands at the front, where the first word ends at
// `first_end`: its end and, of one word, what language it is a small word of. kNone: there is none.
Opener opener_phrase(std::string_view text, std::size_t first_end) noexcept {
  Opener best;
  std::uint64_t hash = 0;
  std::size_t at = 0, longest = 1;
  for (std::size_t words = 0; words < longest && at < text.size(); ++words) {
    const std::size_t end = words == 0 ? first_end : run_end(text, at);
    if (end == at) break;
    const std::uint64_t word = hash_word(text.substr(at, end - at));
    hash = words == 0 ? word : hash_phrase(hash, word);
    const LexiconEntry* entry = find_in_lexicon(hash);
    if (words == 0) {
      if (entry == nullptr) break;
      longest = std::min<std::size_t>(std::max<std::size_t>(entry->longest_phrase, 1), 5);
    }
    if (entry != nullptr && (entry->cues & cue_bit(Cue::kByline)) != 0)
      best = {.end = end, .function_words = words == 0 ? entry->function_words : std::uint16_t{0}};
    at = skip_blanks(text, end);
  }
  return best;
}

Opener read_opener(std::string_view text) noexcept {
  const std::size_t first_end = run_end(text, 0);
  Opener best = opener_phrase(text, first_end);
  if (best.end == kNone) return glued_opener(text, first_end);
  const std::size_t name = skip_blanks(text, best.end);
  if (name >= text.size()) return {};
  const CodePoint next = decode(text, name);
  const bool single = count_points(text.substr(0, best.end)) == 1;
  if (is_divider(next.value)) {
    best.divided = true;
    best.end = skip_blanks(text, name + next.size);
  } else if (name == best.end || (single && has_no_blanks(decode(text, 0).value))) {
    return {};
  } else {
    best.end = name;
  }
  return best;
}

// True where the first word of the name is an everyday word of a language of the opener: By The, Por La. Names that
// are such words too are let through.
bool is_prose_word(std::string_view word, std::uint16_t opener) noexcept {
  if (word == "Will" || word == "May" || word == "An" || word == "Do") return false;
  const LexiconEntry* entry = find_in_lexicon(hash_word(word));
  if (entry == nullptr || entry->function_words == 0) return false;
  for (const std::uint8_t a : function_word_languages(opener))
    for (const std::uint8_t b : function_word_languages(entry->function_words))
      if (a == b) return true;
  return false;
}

// True where what follows the names may follow them in a byline.
bool is_tail(std::string_view text, std::size_t at, std::size_t whole_size) noexcept {
  const std::size_t next = skip_blanks(text, at);
  if (next >= text.size()) return text.size() == whole_size;
  const std::size_t left = whole_size - next;
  const CodePoint c = decode(text, next);
  const CharClass k = char_class(c.value);
  if (k == CharClass::kDigit) return true;
  if (c.value == '.') return left == 1;
  if (c.value == '?' || c.value == '!' || c.value == ';' || c.value == '\'' || c.value == 0x2019) return false;
  if (k == CharClass::kOther) return left <= kLongestTail;
  if (next == at) return k == CharClass::kUpper && left <= kLongestTail;  // glued
  const std::size_t end = run_end(text, next);
  const std::string_view word = text.substr(next, end - next);
  const std::size_t figure = skip_blanks(text, end);
  if (figure < text.size() && char_class(decode(text, figure).value) == CharClass::kDigit && left <= kLongestTail)
    return true;
  if (is_one_of<kPlaceWords>(word) && left <= kLongestTail) return true;
  if (is_one_of<kAndWords>(word) && is_exactly_agency(text.substr(figure))) return true;  // and Associated Press
  if (left > kLongestTail) return false;
  const std::size_t second_end = run_end(text, figure);
  return is_label(word) || (second_end != figure && is_label(text.substr(next, second_end - next)));
}

constexpr Span span_of(std::size_t begin, std::size_t end) noexcept {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// Jane Doe, Reuters      홍길동 기자
std::optional<BylineMatch> match_without_opener(std::string_view text, std::size_t whole_size) noexcept {
  bool caseless = false;
  const std::size_t end = read_names(text, 0, 2, &caseless);
  if (end == kNone || text.size() != whole_size) return std::nullopt;
  if (caseless) {
    const std::size_t blank = text.find(' ');
    if (blank == std::string_view::npos || script_of(decode(text, 0).value) != Script::kHangul) return std::nullopt;
    const std::size_t points = count_points(text.substr(0, blank)), role = blank + 1, role_end = run_end(text, role);
    const std::string_view word = text.substr(role, role_end - role);
    if (points < 2 || points > 4 || (word != "기자" && word != "특파원") || text.size() > role_end + kLongestTail)
      return std::nullopt;
    return BylineMatch{span_of(0, role_end), span_of(0, blank)};
  }
  const std::size_t mark = skip_blanks(text, end);
  if (mark >= text.size() || (text[mark] != ',' && text[mark] != '|' && text[mark] != '/')) return std::nullopt;
  const std::size_t agency = skip_blanks(text, mark + 1);
  if (agency >= text.size() || !is_exactly_agency(text.substr(agency))) return std::nullopt;
  return BylineMatch{span_of(0, text.size()), span_of(0, end)};
}

// By Jane Doe      `text`: as much of `whole` as is looked at.
std::optional<BylineMatch> match_behind(const Opener& opener, std::string_view text, std::string_view whole) noexcept {
  bool caseless = false;
  std::size_t end = read_names(text, opener.end, opener.divided ? 1 : 2, &caseless);
  if (end == kNone) {  // By Reuters
    const std::string_view rest = text.substr(opener.end);
    if (text.size() != whole.size() || !is_exactly_agency(rest)) return std::nullopt;
    return BylineMatch{span_of(0, text.size()), span_of(opener.end, text.size())};
  }
  if (caseless && opener.glued) {  // 记者从 opens a sentence, 记者张三 does not
    const std::size_t points = count_points(text.substr(opener.end, end - opener.end));
    if (points < 2 || points > 5) return std::nullopt;
  }
  const std::string_view first = text.substr(opener.end, run_end(text, opener.end) - opener.end);
  if (!opener.divided && !opener.glued && is_prose_word(first, opener.function_words)) {
    if (text.size() != whole.size() || !is_exactly_agency(text.substr(opener.end))) return std::nullopt;
    return BylineMatch{span_of(0, text.size()), span_of(opener.end, text.size())};
  }
  if (!is_tail(text, end, whole.size())) return std::nullopt;
  // A month may be the last word: deTown May 3 is no byline.
  if (opener.glued && !caseless && end < text.size() && text[end] == ' ') return std::nullopt;
  return BylineMatch{span_of(0, end), span_of(opener.end, end)};
}

std::optional<BylineMatch> match(std::string_view whole, bool needs_opener) noexcept {
  const std::string_view text = whole.substr(0, kLongestLook);
  if (text.empty() || !is_letter(char_class(decode(text, 0).value))) return std::nullopt;
  const Opener opener = read_opener(text);
  if (opener.end < text.size()) return match_behind(opener, text, whole);
  return needs_opener ? std::nullopt : match_without_opener(text, whole.size());
}

}  // namespace

std::optional<BylineMatch> match_byline(std::string_view text) noexcept { return match(text, false); }
std::optional<BylineMatch> match_opened_byline(std::string_view text) noexcept { return match(text, true); }

std::size_t after_byline_opener(std::string_view text) noexcept {
  const Opener opener = read_opener(text.substr(0, kLongestLook));
  return opener.end == kNone || opener.glued || opener.end >= text.size() ? 0 : opener.end;
}

bool is_byline_opener(std::string_view text) noexcept {
  const Opener opener = opener_phrase(text, run_end(text, 0));
  return opener.end != kNone && text.find_first_not_of(": ", opener.end) == std::string_view::npos;
}

std::size_t split_names(std::string_view author, std::array<Span, kMostBylineNames>& names) noexcept {
  const auto is_name = [&](Span part) {
    if (part.empty()) return false;
    const Name name = read_name(author.substr(0, part.end), part.begin);
    return (name.end == part.end && (name.caseless || name.words >= 2)) || is_exactly_agency(slice(author, part));
  };
  // Where what parts two names ends that begins at `at`; `at` if nothing does.
  const auto joint_end = [&](std::size_t at) -> std::size_t {
    const char c = author[at];
    if (c == ',' || c == '/' || c == ';' || c == '|') return at + 1;
    for (const std::string_view mark : {"\u3001", "\uFF0C", "\u30FB", "\u00B7"})
      if (author.substr(at).starts_with(mark)) return at + mark.size();
    if (c != ' ') return at;
    const std::size_t end = author.substr(at + 1).starts_with('&') ? at + 2 : run_end(author, at + 1);
    const bool joins = end > at + 1 && end < author.size() && author[end] == ' ' &&
                       is_one_of_in_any_case<kAndWords>(author.substr(at + 1, end - at - 1));
    return joins ? end : at;
  };
  std::size_t count = 0;
  Span part = span_of(0, 0);
  for (std::size_t at = 0; at < author.size() && count + 1 < names.size();) {
    const std::size_t joint = joint_end(at);
    if (joint == at) {
      at += decode(author, at).size;
      continue;
    }
    // A comma before "and" is one joint.
    std::size_t next = joint;
    if (next < author.size() && author[next] == ' ')
      if (const std::size_t both = joint_end(next); both > next + 1) next = both;
    const Span left = trim(author, {part.begin, static_cast<std::uint32_t>(at)});
    std::size_t right_end = skip_blanks(author, next);
    while (right_end < author.size() && joint_end(right_end) == right_end) right_end += decode(author, right_end).size;
    if (is_name(left) && is_name(trim(author, span_of(next, right_end)))) {
      names[count++] = left;
      part.begin = static_cast<std::uint32_t>(next);
    }
    at = next;
  }
  const Span last = trim(author, {part.begin, static_cast<std::uint32_t>(author.size())});
  if (!last.empty()) names[count++] = last;
  return count;
}

bool opens_with_name(std::string_view text) noexcept {
  const Name name = read_name(text, 0);
  return !name.caseless && name.words >= 2;
}

bool looks_like_names(std::string_view text) noexcept {
  if (text.empty() || text.size() > kLongestLook) return false;
  bool caseless = false;
  const std::size_t end = read_names(text, 0, 2, &caseless);
  return end == text.size() && !caseless && !names_a_role(text);
}

}  // namespace newsparse::internal
