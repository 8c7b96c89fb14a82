// template_token_single_brace.cpp: {% if %}, {# note #}, {* x *}, {name}, {$name}, {if $x}, {#if x}, spintax; which
// matcher is asked what opens with one brace.
#include "recognise/template_names.h"
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
  constexpr int kMostDepth = 4;
  int bars = 0;
  bool blank_bar = false;
  std::size_t option = at + 1;
  std::size_t shortest = kMaxTokenBytes;
  std::size_t i = at + 1;
  bool nested = false;
  bool inner_bar = false;  // between the braces opened last
  int depth = 0;
  for (;; ++i) {
    const char c = in.at(i);
    if (c == '{') {  // {Hi|Good {day|evening}}
      nested = true;
      inner_bar = false;
      if (++depth > kMostDepth) return std::nullopt;
    } else if (c == '}' && depth > 0) {
      if (!inner_bar) return std::nullopt;
      --depth;
    } else if (depth > 0 && c == '|') {
      inner_bar = true;
      ++bars;
    } else if (c == '|' || c == '}') {
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
  if (nested) {  // {{a|b}} is none, nor is {x|{y|z}}^2
    if (option == at + 1 || contains("^_", in.at(i + 1)) || bars < 2 || leans || in.at(at + 1) == '{')
      return std::nullopt;
    return in.token(Engine::kSpintax, at, i + 1, at + 1, i);
  }
  if (bars == 1 && (leans || shortest < 3)) return std::nullopt;
  if (bars > 1 && shortest < 2) {  // {a|b|c} as one finds it; {1|2|3} is mathematics
    for (std::size_t k = at + 1; k < i; ++k)
      if (is_digit(in.at(k))) return std::nullopt;
  }
  return in.token(Engine::kSpintax, at, i + 1, at + 1, i);
}

// {#if x}, {:else}, {@html x}: Svelte's blocks.
MaybeToken match_svelte(const RangeReader& in, std::size_t at) noexcept {
  static constexpr std::string_view kBlocks[] = {"if",    "each",  "await",  "key",     "else",  "then",  "html",
                                                 "const", "debug", "render", "snippet", "catch", "attach"};
  const std::size_t name = at + 2;
  std::size_t i = name;
  while (is_lower(in.at(i)) && i - name < 8) ++i;
  if (!is_one_of(in.view(name, i), kBlocks)) return std::nullopt;
  if (!is_blank(in.at(i)) && !(in.at(i) == '}' && in.at(at + 1) == ':')) return std::nullopt;
  const std::size_t close = in.find_bracket(at + 1, '{', '}');
  if (close == kNone) return std::nullopt;
  return in.token(Engine::kJavascript, at, close + 1, at + 1, close);
}

// *{user.name}, ~{fragments/head :: title} (Thymeleaf) and !{html} (Pug): the sign stands before the brace.
MaybeToken match_prefixed(const RangeReader& in, std::size_t at) noexcept {
  const char sign = in.before(at);
  if (is_word(in.before(at - 1)) || in.before(at - 1) == sign) return std::nullopt;
  const std::size_t close = in.find_bracket(at + 1, '{', '}');
  if (close == kNone || in.at(close + 1) == sign) return std::nullopt;
  const std::string_view inner = trim(in.view(at + 1, close));
  const bool fragment = sign == '~' && inner.find("::") != std::string_view::npos;
  // Short names of Pug's stand free: n!{k} and \!{x} are mathematics.
  const bool free = is_blank(in.before(at - 1)) && !contains("^_", in.at(close + 1));
  const bool named =
      sign == '!' ? (inner.size() > 2 || free) && in.skip_ident(at + 1) == close : is_argument_name(inner);
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
  constexpr int kMostKeys = 3;
  std::size_t i = at;
  for (int key = 0; key < kMostKeys && in.before(i) == '}'; ++key) {  // $x->{a}{b}
    std::size_t open = i - 1;
    while (i - open < 40 && !contains("{}\n", in.before(open))) --open;
    if (in.before(open) != '{') break;
    i = open - 1;
  }
  if (i < at && in.before(i) == '>' && in.before(i - 1) == '-') return in.before(i - 2) != '-';
  if (i < at && in.before(i) != '}' && !is_ident(in.before(i))) i = at;
  at = i;
  while (i > in.begin() && at - i < 4 && in.at(i - 1) == ' ') --i;
  if (in.before(i) == '>' && in.before(i - 1) == '-') return in.before(i - 2) != '-';  // <!-- IF x -->{x}
  if (i < at) return false;
  while (i > in.begin() && at - i < 40 && (is_ident(in.at(i - 1)) || in.at(i - 1) == ':')) --i;
  return i < at && contains("$@", in.before(i));
}

// {@param name: string}, {@inject user: User}: Soy's declarations. {@link x} is a remark's.
// {@user.name}: a path in Phoenix's assigns; a remark's {@code} has none.
MaybeToken match_declared(const RangeReader& in, std::size_t at) noexcept {
  const std::size_t head = in.skip_ident(at + 2);
  const std::size_t path = skip_members(in, head);
  if (path > head && in.at(head) == '.' && in.at(path) == '}')
    return in.token(Engine::kErb, at, path + 1, at + 1, path);
  std::size_t i = at + 2;
  while (is_lower(in.at(i))) ++i;
  const std::string_view word = in.view(at + 2, i);
  if (word != "param" && word != "inject" && word != "state") return std::nullopt;
  if (in.at(i) == '?') ++i;
  if (in.at(i) != ' ') return std::nullopt;
  const std::size_t name = in.skip_ident(i + 1);
  if (name == i + 1 || !contains(":?", in.at(name))) return std::nullopt;
  const std::size_t close = in.find_bracket(at + 1, '{', '}');
  if (close == kNone) return std::nullopt;
  return in.token(Engine::kPhp, at, close + 1, at + 1, close);
}

// = {x[0]}, {x[0]}; and {x[0]}, …: a value of program text between `at` and `end`.
bool leans_on_program(const RangeReader& in, std::size_t at, std::size_t end) noexcept {
  std::size_t back = at;
  while (back > in.begin() && at - back < 4 && in.at(back - 1) == ' ') --back;
  return contains("=,(", in.before(back)) || contains(";,)", in.at(end));
}

// {0.name[key]}, {x[0].y}, {user.tags[0]}: a path with members and an index, which only templates and formats have
// between braces; {0.name} and {0[key]}, where a number has them; {rows[0]}, where neither mathematics ({a[n]}) nor
// program text (= {argv[0]}) does.
MaybeToken match_path(const RangeReader& in, std::size_t at) noexcept {
  std::size_t i = at + 1;
  while (is_ident(in.at(i)) && i - at < 64) ++i;
  const std::size_t head = i;
  bool member = false;
  bool index = false;
  bool digits = false;  // the index is a number
  for (;;) {
    if (in.at(i) == '.' && is_ident_start(in.at(i + 1))) {
      member = true;
      i = in.skip_ident(i + 1);
    } else if (in.at(i) == '[') {
      const std::size_t from = ++i;
      while (is_ident(in.at(i)) && i - from < 40) ++i;
      digits = is_digit(in.at(from));
      if (i == from || in.at(i++) != ']') return std::nullopt;
      index = true;
    } else {
      break;
    }
  }
  if (!member && !index) return std::nullopt;
  if (!member || !index) {
    const bool number = is_digit(in.at(at + 1));
    const bool key = !digits && head - at > 4 && i - head > 4;  // {player[name]}
    if (number ? head - at > 2 || (member && i - head < 4) : !index || !(digits || key) || head - at < 4)
      return std::nullopt;
    if (is_word(in.before(at)) || contains("=,(@", in.before(at)) || leans_on_program(in, at, i + 1))
      return std::nullopt;
  }
  i = skip_format(in, i);
  if (in.at(i) != '}' || is_destructured(in, at, i + 1)) return std::nullopt;
  return in.token(Engine::kPython, at, i + 1, at + 1, i);
}

// greeting-short = { name }, .label = { "Send" }: what a message of Fluent is. A name with a hyphen, or one that a dot
// or a hyphen begins, has a value nowhere else.
bool is_message_value(const RangeReader& in, std::size_t at) noexcept {
  constexpr std::size_t kLongestName = 80;
  if (at < in.begin() + 4 || at - in.begin() > kLongestName || !in.starts(at - 3, " = ")) return false;
  std::string_view name = trim(in.view(in.begin(), at - 3));
  const bool marked = !name.empty() && contains(".-", name.front());
  if (marked) name.remove_prefix(1);
  if (name.empty() || !is_alpha(name.front())) return false;
  for (const char c : name)
    if (!is_ident(c) && c != '-') return false;
  return marked || contains(name, '-');
}

// {"$eval": "a + b"}, {"$if": "a", "then": 1}: a JSON-e operator, by names that no query of a data base has; $map and
// $let, which some have, by the keys beside them.
MaybeToken match_json_operator(const RangeReader& in, std::size_t at) noexcept {
  static constexpr std::string_view kOwn[] = {"eval", "if", "fromNow", "json", "flatten", "flattenDeep", "mergeDeep"};
  std::size_t from = at + 1;
  while (is_blank(in.at(from)) && from - at < 8 && from < in.end()) ++from;
  const char quote = in.at(from);
  if (!contains("\"'", quote) || in.at(from + 1) != '$') return std::nullopt;
  const std::size_t end = in.skip_ident(from + 2);
  if (in.at(end) != quote || !contains(in.view(end, std::min(in.end(), end + 3)), ':')) return std::nullopt;
  const std::size_t close = in.find_bracket(at + 1, '{', '}');
  if (close == kNone) return std::nullopt;
  const std::string_view name = in.view(from + 2, end);
  const std::string_view rest = in.view(end, close);
  const auto has = [rest](std::string_view key) { return rest.find(key) != std::string_view::npos; };
  if (!is_one_of(name, kOwn) && !((name == "map" || name == "reduce" || name == "find") && has("each(")) &&
      !(name == "sort" && has("by(")) && !(name == "let" && has("$eval")))
    return std::nullopt;
  return in.token(Engine::kJavascript, at, close + 1, at + 1, close);
}

// <li>{label(item)}</li>: a call between two tags, as JSX has it.
MaybeToken match_between_tags(const RangeReader& in, std::size_t at) noexcept {
  if (in.before(at) != '>' || !is_lower(in.at(at + 1))) return std::nullopt;
  const std::size_t name = in.skip_ident(at + 1);
  const std::size_t end = skip_members(in, name);
  if (end == name || !in.starts(end, "}<") || is_blank(in.at(end + 2))) return std::nullopt;
  return in.token(Engine::kJavascript, at, end + 1, at + 1, end);
}

// Hello { name }!: blanks inside the braces, as messages may have them. Program text ({ name }, { name };) and what
// queries data (hero { name }) go on otherwise.
MaybeToken match_spaced(const RangeReader& in, std::size_t at) noexcept {
  const bool value = is_message_value(in, at);
  if (value && in.at(at + 2) == '"') {
    const std::size_t close = in.find_bracket(at + 1, '{', '}');
    if (close == kNone) return std::nullopt;
    return in.token(Engine::kIcu, at, close + 1, at + 1, close);
  }
  if (in.at(at + 1) != ' ' || !is_ident_start(in.at(at + 2))) return std::nullopt;
  std::size_t end = at + 2;
  while (is_ident(in.at(end)) || in.at(end) == '.' || in.at(end) == '-') ++end;
  if (!in.starts(end, " }") || end - at < 5) return std::nullopt;
  const bool known = is_argument_name(in.view(at + 2, end));
  const bool alone = known && at == in.begin() && end + 2 == in.end() && in.is_whole_text();
  const bool in_prose = known && at > in.begin() && contains("!?.", in.at(end + 2));
  if (!alone && !in_prose && !value) return std::nullopt;
  return in.token(Engine::kIcu, at, end + 2, at + 2, end);
}

}  // namespace

bool is_argument_name(std::string_view name) noexcept {
  static constexpr std::string_view kKnown[] = {
      "age",    "arg",      "code", "company",  "domain", "entry",  "file",     "folder",    "format",
      "gender", "host",     "hour", "id",       "index",  "key",    "lang",     "level",     "locale",
      "minute", "nickname", "num",  "path",     "phone",  "points", "quantity", "recipient", "score",
      "second", "sender",   "size", "slug",     "status", "tag",    "token",    "type",      "unit",
      "uri",    "uuid",     "var",  "username", "val",    "weekday"};
  if (is_variable_name(name) || is_one_of(name, kKnown)) return true;
  // arg0, item12
  std::size_t letters = 0;
  while (letters < name.size() && is_lower(name[letters])) ++letters;
  if (letters < 3 || letters == name.size() || name.size() - letters > 2) return false;
  return std::all_of(name.begin() + static_cast<std::ptrdiff_t>(letters), name.end(), is_digit);
}

MaybeToken match_single_brace(const RangeReader& in, std::size_t at, bool smarty) noexcept {
  const char c = in.at(at + 1);
  if (c == '%') {
    const std::size_t to = in.find_closer_past_quotes(at + 2, "%}", "{%");
    if (to == kNone) return std::nullopt;
    std::size_t from = at + 2;
    std::size_t inner_to = to;
    if (contains("-+~", in.at(from))) ++from;
    if (inner_to > from && contains("-+~", in.at(inner_to - 1))) --inner_to;
    const std::string_view inner = trim(in.view(from, inner_to));
    // Liquid's inline remark begins with #; a literal may be filtered. Tags of other names than words take a line, and
    // a blank sets them off.
    const bool named = !inner.empty() && is_word(inner.front()) && !is_digit(inner.front());
    if (!inner.empty() && !named && !contains("#'\"=", inner.front())) {
      const bool letter = std::any_of(inner.begin(), inner.end(), [](char ch) { return is_alpha(ch) || is_high(ch); });
      if (!letter || !contains("([$@.:!*/", inner.front()) || contains(inner, '\n') || !is_blank(in.at(from)))
        return std::nullopt;
    }
    return in.token(Engine::kJinja, at, to + 2, from, inner_to);
  }
  if (c == '#') {
    if (const MaybeToken remark = delimited(in, at, "{#", "#}", Engine::kJinja)) return remark;
    if (const MaybeToken svelte = match_svelte(in, at)) return svelte;
    if (const MaybeToken markup = match_message_markup(in, at)) return markup;
    return match_uri_expression(in, at);
  }
  if (is_subscript(in, at)) return std::nullopt;
  if (c == '}') return match_positional(in, at);
  if (c == ':') {
    if (const MaybeToken svelte = match_svelte(in, at)) return svelte;
    if (const MaybeToken format = match_bare_format(in, at)) return format;
    return match_message(in, at);
  }
  if (contains(">+^<@.", c))
    if (const MaybeToken dust = match_dust(in, at)) return dust;
  if (c == '@' && is_lower(in.at(at + 2))) {
    if (const MaybeToken svelte = match_svelte(in, at)) return svelte;
    return match_declared(in, at);
  }
  if (c == '~') {
    for (const std::string_view special : {std::string_view("{~n}"), std::string_view("{~r}"), std::string_view("{~s}"),
                                           std::string_view("{~lb}"), std::string_view("{~rb}")})
      if (in.starts(at, special))
        return in.token(Engine::kMustache, at, at + special.size(), at + 1, at + special.size() - 1);
  }
  if (c == '[' && in.at(at + 2) == '{') return delimited(in, at, "{[{", "}]}", Engine::kAngular);
  if (c == '@' && is_upper(in.at(at + 2))) {  // Serilog's {@Order}
    const std::size_t end = in.skip_ident(at + 2);
    if (in.at(end) != '}' || end - at < 4 || !is_lower(in.at(end - 1))) return std::nullopt;
    return in.token(Engine::kPython, at, end + 1, at + 1, end);
  }
  if (c == '!' && in.at(at + 2) == ' ')
    if (const MaybeToken remark = delimited(in, at, "{!", "!}", Engine::kMustache)) return remark;
  if (in.starts(at, "{^{") && (in.at(at + 3) == ':' || is_lower(in.at(at + 3))))  // JsRender's bound tags
    return delimited(in, at, "{^{", "}}", Engine::kMustache);
  if (contains("\"'", c) || is_blank(c))
    if (const MaybeToken json = match_json_operator(in, at)) return json;
  if (c == '=' || c == '_' || c == '"' || c == '\'')
    if (const MaybeToken output = match_output(in, at, smarty)) return output;
  if (in.is_whole_text() && is_lower(in.at(at + 2)) &&  // what else it may be, a page of nothing else is not
      (contains("=@|,", c) || (c == '!' && contains(in.rest(at), '.'))))
    if (const MaybeToken uri = match_uri_expression(in, at)) return uri;
  if (contains("*~!", in.before(at)) && at > in.begin())
    if (const MaybeToken token = match_prefixed(in, at)) return token;
  if (c == '*') return delimited(in, at, "{*", "*}", Engine::kJanrain);
  if (c == '!' && contains("rsa", in.at(at + 2)) && contains(":}", in.at(at + 3)))  // Python's {!r:>10}
    if (const MaybeToken converted = match_conversion(in, at, at + 1)) return converted;
  if (c == '!' && in.at(at + 2) == '$') {  // {!$html}, Latte's of old
    std::size_t end = in.skip_ident(at + 3);
    while (in.at(end) == '.' && is_ident_start(in.at(end + 1))) end = in.skip_ident(end + 1);
    if (end > at + 3 && in.at(end) == '}') return in.token(Engine::kPhp, at, end + 1, at + 2, end);
  }
  if (in.starts(at, "{!-- ")) return delimited(in, at, "{!--", "--}", Engine::kPhp);  // ExpressionEngine's remark
  if (in.starts(at, "{!!")) return delimited(in, at, "{!!", "!!}", Engine::kPhp);
  if (c == '$') {
    // Perl's @{$list} and %{$hash}.
    if (contains("@%", in.before(at)) && !is_word(in.before(at - 1))) return std::nullopt;
    if (in.before(at) == '#' && in.before(at - 1) == '$') return std::nullopt;
    if (contains("&*", in.before(at)) && contains(" \t(,=", in.before(at - 1))) return std::nullopt;
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
  if (c == '+' && is_digit(in.at(at + 2)))
    if (const MaybeToken message = match_message(in, at)) return message;
  if (contains("+.;?&", c)) return match_uri_expression(in, at);
  if (is_tex_or_address(in, at)) return match_uri_expression(in, at);
  if (c == '!' && is_upper(in.at(at + 2))) {  // Visualforce's {!Account.Name}
    std::size_t i = in.skip_ident(at + 2);
    while (in.at(i) == '.' && is_ident_start(in.at(i + 1))) i = in.skip_ident(i + 1);
    if (in.at(i) == '(' && i - at > 3) {  // {!IF(a, b)}
      const std::size_t close = in.find_bracket(i + 1, '(', ')');
      if (close == kNone || in.at(close + 1) != '}') return std::nullopt;
      // {!Help(me)} is cried: functions have capitals, other calls quotes, several arguments or none.
      const std::string_view name = in.view(at + 2, i);
      const std::string_view arguments = in.view(i + 1, close);
      if (std::any_of(name.begin(), name.end(), is_lower) && !arguments.empty() &&
          arguments.find_first_of("'\",") == std::string_view::npos)
        return std::nullopt;
      return in.token(Engine::kPlaceholder, at, close + 2, at + 2, close + 1);
    }
    if (in.at(i) != '}' || !is_variable_name(in.view(at + 2, i))) return std::nullopt;
    return in.token(Engine::kPlaceholder, at, i + 1, at + 2, i);
  }
  if (is_ident(c))
    if (const MaybeToken path = match_path(in, at)) return path;
  if (is_digit(c)) {
    if (smarty) {
      const std::size_t close = in.find_bracket(at + 1, '{', '}');
      if (close != kNone && is_sum(in.view(at + 1, close))) return in.token(Engine::kPhp, at, close + 1, at + 1, close);
    }
    if (const MaybeToken argument = match_number_argument(in, at)) return argument;
    if (const MaybeToken icu = match_icu(in, at)) return icu;
    if (const MaybeToken message = match_message(in, at)) return message;
    return match_uri_expression(in, at);
  }
  if (!is_word(c) && c != '/') return std::nullopt;
  if (const MaybeToken tag = match_smarty(in, at, smarty)) return tag;
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
    return in.token(Engine::kMustache, at, i + 3, at + 1, i + 2);    // Dust's {name|s}
  if (in.starts(i, " -> ") && is_lower(in.at(i + 4)) && i > name) {  // Fluid's {title -> f:format.raw()}
    const std::size_t helper = in.skip_ident(i + 4);
    const std::size_t close = in.find_bracket(at + 1, '{', '}');
    if (in.at(helper) == ':' && close != kNone && in.at(close - 1) == ')')
      return in.token(Engine::kPhp, at, close + 1, at + 1, close);
  }
  if (in.starts(i, "=}") && i > name && is_lower(c) && !is_word(in.before(at)))  // {x=}
    return in.token(Engine::kPython, at, i + 2, at + 1, i + 1);
  if (in.starts(i, ":0") && is_upper(c) && i - at > 3) {  // {Elapsed:000}, {Elapsed:0.00}
    std::size_t end = i + 2;
    while (end - i < 12 && contains("0.", in.at(end))) ++end;
    if (end > i + 2 && in.at(end) == '}') return in.token(Engine::kPython, at, end + 1, at + 1, end);
  }
  if (const MaybeToken call = match_between_tags(in, at)) return call;
  if (const MaybeToken converted = match_conversion(in, at, i)) return converted;
  if (const MaybeToken format = match_typed_format(in, at, i)) return format;
  if (const MaybeToken icu = match_icu(in, at); icu && !is_destructured(in, at, icu->span.end)) return icu;
  if (const MaybeToken message = match_message(in, at)) return message;
  if (const MaybeToken plural = match_plural(in, at)) return plural;
  if (const MaybeToken tag = match_content_tag(in, at)) return tag;
  if (const MaybeToken spintax = match_spintax(in, at)) return spintax;
  return match_uri_expression(in, at);
}

}  // namespace newsparse::internal
