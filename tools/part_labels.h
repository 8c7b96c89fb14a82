// part_labels.h: what the trainers of cuts and of parts share: counting what is right, and showing what is not.
#ifndef NEWSPARSE_TOOLS_PART_LABELS_H_
#define NEWSPARSE_TOOLS_PART_LABELS_H_

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <map>
#include <string>

#include "gold_pages.h"

namespace newsparse::tools {

struct Counts {
  double hit = 0, wrong = 0, missed = 0;
  [[nodiscard]] double f1() const { return hit > 0 ? 2 * hit / (2 * hit + wrong + missed) : 0; }
  void add(bool said, bool is) {
    hit += said && is;
    wrong += said && !is;
    missed += !said && is;
  }
};

inline void print(const char* name, const std::map<std::string, Counts>& by_domain) {
  Counts all;
  double f1 = 0;
  int n = 0;
  for (const auto& [domain, c] : by_domain) {
    all.hit += c.hit, all.wrong += c.wrong, all.missed += c.missed;
    if (c.hit + c.wrong + c.missed > 0) f1 += c.f1(), ++n;
  }
  std::printf("%-10s precision %.3f  recall %.3f  F1 %.3f  by publisher %.3f  (%.0f)\n", name,
              all.hit / std::max(1.0, all.hit + all.wrong), all.hit / std::max(1.0, all.hit + all.missed), all.f1(),
              n > 0 ? f1 / n : 0, all.hit + all.missed);
}

inline std::uint32_t overlap(Range a, Range b) {
  const std::uint32_t begin = std::max(a.first, b.first), end = std::min(a.second, b.second);
  return end > begin ? end - begin : 0;
}

inline std::string around(const std::string& text, std::uint32_t at, std::uint32_t end) {
  std::string s = text.substr(at < 40 ? 0 : at - 40, std::min<std::size_t>(at, 40)) + "‖" + text.substr(at, end - at) +
                  "‖" + text.substr(end, 40);
  std::replace(s.begin(), s.end(), '\n', '/');
  return s;
}

}  // namespace newsparse::tools

#endif  // NEWSPARSE_TOOLS_PART_LABELS_H_
