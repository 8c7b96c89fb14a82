// sparse_slots.h: a table of numbers of which a page uses few, so that clearing it costs what was used.
#ifndef NEWSPARSE_PAGE_SPARSE_SLOTS_H_
#define NEWSPARSE_PAGE_SPARSE_SLOTS_H_

#include <array>
#include <cstddef>
#include <cstdint>

namespace newsparse::internal {

// Slots are zero until they are written. Never allocates.
template <class Value, std::size_t kSlots>
class SparseSlots {
  static_assert(kSlots <= 0x10000);

 public:
  [[nodiscard]] Value operator[](std::size_t slot) const noexcept { return values_[slot]; }
  // To be written, and not with zero.
  [[nodiscard]] Value& write(std::size_t slot) noexcept {
    Value& value = values_[slot];
    if (value == 0) {
      if (used_ < kMostListed) listed_[used_] = static_cast<std::uint16_t>(slot);
      ++used_;
    }
    return value;
  }
  void clear() noexcept {
    if (used_ > kMostListed) {
      values_.fill(0);
    } else {
      for (std::size_t i = 0; i < used_; ++i) values_[listed_[i]] = 0;
    }
    used_ = 0;
  }

 private:
  static constexpr std::size_t kMostListed = kSlots / 16;
  std::array<Value, kSlots> values_{};
  std::array<std::uint16_t, kMostListed> listed_{};  // slots that are written, while there is room
  std::size_t used_ = 0;
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_SPARSE_SLOTS_H_
