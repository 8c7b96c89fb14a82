#include "page/item_bylines.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "page/byline_kind.h"
#include "page/item_lists.h"
#include "recognise/byline.h"
#include "text/lines.h"

namespace newsparse::internal {

namespace {

class Bylines {
 public:
  Bylines(std::string_view text, const Workspace& work) noexcept : text_(text), work_(work), parts_(work.parts) {}

  // Of the units of a list, two in three stand in bylines, and the first has a title above it.
  [[nodiscard]] bool has(const FieldList& list) const noexcept {
    std::size_t all = 0, opened = 0;
    for (std::uint32_t i = list.first; i <= list.last; ++i) {
      if (parts_[i].role != list.role) continue;
      ++all;
      opened += list.role == PartRole::kStamp ? is_dated(i) : is_opened(i);
    }
    return opened * 3 >= all * 2 && opened > 0 && has_title_above(list);
  }

 private:
  // An author behind an opener, which is a part of its own, a part of his, or outside all.
  [[nodiscard]] bool is_opened(std::uint32_t i) const noexcept {
    constexpr std::uint32_t kLongestOpener = 40;  // bytes
    const Part& part = parts_[i];
    if (i < work_.part_bylines.size() && work_.part_bylines[i] >= static_cast<std::uint8_t>(BylineKind::kByline))
      return true;
    const Span line = work_.lines[part.line];
    const std::uint32_t end = trim(text_, {line.begin, part.span.begin}).end;
    if (end <= line.begin || end - line.begin > kLongestOpener) return false;
    return is_byline_opener(slice(text_, {line.begin, end}));
  }
  [[nodiscard]] bool is_dated(std::uint32_t i) const noexcept {
    return i > 0 && parts_[i].line == parts_[i - 1].line && parts_[i - 1].role != PartRole::kStamp && is_opened(i - 1);
  }
  [[nodiscard]] bool has_title_above(const FieldList& list) const noexcept {
    for (std::uint32_t n = 0, i = list.first; n < kItemReach && i-- > 0; ++n)
      if (parts_[i].role == PartRole::kTitle) return in_item_reach(work_, list.first, i);
    return false;
  }

  std::string_view text_;
  const Workspace& work_;
  const std::vector<Part>& parts_;
};

}  // namespace

void follow_bylines(std::string_view text, Workspace& work) noexcept {
  const Bylines bylines(text, work);
  for (const FieldList& list : work.field_lists) {
    if (list.role == PartRole::kSection || !bylines.has(list)) continue;
    for (std::uint32_t i = list.first; i <= list.last; ++i)
      if (work.parts[i].role == list.role) work.parts[i].follows = true;
  }
}

}  // namespace newsparse::internal
