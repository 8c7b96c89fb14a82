// boilerplate_features.h: what the model of boilerplate classes is told of a line.
//
// Linear, one weight a class: how many words of the line the phrases of each class cover, how long it is and how it
// ends, signs and figures, where it stands beside the article, and what its neighbours say. Nothing of the words
// themselves: what is learned in one language holds for all that the lexicon knows.
#ifndef NEWSPARSE_PAGE_BOILERPLATE_FEATURES_H_
#define NEWSPARSE_PAGE_BOILERPLATE_FEATURES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "page/cue_words.h"
#include "page/workspace.h"

namespace newsparse::internal {

// The boilerplate classes, then none of them.
inline constexpr std::size_t kLineClasses = kBoilerplateClassCount + 1;
inline constexpr std::size_t kBoilerplateIds = 557;

class BoilerplateReader {
 public:
  // The workspace after find_article(), and the page's seams; both must outlive the reads.
  BoilerplateReader(std::string_view text, const Workspace& work, std::span<const Glue> glue) noexcept;
  // The features of line `i`; to be called for 0, 1, 2 .. in order. False: nothing on or beside it speaks for a class.
  bool read(std::size_t i, FeatureList& out) noexcept;
  // The same for a part of line `i`, or what items leave of it.
  bool read_part(std::size_t i, Span span, const LineInfo& info, FeatureList& out) noexcept;
  // The line that was read last is one of a long run of short ones: a menu, whatever its words.
  [[nodiscard]] bool is_in_long_run() const noexcept;
  // The classes, as bits of their cues, of whose phrases all words of line `i` are, which was read last; three words at
  // least.
  [[nodiscard]] std::uint32_t classes_of_all_words(std::size_t i) const noexcept;
  // Line `i`, which was read last, has one word of copyright lines among others in small letters and nothing else of
  // what such lines have: no sign, no year, no second word. A story may be about that.
  [[nodiscard]] bool may_speak_of_copyright(std::size_t i) const noexcept;

 private:
  // A line as its neighbours see it: its CueGroup, kNone, or one of kArticle ..
  struct Seen {
    CueWords cues;
    std::size_t as = 0;
    bool read = false;
  };
  [[nodiscard]] Seen see(std::size_t i) noexcept;
  [[nodiscard]] CueWords cues_of(Span span, const LineInfo& info) noexcept;
  [[nodiscard]] std::size_t beyond_numbers(std::size_t i, std::ptrdiff_t step) noexcept;
  [[nodiscard]] bool is_number(Span span, const LineInfo& info) const noexcept;
  [[nodiscard]] bool counts_on(std::size_t i) const noexcept;
  [[nodiscard]] bool is_short(std::size_t i) const noexcept;
  void add(std::size_t i, Span span, const LineInfo& info, const CueWords& cues, std::size_t before, std::size_t behind,
           FeatureList& out) noexcept;

  std::string_view text_;
  const Workspace& work_;
  std::span<const Glue> glue_;
  std::size_t story_begin_ = SIZE_MAX, story_end_ = 0;  // lines of the article
  std::array<Seen, 3> window_;                          // the line before, the line itself, the next one
  std::size_t run_end_ = 0, run_size_ = 0;              // the run of short lines that the line is in
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_BOILERPLATE_FEATURES_H_
