// timestamp_clock.cpp: times of day and their zones.
#include <algorithm>
#include <array>
#include <string_view>

#include "recognise/timestamp_beside.h"
#include "recognise/timestamp_parts.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace newsparse::internal {
namespace {

// The half of the day that a word says.
enum class Half : std::uint8_t { kNone, kMorning, kAfternoon, kNight, kNoon };

constexpr Half half_of(std::uint32_t roles) noexcept {
  if ((roles & kPm) == 0) return Half::kMorning;
  return (roles & kAm) != 0 ? Half::kNight : (roles & kNoonHalf) != 0 ? Half::kNoon : Half::kAfternoon;
}

std::uint32_t hour_in(Half half, std::uint32_t hour) noexcept {
  constexpr std::uint32_t kFirstOfNight = 5, kFirstOfNoon = 10;
  if (hour > 12 || half == Half::kNone) return hour;
  switch (half) {
    case Half::kMorning:
      return hour == 12 ? 0 : hour;
    case Half::kNight:
      return hour == 12 ? 0 : hour >= kFirstOfNight ? hour + 12 : hour;
    case Half::kNoon:
      return hour < kFirstOfNoon ? hour + 12 : hour;
    default:
      return hour == 12 ? hour : hour + 12;
  }
}

// Past the apostrophe of 's avonds.
std::size_t past_elision(const Field& field, std::size_t at) noexcept {
  if (field.text.substr(at, 2) == "'s") return at + 1;
  return field.text.substr(at, 4) == "\xE2\x80\x99s" ? at + 3 : at;
}

// am, p.m., a. m., de la tarde behind a time; `sure` where something says that it is one, `named` where that is the
// name of `hour` between; `end` is past it.
Half read_meridiem(const Field& field, std::size_t at, std::uint32_t hour, bool sure, bool named,
                   std::size_t& end) noexcept {
  at = skip_blanks(field, at, 2);
  at = past_elision(field, at);
  const unsigned char first = field.byte(at);
  const std::uint32_t wanted = first >= 0x80 ? kAm | kPm : static_cast<std::uint32_t>(kHalfDay);
  if (first < 'A') return Half::kNone;
  if (const Phrase word = match_phrase(field, at, wanted)) {
    const std::uint32_t roles = word.entry->roles();
    constexpr std::size_t kInitials = 2;  // SA and CH of Vietnam, in capitals
    const bool initials = first < 0x80 && word.end - at <= kInitials;
    const unsigned char after = field.byte(skip_blanks(field, word.end, 2));
    const bool last = after < 0x80 && !is_ascii_letter(after);  // 9:30 CH Media
    const bool behind = (roles & kHalfDay) != 0 || (roles & kHalfLead) == 0;
    const bool strict = (roles & kHalfStrict) != 0;
    const bool fits = initials ? last && is_ascii_upper(field.byte(word.end - 1)) : !strict || !word.capital;  // Sabah
    const bool named_hour = (roles & kHourWord) == 0 || hour == 12;  // 12:00 noon
    if (behind && fits && named_hour && (sure || !(strict || initials))) {
      end = word.end;
      if (field.byte(end) == '.' && end > at + 1 && field.byte(end - 2) == '.') ++end;  // n.h.
      return half_of(roles);
    }
  }
  // 14 Uhr am Bahnhof
  const unsigned char half = first | 0x20U;
  if (named || (half != 'a' && half != 'p')) return Half::kNone;
  std::size_t next = at + 1;
  bool dotted = false;
  if (field.byte(next) == '.') {
    dotted = true;
    next = skip_blanks(field, next + 1, 1);
  }
  if ((field.byte(next) | 0x20U) != 'm') return Half::kNone;
  ++next;
  const unsigned char after = field.byte(next);
  const bool glued = sure && is_ascii_lower(after) && is_glued_word(field, next);  // 5:44 pm‖by admin
  if ((is_ascii_lower(after) && !glued) ||
      (is_ascii_upper(after) && is_ascii_upper(field.byte(next - 1)) && is_ascii_upper(field.byte(next + 1)))) {
    return Half::kNone;  // amid, pmX
  }
  if (dotted && after == '.') ++next;
  end = next;
  return half == 'a' ? Half::kMorning : Half::kAfternoon;
}

// 下午, akşam before a time; `weak` where the word alone makes no time of a figure behind it.
Half read_lead(const Field& field, std::size_t at, TimePlace place, std::size_t& end, bool& weak) noexcept {
  at = past_elision(field, at);
  const bool ascii = field.byte(at) < 0x80;
  // 2014/05/10 PM 9:20
  const unsigned char letter = field.byte(at);
  if ((letter == 'A' || letter == 'P') && place == TimePlace::kAfterDate && field.byte(at + 1) == 'M') {
    end = skip_blanks(field, at + 2, 1);
    const unsigned char mark = field.byte(read_number(field, end).end);
    if (is_digit_at(field, end) && mark == ':') return letter == 'A' ? Half::kMorning : Half::kAfternoon;
  }
  if (ascii && (place == TimePlace::kAlone || field.byte(at) < 'A')) return Half::kNone;
  const Phrase word = match_phrase(field, at, ascii ? static_cast<std::uint32_t>(kHalfLead) : kAm | kPm);
  if (!word || (word.entry->roles() & (kHalfLead | kHalfStrict)) == kHalfStrict) return Half::kNone;
  weak = (word.entry->roles() & kHalfLead) != 0;
  const std::size_t stop = field.byte(word.end) == '.' ? 1 : 0;  // ප.ව. 5.45
  end = skip_blanks(field, word.end + stop, 2);
  if (!is_digit_at(field, end)) end = past_link(field, end);  // akşam saat 9:07
  return half_of(word.entry->roles());
}

// 時, 点, 시: the mark after an hour; 分, 분 after minutes. Bytes of the mark, or 0.
std::size_t east_asian_mark(const Field& field, std::size_t at, std::u32string_view marks) noexcept {
  if (field.byte(at) < 0x80) return 0;
  const CodePoint point = decode(field.text, at);
  return marks.find(point.value) != std::u32string_view::npos ? point.size : 0;
}

// What stands beside 点 is Japanese, which has other hours, or counts points: 3点差, 合計12点, 2点を.
bool counts_points(const Field& field, std::size_t begin, std::size_t end) noexcept {
  static constexpr std::u32string_view kCounting = U"計计合差目数満第分涨跌这建意要原";
  constexpr char32_t kFirstKana = 0x3041, kLastKana = 0x30FA;
  const auto is_one = [](char32_t c) {
    return (c >= kFirstKana && c <= kLastKana) || kCounting.find(c) != std::u32string_view::npos;
  };
  return (begin > field.begin && is_one(decode_before(field.text.substr(0, begin), begin).value)) ||
         (end < field.end() && is_one(decode(field.text, end).value));
}

struct Clock {
  std::uint32_t hour = 0;
  std::uint32_t minute = 0;
  std::uint32_t second = 0;
  bool has_minute = false;
  bool has_second = false;
  bool sure = false;        // the notation itself is a time's: 19h22, 20時11分
  bool points = false;      // 3点 are points as well, unless something tells
  bool duration = false;    // 3 heures: how long something takes, unless a half of the day follows
  bool needs_help = false;  // 13.47, 8, 0339: only what stands beside it makes it a time
  std::size_t end = 0;
};

bool read_east_asian(const Field& field, const Number& hour, Clock& clock) noexcept {
  const std::size_t gap = skip_blanks(field, hour.end, 1);
  const std::size_t mark = east_asian_mark(field, gap, U"時时시点點");
  if (mark == 0) return false;
  // 時間, 小时, 시간: an amount of hours, not one on the clock.
  if (east_asian_mark(field, gap + mark, U"間间간") != 0) return false;
  clock.end = gap + mark;
  clock.sure = true;
  clock.points = east_asian_mark(field, gap, U"点點") != 0;
  // 下午3点半
  if (const std::size_t half = east_asian_mark(field, clock.end, U"半반")) {
    clock.minute = 30;
    clock.has_minute = true;
    clock.end += half;
    return true;
  }
  const Number minute = read_number(field, skip_blanks(field, clock.end, 1));
  if (minute.digits == 0 || minute.digits > 2 || minute.value > 59) return true;
  const std::size_t minute_gap = skip_blanks(field, minute.end, 1);
  const std::size_t minute_mark = east_asian_mark(field, minute_gap, U"分분");
  if (minute_mark == 0) {
    // 10点05
    const unsigned char next = field.byte(minute.end);
    if (minute.digits == 2 && minute_gap == minute.end && (next == 0 || next == ' ' || next == '\n')) {
      clock.minute = minute.value;
      clock.has_minute = true;
      clock.end = minute.end;
    }
    return true;
  }
  clock.minute = minute.value;
  clock.has_minute = true;
  clock.end = minute_gap + minute_mark;
  const Number second = read_number(field, skip_blanks(field, clock.end, 1));
  if (second.digits == 0 || second.digits > 2 || second.value > 59) return true;
  const std::size_t second_gap = skip_blanks(field, second.end, 1);
  const std::size_t second_mark = east_asian_mark(field, second_gap, U"秒초");
  if (second_mark == 0) return true;
  clock.second = second.value;
  clock.has_second = true;
  clock.end = second_gap + second_mark;
  return true;
}

// The names of minutes and seconds behind 18h20: 18h20min44s, 18 h 20 min.
void read_units_after(const Field& field, Clock& clock) noexcept {
  const Phrase minutes = match_phrase(field, skip_blanks(field, clock.end, 1), kUnitWord);
  if (!minutes || minutes.entry->unit != static_cast<std::uint8_t>(TimeUnit::kMinute)) return;
  if (minutes.end > clock.end + 2) clock.end = minutes.end;  // 18h20m is a length of metres as likely
  const Number second = read_number(field, skip_blanks(field, minutes.end, 1));
  if (second.digits == 0 || second.digits > 2 || second.value > 59) return;
  const Phrase seconds = match_phrase(field, skip_blanks(field, second.end, 1), kUnitWord);
  if (!seconds || seconds.entry->unit != static_cast<std::uint8_t>(TimeUnit::kSecond)) return;
  clock.second = second.value;
  clock.has_second = true;
  clock.end = seconds.end;
}

// The digits of a time, from the hour on.
bool read_digits(const Field& field, const Number& hour, TimePlace place, bool iso, Clock& clock) noexcept {
  clock.hour = hour.value;
  clock.end = hour.end;
  if (hour.digits == 4) {
    clock.hour = hour.value / 100;
    clock.minute = hour.value % 100;
    clock.has_minute = true;
    clock.needs_help = !iso;  // 2015-04-08T1430
    return clock.minute < 60;
  }
  // 2017-05-29T201105: only behind the T of ISO 8601.
  constexpr int kToSeconds = 6;
  if (hour.digits == kToSeconds && iso) {
    clock.hour = hour.value / 10000;
    clock.minute = hour.value / 100 % 100;
    clock.second = hour.value % 100;
    clock.has_minute = clock.has_second = true;
    return clock.minute < 60 && clock.second < 61;
  }
  if (hour.digits > 2) return false;
  const unsigned char c = field.byte(hour.end);
  const bool wide_colon = c == 0xEF && field.text.substr(hour.end, 3) == "\xEF\xBC\x9A";
  if (c == ':' || wide_colon || c == '.') {
    const Number minute = read_number(field, hour.end + (wide_colon ? 3 : 1));
    if (minute.digits != 2 || minute.value > 59) {
      if (c != '.') return false;
    } else {
      clock.minute = minute.value;
      clock.has_minute = true;
      clock.end = minute.end;
      clock.needs_help = c == '.' && place == TimePlace::kAlone;
      const unsigned char next = field.byte(minute.end);
      if (next == c && is_digit_at(field, minute.end + 1)) {
        const Number second = read_number(field, minute.end + 1);
        if (second.digits != 2 || second.value > 60) return false;
        clock.second = second.value;
        clock.has_second = true;
        clock.end = second.end;
        if ((field.byte(clock.end) == '.' || field.byte(clock.end) == ',') && is_digit_at(field, clock.end + 1)) {
          const Number fraction = read_number(field, clock.end + 1);
          if (fraction.digits > 9) return false;
          clock.end = fraction.end;
        }
      } else if ((next == '.' || next == ':' || next == ',') && is_digit_at(field, minute.end + 1)) {
        return false;  // a lap time, a version, a list of numbers
      } else if (c == '.' && (next == '%' || next == '-' || next == '/')) {
        return false;
      }
      return true;
    }
  }
  if (read_east_asian(field, hour, clock)) return true;
  // 19h22, 22 h 49, 19h; 19u22 in Belgium.
  const std::size_t mark = skip_blanks(field, hour.end, 1);
  const bool dutch =
      mark == hour.end && field.byte(mark) == 'u' && place != TimePlace::kAlone && is_digit_at(field, mark + 1);
  const unsigned char past_mark = field.byte(mark + 1);
  // 5 november om 15u
  if (mark == hour.end && field.byte(mark) == 'u' && place == TimePlace::kAfterLink && past_mark < 0x80 &&
      !is_ascii_letter(past_mark) && !is_ascii_digit(past_mark)) {
    clock.sure = true;
    clock.end = mark + 1;
    return true;
  }
  if ((field.byte(mark) | 0x20U) == 'h' || dutch) {
    const std::size_t gap = skip_blanks(field, mark + 1, 1);
    const Number minute = read_number(field, gap);
    if (minute.digits == 2 && minute.value < 60 && field.byte(minute.end) != ':') {
      clock.minute = minute.value;
      clock.has_minute = true;
      clock.sure = true;
      clock.end = minute.end;
      if (place != TimePlace::kAlone) read_units_after(field, clock);
      return true;
    }
    const unsigned char after = field.byte(mark + 1);
    // À 9H in a line of capitals; 12 May, 4H club is a name.
    const bool small = place != TimePlace::kAlone && field.byte(mark) == 'h' && !is_ascii_lower(after);
    const bool capital = place == TimePlace::kAfterLink && field.byte(mark) == 'H' && !is_ascii_letter(after);
    if ((small || capital) && after < 0x80) {
      clock.sure = true;
      clock.end = mark + 1;
      return true;
    }
  }
  clock.needs_help = true;
  return true;
}

// The minutes behind the word of a clock that ends at `at`: в 15 часов 30 минут, 19 Uhr 30, 18ч.20м.
void read_minutes_after(const Field& field, std::size_t at, TimePlace place, Clock& clock) noexcept {
  const std::size_t from = skip_blanks(field, at, 1);
  const Number minute = read_number(field, from);
  if (minute.digits == 0 || minute.digits > 2 || minute.value > 59) return;
  if (from == at && (place == TimePlace::kAlone || field.byte_before(at) != '.')) return;
  const std::size_t unit_at = skip_blanks(field, minute.end, 1);
  constexpr std::string_view kShort = "м";
  const Phrase unit = match_phrase(field, unit_at, kUnitWord);
  const bool minutes = unit && unit.entry->unit == static_cast<std::uint8_t>(TimeUnit::kMinute);
  const bool named =
      minutes || (unit && unit.end == unit_at + kShort.size() && field.text.substr(unit_at).starts_with(kShort));
  constexpr std::array<std::string_view, 3> kLone{"Uhr", "giờ", "heures"};
  const std::string_view before = field.text.substr(0, at);
  const unsigned char next = field.byte(minute.end);
  std::size_t end = 0;
  const bool bare =
      minute.digits == 2 && from != at &&
      (((place != TimePlace::kAlone ||
         std::any_of(kLone.begin(), kLone.end(), [before](std::string_view word) { return before.ends_with(word); })) &&
        (next == 0 || next == '\n' || next == ',' || next == ')')) ||
       read_meridiem(field, minute.end, clock.hour, true, true, end) != Half::kNone);  // 5 giờ 45 chiều
  if (!named && !bare) return;
  clock.minute = minute.value;
  clock.has_minute = true;
  clock.end = named ? unit.end : minute.end;
}

// The name of an hour behind the digits of a time that ends at `out.end`: Uhr, h, часов, sati; with the minutes behind
// it. False where there is none that counts here.
bool read_clock_word(const Field& field, std::size_t from, const Number& hour, TimePlace place, bool lead, Clock& clock,
                     Draft& out) noexcept {
  constexpr std::string_view kHungarian = "-kor";  // 17:45-kor, este 9-kor
  if (field.text.substr(out.end).starts_with(kHungarian) && (lead || clock.has_minute)) {
    out.end += kHungarian.size();
    return true;
  }
  std::size_t word_at = skip_blanks(field, out.end, 1);
  // ob 9. uri, o 18. hodine, о 17-й годині.
  const unsigned char joint = clock.has_minute ? 0 : field.byte(out.end);
  const bool ordinal = (joint == '.' || joint == '-') && (lead || place == TimePlace::kAfterLink);
  if (ordinal) {
    const Phrase ending = joint == '-' ? match_phrase(field, out.end + 1, kOrdinal) : Phrase{};
    word_at = ending ? skip_blanks(field, ending.end, 1) : out.end + 1;
    if (joint == '.') word_at = skip_blanks(field, word_at, 1);
  }
  const Phrase word = match_phrase(field, word_at, ordinal ? kHourNoun : kClock | kHourNoun);
  if (!word || (joint == '.' && ordinal && word_at == out.end + 1)) return false;
  // 15 นาที, 12 นาย: what begins with the letter for an hour.
  constexpr char32_t kThai = 0x0E01, kThaiDigits = 0x0E50;
  constexpr std::size_t kOneLetter = 3;
  if (word.end - word_at <= kOneLetter && word.end < field.end()) {
    const char32_t next = decode(field.text, word.end).value;
    if (next >= kThai && next < kThaiDigits && decode_before(field.text.substr(0, word.end), word.end).value >= kThai)
      return false;
  }
  const std::uint32_t roles = word.entry->roles();
  // A lone letter must touch the minutes: 22:04h, not "7 h".
  const bool letter = word.end - word_at == 1;
  // 0815 hrs, but 2000 hrs of work
  const bool figures =
      hour.digits < 4 || ((field.byte(word_at) | 0x20U) == 'h' && !letter && is_military(field, from, hour));
  if (!figures || (letter && !clock.has_minute) || (word.capital && word.end - word_at <= 2)) return false;
  if ((roles & kHourNoun) != 0) {
    const bool initials = clock.has_minute && word.end - word_at <= 2;  // ob 20. ur, but 20:15 ur
    if (word.capital || initials) return false;
    // 3 часа are a time of day behind "at", before "in the afternoon", in a text that is nothing else.
    std::size_t end = 0;
    const bool placed = place == TimePlace::kAfterLink || (place == TimePlace::kAfterDate && (roles & kClock) != 0);
    const bool minutes = clock.has_minute && !clock.needs_help;  // 18:20 sati; 2.25 sati are an amount
    if (!placed && !lead && !minutes && !out.whole &&
        read_meridiem(field, word.end, clock.hour, true, true, end) == Half::kNone)
      return false;
  }
  // 3 heures are as often how long something takes; à 3 heures are not.
  if (place == TimePlace::kAlone && !lead && !clock.has_minute && !out.whole && (roles & kUnitWord) != 0) {
    std::size_t begin = 0;
    const WordEntry* const before = phrase_before(field, from, 1, begin);
    const bool distance = field.byte(begin) == 'a' && field.byte(begin + 1) == ' ';  // a 3 horas de camino
    if (before == nullptr || (before->roles() & kLink) == 0 || distance) clock.duration = true;
  }
  out.end = word.end;
  const bool shortened = (roles & kHourNoun) != 0 && (roles & kClock) != 0;  // val.
  if (field.byte(out.end) == '.' && (field.byte(word_at) >= 0x80 || shortened)) ++out.end;
  out.sure_time = true;
  // 1 hr 35 mins is how long something takes.
  const bool short_name = field.byte(word_at) == 'h' && word.end - word_at <= 3;
  if (!clock.has_minute && !short_name) read_minutes_after(field, out.end, place, clock);
  out.end = std::max(out.end, clock.end);
  return true;
}

}  // namespace

bool is_military(const Field& field, std::size_t at, const Number& number) noexcept {
  return number.digits == 4 && number.value < 2400 && number.value % 100 < 60 &&
         (field.byte(at) == '0' || number.value % 100 != 0);
}

namespace {
// 03:07 Min., 1:20 minutes: how long something takes.
bool counts_minutes(const Field& field, std::size_t at) noexcept {
  const std::size_t word = skip_blanks(field, at, 1);
  if (word == at) return false;
  const Phrase unit = match_phrase(field, word, kBareUnit | kUnitWord);
  return unit && unit.entry->unit == static_cast<std::uint8_t>(TimeUnit::kMinute);
}
}  // namespace

bool read_time(const Field& field, std::size_t at, TimePlace place, Draft& draft) noexcept {
  Half half = Half::kNone;
  bool weak_lead = false;
  std::size_t from = at;
  if (!is_digit_at(field, at)) {
    half = read_lead(field, at, place, from, weak_lead);
    if (half == Half::kNone) return false;
  }
  const Number hour = read_number(field, from);
  Clock clock;
  const bool iso = place == TimePlace::kAfterDate && at > field.begin && (field.byte_before(at) | 0x20U) == 't';
  if (hour.digits == 0 || !read_digits(field, hour, place, iso, clock) || clock.hour > 24) return false;
  if (is_digit_at(field, clock.end)) return false;

  Draft out = draft;
  out.end = clock.end;
  out.sure_time = clock.sure || clock.has_second || half != Half::kNone;
  out.has_seconds = clock.has_second;
  std::size_t end = 0;
  const bool lead = half != Half::kNone;
  if (!lead) {
    const bool sure = clock.has_minute || clock.sure || place == TimePlace::kAfterLink || draft.whole;
    half = read_meridiem(field, clock.end, clock.hour, sure, false, end);
    if (clock.hour == 0 && !clock.has_minute) half = Half::kNone;
    if (half != Half::kNone) {
      out.end = end;
      out.sure_time = true;
    }
  }
  bool clock_word = false;
  if (half == Half::kNone || lead) clock_word = read_clock_word(field, from, hour, place, lead, clock, out);
  if (half == Half::kNone && clock_word) {
    half = read_meridiem(field, out.end, clock.hour, true, true, end);
    if (half != Half::kNone) out.end = end;
  }
  if (clock.points && place == TimePlace::kAlone && half == Half::kNone && !clock.has_minute &&
      counts_points(field, from, clock.end))
    return false;
  if (place == TimePlace::kAlone && half == Half::kNone && !clock_word && counts_minutes(field, out.end)) return false;
  if (clock.duration && half == Half::kNone) out.match.weak = true;
  if (weak_lead && !clock.sure && !clock.has_minute && !clock_word && !draft.whole) return false;
  clock.hour = hour_in(half, clock.hour);
  bool zone = read_zone(field, out.end, iso, out);
  const bool iso_hour = iso && hour.digits == 2 && !clock.has_minute && out.end == field.end();  // 2012-11-05T15
  if (clock.needs_help && half == Half::kNone && !clock_word && !zone && !iso_hour) return false;
  if (hour.digits == 4 && !zone && !clock_word && place == TimePlace::kAlone) return false;
  if (clock.hour == 24 && (clock.minute != 0 || clock.second != 0 || place == TimePlace::kAlone)) return false;
  if (clock.hour > 24) return false;
  if (zone) {
    // The same time elsewhere: 0339 GMT (1139 HKT).
    const std::size_t open = skip_blanks(field, out.end, 1);
    if (field.byte(open) == '(') {
      const Number again = read_number(field, open + 1);
      Clock second;
      Draft aside = out;
      if (again.digits != 0 && read_digits(field, again, TimePlace::kAlone, false, second) &&
          read_zone(field, second.end, false, aside) && field.byte(aside.end) == ')') {
        out.end = aside.end + 1;
      }
    }
  }
  CivilTime& printed = out.match.printed;
  printed.hour = static_cast<std::uint8_t>(clock.hour);
  printed.minute = static_cast<std::uint8_t>(clock.minute);
  printed.second = static_cast<std::uint8_t>(clock.second);
  out.match.has_time = true;
  out.match.precision = clock.has_second   ? Precision::kSecond
                        : clock.has_minute ? Precision::kMinute
                                           : Precision::kHour;
  if (place == TimePlace::kAlone && !out.sure_time && hour.digits == 1) out.match.weak = true;
  draft = out;
  return true;
}

}  // namespace newsparse::internal
