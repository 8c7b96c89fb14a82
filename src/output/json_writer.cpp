#include "output/json_writer.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "recognise/timestamp_match.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

constexpr bool must_escape(unsigned char c) noexcept { return c < 0x20 || c == '"' || c == '\\'; }

// How many bytes `c` takes inside a JSON string.
constexpr std::size_t escaped_size(unsigned char c) noexcept {
  switch (c) {
    case '"':
    case '\\':
    case '\b':
    case '\f':
    case '\n':
    case '\r':
    case '\t':
      return 2;
    default:
      return c < 0x20 ? 6 : 1;
  }
}

// Writes the escape of `c` to `to`, which has room for 6 bytes.
std::size_t write_escape(unsigned char c, char* to) noexcept {
  to[0] = '\\';
  switch (c) {
    case '"':
      to[1] = '"';
      return 2;
    case '\\':
      to[1] = '\\';
      return 2;
    case '\b':
      to[1] = 'b';
      return 2;
    case '\f':
      to[1] = 'f';
      return 2;
    case '\n':
      to[1] = 'n';
      return 2;
    case '\r':
      to[1] = 'r';
      return 2;
    case '\t':
      to[1] = 't';
      return 2;
    default:
      break;
  }
  to[1] = 'u';
  to[2] = '0';
  to[3] = '0';
  to[4] = kHexDigits[c >> 4];
  to[5] = kHexDigits[c & 15];
  return 6;
}

// Whether one of the eight bytes at `from` needs an escape. Borrows between the lanes can only add a false yes beside a
// true one, so the exact byte is left to a plain loop.
bool any_escape(const char* from) noexcept {
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  constexpr std::uint64_t kHigh = 0x8080808080808080;
  std::uint64_t word = 0;
  std::memcpy(&word, from, sizeof word);
  const std::uint64_t quote = word ^ (kOnes * '"');
  const std::uint64_t backslash = word ^ (kOnes * '\\');
  const std::uint64_t control = (word - kOnes * 0x20) & ~word;
  return ((control | ((quote - kOnes) & ~quote) | ((backslash - kOnes) & ~backslash)) & kHigh) != 0;
}

constexpr std::size_t kBlock = 32;
// Whether one of the bytes of a block needs an escape. Written so that a compiler sees vectors in it.
bool any_escape_in_block(const char* from) noexcept {
  unsigned char found = 0;
  for (std::size_t i = 0; i < kBlock; ++i) {
    const auto c = static_cast<unsigned char>(from[i]);
    found |= static_cast<unsigned char>(c < 0x20) | static_cast<unsigned char>(c == '"') |
             static_cast<unsigned char>(c == '\\');
  }
  return found != 0;
}

// First byte at or after `from` that needs an escape, or text.size(). Many bytes a step: texts are long and escapes
// rare.
std::size_t find_escape(std::string_view text, std::size_t from) noexcept {
  while (from + kBlock <= text.size() && !any_escape_in_block(text.data() + from)) from += kBlock;
  while (from + 8 <= text.size() && !any_escape(text.data() + from)) from += 8;
  while (from < text.size() && !must_escape(static_cast<unsigned char>(text[from]))) ++from;
  return from;
}

// Just behind the last byte that needs an escape, or 0.
std::size_t find_last_escape(std::string_view text) noexcept {
  std::size_t end = text.size();
  while (end >= 8 && !any_escape(text.data() + end - 8)) end -= 8;
  while (end > 0 && !must_escape(static_cast<unsigned char>(text[end - 1]))) --end;
  return end;
}

// Whether the bytes of a block stand for themselves in a JSON string: ASCII, no controls, nothing to escape.
bool is_plain_block(const char* from) noexcept {
  unsigned char odd = 0;
  for (std::size_t i = 0; i < kBlock; ++i) {
    const auto c = static_cast<signed char>(from[i]);  // below zero: not ASCII
    odd |= static_cast<unsigned char>(c < 0x20) | static_cast<unsigned char>(c == '"') |
           static_cast<unsigned char>(c == '\\');
  }
  return odd == 0;
}
// How many bytes from the begin on stand for themselves, as far as whole blocks tell: most texts are such to their end.
std::size_t plain_prefix(std::string_view text) noexcept {
  std::size_t at = 0;
  while (text.size() - at >= kBlock && is_plain_block(text.data() + at)) at += kBlock;
  // What is left of a block, with bytes before it that are known to be plain.
  const bool whole = at > 0 && text.size() - at < kBlock && is_plain_block(text.data() + text.size() - kBlock);
  return whole ? text.size() : at;
}

// Appends well-formed `text` escaped; its first `plain` bytes need no escape.
void append_escaped(std::string_view text, std::size_t plain, std::string& out) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t stop = find_escape(text, std::max(at, plain));
    out.append(text.substr(at, stop - at));
    if (stop == text.size()) return;
    std::array<char, 6> escape;
    out.append(escape.data(), write_escape(static_cast<unsigned char>(text[stop]), escape.data()));
    at = stop + 1;
  }
}

}  // namespace

void escape_json_tail(std::size_t from, std::string& out) {
  std::size_t extra = 0;
  for (std::size_t at = find_escape(out, from); at < out.size(); at = find_escape(out, at + 1))
    extra += escaped_size(static_cast<unsigned char>(out[at])) - 1;
  if (extra == 0) return;
  // From the back, so that nothing is overwritten before it is read; what stands before the first escape stays.
  std::size_t read = out.size();
  out.resize(out.size() + extra);
  std::size_t write = out.size();
  while (write > read) {
    const std::size_t after = find_last_escape({out.data() + from, read - from}) + from;  // behind it; there is one
    write -= read - after;
    std::memmove(out.data() + write, out.data() + after, read - after);
    const auto c = static_cast<unsigned char>(out[after - 1]);
    write -= escaped_size(c);
    write_escape(c, out.data() + write);
    read = after - 1;
  }
}

void append_json_string(std::string_view text, std::string& out) {
  out.push_back('"');
  const std::size_t plain = plain_prefix(text);
  if (find_ill_formed(text, plain) == text.size()) {
    append_escaped(text, plain, out);
  } else {
    const std::size_t from = out.size();
    append_well_formed(text, out);
    escape_json_tail(from, out);
  }
  out.push_back('"');
}

void append_number(std::uint64_t value, std::string& out) {
  std::array<char, 20> digits;
  std::size_t first = digits.size();
  do {
    digits[--first] = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value != 0);
  out.append(digits.data() + first, digits.size() - first);
}

void append_confidence(std::uint8_t percent, std::string& out) {
  const unsigned p = percent > 100 ? 100 : percent;
  const std::array<char, 4> text = {static_cast<char>('0' + p / 100), '.', static_cast<char>('0' + p / 10 % 10),
                                    static_cast<char>('0' + p % 10)};
  out.append(text.data(), text.size());
}

void append_offsets(Span span, std::string& out) {
  out.append("\"begin\":");
  append_number(span.begin, out);
  out.append(",\"end\":");
  append_number(span.end, out);
}

void append_inferred(InferredParts parts, std::string& out) {
  Commas commas;
  const auto part = [&](bool is_set, std::string_view name) {
    if (!is_set) return;
    commas.next(out);
    out.append("\"").append(name).append("\"");
  };
  out.push_back('[');
  part(parts.year, "year");
  part(parts.month, "month");
  part(parts.day, "day");
  part(parts.hour, "hour");
  part(parts.zone, "zone");
  out.push_back(']');
}

void append_alternatives(const Timestamp& timestamp, std::string& out) {
  Commas commas;
  out.push_back('[');
  for (std::size_t i = 0; i < timestamp.alternative_count && i < timestamp.alternatives.size(); ++i) {
    commas.next(out);
    out.push_back('"');
    append_iso(timestamp.alternatives[i], timestamp.precision, out);
    out.push_back('"');
  }
  out.push_back(']');
}

void append_timestamp_values(const Timestamp& timestamp, std::string& out) {
  if (timestamp.resolved) {
    out.append(",\"iso\":\"");
    append_iso(timestamp, out);
    out.push_back('"');
  }
  out.append(",\"precision\":\"").append(to_string(timestamp.precision)).append("\"");
  if (any(timestamp.inferred)) {
    out.append(",\"inferred\":");
    append_inferred(timestamp.inferred, out);
  }
  if (timestamp.alternative_count > 0) {
    out.append(",\"alternatives\":");
    append_alternatives(timestamp, out);
  }
}

}  // namespace newsparse::internal
