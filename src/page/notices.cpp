#include "page/notices.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "page/classify.h"
#include "text/lexicon.h"
#include "text/lines.h"
#include "text/opening_phrases.h"
#include "text/word_places.h"

namespace newsparse::internal {

namespace {

#include "notice_words.inc"

bool has_any(std::string_view line, std::span<const std::string_view> signs) noexcept {
  return std::any_of(signs.begin(), signs.end(),
                     [line](std::string_view sign) { return line.find(sign) != std::string_view::npos; });
}

// Somebody is quoted, or said to have said so.
bool is_of_others(std::string_view line) noexcept {
  constexpr std::string_view kMarks[] = {"\"",     "\u201C", "\u201D", "\u201E", "\u00AB",
                                         "\u00BB", "\u2018", "\u2039", "\u203A", "\u300C"};
  return has_any(line, kMarks) || has_any(line, kSayings) || line.starts_with("- ") || line.starts_with("\u2013") ||
         line.starts_with("\u2014");
}

// What a page asks of its reader, everybody may ask.
constexpr bool asks_reader(BoilerplateClass one) noexcept {
  return one == BoilerplateClass::kComments || one == BoilerplateClass::kSubscription;
}
// How many words of a sentence may stand before the phrase: reporting has it further behind.
constexpr int reach(BoilerplateClass one) noexcept {
  if (one == BoilerplateClass::kAdvertisement) return 12;
  return one == BoilerplateClass::kScriptNotice ? 2 : 6;
}

}  // namespace

std::optional<BoilerplateClass> class_of_notice(std::string_view text, Span line, const LineInfo& info) noexcept {
  constexpr std::uint16_t kMostWords = 80, kMostAsking = 14;
  constexpr int kMostBefore = 24;  // words of the line
  if ((info.cues & cue_bit(Cue::kNotice)) == 0 || info.words > kMostWords || info.stamps > 0 ||
      (info.sentences == 0 && !is_sentence_end(info.end)) || is_of_others(slice(text, line)))
    return std::nullopt;
  std::optional<BoilerplateClass> found;
  bool deals = false;
  int before = 0, in_sentence = 0;  // words of the line and of its sentence before `word`
  for (Span word = next_word(text, line.begin, line.end); !word.empty();
       word = next_word(text, word.end, line.end), ++before, ++in_sentence) {
    deals = deals || std::binary_search(kDealings.begin(), kDealings.end(), hash_word(slice(text, word)));
    if (before >= kMostBefore) continue;
    if (is_sentence_end(end_mark(slice(text, trim(text, {line.begin, word.begin}))))) in_sentence = 0;
    for_each_opening_phrase(text, {word.begin, line.end}, [&](const LexiconEntry& entry, int, Span, Span) {
      if ((entry.cues & cue_bit(Cue::kNotice)) == 0) return;
      const auto one = static_cast<BoilerplateClass>(entry.button - 1);
      if (asks_reader(one) ? before == 0 && info.words <= kMostAsking : in_sentence < reach(one)) found = one;
    });
  }
  return found == BoilerplateClass::kAdvertisement && !deals ? std::nullopt : found;
}

}  // namespace newsparse::internal
