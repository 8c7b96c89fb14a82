// markup_scan.h: one piece of markup at one place; shared by the inline matcher and the line classifier.
#ifndef NEWSPARSE_RECOGNISE_MARKUP_SCAN_H_
#define NEWSPARSE_RECOGNISE_MARKUP_SCAN_H_

#include <cstddef>

#include "newsparse/record.h"
#include "recognise/template_scan.h"

namespace newsparse::internal {

struct MarkupPiece {
  std::size_t end = 0;  // where it began, if there is none
  MarkupClass markup = MarkupClass::kHtml;
};

// The tag, comment or character reference that begins with the '<' or '&' at `at`.
MarkupPiece markup_at(const RangeReader& in, std::size_t at) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_MARKUP_SCAN_H_
