#include "page/classify.h"

#include <algorithm>
#include <array>

#include "page/article_features.h"

namespace newsparse::internal {

namespace {

#include "article_weights.inc"

template <std::size_t kSize>
std::int32_t sum_weights(const FeatureList& features, const std::array<std::int16_t, kSize>& weights) noexcept {
  std::int32_t sum = 0;
  for (int i = 0; i < features.count; ++i) sum += weights[features.ids[i]];
  return sum;
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
    return info.sentences > 0 ||
           (info.words >= 6 && (info.end == EndMark::kStop || info.end == EndMark::kQuoteAfterStop));
  });
  if (!sentences) {
    std::fill(work.in_article.begin(), work.in_article.end(), std::uint8_t{0});
    return;
  }
  ArticleContext context;
  context.start(work.info, work.article_score);
  for (std::size_t i = 0; i < n; ++i) {
    context.read(i, features);
    work.in_article[i] = sum_weights(features, kArticleContextWeights) >= 0;
  }
  trim_article(work.info, work.in_article);
}

}  // namespace newsparse::internal
