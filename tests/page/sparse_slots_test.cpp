#include "page/sparse_slots.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

namespace newsparse::internal {
namespace {

// What a plain array says, cleared whole: of a few slots, of more than are listed, and of a few again.
TEST(SparseSlots, AgreeWithAnArrayThatIsClearedWhole) {
  constexpr std::size_t kSlots = 1000;
  SparseSlots<std::uint8_t, kSlots> sparse;
  std::mt19937 random(5);
  for (const int writes : {3, 0, 5000, 7, 62, 63, 64, 200, 1}) {
    std::array<std::uint8_t, kSlots> plain{};
    for (int i = 0; i < writes; ++i) {
      const std::size_t slot = random() % kSlots;
      sparse.write(slot) |= 1;
      plain[slot] |= 1;
      if (random() % 2 == 0) sparse.write(slot) = plain[slot] = static_cast<std::uint8_t>(1 + random() % 255);
    }
    for (std::size_t slot = 0; slot < kSlots; ++slot) ASSERT_EQ(sparse[slot], plain[slot]) << slot << " of " << writes;
    sparse.clear();
    for (std::size_t slot = 0; slot < kSlots; ++slot) ASSERT_EQ(sparse[slot], 0) << slot << " behind " << writes;
  }
}

}  // namespace
}  // namespace newsparse::internal
