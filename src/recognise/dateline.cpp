#include "recognise/dateline.h"
namespace newsparse::internal {
std::optional<DatelineMatch> match_dateline(std::string_view) noexcept { return std::nullopt; }
}  // namespace newsparse::internal
