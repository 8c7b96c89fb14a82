#include "newsparse/timestamp.h"
namespace newsparse {
std::string_view to_string(Precision) noexcept { return {}; }
std::string_view to_string(TimestampRole) noexcept { return {}; }
std::string to_iso(const Timestamp&) { return {}; }
std::string to_iso(const CivilTime&, Precision) { return {}; }
std::vector<Timestamp> find_timestamps(std::string_view, const TimestampContext&) { return {}; }
}  // namespace newsparse
