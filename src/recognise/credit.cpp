#include "recognise/credit.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "recognise/agency.h"
#include "recognise/byline.h"
#include "text/lexicon.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

#include "picture_words.inc"

constexpr std::size_t kMostBytes = 240, kMostName = 96, kMostPhrase = 4;

bool is_of_word(CharClass c) noexcept { return is_letter(c) || c == CharClass::kMark || c == CharClass::kDigit; }
bool is_blank(std::string_view text, std::size_t at) noexcept {
  return text[at] == ' ' || text[at] == '\t' || text.substr(at).starts_with("\u00A0");
}
std::size_t skip_blanks(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && is_blank(text, at)) at += text[at] == '\xC2' ? 2 : 1;
  return at;
}
std::size_t word_end(std::string_view text, std::size_t at) noexcept {
  while (at < text.size()) {
    const CodePoint c = decode(text, at);
    if (!is_of_word(char_class(c.value))) break;
    at += c.size;
  }
  return at;
}

// Where the longest phrase of credits that begins at `at` ends; `at`: none does.
std::size_t phrase_end(std::string_view text, std::size_t at) noexcept {
  std::size_t best = at, end = at, most = 1;
  std::uint64_t hash = 0;
  for (std::size_t words = 0, from = at; words < most && from < text.size(); ++words) {
    end = word_end(text, from);
    if (end == from) break;
    const std::uint64_t word = hash_word(text.substr(from, end - from));
    hash = words == 0 ? word : hash_phrase(hash, word);
    const LexiconEntry* entry = find_in_lexicon(hash);
    if (words == 0) {
      if (entry == nullptr) break;
      most = std::clamp<std::size_t>(entry->longest_phrase, 1, kMostPhrase);
    }
    if (entry != nullptr && (entry->cues & cue_bit(Cue::kCredit)) != 0) best = end;
    from = skip_blanks(text, end);
  }
  return best;
}

// A mark between the word and the name; how many bytes, 0: none.
std::size_t divider(std::string_view text) noexcept {
  for (const std::string_view mark : {":", "\uFF1A", "=", "\uFF1D", "\u00A9", "/", "|"})
    if (text.starts_with(mark)) return mark.size();
  return 0;
}

// The name from `at` to the end of the line, without the bracket that closes it.
std::optional<Span> name_from(std::string_view text, std::size_t at) noexcept {
  std::size_t end = text.size();
  if (text.back() == '!' || text.back() == '?' || text.back() == ':') return std::nullopt;
  while (end > at && (text[end - 1] == ')' || text[end - 1] == ' ' || text[end - 1] == '.')) --end;
  if (text.substr(at, end - at).ends_with("\uFF09")) end -= 3;
  if (end <= at + 1 || end - at > kMostName) return std::nullopt;
  // A stop inside: the line goes on with a sentence.
  const std::string_view name = text.substr(at, end - at);
  for (std::size_t i = 2; i + 1 < name.size(); ++i)
    if (name[i] == ' ' && (name[i - 1] == '.' || name[i - 1] == '!' || name[i - 1] == '?') && i >= 4 &&
        name[i - 2] != ' ' && name[i - 3] != ' ' && name[i - 4] != ' ')
      return std::nullopt;
  return Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
}

bool is_opener(std::string_view text, std::size_t begin, std::size_t end) noexcept {
  const LexiconEntry* entry = find_in_lexicon(hash_word(text.substr(begin, end - begin)));
  return entry != nullptr && (entry->cues & cue_bit(Cue::kByline)) != 0;
}

// ... in the evening. © Jane Doe      A year would make it a copyright line.
std::optional<Span> name_behind_sign(std::string_view text) noexcept {
  constexpr std::string_view kSign = "\u00A9";
  const std::size_t sign = text.rfind(kSign);
  constexpr std::string_view kWrongE = "\u00C3";  // rentrÃ©e: é that was decoded wrongly
  if (sign == std::string_view::npos || text.substr(0, sign).ends_with(kWrongE)) return std::nullopt;
  const auto credit = name_from(text, skip_blanks(text, sign + kSign.size()));
  if (!credit) return std::nullopt;
  const std::string_view name = text.substr(credit->begin, credit->size());
  const bool figures = std::any_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
  return figures ? std::nullopt : credit;
}

// An agency or a house that pictures are bought from: AP, Getty Images, AFP via Getty Images.
bool is_source(std::string_view name) noexcept {
  return is_exactly_agency(name) || (!name.empty() && phrase_end(name, 0) == name.size());
}

// Jane Doe /AFP via Getty Images: names before the last slash.
bool has_names_before_slash(std::string_view words) noexcept {
  std::size_t end = words.rfind('/');
  if (end == std::string_view::npos) return false;
  while (end > 0 && words[end - 1] == ' ') --end;
  return looks_like_names(words.substr(0, end));
}

// What stands in the brackets that `text` ends with, or nothing.
std::optional<Span> closing_brackets(std::string_view text) noexcept {
  constexpr std::size_t kMostInside = 96;  // bytes
  std::size_t end = text.size();
  if (end > 0 && text[end - 1] == '.') --end;
  for (const auto& [opening, closing] :
       {std::pair<std::string_view, std::string_view>{"(", ")"}, {"\uFF08", "\uFF09"}}) {
    if (!text.substr(0, end).ends_with(closing)) continue;
    const std::size_t open = text.substr(0, end).rfind(opening);
    if (open == std::string_view::npos || end - open > kMostInside) return std::nullopt;
    return trim(text,
                {static_cast<std::uint32_t>(open + opening.size()), static_cast<std::uint32_t>(end - closing.size())});
  }
  return std::nullopt;
}

// (Picture: Jane Doe), (Image: NPO)
std::optional<Span> labelled_brackets(std::string_view text, Span inside) noexcept {
  const std::string_view all = slice(text, inside);
  const std::size_t label = word_end(all, 0), colon = skip_blanks(all, label);
  if (label == 0 || !all.substr(colon).starts_with(':')) return std::nullopt;
  if (!std::binary_search(kPictureWords.begin(), kPictureWords.end(), hash_word(all.substr(0, label))))
    return std::nullopt;
  const Span name = trim(text, {inside.begin + static_cast<std::uint32_t>(colon) + 1, inside.end});
  return name.empty() ? std::nullopt : std::optional(name);
}

// (Jane Doe/NPO): two names and more, and whose they are, in capitals: two persons and a team with its country are
// written otherwise. Behind the bracket nothing stands, not even a stop.
bool is_of_house(std::string_view inside) noexcept {
  constexpr std::size_t kFewest = 2, kMost = 6;  // letters of the house
  const std::size_t slash = inside.find('/');
  if (slash == std::string_view::npos) return false;
  const std::string_view name = slice(inside, trim(inside, {0, static_cast<std::uint32_t>(slash)}));
  const std::string_view house =
      slice(inside, trim(inside, {static_cast<std::uint32_t>(slash + 1), static_cast<std::uint32_t>(inside.size())}));
  return name.find(' ') != std::string_view::npos && looks_like_names(name) && house.size() >= kFewest &&
         house.size() <= kMost && std::all_of(house.begin(), house.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// (AP Photo), (Jane Doe, AFP), (AFP via Jane Doe): an agency and what is a picture's, but not the agency alone.
std::optional<Span> bracketed_credit(std::string_view text) noexcept {
  constexpr std::uint16_t kMostWords = 3;
  const auto inside = closing_brackets(text);
  if (!inside) return std::nullopt;
  if (const auto name = labelled_brackets(text, *inside)) return name;
  const std::string_view all = slice(text, *inside);
  if (all.empty() || is_exactly_agency(all) ||
      std::any_of(all.begin(), all.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return std::nullopt;
  if (text.ends_with(')') && is_of_house(all)) return inside;
  std::uint16_t pieces = 0;
  bool source = false;
  for (std::string_view left = all; pieces <= kMostWords && !left.empty(); ++pieces) {
    std::size_t end = left.size(), next = left.size();
    for (const std::string_view mark : {"/", ",", "|", " via ", "; "})
      if (const std::size_t at = left.find(mark); at < end) end = at, next = at + mark.size();
    const std::string_view piece = slice(left, trim(left, {0, static_cast<std::uint32_t>(end)}));
    const bool is_name = !is_source(piece);
    if (is_name && !looks_like_names(piece) && phrase_end(piece, 0) == 0) return std::nullopt;
    source |= !is_name;
    left.remove_prefix(next);
  }
  return source && pieces <= kMostWords ? inside : std::nullopt;
}

// Jane Doe/AP
std::optional<Span> agency_behind_name(std::string_view text) noexcept {
  std::size_t end = text.size();
  while (end > 0 && (text[end - 1] == ')' || text[end - 1] == '.' || text[end - 1] == ' ')) --end;
  const std::size_t slash = text.substr(0, end).rfind('/');
  if (slash == std::string_view::npos || slash == 0 || end - slash > 40) return std::nullopt;
  const std::size_t agency = skip_blanks(text, slash + 1);
  if (agency >= end || !is_source(text.substr(agency, end - agency))) return std::nullopt;
  // The name: what stands behind the last stop, bracket or colon.
  std::size_t begin = slash;
  while (begin > 0 && text[begin - 1] != '(' && text[begin - 1] != ':' && text[begin - 1] != ')' &&
         !(text[begin - 1] == ' ' && begin >= 2 && (text[begin - 2] == '.' || text[begin - 2] == ',')))
    --begin;
  begin = skip_blanks(text, begin);
  std::size_t name_end = slash;
  while (name_end > begin && text[name_end - 1] == ' ') --name_end;
  if (begin >= name_end || !looks_like_names(text.substr(begin, name_end - begin))) return std::nullopt;
  return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// 王强 摄      ＝５日、北京（共同）      In scripts without blanks the word stands behind the name, the agency in
// brackets.
std::optional<Span> wide_credit(std::string_view text) noexcept {
  std::size_t end = text.size();
  if (text.ends_with("\u3002")) end -= 3;
  constexpr std::string_view kOpen = "\uFF08", kClose = "\uFF09", kEquals = "\uFF1D";
  if (text.substr(0, end).ends_with(kClose)) {
    const std::size_t open = text.rfind(kOpen);
    if (open == std::string_view::npos || text.find(kEquals) == std::string_view::npos) return std::nullopt;
    const std::size_t name = open + kOpen.size();
    if (!is_exactly_agency(text.substr(name, end - kClose.size() - name))) return std::nullopt;
    return Span{static_cast<std::uint32_t>(name), static_cast<std::uint32_t>(end - kClose.size())};
  }
  constexpr std::size_t kMostPoints = 3;
  std::size_t word = end;
  for (std::size_t points = 0; points < kMostPoints && word > 0; ++points) {
    const CodePoint last = decode_before(text, word);
    if (char_class(last.value) != CharClass::kCaseless || last.value < 0x3040) return std::nullopt;
    word -= last.size;
    const LexiconEntry* entry = find_in_lexicon(hash_word(text.substr(word, end - word)));
    if (entry == nullptr || (entry->cues & cue_bit(Cue::kCredit)) == 0) continue;
    std::size_t name = 0, name_end = word;
    while (name_end > 0 && is_blank(text, name_end - 1)) --name_end;
    for (const std::string_view mark : {"\u3002", "\uFF1D", "\u3001", "\uFF0C", "\uFF08"})
      if (const std::size_t at = text.substr(0, name_end).rfind(mark); at != std::string_view::npos)
        name = std::max(name, at + mark.size());
    name = skip_blanks(text, name);
    if (name >= name_end || name_end - name > kMostName) return std::nullopt;
    return Span{static_cast<std::uint32_t>(name), static_cast<std::uint32_t>(name_end)};
  }
  return std::nullopt;
}

// Jane Doe, Jane Doe/AP, dpa, Splashline, example.com: nothing else stands where a name does.
bool is_name_or_source(std::string_view words) noexcept {
  const bool one_word = word_end(words, 0) == words.size() && char_class(decode(words, 0).value) == CharClass::kUpper;
  return one_word || is_host(words) || is_source(words) || looks_like_names(words) || has_names_before_slash(words);
}

// Credit: Jane Doe: behind a word, [0, end), that says so in brackets, too.
std::optional<Span> name_behind_picture_word(std::string_view part, std::size_t end) noexcept {
  const std::size_t colon = skip_blanks(part, end);  // in French a blank stands before it
  if (colon + 1 >= part.size() || part[colon] != ':' ||
      !std::binary_search(kPictureWords.begin(), kPictureWords.end(), hash_word(part.substr(0, end))))
    return std::nullopt;
  return name_from(part, skip_blanks(part, colon + 1));
}

// The credit, perhaps with blanks of rare kinds round it.
std::optional<Span> find_credit(std::string_view line) noexcept {
  if (line.empty()) return std::nullopt;
  std::size_t from = line.size() > kMostBytes ? line.size() - kMostBytes : 0;
  while (from > 0 && from < line.size() && (static_cast<unsigned char>(line[from]) & 0xC0U) == 0x80) ++from;
  for (std::size_t at = from; at < line.size();) {
    const CodePoint c = decode(line, at);
    if (!is_of_word(char_class(c.value))) {
      at += c.size;
      continue;
    }
    const std::size_t whole = word_end(line, at), end = phrase_end(line, at);
    if (end == at) {
      at = whole;
      continue;
    }
    std::size_t name = skip_blanks(line, end);
    // Fot. Jan Kowalski
    if (name < line.size() && line[name] == '.' && name == end) name = skip_blanks(line, name + 1);
    if (name < line.size()) {
      const std::size_t mark = divider(line.substr(name));
      if (mark != 0) {
        const std::size_t begin = skip_blanks(line, name + mark);
        if (const auto credit = name_from(line, begin)) return credit;
      } else if (const std::size_t opener = word_end(line, name); opener > name && is_opener(line, name, opener)) {
        const std::size_t begin = skip_blanks(line, opener);
        if (const auto credit = name_from(line, begin);
            credit && (looks_like_names(line.substr(credit->begin, credit->size())) ||
                       has_names_before_slash(line.substr(credit->begin, credit->size()))))
          return credit;
      } else if (const auto credit = name_from(line, name)) {
        // Without a mark only where nothing but a name stands there.
        const std::string_view words = line.substr(credit->begin, credit->size());
        const bool opens = skip_blanks(line, 0) == at || line[at - 1] == '(';
        if (is_exactly_agency(words) || (looks_like_names(words) && (opens || line[end] == '.'))) return credit;
        if (has_names_before_slash(words)) return credit;
      }
    }
    at = std::max(end, whole);
  }
  const std::string_view last = line.substr(from);
  auto credit = name_behind_sign(last);
  if (!credit) credit = agency_behind_name(last);
  if (!credit) credit = bracketed_credit(last);
  if (!credit) credit = wide_credit(last);
  if (credit) credit->begin += static_cast<std::uint32_t>(from), credit->end += static_cast<std::uint32_t>(from);
  return credit;
}

}  // namespace

bool is_host(std::string_view words) noexcept {
  constexpr std::size_t kFewestBehind = 2, kMostBehind = 4;  // letters behind the last dot
  const std::size_t dot = words.rfind('.');
  if (dot == std::string_view::npos || dot < kFewestBehind || words.find(' ') != std::string_view::npos) return false;
  const std::string_view behind = words.substr(dot + 1);
  return behind.size() >= kFewestBehind && behind.size() <= kMostBehind &&
         std::all_of(behind.begin(), behind.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::optional<Span> match_credit(std::string_view line) noexcept {
  std::optional<Span> credit = find_credit(line);
  if (!credit) return std::nullopt;
  // Image source, Reuters: signs before the name are none of it.
  while (credit->begin < credit->end) {
    const CodePoint first = decode(line, credit->begin);
    if (is_of_word(char_class(first.value))) return trim(line, *credit);
    credit->begin += first.size;
  }
  return std::nullopt;
}

std::optional<Span> match_opening_credit(std::string_view part) noexcept {
  constexpr std::size_t kMostBetween = 8;  // bytes between the words and the name: a mark, blanks
  const std::size_t end = phrase_end(part, 0);
  const auto credit = end == 0 ? name_behind_picture_word(part, word_end(part, 0)) : match_credit(part);
  if (!credit || (end != 0 && credit->begin > end + kMostBetween)) return std::nullopt;
  return is_name_or_source(slice(part, *credit)) ? credit : std::nullopt;
}

}  // namespace newsparse::internal
