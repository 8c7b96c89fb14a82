// day_order.h: what a page's dates say of each other: whether 02/11 is the second of November or the eleventh of
// February, and which year it is.
#ifndef NEWSPARSE_PAGE_DAY_ORDER_H_
#define NEWSPARSE_PAGE_DAY_ORDER_H_

#include <optional>
#include <span>
#include <string_view>

#include "recognise/timestamp_match.h"

namespace newsparse::internal {

// What the page's other dates say that can be read one way only (31/10/2023), where they agree; else its country, for
// English without a region, if its address has one (example.co.uk); else its language.
[[nodiscard]] DayOrder day_order_of_page(std::string_view text, std::span<const TimestampMatch> stamps,
                                         std::string_view url, std::string_view language) noexcept;

// The latest day that is printed with its year and can be a news page's.
[[nodiscard]] std::optional<CivilTime> latest_full_date(std::span<const TimestampMatch> stamps) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_DAY_ORDER_H_
