#include "text/lexicon.h"
namespace newsparse::internal {
std::uint64_t hash_word(std::string_view word) noexcept { return word.size() + 1; }
const LexiconEntry* find_in_lexicon(std::uint64_t) noexcept { return nullptr; }
std::span<const std::uint8_t> function_word_languages(std::uint16_t) noexcept { return {}; }
int language_count() noexcept { return 0; }
std::string_view language_code(int) noexcept { return {}; }
}  // namespace newsparse::internal
