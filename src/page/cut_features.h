// cut_features.h: blanks where one element could end and the next begin, and what the first, linear look at them is
// told.
#ifndef NEWSPARSE_PAGE_CUT_FEATURES_H_
#define NEWSPARSE_PAGE_CUT_FEATURES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "newsparse/record.h"
#include "page/address_words.h"
#include "page/workspace.h"

namespace newsparse::internal {

inline constexpr std::size_t kCutTableSize = std::size_t{1} << 14;
// Scores of the first look are kept in this range, in the units of the weight table; the lowest: surely no cut.
inline constexpr int kMostCutScore = 950;

// Whether a line could be a card: none of the article, of a few words at least, and not too long.
[[nodiscard]] bool may_have_cuts(const Workspace& work, std::size_t line) noexcept;

// Fills work.cuts with the blanks of all lines where an element could end, and counts in work.part_texts what could be
// a section's or an author's name: short lines, and what stands before and behind such blanks, up to the next of the
// page's seams or timestamps. Compares them with the page's other lines: work.cut_sides.
void propose_cuts(std::string_view text, Workspace& work, std::span<const Glue> glue);

// How often what stands on a side of a cut stands where names stand: 0 too long to be one, 1 once, .. 5 often. `name`:
// SeamCandidate::left or right of a cut.
[[nodiscard]] std::uint32_t name_count(const Workspace& work, std::uint16_t name) noexcept;

// How often `span`, which two bounds part from the rest, stands so on the page or as a line of its own; 0: too long.
[[nodiscard]] std::uint32_t whole_count(std::string_view text, const Workspace& work, Span span) noexcept;

// The word that ends just before `at`, or the one that begins at `at`, in [from, to); up to four bytes of marks between
// are skipped, and 40 of the word are read. Empty: there is none. The second pair is the first, code point by code
// point.
[[nodiscard]] Span word_before(std::string_view text, const ByteMasks& masks, std::uint32_t from,
                               std::uint32_t at) noexcept;
[[nodiscard]] Span word_after(std::string_view text, const ByteMasks& masks, std::uint32_t at,
                              std::uint32_t to) noexcept;
[[nodiscard]] Span decoded_word_before(std::string_view text, std::uint32_t from, std::uint32_t at) noexcept;
[[nodiscard]] Span decoded_word_after(std::string_view text, std::uint32_t at, std::uint32_t to) noexcept;

// 0 unknown, 1 a function word, 2 a section's name, 3 opens a byline, 4 another cue.
inline constexpr std::uint32_t kOpensByline = 3;
[[nodiscard]] std::uint32_t meaning_of(std::uint64_t hash) noexcept;

// Reads the features of the cuts [first, last) of one line. Words are known by their hashes; one that stands behind a
// cut often stands before the next.
class CutReader {
 public:
  CutReader(std::string_view text, const Workspace& work, std::size_t line, std::size_t first,
            std::size_t last) noexcept;

  // The features of work.cuts[index], as indices into a table of kCutTableSize.
  void read(std::size_t index, FeatureList& out) noexcept;
  // The sum of their weights, or anything below -kMostCutScore where what costs least to ask leaves nothing open.
  [[nodiscard]] std::int32_t sum(std::size_t index, const std::int16_t* weights) noexcept;

  struct Word {
    Span span;
    std::uint32_t letters = 0;  // how it is written: 0 no word, 1 + CharClass of its first letter, 8 .. 10 capitals
    std::uint64_t hash = 0;
  };
  // The word before the cut that was read last and was not hopeless, the word behind it, and the next, and which of
  // the words round it the address has.
  struct Words {
    Word left, right, next;
    AddressSides address;
  };
  [[nodiscard]] const Words& words() const noexcept { return words_; }

 private:
  template <class Sink>
  void read_into(std::size_t index, Sink& out) noexcept;
  [[nodiscard]] Word known(Span span) const noexcept;

  std::string_view text_;
  const Workspace& work_;
  const Span line_;
  const LineInfo& info_;
  const std::span<const TimestampMatch> stamps_;
  const std::size_t first_, last_;
  const std::uint32_t capitals_;
  Words words_;
  AddressWords address_;
  bool has_read_address_ = false;
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_CUT_FEATURES_H_
