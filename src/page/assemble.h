// assemble.h: from lines, seams and proposals to records.
#ifndef NEWSPARSE_PAGE_ASSEMBLE_H_
#define NEWSPARSE_PAGE_ASSEMBLE_H_

#include <string_view>

#include "page/page_data.h"
#include "page/workspace.h"
#include "recognise/compiled_rules.h"

namespace newsparse::internal {

// Fills page.records and the page-level lists that depend on them. `rules` may be null. Every line ends up in
// exactly one record.
void assemble(std::string_view text, Workspace& work, const CompiledRules* rules, bool keep_evidence, PageData& page);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_ASSEMBLE_H_
