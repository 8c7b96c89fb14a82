#include "archive/http_body.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <memory>

#include "archive/unpacker.h"

namespace newsparse::archive::internal {

namespace {

constexpr std::size_t kMostShown = 64;  // bytes of a header's value in a message

// RFC 9112, 7.1. False where `body` is not in chunks. A cut last chunk keeps what is there.
bool undo_chunks_of(std::string_view body, std::string& out, bool& repaired) {
  out.clear();
  bool any = false;
  bool sound = true;  // the last chunk ended where a line does
  while (!body.empty()) {
    const std::size_t line_end = std::min(body.find('\n'), body.size());
    std::string_view line = body.substr(0, line_end);
    line = trimmed(line.substr(0, line.find(';')));
    std::uint64_t size = 0;
    const auto parsed = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    if (!sound || line.empty() || parsed.ec != std::errc() || parsed.ptr != line.data() + line.size()) {
      if (!any) return false;
      out.append(body);  // a false size: better some bytes too many than a text cut short
      repaired = true;
      return true;
    }
    if (line_end == body.size()) return any;  // cut off within a size, or no chunks at all
    any = true;
    body.remove_prefix(line_end + 1);
    if (size == 0) return true;  // trailers may follow
    const std::size_t take = static_cast<std::size_t>(std::min<std::uint64_t>(size, body.size()));
    out.append(body.substr(0, take));
    body.remove_prefix(take);
    const std::size_t line_ends = body.starts_with("\r\n") ? 2 : body.starts_with('\n') || body == "\r" ? 1 : 0;
    sound = line_ends > 0 || body.empty();
    body.remove_prefix(line_ends);
  }
  return any;
}

// False where the data is bad or more than `most` bytes.
bool unpack(Decoder& decoder, std::string_view body, std::uint64_t most, std::string& out) {
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

// What the fields of that name list, in order; at most as many as `out` has room for.
template <std::size_t N>
std::size_t list_codings(const HeaderFields& http, std::string_view name, std::array<std::string_view, N>& out,
                         std::size_t count) {
  http.for_each([&](std::string_view field, std::string_view value) {
    if (!equal_no_case(field, name)) return;
    while (!value.empty() && count < N) {
      const std::size_t comma = std::min(value.find(','), value.size());
      const std::string_view coding = trimmed(value.substr(0, std::min(comma, value.find(';'))));
      if (!coding.empty()) out[count++] = coding;
      value.remove_prefix(std::min(comma + 1, value.size()));
    }
  });
  return count;
}
constexpr std::size_t kMostCodings = 8;

bool is_one_of(std::string_view coding, std::initializer_list<std::string_view> names) noexcept {
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return equal_no_case(coding, name); });
}

}  // namespace

std::size_t http_body_begin(std::string_view message) noexcept {
  for (std::size_t at = message.find('\n'); at != std::string_view::npos; at = message.find('\n', at + 1)) {
    const std::string_view next = message.substr(at + 1, 2);
    if (next.starts_with('\n')) return at + 2;
    if (next == "\r\n") return at + 3;
  }
  return 0;
}

std::string& HttpBody::free_buffer(std::string_view body) noexcept {
  const char* const first = buffers_[0].data();
  const bool is_first = !std::less<>()(body.data(), first) && std::less<>()(body.data(), first + buffers_[0].size());
  return buffers_[is_first ? 1 : 0];
}

std::optional<Error> HttpBody::undo(std::string_view coding, std::uint64_t max_bytes, std::string_view& body,
                                    bool& repaired) {
  if (body.empty() || is_one_of(coding, {"identity", "none"})) return std::nullopt;
  if (equal_no_case(coding, "chunked")) {
    std::string& out = free_buffer(body);
    if (undo_chunks_of(body, out, repaired)) body = out;
    return std::nullopt;
  }
  const bool is_gzip = is_one_of(coding, {"gzip", "x-gzip"});
  const bool is_zstd = equal_no_case(coding, "zstd");
  const bool is_deflate = is_one_of(coding, {"deflate", "x-deflate"});
  const bool is_brotli = equal_no_case(coding, "br");
  // Packed bytes are hardly ever UTF-8. What is text stands there undone, or the coding is none: "utf-8" is met.
  const auto is_text = [&body] { return simdjson::validate_utf8(body.data(), body.size()); };
  if (!is_gzip && !is_zstd && !is_deflate && !is_brotli) {
    if (is_text()) return std::nullopt;
    return Error{.code = ErrorCode::kDamaged,
                 .path = {},
                 .detail = "Content-Encoding " + std::string(coding.substr(0, kMostShown)) + " is not supported"};
  }
  const Packing packing = packing_of(body);
  if ((is_gzip && packing != Packing::kGzip) || (is_zstd && packing != Packing::kZstd)) return std::nullopt;
  const std::unique_ptr<Decoder> decoder = is_gzip      ? make_gzip_decoder()
                                           : is_zstd    ? make_zstd_decoder()
                                           : is_deflate ? make_deflate_decoder(body)
                                                        : make_brotli_decoder();
  std::string& out = free_buffer(body);
  if (!unpack(*decoder, body, max_bytes, out)) {
    if ((is_deflate || is_brotli) && is_text()) return std::nullopt;  // these two have no sign of their own
    return Error{.code = ErrorCode::kDamaged, .path = {}, .detail = "packed body is corrupt or larger than allowed"};
  }
  body = out;
  return std::nullopt;
}

std::optional<Error> HttpBody::undo(const HeaderFields& http, std::uint64_t max_bytes, std::string_view& body,
                                    bool& repaired) {
  std::array<std::string_view, kMostCodings> codings;
  std::size_t count = list_codings(http, "Content-Encoding", codings, 0);
  count = list_codings(http, "Transfer-Encoding", codings, count);
  while (count > 0) {
    if (std::optional<Error> error = undo(codings[--count], max_bytes, body, repaired)) return error;
  }
  return std::nullopt;
}

void HttpBody::undo_chunks(const HeaderFields& http, std::string_view& body, bool& repaired) {
  std::array<std::string_view, kMostCodings> codings;
  for (std::size_t count = list_codings(http, "Transfer-Encoding", codings, 0); count > 0; --count) {
    if (equal_no_case(codings[count - 1], "chunked")) undo("chunked", 0, body, repaired);
  }
}

}  // namespace newsparse::archive::internal
