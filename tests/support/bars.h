// bars.h: places inside a text, written as bars.
#ifndef NEWSPARSE_TESTS_SUPPORT_BARS_H_
#define NEWSPARSE_TESTS_SUPPORT_BARS_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace newsparse {

// The text with a bar before each piece but the first: `row` has the `size` begins of these, in order.
template <class Row>
std::string with_bars(std::string_view text, const Row& row) {
  std::string out;
  std::size_t from = 0;
  for (std::size_t i = 0; i < row.size; ++i) {
    out.append(text.substr(from, row.begins[i] - from)).append("|");
    from = row.begins[i];
  }
  return out.append(text.substr(from));
}

inline std::string without_bars(std::string_view cut) {
  std::string out;
  for (const char c : cut)
    if (c != '|') out += c;
  return out;
}

}  // namespace newsparse

#endif  // NEWSPARSE_TESTS_SUPPORT_BARS_H_
