// cue_words.h: how many words of a line the phrases of the lexicon cover, by what they are a sign of.
//
// LineInfo::cues says which cues a line has. What tells classes of boilerplate apart is how much of the line each of
// them covers ("leave a comment", "tous droits réservés"), part by part between its seams, and in scripts without
// blanks what stands inside a run of letters.
#ifndef NEWSPARSE_PAGE_CUE_WORDS_H_
#define NEWSPARSE_PAGE_CUE_WORDS_H_

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "newsparse/page.h"
#include "page/workspace.h"
#include "text/lexicon.h"

namespace newsparse::internal {

// The boilerplate classes in their order, then these.
enum class CueGroup : std::uint8_t { kSection = kBoilerplateClassCount, kReadMore, kCredit, kNone };
inline constexpr std::size_t kCueGroups = static_cast<std::size_t>(CueGroup::kNone);

struct CueWords {
  std::array<std::uint8_t, kCueGroups> words{};  // covered by phrases of the group; a phrase may be of several
  std::uint8_t opening = static_cast<std::uint8_t>(CueGroup::kNone);  // the first group of the phrase that opens it
  bool sign = false;                                                  // © or (c)
  bool year = false;                                                  // a number from 1900 to 2099
  // The group with most words, the first of them; kCueGroups: none.
  [[nodiscard]] std::size_t best() const noexcept;
};

// Reads the first 1,200 bytes of `span`, a line or a part of one. Phrases do not reach across `seams`: those of the
// page from the span's begin on. Does not allocate.
[[nodiscard]] CueWords read_cue_words(std::string_view text, const ByteMasks& masks, Span span,
                                      std::span<const Glue> seams) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_CUE_WORDS_H_
