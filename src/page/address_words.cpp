#include "page/address_words.h"

#include <algorithm>
#include <bit>

#include "page/levels.h"
#include "page/part_features.h"

namespace newsparse::internal {

void AddressWords::read(std::string_view text, const Workspace& work, Span line) noexcept {
  size_ = 0;
  const std::vector<std::uint64_t>& address = work.slug_words;
  address_ = address.size() < kLeastOfAddress ? 0 : address.size();
  if (address_ == 0) return;
  std::uint64_t seen = 0;  // words of the address, by place
  for_each_run(work.masks.word, line.begin, line.end, [&](std::size_t begin, std::size_t end) {
    if (end - begin < 3) return true;
    Word word{.begin = static_cast<std::uint32_t>(begin), .in_address = false, .opens = false, .ends = false};
    if ((work.slug_begins & slug_begin(text[begin])) != 0) {
      const std::uint64_t hash = address_hash(text.substr(begin, end - begin));
      if (may_be_of_slug(work, hash)) {
        word.opens = hash == address.front(), word.ends = hash == address.back();
        for (std::size_t place = 0; place < address.size(); ++place)
          if (address[place] == hash) word.in_address = true, seen |= std::uint64_t{1} << (place % 64);
      }
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
