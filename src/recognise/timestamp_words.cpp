#include "recognise/timestamp_words.h"

#include <algorithm>
#include <array>

#include "recognise/timestamp_beside.h"
#include "recognise/timestamp_letters.h"
#include "text/utf8.h"

namespace newsparse::internal {
namespace {

// A phrase that the table knows, in eight bytes: those of a bucket stand in one or two lines of the cache.
struct KnownPhrase {
  std::uint64_t rest : kPhraseHashBits;          // of its hash, below the bits that number its bucket
  std::uint64_t meaning : 64 - kPhraseHashBits;  // which of kMeanings
};

#include "timestamp_words.inc"

static_assert(std::all_of(std::begin(kRelatives), std::end(kRelatives), [](const RelativeEntry& relative) {
  return relative.prefix_words <= PrefixesBefore::kMost;
}));

constexpr int kMaxWordBefore = 28;  // code points
constexpr char32_t kFirstIdeograph = 0x2E80;

// What may stand between the words and numbers of a date; `depth` bounds the walk.
bool joins_dates(char32_t c) noexcept {
  switch (c) {
    case ' ':
    case '\t':
    case ',':
    case '.':
    case '(':
    case ')':
    case '|':
    case ':':
    case '/':
    case '@':
    case '-':
    case '\'':
    case 0x2019:
    case 0xA0:
    case 0xB7:
    case 0x2009:
    case 0x2013:
    case 0x2014:
    case 0x2022:
    case 0x202F:
    case 0x3000:
    case 0x60C:
      return true;
    default:
      return false;
  }
}

std::uint64_t hash_between(const Field& field, std::size_t from, std::size_t to) noexcept {
  std::uint64_t state = kPhraseSeed;
  bool gap = false;
  while (from < to) {
    const Letter letter = letter_at(field, from);
    if (in_word(letter.kind)) {
      if (gap) state = roll(state, U' ');
      gap = false;
      state = roll(state, letter.folded);
    } else {
      gap = true;
    }
    from += letter.size;
  }
  return finish(state);
}

// Start of the letters that end at `at`, and of the part of them after the last change from small to capital.
struct RunBefore {
  std::size_t begin;
  std::size_t capital;  // == begin where there is no such change; in AFPMay that of May
  char32_t last = 0;
};

RunBefore run_before(const Field& field, std::size_t at) noexcept {
  RunBefore run{at, at};
  CharClass after = CharClass::kOther, second = CharClass::kOther;  // the one behind, and behind that
  bool found = false;
  for (int i = 0; i < kMaxWordBefore && run.begin > field.begin; ++i) {
    const Letter letter = letter_before(field, run.begin);
    if (!in_word(letter.kind)) break;
    if (i == 0) run.last = letter.folded;
    if (!found && after == CharClass::kUpper && letter.kind == CharClass::kLower) {
      run.capital = run.begin;
      found = true;
    }
    const std::size_t left = run.begin - letter.size;
    if (!found && second == CharClass::kLower && after == CharClass::kUpper && letter.kind == CharClass::kUpper &&
        left > field.begin && letter_before(field, left).kind == CharClass::kUpper) {
      run.capital = run.begin;
      found = true;
    }
    second = after;
    after = letter.kind;
    run.begin -= letter.size;
  }
  if (!found) run.capital = run.begin;
  return run;
}

std::size_t skip_joins_before(const Field& field, std::size_t at) noexcept {
  for (int i = 0; i < 4 && at > field.begin; ++i) {
    const unsigned char c = field.byte_before(at);
    const CodePoint point = c < 0x80
                                ? CodePoint{c, 1, true}
                                : decode_before(field.text.substr(field.begin, at - field.begin), at - field.begin);
    if (!joins_dates(point.value)) break;
    at -= point.size;
  }
  return at;
}

// 日 or 일 behind a figure.
bool is_day_sign_before(const Field& field, std::size_t at) noexcept {
  const Letter sign = letter_before(field, at);
  return (sign.folded == U'日' || sign.folded == U'일') && is_digit_before(field, at - sign.size);
}

bool is_blank(char32_t c) noexcept {
  return c == ' ' || c == '\t' || c == 0xA0 || c == 0x2009 || c == 0x202F || c == 0x3000;
}

}  // namespace

// Most words that are asked for are none of a date's: 32 KiB tell so, where the table itself takes a quarter of a MiB.
namespace {
constexpr int kFilterBits = 18;  // the lowest: the table has them
constexpr std::size_t filter_bit(std::uint64_t hash) noexcept { return hash & ((std::size_t{1} << kFilterBits) - 1); }
constexpr auto word_filter() {
  std::array<std::uint64_t, (std::size_t{1} << kFilterBits) / 64> filter{};
  for (const KnownPhrase& word : kWords)
    filter[filter_bit(word.rest) / 64] |= std::uint64_t{1} << (filter_bit(word.rest) % 64);
  return filter;
}
alignas(64) constinit const auto kWordFilter = word_filter();
}  // namespace

const WordEntry* find_word(std::uint64_t hash) noexcept {
  if ((kWordFilter[filter_bit(hash) / 64] >> (filter_bit(hash) % 64) & 1) == 0) return nullptr;
  const KnownPhrase* const word = find_in_buckets(kWords, kWordBuckets, hash);
  return word == nullptr ? nullptr : &kMeanings[word->meaning];
}

std::span<const RelativeEntry> relatives_of(const WordEntry& suffix) noexcept {
  return {kRelatives + suffix.first_relative, suffix.relatives};
}
std::span<const RelativeEntry> open_relatives() noexcept {
  return {kRelatives + kOpenRelativesBegin, kOpenRelativesCount};
}

namespace {
// The quick no for most words: ASCII letters up to a byte that ends them, and no word of a date.
bool opens_with_strange_word(const Field& field, std::size_t at) noexcept {
  std::uint64_t state = kPhraseSeed;
  unsigned char before = 'A';
  for (;; ++at) {
    const unsigned char c = field.byte(at);
    if (c >= 0x80) return false;
    const bool upper = between(c, 'A', 'Z');
    if ((!upper && !between(c, 'a', 'z')) || (upper && between(before, 'a', 'z'))) break;
    state = roll(state, c | 0x20U);
    before = c;
  }
  return find_word(finish(state)) == nullptr;
}
}  // namespace

Phrase match_phrase(const Field& field, std::size_t at, std::uint32_t wanted) noexcept {
  Phrase best;
  if (at >= field.end()) return best;
  Letter letter = letter_at(field, at);
  if (!is_letter(letter.kind)) return best;
  best.capital = letter.kind == CharClass::kUpper;
  if (opens_with_strange_word(field, at)) return best;
  std::uint64_t state = kPhraseSeed;
  const WordEntry* head = nullptr;  // what the text up to here is, at the end of a run of letters
  int longest = 1;                  // words a phrase with this first word can have
  int words = 1;
  constexpr int kShortAgo = 3;  // characters
  int word_begin = 0;
  for (int i = 0; i < kMaxPhrase; ++i) {
    state = roll(state, letter.folded);
    at += letter.size;
    const Letter next = at < field.end() ? letter_at(field, at) : Letter{0, CharClass::kOther, 1};
    const bool run_ends = !in_word(next.kind) || (letter.kind == CharClass::kLower && next.kind == CharClass::kUpper);
    // Words of ages end where another element begins, too: 5 घंटे पहले‖दुनिया. Short ones begin others (پیش, پیشرفت).
    const bool dense = (letter.folded >= kFirstDense && letter.kind != CharClass::kLower) ||
                       (wanted == kSuffix && next.kind == CharClass::kCaseless && i + 1 - word_begin > kShortAgo);
    if (run_ends || (dense && next.kind != CharClass::kMark)) {
      const WordEntry* entry = find_word(finish(state));
      if (entry != nullptr && (entry->roles() & wanted) != 0) {
        best.entry = entry;
        best.end = at;
      }
      if (run_ends) {
        if (words == 1) {
          head = entry;
          longest = head != nullptr ? head->longest : 1;
        }
        if (in_word(next.kind) || words >= longest) break;
        // On to the next word of the phrase.
        std::size_t gap = at;
        int steps = 0;
        Letter after = next;
        while (steps < 3 && gap < field.end()) {
          const CodePoint point = decode(field.text, gap);
          if (!joins_words(point.value)) break;
          gap += point.size;
          ++steps;
        }
        if (steps == 0 || gap >= field.end()) break;
        after = letter_at(field, gap);
        if (!is_letter(after.kind)) break;
        ++words;
        word_begin = i + 1;
        state = roll(state, U' ');
        at = gap;
        letter = after;
        continue;
      }
    }
    letter = next;
  }
  return best;
}

void collect_words_before(const Field& field, std::size_t at, WordsBefore& out) noexcept {
  out.count = 0;
  while (out.count < out.words.size()) {
    const std::size_t end = skip_joins_before(field, at);
    if (end == field.begin) return;
    const RunBefore run = run_before(field, end);
    if (run.begin == end) return;
    std::size_t begin = run.begin;
    const WordEntry* entry = find_word(hash_between(field, begin, end));
    if (entry == nullptr && run.capital != run.begin) {
      begin = run.capital;
      entry = find_word(hash_between(field, begin, end));
    }
    if (entry == nullptr && run.last >= kFirstIdeograph) {
      // No blanks between words: the last characters may be a word by themselves (发布于下午).
      std::size_t from = end;
      for (int i = 0; i < 4 && from > run.begin; ++i) {
        from -= letter_before(field, from).size;
        if (const WordEntry* part = find_word(hash_between(field, from, end))) {
          // 문화, culture, ends in the sign for Tuesday; a day's sign stands behind that of the day: 12일 화.
          if (i == 0 && from > run.begin && (part->roles() & kWeekday) != 0 && !is_day_sign_before(field, from))
            continue;
          entry = part;
          begin = from;
        }
      }
    }
    if (entry == nullptr) {
      // mouth|yesterday at 14:05
      const GluedOpeners openers = find_glued_openers(field, end);
      for (std::size_t i = 0; i < openers.count; ++i) {
        const WordEntry* const day = find_word(hash_between(field, openers.begins[i], end));
        if (day == nullptr || (day->roles() & kDayWord) == 0) continue;
        out.words[out.count++] = {openers.begins[i], end, day};
        return;
      }
      return;
    }
    // 03:07 Min. | 25.04.24: behind a figure Indonesia's Sunday is minutes.
    const std::size_t before = begin > field.begin && field.byte_before(begin) == ' ' ? begin - 1 : begin;
    if (entry->weekday != 0 && (entry->roles() & kBareUnit) != 0 && is_digit_before(field, before)) return;
    // 12日午後: the sign for Sunday behind a figure is that of a day.
    constexpr std::size_t kOneSign = 3;
    // 王朝, 除夕, 하룻밤 end in the sign of a part of the day and are none.
    if (run.last >= kFirstIdeograph && end - begin == kOneSign && begin != run.begin &&
        (entry->roles() & kHalfLead) != 0)
      return;
    if (run.last >= kFirstIdeograph && end - begin == kOneSign && is_digit_before(field, begin)) return;
    out.words[out.count++] = {begin, end, entry};
    // 昨天下午: one word of a script without blanks may follow another one.
    if (begin != run.begin && run.last < kFirstIdeograph) return;
    at = begin;
  }
}

const WordEntry* phrase_before(const Field& field, std::size_t at, int words, std::size_t& begin) noexcept {
  const std::size_t end = skip_joins_before(field, at);
  begin = end;
  for (int word = 0; word < words; ++word) {
    const std::size_t from = run_before(field, word == 0 ? end : skip_joins_before(field, begin)).begin;
    if (from == begin) return nullptr;
    begin = from;
  }
  return find_word(hash_between(field, begin, end));
}

void PrefixesBefore::read_next() noexcept {
  constexpr int kMostBlanks = 3;
  std::size_t gap = from_;
  for (int i = 0; i < kMostBlanks && gap > field_.begin; ++i) {
    const unsigned char c = field_.byte_before(gap);
    const CodePoint point =
        c < 0x80 ? CodePoint{c, 1, true}
                 : decode_before(field_.text.substr(field_.begin, gap - field_.begin), gap - field_.begin);
    if (!joins_words(point.value)) break;
    gap -= point.size;
  }
  const RunBefore run = run_before(field_, gap);
  is_all_ = run.begin == gap || count_ + 1 == kMost;
  if (run.begin == gap) return;
  if (count_ == 0) end_ = gap;
  from_ = run.begin;
  Stretch& stretch = stretches_[count_++];
  stretch = {.begin = run.begin, .capital = run.capital, .hash = hash_between(field_, run.begin, end_)};
  stretch.capital_hash = run.capital == run.begin ? stretch.hash : hash_between(field_, run.capital, end_);
}

bool PrefixesBefore::have(int words, std::uint64_t prefix, std::size_t& begin) noexcept {
  const auto wanted = static_cast<std::size_t>(words);
  while (count_ < wanted && !is_all_) read_next();
  if (wanted == 0 || count_ < wanted) return false;
  const Stretch& stretch = stretches_[wanted - 1];
  if (stretch.capital_hash != prefix && stretch.hash != prefix) return false;
  begin = stretch.capital_hash == prefix ? stretch.capital : stretch.begin;
  return true;
}

Number read_number(const Field& field, std::size_t at) noexcept {
  Number number;
  number.end = at;
  while (number.digits < 16 && number.end < field.end()) {
    const unsigned char c = field.byte(number.end);
    int value;
    std::uint8_t size = 1;
    if (c < 0x80) {
      if (!between(c, '0', '9')) break;
      value = c - '0';
    } else {
      const CodePoint point = decode(field.text, number.end);
      value = point.valid ? digit_value(point.value) : -1;
      size = point.size;
      if (value < 0) break;
    }
    if (number.digits < 9) number.value = number.value * 10 + static_cast<std::uint32_t>(value);
    ++number.digits;
    number.end += size;
  }
  return number;
}

bool is_digit_at(const Field& field, std::size_t at) noexcept {
  const unsigned char c = field.byte(at);
  if (c < 0x80) return between(c, '0', '9');
  return digit_value(decode(field.text, at).value) >= 0;
}

bool is_digit_before(const Field& field, std::size_t at) noexcept {
  const unsigned char c = field.byte_before(at);
  if (c < 0x80) return between(c, '0', '9');
  return digit_value(decode_before(field.text.substr(field.begin, at - field.begin), at - field.begin).value) >= 0;
}

std::size_t skip_blanks(const Field& field, std::size_t at, int most) noexcept {
  for (; most > 0 && at < field.end(); --most) {
    const unsigned char c = field.byte(at);
    if (c == ' ' || c == '\t') {
      ++at;
    } else if (c < 0x80) {
      break;
    } else {
      const CodePoint point = decode(field.text, at);
      if (!is_blank(point.value)) break;
      at += point.size;
    }
  }
  return at;
}

}  // namespace newsparse::internal
