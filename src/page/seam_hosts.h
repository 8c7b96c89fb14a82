// seam_hosts.h: names of sites that are set beside each other with nothing between.
//
//   harbour.hu‖tides.hu‖boats.hu
#ifndef NEWSPARSE_PAGE_SEAM_HOSTS_H_
#define NEWSPARSE_PAGE_SEAM_HOSTS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsparse::internal {

struct HostRow {
  static constexpr std::size_t kMost = 64;
  std::array<std::uint16_t, kMost> begins{};  // of the names but the first, in bytes
  std::size_t size = 0;                       // how many; 0: it is no such row
};

// Reads `token`, in which nothing is a blank. Three names make a row, all of one top-level domain of two to four
// letters, each of its own label and that domain: what has other dots is a longer address, and what has signs of one is
// no row. Allocates nothing; linear.
[[nodiscard]] HostRow read_hosts(std::string_view token) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_SEAM_HOSTS_H_
