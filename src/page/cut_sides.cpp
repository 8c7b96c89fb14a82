#include "page/cut_sides.h"

#include <algorithm>

#include "page/byline_kind.h"
#include "page/cut_features.h"
#include "page/parts.h"
#include "recognise/byline.h"
#include "text/lexicon.h"
#include "text/lines.h"

namespace newsparse::internal {

namespace {

// Goes through what stands between the bounds of a line: its ends, seams, edges of timestamps. For lines in order.
class BoundedParts {
 public:
  BoundedParts(const Workspace& work, std::span<const Glue> glue) noexcept : work_(work), glue_(glue) {}
  template <class Visit>
  void read_line(std::size_t l, Visit visit) {
    const Span line = work_.lines[l];
    auto stamps = stamps_in(work_, line);
    for (std::uint32_t begin = line.begin; begin < line.end;) {
      while (!glue_.empty() && glue_.front().at <= begin) glue_ = glue_.subspan(1);
      while (!stamps.empty() && (stamps.front().weak || stamps.front().span.end <= begin)) stamps = stamps.subspan(1);
      std::uint32_t end = glue_.empty() ? line.end : std::min(line.end, glue_.front().at), next = end;
      if (!stamps.empty() && stamps.front().span.begin < end)
        end = stamps.front().span.begin, next = stamps.front().span.end;
      if (end > begin) visit(Span{begin, end});
      begin = std::max(next, begin + 1);
    }
  }

 private:
  const Workspace& work_;
  std::span<const Glue> glue_;  // those behind what was read
};

// Where bylines and names stand in a part: of `cuts`, all that lie in it.
void read_bylines(std::string_view text, const Workspace& work, Span part, std::span<const SeamCandidate> cuts,
                  std::span<CutSides> sides) {
  constexpr std::uint32_t kLongestNames = 60;
  const auto opens = [&](std::uint32_t at) {
    const Span word = word_after(text, work.masks, at, part.end);
    const std::uint64_t hash = word.empty() ? 0 : hash_word(slice(text, word));
    return hash != 0 && may_open_byline(hash) && meaning_of(hash) == kOpensByline;
  };
  // The byline that begins at `at` and is cut `next - 1`, or the part's begin.
  const auto read = [&](std::uint32_t at, std::size_t next) {
    const BylineReading reading = read_byline(slice(text, {at, part.end}));
    if (reading.kind < BylineKind::kByline) return;
    if (next > 0) sides[next - 1].byline = reading.kind == BylineKind::kByline ? CutSides::kWhole : CutSides::kBegins;
    for (; next < cuts.size() && cuts[next].at < at + reading.end; ++next) sides[next].byline = CutSides::kInside;
    if (next < cuts.size() && reading.kind == BylineKind::kBylineAndMore) sides[next].byline = CutSides::kEnds;
  };
  if (opens(part.begin)) read(part.begin, 0);
  const std::string_view whole = slice(text, trim(text, part));
  const bool may_open = opens_with_name(whole), may_end = may_end_in_name(whole);
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    const std::uint32_t at = cuts[i].at;
    if (sides[i].byline == CutSides::kNoByline && opens(at)) read(at, i + 1);
    if (may_end && part.end - at <= kLongestNames)
      sides[i].names_behind = reads_as_names(slice(text, trim(text, {at, part.end})));
    if (may_open && at - part.begin <= kLongestNames)
      sides[i].names_before = reads_as_names(slice(text, trim(text, {part.begin, at})));
  }
}

}  // namespace

void read_cut_sides(std::string_view text, Workspace& work, std::span<const Glue> glue) {
  std::size_t words = 0;
  for (std::size_t l = 0; l < work.lines.size(); ++l) words += may_have_cuts(work, l) ? work.info[l].words : 0U;
  work.copies.start(words, text.size());
  BoundedParts all(work, glue), again(work, glue);
  for (std::size_t l = 0; l < work.lines.size(); ++l) {
    if (!may_have_cuts(work, l)) continue;
    all.read_line(l, [&](Span part) {
      work.copies.read(text, work.masks, part);
      work.copies.keep();
    });
  }
  work.cut_sides.assign(work.cuts.size(), {});
  std::size_t cut = 0;
  for (std::size_t l = 0; l < work.lines.size() && cut < work.cuts.size(); ++l) {
    if (work.cuts[cut].at >= work.lines[l].end) continue;
    again.read_line(l, [&](Span part) {
      while (cut < work.cuts.size() && work.cuts[cut].at < part.begin) ++cut;
      if (cut >= work.cuts.size() || work.cuts[cut].at >= part.end) return;
      work.copies.read(text, work.masks, part);
      work.copies.look_up();
      const std::size_t first = cut;
      for (; cut < work.cuts.size() && work.cuts[cut].at < part.end; ++cut)
        work.cut_sides[cut].copies = work.copies.at(work.cuts[cut].at);
      read_bylines(text, work, part, std::span(work.cuts).subspan(first, cut - first),
                   std::span(work.cut_sides).subspan(first, cut - first));
    });
    while (cut < work.cuts.size() && work.cuts[cut].at < work.lines[l].end) ++cut;
  }
}

}  // namespace newsparse::internal
