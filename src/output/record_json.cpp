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
    number(R"(,"record":)", index);
    word(R"(,"kind":)", to_string(record.kind));
    const auto paragraph = page_.paragraph(record);
    if (paragraph) word(R"(,"role":)", to_string(paragraph->role));
    if (const auto boilerplate = page_.boilerplate(record)) word(R"(,"class":)", to_string(*boilerplate));
    if (const auto markup = page_.markup(record)) word(R"(,"class":)", to_string(*markup));
    number(R"(,"begin":)", record.span.begin);
    number(R"(,"end":)", record.span.end);
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
    string(R"(,"page_id":)", info.id);
    string(R"(,"url":)", info.url);
    string(R"(,"fetched":)", info.fetched);
    string(R"(,"language":)", page_.language());
    if (const auto date = page_.page_date(); date && date->resolved) string(R"(,"page_date":)", to_iso(*date));
    if (info.origin.file.empty()) return;
    string(R"(,"origin_file":)", info.origin.file);
    number(R"(,"origin_offset":)", info.origin.offset);
    number(R"(,"origin_length":)", info.origin.length);
    if (info.origin.line != 0) number(R"(,"origin_line":)", info.origin.line);
  }

  void key(std::string_view prefix, std::string_view name) {
    out_.append(",\"").append(prefix).append(name).append("\":");
  }
  // `key`: as it is written, from the comma to the colon.
  void number(std::string_view key, std::uint64_t value) {
    out_.append(key);
    append_number(value, out_);
  }
  void string(std::string_view key, std::string_view value) {
    if (value.empty()) return;
    out_.append(key);
    append_json_string(value, out_);
  }
  // A name of ours, in which there is nothing to escape.
  void word(std::string_view key, std::string_view value) { out_.append(key).append("\"").append(value).append("\""); }
  void field(std::string_view name, Span span) {
    if (span.empty()) return;
    if (!options_.spans_only) {
      key(name, {});
      append_json_string(page_.text(span), out_);
    }
    key(name, "_begin");
    append_number(span.begin, out_);
    key(name, "_end");
    append_number(span.end, out_);
    if (!owner_.contains(span)) {
      key(name, "_shared");
      out_.append("true");
    }
  }
  void timestamp(std::string_view name, const std::optional<Timestamp>& value) {
    if (!value) return;
    field(name, value->span);
    if (value->resolved) {
      key(name, "_iso");
      append_json_string(to_iso(*value), out_);
    }
    key(name, "_precision");
    out_.append("\"").append(to_string(value->precision)).append("\"");
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
