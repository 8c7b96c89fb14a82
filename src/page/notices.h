// notices.h: what a page says of itself in full sentences.
//
//   If you buy by our links, we may earn a commission.      This video has failed to load. Try it again in a moment.
//   advertisement                                           notice to browsers
//
// Its words (data/lexicon/notices.tsv) stand near the begin of a sentence; what it earns it earns by links or by what
// is bought (dealings.tsv); and somebody who is quoted (sayings.tsv) may say the same.
#ifndef NEWSPARSE_PAGE_NOTICES_H_
#define NEWSPARSE_PAGE_NOTICES_H_

#include <optional>
#include <string_view>

#include "newsparse/record.h"
#include "page/workspace.h"

namespace newsparse::internal {

// The class of the notice that is all of `line`, of which `info` tells; absent: it is none. Most lines have none of its
// words and cost one test; linear in the others. Does not allocate; thread-safe.
[[nodiscard]] std::optional<BoilerplateClass> class_of_notice(std::string_view text, Span line,
                                                              const LineInfo& info) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_NOTICES_H_
