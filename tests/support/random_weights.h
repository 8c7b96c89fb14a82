// random_weights.h: weights of networks by chance.
#ifndef NEWSPARSE_TESTS_SUPPORT_RANDOM_WEIGHTS_H_
#define NEWSPARSE_TESTS_SUPPORT_RANDOM_WEIGHTS_H_

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "page/packed_weights.h"

namespace newsparse::internal {

// Of all that tables can hold.
inline std::vector<std::int8_t> random_weights(std::size_t count, std::uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<std::int8_t> weights(count);
  for (std::int8_t& w : weights)
    w = static_cast<std::int8_t>(static_cast<int>(random() % (2 * kMostPackedWeight + 1)) - kMostPackedWeight);
  return weights;
}

}  // namespace newsparse::internal

#endif  // NEWSPARSE_TESTS_SUPPORT_RANDOM_WEIGHTS_H_
