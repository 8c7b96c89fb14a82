#include "page/stamp_rows.h"

#include <algorithm>
#include <array>
#include <span>

#include "page/classify.h"
#include "page/date_sides.h"
#include "recognise/date_leads.h"
#include "text/lines.h"

namespace newsparse::internal {

namespace {

constexpr std::size_t kFewestRows = 4;
// Pages of more lines have their shortest lines joined so that memory stays bounded: none is split there.
constexpr std::size_t kMostLines = std::size_t{1} << 16;
constexpr std::uint32_t kLeastTitle = 9, kMostTitle = 600;  // bytes of a row beside its timestamp

// What rows of one listing have in common.
enum class Form : std::uint8_t { kClock, kDate, kAge };

bool has_form(const TimestampMatch& stamp, Form form) noexcept {
  if (stamp.has_time) return form == Form::kClock;
  if (stamp.unit != TimeUnit::kNone) return form == Form::kAge;
  return form == Form::kDate && stamp.printed.month != 0 && stamp.printed.day != 0;
}

// How much later `b` is than `a`, which has the same form: its sign is meant. Where not both
// have a day, the time of day tells, the short way round the clock.
std::int64_t way_in_time(const TimestampMatch& a, const TimestampMatch& b) noexcept {
  constexpr std::array<std::int64_t, 8> kSeconds{0, 1, 60, 3600, 86400, 604800, 2629800, 31557600};
  constexpr std::int64_t kDay = 86400;
  const auto seconds_ago = [&](const TimestampMatch& s) {
    return s.amount * kSeconds[static_cast<std::size_t>(s.unit)];
  };
  const auto day = [](const CivilTime& t) { return (t.year * 12 + t.month) * 31 + t.day; };
  const auto clock = [](const CivilTime& t) { return t.hour * 3600 + t.minute * 60 + t.second; };
  std::int64_t way = 0;
  const bool aged = a.unit != TimeUnit::kNone && b.unit != TimeUnit::kNone;
  const bool dated = a.printed.day != 0 && b.printed.day != 0 && (a.printed.year == 0) == (b.printed.year == 0);
  if (aged) way = seconds_ago(a) - seconds_ago(b);
  if (!aged && dated) way = day(b.printed) - day(a.printed);
  if (way != 0) return way;
  way = clock(b.printed) - clock(a.printed);
  if (aged || dated) return way;
  return way > kDay / 2 ? way - kDay : way < -kDay / 2 ? way + kDay : way;
}

bool is_blank_at(std::string_view text, std::uint32_t at) noexcept { return text[at] == ' ' || text[at] == '\t'; }

// What speaks for rows of a form on a line, and what against.
struct Tally {
  std::size_t rows = 0, others = 0;       // timestamps of the form
  std::size_t led_to = 0;                 // rows' that a small word stands before
  std::size_t titles = 0, sentences = 0;  // what stands between two rows' may be a title; ends as a sentence does
  std::size_t later = 0, earlier = 0;     // steps in time

  // Nine of ten timestamps are rows', with a title between each two, half of them behind no small word. They go one way
  // in time, four steps of five, and most go somewhere. A chronicle does all that too, but its entries are sentences.
  [[nodiscard]] bool are_rows() const noexcept {
    const std::size_t steps = later + earlier, most = std::max(later, earlier);
    return rows >= kFewestRows && others * 9 <= rows && led_to * 2 <= rows && titles * 10 >= (rows - 1) * 9 &&
           sentences * 2 <= rows && most * 5 >= steps * 4 && most * 2 >= rows - 1;
  }
};

// The rows of a line, timestamp by timestamp.
class Rows {
 public:
  Rows(std::string_view text, Span line, std::span<const TimestampMatch> stamps) noexcept
      : text_(text), line_(line), stamps_(stamps) {}

  // False: there are none.
  [[nodiscard]] bool find() noexcept {
    for (const Form form : {Form::kClock, Form::kDate, Form::kAge}) {
      form_ = form;
      if (count().are_rows()) return true;
    }
    return false;
  }

  // `stamp` is one of a row, of those that find() found.
  [[nodiscard]] bool is_row(const TimestampMatch& stamp) const noexcept {
    return has_form(stamp, form_) && (stamp.span.begin == line_.begin || is_blank_at(text_, stamp.span.begin - 1)) &&
           (stamp.span.end == line_.end || is_blank_at(text_, stamp.span.end)) &&
           !sentence_goes_on(text_, line_.begin, stamp.span.begin) && opens_title(text_, line_, stamp.span.end);
  }

 private:
  [[nodiscard]] Tally count() const noexcept {
    Tally tally;
    const TimestampMatch* last = nullptr;
    for (const TimestampMatch& stamp : stamps_) {
      if (!is_row(stamp)) {
        tally.others += has_form(stamp, form_) ? 1 : 0;
        continue;
      }
      ++tally.rows;
      const Span before = trim(text_, {last == nullptr ? line_.begin : last->span.end, stamp.span.begin});
      tally.led_to += leads_to_date(slice(text_, before)) ? 1 : 0;
      tally.sentences += !before.empty() && is_sentence_end(end_mark(slice(text_, before))) ? 1 : 0;
      if (last != nullptr) {
        tally.titles += before.size() >= kLeastTitle && before.size() <= kMostTitle ? 1 : 0;
        const std::int64_t way = way_in_time(*last, stamp);
        tally.later += way > 0 ? 1 : 0;
        tally.earlier += way < 0 ? 1 : 0;
      }
      last = &stamp;
    }
    return tally;
  }

  std::string_view text_;
  Span line_;
  std::span<const TimestampMatch> stamps_;
  Form form_ = Form::kClock;
};

// Whether a line meets one of a page's spans, which are in text order.
template <class Spans, class SpanOf>
class Meeting {
 public:
  Meeting(const Spans& spans, SpanOf span_of) noexcept : spans_(spans), span_of_(span_of) {}
  [[nodiscard]] bool meets(Span line) const noexcept {
    const auto next = std::partition_point(spans_.begin(), spans_.end(),
                                           [&](const auto& item) { return span_of_(item).end <= line.begin; });
    return next != spans_.end() && span_of_(*next).begin < line.end;
  }

 private:
  const Spans& spans_;
  SpanOf span_of_;
};

}  // namespace

void split_stamp_rows(std::string_view text, const PageData& page, Workspace& work) {
  std::vector<Span>& lines = work.row_lines;
  lines.clear();
  const Meeting tokens(page.templates, [](const TemplateToken& token) { return token.span; });
  const Meeting markup(page.markup, [](const MarkupResidue& residue) { return residue.span; });
  const Meeting sources(work.sources, [](Span source) { return source; });
  bool any = false;
  std::size_t first = 0;  // of the timestamps of the line
  for (std::size_t l = 0; l < work.lines.size(); ++l) {
    const Span line = work.lines[l];
    if (l == 0 && !work.page_date.empty()) first = 1;  // the dump header's is no row's
    std::size_t last = first;
    while (last < work.stamps.size() && work.stamps[last].span.begin < line.end) ++last;
    const auto stamps = std::span<const TimestampMatch>(work.stamps).subspan(first, last - first);
    first = last;
    Rows rows(text, line, stamps);
    const bool split = stamps.size() >= kFewestRows &&
                       work.lines.size() + lines.size() + 2 * stamps.size() < kMostLines && !tokens.meets(line) &&
                       !markup.meets(line) && !sources.meets(line) && rows.find();
    if (split && !any) lines.assign(work.lines.begin(), work.lines.begin() + static_cast<std::ptrdiff_t>(l));
    any = any || split;
    if (!split) {
      if (any) lines.push_back(line);
      continue;
    }
    std::uint32_t at = line.begin;
    const auto add_until = [&](std::uint32_t end) {
      if (const Span piece = trim(text, {at, end}); !piece.empty()) lines.push_back(piece);
      at = end;
    };
    for (const TimestampMatch& stamp : stamps)
      if (rows.is_row(stamp)) add_until(stamp.span.begin), add_until(stamp.span.end);
    add_until(line.end);
  }
  if (any) work.lines.assign(lines.begin(), lines.end());  // no swap: both would grow in turn, page by page
}

}  // namespace newsparse::internal
