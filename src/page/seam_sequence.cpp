#include "page/seam_sequence.h"

#include <charconv>

namespace newsparse::internal {

namespace {

// The sequence whose first number is `first`, of so many digits.
NumberSequence read_from(std::string_view digits, std::size_t first, int step) noexcept {
  NumberSequence sequence;
  int number = 0;
  std::from_chars(digits.data(), digits.data() + first, number);
  std::size_t at = first;
  while (at < digits.size()) {
    number += step;
    if (number <= 0) return {};
    std::array<char, 8> printed;
    const char* const end = std::to_chars(printed.data(), printed.data() + printed.size(), number).ptr;
    const std::string_view next(printed.data(), static_cast<std::size_t>(end - printed.data()));
    if (!digits.substr(at).starts_with(next)) return {};
    sequence.begins[sequence.size++] = static_cast<std::uint8_t>(at);
    at += next.size();
  }
  const std::size_t fewest = first == 1 ? 3 : 2;
  return sequence.size >= fewest ? sequence : NumberSequence{};
}

}  // namespace

NumberSequence read_sequence(std::string_view digits) noexcept {
  constexpr std::size_t kMostDigits = 4;  // of the first number
  if (digits.size() < NumberSequence::kShortest || digits.size() > NumberSequence::kLongest || digits.front() == '0')
    return {};
  for (std::size_t first = 1; first <= kMostDigits && first < digits.size(); ++first)
    for (const int step : {1, -1})
      // 4321 is no sequence of links, 2022‖2021‖2020 is.
      if (step > 0 || first > 1)
        if (const NumberSequence sequence = read_from(digits, first, step); sequence.size != 0) return sequence;
  return {};
}

}  // namespace newsparse::internal
