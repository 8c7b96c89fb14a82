#include "page/link_rows.h"

#include <algorithm>
#include <climits>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "page/parts.h"
#include "text/ascii.h"
#include "text/lexicon.h"
#include "text/lines.h"
#include "text/utf8.h"

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

// Archives begin with what is latest. A few months may be dates of titles above and below them.
struct ArchiveRow {
  std::size_t end = 0;
  bool is_sure = false;
};
ArchiveRow archive_row(std::string_view text, const Workspace& work, std::size_t first) noexcept {
  constexpr std::size_t kFewestBare = 4;
  ArchiveRow row{.end = first};
  bool counted = true;
  for (int before = INT_MAX; row.end < work.lines.size(); ++row.end) {
    const int month = archive_month(text, work, row.end);
    if (month == 0 || (month != kBranch && month >= before)) break;
    counted = counted && text[work.lines[row.end].end - 1] == ')';
    if (month != kBranch) before = month;
  }
  const std::size_t lines = row.end - first;
  row.is_sure = lines >= kFewestBare || (counted && lines >= kFewest);
  return row;
}

// What stands in brackets at a line's end: words, two and more, or a long one, and no figures. Empty: nothing does.
std::string_view note_of(std::string_view line) noexcept {
  constexpr std::size_t kShortest = 10, kLongest = 90, kShortestWord = 20;  // bytes with the brackets
  struct Brackets {
    std::string_view open, close;
  };
  for (const Brackets& brackets : {Brackets{"(", ")"}, Brackets{"\uFF08", "\uFF09"}}) {
    if (!line.ends_with(brackets.close)) continue;
    const std::string_view last = line.substr(line.size() - std::min(line.size(), kLongest));
    const std::size_t open = last.rfind(brackets.open);
    if (open == std::string_view::npos) return {};
    const std::string_view note = last.substr(open);
    const bool words = note.find(' ') != std::string_view::npos || note.size() >= kShortestWord;
    return words && note.size() >= kShortest && std::none_of(note.begin(), note.end(), is_ascii_digit)
               ? note
               : std::string_view{};
  }
  return {};
}

// Two lines that open with one word, however it is bent, or with several, or have one before the note: Auf Facebook
// teilen, Auf WhatsApp teilen.
bool are_alike(std::string_view a, std::string_view b) noexcept {
  constexpr std::size_t kShortestLatin = 5, kShortestWide = 9, kShortestLast = 4, kWords = 8;  // bytes
  const auto same = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  const auto is_of_word = [](char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; };
  const auto word = static_cast<std::size_t>(
      std::find_if_not(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(same), is_of_word) - a.begin());
  const bool wide = word > 0 && static_cast<unsigned char>(a[0]) >= 0x80;
  if (word >= (wide ? kShortestWide : kShortestLatin) || (same >= kWords && word < same)) return true;
  const auto last_word = [](std::string_view words) {
    while (words.ends_with(' ')) words.remove_suffix(1);
    const std::size_t blank = words.rfind(' ');
    return blank == std::string_view::npos ? std::string_view{} : words.substr(blank + 1);
  };
  return last_word(a).size() >= kShortestLast && last_word(a) == last_word(b);
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

// Lines from one on that end in the same note. They are buttons where most neighbours are alike, and half of the lines
// tell of sharing.
struct NotedLines {
  std::size_t end = 0;
  bool are_buttons = false;
  // Accounts to comment by, where the note has something to choose: ( Log out / Change ).
  BoilerplateClass boilerplate = BoilerplateClass::kShare;
};
NotedLines noted_lines(std::string_view text, const Workspace& work, std::size_t first) noexcept {
  const std::string_view note =
      may_be_button(work.info[first]) ? note_of(slice(text, work.lines[first])) : std::string_view{};
  if (note.empty()) return {.end = first};
  const auto words = [&](std::size_t l) {
    const std::string_view line = slice(text, work.lines[l]);
    return line.substr(0, line.size() - note.size());
  };
  std::size_t alike = 0, sharing = tells_of_sharing(text, work, first) ? 1 : 0;
  std::size_t end = first + 1;
  for (; end < work.lines.size() && may_be_button(work.info[end]); ++end) {
    const std::string_view line = slice(text, work.lines[end]);
    if (!line.ends_with(note) || line == slice(text, work.lines[end - 1])) break;
    alike += are_alike(words(end), words(end - 1)) ? 1 : 0;
    sharing += tells_of_sharing(text, work, end) ? 1 : 0;
  }
  const std::size_t lines = end - first;
  const bool chooses = note.find('/') != std::string_view::npos;
  return {.end = end,
          .are_buttons = lines >= kFewest && alike * 2 >= lines - 1 && sharing * 2 >= lines,
          .boilerplate = chooses ? BoilerplateClass::kComments : BoilerplateClass::kShare};
}

// Buttons that are glued to one another: Click to print (Opens in new window)Click to share on X (Opens in new window).
bool is_line_of_buttons(std::string_view text, const Workspace& work, std::size_t l) noexcept {
  const std::string_view line = slice(text, work.lines[l]), note = note_of(line);
  if (note.empty() || work.info[l].sentences > 0) return false;
  const std::size_t next = line.find(note) + note.size();
  if (next >= line.size() || !is_letter(char_class(decode(line, next).value))) return false;
  return are_alike(line, line.substr(next)) && tells_of_sharing(text, work, l);
}

}  // namespace

void tell_link_rows(std::string_view text, Workspace& work) noexcept {
  for (std::size_t first = 0, end = 0; first < work.lines.size(); first = std::max(end, first + 1)) {
    end = first;
    if (const ArchiveRow archive = archive_row(text, work, first); archive.is_sure) {
      end = archive.end;
      set_class(work, first, end, BoilerplateClass::kNavigation);
      continue;
    }
    const NotedLines noted = noted_lines(text, work, first);
    if (noted.are_buttons) {
      end = noted.end;
      set_class(work, first, end, noted.boilerplate);
      continue;
    }
    for (end = first; end < std::max(noted.end, first + 1); ++end)
      if (is_line_of_buttons(text, work, end)) set_class(work, end, end + 1, BoilerplateClass::kShare);
  }
}

}  // namespace newsparse::internal
