#include "recognise/timestamp_match.h"
namespace newsparse::internal {
std::optional<CivilTime> parse_iso(std::string_view, Precision*) { return std::nullopt; }
DayOrder day_order_of(std::string_view) noexcept { return DayOrder::kUnknown; }
Timestamp resolve(const TimestampMatch&, const ResolveContext&) noexcept { return {}; }
}  // namespace newsparse::internal
