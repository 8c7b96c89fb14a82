// template_token_interpolation.cpp: ${expression}, #{expression}, [=expression]: output of Jakarta's Expression
// Language, Mako, FreeMarker, Ruby and script templates.
#include "recognise/template_scan.h"

namespace newsparse::internal {

namespace {

constexpr auto kNone = RangeReader::kNone;

// -1, -2.5
bool is_negative_number(std::string_view inner) noexcept {
  return inner.size() > 1 && inner.front() == '-' && is_digit(inner[1]) && is_digit(inner.back()) &&
         std::all_of(inner.begin() + 1, inner.end(), [](char c) { return is_digit(c) || c == '.'; });
}

// Past the literal at `i`; `i` itself where there is none.
std::size_t skip_literal(std::string_view inner, std::size_t i) noexcept {
  if (i >= inner.size() || !contains("\"'", inner[i])) return i;
  for (std::size_t end = i + 1; end < inner.size(); ++end) {
    if (inner[end] == '\\') {
      ++end;
    } else if (inner[end] == inner[i]) {
      return end + 1;
    }
  }
  return i;
}

// '}', {'a': 1}['a'], [1, 2][0]: literals, lists that something is done with and maps whose first key is quoted. Other
// braces after ${ are TeX's groups, other brackets intervals.
bool is_literal_expression(std::string_view inner) noexcept {
  if (inner.size() < 3) return false;  // f${''}$ has two primes
  if (skip_literal(inner, 0) == inner.size()) return true;
  if (inner.front() == '`') return inner.back() == '`';
  if (inner.front() == '[') return inner.back() == ']' && inner.find("][") != std::string_view::npos;
  if (inner.front() != '{') return false;
  std::size_t key = 1;
  while (key < inner.size() && is_blank(inner[key])) ++key;
  std::size_t end = skip_literal(inner, key);
  if (end == key) return false;
  while (end < inner.size() && is_blank(inner[end])) ++end;
  return end < inner.size() && inner[end] == ':';
}

// Whether a $ behind `from` is none that opens a token: ${[0, 1]} \subset R$.
bool closes_mathematics(const RangeReader& in, std::size_t from) noexcept {
  constexpr std::size_t kNear = 80;
  const std::size_t found = in.rest(from).substr(0, kNear).find('$');
  return found != std::string_view::npos && in.at(from + found + 1) != '{';
}

// "", [], {}, {b: post.bar}, !1, () => 1: what Jakarta's Expression Language, JavaScript and Ruby write without a name
// in front. TeX groups with empty braces and has primes too, but ends its mathematics behind them.
bool is_bare_value(std::string_view inner) noexcept {
  static constexpr std::string_view kEmpty[] = {"\"\"", "''", "[]", "{}"};
  if (is_one_of(inner, kEmpty)) return true;
  if (inner.starts_with('!') && inner.size() > 1) return std::all_of(inner.begin() + 1, inner.end(), is_digit);
  if (inner.starts_with("()")) return trim(inner.substr(2)).starts_with("=>");
  if (!inner.starts_with('{') || inner.back() != '}') return false;
  const std::string_view entry = trim(inner.substr(1));
  std::size_t key = 0;
  while (key < entry.size() && is_ident(entry[key])) ++key;
  return key > 0 && is_ident_start(entry[0]) && entry.substr(key, 2) == ": " && key + 3 < entry.size();
}

// x if y else z, x if y: Python's choice, and Ruby's of one value, whose first operand has no blank.
bool is_choice(std::string_view inner, bool ruby) noexcept {
  if (inner.empty() || !is_ident_start(inner.front())) return false;
  const std::size_t operand = inner.find(' ');
  if (operand == std::string_view::npos) return false;
  const std::string_view rest = inner.substr(operand);
  if (rest.starts_with(" if ")) return ruby || rest.find(" else ") != std::string_view::npos;
  return ruby && rest.starts_with(" unless ");
}

// Date, java.util.Date(), foo(1): what new makes one of, by its capital or its arguments.
bool names_class(std::string_view operand) noexcept {
  return is_upper(operand.front()) || (is_ident_start(operand.front()) && contains(operand, '('));
}

}  // namespace

bool is_sum(std::string_view inner) noexcept {
  inner = trim(inner);
  bool operation = false;
  for (std::size_t i = 0; i < inner.size(); ++i) {
    if (!is_digit(inner[i]) && !is_blank(inner[i]) && !contains(".+-*/%()", inner[i])) return false;
    operation |= i > 0 && i + 1 < inner.size() && contains("+-*/%", inner[i]);
  }
  return operation;
}

MaybeToken match_interpolation(const RangeReader& in, std::size_t at, std::size_t width, Engine engine) noexcept {
  const std::size_t close = in.find_bracket(at + width, '{', '}');
  if (close == kNone) return std::nullopt;
  const std::string_view inner = trim(in.view(at + width, close));
  // Of the Jakarta Expression Language and of JavaScript.
  static constexpr std::string_view kUnary[] = {"empty", "not", "typeof", "void", "await", "new"};
  const std::size_t blank = inner.find_first_of(" \n");
  // An operand stands behind them: ${empty set}$ and ${new car} are mathematics and words.
  const bool unary = blank != std::string_view::npos && is_one_of(inner.substr(0, blank), kUnary) &&
                     !closes_mathematics(in, close + 1) &&
                     (!inner.starts_with("new") || names_class(trim(inner.substr(blank))));
  // FreeMarker's #{price; m2M2} says how many digits to print.
  const std::size_t digits = inner.find("; ");
  const bool printed = digits != std::string_view::npos && digits > 0 && digits + 3 < inner.size() &&
                       contains("mM", inner[digits + 2]) && is_digit(inner[digits + 3]);
  bool compared = false;  // ${a eq b}, also of the Expression Language, and ${price * 2}
  for (const std::string_view word :
       {std::string_view(" eq "), std::string_view(" ne "), std::string_view(" gt "), std::string_view(" lt "),
        std::string_view(" ge "), std::string_view(" le "), std::string_view(" and "), std::string_view(" or "),
        std::string_view(" mod "), std::string_view(" * "), std::string_view(" / "), std::string_view(" % ")})
    compared |= is_word(inner.empty() ? ' ' : inner.front()) && inner.find(word) != std::string_view::npos;
  // ${x > 2} and ${x - y}, unless they are TeX's: ${x > 2}$.
  for (const std::string_view order : {std::string_view(" > "), std::string_view(" < "), std::string_view(" >= "),
                                       std::string_view(" <= "), std::string_view(" - ")})
    compared |= is_ident_start(inner.empty() ? ' ' : inner.front()) && inner.find(order) != std::string_view::npos &&
                !closes_mathematics(in, close + 1);
  const bool bare = !is_word(in.before(at)) && is_bare_value(inner) && !closes_mathematics(in, close + 1);
  const bool chosen = is_choice(inner, engine == Engine::kRubyInterpolation) && !closes_mathematics(in, close + 1);
  // TeX may end its mathematics behind the brace: ${-1}$.
  const bool number = is_negative_number(inner) && !is_word(in.before(at)) && in.at(close + 1) != '$';
  const bool list =
      inner.size() > 2 && inner.front() == '[' && inner.back() == ']' && !closes_mathematics(in, close + 1);
  if (!unary && !printed && !compared && !bare && !chosen && !number && !list && !is_expression(inner) &&
      !is_sum(inner) && !is_literal_expression(inner))
    return std::nullopt;
  const bool preprocessed =
      in.starts(close + 1, "__") && in.view(in.begin(), at).ends_with("__");   // Thymeleaf's __${x}__
  if (contains("^_", in.at(close + 1)) && !preprocessed) return std::nullopt;  // TeX: ${x}^2$
  return in.token(engine, at, close + 1, at + width, close);
}

// [=user.name], [=title!'none'], [=body?html]: FreeMarker's interpolation in square brackets. `freemarker`: the token
// before this one was FreeMarker's, so that [=a + 1] is; elsewhere it is a remark on a sum.
MaybeToken match_square_interpolation(const RangeReader& in, std::size_t at, bool freemarker) noexcept {
  constexpr std::size_t kMostBytes = 256;
  std::size_t end = in.skip_ident(at + 2);
  if (end == at + 2) return std::nullopt;
  bool operated = false;
  const auto skip_path = [&in](std::size_t i) noexcept {
    while (in.at(i) == '.' && is_ident_start(in.at(i + 1))) i = in.skip_ident(i + 1);
    return i;
  };
  // A quoted text, a number or a path.
  const auto skip_operand = [&](std::size_t i) noexcept {
    if (is_digit(in.at(i))) {
      while (is_digit(in.at(i)) || (in.at(i) == '.' && is_digit(in.at(i + 1)))) ++i;
      return i;
    }
    return contains("\"'", in.at(i)) ? i + skip_literal(in.rest(i).substr(0, kMostBytes), 0)
                                     : skip_path(in.skip_ident(i));
  };
  end = skip_path(end);
  if (in.at(end) == '(' && is_lower(in.at(at + 2)) && end - at > 3) {  // [=join(names)]
    const std::size_t close = in.find_bracket(end + 1, '(', ')');
    if (close == kNone) return std::nullopt;
    end = close + 1;
  }
  while (end - at < kMostBytes && in.at(end) != ']') {
    const char c = in.at(end);
    if (c == '!' && is_lower(in.at(at + 2))) {  // the default may be left out; [=D!] is a face
      end = skip_operand(end + 1);
    } else if (c == '?' && is_lower(in.at(end + 1))) {
      end = skip_path(in.skip_ident(end + 1));  // ?string.currency
      if (in.at(end) != '(') continue;
      const std::size_t close = in.find_bracket(end + 1, '(', ')');
      if (close == kNone) return std::nullopt;
      end = close + 1;
    } else if (c == ' ' && contains("+-*/%", in.at(end + 1)) && in.at(end + 2) == ' ') {
      const std::size_t operand = end + 3;
      end = skip_operand(operand);
      if (end == operand) return std::nullopt;
      operated = true;
    } else {
      return std::nullopt;
    }
  }
  if (in.at(end) != ']' || (operated && !freemarker)) return std::nullopt;
  return in.token(Engine::kFreemarker, at, end + 1, at + 2, end);
}

}  // namespace newsparse::internal
