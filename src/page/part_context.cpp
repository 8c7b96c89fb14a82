#include "page/part_context.h"

#include <algorithm>
#include <bit>

#include "page/levels.h"
#include "page/neighbour_inputs.h"
#include "page/part_features.h"
#include "page/parts.h"
#include "text/lexicon.h"

namespace newsparse::internal {

namespace {

std::uint8_t mix(std::uint32_t a, std::uint32_t b) noexcept {
  return static_cast<std::uint8_t>((a * 0x9E3779B1U + b * 0x85EBCA6BU) >> 24);
}
// The first of its signs; signs stand in the order of how much they say.
int cue_level(const LineInfo& info) noexcept {
  return info.cues == 0 ? 0 : 1 + std::min(std::countr_zero(info.cues), 14);
}

constexpr int kFar = 15;

}  // namespace

void PartContext::start(Workspace& work) {
  work_ = &work;
  top_.fill(-kMostPartScore);
  likely_.fill(0);
  for (auto& sums : places_) sums.fill({});
  for (auto& sums : rows_) sums.fill({});
  const std::size_t n = work.parts.size();
  work.part_places.resize(n);
  stamps_ = 0;
  Look before, own = look_of(0), behind;
  for (std::size_t i = 0; i < n; ++i, before = own, own = behind) {
    behind = look_of(i + 1);
    const Part& part = work.parts[i];
    // A part's place in the page's rhythm is how it and its neighbours look; its row, which words stand beside it.
    work.part_places[i] = {
        .place = mix((before.shape * 8 + own.shape) * 8 + behind.shape,
                     static_cast<std::uint32_t>(part.left) * 4 + static_cast<std::uint32_t>(part.right)),
        .row = mix(before.word, behind.word),
        .likeliest = likeliest(i)};
    if (part.role == PartRole::kStamp) {
      ++stamps_;
      continue;
    }
    auto& place = places_[work.part_places[i].place];
    auto& row = rows_[work.part_places[i].row];
    for (std::size_t c = 0; c < kPartClasses; ++c) {
      const int score = work.part_scores[i][c];
      top_[c] = std::max(top_[c], score);
      likely_[c] += score > 0;
      place[c].score += score / 8;
      ++place[c].count;
      row[c].score += score / 8;
      ++row[c].count;
    }
  }
  const auto in_story = [](std::uint8_t in) { return in != 0; };
  story_begin_ = static_cast<std::size_t>(std::find_if(work.in_article.begin(), work.in_article.end(), in_story) -
                                          work.in_article.begin());
  story_end_ = static_cast<std::size_t>(work.in_article.rend() -
                                        std::find_if(work.in_article.rbegin(), work.in_article.rend(), in_story));
}

// The likeliest role of a part: 1 a timestamp, 2 the article's, 3 none, from 4 on a class.
std::uint8_t PartContext::likeliest(std::size_t i) const noexcept {
  if (work_->parts[i].role == PartRole::kStamp) return 1;
  const PartScores& scores = work_->part_scores[i];
  const auto most = std::max_element(scores.begin(), scores.end());
  if (*most < -100) return work_->in_article[work_->parts[i].line] != 0 ? 2 : 3;
  return static_cast<std::uint8_t>(4 + (most - scores.begin()) * 2 + (*most > 300));
}

// What a part looks like to its neighbours, roughly. 0: there is none.
PartContext::Look PartContext::look_of(std::size_t i) const noexcept {
  if (i >= work_->parts.size()) return {};
  if (work_->parts[i].role == PartRole::kStamp) return {.shape = 1, .word = 1};
  const LineInfo& info = work_->part_info[i];
  const std::uint32_t n = info.words;
  // The words of short parts: a section's name, "read more".
  return {.shape = n <= 1 ? 2U : n <= 3 ? 3U : n <= 14 ? 4U : 5U, .word = n <= 3 ? info.first_word : 2U};
}

void PartContext::read(std::size_t i, PartFacts& out) const noexcept {
  constexpr std::size_t kNamed = kPartClasses - 1;  // title, section, author
  const Part& part = work_->parts[i];
  const LineInfo& info = work_->part_info[i];
  const PartScores& own = work_->part_scores[i];
  const PartPlace& at = work_->part_places[i];
  const std::size_t n = work_->parts.size();
  std::size_t fact = 0;
  const auto add = [&](int value) { out[fact++] = static_cast<std::uint8_t>(value); };
  for (std::size_t c = 0; c < kPartClasses; ++c) add(level(own[c], 250, 7));
  for (std::size_t c = 0; c < kNamed; ++c) add(level(own[c], 70, 7));
  add(static_cast<int>(part.left) * 4 + static_cast<int>(part.right));
  add(part_word_level(info));
  add(static_cast<int>(info.end));
  add(share(info.capitalised, info.words));
  add(share(info.function_words, info.words));
  add(std::min<int>(info.sentences, 15));
  add(flag_level(info));
  add(cue_level(info));
  add(std::min<int>(static_cast<int>(work_->part_texts.get(work_->part_hashes[i])), 15));
  const std::size_t line = part.line;
  add(story_end_ == 0       ? 15
      : line < story_begin_ ? log_level(story_begin_ - line, 6) - 1
      : line < story_end_   ? 6
                            : 6 + log_level(line - story_end_ + 1, 8));
  add(static_cast<int>(i * 15 / n));
  // How many parts away the next timestamp is; kFar: farther, or there is none.
  const auto stamp_away = [&](std::ptrdiff_t step) {
    int steps = 1;
    for (std::size_t j = i + static_cast<std::size_t>(step);
         j < n && steps < kFar && work_->parts[j].role != PartRole::kStamp; j += static_cast<std::size_t>(step))
      ++steps;
    return i + static_cast<std::size_t>(step * steps) < n ? steps : kFar;
  };
  // How many parts of its line stand before it, and behind.
  const auto on_line = [&](std::ptrdiff_t step) {
    int count = 0;
    for (std::size_t j = i + static_cast<std::size_t>(step); count < kFar && j < n && work_->parts[j].line == part.line;
         j += static_cast<std::size_t>(step))
      ++count;
    return count;
  };
  add(stamp_away(-1));
  add(stamp_away(1));
  add(on_line(-1));
  add(on_line(1));
  int same_line = 0;
  for (const std::ptrdiff_t by : {-1, 1, -2, 2}) {
    const std::size_t j = i + static_cast<std::size_t>(by);  // past n where it wraps
    const bool there = j < n;
    same_line = same_line * 2 + (there && work_->parts[j].line == part.line);
    for (std::size_t c = 0; c < kNamed; ++c) add(there ? 1 + level(work_->part_scores[j][c], 250, 6) : 0);
    add(there ? work_->part_places[j].likeliest : 0);
    add(there ? 1 + part_word_level(work_->part_info[j]) : 0);
    if (by == -1 || by == 1) {
      add(there ? 1 + static_cast<int>(work_->part_info[j].end) : 0);
      add(there ? cue_level(work_->part_info[j]) : 0);
    }
  }
  add(same_line);
  for (const std::ptrdiff_t by : {-3, 3}) {
    const std::size_t j = i + static_cast<std::size_t>(by);
    add(j < n ? work_->part_places[j].likeliest : 0);
  }
  const auto others = [&](const Sum& sum, std::size_t c) {
    return sum.count < 2 ? 0
                         : 1 + level((sum.score - own[c] / 8) * 8 / (sum.count - 1), 200, 7) -
                               (sum.score > 7 * 200 * sum.count / 8);
  };
  for (const auto* sums : {&places_[at.place], &rows_[at.row]}) {
    for (std::size_t c = 0; c < kNamed; ++c) add(std::min(others((*sums)[c], c), 15));
    add(log_level(static_cast<std::size_t>((*sums)[0].count), 15));
  }
  for (std::size_t c = 0; c < kNamed; ++c) add(level(top_[c] - own[c], 150, 7));
  for (std::size_t c = 0; c < kNamed; ++c) add(log_level(static_cast<std::size_t>(likely_[c]), 15));
  add(log_level(stamps_, 15));
  add(log_level(n, 15));
  const auto byline = [&](std::size_t j) { return j < n ? static_cast<int>(work_->part_bylines[j]) : 0; };
  add(byline(i));
  add(byline(i - 1) * 4 + byline(i + 1));  // past n where it wraps
  static_assert(std::tuple_size_v<PartFacts> == 7 + 15 + 4 * 5 + 4 + 1 + 2 + 8 + 8 + 2);
}

PartInputs part_inputs(const Workspace& work, std::size_t i) noexcept {
  constexpr int kEdges = static_cast<int>(PartEdge::kCut) + 1;
  NeighbourInputs<kPartInputs> inputs;
  static_assert(kFirstPartScore == inputs.kInfo + 1 + 3 + 2 * kEdges + 3 + inputs.kPlace);
  const std::vector<Part>& parts = work.parts;
  const Part& part = parts[i];
  inputs.add_info(work.part_info[i]);
  inputs.add(log_units(std::size_t{part.span.size()} + 1) / 4);
  inputs.add_flag(is_stamp(work, i));
  inputs.add_flag(work.in_article[part.line] != 0);
  inputs.add_flag(part.line < work.opening);
  inputs.add_kind(static_cast<int>(part.left), kEdges);
  inputs.add_kind(static_cast<int>(part.right), kEdges);
  const bool first = i == 0 || parts[i - 1].line != part.line,
             last = i + 1 == parts.size() || parts[i + 1].line != part.line;
  inputs.add_flag(first);
  inputs.add_flag(last);
  const std::uint32_t lines = i == 0 ? 0 : part.line - parts[i - 1].line;
  inputs.add(log_units(1 + std::min(lines, 20U)) / 2);
  inputs.add_place(i, parts.size());
  constexpr std::int16_t kLeast = -1536;  // as far as it matters
  for (const std::int16_t score : work.part_scores[i]) inputs.add_score(std::max(score, kLeast));
  return inputs.values();
}

}  // namespace newsparse::internal
