// entities.h: HTML's character references: &eacute;  &#8217;  &#x2019;
#ifndef NEWSPARSE_TEXT_ENTITIES_H_
#define NEWSPARSE_TEXT_ENTITIES_H_

#include <cstddef>
#include <string_view>

namespace newsparse::internal {

struct EntityName {
  std::string_view name;
  bool bare;  // HTML reads it without its semicolon as well
  char32_t value;
  char32_t second = 0;  // the second character, where there are two
};
inline constexpr std::size_t kMaxEntityName = 31;

// The named reference `name`, without & and semicolon; nullptr where HTML has none.
[[nodiscard]] const EntityName* find_entity(std::string_view name) noexcept;

// The longest name of those that HTML also reads without their semicolon that `text` begins with, as in M&uumlller:
// nullptr where there is none.
[[nodiscard]] const EntityName* find_bare_entity(std::string_view text) noexcept;

// What a reference stands for: one character, or two; none where `first` is 0.
struct EntityText {
  char32_t first = 0;
  char32_t second = 0;
};

// What the whole reference `printed` stands for, its semicolon there or not, escaped once or more often (&amp;amp;lt;).
// Numbers are read as HTML reads them: 0x80 to 0x9F are Windows-1252's, what is no character is U+FFFD. Nothing where
// `printed` is no reference.
[[nodiscard]] EntityText decode_entity(std::string_view printed) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_TEXT_ENTITIES_H_
