// item_lists.h: fields of one kind that stand in the rows of one list.
//
//   9:30   Bridge closed for repairs       rows: between two fields stands a title; a title that was missed, or a
//   9:10   Council meets again             teaser's sentence that was taken for one, ends no list as long as the rows
//   8:55   Farmers block the road          stay of one size
#ifndef NEWSPARSE_PAGE_ITEM_LISTS_H_
#define NEWSPARSE_PAGE_ITEM_LISTS_H_

#include <cstddef>
#include <cstdint>
#include <span>

#include "page/workspace.h"

namespace newsparse::internal {

inline constexpr std::uint32_t kItemReach = 7;  // parts between a title and a field of it
// `field` is near enough to `title`, and neither the headline nor lines of the article, of notices or of leaked source
// lie between them.
[[nodiscard]] bool in_item_reach(const Workspace& work, std::uint32_t field, std::uint32_t title) noexcept;

inline constexpr std::uint16_t kTextWords = 8;  // a part of so many words that is no title is a teaser's text

// By its words alone, a part may be a title that the model missed.
[[nodiscard]] constexpr bool may_be_title(const LineInfo& part) noexcept {
  constexpr std::uint16_t kLeastWords = 3, kMostWords = 30;
  return part.words >= kLeastWords && part.words <= kMostWords;
}

// A part that is a teaser's text.
[[nodiscard]] inline bool is_teaser_text(const Workspace& work, std::uint32_t part) noexcept {
  return work.parts[part].role == PartRole::kOther && work.part_info[part].words >= kTextWords;
}

// A title's score, and that of what may be one that the model missed.
[[nodiscard]] int title_score(const Workspace& work, std::uint32_t part) noexcept;

// A list: its units, and between each and the next the title of a row, which is one more or less sure to be a title.
struct FieldRows {
  std::span<const FieldUnit> units;
  std::span<const std::uint32_t> titles;  // one less than units
  int sure = 0;                           // rows between whose units stands one title and no other
};

// Finds the lists of a kind of field. Buffers are the workspace's.
class ListFinder {
 public:
  ListFinder(Workspace& work, PartRole role) noexcept;
  // The next list, in text order; its spans hold until the next call. False: there is none. All calls together are
  // linear.
  [[nodiscard]] bool next(FieldRows& list);

 private:
  [[nodiscard]] bool is_field(std::uint32_t part) const noexcept;
  [[nodiscard]] bool is_of_title(std::uint32_t part) const noexcept;
  [[nodiscard]] bool read_unit(FieldUnit& unit) noexcept;
  [[nodiscard]] FieldRow between(const FieldUnit& before, const FieldUnit& behind) const noexcept;
  void read_run();

  Workspace& work_;
  PartRole role_;
  std::uint32_t next_part_ = 0;
  bool has_unit_ = false;
  FieldUnit unit_;              // the next one, where it has been read already
  std::size_t handed_out_ = 0;  // of the workspace's field_units
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_ITEM_LISTS_H_
