// segment.h: where glued elements are to be separated.
#ifndef NEWSPARSE_PAGE_SEGMENT_H_
#define NEWSPARSE_PAGE_SEGMENT_H_

#include <string_view>

#include "page/page_data.h"
#include "page/workspace.h"

namespace newsparse::internal {

// Fills work.seam_scores and work.open_places: each candidate by itself. Linear in the text.
void score_seams(std::string_view text, Workspace& work);

// Fills page.glue: each candidate seen beside all others of the page. Seams below `threshold` percent are left out.
void segment(std::string_view text, const Workspace& work, int threshold, bool keep_evidence, PageData& page);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_SEGMENT_H_
