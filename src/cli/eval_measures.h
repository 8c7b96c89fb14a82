// eval_measures.h: how well one labelled page was read.
#ifndef NEWSPARSE_CLI_EVAL_MEASURES_H_
#define NEWSPARSE_CLI_EVAL_MEASURES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "cli/eval_pages.h"

namespace newsparse::cli {

enum class Measure : std::uint8_t {
  kGlue,
  kTimestampExact,
  kTimestampOverlap,
  kIsoDate,
  kItemTitle,
  kItemSection,
  kItemTimestamp,
  kArticleWords,
  kArticleLines,
  kMustContain,
  kMustNotContain,
  kTitle,
  kPublished,
  kPublishedInText,
  kTemplates,
};
inline constexpr std::size_t kMeasures = 15;

struct MeasureInfo {
  std::string_view name;
  bool is_set;  // F1 of a set of spans; else the share of labels that are right
};
inline constexpr std::array<MeasureInfo, kMeasures> kMeasureInfo = {{{"glue", true},
                                                                     {"timestamps exact", true},
                                                                     {"timestamps overlap", true},
                                                                     {"iso date (absolute)", false},
                                                                     {"item title", true},
                                                                     {"item section", false},
                                                                     {"item timestamp", false},
                                                                     {"article 4-gram", true},
                                                                     {"article lines", true},
                                                                     {"must_contain kept", false},
                                                                     {"must_not_contain dropped", false},
                                                                     {"title exact", false},
                                                                     {"published date", false},
                                                                     {"published date (in text)", false},
                                                                     {"templates", true}}};

// Counts add up over pages. `wrong` stays 0 where a measure is a share.
struct Counts {
  double hit = 0, wrong = 0, missed = 0;
  [[nodiscard]] double gold() const noexcept { return hit + missed; }
  [[nodiscard]] double all() const noexcept { return hit + wrong + missed; }
  // Preconditions: all() is not 0; gold() is not 0.
  [[nodiscard]] double f1() const noexcept { return hit > 0 ? 2 * hit / (2 * hit + wrong + missed) : 0; }
  [[nodiscard]] double share() const noexcept { return hit / gold(); }
  Counts& operator+=(const Counts& other) noexcept {
    hit += other.hit;
    wrong += other.wrong;
    missed += other.missed;
    return *this;
  }
};
using PageCounts = std::array<Counts, kMeasures>;

// Precision counts only where the page has labels of that kind; spans on ambiguous labels count neither way. A page
// counts for at most ten template tokens. Time grows with the page's size and with the product of its labels and what
// was said, so labels are trusted input.
[[nodiscard]] PageCounts score_page(const LabelledPage& gold, const Prediction& said);

}  // namespace newsparse::cli

#endif  // NEWSPARSE_CLI_EVAL_MEASURES_H_
