#include "page/classify.h"

#include <algorithm>
#include <array>

#include "page/article_features.h"
#include "page/article_runs.h"
#include "page/neighbour_net.h"
#include "page/parts.h"

namespace newsparse::internal {

namespace {

#include "article_weights.inc"

constexpr auto kArticleBlockTrees = block_trees(kArticleTrees);
constexpr std::size_t kArticleNetWeights = neighbour_weights(kLineInputs);
static_assert(is_packed_table(kArticleNet, kArticleNetScales, kArticleNetWeights),
              "the table is of a network of another shape: train anew");
const NeighbourNet& article_net() {
  static const NeighbourNet net(kLineInputs, unpack_weights(kArticleNet, kArticleNetWeights), kArticleNetScales);
  return net;
}

template <std::size_t kSize>
std::int32_t sum_weights(const FeatureList& features, const std::array<std::int16_t, kSize>& weights) noexcept {
  std::int32_t sum = 0;
  for (int i = 0; i < features.count; ++i) sum += weights[features.ids[i]];
  return sum;
}

}  // namespace

namespace {

// A row of a listing is no paragraph, however much of a sentence its title is: a seam, and at the line's end a
// timestamp, or one that a counter is glued to.
void drop_rows(Workspace& work, std::span<const Glue> glue) noexcept {
  constexpr std::uint32_t kLongestCounter = 24;  // bytes
  std::size_t seam = 0, stamp = 0;
  for (std::size_t i = 0; i < work.lines.size(); ++i) {
    const Span line = work.lines[i];
    while (seam < glue.size() && glue[seam].at <= line.begin) ++seam;
    const std::size_t first = seam;
    while (seam < glue.size() && glue[seam].at < line.end) ++seam;
    if (first == seam) continue;
    while (stamp < work.stamps.size() && work.stamps[stamp].span.begin < line.end) ++stamp;
    if (stamp == 0 || work.stamps[stamp - 1].weak || work.stamps[stamp - 1].span.begin < line.begin) continue;
    const std::uint32_t end = work.stamps[stamp - 1].span.end;
    const auto is_seam = [&](std::uint32_t at) {
      return std::any_of(glue.begin() + static_cast<std::ptrdiff_t>(first),
                         glue.begin() + static_cast<std::ptrdiff_t>(seam), [at](const Glue& g) { return g.at == at; });
    };
    if (end == line.end || (line.end - end <= kLongestCounter && is_seam(end))) work.in_article[i] = 0;
  }
}

}  // namespace

namespace {

// A short line that stands on the page again and again is set between paragraphs by the page, not by the story's
// writer: Advertisement, Article content, Remove ads.
void drop_refrains(Workspace& work) noexcept {
  constexpr std::uint8_t kOften = 8;
  constexpr std::uint16_t kMostWords = 6;
  constexpr std::size_t kMostLines = 8192;  // of a page whose lines are counted apart
  if (work.lines.size() > kMostLines) return;
  for (std::size_t i = 0; i < work.lines.size(); ++i) {
    const LineInfo& info = work.info[i];
    const bool sentence = is_sentence_end(info.end);
    if (info.repeats >= kOften && info.words <= kMostWords && !sentence) work.in_article[i] = 0;
  }
}

}  // namespace

namespace {

// A banner's sentence above the story, or the headline itself, may have been taken for the story's begin.
std::uint32_t end_of_opening(const Workspace& work) noexcept {
  constexpr std::uint32_t kMostWords = 120, kLeastShare = 5;
  std::uint32_t all = 0, read = 0;
  for (std::size_t i = 0; i < work.lines.size(); ++i) all += work.in_article[i] != 0 ? work.info[i].words : 0U;
  for (std::size_t i = 0; i < work.lines.size(); ++i) {
    if (work.in_article[i] == 0) continue;
    read += work.info[i].words;
    if (read > std::min(kMostWords, all / kLeastShare)) return static_cast<std::uint32_t>(i);
  }
  return static_cast<std::uint32_t>(work.lines.size());
}

}  // namespace

namespace {

// The second look, at lines that the first leaves open.
void look_again(Workspace& work) {
  compare_with_article(work.info, work.article_score, work.line_words, work.said_by_article);
  std::fill(work.in_article.begin(), work.in_article.end(), std::uint8_t{0});
  work.open_lines.clear();
  work.tree_scores.clear();
  ArticleContext context;
  context.start(work.info, work.article_score, work.said_by_article);
  ArticleFacts facts;
  const auto keep = [&](std::uint32_t line, const std::array<int, 1>& sums) {
    if (!asks_net(sums[0])) {
      work.in_article[line] = article_mark(sums[0]);
      return;
    }
    work.open_lines.push_back(line);
    work.tree_scores.push_back(sums[0]);
  };
  TreeBatch<std::tuple_size_v<ArticleFacts>, 1, std::uint32_t, decltype(keep)> batch({kArticleBlockTrees}, keep);
  for (std::size_t i = 0; i < work.lines.size(); ++i)
    if (context.read(i, facts)) batch.add(static_cast<std::uint32_t>(i), facts);
  batch.finish();
  const std::size_t asked = std::min(work.open_lines.size(), most_open_lines(work.lines.back().end));
  work.net_scores.resize(asked);
  work.neighbours.read(
      article_net(), std::span(work.open_lines).first(asked), work.lines.size(),
      [&](std::size_t i) { return line_inputs(work.info, i, work.article_score[i], work.said_by_article[i]); },
      work.net_scores);
  for (std::size_t open = 0; open < work.open_lines.size(); ++open) {
    const int trees = work.tree_scores[open];
    work.in_article[work.open_lines[open]] =
        article_mark(open < asked ? article_score(trees, work.net_scores[open]) : trees);
  }
}

}  // namespace

void find_article(Workspace& work, std::span<const Glue> glue) {
  const std::size_t n = work.lines.size();
  work.article_score.resize(n);
  work.in_article.resize(n);
  FeatureList features;
  ArticleReader reader(work, glue);
  for (std::size_t i = 0; i < n; ++i) {
    reader.read(i, features);
    work.article_score[i] = static_cast<std::int16_t>(
        std::clamp(sum_weights(features, kArticleWeights), -kMostArticleScore, kMostArticleScore));
  }
  // A page without one sentence has no story: menus, lists of headlines.
  const bool sentences = std::any_of(work.info.begin(), work.info.end(), [](const LineInfo& info) {
    return info.sentences > 0 || (info.words >= 6 && is_sentence_end(info.end));
  });
  if (!sentences) {
    std::fill(work.in_article.begin(), work.in_article.end(), std::uint8_t{0});
    work.opening = static_cast<std::uint32_t>(n);
    return;
  }
  look_again(work);
  choose_runs(work.info, work.in_article);
  drop_retold_line(work.info, work.line_words, work.in_article);
  settle_article(work, glue);
}

std::optional<DatelineMatch> find_dateline(std::string_view text, const Workspace& work, Span span) noexcept {
  const auto stamps = stamps_in(work, span);
  if (!stamps.empty() && stamps.front().span.begin == span.begin && !stamps.front().weak) return std::nullopt;
  return match_dateline(slice(text, span));
}

void keep_datelines(std::string_view text, Workspace& work) noexcept {
  constexpr std::uint16_t kFewestWords = 5;
  const std::size_t n = work.lines.size();
  const auto is_of_article = [&](std::size_t line) { return line < n && work.in_article[line] != 0; };
  // From below: a dateline before another is directly before the article too.
  for (std::size_t i = n; i-- > 0;) {
    LineInfo& info = work.info[i];
    const bool sentence = is_sentence_end(info.end) || info.end == EndMark::kColon || info.sentences > 0;
    if (!sentence || info.words < kFewestWords || (info.flags & kLineSource) != 0) continue;
    if (is_of_article(i) ? i >= work.opening : !is_of_article(i + 1) && (i == 0 || !is_of_article(i - 1))) continue;
    if (!find_dateline(text, work, work.lines[i])) continue;
    work.in_article[i] = 1;
    info.flags |= kLineDateline;
  }
}

void settle_article(Workspace& work, std::span<const Glue> glue) noexcept {
  for (std::size_t i = 0; i < work.lines.size(); ++i)
    if ((work.info[i].flags & kLineMarkup) != 0) work.in_article[i] = 0;
  drop_rows(work, glue);
  drop_refrains(work);
  bound_article(work);
}

void bound_article(Workspace& work) noexcept {
  trim_article(work.info, work.in_article);
  work.opening = end_of_opening(work);
}

}  // namespace newsparse::internal
