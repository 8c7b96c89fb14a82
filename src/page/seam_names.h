// seam_names.h: seams between letters without case, where a known name ends or begins.
//
//   果樹農家、遅霜に警戒強めるスポーツ2019.5.4     世界政治経済スポーツ     اقتصادالسعودية
//
// Nothing in the writing tells where one element ends. What does: the name of a section or a label that the lexicon
// has, or a short line of the page's own, at either end of the piece.
#ifndef NEWSPARSE_PAGE_SEAM_NAMES_H_
#define NEWSPARSE_PAGE_SEAM_NAMES_H_

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "newsparse/span.h"

namespace newsparse::internal {

class KnownNames {
 public:
  // Learns the short lines of a page that begin with a letter without case.
  KnownNames(std::string_view text, std::span<const Span> lines) noexcept;

  // The begin of the longest label of a person or a date (来源, بقلم) that ends at `at`, not before `from`; `at`: none.
  [[nodiscard]] static std::uint32_t label_begin(std::string_view text, std::uint32_t from, std::uint32_t at) noexcept;

  // Calls visit(at) for places inside `piece`, a run of visible bytes between two boundaries, behind names that stand
  // one behind the other from its begin on, and before those that stand so to its end; some places may be said twice.
  // `opens`: a single name at the begin counts, too: the piece opens a line that is no sentence, or stands behind a
  // date. `closes`: names at the end count: an element may end there. Linear in the piece, whose names are short.
  template <class Visit>
  void read(std::string_view text, Span piece, bool opens, bool closes, Visit visit) const {
    if (in_lexicon(slice(text, piece))) return;
    std::uint32_t at = piece.begin;
    std::uint32_t first = 0;
    for (int names = 0;; ++names) {
      const std::uint32_t end = name_end(text, at, piece.end, at != piece.begin);
      if (end == at || end == piece.end) {
        // The rest is a name that nobody knows, or not a row of names at all.
        if (names == 1 && (opens || end != at)) visit(first);
        break;
      }
      if (names == 0) first = end;
      if (names == 1) visit(first);
      if (names >= 1) visit(end);
      at = end;
    }
    for (at = piece.end; closes;) {
      const std::uint32_t begin = name_begin(text, piece.begin, at, at != piece.end);
      if (begin == at || begin == piece.begin) break;
      visit(begin);
      at = begin;
    }
  }

 private:
  // The end of the longest name that begins at `at`, or the begin of the longest that ends there; `at`: none. `all`: it
  // may be all that there is: a line alone is known by itself.
  [[nodiscard]] std::uint32_t name_end(std::string_view text, std::uint32_t at, std::uint32_t to,
                                       bool all) const noexcept;
  [[nodiscard]] std::uint32_t name_begin(std::string_view text, std::uint32_t from, std::uint32_t at,
                                         bool all) const noexcept;
  [[nodiscard]] static bool in_lexicon(std::string_view name) noexcept;
  [[nodiscard]] bool is_known(std::string_view name) const noexcept;

  // The page's short lines, by two bits of their hashes each: a few are taken for ones that are none.
  static constexpr std::size_t kBits = 16384;
  std::array<std::uint64_t, kBits / 64> lines_{};
  bool any_ = false;
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_SEAM_NAMES_H_
