// language.h: which language a text is written in, told from its function words and its script.
#ifndef NEWSPARSE_TEXT_LANGUAGE_H_
#define NEWSPARSE_TEXT_LANGUAGE_H_

#include <algorithm>
#include <array>
#include <cstddef>
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
  // A letter of a script other than Latin was met.
  void add_letter(char32_t letter, Script script) noexcept {
    ++scripts_[static_cast<std::size_t>(script)];
    if (script == Script::kIndic) ++indic_[std::min<std::size_t>((letter - kFirstIndic) / kBlock, kIndicBlocks - 1)];
  }
  // Letters of a script other than Latin that were met.
  [[nodiscard]] std::uint32_t letters(Script script) const noexcept {
    return scripts_[static_cast<std::size_t>(script)];
  }
  // BCP 47 of the likeliest language, or empty where too little was seen or two are too close.
  [[nodiscard]] std::string_view language() const noexcept;

 private:
  // By the set of languages in which a function word is one: what each brings them is reckoned at the end.
  std::array<std::uint32_t, kMaxFunctionWordSets> sets_{};
  std::array<std::uint32_t, 16> scripts_{};
  // The scripts of India by their blocks of Unicode, from Devanagari to Sinhala; what stands elsewhere counts as the
  // last.
  static constexpr char32_t kFirstIndic = 0x900, kBlock = 0x80;
  static constexpr std::size_t kIndicBlocks = 11;
  std::array<std::uint32_t, kIndicBlocks> indic_{};
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_TEXT_LANGUAGE_H_
