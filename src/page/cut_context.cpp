#include "page/cut_context.h"

#include <algorithm>

#include "page/levels.h"
#include "page/parts.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

// What bounds a side of a cut.
enum Bound : std::uint8_t { kLineBound, kSeamBound, kStampBound };

// The sign or letter at a cut, as one of sixteen kinds.
int kind_of(char32_t c) noexcept {
  switch (c) {
    case '.':
    case 0x3002:
      return 7;
    case '!':
    case '?':
    case 0x2026:
      return 8;
    case ',':
    case ';':
      return 9;
    case ':':
      return 10;
    case '|':
    case '/':
    case 0xB7:
    case 0x2022:
      return 11;
    case '-':
    case 0x2013:
    case 0x2014:
      return 12;
    case '"':
    case '\'':
    case 0x2018:
    case 0x2019:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB:
      return 13;
    case '(':
    case '[':
      return 14;
    case ')':
    case ']':
      return 15;
    default:
      return static_cast<int>(char_class(c));
  }
}

}  // namespace

void CutSurroundings::start_line(std::size_t line) noexcept {
  line_ = line;
  const Span span = work_.lines[line];
  while (!glue_.empty() && glue_.front().at <= span.begin) glue_ = glue_.subspan(1);
  stamps_ = stamps_in(work_, span);
}

void CutSurroundings::read(std::size_t index, const CutReader::Words& words, CutFacts& out, CutPlace& place) noexcept {
  const SeamCandidate& cut = work_.cuts[index];
  const Span line = work_.lines[line_];
  const LineInfo& info = work_.info[line_];
  std::uint32_t blank = cut.at;
  while (blank > line.begin && test_bit(work_.masks.space, blank - 1)) --blank;
  Span left{line.begin, blank}, right{cut.at, line.end};
  Bound before = kLineBound, behind = kLineBound;
  for (const Glue& seam : glue_) {
    if (seam.at > blank) {
      if (seam.at < right.end) right.end = seam.at, behind = kSeamBound;
      break;
    }
    left.begin = seam.at, before = kSeamBound;
  }
  for (const TimestampMatch& stamp : stamps_) {
    if (stamp.weak) continue;
    if (stamp.span.begin >= cut.at) {
      if (stamp.span.begin < right.end) right.end = stamp.span.begin, behind = kStampBound;
      break;
    }
    if (stamp.span.end <= blank && stamp.span.end > left.begin) left.begin = stamp.span.end, before = kStampBound;
  }
  // As many words as there are blanks, about.
  const auto words_in = [&](Span side) {
    const Span inner = trim_separators(text_, side);
    return inner.empty() ? std::size_t{0} : 1 + count_bits(work_.masks.space, inner.begin, inner.end);
  };
  const std::size_t left_words = words_in(left), right_words = words_in(right);
  place.before = static_cast<std::uint8_t>(before * 64 + at_most(left_words, 15) * 4 + std::min<int>(cut.shape / 4, 3));
  place.behind =
      static_cast<std::uint8_t>(behind * 64 + at_most(right_words, 15) * 4 + std::min<int>(cut.shape / 4, 3));
  place.between = static_cast<std::uint8_t>((before * 3 + behind) * 16 + at_most(std::min(left_words, right_words), 7) +
                                            (left_words > right_words ? 8 : 0));
  place.left = short_hash(words.left.hash);
  place.right = short_hash(words.right.hash);
  std::size_t fact = kCutScoreFacts;
  const auto add = [&](int value) { out[fact++] = static_cast<std::uint8_t>(value); };
  add(at_most(left_words, 15));
  add(at_most(right_words, 15));
  add(at_most(left.size() / 8, 15));
  add(at_most(right.size() / 8, 15));
  add(static_cast<int>(before) * 3 + static_cast<int>(behind));
  add(static_cast<int>(name_count(work_, cut.left)));
  add(static_cast<int>(name_count(work_, cut.right)));
  add(cut.shape);
  add(static_cast<int>(words.left.letters));
  add(static_cast<int>(words.right.letters));
  add(static_cast<int>(words.next.letters));
  add(at_most(words.left.span.size(), 15));
  add(at_most(words.right.span.size(), 15));
  add(static_cast<int>(meaning_of(words.left.hash)));
  add(static_cast<int>(meaning_of(words.right.hash)));
  add(kind_of(decode_before(text_, blank).value));
  add(kind_of(decode(text_, cut.at).value));
  const WordPlaces left_places = words.left.hash == 0 ? WordPlaces{} : work_.places.find(words.left.hash);
  const WordPlaces right_places = words.right.hash == 0 ? WordPlaces{} : work_.places.find(words.right.hash);
  add(left_places.publishers);
  add(left_places.alone);
  add(left_places.last);
  add(right_places.publishers);
  add(right_places.alone);
  add(right_places.first);
  add(line_word_level(info));
  add(share(info.capitalised, info.words));
  add(share(info.function_words, info.words));
  add(std::min<int>(info.sentences, 15));
  add(static_cast<int>(info.end));
  add(at_most(stamps_.size(), 3));
  add(at_most((cut.at - line.begin) * std::size_t{16} / (line.size() + 1), 15));
  add(std::min<int>(info.repeats, 15));
  add(std::min<int>(static_cast<int>(whole_count(text_, work_, {left.begin, right.end})), 15));
  add(words.address.before);
  add(words.address.behind);
  add(words.address.edges);
  add(words.address.in_line);
  const CutSides& sides = work_.cut_sides[index];
  add(sides.copies.left);
  add(sides.copies.right);
  add(sides.copies.left_run);
  add(sides.copies.right_run);
  add(sides.byline);
  add(sides.names_before);
  add(sides.names_behind);
  static_assert(kCutPlaceFacts == 43);
}

CutContext::Group CutContext::group_from(std::size_t first) const noexcept {
  Group group{.first = first, .last = first};
  for (; group.last < places_.size() && places_[group.last].line == places_[first].line; ++group.last) {
    const int score = scores_[group.last];
    group.sum += score;
    if (score > group.highest)
      group.second = group.highest, group.highest = score;
    else
      group.second = std::max(group.second, score);
    if (!is_open(group.last)) continue;
    const CutPlace& place = places_[group.last];
    group.highest_behind = std::max(group.highest_behind, mean_of_others(behinds_[place.behind], score));
    group.highest_before = std::max(group.highest_before, mean_of_others(befores_[place.before], score));
  }
  return group;
}

// The mean of the others' scores; the lowest where there is no other.
int CutContext::mean_of_others(const Sum& sum, int own) const noexcept {
  return sum.count < 2 ? -kMostCutScore : (sum.score - own) / (sum.count - 1);
}

void CutContext::start(std::span<const CutPlace> places, std::span<const std::int16_t> scores) noexcept {
  places_ = places;
  scores_ = scores;
  lefts_.fill({});
  rights_.fill({});
  befores_.fill({});
  behinds_.fill({});
  betweens_.fill({});
  lines_ = strong_lines_ = 0;
  bool strong = false;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const CutPlace& place = places[i];
    if (i == 0 || place.line != places[i - 1].line) ++lines_, strong = false;
    if (scores[i] > 0 && !strong) ++strong_lines_, strong = true;
    if (!is_open(i)) continue;
    lefts_[place.left % lefts_.size()].add(scores[i]);
    rights_[place.right % rights_.size()].add(scores[i]);
    befores_[place.before].add(scores[i]);
    behinds_[place.behind].add(scores[i]);
    betweens_[place.between].add(scores[i]);
  }
  above_ = now_ = {};
  below_ = places.empty() ? Group{} : group_from(0);
}

void CutContext::read(std::size_t i, CutFacts& out) noexcept {
  while (i >= now_.last) {
    above_ = now_;
    now_ = below_;
    below_ = now_.last < places_.size() ? group_from(now_.last) : Group{.first = now_.last, .last = now_.last};
  }
  const int own = scores_[i];
  const CutPlace& place = places_[i];
  std::size_t fact = 0;
  const auto add = [&](int value) { out[fact++] = static_cast<std::uint8_t>(value); };
  const auto others = [&](const Sum& sum) { return sum.count < 2 ? 0 : 1 + level(mean_of_others(sum, own), 130, 7); };
  const auto single = [&](bool there, std::size_t j) { return there ? 1 + level(scores_[j], 130, 7) : 0; };
  const std::size_t count = now_.last - now_.first;
  add(level(own, 120, 7));
  add(level(own, 40, 7));
  const int other = own == now_.highest ? now_.second : now_.highest;
  add(count < 2 ? 0 : 1 + level(other, 130, 7));
  add(level(own - other, 100, 7));
  add(count < 2 ? 0 : 1 + level((now_.sum - own) / static_cast<int>(count - 1), 130, 7));
  add(single(i > now_.first, i - 1));
  add(single(i + 1 < now_.last, i + 1));
  add(single(i > now_.first + 1, i - 2));
  add(single(i + 2 < now_.last, i + 2));
  add(at_most(count, 15));
  add(at_most(i - now_.first, 15));
  add(above_.last == above_.first ? 0 : 1 + level(above_.highest, 130, 7));
  add(below_.last == below_.first ? 0 : 1 + level(below_.highest, 130, 7));
  add(others(lefts_[place.left % lefts_.size()]));
  add(others(rights_[place.right % rights_.size()]));
  add(others(befores_[place.before]));
  add(others(behinds_[place.behind]));
  add(others(betweens_[place.between]));
  // Whether the page's other rows speak for this blank of its line more than for any other.
  const int behind = mean_of_others(behinds_[place.behind], own), before = mean_of_others(befores_[place.before], own);
  add((behind >= now_.highest_behind ? 1 : 0) + (before >= now_.highest_before ? 2 : 0));
  add(log_level(static_cast<std::size_t>(behinds_[place.behind].count), 15));
  add(log_level(static_cast<std::size_t>(rights_[place.right % rights_.size()].count), 15));
  add(log_level(static_cast<std::size_t>(lines_), 15));
  add(lines_ == 0 ? 0 : strong_lines_ * 15 / lines_);
  static_assert(kCutScoreFacts == 23);
}

}  // namespace newsparse::internal
