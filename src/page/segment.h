// segment.h: where glued elements are to be separated.
#ifndef NEWSPARSE_PAGE_SEGMENT_H_
#define NEWSPARSE_PAGE_SEGMENT_H_

#include <string_view>

#include "page/page_data.h"
#include "page/workspace.h"

namespace newsparse::internal {

// Fills page.glue from the workspace's masks, lines and timestamp proposals; seams below `threshold` percent are left
// out. Linear in the text.
void segment(std::string_view text, const Workspace& work, int threshold, bool keep_evidence, PageData& page);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_SEGMENT_H_
