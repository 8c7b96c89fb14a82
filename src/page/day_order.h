// day_order.h: whether a page writes 02/11 for the second of November or for the eleventh of February.
#ifndef NEWSPARSE_PAGE_DAY_ORDER_H_
#define NEWSPARSE_PAGE_DAY_ORDER_H_

#include <span>
#include <string_view>

#include "recognise/timestamp_match.h"

namespace newsparse::internal {

// What the page's other dates say that can be read one way only (31/10/2023), where they agree; else its country, for
// English without a region, if its address has one (example.co.uk); else its language.
[[nodiscard]] DayOrder day_order_of_page(std::string_view text, std::span<const TimestampMatch> stamps,
                                         std::string_view url, std::string_view language) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_DAY_ORDER_H_
