// language.h: which language a text is written in, told from its function words and its script.
#ifndef NEWSPARSE_TEXT_LANGUAGE_H_
#define NEWSPARSE_TEXT_LANGUAGE_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "text/lexicon.h"
#include "text/utf8.h"

namespace newsparse::internal {

// Votes gathered while a page's words are read. Plain counters: adding is cheap and needs no order.
class LanguageVotes {
 public:
  void clear() noexcept;
  // A function word was met (LexiconEntry::function_words, not 0).
  void add_function_word(std::uint16_t function_words) noexcept {
    if (function_words < sets_.size()) ++sets_[function_words];
  }
  // `count` letters of a script other than Latin were met.
  void add_script(Script script, std::uint32_t count) noexcept { scripts_[static_cast<std::size_t>(script)] += count; }
  // BCP 47 of the likeliest language, or empty where too little was seen or two are too close.
  [[nodiscard]] std::string_view language() const noexcept;

 private:
  // By the set of languages in which a function word is one: what each brings them is reckoned at the end.
  std::array<std::uint32_t, kMaxFunctionWordSets> sets_{};
  std::array<std::uint32_t, 16> scripts_{};
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_TEXT_LANGUAGE_H_
