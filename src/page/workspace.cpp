#include "page/workspace.h"

namespace newsparse::internal {

namespace {
constexpr std::size_t kFirstSlots = std::size_t{1} << 12;
constexpr std::size_t kMaxSlots = std::size_t{1} << 17;  // 2 MiB
}  // namespace

void CountTable::clear() {
  if (slots_.empty()) slots_.resize(kFirstSlots);
  used_ = 0;
  filter_.fill(0);
  if (++stamp_ == 0) {
    slots_.assign(slots_.size(), {});
    stamp_ = 1;
  }
}

std::size_t CountTable::find(std::uint64_t key) const noexcept {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = first_slot(key);
  while (slots_[at].stamp == stamp_ && slots_[at].key != key) at = (at + 1) & mask;
  return at;
}

void CountTable::want(std::uint64_t key) {
  std::size_t at = find(key);
  if (slots_[at].stamp == stamp_) return;
  if (used_ * 2 >= slots_.size()) {
    if (slots_.size() >= kMaxSlots) return;
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old)
      if (slot.stamp == stamp_) slots_[find(slot.key)] = slot;
    at = find(key);
  }
  slots_[at] = {.key = key, .count = 0, .stamp = stamp_};
  ++used_;
  filter_[key >> 57] |= std::uint64_t{1} << (key >> 51 & 63);
}

void CountTable::count_wanted(std::uint64_t key) noexcept {
  const std::size_t at = find(key);
  if (slots_[at].stamp == stamp_) ++slots_[at].count;
}

std::uint32_t CountTable::get(std::uint64_t key) const noexcept {
  if (slots_.empty()) return 0;
  const std::size_t at = find(key);
  return slots_[at].stamp == stamp_ ? slots_[at].count : 0;
}

}  // namespace newsparse::internal
