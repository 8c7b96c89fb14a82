#include <optional>
#include <string>
#include <string_view>

#include "newsparse/output.h"
#include "output/clean_text.h"
#include "output/json_writer.h"

namespace newsparse {

namespace {

using internal::append_confidence;
using internal::append_json_string;
using internal::append_number;
using internal::append_offsets;
using internal::append_timestamp_values;
using internal::Commas;

// `,"key":"value"`, or nothing where the value is empty. Keys are plain ASCII of our own.
void append_member(std::string_view key, std::string_view value, std::string& out) {
  if (value.empty()) return;
  out.append(",\"").append(key).append("\":");
  append_json_string(value, out);
}

void append_origin(const Origin& origin, std::string& out) {
  if (origin.file.empty()) return;
  out.append(",\"origin\":{\"file\":");
  append_json_string(origin.file, out);
  out.append(",\"offset\":");
  append_number(origin.offset, out);
  out.append(",\"length\":");
  append_number(origin.length, out);
  if (origin.line != 0) {
    out.append(",\"line\":");
    append_number(origin.line, out);
  }
  out.push_back('}');
}

// One page as a nested object. Holds what every piece needs, so that the pieces say only what is theirs.
class PageWriter {
 public:
  PageWriter(const Page& page, const JsonOptions& options, std::string& out)
      : page_(page), options_(options), out_(out) {}

  void write() {
    const PageInfo info = page_.info();
    out_.append("{\"v\":1");
    append_member("id", info.id, out_);
    append_member("url", info.url, out_);
    append_member("fetched", info.fetched, out_);
    append_member("language", page_.language(), out_);
    if (const auto date = page_.page_date(); date && date->resolved) append_member("page_date", to_iso(*date), out_);
    append_origin(info.origin, out_);
    write_field("title", page_.title(), page_.title());
    if (const auto published = page_.published()) write_timestamp("published", *published, published->span);
    write_authors();
    write_records();
    write_glue();
    write_timestamps();
    write_templates();
    write_markup();
    write_diagnostics();
    if (options_.include_text) {
      out_.append(",\"page_text\":");
      append_json_string(page_.text(), out_);
    }
    out_.append("}\n");
  }

 private:
  void write_text(Span span) {
    if (options_.spans_only) return;
    out_.append(",\"text\":");
    append_json_string(page_.text(span), out_);
  }

  // A field of the record `owner`; nothing where it is absent.
  void write_field(std::string_view key, Span span, Span owner) {
    if (span.empty()) return;
    out_.append(",\"").append(key).append("\":{");
    append_offsets(span, out_);
    write_text(span);
    if (!owner.contains(span)) out_.append(",\"shared\":true");
    out_.push_back('}');
  }

  void write_timestamp(std::string_view key, const std::optional<Timestamp>& timestamp, Span owner) {
    if (!timestamp) return;
    out_.append(",\"").append(key).append("\":{");
    append_offsets(timestamp->span, out_);
    write_text(timestamp->span);
    append_timestamp_values(*timestamp, out_);
    if (!owner.contains(timestamp->span)) out_.append(",\"shared\":true");
    out_.push_back('}');
  }

  void write_authors() {
    if (page_.authors().empty() || options_.spans_only) return;
    Commas commas;
    out_.append(",\"authors\":[");
    for (const Span author : page_.authors()) {
      commas.next(out_);
      append_json_string(page_.text(author), out_);
    }
    out_.push_back(']');
  }

  void write_record(const Record& record) {
    out_.append("{\"kind\":\"").append(to_string(record.kind)).append("\",");
    append_offsets(record.span, out_);
    out_.append(",\"confidence\":");
    append_confidence(record.confidence, out_);
    out_.append(record.in_article ? ",\"in_article\":true" : ",\"in_article\":false");
    if (const auto item = page_.feed_item(record)) {
      write_field("title", item->title, record.span);
      write_field("kicker", item->kicker, record.span);
      write_field("section", item->section, record.span);
      write_timestamp("published", item->published, record.span);
      write_timestamp("updated", item->updated, record.span);
      write_field("author", item->author, record.span);
      write_field("summary", item->summary, record.span);
    } else {
      write_plain_record(record);
    }
    out_.push_back('}');
  }

  // Every kind but feed items, whose fields are all there is to read, shows its text.
  void write_plain_record(const Record& record) {
    const auto paragraph = page_.paragraph(record);
    if (paragraph) append_member("role", to_string(paragraph->role), out_);
    if (const auto boilerplate = page_.boilerplate(record)) append_member("class", to_string(*boilerplate), out_);
    if (const auto markup = page_.markup(record)) append_member("class", to_string(*markup), out_);
    write_text(record.span);
    if (paragraph) {
      write_field("place", paragraph->place, record.span);
      write_field("agency", paragraph->agency, record.span);
    }
    if (const auto byline = page_.byline(record)) {
      write_field("author", byline->author, record.span);
      write_timestamp("published", byline->published, record.span);
      write_timestamp("updated", byline->updated, record.span);
    }
    if (const auto caption = page_.caption(record)) write_field("credit", caption->credit, record.span);
    if (const auto date = page_.page_date(record)) write_timestamp("timestamp", date, record.span);
  }

  void write_records() {
    Commas commas;
    out_.append(",\"records\":[");
    for (const Record& record : page_.records()) {
      commas.next(out_);
      write_record(record);
    }
    out_.push_back(']');
  }

  void write_glue() {
    Commas commas;
    out_.append(",\"glue\":[");
    for (const Glue& glue : page_.glue()) {
      commas.next(out_);
      out_.append("{\"at\":");
      append_number(glue.at, out_);
      out_.append(",\"confidence\":");
      append_confidence(glue.confidence, out_);
      out_.push_back('}');
    }
    out_.push_back(']');
  }

  void write_timestamps() {
    Commas commas;
    out_.append(",\"timestamps\":[");
    for (const Timestamp& timestamp : page_.timestamps()) {
      commas.next(out_);
      out_.push_back('{');
      append_offsets(timestamp.span, out_);
      write_text(timestamp.span);
      append_timestamp_values(timestamp, out_);
      append_member("role", to_string(timestamp.role), out_);
      out_.push_back('}');
    }
    out_.push_back(']');
  }

  void write_templates() {
    Commas commas;
    out_.append(",\"templates\":[");
    for (const TemplateToken& token : page_.templates()) {
      commas.next(out_);
      out_.push_back('{');
      append_offsets(token.span, out_);
      append_member("engine", page_.engine_name(token), out_);
      if (!options_.spans_only) append_member("expression", page_.text(token.expression), out_);
      out_.push_back('}');
    }
    out_.push_back(']');
  }

  void write_markup() {
    Commas commas;
    out_.append(",\"markup\":[");
    for (const MarkupResidue& residue : page_.markup()) {
      commas.next(out_);
      out_.push_back('{');
      append_offsets(residue.span, out_);
      append_member("class", to_string(residue.markup), out_);
      out_.push_back('}');
    }
    out_.push_back(']');
  }

  void write_diagnostics() {
    if (page_.diagnostics().empty()) return;
    Commas commas;
    out_.append(",\"diagnostics\":[");
    for (const Diagnostic& diagnostic : page_.diagnostics()) {
      commas.next(out_);
      out_.append("{\"code\":\"").append(to_string(diagnostic.code)).append("\",");
      append_offsets(diagnostic.span, out_);
      out_.push_back('}');
    }
    out_.push_back(']');
  }

  const Page& page_;
  const JsonOptions& options_;
  std::string& out_;
};

}  // namespace

void append_page_json(const Page& page, const JsonOptions& options, std::string& out) {
  PageWriter(page, options, out).write();
}

void append_text_json(const Page& page, std::string& out) { append_text_json(page, {}, out); }

void append_text_json(const Page& page, const CleanTextOptions& options, std::string& out) {
  const PageInfo info = page.info();
  out.push_back('{');
  Commas commas;
  const auto member = [&](std::string_view key, std::string_view value) {
    if (value.empty()) return;
    commas.next(out);
    out.append("\"").append(key).append("\":");
    append_json_string(value, out);
  };
  member("id", info.id);
  member("url", info.url);
  std::string title;
  internal::append_clean_title(page, options, title);
  member("title", title);
  if (const auto published = page.published(); published && published->resolved)
    member("published", to_iso(*published));
  commas.next(out);
  out.append("\"text\":\"");
  const std::size_t from = out.size();
  if (options.repair_mojibake) {
    out.append(clean_text(page, options).text);
  } else {
    internal::append_clean_text(page, out);
  }
  internal::escape_json_tail(from, out);
  out.append("\"}\n");
}

}  // namespace newsparse
