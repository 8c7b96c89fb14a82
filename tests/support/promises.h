// promises.h: what holds for every parsed page, whatever its bytes were. For tests, fuzz targets and corpus checks.
#ifndef NEWSPARSE_TESTS_SUPPORT_PROMISES_H_
#define NEWSPARSE_TESTS_SUPPORT_PROMISES_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "newsparse/page.h"
#include "support/timestamp_promises.h"
#include "text/utf8.h"

namespace newsparse {

// Looks at one page through its public interface and keeps the first promise it finds broken.
class PromiseCheck {
 public:
  explicit PromiseCheck(const Page& page) : page_(page), text_(page.text()) {}

  // Empty where every promise holds. O(text + records + lists).
  std::string run() {
    check_records();
    check_glue();
    check_timestamps();
    check_templates();
    check_markup();
    check_diagnostics();
    check_page_fields();
    return broken_;
  }

 private:
  static constexpr std::uint32_t kNowhere = UINT32_MAX;

  void require(bool holds, const char* promise, std::uint32_t at) {
    if (holds || !broken_.empty()) return;
    broken_ = promise;
    if (at != kNowhere) broken_ += " (byte " + std::to_string(at) + " of " + std::to_string(text_.size()) + ")";
  }

  bool in_bounds(Span span) const { return span.begin <= span.end && span.end <= text_.size(); }

  // Not inside a well-formed sequence.
  bool is_boundary(std::uint32_t at) const {
    for (std::uint32_t back = 1; back <= 3 && back <= at && at < text_.size(); ++back) {
      const internal::CodePoint c = internal::decode(text_, at - back);
      if (c.valid && c.size > back) return false;
    }
    return true;
  }
  bool is_visible_at(std::uint32_t at) const {
    return internal::char_class(internal::decode(text_, at).value) != internal::CharClass::kSpace;
  }
  bool is_visible_before(std::uint32_t at) const {
    return internal::char_class(internal::decode_before(text_, at).value) != internal::CharClass::kSpace;
  }
  // Something is there, and it begins and ends with whole, visible code points.
  bool is_tight(Span span) const {
    return in_bounds(span) && !span.empty() && is_boundary(span.begin) && is_boundary(span.end) &&
           is_visible_at(span.begin) && is_visible_before(span.end);
  }

  void check_records() {
    std::uint32_t covered = 0;
    for (const Record& record : page_.records()) {
      require(in_bounds(record.span), "record in bounds", record.span.begin);
      if (!broken_.empty()) return;
      require(record.span.begin >= covered, "records in order, without overlap", record.span.begin);
      require(is_tight(record.span), "record begins and ends with a visible, whole code point", record.span.begin);
      check_gap({covered, record.span.begin});
      covered = record.span.end;
      require(record.confidence <= 100, "record confidence is a percentage", record.span.begin);
      require(static_cast<int>(record.kind) < kRecordKindCount, "record kind is known", record.span.begin);
      require(!to_string(record.kind).empty(), "record kind has a name", record.span.begin);
      check_views(record);
      if (!broken_.empty()) return;
    }
    check_gap({covered, static_cast<std::uint32_t>(text_.size())});
  }

  // Only White_Space and byte order marks lie outside records.
  void check_gap(Span gap) {
    for (std::uint32_t at = gap.begin; at < gap.end && broken_.empty();) {
      require(!is_visible_at(at), "every visible byte is in a record", at);
      at += internal::decode(text_, at).size;
    }
  }

  void check_views(const Record& r) {
    const std::uint32_t at = r.span.begin;
    const auto is = [&](RecordKind kind) { return r.kind == kind; };
    const auto item = page_.feed_item(r);
    const auto paragraph = page_.paragraph(r);
    const auto byline = page_.byline(r);
    const auto caption = page_.caption(r);
    const auto date = page_.page_date(r);
    const auto boilerplate = page_.boilerplate(r);
    const auto markup = page_.markup(r);
    require(item.has_value() == is(RecordKind::kFeedItem), "feed_item view fits the kind", at);
    require(paragraph.has_value() == is(RecordKind::kParagraph), "paragraph view fits the kind", at);
    require(byline.has_value() == is(RecordKind::kByline), "byline view fits the kind", at);
    require(caption.has_value() == is(RecordKind::kCaption), "caption view fits the kind", at);
    require(date.has_value() == is(RecordKind::kPageDate), "page_date view fits the kind", at);
    require(boilerplate.has_value() == is(RecordKind::kBoilerplate), "boilerplate view fits the kind", at);
    require(markup.has_value() == is(RecordKind::kMarkup), "markup view fits the kind", at);
    if (!paragraph && !boilerplate && !markup) require(r.subkind == 0, "no subkind where the kind has none", at);
    if (boilerplate) require(!to_string(*boilerplate).empty(), "boilerplate class has a name", at);
    if (boilerplate) require(r.subkind < kBoilerplateClassCount, "boilerplate class is known", at);
    if (markup) require(*markup <= MarkupClass::kComment, "markup class is known", at);
    if (date) require(r.span.contains(date->span), "page date inside its record", at);
    if (item) {
      require(!item->title.empty() && r.span.contains(item->title), "feed item has a title, inside it", at);
      check_fields(r.span, {item->title, item->kicker, item->section, item->author, item->summary,
                            span_of(item->published), span_of(item->updated)});
    }
    if (paragraph) {
      require(paragraph->role <= ParagraphRole::kDateline, "paragraph role is known", at);
      require(paragraph->role == ParagraphRole::kDateline || (paragraph->place.empty() && paragraph->agency.empty()),
              "place and agency only of a dateline", at);
      check_fields(r.span, {paragraph->place, paragraph->agency});
    }
    if (byline) check_fields(r.span, {byline->author, span_of(byline->published), span_of(byline->updated)});
    if (caption) check_fields(r.span, {caption->credit});
    if (is(RecordKind::kTemplateResidue)) {
      const auto tokens = page_.templates();
      require(
          std::any_of(tokens.begin(), tokens.end(),
                      [&](const TemplateToken& t) { return t.span.begin < r.span.end && r.span.begin < t.span.end; }),
          "template residue is of tokens", at);
    }
  }

  static Span span_of(const std::optional<Timestamp>& timestamp) { return timestamp ? timestamp->span : Span{}; }

  // Fields lie wholly inside their record or (shared) wholly outside it, and do not overlap each other.
  template <std::size_t N>
  void check_fields(Span record, const Span (&fields)[N]) {
    for (std::size_t i = 0; i < N; ++i) {
      if (fields[i].empty()) continue;
      const std::uint32_t at = fields[i].begin;
      require(is_tight(fields[i]), "field begins and ends with a visible, whole code point", at);
      require(record.contains(fields[i]) || !record.overlaps(fields[i]), "field inside its record, or shared", at);
      for (std::size_t j = 0; j < i; ++j) {
        require(fields[j].empty() || !fields[i].overlaps(fields[j]), "fields of a record do not overlap", at);
      }
    }
  }

  // In text order, without overlap, each something.
  template <class List, class GetSpan>
  void check_list(const List& list, const char* what, GetSpan get_span) {
    std::uint32_t end = 0;
    for (const auto& entry : list) {
      const Span span = get_span(entry);
      require(is_tight(span), what, span.begin);
      require(span.begin >= end, what, span.begin);
      end = span.end;
    }
  }

  void check_glue() {
    std::uint32_t last = 0;
    for (const Glue& glue : page_.glue()) {
      require(glue.at > last && glue.at < text_.size(), "glue in order, inside the text", glue.at);
      if (!broken_.empty()) return;
      require(is_boundary(glue.at), "glue between whole code points", glue.at);
      require(is_visible_at(glue.at) && is_visible_before(glue.at), "glue between visible code points", glue.at);
      require(glue.confidence <= 100, "glue confidence is a percentage", glue.at);
      last = glue.at;
    }
  }

  void check_timestamps() {
    check_list(page_.timestamps(), "timestamps in order and bounds", [](const Timestamp& t) { return t.span; });
    for (const Timestamp& t : page_.timestamps()) {
      const std::string_view wrong = find_wrong_value(t);
      require(wrong.empty(), wrong.data(), t.span.begin);
    }
    if (const auto date = page_.page_date()) require(is_listed(*date), "page date is a listed timestamp", kNowhere);
    if (const auto published = page_.published()) {
      require(is_listed(*published), "page's published is a listed timestamp", published->span.begin);
    }
  }

  bool is_listed(const Timestamp& wanted) const {
    const auto all = page_.timestamps();
    return std::any_of(all.begin(), all.end(), [&](const Timestamp& t) { return t.span == wanted.span; });
  }

  void check_templates() {
    check_list(page_.templates(), "templates in order and bounds", [](const TemplateToken& t) { return t.span; });
    for (const TemplateToken& t : page_.templates()) {
      require(t.expression.empty() || (is_tight(t.expression) && t.span.contains(t.expression)),
              "expression inside its token", t.span.begin);
      require(!page_.engine_name(t).empty(), "a token's engine has a name", t.span.begin);
    }
  }

  void check_markup() {
    check_list(page_.markup(), "markup in order and bounds", [](const MarkupResidue& m) { return m.span; });
    auto glue = page_.glue();
    for (const MarkupResidue& m : page_.markup()) {
      require(m.markup <= MarkupClass::kComment, "markup class is known", m.span.begin);
      while (!glue.empty() && glue.front().at <= m.span.begin) glue = glue.subspan(1);
      require(glue.empty() || glue.front().at >= m.span.end, "no seam inside a tag, a comment, an entity",
              m.span.begin);
    }
  }

  void check_diagnostics() {
    const std::size_t bad = internal::find_ill_formed(text_);
    bool told = false;
    for (const Diagnostic& d : page_.diagnostics()) {
      require(in_bounds(d.span), "diagnostic in bounds", d.span.begin);
      require(!to_string(d.code).empty(), "diagnostic has a name", d.span.begin);
      if (d.code != DiagnosticCode::kInvalidUtf8) {
        require(d.span.empty() == (d.code != DiagnosticCode::kMojibake), "only what stands in the text has a place",
                d.span.begin);
        continue;
      }
      told = true;
      require(d.span.begin == bad && !d.span.empty(), "the first ill-formed bytes are told", d.span.begin);
    }
    require(told == (bad < text_.size()), "ill-formed bytes are told exactly where there are some", kNowhere);
  }

  void check_page_fields() {
    const Span title = page_.title();
    require(title.empty() ? in_bounds(title) : is_tight(title), "title in bounds", title.begin);
    for (const Span author : page_.authors()) require(is_tight(author), "author in bounds", author.begin);
    for (const char c : page_.language()) {
      const bool tag = c == '-' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      require(tag || page_.language() == page_.info().language, "language is a BCP 47 tag", kNowhere);
    }
  }

  const Page& page_;
  std::string_view text_;
  std::string broken_;
};

// The first promise `page` breaks, in words and with the byte where; empty where all hold. Linear in the page.
inline std::string find_broken_promise(const Page& page) { return PromiseCheck(page).run(); }

}  // namespace newsparse

#endif  // NEWSPARSE_TESTS_SUPPORT_PROMISES_H_
