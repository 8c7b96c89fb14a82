#include "page/story.h"

#include <algorithm>
#include <array>
#include <optional>

#include "page/headline.h"
#include "page/seam_signs.h"
#include "recognise/byline.h"
#include "text/ascii.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

// The date in an address, such as /2017/05/29/ or /2017-05-29-; the day is 0 where only year and month are there.
std::optional<CivilTime> date_in(std::string_view url) noexcept {
  const auto digit = [&](std::size_t i) { return i < url.size() && is_ascii_digit(url[i]); };
  const auto number = [&](std::size_t i, std::size_t n) {
    int value = 0;
    for (std::size_t k = 0; k < n; ++k) value = digit(i + k) ? value * 10 + (url[i + k] - '0') : -100000;
    return value;
  };
  for (std::size_t i = 1; i + 7 < url.size(); ++i) {
    if (digit(i - 1) || !digit(i)) continue;
    const int year = number(i, 4);
    if (year < 1990 || year > 2100) continue;
    const char sign = url[i + 4];
    const bool signs = sign == '/' || sign == '-' || sign == '_';
    const std::size_t month_at = i + 4 + signs;
    const int month = number(month_at, 2);
    if (month < 1 || month > 12) continue;
    const std::size_t day_at = month_at + 2 + (signs && month_at + 2 < url.size() && url[month_at + 2] == sign);
    const int day = number(day_at, 2);
    const bool has_day = day >= 1 && day <= 31 && !digit(day_at + 2);
    if (!has_day && (!signs || digit(month_at + 2))) continue;
    return CivilTime{.year = static_cast<std::int16_t>(year),
                     .month = static_cast<std::uint8_t>(month),
                     .day = static_cast<std::uint8_t>(has_day ? day : 0)};
  }
  return std::nullopt;
}

// A sentence goes on behind a date that ends at `end`: was opened on 3 May 1968 and, feierte am 30. Januar, erstmals.
bool is_of_sentence(std::string_view text, std::uint32_t end) noexcept {
  while (end < text.size() && (text[end] == ' ' || text[end] == ',' || text[end] == ')')) ++end;
  return end < text.size() && char_class(decode(text, end).value) == CharClass::kLower;
}

// A sentence leads to a date that it ends in: born on March 2, 1919. Not a dateline's: Berlin, 3. Mai.
bool ends_sentence(std::string_view text, Span date) noexcept {
  if (date.end >= text.size() || !is_sentence_sign(decode(text, date.end).value)) return false;
  std::uint32_t begin = date.begin;
  while (begin > 0 && text[begin - 1] == ' ') --begin;
  CharClass first = CharClass::kOther;
  while (begin > 0) {
    const CodePoint c = decode_before(text, begin);
    const CharClass now = char_class(c.value);
    if (!is_letter(now)) break;
    first = now;
    begin -= c.size;
  }
  return first == CharClass::kLower || first == CharClass::kCaseless;
}

// Percent: of items below, some are none.
constexpr std::uint8_t kSureItem = 50;

class StoryFinder {
 public:
  StoryFinder(const Workspace& work, PageData& page) : work_(work), page_(page) {}

  void run() {
    const auto& records = page_.records;
    const auto in_story = [](const Record& r) { return r.in_article; };
    const auto first = std::find_if(records.begin(), records.end(), in_story);
    const auto last = std::find_if(records.rbegin(), records.rend(), in_story);
    if (first != records.end()) body_ = {first->span.begin, last->span.end};
    if (work_.headline != kNone) {
      const Span span = with_dates(page_.text, work_, work_.headline);
      const auto in =
          std::find_if(records.begin(), records.end(), [&](const Record& r) { return r.span.end > span.begin; });
      const bool residue =
          in != records.end() && (in->kind == RecordKind::kTemplateResidue || in->kind == RecordKind::kMarkup);
      if (!residue) page_.title = span;
    }
    if (page_.title.empty() && body_.empty()) return;
    find_published();
    find_authors();
  }

 private:
  [[nodiscard]] std::size_t line_of(std::uint32_t at) const noexcept { return line_at(work_.lines, at); }

  // The story's date is the one that stands nearest to its headline or its first paragraph, not a teaser's, and rather
  // one that its address repeats.
  void find_published() {
    const auto in_url = date_in(page_.url);
    const bool has_title = !page_.title.empty();
    const auto title_line = static_cast<int>(line_of(has_title ? page_.title.begin : body_.begin));
    const auto body_first =
        static_cast<int>(body_.empty() ? static_cast<std::size_t>(title_line) : line_of(body_.begin));
    const int body_last = body_.empty() ? body_first : static_cast<int>(line_of(body_.end - 1));
    std::size_t record = 0;
    int best = -75;
    for (std::uint32_t t = 0; t < page_.timestamps.size(); ++t) {
      const Timestamp& stamp = page_.timestamps[t];
      while (record < page_.records.size() && page_.records[record].span.end <= stamp.span.begin) ++record;
      if (!stamp.resolved || stamp.precision < Precision::kDay || stamp.precision == Precision::kWeek) continue;
      const Record& in = page_.records[std::min(record, page_.records.size() - 1)];
      const auto line = static_cast<int>(line_of(stamp.span.begin));
      int score = 0;
      if (line >= title_line)
        score -= 3 * std::min(line - title_line, 20);
      else
        score -= 8 + 5 * std::min(title_line - line, 20);
      if (!body_.empty()) {
        const int away = line < body_first ? body_first - line : line > body_last ? line - body_last : 0;
        score -= 2 * std::min(away, 20);
      }
      if (in.kind == RecordKind::kByline) score += 15;
      if (in.kind == RecordKind::kPageDate) score -= 40;
      if (in.kind == RecordKind::kFeedItem) score -= in.confidence < kSureItem ? 20 : 75;
      if (in.kind == RecordKind::kBoilerplate) score -= 10;
      if (stamp.role == TimestampRole::kUpdated) score -= 12;
      // A comment's or a quoted post's, where it stands in the middle of the story.
      const bool inside = in.in_article && stamp.span.begin != in.span.begin;
      if (stamp.role == TimestampRole::kEvent) score -= inside ? 40 : 15;
      if (stamp.role == TimestampRole::kMention) score -= 40;
      if (stamp.role == TimestampRole::kMention &&
          (is_of_sentence(page_.text, stamp.span.end) ||
           (stamp.precision == Precision::kDay && !is_of_label(stamp.span, line) &&
            ends_sentence(page_.text, stamp.span))))
        continue;
      if (stamp.span.begin >= page_.title.begin && stamp.span.end <= page_.title.end) score -= 40;  // what it is about
      if (!stamp.inferred.year) score += 8;
      if (stamp.precision >= Precision::kMinute) score += 4;
      if (line > body_last + 1 && !body_.empty()) score -= 25;
      if (in_url && in_url->year == stamp.time.year && in_url->month == stamp.time.month &&
          (in_url->day == 0 || in_url->day == stamp.time.day))
        score += in_url->day == 0 ? 25 : 70;
      if (score <= best) continue;
      best = score;
      page_.published = t;
    }
  }

  // A date that its line says something of (first published on March 2, 2020.) or that a place and no more leads to
  // (Berlin, den 3. Mai 2020.), so that it is no day of a sentence.
  [[nodiscard]] bool is_of_label(Span date, int line) const noexcept {
    constexpr std::uint32_t kLabels = cue_bit(Cue::kPublished) | cue_bit(Cue::kUpdated) | cue_bit(Cue::kByline);
    constexpr std::uint32_t kLongestPlace = 24, kLongestCaseless = 16;  // bytes
    constexpr int kMostPlaceWords = 2;
    const auto l = static_cast<std::size_t>(line);
    if ((work_.info[l].cues & kLabels) != 0) return true;
    const Span before{work_.lines[l].begin, date.begin};
    if (before.empty() || before.size() > kLongestPlace) return before.empty();
    const CharClass first = char_class(decode(page_.text, before.begin).value);
    if (first == CharClass::kCaseless) return before.size() <= kLongestCaseless;
    int words = 0;
    for (Span word = next_word(page_.text, before.begin, before.end); !word.empty();
         word = next_word(page_.text, word.end, before.end))
      ++words;
    return first == CharClass::kUpper && words <= kMostPlaceWords;
  }

  // Lines round the headline that name somebody, and bylines between the headline and the body or just behind it.
  void find_authors() {
    constexpr std::size_t kReach = 12;  // lines
    const std::size_t first = line_of(page_.title.empty() ? body_.begin : page_.title.begin);
    const std::size_t last = body_.empty() ? first : line_of(body_.end - 1);
    for (const StoryByline& byline : work_.story_bylines)
      if (is_byline_or_item(byline.author)) add_authors(byline.author);
    for (const Record& record : page_.records) {
      if (record.kind != RecordKind::kByline || record.detail >= page_.bylines.size()) continue;
      const Span author = page_.bylines[record.detail].author;
      if (author.empty()) continue;
      const std::size_t line = line_of(record.span.begin);
      if (line + 3 < first || line > last + 3 || (body_.empty() && line > first + kReach)) continue;
      add_authors(author);
    }
  }

  // A caller's rule may have made something else of the line.
  [[nodiscard]] bool is_byline_or_item(Span author) const noexcept {
    const auto record = std::partition_point(page_.records.begin(), page_.records.end(),
                                             [&](const Record& r) { return r.span.end <= author.begin; });
    return record != page_.records.end() &&
           (record->kind == RecordKind::kByline || record->kind == RecordKind::kFeedItem);
  }

  void add_authors(Span author) {
    std::array<Span, kMostBylineNames> names;
    const std::size_t count = split_names(slice(page_.text, author), names);
    for (std::size_t i = 0; i < count; ++i) add_author({author.begin + names[i].begin, author.begin + names[i].end});
  }

  void add_author(Span author) {
    const std::string_view name = slice(page_.text, author);
    const bool known =
        std::any_of(page_.authors.begin(), page_.authors.end(), [&](Span s) { return slice(page_.text, s) == name; });
    if (!known) page_.authors.push_back(author);
  }

  const Workspace& work_;
  PageData& page_;
  Span body_;
};

}  // namespace

void find_story(const Workspace& work, PageData& page) { StoryFinder(work, page).run(); }

}  // namespace newsparse::internal
