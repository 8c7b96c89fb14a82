#include "text/byte_masks.h"
namespace newsparse::internal {
void scan_bytes(std::string_view text, ByteMasks& masks) { scan_bytes_plain(text, masks); }
void scan_bytes_plain(std::string_view text, ByteMasks& masks) {
  const std::size_t words = mask_words(text.size());
  for (auto* m : {&masks.line_end, &masks.space, &masks.digit, &masks.upper, &masks.lower, &masks.high, &masks.opener})
    m->assign(words, 0);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const std::uint64_t bit = std::uint64_t{1} << (i % 64);
    if (c == '\n' || c == '\r') masks.line_end[i / 64] |= bit;
    if (c == ' ' || (c >= 9 && c <= 13)) masks.space[i / 64] |= bit;
    if (c >= '0' && c <= '9') masks.digit[i / 64] |= bit;
    if (c >= 'A' && c <= 'Z') masks.upper[i / 64] |= bit;
    if (c >= 'a' && c <= 'z') masks.lower[i / 64] |= bit;
    if (c >= 0x80) masks.high[i / 64] |= bit;
    if (std::string_view("{<&$#%[_@").find(static_cast<char>(c)) != std::string_view::npos) masks.opener[i / 64] |= bit;
  }
}
std::size_t count_bits(const std::vector<std::uint64_t>& mask, std::size_t begin, std::size_t end) noexcept {
  std::size_t n = 0;
  for (std::size_t i = begin; i < end; ++i) n += test_bit(mask, i);
  return n;
}
}  // namespace newsparse::internal
