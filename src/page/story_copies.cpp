#include "page/story_copies.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "text/lexicon.h"

namespace newsparse::internal {

namespace {

constexpr std::uint32_t kShortestCopy = 1000;  // bytes of a line: less is a paragraph, which may be said again
constexpr std::size_t kFewestSentences = 10;
constexpr std::size_t kShortestSentence = 24;  // bytes: shorter ones are said again by chance

// Where the sentence that begins at `begin` ends: behind its mark, whatever stands there, or at the line's end.
std::size_t sentence_end(std::string_view line, std::size_t begin) noexcept {
  for (std::size_t at = begin; at < line.size(); ++at) {
    if (line[at] == '.' || line[at] == '!' || line[at] == '?') return at + 1;
    if (line[at] != '\xE3' && line[at] != '\xEF') continue;
    for (const std::string_view mark : {"\u3002", "\uFF01", "\uFF1F"})
      if (line.substr(at).starts_with(mark)) return at + mark.size();
  }
  return line.size();
}

// Calls visit(hash) for each sentence of `line` that is long enough to be told by its words.
template <class Visit>
void for_each_sentence(std::string_view line, Visit visit) {
  for (std::size_t begin = 0; begin < line.size();) {
    while (begin < line.size() && line[begin] == ' ') ++begin;
    const std::size_t end = sentence_end(line, begin);
    if (end - begin >= kShortestSentence) visit(hash_bytes(line.substr(begin, end - begin)));
    begin = end;
  }
}

}  // namespace

void drop_story_copies(std::string_view text, Workspace& work) {
  const auto is_long = [&](std::size_t l) { return work.in_article[l] != 0 && work.lines[l].size() >= kShortestCopy; };
  std::size_t first = 0;
  while (first < work.lines.size() && !is_long(first)) ++first;
  if (first == work.lines.size()) return;
  std::vector<std::uint64_t>& said = work.sentences;
  said.clear();
  for (std::size_t l = 0; l < work.lines.size(); ++l)
    if (work.in_article[l] != 0 && !is_long(l))
      for_each_sentence(slice(text, work.lines[l]), [&](std::uint64_t hash) { said.push_back(hash); });
  std::sort(said.begin(), said.end());
  for (std::size_t l = first; l < work.lines.size(); ++l) {
    if (!is_long(l)) continue;
    std::size_t all = 0, known = 0;
    for_each_sentence(slice(text, work.lines[l]), [&](std::uint64_t hash) {
      ++all;
      known += std::binary_search(said.begin(), said.end(), hash);
    });
    if (all >= kFewestSentences && 5 * known >= 4 * all) work.in_article[l] = 0;
  }
}

}  // namespace newsparse::internal
