// site_name.h: the name of the page's own site, as its address has it: no seam is inside it.
//
//   https://www.harbour24.example/a   Harbour24 Sport: one word
#ifndef NEWSPARSE_PAGE_SITE_NAME_H_
#define NEWSPARSE_PAGE_SITE_NAME_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "newsparse/span.h"

namespace newsparse::internal {

class SiteName {
 public:
  // Reads the host of `url`, which must outlive this. Empty, or without a host: there is no name.
  explicit SiteName(std::string_view url) noexcept;

  // Whether `at`, inside `line`, stands inside a label of the host of four letters at least, whatever its case and
  // hyphens, or between it and the top-level domain where that is written behind it (HarbourNewsDe). Of five hundred
  // such places between two letters or a letter and a digit on labelled pages, of a hundred publishers, one is a seam.
  [[nodiscard]] bool is_around(std::string_view text, Span line, std::uint32_t at) const noexcept;

 private:
  static constexpr std::size_t kMostLabels = 4;
  std::array<std::string_view, kMostLabels> labels_;
  std::size_t count_ = 0;
  std::string_view domain_;  // the last label
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_SITE_NAME_H_
