// template_token_brace_tags.cpp: tags in single braces that are named by words, end themselves or put out values:
// {if $a}, {include file="a"}, {call .x /}, {>part/}, {='x'|upper}.
#include "recognise/template_names.h"
#include "recognise/template_scan.h"

namespace newsparse::internal {

namespace {

constexpr auto kNone = RangeReader::kNone;

struct Attributes {
  int count = 0;         // of name=value, blanks between them
  bool evident = false;  // a value is quoted or a variable
};

// " start=0 name=\"x\" item=$list": nothing but attributes; none where something else stands between them.
Attributes read_attributes(const RangeReader& in, std::size_t i, std::size_t end) noexcept {
  Attributes out;
  for (;;) {
    const std::size_t blank = i;
    while (i < end && is_blank(in.at(i))) ++i;
    if (i == end) return out;
    const std::size_t name = i;
    i = in.skip_ident(i);
    if (name == blank || i == name || in.at(i) != '=' || i + 1 >= end) return {};
    const char first = in.at(++i);
    if (first == '"' || first == '\'') {
      for (++i; i < end && in.at(i) != first; ++i)
        if (in.at(i) == '\\') ++i;
      ++i;
      out.evident = true;
    } else if (first == '[' && out.evident) {  // s='…' sprintf=[$name]
      while (i < end && in.at(i) != ']') ++i;
      ++i;
    } else if (is_word(first) || first == '$' || first == '-') {
      out.evident |= first == '$' && is_ident_start(in.at(i + 1));
      while (i < end && !is_blank(in.at(i)) && !contains(";,\"'", in.at(i))) ++i;
    } else {
      return {};
    }
    if (i > end || (i < end && !is_blank(in.at(i)))) return {};
    ++out.count;
  }
}

// {call .row data="all" /}, {let $x: 1 /}: a tag of Soy or Dust that ends itself. A slash that leans on a word divides
// or ends a pattern.
bool ends_itself(std::string_view inner) noexcept {
  if (inner.size() < 4 || inner.back() != '/') return false;
  const char before = inner[inner.size() - 2];
  return (is_blank(before) || contains("\"'", before)) && inner.find('/') == inner.size() - 1;
}

// {strip}, {literal}: words in prose unless {/strip} or {/literal} follows.
bool precedes_end(const RangeReader& in, std::size_t i, std::string_view tag, std::string_view end) noexcept {
  const std::string_view rest = in.ahead(i, kMaxTokenBytes);
  return rest.substr(0, rest.find(tag)).find(end) != std::string_view::npos;
}

// Whether {name … is a tag of Smarty's or Latte's.
bool is_brace_tag(std::string_view name) noexcept {
  static constexpr std::string_view kTags[] = {
      "if",      "elseif",      "foreach",     "section", "while",   "block",    "capture",     "each",
      "literal", "strip",       "include",     "extends", "assign",  "function", "var",         "key",
      "await",   "foreachelse", "for",         "switch",  "case",    "ifset",    "default",     "layout",
      "embed",   "snippet",     "link",        "control", "cycle",   "math",     "counter",     "fetch",
      "mailto",  "call",        "insert",      "form",    "input",   "label",    "config_load", "append",
      "eval",    "nocache",     "try",         "first",   "last",    "sep",      "elseifset",   "define",
      "varType", "contentType", "import",      "sandbox", "breakIf", "skipIf",   "exitIf",      "continueIf",
      "plink",   "parameters",  "templateType"};
  return is_one_of(name, kTags) || name.starts_with("html_");
}

std::size_t skip_brace_tag(const RangeReader& in, std::size_t i) noexcept {
  const std::size_t name = i;
  while ((is_alpha(in.at(i)) || in.at(i) == '_') && i - name < 24) ++i;
  return i;
}

}  // namespace

bool opens_brace_tag(const RangeReader& in, std::size_t at) noexcept {
  const std::size_t end = skip_brace_tag(in, at + 1);
  const std::string_view name = in.view(at + 1, end);
  return is_blank(in.at(end)) && (is_brace_tag(name) || name == "msg");
}

// {if $a}, {foreach $list as $x}, {include file="head.tpl"}, {else}, {/if}: Smarty's and Latte's tags; {/each}, {/if}
// close Svelte's blocks too. Opening words are followed by a variable or by an argument.
MaybeToken match_smarty(const RangeReader& in, std::size_t at, bool smarty) noexcept {
  static constexpr std::string_view kNamed[] = {"block", "control", "snippet", "contentType"};
  static constexpr std::string_view kOfVariables[] = {"let", "dump", "plural", "php"};
  static constexpr std::string_view kBare[] = {"else",   "foreachelse", "sectionelse", "elseif", "forelse",
                                               "ldelim", "rdelim",      "nocache",     "sep"};
  const bool closing = in.at(at + 1) == '/';
  const std::size_t name = at + (closing ? 2 : 1);
  std::size_t i = skip_brace_tag(in, name);
  const std::string_view tag = in.view(name, i);
  const bool known = is_brace_tag(tag);
  if (in.at(i) == '}') {
    static constexpr std::string_view kCharacters[] = {"sp", "nil", "lb", "rb"};  // Soy's
    const bool bare = closing ? known || tag == "template"
                              : is_one_of(tag, kBare) || (smarty && is_one_of(tag, kCharacters)) ||
                                    (tag == "strip" && precedes_end(in, i, "{strip}", "{/strip}")) ||
                                    (tag == "literal" && precedes_end(in, i, "{literal}", "{/literal}"));
    if (!bare) return std::nullopt;
    return in.token(Engine::kPhp, at, i + 1, at + 1, i);
  }
  if (closing) return std::nullopt;
  const bool translates = tag == "l" && (in.starts(i, " s='") || in.starts(i, " s=\""));  // PrestaShop's
  if (in.at(i) == ':' && is_lower(in.at(i + 1)) && i - name <= 3) {  // {f:translate(key: 'x')}: Fluid
    while (is_ident(in.at(i)) || in.at(i) == '.' || in.at(i) == ':') ++i;
    if (in.at(i) != '(') return std::nullopt;
    const std::size_t key = in.skip_ident(i + 1);  // an argument's name tells it from an object's member
    const std::size_t paren = in.find_bracket(i + 1, '(', ')');
    if (key > i + 1 && in.starts(key, ": ") && paren != kNone && in.at(paren + 1) == '}')
      return in.token(Engine::kPhp, at, paren + 2, at + 1, paren + 1);
  } else if (!is_blank(in.at(i)) || (!known && !smarty && !translates && tag.size() < 3) || !is_lower(tag.front()) ||
             contains("$@%\\^_`", in.before(at))) {
    return std::nullopt;
  }
  const std::size_t close = in.find_bracket(at + 1, '{', '}');
  if (close == kNone) return std::nullopt;
  const std::string_view inner = in.view(i, close);
  const Attributes attributes = read_attributes(in, i, close);
  if (attributes.evident || ends_itself(inner)) return in.token(Engine::kPhp, at, close + 1, at + 1, close);
  if (in.at(i + 1) == '$' && is_ident_start(in.at(i + 2)) && is_one_of(tag, kOfVariables))
    return in.token(Engine::kPhp, at, close + 1, at + 1, close);
  if ((tag == "template" || tag == "deltemplate") && in.at(i + 1) == '.' && is_ident_start(in.at(i + 2)))  // Soy's
    return in.token(Engine::kPhp, at, close + 1, at + 1, close);
  const std::size_t action = in.skip_ident(i + 1);  // {link Article:show}: Nette's
  // {call f}, {f a=2}: what {function f} defined.
  if (smarty && (attributes.count > 0 || (tag == "call" && action > i + 1 && action == close)))
    return in.token(Engine::kPhp, at, close + 1, at + 1, close);
  if (!known) return std::nullopt;
  const std::size_t dollar = inner.find('$');
  const bool variable = dollar < inner.size() - 1 && is_ident_start(inner[dollar + 1]);
  const bool argument = inner.find("=\"") != std::string_view::npos || inner.find("='") != std::string_view::npos;
  const bool file = contains("\"'", trim(inner).empty() ? ' ' : trim(inner).front());
  const bool named = is_one_of(tag, kNamed) && in.skip_ident(i + 1) == close;
  const bool linked = tag.ends_with("link") && is_upper(in.at(i + 1)) && in.at(action) == ':';
  const bool called = (tag == "call" || tag == "function") && read_attributes(in, action, close).count > 0;
  if (!linked && !called && !variable && !argument && !file && !named && attributes.count == 0 &&
      inner.front() != '(' && !has_end_tag(in, close, tag))
    return std::nullopt;
  return in.token(Engine::kPhp, at, close + 1, at + 1, close);
}

namespace {

// {^empty}, {<title}, {@eq key=a value="b"}, each up to its {/empty}; {.} in a section: Dust's, but
// of the engine that its {#list} and {/list} are taken for.
MaybeToken match_section(const RangeReader& in, std::size_t at) noexcept {
  constexpr std::size_t kNear = 512;
  if (in.starts(at, "{.}")) {
    const bool opened = in.behind(at, kNear).find("{#") != std::string_view::npos;
    if (!opened || in.ahead(at, kNear).find("{/") == std::string_view::npos) return std::nullopt;
    return in.token(Engine::kIcu, at, at + 3, at + 1, at + 2);
  }
  const std::size_t end = in.skip_ident(at + 2);
  const std::size_t close = in.at(end) == ' ' ? in.find_bracket(end, '{', '}') : end;
  if (end == at + 2 || close == kNone || in.at(close) != '}') return std::nullopt;
  if (close > end && read_attributes(in, end, close).count == 0) return std::nullopt;
  const std::string_view name = in.view(at + 2, end);
  const std::string_view rest = in.ahead(close + 1, kNear);
  const std::size_t ending = rest.find("{/");
  if (ending == std::string_view::npos || !rest.substr(ending + 2).starts_with(name)) return std::nullopt;
  return in.token(Engine::kIcu, at, close + 1, at + 1, close);
}

}  // namespace

// {>"shared/header"/}, {>footer/}, {+title/}: partials and blocks of Dust, its sections and its helpers.
MaybeToken match_dust(const RangeReader& in, std::size_t at) noexcept {
  if (contains("^<@.", in.at(at + 1))) {
    const MaybeToken section = match_section(in, at);
    if (section || in.at(at + 1) != '@') return section;  // {@size key=list /} ends itself
  }
  std::size_t i = at + 2;
  const bool quoted = in.at(i) == '"';
  if (quoted) ++i;
  const std::size_t name = i;
  while (is_ident(in.at(i)) || contains("./-", in.at(i))) ++i;
  if (i - name > 80) return std::nullopt;
  if (quoted && in.at(i++) != '"') return std::nullopt;
  if (!is_ident_start(in.at(name))) return std::nullopt;
  if (in.at(i) == ' ') {  // {>card title="x"/}
    const std::size_t close = in.find_bracket(i, '{', '}');
    if (close == kNone || in.at(close - 1) != '/' || read_attributes(in, i, close - 1).count == 0) return std::nullopt;
    return in.token(Engine::kMustache, at, close + 1, at + 1, close - 1);
  }
  if (!quoted && in.at(i) == '}' && in.at(i - 1) == '/') --i;
  if (!in.starts(i, "/}")) return std::nullopt;
  return in.token(Engine::kMustache, at, i + 2, at + 1, i + 1);
}

// {=date('Y')}, {_'text'}, {_}, {"text"|upper}: Latte's and Smarty's output of what is no variable.
MaybeToken match_output(const RangeReader& in, std::size_t at, bool smarty) noexcept {
  const std::size_t close = in.find_bracket(at + 1, '{', '}');
  if (close == kNone || contains("$@%\\^_", in.before(at))) return std::nullopt;
  const std::string_view inner = in.view(at + 1, close);
  bool evident = false;
  if (inner.starts_with('=')) {
    evident = contains(inner, '$') || (inner.size() > 3 && contains("\"'", inner[1])) ||
              (contains(inner, '(') && inner.back() == ')' && is_alpha(trim(inner.substr(1)).front()));
  } else if (inner.starts_with('_')) {
    evident = (inner.size() > 3 && inner[1] == '$' && in.skip_ident(at + 3) == close) ||  // {_$text}
              (inner == "_" && in.rest(close).substr(0, 128).find("{/_}") != std::string_view::npos) ||
              (inner.size() > 3 && contains("\"'", inner[1]) && inner.back() == inner[1]);
  } else {
    const std::size_t quote = inner.find(inner.front(), 1);
    evident = quote != std::string_view::npos && quote + 2 < inner.size() && inner[quote + 1] == '|' &&
              is_alpha(inner[quote + 2]);
    evident |= smarty && !is_word(in.before(at)) && !contains("&*>}\"'", in.before(at)) && quote + 1 == inner.size() &&
               contains(inner, '$');  // {"by $name"}
  }
  if (!evident) return std::nullopt;
  return in.token(Engine::kPhp, at, close + 1, at + 1, close);
}

}  // namespace newsparse::internal
