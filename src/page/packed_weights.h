// packed_weights.h: weights of networks, as tables have them.
//
// A character each, from '#' on, which is -kMostPackedWeight; the question mark, of which two would make a trigraph,
// and the backslash are stepped over. What a weight of 1 is worth is a scale for each of a network's tensors, in
// 1/65536.
#ifndef NEWSPARSE_PAGE_PACKED_WEIGHTS_H_
#define NEWSPARSE_PAGE_PACKED_WEIGHTS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <string_view>
#include <vector>

namespace newsparse::internal {

inline constexpr int kMostPackedWeight = 42;
inline constexpr std::int32_t kMostPackedScale = 2047;
// Networks multiply 20 bits of a sum by its scale.
static_assert((std::int64_t{1} << 20) * kMostPackedScale <= INT32_MAX);

// Where each of a network's tensors begins, and where the last ends.
template <std::size_t kTensors>
[[nodiscard]] constexpr std::array<std::size_t, kTensors + 1> tensor_begins(
    const std::array<std::size_t, kTensors>& sizes) noexcept {
  std::array<std::size_t, kTensors + 1> begins{};
  std::partial_sum(sizes.begin(), sizes.end(), begins.begin() + 1);
  return begins;
}

// Whether a table's strings are `count` weights, or none yet, and its scales are within their range.
[[nodiscard]] constexpr bool is_packed_table(std::span<const std::string_view> packed,
                                             std::span<const std::int32_t> scales, std::size_t count) noexcept {
  for (const std::int32_t scale : scales)
    if (scale < 0 || scale > kMostPackedScale) return false;
  std::size_t all = 0;
  // By reference: GCC 12 holds a copy out of an array that is all zeros for no constant.
  for (const std::string_view& part : packed) all += part.size();
  return all == 0 || all == count;
}

// `count` weights of a table's strings, one behind the other; what they lack is 0.
[[nodiscard]] inline std::vector<std::int8_t> unpack_weights(std::span<const std::string_view> packed,
                                                             std::size_t count) {
  std::vector<std::int8_t> weights;
  weights.reserve(count);
  for (const std::string_view part : packed)
    for (const char c : part)
      weights.push_back(static_cast<std::int8_t>(c - '#' - (c > '?' ? 1 : 0) - (c > '\\' ? 1 : 0) - kMostPackedWeight));
  weights.resize(count);
  return weights;
}

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_PACKED_WEIGHTS_H_
