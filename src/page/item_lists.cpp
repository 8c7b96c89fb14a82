#include "page/item_lists.h"

#include <algorithm>
#include <cstddef>

#include "page/item_sides.h"

namespace newsparse::internal {

namespace {

constexpr std::uint32_t kNoPart = UINT32_MAX;
constexpr std::uint32_t kLongestRow = 12;  // parts from one row's field to the next row's
constexpr std::size_t kMostUnits = 4096;   // a longer list is taken for two
constexpr int kMissedScore = -1300;        // of a title that was missed, at least

// Whether rows of these sizes may stand in one list. At an end of a list that meets the beginning of one with the
// fields on the other side stand two titles and what is between the lists.
bool alike(int a, int b, bool sure) noexcept {
  const auto [least, most] = std::minmax(a, b);
  return most <= 2 * least + (sure ? 2 : 0);
}

}  // namespace

int title_score(const Workspace& work, std::uint32_t part) noexcept {
  constexpr int kLeast = -450, kTitleScore = 650, kOtherScore = 450;  // added to what is a title and what is none
  const int own = work.part_context[part][0];
  return work.parts[part].role == PartRole::kTitle ? std::max(own, kLeast) + kTitleScore : own + kOtherScore;
}

ListFinder::ListFinder(Workspace& work, PartRole role) noexcept : work_(work), role_(role) {
  work_.field_units.clear();
}

bool ListFinder::is_field(std::uint32_t part) const noexcept {
  return work_.parts[part].role == role_ && work_.in_article[work_.parts[part].line] == 0;
}

// Whether a date is part of a title, as a meeting's may be, or of a teaser's text: it stands behind words on their
// line, and another date on one of the next lines, before the next title.
bool ListFinder::is_of_title(std::uint32_t part) const noexcept {
  constexpr std::uint32_t kMostParts = 6, kMostLines = 2;
  const std::vector<Part>& parts = work_.parts;
  if (role_ != PartRole::kStamp || part == 0 || parts[part - 1].line != parts[part].line) return false;
  if (parts[part - 1].role != PartRole::kTitle && !is_teaser_text(work_, part - 1)) return false;
  for (std::uint32_t i = part + 1; i < parts.size() && i - part <= kMostParts; ++i) {
    const bool same_line = parts[i].line == parts[part].line;
    if (parts[i].line - parts[part].line > kMostLines || (parts[i].role == PartRole::kTitle && !same_line)) break;
    if (is_field(i)) return !same_line && parts[i - 1].line != parts[i].line;
  }
  return false;
}

// Fields on one line are of one unit if no title stands between them.
bool ListFinder::read_unit(FieldUnit& unit) noexcept {
  const std::vector<Part>& parts = work_.parts;
  while (next_part_ < parts.size() && (!is_field(next_part_) || is_of_title(next_part_))) ++next_part_;
  if (next_part_ == parts.size()) return false;
  unit = {next_part_, next_part_};
  for (std::uint32_t i = next_part_ + 1; i < parts.size() && i - unit.last <= kLongestRow; ++i) {
    if (is_field(i) && (i == unit.last + 1 || parts[i].line == parts[unit.last].line))
      unit.last = i;
    else if (parts[i].line != parts[unit.last].line || parts[i].role == PartRole::kTitle)
      break;
  }
  next_part_ = unit.last + 1;
  return true;
}

// No title: they are no rows of one list.
FieldRow ListFinder::between(const FieldUnit& before, const FieldUnit& behind) const noexcept {
  if (behind.first - before.last > kLongestRow) return {};
  FieldRow out;
  std::uint32_t title = kNoPart, missed = kNoPart;
  int titles = 0;
  for (std::uint32_t i = before.last + 1; i < behind.first; ++i) {
    if (i == work_.headline || work_.in_article[work_.parts[i].line] != 0) return {};
    out.size = static_cast<std::uint16_t>(out.size + (is_teaser_text(work_, i) ? 0 : 1));
    const LineInfo& info = work_.part_info[i];
    if (work_.parts[i].role == PartRole::kTitle) {
      ++titles;
      const bool text = title == i - 1 && info.words >= kTextWords;
      if (title == kNoPart || (!text && title_score(work_, i) > title_score(work_, title))) title = i;
    } else if (work_.parts[i].role == PartRole::kOther && may_be_title(info) &&
               work_.part_context[i][0] >= kMissedScore) {
      if (missed == kNoPart || title_score(work_, i) > title_score(work_, missed)) missed = i;
    }
  }
  if (titles == 0) title = missed;
  if (title == kNoPart || title - before.last > kItemReach || behind.first - title > kItemReach) return {};
  out.title = title;
  out.is_sure = titles == 1;
  return out;
}

// Reads units for as long as something that may be a title stands between them.
void ListFinder::read_run() {
  std::vector<FieldUnit>& units = work_.field_units;
  std::vector<FieldRow>& rows = work_.field_rows;
  units.clear();
  rows.clear();
  handed_out_ = 0;
  while (units.size() < kMostUnits && (has_unit_ || read_unit(unit_))) {
    has_unit_ = true;
    if (!units.empty()) {
      const FieldRow row = between(units.back(), unit_);
      if (row.title == kNoPart) break;
      rows.push_back(row);
    }
    units.push_back(unit_);
    has_unit_ = false;
  }
  // A row of another size than those beside it is none; nor is one by itself that is not sure.
  for (std::size_t r = 0; r < rows.size(); ++r) {
    FieldRow& row = rows[r];
    bool keeps = row.is_sure && rows.size() == 1;
    if (r > 0) keeps |= alike(row.size, rows[r - 1].size, row.is_sure);
    if (r + 1 < rows.size()) keeps |= alike(row.size, rows[r + 1].size, row.is_sure);
    if (!keeps) row.title = kNoPart;
  }
}

bool ListFinder::next(FieldRows& list) {
  const std::vector<FieldUnit>& units = work_.field_units;
  const std::vector<FieldRow>& rows = work_.field_rows;
  if (handed_out_ == units.size()) read_run();
  list = {};
  if (units.empty()) return false;
  work_.row_titles.clear();
  std::size_t last = handed_out_;
  for (; last < rows.size() && rows[last].title != kNoPart; ++last) {
    work_.row_titles.push_back(rows[last].title);
    list.sure += rows[last].is_sure;
  }
  list.units = std::span(units).subspan(handed_out_, last + 1 - handed_out_);
  list.titles = work_.row_titles;
  handed_out_ = last + 1;
  return true;
}

bool in_item_reach(const Workspace& work, std::uint32_t field, std::uint32_t title) noexcept {
  constexpr std::uint32_t kMostLines = 7;
  const auto [first, last] = std::minmax(field, title);
  if (first < work.headline && work.headline < last) return false;
  const auto [from, to] = std::minmax(work.parts[field].line, work.parts[title].line);
  if (last - first > kItemReach || to - from > kMostLines) return false;
  const auto begin = work.part_info.begin();
  if (std::any_of(begin + first, begin + last, [](const LineInfo& info) { return (info.flags & kLineSource) != 0; }))
    return false;
  for (std::uint32_t line = from; line < to; ++line)
    if (work.in_article[line] != 0 || (line < work.line_classes.size() && work.line_classes[line].is_sure()))
      return false;
  return true;
}

}  // namespace newsparse::internal
