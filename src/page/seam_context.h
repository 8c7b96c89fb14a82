// seam_context.h: the second look at seams: each candidate beside all others of its page.
#ifndef NEWSPARSE_PAGE_SEAM_CONTEXT_H_
#define NEWSPARSE_PAGE_SEAM_CONTEXT_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "page/seam_features.h"
#include "page/trees.h"
#include "page/workspace.h"

namespace newsparse::internal {

// Scores are kept in this range, so that sums over a page fit. The lowest: no place for a seam.
inline constexpr int kMostSeamScore = 2000;

// A first look is at words: a linear model. Where that leaves it open, what the letters say is weighed with it.
[[nodiscard]] constexpr bool is_open_seam(int score) noexcept { return score > -800 && score < 1000; }
[[nodiscard]] constexpr int weighed_seam(LetterMix mix, int words, int letters) noexcept {
  return std::clamp(mix.of(words, letters), -kMostSeamScore + 1, kMostSeamScore);
}

// What the second look knows of a candidate.
using SeamFacts = Facts<79>;

class SeamContext {
 public:
  // Begins a page. Scores are those of each candidate by itself, parallel to work.seam_candidates, in the units of the
  // weight table (256 a natural logarithm of odds); `letters`: what these say of those that are open. All must outlive
  // the reads.
  SeamContext(std::string_view text, const Workspace& work, std::span<const std::int16_t> scores,
              LetterScores letters) noexcept;
  // What rules say of a candidate beside the trees: for what a page has once or twice, and trees are not sure of.
  struct Ruling {
    bool is_sure = false;   // a seam: it completes a row, a name and its handle meet, a label and its value, a date
    std::int16_t lift = 0;  // is added to the score, in its units
  };
  [[nodiscard]] Ruling rule(std::size_t index) const noexcept;
  // The facts of all candidates, line by line. Calls visit(index, line index, facts) for each that is not hopeless: far
  // below the odds, as all others of its line are.
  template <class Visit>
  void read_all(Visit visit) {
    for_each_candidate_line(
        work_, [&](std::size_t l, std::span<const SeamCandidate> candidates, std::span<const TimestampMatch> stamps) {
          start_line(l, candidates, stamps);
          SeamFacts facts;
          for (std::size_t i = first_; i < last_; ++i)
            if (read(i, facts)) visit(i, l, facts);
        });
  }

 private:
  static constexpr std::size_t kSlots = 512, kWordSlots = 4096;
  struct Sum {
    int score = 0;
    std::uint32_t count = 0;
    void add(int s) noexcept { score += s, ++count; }
  };
  // A line with candidates: where it is, and the mean and the highest of their scores.
  struct Group {
    std::size_t line = 0, last = 0;  // last: past its last candidate; 0: there is none
    int mean = 0, highest = 0;
  };
  void start_line(std::size_t line, std::span<const SeamCandidate> candidates,
                  std::span<const TimestampMatch> stamps) noexcept;
  [[nodiscard]] bool read(std::size_t index, SeamFacts& out) const noexcept;
  // A place between a title and a short part before the timestamp that ends the row, where the page's other rows surely
  // have a seam and this row has none yet: rows of a listing are decided together.
  [[nodiscard]] bool completes_row(std::size_t index) const noexcept;
  // By Ann Lee@annlee_news: one of the two words before a handle stands in it.
  [[nodiscard]] bool meets_handle(std::size_t index) const noexcept;
  // E-mail:desk@example.org, or Channel:Norrey One on a page of such: a short line of a label and a value, and nothing
  // else that could be a seam.
  [[nodiscard]] bool meets_value(std::size_t index) const noexcept;
  // Ann Lee2022-12-05: behind a letter with case a whole date in figures begins. One with a month's name does, and any
  // behind other letters and what closes (（神戸市）2019.2.28 Thu 8:15), where it ends the line: sentences of scripts
  // without blanks set none before dates.
  [[nodiscard]] bool meets_date(std::size_t index) const noexcept;
  // .. for the winterBy Ann Lee, ..手に入れるBy Ann Lee: an opener with a capital and two words of names, up to
  // the line's end (StandBy Mode).
  [[nodiscard]] bool meets_byline(std::size_t index) const noexcept;
  // kuThekwini, noMnyango: what a small prefix of Zulu, Xhosa and their neighbours makes of a name. It ends in a vowel
  // and begins a word.
  [[nodiscard]] bool is_prefixed_name(const SeamCandidate& c) const noexcept;
  // The page is in such a language: it has four such prefixes, and one word in fifty has one.
  [[nodiscard]] bool reads_prefixes() const noexcept;
  // How many lines in a row above (-1) or below (1) the line begun last are written like candidate `c`: with such a
  // candidate, or, if `counter`, with a number glued to their end.
  [[nodiscard]] int lines_alike(const SeamCandidate& c, bool counter, int step) const noexcept;
  [[nodiscard]] Group group_from(std::size_t first, std::size_t line) const noexcept;

  std::string_view text_;
  const Workspace& work_;
  std::span<const std::int16_t> scores_;
  LetterScores letters_;
  // Of the page:
  Sum page_;
  std::array<Sum, 16> shapes_;
  std::array<Sum, 8> rows_;
  std::array<Sum, kSlots> writings_, lefts_, rights_, pairs_;  // pairs: of left and right word
  std::array<std::uint8_t, kWordSlots> firsts_, lasts_;        // how many lines begin, and end, in a word
  std::size_t strong_ = 0;
  bool has_prefixes_ = false;
  // Of the line begun last:
  std::size_t first_ = 0, last_ = 0, line_ = 0;
  std::span<const TimestampMatch> stamps_;
  Group above_, now_, below_;
  Sum sum_;
  int highest_ = 0, second_highest_ = 0, lowest_ = 0;
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_SEAM_CONTEXT_H_
