#include "recognise/own_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "text/lexicon.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

#include "own_names.inc"

// The last word of `before`, where a blank parts it from what follows, makes that the place of what is said.
bool leads(std::string_view before) noexcept {
  if (!before.ends_with(' ')) return false;
  before.remove_suffix(1);
  std::string_view word = before.substr(before.rfind(' ') + 1);  // all of it where there is no blank
  while (!word.empty() && !is_letter(char_class(decode(word, 0).value))) word.remove_prefix(decode(word, 0).size);
  return std::binary_search(kOwnNameLeads.begin(), kOwnNameLeads.end(), hash_word(word));
}

// The name at `at`, which begins with `first`, is the end of a longer word: neste artigo. Scripts without case have no
// blanks between words.
bool ends_word(std::string_view line, std::size_t at, char32_t first) noexcept {
  return at > 0 && char_class(first) != CharClass::kCaseless && is_letter(char_class(decode_before(line, at).value));
}

}  // namespace

bool names_itself(std::string_view line) noexcept {
  for (const std::string_view name : kOwnNames) {
    const CodePoint first = decode(name, 0);
    const std::string_view rest = name.substr(first.size);  // behind a capital or a small letter
    for (std::size_t at = line.find(rest); at != std::string_view::npos; at = line.find(rest, at + 1))
      if (at >= first.size &&
          to_lower(decode(line, static_cast<std::uint32_t>(at - first.size)).value) == first.value &&
          !ends_word(line, at - first.size, first.value) && !leads(line.substr(0, at - first.size)))
        return true;
  }
  return false;
}

}  // namespace newsparse::internal
