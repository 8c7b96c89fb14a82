#include "page/stamp_rows.h"

#include <algorithm>
#include <array>
#include <span>

#include "page/parts.h"
#include "text/lexicon.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

constexpr std::size_t kFewestRows = 4;
constexpr std::uint32_t kLeastTitle = 12, kMostTitle = 600;  // bytes of a row beside its timestamp

// What rows of one listing have in common.
enum class Form : std::uint8_t { kClock, kDate, kAge };

bool has_form(const TimestampMatch& stamp, Form form) noexcept {
  if (stamp.has_time) return form == Form::kClock;
  if (stamp.unit != TimeUnit::kNone) return form == Form::kAge;
  return form == Form::kDate && stamp.printed.month != 0 && stamp.printed.day != 0;
}

// How much later `b` is than `a`, which has the same form: its sign is meant. Of two of which one has a day and the
// other none, the time of day tells.
std::int64_t way_in_time(const TimestampMatch& a, const TimestampMatch& b) noexcept {
  const auto seconds_ago = [](const TimestampMatch& s) {
    constexpr std::array<std::int64_t, 8> kSeconds{0, 1, 60, 3600, 86400, 604800, 2629800, 31557600};
    return s.amount * kSeconds[static_cast<std::size_t>(s.unit)];
  };
  const auto day = [](const CivilTime& t) { return (t.year * 12 + t.month) * 31 + t.day; };
  const auto clock = [](const CivilTime& t) { return t.hour * 3600 + t.minute * 60 + t.second; };
  std::int64_t way = 0;
  if (a.unit != TimeUnit::kNone && b.unit != TimeUnit::kNone)
    way = seconds_ago(a) - seconds_ago(b);
  else if (a.printed.day != 0 && b.printed.day != 0 && (a.printed.year == 0) == (b.printed.year == 0))
    way = day(b.printed) - day(a.printed);
  return way != 0 ? way : clock(b.printed) - clock(a.printed);
}

// A mark before it goes on to it: (3 May), opened on 1 May, 3 May. Small words do so too (on 3 May, vom 3. Mai), but
// may also end a title, as verbs and postpositions of many languages do.
bool goes_on(std::string_view text, std::uint32_t begin, std::uint32_t at) noexcept {
  const Span before = trim(text, {begin, at});
  if (before.empty()) return false;
  const char last = text[before.end - 1];
  return last == ',' || last == '(' || last == ';';
}

// What stands behind it may begin a title.
bool opens_title(std::string_view text, Span line, std::uint32_t at) noexcept {
  const Span behind = trim(text, {at, line.end});
  if (behind.empty()) return true;
  const char32_t first = decode(text, behind.begin).value;
  return char_class(first) != CharClass::kLower &&
         std::u32string_view(U",.;:!?)%").find(first) == std::u32string_view::npos;
}

bool is_blank_at(std::string_view text, std::uint32_t at) noexcept { return text[at] == ' ' || text[at] == '\t'; }

// The rows of a line, timestamp by timestamp.
class Rows {
 public:
  Rows(std::string_view text, Span line, std::span<const TimestampMatch> stamps) noexcept
      : text_(text), line_(line), stamps_(stamps) {}

  // Finds them. Nine of ten timestamps of their form are rows', with a title between each two, half of them behind no
  // small word, and four of five follow each other one way.
  [[nodiscard]] bool find() noexcept {
    for (const Form form : {Form::kClock, Form::kDate, Form::kAge}) {
      form_ = form;
      std::size_t rows = 0, others = 0, led_to = 0, titles = 0, later = 0, earlier = 0;
      const TimestampMatch* last = nullptr;
      for (const TimestampMatch& stamp : stamps_) {
        if (!is_row(stamp)) {
          others += has_form(stamp, form) ? 1 : 0;
          continue;
        }
        ++rows;
        led_to += ends_in_function_word(slice(text_, trim(text_, {line_.begin, stamp.span.begin}))) ? 1 : 0;
        if (last != nullptr) {
          const std::uint32_t title = trim(text_, {last->span.end, stamp.span.begin}).size();
          titles += title >= kLeastTitle && title <= kMostTitle ? 1 : 0;
          const std::int64_t way = way_in_time(*last, stamp);
          later += way > 0 ? 1 : 0;
          earlier += way < 0 ? 1 : 0;
        }
        last = &stamp;
      }
      if (rows >= kFewestRows && others * 9 <= rows && led_to * 2 <= rows && titles * 10 >= (rows - 1) * 9 &&
          std::max(later, earlier) * 5 >= (later + earlier) * 4)
        return true;
    }
    return false;
  }

  // `stamp` is one of a row, of those that find() found.
  [[nodiscard]] bool is_row(const TimestampMatch& stamp) const noexcept {
    return has_form(stamp, form_) && (stamp.span.begin == line_.begin || is_blank_at(text_, stamp.span.begin - 1)) &&
           (stamp.span.end == line_.end || is_blank_at(text_, stamp.span.end)) &&
           !goes_on(text_, line_.begin, stamp.span.begin) && opens_title(text_, line_, stamp.span.end);
  }

 private:
  std::string_view text_;
  Span line_;
  std::span<const TimestampMatch> stamps_;
  Form form_ = Form::kClock;
};

}  // namespace

void split_stamp_rows(std::string_view text, Workspace& work) {
  std::vector<Span>& lines = work.split_lines;
  lines.clear();
  bool any = false;
  std::size_t first = 0;  // of the timestamps of the line
  for (std::size_t l = 0; l < work.lines.size(); ++l) {
    const Span line = work.lines[l];
    std::size_t last = first;
    while (last < work.stamps.size() && work.stamps[last].span.begin < line.end) ++last;
    const auto stamps = std::span<const TimestampMatch>(work.stamps).subspan(first, last - first);
    first = last;
    Rows rows(text, line, stamps);
    const bool split = stamps.size() >= kFewestRows && rows.find();
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
  if (any) work.lines.swap(lines);
}

}  // namespace newsparse::internal
