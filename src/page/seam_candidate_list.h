// seam_candidate_list.h: what candidates for seams are put into, line by line: in text order, each place once, none
// inside a date, a token, a tag, source or letters that were decoded wrongly.
#ifndef NEWSPARSE_PAGE_SEAM_CANDIDATE_LIST_H_
#define NEWSPARSE_PAGE_SEAM_CANDIDATE_LIST_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "page/seam_features.h"
#include "page/seam_sides.h"
#include "page/workspace.h"
#include "recognise/markup.h"
#include "recognise/template_token.h"

namespace newsparse::internal {

class SeamCandidateList {
 public:
  // Clears work.seam_candidates. All must outlive the list.
  SeamCandidateList(std::string_view text, std::span<const TemplateToken> tokens, std::span<const MarkupResidue> markup,
                    Workspace& work)
      : tokens_(tokens), markup_(markup), sources_(work.sources), work_(work), most_(text.size() / 4 + 1024) {
    work_.seam_candidates.clear();
  }

  // Begins the line behind the last. False: it is nothing but source.
  bool start_line(Span line) {
    while (next_stamp_ < work_.stamps.size() && work_.stamps[next_stamp_].span.end <= line.begin) ++next_stamp_;
    std::size_t end = next_stamp_;
    while (end < work_.stamps.size() && work_.stamps[end].span.begin < line.end) ++end;
    stamps_ = std::span(work_.stamps).subspan(next_stamp_, end - next_stamp_);
    next_stamp_ = end;
    while (!tokens_.empty() && tokens_.front().span.end <= line.begin) tokens_ = tokens_.subspan(1);
    while (!markup_.empty() && markup_.front().span.end <= line.begin) markup_ = markup_.subspan(1);
    while (!sources_.empty() && sources_.front().end <= line.begin) sources_ = sources_.subspan(1);
    first_ = work_.seam_candidates.size();
    return sources_.empty() || sources_.front() != line;
  }
  // The line's timestamps.
  [[nodiscard]] std::span<const TimestampMatch> stamps() const noexcept { return stamps_; }
  // How many there are of all lines, and of those before this one.
  [[nodiscard]] std::size_t size() const noexcept { return work_.seam_candidates.size(); }
  [[nodiscard]] std::size_t first() const noexcept { return first_; }

  // Proposes `at`, which lies inside the line, unless it is inside a date, a token, a tag or source.
  void add(std::uint32_t at, SeamShape shape) {
    const auto stamp = first_stamp_at(stamps_, at);
    if (stamp != stamps_.begin() && std::prev(stamp)->span.end > at) return;  // inside a date
    if (in_code(at) || meets_mojibake(at)) return;
    // A seam every four bytes is no page that anyone would read; it must not take more memory than one.
    if (work_.seam_candidates.size() >= most_) return;
    work_.seam_candidates.push_back({.at = at, .shape = static_cast<std::uint8_t>(shape)});
  }
  // The edge of a timestamp.
  void add_edge(std::uint32_t at) {
    if (!in_code(at))
      work_.seam_candidates.push_back({.at = at, .shape = static_cast<std::uint8_t>(SeamShape::kStamp)});
  }

  // Whether one of the line's first `count` candidates, which are in order, stands at `at`.
  [[nodiscard]] bool has(std::size_t count, std::uint32_t at) const noexcept {
    const auto begin = work_.seam_candidates.begin() + static_cast<std::ptrdiff_t>(first_);
    const auto end = work_.seam_candidates.begin() + static_cast<std::ptrdiff_t>(count);
    const auto found =
        std::lower_bound(begin, end, at, [](const SeamCandidate& c, std::uint32_t x) { return c.at < x; });
    return found != end && found->at == at;
  }
  // Puts the line's candidates behind the first `count` of all in their places. Not inplace_merge(), which takes a
  // buffer from the heap.
  void sort_behind(std::size_t count) noexcept {
    if (work_.seam_candidates.size() == count) return;
    const auto begin = work_.seam_candidates.begin() + static_cast<std::ptrdiff_t>(first_);
    std::sort(begin, work_.seam_candidates.end(), [](const SeamCandidate& a, const SeamCandidate& b) {
      return a.at != b.at ? a.at < b.at : a.shape < b.shape;
    });
    work_.seam_candidates.erase(
        std::unique(begin, work_.seam_candidates.end(),
                    [](const SeamCandidate& a, const SeamCandidate& b) { return a.at == b.at; }),
        work_.seam_candidates.end());
  }

 private:
  // Of `list`, whose spans are in order and do not overlap, what `at` is inside of; null if it is at an edge or
  // between.
  template <class T, class SpanOf>
  [[nodiscard]] static const T* around(std::span<const T> list, std::uint32_t at, SpanOf span_of) noexcept {
    const auto next =
        std::partition_point(list.begin(), list.end(), [&](const T& entry) { return span_of(entry).begin < at; });
    if (next == list.begin() || at >= span_of(*std::prev(next)).end) return nullptr;
    return &*std::prev(next);
  }
  // One letter looks like several of other cases and scripts: obilÃ­.
  [[nodiscard]] bool meets_mojibake(std::uint32_t at) const noexcept {
    const auto next =
        std::partition_point(work_.mojibake.begin(), work_.mojibake.end(), [&](Span run) { return run.end < at; });
    return next != work_.mojibake.end() && next->begin <= at;
  }
  [[nodiscard]] bool in_code(std::uint32_t at) const noexcept {
    // undefinedundefined and lorem ipsum are what elements held, not what a template says of them.
    const auto* token = around(tokens_, at, [](const TemplateToken& t) { return t.span; });
    if (token != nullptr && token->engine != static_cast<std::uint8_t>(Engine::kValueLeak) &&
        token->engine != static_cast<std::uint8_t>(Engine::kLoremIpsum))
      return true;
    return around(sources_, at, [](Span run) { return run; }) != nullptr ||
           around(markup_, at, [](const MarkupResidue& m) { return m.span; }) != nullptr;
  }

  // Those that end behind the line's begin.
  std::span<const TemplateToken> tokens_;
  std::span<const MarkupResidue> markup_;
  std::span<const Span> sources_;
  Workspace& work_;
  std::span<const TimestampMatch> stamps_;
  std::size_t next_stamp_ = 0;
  std::size_t first_ = 0;  // the line's first candidate
  std::size_t most_;
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_SEAM_CANDIDATE_LIST_H_
