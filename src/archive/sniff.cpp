#include "archive/sniff.h"

#include <algorithm>
#include <array>

#include "archive/warc_records.h"

namespace newsparse::archive::internal {

namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view bytes;
  std::string_view hint;
};

// First bytes of what people hand in by mistake. Each holds a byte that no text begins with, or is long enough.
constexpr std::array kMagics = {
    Magic{"\x1f\x8b"sv, "gzip data: unpack it first"},
    Magic{"\x28\xb5\x2f\xfd"sv, "zstd data: unpack it first"},
    Magic{"\xfd"
          "7zXZ\0"sv,
          "xz data: unpack it first"},
    Magic{"BZh91AY&SY"sv, "bzip2 data: unpack it first"},
    Magic{"PK\x03\x04"sv, "a zip archive: unpack it first"},
    Magic{"%PDF-"sv, "a PDF: extract its text first"},
    Magic{"\x89PNG\r\n\x1a\n"sv, "a PNG image"},
    Magic{"\xff\xd8\xff"sv, "a JPEG image"},
    Magic{"GIF87a"sv, "a GIF image"},
    Magic{"GIF89a"sv, "a GIF image"},
    Magic{"PAR1\x15"sv, "a Parquet file: export its rows as JSON lines first"},
    Magic{"\x7f"
          "ELF"sv,
          "a program"},
    Magic{"\xff\xfe"sv, "UTF-16 text: convert it to UTF-8 first"},
    Magic{"\xfe\xff"sv, "UTF-16 text: convert it to UTF-8 first"},
};

// Text has hardly any NUL; UTF-16 without a mark, and most binary formats, have many.
constexpr std::size_t kFewNuls = 16;
constexpr std::size_t kNulShare = 8;  // one byte in so many
// Packed or scrambled bytes have one control character in eight; text has none but blanks, and ISO-2022-JP's escapes.
constexpr std::size_t kFewControls = 16;
constexpr std::size_t kControlShare = 16;

constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
constexpr bool is_blank(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::string_view without_blanks(std::string_view text) noexcept {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  return text;
}

bool starts_with_no_case(std::string_view text, std::string_view lower_case) noexcept {
  return text.size() >= lower_case.size() && std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                                                        [](char want, char c) { return want == lower(c); });
}

bool is_html(std::string_view text) noexcept {
  // A comment may stand before the first tag.
  while (text.starts_with("<!--")) {
    const std::size_t end = text.find("-->");
    if (end == std::string_view::npos) return false;
    text = without_blanks(text.substr(end + 3));
  }
  if (starts_with_no_case(text, "<!doctype html") || starts_with_no_case(text, "<?xml")) return true;
  for (const std::string_view tag : {"<html"sv, "<head"sv, "<body"sv}) {
    if (!starts_with_no_case(text, tag)) continue;
    const std::string_view rest = text.substr(tag.size());
    if (rest.empty() || rest.front() == '>' || rest.front() == '/' || is_blank(rest.front()))
      return true;  // no <header
  }
  return false;
}

// A text may begin with "{{title}}", so the brace alone is not enough.
bool is_json_object(std::string_view text) noexcept {
  if (!text.starts_with('{')) return false;
  const std::string_view rest = without_blanks(text.substr(1));
  return rest.starts_with('"') || rest.starts_with('}');
}

// Lines of JSON whose first one is cut off at its begin, as pieces of a split file are.
bool is_torn_json_lines(std::string_view text) noexcept {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return false;
  std::string_view first = text.substr(0, end);
  while (!first.empty() && is_blank(first.back())) first.remove_suffix(1);
  return first.ends_with("\"}") && first.find('{') == std::string_view::npos &&
         first.find("\":") != std::string_view::npos && is_json_object(text.substr(end + 1));
}

// An array of objects, which is one JSON value and no line of its own for each. Not what a page leaks of itself, which
// speaks of its @context, or text follows.
bool is_json_array(std::string_view text) noexcept {
  if (!text.starts_with('[') || !is_json_object(without_blanks(text.substr(1)))) return false;
  if (text.find("\"@") != std::string_view::npos) return false;
  for (std::size_t line = 0; (line = text.find('\n', line)) != std::string_view::npos;) {
    const std::string_view rest = without_blanks(text.substr(++line));
    if (!rest.empty() && std::string_view("[]{}\",:-0123456789").find(rest.front()) == std::string_view::npos)
      return false;
  }
  return true;
}

}  // namespace

std::string_view byte_order_mark(std::string_view text) noexcept {
  return text.starts_with("\xEF\xBB\xBF") ? text.substr(0, 3) : std::string_view();
}

Sniffed sniff(std::string_view head) noexcept {
  head = head.substr(0, kSniffBytes);
  if (is_warc(head)) return {InputKind::kWarc, {}};
  for (const Magic& magic : kMagics) {
    if (head.starts_with(magic.bytes)) return {InputKind::kBinary, magic.hint};
  }
  const auto nuls = static_cast<std::size_t>(std::count(head.begin(), head.end(), '\0'));
  if (nuls > kFewNuls && nuls > head.size() / kNulShare) return {InputKind::kBinary, "many NUL bytes"};
  const auto controls = static_cast<std::size_t>(std::count_if(head.begin(), head.end(), [](char c) {
    return static_cast<unsigned char>(c) < ' ' && c != '\x1b' && !is_blank(c);
  }));
  if (controls > kFewControls && controls > head.size() / kControlShare)
    return {InputKind::kBinary, "many control characters"};
  const std::string_view text = without_blanks(head.substr(byte_order_mark(head).size()));
  if (is_json_object(text) || is_torn_json_lines(text)) return {InputKind::kJsonLines, {}};
  if (is_json_array(text)) return {InputKind::kBinary, "a JSON array: write its objects as JSON lines first"};
  if (is_html(text)) return {InputKind::kHtml, "run an HTML-to-text extractor on it first"};
  return {};
}

}  // namespace newsparse::archive::internal
