// generated.cpp: pages for machines without the labelled ones. Shapes as docs/format.md has them, words made up.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus.h"

namespace newsparse::bench {

namespace {

constexpr std::array<std::string_view, 48> kWords = {
    "harbour", "council",  "bridge",  "the",    "of",     "a",       "ministers", "railway", "vote",  "repairs",
    "storm",   "museum",   "port",    "after",  "for",    "in",      "tunnel",    "island",  "ferry", "season",
    "and",     "to",       "keepers", "market", "prices", "farmers", "border",    "talks",   "on",    "with",
    "budget",  "election", "library", "river",  "flood",  "schools", "teachers",  "strike",  "is",    "was",
    "the",     "régime",   "Straße",  "winter", "said",   "that",    "from",      "by"};
constexpr std::array<std::string_view, 8> kSections = {"World",   "Economy", "Sport",   "Politics & Government",
                                                       "Culture", "Science", "Opinion", "Travel"};
constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 8> kMenu = {"Home",      "Contact us",        "Privacy policy",      "Subscribe",
                                                   "Most read", "Share on Facebook", "All rights reserved", "Search"};

// The same pages on every machine (Steele, Lea, Flood: SplitMix, OOPSLA 2014).
class Random {
 public:
  std::size_t below(std::size_t n) noexcept {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return static_cast<std::size_t>((z ^ (z >> 31)) % n);
  }
  template <class Table>
  std::string_view any(const Table& table) noexcept {
    return table[below(table.size())];
  }

 private:
  std::uint64_t state_ = 20190304;
};

void add_words(Random& random, std::size_t count, std::string& out) {
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) out.push_back(' ');
    const std::size_t from = out.size();
    out.append(random.any(kWords));
    if (i == 0 && out[from] >= 'a' && out[from] <= 'z') out[from] = static_cast<char>(out[from] - 32);
  }
}

void add_time(Random& random, std::string& out) {
  const std::string minute = std::to_string(10 + random.below(50));
  out.append(random.any(kMonths)).append(" ").append(std::to_string(1 + random.below(28)));
  out.append(", ").append(std::to_string(10 + random.below(14))).append(":").append(minute);
}

std::string make_page(Random& random) {
  std::string page = " date 2019-03-04 ";
  for (std::size_t i = 0; i < 6; ++i) page.append(random.any(kMenu)).append("\n");
  for (std::size_t i = 4 + random.below(12); i > 0; --i) {
    add_words(random, 6 + random.below(8), page);
    page.append(random.any(kSections)).append(" ");
    add_time(random, page);
    page.append("\n");
  }
  if (random.below(4) == 0) page.append("{{element.title}}{{element.heading}} {{element.date}}\n");
  for (std::size_t i = 6 + random.below(20); i > 0; --i) {
    for (std::size_t sentence = 1 + random.below(4); sentence > 0; --sentence) {
      add_words(random, 8 + random.below(16), page);
      page.append(sentence > 1 ? ". " : ".\n");
    }
  }
  page.append("Copyright 2019 &copy; The Example Herald\n");
  return page;
}

}  // namespace

std::vector<std::string> generate_pages() {
  Random random;
  std::vector<std::string> pages;
  for (std::size_t i = 0; i < 1000; ++i) pages.push_back(make_page(random));
  return pages;
}

}  // namespace newsparse::bench
