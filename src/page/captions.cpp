#include "page/captions.h"

#include <cstdint>
#include <optional>

#include "page/parts.h"
#include "page/story_furniture.h"
#include "page/story_lines.h"
#include "recognise/credit.h"
#include "recognise/picture_sides.h"
#include "text/lexicon.h"
#include "text/lines.h"

namespace newsparse::internal {

namespace {

constexpr std::string_view kSign = "\u00A9";

// on holiday last summer‖Credit: Jane Doe: the credit that a seam sets apart, at the end of a line.
std::optional<Span> glued_credit(std::string_view text, std::span<const Glue> glue, Span line) noexcept {
  constexpr std::uint32_t kLongest = 128;  // bytes
  const auto seams = seams_in(glue, line);
  if (seams.empty() || line.end - seams.back().at > kLongest) return std::nullopt;
  const std::uint32_t begin = seams.back().at;
  const auto credit = match_opening_credit(slice(text, {begin, line.end}));
  if (!credit) return std::nullopt;
  return Span{begin + credit->begin, begin + credit->end};
}

std::optional<Span> credit_of(std::string_view text, std::span<const Glue> glue, const Workspace& work,
                              std::size_t i) noexcept {
  constexpr std::uint16_t kMostWords = 60;
  const LineInfo& info = work.info[i];
  if (info.words > kMostWords || info.end == EndMark::kQuoteAfterStop || (info.flags & kLineBullet) != 0)
    return std::nullopt;
  const std::string_view whole = slice(text, work.lines[i]);
  const bool may_credit = (info.cues & cue_bit(Cue::kCredit)) != 0 || (info.flags & kLineCaseless) != 0 ||
                          whole.find('/') != std::string_view::npos || whole.find(kSign) != std::string_view::npos ||
                          whole.ends_with(')');
  if (opens_with_bullet(whole)) return std::nullopt;
  const Span written = trim(text, without_buttons(text, work.lines[i], glue));
  const auto credit = may_credit ? match_credit(slice(text, written)) : std::nullopt;
  if (!credit) return glued_credit(text, glue, written);
  return Span{written.begin + credit->begin, written.begin + credit->end};
}

// Ann Lee (left) and Tom Reed on the pier.
bool shows_sides(std::string_view text, const Workspace& work, std::size_t i) noexcept {
  constexpr std::uint16_t kMostWords = 45;
  const LineInfo& info = work.info[i];
  const std::string_view line = slice(text, work.lines[i]);
  return info.words <= kMostWords && info.end != EndMark::kQuoteAfterStop && (info.flags & kLineBullet) == 0 &&
         !opens_with_bullet(line) && names_side(line);
}

}  // namespace

bool is_credit_line(std::string_view text, const Workspace& work, std::size_t i) noexcept {
  constexpr std::uint16_t kMostWords = 8;
  const LineInfo& info = work.info[i];
  if (info.words == 0 || info.words > kMostWords) return false;
  const std::string_view line = slice(text, work.lines[i]);
  if (line.starts_with(kSign)) return true;
  if ((info.cues & cue_bit(Cue::kCredit)) == 0 && line.find('/') == std::string_view::npos) return false;
  return match_credit(line).has_value() && !is_sentence_end(info.end);
}

void take_captions(std::string_view text, std::span<const Glue> glue, Workspace& work) {
  work.captions.clear();
  for (std::size_t i = 0; i < work.lines.size(); ++i) {
    if (work.in_article[i] == 0) continue;
    const auto credit = credit_of(text, glue, work, i);
    if (!credit && !shows_sides(text, work, i)) continue;
    work.captions.push_back({.line = static_cast<std::uint32_t>(i), .credit = credit.value_or(Span{})});
    work.in_article[i] = 0;
  }
}

}  // namespace newsparse::internal
