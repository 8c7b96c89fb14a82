// template_literals.h: expressions without a name, as double braces hold them: numbers, texts, lists of these.
#ifndef NEWSPARSE_RECOGNISE_TEMPLATE_LITERALS_H_
#define NEWSPARSE_RECOGNISE_TEMPLATE_LITERALS_H_

#include <cstddef>
#include <string_view>

#include "recognise/template_scan.h"

namespace newsparse::internal {

// `inner` is not empty and has no blanks about it.
// "text", 'text', Go's `text`: one literal and nothing else, whatever it holds.
bool is_literal(std::string_view inner) noexcept;
// eq 1 1 2, not true: a helper or a function whose arguments are all literals.
bool is_call_of_literals(std::string_view inner) noexcept;
// {{ 3.5 }}, {{ (1..3) }}, {{ 1 + 2 }}, {{ [1, {}] }}, {{ 5 ?? 1 }}: what has no name in it. Its braces are set off by
// blanks: {{1}} is a set of a set, and so is what has a comma outside brackets.
bool is_number(std::string_view inner) noexcept;
// [], ((1)), ('5'): what only program text writes so, though no blank sets it off.
bool is_bracketed_literal(std::string_view inner) noexcept;
// {{1}}, {{12}}, {{1.5}}: what a message's template counts, or a literal. Mathematics and program text ({{1}, {2}},
// x^{{1}}, = {{1}};, f({{1}})) lean on something; words, brackets of prose, bullets and other such tokens are none.
bool is_counted(const RangeReader& in, std::size_t from, std::size_t width, std::size_t close) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_TEMPLATE_LITERALS_H_
