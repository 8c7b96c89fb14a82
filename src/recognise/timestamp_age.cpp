// timestamp_age.cpp: ages read word by word, in texts that are nothing else: vor einer Woche und zwei Tagen, about 1.5
// hours ago, полтора часа назад, 五分钟前, in 1d 2h.
//
//   age = [sign] { filler | marker | amount }       with at least one amount, the larger units first
//   amount = [number] unit ["and a half"]           a number in figures or in words; none for "неделю назад"
#include <array>
#include <string_view>

#include "recognise/timestamp_parts.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace newsparse::internal {
namespace {

constexpr std::int32_t kOne = kAgeWhole;  // amounts are counted in hundredths
constexpr std::int32_t kHalf = 50;
constexpr std::int32_t kNone = -1;
constexpr std::uint8_t kDecade = static_cast<std::uint8_t>(TimeUnit::kYear) + 1;

struct Amount {
  std::uint8_t unit = 0;
  std::int32_t hundredths = 0;
};

struct Reading {
  std::array<Amount, 8> amounts{};
  std::size_t count = 0;
  std::int32_t pending = kNone;  // a number whose unit is still to come
  bool past = false;
  bool ahead = false;
  bool plain = true;      // figures and units alone
  bool counters = false;  // units are signs that count much else
  bool fraction = false;
  bool loose = false;       // an h that a blank parts from its figures: more must follow it
  bool other = false;       // a marker says which of two languages names the units
  bool joined = false;      // "and" stands behind the number: one and a half
  std::int32_t anchor = 0;  // days from now to the one that the age counts from, in its direction: from tomorrow
  bool leading = false;     // the number began with a half that is added to the next: साढ़े तीन
};

// Of hundredths.
constexpr bool are_tens(std::int32_t number) noexcept { return number % kOne == 0 && is_tens(number / kOne); }
constexpr bool are_ones(std::int32_t number) noexcept {
  return number >= kOne && number < 10 * kOne && number % kOne == 0;
}

// A number that follows another one: half an (hour), a couple of, twenty five, two and a half.
// `adds`: to one also.
bool add_number(Reading& reading, std::int32_t next, bool adds) noexcept {
  std::int32_t& last = reading.pending;
  reading.leading = last == kNone ? adds : reading.leading;
  const bool whole = are_tens(last) && are_ones(next);                     // treinta y uno
  const bool turned = reading.joined && are_ones(last) && are_tens(next);  // خمس وعشرين
  if (last == kOne && next == kHalf && (adds || reading.joined)) {
    last += kHalf;
  } else if (whole || turned) {
    last += next;
  } else if (last == kNone || (last == kOne && !(reading.joined && next == kOne))) {
    last = next;
  } else if (constexpr std::int32_t kMost = 100 * kOne; next == kOne && last < kMost) {
    return true;  // half an hour, one and a half
  } else if (next == kHalf && last % kOne == 0) {
    last += kHalf;
  } else if (reading.leading && last == kHalf && next >= 3 * kOne && next % kOne == 0) {
    last += next;
  } else {
    return false;
  }
  reading.joined = false;
  return true;
}

bool add_unit(Reading& reading, std::uint8_t unit, std::int32_t amount) noexcept {
  if (reading.count == reading.amounts.size()) return false;
  if (reading.count > 0 && reading.amounts[reading.count - 1].unit <= unit) return false;
  reading.amounts[reading.count++] = {unit, amount};
  reading.pending = kNone;
  return true;
}

// Figures, perhaps with one or two decimals, at `at`, which is moved past them.
bool read_figures(const Field& field, std::size_t& at, Reading& reading) noexcept {
  const Number number = read_number(field, at);
  if (number.digits > 4 || (reading.pending != kNone && reading.pending != kOne)) return false;
  reading.pending = static_cast<std::int32_t>(number.value) * kOne;
  at = number.end;
  const unsigned char c = field.byte(at);
  if ((c == '.' || c == ',') && is_digit_at(field, at + 1)) {
    const Number decimals = read_number(field, at + 1);
    // 1,000 days ago
    constexpr int kThousand = 3;
    if (decimals.digits == kThousand && c == ',' && number.digits <= 2 && number.value != 0) {
      reading.pending = reading.pending * 1000 + static_cast<std::int32_t>(decimals.value) * kOne;
      reading.plain = false;
      at = decimals.end;
      return true;
    }
    if (decimals.digits > 2) return false;
    reading.pending += static_cast<std::int32_t>(decimals.value) * (decimals.digits == 1 ? 10 : 1);
    reading.fraction = true;
    at = decimals.end;
  }
  return true;
}

bool has_years(const Reading& reading) noexcept {
  return reading.count > 0 && reading.amounts[0].unit >= static_cast<std::uint8_t>(TimeUnit::kYear);
}

// What follows is a number, so that the word before it is none: en 10 minutos, o 3 dni.
bool number_follows(const Field& field, std::size_t at) noexcept {
  at = past_age_gap(field, at);
  if (is_digit_at(field, at)) return true;
  const AgePhrase next = match_age_word(field, at);
  return next.word != nullptr && (next.word->kinds & kAgeNumber) != 0;
}

// What follows names a unit, so that the word before it is a number: an hour, where "an" is a year too.
bool unit_follows(const Field& field, std::size_t at) noexcept {
  const AgePhrase next = match_age_word(field, past_age_gap(field, at));
  return next.word != nullptr && (next.word->kinds & kAgeUnit) != 0;
}

// Hundredths of its unit that a unit's name stands for: half an hour in one word, two years in Arabic.
std::int32_t units_in(const AgeWord& word) noexcept {
  return (word.kinds & kAgeNumber) == 0 && word.hundredths > 0 ? word.hundredths : kOne;
}

// The unit that a word names: години are years beside преди, hours beside тому.
std::uint8_t unit_of(const AgeWord& word, const Reading& reading) noexcept {
  if (word.hundredths >= 0) return word.unit;
  const auto other = static_cast<std::uint8_t>(-word.hundredths / kOne);
  const bool fits = reading.count == 0 || reading.amounts[reading.count - 1].unit > word.unit;
  return reading.other || !fits ? other : word.unit;
}

bool read_word(const Field& field, std::size_t& at, Reading& reading) noexcept {
  AgePhrase phrase = match_age_word(field, at);
  if (phrase.word == nullptr) {
    // Fünfunddreißig.
    std::size_t end = at;
    if (const int number = read_compound_number(field, at, end); number != 0 && reading.pending == kNone) {
      reading.pending = number * kOne;
      reading.plain = false;
      at = end;
      return true;
    }
    // "And" is a letter before the word in Arabic and Hebrew.
    const std::string_view letter = field.text.substr(at, 2);
    if (letter != "\xD9\x88" && letter != "\xD7\x95") return false;
    at += letter.size();
    phrase = match_age_word(field, at);
    if (phrase.word == nullptr) return false;
    reading.joined = reading.pending != kNone;
  }
  const std::size_t size = phrase.end - at;
  const bool capital = size == 1 && !is_ascii_lower(field.byte(at));
  const bool touches = is_digit_before(field, at);
  const unsigned kinds = phrase.word->kinds;
  std::uint8_t unit = unit_of(*phrase.word, reading);
  const bool counted = reading.pending != kNone && reading.pending % kOne == 0;
  if (unit == static_cast<std::uint8_t>(TimeUnit::kYear) && counted && !reading.other &&
      is_ukrainian_hour(field, at, reading.pending / kOne)) {
    unit = static_cast<std::uint8_t>(TimeUnit::kHour);
  }
  // 1y 2m: the minutes of no year are told.
  if (size == 1 && (field.byte(at) | 0x20U) == 'm' && has_years(reading) && reading.count == 1 &&
      unit == static_cast<std::uint8_t>(TimeUnit::kMinute))
    unit = static_cast<std::uint8_t>(TimeUnit::kMonth);
  if (kinds == 0) return false;
  if (kinds == kAgePast && (unit == kAgeBehind || unit == kAgePassed)) {
    // 3 horas antes de; two years before, which is of a story.
    const bool ends = past_age_gap(field, phrase.end) >= field.end();
    if (reading.count == 0 || !ends || (unit == kAgeBehind && has_years(reading))) return false;
  }
  constexpr unsigned kMarker = kAgePast | kAgeAhead | kAgeFiller;
  const bool ordinal = touches && reading.pending % (10 * kOne) == kOne &&
                       reading.pending % (100 * kOne) != 11 * kOne && field.text.substr(at, size) == "st";  // 1st
  if (ordinal) return false;
  at = phrase.end;
  if ((kinds == kAgePast || kinds == kAgeAhead) && unit == kAgeAnchor) {
    // Days and weeks only: how long a month from tomorrow is, nobody says.
    const bool days = reading.count == 1 && (reading.amounts[0].unit == static_cast<std::uint8_t>(TimeUnit::kDay) ||
                                             reading.amounts[0].unit == static_cast<std::uint8_t>(TimeUnit::kWeek));
    if (!days || past_age_gap(field, at) < field.end()) return false;
    (kinds == kAgePast ? reading.past : reading.ahead) = true;
    reading.plain = false;
    reading.anchor = phrase.word->hundredths / kOne;
    return true;
  }
  // Treinta y cinco: an "and" that is short for years too.
  const bool both = (kinds & (kAgeUnit | kAgeFiller)) == (kAgeUnit | kAgeFiller) && are_tens(reading.pending) &&
                    !is_digit_at(field, past_age_gap(field, at)) && number_follows(field, at);
  if ((kinds & kAgeUnit) != 0 && reading.pending != kNone && !both &&
      ((kinds & kAgeNumber) == 0 || !unit_follows(field, at))) {
    if (capital) return false;
    // 100 m, 500m, 14時間 and 3-day are lengths, if they are any time at all; 12年11个月 are less so.
    constexpr unsigned char kFirstCounter = 0xE3;  // begins kana, Chinese characters, Hangul
    const unsigned char first = field.byte(phrase.end - size);
    const bool hyphen = field.byte_before(phrase.end - size) == '-';
    const bool metres = (first | 0x20U) == 'm' && reading.count == 0;
    const bool loose = size == 1 && !touches && first == 'h';  // 1 h 20 min
    // The 1990s, the 90s.
    constexpr std::int32_t kMinute = 60 * kOne;
    if (touches && size == 1 && first == 's' && reading.pending >= kMinute) reading.plain = false;
    if (hyphen || (size == 1 && ((!touches && !loose) || metres))) reading.plain = false;
    if (first >= kFirstCounter) {
      constexpr std::size_t kOneSign = 3;
      reading.counters = true;
      const bool dates =
          unit == static_cast<std::uint8_t>(TimeUnit::kDay) || unit == static_cast<std::uint8_t>(TimeUnit::kMonth);
      if (size == kOneSign && dates) reading.plain = false;  // 12年11月5日
    }
    reading.loose = reading.loose || loose;
    reading.past = reading.past || (size > 1 && (kinds & kAgePast) != 0);  // két napja
    constexpr std::size_t kShortestCase = 8;                               // bytes
    constexpr unsigned kCase = kAgeUnit | kAgeAhead;
    if (size >= kShortestCase && (kinds & (kCase | kAgeFiller)) == kCase) reading.ahead = true;  // ఒక గంటలో
    // 2 i pół godziny
    constexpr std::int32_t kHalfHour = 30 * kOne;
    if (reading.joined && unit == static_cast<std::uint8_t>(TimeUnit::kMinute) && units_in(*phrase.word) == kHalfHour)
      return add_unit(reading, static_cast<std::uint8_t>(TimeUnit::kHour), reading.pending + kHalf);
    return add_unit(reading, unit, reading.pending * units_in(*phrase.word) / kOne);
  }
  // Once ends a Turkish age; before a unit it is Spanish for eleven.
  const bool marks = (kinds & kMarker) != 0 && !unit_follows(field, at) &&
                     (number_follows(field, at) || past_age_gap(field, at) >= field.end());
  const bool is_number = (kinds & kAgeNumber) != 0 && !marks;
  if (is_number) {
    reading.plain = false;
    return add_number(reading, phrase.word->hundredths, unit == kAgeAdds);
  }
  // Dan is a day, and "and" in Indonesian, where something follows that it could join.
  const bool joins = reading.count > 0 && (number_follows(field, at) || unit_follows(field, at));
  const bool is_one = (kinds & kAgeOne) != 0 && (kinds & kAgeFiller) != 0 && !joins;
  if ((kinds & kMarker) != 0 && !is_one) {
    if ((kinds & kAgePast) != 0) {
      reading.past = true;
    } else if ((kinds & kAgeAhead) != 0 && ((kinds & kAgeFiller) == 0 || reading.count == 0)) {
      reading.ahead = true;  // en joins amounts in Dutch
    }
    reading.other = reading.other || unit == kAgeAdds;
    reading.joined = reading.pending != kNone;
    reading.plain = reading.plain && (kinds & kAgeFiller) != 0 && reading.count > 0 && reading.pending == kNone;
    return true;
  }
  reading.plain = false;
  // Siku mbili zilizopita: the number follows its unit, and a marker that one.
  if (const AgePhrase number = match_age_word(field, past_age_gap(field, at));
      number.word != nullptr && reading.count == 0 && !reading.past && !reading.ahead &&
      (number.word->kinds & (kAgeNumber | kAgeUnit | kAgeFiller)) == kAgeNumber && number.word->unit != kAgeAdds &&
      number.word->hundredths >= kOne && !unit_follows(field, number.end)) {
    at = number.end;
    // Dakika ishirini na tano.
    std::int32_t value = number.word->hundredths;
    if (are_tens(value)) {
      AgePhrase ones = match_age_word(field, past_age_gap(field, at));
      if (ones.word != nullptr && (ones.word->kinds & kAgeFiller) != 0)
        ones = match_age_word(field, past_age_gap(field, ones.end));
      if (ones.word != nullptr && (ones.word->kinds & kAgeNumber) != 0 && are_ones(ones.word->hundredths)) {
        value += ones.word->hundredths;
        at = ones.end;
      }
    }
    return add_unit(reading, unit, value);
  }
  // Masaa 3 yaliyopita.
  if (std::size_t next = past_age_gap(field, at); (kinds & kAgeUnit) != 0 && is_digit_at(field, next) && !touches &&
                                                  reading.count == 0 && !reading.past && !reading.ahead && next != at) {
    const Number figure = read_number(field, next);
    const AgePhrase marker = match_age_word(field, past_age_gap(field, figure.end));
    if (figure.digits <= 3 && marker.word != nullptr && (marker.word->kinds & (kAgePast | kAgeUnit)) == kAgePast &&
        marker.word->unit != kAgeBehind &&  // Tag 3 früher
        past_age_gap(field, marker.end) >= field.end()) {
      reading.past = true;
      at = marker.end;
      return add_unit(reading, unit, static_cast<std::int32_t>(figure.value) * kOne);
    }
  }
  if ((kinds & kAgeOne) == 0) return false;
  return add_unit(reading, unit, units_in(*phrase.word));
}

// Years as months, weeks as days, and so on, where the amount is no whole one. False where it would overflow a date.
bool put_amount(TimestampMatch& match, const Amount& amount) noexcept {
  constexpr std::int32_t kMostYears = 1500;
  std::int32_t hundredths = amount.hundredths;
  std::uint8_t unit = amount.unit;
  if (unit == kDecade) {
    hundredths *= 10;
    unit = static_cast<std::uint8_t>(TimeUnit::kYear);
  }
  struct Smaller {
    TimeUnit unit;
    std::int32_t each;
  };
  constexpr std::array<Smaller, 8> kSmaller{{{TimeUnit::kNone, 0},
                                             {TimeUnit::kNone, 0},
                                             {TimeUnit::kSecond, 60},
                                             {TimeUnit::kMinute, 60},
                                             {TimeUnit::kHour, 24},
                                             {TimeUnit::kDay, 7},
                                             {TimeUnit::kDay, 30},
                                             {TimeUnit::kMonth, 12}}};
  const auto kind = static_cast<TimeUnit>(unit);
  const std::int32_t years = kind == TimeUnit::kYear    ? hundredths / kOne
                             : kind == TimeUnit::kMonth ? hundredths / kOne / 12
                                                        : 0;
  if (years > kMostYears) return false;
  const auto put = [&match](TimeUnit to, std::int32_t value) {
    if (match.unit == TimeUnit::kNone) {
      match.unit = to;
      match.amount = value;
    } else {
      add_amount(match, to, value);
    }
  };
  const std::int32_t rest = hundredths % kOne;
  if (hundredths / kOne != 0 || rest == 0) put(kind, hundredths / kOne);
  const Smaller& smaller = kSmaller[unit];
  if (rest != 0 && smaller.unit != TimeUnit::kNone) put(smaller.unit, rest * smaller.each / kOne);
  return match.unit != TimeUnit::kNone;
}

// Bytes of an English age before the word that only rounds it off: in two weeks' time, in 5 years time. All of them
// where it does not end so.
std::size_t before_time(std::string_view text) noexcept {
  constexpr std::string_view kTime = "time", kEdge = " \t\r\n.,", kGap = " \t\xC2\xA0";
  constexpr std::array<std::string_view, 3> kGenitives{"'s", "'", "\xE2\x80\x99"};
  constexpr std::array<std::string_view, 7> kUnits{"seconds", "minutes", "hours", "days", "weeks", "months", "years"};
  const std::string_view all = text.substr(0, text.find_last_not_of(kEdge) + 1);
  if (!all.ends_with(kTime)) return text.size();
  const std::string_view before = all.substr(0, all.size() - kTime.size());
  const std::string_view rest = before.substr(0, before.find_last_not_of(kGap) + 1);
  if (rest.size() == before.size()) return text.size();
  for (const std::string_view genitive : kGenitives) {
    if (rest.ends_with(genitive)) return rest.size() - genitive.size();
  }
  for (const std::string_view unit : kUnits) {
    if (rest.ends_with(unit)) return rest.size();
  }
  return text.size();
}

}  // namespace

bool match_whole_age(std::string_view text, TimestampMatch& match) noexcept {
  constexpr int kMostWords = 32;
  if (const std::size_t size = before_time(text); size != text.size()) {
    if (!match_whole_age(text.substr(0, size), match) || match.amount >= 0) return false;
    match.span.end = static_cast<std::uint32_t>(text.size());
    return true;
  }
  const Field field{text, 0};
  Reading reading;
  std::size_t begin = skip_blanks(field, 0, 8);
  std::size_t at = begin;
  std::size_t end = 0;
  const unsigned char sign = field.byte(begin);
  if ((sign == '+' || sign == '-') && is_digit_at(field, begin + 1)) {
    (sign == '+' ? reading.ahead : reading.past) = true;
    ++at;
  } else if (sign == '-' || sign == '.' || sign == ',' || sign == '(') {
    return false;
  }
  bool done = false;
  for (int i = 0; i < kMostWords && !done; ++i) {
    const Reading before = reading;
    const std::size_t here = at;
    if (!(is_digit_at(field, at) ? read_figures(field, at, reading) : read_word(field, at, reading))) {
      reading = before;
      at = here;
      break;
    }
    // 2h30, 1m30; il y a 1 h 20, il y a 1 heure 20.
    const bool touches = here > begin && is_ascii_lower(field.byte(here - 1));
    const bool named =
        reading.count > 0 && reading.amounts[reading.count - 1].unit == static_cast<std::uint8_t>(TimeUnit::kHour);
    const bool ends = (reading.loose || named) && (reading.past || reading.ahead) && at >= field.end();
    if (reading.count > 0 && reading.pending >= 0 && reading.pending < 60 * kOne && at == here + 2 &&
        is_digit_at(field, here) && (touches || ends) && !unit_follows(field, at)) {
      const std::uint8_t unit = reading.amounts[reading.count - 1].unit;
      const bool clock =
          unit == static_cast<std::uint8_t>(TimeUnit::kHour) || unit == static_cast<std::uint8_t>(TimeUnit::kMinute);
      if (clock) static_cast<void>(add_unit(reading, static_cast<std::uint8_t>(unit - 1), reading.pending));
    }
    // What ends in a number may be an age with a time of day behind it: in 3 days 10:00.
    if (reading.pending == kNone || reading.pending == kHalf || reading.pending == kOne) end = at;
    at = past_age_gap(field, at);
    done = at >= field.end();
  }
  if (reading.count == 0 || end == 0) return false;
  // An hour and a half, 一年半前.
  if (done && reading.pending == kHalf) {
    reading.amounts[reading.count - 1].hundredths += kHalf;
    reading.fraction = true;
  } else if (done && reading.pending == kOne && reading.amounts[reading.count - 1].hundredths == kOne) {
    // Arabic says "minute one".
  } else if (done && reading.pending != kNone) {
    return false;
  }
  if ((reading.loose || reading.counters) && reading.count < 2) reading.plain = false;
  if (!reading.past && !reading.ahead && (!reading.plain || reading.fraction)) return false;
  match = TimestampMatch{};
  for (std::size_t i = 0; i < reading.count; ++i) {
    if (!put_amount(match, reading.amounts[i])) return false;
  }
  if (reading.anchor != 0) {
    if (match.unit == TimeUnit::kWeek) match.amount *= 7;
    match.unit = TimeUnit::kDay;
    match.amount += reading.anchor;
  }
  if (!reading.past && reading.ahead) {
    match.amount = -match.amount;
    match.months = static_cast<std::int16_t>(-match.months);
  }
  match.precision = precision_of(match.unit);
  if (!done) {
    if (match.unit < TimeUnit::kDay || reading.plain) return false;
    const std::size_t from = past_marks(field, end);
    const std::size_t linked = past_link(field, from);
    Draft draft;
    if (const Phrase hour = match_phrase(field, linked, kHourWord)) {  // 3 days ago at noon
      draft.match.printed.hour = static_cast<std::uint8_t>(hour.entry->amount);
      draft.match.precision = Precision::kHour;
      draft.end = hour.end;
    } else if (!read_time(field, linked, linked != from ? TimePlace::kAfterLink : TimePlace::kAfterDate, draft)) {
      return false;
    }
    if (past_age_gap(field, draft.end) < field.end()) return false;
    match.printed = draft.match.printed;
    match.has_time = true;
    match.has_zone = draft.match.has_zone;
    match.seasonal_zone = draft.match.seasonal_zone;
    match.zone_minutes = draft.match.zone_minutes;
    match.precision = draft.match.precision;
    end = draft.end;
  }
  match.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return true;
}

}  // namespace newsparse::internal
