// clean_text.h: the main article, appended. See clean_text() in newsparse/output.h.
#ifndef NEWSPARSE_OUTPUT_CLEAN_TEXT_H_
#define NEWSPARSE_OUTPUT_CLEAN_TEXT_H_

#include <string>

#include "newsparse/output.h"
#include "newsparse/page.h"

namespace newsparse::internal {

// Appends well-formed UTF-8; allocates only by growing `out`, except where the text is ill-formed. Linear.
void append_clean_text(const Page& page, std::string& out);
// The page's title as clean text has its paragraphs. Appends likewise.
void append_clean_title(const Page& page, const CleanTextOptions& options, std::string& out);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_OUTPUT_CLEAN_TEXT_H_
