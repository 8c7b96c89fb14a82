// template_token_braces.cpp: tokens that open with two braces or more: {{x}}, {{{x}}}, {{#list}}, {{! note }}.
#include "recognise/template_literals.h"
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
  static constexpr std::string_view kJinjaOnly[] = {"safe",          "escape",        "e",
                                                    "default",       "trans",         "join",
                                                    "length",        "truncate",      "striptags",
                                                    "capitalize",    "raw",           "title",
                                                    "upcase",        "downcase",      "append",
                                                    "prepend",       "strip_html",    "money",
                                                    "img_url",       "asset_url",     "url",
                                                    "linebreaks",    "truncatewords", "date_format",
                                                    "format",        "first",         "last",
                                                    "replace",       "upper",         "lower",
                                                    "floatformat",   "intcomma",      "t",
                                                    "size",          "plus",          "minus",
                                                    "times",         "divided_by",    "modulo",
                                                    "ceil",          "floor",         "round",
                                                    "abs",           "split",         "strip",
                                                    "lstrip",        "rstrip",        "sort",
                                                    "map",           "where",         "uniq",
                                                    "compact",       "concat",        "at_least",
                                                    "at_most",       "remove",        "remove_first",
                                                    "remove_last",   "replace_first", "replace_last",
                                                    "newline_to_br", "url_encode",    "url_decode",
                                                    "escape_once",   "sort_natural",  "date_to_string",
                                                    "sum",           "dictsort",      "groupby",
                                                    "batch",         "wordcount",     "indent",
                                                    "tojson",        "nl2br",         "slugify",
                                                    "pluralize",     "add",           "cut",
                                                    "linebreaksbr",  "timesince",     "naturaltime",
                                                    "yesno"};
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

// {{#switch: x | a = b}}: MediaWiki asks its parser.
bool asks_parser(std::string_view inner) noexcept {
  std::size_t i = 1;
  while (i < inner.size() && is_lower(inner[i])) ++i;
  return inner.front() == '#' && i > 1 && i < inner.size() && inner[i] == ':';
}

Engine engine_of_braces(std::string_view inner, bool dashed) noexcept {
  static constexpr std::string_view kJinjaCalls[] = {"url_for(", "path(",   "asset(",  "_(",
                                                     "trans(",   "render(", "include("};
  static constexpr std::string_view kJinjaNames[] = {"loop.", "forloop.", "request.path", "super()", "block.super"};
  const char first = inner.front();
  if (inner == "$") return Engine::kGo;
  // {{../name}} is Handlebars' way to the parent; {{.}} and {{.Name}} are Go's.
  if ((first == '.' && !inner.starts_with("..") && !inner.starts_with("./") &&
       (inner.size() == 1 || !is_digit(inner[1]))) ||
      first_word_is_go(inner))
    return Engine::kGo;
  if (first == '$' && (inner.starts_with("$.") || inner.find(":=") != std::string_view::npos)) return Engine::kGo;
  if (dashed && inner == "else") return Engine::kGo;
  const bool remark = inner.starts_with("/*") && inner.ends_with("*/");
  const bool raw_string = first == '`' && inner.find("${") == std::string_view::npos;
  if (remark || raw_string || inner.starts_with("(.") || takes_go_argument(inner)) return Engine::kGo;
  if (inner.find("->") != std::string_view::npos) return Engine::kPhp;  // Blade's {{ $user->name }}
  if (inner.find(" if ") != std::string_view::npos && inner.find(" else ") != std::string_view::npos)
    return Engine::kJinja;
  if (first == '$' || inner.starts_with("::") || inner.starts_with("vm.") || inner.starts_with("ng-"))
    return Engine::kAngular;
  // Handlebars' block parameters; MediaWiki's {{#switch: x | a = b}}.
  if (inner.find(" as |") != std::string_view::npos || asks_parser(inner)) return Engine::kMustache;
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

// x is not divisibleby 3: the tests of Jinja and Twig.
bool is_test(std::string_view inner) noexcept {
  static constexpr std::string_view kTests[] = {
      "defined",  "undefined", "none",     "null",     "odd",     "even",     "divisibleby", "divisible",
      "string",   "number",    "integer",  "float",    "lower",   "upper",    "sameas",      "same",
      "iterable", "mapping",   "sequence", "callable", "empty",   "boolean",  "true",        "false",
      "in",       "filter",    "test",     "starting", "ending",  "matching", "eq",          "ne",
      "gt",       "ge",        "lt",       "le",       "equalto", "lessthan", "greaterthan", "escaped"};
  if (inner.starts_with("not ")) inner.remove_prefix(4);
  const std::size_t is = inner.find(" is ");
  if (is == std::string_view::npos || inner.substr(0, is).find(' ') != std::string_view::npos) return false;
  std::string_view rest = inner.substr(is + 4);
  if (rest.starts_with("not ")) rest.remove_prefix(4);
  std::size_t n = 0;
  while (n < rest.size() && is_lower(rest[n])) ++n;
  return is_one_of(rest.substr(0, n), kTests);
}

// a or b and not c, 1 not in d: names and numbers with an operator in words between two of them.
bool is_logic(std::string_view inner) noexcept {
  static constexpr std::string_view kBetween[] = {"and", "or", "in", "xor", "contains", "matches", "-", "%"};
  static constexpr std::string_view kPairs[] = {"starts with", "ends with", "has some", "has every"};  // Twig's
  const auto is_operand = [](std::string_view word) noexcept {
    if (is_ident_start(word.front())) return std::all_of(word.begin(), word.end(), is_ident);
    return std::all_of(word.begin(), word.end(), [](char c) { return is_digit(c) || c == '.'; }) && word.back() != '.';
  };
  bool name = false, any = false;
  while (!inner.empty()) {
    const std::size_t end = std::min(inner.find(' '), inner.size());
    const std::string_view word = inner.substr(0, end);
    const bool pair = std::any_of(std::begin(kPairs), std::end(kPairs),
                                  [inner](std::string_view each) { return inner.starts_with(each); });
    inner = trim(inner.substr(end));
    if (pair) {
      if (!name) return false;
      inner = trim(inner.substr(std::min(inner.find(' '), inner.size())));
      name = false, any = true;
    } else if (word == "not") {  // not in
      if (name && !inner.starts_with("in ")) return false;
    } else if (is_one_of(word, kBetween) || (word == "if" && inner.starts_with("not "))) {  // prose has the bare if
      if (!name) return false;
      name = false, any = true;
    } else if (name || !is_operand(word)) {
      return false;
    } else {
      name = true;
    }
  }
  return name && any;
}

// helper first second third: a call whose arguments are names and nothing else. Prose of so many words has one of the
// small words that it is put together with.
bool is_call_of_names(std::string_view inner) noexcept {
  constexpr int kMostWords = 6;
  static constexpr std::string_view kSmall[] = {
      "the", "of",  "to", "and", "or",   "is",   "are", "in",  "on",   "it",  "you", "for", "we",  "be", "that",
      "was", "not", "by", "at",  "from", "with", "as",  "an",  "here", "de",  "la",  "le",  "les", "du", "des",
      "et",  "en",  "un", "une", "el",   "los",  "las", "del", "der",  "die", "das", "und", "den", "im", "von",
      "il",  "di",  "da", "do",  "per",  "van",  "het", "na",  "och",  "og",  "af",  "av",  "ve",  "bir"};
  for (int words = 0; !inner.empty(); ++words) {
    const std::size_t end = std::min(inner.find(' '), inner.size());
    const std::string_view word = inner.substr(0, end);
    inner = trim(inner.substr(end));
    if (words == kMostWords || !is_lower(word.front()) || !std::all_of(word.begin(), word.end(), is_ident) ||
        is_one_of(word, kSmall))
      return false;
  }
  return true;
}

// for item in list: Scriban's and Jet's loop without the signs of a statement.
bool is_loop(std::string_view inner) noexcept {
  if (!inner.starts_with("for ")) return false;
  inner.remove_prefix(4);
  std::size_t name = 0;
  while (name < inner.size() && is_ident(inner[name])) ++name;
  return name > 0 && inner.substr(name).starts_with(" in ") && inner.find(' ', name + 4) == std::string_view::npos;
}

// {{inner}} that no engine writes: TeX, sets of numbers, whole sentences, a wiki's templates with named arguments.
bool is_brace_expression(std::string_view inner) noexcept {
  const char first = inner.front();
  if (inner.size() > 2 && inner.starts_with("| ") && is_alpha(inner[2])) return true;  // {{ | upcase }}
  if (!(is_word(first) || contains("$.'\"([!-:@#/^>&*+?{<=~`%", first))) return false;
  if (inner == "and" || inner == "or" || inner == "und" || inner == "oder") return false;  // "{{ and }}" in prose
  // mustache(5): the implicit iterator, alone or in a section; Handlebars writes its else as {{^}}.
  if (inner == "^" || inner == "." || (contains("#^/&", first) && trim(inner.substr(1)) == ".")) return true;
  // Handlebars' parent, {{..}} and {{#../.}}.
  const std::string_view path = contains("#^/&", first) ? trim(inner.substr(1)) : inner;
  if ((path == ".." || path.starts_with("../")) && path.find_first_not_of("./") == std::string_view::npos) return true;
  const std::string_view called = contains("#^/>", first) ? trim(inner.substr(1)) : std::string_view();  // {{#0}}
  if (!called.empty() && std::all_of(called.begin(), called.end(), is_digit)) return true;
  if (inner.find(" if ") != std::string_view::npos && inner.find(" else ") != std::string_view::npos) return true;
  if (inner == "~" || inner == "?" || inner == "??") return true;  // doT ends its loops and conditions so
  if (inner == "$" || is_literal(inner)) return true;              // Go's root
  if (first == '%') {                                              // Hugo's {{% note %}}
    const std::string_view name = trim(inner.substr(1, inner.size() - 1));
    if (inner.size() > 4 && std::all_of(inner.begin() + 1, inner.end(), [](char c) { return is_upper(c) || c == '-'; }))
      return true;  // {{%FILTERS}}
    return inner.back() == '%' && !name.empty() && (is_ident_start(name.front()) || name.front() == '/');
  }
  const bool parser = asks_parser(inner);
  char quote = 0;
  bool letter = false;
  bool sign = false;
  int words = 1;
  for (std::size_t i = 0; i < inner.size(); ++i) {
    const char c = inner[i];
    if (c == '\\') {
      if (quote == 0) return false;
      ++i;  // "a \"quoted\" word"
      continue;
    }
    if (c == quote) {
      quote = 0;
    } else if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
    }
    letter |= is_alpha(c) || is_high(c) || c == '_';
    sign |= contains("._([?:+'\"&=$#/!><^|*@", c);
    words += is_blank(c) && i > 0 && !is_blank(inner[i - 1]);
    if (c == '|' && quote == 0 && !parser) {  // {{cite web|url=…}}, {{lang|de|Wort}}: no filter's name begins like that
      const char next = i + 1 < inner.size() ? inner[i + 1] : ' ';
      const bool leans = i > 0 && is_word(inner[i - 1]);
      if (leans && (is_upper(next) || is_digit(next) || is_high(next))) return false;
      std::size_t k = i + 1;
      while (k < inner.size() && (is_ident(inner[k]) || inner[k] == ' ' || inner[k] == '-')) ++k;
      if (k > i + 1 && k < inner.size() && inner[k] == '=' && inner.substr(k, 2) != "==") return false;
    }
  }
  sign |= inner.find(" ~ ") != std::string_view::npos;  // Jinja and Twig join texts so
  return letter && (sign || words <= 3 || is_test(inner) || is_logic(inner) || is_call_of_literals(inner) ||
                    is_call_of_names(inner) || is_loop(inner));
}

// style={{ color: 'red' }}: an object in program text, given to an attribute.
bool is_object(std::string_view inner) noexcept {
  std::size_t i = 0;
  while (i < inner.size() && is_ident(inner[i])) ++i;
  return i > 0 && i + 1 < inner.size() && inner[i] == ':' && inner[i + 1] != ':';
}

// title, helper a b=c: what stands on lines of its own between three braces. An editor's folds and a wiki's samples
// hold other things.
bool is_name_or_call(std::string_view inner) noexcept {
  bool assigned = false;
  int words = 0;
  for (; !inner.empty(); ++words) {
    std::size_t end = 0;
    while (end < inner.size() && !is_blank(inner[end])) ++end;
    const std::string_view word = inner.substr(0, end);
    inner = trim(inner.substr(end));
    if (!is_ident_start(word.front()) || contains(".;:,", word.back())) return false;
    const std::size_t sign = std::min(word.find('='), word.size());
    assigned |= sign < word.size();
    for (const char c : word.substr(0, sign))
      if (!is_ident(c) && !contains(".-/", c)) return false;
  }
  return words == 1 || assigned;
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
    if (contains("{$", in.before(from)) || in.at(close + width) == '}') return std::nullopt;  // sets of empty sets, TeX
    return in.token(Engine::kMustache, from, close + width, inner_from, inner_to);
  }
  if (width == 3 && contains("\n\r", in.at(inner_from)) && !is_name_or_call(inner)) return std::nullopt;
  const bool spaced = is_blank(in.at(inner_from)) && is_blank(in.at(inner_to - 1));
  const bool number = is_number(inner) && (spaced || dashed || is_counted(in, from, width, close));
  std::size_t back = from;
  while (from - back < 4 && in.before(back) == ' ') --back;
  const bool bracketed = width == 2 && !contains("=^_\\,({", in.before(back)) && is_bracketed_literal(inner);
  if (!number && !bracketed && !is_brace_expression(inner)) return std::nullopt;
  if (in.before(from) == '=' && is_object(inner)) return std::nullopt;
  if (is_word(in.before(from)) && inner.ends_with("...")) return std::nullopt;  // C++ unpacks: rows{{values...}}
  return in.token(engine_of_braces(inner, dashed), from, close + width, inner_from, inner_to);
}

// {{/* a remark */}}, {{- /* a remark */ -}}: Go's, which may hold anything.
MaybeToken match_go_remark(const RangeReader& in, std::size_t at) noexcept {
  const std::size_t from = in.starts(at, "{{- ") ? at + 4 : at + 2;
  if (!in.starts(from, "/*")) return std::nullopt;
  const std::size_t to = in.find_closer(from + 2, "*/", in.view(at, from + 2));
  if (to == kNone) return std::nullopt;
  for (const std::string_view close : {std::string_view("}}"), std::string_view(" -}}")})
    if (in.starts(to + 2, close)) return in.token(Engine::kGo, at, to + 2 + close.size(), from, to + 2);
  return std::nullopt;
}

// {{ if (a) { }}, {{ } else { }}, {{ } }}: statements of JavaScript. What ends a block has its begin near before it.
MaybeToken match_statement(const RangeReader& in, std::size_t at) noexcept {
  constexpr std::size_t kNear = 1024;
  const std::size_t to = in.find_closer(at + 2, "}}", "{{");
  if (to == kNone || !is_blank(in.at(to - 1))) return std::nullopt;
  const std::string_view inner = trim(in.view(at + 2, to));
  const bool begins = inner.ends_with(") {") || inner.ends_with("){");
  const bool ends = inner.starts_with('}') && (inner.size() == 1 || contains("{);", inner.back()));
  if (!begins && !(ends && in.behind(at, kNear).find("{ }}") != std::string_view::npos)) return std::nullopt;
  return in.token(Engine::kJavascript, at, to + 2, at + 2, to);
}

}  // namespace

MaybeToken match_double_brace(const RangeReader& in, std::size_t at) noexcept {
  if (const MaybeToken remark = match_go_remark(in, at)) return remark;
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
    if (to != kNone && (in.at(at + 3) == ' ' || is_remark()))
      return in.token(Engine::kMustache, at, to + 2, at + 3, to);
    // A remark ends at the first closer, whatever opens in it.
    if (to == kNone && in.at(at + 3) == ' ') {
      const std::size_t end = in.find_closer(next, "}}", "{{!");
      if (end != kNone && !contains(in.view(next, end), '\n'))
        return in.token(Engine::kMustache, at, end + 2, at + 3, end);
    }
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
  if (width == 2 && is_blank(in.at(at + 2)))
    if (const MaybeToken statement = match_statement(in, at)) return statement;
  // A remark may hold anything: {{!don't {use} this}}.
  if (in.at(at + 2) != '!' || in.at(at + 3) == '!') return std::nullopt;
  const std::size_t to = in.find_closer(at + 3, "}}", "{{");
  if (to == kNone) return std::nullopt;
  return in.token(Engine::kMustache, at, to + 2, at + 3, to);
}

}  // namespace newsparse::internal
