#include "archive/arc_line.h"

#include <algorithm>
#include <array>

#include "archive/header_fields.h"

namespace newsparse::archive::internal {

namespace {

constexpr std::size_t kMostScheme = 16;
constexpr std::string_view kScheme =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.";  // RFC 3986, 3.1
constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kAddress = "0123456789abcdefABCDEF.:-";  // version 4 and 6, or a hyphen for none

bool consists_of(std::string_view text, std::string_view bytes) noexcept {
  return !text.empty() && text.find_first_not_of(bytes) == std::string_view::npos;
}
// 14 digits, the seconds of some early files are missing; and what is too long begins with a date all the same.
bool is_date(std::string_view text) noexcept {
  return text.size() >= 12 && text.size() <= 20 && consists_of(text, kDigits);
}
bool is_length(std::string_view text) noexcept {  // -1 is met: the next record tells where this one ends
  return consists_of(text.substr(text.starts_with('-') ? 1 : 0), kDigits);
}
bool starts_with_no_case(std::string_view text, std::string_view prefix) noexcept {
  return equal_no_case(text.substr(0, prefix.size()), prefix);
}

}  // namespace

std::optional<ArcLine> read_arc_line(std::string_view text) noexcept {
  const std::size_t colon = text.substr(0, kMostScheme).find(':');
  if (colon == std::string_view::npos || !consists_of(text.substr(0, colon), kScheme)) return std::nullopt;
  const std::size_t end = text.substr(0, kMostArcLine).find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  std::string_view left = text.substr(0, end);
  if (left.ends_with('\r')) left.remove_suffix(1);
  // From the right, since a URL may hold blanks. Version 1 has two tokens behind the date, version 2 has seven; others
  // are of media types with blanks.
  constexpr std::array<std::size_t, 7> kBehindDate = {2, 7, 3, 4, 5, 6, 8};
  std::array<std::string_view, 10> tokens;  // the last one first
  std::size_t count = 0;
  while (count < tokens.size()) {
    const std::size_t blank = left.rfind(' ');
    if (blank == std::string_view::npos || blank == 0) break;
    tokens[count++] = left.substr(blank + 1);
    left.remove_suffix(left.size() - blank);
    if (count == 1 && !is_length(tokens[0])) return std::nullopt;
  }
  for (const std::size_t behind : kBehindDate) {
    if (count < behind + 2 || !is_date(tokens[behind]) || !consists_of(tokens[behind + 1], kAddress)) continue;
    const auto url = static_cast<std::size_t>(tokens[behind + 1].data() - text.data()) - 1;
    return ArcLine{.url = text.substr(0, url),
                   .date = tokens[behind],
                   .media_type = tokens[behind - 1],
                   .length = tokens[0],
                   .size = end + 1};
  }
  return std::nullopt;
}

std::size_t find_arc_line(std::string_view text, std::size_t from) noexcept {
  if (from == 0 && read_arc_line(text)) return 0;
  for (std::size_t at = text.find('\n', from > 0 ? from - 1 : 0); at != std::string_view::npos;
       at = text.find('\n', at + 1)) {
    if (read_arc_line(text.substr(at + 1))) return at + 1;
  }
  return std::string_view::npos;
}

void append_as_fields(const ArcLine& line, std::string& out) {
  const bool is_own = starts_with_no_case(line.url, "filedesc:");
  const bool is_http = starts_with_no_case(line.url, "http:") || starts_with_no_case(line.url, "https:");
  out.append("WARC-Type: ").append(is_own ? "warcinfo" : is_http ? "response" : "resource").append("\n");
  out.append("Content-Type: ").append(is_http ? "application/http" : line.media_type).append("\n");
  out.append("WARC-Target-URI: ").append(line.url).append("\n");
  const auto part = [&](std::size_t at, std::size_t size) {
    const std::string_view digits = line.date.substr(std::min(at, line.date.size()), size);
    return digits.empty() ? std::string_view("00") : digits;
  };
  out.append("WARC-Date: ").append(part(0, 4)).append("-").append(part(4, 2)).append("-").append(part(6, 2));
  out.append("T").append(part(8, 2)).append(":").append(part(10, 2)).append(":").append(part(12, 2)).append("Z\n");
  out.append("Content-Length: ").append(line.length).append("\n");
}

}  // namespace newsparse::archive::internal
