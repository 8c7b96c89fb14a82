// source_runs.h: where a line is source and not text: statements, rules, objects, encoded bytes.
//
//   Share {"articleId":4711,"sectionName":"WorldNews"} Print
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//   run   = line / object / [function] block
//   line  = what classify_markup_line() calls script, css, json or base64, or a query, or what ends as code does in a
//           block that a run above has opened
#ifndef NEWSPARSE_RECOGNISE_SOURCE_RUNS_H_
#define NEWSPARSE_RECOGNISE_SOURCE_RUNS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "newsparse/record.h"

namespace newsparse::internal {

// False for most lines without a byte of ByteMasks::opener, by their first and last bytes: if no block is open, such a
// line has no run.
[[nodiscard]] bool may_hold_source(std::string_view line) noexcept;

// Appends the runs of source inside `line`, in order, without overlap. `openers` are the bits of ByteMasks::opener,
// `open` is how many brackets the lines above have left open: 0 for a page's first. A run may end before its line does:
// what stands behind it is text that it was glued to. Linear; allocates only by growing `out`.
void match_source_runs(std::string_view text, Span line, const std::vector<std::uint64_t>& openers, std::int64_t& open,
                       std::vector<Span>& out);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_SOURCE_RUNS_H_
