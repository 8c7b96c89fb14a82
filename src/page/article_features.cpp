#include "page/article_features.h"

#include <algorithm>
#include <array>
#include <bit>

#include "page/levels.h"
#include "page/neighbour_inputs.h"
#include "text/lexicon.h"

namespace newsparse::internal {

namespace {

constexpr int kWordLevels = 13, kEnds = 6, kShares = 9, kCues = 20, kFirstWords = 1024, kBagWords = 8192;
// Words of a menu and of a sentence speak apart.
constexpr int kLeastProseLevel = 6;
constexpr std::size_t kMostBagWords = 48;

// How many words a line has, as one of 13 levels.
constexpr std::array<std::uint8_t, 81> word_levels() {
  constexpr std::array<int, 12> kSteps = {1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 80};
  std::array<std::uint8_t, 81> levels{};
  for (int n = 0; n <= 80; ++n)
    for (const int step : kSteps)
      if (n >= step) ++levels[static_cast<std::size_t>(n)];
  return levels;
}
constexpr std::array<std::uint8_t, 81> kLevelOfWords = word_levels();
int word_level(const LineInfo& info) noexcept { return kLevelOfWords[std::min<std::size_t>(info.words, 80)]; }

int end_of(const LineInfo& info) noexcept { return static_cast<int>(info.end); }

// Where the ids of each feature begin.
enum Base : int {
  kEnd = 0,
  kFunctionWords = kEnd + kWordLevels * kEnds,
  kCapitals = kFunctionWords + kWordLevels * kShares,
  kSentences = kCapitals + kWordLevels * kShares,
  kFlags = kSentences + kWordLevels * 5,
  kCue = kFlags + kWordLevels * 16,
  kStamps = kCue + kCues * 4,
  kSeams = kStamps + kWordLevels * 3,
  kFirst = kSeams + kWordLevels * 4,
  kLast = kFirst + kFirstWords,
  kPlace = kLast + kFirstWords,
  kNeighbours = kPlace + 16 * kWordLevels,
  kPage = kNeighbours + 4 * (kWordLevels * kEnds + 1),
  kSecond = kPage + 16 * kWordLevels,
  kBeforeLast = kSecond + kFirstWords,
  kOpening = kBeforeLast + kFirstWords,
  kClosing = kOpening + 2 * kFirstWords,
  kFarther = kClosing + 2 * kFirstWords,
  kSandwich = kFarther + 2 * (kWordLevels * kEnds + 1),
  kBehindCue = kSandwich + kWordLevels * kWordLevels * kWordLevels,
  kBag = kBehindCue + 16 * 8 * kWordLevels * 2,
  kBaseEnd = kBag + 2 * kBagWords,
};
static_assert(kBaseEnd <= static_cast<int>(kArticleTableSize));

void add(FeatureList& out, int id) noexcept {
  if (out.count < FeatureList::kMax) out.ids[out.count++] = static_cast<std::uint16_t>(id);
}

}  // namespace

ArticleReader::ArticleReader(const Workspace& work, std::span<const Glue> glue) noexcept : work_(work), glue_(glue) {
  std::size_t words = 0;
  for (const LineInfo& info : work.info)
    if (is_sentence_end(info.end) && info.words >= 6) words += info.words;
  prose_ = std::min(static_cast<std::uint32_t>(std::bit_width(words)), 15U);
  if (!work.lines.empty()) text_size_ = work.lines.back().end;
}

void ArticleReader::read(std::size_t i, FeatureList& out) noexcept {
  out.count = 0;
  const LineInfo& info = work_.info[i];
  std::span<const std::uint16_t> read(&info.first_word, std::min<std::size_t>(info.words, 1));
  if (info.words > 1) {
    const auto begin = work_.line_words.begin() + static_cast<std::ptrdiff_t>(word_);
    read = {begin, std::find(begin, work_.line_words.end(), kNoWord)};
    word_ += read.size() + 1;
  }
  const Span line = work_.lines[i];
  const int words = word_level(info);
  add(out, kEnd + words * kEnds + end_of(info));
  add(out, kFunctionWords + words * kShares + share(info.function_words, info.words));
  add(out, kCapitals + words * kShares + share(info.capitalised, info.words));
  add(out, kSentences + words * 5 + std::min<int>(info.sentences, 4));
  add(out, kFlags + words * 16 + flag_level(info));
  for (std::uint32_t cues = info.cues; cues != 0; cues &= cues - 1)
    if (const int cue = std::countr_zero(cues); cue < kCues) add(out, kCue + cue * 4 + std::min(words / 3, 3));
  int seams = 0;
  while (seam_ < glue_.size() && glue_[seam_].at < line.end) ++seam_, ++seams;
  seams -= info.button_seams;
  add(out, kStamps + words * 3 + std::min<int>(info.stamps, 2));
  add(out, kSeams + words * 4 + (seams < 2 ? seams : seams < 4 ? 2 : 3));
  add(out, kFirst + info.first_word % kFirstWords);
  add(out, kLast + info.last_word % kFirstWords);
  const auto place = static_cast<int>(std::uint64_t{line.begin} * 16 / (std::uint64_t{text_size_} + 1));
  add(out, kPlace + place * kWordLevels + words);
  constexpr int kOne = kWordLevels * kEnds + 1;
  const auto neighbour = [&](bool there, std::size_t j) {
    return there ? 1 + word_level(work_.info[j]) * kEnds + end_of(work_.info[j]) : 0;
  };
  add(out, kNeighbours + neighbour(i > 0, i - 1));
  add(out, kNeighbours + kOne + neighbour(i + 1 < work_.info.size(), i + 1));
  add(out, kNeighbours + 2 * kOne + neighbour(i > 1, i - 2));
  add(out, kNeighbours + 3 * kOne + neighbour(i + 2 < work_.info.size(), i + 2));
  const auto pair = [](std::uint32_t a, std::uint32_t b) {
    return static_cast<int>((a * 40503U + b * 30011U) >> 4 & (2 * kFirstWords - 1));
  };
  if (info.words > 1) {
    const std::uint16_t second = read.size() > 1 ? read[1] : kNoWord,
                        before_last = read.size() > 1 ? read[read.size() - 2] : kNoWord;
    add(out, kSecond + second % kFirstWords);
    add(out, kBeforeLast + before_last % kFirstWords);
    add(out, kOpening + pair(info.first_word, second));
    add(out, kClosing + pair(before_last, info.last_word));
  }
  add(out, kFarther + neighbour(i > 2, i - 3));
  add(out, kFarther + kOne + neighbour(i + 3 < work_.info.size(), i + 3));
  const int before = i > 0 ? word_level(work_.info[i - 1]) : 0;
  const int after = i + 1 < work_.info.size() ? word_level(work_.info[i + 1]) : 0;
  add(out, kSandwich + (before * kWordLevels + words) * kWordLevels + after);
  const bool sentence = is_sentence_end(info.end);
  const int away = cue_ == 0 ? 0 : std::min(static_cast<int>(std::bit_width(i - cue_line_)), 7);
  add(out, kBehindCue + ((cue_ * 8 + away) * kWordLevels + words) * 2 + sentence);
  constexpr std::uint32_t kNaming = (std::uint32_t{1} << 11) - 1;
  constexpr std::uint16_t kMostNamingWords = 6;
  if ((info.cues & kNaming) != 0 && info.words <= kMostNamingWords && !sentence) {
    cue_ = 1 + std::countr_zero(info.cues & kNaming);
    cue_line_ = i;
  }
  add(out, kPage + static_cast<int>(prose_) * kWordLevels + words);
  const int bag = words >= kLeastProseLevel ? kBag : kBag + kBagWords;
  for (const std::uint16_t word : read.first(std::min(read.size(), kMostBagWords))) add(out, bag + word % kBagWords);
}

namespace {

constexpr std::size_t kNearLines = 4, kFarLines = 12;

// Lines from here on are of an article, as the first look sees it.
constexpr int kStrong = 256;
// A line this far below, among lines this far below, is none.
constexpr int kHopeless = -900, kHopelessMean = -600;

// What names the lines that follow it: comments, other stories and prompts; or stands above a story.
constexpr std::array<std::uint32_t, 3> kCueKinds = {
    cue_bit(Cue::kComments),
    cue_bit(Cue::kRelatedLinks) | cue_bit(Cue::kShare) | cue_bit(Cue::kSubscription) | cue_bit(Cue::kReadMore),
    cue_bit(Cue::kByline) | cue_bit(Cue::kPublished) | cue_bit(Cue::kUpdated)};
constexpr std::uint16_t kMostCueWords = 8;  // of a line that names others

constexpr std::size_t kRhythmLines = 8;
constexpr std::uint16_t kMostStampedWords = 14;
bool is_stamped(const LineInfo& info) noexcept {
  return info.stamps > 0 && info.words <= kMostStampedWords && !is_sentence_end(info.end);
}
bool is_repeated(const LineInfo& info) noexcept { return info.repeats >= 3; }

// What a line is by the strongest of its words, for its neighbours.
int cue_level(const LineInfo& info) noexcept {
  constexpr std::array<std::uint32_t, 9> kKinds = {
      cue_bit(Cue::kCredit),
      cue_bit(Cue::kByline),
      cue_bit(Cue::kPublished) | cue_bit(Cue::kUpdated) | cue_bit(Cue::kReadTime),
      cue_bit(Cue::kComments),
      cue_bit(Cue::kRelatedLinks) | cue_bit(Cue::kReadMore),
      cue_bit(Cue::kShare),
      cue_bit(Cue::kSubscription),
      cue_bit(Cue::kConsent) | cue_bit(Cue::kCopyright) | cue_bit(Cue::kScriptNotice),
      cue_bit(Cue::kAdvertisement) | cue_bit(Cue::kNavigation) | cue_bit(Cue::kSearch) | cue_bit(Cue::kPagination),
  };
  for (std::size_t kind = 0; kind < kKinds.size(); ++kind)
    if ((info.cues & kKinds[kind]) != 0) return 1 + static_cast<int>(kind);
  return 0;
}

}  // namespace

template <class Is>
void ArticleContext::start_rhythm(Rhythm& rhythm, Is is) const noexcept {
  rhythm = {};
  for (std::size_t j = 1; j <= kRhythmLines && j < lines_.size(); ++j) rhythm.after += is(lines_[j]);
}

// To the line behind `i`, whose facts are told.
template <class Is>
void ArticleContext::move_rhythm(Rhythm& rhythm, std::size_t i, Is is) const noexcept {
  if (is(lines_[i])) rhythm.last = i + 1, ++rhythm.seen;
  rhythm.before += is(lines_[i]) - (i >= kRhythmLines && is(lines_[i - kRhythmLines]));
  const std::size_t next = i + 1, far = next + kRhythmLines;
  if (next < lines_.size()) rhythm.after -= is(lines_[next]);
  if (far < lines_.size()) rhythm.after += is(lines_[far]);
}

namespace {

// A line that speaks for the article's words: sure, and no mere heading.
constexpr std::uint16_t kLeastSpeakingWords = 10;
bool speaks(const LineInfo& line, int score) noexcept { return score >= kStrong && line.words >= kLeastSpeakingWords; }

constexpr std::uint16_t kMany = 0xFFFF;
std::uint16_t mark_of(std::size_t line) noexcept { return static_cast<std::uint16_t>(1 + line % (kMany - 1)); }

}  // namespace

template <class Visit>
void ArticleWords::for_each_word(const LineInfo& line, Visit visit) noexcept {
  if (line.words < 2) {
    if (line.words == 1) visit(line.first_word);
    return;
  }
  for (; at_ < words_.size() && words_[at_] != kNoWord; ++at_) visit(words_[at_]);
  ++at_;
}

void ArticleWords::start(std::span<const LineInfo> lines, std::span<const std::int16_t> scores,
                         std::span<const std::uint16_t> words) noexcept {
  lines_ = lines;
  words_ = words;
  std::size_t speaking = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) speaking += speaks(lines[i], scores[i]);
  known_ = speaking >= 2;
  at_ = 0;
  if (!known_) return;
  owners_.fill(0);
  for (std::size_t i = 0; i < lines.size() && speaking > 0; ++i) {
    if (!speaks(lines[i], scores[i])) {
      for_each_word(lines[i], [](std::uint16_t) {});
      continue;
    }
    --speaking;
    const std::uint16_t mark = mark_of(i);
    for_each_word(lines[i], [&](std::uint16_t word) {
      std::uint16_t& owner = owners_[word % kSlots];
      owner = owner == 0 || owner == mark ? mark : kMany;
    });
  }
  at_ = 0;
}

int ArticleWords::level_of(std::size_t i) noexcept {
  if (!known_) return 0;
  const std::uint16_t mark = mark_of(i);
  std::size_t all = 0, said = 0;
  for_each_word(lines_[i], [&](std::uint16_t word) {
    const std::uint16_t owner = owners_[word % kSlots];
    ++all;
    said += owner != 0 && owner != mark;
  });
  return all == 0 ? 0 : 1 + static_cast<int>(said * 14 / all);
}

void compare_with_article(std::span<const LineInfo> lines, std::span<const std::int16_t> scores,
                          std::span<const std::uint16_t> words, std::vector<std::uint8_t>& out) {
  ArticleWords article;
  article.start(lines, scores, words);
  out.resize(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) out[i] = static_cast<std::uint8_t>(article.level_of(i));
}

void ArticleContext::start(std::span<const LineInfo> lines, std::span<const std::int16_t> scores,
                           std::span<const std::uint8_t> said) noexcept {
  said_ = said;
  lines_ = lines;
  scores_ = scores;
  std::int64_t best = 0, sum = 0;
  std::size_t begin = 0;
  run_begin_ = run_end_ = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (sum <= 0) sum = 0, begin = i;
    sum += scores[i];
    if (sum > best) best = sum, run_begin_ = begin, run_end_ = i + 1;
  }
  run_level_ = log_level(static_cast<std::size_t>(best / 64), 15);
  length_level_ = log_level(run_end_ - run_begin_, 15);
  strong_ =
      static_cast<std::size_t>(std::count_if(scores.begin(), scores.end(), [](int score) { return score >= kStrong; }));
  strong_before_ = last_strong_ = next_strong_ = 0;
  cue_lines_.fill(0);
  start_rhythm(stamped_, is_stamped);
  start_rhythm(repeated_, is_repeated);
  near_ = far_ = 0;
  for (std::size_t i = 0; i < scores.size() && i < kNearLines; ++i) near_ += scores[i];
  for (std::size_t i = 0; i < scores.size() && i < kFarLines; ++i) far_ += scores[i];
}

bool ArticleContext::read(std::size_t i, ArticleFacts& out) noexcept {
  const std::size_t n = scores_.size();
  const auto slide = [&](int& sum, std::size_t reach) {
    if (i + reach < n) sum += scores_[i + reach];
    if (i > reach) sum -= scores_[i - reach - 1];
  };
  slide(near_, kNearLines);
  slide(far_, kFarLines);
  const std::array<std::size_t, 3> cues = cue_lines_;
  if (lines_[i].words <= kMostCueWords)
    for (std::size_t kind = 0; kind < kCueKinds.size(); ++kind)
      if ((lines_[i].cues & kCueKinds[kind]) != 0) cue_lines_[kind] = i + 1;
  const std::array<Rhythm, 2> rhythms = {stamped_, repeated_};
  move_rhythm(stamped_, i, is_stamped);
  move_rhythm(repeated_, i, is_repeated);
  const std::size_t before = strong_before_, last = last_strong_;
  if (scores_[i] >= kStrong) ++strong_before_, last_strong_ = i;
  const int near = (near_ - scores_[i]) / static_cast<int>(2 * kNearLines),
            far = (far_ - scores_[i]) / static_cast<int>(2 * kFarLines);
  if (scores_[i] <= kHopeless && near <= kHopelessMean) return false;
  std::size_t fact = 0;
  const auto add = [&](int value) { out[fact++] = static_cast<std::uint8_t>(value); };
  add(level(scores_[i], 120, 7));
  add(level(scores_[i], 40, 7));
  for (const std::ptrdiff_t by : {-3, -2, -1, 1, 2, 3}) {
    const std::size_t j = i + static_cast<std::size_t>(by);  // past n where it wraps
    const bool there = j < n;
    add(there ? 1 + level(scores_[j], 120, 7) - (scores_[j] >= 7 * 120) : 0);
    if (by < -2 || by > 2) continue;
    add(there ? 1 + word_level(lines_[j]) : 0);
    add(there ? 1 + end_of(lines_[j]) : 0);
  }
  add(level(near, 60, 7));
  add(level(far, 60, 7));
  const bool inside = i >= run_begin_ && i < run_end_;
  add(inside ? 7 + log_level(i - run_begin_ + 1, 8) : i < run_begin_ ? 7 - log_level(run_begin_ - i, 7) : 7);
  add(inside ? 7 + log_level(run_end_ - i, 8) : i < run_begin_ ? 7 : 7 - log_level(i - run_end_ + 1, 7));
  add(length_level_);
  add(run_level_);
  next_strong_ = std::max(next_strong_, i + 1);
  while (next_strong_ < n && scores_[next_strong_] < kStrong) ++next_strong_;
  add(before == 0 ? 15 : log_level(i - last, 14));
  add(next_strong_ == n ? 15 : log_level(next_strong_ - i, 14));
  add(log_level(strong_, 15));
  add(strong_ == 0 ? 0 : static_cast<int>(before * 15 / strong_));
  const LineInfo& info = lines_[i];
  add(word_level(info));
  add(end_of(info));
  add(share(info.function_words, info.words));
  add(share(info.capitalised, info.words));
  add(std::min<int>(info.sentences, 15));
  add(flag_level(info));
  add(static_cast<int>(i * 15 / n));
  add(std::min(std::popcount(info.cues), 15));
  for (const std::size_t line : cues) add(line == 0 ? 15 : log_level(i + 1 - line, 14));
  for (const Rhythm& rhythm : rhythms) {
    add(rhythm.last == 0 ? 15 : log_level(i + 1 - rhythm.last, 14));
    add(log_level(rhythm.seen, 15));
    add(rhythm.before);
    add(rhythm.after);
  }
  add(std::min<int>(info.stamps, 3));
  add(std::min<int>(info.repeats, 15));
  add(cue_level(info));
  for (const std::ptrdiff_t by : {-1, 1}) {
    const std::size_t j = i + static_cast<std::size_t>(by);
    const bool there = j < n;
    const LineInfo& other = lines_[there ? j : i];
    add(there ? 1 + share(other.function_words, other.words) : 0);
    add(there ? 1 + share(other.capitalised, other.words) : 0);
    add(there ? std::min<int>(other.sentences, 14) + 1 : 0);
    add(there ? 1 + cue_level(other) : 0);
    add(there ? std::min<int>(other.repeats, 15) : 0);
    add(there ? 1 + std::min<int>(other.stamps, 3) : 0);
  }
  add(said_[i]);
  static_assert(std::tuple_size_v<ArticleFacts> == 2 + 6 + 8 + 10 + 8 + 3 + 8 + 3 + 12 + 1);
  return true;
}

LineInputs line_inputs(std::span<const LineInfo> lines, std::size_t i, int score, std::uint8_t said) noexcept {
  NeighbourInputs<kLineInputs> inputs;
  static_assert(kFirstScoreInput == inputs.kInfo + 1 + inputs.kPlace);
  static_assert(kLineInputs == kFirstScoreInput + kScoreInputs);
  inputs.add_info(lines[i]);
  inputs.add(log_units(lines[i].function_words + 1U) / 3);
  inputs.add_place(i, lines.size());
  inputs.add_score(score);
  inputs.add(said * (kNeighbourUnit / 8));
  inputs.add_flag(said == 0);
  return inputs.values();
}

}  // namespace newsparse::internal
