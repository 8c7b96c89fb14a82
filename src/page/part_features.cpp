#include "page/part_features.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "page/levels.h"
#include "text/ascii.h"
#include "text/lexicon.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

enum class PartFeature : int {
  kBias,
  kShape,
  kCapitals,
  kFunctionWords,
  kFlags,
  kCue,
  kFirstWord,
  kLastWord,
  kWhole,
  kEdges,
  kBefore,
  kAfter,
  kBeforeTwo,
  kAfterTwo,
  kBoth,
  kStamps,
  kRepeats,
  kStory,
  kPlace,
  kAddress,
  kStampsOnPage,
  kNearStory,
  kFirstLast,
  kTwin,
  kBody,
  kAddressBoth,
  kAddressTwin,
  kCueAhead,
  kCueBehind,
  kOpening,
  kByline,
  kBylinesBeside,
};

std::uint32_t word_level(const LineInfo& info) noexcept { return static_cast<std::uint32_t>(part_word_level(info)); }
std::uint32_t eighths(std::uint32_t part, std::uint32_t of) noexcept {
  return static_cast<std::uint32_t>(share(static_cast<int>(part), static_cast<int>(of)));
}

constexpr std::uint64_t kAsSeen = 0xD6E8FEB86659FD93U;
// Words share a half of the table, so that the many rare ones blur each other and not the shapes.
constexpr std::uint16_t kShapeIds = kPartTableSize / 2;
constexpr std::size_t kLongestWhole = 32;
// Signs of a part that the model is told of, of those of its words.
constexpr std::uint32_t kCueCount = 20;

}  // namespace

namespace {

constexpr bool is_word(PartFeature f) noexcept {
  return f == PartFeature::kFirstWord || f == PartFeature::kLastWord || f == PartFeature::kWhole;
}

// Where the weights of a feature stand.
std::uint16_t row_of(PartFeature feature, std::uint64_t value) noexcept {
  const std::uint16_t id = FeatureList::id_of(static_cast<int>(feature), value);
  return static_cast<std::uint16_t>(id % kShapeIds + (is_word(feature) ? kShapeIds : 0));
}

// Sums up the weights of features. Four weights are one word of the table and four sums one vector of the instruction
// set that every machine has: GCC and clang have types for them, and neither sees as much in a loop over four.
struct WeightSink {
  static_assert(kPartClasses == 4);
  typedef std::int16_t Weights __attribute__((vector_size(8)));
  typedef std::int32_t Sums __attribute__((vector_size(16)));
  const std::int16_t* weights;
  Sums sums{};
  int count = 0;
  void fetch(std::uint16_t id) const noexcept { __builtin_prefetch(weights + std::size_t{id} * kPartClasses); }
  void put(int, std::uint16_t id) noexcept {
    Weights row;
    std::memcpy(&row, weights + std::size_t{id} * kPartClasses, sizeof row);
    sums += __builtin_convertvector(row, Sums);
    ++count;
  }
};

// Calls visit(address_hash() of the word) for each word of a page, until it returns false.
template <class Visit>
void for_each_masked_word(std::string_view text, const ByteMasks& masks, Span span, Visit visit) {
  const bool wide = next_bit(masks.high, span.begin, span.end) < span.end;
  for_each_run(masks.word, span.begin, span.end, [&](std::size_t begin, std::size_t end) {
    if (end - begin < kShortestAddressWord) return true;
    const bool ascii = !wide || next_bit(masks.high, begin, end) == end;
    return visit(ascii ? hash_ascii_word(text, begin, end - begin) : address_hash(text.substr(begin, end - begin)));
  });
}

}  // namespace

PartReader::PartReader(std::string_view text, Workspace& work) : text_(text), work_(work) {
  work.part_texts.clear();
  work.part_hashes.clear();
  work.part_hashes.reserve(work.parts.size());
  work.part_looks.clear();
  work.part_looks.reserve(work.parts.size());
  work.part_bylines.clear();
  work.part_bylines.reserve(work.parts.size());
  for (std::size_t i = 0; i < work.parts.size(); ++i) {
    const Part& part = work.parts[i];
    work.part_looks.push_back(look_of(part, work.part_info[i]));
    work.part_bylines.push_back(static_cast<std::uint8_t>(byline_of(part, work.part_info[i])));
    page_stamps_ += part.role == PartRole::kStamp;
    const std::uint64_t hash = part.role == PartRole::kStamp        ? 0
                               : part.span == work.lines[part.line] ? work.line_hashes[part.line]
                                                                    : hash_begin(slice(text, part.span));
    work.part_hashes.push_back(hash);
    work.part_texts.add(hash);
  }
  for (std::size_t l = 0; l < work.in_article.size(); ++l) {
    if (work.in_article[l] == 0) continue;
    if (story_begin_ == SIZE_MAX) story_begin_ = l;
    story_end_ = l;
  }
  // The words of the article's begin: a headline says what they say.
  constexpr std::uint32_t kMostBody = 3000;  // bytes
  std::uint32_t read = 0;
  work.body_words.clear();
  for (std::size_t l = story_begin_; story_begin_ != SIZE_MAX && l <= story_end_ && read < kMostBody; ++l) {
    if (work.in_article[l] == 0) continue;
    has_body_ = true;
    const Span line = work.lines[l];
    read += line.size();
    for_each_masked_word(text, work.masks, {line.begin, std::min(line.end, line.begin + kMostBody)},
                         [&](std::uint64_t hash) {
                           work.body_words.write(hash >> 52) |= std::uint64_t{1} << (hash >> 46 & 63);
                           return true;
                         });
  }
}

// What a part looks like to those near it.
std::uint8_t PartReader::look_of(const Part& part, const LineInfo& info) const noexcept {
  if (part.role == PartRole::kStamp) return 2;
  if (work_.in_article[part.line] != 0) return 3;
  return static_cast<std::uint8_t>(4 + word_level(info) * 6 + static_cast<std::uint32_t>(info.end));
}

BylineKind PartReader::byline_of(const Part& part, const LineInfo& info) const noexcept {
  constexpr std::uint16_t kMostWords = 20;
  if (part.role == PartRole::kStamp || work_.in_article[part.line] != 0 || info.words > kMostWords)
    return BylineKind::kNone;
  // Half of the words of others are capitalised, or one opens a byline.
  // Words without blanks between them may hide an opener.
  const bool may_open = (info.cues & cue_bit(Cue::kByline)) != 0 || (info.flags & kLineCaseless) != 0;
  if (!may_open && info.capitalised * 2 < info.words) return BylineKind::kNone;
  return read_byline(slice(text_, part.span), may_open).kind;
}

std::uint32_t PartReader::byline_beside(std::size_t from, std::ptrdiff_t by) const noexcept {
  const std::size_t i = from + static_cast<std::size_t>(by);  // past them all where it wraps
  return i < work_.part_bylines.size() ? work_.part_bylines[i] : 0U;
}

// What the part `by` places away looks like, and whether it stands on the same line.
std::uint32_t PartReader::code(std::size_t from, std::ptrdiff_t by) const noexcept {
  const std::size_t i = from + static_cast<std::size_t>(by);  // past them all where it wraps
  if (i >= work_.parts.size()) return 1;
  return work_.part_looks[i] | (work_.parts[i].line == work_.parts[from].line ? 128U : 0U);
}

// How many of the part's words the page's address and the begin of its article have: 0 none .. 8 all; 9: there is no
// address, or no article.
PartReader::Shares PartReader::known_words(Span span, bool in_article) const noexcept {
  const bool has_address = work_.address.words().size() >= 2,
             has_body = has_body_ && !in_article;  // its own words say nothing
  if (!has_address && !has_body) return {};
  std::uint32_t words = 0, in_address = 0, in_body = 0;
  for_each_masked_word(text_, work_.masks, span, [&](std::uint64_t hash) {
    ++words;
    in_address += work_.address.has(hash);
    if (has_body) in_body += static_cast<std::uint32_t>(work_.body_words[hash >> 52] >> (hash >> 46 & 63) & 1);
    return words < 40;
  });
  const auto level = [&](bool has, std::uint32_t known) { return !has ? 9 : words < 2 ? 0 : eighths(known, words); };
  const auto address_size = static_cast<std::uint32_t>(work_.address.words().size());
  return {.address = level(has_address, in_address),
          .body = level(has_body, in_body),
          .both_ways = !has_address ? 15 : std::min<std::uint32_t>(in_address * 24 / (words + address_size + 1), 12)};
}

template <class Sink>
void PartReader::read_into(std::size_t i, Sink& out) {
  const Part& part = work_.parts[i];
  const LineInfo& info = work_.part_info[i];
  const std::uint64_t hash = work_.part_hashes[i];
  const auto add = [&](PartFeature feature, std::uint64_t value) {
    out.put(static_cast<int>(feature), row_of(feature, value));
  };
  const std::uint32_t words = word_level(info);
  add(PartFeature::kBias, 0);
  add(PartFeature::kShape, words * 8 + static_cast<std::uint32_t>(info.end));
  add(PartFeature::kCapitals, words * 16 + eighths(info.capitalised, info.words));
  add(PartFeature::kFunctionWords, words * 16 + eighths(info.function_words, info.words));
  add(PartFeature::kFlags, words * 256 + (info.flags & ~std::uint32_t{kLineDateline | kLineCues}));
  for (std::uint32_t cues = info.cues; cues != 0 && out.count < 12; cues &= cues - 1)
    if (const auto cue = static_cast<std::uint32_t>(std::countr_zero(cues)); cue < kCueCount)
      add(PartFeature::kCue, cue * 8 + std::min<std::uint32_t>(info.words / 2, 5));
  add(PartFeature::kFirstWord, info.first_word);
  add(PartFeature::kLastWord, info.last_word);
  if (part.span.size() <= kLongestWhole) add(PartFeature::kWhole, hash_long_word(slice(text_, part.span)));
  add(PartFeature::kEdges,
      (static_cast<std::uint32_t>(part.left) * 4 + static_cast<std::uint32_t>(part.right)) * 16 + words);
  const std::uint32_t before = code(i, -1), after = code(i, 1);
  add(PartFeature::kBefore, before * 16 + words);
  add(PartFeature::kAfter, after * 16 + words);
  add(PartFeature::kBeforeTwo, code(i, -2) * 16 + words);
  add(PartFeature::kAfterTwo, code(i, 2) * 16 + words);
  const auto roughly = [](std::uint32_t c) {
    return (c & 128) != 0 ? 32 + std::min((c & 127) / 8, 15U) : std::min((c & 127) / 4, 31U);
  };
  add(PartFeature::kBoth, roughly(before) * 64 + roughly(after));
  const std::uint32_t byline = byline_beside(i, 0);
  add(PartFeature::kByline, byline * 16 + words);
  add(PartFeature::kBylinesBeside,
      ((byline_beside(i, -1) * 4 + byline) * 4 + byline_beside(i, 1)) * 4 + std::min(words / 3, 3U));

  // What the lexicon says of the parts near it: a byline, a date's label, a row of share buttons.
  std::uint32_t ahead_cues = 0, behind_cues = 0;
  for (std::size_t j = i + 1; j < std::min(i + 4, work_.parts.size()); ++j) ahead_cues |= work_.part_info[j].cues;
  for (std::size_t j = i - std::min<std::size_t>(i, 2); j < i; ++j) behind_cues |= work_.part_info[j].cues;
  const std::uint32_t size = std::min(words / 3, 3U);
  for (std::uint32_t cues = ahead_cues & ((1U << kCueCount) - 1); cues != 0 && out.count < 26; cues &= cues - 1)
    add(PartFeature::kCueAhead, static_cast<std::uint32_t>(std::countr_zero(cues)) * 4 + size);
  for (std::uint32_t cues = behind_cues & ((1U << kCueCount) - 1); cues != 0 && out.count < 28; cues &= cues - 1)
    add(PartFeature::kCueBehind, static_cast<std::uint32_t>(std::countr_zero(cues)) * 4 + size);
  if (next_stamp_ <= i) next_stamp_ = i + 1;
  while (next_stamp_ < work_.parts.size() && work_.parts[next_stamp_].role != PartRole::kStamp) ++next_stamp_;
  if (i > 0 && work_.parts[i - 1].role == PartRole::kStamp) last_stamp_ = i - 1;
  const auto distance = [&](bool there, std::size_t j) -> std::uint32_t {
    if (!there) return 8;
    const std::size_t away = std::min<std::size_t>(j > i ? j - i : i - j, 7);
    return static_cast<std::uint32_t>(away) * 2 + (work_.parts[j].line == part.line);
  };
  const std::uint32_t behind = distance(last_stamp_ != SIZE_MAX, last_stamp_);
  const std::uint32_t ahead = distance(next_stamp_ < work_.parts.size(), next_stamp_);
  add(PartFeature::kStamps, (behind * 32 + ahead) * 16 + words);
  add(PartFeature::kStampsOnPage, std::min<std::uint32_t>(log_bucket(page_stamps_), 6) * 16 + words);
  const std::uint32_t repeats = work_.part_texts.get(hash);
  add(PartFeature::kRepeats, std::min<std::uint32_t>(repeats, 5) * 16 + words);
  // What follows a part of the opening is the story to it.
  std::size_t begin = story_begin_;
  std::uint32_t behind_begin = 0;
  if (story_begin_ != SIZE_MAX && part.line >= story_begin_ && part.line < work_.opening) {
    for (next_story_ = std::max<std::size_t>(next_story_, part.line + 1);
         next_story_ < story_end_ && work_.in_article[next_story_] == 0;)
      ++next_story_;
    begin = next_story_;
    behind_begin = 1 + std::min<std::uint32_t>(log_bucket(part.line - story_begin_), 6);
  }
  const bool in_article = work_.in_article[part.line] != 0;
  add(PartFeature::kOpening, (behind_begin * 2 + in_article) * 16 + words);
  std::uint32_t story = 0;
  if (story_begin_ != SIZE_MAX) {
    if (part.line < begin)
      story = 1 + std::min<std::uint32_t>(log_bucket(begin - part.line), 7);
    else if (part.line > story_end_)
      story = 9 + std::min<std::uint32_t>(log_bucket(part.line - story_end_), 6);
    else
      story = in_article ? 16 : 17;
  }
  add(PartFeature::kStory, story * 16 + words);
  const std::uint32_t near = story_begin_ != SIZE_MAX && part.line < begin
                                 ? static_cast<std::uint32_t>(std::min<std::size_t>(begin - part.line, 30))
                                 : 31;
  add(PartFeature::kNearStory, near * 16 + std::min(words, 9U));
  add(PartFeature::kPlace, (part.line * std::uint64_t{16} / work_.lines.size()) * 16 + words);
  const auto [address, body, both_ways] = info.words < 2 ? Shares{} : known_words(part.span, in_article);
  // Whether the same text stands before, and comes again.
  const std::uint32_t seen = repeats > 1 ? work_.part_texts.get(hash ^ kAsSeen) : 0;
  if (repeats > 1) work_.part_texts.add(hash ^ kAsSeen);
  add(PartFeature::kTwin,
      ((std::min(seen, 3U) * 4 + std::min(repeats - std::min(repeats, seen + 1), 3U)) * 16 + words) * 32 +
          std::min(near, 31U));
  add(PartFeature::kAddressBoth, (both_ways * 16 + body) * 8 + std::min<std::uint32_t>(story / 4, 5));
  add(PartFeature::kAddressTwin, (both_ways * 4 + std::min(seen, 3U)) * 32 + story);
  add(PartFeature::kBody, (body * 16 + address) * 16 + words);
  add(PartFeature::kAddress, (address * 16 + words) * 8 + std::min<std::uint32_t>(story / 4, 5));
  add(PartFeature::kFirstLast, address * 32 + story);
}

bool is_word_feature(std::uint8_t feature) noexcept { return is_word(static_cast<PartFeature>(feature)); }

void PartReader::read(std::size_t i, FeatureList& out) {
  out.count = 0;
  read_into(i, out);
}

PartSums PartReader::sum(std::size_t i, const std::int16_t* weights) {
  WeightSink features{.weights = weights};
  // Rows of words stand anywhere in a large table: the next part's are fetched while this one is read.
  if (i + 1 < work_.parts.size()) {
    const LineInfo& next = work_.part_info[i + 1];
    features.fetch(row_of(PartFeature::kFirstWord, next.first_word));
    features.fetch(row_of(PartFeature::kLastWord, next.last_word));
  }
  read_into(i, features);
  PartSums sums;
  std::memcpy(sums.data(), &features.sums, sizeof features.sums);
  return sums;
}

}  // namespace newsparse::internal
