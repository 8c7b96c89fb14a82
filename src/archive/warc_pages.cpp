#include "archive/warc_pages.h"

#include <simdjson.h>

#include <algorithm>
#include <utility>

namespace newsparse::archive::internal {

namespace {

constexpr std::size_t kMostShown = 64;  // bytes of a header's value in a message

std::string_view media_type(std::string_view content_type) noexcept {
  return trimmed(content_type.substr(0, content_type.find(';')));
}

// A value that goes on over several lines, with one blank for each of the breaks.
std::string_view unfolded(std::string_view value, std::string& out) {
  if (value.find('\n') == std::string_view::npos) return value;
  out.clear();
  while (true) {
    const std::size_t end = value.find('\n');
    out.append(trimmed(value.substr(0, end)));
    if (end == std::string_view::npos) return out;
    out.push_back(' ');
    value.remove_prefix(end + 1);
  }
}

Error fault(const WarcRecord& record, ErrorCode code, std::string detail) {
  return {.code = code,
          .offset = record.place.offset,
          .path = {},
          .detail = std::move(detail),
          .lost = record.block.size()};
}

}  // namespace

Digest WarcPages::check_digests(const WarcRecord& record) {
  const HeaderFields& fields = *record.fields;
  const Digest block = check_digest(fields["WARC-Block-Digest"], record.block);
  const std::string_view label = fields["WARC-Payload-Digest"];
  // A revisit's is that of the record it points to, a segment's that of all segments together.
  if (block == Digest::kWrong || label.empty() || equal_no_case(fields["WARC-Type"], "revisit") ||
      !fields["WARC-Segment-Number"].empty()) {
    return block;
  }
  Digest payload = Digest::kWrong;
  std::string_view body = record.block;
  if (equal_no_case(media_type(fields["Content-Type"]), "application/http")) {
    // Of the body as it was sent, or with its chunks undone: programs disagree.
    body.remove_prefix(http_body_begin(body));
    payload = check_digest(label, body);
    if (payload == Digest::kWrong) {
      bool ignored = false;
      http_.read(record.block.substr(0, record.block.size() - body.size()));
      http_body_.undo_chunks(http_, body, ignored);
    }
  }
  if (payload == Digest::kWrong) payload = check_digest(label, body);
  return payload == Digest::kMissing ? block : payload;
}

std::optional<Result<InputPage>> WarcPages::read(const WarcRecord& record) {
  if (by_ == By::kUnknown) by_ = record.is_member() ? By::kMember : By::kStream;
  const HeaderFields& fields = *record.fields;
  const std::string_view type = fields["WARC-Type"];
  std::string_view content_type = fields["Content-Type"];
  std::string_view body = record.block;
  std::string_view http;
  const bool is_conversion = equal_no_case(type, "conversion");
  const bool is_response = equal_no_case(type, "response");
  if (options_.check_digests) {
    const Digest digest = check_digests(record);
    if (digest == Digest::kMissing) ++counts_.without_digest;
    if (digest == Digest::kWrong) return Result<InputPage>(fault(record, ErrorCode::kBadDigest, {}));
  }
  http_.read(http);
  if (is_response && equal_no_case(media_type(content_type), "application/http")) {
    const std::size_t behind = http_body_begin(body);
    http = body.substr(0, behind);
    body.remove_prefix(behind);
    http_.read(http);
    content_type = http_["Content-Type"];
  }
  const std::string_view media = media_type(content_type);
  const bool is_html = equal_no_case(media, "text/html") || equal_no_case(media, "application/xhtml+xml");
  const bool is_plain = equal_no_case(media, "text/plain");
  const bool carries =
      is_conversion || is_response || equal_no_case(type, "resource") || equal_no_case(type, "metadata");
  if (!carries || !(is_plain || (is_conversion && media.empty()))) {
    ++counts_.skipped;
    if (is_html) ++counts_.html;
    return std::nullopt;
  }
  InputPage page;
  if (!http.empty()) {
    if (std::optional<Error> error = http_body_.undo(http_, options_.max_page_bytes, body, page.info.repaired)) {
      return Result<InputPage>(fault(record, error->code, std::move(error->detail)));
    }
  }
  const std::string_view charset = charset_of(content_type);
  if (!is_utf8_name(charset)) {
    if (!charset_.convert(charset, body, converted_, page.info.repaired)) {
      return Result<InputPage>(fault(record, ErrorCode::kBadCharset, std::string(charset.substr(0, kMostShown))));
    }
    body = converted_;
  }
  if (body.size() > options_.max_page_bytes) {
    return Result<InputPage>(
        fault(record, ErrorCode::kPageTooLarge, "more than " + std::to_string(options_.max_page_bytes) + " bytes"));
  }
  page.text = body;
  page.info.repaired = page.info.repaired || record.salvaged;
  if (options_.check_utf8 && !simdjson::validate_utf8(body.data(), body.size())) ++counts_.ill_formed;
  std::string_view id = unfolded(fields["WARC-Record-ID"], id_);
  if (id.size() > 2 && id.front() == '<' && id.back() == '>') id = id.substr(1, id.size() - 2);
  page.info.id = id;
  std::string_view url = unfolded(fields["WARC-Target-URI"], url_);
  if (url.size() > 2 && url.front() == '<' && url.back() == '>') url = url.substr(1, url.size() - 2);  // WARC 1.0
  page.info.url = url;
  page.info.fetched = fields["WARC-Date"];
  std::string_view language = fields["WARC-Identified-Content-Language"];
  if (language.empty()) language = fields["Content-Language"];
  if (language.empty()) language = http_["Content-Language"];
  page.info.language = first_language(language);
  page.media_type = media.empty() ? std::string_view("text/plain") : media;
  // RFC 9112, 4: "HTTP/1.1 200 OK".
  const std::string_view status_line = http.substr(0, http.find_first_of("\r\n"));
  const std::size_t status = std::min(status_line.find(' '), status_line.size());
  page.status = trimmed(status_line.substr(status)).substr(0, 3);
  page.digest = fields["WARC-Payload-Digest"];
  if (page.digest.empty()) page.digest = fields["WARC-Block-Digest"];
  if (by_ == By::kMember && record.place.begin == record.offset) {
    page.info.origin.offset = record.place.offset;
    page.info.origin.length = record.place.end == record.offset ? record.length : record.place.length;
  } else {
    page.info.origin.offset = record.offset;
    page.info.origin.length = record.length;
  }
  ++counts_.pages;
  return Result<InputPage>(page);
}

std::optional<Result<InputPage>> WarcPages::next() {
  while (true) {
    std::optional<Result<WarcRecord>> record = records_.next();
    counts_.records = records_.met();
    if (!record) return std::nullopt;
    if (!*record) return Result<InputPage>(record->error());
    if (auto page = read(**record)) return page;
  }
}

std::optional<Result<InputPage>> WarcPages::next_alone() {
  std::optional<Result<WarcRecord>> record = records_.next();
  counts_.records = records_.met();
  if (!record) return std::nullopt;
  return *record ? read(**record) : Result<InputPage>(record->error());
}

WarcPages::By WarcPages::find_by() {
  while (by_ == By::kUnknown) {
    const std::optional<Result<WarcRecord>> record = records_.next();
    if (!record) break;
    if (*record) by_ = (**record).is_member() ? By::kMember : By::kStream;
  }
  return by_;
}

}  // namespace newsparse::archive::internal
