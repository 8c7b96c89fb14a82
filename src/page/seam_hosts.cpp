#include "page/seam_hosts.h"

#include "text/ascii.h"

namespace newsparse::internal {

HostRow read_hosts(std::string_view token) noexcept {
  constexpr std::size_t kFewest = 3, kLongestDomain = 4, kShortestLabel = 2;
  std::array<std::size_t, HostRow::kMost> dots{};
  std::size_t count = 0;
  for (std::size_t i = 0; i < token.size(); ++i) {
    const char c = token[i];
    if (c == '.') {
      if (count == dots.size() || i + 2 >= token.size()) return {};
      dots[count++] = i;
    } else if (!is_ascii_letter(c) && !is_ascii_digit(c) && c != '-' && static_cast<unsigned char>(c) < 0x80) {
      return {};
    }
  }
  if (count < kFewest) return {};
  // The domain is as long as what stands behind all dots is alike, and ends before the shortest label's end.
  std::size_t domain = 0;
  for (; domain < kLongestDomain; ++domain) {
    const std::size_t at = dots[0] + 1 + domain;
    if (at >= token.size() || !is_ascii_lower(token[at])) break;
    bool alike = true;
    for (std::size_t k = 1; k < count; ++k) alike &= token.substr(dots[k] + 1 + domain, 1) == token.substr(at, 1);
    if (!alike) break;
  }
  if (domain < 2) return {};
  HostRow row;
  std::size_t label = 0;
  for (std::size_t k = 0; k < count; ++k) {
    if (dots[k] < label + kShortestLabel) return {};
    label = dots[k] + 1 + domain;
    if (label < token.size()) row.begins[row.size++] = static_cast<std::uint16_t>(label);
  }
  return row;
}

}  // namespace newsparse::internal
