#include "page/item_sides.h"

#include <algorithm>
#include <bit>

#include "page/levels.h"
#include "page/trees.h"

namespace newsparse::internal {

namespace {

constexpr std::uint32_t kNoPart = UINT32_MAX;
constexpr std::uint16_t kTextWords = 8;    // a part of so many words that is no title is a teaser's text
constexpr std::uint32_t kLongestRow = 12;  // parts from one row's date to the next row's
// No page that anyone would read has so many lists: fields of those past them stay on the usual side.
constexpr std::size_t kMostLists = 16384;

constexpr int kTitleScore = 650, kOtherScore = 450;  // added to scores, to what is a title and what is none
constexpr int kUsualScore = 400;                     // of titles, where the list itself has none to compare with

#include "side_weights.inc"

constexpr auto kSideBlockTrees = block_trees(kSideTrees);

// Fields of one kind that stand together: a day and its time of day, published and updated.
struct Unit {
  std::uint32_t first = 0, last = 0;
};

// A share of some, as 0 none .. 15 all.
constexpr int fifteenths(int part, int of) noexcept { return of == 0 ? 0 : part * 15 / of; }
// What votes of -most .. most say, as 0 .. 14; 7: nothing.
constexpr int ballot(int votes, int most) noexcept { return most == 0 ? 7 : (votes + most) * 7 / most; }

class SideFinder {
 public:
  SideFinder(Workspace& work, PartRole role) noexcept : work_(work), parts_(work.parts), role_(role) {}

  void run() {
    const std::size_t first_list = work_.field_lists.size();
    for (std::uint32_t i = 0; i < parts_.size(); ++i) {
      if (!is_field(i)) continue;
      Unit unit{i, i};
      while (unit.last + 1 < parts_.size() && is_field(unit.last + 1)) ++unit.last;
      i = unit.last;
      if (has_any_ && goes_on(unit)) {
        add(unit);
      } else {
        finish();
        begin(unit);
      }
    }
    finish();
    // Lists of a page speak for each other.
    for (std::size_t l = first_list; l < work_.field_lists.size(); ++l) {
      std::array<std::uint8_t, kSideFacts>& facts = work_.field_lists[l].facts;
      facts[kSideFacts - 2] = static_cast<std::uint8_t>(ballot(nearer_of_all_, rows_of_all_));
      facts[kSideFacts - 1] = static_cast<std::uint8_t>(log_level(work_.field_lists.size() - first_list, 15));
    }
  }

 private:
  [[nodiscard]] bool is_field(std::uint32_t i) const noexcept {
    return parts_[i].role == role_ && work_.in_article[parts_[i].line] == 0;
  }
  [[nodiscard]] bool is_text(std::uint32_t i) const noexcept {
    return parts_[i].role == PartRole::kOther && work_.part_info[i].words >= kTextWords;
  }
  [[nodiscard]] bool is(std::uint32_t i, PartRole role) const noexcept {  // `i` may be past either end
    return i < parts_.size() && parts_[i].role == role;
  }
  // A part as one of eight kinds.
  [[nodiscard]] std::uint64_t kind(std::uint32_t i) const noexcept {
    return is_text(i) ? 7 : static_cast<std::uint64_t>(parts_[i].role);
  }
  // The kinds of the parts [from, to), which are few.
  [[nodiscard]] std::uint64_t kinds(std::uint32_t from, std::uint32_t to) const noexcept {
    std::uint64_t all = 1;
    for (; from < to; ++from) all = all * 8 + kind(from);
    return all;
  }
  // What stands straight beside a field: 0 nothing, else its kind, and whether on the field's line. `at` may be past
  // either end.
  [[nodiscard]] std::uint64_t beside(std::uint32_t at, std::uint32_t field) const noexcept {
    return at >= parts_.size() ? 0 : 2 + kind(at) * 2 + (parts_[at].line == parts_[field].line ? 1 : 0);
  }

  // The only title between the last unit and the next one, near to both; kNoPart: they are no rows of one list.
  [[nodiscard]] std::uint32_t title_between(const Unit& before, const Unit& behind) const noexcept {
    if (behind.first - before.last > kLongestRow) return kNoPart;
    std::uint32_t title = kNoPart;
    for (std::uint32_t i = before.last + 1; i < behind.first; ++i) {
      if (i == work_.headline) return kNoPart;
      if (parts_[i].role != PartRole::kTitle) continue;
      if (title != kNoPart) return kNoPart;
      title = i;
    }
    if (title == kNoPart || title - before.last > kItemReach || behind.first - title > kItemReach) return kNoPart;
    return title;
  }
  [[nodiscard]] bool goes_on(const Unit& next) const noexcept {
    return (next.first - last_.last <= kLongestRow && parts_[next.first].line == parts_[last_.last].line &&
            !has_title(last_.last + 1, next.first)) ||
           title_between(last_, next) != kNoPart;
  }
  [[nodiscard]] bool has_title(std::uint32_t from, std::uint32_t to) const noexcept {
    for (; from < to; ++from)
      if (is(from, PartRole::kTitle)) return true;
    return false;
  }
  [[nodiscard]] bool has_text(std::uint32_t from, std::uint32_t to) const noexcept {
    for (; from < to; ++from)
      if (is_text(from)) return true;
    return false;
  }

  void begin(const Unit& unit) noexcept {
    has_any_ = true;
    first_ = last_ = unit;
    sums_ = {};
    distances_before_ = distances_behind_ = 0;
    head_ = best_title(unit.first, -1);
    row_above_ = head_ == kNoPart ? 0 : kinds(head_ + 1, unit.first);
    beside_above_ = beside(unit.first - 1, unit.first);
    count(unit);
  }

  void count(const Unit& unit) noexcept {
    ++sums_.units;
    sums_.clocks += role_ == PartRole::kStamp && is_clock(unit.first);
    constexpr std::array<PartRole, 3> kRoles = {PartRole::kAuthor, PartRole::kSection, PartRole::kStamp};
    for (std::size_t r = 0; r < kRoles.size(); ++r) {
      sums_.before[r] += is(unit.first - 1, kRoles[r]);
      sums_.behind[r] += is(unit.last + 1, kRoles[r]);
    }
    sums_.opens += unit.first == 0 || parts_[unit.first - 1].line != parts_[unit.first].line;
    sums_.closes += unit.last + 1 == parts_.size() || parts_[unit.last + 1].line != parts_[unit.last].line;
  }

  void add(const Unit& unit) noexcept {
    const std::uint32_t title = title_between(last_, unit);
    if (title == kNoPart) {  // on one line
      last_.last = unit.last;
      return;
    }
    ++sums_.rows;
    const std::uint32_t to_before = field_distance(work_, unit.first, title);
    const std::uint32_t to_behind = field_distance(work_, last_.last, title);
    distances_behind_ |= std::uint32_t{1} << std::min(to_before, 31U);
    distances_before_ |= std::uint32_t{1} << std::min(to_behind, 31U);
    sums_.far_before += static_cast<int>(std::min(to_before, 15U));
    sums_.far_behind += static_cast<int>(std::min(to_behind, 15U));
    sums_.nearer += (to_before < to_behind) - (to_behind < to_before);
    sums_.scores += score(title);
    sums_.rows_above += kinds(title + 1, unit.first) == row_above_;
    sums_.above += beside(unit.first - 1, unit.first) == beside_above_;
    sums_.line_before += parts_[title].line == parts_[unit.first].line;
    sums_.line_behind += parts_[title].line == parts_[last_.last].line;
    sums_.text_before += has_text(title + 1, unit.first);
    sums_.text_behind += has_text(last_.last + 1, title);
    count(unit);
    last_ = unit;
  }

  // The list from first_ to last_ is whole.
  void finish() {
    if (!has_any_) return;
    has_any_ = false;
    const std::uint32_t tail = best_title(last_.last, 1);
    const int rows = sums_.rows, usual_score = rows == 0 ? kUsualScore : sums_.scores / rows;
    const auto far_away = [&](std::uint32_t title, std::uint32_t field) {
      return title == kNoPart ? 15 : static_cast<int>(std::min(field_distance(work_, field, title), 14U));
    };
    const int above = far_away(head_, first_.first), below = far_away(tail, last_.last);
    if (rows == 0) sums_.nearer = (above < below) - (below < above);
    nearer_of_all_ += sums_.nearer;
    rows_of_all_ += std::max(rows, 1);
    if (work_.field_lists.size() >= kMostLists) {
      for (std::uint32_t i = first_.first; i <= last_.last; ++i)
        if (is_field(i)) parts_[i].follows = role_ != PartRole::kSection;
      return;
    }
    FieldList& list = work_.field_lists.emplace_back();
    list.first = first_.first, list.last = last_.last, list.role = role_;
    std::size_t fact = 0;
    const auto add = [&](int value) { list.facts[fact++] = static_cast<std::uint8_t>(std::clamp(value, 0, 15)); };
    add(role_ == PartRole::kStamp ? 0 : role_ == PartRole::kSection ? 1 : 2);
    add(rows);
    add(fifteenths(sums_.clocks, sums_.units));
    for (const int n : sums_.before) add(fifteenths(n, sums_.units));
    for (const int n : sums_.behind) add(fifteenths(n, sums_.units));
    add(ballot(sums_.nearer, std::max(rows, 1)));
    add(std::popcount(distances_before_));
    add(std::popcount(distances_behind_));
    for (const int n : {sums_.rows_above, sums_.above, alike_below()}) add(fifteenths(n, rows));
    for (const std::uint32_t title : {head_, tail}) {
      add(title == kNoPart ? 0 : is(title, PartRole::kTitle) ? 2 : 1);
      add(title == kNoPart ? 0 : 1 + level(score(title) - usual_score, 200, 7));
    }
    add(static_cast<int>(beside_above_ / 2));
    add(static_cast<int>(beside_above_ % 2));
    const std::uint64_t beside_below = beside(last_.last + 1, last_.last);
    add(static_cast<int>(beside_below / 2));
    add(static_cast<int>(beside_below % 2));
    for (const int n : {sums_.line_before, sums_.line_behind, sums_.text_before, sums_.text_behind})
      add(fifteenths(n, rows));
    for (const int n : {sums_.far_before, sums_.far_behind}) add(rows == 0 ? 15 : n / rows);
    add(above);
    add(below);
    for (const int n : {sums_.opens, sums_.closes}) add(fifteenths(n, sums_.units));
    add(static_cast<int>(parts_[last_.last].line - parts_[first_.first].line) / std::max(rows, 1));
  }

  // How many of the list's fields have below them what its last one has.
  [[nodiscard]] int alike_below() const noexcept {
    const std::uint64_t below = beside(last_.last + 1, last_.last);
    int alike = 0;
    for (std::uint32_t i = first_.first; i < last_.first; ++i)
      alike += is_field(i) && !is_field(i + 1) && beside(i + 1, i) == below;
    return std::min(alike, sums_.rows);
  }

  // A title's score, and that of what may be one that the model missed.
  [[nodiscard]] int score(std::uint32_t i) const noexcept {
    constexpr int kLeast = -450;
    const int own = work_.part_context[i][0];
    return parts_[i].role == PartRole::kTitle ? std::max(own, kLeast) + kTitleScore : own + kOtherScore;
  }
  // The likeliest title within reach of a field, up to the first that is one.
  [[nodiscard]] std::uint32_t best_title(std::uint32_t field, int step) const noexcept {
    constexpr std::uint16_t kLeastWords = 3, kMostWords = 30;
    std::uint32_t best = kNoPart, i = field;
    for (std::uint32_t n = 0; n < kItemReach; ++n) {
      i += static_cast<std::uint32_t>(step);  // past the end where it wraps
      if (i >= parts_.size() || i == work_.headline || parts_[i].role == role_ || work_.in_article[parts_[i].line] != 0)
        break;
      const std::uint16_t words = work_.part_info[i].words;
      const bool is_title = parts_[i].role == PartRole::kTitle;
      if (!is_title && (parts_[i].role == PartRole::kGiven || words < kLeastWords || words > kMostWords)) continue;
      if (best == kNoPart || score(i) > score(best)) best = i;
      if (is_title) break;
    }
    return best;
  }

  [[nodiscard]] bool is_clock(std::uint32_t part) const noexcept {
    const Span span = parts_[part].span;
    const auto match = std::partition_point(work_.stamps.begin(), work_.stamps.end(),
                                            [&](const TimestampMatch& m) { return m.span.begin < span.begin; });
    return match != work_.stamps.end() && match->has_time && match->printed.month == 0 && match->weekday == 0 &&
           match->unit == TimeUnit::kNone;
  }

  // What is counted over the rows of a list: of a title and the units before and behind it.
  struct Sums {
    int units = 0, rows = 0, clocks = 0, nearer = 0, scores = 0, rows_above = 0, above = 0, opens = 0, closes = 0;
    int far_before = 0, far_behind = 0, line_before = 0, line_behind = 0, text_before = 0, text_behind = 0;
    std::array<int, 3> before{}, behind{};  // authors, sections and dates straight beside the units
  };

  Workspace& work_;
  std::vector<Part>& parts_;
  PartRole role_;
  bool has_any_ = false;
  Unit first_, last_;
  std::uint32_t head_ = kNoPart;
  std::uint64_t row_above_ = 0, beside_above_ = 0;
  Sums sums_;
  std::uint32_t distances_before_ = 0, distances_behind_ = 0;  // a bit for each that occurs
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

void find_sides(Workspace& work) {
  work.field_lists.clear();
  for (const PartRole role : {PartRole::kStamp, PartRole::kSection, PartRole::kAuthor}) SideFinder(work, role).run();
  const auto decide = [&](std::size_t l, const std::array<int, 1>& sums) {
    const FieldList& list = work.field_lists[l];
    for (std::uint32_t i = list.first; i <= list.last; ++i)
      if (work.parts[i].role == list.role) work.parts[i].follows = sums[0] >= 0;
  };
  TreeBatch<kSideFacts, 1, std::size_t, decltype(decide)> batch({kSideBlockTrees}, decide);
  for (std::size_t l = 0; l < work.field_lists.size(); ++l) batch.add(l, work.field_lists[l].facts);
  batch.finish();
}

}  // namespace newsparse::internal
