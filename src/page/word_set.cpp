#include "page/word_set.h"

#include <algorithm>

#include "page/address.h"
#include "page/levels.h"

namespace newsparse::internal {

namespace {

constexpr std::uint32_t kMostBytes = 192;  // of a part that are read

}  // namespace

void WordSet::add(std::string_view text, Span span) noexcept {
  for_each_address_word(slice(text, span), [&](std::string_view word) {
    if (is_full()) return;
    const std::uint64_t hash = address_hash(word);
    add({&hash, 1});
  });
}
void WordSet::add(std::span<const std::uint64_t> hashes) noexcept {
  for (const std::uint64_t hash : hashes) {
    if (is_full()) return;
    words_[size_++] = hash;
    bits_[hash >> 61] |= std::uint64_t{1} << (hash >> 55 & 63);
  }
}
void WordSet::add_spellings(std::span<const std::uint64_t> hashes) noexcept {
  const std::size_t before = size_;
  add(hashes);
  spellings_ += size_ - before;
}
bool WordSet::has(std::uint64_t hash) const noexcept {
  if ((bits_[hash >> 61] >> (hash >> 55 & 63) & 1) == 0) return false;
  const auto end = words_.begin() + static_cast<std::ptrdiff_t>(size_);
  return std::find(words_.begin(), end, hash) != end;
}

std::array<WordShares, 2> word_shares(std::string_view text, Span span, const WordSet& first,
                                      const WordSet& second) noexcept {
  std::array<WordShares, 2> out;
  std::array<std::size_t, 2> known{};
  const std::array<const WordSet*, 2> sets = {&first, &second};
  std::size_t words = 0;
  span.end = std::min(span.end, span.begin + kMostBytes);
  for_each_address_word(slice(text, span), [&](std::string_view word) {
    ++words;
    const std::uint64_t hash = address_hash(word);
    for (std::size_t s = 0; s < sets.size(); ++s) known[s] += sets[s]->has(hash);
  });
  for (std::size_t s = 0; s < sets.size(); ++s)
    if (const std::size_t size = sets[s]->size(); size >= 2)
      out[s] = {.of_part = static_cast<std::uint8_t>(share(static_cast<int>(known[s]), static_cast<int>(words))),
                .of_both = static_cast<std::uint8_t>(std::min<std::size_t>(known[s] * 24 / (words + size), 12))};
  return out;
}

}  // namespace newsparse::internal
