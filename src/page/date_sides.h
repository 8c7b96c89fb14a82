// date_sides.h: what stands on both sides of a date that a page sets beside a title, and no sentence tells of.
#ifndef NEWSPARSE_PAGE_DATE_SIDES_H_
#define NEWSPARSE_PAGE_DATE_SIDES_H_

#include <cstdint>
#include <string_view>

#include "newsparse/span.h"

namespace newsparse::internal {

// A mark before a date at `at` says that a sentence goes on: (3 May), opened on 1 May, 3 May. `begin`: of its line.
[[nodiscard]] bool sentence_goes_on(std::string_view text, std::uint32_t begin, std::uint32_t at) noexcept;
// What stands behind a date that ends at `at` may begin a title or a text of its own. The line's end may, too.
[[nodiscard]] bool opens_title(std::string_view text, Span line, std::uint32_t at) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_DATE_SIDES_H_
