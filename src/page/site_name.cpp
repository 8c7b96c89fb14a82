#include "page/site_name.h"

#include <span>

#include "text/ascii.h"

namespace newsparse::internal {

namespace {

constexpr std::uint32_t kLongestLabel = 63;  // bytes, RFC 1035
constexpr std::size_t kShortestLabel = 4;

// The end of `label` in `text` where it begins at `at`; npos where it does not.
std::size_t end_of(std::string_view label, std::string_view text, std::size_t at) noexcept {
  for (const char c : label) {
    if (c == '-') continue;
    const bool same = at < text.size() && (text[at] == c || (is_ascii_letter(c) && (text[at] ^ c) == 0x20));
    if (!same) return std::string_view::npos;
    ++at;
  }
  return at;
}

}  // namespace

SiteName::SiteName(std::string_view url) noexcept {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return;
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#:"));
  for (std::size_t dot; (dot = host.find('.')) != std::string_view::npos; host.remove_prefix(dot + 1)) {
    const std::string_view label = host.substr(0, dot);
    if (label.size() >= kShortestLabel && label.size() <= kLongestLabel && count_ < kMostLabels)
      labels_[count_++] = label;
  }
  domain_ = host;
}

bool SiteName::is_around(std::string_view text, Span line, std::uint32_t at) const noexcept {
  if (count_ == 0) return false;
  const auto is_part = [&](std::uint32_t i) { return is_ascii_letter(text[i]) || is_ascii_digit(text[i]); };
  std::uint32_t begin = at;
  while (begin > line.begin && at - begin < kLongestLabel && is_part(begin - 1)) --begin;
  if (begin == at || at == line.end || !is_part(at)) return false;
  const std::string_view whole = text.substr(0, line.end);
  for (const std::string_view label : std::span(labels_).first(count_)) {
    for (std::size_t i = begin; i < at; ++i) {
      std::size_t end = end_of(label, whole, i);
      if (end == std::string_view::npos || end < at) continue;
      if (end > at) return true;
      end = end_of(domain_, whole, end);
      if (end != std::string_view::npos && (end == whole.size() || !is_ascii_lower(whole[end]))) return true;
    }
  }
  return false;
}

}  // namespace newsparse::internal
