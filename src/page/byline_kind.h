// byline_kind.h: whether a part of a line reads as a byline as a whole, begins as one, or names somebody.
#ifndef NEWSPARSE_PAGE_BYLINE_KIND_H_
#define NEWSPARSE_PAGE_BYLINE_KIND_H_

#include <cstdint>
#include <string_view>

#include "newsparse/span.h"

namespace newsparse::internal {

// Its order is that of the models' facts.
enum class BylineKind : std::uint8_t {
  kNone,
  kNames,          // names and nothing else: Ann Lee
  kByline,         // an opener and names, perhaps a small word before a date: by Ann Lee on
  kBylineAndMore,  // and something else behind them
};
struct BylineReading {
  BylineKind kind = BylineKind::kNone;
  std::uint32_t end = 0;  // of the names, from the part's begin; of bylines only
  Span names = {};        // of the part; empty where the kind is kNone
};

// Reads `part`, what stands between two bounds or from a blank to a bound. Looks at 200 bytes. `may_open`: false where
// no word of it is a byline's opener, which saves a look.
[[nodiscard]] BylineReading read_byline(std::string_view part, bool may_open = true) noexcept;
// Whether that is BylineKind::kNames, for less where it is not.
[[nodiscard]] bool reads_as_names(std::string_view part) noexcept;
// Whether the last word of `part` can be a name's. Where it cannot, nothing that `part` ends in reads as names.
[[nodiscard]] bool may_end_in_name(std::string_view part) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_BYLINE_KIND_H_
