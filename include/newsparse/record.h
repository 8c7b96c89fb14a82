// record.h: what a page is made of.
//
// Records are blocks: in text order, without overlap, and every byte outside Unicode White_Space and BOM lies in
// exactly one. Typed views (FeedItem, Paragraph, ...) come from the Page that holds the record.
#ifndef NEWSPARSE_RECORD_H_
#define NEWSPARSE_RECORD_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "newsparse/span.h"
#include "newsparse/timestamp.h"

namespace newsparse {

enum class RecordKind : std::uint8_t {
  kPageDate,  // a dump header such as "date 2017-05-29"
  kFeedItem,  // one teaser: title and what stands round it
  kHeading,
  kParagraph,
  kListEntry,
  kByline,
  kCaption,
  kTemplateResidue,  // a block of nothing but unrendered tokens
  kBoilerplate,
  kMarkup,  // a block of leaked html, css, script, json or base64
  kText,    // nothing else fitted
};
inline constexpr int kRecordKindCount = 11;
// The name in the output, such as "feed_item". Static text.
[[nodiscard]] std::string_view to_string(RecordKind kind) noexcept;

enum class ParagraphRole : std::uint8_t { kProse, kLeadIn, kQuote, kDateline };
[[nodiscard]] std::string_view to_string(ParagraphRole role) noexcept;

enum class BoilerplateClass : std::uint8_t {
  kNavigation,
  kConsent,
  kShare,
  kCopyright,
  kComments,
  kSubscription,
  kAdvertisement,
  kSearch,
  kPagination,
  kScriptNotice,
  kRelatedLinks,
};
inline constexpr int kBoilerplateClassCount = 11;
[[nodiscard]] std::string_view to_string(BoilerplateClass boilerplate) noexcept;

enum class MarkupClass : std::uint8_t { kHtml, kCss, kScript, kJson, kBase64, kEntity, kComment };
[[nodiscard]] std::string_view to_string(MarkupClass markup) noexcept;

// One block. 16 bytes, trivially copyable.
struct Record {
  Span span;  // into the page's text; begins and ends with a visible byte
  RecordKind kind = RecordKind::kText;
  std::uint8_t subkind = 0;           // ParagraphRole, BoilerplateClass or MarkupClass, by kind; else 0
  std::uint8_t confidence = 0;        // percent, 0..100
  bool in_article = false;            // part of the page's main article
  std::uint32_t detail = UINT32_MAX;  // the Page's own index of the fields; UINT32_MAX: none
};

// Views of one record's fields. Spans index the page's text and are empty where the field is absent. A field that
// lies outside the record's span is shared: printed once for several records (a date line above them).
struct FeedItem {
  Span title;   // never empty
  Span kicker;  // overline that is not a section
  Span section;
  Span author;
  Span summary;
  std::optional<Timestamp> published;
  std::optional<Timestamp> updated;
};

struct Paragraph {
  ParagraphRole role = ParagraphRole::kProse;
  Span place;   // of a dateline
  Span agency;  // of a dateline
};

struct Byline {
  Span author;
  std::optional<Timestamp> published;
  std::optional<Timestamp> updated;
};

struct Caption {
  Span credit;  // the photographer or agency named; empty: none is
};

// A place where two elements met without a blank and a reader would separate them.
struct Glue {
  std::uint32_t at = 0;         // byte offset into the page's text: the second element begins here
  std::uint8_t confidence = 0;  // percent, 0..100
};

// An unrendered template token. `engine` is an index for Page::engine_name().
struct TemplateToken {
  Span span;
  Span expression;  // what stands inside the delimiters, trimmed; may be empty
  std::uint8_t engine = 0;
};

// Leftover markup: a tag, an entity, a comment, a run of base64; style sheets, scripts and JSON, over several lines too.
struct MarkupResidue {
  Span span;
  MarkupClass markup = MarkupClass::kHtml;
};

}  // namespace newsparse

#endif  // NEWSPARSE_RECORD_H_
