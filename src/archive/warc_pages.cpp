#include "archive/warc_pages.h"

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "archive/digest.h"
#include "archive/unpacker.h"

namespace newsparse::archive::internal {

namespace {

constexpr std::size_t kMostShown = 64;  // bytes of a header's value in a message

std::string_view media_type(std::string_view content_type) noexcept {
  return trimmed(content_type.substr(0, content_type.find(';')));
}

// RFC 9112, 7.1. False where `body` is not in chunks: archives often hold the body with the chunks undone already
// under the header as it was sent. A cut last chunk keeps what is there.
bool undo_chunks(std::string_view body, std::string& out) {
  out.clear();
  bool any = false;
  while (true) {
    const std::size_t line_end = body.find('\n');
    if (line_end == std::string_view::npos) return any;
    const std::string_view line = trimmed(body.substr(0, std::min(line_end, body.find(';'))));
    std::uint64_t size = 0;
    const auto parsed = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    if (line.empty() || parsed.ec != std::errc() || parsed.ptr != line.data() + line.size()) return any;
    any = true;
    body.remove_prefix(line_end + 1);
    if (size == 0) return true;
    const std::size_t take = static_cast<std::size_t>(std::min<std::uint64_t>(size, body.size()));
    out.append(body.substr(0, take));
    body.remove_prefix(take);
    if (body.starts_with('\r')) body.remove_prefix(1);
    if (body.starts_with('\n')) body.remove_prefix(1);
  }
}

// False where the data is bad or more than `most` bytes.
bool unpack(Decoder& decoder, std::string_view body, std::size_t most, std::string& out) {
  out.clear();
  decoder.begin();
  while (true) {
    constexpr std::size_t kStep = std::size_t{64} << 10;
    const std::size_t used = out.size();
    const std::size_t left = body.size();
    out.resize(used + kStep);
    Decoder::Status status = Decoder::Status::kMore;
    const std::size_t count = decoder.step(body, out.data() + used, kStep, status);
    out.resize(used + count);
    if (out.size() > most) return false;
    if (status == Decoder::Status::kEnd) return true;
    if (status != Decoder::Status::kMore || (count == 0 && left == body.size())) return false;
  }
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

std::optional<Error> WarcPages::undo_http(std::string_view& body) {
  if (equal_no_case(http_["Transfer-Encoding"], "chunked") && undo_chunks(body, chunks_)) body = chunks_;
  const std::string_view coding = http_["Content-Encoding"];
  if (coding.empty() || equal_no_case(coding, "identity")) return std::nullopt;
  const Packing packing = packing_of(body);
  const bool is_gzip = equal_no_case(coding, "gzip") || equal_no_case(coding, "x-gzip");
  const bool is_zstd = equal_no_case(coding, "zstd");
  const bool is_deflate = equal_no_case(coding, "deflate");
  const bool is_brotli = equal_no_case(coding, "br");
  if (!is_gzip && !is_zstd && !is_deflate && !is_brotli) {
    return Error{.code = ErrorCode::kDamaged,
                 .path = {},
                 .detail = "Content-Encoding " + std::string(coding.substr(0, kMostShown)) + " is not supported"};
  }
  // Undone already, as with chunks.
  if ((is_gzip && packing != Packing::kGzip) || (is_zstd && packing != Packing::kZstd)) return std::nullopt;
  const std::unique_ptr<Decoder> decoder = is_gzip      ? make_gzip_decoder()
                                           : is_zstd    ? make_zstd_decoder()
                                           : is_deflate ? make_deflate_decoder(body)
                                                        : make_brotli_decoder();
  if (!unpack(*decoder, body, static_cast<std::size_t>(options_.max_page_bytes), unpacked_)) {
    // These two have no sign of their own; packed bytes are hardly ever UTF-8, so that text in it is undone already.
    const bool has_sign = is_gzip || is_zstd;
    if (!has_sign && !body.empty() && simdjson::validate_utf8(body.data(), body.size())) return std::nullopt;
    return Error{.code = ErrorCode::kDamaged, .path = {}, .detail = "packed body is corrupt or larger than allowed"};
  }
  body = unpacked_;
  return std::nullopt;
}

std::optional<Result<InputPage>> WarcPages::read(const WarcRecord& record) {
  if (by_ == By::kUnknown) by_ = record.is_member() ? By::kMember : By::kStream;
  const HeaderFields& fields = *record.fields;
  const std::string_view type = fields["WARC-Type"];
  std::string_view content_type = fields["Content-Type"];
  std::string_view body = record.block;
  std::string_view http;
  http_.read(http);
  const bool is_conversion = equal_no_case(type, "conversion");
  const bool is_response = equal_no_case(type, "response");
  if (options_.check_digests) {
    Digest digest = check_digest(fields["WARC-Block-Digest"], record.block);
    // Where the record has no header of its own kind, the payload is the block. Of HTTP's, archives disagree.
    if (digest != Digest::kWrong && !equal_no_case(media_type(content_type), "application/http")) {
      const Digest payload = check_digest(fields["WARC-Payload-Digest"], record.block);
      if (payload != Digest::kMissing) digest = payload;
    }
    if (digest == Digest::kMissing) ++counts_.without_digest;
    if (digest == Digest::kWrong) return Result<InputPage>(fault(record, ErrorCode::kBadDigest, {}));
  }
  if (is_response && equal_no_case(media_type(content_type), "application/http")) {
    std::size_t end = body.find("\r\n\r\n");
    const std::size_t bare = body.substr(0, end).find("\n\n");
    const std::size_t behind = bare != std::string_view::npos ? bare + 2 : end != std::string_view::npos ? end + 4 : 0;
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
  if (!http.empty()) {
    if (std::optional<Error> error = undo_http(body)) {
      return Result<InputPage>(fault(record, error->code, std::move(error->detail)));
    }
  }
  InputPage page;
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
    page.info.origin.length = record.place.length;
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
