#include "page/cut_context.h"

#include <algorithm>

#include "page/levels.h"
#include "page/parts.h"
#include "text/lexicon.h"
#include "text/utf8.h"

namespace newsparse::internal {

CutContext::CutContext(std::string_view text, const Workspace& work, std::span<const std::int16_t> scores) noexcept
    : text_(text), work_(work), scores_(scores) {
  std::size_t line = 0;
  int highest = -kMostCutScore;
  bool any = false;
  for (std::size_t c = 0; c < work.cuts.size(); ++c) {
    const SeamCandidate& cut = work.cuts[c];
    if (scores[c] > -kMostCutScore) {  // else the word behind it was perhaps not read
      alike_[cut.writing % kSlots].add(scores[c]);
      names_[cut.left % names_.size()].add(scores[c]);
    }
    if (any && cut.at >= work.lines[line].end) page_.add(highest), highest = -kMostCutScore;
    while (cut.at >= work.lines[line].end) ++line;
    highest = std::max<int>(highest, scores[c]);
    any = true;
  }
  if (any) page_.add(highest);
}

void CutContext::start_line(std::size_t line, std::size_t first, std::size_t last) noexcept {
  above_ = line == line_ + 1 && last_ > first_ ? highest_ : -kMostCutScore;
  line_ = line, first_ = first, last_ = last;
  highest_ = second_ = below_ = -kMostCutScore;
  taken_ = 0;
  for (std::size_t c = first; c < last; ++c) {
    const int score = scores_[c];
    taken_ += score >= 0;
    if (score > highest_)
      second_ = highest_, highest_ = score;
    else
      second_ = std::max(second_, score);
  }
  if (line + 1 >= work_.lines.size()) return;
  for (std::size_t c = last; c < work_.cuts.size() && work_.cuts[c].at < work_.lines[line + 1].end; ++c)
    below_ = std::max<int>(below_, scores_[c]);
}

std::uint32_t CutContext::name_level(std::uint16_t name) const noexcept {
  return name == 0
             ? 0
             : 1 + std::min<std::uint32_t>(log_bucket(work_.part_texts.at(static_cast<std::uint16_t>(name - 1))), 5);
}

std::uint32_t CutContext::reach(std::size_t index, std::ptrdiff_t step) const noexcept {
  const std::uint32_t at = work_.cuts[index].at;
  for (std::size_t c = index + static_cast<std::size_t>(step); c >= first_ && c < last_;
       c += static_cast<std::size_t>(step))
    if (scores_[c] >= 0) return step > 0 ? work_.cuts[c].at - at : at - work_.cuts[c].at;
  return step > 0 ? work_.lines[line_].end - at : at - work_.lines[line_].begin;
}

bool CutContext::is_capital(std::uint32_t at) const noexcept {
  if (static_cast<unsigned char>(text_[at]) < 0x80) return test_bit(work_.masks.upper, at);
  return char_class(decode(text_, at).value) == CharClass::kUpper;
}

CutContext::Capitals CutContext::capitals(std::uint32_t from, std::uint32_t to) const noexcept {
  constexpr int kMost = 7;
  Capitals out;
  for (std::size_t at = from; at < to;) {
    if (!is_capital(static_cast<std::uint32_t>(at)) || out.words == kMost) return out;
    ++out.words;
    at = next_bit(work_.masks.space, at, to);
    while (at < to && test_bit(work_.masks.space, at)) ++at;
  }
  out.all = true;
  return out;
}

// What the lexicon says of the word that begins there: 0 nothing, 1 a function word, 2 a section's name, 3 opens a
// byline, 4 another cue.
int CutContext::meaning_at(std::uint32_t at, std::uint32_t to) const noexcept {
  const auto end = static_cast<std::uint32_t>(next_bit(work_.masks.space, at, to));
  constexpr std::uint32_t kLongest = 40;
  if (end <= at || end - at > kLongest) return 0;
  const LexiconEntry* entry = find_in_lexicon(hash_word(slice(text_, {at, end})));
  if (entry == nullptr) return 0;
  if ((entry->cues & cue_bit(Cue::kByline)) != 0) return 3;
  if (entry->function_words != 0) return 1;
  return (entry->cues & cue_bit(Cue::kSection)) != 0 ? 2 : 4;
}

void CutContext::read(std::size_t index, CutFacts& out) const noexcept {
  const SeamCandidate& cut = work_.cuts[index];
  const LineInfo& info = work_.info[line_];
  const Span line = work_.lines[line_];
  const int own = scores_[index];
  std::size_t fact = 0;
  const auto add = [&](int value) { out[fact++] = static_cast<std::uint8_t>(value); };
  const auto capped = [](std::size_t n) { return static_cast<int>(std::min<std::size_t>(n, 15)); };
  add(level(own, 120, 7));
  add(level(own, 50, 7));
  add(std::min<int>(cut.shape, 15));
  add(cut.row);
  add(log_level(last_ - first_, 15));
  add(capped(index - first_));
  add(capped(last_ - 1 - index));
  add(level(own == highest_ ? second_ : highest_, 120, 7));
  add(level(own - (own == highest_ ? second_ : highest_), 100, 7));
  add(index > first_ ? 1 + level(scores_[index - 1], 150, 6) : 0);
  add(index + 1 < last_ ? 1 + level(scores_[index + 1], 150, 6) : 0);
  add(capped(taken_));
  add(log_level(cut.at - line.begin, 15));
  add(log_level(line.end - cut.at, 15));
  add(log_level(reach(index, -1), 15));
  add(log_level(reach(index, 1), 15));
  add(part_word_level(info));
  add(share(info.capitalised, info.words));
  add(static_cast<int>(info.end));
  add(std::min<int>(info.sentences, 15));
  std::uint32_t ahead = 15, behind = 15, segment_end = line.end, segment_begin = line.begin;
  for (const TimestampMatch& stamp : stamps_in(work_, line)) {
    if (stamp.span.end <= cut.at) segment_begin = stamp.span.end;
    if (stamp.span.end <= cut.at) behind = std::min<std::uint32_t>(log_bucket(cut.at - stamp.span.end), 14);
    if (stamp.span.begin < cut.at) continue;
    ahead = std::min<std::uint32_t>(log_bucket(stamp.span.begin - cut.at), 14);
    segment_end = stamp.span.begin;
    break;
  }
  add(static_cast<int>(ahead));
  add(static_cast<int>(behind));
  add(static_cast<int>(name_level(cut.left)));
  add(static_cast<int>(name_level(cut.right)));
  const Sum& alike = alike_[cut.writing % kSlots];
  add(level(alike.without(own), 100, 7));
  add(log_level(static_cast<std::size_t>(alike.count), 15));
  const Sum& named = names_[cut.left % names_.size()];
  add(cut.left == 0 ? 0 : level(named.without(own), 100, 7));
  add(cut.left == 0 ? 0 : log_level(static_cast<std::size_t>(named.count), 15));
  add(level(above_, 120, 7));
  add(level(below_, 120, 7));
  add(level(page_.count == 0 ? 0 : page_.score / page_.count, 80, 7));
  add(log_level(static_cast<std::size_t>(page_.count), 15));
  add(info.repeats > 15 ? 15 : info.repeats);
  // A name: capitals up to the next element, or up from the one before.
  const Capitals after = capitals(cut.at, segment_end);
  add(after.words + (after.all ? 8 : 0));
  std::uint32_t begin = cut.at - std::min(reach(index, -1), cut.at - segment_begin);
  while (begin < cut.at && test_bit(work_.masks.space, begin)) ++begin;
  const Capitals before = capitals(begin, cut.at);
  add(before.words + (before.all ? 8 : 0));
  const Capitals next = capitals(cut.at, cut.at + std::min(reach(index, 1), segment_end - cut.at));
  add(next.words + (next.all ? 8 : 0));
  add(meaning_at(cut.at, line.end));
  add(meaning_at(begin, cut.at));
  add(static_cast<int>(std::min<std::size_t>(work_.stamps.size(), 15)));
  static_assert(std::tuple_size_v<CutFacts> == 39);
}

}  // namespace newsparse::internal
