// boilerplate.h: the class of boilerplate that a line is of, if any.
#ifndef NEWSPARSE_PAGE_BOILERPLATE_H_
#define NEWSPARSE_PAGE_BOILERPLATE_H_

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "page/boilerplate_features.h"
#include "page/workspace.h"

namespace newsparse::internal {

// In sixteenths of a natural logarithm of odds.
using LineSums = std::array<std::int32_t, kLineClasses>;
// The likeliest class; sure where nothing else comes near it and a line of it is never anything else's. Of a line that
// may be something else (one that reads as the article's, a dated row) more is asked.
[[nodiscard]] LineClass class_of(const LineSums& sums, bool may_be_other) noexcept;

// Fills work.line_classes. Banners, notices to browsers without scripts and copyright lines that are surely ones leave
// the article.
void tell_boilerplate(std::string_view text, Workspace& work, std::span<const Glue> glue);

// Parts of lines whose class is sure are no headline, no teaser's title and no teaser's field.
void bar_boilerplate(Workspace& work) noexcept;
// A menu parted by blanks: of four words and more, most are names of sections or links, and none is written small or
// a small word. Home World Politics Business Sport. `info` is that of the line, or of the part of one.
[[nodiscard]] bool is_menu_of_words(std::string_view text, Span line, const LineInfo& info) noexcept;
// Nor are such menus, and short lines of any class but menus, a teaser's title: More from, Related stories.
void drop_boilerplate_titles(std::string_view text, Workspace& work) noexcept;

// Classes of lines while records are made.
class BoilerplateTeller {
 public:
  BoilerplateTeller(std::string_view text, const Workspace& work, std::span<const Glue> glue) noexcept
      : work_(work), reader_(text, work, glue) {}
  // What a part of line `l` is, or what items leave of it.
  [[nodiscard]] LineClass tell_part(std::size_t l, Span span, const LineInfo& info) noexcept;

 private:
  const Workspace& work_;
  BoilerplateReader reader_;
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_BOILERPLATE_H_
