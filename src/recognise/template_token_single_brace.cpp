// template_token_single_brace.cpp: {% if %}, {# note #}, {* x *}, {name}, {$name}, {if $x}, {#if x}, ICU, spintax.
#include "recognise/template_scan.h"

namespace newsparse::internal {

namespace {

constexpr auto kNone = RangeReader::kNone;

MaybeToken delimited(const RangeReader& in, std::size_t at, std::string_view open, std::string_view close,
                     Engine engine) noexcept {
  const std::size_t to = in.find_closer(at + open.size(), close, open);
  if (to == kNone) return std::nullopt;
  return in.token(engine, at, to + close.size(), at + open.size(), to);
}

// {count, plural, one {# item} other {# items}}: ICU MessageFormat.
MaybeToken match_icu(const RangeReader& in, std::size_t at, std::size_t name_end) noexcept {
  static constexpr std::string_view kTypes[] = {"plural", "select", "selectordinal", "number",
                                                "date",   "time",   "choice"};
  std::size_t i = name_end;
  while (in.at(i) == ' ') ++i;
  if (in.at(i) != ',') return std::nullopt;
  ++i;
  while (in.at(i) == ' ') ++i;
  const std::size_t type = i;
  while (is_lower(in.at(i))) ++i;
  if (!is_one_of(in.view(type, i), kTypes)) return std::nullopt;
  while (in.at(i) == ' ') ++i;
  if (in.at(i) != ',' && in.at(i) != '}') return std::nullopt;
  const std::size_t close = in.find_bracket(at + 1, '{', '}');
  if (close == kNone) return std::nullopt;
  return in.token(Engine::kIcu, at, close + 1, at + 1, close);
}

// {good|fine|great}. One bar only where nothing leans on the braces and no blank stands beside it ({x | x > 0}).
MaybeToken match_spintax(const RangeReader& in, std::size_t at) noexcept {
  int bars = 0;
  bool blank_bar = false;
  std::size_t option = at + 1;
  std::size_t shortest = kMaxTokenBytes;
  std::size_t i = at + 1;
  for (;; ++i) {
    const char c = in.at(i);
    if (c == '|' || c == '}') {
      shortest = std::min(shortest, i - option);
      option = i + 1;
      if (c == '}') break;
      ++bars;
      blank_bar |= in.at(i - 1) == ' ' || in.at(i + 1) == ' ';
    } else if (!is_word(c) && !contains(" '-,.!?", c)) {
      return std::nullopt;
    }
    if (i - at > 512) return std::nullopt;
  }
  if (bars == 0 || shortest == 0 || blank_bar) return std::nullopt;
  const bool leans = !is_blank(in.before(at)) || is_word(in.at(i + 1));
  if (bars == 1 && (leans || shortest < 3)) return std::nullopt;
  if (bars > 1 && shortest < 2) {  // {a|b|c} as one finds it; {1|2|3} is mathematics
    for (std::size_t k = at + 1; k < i; ++k)
      if (is_digit(in.at(k))) return std::nullopt;
  }
  return in.token(Engine::kSpintax, at, i + 1, at + 1, i);
}

// {#if x}, {:else}, {@html x}: Svelte's blocks.
MaybeToken match_svelte(const RangeReader& in, std::size_t at) noexcept {
  static constexpr std::string_view kBlocks[] = {"if",   "each", "await", "key",   "else",
                                                 "then", "html", "const", "debug", "render"};
  const std::size_t name = at + 2;
  std::size_t i = name;
  while (is_lower(in.at(i)) && i - name < 8) ++i;
  if (!is_one_of(in.view(name, i), kBlocks)) return std::nullopt;
  if (in.at(i) != ' ' && !(in.at(i) == '}' && in.at(at + 1) == ':')) return std::nullopt;
  const std::size_t close = in.find_bracket(at + 1, '{', '}');
  if (close == kNone) return std::nullopt;
  return in.token(Engine::kJavascript, at, close + 1, at + 1, close);
}

// {if $a}, {foreach $list as $x}, {include file="head.tpl"}, {else}, {/if}: Smarty's and Latte's tags; {/each}, {/if}
// close Svelte's blocks too. Opening words are followed by a variable or by an argument.
MaybeToken match_smarty(const RangeReader& in, std::size_t at) noexcept {
  static constexpr std::string_view kTags[] = {"if",      "elseif",   "foreach", "section",     "while",   "block",
                                               "capture", "each",     "literal", "strip",       "include", "extends",
                                               "assign",  "function", "var",     "foreachelse", "key",     "await",
                                               "for",     "switch",   "case"};
  const bool closing = in.at(at + 1) == '/';
  const std::size_t name = at + (closing ? 2 : 1);
  std::size_t i = name;
  while (is_lower(in.at(i)) && i - name < 12) ++i;
  const std::string_view tag = in.view(name, i);
  if (in.at(i) == '}') {
    const bool bare = closing ? is_one_of(tag, kTags) : tag == "else" || tag == "literal" || tag == "foreachelse";
    if (!bare) return std::nullopt;
    return in.token(Engine::kPhp, at, i + 1, at + 1, i);
  }
  if (closing) return std::nullopt;
  if (in.at(i) == ':' && is_lower(in.at(i + 1)) && i - name <= 3) {  // {f:translate(key: 'x')}: Fluid
    while (is_ident(in.at(i)) || in.at(i) == '.' || in.at(i) == ':') ++i;
    if (in.at(i) != '(') return std::nullopt;
  } else if (in.at(i) != ' ' || !is_one_of(tag, kTags)) {
    return std::nullopt;
  }
  const std::size_t close = in.find_bracket(at + 1, '{', '}');
  if (close == kNone) return std::nullopt;
  const std::string_view inner = in.view(i, close);
  const std::size_t dollar = inner.find('$');
  const bool variable = dollar < inner.size() - 1 && is_ident_start(inner[dollar + 1]);
  const bool argument = inner.find("=\"") != std::string_view::npos || inner.find("='") != std::string_view::npos;
  const bool file = contains("\"'", trim(inner).empty() ? ' ' : trim(inner).front());
  const bool block = tag == "block" && in.skip_ident(i + 1) == close;
  if (!variable && !argument && !file && !block && inner.front() != '(') return std::nullopt;
  return in.token(Engine::kPhp, at, close + 1, at + 1, close);
}

// *{user.name}, ~{fragments/head :: title} (Thymeleaf) and !{html} (Pug): the sign stands before the brace.
MaybeToken match_prefixed(const RangeReader& in, std::size_t at) noexcept {
  const char sign = in.before(at);
  if (is_word(in.before(at - 1)) || in.before(at - 1) == sign) return std::nullopt;
  const std::size_t close = in.find_bracket(at + 1, '{', '}');
  if (close == kNone || in.at(close + 1) == sign) return std::nullopt;
  const std::string_view inner = trim(in.view(at + 1, close));
  const bool fragment = sign == '~' && inner.find("::") != std::string_view::npos;
  if (!fragment && (sign == '~' || !is_variable_name(inner))) return std::nullopt;
  return in.token(sign == '!' ? Engine::kJavascript : Engine::kThymeleaf, at - 1, close + 1, at + 1, close);
}

// Past [key], !r and :.2f after the name that ends at `i`: PEP 3101.
std::size_t skip_format(const RangeReader& in, std::size_t i) noexcept {
  const std::size_t name_end = i;
  if (in.at(i) == '[') {
    std::size_t k = i + 1;
    while (is_ident(in.at(k)) && k - i < 40) ++k;
    if (k == i + 1 || in.at(k) != ']') return name_end;
    i = k + 1;
  }
  if (in.at(i) == '!' && contains("rsa", in.at(i + 1))) i += 2;
  if (in.at(i) != ':') return i;
  std::size_t k = i + 1;
  if (in.at(k) == '%') {
    while (k - i < 32 && (is_alpha(in.at(k)) || contains("%-/.:, ", in.at(k)))) ++k;
    return k;
  }
  while (k - i < 4 && contains("<>^=+-", in.at(k))) ++k;
  bool formatted = k > i + 1;
  while (k - i < 10 && (is_digit(in.at(k)) || in.at(k) == ',' || in.at(k) == '.')) formatted |= !is_digit(in.at(k++));
  if (contains("dfseEgGxXnbo%", in.at(k))) ++k, formatted = true;
  return formatted ? k : name_end;
}

// After a backslash word or a sub- or superscript braces are TeX's; after / = & ? they are a pattern in an address.
bool is_tex_or_address(const RangeReader& in, std::size_t at) noexcept {
  const char before = in.before(at);
  if (contains("\\^_/=&?]}", before)) return before != '}' || in.before(at - 1) == '{';
  std::size_t i = at;
  while (i > in.begin() && at - i < 24 && is_alpha(in.at(i - 1))) --i;
  return in.before(i) == '\\';
}

// {0} and {1}: message arguments unless the words before them speak of sets.
MaybeToken match_number_argument(const RangeReader& in, std::size_t at) noexcept {
  std::size_t i = at + 1;
  while (is_digit(in.at(i))) ++i;
  if (i - at > 2) return std::nullopt;
  if (in.at(i) == ':' || in.at(i) == ',') {  // {0:N2}, {0,number}
    const std::size_t format = ++i;
    while (is_ident(in.at(i)) || contains(".#-/: ", in.at(i))) ++i;  // {0:dd/MM/yyyy HH:mm}
    if (i == format || i - format > 24 || in.at(i) != '}' || !is_alpha(in.at(format))) return std::nullopt;
    return in.token(Engine::kPython, at, i + 1, at + 1, i);
  }
  if (in.at(i) != '}') return std::nullopt;
  const std::size_t end = i + 1;
  std::size_t back = at;
  while (back > in.begin() && in.at(back - 1) == ' ') --back;
  if (is_word(in.before(at)) || contains("=,\\^+*/<>(-", in.before(back)) || is_high(in.before(back)))
    return std::nullopt;
  std::size_t word = back;
  while (word > in.begin() && back - word < 12 && is_alpha(in.at(word - 1))) --word;
  static constexpr std::string_view kMathematics[] = {"set",   "sets",   "group", "ring", "ideal",
                                                      "space", "subset", "in",    "is",   "to"};
  if (is_one_of(in.view(word, back), kMathematics)) return std::nullopt;
  // A number above nought needs its company: "{0} of {1}".
  if (in.at(at + 1) != '0') {
    const std::string_view near = in.view(at - std::min<std::size_t>(at - in.begin(), 200), at);
    if (near.find("{0}") == std::string_view::npos && in.rest(end).substr(0, 200).find("{0}") == std::string_view::npos)
      return std::nullopt;
  }
  return in.token(Engine::kPython, at, end, at + 1, i);
}

}  // namespace

MaybeToken match_single_brace(const RangeReader& in, std::size_t at) noexcept {
  const char c = in.at(at + 1);
  if (c == '%') {
    const std::size_t to = in.find_closer_past_quotes(at + 2, "%}", "{%");
    if (to == kNone) return std::nullopt;
    std::size_t from = at + 2;
    std::size_t inner_to = to;
    if (contains("-+~", in.at(from))) ++from;
    if (inner_to > from && contains("-+~", in.at(inner_to - 1))) --inner_to;
    const std::string_view inner = trim(in.view(from, inner_to));
    // Liquid's inline remark begins with #; a literal may be filtered.
    if (!inner.empty() && !is_ident_start(inner.front()) && !contains("#'\"=", inner.front())) return std::nullopt;
    return in.token(Engine::kJinja, at, to + 2, from, inner_to);
  }
  if (c == '#') {
    if (const MaybeToken remark = delimited(in, at, "{#", "#}", Engine::kJinja)) return remark;
    return match_svelte(in, at);
  }
  if (c == ':' || (c == '@' && is_lower(in.at(at + 2)))) return match_svelte(in, at);
  if (contains("*~!", in.before(at)) && at > in.begin())
    if (const MaybeToken token = match_prefixed(in, at)) return token;
  if (c == '*') return delimited(in, at, "{*", "*}", Engine::kJanrain);
  if (in.starts(at, "{!!")) return delimited(in, at, "{!!", "!!}", Engine::kPhp);
  if (c == '$') {
    const std::size_t close = in.find_bracket(at + 1, '{', '}');
    if (close == kNone || !is_ident_start(in.at(at + 2)) || !is_expression(in.view(at + 1, close))) return std::nullopt;
    return in.token(Engine::kPhp, at, close + 1, at + 1, close);
  }
  if (is_tex_or_address(in, at)) return std::nullopt;
  if (c == '!' && is_upper(in.at(at + 2))) {  // Visualforce's {!Account.Name}
    std::size_t i = in.skip_ident(at + 2);
    while (in.at(i) == '.' && is_ident_start(in.at(i + 1))) i = in.skip_ident(i + 1);
    if (in.at(i) != '}' || !is_variable_name(in.view(at + 2, i))) return std::nullopt;
    return in.token(Engine::kPlaceholder, at, i + 1, at + 2, i);
  }
  if (is_digit(c)) {
    if (const MaybeToken argument = match_number_argument(in, at)) return argument;
    std::size_t i = at + 1;
    while (is_digit(in.at(i))) ++i;
    return match_icu(in, at, i);
  }
  if (!is_word(c) && c != '/') return std::nullopt;
  if (const MaybeToken smarty = match_smarty(in, at)) return smarty;
  std::size_t name = at + 1;
  if (c == '/') ++name;
  std::size_t i = name;
  while ((is_ident(in.at(i)) || in.at(i) == '.' || in.at(i) == '-') && i - name <= 64) ++i;
  if (is_variable_name(in.view(name, i))) {
    const std::size_t end = c == '/' ? i : skip_format(in, i);
    if (in.at(end) == '}') {
      // Glued to a word only what is surely a variable.
      const bool glued = is_word(in.before(at)) && !contains(in.view(name, i), '_');
      if (!glued) return in.token(Engine::kPython, at, end + 1, at + 1, end);
      return std::nullopt;
    }
  }
  if (c == '/') return std::nullopt;
  if (const MaybeToken icu = match_icu(in, at, i)) return icu;
  return match_spintax(in, at);
}

}  // namespace newsparse::internal
