#include "archive/warc_records.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace newsparse::archive::internal {

namespace {

constexpr std::string_view kMagic = "WARC/1.";
constexpr std::string_view kMagicAtLine = "\nWARC/1.";
constexpr std::size_t kMagicLine = 9;  // "WARC/1.1\n"
constexpr std::string_view kField = "WARC-";

constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// "WARC/1.", a digit and a line end, anywhere: garbage may end right in front of it. npos where there is none; a
// marker that the end of `text` cuts is not found, its front is at most kMarker - 1 bytes long.
constexpr std::size_t kMarker = 10;
std::size_t find_marker(std::string_view text, std::size_t from) noexcept {
  for (std::size_t at = text.find(kMagic, from); at != std::string_view::npos; at = text.find(kMagic, at + 1)) {
    const std::string_view rest = text.substr(at + kMagic.size());
    if (rest.size() < 2 || rest[0] < '0' || rest[0] > '9') continue;
    if (rest[1] == '\n' || (rest.size() > 2 && rest[1] == '\r' && rest[2] == '\n')) return at;
  }
  return std::string_view::npos;
}

// The blank line that ends a header: LF LF or LF CR LF. Returns the place behind it, or npos.
std::size_t behind_blank_line(std::string_view text, std::size_t from) noexcept {
  for (std::size_t at = text.find('\n', from); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    if (at + 1 < text.size() && text[at + 1] == '\n') return at + 2;
    if (at + 2 < text.size() && text[at + 1] == '\r' && text[at + 2] == '\n') return at + 3;
  }
  return std::string_view::npos;
}

}  // namespace

bool equal_no_case(std::string_view a, std::string_view b) noexcept {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

std::string_view header_value(std::string_view headers, std::string_view name) noexcept {
  while (!headers.empty()) {
    const std::size_t end = std::min(headers.find('\n'), headers.size());
    const std::string_view line = headers.substr(0, end);
    headers.remove_prefix(std::min(end + 1, headers.size()));
    if (line.size() <= name.size() || lower(line[0]) != lower(name[0])) continue;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !equal_no_case(trimmed(line.substr(0, colon)), name)) continue;
    return trimmed(line.substr(colon + 1));
  }
  return {};
}

bool is_warc(std::string_view head) noexcept {
  while (!head.empty() && (head.front() == '\r' || head.front() == '\n')) head.remove_prefix(1);
  if (head.starts_with(kMagic)) return true;
  // The first line may be damaged.
  const std::size_t line = head.find('\n');
  if (line < 2 * kMagicLine && head.substr(line + 1).starts_with("WARC-")) return true;
  // Garbage may stand in front of the first record.
  const std::size_t marker = find_marker(head, 0);
  if (marker == std::string_view::npos) return false;
  const std::string_view behind = head.substr(head.find('\n', marker) + 1);
  return behind.size() >= kField.size() && equal_no_case(behind.substr(0, kField.size()), kField);
}

bool WarcRecords::need(std::size_t n) {
  while (in_.window().size() < n) {
    if (!in_.fill()) return false;
  }
  return true;
}

Error WarcRecords::loss(std::uint64_t begin, ErrorCode code, const char* detail) const {
  return {.code = code,
          .offset = in_.place(begin).offset,
          .path = {},
          .detail = detail,
          .lost = in_.offset() - begin};
}

void WarcRecords::resynchronise(std::size_t from) {
  from = std::min(from, in_.window().size());
  while (true) {
    const std::string_view window = in_.window();
    const std::size_t found = find_marker(window, from);
    if (found != std::string_view::npos) {
      in_.consume(found);
      return;
    }
    // The marker may be cut by the window's end.
    const std::size_t keep = std::min(window.size() - from, kMarker - 1);
    in_.consume(window.size() - keep);
    from = 0;
    if (!in_.fill()) {
      in_.consume(in_.window().size());
      return;
    }
  }
}

std::optional<std::size_t> WarcRecords::header_end(bool& too_long) {
  std::size_t scanned = 0;
  while (true) {
    const std::string_view window = in_.window();
    const std::size_t limit = std::min<std::uint64_t>(window.size(), options_.max_header_bytes);
    const std::size_t end = behind_blank_line(window.substr(0, limit), scanned);
    // In front of that only: what follows is the block, which need not be read.
    const std::size_t other = window.substr(0, std::min(limit, end)).find(kMagicAtLine, scanned);
    if (other != std::string_view::npos) return std::nullopt;  // the next record begins inside: this header has no end
    if (end != std::string_view::npos) return end;
    if (limit == options_.max_header_bytes) {
      too_long = true;
      return std::nullopt;
    }
    scanned = limit > kMagicAtLine.size() ? limit - kMagicAtLine.size() : 0;
    if (!in_.fill()) return std::nullopt;
  }
}

bool WarcRecords::ends_at(std::size_t at, std::size_t& behind) {
  need(at + kMagicLine);
  std::string_view rest = in_.window().substr(at);
  std::size_t ends = 0;
  behind = at;
  while (!rest.empty() && (rest.front() == '\r' || rest.front() == '\n')) {
    ends += rest.front() == '\n' ? 1 : 0;
    rest.remove_prefix(1);
    if (ends <= 2) behind = in_.window().size() - rest.size();
  }
  return ends >= 2 || rest.empty() || rest.starts_with(kMagic);
}

std::optional<Result<WarcRecord>> WarcRecords::cut_off(std::uint64_t begin, std::size_t from) {
  resynchronise(from);
  if (in_.window().empty() && in_.at_break()) return Result<WarcRecord>(in_.pass_break());
  if (in_.window().empty() && in_.read_error() != 0) return std::nullopt;
  return Result<WarcRecord>(loss(begin, ErrorCode::kDamaged, "record cut off"));
}

Result<WarcRecord> WarcRecords::skip_large(std::uint64_t begin, std::size_t header, std::uint64_t length) {
  // Skipped by its length, but only up to the next record: the length may be what is wrong.
  in_.consume(header);
  const std::uint64_t end = length > UINT64_MAX - in_.offset() ? UINT64_MAX : in_.offset() + length;
  while (in_.offset() < end) {
    const std::string_view window = in_.window();
    const std::uint64_t left = end - in_.offset();
    const std::size_t found = find_marker(window, 0);
    if (found < left && found != std::string_view::npos) {
      in_.consume(found);
      break;
    }
    if (left <= window.size()) {
      in_.consume(static_cast<std::size_t>(left));
      break;
    }
    in_.consume(window.size() - std::min(window.size(), kMarker - 1));
    if (!in_.fill()) {
      in_.consume(in_.window().size());
      break;
    }
  }
  return loss(begin, ErrorCode::kLimit, "record larger than allowed");
}

std::optional<Result<WarcRecord>> WarcRecords::next() {
  in_.consume(std::exchange(pending_, 0));
  while (true) {  // line ends between records
    if (in_.window().empty() && !in_.fill()) {
      if (in_.at_break()) return Result<WarcRecord>(in_.pass_break());
      return std::nullopt;
    }
    const std::string_view window = in_.window();
    const std::size_t first = window.find_first_not_of("\r\n");
    in_.consume(std::min(first, window.size()));
    if (first != std::string_view::npos) break;
  }
  const std::uint64_t begin = in_.offset();
  need(kMagicLine);
  if (!in_.window().starts_with(kMagic)) {
    // Also what is left behind a block whose length is too small.
    resynchronise(0);
    if (in_.window().empty() && in_.at_break()) return Result<WarcRecord>(in_.pass_break());
    return Result<WarcRecord>(loss(begin, ErrorCode::kDamaged, "garbage between records"));
  }
  bool too_long = false;
  const std::optional<std::size_t> header = header_end(too_long);
  if (!header) {
    resynchronise(kMagic.size());
    if (!too_long && in_.window().empty() && in_.at_break()) return Result<WarcRecord>(in_.pass_break());
    return Result<WarcRecord>(too_long ? loss(begin, ErrorCode::kLimit, "record header larger than allowed")
                                       : loss(begin, ErrorCode::kDamaged, "record header without an end"));
  }
  std::string_view headers = in_.window().substr(0, *header);
  const std::string_view length_text = header_value(headers, "Content-Length");
  std::uint64_t length = 0;
  const auto parsed = std::from_chars(length_text.data(), length_text.data() + length_text.size(), length);
  if (length_text.empty() || parsed.ec != std::errc() || parsed.ptr != length_text.data() + length_text.size()) {
    resynchronise(*header - 1);
    return Result<WarcRecord>(loss(begin, ErrorCode::kDamaged, "record without a valid Content-Length"));
  }
  if (length > options_.max_record_bytes) return skip_large(begin, *header, length);
  const std::size_t end = *header + static_cast<std::size_t>(length);
  if (!need(end)) return cut_off(begin, *header - 1);
  std::size_t behind = end;
  if (!ends_at(end, behind)) {
    resynchronise(*header - 1);
    if (in_.window().empty() && in_.at_break()) return Result<WarcRecord>(in_.pass_break());
    return Result<WarcRecord>(loss(begin, ErrorCode::kDamaged, "Content-Length does not fit"));
  }
  headers = in_.window().substr(0, *header);
  headers.remove_prefix(std::min(headers.find('\n') + 1, headers.size()));
  pending_ = end;
  return Result<WarcRecord>(WarcRecord{.headers = headers,
                                       .block = in_.window().substr(*header, static_cast<std::size_t>(length)),
                                       .offset = begin,
                                       .length = behind,
                                       .place = in_.place(begin)});
}

}  // namespace newsparse::archive::internal
