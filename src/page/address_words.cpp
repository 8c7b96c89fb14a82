#include "page/address_words.h"

#include <algorithm>
#include <bit>

#include "page/levels.h"

namespace newsparse::internal {

void AddressWords::read(std::string_view text, const Workspace& work, Span line) noexcept {
  size_ = 0;
  const std::vector<std::uint64_t>& address = work.address.words();
  address_ = address.size() < kLeastOfAddress ? 0 : address.size();
  if (address_ == 0) return;
  std::uint64_t seen = 0;  // words of the address, by place
  work.address.for_each_word(text, work.masks, line, [&](std::uint32_t begin, std::uint32_t, std::size_t place) {
    Word word{.begin = begin, .in_address = place != Address::kNone, .opens = false, .ends = false};
    if (word.in_address) {
      const std::uint64_t hash = address[place];
      word.opens = place == 0, word.ends = hash == address.back();
      for (; place < address.size(); ++place)
        if (address[place] == hash) seen |= std::uint64_t{1} << place;
    }
    words_[size_++] = word;
    return size_ < kMostWords;
  });
  if (seen == 0) size_ = 0;  // nothing is known beside any place, which most lines say at once
  in_line_ = static_cast<std::uint8_t>(share(std::popcount(seen), static_cast<int>(address_)));
}

AddressSides AddressWords::beside(std::uint32_t at) const noexcept {
  if (address_ == 0) return {};
  constexpr std::ptrdiff_t kBefore = 3, kBehind = 4;
  const auto begin = words_.begin(), end = begin + static_cast<std::ptrdiff_t>(size_);
  const auto next = std::partition_point(begin, end, [at](const Word& word) { return word.begin < at; });
  const auto is_known = [](const Word& word) { return word.in_address; };
  AddressSides out{
      .before = static_cast<std::uint8_t>(std::count_if(next - std::min(kBefore, next - begin), next, is_known)),
      .behind = static_cast<std::uint8_t>(std::count_if(next, next + std::min(kBehind, end - next), is_known)),
      .edges = 0,
      .in_line = in_line_};
  if (next != end && is_known(*next))
    out.edges |= next->opens ? AddressSides::kNext | AddressSides::kAddressBegins : AddressSides::kNext;
  if (next != begin && is_known(next[-1]))
    out.edges |= next[-1].ends ? AddressSides::kLast | AddressSides::kAddressEnds : AddressSides::kLast;
  return out;
}

}  // namespace newsparse::internal
