// template_token_single_brace.cpp: {% if %}, {# note #}, {* x *}, {name}, {$name}, {if $x}, {#if x}, spintax; which
// matcher is asked what opens with one brace.
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
  static constexpr std::string_view kBlocks[] = {"if",   "each",  "await", "key",    "else",    "then",
                                                 "html", "const", "debug", "render", "snippet", "catch"};
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
  static constexpr std::string_view kTags[] = {
      "if",      "elseif",      "foreach", "section", "while",  "block",    "capture",     "each",
      "literal", "strip",       "include", "extends", "assign", "function", "var",         "key",
      "await",   "foreachelse", "for",     "switch",  "case",   "ifset",    "default",     "layout",
      "embed",   "snippet",     "link",    "control", "cycle",  "math",     "counter",     "fetch",
      "mailto",  "call",        "insert",  "form",    "input",  "label",    "config_load", "append",
      "eval",    "nocache",     "try",     "first",   "last",   "sep",      "elseifset"};
  static constexpr std::string_view kBare[] = {"else", "literal", "foreachelse", "ldelim", "rdelim", "nocache", "sep"};
  const bool closing = in.at(at + 1) == '/';
  const std::size_t name = at + (closing ? 2 : 1);
  std::size_t i = name;
  while ((is_lower(in.at(i)) || in.at(i) == '_') && i - name < 24) ++i;
  const std::string_view tag = in.view(name, i);
  const bool known = is_one_of(tag, kTags) || tag.starts_with("html_");
  if (in.at(i) == '}') {
    const bool bare = closing ? known : is_one_of(tag, kBare);
    if (!bare) return std::nullopt;
    return in.token(Engine::kPhp, at, i + 1, at + 1, i);
  }
  if (closing) return std::nullopt;
  if (in.at(i) == ':' && is_lower(in.at(i + 1)) && i - name <= 3) {  // {f:translate(key: 'x')}: Fluid
    while (is_ident(in.at(i)) || in.at(i) == '.' || in.at(i) == ':') ++i;
    if (in.at(i) != '(') return std::nullopt;
  } else if (in.at(i) != ' ' || !known) {
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

// {>"shared/header"/}, {>footer/}, {+title/}: partials and blocks of Dust.
MaybeToken match_self_closed(const RangeReader& in, std::size_t at) noexcept {
  std::size_t i = at + 2;
  const bool quoted = in.at(i) == '"';
  if (quoted) ++i;
  const std::size_t name = i;
  while (is_ident(in.at(i)) || contains("./-", in.at(i))) ++i;
  if (i - name > 80) return std::nullopt;
  if (quoted && in.at(i++) != '"') return std::nullopt;
  if (!is_ident_start(in.at(name))) return std::nullopt;
  if (!quoted && in.at(i) == '}' && in.at(i - 1) == '/') --i;
  if (!in.starts(i, "/}")) return std::nullopt;
  return in.token(Engine::kMustache, at, i + 2, at + 1, i + 1);
}

// {=date('Y')}, {_'text'}, {_}, {"text"|upper}: Latte's and Smarty's output of what is no variable.
MaybeToken match_output(const RangeReader& in, std::size_t at) noexcept {
  const std::size_t close = in.find_bracket(at + 1, '{', '}');
  if (close == kNone || contains("$@%\\^_", in.before(at))) return std::nullopt;
  const std::string_view inner = in.view(at + 1, close);
  bool evident = false;
  if (inner.starts_with('=')) {
    evident = contains(inner, '$') ||
              (contains(inner, '(') && inner.back() == ')' && is_alpha(trim(inner.substr(1)).front()));
  } else if (inner.starts_with('_')) {
    evident = (inner == "_" && in.rest(close).substr(0, 128).find("{/_}") != std::string_view::npos) ||
              (inner.size() > 3 && contains("\"'", inner[1]) && inner.back() == inner[1]);
  } else {
    const std::size_t quote = inner.find(inner.front(), 1);
    evident = quote != std::string_view::npos && quote + 2 < inner.size() && inner[quote + 1] == '|' &&
              is_alpha(inner[quote + 2]);
  }
  if (!evident) return std::nullopt;
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
  const bool named = sign == '!' ? inner.size() > 2 && in.skip_ident(at + 1) == close : is_variable_name(inner);
  if (!fragment && (sign == '~' || !(named || is_variable_name(inner)))) return std::nullopt;
  return in.token(sign == '!' ? Engine::kJavascript : Engine::kThymeleaf, at - 1, close + 1, at + 1, close);
}

// After a backslash word or a sub- or superscript braces are TeX's; after / = & ? they are a pattern in an address.
bool is_tex_or_address(const RangeReader& in, std::size_t at) noexcept {
  const char before = in.before(at);
  if (contains("\\^_/=&?]}$", before)) return before != '}' || in.before(at - 1) == '{';
  std::size_t i = at;
  while (i > in.begin() && at - i < 24 && is_alpha(in.at(i - 1))) --i;
  return in.before(i) == '\\';
}

// Names of arguments that are seldom a template's variables elsewhere: {id}, {lang}, {foo}, {arg0}.
bool is_argument_name(std::string_view name) noexcept {
  static constexpr std::string_view kKnown[] = {
      "arg",    "bar",  "baz",   "code",   "company",  "domain",    "entry", "file",   "folder",   "foo",    "format",
      "gender", "host", "hour",  "id",     "index",    "key",       "lang",  "level",  "locale",   "minute", "nickname",
      "num",    "path", "phone", "points", "quantity", "recipient", "score", "second", "sender",   "size",   "slug",
      "status", "tag",  "token", "type",   "unit",     "uri",       "uuid",  "var",    "username", "val",    "weekday"};
  if (is_variable_name(name) || is_one_of(name, kKnown)) return true;
  // arg0, item12
  std::size_t letters = 0;
  while (letters < name.size() && is_lower(name[letters])) ++letters;
  if (letters < 3 || letters == name.size() || name.size() - letters > 2) return false;
  return std::all_of(name.begin() + static_cast<std::ptrdiff_t>(letters), name.end(), is_digit);
}

// import {title} from 'x', const {user} = y, ({item}) => z: the braces of program text, which close before `end`.
bool is_destructured(const RangeReader& in, std::size_t at, std::size_t end) noexcept {
  static constexpr std::string_view kWords[] = {"import", "export", "const", "let", "var", "return", "type"};
  std::size_t next = end;
  while (in.at(next) == ' ' && next - end < 4) ++next;
  if (in.starts(next, "from ") && contains("'\"", in.at(next + 5))) return true;
  if ((in.at(next) == '=' && in.at(next + 1) != '=') || in.starts(next, ") =>") || in.starts(next, ") {")) return true;
  std::size_t back = at;
  while (back > in.begin() && at - back < 4 && in.at(back - 1) == ' ') --back;
  std::size_t word = back;
  while (word > in.begin() && back - word < 8 && is_alpha(in.at(word - 1))) --word;
  return is_one_of(in.view(word, back), kWords);
}

// $x->{key}, $hash{key}, ${a}{b}: what reads an entry, in Perl and PHP.
bool is_subscript(const RangeReader& in, std::size_t at) noexcept {
  std::size_t i = at;
  while (i > in.begin() && at - i < 4 && in.at(i - 1) == ' ') --i;
  if (in.before(i) == '>' && in.before(i - 1) == '-') return true;
  if (i < at) return false;
  while (i > in.begin() && at - i < 40 && (is_ident(in.at(i - 1)) || in.at(i - 1) == ':')) --i;
  return i < at && contains("$@", in.before(i));
}

// Hello { name }!: blanks inside the braces, as messages may have them. Program text ({ name }, { name };) and what
// queries data (hero { name }) go on otherwise.
MaybeToken match_spaced(const RangeReader& in, std::size_t at) noexcept {
  if (in.at(at + 1) != ' ' || !is_ident_start(in.at(at + 2))) return std::nullopt;
  std::size_t end = at + 2;
  while (is_ident(in.at(end)) || in.at(end) == '.' || in.at(end) == '-') ++end;
  if (!in.starts(end, " }") || end - at < 5) return std::nullopt;
  const bool alone = at == in.begin() && end + 2 == in.end() && in.is_whole_text();
  const bool in_prose = at > in.begin() && contains("!?.", in.at(end + 2)) && is_argument_name(in.view(at + 2, end));
  if (!alone && !in_prose) return std::nullopt;
  return in.token(Engine::kIcu, at, end + 2, at + 2, end);
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
    if (const MaybeToken svelte = match_svelte(in, at)) return svelte;
    if (const MaybeToken markup = match_message_markup(in, at)) return markup;
    return match_uri_expression(in, at);
  }
  if (is_subscript(in, at)) return std::nullopt;
  if (c == ':') {
    if (const MaybeToken svelte = match_svelte(in, at)) return svelte;
    if (const MaybeToken format = match_bare_format(in, at)) return format;
    return match_message(in, at);
  }
  if (c == '@' && is_lower(in.at(at + 2))) return match_svelte(in, at);
  if (c == '@' && is_upper(in.at(at + 2))) {  // Serilog's {@Order}
    const std::size_t end = in.skip_ident(at + 2);
    if (in.at(end) != '}' || end - at < 4 || !is_lower(in.at(end - 1))) return std::nullopt;
    return in.token(Engine::kPython, at, end + 1, at + 1, end);
  }
  if (c == '>' || c == '+')
    if (const MaybeToken partial = match_self_closed(in, at)) return partial;
  if (c == '!' && in.at(at + 2) == ' ')
    if (const MaybeToken remark = delimited(in, at, "{!", "!}", Engine::kMustache)) return remark;
  if (in.starts(at, "{^{") && (in.at(at + 3) == ':' || is_lower(in.at(at + 3))))  // JsRender's bound tags
    return delimited(in, at, "{^{", "}}", Engine::kMustache);
  if (c == '=' || c == '_' || c == '"' || c == '\'')
    if (const MaybeToken output = match_output(in, at)) return output;
  if (contains("*~!", in.before(at)) && at > in.begin())
    if (const MaybeToken token = match_prefixed(in, at)) return token;
  if (c == '*') return delimited(in, at, "{*", "*}", Engine::kJanrain);
  if (in.starts(at, "{!!")) return delimited(in, at, "{!!", "!!}", Engine::kPhp);
  if (c == '$') {
    const std::size_t close = in.find_bracket(at + 1, '{', '}');
    if (close == kNone || !is_word(in.at(at + 2)) || is_digit(in.at(at + 2)) || !is_expression(in.view(at + 1, close)))
      return match_message(in, at);
    return in.token(Engine::kPhp, at, close + 1, at + 1, close);
  }
  if (contains("-|\"", c) || is_blank(c)) {
    if (const MaybeToken message = match_message(in, at)) return message;
    if (!is_blank(c)) return std::nullopt;
    const MaybeToken icu = match_icu(in, at);
    return icu && !is_destructured(in, at, icu->span.end) ? icu : match_spaced(in, at);
  }
  if (contains("+.;?&", c)) return match_uri_expression(in, at);
  if (is_tex_or_address(in, at)) return match_uri_expression(in, at);
  if (c == '!' && is_upper(in.at(at + 2))) {  // Visualforce's {!Account.Name}
    std::size_t i = in.skip_ident(at + 2);
    while (in.at(i) == '.' && is_ident_start(in.at(i + 1))) i = in.skip_ident(i + 1);
    if (in.at(i) != '}' || !is_variable_name(in.view(at + 2, i))) return std::nullopt;
    return in.token(Engine::kPlaceholder, at, i + 1, at + 2, i);
  }
  if (is_digit(c)) {
    if (const MaybeToken argument = match_number_argument(in, at)) return argument;
    if (const MaybeToken icu = match_icu(in, at)) return icu;
    if (const MaybeToken message = match_message(in, at)) return message;
    return match_uri_expression(in, at);
  }
  if (!is_word(c) && c != '/') return std::nullopt;
  if (const MaybeToken smarty = match_smarty(in, at)) return smarty;
  std::size_t name = at + 1;
  if (c == '/') ++name;
  std::size_t i = name;
  while ((is_ident(in.at(i)) || in.at(i) == '.' || in.at(i) == '-') && i - name <= 64) ++i;
  if (c == '/' ? is_variable_name(in.view(name, i)) : is_argument_name(in.view(name, i))) {
    const std::size_t end = c == '/' ? i : skip_format(in, i);
    if (in.at(end) == '}' && !is_destructured(in, at, end + 1)) {
      // Glued to a word only what is surely a variable.
      const bool glued = is_word(in.before(at)) && !contains(in.view(name, i), '_');
      if (!glued) return in.token(Engine::kPython, at, end + 1, at + 1, end);
      return match_uri_expression(in, at);
    }
  }
  if (c == '/') {
    if (const MaybeToken markup = match_message_markup(in, at)) return markup;
    return match_uri_expression(in, at);
  }
  if (in.at(i) == '|' && is_lower(in.at(i + 1)) && in.at(i + 2) == '}' && is_argument_name(in.view(name, i)))
    return in.token(Engine::kMustache, at, i + 3, at + 1, i + 2);  // Dust's {name|s}
  if (const MaybeToken converted = match_conversion(in, at, i)) return converted;
  if (const MaybeToken icu = match_icu(in, at); icu && !is_destructured(in, at, icu->span.end)) return icu;
  if (const MaybeToken message = match_message(in, at)) return message;
  if (const MaybeToken spintax = match_spintax(in, at)) return spintax;
  return match_uri_expression(in, at);
}

}  // namespace newsparse::internal
