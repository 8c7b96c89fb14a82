#include "recognise/template_token.h"
namespace newsparse::internal {
std::string_view engine_name(Engine) noexcept { return "mustache"; }
void match_template_tokens(std::string_view, Span, const std::vector<std::uint64_t>&, std::vector<TemplateToken>&) {}
}  // namespace newsparse::internal
