#include "newsparse/page.h"

#include <functional>

#include "page/page_data.h"
#include "recognise/compiled_rules.h"
#include "recognise/template_token.h"

namespace newsparse {

namespace internal {

void PageData::clear() {
  text = {};
  owned.clear();
  owns_text = false;
  for (std::string* s : {&id, &url, &fetched, &language_hint, &file, &language}) s->clear();
  offset = length = line = 0;
  repaired = false;
  records.clear();
  glue.clear();
  timestamps.clear();
  templates.clear();
  markup.clear();
  diagnostics.clear();
  items.clear();
  bylines.clear();
  datelines.clear();
  credits.clear();
  authors.clear();
  page_date = published = kNone;
  title = {};
  rules = {};
  record_evidence.clear();
  glue_evidence.clear();
  evidence.clear();
}

}  // namespace internal

namespace {

using internal::EvidenceRange;
using internal::kNone;
using internal::PageData;

std::optional<Timestamp> timestamp_at(const PageData& data, std::uint32_t index) noexcept {
  if (index >= data.timestamps.size()) return std::nullopt;
  return data.timestamps[index];
}

// Index of `element` in `list`, or kNone where it is not one of its elements (a copy, or another page's).
template <class T>
std::size_t index_in(const std::vector<T>& list, const T& element) noexcept {
  const T* first = list.data();
  if (std::less<>{}(&element, first) || !std::less<>{}(&element, first + list.size())) return kNone;
  return static_cast<std::size_t>(&element - first);
}

std::span<const Evidence> evidence_at(const PageData& data, const std::vector<EvidenceRange>& ranges,
                                      std::size_t index) noexcept {
  if (index >= ranges.size()) return {};
  return std::span(data.evidence).subspan(ranges[index].first, ranges[index].count);
}

}  // namespace

Page::Page() : data_(std::make_unique<internal::PageData>()) {}
Page::~Page() = default;
Page::Page(Page&&) noexcept = default;
Page& Page::operator=(Page&&) noexcept = default;

std::string_view Page::text() const& noexcept { return data_->text; }

void Page::own_text() {
  if (data_->owns_text) return;
  data_->owned.assign(data_->text);
  data_->text = data_->owned;
  data_->owns_text = true;
}

PageInfo Page::info() const& noexcept {
  return {.id = data_->id,
          .url = data_->url,
          .fetched = data_->fetched,
          .language = data_->language_hint,
          .origin = {.file = data_->file, .offset = data_->offset, .length = data_->length, .line = data_->line},
          .repaired = data_->repaired};
}

std::string_view Page::language() const noexcept { return data_->language; }
std::span<const Record> Page::records() const& noexcept { return data_->records; }
std::span<const Glue> Page::glue() const noexcept { return data_->glue; }
std::span<const Timestamp> Page::timestamps() const noexcept { return data_->timestamps; }
std::span<const TemplateToken> Page::templates() const noexcept { return data_->templates; }
std::span<const MarkupResidue> Page::markup() const noexcept { return data_->markup; }
std::span<const Diagnostic> Page::diagnostics() const noexcept { return data_->diagnostics; }
std::optional<Timestamp> Page::page_date() const noexcept { return timestamp_at(*data_, data_->page_date); }
Span Page::title() const noexcept { return data_->title; }
std::optional<Timestamp> Page::published() const noexcept { return timestamp_at(*data_, data_->published); }
std::span<const Span> Page::authors() const noexcept { return data_->authors; }

std::optional<FeedItem> Page::feed_item(const Record& record) const noexcept {
  if (record.kind != RecordKind::kFeedItem || record.detail >= data_->items.size()) return std::nullopt;
  const internal::ItemFields& f = data_->items[record.detail];
  return FeedItem{.title = f.title,
                  .kicker = f.kicker,
                  .section = f.section,
                  .author = f.author,
                  .summary = f.summary,
                  .published = timestamp_at(*data_, f.published),
                  .updated = timestamp_at(*data_, f.updated)};
}

std::optional<Paragraph> Page::paragraph(const Record& record) const noexcept {
  if (record.kind != RecordKind::kParagraph) return std::nullopt;
  Paragraph paragraph{.role = static_cast<ParagraphRole>(record.subkind), .place = {}, .agency = {}};
  if (record.detail < data_->datelines.size()) {
    paragraph.place = data_->datelines[record.detail].place;
    paragraph.agency = data_->datelines[record.detail].agency;
  }
  return paragraph;
}

std::optional<Byline> Page::byline(const Record& record) const noexcept {
  if (record.kind != RecordKind::kByline || record.detail >= data_->bylines.size()) return std::nullopt;
  const internal::BylineFields& f = data_->bylines[record.detail];
  return Byline{
      .author = f.author, .published = timestamp_at(*data_, f.published), .updated = timestamp_at(*data_, f.updated)};
}

std::optional<Caption> Page::caption(const Record& record) const noexcept {
  if (record.kind != RecordKind::kCaption) return std::nullopt;
  return Caption{.credit = record.detail < data_->credits.size() ? data_->credits[record.detail] : Span{}};
}

std::optional<Timestamp> Page::page_date(const Record& record) const noexcept {
  if (record.kind != RecordKind::kPageDate) return std::nullopt;
  return timestamp_at(*data_, record.detail);
}

std::optional<BoilerplateClass> Page::boilerplate(const Record& record) const noexcept {
  if (record.kind != RecordKind::kBoilerplate) return std::nullopt;
  return static_cast<BoilerplateClass>(record.subkind);
}

std::optional<MarkupClass> Page::markup(const Record& record) const noexcept {
  if (record.kind != RecordKind::kMarkup) return std::nullopt;
  return static_cast<MarkupClass>(record.subkind);
}

std::string_view Page::engine_name(const TemplateToken& token) const noexcept {
  if (token.engine < internal::kBuiltInEngineCount)
    return internal::engine_name(static_cast<internal::Engine>(token.engine));
  const internal::CompiledRules* rules = data_->rules.compiled();
  return rules != nullptr ? rules->engine_name(token.engine - internal::kBuiltInEngineCount) : std::string_view();
}

std::span<const Evidence> Page::why(const Record& record) const noexcept {
  return evidence_at(*data_, data_->record_evidence, index_in(data_->records, record));
}

std::span<const Evidence> Page::why(const Glue& glue) const noexcept {
  return evidence_at(*data_, data_->glue_evidence, index_in(data_->glue, glue));
}

}  // namespace newsparse
