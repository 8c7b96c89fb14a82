// seam_features.h: where a seam could be, and everything the model is told about such a place.
#ifndef NEWSPARSE_PAGE_SEAM_FEATURES_H_
#define NEWSPARSE_PAGE_SEAM_FEATURES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "page/workspace.h"

namespace newsparse::internal {

// How the two sides of a candidate meet. The model has its own weights for each.
enum class SeamShape : std::uint8_t {
  kLowerUpper,     // campaignWorld; of letters without case, one that only ends words and another
  kUpperRun,       // NATORussian
  kCloserUpper,    // ends.Next  ‘display’World
  kDigitUpper,     // rises to 11World
  kLetterDigit,    // Kommentare8
  kLetterOpener,   // News(video)
  kCloserLower,    // more …by Name
  kCloserDigit,    // Phone:0711
  kCloserOpener,   // end.“Next
  kCaselessUpper,  // a script without case meets a capital, or the other way round
  kStamp,          // the edge of a timestamp, whatever stands there
  kName,           // letters without case: a known name ends or begins
  kSequence,       // 12345: numbers that rise or fall by one
  kHost,           // a.hub.huc.hu: names of sites of one top-level domain
  kWords,          // aboutcareerspress: known words of one case
  kAddress,        // topichttps://…: an address begins
};
inline constexpr int kSeamShapes = static_cast<int>(SeamShape::kAddress) + 1;
static_assert(kSeamShapes <= 16, "features and facts have four bits for it");

// Finds the places in all lines where two elements could meet without a blank between them, and asks the workspace's
// tables to count what their features will want to know. Reads masks, lines, stamps, sources and places; fills
// work.seam_candidates, clears work.words and work.repeats. Inside one of the page's `tokens`, which are in text order,
// nothing is proposed, unless it is a leaked value or filler text; nor inside tags and comments, in `markup`, and
// work.sources. Their edges are places like others. Linear.
void propose_seams(std::string_view text, std::span<const TemplateToken> tokens, std::span<const MarkupResidue> markup,
                   Workspace& work);

// Counts lines, as far as some candidate asks for them. After propose_seams() and read_lines().
void count_repeats(Workspace& work);

// Words have a half of the weight table of their own, from this id on: the many rare ones blur each other and not the
// shapes.
inline constexpr std::uint16_t kFirstWordId = 1U << 15;

// The features of one line's candidates. Everything a decision rests on is named here and nowhere else.
enum class SeamFeature : std::uint8_t {
  kBias,
  kCharacters,  // the two characters that meet
  kLengths,     // of the words that meet
  kCase,        // how the two words are written
  kBeforeLeft,  // what stands before the left word
  kAfterRight,  // what stands behind the right word
  kLeftWord,
  kRightWord,
  kLeftEnding,
  kRightBeginning,
  kAloneOnPage,   // how often each word stands alone on the page
  kWholeOnPage,   // how often both stand together
  kRightRepeats,  // what follows, up to the next boundary, is a line elsewhere or follows other seams
  kLeftRepeats,   // the same of what precedes
  kLeftCue,
  kRightCue,
  kWholeCue,
  kStamp,           // where the nearest timestamps stand
  kLineCandidates,  // how many candidates the line has, and how long it is
  kRhythm,          // the line's bytes a candidate
  kLineEnd,
  kPlace,     // of the candidate in its line
  kSegments,  // lengths of what stands between this candidate and its neighbours
  kToken,     // signs that do not belong in running text
  kWordPair,
  kToken2,      // the whole token, lower-cased
  kPageShare,   // how many of the page's lines have candidates
  kLeftPlaces,  // where the words stand on pages of other publishers
  kRightPlaces,
  kPlaces,
  kRow,      // a short part between it and a timestamp that ends the line, on a page of such lines
  kPhrases,  // what the lexicon says of all that precedes and all that follows, up to the next boundary
};
inline constexpr int kSeamFeatureCount = 32;
// What explain calls a feature. Static text.
[[nodiscard]] std::string_view to_string(SeamFeature feature) noexcept;

// Reads the features of `candidates[index]`, all of which lie in the line number `l`, whose timestamp proposals are
// `stamps`; `sides` are its two sides. Ids are indices into the weight table.
void read_seam_features(std::string_view text, const Workspace& work, std::size_t l,
                        std::span<const SeamCandidate> candidates, std::size_t index,
                        std::span<const TimestampMatch> stamps, const SeamSides& sides, FeatureList& out);

// How often the page has, as a token, what both sides of a candidate of line `l` are together, beyond one in each line
// that says the same as this: a name is met in many lines, two buttons that are glued in copies of one. Where the sides
// are but parts of a longer token (Facebook|You|Tube|Instagram), the line has none of those that are counted.
[[nodiscard]] std::uint32_t whole_elsewhere(std::string_view text, const Workspace& work, std::size_t l,
                                            const SeamSides& sides) noexcept;

// True inside addresses, handles, identifiers and code: nothing there is a seam. Looks at the token round `at`, 256
// bytes on each side at most (seam_addresses.cpp).
[[nodiscard]] bool is_inside_address(std::string_view text, Span line, std::uint32_t at) noexcept;

// True between a bracket and the one that closes it, 80 bytes apart at most: [accessed2014-05-19]. Of three hundred
// such candidates on labelled pages, of fifty publishers, none is a seam (seam_addresses.cpp).
[[nodiscard]] bool is_inside_brackets(std::string_view text, Span line, std::uint32_t at) noexcept;

// Calls visit(line index, line's candidates, line's stamps) for each line that has candidates, in order.
template <class Visit>
void for_each_candidate_line(const Workspace& work, Visit visit) {
  const std::span<const SeamCandidate> all(work.seam_candidates);
  const std::span<const TimestampMatch> stamps(work.stamps);
  std::size_t stamp = 0, line = 0;
  for (std::size_t first = 0; first < all.size();) {
    while (work.lines[line].end <= all[first].at) ++line;
    const Span span = work.lines[line];
    std::size_t last = first;
    while (last < all.size() && all[last].at < span.end) ++last;
    while (stamp < stamps.size() && stamps[stamp].span.end <= span.begin) ++stamp;
    std::size_t stamp_end = stamp;
    while (stamp_end < stamps.size() && stamps[stamp_end].span.begin < span.end) ++stamp_end;
    visit(line, all.subspan(first, last - first), stamps.subspan(stamp, stamp_end - stamp));
    first = last;
    stamp = stamp_end;
  }
}

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_SEAM_FEATURES_H_
