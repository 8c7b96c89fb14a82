#include "page/boilerplate_features.h"

#include <algorithm>
#include <bit>

#include "page/levels.h"
#include "page/parts.h"
#include "text/ascii.h"
#include "text/word_places.h"

namespace newsparse::internal {

namespace {

// A line as its neighbours see it.
enum Neighbour : std::size_t { kArticle = kCueGroups + 1, kNumber, kNoLine, kNeighbours };
constexpr std::size_t kBest = kCueGroups + 1;  // the group with most words, or none
constexpr std::size_t kCovers = 5, kShares = 4, kLengths = 8, kSizes = 4, kEnds = 4, kPlaces = 5, kFigures = 4,
                      kRuns = 4, kManySeams = 3;

// Where the ids of each feature begin.
enum Base : std::size_t {
  kBias = 0,
  kCover = kBias + 1,
  kLength = kCover + kCueGroups * (kCovers + kShares),
  kBestEnd = kLength + kLengths * kEnds,
  kSign = kBestEnd + kBest * kSizes * 2,
  kStory = kSign + 4 * kSizes,
  kEdge = kStory + 4 * kBest,
  kBefore = kEdge + kPlaces * 3,
  kBehind = kBefore + kNeighbours,
  kNumbers = kBehind + kNeighbours,
  kFigure = kNumbers + 2 + 2 * kNeighbours,
  kStamped = kFigure + kFigures * kBest,
  kMenu = kStamped + 3 * kSizes,
  kSeams = kMenu + kRuns * 3,
  kRepeats = kSeams + 3,
  kGroups = kRepeats + 3,
  kCapitals = kGroups + 4,
  kOpening = kCapitals + 4,
  kIdsEnd = kOpening + kBest,
};
static_assert(kIdsEnd == kBoilerplateIds);

std::size_t size_of(const LineInfo& info) noexcept {
  return info.words <= 3 ? 0 : info.words <= 8 ? 1 : info.words <= 24 ? 2 : 3;
}
bool is_of_menu(std::size_t group) noexcept {
  return group == static_cast<std::size_t>(BoilerplateClass::kNavigation) ||
         group == static_cast<std::size_t>(CueGroup::kSection);
}
constexpr std::size_t kMenuRun = 4, kLongRun = 6;  // short lines in a row: they may be a menu, they are one
constexpr std::uint16_t kMostMenuWords = 5;
constexpr std::uint16_t kMostPhraseWords = 16;
constexpr std::size_t kMostSignBytes = 1200;  // of a line that are read

}  // namespace

BoilerplateReader::BoilerplateReader(std::string_view text, const Workspace& work, std::span<const Glue> glue) noexcept
    : text_(text), work_(work), glue_(glue) {
  for (std::size_t i = 0; i < work.in_article.size(); ++i) {
    if (work.in_article[i] == 0) continue;
    if (story_begin_ == SIZE_MAX) story_begin_ = i;
    story_end_ = i;
  }
}

CueWords BoilerplateReader::cues_of(Span span, const LineInfo& info) noexcept {
  const std::span<const Glue> seams = seams_in(glue_, span);
  const std::string_view read = slice(text_, span).substr(0, kMostSignBytes);
  // A long line that is furniture has a word that says so by itself; a short one may have none but a phrase.
  constexpr std::uint32_t kOfClasses = (std::uint32_t{1} << kBoilerplateClassCount) - 1;
  const bool is_prose = info.words > kMostPhraseWords && (info.cues & kOfClasses) == 0;
  // Nothing that is a cue, no sign in brackets.
  const auto says_nothing = [&] {
    return (info.flags & kLineCues) == 0 && seams.empty() && read.find('(') == std::string_view::npos;
  };
  // Bytes that begin letters of scripts without blanks, where words stand inside runs, and few others.
  const auto may_be_wide = [](char c) { return static_cast<unsigned char>(c) >= 0xE0 && c != '\xE2'; };
  const auto is_plain = [&] {
    return next_bit(work_.masks.high, span.begin, span.end) == span.end ||
           (read.find("\u00A9") == std::string_view::npos && std::none_of(read.begin(), read.end(), may_be_wide));
  };
  if ((info.flags & kLineCaseless) == 0 && (is_prose || says_nothing()) && is_plain()) return {};
  return read_cue_words(text_, work_.masks, span, seams);
}

bool BoilerplateReader::is_number(Span span, const LineInfo& info) const noexcept {
  constexpr std::uint32_t kMostBytes = 8;
  return (info.flags & kLineSymbols) != 0 && span.size() <= kMostBytes && info.words >= 1 &&
         next_bit(work_.masks.digit, span.begin, span.end) < span.end;
}

// A paragraph says nothing, unless a word of it is of a banner or a notice.
BoilerplateReader::Seen BoilerplateReader::see(std::size_t i) noexcept {
  constexpr std::uint32_t kOfNoStory = cue_bit(Cue::kConsent) | cue_bit(Cue::kCopyright) | cue_bit(Cue::kScriptNotice);
  Seen seen;
  if (i >= work_.lines.size()) {
    seen.as = kNoLine;
    return seen;
  }
  const LineInfo& info = work_.info[i];
  const bool story = work_.in_article[i] != 0;
  // So may its first lines and its last be.
  constexpr std::size_t kAtEnds = 2;
  const bool at_end = i < story_begin_ + kAtEnds || i + kAtEnds > story_end_;
  if (!story || at_end || (info.cues & kOfNoStory) != 0) {
    seen.cues = cues_of(work_.lines[i], info);
    seen.read = true;
  }
  seen.as = story ? std::size_t{kArticle} : is_number(work_.lines[i], info) ? std::size_t{kNumber} : seen.cues.best();
  return seen;
}

// True where the line before or behind has the number before or behind this one: pages are counted so, figures of a
// table are not.
bool BoilerplateReader::counts_on(std::size_t i) const noexcept {
  const auto number = [&](std::size_t at) {
    int value = -2;
    if (at >= work_.lines.size() || !is_number(work_.lines[at], work_.info[at])) return -1;
    for (const char c : slice(text_, work_.lines[at])) {
      if (!is_ascii_digit(c)) continue;
      value = std::max(value, 0) * 10 + (c - '0');
    }
    return value;
  };
  const int own = number(i);
  return own > 0 && (number(i + 1) == own + 1 || (i > 0 && own > 1 && number(i - 1) == own - 1));
}

// What stands at the end of a run of numbers that line `i` is in.
std::size_t BoilerplateReader::beyond_numbers(std::size_t i, std::ptrdiff_t step) noexcept {
  constexpr int kMost = 12;
  std::size_t at = i;
  for (int n = 0; n < kMost; ++n) {
    at += static_cast<std::size_t>(step);
    if (at >= work_.lines.size()) return kNoLine;
    if (!is_number(work_.lines[at], work_.info[at])) return see(at).as;
  }
  return kNumber;
}

bool BoilerplateReader::is_short(std::size_t i) const noexcept {
  return work_.info[i].words <= kMostMenuWords && work_.info[i].end == EndMark::kNone && work_.in_article[i] == 0;
}

bool BoilerplateReader::read(std::size_t i, FeatureList& out) noexcept {
  if (i == 0) {
    window_[1].as = kNoLine;
    window_[2] = see(0);
    run_end_ = run_size_ = 0;
  }
  window_[0] = window_[1];
  window_[1] = window_[2];
  window_[2] = see(i + 1);
  if (i >= run_end_) {
    run_end_ = i;
    while (run_end_ < work_.lines.size() && is_short(run_end_)) ++run_end_;
    run_size_ = run_end_ - i;
    if (run_size_ == 0) run_end_ = i + 1;
  }
  const Seen& seen = window_[1];
  if (!seen.read) return false;
  const LineInfo& info = work_.info[i];
  const bool menu = run_size_ >= kMenuRun;
  if (seen.as == kCueGroups && !seen.cues.sign && !menu) return false;
  add(i, work_.lines[i], info, seen.cues, window_[0].as, window_[2].as, out);
  return true;
}

std::uint32_t BoilerplateReader::classes_of_all_words(std::size_t i) const noexcept {
  constexpr std::uint16_t kFewest = 3;
  const LineInfo& info = work_.info[i];
  if (info.words < kFewest) return 0;
  const auto& words = window_[1].cues.words;
  std::uint32_t classes = 0;
  for (std::size_t c = 0; c < std::size_t{kBoilerplateClassCount}; ++c)
    if (words[c] >= info.words) classes |= cue_bit(static_cast<Cue>(c));
  // Without blanks all of it is one word.
  if ((info.flags & kLineCaseless) == 0) return classes;
  const Span line = work_.lines[i], word = next_word(text_, line.begin, line.end);
  if (!next_word(text_, word.end, line.end).empty()) return classes;
  const LexiconEntry* entry = find_in_lexicon(hash_word(slice(text_, word)));
  return entry != nullptr ? classes | entry->cues : classes;
}

bool BoilerplateReader::may_speak_of_copyright(std::size_t i) const noexcept {
  constexpr int kFewestSmall = 4;  // words: Copyright Norrey Post GmbH and partners
  const CueWords& cues = window_[1].cues;
  if (cues.sign || cues.year || cues.words[static_cast<std::size_t>(BoilerplateClass::kCopyright)] > 1) return false;
  int small = 0;
  const Span line = work_.lines[i];
  for (Span word = next_word(text_, line.begin, line.end); !word.empty() && small < kFewestSmall;
       word = next_word(text_, word.end, line.end))
    small += char_class(decode(text_, word.begin).value) == CharClass::kLower;
  return small >= kFewestSmall;
}

bool BoilerplateReader::is_in_long_run() const noexcept { return run_size_ >= kLongRun; }

bool BoilerplateReader::read_part(std::size_t i, Span span, const LineInfo& info, FeatureList& out) noexcept {
  const CueWords cues = cues_of(span, info);
  if (cues.best() == kCueGroups && !cues.sign) return false;
  run_size_ = 0;
  add(i, span, info, cues, kNoLine, kNoLine, out);
  return true;
}

void BoilerplateReader::add(std::size_t i, Span span, const LineInfo& info, const CueWords& cues, std::size_t before,
                            std::size_t behind, FeatureList& out) noexcept {
  out.count = 0;
  const auto put = [&](std::size_t id) {
    if (out.count < FeatureList::kMax) out.ids[out.count++] = static_cast<std::uint16_t>(id);
  };
  const std::size_t words = std::max<std::size_t>(info.words, 1), size = size_of(info), best = cues.best();
  const std::size_t sort = best == kCueGroups ? 0 : is_of_menu(best) ? 1 : 2;
  const bool stop = is_sentence_end(info.end);
  put(kBias);
  constexpr std::array<std::uint16_t, kLengths - 1> kSteps = {1, 2, 3, 5, 9, 17, 41};
  const auto length =
      static_cast<std::size_t>(std::upper_bound(kSteps.begin(), kSteps.end(), info.words) - kSteps.begin());
  const std::size_t end = stop ? 1 : info.end == EndMark::kColon ? 2 : info.end == EndMark::kNone ? 0 : 3;
  put(kLength + length * kEnds + end);
  put(kBestEnd + (best * kSizes + size) * 2 + stop);
  if (cues.sign || cues.year) put(kSign + ((cues.sign ? 2U : 0U) + (cues.year ? 1U : 0U)) * kSizes + size);
  const std::size_t story = story_begin_ == SIZE_MAX ? 0 : i < story_begin_ ? 1 : i <= story_end_ ? 2 : 3;
  put(kStory + story * kBest + best);
  const std::size_t lines = work_.lines.size();
  const std::size_t place = i < 3 ? 0 : i + 3 >= lines ? 4 : i * 8 < lines ? 1 : i * 8 >= lines * 7 ? 3 : 2;
  put(kEdge + place * 3 + sort);
  put(kBefore + before);
  put(kBehind + behind);
  if (is_number(span, info)) {
    put(kNumbers + (counts_on(i) ? 1 : 0));
    put(kNumbers + 2 + beyond_numbers(i, -1));
    put(kNumbers + 2 + kNeighbours + beyond_numbers(i, 1));
  }
  const std::string_view line = slice(text_, span);
  const bool opens =
      is_ascii_digit(line.front()) || (line.size() > 1 && line.front() == '(' && is_ascii_digit(line[1]));
  const bool closes =
      is_ascii_digit(line.back()) || (line.size() > 1 && line.back() == ')' && is_ascii_digit(line[line.size() - 2]));
  const bool any = next_bit(work_.masks.digit, span.begin, span.end) < span.end;
  put(kFigure + (opens ? 1U : closes ? 2U : any ? 3U : 0U) * kBest + best);
  put(kStamped + std::min<std::size_t>(info.stamps, 2) * kSizes + size);
  const std::size_t run = run_size_ < kMenuRun ? 0 : run_size_ < 2 * kMenuRun ? 1 : run_size_ < 4 * kMenuRun ? 2 : 3;
  put(kMenu + run * 3 + sort);
  const std::size_t seams = seams_in(glue_, span).size();
  put(kSeams + (seams == 0 ? 0U : seams < kManySeams ? 1U : 2U));
  put(kRepeats + (info.repeats < 2 ? 0U : info.repeats < 5 ? 1U : 2U));
  std::size_t groups = 0;
  for (std::size_t g = best == kCueGroups ? kCueGroups : 0; g < kCueGroups; ++g) {
    const std::size_t covered = cues.words[g];
    if (covered == 0) continue;
    ++groups;
    // So many words and more: a long banner has all that a short one has.
    constexpr std::array<std::size_t, kCovers> kLeast = {1, 2, 3, 4, 7};
    for (std::size_t n = 0; n < kCovers && covered >= kLeast[n]; ++n) put(kCover + g * (kCovers + kShares) + n);
    const std::size_t of = covered >= words ? 3 : covered * 2 >= words ? 2 : covered * 4 >= words ? 1 : 0;
    put(kCover + g * (kCovers + kShares) + kCovers + of);
  }
  put(kGroups + std::min<std::size_t>(groups, 3));
  put(kOpening + cues.opening);
  put(kCapitals + static_cast<std::size_t>(share(info.capitalised, info.words)) / 3);
}

}  // namespace newsparse::internal
