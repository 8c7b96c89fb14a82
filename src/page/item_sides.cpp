#include "page/item_sides.h"

#include <algorithm>
#include <bit>

#include "page/part_features.h"

namespace newsparse::internal {

namespace {

constexpr std::uint32_t kNoPart = UINT32_MAX;
constexpr std::uint16_t kTextWords = 8;    // a part of so many words that is no title is a teaser's text
constexpr std::uint32_t kLongestRow = 12;  // parts from one row's date to the next row's

// What speaks for dates that follow their titles (above zero) or stand before them, in 1/64 of a natural logarithm of
// odds. Fitted by logistic regression to the lists of labelled pages, each publisher weighted by the root of its share.
struct Weights {
  int usual = 57;           // without evidence
  int lone = 70;            // a list of one date
  int nearer = 50;          // the title before is nearer than the next, or the other way round
  int uneven = 26;          // a distance more that titles have from the date before them than from the one behind
  int clock = -79;          // times of day alone: tickers
  int author_before = 89;   // an author before the date
  int same_row_above = 95;  // what stands above the first date is a whole row's
  int same_above = 92;      // the part above the first date is what stands above the others
  int same_below = -32;     // the part below the last date is what stands below the others
  int title_below = -75;    // a title stands below the last date
  int score_above = 27;     // of the best title above the first date, in kScoreStep
  int score_below = -17;    // of the best one below the last
};
constexpr Weights kWeights;
constexpr int kScoreStep = 400, kMostSteps = 1, kLeastSteps = -4;
constexpr int kTitleScore = 650, kOtherScore = 450;  // added to scores, to what is a title and what is none
constexpr int kUsualScore = 400;                     // of titles, where the list itself has none to compare with

// Dates that stand together: a day and its time of day, published and updated.
struct Unit {
  std::uint32_t first = 0, last = 0;
};

class SideFinder {
 public:
  explicit SideFinder(Workspace& work) noexcept : work_(work), parts_(work.parts) {}

  void run() noexcept {
    for (std::uint32_t i = 0; i < parts_.size(); ++i) {
      if (!is_stamp(i)) continue;
      Unit unit{i, i};
      while (unit.last + 1 < parts_.size() && is_stamp(unit.last + 1)) ++unit.last;
      i = unit.last;
      if (has_any_ && goes_on(unit)) {
        add(unit);
      } else {
        finish();
        begin(unit);
      }
    }
    finish();
  }

 private:
  [[nodiscard]] bool is_stamp(std::uint32_t i) const noexcept {
    return parts_[i].role == PartRole::kStamp && work_.in_article[parts_[i].line] == 0;
  }
  [[nodiscard]] bool is_text(std::uint32_t i) const noexcept {
    return parts_[i].role == PartRole::kOther && work_.part_info[i].words >= kTextWords;
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
  // What stands straight beside a date: its kind, and whether on the date's line. `at` may be past either end.
  [[nodiscard]] std::uint64_t beside(std::uint32_t at, std::uint32_t stamp) const noexcept {
    if (at >= parts_.size()) return UINT64_MAX;
    return kind(at) * 2 + (parts_[at].line == parts_[stamp].line ? 1 : 0);
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
      if (parts_[from].role == PartRole::kTitle) return true;
    return false;
  }

  void begin(const Unit& unit) noexcept {
    has_any_ = true;
    first_ = last_ = unit;
    units_ = rows_ = clocks_ = authors_ = rows_above_ = above_ = 0;
    nearer_ = scores_ = 0;
    distances_before_ = distances_behind_ = 0;
    const std::uint32_t head = best_title(unit.first, -1);
    above_title_ = head;
    row_above_ = head == kNoPart ? 0 : kinds(head + 1, unit.first);
    beside_above_ = beside(unit.first - 1, unit.first);
    count(unit);
  }

  void count(const Unit& unit) noexcept {
    ++units_;
    clocks_ += is_clock(unit.first);
    authors_ += unit.first > 0 && parts_[unit.first - 1].role == PartRole::kAuthor;
  }

  void add(const Unit& unit) noexcept {
    const std::uint32_t title = title_between(last_, unit);
    if (title == kNoPart) {  // on one line
      last_.last = unit.last;
      return;
    }
    ++rows_;
    const std::uint32_t to_before = field_distance(work_, unit.first, title);
    const std::uint32_t to_behind = field_distance(work_, last_.last, title);
    distances_behind_ |= std::uint32_t{1} << std::min(to_before, 31U);
    distances_before_ |= std::uint32_t{1} << std::min(to_behind, 31U);
    nearer_ += (to_before < to_behind) - (to_behind < to_before);
    scores_ += score(title);
    rows_above_ += kinds(title + 1, unit.first) == row_above_;
    above_ += beside(unit.first - 1, unit.first) == beside_above_;
    count(unit);
    last_ = unit;
  }

  // Decides for the dates from first_ to last_.
  void finish() noexcept {
    if (!has_any_) return;
    has_any_ = false;
    const std::uint32_t tail = best_title(last_.last, 1);
    const int usual_score = rows_ == 0 ? kUsualScore : scores_ / rows_;
    int votes = kWeights.usual + kWeights.clock * clocks_ / units_ + kWeights.author_before * authors_ / units_;
    if (rows_ == 0) {
      votes += kWeights.lone;
      if (above_title_ != kNoPart && tail != kNoPart) {
        const std::uint32_t above = field_distance(work_, first_.first, above_title_),
                            below = field_distance(work_, last_.last, tail);
        votes += kWeights.nearer * ((above < below) - (below < above));
      }
    } else {
      votes += kWeights.nearer * ((nearer_ > 0) - (nearer_ < 0));
      votes += kWeights.uneven * (std::popcount(distances_before_) - std::popcount(distances_behind_));
      votes += kWeights.same_row_above * rows_above_ / rows_ + kWeights.same_above * above_ / rows_;
      votes += kWeights.same_below * alike_below() / rows_;
    }
    if (tail != kNoPart && parts_[tail].role == PartRole::kTitle) votes += kWeights.title_below;
    const auto steps = [&](std::uint32_t title) {
      if (title == kNoPart) return kLeastSteps * kScoreStep;
      return std::clamp(score(title) - usual_score, kLeastSteps * kScoreStep, kMostSteps * kScoreStep);
    };
    votes += (kWeights.score_above * steps(above_title_) + kWeights.score_below * steps(tail)) / kScoreStep;
    for (std::uint32_t i = first_.first; i <= last_.last; ++i)
      if (is_stamp(i)) parts_[i].follows = votes >= 0;
  }

  // How many of the list's dates have below them what its last one has.
  [[nodiscard]] int alike_below() const noexcept {
    const std::uint64_t below = beside(last_.last + 1, last_.last);
    int alike = 0;
    for (std::uint32_t i = first_.first; i < last_.first; ++i)
      alike += is_stamp(i) && !is_stamp(i + 1) && beside(i + 1, i) == below;
    return std::min(alike, rows_);
  }

  // A title's score, and that of what may be one that the model missed.
  [[nodiscard]] int score(std::uint32_t i) const noexcept {
    constexpr int kLeast = -450;
    const int own = work_.part_context[i][0];
    return parts_[i].role == PartRole::kTitle ? std::max(own, kLeast) + kTitleScore : own + kOtherScore;
  }
  // The likeliest title within reach of a date, up to the first that is one.
  [[nodiscard]] std::uint32_t best_title(std::uint32_t stamp, int step) const noexcept {
    constexpr std::uint16_t kLeastWords = 3, kMostWords = 30;
    std::uint32_t best = kNoPart, i = stamp;
    for (std::uint32_t n = 0; n < kItemReach; ++n) {
      i += static_cast<std::uint32_t>(step);  // past the end where it wraps
      if (i >= parts_.size() || i == work_.headline || parts_[i].role == PartRole::kStamp ||
          work_.in_article[parts_[i].line] != 0)
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

  Workspace& work_;
  std::vector<Part>& parts_;
  bool has_any_ = false;
  Unit first_, last_;
  std::uint32_t above_title_ = kNoPart;
  std::uint64_t row_above_ = 0, beside_above_ = 0;
  int units_ = 0, rows_ = 0, clocks_ = 0, authors_ = 0, rows_above_ = 0, above_ = 0;
  int nearer_ = 0, scores_ = 0;
  std::uint32_t distances_before_ = 0, distances_behind_ = 0;  // a bit for each that occurs
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

void find_stamp_sides(Workspace& work) noexcept { SideFinder(work).run(); }

}  // namespace newsparse::internal
