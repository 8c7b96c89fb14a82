#include "archive/header_fields.h"

#include <algorithm>

namespace newsparse::archive::internal {

namespace {

constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
constexpr bool is_blank(char c) noexcept { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

}  // namespace

bool equal_no_case(std::string_view a, std::string_view b) noexcept {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return x == y || lower(x) == lower(y); });
}

std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

void HeaderFields::read(std::string_view header) {
  header_ = header;
  fields_.clear();
  bool goes_on = false;  // whether the line before is part of a field
  for (std::size_t at = 0; at < header.size();) {
    const std::size_t end = std::min(header.find('\n', at), header.size());
    if (header[at] == ' ' || header[at] == '\t') {
      if (goes_on) fields_.back().value_end = end;
    } else {
      const std::size_t colon = header.substr(at, end - at).find(':');
      goes_on = colon != std::string_view::npos;
      if (goes_on) {
        const std::size_t name_size = trimmed(header.substr(at, colon)).size();
        fields_.push_back({.name = at, .name_size = name_size, .value = at + colon + 1, .value_end = end});
      }
    }
    at = end + 1;
  }
}

std::string_view HeaderFields::operator[](std::string_view name) const noexcept {
  for (const Field& field : fields_) {
    if (field.name_size == name.size() && equal_no_case(name_of(field), name)) return value_of(field);
  }
  return {};
}

}  // namespace newsparse::archive::internal
