#include "recognise/timestamp_beside.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>

#include "recognise/timestamp_letters.h"
#include "recognise/timestamp_match.h"
#include "recognise/timestamp_parts.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace newsparse::internal {
namespace {

#include "timestamp_beside_words.inc"

template <std::size_t size>
bool holds(const std::uint64_t (&hashes)[size], std::uint64_t hash) noexcept {
  return std::binary_search(std::begin(hashes), std::end(hashes), hash);
}

// Most ends of words are no opener: 512 bytes tell so.
constexpr int kFilterBits = 12;
constexpr std::size_t filter_bit(std::uint64_t hash) noexcept { return hash >> (kPhraseHashBits - kFilterBits); }
constexpr auto opener_filter() {
  std::array<std::uint64_t, (std::size_t{1} << kFilterBits) / 64> filter{};
  for (const std::uint64_t hash : kOpeners)
    filter[filter_bit(hash) / 64] |= std::uint64_t{1} << (filter_bit(hash) % 64);
  return filter;
}
constexpr auto kOpenerFilter = opener_filter();

bool is_opener(std::uint64_t hash) noexcept {
  return (kOpenerFilter[filter_bit(hash) / 64] >> (filter_bit(hash) % 64) & 1) != 0 && holds(kOpeners, hash);
}

constexpr int kLongestWord = 28;  // code points that are looked at

std::size_t word_begin(const Field& field, std::size_t end) noexcept {
  std::size_t begin = end;
  for (int i = 0; i < kLongestWord && begin > field.begin; ++i) {
    const Letter letter = letter_before(field, begin);
    if (!in_word(letter.kind)) break;
    begin -= letter.size;
  }
  return begin;
}

// Where the last capital behind a small letter stands in [begin, end); 0: nowhere.
std::size_t capital_in(const Field& field, std::size_t begin, std::size_t end) noexcept {
  std::size_t found = 0;
  CharClass before = CharClass::kOther;
  for (std::size_t at = begin; at < end;) {
    const Letter letter = letter_at(field, at);
    if (letter.kind == CharClass::kUpper && before == CharClass::kLower) found = at;
    before = letter.kind;
    at += letter.size;
  }
  return found;
}

std::uint64_t hash_of(const Field& field, std::size_t from, std::size_t to) noexcept {
  std::uint64_t state = kPhraseSeed;
  while (from < to) {
    const Letter letter = letter_at(field, from);
    state = roll(state, letter.folded);
    from += letter.size;
  }
  return finish(state);
}

// To the left over up to three of `marks`.
std::size_t before_marks(const Field& field, std::size_t at, std::string_view marks) noexcept {
  for (int i = 0; i < 3 && at > field.begin; ++i) {
    if (marks.find(static_cast<char>(field.byte_before(at))) == std::string_view::npos) break;
    --at;
  }
  return at;
}

// What may stand between a word and the figure that it says something of.
constexpr std::string_view kLabelMarks = " .:";

template <std::size_t size>
bool follows_one_of(const std::uint64_t (&words)[size], const Field& field, std::size_t at) noexcept {
  const std::size_t end = before_marks(field, at, kLabelMarks);
  if (end == at) return false;
  const std::size_t begin = word_begin(field, end);
  return begin != end && holds(words, hash_of(field, begin, end));
}

}  // namespace

GluedOpeners find_glued_openers(const Field& field, std::size_t end) noexcept {
  constexpr int kFewestBefore = 2;  // letters of the other word
  GluedOpeners found;
  std::array<std::size_t, kLongestOpener + kFewestBefore> begins;
  std::uint64_t state = kPhraseSeed;
  std::size_t at = end;
  int letters = 0;
  int openers = 0;
  std::array<int, std::tuple_size_v<decltype(found.begins)>> sizes{};
  for (; letters < static_cast<int>(begins.size()) && at > field.begin; ++letters) {
    const Letter letter = letter_before(field, at);
    if (!in_word(letter.kind) || letter.kind == CharClass::kUpper) break;
    at -= letter.size;
    begins[static_cast<std::size_t>(letters)] = at;
    if (letters >= kLongestOpener) continue;
    state = roll(state, letter.folded);
    if (is_opener(finish(state)) && openers < static_cast<int>(sizes.size()))
      sizes[static_cast<std::size_t>(openers++)] = letters + 1;
  }
  // A capital may be the other word's first letter.
  if (at > field.begin && letters < static_cast<int>(begins.size()) &&
      letter_before(field, at).kind == CharClass::kUpper)
    ++letters;
  while (openers > 0) {
    const int size = sizes[static_cast<std::size_t>(--openers)];
    if (letters >= size + kFewestBefore) found.begins[found.count++] = begins[static_cast<std::size_t>(size - 1)];
  }
  if (found.count > 0 && holds(kUsualWords, hash_of(field, word_begin(field, end), end))) found.count = 0;
  return found;
}

bool glued_prefix_before(const Field& field, std::size_t at, int words, std::uint64_t prefix,
                         std::size_t& begin) noexcept {
  std::size_t from = at;
  for (int word = 0; word < words; ++word) {
    std::size_t gap = from;
    for (int i = 0; i < 3 && gap > field.begin && field.byte_before(gap) == ' '; ++i) --gap;
    if (word + 1 < words) {
      from = word_begin(field, gap);
      if (from == gap) return false;
      continue;
    }
    const GluedOpeners openers = find_glued_openers(field, gap);
    for (std::size_t i = 0; i < openers.count; ++i) {
      // The words with one blank between two of them, as they are keyed.
      std::uint64_t state = kPhraseSeed;
      bool blank = false;
      for (std::size_t next = openers.begins[i]; next < at;) {
        const Letter letter = letter_at(field, next);
        next += letter.size;
        if (!in_word(letter.kind)) {
          blank = true;
          continue;
        }
        if (blank) state = roll(state, U' ');
        blank = false;
        state = roll(state, letter.folded);
      }
      if (finish(state) != prefix) continue;
      begin = openers.begins[i];
      return true;
    }
  }
  return false;
}

Phrase glued_month_before(const Field& field, std::size_t at, std::size_t& begin) noexcept {
  constexpr int kFewestBefore = 2;  // letters of the other word
  const Number day = read_number(field, at);
  const std::size_t blank = day.end + (field.byte(day.end) == ',' ? 1 : 0);
  if (day.digits > 2 || field.byte_before(at) != ' ' || field.byte(blank) != ' ' ||
      !is_year(read_number(field, blank + 1)))
    return {};
  const std::size_t end = at - 1;
  Phrase month;
  int letters = 0, before = 0;  // of what may be the month, and before it
  for (std::size_t from = end; from > field.begin && letters < kLongestWord; ++letters) {
    const Letter letter = letter_before(field, from);
    if (!in_word(letter.kind) || letter.kind == CharClass::kUpper) break;
    from -= letter.size;
    if (month && ++before == kFewestBefore) return month;
    if (month || !holds(kGluedMonths, hash_of(field, from, end))) continue;
    month = match_phrase(field, from, kMonth);
    begin = from;
  }
  return {};
}

std::optional<TimestampMatch> match_glued_wordy_timestamp(std::string_view text, Span range) {
  constexpr int kMostWords = 5;
  constexpr std::string_view kEdge = " .";
  const Field field{text.substr(0, range.end), range.begin};
  const std::size_t end = before_marks(field, range.end, kEdge);
  std::size_t gap = end;
  for (int words = 1; words <= kMostWords; ++words) {
    const std::size_t begin = word_begin(field, gap);
    if (begin == gap) return std::nullopt;
    const std::size_t capital = capital_in(field, begin, gap);
    if (words == 1) {
      const WordEntry* const last = find_word(hash_of(field, capital != 0 ? capital : begin, end));
      if (last == nullptr || (last->roles() & (capital != 0 ? kDayWord : kTail)) == 0) return std::nullopt;
    }
    GluedOpeners openers = words > 1 ? find_glued_openers(field, gap) : GluedOpeners{};
    if (capital != 0) openers = {{capital}, 1};
    for (std::size_t i = 0; i < openers.count; ++i) {
      const Phrase phrase = match_phrase(field, openers.begins[i], kWordy | kDayWord);
      if (!phrase || phrase.end != end) continue;
      TimestampMatch match;
      match.span = {static_cast<std::uint32_t>(openers.begins[i]), static_cast<std::uint32_t>(end)};
      match.unit = static_cast<TimeUnit>(phrase.entry->unit);
      match.amount = phrase.entry->amount;
      match.precision = precision_of(match.unit);
      // What lies ahead is as often told of, and names end in Today.
      if (match.amount < (words == 1 ? 1 : 0) || (phrase.entry->roles() & kLone) != 0) return std::nullopt;
      return match;
    }
    const std::size_t next = before_marks(field, begin, kEdge.substr(0, 1));
    if (next == begin) return std::nullopt;
    gap = next;
  }
  return std::nullopt;
}

bool is_counted(const Field& field, std::size_t at) noexcept {
  // Groups of a telephone's figures: 0171, +49 171, (030).
  constexpr int kMostGroups = 3;
  constexpr std::size_t kLongestGroup = 6, kShortestPrefix = 3;
  constexpr std::string_view kGroupMarks = " /-()";
  std::size_t group_end = before_marks(field, at, kGroupMarks);
  for (int group = 0; group < kMostGroups && group_end != at && is_digit_before(field, group_end); ++group) {
    std::size_t begin = group_end;
    while (begin > field.begin && is_ascii_digit(field.byte_before(begin)) && group_end - begin < kLongestGroup)
      --begin;
    const unsigned char before = field.byte_before(begin);
    if (before == '+') return true;
    // 1.000 and 1 000 are amounts.
    const bool amount = before == '.' || before == ',' || is_digit_before(field, begin) ||
                        (field.byte(begin + 1) == '0' && field.byte(begin + 2) == '0');
    if (group_end - begin >= kShortestPrefix && field.byte(begin) == '0' && !amount) return true;
    const std::size_t next = before_marks(field, begin, kGroupMarks);
    if (next == begin) break;
    group_end = next;
  }
  return follows_one_of(kCountedWords, field, at);
}

bool is_street(const Field& field, std::size_t at) noexcept {
  constexpr std::string_view kBlank = " ";
  const auto word_before = [&field, kBlank](std::size_t begin, std::size_t& end) {
    end = before_marks(field, begin, kBlank);
    return end == begin ? end : word_begin(field, end);
  };
  std::size_t end = 0;
  std::size_t begin = word_before(at, end);
  bool joined = false;
  for (int i = 0; i < 2 && begin != end && holds(kStreetJoints, hash_of(field, begin, end)); ++i) {
    joined = true;
    begin = word_before(begin, end);
  }
  if (begin == end) return false;
  const std::uint64_t hash = hash_of(field, begin, end);
  return holds(kStreetWords, hash) || (joined && holds(kJoinedStreetWords, hash));
}

bool has_clock_lead(const Field& field, std::size_t at) noexcept { return follows_one_of(kClockLeads, field, at); }
bool has_hour_lead(const Field& field, std::size_t at) noexcept { return follows_one_of(kHourLeads, field, at); }
bool has_duration_label(const Field& field, std::size_t at) noexcept {
  return follows_one_of(kDurationLabels, field, at);
}

bool has_length_label(const Field& field, std::size_t at) noexcept {
  if (follows_one_of(kLengthLabels, field, at)) return true;
  if (!follows_one_of(kLengthHeads, field, at)) return false;
  return follows_one_of(kLengthLeads, field, word_begin(field, before_marks(field, at, kLabelMarks)));
}

namespace {
// Where the word that begins at `at` ends: before a capital behind a small letter, too.
std::size_t word_end(const Field& field, std::size_t at) noexcept {
  std::size_t end = at;
  CharClass last = CharClass::kOther;
  for (int i = 0; i < kLongestWord && end < field.end(); ++i) {
    const Letter letter = letter_at(field, end);
    if (!in_word(letter.kind) || (letter.kind == CharClass::kUpper && last == CharClass::kLower)) break;
    last = letter.kind;
    end += letter.size;
  }
  return end;
}
}  // namespace

bool names_counted(const Field& field, std::size_t at) noexcept {
  const std::size_t end = word_end(field, at);
  return end != at && holds(kCounterWords, hash_of(field, at, end));
}

bool is_glued_word(const Field& field, std::size_t at) noexcept {
  const std::size_t end = word_end(field, at);
  return end != at && holds(kGluedWords, hash_of(field, at, end));
}

std::size_t before_about(const Field& field, std::size_t at) noexcept {
  constexpr std::size_t kMostWords = 3;
  std::size_t found = at, begin = at, end = at;
  for (std::size_t word = 0; word < kMostWords; ++word) {
    const std::size_t gap = before_marks(field, begin, kLabelMarks.substr(0, 1));
    if (gap == begin) break;
    begin = word_begin(field, gap);
    if (begin == gap) break;
    if (word == 0) end = gap;
    if (holds(kAboutWords, hash_of(field, begin, end))) found = begin;
  }
  return found;
}

bool is_in_address(const Field& field, Span span) noexcept {
  constexpr std::size_t kLongest = 256;  // bytes before the date
  const std::size_t at = span.begin;
  if (field.text.substr(at, span.size()).find(' ') != std::string_view::npos) return false;
  std::size_t begin = at;
  while (begin > field.begin && at - begin < kLongest && field.byte_before(begin) > ' ') --begin;
  const std::string_view left = field.text.substr(begin, at - begin);
  if (left.find("://") != std::string_view::npos) return true;
  // A host and the slash behind it: at least two letters on both sides of its last dot.
  const std::size_t slash = left.find('/');
  if (slash == std::string_view::npos) return false;
  const std::string_view host = left.substr(0, slash);
  const std::size_t dot = host.rfind('.');
  constexpr std::size_t kShortest = 2;
  if (dot == std::string_view::npos || dot < kShortest || host.size() - dot - 1 < kShortest) return false;
  const auto is_host = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return is_ascii_letter(byte) || is_ascii_digit(byte) || c == '-' || c == '.';
  };
  return std::all_of(host.begin(), host.end(), is_host) &&
         std::all_of(host.begin() + static_cast<std::ptrdiff_t>(dot) + 1, host.end(),
                     [](char c) { return is_ascii_letter(static_cast<unsigned char>(c)); });
}

}  // namespace newsparse::internal
