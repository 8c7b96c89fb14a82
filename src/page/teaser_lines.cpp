#include "page/teaser_lines.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "page/classify.h"
#include "page/date_sides.h"
#include "page/parts.h"
#include "recognise/date_leads.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

constexpr std::size_t kMostBetween = 2;                      // lines from one to the next
constexpr std::uint32_t kLeastTitle = 12, kMostTitle = 250;  // bytes before the date
constexpr std::uint32_t kLeastText = 20;                     // bytes behind it

bool is_whole(const TimestampMatch& stamp) noexcept {
  if (stamp.weak) return false;
  return stamp.unit != TimeUnit::kNone || (stamp.printed.day != 0 && stamp.printed.month != 0);
}

// Letters without case do not tell where a sentence begins: there blanks must. A post's number (#5) is a forum's, whose
// posts are what the page is for.
bool opens_text(std::string_view text, const TimestampMatch& stamp, Span behind) noexcept {
  if (char_class(decode(text, behind.begin).value) == CharClass::kCaseless)
    return behind.begin != stamp.span.end && text[stamp.span.begin - 1] == ' ';
  return text[behind.begin] != '#';
}

bool is_dated_teaser(std::string_view text, Span line, const TimestampMatch& stamp) noexcept {
  const Span title = trim(text, {line.begin, stamp.span.begin}), behind = trim(text, {stamp.span.end, line.end});
  return is_whole(stamp) && title.size() >= kLeastTitle && title.size() <= kMostTitle && behind.size() >= kLeastText &&
         !sentence_goes_on(text, line.begin, stamp.span.begin) && opens_title(text, line, stamp.span.end) &&
         opens_text(text, stamp, behind) && !leads_to_date(slice(text, title));
}

// Before its last seam stands no sentence, and behind it one; a kicker may be glued to the title. Words in bold before
// their explanation are shorter.
bool is_glued_teaser(std::string_view text, const Workspace& work, std::size_t i, std::span<const Glue> glue) noexcept {
  constexpr std::size_t kMostSeams = 3;
  constexpr std::uint32_t kLeastGlued = 25, kMostGlued = 150;  // bytes of the title
  constexpr std::ptrdiff_t kFewestBlanks = 3;
  const Span line = work.lines[i];
  const EndMark end = work.info[i].end;
  if (!is_sentence_end(end) && end != EndMark::kEllipsis) return false;
  const std::span<const Glue> seams = seams_in(glue, line);
  if (seams.empty() || seams.size() > kMostSeams) return false;
  const Span behind{seams.back().at, line.end};
  const std::string_view title =
      slice(text, {seams.size() > 1 ? seams[seams.size() - 2].at : line.begin, seams.back().at});
  return title.size() >= kLeastGlued && title.size() <= kMostGlued &&
         std::count(title.begin(), title.end(), ' ') >= kFewestBlanks && end_mark(title) == EndMark::kNone &&
         behind.size() >= 2 * kLeastText && char_class(decode(text, behind.begin).value) == CharClass::kUpper;
}

}  // namespace

void drop_teaser_lines(std::string_view text, std::span<const Glue> glue, Workspace& work) noexcept {
  const auto is_teaser = [&](std::size_t i) {
    if (is_glued_teaser(text, work, i, glue)) return true;
    if (work.info[i].stamps == 0) return false;
    const auto stamps = stamps_in(work, work.lines[i]);
    return std::any_of(stamps.begin(), stamps.end(),
                       [&](const TimestampMatch& stamp) { return is_dated_teaser(text, work.lines[i], stamp); });
  };
  // Paragraphs of a story touch its others: between two runs of these, or at one's end, words before a date are a
  // sentence's, and what is glued to a paragraph is its subheading.
  const auto touches_story = [&](std::size_t first, std::size_t last) {
    return (first > 0 && work.in_article[first - 1] != 0) ||
           (last + 1 < work.lines.size() && work.in_article[last + 1] != 0);
  };
  for (std::size_t first = 0; first < work.lines.size();) {
    if (!is_teaser(first)) {
      ++first;
      continue;
    }
    std::size_t last = first, next = first + 1;
    for (; next < work.lines.size() && next - last <= kMostBetween; ++next)
      if (is_teaser(next)) last = next;
    if (last > first && !touches_story(first, last))
      for (std::size_t i = first; i <= last; ++i)
        if (is_teaser(i)) work.in_article[i] = 0;
    first = next;
  }
}

}  // namespace newsparse::internal
