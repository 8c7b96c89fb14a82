#include "page/headline.h"

#include <algorithm>

#include "page/levels.h"
#include "page/part_features.h"
#include "page/parts.h"
#include "recognise/byline.h"
#include "text/ascii.h"
#include "text/lexicon.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

constexpr std::size_t kHeadlineClass = static_cast<std::size_t>(PartRole::kHeadline);

// 7: no way; more behind, less before, by logarithms.
int away(std::size_t at, std::size_t from) noexcept {
  return at >= from ? 7 + log_level(at - from, 8) : 7 - log_level(from - at, 7);
}

// Bits of what the words of a part are a sign of.
constexpr std::uint32_t kDated = cue_bit(Cue::kPublished) | cue_bit(Cue::kUpdated) | cue_bit(Cue::kReadTime);
constexpr std::uint32_t kOfTheSite = cue_bit(Cue::kNavigation) | cue_bit(Cue::kSearch) | cue_bit(Cue::kSubscription) |
                                     cue_bit(Cue::kConsent) | cue_bit(Cue::kCopyright) | cue_bit(Cue::kAdvertisement) |
                                     cue_bit(Cue::kScriptNotice);
constexpr std::uint32_t kOfOthers =
    cue_bit(Cue::kRelatedLinks) | cue_bit(Cue::kReadMore) | cue_bit(Cue::kPagination) | cue_bit(Cue::kComments);
int cue_bits(std::uint32_t cues) noexcept {
  return ((cues & (cue_bit(Cue::kByline) | kDated)) != 0 ? 1 : 0) +
         ((cues & (cue_bit(Cue::kShare) | cue_bit(Cue::kCredit))) != 0 ? 2 : 0) + ((cues & kOfTheSite) != 0 ? 4 : 0) +
         ((cues & kOfOthers) != 0 ? 8 : 0);
}

// Marks between the links of a path (Home > Sport), and whether a name may hang on (Story | Paper), as 0 .. 7.
int path_marks(std::string_view words) noexcept {
  const auto stands_apart = [words](std::size_t at, std::size_t size) {
    return at > 0 && words[at - 1] == ' ' && words.substr(at + size).starts_with(' ');
  };
  // How often, up to `most`. Found by their signs, of which there are few, and not by the blanks beside them.
  const auto count = [&](std::string_view mark, bool apart, int most) {
    int found = 0;
    for (std::size_t at = words.find(mark); at != std::string_view::npos && found < most; at = words.find(mark, at + 1))
      found += !apart || stands_apart(at, mark.size());
    return found;
  };
  int marks = 0;
  for (const std::string_view mark : {"\u00BB", "\u203A", ">", "\u2192"}) marks += count(mark, false, 3 - marks);
  for (const std::string_view mark : {"/", "\\", "::"}) marks += count(mark, true, 3 - marks);
  return marks + 4 * count("|", true, 1);
}

}  // namespace

HeadlineCandidates::HeadlineCandidates(std::string_view text, const Workspace& work) noexcept
    : text_(text), work_(work) {
  for (std::size_t l = 0; l < work.in_article.size(); ++l) {
    if (work.in_article[l] == 0) continue;
    if (story_begin_ == SIZE_MAX) story_begin_ = l;
    story_end_ = l;
    ++story_lines_;
    if (!lead_.is_full()) lead_.add(text, work.lines[l]);
  }
  address_.add(work.address.words());
  address_.add_spellings(work.address.spellings());
}

bool HeadlineCandidates::is_open(std::uint32_t i) const noexcept {
  const Part& part = work_.parts[i];
  // A paragraph of the article is no headline of it, but for those of its opening. What stands between paragraphs may
  // be: those above it are then a banner's, or another story's.
  const bool in_story = part.line >= work_.opening && work_.in_article[part.line] != 0;
  constexpr std::uint8_t kNone = kLineDateline | kLineSymbols;  // a number alone
  return part.role != PartRole::kStamp && !in_story && (work_.part_info[i].flags & kNone) == 0 &&
         work_.part_scores[i][kHeadlineClass] > -kMostPartScore &&
         !slice(text_, part.span).starts_with("http");  // an address has all words of the address
}

int HeadlineCandidates::address_edges(std::size_t k) const noexcept {
  const std::vector<std::uint64_t>& address = work_.address.words();
  if (address.size() < 2) return 0;
  const auto& masks = work_.masks;
  const Span span = work_.parts[parts_[k]].span;
  Span first, last;
  for_each_run(masks.word, span.begin, span.end, [&](std::size_t begin, std::size_t end) {
    if (end - begin < kShortestAddressWord) return true;
    last = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (first.empty()) first = last;
    return true;
  });
  if (first.empty()) return 0;
  const std::size_t end = work_.address.place_of(slice(text_, last));
  return (work_.address.place_of(slice(text_, first)) == 0 ? 1 : 0) +
         (end != Address::kNone && address[end] == address.back() ? 2 : 0);
}

bool HeadlineCandidates::has_room_for(std::uint32_t i) const noexcept {
  return size_ < kMostCandidates || work_.part_scores[i][kHeadlineClass] > scores_[least_];
}

void HeadlineCandidates::consider(std::uint32_t i) noexcept {
  if (!has_room_for(i)) return;
  const std::int16_t score = work_.part_scores[i][kHeadlineClass];
  if (size_ == kMostCandidates) {
    const auto gap = static_cast<std::ptrdiff_t>(least_);
    std::copy(parts_.begin() + gap + 1, parts_.end(), parts_.begin() + gap);
    std::copy(scores_.begin() + gap + 1, scores_.end(), scores_.begin() + gap);
    --size_;
  }
  parts_[size_] = i;
  scores_[size_++] = score;
  if (size_ == kMostCandidates)
    least_ = static_cast<std::size_t>(std::min_element(scores_.begin(), scores_.end()) - scores_.begin());
}

void HeadlineCandidates::compare() noexcept {
  best_ = 0;
  for (std::size_t k = 1; k < size_; ++k)
    if (score(k) > score(best_)) best_ = k;
  twins_.fill(0);
  holds_.fill(0);
  std::size_t line = 0;
  std::uint32_t story = 0;
  for (std::size_t k = 0; k < size_; ++k) {
    const Part& part = work_.parts[parts_[k]];
    for (; line < part.line; ++line) story += work_.in_article[line];
    story_before_[k] = story;
    words_[k] = slice(text_, part.span);
    shares_[k] = word_shares(text_, part.span, address_, lead_);
  }
  // Most differ in their first and in their last byte.
  const auto holds = [](std::string_view more, std::string_view less) {
    return more.size() > less.size() && ((more.front() == less.front() && more.starts_with(less)) ||
                                         (more.back() == less.back() && more.ends_with(less)));
  };
  for (std::size_t k = 0; k < size_; ++k)
    for (std::size_t other = k + 1; other < size_; ++other) {
      const std::string_view first = words_[k], second = words_[other];
      constexpr std::uint8_t kMoreThanEarlier = 1, kMoreThanLater = 2, kLessThanEarlier = 4, kLessThanLater = 8;
      if (first == second) {
        twins_[k] |= 2;
        twins_[other] |= 1;
      } else if (holds(first, second)) {
        holds_[k] |= kMoreThanLater;
        holds_[other] |= kLessThanEarlier;
      } else if (holds(second, first)) {
        holds_[k] |= kLessThanLater;
        holds_[other] |= kMoreThanEarlier;
      }
    }
}

void HeadlineCandidates::read(std::size_t k, HeadlineFacts& out) const noexcept {
  const std::uint32_t i = parts_[k];
  const Part& part = work_.parts[i];
  const LineInfo& info = work_.part_info[i];
  const std::size_t parts = work_.parts.size(), lines = work_.in_article.size();
  std::size_t fact = 0;
  const auto add = [&](int value) { out[fact++] = static_cast<std::uint8_t>(value); };
  // Beside the other candidates.
  std::size_t rank = 0;
  int best_before = -kMostPartScore, best_behind = -kMostPartScore;
  for (std::size_t other = 0; other < size_; ++other) {
    rank += score(other) > score(k);
    if (other < k) best_before = std::max(best_before, score(other));
    if (other > k) best_behind = std::max(best_behind, score(other));
  }
  add(std::min<int>(static_cast<int>(rank), 15));
  add(std::min((score(best_) - score(k)) / 64, 15));
  add(level(score(k), 200, 7));
  add(level(score(k) - best_before, 80, 7));
  add(level(score(k) - best_behind, 80, 7));
  add(std::min(static_cast<int>(k), 15));
  add(std::min(static_cast<int>(size_ - k), 15));
  add(away(i, parts_[best_]));
  add(k > 0 ? log_level(part.line - work_.parts[parts_[k - 1]].line, 14) : 15);
  add(k + 1 < size_ ? log_level(work_.parts[parts_[k + 1]].line - part.line, 14) : 15);
  const auto twin = [&](std::size_t step) -> int {
    if ((twins_[k] & (step == 1 ? 2 : 1)) == 0) return 15;
    for (std::size_t other = k + step; other < size_; other += step)
      if (words_[other] == words_[k]) {
        const std::uint32_t line = work_.parts[parts_[other]].line;
        return log_level(line > part.line ? line - part.line : part.line - line, 14);
      }
    return 15;
  };
  add(twin(SIZE_MAX));  // past them all where it wraps
  add(twin(1));
  add(twins_[k]);
  add(holds_[k]);
  // By itself.
  add(part_word_level(info));
  add(static_cast<int>(info.end));
  add(share(info.capitalised, info.words));
  add(share(info.function_words, info.words));
  add(std::min<int>(info.sentences, 15));
  add(flag_level(info));
  add(static_cast<int>(part.left) * 4 + static_cast<int>(part.right));
  add(cue_bits(info.cues));
  add(static_cast<int>(std::min<std::uint32_t>(work_.part_texts.get(work_.part_hashes[i]), 15)));
  add(level(work_.part_scores[i][0], 150, 7));
  add(level(work_.part_scores[i][1], 200, 7));
  for (std::size_t set = 0; set < 2; ++set) {
    const WordShares shares = shares_[k][set];
    add(shares.of_part);
    add(shares.of_both);
    int best = 0, better = 0;
    for (std::size_t other = 0; other < size_; ++other) {
      best = std::max<int>(best, shares_[other][set].of_both);
      better += shares_[other][set].of_both > shares.of_both;
    }
    add(best - shares.of_both);
    add(std::min(better, 15));
  }
  add(address_edges(k));
  add(log_level(part.span.size(), 12));
  // Beside the article.
  std::size_t begin = part.line + 1;
  while (begin <= story_end_ && work_.in_article[begin] == 0) ++begin;
  const bool has_story = story_begin_ != SIZE_MAX, above = has_story && begin <= story_end_;
  add(!has_story ? 15 : above ? log_level(begin - part.line, 13) : 14);
  add(has_story ? away(part.line, story_begin_) : 0);
  add((work_.in_article[part.line] != 0 ? 1 : 0) + (part.line < work_.opening ? 2 : 0));
  add(static_cast<int>(part.line * 15 / lines));
  // Paragraphs before and behind it: a banner's, and its own.
  add(share(static_cast<int>(story_before_[k]), static_cast<int>(story_lines_)));
  add(log_level(story_before_[k], 15));
  int own = 0;
  for (std::size_t l = part.line + 1; l < lines && l <= part.line + std::size_t{15}; ++l) own += work_.in_article[l];
  add(own);
  std::size_t above_it = part.line;
  while (above_it > 0 && story_before_[k] > 0 && work_.in_article[above_it - 1] == 0) --above_it;
  add(story_before_[k] == 0 ? 15 : log_level(part.line - above_it, 14));
  // Among the parts round it: what kinds there are, and how far the next date is.
  const auto cues = [&](std::size_t from, std::size_t to) {
    std::uint32_t all = 0;
    for (std::size_t j = from; j < to; ++j) all |= work_.part_info[j].cues;
    return cue_bits(all);
  };
  add(cues(i + 1, std::min<std::size_t>(i + 4, parts)));
  add(cues(i - std::min<std::size_t>(i, 3), i));
  constexpr std::size_t kMostAway = 14;
  std::size_t date = 1;
  while (date < kMostAway && i + date < parts && !is_stamp(work_, i + date)) ++date;
  add(static_cast<int>(date));
  for (date = 1; date < kMostAway && date <= i && !is_stamp(work_, i - date);) ++date;
  add(static_cast<int>(date));
  for (const std::ptrdiff_t by : {-2, -1, 1, 2}) {
    const std::size_t j = i + static_cast<std::size_t>(by);  // past them all where it wraps
    const bool there = j < parts, stamp = there && is_stamp(work_, j);
    add(!there ? 0 : stamp ? 1 : 2 + part_word_level(work_.part_info[j]));
    if (by == -1 || by == 1) add(there ? 1 + static_cast<int>(work_.part_info[j].end) : 0);
    if (by == -1 || by == 1) add(there ? 1 + share(work_.part_info[j].capitalised, work_.part_info[j].words) : 0);
  }
  add((part.line == 0 ? 1 : 0) + (i > 0 && work_.parts[i - 1].line == part.line ? 2 : 0) +
      (i + 1 < parts && work_.parts[i + 1].line == part.line ? 4 : 0));
  add(path_marks(words_[k]));
  static_assert(std::tuple_size_v<HeadlineFacts> == 14 + 21 + 8 + 4 + 8 + 2);
}

namespace {

bool is_of_capitals(std::string_view line) noexcept {
  bool any = false;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint c = decode(line, at);
    const CharClass of = char_class(c.value);
    if (of == CharClass::kLower) return false;
    any |= of == CharClass::kUpper;
    at += c.size;
  }
  return any;
}

// The last part of the page's address ends in the figures of `date`, whatever stands between them.
bool address_ends_in(const Workspace& work, std::string_view date) noexcept {
  constexpr std::size_t kFewestDigits = 4;
  const std::string_view path = work.address.path();
  std::size_t end = work.address.words().empty() ? 0 : path.size(), digits = 0;
  for (std::size_t i = date.size(); i-- > 0;) {
    if (!is_ascii_digit(date[i])) continue;
    while (end > 0 && !is_ascii_digit(path[end - 1]) && path[end - 1] != '/') --end;
    if (end == 0 || path[end - 1] != date[i]) return false;
    --end, ++digits;
  }
  return digits >= kFewestDigits;
}

// What a cut has parted from a headline: a few words behind it on a line without dates and seams (Lung | Cancer), or
// before one that begins with a number (Ferry | 2022 sails); all of a line of capitals.
Span with_rest(std::string_view text, const Workspace& work, std::uint32_t headline, Span span) noexcept {
  constexpr std::uint32_t kLongest = 160;  // bytes of the line
  constexpr int kMostBehind = 3, kMostBefore = 2;
  constexpr std::string_view kMarks[] = {"|", "\u2022", "\u00B7", "\u00BB", "\u203A", ">", ",", "(", "-", "\u2013"};
  const std::vector<Part>& parts = work.parts;
  const Span line = work.lines[parts[headline].line];
  if (span == line || line.size() > kLongest) return span;
  std::uint32_t first = headline, last = headline;
  while (first > 0 && parts[first - 1].line == parts[headline].line) --first;
  while (last + 1 < parts.size() && parts[last + 1].line == parts[headline].line) ++last;
  for (std::uint32_t i = first; i <= last; ++i)
    if (parts[i].left == PartEdge::kSeam || parts[i].right == PartEdge::kSeam) return span;
  if (work.headline_is_line) return line;
  // Meeting of pilots (26. and 27. 2. 2015, Norrey): up to the bracket's end.
  const std::string_view own = slice(text, span);
  if (std::count(own.begin(), own.end(), '(') > std::count(own.begin(), own.end(), ')'))
    if (const std::size_t end = text.find(')', span.end); end < line.end)
      return {span.begin, static_cast<std::uint32_t>(end + 1)};
  // Opening bell 11.18.19, and the address ends in opening-bell-11-18-19.
  if (last == headline + 1 && parts[last].role == PartRole::kStamp &&
      address_ends_in(work, slice(text, parts[last].span)))
    return {span.begin, parts[last].span.end};
  for (std::uint32_t i = first; i <= last; ++i)
    if (parts[i].role == PartRole::kStamp) return span;
  const auto words = [&](Span of) {
    int count = 0;
    for (Span word = next_word(text, of.begin, of.end); !word.empty(); word = next_word(text, word.end, of.end))
      ++count;
    return count;
  };
  const bool capitals = is_of_capitals(slice(text, line));
  const Span before = trim(text, {line.begin, span.begin}), behind = trim(text, {span.end, line.end});
  const bool set_off = std::any_of(std::begin(kMarks), std::end(kMarks),
                                   [&](std::string_view mark) { return slice(text, behind).starts_with(mark); });
  if (match_opened_byline(slice(text, behind))) return span;
  if (!behind.empty() && ((words(behind) <= kMostBehind && !set_off) || capitals)) span.end = line.end;
  if (!before.empty() && ((test_bit(work.masks.digit, span.begin) && words(before) <= kMostBefore) || capitals))
    span.begin = line.begin;
  return span;
}

}  // namespace

Span with_dates(std::string_view text, const Workspace& work, std::uint32_t headline) noexcept {
  const std::vector<Part>& parts = work.parts;
  const auto is_said = [&](const Part& date, bool led_to) {
    const auto stamps = stamps_in(work, date.span);
    if (stamps.empty() || stamps.front().has_time) return false;
    return led_to || (stamps.front().printed.year == 0 && stamps.front().unit == TimeUnit::kNone);
  };
  // A mere blank lies between them.
  const auto meet = [&](const Part& a, const Part& b) {
    return a.line == b.line && a.right != PartEdge::kSeam && b.left != PartEdge::kSeam;
  };
  Span span = parts[headline].span;
  if (const std::size_t next = headline + std::size_t{1}; next < parts.size() && parts[next].role == PartRole::kStamp &&
                                                          meet(parts[headline], parts[next]) &&
                                                          is_said(parts[next], tells_of_date(text, work, headline))) {
    span.end = parts[next].span.end;
    // What goes on behind it.
    if (next + 1 < parts.size() && meet(parts[next], parts[next + 1]) && parts[next + 1].role != PartRole::kStamp)
      span.end = parts[next + 1].span.end;
  }
  if (headline > 0 && parts[headline - 1].role == PartRole::kStamp && meet(parts[headline - 1], parts[headline]) &&
      headline > 1 && meet(parts[headline - 2], parts[headline - 1]) &&
      is_said(parts[headline - 1], tells_of_date(text, work, headline - 2)))
    span.begin = parts[headline - 2].span.begin;
  return with_rest(text, work, headline, span);
}

}  // namespace newsparse::internal
