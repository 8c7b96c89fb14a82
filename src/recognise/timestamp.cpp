// timestamp.cpp: find_timestamps() and ISO 8601 output.
#include "newsparse/timestamp.h"

#include <limits>

#include "recognise/timestamp_match.h"
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
    if (match_bare_number(text, bare)) matches.push_back(bare);
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
