// timestamp_respell.cpp: a short text in the spelling that the readers know: figures for words, capitals where they are
// due.
#include <algorithm>
#include <array>
#include <string_view>

#include "recognise/timestamp_parts.h"
#include "recognise/timestamp_words.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace newsparse::internal {
namespace {

constexpr char to_upper_ascii(char c) noexcept { return is_ascii_lower(c) ? static_cast<char>(c - 0x20) : c; }

// Writes `figures` for the bytes of the text from `at` on.
bool put(PlainText& out, std::string_view figures, std::size_t at) noexcept {
  if (out.size + figures.size() > PlainText::kMost) return false;
  for (const char c : figures) {
    out.origin[out.size] = static_cast<std::uint8_t>(at);
    out.bytes[out.size++] = c;
  }
  return true;
}

// Bytes of the brackets of hour(s) and Tag(en) that open at `at`; 0 where they are others.
std::size_t plural_in_brackets(std::string_view text, std::size_t at) noexcept {
  constexpr std::size_t kLongest = 2;
  std::size_t end = at + 1;
  while (end < text.size() && is_ascii_letter(text[end])) ++end;
  if (end == at + 1 || end - at - 1 > kLongest || end >= text.size() || text[end] != ')') return 0;
  std::size_t begin = at;
  while (begin > 0 && is_ascii_letter(text[begin - 1])) --begin;
  const AgePhrase unit = match_age_word({text.substr(0, at), 0}, begin);
  return unit.word != nullptr && unit.end == at && (unit.word->kinds & kAgeUnit) != 0 ? end + 1 - at : 0;
}

// Bytes of what only its letters need not be read for: the apostrophe of lunedi', the brackets of hour(s); 0 elsewhere.
std::size_t unread(std::string_view text, std::size_t at) noexcept {
  const auto byte = [text](std::size_t where) { return where < text.size() ? text[where] : ' '; };
  if (at == 0 || byte(at - 1) == ' ') {
    // ~1 hour ago
    constexpr std::array<std::string_view, 5> kAbout{"~", ">", "<", "\xE2\x89\x88", "\xE2\x89\xA5"};
    for (const std::string_view sign : kAbout) {
      if (!text.substr(at).starts_with(sign)) continue;
      const std::size_t gap = byte(at + sign.size()) == ' ' ? 1 : 0;
      return is_ascii_digit(byte(at + sign.size() + gap)) ? sign.size() + gap : 0;
    }
    return 0;
  }
  if (!is_ascii_letter(byte(at - 1)) && !is_ascii_digit(byte(at - 1))) return 0;
  // 1.º de enero
  if (is_ascii_digit(byte(at - 1)) && byte(at) == '.' &&
      (text.substr(at + 1, 2) == "º" || text.substr(at + 1, 2) == "ª"))
    return 1;
  if (is_ascii_digit(byte(at - 1))) return byte(at) == '+' && byte(at + 1) == ' ' ? 1 : 0;  // 3+ hours ago
  if (byte(at) == '\'' && byte(at - 1) == 'i' && (byte(at + 1) == ' ' || byte(at + 1) == ',')) return 1;
  return byte(at) == '(' ? plural_in_brackets(text, at) : 0;
}

// Bytes of the ending of an ordinal that only whole texts are read with, behind a day and before its month's name:
// 17-те вересня, 1-er mai, 17-nji sentýabr; 0 elsewhere.
std::size_t ordinal_ending(std::string_view text, std::size_t at) noexcept {
  constexpr std::array<std::string_view, 26> kEndings{"ше", "ге", "тє",  "те",  "ме",   "га",  "ага", "ші",   "шы",
                                                      "ый", "ой", "er",  "ero", "ème",  "eme", "ten", "sten", "szy",
                                                      "ty", "my", "nji", "njy", "nchi", "ci",  "lea", "mh"};
  constexpr std::uint32_t kLast = 31;
  if (at == 0 || !is_ascii_digit(text[at - 1])) return 0;
  const Field field{text, 0};
  const Number day = read_number(field, at >= 2 && is_ascii_digit(text[at - 2]) ? at - 2 : at - 1);
  if (day.end != at || day.value == 0 || day.value > kLast) return 0;
  const std::size_t begin = text[at] == '-' ? at + 1 : at;
  for (const std::string_view ending : kEndings) {
    const std::size_t end = begin + ending.size();
    if (!text.substr(begin).starts_with(ending) || end >= text.size() || text[end] != ' ') continue;
    const Phrase of = match_phrase(field, end + 1, kOf);
    const std::size_t name = of && !match_phrase(field, end + 1, kMonth) ? skip_blanks(field, of.end, 1) : end + 1;
    if (match_phrase(field, name, kMonth) || match_rare_name(field, name).month != 0) return end - at;
  }
  return 0;
}

struct Written {
  std::string_view word;
  std::string_view figures;
};

// A part of one that begins at `at`, or null.
const Written* match_fraction(std::string_view text, std::size_t at) noexcept {
  static constexpr std::array<Written, 6> kFractions{
      {{"\xC2\xBD", ".5"}, {"\xC2\xBC", ".25"}, {"\xC2\xBE", ".75"}, {"1/2", ".5"}, {"1/4", ".25"}, {"3/4", ".75"}}};
  const std::string_view rest = text.substr(at);
  const auto* const found = std::find_if(kFractions.begin(), kFractions.end(),
                                         [&](const Written& one) { return rest.starts_with(one.word); });
  return found != kFractions.end() ? found : nullptr;
}

// The letters at `at`, as they are due: capitals in zones (16:07 gmt), none behind a figure (16H) and none where the
// whole text is written in them (`loud`). Bytes of them, 0 where they stay.
std::size_t put_letters(std::string_view text, std::size_t at, bool loud, PlainText& out) noexcept {
  std::size_t end = at;
  while (end < text.size() && is_ascii_letter(text[end])) ++end;
  const std::string_view word = text.substr(at, end - at);
  const bool after_figure = at > 0 && is_ascii_digit(text[at - 1]);
  const bool before_figure = end < text.size() && is_ascii_digit(text[end]);
  constexpr std::size_t kLongestZone = 5;
  std::array<char, kLongestZone> capitals{};
  const std::size_t size = std::min(word.size(), kLongestZone);
  for (std::size_t i = 0; i < size; ++i) capitals[i] = to_upper_ascii(word[i]);
  const std::string_view upper{capitals.data(), size};
  // 20121029t221530z, 2012-w46.
  const bool iso = (upper == "T" && after_figure && before_figure) || (upper == "Z" && at > 0 && end == text.size()) ||
                   (upper == "W" && before_figure && at > 0 && (after_figure || text[at - 1] == '-'));
  if (iso || (word.size() >= 3 && word.size() <= kLongestZone && at > 0 && is_zone_name(upper))) {
    return upper != word && put(out, upper, at) ? word.size() : 0;
  }
  // 10:15P, 10:15a
  if (word.size() == 1 && (upper == "P" || upper == "A") && at > 4 && is_ascii_digit(text[at - 1]) &&
      is_ascii_digit(text[at - 2]) && text[at - 3] == ':') {
    return put(out, upper == "P" ? "pm" : "am", at) ? 1 : 0;
  }
  // SePtEmBeR, oN: typed so that a letter is a capital behind a small one.
  bool odd = false;
  for (std::size_t i = at + 1; i < end && !odd; ++i) odd = is_ascii_lower(text[i - 1]) && is_ascii_upper(text[i]);
  if (!loud && !after_figure && !odd) return 0;
  // 3D, 5S: of signs that end a text only the hour's is one of time.
  if (after_figure && word.size() == 1 && end == text.size() && upper != "H" && upper == word) return 0;
  bool changed = false;
  for (std::size_t i = at; i < end; ++i) {
    const bool first = odd && i == at && !after_figure;
    const char low = first                     ? to_upper_ascii(text[i])
                     : is_ascii_upper(text[i]) ? static_cast<char>(text[i] + 0x20)
                                               : text[i];
    changed = changed || low != text[i];
    if (!put(out, {&low, 1}, i)) return 0;
  }
  if (!changed) out.size -= word.size();
  return changed ? word.size() : 0;
}

// Figures for the Chinese numerals at `at`, before the sign of what they count: 九月十五日. Bytes of them, 0 where they
// stay.
std::size_t put_chinese(std::string_view text, std::size_t at, PlainText& out) noexcept {
  constexpr std::array<std::string_view, 11> kSigns{"月", "日", "号", "號", "点", "點", "时", "時", "分", "秒", "年"};
  // 二〇一三年
  constexpr std::size_t kSize = 3, kDigits = 4;
  std::array<char, kDigits> year{};
  for (std::size_t i = 0; i < kDigits; ++i) {
    std::size_t next = at + i * kSize;
    const int digit = read_chinese(text.substr(0, std::min(next + kSize, text.size())), next);
    if (digit < 0 || digit > 9 || next != at + (i + 1) * kSize) break;
    year[i] = static_cast<char>('0' + digit);
  }
  if (year.back() != 0 && text.substr(at + kDigits * kSize).starts_with("年"))
    return put(out, {year.data(), year.size()}, at) ? kDigits * kSize : 0;
  std::size_t end = at;
  const int value = read_chinese(text, end);
  const std::string_view rest = text.substr(end);
  const bool counts =
      std::any_of(kSigns.begin(), kSigns.end(), [&](std::string_view sign) { return rest.starts_with(sign); });
  // 三点 alone are three points as well.
  const bool dates = rest.starts_with(kSigns[0]) || rest.starts_with(kSigns[1]);
  if (value < 0 || value > 60 || !counts || (!dates && out.size == 0)) return 0;
  const std::array<char, 2> figures{static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
  return put(out, value < 10 ? std::string_view{&figures[1], 1} : std::string_view{figures.data(), 2}, at) ? end - at
                                                                                                           : 0;
}

// The century of a year in two figures that begins the text: 15年5月15日, 15년 9월.
bool put_century(std::string_view text, PlainText& out) noexcept {
  constexpr std::array<std::string_view, 2> kYears{"年", "년"};
  const Number year = read_number({text, 0}, 0);
  const std::string_view rest = text.substr(year.end);
  if (year.digits != 2 || (!rest.starts_with(kYears[0]) && !rest.starts_with(kYears[1]))) return false;
  std::size_t at = year.end + kYears[0].size();
  while (at < text.size() && text[at] == ' ') ++at;
  return at < text.size() && (is_digit_at({text, 0}, at) || read_chinese(text, at) > 0) &&
         put(out, year.value < 70 ? "20" : "19", 0);
}

// A number in words before a month's name: quinze novembre, quince de noviembre, fünfundzwanzig Mai.
struct DayNumber {
  int value = 0;  // 0: there is none
  std::size_t end = 0;
};
DayNumber read_day_number(const Field& field, std::size_t at) noexcept {
  constexpr int kLast = 31;
  constexpr std::size_t kShortest = 3;  // bytes of a month's name
  DayNumber out;
  if (match_phrase(field, at, kMonth | kWeekday)) return out;  // « Dez Apr »
  if (const AgePhrase word = match_age_word(field, at);
      word.word != nullptr && (word.word->kinds & kAgeNumber) != 0 && word.word->hundredths % kAgeWhole == 0) {
    out = {word.word->hundredths / kAgeWhole, word.end};
    // Trente et un mai.
    if (is_tens(out.value)) {
      std::size_t next = past_age_gap(field, out.end);
      const AgePhrase joint = match_age_word(field, next);
      if (joint.word != nullptr && (joint.word->kinds & kAgeFiller) != 0) next = past_age_gap(field, joint.end);
      const AgePhrase ones = match_age_word(field, next);
      const int value = ones.word != nullptr && (ones.word->kinds & kAgeNumber) != 0 ? ones.word->hundredths : 0;
      if (value >= kAgeWhole && value < 10 * kAgeWhole && value % kAgeWhole == 0)
        out = {out.value + value / kAgeWhole, ones.end};
    }
  } else {
    out.value = read_compound_number(field, at, out.end);
  }
  // One, un and ein are articles.
  if (out.value <= 1 || out.value > kLast) return {};
  std::size_t next = skip_blanks(field, out.end, 1);
  if (next == out.end) return {};
  if (const Phrase of = match_phrase(field, next, kOf); of && !match_phrase(field, next, kMonth))
    next = skip_blanks(field, of.end, 1);
  const Phrase month = match_phrase(field, next, kMonth);
  if (!month || month.end - next < kShortest) return {};
  // Three may, but three May 2014.
  const bool doubtful = (month.entry->roles() & (kCarefulMonth | kRareMonth)) != 0;
  return !doubtful || is_year(read_number(field, skip_blanks(field, month.end, 1))) ? out : DayNumber{};
}

// True where the comma at `at` parts an hour from its minutes: ore 18,30.
bool is_clock_comma(std::string_view text, std::size_t at) noexcept {
  const Field field{text, 0};
  if (at < 2 || text.find(':') != std::string_view::npos || !is_ascii_digit(text[at - 1])) return false;
  const std::size_t begin = is_ascii_digit(text[at - 2]) ? at - 2 : at - 1;
  const Number hour = read_number(field, begin);
  const Number minute = read_number(field, at + 1);
  return begin > 0 && !is_digit_before(field, begin) && hour.value < 24 && minute.digits == 2 && minute.value < 60 &&
         minute.end == at + 3;
}

}  // namespace

bool respell(std::string_view text, PlainText& out) noexcept {
  if (text.size() > PlainText::kMost) return false;
  const Field field{text, 0};
  out.size = 0;
  bool changed = false;
  bool in_word = false;
  const bool loud = std::none_of(text.begin(), text.end(), is_ascii_lower);
  bool after_link = false;
  constexpr unsigned char kFirstChinese = 0xE3;
  constexpr std::string_view kFirstHangul = "\xEB\xEC\xED";
  constexpr std::size_t kLongestClock = 64;  // of a text whose hour is a word
  const bool may_have_clock = text.size() <= kLongestClock;
  if (put_century(text, out)) changed = true;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) >= kFirstChinese) {
      if (const std::size_t size = put_chinese(text, at, out); size != 0) {
        at += size;
        changed = true;
        continue;
      }
    }
    // ½ hour ago, 3/4 hour ago
    if (at == 0 || text[at - 1] == ' ') {
      const Written* const part = match_fraction(text, at);
      const std::size_t next = part != nullptr ? at + part->word.size() : at;
      if (next != at && next < text.size() && text[next] == ' ' &&
          (out.size < 2 || !is_ascii_digit(out.bytes[out.size - 2]))) {
        if (!put(out, "0", at) || !put(out, part->figures, at)) return false;
        at = next;
        changed = true;
        continue;
      }
    }
    if (const std::size_t size = std::max(unread(text, at), ordinal_ending(text, at)); size != 0) {
      at += size;
      changed = true;
      in_word = false;
      continue;
    }
    if (text[at] == ',' && is_clock_comma(text, at)) {
      if (!put(out, ":", at)) return false;
      ++at;
      changed = true;
      continue;
    }
    // 2½ hours ago, 2 1/2 hours ago, 10 o'clock
    if (out.size > 0 && is_ascii_digit(out.bytes[out.size - 1])) {
      constexpr std::array<std::string_view, 2> kFullHours{" o'clock", " O'CLOCK"};
      const std::size_t gap = text[at] == ' ' ? 1 : 0;
      const Written* const part = gap != 0 || !is_ascii_digit(text[at]) ? match_fraction(text, at + gap) : nullptr;
      const bool full = text.substr(at).starts_with(kFullHours[0]) || text.substr(at).starts_with(kFullHours[1]);
      // 10:15 o'clock
      if (full && out.size > 2 && (out.bytes[out.size - 2] == ':' || out.bytes[out.size - 3] == ':')) {
        at += kFullHours[0].size();
        changed = true;
        continue;
      }
      if (part != nullptr || full) {
        if (!put(out, part != nullptr ? part->figures : ":00", at)) return false;
        at += part != nullptr ? gap + part->word.size() : kFullHours[0].size();
        changed = true;
        continue;
      }
    }
    const AgePhrase day = in_word ? AgePhrase{} : match_age_word(field, at, true);
    if (day.word != nullptr && (day.word->kinds & kAgeNumber) != 0) {
      if (out.view() == "the " || out.view() == "The ") out.size = 0;
      const int value = day.word->hundredths / kAgeWhole;
      // An ordinal stays one: the eleventh hour is no age.
      const std::array<char, 4> figures{static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10), 't',
                                        'h'};
      if (!put(out, {figures.data(), figures.size()}, at)) return false;
      at = day.end;
      changed = true;
      continue;
    }
    if (const DayNumber number = in_word ? DayNumber{} : read_day_number(field, at); number.value != 0) {
      const std::array<char, 2> figures{static_cast<char>('0' + number.value / 10),
                                        static_cast<char>('0' + number.value % 10)};
      if (!put(out, {figures.data(), figures.size()}, at)) return false;
      at = number.end;
      changed = true;
      continue;
    }
    // A las seis de la tarde, 오후 다섯 시.
    const bool korean = text[at] == kFirstHangul[0] || text[at] == kFirstHangul[1] || text[at] == kFirstHangul[2];
    if (!in_word && (after_link || korean)) {
      const AgePhrase hour = match_age_word(field, at);
      int value = hour.word == nullptr ? 0 : hour.word->hundredths / kAgeWhole;
      if (korean && !text.substr(skip_blanks(field, hour.end, 1)).starts_with("시")) value = 0;
      if (value > 0 && value <= 12 && (hour.word->kinds & kAgeNumber) != 0) {
        const std::array<char, 2> figures{static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
        if (!put(out, {figures.data(), figures.size()}, at)) return false;
        at = hour.end;
        changed = true;
        in_word = after_link = false;
        continue;
      }
    }
    if (!in_word && may_have_clock) {
      // 3H is no link.
      const Phrase link = at > 0 && !is_ascii_digit(text[at - 1]) ? match_phrase(field, at, kLink) : Phrase{};
      after_link = link && link.end < text.size() && text[link.end] == ' ';
      if (after_link) {
        for (; at <= link.end; ++at) {
          const char low = loud && is_ascii_upper(text[at]) ? static_cast<char>(text[at] + 0x20) : text[at];
          changed = changed || low != text[at];
          if (!put(out, {&low, 1}, at)) return false;
        }
        continue;
      }
    }
    if (!in_word && is_ascii_letter(text[at])) {
      if (const ZoneName zone = at > 0 && text[at - 1] == ' ' ? match_zone_name(text, at) : ZoneName{};
          !zone.name.empty()) {
        if (!put(out, zone.abbreviation, at)) return false;
        at += zone.name.size();
        changed = true;
        continue;
      }
      if (const std::size_t size = put_letters(text, at, loud, out); size != 0) {
        at += size;
        in_word = true;
        changed = true;
        continue;
      }
    }
    constexpr std::string_view kMoscow = "мск";
    if (!in_word && at > 0 && text.substr(at, kMoscow.size()) == kMoscow) {
      if (!put(out, "MSK", at)) return false;
      at += kMoscow.size();
      changed = true;
      continue;
    }
    const CodePoint point = decode(text, at);
    in_word = point.valid && (is_letter(char_class(point.value)) || char_class(point.value) == CharClass::kMark);
    const std::size_t from = at;
    for (; at < from + point.size; ++at) {
      if (!put(out, text.substr(at, 1), from)) return false;
    }
  }
  out.origin[out.size] = static_cast<std::uint8_t>(text.size());
  return changed;
}

namespace {
// True where four digits stand together, or two behind a colon. Asked first, since most texts have neither.
bool has_year_or_clock(std::string_view text) noexcept {
  std::size_t digits = 0;
  bool clock = false;
  for (const char c : text) {
    digits = is_ascii_digit(c) ? digits + 1 : 0;
    clock = clock || c == ':';
    if (digits == 4 || (digits == 2 && clock)) return true;
  }
  return false;
}
}  // namespace

bool spell_names(std::string_view text, PlainText& out) noexcept {
  constexpr std::array<std::string_view, 7> kWeekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};
  constexpr std::size_t kLongest = 64;
  if (text.size() > kLongest || !has_year_or_clock(text)) return false;
  const Field field{text, 0};
  out.size = 0;
  bool found = false, in_word = false;
  std::size_t past_figure = 0;  // where a day of the month ends in `out`, with the blank behind it
  for (std::size_t at = 0; at < text.size();) {
    const RareName name = in_word ? RareName{} : match_rare_name(field, at);
    if (name.half != 0) {
      // Behind the figures of a time of day only, and at the end: 4:05 e.h.
      const std::size_t from = at > 0 && text[at - 1] == ' ' ? at - 1 : at;
      if (from > 2 && is_ascii_digit(text[from - 1]) &&
          text.find_first_not_of(" .", name.end) == std::string_view::npos) {
        if (!put(out, name.half == 1 ? "am" : "pm", at)) return false;
        found = true;
        at = text.size();
        continue;
      }
    } else if (name.end != 0) {
      // 30 ga Agusta, 30 di Avost: a small word between.
      constexpr std::size_t kSmallWord = 4;
      if (name.month != 0 && past_figure != 0 && out.size - past_figure <= kSmallWord) out.size = past_figure;
      const auto index = static_cast<std::size_t>(name.month != 0 ? name.month : name.weekday) - 1;
      if (!put(out, name.month != 0 ? kEnglishMonths[index] : kWeekdays[index], at)) return false;
      found = found || name.month != 0;
      at = name.end;
      continue;
    }
    const CodePoint point = decode(text, at);
    in_word = point.valid && (is_letter(char_class(point.value)) || char_class(point.value) == CharClass::kMark);
    if (text[at] == ' ' && at > 0 && is_ascii_digit(text[at - 1])) past_figure = out.size + 1;
    const std::size_t from = at;
    for (; at < from + point.size; ++at) {
      if (!put(out, text.substr(at, 1), from)) return false;
    }
  }
  out.origin[out.size] = static_cast<std::uint8_t>(text.size());
  return found;
}

std::size_t past_label(std::string_view text) noexcept {
  constexpr std::size_t kLongest = 40;
  const std::size_t colon = text.substr(0, kLongest).find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 2 >= text.size() || text[colon + 1] != ' ') return 0;
  const bool has_digit = std::any_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), is_ascii_digit);
  return has_digit ? 0 : colon + 2;
}

}  // namespace newsparse::internal
