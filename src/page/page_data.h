// page_data.h: what a Page holds; filled by the pipeline, read through newsparse/page.h.
#ifndef NEWSPARSE_PAGE_PAGE_DATA_H_
#define NEWSPARSE_PAGE_PAGE_DATA_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/page.h"
#include "newsparse/rules.h"

namespace newsparse::internal {

inline constexpr std::uint32_t kNone = UINT32_MAX;

// Fields of a record, spans into the page's text; timestamps by index into PageData::timestamps.
struct ItemFields {
  Span title, kicker, section, author, summary;
  std::uint32_t published = kNone, updated = kNone;
};
struct BylineFields {
  Span author;
  std::uint32_t published = kNone, updated = kNone;
};
struct DatelineFields {
  Span place, agency;
};

// The reasons behind one record or seam: `count` entries of PageData::evidence from `first`.
struct EvidenceRange {
  std::uint32_t first = 0, count = 0;
};

struct PageData {
  std::string_view text;  // borrowed, or a view of `owned`
  std::string owned;
  bool owns_text = false;

  // PageInfo, copied.
  std::string id, url, fetched, language_hint, file;
  std::uint64_t offset = 0, length = 0, line = 0;
  bool repaired = false;

  std::string language;
  std::vector<Record> records;
  std::vector<Glue> glue;
  std::vector<Timestamp> timestamps;
  std::vector<TemplateToken> templates;
  std::vector<MarkupResidue> markup;
  std::vector<Diagnostic> diagnostics;
  std::vector<ItemFields> items;
  std::vector<BylineFields> bylines;
  std::vector<DatelineFields> datelines;
  std::vector<Span> credits;
  std::vector<Span> authors;
  std::uint32_t page_date = kNone;  // into timestamps
  Span title;
  std::uint32_t published = kNone;  // into timestamps
  Rules rules;                      // keeps the names of a caller's engines

  std::vector<EvidenceRange> record_evidence, glue_evidence;  // parallel to records and glue; empty: not kept
  std::vector<Evidence> evidence;

  void clear();  // keeps capacity
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_PAGE_DATA_H_
