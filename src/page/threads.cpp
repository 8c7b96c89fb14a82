#include "page/threads.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "page/parts.h"
#include "text/ascii.h"
#include "text/lines.h"

namespace newsparse::internal {

namespace {

constexpr std::uint16_t kMostHeadingWords = 8, kMostRowWords = 14, kMostNameWords = 6;
constexpr std::size_t kMostToRow = 4;     // lines from a heading to its first row
constexpr std::size_t kMostApart = 16;    // lines from one row to the next: a comment may be long
constexpr std::size_t kMostToAnswer = 6;  // lines from a row to the button that answers it
constexpr std::uint16_t kLeastText = 4;   // words
// Of a thread whose texts were taken for the story's: its comments, since one may be the story's own byline below a
// counter, and the story's words above it, since a lead and the entries of a ticker look alike.
constexpr std::size_t kFewestInside = 2, kLeastAbove = 100;
constexpr std::size_t kFewestNamed = 3;                     // of one without a heading, or without a story above
constexpr std::uint32_t kMostName = 48, kLeastBehind = 12;  // bytes before and behind the date of a row with its text

class Threads {
 public:
  Threads(std::string_view text, Workspace& work) noexcept : text_(text), work_(work) {}

  void run() noexcept {
    std::size_t words = 0, all_words = 0;  // of the article: of what stands above
    for (std::size_t i = 0; i < work_.lines.size(); ++i)
      if (work_.in_article[i] != 0) all_words += work_.info[i].words;
    for (std::size_t i = 0; i < work_.lines.size();) {
      if (work_.in_article[i] != 0) words += work_.info[i].words;
      const bool below = words == all_words;
      const auto kind = kind_at(i, words, below);
      if (!kind) {
        ++i;
        continue;
      }
      const std::size_t behind = read(i, *kind);
      if (behind > i && !below) {
        for (std::size_t j = i; j < work_.lines.size(); ++j) work_.in_article[j] = 0;
        all_words = words;
      }
      i = std::max(i + 1, behind);
    }
  }

 private:
  [[nodiscard]] bool is_comments(std::size_t i) const noexcept {
    return work_.line_classes[i].is_any() && work_.line_classes[i].boilerplate() == BoilerplateClass::kComments;
  }
  [[nodiscard]] bool is_heading(std::size_t i) noexcept {
    return (is_comments(i) && work_.info[i].words <= kMostHeadingWords && work_.info[i].stamps == 0) || counts_on(i);
  }
  // In any language: 6 thoughts on "Ferry sails again", and that stands above it, too.
  [[nodiscard]] bool counts_on(std::size_t i) noexcept {
    constexpr std::string_view kOpening[] = {"\u201C", "\u201E", "\u00AB", "\""},
                               kClosing[] = {"\u201D", "\u201C", "\u00BB", "\""};
    constexpr std::uint32_t kMostLead = 40;  // bytes before the title
    constexpr std::uint32_t kLeastTitle = 8, kMostLine = 250;
    const Span line = work_.lines[i];
    if (line.size() > kMostLine || !is_ascii_digit(text_[line.begin])) return false;
    const std::string_view words = slice(text_, line), lead = words.substr(0, kMostLead);
    std::size_t title = std::string_view::npos, end = words.size();
    for (const std::string_view mark : kOpening)
      if (const std::size_t at = lead.find(mark); at != std::string_view::npos)
        title = std::min(title, at + mark.size());
    for (const std::string_view mark : kClosing)
      if (words.ends_with(mark)) end = words.size() - mark.size();
    if (title >= end || end == words.size() || end - title < kLeastTitle || looked_for_++ >= kMostLookedFor)
      return false;
    return text_.substr(0, line.begin).find(words.substr(title, end - title)) != std::string_view::npos;
  }
  [[nodiscard]] bool is_text(std::size_t i) const noexcept {
    const LineInfo& info = work_.info[i];
    return info.words >= kLeastText && info.stamps == 0 && !work_.line_classes[i].is_any();
  }
  // A date, perhaps behind a name, and no sentence.
  [[nodiscard]] bool is_row(std::size_t i) const noexcept {
    const LineInfo& info = work_.info[i];
    return info.stamps > 0 && info.words <= kMostRowWords && info.end != EndMark::kStop &&
           info.end != EndMark::kQuoteAfterStop;
  }
  [[nodiscard]] bool is_name(std::size_t i) const noexcept {
    const LineInfo& info = work_.info[i];
    return info.words <= kMostNameWords && info.stamps == 0 &&
           (info.end == EndMark::kNone || info.end == EndMark::kColon);
  }
  // Another class ends a thread, but for what stands below each comment.
  [[nodiscard]] bool is_end(std::size_t i) const noexcept {
    if (!work_.line_classes[i].is_any()) return false;
    const BoilerplateClass c = work_.line_classes[i].boilerplate();
    return c == BoilerplateClass::kRelatedLinks || c == BoilerplateClass::kCopyright ||
           c == BoilerplateClass::kConsent || c == BoilerplateClass::kSubscription || c == BoilerplateClass::kSearch;
  }

  // What stands below each comment, or each entry of a ticker, comes again and again.
  [[nodiscard]] bool is_button(std::size_t i) const noexcept {
    constexpr std::uint8_t kFewestRepeats = 3;
    return work_.info[i].repeats >= kFewestRepeats;
  }

  // What stands above the name and date of a teaser, and of no comment.
  [[nodiscard]] bool is_title(std::size_t i) const noexcept {
    const LineInfo& info = work_.info[i];
    return i != heading_ && !is_button(i) && info.words >= kLeastText &&
           (info.end == EndMark::kNone || info.end == EndMark::kEllipsis) && info.sentences == 0 &&
           !work_.line_classes[i].is_any();
  }

  // A row is of a comment where sentences follow it, or words and a button to answer them, and no title stands above
  // it.
  [[nodiscard]] bool is_comment(std::size_t i) const noexcept {
    if (!is_row(i) || i + 1 >= work_.lines.size() || !is_text(i + 1)) return false;
    if (is_title(i - 1) || (i > 1 && is_name(i - 1) && !is_comments(i - 1) && is_title(i - 2))) return false;
    const LineInfo& text = work_.info[i + 1];
    return is_sentence_end(text.end) || text.sentences > 0 || is_answered(i);
  }

  // A row with its text behind it on the same line: Joe Fisher says: March 4, 2019 at 11:20 am They should have ..
  [[nodiscard]] bool has_its_text(std::size_t i) const noexcept {
    if (work_.info[i].stamps == 0) return false;
    const Span line = work_.lines[i];
    const auto stamps = stamps_in(work_, line);
    if (stamps.empty() || !stamps.front().has_time || stamps.front().printed.day == 0) return false;
    const Span name = trim(text_, {line.begin, stamps.front().span.begin});
    return !name.empty() && name.size() <= kMostName && stamps.front().span.end + kLeastBehind <= line.end &&
           std::count(text_.begin() + name.begin, text_.begin() + name.end, ' ') < kMostNameWords;
  }

  // Joe Fisher says: before the date.
  [[nodiscard]] bool is_said_on_line(std::size_t i) const noexcept {
    const Span line = work_.lines[i];
    return slice(text_, trim(text_, {line.begin, stamps_in(work_, line).front().span.begin})).ends_with(':');
  }

  // Of a day, or so long ago: entries of tickers have a time of day alone.
  [[nodiscard]] bool has_day(std::size_t i) const noexcept {
    const auto stamps = stamps_in(work_, work_.lines[i]);
    return !stamps.empty() && (stamps.front().printed.day != 0 || stamps.front().unit != TimeUnit::kNone);
  }
  // The row of a comment by a name above it, with a day and a time of day.
  [[nodiscard]] bool is_named_row(std::size_t i) const noexcept {
    if (i == 0 || i >= work_.lines.size() || !is_name(i - 1) || work_.info[i - 1].words == 0 || !is_comment(i))
      return false;
    const auto stamps = stamps_in(work_, work_.lines[i]);
    return !stamps.empty() && stamps.front().has_time && stamps.front().printed.day != 0;
  }

  // A name stands above it, or in it: rows of a chronicle have a day alone.
  [[nodiscard]] bool is_somebodys(std::size_t i) const noexcept {
    const auto stamps = stamps_in(work_, work_.lines[i]);
    return (!stamps.empty() && stamps.front().span.begin > work_.lines[i].begin) ||
           (is_name(i - 1) && work_.info[i - 1].words > 0 && !is_comments(i - 1));
  }
  // A button to answer it stands below its text.
  [[nodiscard]] bool is_answered(std::size_t i) const noexcept {
    for (std::size_t j = i + 2; j < std::min(i + kMostToAnswer, work_.lines.size()); ++j)
      if (is_comments(j)) return true;
    return false;
  }
  // He says it, or she above it: Ann Lee says:, Tom Reed wrote on March 4, 2019:
  [[nodiscard]] bool is_said(std::size_t i) const noexcept {
    return work_.info[i].end == EndMark::kColon || (is_name(i - 1) && work_.info[i - 1].end == EndMark::kColon);
  }

  // A thread below the story; one whose texts were taken for the story's; one whose texts were, and no story stands
  // above; one without a heading.
  enum class Kind : std::uint8_t { kBelow, kInside, kSaid, kNamed };
  // Which one line `i` may open, with so many words of the article above; `below`: and none behind.
  [[nodiscard]] std::optional<Kind> kind_at(std::size_t i, std::size_t words, bool below) noexcept {
    if (is_heading(i) && (below || !is_button(i))) {
      if (!below) return words >= kLeastAbove ? Kind::kInside : Kind::kSaid;
      if (words > 0) return Kind::kBelow;  // else a list of teasers with counters
      return std::nullopt;
    }
    return words >= kLeastAbove && is_named_row(i + 1) ? std::optional(Kind::kNamed) : std::nullopt;
  }
  [[nodiscard]] static std::size_t fewest(Kind kind) noexcept {
    if (kind == Kind::kBelow) return 1;
    return kind == Kind::kInside ? kFewestInside : kFewestNamed;
  }
  [[nodiscard]] bool counts(std::size_t i, Kind kind, std::uint64_t name) const noexcept {
    switch (kind) {
      case Kind::kBelow:
        return true;
      case Kind::kInside:
        return has_day(i) && is_somebodys(i);
      case Kind::kSaid:
        return has_day(i) && is_said(i);
      case Kind::kNamed:
        return is_named_row(i) && (is_said(i) || is_answered(i)) && work_.line_hashes[i - 1] != name;
    }
    return false;
  }
  // The thread below the heading `begin`, or below the first comment's name; the line behind its last row, or `begin`
  // where there are too few rows. Without a heading those alone count that say so or can be answered, and that another
  // name stands above than above the one before: above all entries of a ticker stands a button.
  std::size_t read(std::size_t begin, Kind kind) noexcept {
    std::size_t& failed = failed_[static_cast<std::size_t>(kind)];
    if (begin < failed) return begin;  // there are fewer rows from here on
    std::size_t last = begin, behind = begin, rows = 0, whole = 0;
    std::uint64_t name = 0;
    heading_ = begin;
    // Below a counter near the top entries of a ticker have dates as well.
    const bool sure = kind == Kind::kBelow || (kind != Kind::kNamed && counts_on(begin));
    for (std::size_t i = begin + 1; i < work_.lines.size(); ++i) {
      if (i - last > (last == begin ? kMostToRow : kMostApart) || is_end(i)) break;
      if (is_comment(i)) {
        last = i, behind = i + 2;
        rows += counts(i, kind, name) ? 1 : 0;
        name = work_.line_hashes[i - 1];
      } else if (kind != Kind::kNamed && has_its_text(i)) {
        last = i, behind = i + 1;
        whole += sure || is_said_on_line(i) ? 1 : 0;
      } else if (last != begin && is_comments(i)) {
        last = i, behind = i + 1;
      }
    }
    if (whole > 1) rows += whole;  // one alone may be a teaser
    if (rows < fewest(kind)) {
      failed = last;
      return begin;
    }
    mark(begin, behind);
    return behind;
  }

  void mark(std::size_t begin, std::size_t behind) noexcept {
    const auto set = [&](std::size_t i) {
      work_.line_classes[i] = {
          .value = static_cast<std::uint8_t>(static_cast<std::uint8_t>(BoilerplateClass::kComments) | LineClass::kSure),
          .confidence = 80};
    };
    for (std::size_t i = begin; i < behind; ++i) {
      if (is_comments(i)) {
        set(i);
      } else if (is_comment(i)) {
        if (i > begin + 1 && !is_comments(i - 1) && is_name(i - 1)) set(i - 1);
        set(i);
      } else {
        work_.line_classes[i].value |= LineClass::kSure;
      }
    }
  }

  std::string_view text_;
  Workspace& work_;
  // Up to where too few rows were found, by kind, so that no line is read again and again.
  std::array<std::size_t, 4> failed_{};
  static constexpr int kMostLookedFor = 16;  // each look reads the page
  int looked_for_ = 0;
  std::size_t heading_ = SIZE_MAX;  // of the thread that is read
};

}  // namespace

void find_threads(std::string_view text, Workspace& work) noexcept { Threads(text, work).run(); }

}  // namespace newsparse::internal
