// template_token_braces.cpp: tokens that open with a brace: {{x}}, {% if %}, {# note #}, {* x *}, {name}, ICU, spintax.
#include "recognise/template_scan.h"

namespace newsparse::internal {

namespace {

constexpr auto kNone = RangeReader::kNone;

bool first_word_is_go(std::string_view inner) noexcept {
  static constexpr std::string_view kWords[] = {"range", "with", "template", "define", "block", "end", "if"};
  std::size_t n = 0;
  while (n < inner.size() && is_lower(inner[n])) ++n;
  const bool whole = n == inner.size();
  if (!whole && !is_blank(inner[n])) return false;
  if (inner.substr(0, n) == "end") return whole;
  return !whole && is_one_of(inner.substr(0, n), kWords);
}

// The name after the first single bar: a filter, in Angular's, Django's and Liquid's grammar alike.
std::string_view filter_name(std::string_view inner, std::size_t& bar) noexcept {
  char quote = 0;
  for (std::size_t i = 0; i < inner.size(); ++i) {
    const char c = inner[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '|') {
      if (i + 1 < inner.size() && inner[i + 1] == '|') {
        ++i;
        continue;
      }
      bar = i;
      std::size_t from = i + 1;
      while (from < inner.size() && is_blank(inner[from])) ++from;
      std::size_t to = from;
      while (to < inner.size() && is_ident(inner[to])) ++to;
      return inner.substr(from, to - from);
    }
  }
  return {};
}

Engine engine_of_filter(std::string_view inner, std::string_view name, std::size_t bar) noexcept {
  static constexpr std::string_view kJinjaOnly[] = {
      "safe",       "escape",        "e",           "default",  "trans",   "join",      "length",
      "truncate",   "striptags",     "capitalize",  "raw",      "title",   "upcase",    "downcase",
      "append",     "prepend",       "strip_html",  "money",    "img_url", "asset_url", "url",
      "linebreaks", "truncatewords", "date_format", "format",   "first",   "last",      "replace",
      "upper",      "lower",         "floatformat", "intcomma", "t",       "size",
      "plus",       "minus",         "times",       "divided_by", "modulo", "ceil",     "floor",
      "round",      "abs",           "split",       "strip",    "lstrip",  "rstrip",    "sort",
      "map",        "where",         "uniq",        "compact",  "concat",  "at_least",  "at_most",
      "remove",     "remove_first",  "remove_last", "replace_first", "replace_last", "newline_to_br",
      "url_encode", "url_decode",    "escape_once", "sort_natural", "date_to_string", "sum", "dictsort",
      "groupby",    "batch",         "wordcount",   "indent",   "tojson",  "nl2br",     "slugify",
      "pluralize",  "add",           "cut",         "linebreaksbr", "timesince", "naturaltime", "yesno"};
  const std::string_view after = inner.substr(static_cast<std::size_t>(name.data() - inner.data()) + name.size());
  if (is_one_of(name, kJinjaOnly) || after.starts_with("(")) return Engine::kJinja;
  // Django writes x|date:"Y", Liquid x | date: "%Y"; Angular blanks the bar and mostly quotes singly.
  const bool spaced = bar > 0 && is_blank(inner[bar - 1]);
  if (after.starts_with(":\"") && !spaced) return Engine::kJinja;
  if (after.starts_with(": ") && contains(after, '%')) return Engine::kJinja;
  return Engine::kAngular;
}

// len .List, printf "%q" .Title, partial "head.html" .: what Go hands to a function begins with a dot.
bool takes_go_argument(std::string_view inner) noexcept {
  if (!is_lower(inner.front())) return false;
  for (std::size_t i = 1; i < inner.size(); ++i) {
    if (inner[i] != '.' || inner[i - 1] != ' ') continue;
    if (i + 1 == inner.size() || is_upper(inner[i + 1])) return true;
  }
  return false;
}

Engine engine_of_braces(std::string_view inner, bool dashed) noexcept {
  static constexpr std::string_view kJinjaCalls[] = {"url_for(", "path(",   "asset(",  "_(",
                                                     "trans(",   "render(", "include("};
  static constexpr std::string_view kJinjaNames[] = {"loop.", "forloop.", "request.path", "super()", "block.super"};
  const char first = inner.front();
  // {{../name}} is Handlebars' way to the parent; {{.}} and {{.Name}} are Go's.
  if ((first == '.' && !inner.starts_with("..") && !inner.starts_with("./") &&
       (inner.size() == 1 || !is_digit(inner[1]))) || first_word_is_go(inner)) return Engine::kGo;
  if (first == '$' && (inner.starts_with("$.") || inner.find(":=") != std::string_view::npos)) return Engine::kGo;
  if (dashed && inner == "else") return Engine::kGo;
  if ((inner.starts_with("/*") && inner.ends_with("*/")) || (first == '`' && inner.find("${") == std::string_view::npos) ||
      inner.starts_with("(.") || takes_go_argument(inner)) return Engine::kGo;
  if (inner.find("->") != std::string_view::npos) return Engine::kPhp;  // Blade's {{ $user->name }}
  if (inner.find(" if ") != std::string_view::npos && inner.find(" else ") != std::string_view::npos)
    return Engine::kJinja;
  if (first == '$' || inner.starts_with("::") || inner.starts_with("vm.") || inner.starts_with("ng-"))
    return Engine::kAngular;
  if (inner.find(" as |") != std::string_view::npos) return Engine::kMustache;  // Handlebars' block parameters
  std::size_t bar = 0;
  const std::string_view filter = filter_name(inner, bar);
  if (!filter.empty()) return engine_of_filter(inner, filter, bar);
  for (const std::string_view call : kJinjaCalls)
    if (inner.starts_with(call)) return Engine::kJinja;
  for (const std::string_view name : kJinjaNames)
    if (inner.starts_with(name)) return Engine::kJinja;
  if (contains("#/^><&*@", first)) return Engine::kMustache;
  // Mustache has names and paths only; operators and calls are Angular's and Vue's.
  static constexpr std::string_view kOperators[] = {"&&", "||", "===", " == ", " + ", " ? ", "!=", " * ", " - "};
  for (const std::string_view op : kOperators)
    if (inner.find(op) != std::string_view::npos) return Engine::kAngular;
  // A call leans on its name; Handlebars' sub-expressions stand free.
  const std::size_t call = inner.find('(');
  if (call == 0 || (call != std::string_view::npos && (is_ident(inner[call - 1]) || inner[call - 1] == ')')))
    return Engine::kAngular;
  return Engine::kMustache;
}

// {{inner}} that no engine writes: TeX, sets of numbers, whole sentences, a wiki's templates with named arguments.
bool is_brace_expression(std::string_view inner) noexcept {
  const char first = inner.front();
  if (!(is_word(first) || contains("$.'\"([!-:@#/^>&*+?{<=~`", first))) return false;
  // mustache(5): the implicit iterator, alone or in a section; Handlebars writes its else as {{^}}.
  if (inner == "^" || inner == "." || (contains("#^/&", first) && trim(inner.substr(1)) == ".")) return true;
  if (inner.find(" if ") != std::string_view::npos && inner.find(" else ") != std::string_view::npos) return true;
  if (inner == "~" || inner == "?" || inner == "??") return true;  // doT ends its loops and conditions so
  char quote = 0;
  bool letter = false;
  bool sign = false;
  int words = 1;
  for (std::size_t i = 0; i < inner.size(); ++i) {
    const char c = inner[i];
    if (c == '\\' && quote == 0) return false;
    if (c == quote) {
      quote = 0;
    } else if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
    }
    letter |= is_alpha(c) || is_high(c) || c == '_';
    sign |= contains("._([?:+'\"&=$#/!><^|*@", c);
    words += is_blank(c) && i > 0 && !is_blank(inner[i - 1]);
    if (c == '|') {  // {{cite web|url=…}}
      std::size_t k = i + 1;
      while (k < inner.size() && (is_ident(inner[k]) || inner[k] == ' ' || inner[k] == '-')) ++k;
      if (k > i + 1 && k < inner.size() && inner[k] == '=' && inner.substr(k, 2) != "==") return false;
    }
  }
  return letter && (sign || words <= 3);
}

// {{ 3.5 }}, {{ (1..3) }}, {{ 1 + 2 }}, {{ [1, 2] }}: what has no name in it. Its braces are set off by blanks: {{1}} is
// a set of a set, and so is what has a comma outside brackets.
bool is_number(std::string_view inner) noexcept {
  if (inner == "{}") return true;
  int depth = 0;
  for (const char c : inner) {
    if (c == '(' || c == '[') ++depth;
    if (c == ')' || c == ']') --depth;
    if (c == ',' ? depth <= 0 : !is_digit(c) && !contains(" .-+*/%<>=~()[]", c)) return false;
  }
  return depth == 0 && (is_digit(inner.front()) || contains("([-+", inner.front())) &&
         (is_digit(inner.back()) || contains(")]", inner.back()));
}

MaybeToken braces_token(const RangeReader& in, std::size_t from, std::size_t width, std::size_t close) noexcept {
  std::size_t inner_from = from + width;
  std::size_t inner_to = close;
  bool dashed = false;
  // White space control, as Go ({{- x -}}) and Handlebars ({{~x~}}) write it.
  if ((in.at(inner_from) == '-' && is_blank(in.at(inner_from + 1))) || in.at(inner_from) == '~')
    dashed = true, ++inner_from;
  if (inner_to > inner_from &&
      (in.at(inner_to - 1) == '~' || (in.at(inner_to - 1) == '-' && in.at(inner_to - 2) == ' ')))
    dashed = true, --inner_to;
  if (in.at(inner_from) == '&') ++inner_from;
  const std::string_view inner = trim(in.view(inner_from, inner_to));
  if (inner.empty()) {
    if (in.before(from) == '{' || in.at(close + width) == '}') return std::nullopt;  // sets of empty sets
    return in.token(Engine::kMustache, from, close + width, inner_from, inner_to);
  }
  if (!is_brace_expression(inner) && !(is_number(inner) && in.at(inner_from) == ' ' && in.at(inner_to - 1) == ' '))
    return std::nullopt;
  return in.token(engine_of_braces(inner, dashed), from, close + width, inner_from, inner_to);
}

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
  static constexpr std::string_view kBlocks[] = {"if",   "each", "await", "key",  "else",
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
  static constexpr std::string_view kTags[] = {"if",   "elseif", "foreach", "section", "while", "block",  "capture",
                                               "each", "literal", "strip",  "include", "extends", "assign", "function",
                                               "var",  "foreachelse", "key", "await", "for", "switch", "case"};
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
  while (k - i < 10 && (is_digit(in.at(k)) || in.at(k) == ',' || in.at(k) == '.'))
    formatted |= !is_digit(in.at(k++));
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

MaybeToken match_double_brace(const RangeReader& in, std::size_t at) noexcept {
  if (in.starts(at, "{{!--")) {
    const std::size_t to = in.find_closer(at + 5, "--}}", "{{!--");
    if (to != kNone) return in.token(Engine::kMustache, at, to + 4, at + 5, to);
  }
  if (in.starts(at, "{{--")) {  // Blade's remark
    const std::size_t to = in.find_closer(at + 4, "--}}", "{{--");
    if (to != kNone) return in.token(Engine::kPhp, at, to + 4, at + 4, to);
  }
  if (in.at(at + 2) == '!') {
    const std::size_t next = in.at(at + 3) == '!' ? at + 4 : at + 3;  // {!! x !!} is Blade's and has one brace
    const std::size_t to = in.find_closer(next, "}}", "{{");
    // {{! note}} and {{!a note}} remark; {{!shown}} and {{!a && b}} negate.
    const auto is_remark = [&] {
      bool blank = false;
      for (const char c : in.view(at + 3, to)) {
        blank |= is_blank(c);
        if (contains("&|=?", c)) return false;
      }
      return blank;
    };
    if (to != kNone && (in.at(at + 3) == ' ' || is_remark())) return in.token(Engine::kMustache, at, to + 2, at + 3, to);
  }
  if (in.at(at + 2) == '=') {
    const std::size_t to = in.find_closer(at + 3, "=}}", "{{");
    if (to != kNone) return in.token(Engine::kMustache, at, to + 3, at + 2, to + 1);
  }
  const std::size_t width = in.starts(at, "{{{{") ? 4 : in.at(at + 2) == '{' ? 3 : 2;
  const std::size_t close = in.find_bracket(at + width, '{', '}');
  if (close != kNone) {
    std::size_t run = 0;
    while (run < width && in.at(close + run) == '}') ++run;
    if (run == width)
      if (const MaybeToken token = braces_token(in, at, width, close)) return token;
  }
  // A remark may hold anything: {{!don't {use} this}}.
  if (in.at(at + 2) != '!' || in.at(at + 3) == '!') return std::nullopt;
  const std::size_t to = in.find_closer(at + 3, "}}", "{{");
  if (to == kNone) return std::nullopt;
  return in.token(Engine::kMustache, at, to + 2, at + 3, to);
}

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
