#include "page/story_lines.h"

#include <algorithm>

#include "text/lexicon.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

constexpr std::size_t kNone = SIZE_MAX, kReach = 3;  // lines that are not the story's between two of its
constexpr std::uint16_t kMostHeadingWords = 12, kLeastWords = 7, kMostEntryWords = 30;

bool ends_paragraph(const LineInfo& info) noexcept {
  return is_sentence_end(info.end) || info.end == EndMark::kColon || info.end == EndMark::kEllipsis;
}

std::size_t neighbour(const Workspace& work, std::size_t i, bool behind) noexcept {
  for (std::size_t n = 1; n <= kReach; ++n) {
    if (behind ? i + n >= work.lines.size() : n > i) return kNone;
    const std::size_t at = behind ? i + n : i - n;
    if (work.in_article[at] != 0) return at;
  }
  return kNone;
}

// Between a paragraph that has ended and the next one, and no part of a sentence itself.
bool is_heading(std::string_view text, const Workspace& work, std::size_t i) noexcept {
  constexpr std::uint32_t kOfTheSite =
      ((std::uint32_t{1} << kBoilerplateClassCount) - 1) | cue_bit(Cue::kReadMore) | cue_bit(Cue::kByline);
  constexpr std::uint16_t kMostOfTheSite = 3;
  const LineInfo& info = work.info[i];
  if (info.words == 0 || info.words > kMostHeadingWords || info.end != EndMark::kNone || info.sentences != 0 ||
      info.stamps != 0 || (info.flags & (kLineBullet | kLineSymbols)) != 0)
    return false;
  if ((info.cues & kOfTheSite) != 0 && info.words <= kMostOfTheSite) return false;
  const std::size_t before = neighbour(work, i, false), behind = neighbour(work, i, true);
  if (before == kNone || behind == kNone) return false;
  const LineInfo& next = work.info[behind];
  if (next.words < kLeastWords || !ends_paragraph(next)) return false;
  // Lines broken in the middle of sentences, and rows of tables, have no end marks either.
  const LineInfo& last = work.info[before];
  if (before + 1 == i && (last.words < kLeastWords || !ends_paragraph(last))) return false;
  const CharClass first = char_class(decode(text, work.lines[i].begin).value);
  return first != CharClass::kLower;
}

bool is_entry(std::string_view text, const Workspace& work, std::size_t i) noexcept {
  const LineInfo& info = work.info[i];
  const std::string_view line = slice(text, work.lines[i]);
  if (opens_with_bullet(line)) return true;
  // Behind a dash stands an entry or what somebody says: only words without a stop are no sentence.
  return (info.flags & kLineBullet) != 0 && !is_sentence_end(info.end) && info.sentences == 0 &&
         info.words <= kMostEntryWords && info.end != EndMark::kComma;
}

}  // namespace

bool opens_with_bullet(std::string_view line) noexcept {
  if (line.empty()) return false;
  const CodePoint first = decode(line, 0);
  switch (first.value) {
    case 0x2022:  // bullet
    case 0x2023:
    case 0x25AA:  // small squares
    case 0x25AB:
    case 0x25CF:  // circles
    case 0x25E6:
    case 0x2043:
    case 0x2713:
    case 0x27A4:
    case 0x25BA:
      return line.size() > first.size;
    case '*':
    case 0xB7:  // middle dot
      return line.size() > std::size_t{first.size} + 1 && line[first.size] == ' ';
    default:
      return false;
  }
}

RecordKind tell_story_line(std::string_view text, const Workspace& work, std::size_t i) noexcept {
  if (is_entry(text, work, i)) return RecordKind::kListEntry;
  if (is_heading(text, work, i)) return RecordKind::kHeading;
  return RecordKind::kParagraph;
}

}  // namespace newsparse::internal
