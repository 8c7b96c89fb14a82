#include "recognise/byline.h"
namespace newsparse::internal {
std::optional<BylineMatch> match_byline(std::string_view) noexcept { return std::nullopt; }
bool looks_like_names(std::string_view) noexcept { return false; }
}  // namespace newsparse::internal
