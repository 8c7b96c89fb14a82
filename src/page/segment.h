// segment.h: where glued elements are to be separated.
#ifndef NEWSPARSE_PAGE_SEGMENT_H_
#define NEWSPARSE_PAGE_SEGMENT_H_

#include <cstddef>
#include <string_view>

#include "page/page_data.h"
#include "page/workspace.h"

namespace newsparse::internal {

// What a seam that a rule is sure of (SeamContext::rule) is at least worth, in percent.
inline constexpr int kSurePercent = 85;

// Fills work.seam_scores and work.open_places: each candidate by itself. Linear in the text.
void score_seams(std::string_view text, Workspace& work);

// Fills page.glue: each candidate seen beside all others of the page. Seams below `threshold` percent are left out, and
// then doubt_lone_seams() asked.
void segment(std::string_view text, const Workspace& work, int threshold, bool keep_evidence, PageData& page);

// Takes one or two seams out of page.glue that are all of a page and surer than `threshold` by less than three times
// the odds (50 to 75 percent): where hardly any elements met, more than half of those are none. Not on pages of less
// than 3,000 bytes, where one seam may be all that there can be.
void doubt_lone_seams(std::size_t page_bytes, int threshold, PageData& page);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_SEGMENT_H_
