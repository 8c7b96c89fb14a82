// template_token_literals.cpp: what stands between two braces without a name in it: {{ 1 + 2 }}, {{"text"}}, {{[]}}.
#include "recognise/template_literals.h"

namespace newsparse::internal {

bool is_literal(std::string_view inner) noexcept {
  const char quote = inner.front();
  if (!contains("\"'`", quote) || inner.size() < 2) return false;
  std::size_t end = 1;
  while (end < inner.size() && inner[end] != quote) end += inner[end] == '\\' && quote != '`' ? 2 : 1;
  return end + 1 == inner.size();
}

bool is_call_of_literals(std::string_view inner) noexcept {
  static constexpr std::string_view kWords[] = {"true", "false", "null", "nil", "undefined"};
  std::size_t end = 0;
  while (end < inner.size() && is_lower(inner[end])) ++end;
  if (end < 2) return false;
  for (inner.remove_prefix(end); !inner.empty(); inner.remove_prefix(end)) {
    if (!is_blank(inner.front())) return false;
    inner = trim(inner);
    end = std::min(inner.find(' '), inner.size());
    const std::string_view word = inner.substr(0, end);
    if (!std::all_of(word.begin(), word.end(), is_digit) && !is_one_of(word, kWords)) return false;
  }
  return true;
}

bool is_number(std::string_view inner) noexcept {
  if (inner == "{}") return true;
  int depth = 0;
  const bool chosen = inner.find(" ? ") != std::string_view::npos;  // 1 ? 2 : 3
  for (std::size_t i = 0; i < inner.size(); ++i) {
    const char c = inner[i];
    if (chosen && c == ':') continue;
    if (c == '(' || c == '[') ++depth;
    if (c == ')' || c == ']') --depth;
    if (depth > 0 && inner.substr(i, 2) == "{}") {
      ++i;
    } else if (c == ',' ? depth <= 0 : !is_digit(c) && !contains(" .-+*/%<>=~!&|^?()[]", c)) {
      return false;
    }
  }
  const bool fraction = inner.size() > 1 && inner.front() == '.' && is_digit(inner[1]);  // .5
  return depth == 0 && (is_digit(inner.front()) || fraction || contains("([-+!~", inner.front())) &&
         (is_digit(inner.back()) || contains(")]", inner.back()));
}

bool is_bracketed_literal(std::string_view inner) noexcept {
  if (inner == "[]") return true;
  std::size_t depth = 0;
  while (inner.size() > 2 && inner.front() == '(' && inner.back() == ')') {
    inner = inner.substr(1, inner.size() - 2);
    ++depth;
  }
  if (depth == 0) return false;
  return is_literal(inner) || (depth > 1 && std::all_of(inner.begin(), inner.end(), is_digit));
}

bool is_counted(const RangeReader& in, std::size_t from, std::size_t width, std::size_t close) noexcept {
  if (width != 2) return false;
  for (std::size_t i = from + width; i < close; ++i)
    if (!is_digit(in.at(i)) && (i > from + width || !contains("+-", in.at(i))) &&
        (in.at(i) != '.' || !is_digit(in.at(i - 1)) || !is_digit(in.at(i + 1))))
      return false;
  const char next = in.at(close + width);
  if (is_word(in.before(from)) || contains("};^_", next)) return false;
  std::size_t back = from;
  while (back > in.begin() && from - back < 4 && in.at(back - 1) == ' ') --back;
  const char before = in.before(back);
  if (!contains("=^_\\,({[])<>+*/|-", before)) return true;
  const char second = in.before(back - 1);
  switch (before) {
    case ',':
      return back < from && is_alpha(second) && is_alpha(in.before(back - 2));
    case '(': {
      std::size_t operand = back - 1;
      while (back - operand < 4 && in.before(operand) == ' ') --operand;
      if (contains("=+*/^<>,-", in.before(operand))) return false;  // S = ({{1}})
      return back == from && next == ')' && !is_word(second) && in.at(close + width + 1) != ';';
    }
    case '>':
      return back == from && next == '<';
    case '[':  // alone on its line
      return back == from && next == ']' && second == '\n' && in.at(close + width + 1) == '\n';
    case '|':
      return back < from;
    case '+':
    case '*':
    case '/':
    case '-':
      return (second == '\n' && back < from) || (second == '}' && in.before(back - 2) == '}');
    default:
      return false;
  }
}

}  // namespace newsparse::internal
