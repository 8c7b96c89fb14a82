#include "recognise/quotation.h"

#include <algorithm>
#include <initializer_list>

#include "recognise/template_scan.h"

namespace newsparse::internal {

namespace {

struct Pair {
  std::string_view open, close, other_close;  // „…“ and „…” are both written
};
constexpr Pair kPairs[] = {{"\u00AB", "\u00BB", "\u00BB"}, {"\u00BB", "\u00AB", "\u00AB"},
                           {"\u201E", "\u201C", "\u201D"}, {"\u300C", "\u300D", "\u300D"},
                           {"\u300E", "\u300F", "\u300F"}, {"\u2039", "\u203A", "\u203A"}};

}  // namespace

bool is_quotation(std::string_view line) noexcept {
  if (line.starts_with("> ")) return line.size() > 2 && line[2] != '>' && line[2] != ' ';
  for (const std::string_view stop : {".", "!", "?", "\u3002"})
    if (line.ends_with(stop)) {
      line.remove_suffix(stop.size());
      break;
    }
  return std::any_of(std::begin(kPairs), std::end(kPairs), [line](const Pair& pair) {
    if (!line.starts_with(pair.open)) return false;
    const std::string_view inside = line.substr(pair.open.size());
    const std::size_t close = std::min(inside.find(pair.close), inside.find(pair.other_close));
    if (close == std::string_view::npos || close == 0 || close + pair.close.size() != inside.size()) return false;
    // One word in quotation marks is a name or is doubted: „Elternkompatibel“. Scripts without blanks begin with
    // U+300C.
    return pair.open[0] == '\xE3' || trim(inside.substr(0, close)).find(' ') != std::string_view::npos;
  });
}

}  // namespace newsparse::internal
