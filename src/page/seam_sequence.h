// seam_sequence.h: numbers that rise or fall by one with nothing between, as links to pages and to years do.
//
//   1‖2‖3‖4    9‖10‖11    33‖34‖35    2023‖2022‖2021
#ifndef NEWSPARSE_PAGE_SEAM_SEQUENCE_H_
#define NEWSPARSE_PAGE_SEAM_SEQUENCE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsparse::internal {

struct NumberSequence {
  static constexpr std::size_t kShortest = 4, kLongest = 64;  // digits
  std::array<std::uint8_t, kLongest> begins{};                // of the numbers but the first, in bytes
  std::size_t size = 0;                                       // how many; 0: it is no sequence
};

// Reads a run of ASCII digits, all of it. Three numbers make a sequence, four that rise where the first has one digit:
// 123 and 4321 are numbers. None has a leading zero; a shorter or longer run is no sequence, nor is one with anything
// else in it. Allocates nothing; linear in the run but for a small factor.
[[nodiscard]] NumberSequence read_sequence(std::string_view digits) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_SEAM_SEQUENCE_H_
