// template_token_angle.cpp: tokens in angle brackets: <%= x %>, <?php ?>, <#if x>, <c:out value="x"/>, <TMPL_VAR x>.
#include "recognise/template_names.h"
#include "recognise/template_scan.h"

namespace newsparse::internal {

namespace {

constexpr auto kNone = RangeReader::kNone;

// Past the > of a tag whose attributes begin at `i`, quotes respected; kNone if it is not near.
std::size_t skip_attributes(const RangeReader& in, std::size_t i) noexcept {
  constexpr std::size_t kMostBytes = 512;
  const std::size_t limit = std::min(in.end(), i + kMostBytes);
  char quote = 0;
  for (; i < limit; ++i) {
    const char c = in.at(i);
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return in.at(i - 1) == '%' ? kNone : i + 1;
    } else if (c == '<') {
      return kNone;
    }
  }
  return kNone;
}

MaybeToken tag_token(const RangeReader& in, Engine engine, std::size_t at, std::size_t name,
                     std::size_t name_end) noexcept {
  const char next = in.at(name_end);
  if (!is_blank(next) && next != '/' && next != '>') return std::nullopt;
  const std::size_t to = skip_attributes(in, name_end);
  if (to == kNone) return std::nullopt;
  return in.token(engine, at, to, name, to - (in.at(to - 2) == '/' ? 2 : 1));
}

// <%def name="f(x)">, </%def>, <%ns:f a="b"/>: the Mako documentation, "Defs and Blocks" and "The Namespace Tag".
MaybeToken match_mako(const RangeReader& in, std::size_t at, std::size_t name) noexcept {
  static constexpr std::string_view kTags[] = {
      "def",  "block", "inherit", "include", "page",    "namespace", "doc",   "text", "call",  "args",
      "perl", "init",  "once",    "method",  "cleanup", "filter",    "flags", "attr", "shared"};
  std::size_t end = in.skip_ident(name);
  if (end == name) return std::nullopt;
  bool known = is_one_of(in.view(name, end), kTags);
  if (in.at(end) == ':' && is_ident_start(in.at(end + 1))) {
    end = in.skip_ident(end + 1);
    known = true;
  }
  if (!known) return std::nullopt;
  return tag_token(in, Engine::kErb, at, name, end);
}

// <c:out value="x"/>, <jsp:include page="x.jsp">, <xsl:value-of select="x"/>: tags that a server carries out, by the
// prefixes that their documentation gives them.
MaybeToken match_server_tag(const RangeReader& in, std::size_t at, std::size_t name) noexcept {
  static constexpr std::string_view kPrefixes[] = {"c",    "fmt", "fn",  "jsp", "spring", "tiles", "struts", "logic",
                                                   "bean", "xsl", "esi", "th",  "tal",    "metal", "asp",    "s",
                                                   "h",    "f",   "mt",  "txp", "ui",     "tpl"};
  std::size_t colon = name;
  while (is_lower(in.at(colon)) && colon - name < 8) ++colon;
  if (in.at(colon) != ':' || !is_one_of(in.view(name, colon), kPrefixes)) return std::nullopt;
  std::size_t end = colon + 1;
  while (is_alpha(in.at(end)) || in.at(end) == '-') ++end;
  if (end - colon < 3) return std::nullopt;
  return tag_token(in, Engine::kErb, at, name, end);
}

// <TMPL_VAR title>, </tmpl_if> (HTML::Template), <cfoutput>, <cfset x = 1> (CFML).
MaybeToken match_named_tag(const RangeReader& in, std::size_t at, std::size_t name) noexcept {
  static constexpr std::string_view kNames[] = {"tmpl_var",     "tmpl_if",   "tmpl_else", "tmpl_unless", "tmpl_loop",
                                                "tmpl_include", "cfoutput",  "cfif",      "cfelse",      "cfelseif",
                                                "cfset",        "cfinclude", "cfloop",    "cfquery",     "tpl"};
  char lower[16];
  std::size_t n = 0;
  while (n < sizeof lower && is_ident(in.at(name + n))) {
    lower[n] = to_lower(in.at(name + n));
    ++n;
  }
  if (!is_one_of({lower, n}, kNames)) return std::nullopt;
  return tag_token(in, Engine::kPlaceholder, at, name, name + n);
}

// <if(x)>, <elseif(x)>, <endif>: StringTemplate's.
MaybeToken match_condition(const RangeReader& in, std::size_t at) noexcept {
  if (in.starts(at, "<endif>")) return in.token(Engine::kPlaceholder, at, at + 7, at + 1, at + 6);
  std::size_t open = at + 1;
  for (const std::string_view word : {std::string_view("if("), std::string_view("elseif(")})
    if (in.starts(at + 1, word)) open = at + 1 + word.size();
  if (open == at + 1) return std::nullopt;
  const std::size_t close = in.find_bracket(open, '(', ')');
  if (close == kNone || in.at(close + 1) != '>') return std::nullopt;
  return in.token(Engine::kPlaceholder, at, close + 2, at + 1, close + 1);
}

// <names; separator=", ">, <users:{u | <u.id>}>, <x:bold():link()>, <first(names)>: StringTemplate's options, maps and
// functions. Nothing leans on its brackets; those of program text (f<void(int)>) lean on a name.
MaybeToken match_string_template(const RangeReader& in, std::size_t at) noexcept {
  static constexpr std::string_view kFunctions[] = {"first", "last", "rest", "trunc", "strip", "length", "reverse"};
  static constexpr std::string_view kOptions[] = {"separator", "null", "wrap", "format", "anchor"};
  if (is_word(in.before(at))) return std::nullopt;
  std::size_t end = in.skip_ident(at + 1);
  if (end == at + 1) return std::nullopt;
  // Each part is near the one before it, but there may be any number of them.
  const auto token = [&](std::size_t to) -> MaybeToken {
    if (to - at > kMaxTokenBytes) return std::nullopt;
    return in.token(Engine::kPlaceholder, at, to, at + 1, to - 1);
  };
  const std::string_view name = in.view(at + 1, end);
  while (in.at(end) == '.' && is_ident_start(in.at(end + 1))) end = in.skip_ident(end + 1);
  if (in.at(end) == '(' && is_one_of(name, kFunctions)) {
    const std::size_t close = in.find_bracket(end + 1, '(', ')');
    if (close == kNone) return std::nullopt;
    end = close + 1;
    if (in.at(end) == '>') return token(end + 1);
  }
  bool mapped = false;
  while (in.at(end) == ':') {
    if (end - at > kMaxTokenBytes) return std::nullopt;
    if (in.at(end + 1) == '{') {
      const std::size_t bar = in.skip_ident(end + 2);
      const std::size_t close = in.find_bracket(end + 2, '{', '}');
      if (close == kNone || bar == end + 2 || !contains(" |,", in.at(bar))) return std::nullopt;
      end = close + 1;
    } else {
      const std::size_t map = in.skip_ident(end + 1);
      const std::size_t close = in.at(map) == '(' ? in.find_bracket(map + 1, '(', ')') : kNone;
      if (close == kNone || map == end + 1) return std::nullopt;
      end = close + 1;
    }
    mapped = true;
  }
  if (in.at(end) == '>' && mapped) return token(end + 1);
  if (in.at(end) != ';') return std::nullopt;
  std::size_t option = end + 1;
  if (in.at(option) == ' ') ++option;
  const std::size_t option_end = in.skip_ident(option);
  if (!is_one_of(in.view(option, option_end), kOptions)) return std::nullopt;
  const std::size_t to = skip_attributes(in, option_end);
  if (to == kNone) return std::nullopt;
  return token(to);
}

// <!--#include virtual="x" --> (server side includes), <!-- ko text: name --> and its end (Knockout), <!--/* a remark
// */--> (Thymeleaf).
MaybeToken match_remark_tag(const RangeReader& in, std::size_t at) noexcept {
  if (in.starts(at, "<!--/*")) {
    const std::size_t to = in.find_closer(at + 6, "*/-->", "<!--");
    if (to == kNone) return std::nullopt;
    return in.token(Engine::kThymeleaf, at, to + 5, at + 6, to);
  }
  std::size_t name = at + 4;
  if (in.starts(at, "<!-- TMPL_") || in.starts(at, "<!-- /TMPL_")) {  // HTML::Template's other form
    const std::size_t to = in.find_closer(name, "-->", "<!--");
    if (to == kNone) return std::nullopt;
    return in.token(Engine::kPlaceholder, at, to + 3, name, to);
  }
  bool include = in.at(name) == '#' && is_lower(in.at(name + 1));
  if (in.starts(at, "<!--# ") || in.starts(at, "<!-- for ")) {  // Jinja's loops and conditions by other delimiters
    static constexpr std::string_view kTags[] = {"for",   "if",  "elif",  "else",    "endfor",
                                                 "endif", "set", "block", "endblock"};
    const std::size_t word = at + (in.at(name) == '#' ? 6 : 5);
    const std::size_t end = in.skip_ident(word);
    const std::size_t item = in.skip_ident(end + 1);
    const bool loop = item > end + 1 && in.starts(item, " in ") && in.starts(in.skip_ident(item + 4), " -->");
    include |= in.at(name) == '#' ? is_one_of(in.view(word, end), kTags) : loop;
  }
  while (is_blank(in.at(name)) && name - at < 8) ++name;
  static constexpr std::string_view kWords[] = {"IF", "ELSE", "ELSEIF", "ENDIF", "INCLUDE", "DEFINE", "LOOP"};
  std::size_t word = name;  // <!-- IF S_USER -->: phpBB's
  while (is_upper(in.at(word)) && word - name < 8) ++word;
  if (in.at(name - 1) == ' ' && in.at(word) == ' ' && is_one_of(in.view(name, word), kWords)) {
    const std::size_t to = in.find_closer(word, " -->", "<!--");
    const bool bare = word - name == 5 || in.starts(name, "ELSE ");
    // What else stands between is no sentence in capitals: <!-- IF YOU ARE IN DOUBT -->.
    const std::string_view operand = to == kNone ? std::string_view() : trim(in.view(word, to));
    const bool name_follows = operand.substr(0, operand.find(' ')).find_first_of("_.!$(") != std::string_view::npos;
    if (to != kNone && (bare ? to == word : name_follows)) return in.token(Engine::kPlaceholder, at, to + 4, name, to);
  }
  if (!include && !in.starts(name, "ko ") && !in.starts(name, "/ko ") && !in.starts(name, "/ko-")) return std::nullopt;
  const std::size_t to = in.find_closer(name, "-->", "<!--");
  if (to == kNone) return std::nullopt;
  return in.token(include ? Engine::kPlaceholder : Engine::kJavascript, at, to + 3, name, to);
}

// What stands between <? and ?>: echo $x; and } and endif.
bool is_statement(std::string_view inner) noexcept {
  static constexpr std::string_view kBare[] = {"}", "} else {", "else:", "endif", "endforeach", "endfor", "endwhile"};
  return inner.find_first_of("$;(") != std::string_view::npos || inner.starts_with("echo ") || is_one_of(inner, kBare);
}

}  // namespace

MaybeToken match_attribute(const RangeReader& in, std::size_t from) noexcept {
  constexpr std::size_t kMostBytes = 512;
  struct Prefix {
    std::string_view name;
    Engine engine;
  };
  // Thymeleaf's; Zope's TAL and METAL; Genshi's; Latte's.
  static constexpr Prefix kPrefixes[] = {{"th:", Engine::kThymeleaf}, {"data-th-", Engine::kThymeleaf},
                                         {"tal:", Engine::kErb},      {"metal:", Engine::kErb},
                                         {"py:", Engine::kErb},       {"n:", Engine::kPhp}};
  static constexpr std::string_view kLatte[] = {"if",   "else", "ifset",  "foreach",       "for",       "while",
                                                "attr", "href", "tag-if", "inner-foreach", "ifcontent", "snippet"};
  char quote = 0;
  for (std::size_t i = from; i < std::min(in.end(), from + kMostBytes); ++i) {
    const char c = in.at(i);
    if (quote != 0) {
      if (c == '{') break;  // href="${a}" is a token that stands before
      if (c == quote) quote = 0;
      continue;
    }
    if (c == '<' || c == '>') break;
    if (c == '"' || c == '\'') quote = c;
    if (!is_blank(c)) continue;
    std::size_t name = i + 1;
    Engine engine = Engine::kThymeleaf;
    for (const Prefix& prefix : kPrefixes) {
      if (!in.starts(i + 1, prefix.name)) continue;
      name += prefix.name.size();
      engine = prefix.engine;
      break;
    }
    std::size_t end = name;
    while (is_lower(in.at(end)) || in.at(end) == '-') ++end;
    if (name == i + 1 || end == name || !in.starts(end, "=\"")) continue;
    if (engine == Engine::kPhp && !is_one_of(in.view(name, end), kLatte)) continue;  // a namespace may be called n
    const std::size_t close = in.find_closer(end + 2, "\"", "<");
    if (close == kNone) break;
    return in.token(engine, i + 1, close + 1, end + 2, close);
  }
  return std::nullopt;
}

MaybeToken match_angle(const RangeReader& in, std::size_t at) noexcept {
  const char c = in.at(at + 1);
  if (c == '%') {
    if (in.starts(at, "<%--")) {
      const std::size_t to = in.find_closer(at + 4, "--%>", "<%--", true);
      if (to != kNone) return in.token(Engine::kErb, at, to + 4, at + 4, to);
    }
    if (const MaybeToken mako = match_mako(in, at, at + 2)) return mako;
    const std::size_t to = in.find_closer_past_quotes(at + 2, "%>", "<%");
    if (to == kNone || to == at + 2) return std::nullopt;  // <%%>: <%% is ERB's escape
    std::size_t from = at + 2;
    std::size_t inner_to = to;
    if (is_per_cent(in.view(from, to))) return std::nullopt;
    if (contains("=-#!@:_", in.at(from)) && from < to) ++from;
    if (inner_to > from && contains("-_", in.at(inner_to - 1))) --inner_to;
    return in.token(Engine::kErb, at, to + 2, from, inner_to);
  }
  if (c == '#' && (contains("=@+", in.at(at + 2)) || is_blank(in.at(at + 2)))) {  // T4: <#= title #>
    const std::size_t from = is_blank(in.at(at + 2)) ? at + 2 : at + 3;
    const std::size_t to = in.find_closer(from, "#>", "<#");
    if (to == kNone) return std::nullopt;
    // A statement; PowerShell's remarks say other things.
    const std::string_view inner = trim(in.view(from, to));
    if (from == at + 2 && (inner.empty() || !contains(";{}", inner.back()))) return std::nullopt;
    return in.token(Engine::kErb, at, to + 2, from, to);
  }
  if (is_alpha(c) || (c == '/' && (is_alpha(in.at(at + 2)) || in.at(at + 2) == '%'))) {
    const std::size_t name = at + (c == '/' ? 2 : 1);
    if (in.at(name) == '%') return match_mako(in, at, name + 1);
    if (const MaybeToken tag = match_server_tag(in, at, name)) return tag;
    if (const MaybeToken tag = match_condition(in, at)) return tag;
    if (const MaybeToken tag = match_string_template(in, at)) return tag;
    if (const MaybeToken tag = match_named_tag(in, at, name)) return tag;
    return c == '/' ? std::nullopt : match_attribute(in, in.skip_ident(name));
  }
  if (in.starts(at, "<!--")) return match_remark_tag(in, at);
  if (const MaybeToken scriptlet = match_scriptlet(in, at, '>')) return scriptlet;
  if (c == '&') {  // <& header, title => 'x' &>, <&| box &>, </&>: Mason
    // What a component's name begins with, .part too: a shell's "cmd <& 3 &> log" has none.
    const std::size_t first = in.at(at + 2) == ' ' ? at + 3 : at + 2;
    const std::size_t name = in.at(first) == '.' ? first + 1 : first;
    const bool named = first > at + 2 && (is_ident_start(in.at(name)) || in.at(first) == '/');
    if (!named && in.at(first) != '|') return std::nullopt;
    const std::size_t to = in.find_closer(at + 2, " &>", "<&");
    if (to == kNone || to - at > 256) return std::nullopt;
    return in.token(Engine::kErb, at, to + 3, at + (in.at(at + 2) == '|' ? 3 : 2), to);
  }
  if (c == '$' && is_upper(in.at(at + 2))) {  // <$MTEntryTitle$>
    const std::size_t to = in.find_closer(at + 2, "$>", "<$");
    if (to == kNone || to - at > 256) return std::nullopt;
    return in.token(Engine::kPlaceholder, at, to + 2, at + 2, to);
  }
  if (c == '!' && is_blank(in.at(at + 2))) {  // <! a remark !>: StringTemplate
    const std::size_t to = in.find_closer(at + 2, "!>", "<!");
    if (to == kNone || to - at > 256) return std::nullopt;
    return in.token(Engine::kPlaceholder, at, to + 2, at + 2, to);
  }
  if (contains("#@/", c)) return match_freemarker(in, at, '<', '>');
  if (c == '<') {  // <<FIRST_NAME>>, <<First Name>>, Go's <<.Name>>
    std::size_t end = in.skip_ident(at + 2);
    if (in.at(at + 2) == '.' && is_upper(in.at(at + 3))) {
      end = skip_members(in, at + 2);
      if (!in.starts(end, ">>")) return std::nullopt;
      return in.token(Engine::kGo, at, end + 2, at + 2, end);
    }
    if (in.at(end) == ' ') end = in.skip_ident(end + 1);
    const std::string_view name = in.view(at + 2, end);
    if (!in.starts(end, ">>") || !(is_merge_field(name) || (contains(name, '_') && is_variable_name(name))))
      return std::nullopt;
    return in.token(Engine::kPlaceholder, at, end + 2, at + 2, end);
  }
  if (c != '?') return std::nullopt;
  std::size_t from = at + 2;
  bool short_tag = false;
  if ((in.starts(from, "php") || in.starts(from, "PHP")) && !is_word(in.at(at + 5))) {
    from += 3;
  } else if (is_blank(in.at(from))) {
    short_tag = true;
  } else if (in.at(from) == '=') {
    ++from;
  } else {
    return std::nullopt;
  }
  const std::size_t to = in.find_closer(from, "?>", "<?", true);
  if (to == kNone) return std::nullopt;
  if (short_tag && !is_statement(trim(in.view(from, to)))) return std::nullopt;
  return in.token(Engine::kPhp, at, to + 2, from, to);
}

// <$= name $>, <@ if (a) { @>, [?= name ?]: ERB's tags by other delimiters, which EJS lets one set. What they hold is
// set off by blanks: an output has a word in it, a statement opens or ends a block or has a semicolon.
MaybeToken match_scriptlet(const RangeReader& in, std::size_t at, char close) noexcept {
  constexpr std::size_t kMostBytes = 256;
  const char sign = in.at(at + 1);
  if (!contains("$&@?#", sign) || in.starts(at, "<?")) return std::nullopt;  // <? is PHP's
  const bool output = contains("=-", in.at(at + 2));
  const std::size_t from = at + (output ? 3 : 2);
  if (in.at(from) != ' ') return std::nullopt;
  std::size_t to = from + 1;
  while (to - at < kMostBytes && to < in.end() && in.at(to) != '\n' && !(in.at(to) == sign && in.at(to + 1) == close))
    ++to;
  if (in.at(to) != sign || in.at(to + 1) != close || in.at(to - 1) != ' ') return std::nullopt;
  const std::string_view inner = trim(in.view(from, to));
  const bool evident = output ? !inner.empty() && (is_ident_start(inner.front()) || contains("\"'", inner.front()))
                              : inner == "}" || inner.ends_with(") {") || inner.ends_with("> {") ||
                                    inner.ends_with("){") || (inner.starts_with("} else") && inner.ends_with('{')) ||
                                    inner.ends_with("})");
  if (!evident) return std::nullopt;
  return in.token(Engine::kErb, at, to + 2, from, to);
}

bool is_per_cent(std::string_view inner) noexcept {
  return !inner.empty() && is_digit(inner.back()) && inner.find_first_of("=({[;$@\"'") == std::string_view::npos &&
         is_blank(inner.front());
}

namespace {

// Whether </@name> or </@> stands near behind `from`.
bool is_ended(const RangeReader& in, std::size_t from, char open, std::string_view name) noexcept {
  constexpr std::size_t kNear = 1024;
  const std::string_view rest = in.ahead(from, kNear);
  const std::string_view end = open == '<' ? "</@" : "[/@";
  const std::size_t found = rest.find(end);
  if (found == std::string_view::npos) return false;
  const std::string_view ended = rest.substr(found + end.size());
  return ended.starts_with(name) || ended.starts_with(open == '<' ? '>' : ']');
}

}  // namespace

// <#if x>, </#if>, <@card title="x"/>, <#-- remark -->; [#if x] and so on where `open` is a square bracket: the
// Apache FreeMarker Manual, "Directive Reference" and "Alternative (square bracket) syntax".
MaybeToken match_freemarker(const RangeReader& in, std::size_t at, char open, char close) noexcept {
  static constexpr std::string_view kDirectives[] = {
      "if",      "elseif",    "else",     "list",    "items",    "sep",      "assign",   "global",  "local",
      "include", "import",    "macro",    "nested",  "return",   "function", "switch",   "case",    "on",
      "default", "break",     "ftl",      "noparse", "compress", "escape",   "noescape", "setting", "attempt",
      "recover", "stop",      "continue", "t",       "lt",       "rt",       "nt",       "flush",   "outputformat",
      "autoesc", "noautoesc", "visit",    "recurse", "fallback"};
  if (in.starts(at + 1, "#--")) {
    const std::string_view end = open == '<' ? "-->" : "--]";
    const std::size_t to = in.find_closer(at + 4, end, open == '<' ? "<#--" : "[#--");
    if (to == kNone) return std::nullopt;
    return in.token(Engine::kFreemarker, at, to + 3, at + 4, to);
  }
  const bool closing = in.at(at + 1) == '/';
  const std::size_t sign = at + (closing ? 2 : 1);
  const bool macro = in.at(sign) == '@';
  if (!macro && in.at(sign) != '#') return std::nullopt;
  std::size_t i = in.skip_ident(sign + 1);
  while (macro && in.at(i) == '.' && is_ident_start(in.at(i + 1))) i = in.skip_ident(i + 1);
  const std::string_view name = in.view(sign + 1, i);
  if (name.empty() && closing && macro && in.at(i) == close) {  // </@>, which ends the macro that <@card opened
    constexpr std::size_t kReach = 1024;
    const std::string_view before = in.behind(at, kReach);
    const std::size_t opened = before.rfind(open == '<' ? "<@" : "[@");
    if (opened == std::string_view::npos || !is_lower(before[std::min(opened + 2, before.size() - 1)]))
      return std::nullopt;
    return in.token(Engine::kFreemarker, at, i + 1, at + 1, i);
  }
  if (name.empty() || (macro ? !is_lower(name.front()) : !is_one_of(name, kDirectives))) return std::nullopt;
  if (closing) {
    if (in.at(i) != close) return std::nullopt;
    return in.token(Engine::kFreemarker, at, i + 1, at + 1, i);
  }
  const bool loops = macro && in.at(i) == ';';  // <@list; item>
  if (!is_blank(in.at(i)) && in.at(i) != close && in.at(i) != '/' && in.at(i) != '(' && !loops) return std::nullopt;
  // Between parentheses and quotes a > compares.
  const std::size_t limit = std::min(in.end(), at + kMaxTokenBytes);
  const std::size_t arguments = i;
  int depth = 0;
  char quote = 0;
  for (; i < limit; ++i) {
    const char c = in.at(i);
    if (c == open && contains("#@", in.at(i + 1))) return std::nullopt;
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')') {
      --depth;
    } else if (c == close && depth <= 0) {
      break;
    }
  }
  if (i >= limit) return std::nullopt;
  // <@someone> is a person spoken to: a macro has arguments or ends itself.
  if (macro && in.at(i - 1) != '/' && !contains(in.view(arguments, i), '=') && !is_ended(in, i, open, name))
    return std::nullopt;
  return in.token(Engine::kFreemarker, at, i + 1, at + 1, i);
}

}  // namespace newsparse::internal
