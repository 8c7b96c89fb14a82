// measure.h: how much of something, as lists of ingredients say it.
//
//   200 g flour      2-3 Zehen Knoblauch      1½ cups of milk      砂糖 大さじ2      Мука — 200 г
//   measure = number unit | unit number      (unit: data/lexicon/kitchen_measures.tsv, measures.tsv)
#ifndef NEWSPARSE_RECOGNISE_MEASURE_H_
#define NEWSPARSE_RECOGNISE_MEASURE_H_

#include <cstdint>
#include <string_view>

namespace newsparse::internal {

enum class Measure : std::uint8_t { kNone, kAny, kKitchen };

// What `line` measures, at its begin or at its end, in units of the kitchen (a spoon) or in others (a gram). Looks at
// four numbers at most; linear; does not allocate; thread-safe.
[[nodiscard]] Measure measure_of(std::string_view line) noexcept;

// A number opens `line`, perhaps behind the mark of a list: 2 eggs, ½ onion, • 3 lemons.
[[nodiscard]] bool opens_with_number(std::string_view line) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_MEASURE_H_
