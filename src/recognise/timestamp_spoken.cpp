// timestamp_spoken.cpp: times of day in words, which are put in figures before a text is read once more: half past ten,
// halb neun, las nueve y media, без четверти восемь.
//
//   clock = [lead] before hour [noun] | [lead] figures joint hour | [lead] hour [noun] behind | (lead hour | hour noun)
#include <array>
#include <string_view>

#include "recognise/timestamp_parts.h"
#include "recognise/timestamp_words.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace newsparse::internal {
namespace {

constexpr int kHalfHour = 30;
constexpr int kHour = 60;
constexpr int kAnySet = -1;

// A time of day in words.
struct Clock {
  std::size_t end = 0;  // 0: there is none
  int minutes = 0;      // since midnight, as a clock of twelve hours has them
  bool whole = false;   // an hour without minutes
  bool loose = false;   // may be an amount
  bool cased = false;   // the hour's name is in the case of "at", which figures do not have
  bool torn = false;    // two sets of words say different things
};

class ClockReader {
 public:
  explicit ClockReader(const Field& field) noexcept : field_(field) {}

  // The clock at `at`; `lead_end` is past what leads to it.
  Clock read(std::size_t at, std::size_t& lead_end) noexcept {
    best_ = {};
    lead_end = at;
    leads_.collect(field_, at);
    if (leads_.count == 0 && !is_digit_at(field_, at)) return best_;
    read_core(at, kAnySet, false);
    for (std::size_t i = 0; i < leads_.count; ++i) {
      const SpokenWord& lead = leads_.words[i];
      const std::size_t from = past_gap(lead.end);
      // Dos is two and of the, la is the: what is longer wins.
      const std::size_t before = best_.end;
      if (lead.role == SpokenRole::kLead && from < field_.end()) read_core(from, lead.set, true);
      if (best_.end > before) lead_end = from;
    }
    return best_;
  }

 private:
  [[nodiscard]] std::size_t past_gap(std::size_t at) const noexcept {
    const std::size_t past = skip_blanks(field_, at, 1);
    return field_.byte(past) == '-' ? past + 1 : past;
  }

  void keep(std::size_t end, int minutes, bool whole, bool loose, bool cased = false) noexcept {
    constexpr int kDay = 24 * kHour;
    minutes = minutes < kHour && !whole ? minutes + kDay / 2 : minutes % kDay;  // half before one is half past twelve
    if (end == best_.end && whole == best_.whole) {
      best_.torn = best_.torn || minutes != best_.minutes;
      best_.loose = best_.loose && loose;
    } else if (end > best_.end || (end == best_.end && best_.whole)) {
      best_ = {end, minutes, whole, loose, cased, false};
    }
  }

  // Past the name of an hour behind its number; `at` where there is none of `set`.
  [[nodiscard]] std::size_t past_noun(std::size_t at, int set) const noexcept {
    SpokenWords nouns;
    nouns.collect(field_, past_gap(at));
    std::size_t end = at;
    for (std::size_t i = 0; i < nouns.count; ++i) {
      if (nouns.words[i].role == SpokenRole::kNoun && nouns.words[i].set == set) end = nouns.words[i].end;
    }
    return end;
  }

  // The hour behind words that say how many minutes it is from there.
  void read_hour(std::size_t at, int set, std::uint8_t flags, int minutes, bool lead) noexcept {
    if (const Number figures = read_hour_figures(at); figures.digits != 0) {
      const std::size_t end = past_noun(figures.end, set);
      if ((flags & kSpokenNeedsNoun) == 0 || end != figures.end)
        keep(end, static_cast<int>(figures.value) * kHour + minutes, false, false);
      return;
    }
    SpokenWords hours;
    hours.collect(field_, at);
    for (std::size_t i = 0; i < hours.count; ++i) {
      const SpokenWord& hour = hours.words[i];
      if (hour.role != SpokenRole::kHour || hour.set != set) continue;
      const std::size_t end = past_noun(hour.end, set);
      const bool needs_noun = (hour.flags & kSpokenNeedsNoun) != 0 && end == hour.end;
      const bool needs_lead = (hour.flags & kSpokenNeedsLead) != 0 && !lead;
      if (!needs_noun && !needs_lead) keep(end, hour.value * kHalfHour + minutes, false, false);
    }
  }

  [[nodiscard]] Number read_hour_figures(std::size_t at) const noexcept {
    constexpr std::uint32_t kMost = 24;
    const Number figures = read_number(field_, at);
    return figures.digits <= 2 && figures.value > 0 && figures.value <= kMost ? figures : Number{};
  }

  // What may stand behind an hour: its noun, minutes.
  void read_behind(std::size_t end, int set, std::uint8_t flags, int minutes, bool lead, bool figures) noexcept {
    SpokenWords behind;
    behind.collect(field_, past_gap(end));
    for (std::size_t i = 0; i < behind.count; ++i) {
      const SpokenWord& word = behind.words[i];
      const bool strict = word.role == SpokenRole::kBehind;
      if (set != kAnySet && word.set != set) continue;
      if ((strict || word.role == SpokenRole::kLoose) && (word.flags & kSpokenNeedsNoun) == 0)
        keep(word.end, minutes + word.value, false, !strict && !lead);
      if (word.role != SpokenRole::kNoun) continue;
      if (!figures) keep(end, minutes, minutes % kHour == 0, false);  // the noun stays: 7 uhr abends
      SpokenWords after;
      after.collect(field_, past_gap(word.end));
      for (std::size_t j = 0; j < after.count; ++j) {
        const SpokenWord& last = after.words[j];
        if (last.set == word.set && (last.role == SpokenRole::kBehind || last.role == SpokenRole::kLoose))
          keep(last.end, minutes + last.value, false, false);
      }
    }
    if (figures || set == kAnySet || (flags & kSpokenNeedsNoun) != 0) return;
    const bool cased = (flags & kSpokenHourLeads) != 0;
    if (minutes % kHour == 0 && (lead || cased)) keep(end, minutes, true, false, cased && !lead);
  }

  // All but the lead, in words of `set`.
  void read_core(std::size_t at, int set, bool lead) noexcept {
    if (const Number figures = read_number(field_, at); figures.digits != 0) {
      if (figures.digits > 2) return;
      read_figures(at, figures, set, lead);
      return;
    }
    SpokenWords words;
    words.collect(field_, at);
    for (std::size_t i = 0; i < words.count; ++i) {
      const SpokenWord& word = words.words[i];
      if (set != kAnySet && word.set != set) continue;
      const bool half = word.role == SpokenRole::kHalf || word.role == SpokenRole::kHalfLoose;
      if (word.role == SpokenRole::kBefore) {
        read_hour(past_gap(word.end), word.set, word.flags, word.value, lead);
      } else if (half) {
        const std::size_t end = past_noun(word.end, word.set);
        if (end != word.end || (word.flags & kSpokenNeedsNoun) == 0)
          keep(end, word.value * kHalfHour, false, word.role == SpokenRole::kHalfLoose && !lead && end == word.end);
      } else if (word.role == SpokenRole::kHour) {
        if ((word.flags & kSpokenNeedsLead) != 0 && !lead) continue;
        read_behind(word.end, word.set, word.flags, word.value * kHalfHour, lead, false);
      }
    }
  }

  void read_figures(std::size_t at, const Number& figures, int set, bool lead) noexcept {
    SpokenWords joints;
    joints.collect(field_, past_gap(figures.end));
    for (std::size_t i = 0; i < joints.count; ++i) {
      const SpokenWord& joint = joints.words[i];
      if (joint.role != SpokenRole::kJoint || (set != kAnySet && joint.set != set) || figures.value >= kHalfHour)
        continue;
      const int minutes = static_cast<int>(figures.value);
      const bool half = joint.value == 2 || joint.value == -2;
      read_hour(past_gap(joint.end), joint.set, joint.flags,
                (joint.value < 0 ? -minutes : minutes) - (half ? kHalfHour : 0), lead);
    }
    if (const Number hour = read_hour_figures(at); hour.digits != 0)
      read_behind(hour.end, set, 0, static_cast<int>(hour.value) * kHour, lead, true);
  }

  Field field_;
  SpokenWords leads_;  // what may begin where reading begins
  Clock best_;
};

// True where a word or a number may begin.
bool begins_word(const Field& field, std::size_t at) noexcept {
  constexpr unsigned char kFirstDense = 0xE0;  // scripts without blanks
  const unsigned char byte = field.byte(at);
  const unsigned char before = field.byte_before(at);
  if (is_ascii_digit(byte)) return !is_digit_before(field, at);
  if ((byte & 0xC0U) == 0x80U) return false;
  return byte >= kFirstDense || (before < 0x80 && !is_ascii_letter(before) && !is_ascii_digit(before));
}

bool put(PlainText& out, std::string_view bytes, std::size_t origin) noexcept {
  for (const char byte : bytes) {
    if (out.size == PlainText::kMost) return false;
    out.origin[out.size] = static_cast<std::uint8_t>(origin);
    out.bytes[out.size++] = byte;
  }
  return true;
}

}  // namespace

bool spell_clock(std::string_view text, bool keep_lead, PlainText& out) noexcept {
  constexpr std::size_t kLongest = 96;
  if (text.size() > kLongest) return false;
  const Field field{text, 0};
  ClockReader reader(field);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!begins_word(field, at)) continue;
    std::size_t lead_end = at;
    const Clock clock = reader.read(at, lead_end);
    const bool alone = at == 0 && text.find_first_not_of(" .!", clock.end) == std::string_view::npos;
    if (clock.end == 0 || clock.torn || (alone && (clock.loose || clock.whole))) continue;
    out.size = 0;
    const int hour = clock.minutes / kHour, minute = clock.minutes % kHour;
    const auto digit = [](int value) { return static_cast<char>('0' + value); };
    const std::array<char, 5> figures{digit(hour / 10), digit(hour % 10), ':', digit(minute / 10), digit(minute % 10)};
    // At ten stays an hour alone.
    const std::string_view written{figures.data(), clock.whole && !clock.cased ? 2 : figures.size()};
    const std::size_t kept = keep_lead ? lead_end : at;
    const auto copy = [&](std::size_t from, std::size_t to) {
      for (std::size_t i = from; i < to; ++i) {
        if (!put(out, text.substr(i, 1), i)) return false;
      }
      return true;
    };
    if (!copy(0, kept) || !put(out, written, at)) return false;
    if (clock.end < text.size() && is_ascii_letter(text[clock.end]) && !put(out, " ", clock.end)) return false;
    if (!copy(clock.end, text.size())) return false;
    out.origin[out.size] = static_cast<std::uint8_t>(text.size());
    return true;
  }
  return false;
}

}  // namespace newsparse::internal
