#include "page/article_runs.h"

#include <algorithm>
#include <cstddef>

namespace newsparse::internal {

std::uint8_t article_mark(int score) noexcept {
  return score >= kSureArticleScore ? kSureArticle : score >= kLeastArticleScore ? kLikelyArticle : std::uint8_t{0};
}

void drop_doubtful_runs(std::span<const LineInfo> lines, std::span<std::uint8_t> in_article) noexcept {
  constexpr std::size_t kMostBetween = 3;  // lines of no article between two lines of a run
  struct Run {
    std::size_t begin = 0, end = 0;
    std::uint64_t words = 0;
    bool sure = false;
  };
  // Calls visit(run) for each.
  const auto for_each_run_of_lines = [&](auto visit) {
    Run run;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (in_article[i] == 0) continue;
      if (run.end != 0 && i - run.end > kMostBetween) visit(run), run = {};
      if (run.end == 0) run.begin = i;
      run.end = i + 1;
      run.words += lines[i].words;
      run.sure |= in_article[i] >= kSureArticle;
    }
    if (run.end != 0) visit(run);
  };
  std::uint64_t most = 0;
  for_each_run_of_lines([&](const Run& run) { most = std::max(most, run.words); });
  for_each_run_of_lines([&](const Run& run) {
    const bool stays = run.sure || run.words * 2 >= most;
    for (std::size_t i = run.begin; i < run.end; ++i) in_article[i] = in_article[i] != 0 && stays;
  });
}

void trim_article(std::span<const LineInfo> lines, std::span<std::uint8_t> in_article) noexcept {
  // A headline has more words than what stands below an article.
  constexpr std::uint16_t kMostAbove = 25, kMostBelow = 8;
  const auto trims = [&](std::size_t i, std::uint16_t most) {
    const LineInfo& info = lines[i];
    return info.end == EndMark::kNone && info.sentences == 0 && info.words <= most && (info.flags & kLineCaseless) == 0;
  };
  std::size_t begin = 0, end = lines.size();
  for (; begin < end && (in_article[begin] == 0 || trims(begin, kMostAbove)); ++begin) in_article[begin] = 0;
  for (; end > begin && (in_article[end - 1] == 0 || trims(end - 1, kMostBelow)); --end) in_article[end - 1] = 0;
}

}  // namespace newsparse::internal
