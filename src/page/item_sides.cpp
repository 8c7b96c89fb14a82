#include "page/item_sides.h"

#include <algorithm>
#include <bit>
#include <cassert>

#include "page/item_lists.h"
#include "page/levels.h"
#include "page/parts.h"
#include "page/trees.h"

namespace newsparse::internal {

namespace {

constexpr std::uint32_t kNoPart = UINT32_MAX;
// No page that anyone would read has so many lists: fields of those past them stay on the usual side.
constexpr std::size_t kMostLists = 16384;

constexpr int kUsualScore = 400;                        // of titles, where the list itself has none to compare with
constexpr int kNoScore = -1500, kNoFirstScore = -3500;  // where there is none: of a title, of the first look alone
constexpr int kUsualWords = 10;                         // of titles, likewise

#include "side_weights.inc"

constexpr auto kSideBlockTrees = block_trees(kSideTrees);

// A share of some, as 0 none .. 15 all.
constexpr int fifteenths(int part, int of) noexcept { return of == 0 ? 0 : part * 15 / of; }
// What votes of -most .. most say, as 0 .. 14; 7: nothing.
constexpr int ballot(int votes, int most) noexcept { return most == 0 ? 7 : (votes + most) * 7 / most; }

// The kinds of a few parts, as a number.
using Pattern = std::uint64_t;

class SideFinder {
 public:
  SideFinder(Workspace& work, PartRole role) noexcept : work_(work), parts_(work.parts), role_(role) {}

  void run() {
    const std::size_t first_list = work_.field_lists.size();
    ListFinder lists(work_, role_);
    while (lists.next(rows_)) read_list();
    // Lists of a page speak for each other.
    for (std::size_t l = first_list; l < work_.field_lists.size(); ++l) {
      std::array<std::uint8_t, kSideFacts>& facts = work_.field_lists[l].facts;
      facts[kSideFacts - 2] = static_cast<std::uint8_t>(ballot(nearer_of_all_, rows_of_all_));
      facts[kSideFacts - 1] = static_cast<std::uint8_t>(log_level(work_.field_lists.size() - first_list, 15));
    }
  }

 private:
  // `at` may be past either end in all of these.
  [[nodiscard]] bool is(std::uint32_t at, PartRole role) const noexcept {
    return at < parts_.size() && parts_[at].role == role;
  }
  [[nodiscard]] bool in_article(std::uint32_t at) const noexcept {
    return at < parts_.size() && work_.in_article[parts_[at].line] != 0;
  }
  [[nodiscard]] int words(std::uint32_t at) const noexcept {
    return at < parts_.size() ? work_.part_info[at].words : 0;
  }
  // A part as one of eight kinds.
  [[nodiscard]] Pattern kind(std::uint32_t i) const noexcept {
    return is_teaser_text(work_, i) ? 7 : static_cast<Pattern>(parts_[i].role);
  }
  // The kinds of the parts [from, to), which are few.
  [[nodiscard]] Pattern kinds(std::uint32_t from, std::uint32_t to) const noexcept {
    Pattern all = 1;
    for (std::uint32_t i = from; i < to; ++i)
      if (i == from || kind(i) != kind(i - 1)) all = all * 8 + kind(i);
    return all;
  }
  // What stands straight beside a field: 0 nothing, else its kind, and whether on the field's line.
  [[nodiscard]] Pattern beside(std::uint32_t at, std::uint32_t field) const noexcept {
    return at >= parts_.size() ? 0 : 2 + kind(at) * 2 + (parts_[at].line == parts_[field].line ? 1 : 0);
  }
  [[nodiscard]] bool has_text(std::uint32_t from, std::uint32_t to) const noexcept {
    for (; from < to; ++from)
      if (is_teaser_text(work_, from)) return true;
    return false;
  }

  [[nodiscard]] std::size_t rows() const noexcept { return rows_.titles.size(); }
  // What stands in a row between the title and the unit behind it, and between the unit before it and the title.
  [[nodiscard]] Pattern behind_title(std::size_t row) const noexcept {
    return kinds(rows_.titles[row] + 1, rows_.units[row + 1].first);
  }
  [[nodiscard]] Pattern before_title(std::size_t row) const noexcept {
    return kinds(rows_.units[row].last + 1, rows_.titles[row]);
  }
  // The pattern that more than half of the rows have, if one does, and how many have it.
  struct Usual {
    Pattern pattern = 0;
    int count = 0;
    std::uint32_t parts = 0;
  };
  template <class PatternOf>
  [[nodiscard]] Usual usual(PatternOf pattern_of) const noexcept {
    Usual out;
    int lead = 0;
    for (std::size_t r = 0; r < rows(); ++r) {
      const Pattern p = pattern_of(r);
      if (lead == 0) out.pattern = p;
      lead += p == out.pattern ? 1 : -1;
    }
    for (std::size_t r = 0; r < rows(); ++r) out.count += pattern_of(r) == out.pattern;
    for (Pattern p = out.pattern; p > 1; p /= 8) ++out.parts;
    return out;
  }

  // Where the rows would have a title past the first unit or the last; kNoPart: nothing stands there that could be one.
  [[nodiscard]] std::uint32_t expected(int step, const Usual& usual) const noexcept {
    const std::uint32_t unit = step < 0 ? rows_.units.front().first : rows_.units.back().last;
    std::uint32_t at = unit;
    for (std::uint32_t n = 0; n < kItemReach; ++n) {
      at += static_cast<std::uint32_t>(step);  // past the end where it wraps
      if (at >= parts_.size() || in_article(at) || at == work_.headline || parts_[at].role == role_) return kNoPart;
      if (rows() == 0) return at;
      const Pattern between = step < 0 ? kinds(at + 1, unit) : kinds(unit + 1, at);
      if (between == usual.pattern && (n == 0 || kind(at) != kind(at - static_cast<std::uint32_t>(step)))) return at;
    }
    return kNoPart;
  }
  // How well a title stands there: 0 not at all .. 7.
  [[nodiscard]] int fit(int step, std::uint32_t at, const Usual& usual, int usual_score) const noexcept {
    enum : int { kNothing, kOtherParts, kNoTitle, kHardly, kUnknown, kMissed, kPoor, kTitle };
    constexpr int kMuchWorse = 600, kMaybe = -500;
    if (rows() == 0) return kUnknown;
    if (at == kNoPart) return kNothing;
    const Pattern between =
        step < 0 ? kinds(at + 1, rows_.units.front().first) : kinds(rows_.units.back().last + 1, at);
    if (between != usual.pattern) return kOtherParts;
    const int score = title_score(work_, at);
    if (parts_[at].role == PartRole::kTitle) return score < usual_score - kMuchWorse ? kPoor : kTitle;
    if (!may_be_title(work_.part_info[at])) return kNoTitle;
    return score > kMaybe ? kMissed : kHardly;
  }

  // The likeliest title within reach of a field, up to the first that is one.
  [[nodiscard]] std::uint32_t best_title(std::uint32_t field, int step) const noexcept {
    std::uint32_t best = kNoPart, i = field;
    for (std::uint32_t n = 0; n < kItemReach; ++n) {
      i += static_cast<std::uint32_t>(step);  // past the end where it wraps
      if (i >= parts_.size() || i == work_.headline || parts_[i].role == role_ || in_article(i)) break;
      const bool is_title = parts_[i].role == PartRole::kTitle;
      if (!is_title && (parts_[i].role == PartRole::kGiven || !may_be_title(work_.part_info[i]))) continue;
      if (best == kNoPart || title_score(work_, i) > title_score(work_, best)) best = i;
      if (is_title) break;
    }
    return best;
  }

  // What the timestamp of a part says; nullptr: it is none.
  [[nodiscard]] const TimestampMatch* match_of(std::uint32_t part) const noexcept {
    if (role_ != PartRole::kStamp) return nullptr;
    const auto stamps = stamps_in(work_, parts_[part].span);
    return stamps.empty() ? nullptr : &stamps.front();
  }
  [[nodiscard]] bool is_clock(std::uint32_t part) const noexcept {
    const TimestampMatch* match = match_of(part);
    return match != nullptr && match->has_time && match->printed.month == 0 && match->weekday == 0 &&
           match->unit == TimeUnit::kNone;
  }
  // Which of its parts are printed, as a number.
  [[nodiscard]] unsigned form(std::uint32_t part) const noexcept {
    const TimestampMatch* match = match_of(part);
    if (match == nullptr) return 0;
    return (match->has_time ? 1U : 0) + (match->printed.month != 0 ? 2U : 0) + (match->printed.year != 0 ? 4U : 0) +
           (match->unit != TimeUnit::kNone ? 8U : 0) + (match->printed.day != 0 ? 16U : 0);
  }

  // What is counted over the units of a list, and over its rows.
  struct Sums {
    int units = 0, clocks = 0, opens = 0, closes = 0;
    int nearer = 0, scores = 0, words = 0, rows_above = 0, above = 0, below = 0;
    int far_before = 0, far_behind = 0, line_before = 0, line_behind = 0, text_before = 0, text_behind = 0;
    std::array<int, 3> before{}, behind{};                     // authors, sections and dates beside the units
    std::uint32_t distances_before = 0, distances_behind = 0;  // a bit for each that occurs
  };

  void count_unit(const FieldUnit& unit, Sums& sums) const noexcept {
    ++sums.units;
    sums.clocks += is_clock(unit.first);
    constexpr std::array<PartRole, 3> kRoles = {PartRole::kAuthor, PartRole::kSection, PartRole::kStamp};
    for (std::size_t r = 0; r < kRoles.size(); ++r) {
      sums.before[r] += is(unit.first - 1, kRoles[r]);
      sums.behind[r] += is(unit.last + 1, kRoles[r]);
    }
    sums.opens += unit.first == 0 || parts_[unit.first - 1].line != parts_[unit.first].line;
    sums.closes += unit.last + 1 == parts_.size() || parts_[unit.last + 1].line != parts_[unit.last].line;
  }

  void count_row(std::size_t row, Sums& sums) const noexcept {
    const std::uint32_t title = rows_.titles[row], before = rows_.units[row].last, behind = rows_.units[row + 1].first;
    const std::uint32_t to_before = field_distance(work_, before, title),
                        to_behind = field_distance(work_, behind, title);
    sums.distances_before |= std::uint32_t{1} << std::min(to_before, 31U);
    sums.distances_behind |= std::uint32_t{1} << std::min(to_behind, 31U);
    sums.far_before += static_cast<int>(std::min(to_before, 15U));
    sums.far_behind += static_cast<int>(std::min(to_behind, 15U));
    sums.nearer += (to_behind < to_before) - (to_before < to_behind);
    sums.scores += title_score(work_, title);
    sums.words += words(title);
    sums.line_before += parts_[title].line == parts_[before].line;
    sums.line_behind += parts_[title].line == parts_[behind].line;
    sums.text_before += has_text(before + 1, title);
    sums.text_behind += has_text(title + 1, behind);
  }

  void read_list() {
    const FieldUnit &first = rows_.units.front(), &last = rows_.units.back();
    const int rows = static_cast<int>(this->rows());
    const std::uint32_t head = best_title(first.first, -1), tail = best_title(last.last, 1);
    const Pattern above_first = beside(first.first - 1, first.first), below_last = beside(last.last + 1, last.last);
    Sums sums;
    for (const FieldUnit& unit : rows_.units) {
      count_unit(unit, sums);
      sums.above += beside(unit.first - 1, unit.first) == above_first;
      sums.below += beside(unit.last + 1, unit.last) == below_last;
    }
    const Pattern row_above = head == kNoPart ? 0 : kinds(head + 1, first.first);
    for (std::size_t r = 0; r < this->rows(); ++r) {
      count_row(r, sums);
      sums.rows_above += behind_title(r) == row_above;
    }
    const auto away = [&](std::uint32_t title, std::uint32_t field) {
      return title == kNoPart ? 15 : static_cast<int>(std::min(field_distance(work_, field, title), 14U));
    };
    const int above = away(head, first.first), below = away(tail, last.last);
    if (rows == 0) sums.nearer = (above < below) - (below < above);
    nearer_of_all_ += sums.nearer;
    rows_of_all_ += std::max(rows, 1);
    if (work_.field_lists.size() >= kMostLists) {
      for (std::uint32_t i = first.first; i <= last.last; ++i)
        if (is(i, role_)) parts_[i].follows = role_ != PartRole::kSection;
      return;
    }
    FieldList& list = work_.field_lists.emplace_back();
    list.first = first.first, list.last = last.last, list.role = role_;
    std::size_t fact = 0;
    const auto add = [&](int value) { list.facts[fact++] = static_cast<std::uint8_t>(std::clamp(value, 0, 15)); };
    const int of_rows = std::max(rows, 1), usual_score = rows == 0 ? kUsualScore : sums.scores / rows;
    add(role_ == PartRole::kStamp ? 0 : role_ == PartRole::kSection ? 1 : 2);
    add(rows);
    add(fifteenths(rows_.sure, rows));
    add(fifteenths(sums.clocks, sums.units));
    for (const int n : sums.before) add(fifteenths(n, sums.units));
    for (const int n : sums.behind) add(fifteenths(n, sums.units));
    for (const int n : {sums.opens, sums.closes}) add(fifteenths(n, sums.units));
    // How near its title each is, and how alike the rows are.
    add(ballot(sums.nearer, of_rows));
    add(std::popcount(sums.distances_before));
    add(std::popcount(sums.distances_behind));
    for (const int n : {sums.line_before, sums.line_behind, sums.text_before, sums.text_behind})
      add(fifteenths(n, rows));
    for (const int n : {sums.far_before, sums.far_behind}) add(rows == 0 ? 15 : n / rows);
    add(static_cast<int>(parts_[last.last].line - parts_[first.first].line) / of_rows);
    const Usual behind = usual([&](std::size_t r) { return behind_title(r); }),
                before = usual([&](std::size_t r) { return before_title(r); });
    list.behind_title = rows == 0 ? 0 : behind.pattern;
    list.before_title = rows == 0 ? 0 : before.pattern;
    for (const Usual& u : {behind, before}) {
      add(fifteenths(u.count, rows));
      add(static_cast<int>(std::min<std::uint32_t>(u.parts, 15)));
    }
    // A list that begins with a title has one above its first field, as its rows have it; one that ends with a title
    // has one below its last.
    const std::uint32_t head_place = expected(-1, behind), tail_place = expected(1, before);
    const int head_fit = fit(-1, head_place, behind, usual_score), tail_fit = fit(1, tail_place, before, usual_score);
    add(head_fit);
    add(tail_fit);
    add(8 + head_fit - tail_fit);
    add(fifteenths(sums.rows_above, rows));
    add(fifteenths(sums.above - 1, rows));
    add(fifteenths(sums.below - 1, rows));
    for (const std::uint32_t title : {head, tail}) {
      add(title == kNoPart ? 0 : is(title, PartRole::kTitle) ? 2 : 1);
      add(title == kNoPart ? 0 : 1 + level(title_score(work_, title) - usual_score, 200, 7));
      const int usual_words = rows == 0 ? kUsualWords : std::max(sums.words / rows, 1);
      add(title == kNoPart ? 0 : 1 + words(title) * 4 / usual_words);
    }
    const auto score = [&](std::uint32_t title) { return title == kNoPart ? kNoScore : title_score(work_, title); };
    add(level(score(head) - score(tail), 150, 7));
    add(above);
    add(below);
    for (const Pattern p : {above_first, below_last}) {
      add(static_cast<int>(p / 2));
      add(static_cast<int>(p % 2));
    }
    add(words(first.first - 1));
    add(words(last.last + 1));
    add((in_article(first.first - 1) ? 1 : 0) + (in_article(last.last + 1) ? 2 : 0));
    // Whether the first row and the last are built as the others: a field that is none of the list's may stand there.
    add(rows < 2 ? 2 : before_title(0) == before.pattern ? 1 : 0);
    add(rows < 2 ? 2 : behind_title(0) == behind.pattern ? 1 : 0);
    add(rows < 2 ? 2 : before_title(this->rows() - 1) == before.pattern ? 1 : 0);
    add(rows < 2 ? 2 : behind_title(this->rows() - 1) == behind.pattern ? 1 : 0);
    // Places where titles would be, as the first look sees them: the second gives up what is hopeless.
    const auto first_score = [&](std::uint32_t at) {
      return at == kNoPart ? kNoFirstScore : static_cast<int>(work_.part_scores[at][0]);
    };
    for (const std::uint32_t at : {head_place, tail_place}) {
      add(at == kNoPart ? 0 : 1 + level(first_score(at), 300, 7));
      add(at == kNoPart ? 0 : words(at));
    }
    add(level(first_score(head_place) - first_score(tail_place), 250, 7));
    for (const std::uint32_t end : {first.first, last.first}) {
      int alike = -1;
      const unsigned of_end = form(end);
      for (const FieldUnit& unit : rows_.units) alike += form(unit.first) == of_end;
      add(rows == 0 ? 15 : fifteenths(alike, rows));
    }
    int titles = 0;
    for (std::uint32_t i = first.first; i < last.last; ++i) titles += is(i, PartRole::kTitle);
    constexpr int kEven = 5;
    add(kEven + titles - rows);
    assert(fact + 2 <= kSideFacts);
  }

  Workspace& work_;
  std::vector<Part>& parts_;
  PartRole role_;
  FieldRows rows_;  // the list at hand
  int nearer_of_all_ = 0, rows_of_all_ = 0;
};

}  // namespace

std::uint32_t field_distance(const Workspace& work, std::uint32_t field, std::uint32_t title) noexcept {
  const std::vector<Part>& parts = work.parts;
  constexpr std::uint32_t kMostFields = 4;  // on the short line of fields
  if (field < title) {
    for (std::uint32_t n = 0; n < kMostFields && field + 1 < title && parts[field + 1].line == parts[field].line; ++n)
      ++field;
    return title - field;
  }
  for (std::uint32_t n = 0; n < kMostFields && field - 1 > title && parts[field - 1].line == parts[field].line; ++n)
    --field;
  std::uint32_t away = 1;
  for (std::uint32_t i = title + 1; i < field; ++i)
    away += parts[i].role != PartRole::kOther || work.part_info[i].words < kTextWords;
  return away;
}

namespace {

// Lists of a page whose rows are built alike stand on the same side: each lends the others a quarter of what it says.
class AlikeLists {
 public:
  void add(const FieldList& list) noexcept {
    if (Sum* sum = find(list)) sum->score += list.score;
  }
  [[nodiscard]] int score(const FieldList& list) noexcept {
    const Sum* sum = find(list);
    return sum == nullptr ? list.score : list.score + (sum->score - list.score) / 4;
  }

 private:
  struct Sum {
    PartRole role = PartRole::kStamp;
    Pattern before_title = 0, behind_title = 0;
    int score = 0;
  };
  // nullptr: the list has no rows, or the page has too many patterns.
  [[nodiscard]] Sum* find(const FieldList& list) noexcept {
    if (list.before_title == 0) return nullptr;
    for (std::size_t s = 0; s < size_; ++s)
      if (sums_[s].role == list.role && sums_[s].before_title == list.before_title &&
          sums_[s].behind_title == list.behind_title)
        return &sums_[s];
    if (size_ == sums_.size()) return nullptr;
    sums_[size_] = {list.role, list.before_title, list.behind_title, 0};
    return &sums_[size_++];
  }
  std::array<Sum, 24> sums_{};
  std::size_t size_ = 0;
};

// A list of titles on lines of their own that begins without a date and ends with one has its dates below: trees do not
// count titles and dates. The other way round is no sign: a date above a list is often another's.
class OpenLists {
 public:
  explicit OpenLists(Workspace& work) noexcept : work_(work), parts_(work.parts) {}

  // `even`: titles are as many lines apart as the first two, so that a list ends where another begins.
  void run(bool even) noexcept {
    const std::vector<ItemGroup>& items = work_.items;
    for (std::size_t first = 0; first < items.size();) {
      std::size_t last = first;
      std::uint32_t most_below = 0, most_above = 0;  // lines between a title and the date below it, and above it
      while (last + 1 < items.size()) {
        const std::uint32_t title = items[last].title, next = items[last + 1].title, date = only_date(title, next);
        if (date == kNoPart || line(next) - line(title) > kMostLines) break;
        if (even && last > first && line(next) - line(title) != line(items[first + 1].title) - line(items[first].title))
          break;
        most_below = std::max(most_below, line(date) - line(title));
        most_above = std::max(most_above, line(next) - line(date));
        ++last;
      }
      if (last - first + 1 >= kFewestTitles) {
        const std::uint32_t begin = first == 0 ? 0 : items[first - 1].title + 1, top = items[first].title;
        const std::uint32_t bottom = items[last].title, end = last + 1 < items.size()
                                                                  ? items[last + 1].title
                                                                  : static_cast<std::uint32_t>(parts_.size());
        const std::uint32_t below = first_date(bottom + 1, end);
        if (!has_date(begin, top, most_above) && below != kNoPart && line(below) - line(bottom) <= most_below)
          for (std::uint32_t i = top; i <= below; ++i)
            if (is_date(i)) parts_[i].follows = true;
      }
      first = std::max(last, first + 1);
    }
  }

 private:
  static constexpr std::size_t kFewestTitles = 3;
  static constexpr std::uint32_t kMostLines = 8;
  [[nodiscard]] std::uint32_t line(std::uint32_t part) const noexcept { return parts_[part].line; }
  [[nodiscard]] bool is_date(std::uint32_t i) const noexcept {
    return parts_[i].role == PartRole::kStamp && work_.in_article[parts_[i].line] == 0;
  }
  [[nodiscard]] std::uint32_t first_date(std::uint32_t from, std::uint32_t to) const noexcept {
    for (; from < to; ++from)
      if (is_date(from)) return from;
    return kNoPart;
  }
  // The date between two titles, on the line of neither; kNoPart: there is none, or another.
  [[nodiscard]] std::uint32_t only_date(std::uint32_t title, std::uint32_t next) const noexcept {
    const std::uint32_t date = first_date(title + 1, next);
    return date == kNoPart || line(date) == line(title) || line(date) == line(next) ||
                   first_date(date + 1, next) != kNoPart
               ? kNoPart
               : date;
  }
  // A date stands in [from, title), so many lines above the title at most.
  [[nodiscard]] bool has_date(std::uint32_t from, std::uint32_t title, std::uint32_t lines) const noexcept {
    for (std::uint32_t i = title; i > from && line(title) - line(i - 1) <= lines; --i)
      if (is_date(i - 1)) return true;
    return false;
  }

  Workspace& work_;
  std::vector<Part>& parts_;
};

}  // namespace

void find_sides(Workspace& work) {
  work.field_lists.clear();
  for (const PartRole role : {PartRole::kStamp, PartRole::kSection, PartRole::kAuthor}) SideFinder(work, role).run();
  const auto decide = [&](std::size_t l, const std::array<int, 1>& sums) { work.field_lists[l].score = sums[0]; };
  TreeBatch<kSideFacts, 1, std::size_t, decltype(decide)> batch({kSideBlockTrees}, decide);
  for (std::size_t l = 0; l < work.field_lists.size(); ++l) batch.add(l, work.field_lists[l].facts);
  batch.finish();
  AlikeLists alike;
  for (const FieldList& list : work.field_lists) alike.add(list);
  for (const FieldList& list : work.field_lists) {
    const bool follows = alike.score(list) >= 0;
    for (std::uint32_t i = list.first; i <= list.last; ++i)
      if (work.parts[i].role == list.role) work.parts[i].follows = follows;
  }
  OpenLists lists(work);
  for (const bool even : {false, true}) lists.run(even);
}

}  // namespace newsparse::internal
