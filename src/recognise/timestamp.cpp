// timestamp.cpp: find_timestamps() and ISO 8601 output.
#include "newsparse/timestamp.h"

#include <limits>
#include <utility>

#include "recognise/timestamp_beside.h"
#include "recognise/timestamp_match.h"
#include "recognise/timestamp_parts.h"
#include "recognise/timestamp_words.h"
#include "text/ascii.h"
#include "text/byte_masks.h"
#include "text/lexicon.h"
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

// What touches a weak match allows that it is a date: at its left nothing, a mark, a label (Stand) or a word that such
// dates follow (am, kl.); at the right of a date nothing, a mark or a capital. Arsenal 10-12 Chelsea and 10/12 people
// are none.
bool is_supported(std::string_view text, const TimestampMatch& match) {
  const Span span = match.span;
  std::size_t left = span.begin;
  while (left > 0 && (text[left - 1] == ' ' || text[left - 1] == '\t')) --left;
  if (left > 0 && left < span.begin && text[left - 1] != '\n') {
    const internal::CharClass last = internal::char_class(internal::decode_before(text, left).value);
    if (last == internal::CharClass::kDigit) return false;
    if (last == internal::CharClass::kLower || last == internal::CharClass::kUpper) {
      std::size_t begin = left;
      const internal::WordEntry* const word = internal::phrase_before({text, 0}, left, 1, begin);
      const std::string_view name = text.substr(begin, left - begin);
      const internal::LexiconEntry* const entry = internal::find_in_lexicon(internal::hash_word(name));
      constexpr std::uint32_t kLabels = internal::cue_bit(internal::Cue::kPublished) |
                                        internal::cue_bit(internal::Cue::kUpdated) |
                                        internal::cue_bit(internal::Cue::kDateHeader);
      const bool label =
          entry != nullptr && ((entry->cues & kLabels) != 0 || (entry->function_words != 0 && !match.has_time));
      // Team A 10-12 Team B
      const bool letter = name.size() == 1 && last == internal::CharClass::kUpper;
      if (letter || (!label && word == nullptr)) return false;
    }
  }
  if (match.has_time) return true;
  std::size_t right = span.end;
  while (right < text.size() && (text[right] == ' ' || text[right] == '\t')) ++right;
  if (right == span.end || right == text.size()) return true;
  const internal::CharClass first = internal::char_class(internal::decode(text, right).value);
  return first != internal::CharClass::kLower && first != internal::CharClass::kDigit;
}

// True where a script is used whose languages write the month first: kana, Chinese characters, Hangul.
bool has_east_asian(std::string_view text) {
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead == 0xE3 ? static_cast<unsigned char>(text[i + 1]) >= 0x81 : lead >= 0xE4 && lead <= 0xED) return true;
  }
  return false;
}

// True where `span` is all of `text` but for blanks and a full stop.
bool fills(std::string_view text, Span span) {
  constexpr std::string_view kEdge = " \t\r\n.";
  return text.find_first_not_of(kEdge) >= span.begin &&
         text.find_first_not_of(kEdge, span.end) == std::string_view::npos;
}

// True where a match that fills its text is better read as an age: 2 hours, 2h 10m, 8 horas; tonight at 8.
bool may_be_age(std::string_view text, const TimestampMatch& match) {
  if (!match.has_time || match.printed.month != 0 || match.weekday != 0 || match.has_zone) return false;
  if (match.unit == internal::TimeUnit::kDay) return match.printed.hour > 0 && match.printed.hour < 12;
  const internal::Field field{text, 0};
  if (internal::is_military(field, match.span.begin, internal::read_number(field, match.span.begin))) return false;
  const auto last = static_cast<unsigned char>(text[match.span.end - 1]);
  return match.unit == internal::TimeUnit::kNone && (last >= 'a' || last == '.');
}

// True where a dash stands in a date, perhaps between two days: 12-13 September 2014.
bool ends_range(std::string_view text, const TimestampMatch& match) {
  return match.printed.day != 0 && !match.has_time && (match.figure_mark == 0 || match.figure_mark == '.') &&
         text.find_first_of("-\xE2") != std::string_view::npos;
}

// Past a zone's name in brackets behind its offset: +0100 (Central European Standard Time), +02:00[Europe/Paris]. `at`
// where there is none.
std::size_t past_zone_note(std::string_view text, std::size_t at) {
  std::size_t end = at;
  if (end < text.size() && text[end] == ' ') ++end;
  if (end >= text.size() || (text[end] != '(' && text[end] != '[')) return at;
  const char close = text[end] == '(' ? ')' : ']';
  const std::size_t begin = ++end;
  while (end < text.size() && (internal::is_ascii_letter(text[end]) || text[end] == ' ' || text[end] == '/' ||
                               text[end] == '_' || text[end] == '-'))
    ++end;
  return end != begin && end < text.size() && text[end] == close ? end + 1 : at;
}

// 14:20, 28 March 2013 (UTC); March 28 14:20 2013: a zone or the year that ends a text whose date and time are read.
void read_tail(std::string_view text, TimestampMatch& match) {
  if (!match.has_time || match.printed.month == 0 || match.printed.day == 0 || fills(text, match.span)) return;
  const internal::Field field{text, 0};
  internal::Draft draft;
  draft.match = match;
  draft.end = match.span.end;
  CivilTime& printed = draft.match.printed;
  const internal::Number year = internal::read_number(field, draft.end + 1);
  if (printed.year == 0 && field.byte(draft.end) == ' ' && year.digits == 4 && internal::is_year(year) &&
      internal::is_valid_day(static_cast<int>(year.value), printed.month, printed.day)) {
    printed.year = static_cast<std::int16_t>(year.value);
    draft.end = year.end;
  }
  if (printed.year == 0) return;
  if (!match.has_zone && !match.seasonal_zone) static_cast<void>(internal::read_zone(field, draft.end, false, draft));
  draft.match.span.end = static_cast<std::uint32_t>(draft.end);
  if (fills(text, draft.match.span)) match = draft.match;
}

// Finds what is in `text`; true where it is all of it.
bool read_text(std::string_view text, std::vector<std::uint64_t>& digits, std::vector<TimestampMatch>& matches) {
  constexpr std::size_t kLongestPhrase = internal::PlainText::kMost;
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  matches.clear();
  mark_digits(text, digits);
  internal::match_timestamps(text, all, digits, matches);
  if (matches.empty()) {
    auto wordy = internal::match_wordy_timestamp(text, all);
    if (!wordy) wordy = internal::match_glued_wordy_timestamp(text, all);
    if (wordy) matches.push_back(*wordy);
  }
  if (matches.size() == 1 && matches[0].has_zone && matches[0].printed.day != 0) {
    const std::size_t end = past_zone_note(text, matches[0].span.end);
    if (end == text.size()) matches[0].span.end = static_cast<std::uint32_t>(end);
  }
  if (matches.size() == 1) read_tail(text, matches[0]);
  const bool filled = matches.size() == 1 && fills(text, matches[0].span);
  if (text.size() > kLongestPhrase) return filled;
  // What only a text that is nothing else can be.
  TimestampMatch whole;
  if (filled) {
    if (may_be_age(text, matches[0]) &&
        (internal::match_age_phrase(text, whole) ||
         (matches[0].unit == internal::TimeUnit::kNone && internal::match_whole_age(text, whole)))) {
      matches[0] = whole;
    } else if (ends_range(text, matches[0]) && internal::match_range_of_days(text, whole)) {
      matches[0] = whole;
    }
    return true;
  }
  if (internal::match_age_phrase(text, whole) || internal::match_whole_age(text, whole) ||
      internal::match_whole_phrase(text, whole) || internal::match_whole_jalali(text, whole) ||
      internal::match_whole_figures(text, whole) || internal::match_partial_date(text, whole) ||
      internal::match_counted_day(text, whole) || internal::match_range_of_days(text, whole)) {
    matches.assign(1, whole);
    return true;
  }
  return false;
}

// Reads the text in another spelling. True where that is a timestamp as a whole; `matches` are then its own, as they
// are where `any` is set and there were none, or none that could be read for what nobody sees.
bool read_again(const internal::PlainText& plain, bool any, std::vector<std::uint64_t>& digits,
                std::vector<TimestampMatch>& matches) {
  std::vector<TimestampMatch> again;
  const bool whole = read_text(plain.view(), digits, again);
  if (whole || (any && (plain.cleaned || matches.empty()))) {
    for (TimestampMatch& match : again) match.span = {plain.origin[match.span.begin], plain.origin[match.span.end]};
    matches = std::move(again);
  }
  return whole;
}

// Finds what is in `text`, as it stands or as it would be typed, where that says more; true where it is all of it.
bool read_any(std::string_view text, std::vector<std::uint64_t>& digits, std::vector<TimestampMatch>& matches) {
  if (internal::is_no_age(text)) return false;
  // ÚTERÝ V 10 HODIN: read in small letters first, where capitals are no signs of names or of units.
  if (internal::PlainText quiet; internal::make_quiet(text, quiet)) {
    // What has a zone is read: ct is none.
    if (read_text(text, digits, matches) && (matches[0].has_zone || matches[0].seasonal_zone)) return true;
    std::vector<TimestampMatch> known = matches;
    if (read_any(quiet.view(), digits, matches)) {
      for (TimestampMatch& match : matches) match.span = {quiet.origin[match.span.begin], quiet.origin[match.span.end]};
      return true;
    }
    matches = std::move(known);
  }
  internal::PlainText plain;
  // Phrases have one blank between their words, and only that.
  const bool gaps = text.find("  ") != std::string_view::npos || text.find('\t') != std::string_view::npos ||
                    text.find("\xC2\xA0") != std::string_view::npos;
  if (gaps && internal::make_plain(text, false, plain) && read_again(plain, false, digits, matches)) return true;
  if (read_text(text, digits, matches)) return true;
  if (internal::make_plain(text, false, plain) && read_again(plain, true, digits, matches)) return true;
  const bool is_plain = internal::make_plain(text, true, plain);
  if (is_plain && read_again(plain, true, digits, matches)) return true;
  const std::string_view typed = is_plain ? plain.view() : text;
  internal::PlainText other;
  const auto read_other = [&] {
    for (std::size_t i = 0; is_plain && i <= other.size; ++i) other.origin[i] = plain.origin[other.origin[i]];
    return read_again(other, false, digits, matches);
  };
  if (internal::respell(typed, other) && read_other()) return true;
  // Names that are other words elsewhere: only in whole dates.
  if (internal::spell_names(typed, other)) {
    std::vector<TimestampMatch> known = matches;
    if (read_other() && matches[0].printed.day != 0 && matches[0].printed.year != 0) return true;
    matches = std::move(known);
  }
  for (const bool keep_lead : {false, true}) {
    if (!internal::spell_clock(typed, keep_lead, other)) return false;
    if (read_other()) return true;
  }
  return false;
}

// Puts the matches of a part of the text that begins at `at` in place of `matches`.
void take_part(std::size_t at, std::vector<TimestampMatch>& part, std::vector<TimestampMatch>& matches) {
  const auto shift = static_cast<std::uint32_t>(at);
  for (TimestampMatch& match : part) match.span = {match.span.begin + shift, match.span.end + shift};
  matches = std::move(part);
}

// *13 November 2012*, #13 November 2012: signs of light markup round a text that is a date, with its year.
bool read_decorated(std::string_view text, std::vector<std::uint64_t>& digits, std::vector<TimestampMatch>& matches) {
  constexpr std::string_view kBefore = "*_#", kBehind = "*_";
  const std::size_t begin = text.find_first_not_of(kBefore);
  if (begin == 0 || begin == std::string_view::npos) return false;
  const std::size_t end = text.find_last_not_of(kBehind) + 1;
  std::vector<TimestampMatch> inner;
  if (!read_any(text.substr(begin, end - begin), digits, inner)) return false;
  const TimestampMatch& match = inner[0];
  if (match.weak || match.printed.year == 0 || match.printed.day == 0) return false;
  take_part(begin, inner, matches);
  return true;
}

// Posted yesterday: bytes of a word, said of when something was published, with the blank behind it; 0 where there is
// none.
std::size_t past_label_word(std::string_view text) {
  constexpr std::uint32_t kLabels =
      internal::cue_bit(internal::Cue::kPublished) | internal::cue_bit(internal::Cue::kUpdated);
  const std::size_t end = text.find(' ');
  if (end == std::string_view::npos || end == 0 || end + 1 == text.size()) return 0;
  const internal::LexiconEntry* const entry = internal::find_in_lexicon(internal::hash_word(text.substr(0, end)));
  return entry != nullptr && (entry->cues & kLabels) != 0 ? end + 1 : 0;
}

// As that; what is a timestamp only where it is the whole text may have a label before it.
void read_labelled(std::string_view text, std::vector<std::uint64_t>& digits, std::vector<TimestampMatch>& matches) {
  if (read_any(text, digits, matches) || text.size() > internal::PlainText::kMost ||
      read_decorated(text, digits, matches)) {
    return;
  }
  const std::size_t label = internal::past_label(text);
  if (matches.size() == 1 && matches[0].span.begin >= label) {
    TimestampMatch part = matches[0];
    part.span = {part.span.begin - static_cast<std::uint32_t>(label),
                 part.span.end - static_cast<std::uint32_t>(label)};
    if (internal::is_torn(text.substr(label), part)) return matches.clear();
  }
  std::vector<TimestampMatch> again;
  if (const std::size_t word = label == 0 ? past_label_word(text) : 0; word != 0) {
    if (!read_any(text.substr(word), digits, again)) return;
    // An age in figures is read without its label. Updated 22:15, 29 October 2012 (UTC) says more with all of its date.
    const bool letter = internal::is_letter(internal::char_class(internal::decode(text, word).value));
    const bool is_age = again[0].unit != internal::TimeUnit::kNone && again[0].amount >= 0;
    const bool is_date = again[0].printed.day != 0 && again[0].unit == internal::TimeUnit::kNone;
    if ((is_age && letter && matches.empty()) || (is_date && !again[0].weak)) take_part(word, again, matches);
    return;
  }
  if (label == 0 || internal::is_counted({text, 0}, label) || !read_any(text.substr(label), digits, again)) return;
  const TimestampMatch& match = again[0];
  // Total: 2014.
  if (match.precision == Precision::kYear && match.unit == internal::TimeUnit::kNone) return;
  // ID: 1627384950123456: behind a label so many figures are mostly a post's or an order's.
  constexpr std::size_t kMicroseconds = 16;
  if (match.span.end - match.span.begin == kMicroseconds &&
      text.substr(label + match.span.begin, kMicroseconds).find_first_not_of("0123456789") == std::string_view::npos) {
    return;
  }
  // Prep: 15 mins; but Time: 15 minutes ago.
  if ((matches.empty() || matches[0].weak) && match.unit != internal::TimeUnit::kNone &&
      internal::has_duration_label({text, 0}, label) && internal::is_ascii_digit(text[label])) {
    return matches.clear();
  }
  // Duration: 3:45.
  if (match.has_time && match.printed.month == 0 && match.span.begin == 0 &&
      text.find_first_not_of("0123456789.:", label) >= label + match.span.end &&
      internal::has_length_label({text, 0}, label)) {
    return matches.clear();
  }
  take_part(label, again, matches);
}

// 15h as a language of such hours has it: a time of day, where others have an age.
void take_for_hour(std::string_view text, TimestampMatch& match) {
  constexpr std::int32_t kHours = 24;
  const internal::Number hour = internal::read_number({text, 0}, match.span.begin);
  if (match.unit != internal::TimeUnit::kHour || match.has_time || hour.digits == 0 || hour.digits > 2 ||
      match.amount != static_cast<std::int32_t>(hour.value) || match.amount >= kHours ||
      text.substr(hour.end, match.span.end - hour.end) != "h")
    return;
  match.unit = internal::TimeUnit::kNone;
  match.amount = 0;
  match.has_time = true;
  match.printed.hour = static_cast<std::uint8_t>(hour.value);
  match.precision = Precision::kHour;
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
  read_labelled(text, digits, matches);
  if (matches.empty()) return out;
  internal::ResolveContext resolve;
  resolve.reference = internal::parse_iso(context.reference, &resolve.reference_precision);
  resolve.habits = internal::date_habits_of(context.language);
  resolve.order = resolve.habits.order;
  if (resolve.order == internal::DayOrder::kUnknown && has_east_asian(text)) {
    resolve.order = internal::DayOrder::kMonthDay;
  }
  if (resolve.habits.hours_have_h && matches.size() == 1) take_for_hour(text, matches[0]);
  out.reserve(matches.size());
  for (const TimestampMatch& match : matches) {
    if (match.weak &&
        (!stands_alone(text, match.span) || (match.unit == internal::TimeUnit::kNone && !is_supported(text, match))))
      continue;
    out.push_back(internal::resolve(match, resolve));
  }
  return out;
}

}  // namespace newsparse
