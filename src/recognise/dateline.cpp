#include "recognise/dateline.h"

#include <algorithm>
#include <cstddef>

#include "recognise/agency.h"
#include "text/lexicon.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace newsparse::internal {
namespace {

constexpr std::size_t kLongestLook = 200, kNone = static_cast<std::size_t>(-1);
constexpr std::size_t kMostPlaceWords = 5, kMostDateWords = 6, kLongestWord = 40;
constexpr std::size_t kFewestSentenceBytes = 40, kLongestWire = 40;
constexpr std::size_t kFewestBodyBytes = 30;  // where nothing but a place in capitals speaks for a dateline

constexpr Span span_of(std::size_t begin, std::size_t end) noexcept {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::size_t skip_blanks(std::string_view text, std::size_t at) noexcept {
  while (at < text.size()) {
    const CodePoint c = decode(text, at);
    if (char_class(c.value) != CharClass::kSpace) break;
    at += c.size;
  }
  return at;
}

bool starts_with_at(std::string_view text, std::size_t at, std::string_view what) noexcept {
  return text.substr(std::min(at, text.size())).starts_with(what);
}

// The end of a dash at `at` (with the stop before it that Spanish wires print: .-), or kNone.
std::size_t dash_end(std::string_view text, std::size_t at) noexcept {
  // Most signs are none: a dash begins with one of three bytes.
  if (at >= text.size() || (text[at] != '.' && text[at] != '-' && text[at] != '\xE2' && text[at] != '_')) return kNone;
  if (text.substr(at).starts_with("_ ") && at > 0 && text[at - 1] == ' ') return at + 1;  // of old teletypes
  for (const std::string_view dash : {".-", ".–", ".—", "--", "-", "–", "—", "―"})
    if (starts_with_at(text, at, dash)) return at + dash.size();
  return kNone;
}

// A dash that parts the dateline from the story: a blank before it or after it.
std::size_t mark_end(std::string_view text, std::size_t at) noexcept {
  const std::size_t dash = skip_blanks(text, at);
  const std::size_t end = dash_end(text, dash);
  if (end == kNone) return kNone;
  return dash != at || end == text.size() || skip_blanks(text, end) != end || text[dash] != '-' ? end : kNone;
}

struct Word {
  std::size_t end = kNone;
  bool upper_first = false, all_upper = true, caseless = false, digit = false;
};

// Letters, marks and digits with apostrophes, hyphens and stops between them (N.Y., Port-au-Prince, 2017.).
Word read_word(std::string_view text, std::size_t begin) noexcept {
  Word word;
  std::size_t at = begin;
  bool first = true;
  while (at < text.size() && at - begin < kLongestWord) {
    const CodePoint c = decode(text, at);
    const CharClass k = char_class(c.value);
    if (is_letter(k) || k == CharClass::kMark || k == CharClass::kDigit) {
      if (first) word.upper_first = k == CharClass::kUpper || k == CharClass::kCaseless;
      first = false;
      word.caseless |= k == CharClass::kCaseless;
      word.digit |= k == CharClass::kDigit;
      word.all_upper &= k != CharClass::kLower;
    } else {
      const bool inner = c.value == '\'' || c.value == 0x2019 || c.value == '-';
      const std::size_t next = at + c.size;
      const bool letter_next = next < text.size() && is_letter(char_class(decode(text, next).value));
      if (first || !(c.value == '.' || (inner && letter_next))) break;
      // MADRID.- of Spanish wires, but not Nev.--
      if (c.value == '.' && dash_end(text, at) == at + 2 && !letter_next && !starts_with_at(text, at, ".--")) break;
    }
    at += c.size;
  }
  if (!first) word.end = at;
  return word;
}

bool is_blank_at(std::string_view text, std::size_t at) noexcept { return at < text.size() && text[at] == ' '; }

struct Place {
  std::size_t end = kNone;
  bool all_upper = true, caseless = false;
  bool two = false;  // Berlin/Köln
};

// Capitalised words up to a comma, a figure or a mark; one lower-case word may stand between two (Rio de Janeiro).
Place read_place(std::string_view text, std::size_t at) noexcept {
  Place place;
  bool lower = false;
  for (std::size_t words = 0; words < kMostPlaceWords; ++words) {
    const Word word = read_word(text, at);
    if (word.end == kNone || word.digit) break;
    if (!word.upper_first) {
      if (words == 0 || lower || word.end - at > 4) break;
      lower = true;
    } else {
      lower = false;
      place.end = word.end;
      place.all_upper &= word.all_upper && !word.caseless && word.end - at > 1;
      place.caseless |= word.caseless;
    }
    const bool slash = place.end == word.end && starts_with_at(text, word.end, "/");
    place.two |= slash && read_word(text, word.end + 1).upper_first;
    if (!is_blank_at(text, word.end) && !slash) break;
    at = word.end + 1;
  }
  return place;
}

// False where nothing of `text` is a decimal digit: those beyond ASCII begin with U+0660, D9 A0. Written so that a
// compiler sees vectors in it.
bool may_have_digit(std::string_view text) noexcept {
  unsigned char found = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    found |= static_cast<unsigned char>(static_cast<unsigned char>(byte - '0') < 10) |
             static_cast<unsigned char>(byte >= 0xD9);
  }
  return found != 0;
}

// Words up to a mark, one of them a figure: March 3; 3 mars 2017; le 3 mars; 2017. május 29., hétfő.
std::size_t read_date(std::string_view text, std::size_t at) noexcept {
  if (!may_have_digit(text)) return kNone;
  std::size_t end = kNone;
  bool figure = false;
  for (std::size_t words = 0; words < kMostDateWords; ++words) {
    const Word word = read_word(text, at);
    if (word.end == kNone) break;
    figure |= word.digit;
    end = word.end;
    at = word.end;
    if (at < text.size() && text[at] == ',') ++at;
    if (!is_blank_at(text, at)) break;
    ++at;
  }
  return figure ? end : kNone;
}

struct Agency {
  Span name;
  std::size_t end = kNone;  // past the closing sign
};

// (Reuters), /TASS/, [AFP] at `at`.
Agency read_bracketed(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return {};
  std::string_view close;
  std::size_t open = 1;
  if (text[at] == '(') close = ")";
  if (text[at] == '/') close = "/";
  if (text[at] == '[') close = "]";
  if (starts_with_at(text, at, "（")) {
    close = "）";
    open = 3;
  }
  if (close.empty()) return {};
  const std::size_t begin = at + open, end = text.substr(0, std::min(text.size(), begin + 64)).find(close, begin);
  if (end == std::string_view::npos || end == begin || !is_agency(text.substr(begin, end - begin))) return {};
  return {span_of(begin, end), end + close.size()};
}

// --(BUSINESS WIRE)-- at `at`.
Agency read_between_dashes(std::string_view text, std::size_t at) noexcept {
  const auto dashes_end = [&](std::size_t from) {
    const std::size_t end = dash_end(text, from);
    return end != kNone && text[from] != '.' && end - from > 1 ? end : kNone;  // not a hyphen
  };
  const std::size_t open = dashes_end(at);
  if (open == kNone) return {};
  Agency agency = read_bracketed(text, open);
  if (agency.end != kNone) agency.end = dashes_end(agency.end);
  return agency;
}

// | AFP | at `at`.
Agency read_between_bars(std::string_view text, std::size_t at) noexcept {
  constexpr std::size_t kLongestName = 40;
  if (at >= text.size() || text[at] != '|') return {};
  const std::size_t end = text.substr(0, std::min(text.size(), at + kLongestName)).find('|', at + 1);
  if (end == std::string_view::npos) return {};
  const Span name = trim(text, span_of(at + 1, end));
  return is_exactly_agency(slice(text, name)) ? Agency{name, end + 1} : Agency{};
}

// An agency in plain words up to a stop, colon or dash: РИА Новости.
Agency read_plain(std::string_view text, std::size_t at) noexcept {
  const std::size_t limit = std::min(text.size(), at + 48);
  for (std::size_t end = at; end < limit; ++end) {
    if (text[end] != '.' && text[end] != ':' && text[end] != '-' && !starts_with_at(text, end, "–") &&
        !starts_with_at(text, end, "—"))
      continue;
    if (text[end] == '.' && end + 1 < text.size() && is_letter(char_class(decode(text, end + 1).value))) continue;
    std::size_t name_end = end;
    while (name_end > at && text[name_end - 1] == ' ') --name_end;
    if (name_end == at || !is_exactly_agency(text.substr(at, name_end - at))) continue;
    const std::size_t dash = dash_end(text, end);
    return {span_of(at, name_end), dash == kNone ? end + 1 : dash};
  }
  return {};
}

// True of words that open headlines and captions in capitals: PHOTO -, VIDEO -, UPDATE -.
bool is_label(std::string_view place) noexcept {
  const LexiconEntry* entry = find_in_lexicon(hash_word(place));
  return entry != nullptr && (entry->cues != 0 || entry->function_words != 0);
}

// STOCKHOLM (TT) Ministern sade ...: without a mark, the place and the agency are in capitals and no capital letters
// follow but the sentence's first.
bool leads_to_sentence(std::string_view text, const Agency& agency, const Place& place) noexcept {
  const std::size_t body = skip_blanks(text, agency.end);
  if (!place.all_upper || place.caseless || place.end < 4 || body == agency.end ||
      text.size() < body + kFewestBodyBytes || !is_exactly_agency(slice(text, agency.name)))
    return false;
  const Word first = read_word(text, body);
  return first.end != kNone && first.upper_first && !first.caseless && (!first.all_upper || first.end == body + 1);
}

// Москва. 29 мая. INTERFAX.RU -      КИЕВ. 3 декабря. УНН.
std::optional<DatelineMatch> match_stops(std::string_view text, const Place& place) noexcept {
  if (text[place.end - 1] != '.' || !is_blank_at(text, place.end)) return std::nullopt;
  const std::size_t day = place.end + 1;
  const Word figure = read_word(text, day);
  if (figure.end == kNone || !figure.digit || !is_blank_at(text, figure.end)) return std::nullopt;
  const Word month = read_word(text, figure.end + 1);
  if (month.end == kNone || text[month.end - 1] != '.') return std::nullopt;
  const std::size_t name = skip_blanks(text, month.end);
  Agency agency = read_bracketed(text, name);
  if (agency.end == kNone) {
    agency = read_plain(text, name);
  } else {
    std::size_t end = mark_end(text, agency.end);
    if (end == kNone) end = agency.end + (starts_with_at(text, agency.end, ".") ? 1 : 0);
    agency.end = end;
  }
  if (agency.end == kNone) return std::nullopt;
  return DatelineMatch{.place = span_of(0, place.end - 1),
                       .date = span_of(day, month.end - 1),
                       .agency = agency.name,
                       .all = span_of(0, agency.end)};
}

// New Delhi: The minister said ... Papers of South Asia and the Gulf write so; elsewhere a word and a colon open
// headlines and lists, so the place has to be one of theirs and a sentence has to follow.
std::optional<DatelineMatch> match_colon(std::string_view text, const Place& place) noexcept {
  static constexpr std::string_view kCities[] = {"New Delhi",
                                                 "Mumbai",
                                                 "Kolkata",
                                                 "Chennai",
                                                 "Bengaluru",
                                                 "Hyderabad",
                                                 "Lucknow",
                                                 "Jaipur",
                                                 "Srinagar",
                                                 "Jammu",
                                                 "Patna",
                                                 "Ahmedabad",
                                                 "Pune",
                                                 "Guwahati",
                                                 "Chandigarh",
                                                 "Bhubaneswar",
                                                 "Thiruvananthapuram",
                                                 "Kochi",
                                                 "Bhopal",
                                                 "Ranchi",
                                                 "Dehradun",
                                                 "Islamabad",
                                                 "Karachi",
                                                 "Lahore",
                                                 "Peshawar",
                                                 "Quetta",
                                                 "Dhaka",
                                                 "Kathmandu",
                                                 "Colombo",
                                                 "Dubai",
                                                 "Abu Dhabi",
                                                 "Doha",
                                                 "Manama",
                                                 "Riyadh",
                                                 "Muscat"};
  if (!starts_with_at(text, place.end, ": ")) return std::nullopt;
  const std::string_view name = slice(text, span_of(0, place.end));
  const auto is_city = [&](std::string_view city) {
    return city.size() == name.size() && std::equal(city.begin(), city.end(), name.begin(), [](char a, char b) {
             return a == b || (b >= 'A' && b <= 'Z' && (a | 0x20) == (b | 0x20));
           });
  };
  if (std::none_of(std::begin(kCities), std::end(kCities), is_city)) return std::nullopt;
  const std::string_view body = text.substr(place.end + 2);
  const bool sentence = body.size() >= kFewestSentenceBytes && char_class(decode(body, 0).value) == CharClass::kUpper;
  // Headlines are capitalised all through: three of the first words of a sentence are small.
  std::size_t small = 0;
  for (std::size_t i = 0; i + 1 < body.size() && i < kFewestSentenceBytes; ++i)
    small += body[i] == ' ' && char_class(decode(body, i + 1).value) == CharClass::kLower;
  if (!sentence || small < 3) return std::nullopt;
  return DatelineMatch{.place = span_of(0, place.end), .all = span_of(0, place.end + 1)};
}

std::optional<DatelineMatch> match_place_first(std::string_view text) noexcept {
  const Place place = read_place(text, 0);
  if (place.end == kNone) return std::nullopt;
  if (auto stops = match_stops(text, place)) return stops;
  if (auto colon = match_colon(text, place)) return colon;
  DatelineMatch match;
  std::size_t at = place.end;
  match.place = span_of(0, at);
  bool comma = false;
  for (int parts = 0; parts < 3; ++parts) {  // further places, then the date
    std::size_t next = at;
    comma = next < text.size() && text[next] == ',';
    next = skip_blanks(text, next + (comma ? 1 : 0));
    if (next >= text.size() || next == at) break;
    const Agency bracketed = read_bracketed(text, next);
    if (bracketed.end != kNone || mark_end(text, at) != kNone || text[next] == '|') break;
    const Place more = comma ? read_place(text, next) : Place{};
    std::size_t after = more.end;
    if (after != kNone) after = skip_blanks(text, after);
    if (more.end != kNone &&
        (after == text.size() || text[after] == ',' || text[after] == '|' || mark_end(text, more.end) != kNone ||
         read_bracketed(text, after).end != kNone || read_between_dashes(text, more.end).end != kNone)) {
      at = more.end;
      match.place.end = static_cast<std::uint32_t>(at);
      continue;
    }
    const std::size_t date = read_date(text, next);
    if (date == kNone) return std::nullopt;
    match.date = span_of(next, date);
    at = date;
    break;
  }
  const std::size_t next = skip_blanks(text, at);
  for (const Agency& agency : {read_between_dashes(text, at), read_between_bars(text, next)}) {
    if (agency.end == kNone) continue;
    match.agency = agency.name;
    match.all = span_of(0, agency.end);
    return match;
  }
  if (const Agency agency = read_bracketed(text, next); agency.end != kNone) {
    match.agency = agency.name;
    std::size_t end = mark_end(text, agency.end);
    if (end == kNone && agency.end < text.size() && (text[agency.end] == '.' || text[agency.end] == ':'))
      end = agency.end + 1;
    if (end == kNone && (!match.date.empty() || leads_to_sentence(text, agency, place))) end = agency.end;
    if (end == kNone) return std::nullopt;
    match.all = span_of(0, end);
    return match;
  }
  std::size_t mark = mark_end(text, at);
  if (mark == kNone && at < text.size() && text[at] == ':') mark = at + 1;
  if (mark == kNone) return std::nullopt;
  match.all = span_of(0, mark);
  if (const Agency agency = read_plain(text, skip_blanks(text, mark)); agency.end != kNone) {
    match.agency = agency.name;
    match.all.end = static_cast<std::uint32_t>(agency.end);
    return match;
  }
  // No agency: a date or capitals must speak for it.
  if (text[mark - 1] == ':' || place.caseless) return std::nullopt;
  if (!match.date.empty()) {
    if (!match.date.empty() && (comma || place.all_upper)) return match;
    return std::nullopt;
  }
  const std::size_t body = skip_blanks(text, mark);
  if (!place.all_upper || place.two || place.end < 4 || is_label(slice(text, match.place)) ||
      text.size() < body + kFewestBodyBytes)
    return std::nullopt;
  const CharClass first = char_class(decode(text, body).value);
  return first == CharClass::kUpper || first == CharClass::kOther ? std::optional(match) : std::nullopt;
}

// (dpa) Der Hafen ...: the agency's name and no more in brackets, and a sentence.
std::optional<DatelineMatch> opens_sentence(std::string_view text, const Agency& agency) noexcept {
  constexpr std::uint32_t kShortest = 3;  // AP is a state of India
  const std::size_t body = skip_blanks(text, agency.end);
  if (body == agency.end || text.size() < body + kFewestBodyBytes || agency.name.size() < kShortest ||
      !is_exactly_agency(slice(text, agency.name)))
    return std::nullopt;
  const Word first = read_word(text, body);
  if (first.end == kNone || !first.upper_first || (first.all_upper && !first.caseless && first.end > body + 1))
    return std::nullopt;
  return DatelineMatch{.agency = agency.name, .all = span_of(0, agency.end)};
}

// (Reuters) - Shares fell ...      (ANSA) - ROMA, 29 MAG - Il ...
std::optional<DatelineMatch> match_agency_first(std::string_view text) noexcept {
  const Agency agency = read_bracketed(text, 0);
  if (agency.end == kNone || text[0] == '[') return std::nullopt;
  const std::size_t mark = mark_end(text, agency.end);
  if (mark == kNone) return opens_sentence(text, agency);
  DatelineMatch match{.agency = agency.name, .all = span_of(0, mark)};
  const std::size_t place_begin = skip_blanks(text, mark);
  const Place place = read_place(text, place_begin);
  if (place.end == kNone || !place.all_upper) return match;
  std::size_t at = place.end, date_begin = 0, date_end = 0;
  if (at < text.size() && text[at] == ',') {
    date_begin = skip_blanks(text, at + 1);
    const std::size_t date = read_date(text, date_begin);
    if (date == kNone) return match;
    at = date_end = date;
  }
  const std::size_t end = mark_end(text, at);
  if (end == kNone) return match;
  match.place = span_of(place_begin, place.end);
  if (date_end != 0) match.date = span_of(date_begin, date_end);
  match.all.end = static_cast<std::uint32_t>(end);
  return match;
}

// The longest agency that opens `text`, without blanks after it: 新华社北京3月3日电. 0 where none does.
std::size_t leading_agency(std::string_view text) noexcept {
  std::size_t best = 0, at = 0;
  for (std::size_t points = 0; at < text.size() && points < 5; ++points) {
    at += decode(text, at).size;
    if (is_exactly_agency(text.substr(0, at))) best = at;
  }
  return best;
}

// The longest agency that ends `text`: 北京共同. Its begin, or text.size() where none does.
std::size_t trailing_agency(std::string_view text) noexcept {
  std::size_t best = text.size(), at = text.size();
  for (std::size_t points = 0; at > 0 && points < 6; ++points) {
    at -= decode_before(text, at).size;
    if (is_exactly_agency(text.substr(at))) best = at;
  }
  return best;
}

// 新华社北京3月3日电: agency, place, date, and the sign for a wire. `begin` is where `inside` lies in the paragraph.
std::optional<DatelineMatch> match_wire(std::string_view inside, std::size_t begin) noexcept {
  std::size_t wire = std::string_view::npos, sign = 0;
  if (inside.find("日") == std::string_view::npos) return std::nullopt;  // most
  for (const std::string_view mark : {"日电", "日電", "日讯", "日訊"})
    if (const std::size_t found = inside.find(mark); found < wire) {
      wire = found + 3;
      sign = mark.size() - 3;
    }
  if (wire == std::string_view::npos || wire > 90) return std::nullopt;
  // 本报 is the paper itself. Without either, brackets have to speak for it: （东京3日讯）.
  std::size_t agency = leading_agency(inside), named = agency;
  for (const std::string_view paper : {"本报", "本報", "本社"})
    if (agency == 0 && inside.starts_with(paper)) agency = paper.size();
  if (agency == 0 && (begin == 0 || wire + sign != inside.size() || wire > kLongestWire)) return std::nullopt;
  std::size_t figure = agency;
  while (figure < wire && char_class(decode(inside, figure).value) != CharClass::kDigit)
    figure += decode(inside, figure).size;
  if (figure >= wire) return std::nullopt;
  DatelineMatch match{.date = span_of(begin + figure, begin + wire),
                      .agency = span_of(begin, begin + named),
                      .all = span_of(0, begin + wire + sign)};
  const std::string_view between = inside.substr(agency, figure - agency);
  if (figure != agency && between.find("记者") == std::string_view::npos &&
      between.find("記者") == std::string_view::npos)
    match.place = span_of(begin + agency, begin + figure);
  if (match.agency.empty()) match.agency = {};
  if (named == 0 && (match.place.empty() || script_of(decode(inside, agency).value) < Script::kHangul))
    return std::nullopt;
  return match;
}

// 【北京共同】  （新华社北京3月3日电）  [서울=뉴시스]  (서울=연합뉴스)
std::optional<DatelineMatch> match_eastern(std::string_view text) noexcept {
  struct Pair {
    std::string_view open, close;
  };
  for (const Pair pair :
       {Pair{"【", "】"}, Pair{"（", "）"}, Pair{"(", ")"}, Pair{"[", "]"}, Pair{"〔", "〕"}, Pair{"［", "］"}}) {
    if (!text.starts_with(pair.open)) continue;
    const std::size_t begin = pair.open.size(), end = text.find(pair.close, begin);
    if (end == std::string_view::npos || end - begin > 100) return std::nullopt;
    const std::string_view inside = text.substr(begin, end - begin);
    if (auto wire = match_wire(inside, begin)) {
      wire->all.end = static_cast<std::uint32_t>(end + pair.close.size());
      return wire;
    }
    const std::size_t equals = inside.find('=');
    const std::size_t agency = equals != std::string_view::npos && is_exactly_agency(inside.substr(equals + 1))
                                   ? equals + 1
                                   : trailing_agency(inside);
    if (agency == inside.size() || agency == 0) return std::nullopt;
    std::size_t place_end = agency;
    if (inside[place_end - 1] == '=') --place_end;
    while (place_end > 0 && inside[place_end - 1] == ' ') --place_end;
    if (place_end == 0 || script_of(decode(inside, 0).value) < Script::kHangul) return std::nullopt;
    return DatelineMatch{.place = span_of(begin, begin + place_end),
                         .agency = span_of(begin + agency, end),
                         .all = span_of(0, end + pair.close.size())};
  }
  return match_wire(text, 0);
}

}  // namespace

std::optional<DatelineMatch> match_dateline(std::string_view paragraph) noexcept {
  const std::string_view text = paragraph.substr(0, kLongestLook);
  if (text.empty()) return std::nullopt;
  auto match = match_agency_first(text);
  if (!match) match = match_eastern(text);
  if (!match) match = match_place_first(text);
  if (match)  // `(Reuters ) -`: what brackets hold may begin or end with a blank
    for (Span* field : {&match->place, &match->date, &match->agency}) *field = trim(text, *field);
  return match;
}

}  // namespace newsparse::internal
