#include "text/entities.h"

#include <algorithm>
#include <iterator>

#include "text/utf8.h"
#include "text/windows_1252.h"

namespace newsparse::internal {

namespace {

constexpr EntityName kEntities[] = {
#include "html_entities.inc"
};

char32_t decode_number(std::string_view digits) noexcept {
  const bool hex = !digits.empty() && (digits.front() | 0x20) == 'x';
  if (hex) digits.remove_prefix(1);
  if (digits.empty()) return 0;
  char32_t value = 0;
  for (const char c : digits) {
    const char lower = static_cast<char>(c | 0x20);
    int digit = -1;
    if (c >= '0' && c <= '9') digit = c - '0';
    if (hex && lower >= 'a' && lower <= 'f') digit = lower - 'a' + 10;
    if (digit < 0) return 0;
    value = std::min<char32_t>(value * (hex ? 16 : 10) + static_cast<char32_t>(digit), 0x110000);
  }
  // HTML, 13.2.5.80 "Numeric character reference end state".
  if (value >= 0x80 && value <= 0x9F) return windows_1252(static_cast<unsigned char>(value));
  if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return kReplacement;
  return value;
}

}  // namespace

const EntityName* find_entity(std::string_view name) noexcept {
  const auto* found = std::lower_bound(std::begin(kEntities), std::end(kEntities), name,
                                       [](const EntityName& e, std::string_view n) { return e.name < n; });
  return found != std::end(kEntities) && found->name == name ? found : nullptr;
}

const EntityName* find_bare_entity(std::string_view text) noexcept {
  constexpr std::size_t kMostLetters = 6;
  for (std::size_t n = std::min(text.size(), kMostLetters); n >= 2; --n)
    if (const EntityName* entity = find_entity(text.substr(0, n)); entity != nullptr && entity->bare) return entity;
  return nullptr;
}

EntityText decode_entity(std::string_view printed) noexcept {
  if (printed.size() < 2 || printed.front() != '&') return {};
  printed.remove_prefix(1);
  while (printed.starts_with("amp;") && printed.size() > 4) printed.remove_prefix(4);
  if (printed.back() == ';') printed.remove_suffix(1);
  if (printed.starts_with('#')) return {.first = decode_number(printed.substr(1))};
  const EntityName* const entity = find_entity(printed);
  return entity == nullptr ? EntityText{} : EntityText{.first = entity->value, .second = entity->second};
}

}  // namespace newsparse::internal
