// seam_rows.h: places for seams that no two characters give away: edges of timestamps, and rows of numbers, of names of
// sites, of known words and of known names.
#ifndef NEWSPARSE_PAGE_SEAM_ROWS_H_
#define NEWSPARSE_PAGE_SEAM_ROWS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "page/seam_candidate_list.h"
#include "page/seam_names.h"
#include "page/workspace.h"
#include "text/ascii.h"

namespace newsparse::internal {

class SeamRows {
 public:
  // Proposes to `list`, whose lines are begun one by one. All must outlive it.
  SeamRows(std::string_view text, const Workspace& work, SeamCandidateList& list)
      : text_(text), work_(work), list_(list) {}

  // Looks at the line that the list has begun, behind what its characters have proposed. `caseless`: letters without
  // case meet on it. Linear.
  void read_line(std::size_t line, bool caseless);

 private:
  // The edges of timestamps that touch what is beside them.
  void read_edges();
  // 12345, where each is a link to a page: between the marks of such links, or alone on its line where that is more
  // than a counter would be by chance. Elsewhere it is a number.
  void read_sequences();
  static constexpr std::size_t kFewestAlone = 5;  // digits
  // Nothing but blanks lies between [begin, end) and the line's ends, or such a mark: 1 ... 171819 ... 25 »
  [[nodiscard]] bool stands_apart(std::size_t begin, std::size_t end) const noexcept;
  // Names of sites in a row: a token of three dots at least.
  void read_sites();
  // Where an address begins that is glued to what stands before it: …#topichttps://example.org
  void read_addresses();
  // Rows of words of one case, whose letters in ASCII are `mask`.
  void read_word_rows(const std::vector<std::uint64_t>& mask, CharClass of);
  // Of a run of such letters and of bytes beyond ASCII, those that are of the case, each with a capital before it.
  void read_run(Span run, CharClass of);
  void read_letters(Span letters, CharClass of);
  // Whether the line ends as sentences do, but for question and exclamation marks of ASCII: links ask and call, too.
  [[nodiscard]] bool ends_sentence() const noexcept;
  // Nothing but blanks lies between `end` and the line's end, or the timestamp that is next; or nothing at all before
  // another candidate.
  [[nodiscard]] bool closes(std::uint32_t end, std::span<const TimestampMatch>::iterator stamp) const noexcept;
  [[nodiscard]] bool is_wide(std::uint32_t at) const noexcept;
  // How long a piece is without what points on behind a link's words: 続きを読む>>
  [[nodiscard]] static std::size_t without_arrows(std::string_view piece) noexcept;
  // Where a label begins that is glued to what stands before it: 李海伦‖作者：肖春芳  港口‖记者 王东
  template <class Visit>
  void read_labels(Span piece, Visit visit) const;
  // 2港口大桥: a number that opens the line `line`, one of three that count on, a line or up to three apart.
  void read_rank(std::size_t line);
  // The number that opens a line and is followed by a letter without case; of no digits: none. `counts`: by one that
  // counts things.
  struct Rank {
    LeadingNumber number;
    bool counts = false;
  };
  [[nodiscard]] Rank rank_of(std::size_t line) const noexcept;
  // Known names in the pieces between blanks, timestamps and the candidates so far.
  void read_names();

  std::string_view text_;
  const Workspace& work_;
  SeamCandidateList& list_;
  Span line_;
  std::optional<KnownNames> names_;  // most pages never ask
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_SEAM_ROWS_H_
