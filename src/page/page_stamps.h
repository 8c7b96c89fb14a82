// page_stamps.h: which timestamps of a page are kept, what they do there and what they mean.
#ifndef NEWSPARSE_PAGE_PAGE_STAMPS_H_
#define NEWSPARSE_PAGE_PAGE_STAMPS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "newsparse/timestamp.h"
#include "page/date_lines.h"
#include "page/page_data.h"
#include "page/workspace.h"
#include "recognise/timestamp_match.h"

namespace newsparse::internal {

// Fills work.page_date: "date 2017-05-29" in front of the first line. Of `work` it reads the lines and the timestamps.
void find_page_date(std::string_view text, Workspace& work) noexcept;

// What a timestamp that is no part of its own stands in, which says what it does there.
enum class Around : std::uint8_t {
  kFields,    // short ones: it is an event's
  kSentence,  // a mention, unless it does not read as one
  kArticle,   // a mention, unless it stands apart
};

// Moves the proposals of work.stamps into page.timestamps, in text order, as records take them. The text, the workspace
// and the page must outlive it.
class PageStamps {
 public:
  PageStamps(std::string_view text, const Workspace& work, PageData& page);

  // Takes the first proposal, which is the dump header's; its index in page.timestamps.
  std::uint32_t take_header();

  // Takes all proposals up to `end`: those that are parts with `role` or as their label says, others as what is around
  // them says. Weak ones count only where they are parts. Returns the index in page.timestamps of the one at part
  // `wanted`, or kNone.
  std::uint32_t take_until(std::uint32_t end, TimestampRole role, Around around = Around::kFields,
                           std::uint32_t wanted = kNone);

  // The index in page.timestamps of the date line at `part`, where it is the last one taken; or kNone.
  [[nodiscard]] std::uint32_t of_date_line(std::uint32_t part) const noexcept {
    return part != kNone && part == date_line_ ? date_line_stamp_ : kNone;
  }

 private:
  // `part`: the part that `match` is, or kNone.
  std::uint32_t take(const TimestampMatch& match, TimestampRole role, std::uint32_t part);

  std::string_view text_;
  const Workspace& work_;
  PageData& page_;
  DateLines date_lines_;
  ResolveContext context_;
  std::optional<CivilTime> year_witness_, day_witness_, story_date_;
  std::size_t stamp_ = 0, part_ = 0;                           // how far proposals and parts are read
  std::uint32_t date_line_ = kNone, date_line_stamp_ = kNone;  // the last one's part, and its index in page.timestamps
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_PAGE_STAMPS_H_
