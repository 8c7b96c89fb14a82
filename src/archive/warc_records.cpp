#include "archive/warc_records.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "archive/arc_line.h"

namespace newsparse::archive::internal {

namespace {

constexpr std::string_view kMagic = "WARC/";
constexpr std::size_t kMagicLine = 9;  // "WARC/1.1\n"
constexpr std::string_view kField = "WARC-";
constexpr std::string_view kArc = "filedesc:";
constexpr std::string_view kMark = "\xEF\xBB\xBF";  // UTF-8's byte order mark

// Whether a version line begins at `at`: "WARC/1.1", "WARC/0.18" (the drafts), blanks, a line end.
constexpr std::size_t kMarker = kVersionLine;  // bytes at most
bool is_marker(std::string_view text, std::size_t at) noexcept {
  std::string_view rest = text.substr(at, kMarker);
  if (!rest.starts_with(kMagic)) return false;
  rest.remove_prefix(kMagic.size());
  const auto skip = [&rest](std::string_view bytes, std::size_t most) {
    const std::size_t n = std::min(rest.find_first_not_of(bytes), rest.size());
    rest.remove_prefix(std::min(n, most));
    return n;
  };
  constexpr std::string_view kDigits = "0123456789";
  if (skip(kDigits, 2) == 0 || !rest.starts_with('.')) return false;
  rest.remove_prefix(1);
  if (skip(kDigits, 2) == 0) return false;
  skip(" \t", kMarker);
  return rest.starts_with('\n') || rest.starts_with("\r\n");
}

// Anywhere: garbage may end right in front of a version line. npos where there is none; one that the end of `text` cuts
// is not found, its front is at most kMarker - 1 bytes long.
std::size_t find_marker(std::string_view text, std::size_t from) noexcept {
  for (std::size_t at = text.find(kMagic, from); at != std::string_view::npos; at = text.find(kMagic, at + 1)) {
    if (is_marker(text, at)) return at;
  }
  return std::string_view::npos;
}

// `block` without the two line ends that stand behind it.
std::string_view without_line_ends(std::string_view block) noexcept {
  for (int i = 0; i < 2 && block.ends_with('\n'); ++i) block.remove_suffix(block.ends_with("\r\n") ? 2 : 1);
  return block;
}

// The lines behind the version line, of the header at the front of `window`.
std::string_view fields_at(std::string_view window, std::size_t header) noexcept {
  const std::string_view all = window.substr(0, header);
  return all.substr(std::min(all.find('\n') + 1, all.size()));
}

// What all Content-Length lines of a header say, as far as it is a number. Returns how many there are.
constexpr std::size_t kMostLengths = 4;
std::size_t read_lengths(const HeaderFields& fields, std::array<std::uint64_t, kMostLengths>& out) {
  std::size_t count = 0;
  fields.for_each([&](std::string_view name, std::string_view text) {
    if (count == kMostLengths || text.empty() || !equal_no_case(name, "Content-Length")) return;
    std::uint64_t length = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), length);
    if (parsed.ec == std::errc() && parsed.ptr == text.data() + text.size()) out[count++] = length;
  });
  return count;
}

}  // namespace

bool begins_record(std::string_view text) noexcept { return is_marker(text, 0); }

bool is_warc(std::string_view head) noexcept {
  if (head.starts_with(kMark)) head.remove_prefix(kMark.size());
  while (!head.empty() && (head.front() == '\r' || head.front() == '\n')) head.remove_prefix(1);
  if (head.starts_with(kArc) || read_arc_line(head)) return true;
  const std::size_t line = head.find('\n');
  if (is_marker(head, 0) || (head.starts_with("WARC/1.") && line == std::string_view::npos)) return true;
  // The first line may be damaged.
  const auto names_field = [](std::string_view at) {
    return at.size() >= kField.size() && equal_no_case(at.substr(0, kField.size()), kField);
  };
  if (line < 2 * kMagicLine && names_field(head.substr(line + 1))) return true;
  // Garbage may stand in front of the first record.
  const std::size_t marker = find_marker(head, 0);
  if (marker == std::string_view::npos) return false;
  return names_field(head.substr(head.find('\n', marker) + 1));
}

bool WarcRecords::need(std::size_t n) {
  while (in_.window().size() < n) {
    if (!in_.fill()) return false;
  }
  return true;
}

bool WarcRecords::at_record() {
  need(kMagicLine);
  if (!is_told_) {
    is_told_ = true;
    if (!in_.window().starts_with(kMagic)) {
      need(kMostArcLine);
      is_arc_ = in_.window().starts_with(kArc) || read_arc_line(in_.window());
    }
  }
  if (!is_arc_) return in_.window().starts_with(kMagic);
  need(kMostArcLine);
  return read_arc_line(in_.window()).has_value();
}

std::size_t WarcRecords::find_record(std::string_view text, std::size_t from) const noexcept {
  return is_arc_ ? find_arc_line(text, from) : find_marker(text, from);
}

std::size_t WarcRecords::front_bytes() const noexcept { return is_arc_ ? kMostArcLine : kMarker; }

void WarcRecords::read_fields(std::size_t header) {
  if (is_arc_) {
    arc_fields_.clear();
    if (const auto line = read_arc_line(in_.window())) append_as_fields(*line, arc_fields_);
    fields_.read(arc_fields_);
  } else {
    fields_.read(fields_at(in_.window(), header));
  }
}

Error WarcRecords::loss(std::uint64_t begin, ErrorCode code, const char* detail) const {
  return {.code = code, .offset = in_.place(begin).offset, .path = {}, .detail = detail, .lost = in_.offset() - begin};
}

void WarcRecords::resynchronise(std::size_t from) {
  from = std::min(from, in_.window().size());
  while (true) {
    const std::string_view window = in_.window();
    const std::size_t found = find_record(window, from);
    if (found != std::string_view::npos) {
      in_.consume(found);
      return;
    }
    // The marker may be cut by the window's end.
    const std::size_t keep = std::min(window.size() - from, front_bytes() - 1);
    in_.consume(window.size() - keep);
    from = 0;
    if (!in_.fill()) {
      in_.consume(in_.window().size());
      return;
    }
  }
}

std::optional<std::size_t> WarcRecords::header_end(bool& too_long) {
  if (is_arc_) {
    const std::size_t size = in_.window().find('\n') + 1;
    too_long = size > options_.max_header_bytes;
    return too_long ? std::nullopt : std::optional(size);
  }
  std::size_t scanned = 0;
  while (true) {
    const std::string_view window = in_.window();
    const std::size_t limit = std::min<std::uint64_t>(window.size(), options_.max_header_bytes);
    const std::string_view text = window.substr(0, limit);
    for (std::size_t at = text.find('\n', scanned); at != std::string_view::npos; at = text.find('\n', at + 1)) {
      const std::string_view next = text.substr(at + 1, 2);
      if (next.starts_with('\n')) return at + 2;
      if (next == "\r\n") return at + 3;
      // The next record begins inside: this header has no end.
      if (next.starts_with('W') && is_marker(text, at + 1)) return std::nullopt;
    }
    if (limit == options_.max_header_bytes) {
      too_long = true;
      return std::nullopt;
    }
    scanned = limit > kMarker ? limit - kMarker : 0;
    if (!in_.fill()) return std::nullopt;
  }
}

bool WarcRecords::ends_at(std::size_t at, std::size_t& behind) {
  need(at + (is_arc_ ? kMostArcLine : kMagicLine));
  std::string_view rest = in_.window().substr(at);
  std::size_t ends = 0;
  behind = at;
  while (!rest.empty() && (rest.front() == '\r' || rest.front() == '\n')) {
    ends += rest.front() == '\n' ? 1 : 0;
    rest.remove_prefix(1);
    if (ends <= 2) behind = in_.window().size() - rest.size();
  }
  if (is_arc_) return ends >= 1 || rest.empty() || read_arc_line(rest);
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
    const std::size_t found = find_record(window, 0);
    if (found < left && found != std::string_view::npos) {
      in_.consume(found);
      break;
    }
    if (left <= window.size()) {
      in_.consume(static_cast<std::size_t>(left));
      break;
    }
    in_.consume(window.size() - std::min(window.size(), front_bytes() - 1));
    if (!in_.fill()) {
      in_.consume(in_.window().size());
      break;
    }
  }
  return loss(begin, ErrorCode::kLimit, "record larger than allowed");
}

std::optional<Result<WarcRecord>> WarcRecords::next() {
  in_.consume(std::exchange(pending_, 0));
  if (pending_loss_) {
    Error told = *std::move(pending_loss_);
    pending_loss_.reset();
    return Result<WarcRecord>(std::move(told));
  }
  if (in_.offset() == 0 && need(kMark.size()) && in_.window().starts_with(kMark)) in_.consume(kMark.size());
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
  if (!at_record()) {
    // Also what is left behind a block whose length is too small.
    resynchronise(0);
    if (in_.window().empty() && in_.at_break()) return Result<WarcRecord>(in_.pass_break());
    return Result<WarcRecord>(loss(begin, ErrorCode::kDamaged, "garbage between records"));
  }
  bool too_long = false;
  const std::optional<std::size_t> header = header_end(too_long);
  if (header || is_arc_ || is_marker(in_.window(), 0)) ++met_;
  if (!header) {
    resynchronise(kMagic.size());
    if (!too_long && in_.window().empty() && in_.at_break()) return Result<WarcRecord>(in_.pass_break());
    return Result<WarcRecord>(too_long ? loss(begin, ErrorCode::kLimit, "record header larger than allowed")
                                       : loss(begin, ErrorCode::kDamaged, "record header without an end"));
  }
  read_fields(*header);
  std::array<std::uint64_t, kMostLengths> lengths{};
  const std::size_t count = read_lengths(fields_, lengths);
  bool too_long_block = count > 0;
  for (std::size_t i = 0; i < count; ++i) {  // where there are several, the one that fits
    if (lengths[i] > options_.max_record_bytes) continue;
    const std::size_t end = *header + static_cast<std::size_t>(lengths[i]);
    if (!need(end)) continue;
    too_long_block = false;
    std::size_t behind = end;
    if (ends_at(end, behind)) return record(*header, end, behind, false);
  }
  if (count > 0 && lengths[0] > options_.max_record_bytes) return skip_large(begin, *header, lengths[0]);
  const char* const detail = count == 0 ? "record without a valid Content-Length" : "Content-Length does not fit";
  if (auto salvaged = salvage(*header, count > 0 && !too_long_block, detail)) return salvaged;
  if (too_long_block) return cut_off(begin, *header - 1);
  resynchronise(*header - 1);
  if (in_.window().empty() && in_.at_break()) return Result<WarcRecord>(in_.pass_break());
  return Result<WarcRecord>(loss(begin, ErrorCode::kDamaged, detail));
}

std::optional<Result<WarcRecord>> WarcRecords::salvage(std::size_t header, bool to_end, const char* detail) {
  std::size_t next = std::string_view::npos;
  for (std::size_t from = header - 1;;) {
    const std::size_t most = header + static_cast<std::size_t>(options_.max_record_bytes);
    const std::string_view window = in_.window();
    next = find_record(window, from);
    if (next != std::string_view::npos) break;
    from = std::max(header - 1, window.size() - std::min(window.size(), front_bytes() - 1));
    if (from > most) return std::nullopt;
    if (in_.fill()) continue;
    if (!to_end || in_.at_break() || in_.read_error() != 0) return std::nullopt;
    next = in_.window().size();
    break;
  }
  next = std::max(next, header);
  const std::string_view block = without_line_ends(in_.window().substr(header, next - header));
  if (block.size() > options_.max_record_bytes) return std::nullopt;
  pending_loss_ = loss(in_.offset(), ErrorCode::kDamaged, detail);
  return record(header, header + block.size(), next, true);
}

Result<WarcRecord> WarcRecords::record(std::size_t header, std::size_t end, std::size_t behind, bool salvaged) {
  if (!is_arc_) fields_.moved_to(fields_at(in_.window(), header));  // reading on may have moved it
  pending_ = end;
  return WarcRecord{.fields = &fields_,
                    .block = in_.window().substr(header, end - header),
                    .offset = in_.offset(),
                    .length = behind,
                    .place = in_.place(in_.offset()),
                    .salvaged = salvaged};
}

}  // namespace newsparse::archive::internal
