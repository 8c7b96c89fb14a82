#include "page/boilerplate.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <initializer_list>

#include "page/classify.h"
#include "page/link_rows.h"
#include "page/notices.h"
#include "text/lexicon.h"
#include "text/lines.h"
#include "text/opening_phrases.h"
#include "text/utf8.h"
#include "text/word_places.h"

namespace newsparse::internal {

namespace {

#include "boilerplate_weights.inc"

static_assert(kBoilerplateWeights.size() == kBoilerplateIds * kLineClasses);
constexpr int kMostWeight = *std::max_element(kBoilerplateWeights.begin(), kBoilerplateWeights.end());
constexpr int kLeastWeight = *std::min_element(kBoilerplateWeights.begin(), kBoilerplateWeights.end());
static_assert(std::max(kMostWeight, -kLeastWeight) * FeatureList::kMax <= INT16_MAX);

constexpr std::size_t kNoClass = kLineClasses - 1;
// How far ahead of all others the class of a line must be for it to be nothing else. Banners, notices and copyright
// lines are hardly ever anything else; other classes may be: a section is called Kommentar, a headline opens with
// Share.
constexpr std::int32_t kSureMargin = 8, kSureMarginOfOthers = 40;
constexpr bool may_be_sure(std::size_t line_class) noexcept {
  const auto c = static_cast<BoilerplateClass>(line_class);
  return c == BoilerplateClass::kConsent || c == BoilerplateClass::kScriptNotice || c == BoilerplateClass::kCopyright;
}
constexpr std::uint16_t kFewestWordsOfStory = 4;  // of such a line that reads as the story's: answers are short
constexpr std::uint8_t kByItsWords = 80;          // the least confidence of these
// Classes whose phrases, where they are all of a line, are nothing else.
constexpr BoilerplateClass kSayOneThing[] = {BoilerplateClass::kSubscription, BoilerplateClass::kShare,
                                             BoilerplateClass::kComments, BoilerplateClass::kAdvertisement};
// Short lines of other classes from this confidence on are no teaser's title: More from, Related stories.
constexpr std::uint8_t kNoTitle = 74;
constexpr std::uint16_t kMostNoTitleWords = 6;

// Rows of sixteen, so that a row is two vectors of the instruction set that every machine has. GCC and clang have types
// for them; sums of a line's weights are far from what 16 bits hold.
typedef std::int16_t Row __attribute__((vector_size(16)));
constexpr std::size_t kRowSize = 16;
constexpr std::array<std::int16_t, kBoilerplateIds * kRowSize> padded() {
  std::array<std::int16_t, kBoilerplateIds * kRowSize> rows{};
  for (std::size_t i = 0; i < kBoilerplateWeights.size(); ++i)
    rows[i / kLineClasses * kRowSize + i % kLineClasses] = kBoilerplateWeights[i];
  return rows;
}
constexpr auto kRows = padded();

LineSums sum_up(const FeatureList& features) noexcept {
  Row first{}, second{};
  for (int i = 0; i < features.count; ++i) {
    Row low, high;
    std::memcpy(&low, kRows.data() + std::size_t{features.ids[i]} * kRowSize, sizeof low);
    std::memcpy(&high, kRows.data() + std::size_t{features.ids[i]} * kRowSize + kRowSize / 2, sizeof high);
    first += low;
    second += high;
  }
  LineSums sums;
  for (std::size_t c = 0; c < kLineClasses; ++c) sums[c] = c < kRowSize / 2 ? first[c] : second[c - kRowSize / 2];
  return sums;
}

// Copyright 2019, © 2019, Copyright ©, (c) 2019: whose a text is. Sentences about copyright do not begin like that.
bool opens_as_copyright(std::string_view line) noexcept {
  constexpr std::string_view kWord = "copyright";
  constexpr std::size_t kYear = 4;  // digits
  const auto skip = [&line](std::initializer_list<std::string_view> what) {
    bool any = false;
    for (bool again = true; again;) {
      again = false;
      for (const std::string_view one : what)
        if (line.starts_with(one)) line.remove_prefix(one.size()), again = any = true;
    }
    return any;
  };
  const bool has_word =
      line.size() > kWord.size() && std::equal(kWord.begin(), kWord.end(), line.begin(),
                                               [](char a, char b) { return a == static_cast<char>(b | 0x20); });
  if (has_word) line.remove_prefix(kWord.size());
  skip({" ", "\u00A0", ",", ":"});
  const bool has_sign = skip({"\u00A9", "(c)", "(C)"});
  if (has_word && has_sign) return true;
  skip({" ", "\u00A0", ",", ":"});
  return (has_word || has_sign) && line.size() >= kYear &&
         std::all_of(line.begin(), line.begin() + kYear, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

LineClass class_of(const LineSums& sums, bool may_be_other) noexcept {
  const auto best = static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin());
  if (best == kNoClass) return {};
  LineClass out{.value = static_cast<std::uint8_t>(best)};
  std::int32_t next = sums[kNoClass];
  for (std::size_t c = 0; c < kNoClass; ++c)
    if (c != best) next = std::max(next, sums[c]);
  out.confidence = static_cast<std::uint8_t>(50 + std::min((sums[best] - next) / 2, 48));
  // A prompt to subscribe is one only where it is as sure as that: stories tell of subscribers.
  const bool prompt = static_cast<BoilerplateClass>(best) == BoilerplateClass::kSubscription;
  const bool asks_more = may_be_other || prompt;
  if ((may_be_sure(best) || prompt) && sums[best] - next >= (asks_more ? kSureMarginOfOthers : kSureMargin))
    out.value |= LineClass::kSure;
  return out;
}

void tell_boilerplate(std::string_view text, Workspace& work, std::span<const Glue> glue) {
  work.line_classes.assign(work.lines.size(), {});
  BoilerplateReader reader(text, work, glue);
  FeatureList features;
  for (std::size_t i = 0; i < work.lines.size(); ++i) {
    // What reads as the article's, and a dated row, may be a paragraph or a teaser about such things.
    if (reader.read(i, features)) {
      const bool may_be_other =
          (work.in_article[i] != 0 || work.info[i].stamps > 0) && !opens_as_copyright(slice(text, work.lines[i]));
      work.line_classes[i] = class_of(sum_up(features), may_be_other);
      const LineClass told = work.line_classes[i];
      if (told.is_any() && told.boilerplate() == BoilerplateClass::kCopyright && reader.may_speak_of_copyright(i))
        work.line_classes[i] = {};
    }
    // A prompt, a share button or a line of a form in the lexicon's very words is no sentence of the story and no
    // title, wherever it stands.
    LineClass& line_class = work.line_classes[i];
    const bool is_long = work.info[i].words >= kFewestWordsOfStory || (work.info[i].flags & kLineCaseless) != 0;
    const std::uint32_t classes = is_long || work.in_article[i] == 0 ? reader.classes_of_all_words(i) : 0;
    for (const BoilerplateClass one : kSayOneThing)
      if ((classes & cue_bit(static_cast<Cue>(one))) != 0 && (!line_class.is_any() || line_class.boilerplate() == one))
        line_class = {static_cast<std::uint8_t>(static_cast<std::uint8_t>(one) | LineClass::kSure),
                      std::max(line_class.confidence, kByItsWords)};
    if (const auto notice = class_of_notice(text, work.lines[i], work.info[i]))
      line_class = {static_cast<std::uint8_t>(static_cast<std::uint8_t>(*notice) | LineClass::kSure), kByItsWords};
    if (!work.line_classes[i].is_any() && reader.is_in_long_run() && (work.info[i].flags & kLineSymbols) == 0)
      work.line_classes[i] = {static_cast<std::uint8_t>(BoilerplateClass::kNavigation), LineClass::kUnknownLink};
  }
  tell_link_rows(text, work);
  for (std::size_t i = 0; i < work.lines.size(); ++i)
    if (work.line_classes[i].is_sure()) work.in_article[i] = 0;
}

void bar_boilerplate(Workspace& work) noexcept {
  for (Part& part : work.parts)
    if (work.line_classes[part.line].is_sure()) part.role = PartRole::kGiven;
}

bool is_menu_of_words(std::string_view text, Span line, const LineInfo& info) noexcept {
  constexpr int kFewestWords = 4, kMostWords = 24;
  constexpr int kShare = 5, kNames = 3;  // three of five words are names of sections or links
  constexpr std::uint32_t kNameCues = cue_bit(Cue::kSection) | cue_bit(Cue::kNavigation);
  // Most lines have no such name.
  if ((info.cues & kNameCues) == 0 || line.empty() || end_mark(slice(text, line)) != EndMark::kNone) return false;
  int words = 0, names = 0;
  for (Span word = next_word(text, line.begin, line.end); !word.empty();) {
    Span behind = next_word(text, word.end, line.end);
    int of_name = 0, of_phrase = 1;
    for_each_opening_phrase(text, {word.begin, line.end}, [&](const LexiconEntry& entry, int count, Span, Span next) {
      if ((entry.cues & kNameCues) == 0) return;
      of_name = of_phrase = count;
      behind = next;
    });
    // A sentence, and titles in most languages, write other words small.
    const CharClass first = char_class(decode(text, word.begin).value);
    if (of_name == 0 &&
        (first == CharClass::kDigit || first == CharClass::kLower || is_function_word(slice(text, word))))
      return false;
    words += of_phrase, names += of_name;
    if (words > kMostWords) return false;
    word = behind;
  }
  return words >= kFewestWords && names * kShare >= words * kNames;
}

void drop_boilerplate_titles(std::string_view text, Workspace& work) noexcept {
  for (std::size_t i = 0; i < work.parts.size(); ++i) {
    Part& part = work.parts[i];
    if (part.role == PartRole::kTitle && work.part_info[i].stamps == 0 &&
        is_menu_of_words(text, part.span, work.part_info[i]))
      part.role = PartRole::kOther;
  }
  for (Part& part : work.parts) {
    const LineClass line_class = work.line_classes[part.line];
    if (part.role == PartRole::kTitle && line_class.is_any() && line_class.confidence >= kNoTitle &&
        work.info[part.line].words <= kMostNoTitleWords && line_class.boilerplate() != BoilerplateClass::kNavigation)
      part.role = PartRole::kOther;
  }
}

LineClass BoilerplateTeller::tell_part(std::size_t l, Span span, const LineInfo& info) noexcept {
  FeatureList features;
  return reader_.read_part(l, span, info, features)
             ? class_of(sum_up(features), work_.in_article[l] != 0 || info.stamps > 0)
             : LineClass{};
}

}  // namespace newsparse::internal
