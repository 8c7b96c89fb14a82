#include "page/classify.h"

namespace newsparse::internal {

namespace {

// A line is prose where it ends as a sentence does and is long enough not to be a label.
bool is_prose(const LineInfo& info) noexcept {
  if ((info.flags & (kLineMarkup | kLineSymbols)) != 0) return false;
  const bool ends = info.end == EndMark::kStop || info.end == EndMark::kQuoteAfterStop || info.end == EndMark::kColon;
  return (ends && info.words >= 5) || (info.sentences >= 2 && info.words >= 20);
}

// Sentences this far apart, in lines, still belong to one story: subheadings and short quotes stand between.
constexpr std::size_t kMaxGap = 3;

}  // namespace

void find_article(Workspace& work) {
  const std::size_t n = work.lines.size();
  work.in_article.assign(n, 0);
  // The main article is the run of prose with the most words.
  std::size_t best_begin = 0, best_end = 0, best_words = 0;
  for (std::size_t i = 0; i < n;) {
    if (!is_prose(work.info[i])) {
      ++i;
      continue;
    }
    std::size_t end = i, words = 0;
    for (std::size_t j = i; j < n && j - end <= kMaxGap; ++j) {
      if (!is_prose(work.info[j])) continue;
      words += work.info[j].words;
      end = j;
    }
    if (words > best_words) best_begin = i, best_end = end + 1, best_words = words;
    i = end + 1;
  }
  constexpr std::size_t kLeastWords = 20;
  if (best_words < kLeastWords) return;
  for (std::size_t i = best_begin; i < best_end; ++i) work.in_article[i] = is_prose(work.info[i]);
}

}  // namespace newsparse::internal
