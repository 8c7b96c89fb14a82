// story_bylines.h: who wrote it, in lines that say so.
//
//   By Ann Lee on May 3, 2021       an opener and names, in front of a date
//   May 3, 2021 | by Ann Lee        the same behind one
//   Ann Lee · May 3, 2021           names before a date: beside a headline only, elsewhere they may be a team's
//   Ann Lee                         names alone: between headline and story, where a neighbour tells (see alone())
#ifndef NEWSPARSE_PAGE_STORY_BYLINES_H_
#define NEWSPARSE_PAGE_STORY_BYLINES_H_

#include <cstdint>
#include <string_view>

#include "page/workspace.h"

namespace newsparse::internal {

// Reads bylines of one page. After find_headline(); the workspace must outlive it.
class BylineLines {
 public:
  BylineLines(std::string_view text, Workspace& work) noexcept : text_(text), work_(work) {}
  // The names in a line, or in what items leave of one, that an opener or an agency marks as its author's. Empty: there
  // are none.
  [[nodiscard]] Span marked(Span line) const noexcept;
  // Fills work.story_bylines: the lines from just above the headline to the story. Linear in these, and in the page for
  // each that may be a name.
  void find_of_story();

 private:
  // Behind the headline, on its line.
  [[nodiscard]] Span beside_headline();
  [[nodiscard]] Span before_date(Span line);
  // Names alone: below an opener, above a date or a time to read, before the handle of an account, or where another
  // line says that it is by them, or tells of them below the story.
  [[nodiscard]] Span alone(std::size_t line);
  [[nodiscard]] std::string_view behind_date(std::size_t line) const noexcept;
  [[nodiscard]] bool is_signed_elsewhere(Span names) const noexcept;
  [[nodiscard]] Span first_field(Span span, std::string_view signs) const noexcept;
  // The names that `field` is; empty where it is something else.
  [[nodiscard]] Span person_in(Span field);
  [[nodiscard]] bool is_of_item(std::size_t line) const noexcept;
  [[nodiscard]] bool is_date_line(std::size_t line) const noexcept;
  [[nodiscard]] bool stands_in_small_letters(std::string_view word);

  std::string_view text_;
  Workspace& work_;
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_STORY_BYLINES_H_
