#include "page/story_gaps.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "page/captions.h"
#include "page/parts.h"
#include "page/story_furniture.h"
#include "recognise/agency.h"
#include "recognise/byline.h"
#include "recognise/own_names.h"
#include "recognise/picture_sides.h"
#include "text/ascii.h"
#include "text/lexicon.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

class GapFiller {
 public:
  GapFiller(std::string_view text, std::span<const Glue> glue, Workspace& work) noexcept
      : text_(text), glue_(glue), work_(work) {}

  void run() noexcept {
    const std::size_t n = work_.lines.size();
    const auto& in = work_.in_article;
    const auto first = static_cast<std::size_t>(std::find(in.begin(), in.end(), std::uint8_t{1}) - in.begin());
    if (first == n) {
      keep_opening();
      return;
    }
    add_deck(first);
    keep_counted(first);
    keep_facts();
    keep_posts(first);
    std::size_t last = first;  // line of the article so far
    for (std::size_t i = first + 1; i < n; ++i) {
      if (in[i] != 0) {
        last = i;
        continue;
      }
      if (is_subheading(i) || (i - last <= kReach && is_question(i))) {
        work_.in_article[i] = 1;
        last = i;
      } else if (last + 1 == i && work_.info[last].end == EndMark::kColon && work_.info[last].stamps == 0) {
        const std::size_t end = list_end(i);
        keep(i, end);
        if (end != i) last = end - 1;
      } else if (last + 1 == i) {
        const std::size_t end = entries_end(i);
        keep(i, end);
        if (end != i) last = end - 1;
      }
    }
  }

 private:
  static constexpr std::size_t kReach = 6;

  void keep(std::size_t begin, std::size_t end) noexcept {
    std::fill(work_.in_article.begin() + static_cast<std::ptrdiff_t>(begin),
              work_.in_article.begin() + static_cast<std::ptrdiff_t>(end), std::uint8_t{1});
  }

  [[nodiscard]] bool is_of_item(std::size_t i) const noexcept {
    const auto item = std::partition_point(work_.items.begin(), work_.items.end(),
                                           [&](const ItemGroup& g) { return work_.parts[g.last].line < i; });
    return item != work_.items.end() && work_.parts[item->first].line <= i;
  }
  [[nodiscard]] bool is_headline(std::size_t i) const noexcept {
    return work_.headline != UINT32_MAX && work_.parts[work_.headline].line == i;
  }
  // Nothing says what else line `i` may be. `copies`: how often it may stand on the page.
  [[nodiscard]] bool is_open(std::size_t i, std::uint8_t copies) const noexcept {
    constexpr std::uint8_t kOfTheSite = kLineSource | kLineMarkup | kLineSymbols;
    const LineInfo& info = work_.info[i];
    return work_.in_article[i] == 0 && info.words > 0 && info.stamps == 0 && info.repeats <= copies &&
           (info.flags & kOfTheSite) == 0 && !work_.line_classes[i].is_told() && !is_headline(i) && !is_of_item(i) &&
           !is_credit_line(text_, work_, i) && seams_in(glue_, work_.lines[i]).empty();
  }

  // What the crews demand: between two lines of the article on either side, the one above it ended, the one below it a
  // paragraph.
  [[nodiscard]] bool is_subheading(std::size_t i) const noexcept {
    constexpr std::uint16_t kMostWords = 10, kParagraphWords = 18;
    const auto& in = work_.in_article;
    const LineInfo& info = work_.info[i];
    if (i < 2 || i + 2 >= work_.lines.size() || in[i - 1] == 0 || in[i - 2] == 0 || in[i + 1] == 0 || in[i + 2] == 0)
      return false;
    const LineInfo& next = work_.info[i + 1];
    return info.words <= kMostWords && info.end == EndMark::kNone && info.sentences == 0 && info.cues == 0 &&
           is_sentence_end(work_.info[i - 1].end) && next.words >= kParagraphWords && is_sentence_end(next.end) &&
           is_open(i, 1) && reads_as_heading(slice(text_, work_.lines[i]));
  }
  // No figure ends it, and no sign of addresses, links and tables stands in it.
  [[nodiscard]] static bool reads_as_heading(std::string_view line) noexcept {
    constexpr std::string_view kOtherSigns[] = {"@", "\u00BB", "\u2192", ">", "|", "/", "\u00A9"};
    return !line.ends_with(')') && !is_agency(line) &&
           char_class(decode_before(line, line.size()).value) != CharClass::kDigit &&
           std::none_of(std::begin(kOtherSigns), std::end(kOtherSigns),
                        [line](std::string_view sign) { return line.find(sign) != std::string_view::npos; });
  }

  // Why do they strike? above the paragraph that answers.
  [[nodiscard]] bool is_question(std::size_t i) const noexcept {
    constexpr std::uint16_t kFewestWords = 4;
    if (i + 1 >= work_.lines.size() || work_.in_article[i + 1] == 0 || work_.info[i].words < kFewestWords) return false;
    const char32_t last = decode_before(text_, work_.lines[i].end).value;
    constexpr char32_t kArabic = 0x061F, kWide = 0xFF1F, kGreek = 0x037E;
    return (last == '?' || last == kArabic || last == kWide || last == kGreek) && work_.info[i].cues == 0 &&
           is_open(i, 1);
  }

  // Where the entries of the list end that begins at line `begin`, behind a colon: `begin` where it is none.
  [[nodiscard]] std::size_t list_end(std::size_t begin) const noexcept {
    constexpr std::size_t kMostEntries = 12;
    constexpr std::uint16_t kMostWords = 40;
    constexpr std::uint8_t kMostCopies = 3;
    constexpr std::uint32_t kOfTheSite = cue_bit(Cue::kByline) | cue_bit(Cue::kCredit);
    std::size_t i = begin;
    for (; i < work_.lines.size() && work_.in_article[i] == 0; ++i)
      if (i - begin == kMostEntries || work_.info[i].words > kMostWords || (work_.info[i].cues & kOfTheSite) != 0 ||
          button_class(slice(text_, work_.lines[i])) || !is_open(i, kMostCopies))
        return begin;
    // What is said leads to a quotation, and what stands between is the page's.
    return i < work_.lines.size() && (work_.info[i].flags & kLineQuoted) == 0 ? i : begin;
  }

  // Motor: 250 W. Where the colon stands; 0: it says nothing so.
  [[nodiscard]] std::size_t colon_of(std::size_t i) const noexcept {
    constexpr std::uint16_t kMostWords = 9;
    constexpr std::size_t kMostLabel = 40, kMostLabelWords = 4, kMostValueWords = 5;
    constexpr std::uint32_t kOfTheSite = cue_bit(Cue::kByline) | cue_bit(Cue::kCredit) | cue_bit(Cue::kReadMore) |
                                         cue_bit(Cue::kRelatedLinks) | cue_bit(Cue::kShare) | cue_bit(Cue::kPublished) |
                                         cue_bit(Cue::kUpdated) | cue_bit(Cue::kNavigation);
    const LineInfo& info = work_.info[i];
    if (info.words > kMostWords || (info.cues & kOfTheSite) != 0) return 0;
    const std::string_view line = slice(text_, work_.lines[i]);
    std::size_t colon = line.find(':'), size = 1;
    if (const std::size_t wide = line.find("\uFF1A"); wide < colon) colon = wide, size = 3;
    if (colon == std::string_view::npos || colon == 0 || colon > kMostLabel) return 0;
    const std::string_view value = line.substr(colon + size);
    const auto words = [](std::string_view of) {
      return static_cast<std::size_t>(std::count(of.begin(), of.end(), ' ')) + 1;
    };
    if (value.empty() || value.starts_with("//") || words(line.substr(0, colon)) > kMostLabelWords) return 0;
    return words(value) <= kMostValueWords + (value.starts_with(' ') ? 1 : 0) ? colon : 0;
  }
  // Keeps runs of such lines whose labels differ, inside the story or straight below it.
  void keep_facts() noexcept {
    constexpr std::size_t kFewest = 3, kFewestSure = 2, kMostBelow = 2;
    const auto& in = work_.in_article;
    const std::size_t n = work_.lines.size();
    const auto is_sure = [&](std::size_t i) { return in[i] != 0 || is_open(i, 1); };
    const auto is_link = [&](std::size_t i) {
      return work_.line_classes[i].is_told() && work_.line_classes[i].boilerplate() == BoilerplateClass::kNavigation &&
             work_.info[i].repeats <= 1 && !is_headline(i) && !is_of_item(i);
    };
    const auto is_fact = [&](std::size_t i) { return (is_sure(i) || is_link(i)) && colon_of(i) != 0; };
    const auto label = [&](std::size_t i) { return text_.substr(work_.lines[i].begin, colon_of(i)); };
    const std::size_t most = std::min(n, end_of_story() + kMostBelow + 1);
    bool inside = false;
    for (std::size_t i = 0; i < most;) {
      if (!inside || !is_fact(i)) {
        inside |= in[i] != 0;
        ++i;
        continue;
      }
      std::size_t end = i + 1;
      while (end < n && is_fact(end) && label(end) != label(end - 1)) ++end;
      std::size_t sure = 0;
      for (std::size_t line = i; line < end; ++line) sure += is_sure(line);
      if (end - i >= kFewest && sure >= kFewestSure) keep(i, end);
      i = end;
    }
  }

  // — Harbour Watch (@harbourwatch) May 29, 2019: who wrote a post of another site and when, below its text.
  [[nodiscard]] bool signs_post(std::size_t i) const noexcept {
    constexpr std::uint32_t kLongest = 160;  // bytes
    constexpr std::string_view kDash = "\u2014", kHandle = "(@";
    const std::string_view line = slice(text_, work_.lines[i]);
    const std::size_t handle = line.find(kHandle);
    return line.size() <= kLongest && work_.info[i].stamps > 0 && line.starts_with(kDash) &&
           handle != std::string_view::npos && line.find(')', handle) != std::string_view::npos;
  }
  // Keeps posts that the story shows, which begins in line `first` and goes on below them, with the line above their
  // names.
  void keep_posts(std::size_t first) noexcept {
    for (std::size_t i = first + 1, end = end_of_story(); i < end; ++i) {
      if (!signs_post(i) || is_of_item(i)) continue;
      work_.in_article[i] = 1;
      if (is_open(i - 1, 1)) work_.in_article[i - 1] = 1;
    }
  }
  // Behind its last line.
  [[nodiscard]] std::size_t end_of_story() const noexcept {
    std::size_t end = work_.lines.size();
    while (end > 0 && work_.in_article[end - 1] == 0) --end;
    return end;
  }

  // A line that counts: its number, and what of it is the same in all that count with it.
  struct Counter {
    std::uint32_t number = 0;  // 0: it is none
    std::uint64_t same = 0;    // 0: it opens with the number, and says something else each time
  };
  // 2. Put the stones in the water, 2) .., 2 ..; Step 2
  [[nodiscard]] Counter counter_of(std::size_t i) const noexcept {
    constexpr std::uint16_t kMostWords = 14, kMostSameWords = 4;
    constexpr std::uint8_t kMostSteps = 32;
    constexpr std::size_t kMostDigits = 2;
    const LineInfo& info = work_.info[i];
    if (info.words == 0 || info.words > kMostWords || info.stamps != 0 || (info.cues & cue_bit(Cue::kCredit)) != 0)
      return {};
    const Span line = work_.lines[i];
    const std::size_t digits = next_bit(work_.masks.digit, line.begin, line.end);
    // Steps are copies of each other but for their numbers.
    if (work_.in_article[i] == 0 && !is_open(i, digits == line.begin ? 1 : kMostSteps)) return {};
    std::size_t end = digits;
    Counter counter;
    for (; end < line.end && is_ascii_digit(text_[end]); ++end)
      counter.number = counter.number * 10 + static_cast<std::uint32_t>(text_[end] - '0');
    if (end == digits || end - digits > kMostDigits) return {};
    if (digits == line.begin) {
      const std::string_view rest = text_.substr(end, line.end - end);
      const std::size_t mark = rest.starts_with('.') || rest.starts_with(')') ? 1 : 0;
      if (!rest.substr(mark).starts_with(' ')) return {};
      const CharClass first = char_class(decode(rest, mark + 1).value);
      return mark == 1 || first == CharClass::kUpper || first == CharClass::kCaseless ? counter : Counter{};
    }
    if (info.words > kMostSameWords || next_bit(work_.masks.digit, end, line.end) != line.end) return {};
    const char32_t before = decode_before(text_, digits).value;
    if (before != ' ' && char_class(before) != CharClass::kCaseless) return {};  // image-1
    counter.same = hash_word(text_.substr(line.begin, digits - line.begin)) ^
                   (hash_word(text_.substr(end, line.end - end)) << 1U) ^ 1U;
    return counter;
  }
  // Keeps the lines of a chain that counts on from one, if one of them is the story's, which begins in line `first`, or
  // a line of it follows each; of steps, which say the same each time, if they stand inside it.
  void keep_counted(std::size_t first) noexcept {
    constexpr std::size_t kFewest = 3, kMost = 32, kMostBetween = 15;
    struct Chain {
      std::array<std::size_t, kMost> lines;
      std::size_t count = 0;
      std::uint64_t same = 0;
    };
    Chain entries, steps;  // which open with their numbers; which do not
    const auto& in = work_.in_article;
    const auto finish = [&](Chain& chain) {
      const auto all = std::span(chain.lines).first(chain.count);
      const bool any = std::any_of(all.begin(), all.end(), [&](std::size_t i) { return in[i] != 0; });
      // Steps say the same each time: inside the story they are none of a menu's.
      const bool inside = chain.count >= kFewest && chain.same != 0 && chain.lines[0] > first &&
                          std::any_of(in.begin() + static_cast<std::ptrdiff_t>(all.back()), in.end(),
                                      [](std::uint8_t line) { return line != 0; });
      const bool answered =
          std::all_of(all.begin(), all.end(), [&](std::size_t i) { return i + 1 < in.size() && in[i + 1] != 0; });
      if (chain.count >= kFewest && (any || answered || inside))
        for (const std::size_t i : all) work_.in_article[i] = 1;
      chain.count = 0;
    };
    for (std::size_t i = 0; i < work_.lines.size(); ++i) {
      const Counter counter = counter_of(i);
      if (counter.number == 0) continue;
      Chain& chain = counter.same == 0 ? entries : steps;
      const bool goes_on = chain.count > 0 && chain.count < kMost && counter.number == chain.count + 1 &&
                           counter.same == chain.same && i - chain.lines[chain.count - 1] <= kMostBetween;
      if (!goes_on && counter.number != 1) continue;
      if (!goes_on) finish(chain);
      chain.same = counter.same;
      chain.lines[chain.count++] = i;
    }
    finish(entries);
    finish(steps);
  }

  // Where the short lines end that stand between two of the article's, `begin` the first of them: ingredients, causes.
  [[nodiscard]] std::size_t entries_end(std::size_t begin) const noexcept {
    constexpr std::size_t kFewestEntries = 3, kMostEntries = 12;
    constexpr std::uint16_t kMostWords = 9;
    constexpr std::uint32_t kOfTheSite = cue_bit(Cue::kByline) | cue_bit(Cue::kCredit);
    std::size_t i = begin, words = 0;
    for (; i < work_.lines.size() && work_.in_article[i] == 0; words += work_.info[i++].words)
      if (i - begin == kMostEntries || work_.info[i].words > kMostWords || work_.info[i].end == EndMark::kColon ||
          (work_.info[i].cues & kOfTheSite) != 0 || button_class(slice(text_, work_.lines[i])) || !is_open(i, 1))
        return begin;
    const std::size_t entries = i - begin;
    return i < work_.lines.size() && entries >= kFewestEntries && words * 2 <= entries * 11 ? i : begin;
  }

  // What a paywall leaves of a story, and one of two sentences, the models take for none: the sentences near below the
  // headline, up to the links to others.
  void keep_opening() noexcept {
    constexpr std::size_t kBelow = 14;
    constexpr std::uint16_t kFewestWords = 12;
    constexpr std::uint32_t kOfThePage = cue_bit(Cue::kSubscription) | cue_bit(Cue::kConsent) |
                                         cue_bit(Cue::kComments) | cue_bit(Cue::kCopyright) | cue_bit(Cue::kShare) |
                                         cue_bit(Cue::kSearch);
    if (work_.headline == UINT32_MAX) return;
    const std::size_t headline = work_.parts[work_.headline].line;
    for (std::size_t i = headline + 1; i < work_.lines.size() && i <= headline + kBelow; ++i) {
      const LineInfo& info = work_.info[i];
      if (ends_what_is_left(i)) return;
      if (is_sentence_end(info.end) && info.words >= kFewestWords && (info.cues & kOfThePage) == 0 &&
          tells_of_story(i) && is_open(i, 1))
        work_.in_article[i] = 1;
    }
  }
  // Links to other stories, a prompt, comments, or the page's foot.
  [[nodiscard]] bool ends_what_is_left(std::size_t i) const noexcept {
    if (!work_.line_classes[i].is_any()) return false;
    const BoilerplateClass one = work_.line_classes[i].boilerplate();
    return one == BoilerplateClass::kRelatedLinks || one == BoilerplateClass::kSubscription ||
           one == BoilerplateClass::kComments || one == BoilerplateClass::kCopyright;
  }

  // The sentences below the headline, or the long line without a stop, whatever stands between them and the story's
  // first line, `first`.
  void add_deck(std::size_t first) noexcept {
    constexpr std::size_t kBelow = 3, kFarthest = 60;
    if (work_.headline == UINT32_MAX) return;
    const std::size_t headline = work_.parts[work_.headline].line;
    for (std::size_t i = headline + 1; i <= headline + kBelow && i < first; ++i) {
      if (first - i > kFarthest || !reads_as_deck(i, i - headline, first) || !is_open(i, 1)) continue;
      if (is_credit_line(text_, work_, i + 1)) return;
      std::size_t end = i;  // of the deck
      if (!heads_titles(i, first)) {
        end = i + 1;
      } else if (i == headline + 1 && is_short_deck(i) && !has_brackets(i)) {
        // Of two lines both are, where what follows is no third one; a picture's is none.
        if (has_brackets(i + 1))
          end = i + 1;
        else if (i + 2 <= first && !heads_titles(i + 1, first) && is_short_deck(i + 1) && is_open(i + 1, 1))
          end = i + 2;
      }
      keep(i, end);
      if (end != i || work_.info[i].words >= kLongDeck) return;
    }
  }
  static constexpr std::uint16_t kLongDeck = 12;  // words of a deck without a stop that may stand lower, too
  // `below`: lines from the headline.
  [[nodiscard]] bool reads_as_deck(std::size_t i, std::size_t below, std::size_t first) const noexcept {
    constexpr std::uint16_t kSentenceWords = 7, kSentencesWords = 20;
    constexpr std::size_t kLongBelow = 2, kLongFarthest = 15;
    constexpr std::uint32_t kLongest = 1000;  // bytes: longer is the story once more, in one line
    const LineInfo& info = work_.info[i];
    if (work_.lines[i].size() >= kLongest) return false;
    if (is_sentence_end(info.end))
      return info.words >= (below == 1 ? kSentenceWords : kSentencesWords) && tells_of_story(i);
    if (info.end != EndMark::kNone || below > kLongBelow || first - i > kLongFarthest) return false;
    return info.words >= kLongDeck ? is_other(i) : below == 1 && is_short_deck(i);
  }
  // The story says a third of its words, and nothing in it is of who wrote it, of a button or a prompt; no run of tags.
  [[nodiscard]] bool is_short_deck(std::size_t i) const noexcept {
    constexpr std::uint16_t kFewestWords = 8;
    constexpr std::uint8_t kLeastSaid = 5;  // of compare_with_article()
    constexpr std::ptrdiff_t kMostCommas = 3;
    constexpr std::uint32_t kOfOthers = cue_bit(Cue::kSubscription) | cue_bit(Cue::kShare) | cue_bit(Cue::kComments) |
                                        cue_bit(Cue::kByline) | cue_bit(Cue::kUpdated) | cue_bit(Cue::kPublished) |
                                        cue_bit(Cue::kReadTime) | cue_bit(Cue::kReadMore);
    const LineInfo& info = work_.info[i];
    const std::string_view line = slice(text_, work_.lines[i]);
    return info.words >= kFewestWords && info.end == EndMark::kNone && (info.cues & kOfOthers) == 0 &&
           (work_.said_by_article[i] == 0 || work_.said_by_article[i] >= kLeastSaid) &&
           std::count(line.begin(), line.end(), ',') <= kMostCommas && tells_of_story(i) && reads_as_heading(line) &&
           !is_run_of_names(i) && is_other(i);
  }
  // Norrey Harbour Budget Transport: tags and names, with capitals all.
  [[nodiscard]] bool is_run_of_names(std::size_t i) const noexcept {
    const Span line = work_.lines[i];
    for (Span word = next_word(text_, line.begin, line.end); !word.empty();
         word = next_word(text_, word.end, line.end)) {
      const CharClass first = char_class(decode(text_, word.begin).value);
      if (first != CharClass::kUpper && first != CharClass::kDigit) return false;
    }
    return true;
  }
  // Neither who wrote it, a picture nor the headline with its kicker.
  [[nodiscard]] bool is_other(std::size_t i) const noexcept {
    const std::string_view line = slice(text_, work_.lines[i]);
    return line.find(slice(text_, work_.parts[work_.headline].span)) == std::string_view::npos && !names_side(line) &&
           !match_byline(line);
  }
  // Nothing says that the sentences of line `i` are about who wrote it, a picture, the page or its reader.
  [[nodiscard]] bool tells_of_story(std::size_t i) const noexcept {
    constexpr std::uint32_t kOfOthers = cue_bit(Cue::kCredit) | cue_bit(Cue::kAdvertisement);
    const std::string_view line = slice(text_, work_.lines[i]);
    const bool asks =
        line.ends_with('?') || line.ends_with('!') || line.ends_with("\uFF1F") || line.ends_with("\uFF01");
    return !asks && (work_.info[i].cues & kOfOthers) == 0 && line.find("\u00A9") == std::string_view::npos &&
           !names_itself(line) &&
           std::none_of(work_.story_bylines.begin(), work_.story_bylines.end(), [&](const StoryByline& byline) {
             return !byline.author.empty() && line.starts_with(slice(text_, byline.author));
           });
  }
  // As captions have: Ann Lee (R., Norrey), (stock image).
  [[nodiscard]] bool has_brackets(std::size_t i) const noexcept {
    return slice(text_, work_.lines[i]).find('(') != std::string_view::npos;
  }
  // Line `i` has no stop, and none has the next one, which is as long as a title: teasers.
  [[nodiscard]] bool heads_titles(std::size_t i, std::size_t first) const noexcept {
    constexpr std::uint16_t kTitleWords = 7;
    const LineInfo& next = work_.info[i + 1];
    return work_.info[i].end == EndMark::kNone && i + 1 < first && next.words >= kTitleWords &&
           next.end == EndMark::kNone && next.stamps == 0;
  }

  std::string_view text_;
  std::span<const Glue> glue_;
  Workspace& work_;
};

// Lists whose entries begin alike, behind a colon.
class ListKeeper {
 public:
  ListKeeper(std::string_view text, std::span<const Glue> glue, Workspace& work) noexcept
      : text_(text), glue_(glue), work_(work) {}

  void run() noexcept {
    for (std::size_t i = 1; i + kFewest < work_.lines.size(); ++i) {
      if (!leads(i)) continue;
      const bool of_story = work_.in_article[i] != 0;
      const std::size_t begin =
          of_story && form(i + 1) == Form::kNone && is_open(i + 1) ? i + 2 : i + 1;  // a table's head
      const std::size_t end = list_end(begin, of_story);
      if (end < begin + kFewest) continue;
      std::fill(work_.in_article.begin() + static_cast<std::ptrdiff_t>(i),
                work_.in_article.begin() + static_cast<std::ptrdiff_t>(end), std::uint8_t{1});
      i = end - 1;
    }
  }

 private:
  static constexpr std::size_t kFewest = 4;
  enum class Form : std::uint8_t { kNone, kDate, kMarkedDate, kFigure };

  // Line `i` ends in a colon, and is the story's or stands straight below it without a sign of a teaser list's heading.
  [[nodiscard]] bool leads(std::size_t i) const noexcept {
    constexpr std::uint16_t kFewestWords = 3;
    const LineInfo& info = work_.info[i];
    if (info.end != EndMark::kColon || info.words < kFewestWords || work_.line_classes[i].is_any()) return false;
    return work_.in_article[i] != 0 ||
           (work_.in_article[i - 1] != 0 && is_sentence_end(work_.info[i - 1].end) && info.cues == 0);
  }
  [[nodiscard]] bool is_open(std::size_t i) const noexcept {
    constexpr std::uint16_t kFewestWords = 2, kMostWords = 18;
    constexpr std::uint8_t kOfTheSite = kLineSource | kLineMarkup | kLineSymbols;
    const LineInfo& info = work_.info[i];
    return info.words >= kFewestWords && info.words <= kMostWords && (info.flags & kOfTheSite) == 0 &&
           !work_.line_classes[i].is_any() && seams_in(glue_, work_.lines[i]).empty();
  }
  // What a line opens with: a day, a day and a mark behind it, a figure.
  [[nodiscard]] Form form(std::size_t i) const noexcept {
    if (i >= work_.lines.size() || !is_open(i)) return Form::kNone;
    const Span line = work_.lines[i];
    const auto stamps = stamps_in(work_, line);
    if (stamps.empty() || stamps.front().span.begin != line.begin)
      return is_ascii_digit(text_[line.begin]) ? Form::kFigure : Form::kNone;
    const Span behind = trim(text_, {stamps.front().span.end, line.end});
    if (behind.empty() || stamps.front().printed.day == 0)
      return Form::kNone;  // what a ticker's entry has, or a teaser
    return std::u32string_view(U":,-\u2013\u2014").find(decode(text_, behind.begin).value) != std::u32string_view::npos
               ? Form::kMarkedDate
               : Form::kDate;
  }
  // Below the story figures may be the ranks of teasers, and dates those of others, unless a mark stands behind them.
  [[nodiscard]] std::size_t list_end(std::size_t begin, bool of_story) const noexcept {
    const Form first = form(begin);
    if (first == Form::kNone || (!of_story && first != Form::kMarkedDate)) return begin;
    std::size_t end = begin;
    for (int day = 0; form(end) == first; ++end) {
      if (first == Form::kFigure) continue;
      const int next = day_of(end);
      if (next < day) return begin;  // the latest first: teasers of other stories
      day = next;
    }
    return end;
  }
  // Of the year that is printed, if one is, in a calendar of even months: to compare.
  [[nodiscard]] int day_of(std::size_t i) const noexcept {
    const CivilTime& printed = stamps_in(work_, work_.lines[i]).front().printed;
    return (printed.year * 12 + printed.month) * 31 + printed.day;
  }

  std::string_view text_;
  std::span<const Glue> glue_;
  Workspace& work_;
};

}  // namespace

void fill_gaps(std::string_view text, std::span<const Glue> glue, Workspace& work) noexcept {
  GapFiller(text, glue, work).run();
}

void keep_lists(std::string_view text, std::span<const Glue> glue, Workspace& work) noexcept {
  ListKeeper(text, glue, work).run();
}

}  // namespace newsparse::internal
