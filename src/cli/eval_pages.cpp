#include "cli/eval_pages.h"

#include <simdjson.h>

#include <cstring>

#include "archive/input_file.h"

namespace newsparse::cli {

namespace {

namespace dom = simdjson::dom;
using archive::internal::InputFile;

constexpr std::size_t kMostLine = std::size_t{1} << 30;

std::string string_of(dom::element object, const char* key) {
  std::string_view value;
  return object[key].get(value) == simdjson::SUCCESS ? std::string(value) : std::string();
}

bool truth_of(dom::element object, const char* key) {
  bool value = false;
  return object[key].get(value) == simdjson::SUCCESS && value;
}

bool has(dom::element object, const char* key) {
  dom::element value;
  return object[key].get(value) == simdjson::SUCCESS && !value.is_null();
}

Span pair_of(dom::element value) {
  dom::array pair;
  std::uint64_t begin = 0, end = 0;
  if (value.get(pair) != simdjson::SUCCESS || pair.at(0).get(begin) != simdjson::SUCCESS ||
      pair.at(1).get(end) != simdjson::SUCCESS)
    return {};
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// The range [b, e] under `key`.
Span pair_of(dom::element object, const char* key) {
  dom::element value;
  return object[key].get(value) == simdjson::SUCCESS ? pair_of(value) : Span{};
}

// The range between the numbers under two keys.
Span span_of(dom::element object, const char* begin_key, const char* end_key) {
  std::uint64_t begin = 0, end = 0;
  if (object[begin_key].get(begin) != simdjson::SUCCESS || object[end_key].get(end) != simdjson::SUCCESS) return {};
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

Span field_of(dom::element object, const char* key) {
  dom::element value;
  return object[key].get(value) == simdjson::SUCCESS ? span_of(value, "begin", "end") : Span{};
}

template <class Visit>
void for_each(dom::element object, const char* key, Visit visit) {
  dom::array array;
  if (object[key].get(array) != simdjson::SUCCESS) return;
  for (const dom::element value : array) visit(value);
}

std::vector<std::uint32_t> numbers_of(dom::element object, const char* key) {
  std::vector<std::uint32_t> out;
  for_each(object, key, [&](dom::element value) {
    std::uint64_t number = 0;
    if (value.get(number) == simdjson::SUCCESS) out.push_back(static_cast<std::uint32_t>(number));
  });
  return out;
}

std::vector<std::string> strings_of(dom::element object, const char* key) {
  std::vector<std::string> out;
  for_each(object, key, [&](dom::element value) {
    std::string_view text;
    if (value.get(text) == simdjson::SUCCESS) out.emplace_back(text);
  });
  return out;
}

LabelledPage labelled_page(dom::element page, dom::element gold) {
  LabelledPage out;
  out.id = string_of(page, "id");
  out.mode = string_of(page, "mode");
  out.domain = string_of(page, "domain");
  out.source = string_of(page, "source");
  out.language = string_of(page, "lang");
  out.script = string_of(page, "script");
  out.text = string_of(page, "text");
  out.url = string_of(page, "url");
  out.ref_date = string_of(page, "ref_date");
  out.glue = numbers_of(gold, "glue");
  out.ambiguous_glue = numbers_of(gold, "glue_ambiguous");
  for_each(gold, "timestamps", [&](dom::element t) {
    dom::array clock;
    out.timestamps.push_back(
        {.span = span_of(t, "start", "end"),
         .core = pair_of(t, "core"),
         .joined = pair_of(t, "joined"),
         .iso = string_of(t, "iso"),
         .date = string_of(t, "date"),
         .absolute = !truth_of(t, "relative") && !truth_of(t, "yearless") && !truth_of(t, "time_only"),
         .has_clock = t["hm"].get(clock) == simdjson::SUCCESS && clock.size() > 0});
  });
  for_each(gold, "timestamps_ambiguous",
           [&](dom::element t) { out.ambiguous_timestamps.push_back(span_of(t, "start", "end")); });
  for_each(gold, "items", [&](dom::element item) {
    LabelledItem labelled{.title = pair_of(item, "title"),
                          .section = pair_of(item, "section"),
                          .timestamp = pair_of(item, "timestamp"),
                          .timestamp_core = pair_of(item, "timestamp_core")};
    if (labelled.timestamp_core.empty()) labelled.timestamp_core = labelled.timestamp;
    out.items.push_back(labelled);
  });
  for_each(gold, "items_ambiguous",
           [&](dom::element item) { out.ambiguous_items.push_back(span_of(item, "start", "end")); });
  for_each(gold, "article", [&](dom::element range) { out.article.push_back(pair_of(range)); });
  out.body = string_of(gold, "body");
  if (has(gold, "must_contain")) out.must_contain = strings_of(gold, "must_contain");
  out.must_not_contain = strings_of(gold, "must_not_contain");
  out.title = pair_of(gold, "title");
  out.published = string_of(gold, "published");
  out.other_published = strings_of(gold, "published_alt");
  out.published_in_text = truth_of(gold, "published_in_text");
  for_each(gold, "templates", [&](dom::element t) {
    (truth_of(t, "in_code") ? out.code_templates : out.templates).push_back(span_of(t, "start", "end"));
  });
  return out;
}

Prediction parsed_page(dom::element page) {
  Prediction out;
  for_each(page, "glue", [&](dom::element g) {
    std::uint64_t at = 0;
    if (g["at"].get(at) == simdjson::SUCCESS) out.glue.push_back(static_cast<std::uint32_t>(at));
  });
  for_each(page, "records", [&](dom::element r) {
    const Span title = string_of(r, "kind") == "feed_item" ? field_of(r, "title") : Span{};
    if (!title.empty()) out.items.push_back({title, field_of(r, "section"), field_of(r, "published")});
    if (truth_of(r, "in_article")) out.article.push_back(span_of(r, "begin", "end"));
  });
  for_each(page, "timestamps", [&](dom::element t) {
    if (string_of(t, "role") != to_string(TimestampRole::kMention))
      out.timestamps.push_back({span_of(t, "begin", "end"), string_of(t, "iso")});
  });
  for_each(page, "templates", [&](dom::element t) { out.templates.push_back(span_of(t, "begin", "end")); });
  out.title = field_of(page, "title");
  if (dom::element published; page["published"].get(published) == simdjson::SUCCESS)
    out.published = string_of(published, "iso");
  return out;
}

}  // namespace

Prediction prediction_of(const Page& page) {
  Prediction out;
  for (const Glue& g : page.glue()) out.glue.push_back(g.at);
  for (const Record& r : page.records()) {
    if (const auto item = page.feed_item(r); item && !item->title.empty())
      out.items.push_back({item->title, item->section, item->published ? item->published->span : Span{}});
    if (r.in_article) out.article.push_back(r.span);
  }
  for (const Timestamp& t : page.timestamps())
    if (t.role != TimestampRole::kMention) out.timestamps.push_back({t.span, to_iso(t)});
  for (const TemplateToken& t : page.templates()) out.templates.push_back(t.span);
  out.title = page.title();
  if (const auto published = page.published()) out.published = to_iso(*published);
  return out;
}

struct EvalReader::State {
  std::string path;
  InputFile file;
  dom::parser parser;
  std::uint64_t line = 0;
  std::size_t taken = 0;  // bytes of the window that the line before this one took
  LabelledPage labelled;
  Parsed parsed;

  Error error(ErrorCode code, std::string detail) const {
    return {.code = code, .offset = file.offset(), .line = line, .path = path, .detail = std::move(detail)};
  }

  // The next line that is not blank, without its end; nullopt at the end of the file.
  std::optional<Result<dom::element>> next() {
    for (;;) {
      file.consume(taken);
      taken = 0;
      std::size_t seen = 0;
      const void* end = nullptr;
      bool more = true;
      for (;;) {
        const std::string_view window = file.window();
        if (seen < window.size()) end = std::memchr(window.data() + seen, '\n', window.size() - seen);
        seen = window.size();
        if (end != nullptr || seen > kMostLine || !(more = file.fill())) break;
      }
      const std::string_view window = file.window();
      if (!more && file.read_error() != 0) {
        taken = window.size();
        const int number = file.read_error();
        if (std::exchange(told_, true)) return std::nullopt;
        return Result<dom::element>(error(ErrorCode::kCannotRead, std::strerror(number)));
      }
      if (window.empty()) return std::nullopt;
      const std::size_t size =
          end != nullptr ? static_cast<std::size_t>(static_cast<const char*>(end) - window.data()) : seen;
      taken = end != nullptr ? size + 1 : size;
      ++line;
      const std::string_view text = window.substr(0, size);
      if (text.find_first_not_of(" \t\r") == std::string_view::npos) continue;
      dom::element object;
      if (const auto failure = parser.parse(text.data(), text.size()).get(object); failure != simdjson::SUCCESS)
        return Result<dom::element>(error(ErrorCode::kMalformedJson, simdjson::error_message(failure)));
      return Result<dom::element>(object);
    }
  }

 private:
  bool told_ = false;
};

EvalReader::EvalReader() : state_(std::make_unique<State>()) {}
EvalReader::~EvalReader() = default;

std::optional<Error> EvalReader::open(const std::string& path) {
  state_->path = path;
  return state_->file.open(path);
}

std::optional<Result<const LabelledPage*>> EvalReader::next_labelled() {
  const auto object = state_->next();
  if (!object) return std::nullopt;
  if (!*object) return object->error();
  dom::element gold;
  std::string_view text;
  if ((**object)["gold"].get(gold) != simdjson::SUCCESS || (**object)["text"].get(text) != simdjson::SUCCESS)
    return state_->error(ErrorCode::kMissingText, "a labelled page has text and gold");
  state_->labelled = labelled_page(**object, gold);
  return &state_->labelled;
}

std::optional<Result<const EvalReader::Parsed*>> EvalReader::next_parsed() {
  const auto object = state_->next();
  if (!object) return std::nullopt;
  if (!*object) return object->error();
  state_->parsed = {string_of(**object, "id"), parsed_page(**object)};
  return &state_->parsed;
}

}  // namespace newsparse::cli
