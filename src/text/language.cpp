#include "text/language.h"
namespace newsparse::internal {
void LanguageVotes::clear() noexcept { words_.fill(0); scripts_.fill(0); }
void LanguageVotes::add_function_word(std::uint16_t) noexcept {}
void LanguageVotes::add_script(Script script, std::uint32_t count) noexcept { scripts_[static_cast<std::size_t>(script)] += count; }
std::string_view LanguageVotes::language() const noexcept { return {}; }
}  // namespace newsparse::internal
