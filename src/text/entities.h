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
};
inline constexpr std::size_t kMaxEntityName = 15;

// The named reference `name`, without & and semicolon; nullptr where HTML has none, or one of several characters.
[[nodiscard]] const EntityName* find_entity(std::string_view name) noexcept;

// What the whole reference `printed` stands for, its semicolon there or not, escaped once or more often (&amp;amp;lt;).
// Numbers are read as HTML reads them: 0x80 to 0x9F are Windows-1252's, what is no character is U+FFFD. 0 where
// `printed` is no reference.
[[nodiscard]] char32_t decode_entity(std::string_view printed) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_TEXT_ENTITIES_H_
