#include "page/link_rows.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "page/parts.h"
#include "text/ascii.h"
#include "text/lexicon.h"
#include "text/lines.h"

namespace newsparse::internal {

namespace {

constexpr std::size_t kFewest = 2;  // lines of a row

void set_class(Workspace& work, std::size_t first, std::size_t end, BoilerplateClass boilerplate) noexcept {
  constexpr std::uint8_t kConfidence = 90;
  const LineClass sure{static_cast<std::uint8_t>(static_cast<std::uint8_t>(boilerplate) | LineClass::kSure),
                       kConfidence};
  std::fill(work.line_classes.begin() + static_cast<std::ptrdiff_t>(first),
            work.line_classes.begin() + static_cast<std::ptrdiff_t>(end), sure);
}

// Nothing, or a count in brackets.
bool is_count(std::string_view rest) noexcept {
  constexpr std::size_t kLongest = 8;
  if (rest.empty()) return true;
  return rest.size() > 2 && rest.size() <= kLongest && rest.front() == '(' && rest.back() == ')' &&
         std::all_of(rest.begin() + 1, rest.end() - 1, is_ascii_digit);
}

// A branch of a tree that opens and shuts, and how many stories hang on it: ► November (12).
bool is_branch(std::string_view line) noexcept {
  constexpr std::size_t kLongest = 60;
  constexpr std::string_view kSigns[] = {"►", "▼", "▶", "▸", "▾"};
  return line.size() <= kLongest && line.ends_with(')') && line.rfind('(') != std::string_view::npos &&
         std::any_of(std::begin(kSigns), std::end(kSigns), [&](auto sign) { return line.starts_with(sign); }) &&
         is_count(line.substr(line.rfind('(')));
}

// A month, its year, perhaps how many stories there are, and nothing else: March 2019 (12). 0: the line is none; else
// it tells one month from another; kBranch: it is a branch, which says so itself.
constexpr int kBranch = -1;
int archive_month(std::string_view text, const Workspace& work, std::size_t line) noexcept {
  const Span own = work.lines[line];
  if (work.in_article[line] != 0) return 0;
  if (is_branch(slice(text, own))) return kBranch;
  if (work.info[line].stamps == 0) return 0;
  const auto stamps = stamps_in(work, own);
  if (stamps.size() != 1 || stamps[0].span.begin != own.begin) return 0;
  const TimestampMatch& month = stamps[0];
  const auto& printed = month.printed;
  if (printed.year == 0 || printed.month == 0 || printed.day != 0 || month.has_time || month.unit != TimeUnit::kNone)
    return 0;
  constexpr int kMonths = 12;
  return is_count(slice(text, trim(text, {month.span.end, own.end}))) ? printed.year * kMonths + printed.month : 0;
}

// The end of the row of months and branches that begins at `first`: each month another than the one before.
std::size_t end_of_archive(std::string_view text, const Workspace& work, std::size_t first) noexcept {
  std::size_t end = first;
  for (int before = 0; end < work.lines.size(); ++end) {
    const int month = archive_month(text, work, end);
    if (month == 0 || (month == before && month != kBranch)) break;
    before = month;
  }
  return end;
}

// What stands in brackets at a line's end: words, and no figures. Empty: nothing does.
std::string_view note_of(std::string_view line) noexcept {
  constexpr std::size_t kShortest = 8, kLongest = 90;  // bytes with the brackets
  struct Brackets {
    std::string_view open, close;
  };
  for (const Brackets& brackets : {Brackets{"(", ")"}, Brackets{"\uFF08", "\uFF09"}}) {
    if (!line.ends_with(brackets.close)) continue;
    const std::size_t open = line.substr(line.size() - std::min(line.size(), kLongest)).rfind(brackets.open);
    if (open == std::string_view::npos) return {};
    const std::string_view note = line.substr(line.size() - std::min(line.size(), kLongest) + open);
    return note.size() >= kShortest && std::none_of(note.begin(), note.end(), is_ascii_digit) ? note
                                                                                              : std::string_view{};
  }
  return {};
}

// A line with a word for sharing, or a network's name, however a language bends it: na Facebooku.
bool tells_of_sharing(std::string_view text, const Workspace& work, std::size_t l) noexcept {
  constexpr std::string_view kNetworks[] = {"Facebook", "Twitter",   "WhatsApp", "LinkedIn",
                                            "Telegram", "Pinterest", "Mastodon", "Reddit"};
  if ((work.info[l].cues & cue_bit(Cue::kShare)) != 0) return true;
  const std::string_view line = slice(text, work.lines[l]);
  return std::any_of(std::begin(kNetworks), std::end(kNetworks),
                     [&](std::string_view name) { return line.find(name) != std::string_view::npos; });
}

bool may_be_button(const LineInfo& info) noexcept {
  constexpr std::uint16_t kMostWords = 16;
  return info.words <= kMostWords && info.sentences == 0;
}

// Lines from one on that end in the same note. They are buttons where two open alike, or have one word before the note
// (Auf Facebook teilen, Auf WhatsApp teilen), and one tells of sharing.
struct NotedLines {
  std::size_t end = 0;
  bool are_buttons = false;
  // Accounts to comment by, where the note has something to choose: ( Log out / Change ).
  BoilerplateClass boilerplate = BoilerplateClass::kShare;
};
NotedLines noted_lines(std::string_view text, const Workspace& work, std::size_t first) noexcept {
  constexpr std::size_t kAlike = 4;  // bytes
  const std::string_view note =
      may_be_button(work.info[first]) ? note_of(slice(text, work.lines[first])) : std::string_view{};
  if (note.empty()) return {.end = first};
  const auto words = [&](std::size_t l) {
    return slice(text, work.lines[l]).substr(0, work.lines[l].size() - note.size());
  };
  const auto last_word = [&](std::size_t l) {
    std::string_view own = words(l);
    while (own.ends_with(' ')) own.remove_suffix(1);
    return own.substr(own.rfind(' ') + 1);
  };
  bool alike = false, shares = tells_of_sharing(text, work, first);
  std::size_t end = first + 1;
  for (; end < work.lines.size() && may_be_button(work.info[end]); ++end) {
    const std::string_view line = slice(text, work.lines[end]), before = slice(text, work.lines[end - 1]);
    if (!line.ends_with(note) || line == before) break;
    alike |= line.substr(0, kAlike) == before.substr(0, kAlike) || last_word(end) == last_word(end - 1);
    shares = shares || tells_of_sharing(text, work, end);
  }
  const bool chooses = note.find('/') != std::string_view::npos;
  return {.end = end,
          .are_buttons = alike && shares,
          .boilerplate = chooses ? BoilerplateClass::kComments : BoilerplateClass::kShare};
}

// Buttons that are glued to one another: Click to print (Opens in new window)Click to share on X (Opens in new window).
bool is_line_of_buttons(std::string_view text, const Workspace& work, std::size_t l) noexcept {
  const std::string_view line = slice(text, work.lines[l]), note = note_of(line);
  return !note.empty() && line.find(note) + note.size() < line.size() && tells_of_sharing(text, work, l);
}

}  // namespace

void tell_link_rows(std::string_view text, Workspace& work) noexcept {
  for (std::size_t first = 0, end = 0; first < work.lines.size(); first = std::max(end, first + 1)) {
    end = end_of_archive(text, work, first);
    if (end - first >= kFewest) {
      set_class(work, first, end, BoilerplateClass::kNavigation);
      continue;
    }
    const NotedLines noted = noted_lines(text, work, first);
    end = noted.end;
    if (noted.are_buttons)
      set_class(work, first, end, noted.boilerplate);
    else if (is_line_of_buttons(text, work, first))
      set_class(work, first, first + 1, BoilerplateClass::kShare);
  }
}

}  // namespace newsparse::internal
