// quotation.h: a line that somebody else said, as a whole.
//
//   « Nous attendrons. »      „Wir warten.“      「待ちます」      > as mail and forums write it
#ifndef NEWSPARSE_RECOGNISE_QUOTATION_H_
#define NEWSPARSE_RECOGNISE_QUOTATION_H_

#include <string_view>

namespace newsparse::internal {

// Whether `line`, without blanks at its ends, stands in one pair of quotation marks, a stop behind it allowed, or opens
// with "> ". What is quoted twice with words between is the writer's sentence. Straight marks ("…") and “…” tell less:
// see ParagraphRole::kQuote. Linear in the line.
[[nodiscard]] bool is_quotation(std::string_view line) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_QUOTATION_H_
