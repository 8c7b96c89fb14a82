#include "page/cut_features.h"

#include <algorithm>
#include <bit>

#include "page/cut_sides.h"
#include "page/levels.h"
#include "page/parts.h"
#include "page/seam_sides.h"
#include "text/lexicon.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

constexpr std::uint32_t kLongestTeaser = 700;               // bytes: a longer line is no card
constexpr std::size_t kMostCuts = 128;                      // a line
constexpr std::uint32_t kMostMarks = 4, kLongestWord = 40;  // bytes looked at

std::uint64_t word_hash(std::string_view text, Span word) noexcept {
  return word.empty() ? 0 : hash_word(slice(text, word));
}

std::uint32_t case_of(std::string_view text, Span word) noexcept {
  if (word.empty()) return 0;
  const CodePoint first = decode(text, word.begin);
  const CharClass c = char_class(first.value);
  if (c != CharClass::kUpper) return 1 + static_cast<std::uint32_t>(c);
  if (word.begin + first.size >= word.end) return 8;
  return char_class(decode(text, word.begin + first.size).value) == CharClass::kUpper ? 9 : 10;
}

enum class CutFeature : int {
  kBias,
  kEdge,
  kBefore,
  kAfter,
  kLeftWord,
  kRightWord,
  kCase,
  kMeaning,
  kPlace,
  kLength,
  kStampAhead,
  kStampBehind,
  kCapitals,
  kNext,
  kTwoWords,
  kNames,
  kSeams,
  kPlaces,
  kAddress,
  kAddressEdge,
  kCopies,
  kByline,
};

// What stands before or behind a cut; empty where that is too long to be a section's or an author's name.
constexpr std::uint32_t kLongestName = 40;
Span name_in(std::string_view text, Span span) noexcept {
  return span.size() > kLongestName + 2 ? Span{} : trim_separators(text, span);
}
constexpr std::uint64_t kAsName = 0x9E3779B97F4A7C15U;
std::uint64_t name_hash(std::string_view text, Span name) noexcept { return hash_bytes(slice(text, name)) ^ kAsName; }
// Counts a name, and keeps where: 0 too long to be one, else 1 + the slot.
std::uint16_t count_name(std::string_view text, Workspace& work, Span name) noexcept {
  if (name.empty()) return 0;
  const std::uint16_t slot = work.part_texts.slot(name_hash(text, name));
  work.part_texts.add_at(slot);
  return static_cast<std::uint16_t>(slot + 1);
}
// Published, aktualisiert: what is set before a date.
bool is_date_label(std::uint64_t hash) noexcept {
  const LexiconEntry* entry = find_in_lexicon(hash);
  return entry != nullptr && (entry->cues & (cue_bit(Cue::kPublished) | cue_bit(Cue::kUpdated))) != 0;
}
// The first of `stamps` is as near behind `at` as behind a label.
bool is_near(std::uint32_t at, std::span<const TimestampMatch> stamps) noexcept {
  constexpr std::uint32_t kLongestLabel = 32;  // bytes
  return !stamps.empty() && stamps.front().span.begin > at && stamps.front().span.begin - at <= kLongestLabel;
}
// Appends the blanks of `line` where an element could end.
void propose_line_cuts(std::string_view text, Workspace& work, Span line, std::span<const TimestampMatch> stamps) {
  const std::size_t first = work.cuts.size();
  std::size_t stamp = 0;
  for_each_run(work.masks.space, line.begin, line.end, [&](std::size_t from, std::size_t to) {
    if (to >= line.end || work.cuts.size() - first >= kMostCuts) return false;
    const auto blank = static_cast<std::uint32_t>(from), begin = static_cast<std::uint32_t>(to);
    while (stamp < stamps.size() && stamps[stamp].span.end < blank) ++stamp;
    std::uint8_t shape = 0;
    if (stamp < stamps.size() && stamps[stamp].span.begin < blank && stamps[stamp].span.end > begin) return true;
    if (stamp < stamps.size() && stamps[stamp].span.end == blank) shape = 1;
    for (std::size_t s = stamp; s < stamps.size() && stamps[s].span.begin <= begin; ++s)
      if (stamps[s].span.begin == begin) shape = shape == 1 ? 3 : 2;
    if (text[begin] == '&' || text[blank - 1] == '&') return true;  // Home & Garden is one thing
    const CodePoint c = decode(text, begin);
    const CharClass k = char_class(c.value);
    if (shape == 0 && (k == CharClass::kLower || k == CharClass::kMark)) {
      const std::uint64_t hash = word_hash(text, word_after(text, work.masks, begin, line.end));
      if (may_open_byline(hash) && meaning_of(hash) == kOpensByline)
        shape = 4;
      else if (is_near(begin, stamps.subspan(stamp)) && is_date_label(hash))
        shape = 9;
      else
        return true;
    } else if (shape == 0) {
      shape = k == CharClass::kUpper ? 5 : k == CharClass::kDigit ? 6 : k == CharClass::kCaseless ? 7 : 8;
    }
    work.cuts.push_back({.at = begin, .shape = shape});
    return true;
  });
}

// The sum of weights, as long as it leaves something open.
struct CutSum {
  const std::int16_t* weights;
  std::int32_t sum = 0;
  void put(int, std::uint16_t id) noexcept { sum += weights[id]; }
  // The words round a cut never spoke for one by this much on the labelled pages; a third of all blanks ends here.
  [[nodiscard]] bool is_hopeless() const noexcept { return sum < -kMostCutScore; }
};

struct AllFeatures {
  FeatureList& list;
  void put(int feature, std::uint16_t id) noexcept { list.put(feature, id); }
  static constexpr bool is_hopeless() noexcept { return false; }
};

}  // namespace

bool may_have_cuts(const Workspace& work, std::size_t line) noexcept {
  constexpr std::uint16_t kLeastWords = 4;
  return work.in_article[line] == 0 && (work.info[line].flags & kLineSource) == 0 &&
         work.lines[line].size() <= kLongestTeaser && work.info[line].words >= kLeastWords;
}

Span decoded_word_before(std::string_view text, std::uint32_t from, std::uint32_t at) noexcept {
  std::uint32_t end = at;
  while (end > from) {
    const CodePoint c = decode_before(text, end);
    if (is_word(char_class(c.value)) || at - end >= kMostMarks) break;
    end -= c.size;
  }
  std::uint32_t begin = end;
  while (begin > from && end - begin < kLongestWord) {
    const CodePoint c = decode_before(text, begin);
    if (!is_word(char_class(c.value))) break;
    begin -= c.size;
  }
  return {std::max(begin, from), std::max(end, from)};
}
Span decoded_word_after(std::string_view text, std::uint32_t at, std::uint32_t to) noexcept {
  std::uint32_t begin = at;
  while (begin < to && begin - at < kMostMarks) {
    const CodePoint c = decode(text, begin);
    if (is_word(char_class(c.value))) break;
    begin += c.size;
  }
  std::uint32_t end = begin;
  while (end < to && end - begin < kLongestWord) {
    const CodePoint c = decode(text, end);
    if (!is_word(char_class(c.value))) break;
    end += c.size;
  }
  return {std::min(begin, to), std::min(end, to)};
}

// By the masks, where all that is looked at is ASCII, as it mostly is.
Span word_before(std::string_view text, const ByteMasks& masks, std::uint32_t from, std::uint32_t at) noexcept {
  if (at <= from) return {from, from};
  const std::uint64_t words = bits_before(masks.word, at), high = bits_before(masks.high, at);
  const auto marks = static_cast<std::uint32_t>(std::countl_zero(words));
  if (marks >= kMostMarks) return decoded_word_before(text, from, at);
  const auto size = static_cast<std::uint32_t>(std::countl_one(words << marks));
  if (marks + size >= 64 || (high >> (63 - marks - size)) != 0) return decoded_word_before(text, from, at);
  const std::uint32_t end = at - std::min(marks, at - from);
  return {end - std::min({size, kLongestWord, end - from}), end};
}
Span word_after(std::string_view text, const ByteMasks& masks, std::uint32_t at, std::uint32_t to) noexcept {
  if (at >= to) return {to, to};
  const std::uint64_t words = bits_from(masks.word, at), high = bits_from(masks.high, at);
  const auto marks = static_cast<std::uint32_t>(std::countr_zero(words));
  if (marks >= kMostMarks) return decoded_word_after(text, at, to);
  const auto size = static_cast<std::uint32_t>(std::countr_one(words >> marks));
  if (marks + size >= 64 || (high << (63 - marks - size)) != 0) return decoded_word_after(text, at, to);
  const std::uint32_t begin = std::min(at + marks, to);
  return {begin, std::min(begin + std::min(size, kLongestWord), to)};
}

std::uint32_t meaning_of(std::uint64_t hash) noexcept {
  const LexiconEntry* entry = hash == 0 ? nullptr : find_in_lexicon(hash);
  if (entry == nullptr) return 0;
  if ((entry->cues & cue_bit(Cue::kByline)) != 0) return kOpensByline;
  if (entry->function_words != 0) return 1;
  return (entry->cues & cue_bit(Cue::kSection)) != 0 ? 2 : 4;
}

std::uint32_t name_count(const Workspace& work, std::uint16_t name) noexcept {
  return name == 0
             ? 0
             : 1 + std::min<std::uint32_t>(log_bucket(work.part_texts.at(static_cast<std::uint16_t>(name - 1))), 4);
}

std::uint32_t whole_count(std::string_view text, const Workspace& work, Span span) noexcept {
  const Span name = name_in(text, span);
  return name.empty() ? 0 : work.part_texts.get(name_hash(text, name));
}

CutReader::CutReader(std::string_view text, const Workspace& work, std::size_t line, std::size_t first,
                     std::size_t last) noexcept
    : text_(text),
      work_(work),
      line_(work.lines[line]),
      info_(work.info[line]),
      stamps_(stamps_in(work, line_)),
      first_(first),
      last_(last),
      capitals_(info_.words == 0 ? 0 : std::min<std::uint32_t>(info_.capitalised * 8U / info_.words, 8)) {}

template <class Sink>
void CutReader::read_into(std::size_t index, Sink& out) noexcept {
  const std::uint32_t at = work_.cuts[index].at, shape = work_.cuts[index].shape;
  const auto add = [&](CutFeature feature, std::uint64_t value) {
    const std::uint16_t id = FeatureList::id_of(static_cast<int>(feature), value * 16 + shape);
    out.put(static_cast<int>(feature), static_cast<std::uint16_t>(id % kCutTableSize));
  };
  std::uint32_t blank = at;
  while (blank > line_.begin && test_bit(work_.masks.space, blank - 1)) --blank;
  const char32_t before = decode_before(text_, blank).value, first = decode(text_, at).value;
  const CharClass before_class = char_class(before), first_class = char_class(first);
  const std::uint32_t sign_before =
      before_class == CharClass::kOther ? 16 + (before & 0xFFFF) : static_cast<std::uint32_t>(before_class);
  const std::uint32_t sign_after =
      first_class == CharClass::kOther ? 16 + (first & 0xFFFF) : static_cast<std::uint32_t>(first_class);
  add(CutFeature::kBias, 0);
  add(CutFeature::kEdge, sign_before * 0x20000ULL + sign_after);
  add(CutFeature::kPlace, log_bucket(at - line_.begin) * 16 + log_bucket(line_.end - at));
  add(CutFeature::kLength, log_bucket(info_.words) * 64 + static_cast<std::uint32_t>(info_.end) * 8 +
                               std::min<std::uint32_t>(info_.sentences, 3));
  std::uint32_t ahead = 15, behind = 15;
  for (const TimestampMatch& stamp : stamps_) {
    if (stamp.span.end <= at) behind = log_bucket(at - stamp.span.end);
    if (stamp.span.begin >= at) {
      ahead = log_bucket(stamp.span.begin - at);
      break;
    }
  }
  add(CutFeature::kStampAhead, ahead * 16 + log_bucket(at - line_.begin));
  add(CutFeature::kStampBehind, behind * 16 + log_bucket(line_.end - at));
  const bool first_cut = index == first_, last_cut = index + 1 == last_;
  const std::uint32_t gap_before = first_cut ? 0 : log_bucket(at - work_.cuts[index - 1].at);
  const std::uint32_t gap_after = last_cut ? 0 : log_bucket(work_.cuts[index + 1].at - at);
  add(CutFeature::kNext, (gap_before * 16 + gap_after) * 16 + (last_cut ? 0 : work_.cuts[index + 1].shape));
  const std::uint32_t name_left = name_count(work_, work_.cuts[index].left),
                      name_right = name_count(work_, work_.cuts[index].right);
  const std::uint32_t seams = work_.cuts[index].row;
  add(CutFeature::kSeams, (seams * 8 + name_left) * 8 + name_right);
  add(CutFeature::kNames, (name_left * 8 + name_right) * 8 + std::min(ahead, 7U));
  const CutSides& sides = work_.cut_sides[index];
  const PhraseCopies::Sides& copies = sides.copies;
  const std::uint32_t copies_left = copies.left * 4U + std::min(log_bucket(copies.left_run), 3U),
                      copies_right = copies.right * 4U + std::min(log_bucket(copies.right_run), 3U);
  add(CutFeature::kCopies,
      (copies_left * 16ULL + copies_right) * 4 + (name_right != 0 ? 2 : 0) + (name_left != 0 ? 1 : 0));
  add(CutFeature::kByline, (sides.byline * 2ULL + (sides.names_before ? 1 : 0)) * 2 + (sides.names_behind ? 1 : 0));
  add(CutFeature::kCapitals, capitals_ * 16 + std::min<std::uint32_t>(static_cast<std::uint32_t>(last_ - first_), 15));
  // What follows asks for the words round the cut, which costs more than all above.
  if (out.is_hopeless()) return;
  const Word left = known(word_before(text_, work_.masks, line_.begin, blank));
  const Span right_span = word_after(text_, work_.masks, at, line_.end);
  const Word right = known(right_span), next = known(word_after(text_, work_.masks, right_span.end, line_.end));
  if (!has_read_address_) address_.read(text_, work_, line_);
  has_read_address_ = true;
  const AddressSides address = address_.beside(at);
  words_ = {left, right, next, address};
  add(CutFeature::kBefore, sign_before * 16ULL + std::min<std::uint32_t>(left.span.size(), 9));
  add(CutFeature::kLeftWord, left.hash);
  add(CutFeature::kRightWord, right.hash);
  add(CutFeature::kTwoWords, right.hash * 3 + next.hash);
  const std::uint32_t cases = left.letters * 256 + right.letters * 16 + next.letters;
  add(CutFeature::kCase, cases * 16ULL + capitals_);
  const std::uint32_t meanings = meaning_of(left.hash) * 8 + meaning_of(right.hash);
  add(CutFeature::kMeaning, (meanings * 16 + capitals_) * 16 + right.letters);
  const WordPlaces left_places = left.hash == 0 ? WordPlaces{} : work_.places.find(left.hash);
  const WordPlaces right_places = right.hash == 0 ? WordPlaces{} : work_.places.find(right.hash);
  add(CutFeature::kPlaces, ((left_places.last / 2U * 8 + right_places.first / 2U) * 4 + left_places.alone / 4U) * 4 +
                               right_places.alone / 4U);
  add(CutFeature::kAddress, (address.before * 16U + address.behind) * 16U + address.edges);
  add(CutFeature::kAddressEdge, (address.in_line * 16U + address.edges) * 8U + std::min<std::uint32_t>(name_left, 7));
}

CutReader::Word CutReader::known(Span span) const noexcept {
  if (span.empty()) return {.span = span};
  if (words_.right.span == span) return words_.right;
  if (words_.next.span == span) return words_.next;
  const std::uint64_t hash = word_hash(text_, span);
  work_.places.fetch(hash);
  return {.span = span, .letters = case_of(text_, span), .hash = hash};
}

void CutReader::read(std::size_t index, FeatureList& out) noexcept {
  out.count = 0;
  AllFeatures all{out};
  read_into(index, all);
}

std::int32_t CutReader::sum(std::size_t index, const std::int16_t* weights) noexcept {
  CutSum sum{.weights = weights};
  read_into(index, sum);
  return sum.sum;
}

void propose_cuts(std::string_view text, Workspace& work, std::span<const Glue> glue) {
  const std::span<const Glue> all_glue = glue;
  std::uint32_t last_seam = 0;
  work.part_texts.clear();
  work.cuts.clear();
  const std::size_t most = text.size() / 32 + (std::size_t{1} << 15);
  for (std::size_t l = 0; l < work.lines.size(); ++l) {
    const Span line = work.lines[l];
    if (line.size() <= kLongestName) work.part_texts.add(work.line_hashes[l] ^ kAsName);
    if (!may_have_cuts(work, l) || work.cuts.size() >= most) continue;
    const std::size_t first = work.cuts.size();
    Span whole;
    auto ahead = stamps_in(work, line);
    propose_line_cuts(text, work, line, ahead);
    for (std::size_t c = first; c < work.cuts.size(); ++c) {
      SeamCandidate& cut = work.cuts[c];
      while (!ahead.empty() && ahead.front().span.begin < cut.at) ahead = ahead.subspan(1);
      while (!glue.empty() && glue.front().at <= cut.at) last_seam = glue.front().at, glue = glue.subspan(1);
      const bool behind_seam = last_seam > line.begin, before_seam = !glue.empty() && glue.front().at < line.end;
      cut.row = static_cast<std::uint8_t>((behind_seam ? 1 : 0) | (before_seam ? 2 : 0));
      const std::uint32_t begin = behind_seam ? last_seam : line.begin;
      const std::uint32_t end =
          std::min(before_seam ? glue.front().at : line.end, ahead.empty() ? line.end : ahead.front().span.begin);
      // What stands whole between two bounds may be a name with blanks: Home & Garden.
      if (const Span bounded{begin, end}; bounded != whole && bounded != line) {
        whole = bounded;
        count_name(text, work, name_in(text, whole));
      }
      cut.left = count_name(text, work, name_in(text, {begin, cut.at}));
      cut.right = count_name(text, work, name_in(text, {cut.at, std::max(cut.at, end)}));
    }
  }
  read_cut_sides(text, work, all_glue);
}

}  // namespace newsparse::internal
