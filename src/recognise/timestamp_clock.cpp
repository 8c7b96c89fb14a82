// timestamp_clock.cpp: times of day and their zones.
#include <algorithm>
#include <array>
#include <string_view>

#include "recognise/timestamp_parts.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace newsparse::internal {
namespace {

// am, p.m., a. m.: +1 for am, +2 for pm, 0 for neither; `end` is past it.
int read_meridiem(const Field& field, std::size_t at, std::size_t& end) noexcept {
  at = skip_blanks(field, at, 2);
  const unsigned char first = field.byte(at);
  if (first >= 0x80) {
    const Phrase word = match_phrase(field, at, kAm | kPm);
    if (!word) return 0;
    end = word.end;
    return (word.entry->roles() & kAm) != 0 ? 1 : 2;
  }
  if (first < 'A') return 0;
  if (const Phrase word = match_phrase(field, at, kHalfDay)) {
    end = word.end;
    return (word.entry->roles() & kAm) != 0 ? 1 : 2;
  }
  const unsigned char half = first | 0x20U;
  if (half != 'a' && half != 'p') return 0;
  std::size_t next = at + 1;
  bool dotted = false;
  if (field.byte(next) == '.') {
    dotted = true;
    next = skip_blanks(field, next + 1, 1);
  }
  if ((field.byte(next) | 0x20U) != 'm') return 0;
  ++next;
  const unsigned char after = field.byte(next);
  if (is_ascii_lower(after) ||
      (is_ascii_upper(after) && is_ascii_upper(field.byte(next - 1)) && is_ascii_upper(field.byte(next + 1)))) {
    return 0;  // amid, pmX
  }
  if (dotted && after == '.') ++next;
  end = next;
  return half == 'a' ? 1 : 2;
}

// 時, 点, 시: the mark after an hour; 分, 분 after minutes. Bytes of the mark, or 0.
std::size_t east_asian_mark(const Field& field, std::size_t at, std::u32string_view marks) noexcept {
  if (field.byte(at) < 0x80) return 0;
  const CodePoint point = decode(field.text, at);
  return marks.find(point.value) != std::u32string_view::npos ? point.size : 0;
}

struct Clock {
  std::uint32_t hour = 0;
  std::uint32_t minute = 0;
  std::uint32_t second = 0;
  bool has_minute = false;
  bool has_second = false;
  bool sure = false;        // the notation itself is a time's: 19h22, 20時11分
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

// The digits of a time, from the hour on.
bool read_digits(const Field& field, const Number& hour, TimePlace place, Clock& clock) noexcept {
  clock.hour = hour.value;
  clock.end = hour.end;
  if (hour.digits == 4) {
    clock.hour = hour.value / 100;
    clock.minute = hour.value % 100;
    clock.has_minute = true;
    clock.needs_help = true;
    return clock.minute < 60;
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
  if ((field.byte(mark) | 0x20U) == 'h' || dutch) {
    const std::size_t gap = skip_blanks(field, mark + 1, 1);
    const Number minute = read_number(field, gap);
    if (minute.digits == 2 && minute.value < 60 && field.byte(minute.end) != ':') {
      clock.minute = minute.value;
      clock.has_minute = true;
      clock.sure = true;
      clock.end = minute.end;
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

// The minutes behind the word of a clock that ends at `at`: в 15 часов 30 минут, 19 Uhr 30.
void read_minutes_after(const Field& field, std::size_t at, Clock& clock) noexcept {
  const std::size_t from = skip_blanks(field, at, 1);
  const Number minute = read_number(field, from);
  if (from == at || minute.digits == 0 || minute.digits > 2 || minute.value > 59) return;
  const Phrase unit = match_phrase(field, skip_blanks(field, minute.end, 1), kUnitWord);
  const bool named = unit && unit.entry->unit == static_cast<std::uint8_t>(TimeUnit::kMinute);
  constexpr std::string_view kGerman = "Uhr";
  const unsigned char next = field.byte(minute.end);
  const bool bare = minute.digits == 2 && at >= kGerman.size() &&
                    field.text.substr(at - kGerman.size(), kGerman.size()) == kGerman &&
                    (next == 0 || next == '\n' || next == ',' || next == ')');
  if (!named && !bare) return;
  clock.minute = minute.value;
  clock.has_minute = true;
  clock.end = named ? unit.end : minute.end;
}

}  // namespace

bool is_military(const Field& field, std::size_t at, const Number& number) noexcept {
  return number.digits == 4 && number.value < 2400 && number.value % 100 < 60 &&
         (field.byte(at) == '0' || number.value % 100 != 0);
}

bool read_time(const Field& field, std::size_t at, TimePlace place, Draft& draft) noexcept {
  int half = 0;
  std::size_t from = at;
  if (field.byte(at) >= 0x80 && !is_digit_at(field, at)) {
    std::size_t end = 0;
    half = read_meridiem(field, at, end);
    if (half == 0) return false;
    from = skip_blanks(field, end, 2);
  }
  const Number hour = read_number(field, from);
  Clock clock;
  if (hour.digits == 0 || !read_digits(field, hour, place, clock) || clock.hour > 24) return false;
  if (is_digit_at(field, clock.end)) return false;

  Draft out = draft;
  out.end = clock.end;
  out.sure_time = clock.sure || clock.has_second || half != 0;
  out.has_seconds = clock.has_second;
  std::size_t end = 0;
  if (half == 0) {
    half = read_meridiem(field, clock.end, end);
    if (half != 0 && (clock.hour > 24 || (clock.hour == 0 && !clock.has_minute))) half = 0;
    if (half != 0) {
      out.end = end;
      out.sure_time = true;
    }
  }
  if (half == 1 && clock.hour == 12) clock.hour = 0;
  if (half == 2 && clock.hour < 12) clock.hour += 12;
  bool clock_word = false;
  if (half == 0) {
    const std::size_t word_at = skip_blanks(field, out.end, 1);
    const Phrase word = match_phrase(field, word_at, kClock);
    // A lone letter must touch the minutes: 22:04h, not "7 h".
    const bool letter = word && word.end - word_at == 1;
    // 0815 hrs, but 2000 hrs of work
    const bool figures =
        hour.digits < 4 || ((field.byte(word_at) | 0x20U) == 'h' && !letter && is_military(field, from, hour));
    if (word && figures && (!letter || clock.has_minute) && (!word.capital || word.end - word_at > 2)) {
      clock_word = true;
      out.end = word.end;
      if (field.byte(out.end) == '.' && field.byte(word_at) >= 0x80) ++out.end;
      out.sure_time = true;
      // 1 hr 35 mins is how long something takes.
      const bool short_name = field.byte(word_at) == 'h' && word.end - word_at <= 3;
      if (!clock.has_minute && !short_name) read_minutes_after(field, out.end, clock);
      out.end = std::max(out.end, clock.end);
    }
  }
  const bool iso = place == TimePlace::kAfterDate && at > field.begin && (field.byte_before(at) | 0x20U) == 't';
  bool zone = read_zone(field, out.end, iso, out);
  if (clock.needs_help && half == 0 && !clock_word && !zone) return false;
  if (hour.digits == 4 && !zone && !clock_word && place == TimePlace::kAlone) return false;
  if (clock.hour == 24 && (clock.minute != 0 || place == TimePlace::kAlone)) return false;
  if (clock.hour > 24) return false;
  if (zone) {
    // The same time elsewhere: 0339 GMT (1139 HKT).
    const std::size_t open = skip_blanks(field, out.end, 1);
    if (field.byte(open) == '(') {
      const Number again = read_number(field, open + 1);
      Clock second;
      Draft aside = out;
      if (again.digits != 0 && read_digits(field, again, TimePlace::kAlone, second) &&
          read_zone(field, second.end, false, aside) && field.byte(aside.end) == ')') {
        out.end = aside.end + 1;
      }
    }
  }
  CivilTime& printed = out.match.printed;
  printed.hour = static_cast<std::uint8_t>(clock.hour == 24 ? 0 : clock.hour);
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
