// page.h: one parsed page.
//
//   for (const newsparse::Record& r : page.records())
//     if (auto item = page.feed_item(r)) std::cout << page.text(item->title) << '\n';
#ifndef NEWSPARSE_PAGE_H_
#define NEWSPARSE_PAGE_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "newsparse/record.h"
#include "newsparse/span.h"
#include "newsparse/timestamp.h"

namespace newsparse {

// Where a page came from, for the way back to it. Absent parts are empty or zero.
struct Origin {
  std::string_view file{};
  // Bytes into the file: where the page's text, line, record or packed member begins. Of packed files bytes into what
  // they unpack to, but where a WARC's first record is all that its member holds: then of the record's member.
  std::uint64_t offset = 0;
  std::uint64_t length = 0;  // bytes there
  std::uint64_t line = 0;    // from 1
};

// What is known of a page before it is read. parse() copies what it needs: nothing here has to outlive the call.
struct PageInfo {
  std::string_view id{};
  std::string_view url{};
  // ISO 8601, such as 2019-04-25T12:57:54Z, or the digits of web archives, 20190425125754: relative and yearless dates
  // resolve against it
  std::string_view fetched{};
  std::string_view language{};  // BCP 47 hint; empty: told from the page's own words
  Origin origin{};
  bool repaired = false;  // the reader replaced ill-formed parts of the source, or told where it ends
};

enum class DiagnosticCode : std::uint8_t {
  kInvalidUtf8,  // span: the first ill-formed bytes; they are kept and count as text
  kBadFetched,   // PageInfo::fetched is no such date; span is empty
  kRepaired,     // PageInfo::repaired was set; span is empty
  kMojibake,  // span: neighbouring characters that are UTF-8 once read as Windows-1252 or -1251, such as Ã¤; one each
};
[[nodiscard]] std::string_view to_string(DiagnosticCode code) noexcept;

struct Diagnostic {
  DiagnosticCode code = DiagnosticCode::kInvalidUtf8;
  Span span;
};

// One reason for a decision: a rule's or a feature's name (static text) and what it added, in the decision's own
// integer units. Higher speaks for it.
struct Evidence {
  std::string_view name{};
  int score = 0;
};

namespace internal {
struct PageData;
}

// The records and page-level lists of one page. Movable, reusable: parsing into it again keeps its buffers.
// Borrows the text it was parsed from, which must outlive it or the next parse, unless own_text() was called.
// All views and spans-of-structs it returns live until the next parse into it, its move or its end.
class Page {
 public:
  Page();
  ~Page();
  Page(Page&&) noexcept;
  Page& operator=(Page&&) noexcept;

  // The text parsed, and the part of it a span names. Precondition: the span is this page's.
  std::string_view text() const& noexcept;
  std::string_view text(Span span) const& noexcept { return slice(text(), span); }
  std::string_view text() && = delete;
  std::string_view text(Span span) && = delete;
  // Copies the text into the page, which then depends on nothing outside. O(text).
  void own_text();

  // What the caller told, copied; `language` as given.
  PageInfo info() const& noexcept;
  PageInfo info() && = delete;
  // BCP 47: the hint given, else told from the page's own words, else empty.
  std::string_view language() const noexcept;

  // In text order, without overlap; together they cover every visible byte.
  std::span<const Record> records() const& noexcept;
  std::span<const Record> records() && = delete;
  // Page-level lists, each in text order; entries may lie inside records.
  std::span<const Glue> glue() const noexcept;
  std::span<const Timestamp> timestamps() const noexcept;
  std::span<const TemplateToken> templates() const noexcept;
  std::span<const MarkupResidue> markup() const noexcept;
  std::span<const Diagnostic> diagnostics() const noexcept;

  // The date of the dump header, where there is one.
  std::optional<Timestamp> page_date() const noexcept;
  // Of the main article: the empty span, nullopt, an empty list where there is none or it prints none. Each author is
  // one name.
  Span title() const noexcept;
  std::optional<Timestamp> published() const noexcept;
  std::span<const Span> authors() const noexcept;

  // Typed views of a record of this page; nullopt where it is of another kind.
  std::optional<FeedItem> feed_item(const Record& record) const noexcept;
  std::optional<Paragraph> paragraph(const Record& record) const noexcept;
  std::optional<Byline> byline(const Record& record) const noexcept;
  std::optional<Caption> caption(const Record& record) const noexcept;
  std::optional<Timestamp> page_date(const Record& record) const noexcept;
  std::optional<BoilerplateClass> boilerplate(const Record& record) const noexcept;
  std::optional<MarkupClass> markup(const Record& record) const noexcept;

  // The engine's name for a token, such as "mustache", or the name of a caller's engine.
  std::string_view engine_name(const TemplateToken& token) const noexcept;

  // Why a record got its kind, or a seam was cut: strongest first. Empty unless Options::keep_evidence.
  std::span<const Evidence> why(const Record& record) const noexcept;
  std::span<const Evidence> why(const Glue& glue) const noexcept;

  // For the library itself.
  internal::PageData& data() noexcept { return *data_; }
  const internal::PageData& data() const noexcept { return *data_; }

 private:
  std::unique_ptr<internal::PageData> data_;  // null only in a moved-from page, which may only be assigned or ended
};

}  // namespace newsparse

#endif  // NEWSPARSE_PAGE_H_
