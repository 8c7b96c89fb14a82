// timestamp.cpp: find_timestamps() and ISO 8601 output.
#include "newsparse/timestamp.h"

#include <limits>
#include <utility>

#include "recognise/timestamp_match.h"
#include "recognise/timestamp_parts.h"
#include "recognise/timestamp_words.h"
#include "text/byte_masks.h"
#include "text/utf8.h"

namespace newsparse {
namespace {

using internal::TimestampMatch;

void append_number(std::string& out, int value, int width) {
  char digits[6];
  for (int i = width - 1; i >= 0; --i, value /= 10) digits[i] = static_cast<char>('0' + value % 10);
  out.append(digits, static_cast<std::size_t>(width));
}

// The bits of ByteMasks::digit, without the other masks: texts given to find_timestamps() are often a few words.
void mark_digits(std::string_view text, std::vector<std::uint64_t>& digits) {
  digits.assign(internal::mask_words(text.size()), 0);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c < 0x80 ? c >= '0' && c <= '9' : c >= 0xC2 && internal::digit_value(internal::decode(text, i).value) >= 0) {
      digits[i / 64] |= std::uint64_t{1} << (i % 64);
    }
  }
}

// A weak match counts where its line holds little else: a stamp, perhaps with a label, and no sentence.
bool stands_alone(std::string_view text, Span span) {
  constexpr std::uint32_t kRoom = 24;  // bytes beside it: "Last updated:" and an author's name at most
  std::uint32_t beside = 0;
  for (std::size_t i = span.begin; i > 0 && text[i - 1] != '\n'; --i) {
    if (++beside > kRoom) return false;
  }
  for (std::size_t i = span.end; i < text.size() && text[i] != '\n'; ++i) {
    if (++beside > kRoom) return false;
  }
  return true;
}

// December, as the whole text.
bool match_bare_month(std::string_view text, TimestampMatch& match) {
  constexpr std::uint32_t kDoubtful = internal::kRareMonth | internal::kCarefulMonth;
  constexpr std::size_t kShortest = 4;
  const internal::Field field{text, 0};
  const internal::Phrase month = internal::match_phrase(field, 0, internal::kMonth);
  if (!month || month.end < kShortest || month.end != text.size()) return false;
  if ((month.entry->roles() & kDoubtful) != 0 && !month.capital) return false;
  match = TimestampMatch{};
  match.span = {0, static_cast<std::uint32_t>(month.end)};
  match.printed.month = month.entry->month;
  match.precision = Precision::kMonth;
  return true;
}

// 2014-12, 12/2014, 2012-W46, as the whole text.
bool match_bare_month_figures(std::string_view text, TimestampMatch& match) {
  constexpr std::size_t kLongest = 8;
  if (text.size() < 6 || text.size() > kLongest) return false;
  const std::size_t joint = text.find_first_of("-/.");
  if (joint == std::string_view::npos) return false;
  std::string_view left = text.substr(0, joint);
  std::string_view right = text.substr(joint + 1);
  const bool week = left.size() == 4 && right.starts_with('W') && text[joint] == '-';
  if (week) right.remove_prefix(1);
  if (right.size() == 4) std::swap(left, right);
  if (left.size() != 4 || right.empty() || right.size() > 2) return false;
  const auto value_of = [](std::string_view digits) {
    int value = 0;
    for (const char c : digits) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  };
  const int year = value_of(left);
  const int part = value_of(right);
  if (year < 1900 || year > 2099 || part < 1 || part > (week ? 53 : 12)) return false;
  match = TimestampMatch{};
  match.span = {0, static_cast<std::uint32_t>(text.size())};
  match.printed.year = static_cast<std::int16_t>(year);
  (week ? match.printed.week : match.printed.month) = static_cast<std::uint8_t>(part);
  match.precision = week ? Precision::kWeek : Precision::kMonth;
  return true;
}

// What only a text that is nothing else can be: a year, or seconds or milliseconds since 1970.
bool match_bare_number(std::string_view text, TimestampMatch& match) {
  std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return false;
  std::size_t end = begin;
  std::int64_t value = 0;
  for (; end < text.size() && end - begin < 14 && text[end] >= '0' && text[end] <= '9'; ++end)
    value = value * 10 + (text[end] - '0');
  const std::size_t digits = end - begin;
  if (digits == 4) {
    constexpr std::string_view kMarks[] = {"年", "년"};
    for (const std::string_view mark : kMarks) {
      if (text.substr(end).starts_with(mark)) end += mark.size();
    }
  }
  if (digits == 10 && end < text.size() && text[end] == '.') {
    ++end;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
  }
  if (text.find_first_not_of(" \t\r\n", end) != std::string_view::npos) return false;
  match = TimestampMatch{};
  match.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  constexpr std::int64_t kFirstYear = 1800;
  constexpr std::int64_t kLastYear = 2099;
  if (digits == 4) {
    if (value < kFirstYear || value > kLastYear) return false;
    match.printed.year = static_cast<std::int16_t>(value);
    match.precision = Precision::kYear;
    return true;
  }
  // From 2001-09-09, when the seconds grew to ten digits, on.
  if ((digits != 10 && digits != 13) || text[begin] == '0') return false;
  if (digits == 13) value /= 1000;
  constexpr std::int64_t kLastSecond = 4102444800;  // 2100
  if (value >= kLastSecond) return false;
  match.printed = internal::civil_of(value);
  match.precision = Precision::kSecond;
  match.has_time = true;
  match.has_zone = true;
  return true;
}

// Chinese numerals at `at`, up to 99: 三, 十二, 二十, 三十一, 廿五. -1 where there are none.
int read_chinese(std::string_view text, std::size_t& at) {
  constexpr std::string_view kDigits = "〇一二三四五六七八九";
  constexpr std::string_view kTen = "十";
  constexpr std::size_t kSize = 3;
  const auto digit = [&] {
    if (at >= text.size()) return -1;
    const std::string_view next = text.substr(at, kSize);
    if (next == "零" || next == "○") return 0;
    const std::size_t found = next.size() == kSize ? kDigits.find(next) : std::string_view::npos;
    return found == std::string_view::npos || found % kSize != 0 ? -1 : static_cast<int>(found / kSize);
  };
  int value = digit();
  if (value >= 0) at += kSize;
  const bool tens = at <= text.size() && text.substr(at).starts_with(kTen);
  if (!tens) return value;
  at += kSize;
  value = (value < 0 ? 1 : value) * 10;
  if (const int ones = digit(); ones > 0) {
    at += kSize;
    value += ones;
  }
  return value;
}

// 二〇一七年五月三日, as the whole text.
bool match_chinese_date(std::string_view text, TimestampMatch& match) {
  constexpr std::size_t kLongest = 64;
  constexpr std::size_t kSize = 3;
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || static_cast<unsigned char>(text[begin]) < 0xE3 || text.size() > kLongest) return false;
  std::size_t at = begin;
  int year = 0;
  for (int i = 0; i < 4; ++i) {
    const std::size_t before = at;
    const int digit = read_chinese(text, at);
    if (digit < 0 || at != before + kSize || digit > 9) return false;
    year = year * 10 + digit;
  }
  const auto part = [&](std::string_view mark) {
    const int value = read_chinese(text, at);
    if (value <= 0 || !text.substr(at).starts_with(mark)) return 0;
    at += mark.size();
    return value;
  };
  if (year < 1800 || year > 2099 || !text.substr(at).starts_with("年")) return false;
  at += kSize;
  match = TimestampMatch{};
  match.printed.year = static_cast<std::int16_t>(year);
  match.precision = Precision::kYear;
  std::size_t end = at;
  if (const int month = part("月"); month >= 1 && month <= 12) {
    match.printed.month = static_cast<std::uint8_t>(month);
    match.precision = Precision::kMonth;
    end = at;
    if (const int day = part("日"); day >= 1 && internal::is_valid_day(year, month, day)) {
      match.printed.day = static_cast<std::uint8_t>(day);
      match.precision = Precision::kDay;
      end = at;
    }
  }
  if (text.find_first_not_of(" \t\r\n", end) != std::string_view::npos) return false;
  match.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return true;
}

}  // namespace

std::string_view to_string(Precision precision) noexcept {
  switch (precision) {
    case Precision::kYear:
      return "year";
    case Precision::kMonth:
      return "month";
    case Precision::kWeek:
      return "week";
    case Precision::kDay:
      return "day";
    case Precision::kHour:
      return "hour";
    case Precision::kMinute:
      return "minute";
    case Precision::kSecond:
      return "second";
  }
  return {};
}

std::string_view to_string(TimestampRole role) noexcept {
  switch (role) {
    case TimestampRole::kPublished:
      return "published";
    case TimestampRole::kUpdated:
      return "updated";
    case TimestampRole::kEvent:
      return "event";
    case TimestampRole::kMention:
      return "mention";
  }
  return {};
}

void internal::append_iso(const CivilTime& time, Precision precision, std::string& out) {
  append_number(out, time.year, 4);
  if (precision == Precision::kYear) return;
  if (precision == Precision::kWeek) {
    out += "-W";
    append_number(out, time.week, 2);
    return;
  }
  out += '-';
  append_number(out, time.month, 2);
  if (precision == Precision::kMonth) return;
  out += '-';
  append_number(out, time.day, 2);
  if (precision == Precision::kDay) return;
  out += 'T';
  append_number(out, time.hour, 2);
  if (precision == Precision::kHour) return;
  out += ':';
  append_number(out, time.minute, 2);
  if (precision == Precision::kMinute) return;
  out += ':';
  append_number(out, time.second, 2);
}

void internal::append_iso(const Timestamp& timestamp, std::string& out) {
  if (!timestamp.resolved) return;
  append_iso(timestamp.time, timestamp.precision, out);
  if (!timestamp.has_zone || timestamp.precision < Precision::kHour) return;
  int minutes = timestamp.zone_minutes;
  if (minutes == 0) return out.push_back('Z');
  out += minutes < 0 ? '-' : '+';
  if (minutes < 0) minutes = -minutes;
  append_number(out, minutes / 60, 2);
  out += ':';
  append_number(out, minutes % 60, 2);
}

std::string to_iso(const CivilTime& time, Precision precision) {
  std::string out;
  internal::append_iso(time, precision, out);
  return out;
}

std::string to_iso(const Timestamp& timestamp) {
  std::string out;
  internal::append_iso(timestamp, out);
  return out;
}

std::vector<Timestamp> find_timestamps(std::string_view text, const TimestampContext& context) {
  std::vector<Timestamp> out;
  if (text.empty() || text.size() > std::numeric_limits<std::uint32_t>::max()) return out;
  std::vector<std::uint64_t> digits;
  std::vector<TimestampMatch> matches;
  mark_digits(text, digits);
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  internal::match_timestamps(text, all, digits, matches);
  if (matches.empty()) {
    TimestampMatch bare;
    if (match_bare_number(text, bare) || match_chinese_date(text, bare) || match_bare_month(text, bare) ||
        match_bare_month_figures(text, bare))
      matches.push_back(bare);
  }
  if (matches.empty()) {
    if (const auto wordy = internal::match_wordy_timestamp(text, all)) matches.push_back(*wordy);
  }
  if (matches.empty()) return out;
  internal::ResolveContext resolve;
  resolve.reference = internal::parse_iso(context.reference, &resolve.reference_precision);
  resolve.order = internal::day_order_of(context.language);
  out.reserve(matches.size());
  for (const TimestampMatch& match : matches) {
    if (!match.weak || stands_alone(text, match.span)) out.push_back(internal::resolve(match, resolve));
  }
  return out;
}

}  // namespace newsparse
