#include "page/phrase_copies.h"

#include <algorithm>
#include <bit>

#include "text/lexicon.h"

namespace newsparse::internal {

void PhraseCopies::start(std::size_t words, std::size_t size) {
  constexpr std::size_t kAlways = std::size_t{1} << 16, kBytesASlot = 16;
  const std::size_t most = std::max(kAlways, std::bit_floor(size / kBytesASlot + 1));
  phrases_.assign(std::min(std::bit_ceil(2 * words + 2), most), Phrase{});
  kept_ = 0;
  words_.clear();
}

void PhraseCopies::read(std::string_view text, const ByteMasks& masks, Span part) {
  words_.clear();
  next_ = 0;
  for_each_run(masks.word, part.begin, part.end, [&](std::size_t begin, std::size_t end) {
    const std::uint64_t hash = hash_bytes(text.substr(begin, end - begin));
    words_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(hash >> 32)});
    return true;
  });
}

std::uint32_t PhraseCopies::key_at(std::size_t first) const noexcept {
  std::uint64_t h = kHashSeed;
  for (std::size_t i = first; i < first + kWords; ++i) h = (h ^ words_[i].hash) * 0x9FB21C651E98DF25U, h ^= h >> 29;
  const auto key = static_cast<std::uint32_t>(h >> 32);
  return key + (key == 0 ? 1U : 0U);
}

PhraseCopies::Phrase& PhraseCopies::find(std::uint32_t key) noexcept {
  std::size_t slot = key & (phrases_.size() - 1);
  while (phrases_[slot].key != 0 && phrases_[slot].key != key) slot = (slot + 1) & (phrases_.size() - 1);
  return phrases_[slot];
}

void PhraseCopies::keep() noexcept {
  const auto short_of = [](std::uint32_t hash) { return static_cast<std::uint16_t>((hash >> 16) | 1U); };
  for (std::size_t i = 0; i + kWords <= words_.size(); ++i) {
    const std::uint16_t before = i == 0 ? std::uint16_t{0} : short_of(words_[i - 1].hash),
                        behind = i + kWords == words_.size() ? std::uint16_t{0} : short_of(words_[i + kWords].hash);
    const std::uint32_t key = key_at(i);
    Phrase& phrase = find(key);
    if (phrase.key == 0) {
      if (kept_ * 4 > phrases_.size() * 3) continue;
      phrase = {.key = key, .before = before, .behind = behind};
      ++kept_;
    }
    if (phrase.copies < 0xFF) ++phrase.copies;
    phrase.marks |= static_cast<std::uint8_t>((before == 0 ? kBoundBefore : 0) | (behind == 0 ? kBoundBehind : 0) |
                                              (before != phrase.before ? kOtherBefore : 0) |
                                              (behind != phrase.behind ? kOtherBehind : 0));
  }
}

void PhraseCopies::look_up() {
  found_.assign(words_.size() < kWords ? 0 : words_.size() - kWords + 1, Found{});
  std::uint8_t run = 0;
  const auto longer = [](std::uint8_t n) { return static_cast<std::uint8_t>(n < 15 ? n + 1 : n); };
  for (std::size_t i = 0; i < found_.size(); ++i) {
    const Phrase& phrase = find(key_at(i));
    run = phrase.copies > 1 ? longer(run) : std::uint8_t{0};
    found_[i] = {.marks = phrase.marks, .left_run = run};
  }
  run = 0;
  for (std::size_t i = found_.size(); i-- > 0;) {
    run = found_[i].left_run != 0 ? longer(run) : std::uint8_t{0};
    found_[i].right_run = run;
  }
}

PhraseCopies::Sides PhraseCopies::at(std::uint32_t at) noexcept {
  while (next_ < words_.size() && words_[next_].begin < at) ++next_;
  Sides sides;
  if (next_ >= kWords && next_ < words_.size()) {
    const Found& found = found_[next_ - kWords];
    sides.left = (found.marks & kBoundBehind) != 0 ? kBound : (found.marks & kOtherBehind) != 0 ? kOther : kSame;
    sides.left_run = found.left_run;
  }
  if (next_ > 0 && next_ < found_.size()) {
    const Found& found = found_[next_];
    sides.right = (found.marks & kBoundBefore) != 0 ? kBound : (found.marks & kOtherBefore) != 0 ? kOther : kSame;
    sides.right_run = found.right_run;
  }
  return sides;
}

}  // namespace newsparse::internal
