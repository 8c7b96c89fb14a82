#include "page/story_copies.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "text/lexicon.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

constexpr std::uint32_t kShortestCopy = 1000;  // bytes of a line: less is a paragraph, which may be said again
constexpr std::size_t kFewestSentences = 10;
constexpr std::size_t kShortestSentence = 24;  // bytes: shorter ones are said again by chance

// Behind the mark that ends the sentence which begins at `begin`, whatever stands there, or the line's end.
std::size_t sentence_end(std::string_view line, std::size_t begin) noexcept {
  constexpr std::string_view kMarks[] = {"\u3002", "\uFF01", "\uFF1F", "\u0964", "\u2026", "\u061F", "\u06D4"};
  for (std::size_t at = begin; at < line.size(); ++at) {
    if (line[at] == '.' || line[at] == '!' || line[at] == '?') return at + 1;
    if (static_cast<unsigned char>(line[at]) < 0x80) continue;
    for (const std::string_view mark : kMarks)
      if (line.substr(at).starts_with(mark)) return at + mark.size();
  }
  return line.size();
}

// Where the next letter or digit stands: quotes and blanks of all kinds may stand between two sentences.
std::size_t skip_signs(std::string_view line, std::size_t at) noexcept {
  while (at < line.size()) {
    const CodePoint c = decode(line, at);
    const CharClass kind = char_class(c.value);
    if (is_letter(kind) || kind == CharClass::kDigit) break;
    at += c.size;
  }
  return at;
}

// Calls visit(hash) for each sentence of `line` that is long enough to be told by its words.
template <class Visit>
void for_each_sentence(std::string_view line, Visit visit) {
  for (std::size_t begin = skip_signs(line, 0); begin < line.size();) {
    const std::size_t end = sentence_end(line, begin);
    if (end - begin >= kShortestSentence) visit(hash_bytes(line.substr(begin, end - begin)));
    begin = skip_signs(line, end);
  }
}

}  // namespace

void drop_story_copies(std::string_view text, Workspace& work) {
  const auto may_be_copy = [&](std::size_t l) {
    return work.in_article[l] != 0 && work.lines[l].size() >= kShortestCopy;
  };
  std::size_t first = 0;
  while (first < work.lines.size() && !may_be_copy(first)) ++first;
  if (first == work.lines.size()) return;
  // Each sentence with the shortest line that says it, of equal ones the first: what says it all is longer.
  auto& said = work.sentences;
  said.clear();
  for (std::uint32_t l = 0; l < work.lines.size(); ++l)
    if (work.in_article[l] != 0)
      for_each_sentence(slice(text, work.lines[l]), [&](std::uint64_t hash) { said.push_back({hash, l}); });
  const auto is_before = [&](const SaidSentence& a, const SaidSentence& b) {
    if (a.hash != b.hash) return a.hash < b.hash;
    const std::uint32_t size_a = work.lines[a.line].size(), size_b = work.lines[b.line].size();
    return size_a != size_b ? size_a < size_b : a.line < b.line;
  };
  std::sort(said.begin(), said.end(), is_before);
  // From the shortest on, so that what is dropped says nothing any more.
  auto& copies = work.long_lines;
  copies.clear();
  for (std::size_t l = first; l < work.lines.size(); ++l)
    if (may_be_copy(l)) copies.push_back(static_cast<std::uint32_t>(l));
  std::sort(copies.begin(), copies.end(), [&](std::uint32_t a, std::uint32_t b) {
    const std::uint32_t size_a = work.lines[a].size(), size_b = work.lines[b].size();
    return size_a != size_b ? size_a < size_b : a < b;
  });
  const auto is_said = [&](std::uint64_t hash, std::uint32_t copy) {
    constexpr int kMostAsked = 8;
    auto at = std::lower_bound(said.begin(), said.end(), hash,
                               [](const SaidSentence& s, std::uint64_t h) { return s.hash < h; });
    for (int asked = 0; asked < kMostAsked && at != said.end() && at->hash == hash && at->line != copy; ++at, ++asked)
      if (work.in_article[at->line] != 0) return true;
    return false;
  };
  for (const std::uint32_t copy : copies) {
    std::size_t all = 0, known = 0;
    bool last = false;  // is known: a copy that goes on where the paragraphs end has the story's end
    for_each_sentence(slice(text, work.lines[copy]), [&](std::uint64_t hash) {
      last = is_said(hash, copy);
      ++all;
      known += last;
    });
    if (all >= kFewestSentences && 5 * known >= 4 * all && last) work.in_article[copy] = 0;
  }
}

}  // namespace newsparse::internal
