// place_counter.h: counts where words stand on labelled pages, by publisher, for data/place_weights.inc and the
// trainers.
#ifndef NEWSPARSE_TOOLS_PLACE_COUNTER_H_
#define NEWSPARSE_TOOLS_PLACE_COUNTER_H_

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "gold_pages.h"
#include "linear_model.h"
#include "text/lexicon.h"
#include "text/word_places.h"

namespace newsparse::tools {

class PlaceCounter {
 public:
  // Counts the pages of `paths`, but for those of the fold `left_out`.
  PlaceCounter(const std::vector<std::string>& paths, std::uint32_t left_out) {
    std::map<std::string, std::unordered_map<std::uint64_t, std::uint8_t>> publishers;
    for_each_gold_page(paths, left_out, [&](const GoldPage& gold) {
      if (gold.mode != kRelaid) read(gold.text, publishers[gold.domain]);
    });
    for (const auto& [domain, keys] : publishers) {
      const std::uint32_t fold = fold_of(domain, kFolds);
      for (const auto& [key, seen] : keys) {
        Counts& counts = counts_[key];
        for (std::size_t k = 0; k < kKinds; ++k)
          if ((seen >> k & 1) != 0) ++counts[fold][k];
      }
    }
  }

  // What the publishers of all folds but `but` say.
  [[nodiscard]] internal::WordPlaceSlots slots(std::uint32_t but) const {
    struct Row {
      std::uint64_t key;
      std::uint32_t publishers, slot;
    };
    std::vector<Row> rows;
    for (const auto& [key, counts] : counts_) {
      std::array<std::uint32_t, kKinds> sum{};
      for (std::uint32_t fold = 0; fold < kFolds; ++fold)
        if (fold != but)
          for (std::size_t k = 0; k < kKinds; ++k) sum[k] += counts[fold][k];
      if (sum[0] < kFewest) continue;
      const auto share = [&](std::size_t k) { return static_cast<std::uint8_t>((sum[k] * 30 / sum[0] + 1) / 2); };
      const auto level = static_cast<std::uint8_t>(std::clamp(static_cast<int>(2 * std::log2(sum[0])) - 2, 1, 15));
      rows.push_back({key, sum[0],
                      internal::WordPlaceTable::pack(
                          key, {.publishers = level, .alone = share(1), .first = share(2), .last = share(3)})});
    }
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
      return a.publishers != b.publishers ? a.publishers > b.publishers : a.key < b.key;
    });
    rows.resize(std::min(rows.size(), internal::kWordPlaceSlots * 3 / 4));
    internal::WordPlaceSlots slots{};
    for (const Row& row : rows) {
      std::size_t at = row.key % slots.size();
      while (slots[at] != 0) at = (at + 1) % slots.size();
      slots[at] = row.slot;
    }
    return slots;
  }

 private:
  static constexpr std::size_t kKinds = 4;     // at all, alone, first, last
  static constexpr std::uint32_t kFewest = 3;  // publishers: what fewer have is a name
  using Counts = std::array<std::array<std::uint16_t, kKinds>, kFolds>;

  static void read(const std::string& text, std::unordered_map<std::uint64_t, std::uint8_t>& seen) {
    for (std::uint32_t begin = 0; begin < text.size();) {
      const auto end = static_cast<std::uint32_t>(std::min(text.find('\n', begin), text.size()));
      std::uint64_t last = 0;
      std::size_t words = 0;
      for (Span word = internal::next_word(text, begin, end); !word.empty();
           word = internal::next_word(text, word.end, end)) {
        last = internal::hash_word(std::string_view(text).substr(word.begin, word.size()));
        seen[last] |= words == 0 ? 1 | 1 << 2 : 1;
        ++words;
      }
      if (words > 0) seen[last] |= words == 1 ? 1 << 1 | 1 << 3 : 1 << 3;
      if (const std::uint64_t key = internal::line_key(text, {begin, end}); key != 0) seen[key] |= 1;
      begin = end + 1;
    }
  }

  std::unordered_map<std::uint64_t, Counts> counts_;
};

// For the trainers: a page is judged by the words of publishers in other folds than its own.
class PlacesByFold {
 public:
  PlacesByFold(const std::vector<std::string>& paths, std::uint32_t left_out) : slots_(kFolds) {
    const PlaceCounter counter(paths, left_out);
    for (std::uint32_t fold = 0; fold < kFolds; ++fold) slots_[fold] = counter.slots(fold);
  }
  [[nodiscard]] internal::WordPlaceTable of(const std::string& domain) const {
    return internal::WordPlaceTable(slots_[fold_of(domain, kFolds)]);
  }

 private:
  std::vector<internal::WordPlaceSlots> slots_;
};

}  // namespace newsparse::tools

#endif  // NEWSPARSE_TOOLS_PLACE_COUNTER_H_
