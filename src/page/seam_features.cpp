#include "page/seam_features.h"

#include <algorithm>
#include <array>

#include "page/seam_sides.h"
#include "text/lexicon.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

constexpr bool is_word(SeamFeature feature) noexcept {
  return feature == SeamFeature::kLeftWord || feature == SeamFeature::kRightWord ||
         feature == SeamFeature::kLeftEnding || feature == SeamFeature::kRightBeginning ||
         feature == SeamFeature::kWordPair || feature == SeamFeature::kToken2;
}

// The strongest thing the lexicon says of a word.
std::uint32_t cue_of(std::uint64_t hash) noexcept {
  const LexiconEntry* entry = find_in_lexicon(hash);
  if (entry == nullptr) return 0;
  for (const Cue cue : {Cue::kBrand, Cue::kSection, Cue::kByline, Cue::kPublished, Cue::kUpdated, Cue::kReadMore,
                        Cue::kCredit, Cue::kReadTime})
    if ((entry->cues & cue_bit(cue)) != 0) return 2 + static_cast<std::uint32_t>(cue);
  if (entry->cues != 0) return 40;
  return entry->function_words != 0 ? 1 : 0;
}

}  // namespace

std::string_view to_string(SeamFeature feature) noexcept {
  constexpr std::array<std::string_view, kSeamFeatureCount> kNames = {
      "base rate",
      "the characters that meet",
      "lengths of the words that meet",
      "case of the words that meet",
      "what stands before the left word",
      "what stands behind the right word",
      "the left word",
      "the right word",
      "ending of the left word",
      "beginning of the right word",
      "the words stand alone on the page",
      "both words together on the page",
      "the page repeats what follows",
      "the page repeats what precedes",
      "the lexicon on the left word",
      "the lexicon on the right word",
      "the lexicon on both words together",
      "timestamps beside it",
      "candidates on the line",
      "bytes between the line's candidates",
      "how the line ends",
      "place in the line",
      "lengths of the parts",
      "signs in the token",
      "the pair of words",
      "the whole token",
      "candidates on the page",
      "where the left word stands on other pages",
      "where the right word stands on other pages",
      "where both words stand on other pages",
      "a short part before the date of a row",
      "the lexicon on the parts that meet",
  };
  return kNames[static_cast<std::size_t>(feature)];
}

std::uint32_t whole_elsewhere(std::string_view text, const Workspace& work, std::size_t l,
                              const SeamSides& sides) noexcept {
  const Span line = work.lines[l];
  const std::uint32_t begin = sides.left.begin, end = sides.right.end, all = work.words.get(sides.whole_hash);
  if ((begin > line.begin && is_word(char_class(decode_before(text, begin).value))) ||
      (end < line.end && is_word(char_class(decode(text, end).value))))
    return all;
  const std::uint32_t copies = work.repeats.get(work.line_hashes[l]);
  return all < copies ? 0 : all - copies;
}

void read_seam_features(std::string_view text, const Workspace& work, std::size_t l,
                        std::span<const SeamCandidate> candidates, std::size_t index,
                        std::span<const TimestampMatch> stamps, const SeamSides& words, FeatureList& out) {
  out.count = 0;
  work.places.fetch(words.left_hash);
  work.places.fetch(words.right_hash);
  const Span line = work.lines[l];
  const LineInfo& info = work.info[l];
  const SeamCandidate candidate = candidates[index];
  const std::uint32_t at = candidate.at, shape = candidate.shape;
  const auto add = [&](SeamFeature feature, std::uint64_t value) {
    out.add(static_cast<int>(feature), value);
    if (is_word(feature)) out.ids[out.count - 1] |= kFirstWordId;
  };
  // Most weights depend on the shape.
  const auto add_shaped = [&](SeamFeature feature, std::uint64_t value) { add(feature, value * 16 + shape); };

  const std::string_view left = slice(text, words.left), right = slice(text, words.right);
  const auto [left_hash, right_hash, whole_hash] = std::array{words.left_hash, words.right_hash, words.whole_hash};
  const char32_t before = decode_before(text, at).value, first = decode(text, at).value;

  add_shaped(SeamFeature::kBias, 0);
  add_shaped(SeamFeature::kCharacters, character(before) * 0x10000U + character(first));
  add_shaped(SeamFeature::kLengths,
             std::min<std::size_t>(left.size(), 9) * 16 + std::min<std::size_t>(right.size(), 9));
  add_shaped(SeamFeature::kCase, letter_case(text, words.left) * 8 + letter_case(text, words.right));
  const bool left_at_candidate = index > 0 && candidates[index - 1].at == words.left.begin;
  const bool right_at_candidate = index + 1 < candidates.size() && candidates[index + 1].at == words.right.end;
  const std::uint32_t behind = words.left.begin == line.begin ? 1
                               : left_at_candidate            ? 2
                                                              : character(decode_before(text, words.left.begin).value);
  const std::uint32_t ahead = words.right.end >= line.end ? 1
                              : right_at_candidate        ? 2
                                                          : character(decode(text, words.right.end).value);
  add_shaped(SeamFeature::kBeforeLeft, behind);
  add_shaped(SeamFeature::kAfterRight, ahead);
  add(SeamFeature::kLeftWord, left_hash);
  add(SeamFeature::kRightWord, right_hash);
  add(SeamFeature::kWordPair, left_hash * 3 + right_hash);
  add(SeamFeature::kLeftEnding, hash_bytes(left.substr(left.size() - std::min<std::size_t>(left.size(), 3))));
  add(SeamFeature::kRightBeginning, hash_bytes(right.substr(0, 4)));

  const std::uint32_t left_alone = left.empty() ? 5 : count_bucket(work.words.get(left_hash));
  const std::uint32_t right_alone = right.empty() ? 5 : count_bucket(work.words.get(right_hash));
  add_shaped(SeamFeature::kAloneOnPage, left_alone * 8 + right_alone);
  add_shaped(SeamFeature::kWholeOnPage,
             (whole_hash == 0 ? 7 : count_bucket(whole_elsewhere(text, work, l, words))) * 8 + right_alone);

  const Span after = words.after, head = words.head;
  std::uint32_t after_repeats = 31, head_repeats = 7;
  if (after.size() <= kLongestSegment) {
    const std::uint64_t key = hash_bytes(slice(text, after));
    after_repeats = count_bucket(work.repeats.get(key)) * 5 + count_bucket(work.repeats.get(key ^ kAsSegment));
  }
  if (head.size() <= kLongestSegment) head_repeats = count_bucket(work.repeats.get(hash_bytes(slice(text, head))));
  add_shaped(SeamFeature::kRightRepeats, after_repeats);
  add_shaped(SeamFeature::kLeftRepeats, head_repeats);

  add_shaped(SeamFeature::kLeftCue, left.empty() ? 63 : cue_of(left_hash));
  add_shaped(SeamFeature::kRightCue, right.empty() ? 63 : cue_of(right_hash));
  add_shaped(SeamFeature::kWholeCue, whole_hash == 0 ? 63 : cue_of(whole_hash));

  // Where both words stand on the pages of others.
  const WordPlaces left_places = left.empty() ? WordPlaces{} : work.places.find(left_hash);
  const WordPlaces right_places = right.empty() ? WordPlaces{} : work.places.find(right_hash);
  add_shaped(SeamFeature::kLeftPlaces, (left_places.publishers * 16U + left_places.last) * 4 + left_places.alone / 4U);
  add_shaped(SeamFeature::kRightPlaces,
             (right_places.publishers * 16U + right_places.first) * 4 + right_places.alone / 4U);
  add_shaped(SeamFeature::kPlaces, left_places.last / 2U * 8 + right_places.first / 2U);

  // Timestamps: the one that touches, the next ahead, the last behind.
  std::uint32_t touches = 0, ahead_by = 15, behind_by = 15;
  const auto next = first_stamp_at(stamps, at);
  if (next != stamps.end()) {
    ahead_by = log_bucket(next->span.begin - at);
    if (next->span.begin == at) touches |= next->weak ? 1 : 2;
  }
  if (next != stamps.begin()) {
    const TimestampMatch& last = *std::prev(next);
    if (last.span.end <= at) behind_by = log_bucket(at - last.span.end);
    if (last.span.end == at) touches |= last.weak ? 4 : 8;
  }
  add_shaped(SeamFeature::kStamp, (touches * 16 + std::min(ahead_by, 9U)) * 16 + std::min(behind_by, 9U));

  add_shaped(SeamFeature::kLineCandidates, log_bucket(candidates.size()) * 16 + log_bucket(line.size()));
  add_shaped(SeamFeature::kRhythm, std::min<std::size_t>(line.size() / candidates.size() / 4, 24));
  add_shaped(SeamFeature::kLineEnd,
             static_cast<std::uint32_t>(info.end) * 16 + std::min<std::uint32_t>(log_bucket(info.words), 8));
  add_shaped(SeamFeature::kPlace,
             log_bucket(at - line.begin) * 16 + std::min<std::uint32_t>(log_bucket(line.end - at), 9));
  add_shaped(SeamFeature::kSegments, log_bucket(head.size()) * 16 + log_bucket(after.size()));

  add_shaped(SeamFeature::kPhrases, static_cast<std::uint32_t>(phrase_kind(slice(text, head))) * 16 +
                                        static_cast<std::uint32_t>(phrase_kind(slice(text, after))));
  if (candidate.row != 0)
    add_shaped(SeamFeature::kRow, (candidate.row - 1U) * 8 + std::min(log_bucket(work.stamped_lines), 5U));
  // The rest of the token on both sides of the two words.
  std::uint32_t signs = 0;
  const auto sign = [&](char c) {
    switch (c) {
      case '-':
        signs |= 1;
        break;
      case '\'':
        signs |= 2;
        break;
      case '.':
        signs |= 4;
        break;
      case '/':
        signs |= 8;
        break;
      case '&':
        signs |= 16;
        break;
      case '+':
        signs |= 32;
        break;
      default:
        break;
    }
  };
  if (words.left.begin > line.begin) sign(text[words.left.begin - 1]);
  const std::uint32_t left_signs = signs;
  signs = 0;
  if (words.right.end < line.end) sign(text[words.right.end]);
  add_shaped(SeamFeature::kToken, left_signs * 64 + signs);
  add(SeamFeature::kToken2, whole_hash);
  add_shaped(SeamFeature::kPageShare, log_bucket(work.seam_candidates.size()) * 16 +
                                          log_bucket(work.lines.size() / work.seam_candidates.size()));
}

}  // namespace newsparse::internal
