#include "recognise/markup.h"
namespace newsparse::internal {
void match_markup(std::string_view, Span, const std::vector<std::uint64_t>&, std::vector<MarkupResidue>&) {}
std::optional<MarkupClass> classify_markup_line(std::string_view) noexcept { return std::nullopt; }
}  // namespace newsparse::internal
