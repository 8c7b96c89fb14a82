// workspace.h: the buffers of one parse, handed from stage to stage and reused for the next page.
//
//   scan ─▶ masks, lines ─▶ recognise ─▶ stamps, tokens, markup, sources ─▶ segment ─▶ seams ─▶ classify ─▶ line kinds
//
// Each stage reads what stands above its own part here and writes only its own part. Structs are small and flat:
// a page of nothing but two-byte lines has to stay within the memory promised.
#ifndef NEWSPARSE_PAGE_WORKSPACE_H_
#define NEWSPARSE_PAGE_WORKSPACE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/page.h"
#include "page/address.h"
#include "page/letters.h"
#include "page/neighbour_net.h"
#include "page/phrase_copies.h"
#include "page/sparse_slots.h"
#include "recognise/timestamp_match.h"
#include "text/byte_masks.h"
#include "text/language.h"
#include "text/word_places.h"

namespace newsparse::internal {

// How a line ends: the strongest sign of prose there is.
enum class EndMark : std::uint8_t { kNone, kStop, kColon, kEllipsis, kComma, kQuoteAfterStop };
// Whether a line ends as a sentence does.
[[nodiscard]] constexpr bool is_sentence_end(EndMark end) noexcept {
  return end == EndMark::kStop || end == EndMark::kQuoteAfterStop;
}

// What the word pass knows of one line. Counts saturate.
struct LineInfo {
  std::uint32_t cues = 0;   // cue_bit() of every lexicon word and phrase on the line
  std::uint16_t words = 0;  // for scripts without blanks: letters / 2
  std::uint8_t function_words = 0;
  std::uint8_t capitalised = 0;  // words that begin with an upper-case letter
  std::uint8_t sentences = 0;    // sentence ends inside the line: stop, blank, capital
  EndMark end = EndMark::kNone;
  std::uint8_t flags = 0;        // kLine... below
  std::uint8_t stamps = 0;       // timestamps on it
  std::uint16_t first_word = 0;  // short hashes
  std::uint16_t last_word = 0;
  std::uint16_t shape = 0;        // slot of its words, all numbers taken as one, in Workspace::line_shapes
  std::uint8_t repeats = 0;       // how many lines of the page have that shape
  std::uint8_t button_seams = 0;  // seams before the buttons at its end, which all else leaves out
};
inline constexpr std::uint8_t kLineQuoted = 1;     // opens with a quotation mark
inline constexpr std::uint8_t kLineBullet = 2;     // opens with a bullet or dash and a blank
inline constexpr std::uint8_t kLineCaseless = 4;   // mostly letters without case
inline constexpr std::uint8_t kLineSource = 8;     // nothing but source
inline constexpr std::uint8_t kLineDateline = 16;  // of the article, and opens with a dateline: no headline
inline constexpr std::uint8_t kLineMarkup = 32;    // nothing but what the page lists as markup
inline constexpr std::uint8_t kLineCues = 64;  // a word or a phrase of it is a cue of the lexicon, or a button's words
inline constexpr std::uint8_t kLineSymbols = 128;  // no letter at all

inline constexpr std::uint16_t kNoWord = 0;
inline constexpr std::size_t kMostLineWords = 64;  // of a longer line: the first ones, and its last two
// Short hash of a word: some share one, none has kNoWord.
[[nodiscard]] constexpr std::uint16_t short_hash(std::uint64_t hash) noexcept {
  const auto part = static_cast<std::uint16_t>(hash >> 40);
  return part == kNoWord ? std::uint16_t{1} : part;
}

// Counts how often things occur on the page, by hash: only those that were wanted first. Bounded: past its capacity
// new keys are not counted, which only weakens evidence.
class CountTable {
 public:
  void clear();
  // Makes `key` countable with count 0, if there is room.
  void want(std::uint64_t key);
  // Counts one more of `key` if it is wanted. Most are not: one bit tells.
  void count(std::uint64_t key) noexcept {
    if ((filter_[key >> 57] >> (key >> 51 & 63) & 1) != 0) count_wanted(key);
  }
  // Fetches where `key` stands: to be called some time before want().
  void fetch(std::uint64_t key) const noexcept { __builtin_prefetch(&slots_[first_slot(key)]); }
  // want() and count() in one.
  void add(std::uint64_t key) {
    want(key);
    count_wanted(key);
  }
  [[nodiscard]] std::uint32_t get(std::uint64_t key) const noexcept;

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t count = 0;
    std::uint32_t stamp = 0;  // slots of older pages are free
  };
  void count_wanted(std::uint64_t key) noexcept;
  [[nodiscard]] std::size_t first_slot(std::uint64_t key) const noexcept {
    return static_cast<std::size_t>(key ^ (key >> 29)) & (slots_.size() - 1);
  }
  [[nodiscard]] std::size_t find(std::uint64_t key) const noexcept;
  std::array<std::uint64_t, 128> filter_{};
  std::vector<Slot> slots_;
  std::uint32_t stamp_ = 0;
  std::size_t used_ = 0;
};

// Counts roughly how often things occur on the page, by hash: never too low, and too high only where hashes meet, which
// they do on pages of many thousands of things. Never allocates.
class CountSketch {
 public:
  void clear() noexcept { counts_.clear(); }
  void add(std::uint64_t key) noexcept { add_at(slot(key)); }
  [[nodiscard]] std::uint32_t get(std::uint64_t key) const noexcept { return at(slot(key)); }
  // Where a key's count stands, for those that ask twice.
  [[nodiscard]] static std::uint16_t slot(std::uint64_t key) noexcept {
    return static_cast<std::uint16_t>(key % kSlots);
  }
  void add_at(std::uint16_t slot) noexcept {
    if (std::uint8_t& count = counts_.write(slot); count != 0xFF) ++count;
  }
  [[nodiscard]] std::uint32_t at(std::uint16_t slot) const noexcept { return counts_[slot]; }

 private:
  static constexpr std::size_t kSlots = 16381;
  SparseSlots<std::uint8_t, kSlots> counts_;
};

// The features that speak at one decision, hashed into a weight table. Fixed size: nothing is allocated.
inline constexpr std::size_t kWeightTableSize = std::size_t{1} << 16;
struct FeatureList {
  static constexpr int kMax = 72;
  std::uint16_t ids[kMax];      // indices into the table
  std::uint8_t features[kMax];  // which feature each is, for explanations
  int count = 0;
  [[nodiscard]] static std::uint16_t id_of(int feature, std::uint64_t value) noexcept {
    std::uint64_t h = (value + 1) * 0x9FB21C651E98DF25U + static_cast<std::uint64_t>(feature) * 0xD6E8FEB86659FD93U;
    h ^= h >> 32;
    h *= 0x9E3779B97F4A7C15U;
    return static_cast<std::uint16_t>(h >> 49);
  }
  void put(int feature, std::uint16_t id) noexcept {
    if (count >= kMax) return;
    ids[count] = id;
    features[count] = static_cast<std::uint8_t>(feature);
    ++count;
  }
  void add(int feature, std::uint64_t value) noexcept { put(feature, id_of(feature, value)); }
};

// A place where a seam could be: before the byte `at`.
struct SeamCandidate {
  std::uint32_t at = 0;
  std::uint8_t shape = 0;     // SeamShape
  std::uint8_t row = 0;       // row_of(): its place in a row of a listing
  std::uint16_t writing = 0;  // short hashes of the way it is written, of the left and of the right word: candidates
  std::uint16_t left = 0;     // that agree in one are compared with each other
  std::uint16_t right = 0;
};

// Both sides of a candidate. Words and segments are cut at the candidates next to it.
struct SeamSides {
  Span left, right;                                             // the words that meet; empty: none
  std::uint64_t left_hash = 0, right_hash = 0, whole_hash = 0;  // of the words, and of both as one; 0: none
  Span head, after;  // what stands between the candidate and the next boundary: candidate, timestamp or line end
};

// Where a cut stands: slots of cuts that stand alike. Of one that is surely none only the line.
struct CutPlace {
  std::uint32_t line = 0;
  std::uint16_t left = 0, right = 0;                 // short hashes of the words on both sides
  std::uint8_t before = 0, behind = 0, between = 0;  // how far it is to what bounds its sides
};
// What is known of a cut's sides: see cut_sides.h.
struct CutSides {
  // Where the cut stands in a byline: before one that is all that follows, before one with more behind it, inside,
  // behind it.
  enum Byline : std::uint8_t { kNoByline, kWhole, kBegins, kInside, kEnds };
  PhraseCopies::Sides copies;
  Byline byline = kNoByline;
  bool names_before = false, names_behind = false;  // all up to the next bound reads as names
};
// Facts for the second look at a cut: see cut_context.h.
inline constexpr std::size_t kCutFacts = 66;

// What class of boilerplate a line is; kNone: none.
struct LineClass {
  static constexpr std::uint8_t kNone = 0x3F, kSure = 0x40;
  std::uint8_t value = kNone;   // a BoilerplateClass or kNone; with kSure: no part of the line is a title or a field
  std::uint8_t confidence = 0;  // percent
  static constexpr std::uint8_t kUnknownLink = 60;  // the confidence of what only its run of short lines tells of
  [[nodiscard]] bool is_any() const noexcept { return (value & ~kSure) != kNone; }
  [[nodiscard]] bool is_sure() const noexcept { return (value & kSure) != 0; }
  [[nodiscard]] BoilerplateClass boilerplate() const noexcept { return static_cast<BoilerplateClass>(value & ~kSure); }
  [[nodiscard]] bool is_unknown_link() const noexcept {
    return boilerplate() == BoilerplateClass::kNavigation && confidence == kUnknownLink;
  }
  // Something tells of it besides the run of short lines that it stands in.
  [[nodiscard]] bool is_told() const noexcept { return is_any() && !is_unknown_link(); }
};

// What a part of a line is, as far as it can be told before parts are put together.
enum class PartRole : std::uint8_t { kTitle, kSection, kAuthor, kHeadline, kOther, kStamp, kGiven, kTold };
// kTitle .. kHeadline: those that a model tells. kGiven: a caller's rule, a banner or tokens say what it is. kTold: a
// date that the words of the title before it lead to.
inline constexpr std::size_t kPartClasses = 4;
// What ends a part on one side.
enum class PartEdge : std::uint8_t { kLine, kSeam, kStamp, kCut };

// A part of a line: what stands between line ends, seams, edges of timestamps, and cuts at blanks. Parts of a line are
// in order and cover it but for blanks and separators.
struct Part {
  Span span;
  std::uint32_t line = 0;
  PartRole role = PartRole::kOther;
  PartEdge left = PartEdge::kLine, right = PartEdge::kLine;
  bool follows = false;  // a field that belongs to the title before it; meaningful once items are grouped
};
// What begins at a cut that title_cuts.h makes.
struct RecutPart {
  std::uint32_t begin = 0;
  PartRole role = PartRole::kOther;
};
// What the second look at parts asks for again and again.
struct PartPlace {
  std::uint8_t place = 0, row = 0;  // slots of parts that stand alike
  std::uint8_t likeliest = 0;       // role, as the first look sees it
};
using PartScores = std::array<std::int16_t, kPartClasses>;

// Fields of one kind that stand together: a day and its time of day, published and updated. Parts [first, last].
struct FieldUnit {
  std::uint32_t first = 0, last = 0;
};
// What stands between one of them and the next: see item_lists.h.
struct FieldRow {
  std::uint32_t title = UINT32_MAX;  // none: they are no rows of one list
  std::uint16_t size = 0;            // parts, without teasers' texts
  bool is_sure = false;              // one title stands there and no other
};
// Fields of one kind in the rows of one list, the first part and the last, and what tells on which side of their titles
// they stand: see item_sides.cpp.
inline constexpr std::size_t kSideFacts = 62;
struct FieldList {
  std::uint32_t first = 0, last = 0;
  PartRole role = PartRole::kStamp;
  int score = 0;  // above zero, they follow their titles
  // What its rows have between a title and the unit behind it, and between the unit before it and the title, as
  // item_sides.cpp writes it; 0: it has no rows.
  std::uint64_t behind_title = 0, before_title = 0;
  std::array<std::uint8_t, kSideFacts> facts{};
};

// A feed item as parts; UINT32_MAX: has none.
struct ItemGroup {
  std::uint32_t first = 0, last = 0;  // its extent: parts [first, last]
  std::uint32_t title = 0;
  std::uint32_t section = UINT32_MAX, author = UINT32_MAX, stamp = UINT32_MAX;
  std::uint32_t updated = UINT32_MAX;    // a second date, which says so or comes behind the first
  std::uint32_t date_line = UINT32_MAX;  // above it, where it has no date of its own: holds for others too
  bool by_row = false;                   // told by the shape of its line, not by the model
};

// A line among the story's that tells of a picture, and who is credited for it.
struct StoryCaption {
  std::uint32_t line = 0;
  Span credit;
};

// A line round the headline that names who wrote the story.
struct StoryByline {
  std::uint32_t line = 0;
  Span author;
};

// A sentence of the article, by its bytes, and the line that has it.
struct SaidSentence {
  std::uint64_t hash = 0;
  std::uint32_t line = 0;
};

struct Workspace {
  WordPlaceTable places{kWordPlaces};  // what is known of words; the trainers put in what other publishers say
  // scan
  ByteMasks masks;
  std::vector<Span> lines;  // lines with a visible byte, trimmed of White_Space and BOM
  // recognise
  Span page_date;                      // a dump header at the page's begin, through its date; empty: none
  std::vector<Span> row_lines;         // lines while rows are split: see stamp_rows.h
  std::vector<TimestampMatch> stamps;  // all proposals
  std::vector<Span> mojibake;          // letters that were decoded wrongly, in text order
  std::vector<Span> sources;           // scripts, rules, objects, encoded bytes: in text order, none over two lines
  // segment
  std::vector<SeamCandidate> seam_candidates;  // in text order
  std::vector<SeamSides> seam_sides;           // of the first of them: the three looks at a candidate ask for them
  std::uint32_t stamped_lines = 0;             // lines that end in a timestamp
  std::vector<std::int16_t> seam_scores;       // parallel to seam_candidates: of each by itself
  OpenPlaces open_places;                      // what the letters say of those that words leave open
  CountTable words;                            // the page's own words, as far as some candidate asks for them
  CountTable repeats;                          // lines and parts of lines, as far as some candidate asks for them
  std::vector<LineInfo> info;                  // parallel to lines
  std::vector<std::uint64_t> line_hashes;      // parallel to lines: hash_begin() of each
  std::vector<SaidSentence> sentences;         // of the article, by drop_story_copies() alone
  std::vector<std::uint32_t> long_lines;       // that it asks about
  // Short hashes of the words of all lines, each line's ended by kNoWord; nothing of lines of one word.
  std::vector<std::uint16_t> line_words;
  CountSketch line_shapes;  // how often a line stands on the page, whatever its numbers
  LanguageVotes votes;
  // classify
  std::vector<std::int16_t> article_score;    // parallel to lines: of each by itself
  std::vector<std::uint8_t> said_by_article;  // parallel to lines: compare_with_article()
  std::vector<std::uint32_t> open_lines;      // those that are not surely outside the article
  std::vector<std::int32_t> tree_scores;      // parallel to open_lines
  NeighbourReader neighbours;                 // what asks the networks of lines and of parts
  std::vector<std::int16_t> net_scores;       // what the network says of the first of open_lines
  std::vector<std::uint8_t> in_article;       // parallel to lines
  std::vector<std::uint8_t> row_kinds;        // parallel to lines: what each is among rows: see row_blocks.h
  std::vector<LineClass> line_classes;        // parallel to lines; empty: nobody has told them
  std::vector<Span> teaser_dates;             // of cards on one line with their texts: see teaser_lines.h
  std::vector<std::uint32_t> teaser_run;      // lines, while those are found
  std::uint32_t opening = 0;        // lines before this one may hold the headline, even if they read as the article's
  std::vector<SeamCandidate> cuts;  // in text order
  std::vector<std::int16_t> cut_scores;  // parallel to the cuts that were proposed: of each by itself
  std::vector<CutPlace> cut_places;      // likewise
  std::vector<CutSides> cut_sides;       // likewise
  PhraseCopies copies;
  std::vector<std::array<std::uint8_t, kCutFacts>> cut_facts;  // of those that are not surely none
  std::vector<std::uint64_t> part_hashes;                      // parallel to parts: hash_begin(), 0 for timestamps
  std::vector<std::uint8_t> part_looks;                        // parallel to parts: what they look like to others
  std::vector<std::uint8_t> part_bylines;                      // parallel to parts: BylineKind
  std::vector<Part> parts;                                     // in text order
  std::vector<LineInfo> part_info;                             // parallel to parts
  std::vector<PartScores> part_scores;                         // parallel to parts: of each by itself
  std::vector<PartScores> part_context;                        // parallel to parts: beside its neighbours
  std::vector<PartPlace> part_places;                          // parallel to parts
  Address address;                                             // of the page
  // Hashes of what stands behind titles, before them, of sections and authors, and of short lines: see title_cuts.cpp.
  std::vector<std::uint64_t> title_tails, title_heads, known_names, menu_names;
  std::vector<RecutPart> recut;            // parts that begin where titles and bylines were cut anew
  std::vector<Part> parts_before;          // the parts before that
  std::vector<std::uint32_t> rows;         // parts that are titles by the shape of their line
  std::uint32_t headline = UINT32_MAX;     // the part that is the main article's title
  bool headline_is_line = false;           // and all else of its line is, too
  std::vector<FieldList> field_lists;      // of timestamps, then of sections, then of authors
  std::vector<FieldUnit> field_units;      // those that may be of one list, while lists are found
  std::vector<FieldRow> field_rows;        // between them
  std::vector<std::uint32_t> row_titles;   // of one list
  std::vector<std::uint32_t> date_lines;   // parts: days on lines of their own
  std::vector<ItemGroup> items;            // in text order
  std::vector<StoryByline> story_bylines;  // in text order
  std::vector<StoryCaption> captions;      // in text order
  std::string small_letters;               // of one word
  CountSketch part_texts;                  // how often a part stands on the page

  // A set of hashes, a bit each: the words of the article's begin.
  SparseSlots<std::uint64_t, 4096> body_words;
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_WORKSPACE_H_
