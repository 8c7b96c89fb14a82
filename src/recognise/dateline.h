// dateline.h: the line that opens a wire story.
//
//   PARIS, March 3 (Reuters) - Farmers blocked the ring road ...      MOSCOW, May 29. /TASS/. The ...
//   dateline = place { "," place } [[","] date] ["(" agency ")" | "/" agency "/"] mark      (mark: a dash, ".", ":")
//            | place ["," date] dash agency "."          МОСКВА, 29 мая - РИА Новости.
//            | "(" agency ")" dash [place ["," date] dash]
//            | place "--(" agency ")--" | place "|" agency "|" | place "." date "." agency mark
//            | 【place agency】 | [place=agency] | （agency place date 电） | （place date 讯）
//   agencies: data/lexicon/agencies.tsv. Without an agency, a date or a place in capitals must speak for it.
#ifndef NEWSPARSE_RECOGNISE_DATELINE_H_
#define NEWSPARSE_RECOGNISE_DATELINE_H_

#include <optional>
#include <string_view>

#include "newsparse/span.h"

namespace newsparse::internal {

struct DatelineMatch {
  Span place{};   // PARIS; empty if not stated
  Span date{};    // March 3; empty if not stated
  Span agency{};  // Reuters; empty if not stated
  Span all{};     // through the dash, so body text starts at all.end
};

// The dateline that opens `paragraph`, or nullopt: most paragraphs have none. Spans index `paragraph`. Looks at 200
// bytes at most; does not allocate; thread-safe.
[[nodiscard]] std::optional<DatelineMatch> match_dateline(std::string_view paragraph) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_DATELINE_H_
