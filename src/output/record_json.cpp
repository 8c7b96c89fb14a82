// record_json.cpp: one flat object a record. Its keys are the columns of docs/record.schema.json, in that order.
#include <optional>
#include <string>
#include <string_view>

#include "newsparse/output.h"
#include "output/json_writer.h"

namespace newsparse {

namespace {

using internal::append_json_string;
using internal::append_number;

class RecordWriter {
 public:
  RecordWriter(const Page& page, const JsonOptions& options, std::string& out)
      : page_(page), options_(options), out_(out) {}

  void write(const Record& record, std::size_t index) {
    owner_ = record.span;
    write_head();
    number({}, "record", index);
    string({}, "kind", to_string(record.kind));
    const auto paragraph = page_.paragraph(record);
    if (paragraph) string({}, "role", to_string(paragraph->role));
    if (const auto boilerplate = page_.boilerplate(record)) string({}, "class", to_string(*boilerplate));
    if (const auto markup = page_.markup(record)) string({}, "class", to_string(*markup));
    number({}, "begin", record.span.begin);
    number({}, "end", record.span.end);
    out_.append(",\"confidence\":");
    internal::append_confidence(record.confidence, out_);
    out_.append(record.in_article ? ",\"in_article\":true" : ",\"in_article\":false");
    if (!options_.spans_only) {
      out_.append(",\"text\":");
      append_json_string(page_.text(record.span), out_);
    }
    if (const auto item = page_.feed_item(record)) {
      field("title", item->title);
      field("kicker", item->kicker);
      field("section", item->section);
      field("author", item->author);
      field("summary", item->summary);
      timestamp("published", item->published);
      timestamp("updated", item->updated);
    }
    if (const auto byline = page_.byline(record)) {
      field("author", byline->author);
      timestamp("published", byline->published);
      timestamp("updated", byline->updated);
    }
    if (paragraph) {
      field("place", paragraph->place);
      field("agency", paragraph->agency);
    }
    if (const auto caption = page_.caption(record)) field("credit", caption->credit);
    timestamp("timestamp", page_.page_date(record));
    out_.append("}\n");
  }

 private:
  // What all records of a page begin with is made once, and copied from the first.
  void write_head() {
    if (head_size_ != 0) {
      out_.append(out_, head_, head_size_);
      return;
    }
    head_ = out_.size();
    out_.append("{\"v\":1");
    write_page();
    head_size_ = out_.size() - head_;
  }
  void write_page() {
    const PageInfo info = page_.info();
    string({}, "page_id", info.id);
    string({}, "url", info.url);
    string({}, "fetched", info.fetched);
    string({}, "language", page_.language());
    if (const auto date = page_.page_date(); date && date->resolved) string({}, "page_date", to_iso(*date));
    if (info.origin.file.empty()) return;
    string({}, "origin_file", info.origin.file);
    number({}, "origin_offset", info.origin.offset);
    number({}, "origin_length", info.origin.length);
    if (info.origin.line != 0) number({}, "origin_line", info.origin.line);
  }

  void key(std::string_view prefix, std::string_view name) {
    out_.append(",\"").append(prefix).append(name).append("\":");
  }
  void number(std::string_view prefix, std::string_view name, std::uint64_t value) {
    key(prefix, name);
    append_number(value, out_);
  }
  void string(std::string_view prefix, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    key(prefix, name);
    append_json_string(value, out_);
  }
  void field(std::string_view name, Span span) {
    if (span.empty()) return;
    if (!options_.spans_only) string(name, {}, page_.text(span));
    number(name, "_begin", span.begin);
    number(name, "_end", span.end);
    if (!owner_.contains(span)) {
      key(name, "_shared");
      out_.append("true");
    }
  }
  void timestamp(std::string_view name, const std::optional<Timestamp>& value) {
    if (!value) return;
    field(name, value->span);
    if (value->resolved) string(name, "_iso", to_iso(*value));
    string(name, "_precision", to_string(value->precision));
    if (internal::any(value->inferred)) {
      key(name, "_inferred");
      internal::append_inferred(value->inferred, out_);
    }
    if (value->alternative_count > 0) {
      key(name, "_alternatives");
      internal::append_alternatives(*value, out_);
    }
  }

  const Page& page_;
  const JsonOptions& options_;
  std::string& out_;
  Span owner_;
  std::size_t head_ = 0, head_size_ = 0;  // in out_
};

}  // namespace

void append_records_json(const Page& page, const JsonOptions& options, std::string& out) {
  RecordWriter writer(page, options, out);
  for (std::size_t i = 0; i < page.records().size(); ++i) writer.write(page.records()[i], i);
}

}  // namespace newsparse
