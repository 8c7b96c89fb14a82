#include "page/byline_kind.h"

#include <algorithm>

#include "recognise/byline.h"
#include "text/ascii.h"
#include "text/lexicon.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

bool is_sign(CharClass c) noexcept { return c == CharClass::kOther || c == CharClass::kSpace; }

constexpr std::size_t kLongest = 200;

// The end of `part` without signs and one small word that joins a date to it: on, am, le.
std::size_t end_of_names(std::string_view part) noexcept {
  const auto without_signs = [&](std::size_t end) {
    while (end > 0) {
      const CodePoint c = decode_before(part, end);
      if (!is_sign(char_class(c.value)) || c.value == '.') break;
      end -= c.size;
    }
    return end;
  };
  const std::size_t end = without_signs(part.size());
  std::size_t word = end;
  while (word > 0) {
    if (is_ascii_letter(part[word - 1])) {  // most are
      --word;
      continue;
    }
    const CodePoint c = decode_before(part, word);
    if (is_sign(char_class(c.value))) break;
    word -= c.size;
  }
  if (word == 0 || word == end || char_class(decode(part, word).value) != CharClass::kLower) return end;
  return is_function_word(part.substr(word, end - word)) ? without_signs(word) : end;
}

}  // namespace

BylineReading read_byline(std::string_view part, bool may_open) noexcept {
  part = part.substr(0, kLongest);
  const std::string_view names = part.substr(0, end_of_names(part));
  if (const auto match = may_open ? match_opened_byline(names) : std::nullopt)
    return {.kind = match->all.end >= names.size() ? BylineKind::kByline : BylineKind::kBylineAndMore,
            .end = match->all.end,
            .names = match->author};
  if (!looks_like_names(names)) return {};
  return {.kind = BylineKind::kNames, .names = {0, static_cast<std::uint32_t>(names.size())}};
}

bool may_end_in_name(std::string_view part) noexcept {
  part = part.substr(part.size() - std::min(part.size(), kLongest));
  const std::size_t end = end_of_names(part);
  std::size_t word = end;
  while (word > 0) {
    const CodePoint c = decode_before(part, word);
    if (char_class(c.value) == CharClass::kSpace) break;
    word -= c.size;
  }
  return word < end && char_class(decode(part, word).value) == CharClass::kUpper;
}

bool reads_as_names(std::string_view part) noexcept {
  part = part.substr(0, kLongest);
  if (part.empty() || !is_letter(char_class(decode(part, 0).value))) return false;
  const std::string_view names = part.substr(0, end_of_names(part));
  return looks_like_names(names) && !match_opened_byline(names);
}

}  // namespace newsparse::internal
