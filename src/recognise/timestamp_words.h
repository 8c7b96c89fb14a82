// timestamp_words.h: the words of dates and times, and how they are read beside a digit.
//
// data/timestamp_words.inc (tools/build_timestamp_words.py) keys each phrase by a hash of its folded words
// and says which of its meanings it has.
#ifndef NEWSPARSE_RECOGNISE_TIMESTAMP_WORDS_H_
#define NEWSPARSE_RECOGNISE_TIMESTAMP_WORDS_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace newsparse::internal {

// What a word can be, as bits. All are stored but three, which follow from a row's other fields.
enum WordRole : std::uint32_t {
  kCarefulMonth = 1U << 0,  // an everyday word too: a capital or a year must vouch for it
  kRareMonth = 1U << 1,     // the same, and only a year vouches
  kAm = 1U << 2,
  kPm = 1U << 3,
  kDayWord = 1U << 4,    // yesterday
  kLink = 1U << 5,       // joins date and time: at, um, às
  kOf = 1U << 6,         // joins day, month and year: de
  kYearWord = 1U << 7,   // stands after (or before) a year: г., gada, năm
  kClock = 1U << 8,      // stands after a time of day: Uhr, h
  kMonthMark = 1U << 9,  // a month's number follows: tháng
  kWeekMark = 1U << 10,  // a week's number follows: KW
  kOrdinal = 1U << 11,   // st, nd, er
  kWordy = 1U << 12,     // a whole relative date without digits: just now
  kTail = 1U << 13,      // last word of a longer phrase
  kBareUnit = 1U << 14,  // 3h, 5 min: an age where ages are expected
  kDayMark = 1U << 15,   // a day's number follows: ngày
  kMonth = 1U << 16,
  kWeekday = 1U << 17,
  kSuffix = 1U << 18,      // ends a relative date: hours ago
  kUnitWord = 1U << 19,    // weeks, in 2 weeks, 3 days ago
  kAnd = 1U << 20,         // joins amounts: 2 weeks and 3 days ago
  kLone = 1U << 21,        // a wordy phrase that headings have too: now
  kDateHead = 1U << 22,    // begins a phrase of several words that is a day, a month or half a day
  kHourWord = 1U << 24,    // noon, midnight: `amount` is the hour
  kHalfDay = 1U << 25,     // kAm or kPm in words that stand behind a time: de la tarde; both: at night
  kLeadAmount = 1U << 23,  // a year and, before 2 months ago
  kHalfLead = 1U << 26,    // kAm or kPm in words that stand before minutes or an hour's name: akşam 9:07
  kHalfStrict = 1U << 27,  // of a kHalfDay: behind those, or where "at" stands before, only: 3 дня are days
  kNoonHalf = 1U << 28,    // of a kPm: 11 is before noon
  kHourNoun = 1U << 29,    // an hour's name where something else says that it is one of the day: u 8 sati
  kEnglish = 1U << 30,     // of a weekday and of the name of a week: those of other languages do not stand beside it
  kCapitalDay = 1U << 31,  // of a weekday: a small word of other languages, and one with its capital only
};

// What else a word is, as bits of its traits: months that are other words too, each where it stands so. A year vouches
// for all but the last.
enum WordTrait : std::uint8_t {
  kConfirmedDay =
      7,  // a small word that is this weekday (1..7) too where the date behind it is on one: Do 24. Mai 2018
  kBehindDay = 1U << 3,     // a month behind its day only: als sie 25 war, Mac 5K
  kBehindNoDot = 1U << 4,   // with a capital not behind a day with its dot: Abbildung 4. Sie zeigt, 7. LED
  kProse = 1U << 5,         // in small letters not behind a day: 5 die, 2 out of 3
  kBeforeNoYear = 1U << 6,  // in small letters, inside a line, not before a year: Dann kam sie 2013 zurück
};

// What a phrase means; many phrases share one.
struct WordEntry {
  std::uint8_t month;    // 1..12, or 0
  std::uint8_t weekday;  // 1 Monday .. 7 Sunday, or 0
  std::uint8_t
      unit;  // TimeUnit of a day word, wordy phrase or bare unit; kWeek of a weekday: of the week `amount` says
  std::int8_t amount;    // units before now
  std::uint8_t longest;  // words of the longest phrase that begins with this one
  std::uint8_t traits;   // WordTrait
  std::uint32_t stored;  // WordRole
  std::uint16_t first_relative = 0;
  std::uint8_t relatives = 0;

  [[nodiscard]] constexpr std::uint32_t roles() const noexcept {
    return stored | (month != 0 ? kMonth : 0U) | (weekday != 0 ? kWeekday : 0U) | (relatives != 0 ? kSuffix : 0U);
  }
};

// A pattern that ends with some suffix: the words it asks for before the number.
struct RelativeEntry {
  std::uint64_t prefix;  // hash of the words; 0: none
  std::uint8_t prefix_words;
  std::uint8_t unit;  // TimeUnit, and kFuture
};
inline constexpr std::uint8_t kFuture = 128;  // after now: in 2 days

// A piece of text to read in: nothing before `begin` or at and after text.size() is looked at.
struct Field {
  std::string_view text;
  std::size_t begin;

  [[nodiscard]] std::size_t end() const noexcept { return text.size(); }
  // The byte at `at`, or NUL outside.
  [[nodiscard]] unsigned char byte(std::size_t at) const noexcept {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
  }
  [[nodiscard]] unsigned char byte_before(std::size_t at) const noexcept {
    return at > begin ? static_cast<unsigned char>(text[at - 1]) : 0;
  }
};

// Hashes of phrases are rolled over code points and finished at each place where a phrase may end.
inline constexpr int kPhraseHashBits = 48;  // as many tell all phrases apart, and tables stay small
inline constexpr std::uint64_t kPhraseSeed = 0xCBF29CE484222325;
[[nodiscard]] constexpr std::uint64_t roll(std::uint64_t state, char32_t code_point) noexcept {
  return (state ^ code_point) * 0x100000001B3;
}
[[nodiscard]] constexpr std::uint64_t finish(std::uint64_t state) noexcept {
  return (state ^ (state >> 32)) * 0xD6E8FEB86659FD93 >> (64 - kPhraseHashBits);
}
// The row of the phrase with that hash, or null. Rows stand in buckets by the first bits of their hashes and have the
// rest of these; bucket b is [buckets[b], buckets[b + 1]), of a power of two of them.
template <class Row, std::size_t kRows, std::size_t kEnds>
[[nodiscard]] const Row* find_in_buckets(const Row (&rows)[kRows], const std::uint16_t (&buckets)[kEnds],
                                         std::uint64_t hash) noexcept {
  static_assert(std::has_single_bit(kEnds - 1));
  constexpr int kRestBits = kPhraseHashBits - std::countr_zero(kEnds - 1);
  const std::size_t bucket = hash >> kRestBits;
  const std::uint64_t rest = hash & ((std::uint64_t{1} << kRestBits) - 1);
  for (std::size_t i = buckets[bucket]; i < buckets[bucket + 1]; ++i)
    if (rows[i].rest == rest) return &rows[i];
  return nullptr;
}
[[nodiscard]] const WordEntry* find_word(std::uint64_t hash) noexcept;
[[nodiscard]] std::span<const RelativeEntry> relatives_of(const WordEntry& suffix) noexcept;
// Patterns with no words after the number.
[[nodiscard]] std::span<const RelativeEntry> open_relatives() noexcept;

struct Phrase {
  const WordEntry* entry = nullptr;  // null: nothing found
  std::size_t end = 0;
  bool capital = false;  // begins with an upper-case letter
  explicit operator bool() const noexcept { return entry != nullptr; }
};

// The longest known phrase that begins at `at`, has one of the roles in `wanted`, and ends where a word ends: before
// something that is no letter, before a capital that follows a small letter (agoKremlin), or, in scripts without
// blanks between words, anywhere; a kSuffix alone so before any letter without case, if its last word is not short.
[[nodiscard]] Phrase match_phrase(const Field& field, std::size_t at, std::uint32_t wanted) noexcept;

// The words just before a number, nearest first.
struct WordBefore {
  std::size_t begin = 0;
  std::size_t end = 0;
  const WordEntry* entry = nullptr;
};
struct WordsBefore {
  std::array<WordBefore, 5> words;
  std::size_t count = 0;
};
// Collects known words to the left of `at`, with blanks and the marks of dates between them; ends at the first word
// that is unknown (which is not collected). A word glued to the one before it counts from its capital (WorldMay 29).
void collect_words_before(const Field& field, std::size_t at, WordsBefore& out) noexcept;
// The phrase of `words` words just before `at`, with blanks between them, or null; `begin` is its start.
[[nodiscard]] const WordEntry* phrase_before(const Field& field, std::size_t at, int words,
                                             std::size_t& begin) noexcept;
// The words just before a place, with blanks between them, read once however many prefixes are tried.
class PrefixesBefore {
 public:
  static constexpr std::size_t kMost = 4;  // words
  PrefixesBefore(const Field& field, std::size_t at) noexcept : field_(field), end_(at), from_(at) {}
  // True where the last `words` of them have the hash `prefix`; `begin` is then their start.
  [[nodiscard]] bool have(int words, std::uint64_t prefix, std::size_t& begin) noexcept;

 private:
  // From a word on, or from the capital inside it: in AFPMay that of May.
  struct Stretch {
    std::size_t begin = 0, capital = 0;
    std::uint64_t hash = 0, capital_hash = 0;
  };
  void read_next() noexcept;

  const Field& field_;
  std::size_t end_, from_;
  std::array<Stretch, kMost> stretches_;
  std::size_t count_ = 0;
  bool is_all_ = false;
};

// What a word says of an age, in a text that is nothing else: vor einer Woche und zwei Tagen.
enum AgeKind : std::uint8_t {
  kAgeUnit = 1U << 0,
  kAgeOne = 1U << 1,  // a unit that is one of its kind without a number: неделю назад
  kAgeNumber = 1U << 2,
  kAgePast = 1U << 3,    // ago, vor
  kAgeAhead = 1U << 4,   // in, через
  kAgeFiller = 1U << 5,  // and, about
  kAgePhrase = 1U << 6,  // a whole one by itself: last week, next Friday; with kAgeNumber a day: eleventh; with kAgeOne
                         // only before a time of day
  kAgeEvening = 1U << 7,  // such a phrase, of the evening
  kAgeOfYear = 1U << 7,   // of a unit: behind a year it is its name, and counts none: 2012 год
};
inline constexpr std::int16_t kAgeWhole = 100;    // hundredths
inline constexpr std::uint8_t kAgeAdds = 1;       // the unit of a number that is added to one too: bir buçuk
inline constexpr std::uint8_t kAgeBehind = 2;     // the unit of a marker that ends an age without years: 3 horas antes
inline constexpr std::uint8_t kAgePassed = 3;     // the unit of one that ends any age
inline constexpr std::uint8_t kAgeAnchor = 4;     // the unit of one that names the day an age counts from, too: of its
                                                  // hundredths of days before or after this one; 2 weeks from tomorrow
inline constexpr std::uint8_t kAgeWeekday = 16;   // stands before the number of a phrase's weekday
inline constexpr std::uint8_t kAgeWeekOf = 32;    // the same where the phrase names its week: 上周五
inline constexpr std::uint8_t kAgeMonth = 40;     // stands before the number of a phrase's month: letzten Oktober
inline constexpr std::uint8_t kAgeEnglish = 64;   // added to that of an English weekday or week
inline constexpr std::uint8_t kAgeNothing = 128;  // a text that is no age, whatever its words are: next time
inline constexpr std::uint8_t kAgeZone = 129;     // a zone, with its minutes east of UTC for hundredths
struct AgeWord {
  std::uint64_t rest;  // of its hash, below the bits that number its bucket
  std::uint8_t kinds;  // AgeKind; none: joins a weekday and the name of its week
  // TimeUnit; one more than kYear: a decade; of a phrase also kAgeWeekday or kAgeWeekOf and a weekday, with kAgeEnglish
  // or without, or kAgeMonth and a month.
  std::uint8_t unit;
  // Of a number, of a unit that is several others (half an hour), of a phrase (before now). Below zero, of a unit: the
  // unit that it is beside markers of some languages; those have kAgeAdds for a unit.
  std::int16_t hundredths;
};
struct AgePhrase {
  const AgeWord* word = nullptr;  // null: nothing found
  std::size_t end = 0;
};
// The longest of those phrases, of at most five words, that begins at `at`: one that is an age by itself
// (kAgePhrase) where `whole`, else one of the others.
[[nodiscard]] AgePhrase match_age_word(const Field& field, std::size_t at, bool whole = false) noexcept;
// The zone in words at `at`: по московскому времени. These alone of the table stand on pages too.
[[nodiscard]] AgePhrase match_zone_phrase(const Field& field, std::size_t at) noexcept;
// True where `text` is one of those that are no age: next time.
[[nodiscard]] bool is_no_age(std::string_view text) noexcept;
// True where the word at `at` is a longer one of Korean than the sign for ago or later that it begins with: 전남.
[[nodiscard]] bool begins_korean_word(const Field& field, std::size_t at) noexcept;

// What a word says of a time of day that is written in words: half past ten, halb neun, las nueve y media.
enum class SpokenRole : std::uint8_t {
  kHour,        // counted in halves
  kBefore,      // minutes that are added to the hour behind it: half past, halb
  kBehind,      // the same of the hour before it: et demie
  kLoose,       // the same where it may be part of an amount: nove e meia
  kLead,        // at, um
  kNoun,        // the name of an hour: uhr
  kHalf,        // an hour and a half in one word, counted in halves: полдесятого
  kHalfLoose,   // the same that may be an amount
  kJoint,       // between minutes in figures and an hour: past (1), to (-1), past half (2), to half (-2)
  kPart,        // a part of the day behind the day's name; 1: after noon
  kStretch,     // a part of a month or year: late, Mitte
  kDayLead,     // says that a figure is a day of the month: dia; its value is what else must stand there (DayNeed)
  kDayMark,     // the same behind the figure: числа; 1: only where a month is named
  kRangeLead,   // before the first of two days: du
  kRangeJoint,  // between them: au
};
inline constexpr std::uint8_t kSpokenNeedsNoun = 1;  // of a set of words: साढ़े नौ बजे
inline constexpr std::uint8_t kSpokenNeedsLead = 2;
inline constexpr std::uint8_t kSpokenHourLeads = 4;  // its hours are in the case of "at"
struct SpokenWord {
  SpokenRole role{};
  std::int8_t value = 0;
  std::uint8_t set = 0;  // words of one set go together
  std::uint8_t flags = 0;
  std::size_t end = 0;
};
// All that words that begin at one place may be.
struct SpokenWords {
  std::array<SpokenWord, 32> words;
  std::size_t count = 0;

  // Of a text without marks on its letters.
  void collect(const Field& field, std::size_t at) noexcept;
};

// The name of a month or of a weekday in a language in which few newspapers are written, or of a half of the day that
// is another word elsewhere, without marks on its letters.
struct RareName {
  int month = 0;
  int weekday = 0;
  int half = 0;         // 1: before noon, 2: after noon
  std::size_t end = 0;  // 0: there is none
};
[[nodiscard]] RareName match_rare_name(const Field& field, std::size_t at) noexcept;

// Twenty, thirty ... ninety.
[[nodiscard]] constexpr bool is_tens(int number) noexcept { return number >= 20 && number < 100 && number % 10 == 0; }

// A number from 21 to 99 whose parts are written as one word that begins at `at`: fünfunddreißig, harmincöt,
// trettiofem. 0 where there is none; `end` is past it.
[[nodiscard]] int read_compound_number(const Field& field, std::size_t at, std::size_t& end) noexcept;

// The letter without its marks, as the table's phrases are also written: é is e, ή is η, أ is ا; others as they are.
[[nodiscard]] char32_t plain_letter(char32_t letter) noexcept;

struct Number {
  std::uint32_t value = 0;
  std::uint8_t digits = 0;  // 0: no number; at most 16, where reading stops
  std::size_t end = 0;
};
// The number whose digits (of any script) begin at `at`.
[[nodiscard]] Number read_number(const Field& field, std::size_t at) noexcept;
[[nodiscard]] bool is_digit_at(const Field& field, std::size_t at) noexcept;
[[nodiscard]] bool is_digit_before(const Field& field, std::size_t at) noexcept;

// Past up to `most` blanks that do not end a line (also U+00A0, U+2009, U+202F, U+3000).
[[nodiscard]] std::size_t skip_blanks(const Field& field, std::size_t at, int most = 3) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_TIMESTAMP_WORDS_H_
