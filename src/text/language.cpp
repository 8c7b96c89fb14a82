#include "text/language.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace newsparse::internal {
namespace {

// A function word brings votes for the running text it stands in: about twelve letters, since a good third of the
// words of a text are function words. So votes and letters of a script compare. Words of several languages share.
constexpr std::uint32_t kVotesPerLetter = 5;
constexpr std::uint32_t kVotesPerWord = 12 * kVotesPerLetter;
constexpr std::uint64_t kLeastVotes = 4 * kVotesPerWord;

constexpr std::pair<std::string_view, Script> kScriptOfLanguage[] = {
    {"ar", Script::kArabic},   {"be", Script::kCyrillic}, {"bg", Script::kCyrillic}, {"bn", Script::kIndic},
    {"el", Script::kGreek},    {"fa", Script::kArabic},   {"he", Script::kHebrew},   {"hi", Script::kIndic},
    {"hy", Script::kArmenian}, {"ka", Script::kGeorgian}, {"ru", Script::kCyrillic}, {"sr", Script::kCyrillic},
    {"ta", Script::kIndic},    {"te", Script::kIndic},    {"uk", Script::kCyrillic}, {"ur", Script::kArabic},
};

Script script_of_language(std::string_view code) noexcept {
  for (const auto& [language, script] : kScriptOfLanguage) {
    if (language == code) return script;
  }
  return Script::kLatin;
}

// What a script says where no function words were met: the one language written in it, or the one most written.
constexpr std::string_view language_of_script(Script script) noexcept {
  switch (script) {
    case Script::kGreek:
      return "el";
    case Script::kCyrillic:
      return "ru";
    case Script::kArmenian:
      return "hy";
    case Script::kHebrew:
      return "he";
    case Script::kArabic:
      return "ar";
    case Script::kIndic:
      return "hi";
    case Script::kThai:
      return "th";
    case Script::kGeorgian:
      return "ka";
    case Script::kHangul:
      return "ko";
    case Script::kKana:
      return "ja";
    case Script::kHan:
      return "zh";
    case Script::kEthiopic:
      return "am";
    default:
      return {};
  }
}

// Of the blocks of Indic scripts; empty: Devanagari, which has several, and what is none of them.
constexpr std::array<std::string_view, 11> kLanguageOfBlock = {"",   "bn", "pa", "gu", "or", "ta",
                                                               "te", "kn", "ml", "si", ""};

}  // namespace

void LanguageVotes::clear() noexcept {
  sets_.fill(0);
  scripts_.fill(0);
  indic_.fill(0);
}

std::string_view LanguageVotes::language() const noexcept {
  std::array<std::uint32_t, kMaxLanguages> words{};
  for (std::uint16_t set = 0; set < sets_.size(); ++set) {
    if (sets_[set] == 0) continue;
    const auto languages = function_word_languages(set);
    if (languages.empty()) continue;
    const std::uint32_t share = kVotesPerWord / static_cast<std::uint32_t>(languages.size());
    for (const std::uint8_t language : languages) words[language] += share * sets_[set];
  }
  // The script first. Chinese characters are Japanese where a fair part of the letters is kana: Japanese prose has
  // more kana than kanji, but headlines and menus may have few.
  std::array<std::uint64_t, std::tuple_size_v<decltype(scripts_)>> votes{};
  for (std::size_t s = 0; s < scripts_.size(); ++s) votes[s] = std::uint64_t{scripts_[s]} * kVotesPerLetter;
  auto& han = votes[static_cast<std::size_t>(Script::kHan)];
  auto& kana = votes[static_cast<std::size_t>(Script::kKana)];
  if (kana * 12 >= han) {
    kana += std::exchange(han, 0);
  } else {
    han += std::exchange(kana, 0);
  }
  auto& latin = votes[static_cast<std::size_t>(Script::kLatin)];
  latin = 0;
  std::array<Script, kMaxLanguages> script_by_language;
  for (int i = 0; i < language_count(); ++i) {
    const auto at = static_cast<std::size_t>(i);
    script_by_language[at] = script_of_language(language_code(i));
    if (script_by_language[at] == Script::kLatin) latin += words[at];
  }
  std::size_t top = 0;
  for (std::size_t s = 1; s < votes.size(); ++s) {
    if (s != static_cast<std::size_t>(Script::kOther) && votes[s] > votes[top]) top = s;
  }
  if (votes[top] < kLeastVotes) return {};
  const auto script = static_cast<Script>(top);
  if (script == Script::kIndic)
    if (const std::string_view own =
            kLanguageOfBlock[static_cast<std::size_t>(std::max_element(indic_.begin(), indic_.end()) - indic_.begin())];
        !own.empty())
      return own;

  // Then the words of the languages written in it.
  int best = -1;
  std::uint64_t most = 0, second = 0;
  for (int i = 0; i < language_count(); ++i) {
    const auto at = static_cast<std::size_t>(i);
    if (script_by_language[at] != script || words[at] == 0) continue;
    if (words[at] > most) {
      second = std::exchange(most, words[at]);
      best = i;
    } else if (words[at] > second) {
      second = words[at];
    }
  }
  if (most < kVotesPerWord) return language_of_script(script);
  if ((most - second) * 25 < most) return {};
  return language_code(best);
}

}  // namespace newsparse::internal
