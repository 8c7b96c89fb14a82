#include "recognise/picture_sides.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "text/utf8.h"

namespace newsparse::internal {

namespace {

#include "picture_sides.inc"

constexpr std::size_t kLongest = 32;  // bytes of what stands in brackets or between commas

// A word that ends at `at` begins with a capital or a letter without case; where it begins, or npos.
std::size_t name_before(std::string_view line, std::size_t at) noexcept {
  std::size_t begin = at;
  while (begin > 0 && line[begin - 1] != ' ') --begin;
  if (begin == at) return std::string_view::npos;
  const CharClass first = char_class(decode(line, static_cast<std::uint32_t>(begin)).value);
  const CharClass last = char_class(decode_before(line, static_cast<std::uint32_t>(at)).value);
  return first == CharClass::kUpper || last == CharClass::kCaseless ? begin : std::string_view::npos;
}

bool has_side_in_brackets(std::string_view line, std::string_view opening, std::string_view closing) noexcept {
  for (std::size_t open = line.find(opening); open != std::string_view::npos; open = line.find(opening, open + 1)) {
    const std::size_t begin = open + opening.size(), end = line.substr(begin, kLongest).find(closing);
    if (end == std::string_view::npos ||
        !std::binary_search(kPictureSides.begin(), kPictureSides.end(), line.substr(begin, end)))
      continue;
    const std::size_t name = open > 0 && line[open - 1] == ' ' ? open - 1 : open;
    if (name_before(line, name) != std::string_view::npos) return true;
  }
  return false;
}

bool has_side_between_commas(std::string_view line) noexcept {
  for (std::size_t open = line.find(", "); open != std::string_view::npos; open = line.find(", ", open + 1)) {
    const std::size_t begin = open + 2, end = line.substr(begin, kLongest).find(',');
    if (end == std::string_view::npos ||
        !std::binary_search(kPictureOrders.begin(), kPictureOrders.end(), line.substr(begin, end)))
      continue;
    const std::size_t last = name_before(line, open);
    if (last != std::string_view::npos && last > 0 && name_before(line, last - 1) != std::string_view::npos)
      return true;
  }
  return false;
}

}  // namespace

bool names_side(std::string_view line) noexcept {
  return has_side_in_brackets(line, "(", ")") || has_side_in_brackets(line, "\uFF08", "\uFF09") ||
         has_side_between_commas(line);
}

}  // namespace newsparse::internal
