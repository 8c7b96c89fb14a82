// timestamp_phrase.cpp: phrases that say when in texts that are nothing else: on Friday, domani alle 10, tonight at 8,
// last week.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "recognise/timestamp_parts.h"
#include "recognise/timestamp_words.h"

namespace newsparse::internal {
namespace {

// True where nothing but blanks and a full stop follows.
bool is_end(const Field& field, std::size_t at) {
  return field.text.find_first_not_of(" \t\r\n.", at) == std::string_view::npos;
}

void keep(const Draft& draft, std::size_t begin, TimestampMatch& match) {
  match = draft.match;
  match.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(draft.end)};
  match.weak = false;
}

// Past the ending of a case behind the figures of an hour: 9-kor, saat 9'da, о 8-й.
std::size_t past_hour_case(const Field& field, std::size_t at) noexcept {
  constexpr std::array<std::string_view, 10> kCases{"-kor", "'da",      "'de",      "'ta", "'te",
                                                    " da",  "\u2019da", "\u2019de", "-й",  "-ій"};
  for (const std::string_view ending : kCases) {
    if (field.text.substr(at).starts_with(ending)) return at + ending.size();
  }
  return at;
}

// A time of day or its name behind `at` that ends the text.
bool read_last_time(const Field& field, std::size_t at, Draft& draft) {
  std::size_t from = past_marks(field, at);
  // 15 septembrie 2015, marți, orele 18.
  if (const Phrase day = match_phrase(field, from, kWeekday); day && from != at && draft.match.weekday == 0) {
    draft.match.weekday = day.entry->weekday;
    from = past_marks(field, day.end);
  }
  const std::size_t linked = past_link(field, from);
  const bool dense = field.byte(from) >= 0xE0;  // 2011年11月13日正午
  if (from == at && linked == from && !dense) return false;
  if (read_time(field, linked, linked != from ? TimePlace::kAfterLink : TimePlace::kAfterDate, draft) ||
      (linked != from && read_time(field, from, TimePlace::kAfterDate, draft))) {
    if (!is_end(field, draft.end)) draft.end = past_hour_case(field, draft.end);
    return is_end(field, draft.end);
  }
  Number bare = read_number(field, linked);
  // 17/09/2014 1745, since the date has its own year; 2014 2015 may be two.
  constexpr std::uint32_t kHundred = 100;
  const bool year = bare.value / kHundred == 19 || bare.value / kHundred == 20;
  if (bare.digits == 4 && bare.end == linked + 4 && draft.match.printed.year != 0 && bare.value / kHundred < 24 &&
      bare.value % kHundred < 60 && (linked != from || !year) && is_end(field, bare.end)) {
    draft.match.printed.hour = static_cast<std::uint8_t>(bare.value / kHundred);
    draft.match.printed.minute = static_cast<std::uint8_t>(bare.value % kHundred);
    draft.match.has_time = true;
    draft.match.precision = Precision::kMinute;
    draft.end = bare.end;
    return true;
  }
  if (linked == from && past_hour_case(field, bare.end) == bare.end) bare = {};
  // Сегодня в 22-15.
  const Number minutes = field.byte(bare.end) == '-' ? read_number(field, bare.end + 1) : Number{};
  if (bare.digits > 0 && bare.digits <= 2 && bare.value < 24 && minutes.digits == 2 && minutes.value < 60 &&
      is_end(field, minutes.end)) {
    draft.match.printed.hour = static_cast<std::uint8_t>(bare.value);
    draft.match.printed.minute = static_cast<std::uint8_t>(minutes.value);
    draft.match.has_time = true;
    draft.match.precision = Precision::kMinute;
    draft.end = minutes.end;
    return true;
  }
  // Domani alle 10; yarın saat 9'da, holnap 9-kor.
  const std::size_t bare_end = past_hour_case(field, bare.end);
  if (bare.digits > 0 && bare.digits <= 2 && bare.value < 24 && is_end(field, bare_end)) {
    draft.match.printed.hour = static_cast<std::uint8_t>(bare.value);
    draft.match.has_time = true;
    draft.match.precision = Precision::kHour;
    draft.end = bare_end;
    return true;
  }
  const Phrase hour = match_phrase(field, linked, kHourWord);
  if (!hour || !is_end(field, hour.end)) return false;
  draft.match.printed.hour = static_cast<std::uint8_t>(hour.entry->amount);
  draft.match.has_time = true;
  draft.match.precision = Precision::kHour;
  draft.end = hour.end;
  return true;
}

// The time of day behind a phrase; `evening` where a small hour is one after noon. It must end the text.
bool read_last_clock(const Field& field, std::size_t at, bool evening, Draft& draft) noexcept {
  const std::size_t from = past_marks(field, at);
  std::size_t linked = past_link(field, from);
  const bool is_linked = linked != from;
  if (!read_time(field, linked, is_linked ? TimePlace::kAfterLink : TimePlace::kAfterDate, draft)) {
    const std::size_t again = past_link(field, linked);
    if (again == linked || !read_time(field, again, TimePlace::kAfterLink, draft)) {
      const Number hour = read_number(field, again);
      const std::size_t past_case = past_hour_case(field, hour.end);
      if (from == at || (!is_linked && past_case == hour.end) || hour.digits == 0 || hour.digits > 2 || hour.value > 23)
        return false;
      draft.match.printed.hour = static_cast<std::uint8_t>(hour.value);
      draft.match.has_time = true;
      draft.match.precision = Precision::kHour;
      draft.end = past_case;
    }
  }
  std::uint8_t& hour = draft.match.printed.hour;
  if (evening && hour > 0 && hour < 12) hour = static_cast<std::uint8_t>(hour + 12);
  return past_age_gap(field, draft.end) >= field.end();
}

// kl. 18.20 tirsdag 15. september 2015, noon on April 8, 2015: the time of day before its date.
bool match_time_first(const Field& field, std::size_t begin, TimestampMatch& match) noexcept {
  const bool figure = is_digit_at(field, begin);
  const Phrase first = figure ? Phrase{} : match_phrase(field, begin, kLink | kHourWord);
  if (!figure && !first) return false;
  const bool link = !figure && (first.entry->roles() & kHourWord) == 0;
  const std::size_t at = link ? past_marks(field, first.end) : begin;
  Draft draft;
  draft.whole = true;
  if (const Phrase hour = figure ? Phrase{} : match_phrase(field, at, kHourWord)) {
    draft.match.printed.hour = static_cast<std::uint8_t>(hour.entry->amount);
    draft.match.has_time = true;
    draft.match.precision = Precision::kHour;
    draft.end = hour.end;
  } else if (!read_time(field, at, at == begin ? TimePlace::kAfterDate : TimePlace::kAfterLink, draft)) {
    return false;
  }
  const Precision precision = draft.match.precision;
  const std::size_t from = past_marks(field, draft.end);
  // 12.10. - 15.10.2023, am 12.10, 15.10.2023: two dates. 20.15, 10 May 2014 is none: no month is so late.
  constexpr int kMonths = 12;
  const bool dotted = field.text.substr(at, draft.end - at).find('.') != std::string_view::npos && !draft.sure_time;
  if (dotted && (figure || from != skip_blanks(field, draft.end)) && draft.match.printed.minute <= kMonths)
    return false;
  if (from == draft.end) return false;
  if (!read_weekday_and_date(field, from, draft)) {
    const Phrase joint = match_phrase(field, from, kLink | kOf);
    if (!joint || !read_weekday_and_date(field, past_marks(field, joint.end), draft)) return false;
  }
  if (draft.match.precision != Precision::kDay || !is_end(field, draft.end)) return false;
  draft.match.precision = precision;
  keep(draft, at, match);
  return true;
}

// 14 mars, 6 November 2014 at noon.
bool match_date_first(const Field& field, std::size_t at, TimestampMatch& match) noexcept {
  Draft date;
  date.whole = true;
  if (!read_weekday_and_date(field, at, date) || date.match.precision != Precision::kDay) return false;
  const bool ends = is_end(field, date.end);
  if (ends ? date.careful_date : !read_last_time(field, date.end, date)) return false;
  keep(date, at, match);
  return true;
}

// Past a part of the day that stands behind the day's name, without what would make a time of it: vorgestern Abend,
// avant-hier soir; `at` where there is none. `evening` where it is one after noon.
std::size_t past_part_of_day(const Field& field, std::size_t at, bool& evening) noexcept {
  const std::size_t from = skip_blanks(field, at, 1);
  if (from == at) return at;
  const auto read = [&](std::size_t part) {
    SpokenWords words;
    words.collect(field, part);
    std::size_t end = at;
    for (std::size_t i = 0; i < words.count; ++i) {
      const SpokenWord& word = words.words[i];
      if (word.role != SpokenRole::kPart) continue;
      end = word.end;
      evening = word.value != 0;
    }
    // In the evening, το βράδυ.
    if (const Phrase half = match_phrase(field, part, kHalfDay | kHalfLead);
        half && half.end > end && half.end - part > 2 && (half.entry->roles() & kHourWord) == 0) {
      end = half.end;
      evening = (half.entry->roles() & kPm) != 0;
    }
    return end;
  };
  const std::size_t end = read(from);
  if (end != at) return end;
  const std::size_t linked = past_link(field, from);
  return linked != from ? read(linked) : at;
}

// True for a weekday that is long enough to be one beside the name of a week: Pet and Son are other words. English
// short ones (Mon) stand beside English weeks only.
bool is_long_enough(const Field& field, std::size_t at, const Phrase& day) noexcept {
  constexpr unsigned char kFirstTerse = 0xD5;  // begins letters of Armenian and all scripts behind it: names are short
  constexpr std::ptrdiff_t kShortest = 4;      // letters
  constexpr std::size_t kShortestTerse = 3;    // bytes
  const std::string_view name = field.text.substr(at, day.end - at);
  if (field.byte(at) >= kFirstTerse) return name.size() >= kShortestTerse;
  const auto letters =
      std::count_if(name.begin(), name.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  return letters >= kShortest || ((day.entry->roles() & kEnglish) != 0 && day.capital);
}

// On Friday, в пятницу; Fri.
bool match_on_weekday(const Field& field, std::size_t at, TimestampMatch& match) noexcept {
  constexpr std::size_t kShortest = 3;
  const Phrase link = match_phrase(field, at, kLink);
  if (link && !match_phrase(field, at, kWeekday)) at = skip_blanks(field, link.end, 2);
  const Phrase weekday = match_phrase(field, at, kWeekday);
  if (!weekday || (link && at == link.end)) return false;
  // EN SON
  if (link && (weekday.entry->roles() & kCapitalDay) != 0) return false;
  Draft time;
  const bool timed = !is_end(field, weekday.end);
  if (timed) {  // Monday at 9
    const std::size_t from = skip_blanks(field, weekday.end, 2);
    const std::size_t linked = past_link(field, from);
    const bool clock = linked != from && is_digit_at(field, linked);
    if (!(clock || match_phrase(field, linked, kHourWord)) || !read_last_time(field, weekday.end, time)) {
      // W sobotę wieczorem, vasárnap délután 5-kor.
      bool evening = false;
      const std::size_t part = past_part_of_day(field, weekday.end, evening);
      time = Draft{};
      time.end = part;
      // U pet popodne is five in the afternoon, no Friday.
      if (part == weekday.end || !is_long_enough(field, at, weekday) ||
          (!is_end(field, part) && !read_last_clock(field, part, evening, time)))
        return false;
    }
  }
  const std::string_view name = field.text.substr(at, weekday.end - at);
  if (weekday.end - at == kShortest && (weekday.entry->roles() & kMonth) != 0) return false;  // Mar
  if (name.size() < kShortest) return false;
  if (name.size() == kShortest && (!weekday.capital || name == "Sat" || name == "Sun")) return false;
  match = time.match;
  match.weak = false;
  set_weekday(match, *weekday.entry);
  match.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(timed ? time.end : weekday.end)};
  return true;
}

// A weekday that a phrase names.
struct Named {
  int number = 0;
  std::size_t end = 0;  // 0: none is named
  bool english = false;
};

// The unit of a phrase, whatever its language.
constexpr std::uint8_t unit_of(const AgeWord& word) noexcept {
  return static_cast<std::uint8_t>(word.unit & ~unsigned{kAgeEnglish});
}
constexpr bool is_english(const AgeWord& word) noexcept { return (word.unit & kAgeEnglish) != 0; }

// A weekday that nothing says to be another than the latest: Monday, am Montag, в понедельник.
Named read_plain_weekday(const Field& field, std::size_t at) noexcept {
  const AgePhrase phrase = match_age_word(field, at, true);
  Named found;
  if (phrase.word != nullptr && phrase.word->hundredths == 0 && (phrase.word->kinds & kAgeEvening) == 0) {
    const std::uint8_t unit = unit_of(*phrase.word);
    if (unit > kAgeWeekday && unit < kAgeWeekOf) found = {unit - kAgeWeekday, phrase.end, is_english(*phrase.word)};
  }
  for (int i = 0; i < 2; ++i) {
    const Phrase day = match_phrase(field, at, kWeekday);
    if (day && day.entry->amount == 0 && day.end > found.end && is_long_enough(field, at, day))
      return {day.entry->weekday, day.end, (day.entry->roles() & kEnglish) != 0};
    const Phrase link = match_phrase(field, at, kLink | kOf | kDayMark);
    if (found.end != 0 || !link || link.end == at) break;
    at = past_age_gap(field, link.end);
  }
  return found;
}

// Past a word that joins a weekday and its week: of, de; before the week also in.
std::size_t past_week_joint(const Field& field, std::size_t at, bool before_week) noexcept {
  at = past_age_gap(field, at);
  const Phrase joint = match_phrase(field, at, kOf | kLink);
  if (joint) return past_age_gap(field, joint.end);
  if (match_phrase(field, at, kAnd)) return at;  // Monday and last week
  const AgePhrase filler = match_age_word(field, at);
  const unsigned wanted = before_week ? kAgeFiller | kAgeAhead : kAgeFiller;
  const bool joins = filler.word != nullptr && (filler.word->kinds == 0 || (filler.word->kinds & wanted) != 0);
  return joins ? past_age_gap(field, filler.end) : at;
}

// Monday last week, el lunes de la semana pasada, на прошлой неделе в понедельник, both in one language. `end` is past
// it; 0 where there is none.
bool read_weekday_of_week(const Field& field, std::size_t at, std::size_t& end, TimestampMatch& match) noexcept {
  Named weekday = read_plain_weekday(field, at);
  NamedUnit week;
  if (weekday.end != 0) {
    std::size_t next = past_age_gap(field, weekday.end);
    for (int i = 0; i < 3 && week.end == 0; ++i) {
      week = read_unit_name(field, next, TimeUnit::kWeek);
      const std::size_t joint = past_week_joint(field, next, true);
      if (joint == next) break;
      next = joint;
    }
  } else if (week = read_unit_name(field, at, TimeUnit::kWeek); week.end != 0) {
    const std::size_t next = past_age_gap(field, week.end);
    weekday = read_plain_weekday(field, next);
    const std::size_t joint = past_week_joint(field, next, false);
    if (weekday.end == 0 && joint != next) weekday = read_plain_weekday(field, joint);
  }
  end = 0;
  if (weekday.end == 0 || week.end == 0 || weekday.english != week.english) return false;
  end = std::max(weekday.end, week.end);
  match.weekday = static_cast<std::uint8_t>(weekday.number);
  match.unit = TimeUnit::kWeek;
  match.amount = week.before;
  return true;
}

// March or Mar, with its capital where it is another word too: Gen and LED are months elsewhere, may is a verb.
bool is_english_month(std::string_view name, const Phrase& phrase) noexcept {
  constexpr std::size_t kShort = 3;
  const int month = phrase.entry->month;
  if (month < 1 || (!phrase.capital && (phrase.entry->roles() & kCarefulMonth) != 0)) return false;
  const std::string_view full = kEnglishMonths[static_cast<std::size_t>(month) - 1].substr(1);
  name.remove_prefix(1);
  return name == full || name == full.substr(0, kShort - 1) || name == "ept";
}

// Letzten Oktober, décembre dernier: `phrase` begins at `begin`.
bool match_named_month(const Field& field, std::size_t begin, const AgePhrase& phrase, TimestampMatch& match) noexcept {
  if (!is_end(field, phrase.end)) return false;
  match = TimestampMatch{};
  match.printed.month = static_cast<std::uint8_t>(phrase.word->unit - kAgeMonth);
  match.unit = TimeUnit::kMonth;
  match.amount = phrase.word->hundredths / kAgeWhole;
  match.precision = Precision::kMonth;
  match.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(phrase.end)};
  return true;
}

// Last March, March next year, March of last year.
bool match_month_of_year(const Field& field, std::size_t begin, TimestampMatch& match) noexcept {
  constexpr std::size_t kShortest = 3;
  constexpr std::string_view kOf = "of ", kYear = "year";
  std::size_t at = begin;
  int before = 0;
  const bool which_first = read_which(field, at, before);
  const Phrase month = match_phrase(field, at, kMonth);
  if (!month || month.end - at < kShortest || !is_english_month(field.text.substr(at, month.end - at), month))
    return false;
  std::size_t end = month.end + (field.byte(month.end) == '.' ? 1 : 0);
  if (!which_first) {
    at = skip_blanks(field, end, 1);
    if (field.text.substr(at, kOf.size()) == kOf) at += kOf.size();
    if (at == end || !read_which(field, at, before) || field.text.substr(at, kYear.size()) != kYear) return false;
    end = at + kYear.size();
  }
  if (!is_end(field, end)) return false;
  match = TimestampMatch{};
  match.printed.month = month.entry->month;
  match.unit = which_first && before != 0 ? TimeUnit::kMonth : TimeUnit::kYear;
  match.amount = before;
  match.precision = Precision::kMonth;
  match.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return true;
}

// Terça, 13 de Novembro de 2012: a weekday that is another word too, before a date.
bool match_other_weekday(const Field& field, std::size_t at, TimestampMatch& match) noexcept {
  const AgePhrase day = match_age_word(field, at, true);
  constexpr unsigned kKinds = kAgePhrase | kAgeOne;
  if (day.word == nullptr || day.word->kinds != kKinds || unit_of(*day.word) <= kAgeWeekday) return false;
  const std::size_t from = past_marks(field, day.end);
  if (from == day.end || !is_digit_at(field, from) || !match_date_first(field, from, match)) return false;
  match.weekday = static_cast<std::uint8_t>(unit_of(*day.word) - kAgeWeekday);
  match.span.begin = static_cast<std::uint32_t>(at);
  return true;
}

// Um 5 Uhr nachmittags, u 5 popodne: a word such as "at" and more than figures behind it.
bool match_linked_time(const Field& field, std::size_t begin, TimestampMatch& match) noexcept {
  const std::size_t at = past_link(field, begin);
  Draft draft;
  if (at == begin || !is_digit_at(field, at) || !read_time(field, at, TimePlace::kAfterLink, draft) ||
      !is_end(field, draft.end) || is_digit_before(field, draft.end))
    return false;
  keep(draft, at, match);
  return true;
}

// The name of an hour behind 12 or a word such as "at", which say that it is no place or paper: 12 noon, в полдень.
bool read_hour_name(const Field& field, std::size_t begin, TimestampMatch& match) noexcept {
  constexpr int kTwelve = 12;
  std::size_t at = begin;
  const Number twelve = read_number(field, at);
  const Phrase link = twelve.digits == 0 ? match_phrase(field, at, kLink) : Phrase{};
  if (twelve.digits == 2 && twelve.value == kTwelve)
    at = skip_blanks(field, twelve.end, 1);
  else if (link)
    at = skip_blanks(field, link.end, 1);
  const Phrase hour = at != begin ? match_phrase(field, at, kHourWord) : Phrase{};
  if (!hour || !is_end(field, hour.end)) return false;
  match = TimestampMatch{};
  match.has_time = true;
  match.printed.hour = static_cast<std::uint8_t>(hour.entry->amount);
  match.precision = Precision::kHour;
  match.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(hour.end)};
  return true;
}

// An hour in bare figures before a phrase of several words that says which part of which day: 7 this evening.
bool read_hour_of_phrase(const Field& field, std::size_t at, Draft& draft) noexcept {
  constexpr std::uint32_t kTwelve = 12;
  const Number hour = read_number(field, at);
  const std::size_t from = skip_blanks(field, hour.end, 1);
  const AgePhrase phrase = from != hour.end ? match_age_word(field, from, true) : AgePhrase{};
  if (hour.digits > 2 || hour.value == 0 || hour.value > kTwelve || phrase.word == nullptr ||
      (phrase.word->kinds & (kAgeNumber | kAgeOne)) != 0 ||
      unit_of(*phrase.word) != static_cast<std::uint8_t>(TimeUnit::kDay) ||
      field.text.substr(from, phrase.end - from).find(' ') == std::string_view::npos)
    return false;
  draft.match.printed.hour = static_cast<std::uint8_t>(hour.value);
  draft.match.has_time = true;
  draft.match.precision = Precision::kHour;
  draft.end = hour.end;
  return true;
}

// 3pm 2 days ago: a time of day before an age in days or more.
bool match_time_and_age(const Field& field, std::size_t begin, TimestampMatch& match) noexcept {
  Draft draft;
  if (!is_digit_at(field, begin) || !read_time(field, begin, TimePlace::kAlone, draft) || !draft.sure_time)
    return false;
  const std::size_t at = past_link(field, past_marks(field, draft.end));
  TimestampMatch age;
  if (at == draft.end || at >= field.end() || !match_whole_age(field.text.substr(at), age) || age.has_time ||
      age.unit < TimeUnit::kDay || age.unit > TimeUnit::kWeek || !is_end(field, at + age.span.end))
    return false;
  match = draft.match;
  match.weak = false;
  match.unit = age.unit;
  match.amount = age.amount;
  match.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at + age.span.end)};
  return true;
}

}  // namespace

bool read_which(const Field& field, std::size_t& at, int& before) noexcept {
  struct Which {
    std::string_view word;
    int before;
  };
  constexpr std::array<Which, 5> kWhich{{{"last ", 1}, {"this past ", 1}, {"past ", 1}, {"this ", 0}, {"next ", -1}}};
  const std::string_view rest = field.text.substr(at);
  for (const Which& which : kWhich) {
    if (rest.size() < which.word.size() || (rest[0] | 0x20) != which.word[0] ||
        rest.substr(1, which.word.size() - 1) != which.word.substr(1))
      continue;
    at += which.word.size();
    before = which.before;
    return true;
  }
  return false;
}

NamedUnit read_unit_name(const Field& field, std::size_t at, TimeUnit of) noexcept {
  const auto unit = static_cast<std::uint8_t>(of);
  const Phrase phrase = match_phrase(field, at, kWordy);
  const AgePhrase age = match_age_word(field, at, true);
  NamedUnit found;
  if (phrase && phrase.entry->unit == unit && phrase.entry->weekday == 0)
    found = {phrase.entry->amount, phrase.end, (phrase.entry->roles() & kEnglish) != 0};
  if (age.word != nullptr && unit_of(*age.word) == unit && age.end > found.end)
    found = {age.word->hundredths / kAgeWhole, age.end, is_english(*age.word)};
  return found;
}

bool match_whole_phrase(std::string_view text, TimestampMatch& match) noexcept {
  const Field field{text, 0};
  std::size_t at = skip_blanks(field, 0, 8);
  if (match_other_weekday(field, at, match)) return true;
  if (match_month_of_year(field, at, match) || match_time_and_age(field, at, match)) return true;
  // Domani alle 10, demain à midi.
  const Phrase day = match_phrase(field, at, kDayWord | kWordy);
  if (day && day.entry->unit == static_cast<std::uint8_t>(TimeUnit::kDay)) {
    Draft draft;
    if (bool evening = false; !read_last_time(field, day.end, draft)) {
      const std::size_t part = past_part_of_day(field, day.end, evening);
      if (part == day.end) return false;
      draft = Draft{};
      if (is_end(field, part)) {
        draft.end = part;
      } else if (!read_last_clock(field, part, evening, draft)) {
        return false;
      }
    }
    draft.match.unit = TimeUnit::kDay;
    draft.match.amount = day.entry->amount;
    keep(draft, at, match);
    return true;
  }
  // Since yesterday, until tomorrow.
  const AgePhrase lead = match_age_word(field, at);
  if (lead.word != nullptr && (lead.word->kinds & (kAgeFiller | kAgePast | kAgeAhead)) != 0) {
    const Phrase after = match_phrase(field, past_age_gap(field, lead.end), kDayWord | kWordy);
    if (after && is_end(field, after.end)) {
      Draft draft;
      draft.match.unit = static_cast<TimeUnit>(after.entry->unit);
      draft.match.amount = after.entry->amount;
      draft.match.precision = precision_of(draft.match.unit);
      draft.end = after.end;
      keep(draft, at, match);
      return true;
    }
  }
  if (match_time_first(field, at, match) || match_linked_time(field, at, match)) return true;
  // 21.15 yesterday.
  if (Draft draft; is_digit_at(field, at) && read_time(field, at, TimePlace::kAfterDate, draft)) {
    const std::size_t past = past_marks(field, draft.end);
    const Phrase after = match_phrase(field, past_link(field, past), kDayWord);
    if (!after || past == draft.end || !is_end(field, after.end)) return false;
    draft.match.unit = TimeUnit::kDay;
    draft.match.amount = after.entry->amount;
    draft.end = after.end;
    keep(draft, at, match);
    return true;
  }
  // 12 noon, at noon, в полдень.
  if (read_hour_name(field, at, match)) return true;
  // Noon yesterday.
  if (const Phrase hour = match_phrase(field, at, kHourWord)) {
    const std::size_t from = past_marks(field, hour.end);
    const Phrase after = match_phrase(field, from, kDayWord);
    // Noon on Sunday.
    if (TimestampMatch day; !after && from != hour.end && match_on_weekday(field, from, day) && !day.has_time) {
      match = day;
      match.has_time = true;
      match.printed.hour = static_cast<std::uint8_t>(hour.entry->amount);
      match.precision = Precision::kHour;
      match.span.begin = static_cast<std::uint32_t>(at);
      return true;
    }
    if (!after || !is_end(field, after.end)) return false;
    Draft draft;
    draft.match.unit = TimeUnit::kDay;
    draft.match.amount = after.entry->amount;
    draft.match.has_time = true;
    draft.match.printed.hour = static_cast<std::uint8_t>(hour.entry->amount);
    draft.match.precision = Precision::kHour;
    draft.end = after.end;
    keep(draft, at, match);
    return true;
  }
  if (match_date_first(field, at, match)) return true;
  // To 22. tammikuuta 2015 klo 9: days of the week in two letters are words elsewhere.
  constexpr std::size_t kInitials = 2;
  if (field.byte(at + kInitials) != ' ' && field.byte(at + kInitials) != '.') return match_on_weekday(field, at, match);
  if (const Phrase initials = match_phrase(field, at, ~0U); initials && initials.end == at + kInitials) {
    const std::size_t next = past_marks(field, initials.end);
    if (field.byte(at) < 0x80 && next != initials.end && is_digit_at(field, next)) {
      if (!match_date_first(field, next, match)) return false;
      const CivilTime& date = match.printed;
      const unsigned weekday = initials.entry->traits & kConfirmedDay;
      if (weekday != 0 && date.year != 0 && weekday_of(date.year, date.month, date.day) == static_cast<int>(weekday)) {
        match.weekday = static_cast<std::uint8_t>(weekday);
        match.span.begin = static_cast<std::uint32_t>(at);
      }
      return true;
    }
  }
  return match_on_weekday(field, at, match);
}

bool match_age_phrase(std::string_view text, TimestampMatch& match) noexcept {
  const Field field{text, 0};
  std::size_t at = skip_blanks(field, 0, 8);
  const std::size_t begin = at;
  Draft draft;
  // 10:15 last Friday, 7 this evening, at 7 this evening.
  if (const std::size_t gap = text.find(' ', at); gap != std::string_view::npos && is_digit_at(field, gap + 1)) {
    if (const std::size_t linked = past_link(field, at); linked == gap + 1) at = linked;
  }
  const bool time_first = is_digit_at(field, at) &&
                          (read_time(field, at, TimePlace::kAfterDate, draft) || read_hour_of_phrase(field, at, draft));
  if (time_first) {
    at = past_marks(field, draft.end);
    const std::size_t linked = past_link(field, at);
    if (linked != at && match_age_word(field, linked, true).word != nullptr) at = linked;
  }
  std::size_t end = at;
  bool evening = false;
  TimestampMatch said;
  const AgePhrase phrase = match_age_word(field, at, true);
  // A week ago Sunday is the one before the latest, whatever week that is of.
  const bool counts = phrase.word != nullptr && unit_of(*phrase.word) > kAgeWeekday &&
                      unit_of(*phrase.word) < kAgeWeekOf &&
                      (phrase.word->hundredths > kAgeWhole || phrase.word->hundredths < -kAgeWhole);
  if (!read_weekday_of_week(field, at, end, said) || (phrase.word != nullptr && (phrase.end > end || counts))) {
    said = TimestampMatch{};
    if (phrase.word == nullptr || (phrase.word->kinds & kAgeNumber) != 0) return false;
    evening = (phrase.word->kinds & kAgeEvening) != 0;
    end = phrase.end;
    said.amount = phrase.word->hundredths / kAgeWhole;
    const std::uint8_t unit = unit_of(*phrase.word);
    if (unit > kAgeMonth) return !time_first && match_named_month(field, begin, phrase, match);
    const std::uint8_t day = unit > kAgeWeekOf ? kAgeWeekOf : unit > kAgeWeekday ? kAgeWeekday : 0;
    if (day == 0) said.unit = static_cast<TimeUnit>(unit);
    if (day != 0) said.weekday = static_cast<std::uint8_t>(unit - day);
    if (day == kAgeWeekOf) said.unit = TimeUnit::kWeek;
  }
  draft.end = std::max(draft.end, end);
  bool ends = past_age_gap(field, end) >= field.end();
  // Avant-hier soir; demain midi is a time of day.
  if (Draft clock; (said.unit == TimeUnit::kDay || (said.weekday != 0 && said.unit == TimeUnit::kNone)) &&
                   !time_first && !ends && !read_last_clock(field, end, evening, clock)) {
    draft.end = end = past_part_of_day(field, end, evening);
    ends = past_age_gap(field, end) >= field.end();
  }
  // Quinta às 10h; quinta alone may be a farm, and Jiya a name.
  if (ends && !time_first && said.unit != TimeUnit::kWeek && (phrase.word->kinds & kAgeOne) != 0) return false;
  if (!ends && (time_first || !read_last_clock(field, end, evening, draft))) return false;
  if (std::uint8_t& hour = draft.match.printed.hour; time_first && evening && hour > 0 && hour < 12)
    hour = static_cast<std::uint8_t>(hour + 12);
  match = draft.match;
  match.weak = false;
  match.amount = said.amount;
  match.unit = said.unit;
  match.weekday = said.weekday;
  if (match.weekday == 0) {
    if (match.has_time && match.unit > TimeUnit::kWeek) return false;
    if (!match.has_time) match.precision = precision_of(match.unit);
  }
  match.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(draft.end)};
  return true;
}

}  // namespace newsparse::internal
