// template_token_signs.cpp: tokens that open with $ # * or _.
#include "recognise/template_scan.h"

namespace newsparse::internal {

namespace {

constexpr auto kNone = RangeReader::kNone;

}  // namespace

MaybeToken match_fenced(const RangeReader& in, std::size_t at, std::size_t width) noexcept {
  const char sign = in.at(at);
  std::size_t i = at + width;
  bool lower = false;
  bool letter = false;
  const std::string_view joints = width == 3 ? ".-:" : ".-";  // TYPO3's ###LL:more###
  while ((is_ident(in.at(i)) || contains(joints, in.at(i))) && in.at(i) != sign && i - at < 80) {
    lower |= is_lower(in.at(i));
    letter |= is_alpha(in.at(i));
    ++i;
  }
  const std::size_t size = i - at - width;
  std::size_t to = i;
  while (in.at(to) == sign && to - i <= width) ++to;
  if (size < 2 || !letter || to - i != width || is_word(in.before(at)) || is_word(in.at(to))) return std::nullopt;
  const std::string_view name = in.view(at + width, i);
  if (width > 1) return in.token(Engine::kPlaceholder, at, to, at + width, i);
  // One sign on either side is a hashtag of Weibo's or two per cents unless the name is a program's. LIKE '%name%' asks
  // a database; %Object.is% and %AppData% are JavaScript's and Windows'.
  if (!is_variable_name(name)) return std::nullopt;
  const bool quoted = contains("'\"", in.before(at));
  if (sign == '%' && name.starts_with("recipient.")) return in.token(Engine::kPlaceholder, at, to, at + width, i);
  if (lower && (sign == '#' || (sign == '%' && (quoted || is_upper(name.front()) || contains(name, '.')))))
    return std::nullopt;
  return in.token(Engine::kPlaceholder, at, to, at + width, i);
}

std::size_t run_length(const RangeReader& in, std::size_t at) noexcept {
  std::size_t n = 1;
  while (in.at(at + n) == in.at(at) && n < 8) ++n;
  return n;
}

std::size_t skip_members(const RangeReader& in, std::size_t i) noexcept {
  for (;;) {
    if (in.at(i) == '.' && is_ident_start(in.at(i + 1))) {
      i = in.skip_ident(i + 1);
    } else if (in.at(i) == '(') {
      const std::size_t close = in.find_bracket(i + 1, '(', ')');
      if (close == kNone) return i;
      i = close + 1;
    } else if (in.at(i) == '[') {
      std::size_t k = i + 1;
      while (k - i < 40 && (is_ident(in.at(k)) || contains("\"'.-$", in.at(k)))) ++k;
      if (k == i + 1 || in.at(k) != ']') return i;
      i = k + 1;
    } else {
      return i;
    }
  }
}

namespace {

// $a.b($c), $a.b().c: whether the members in [end, to) are those of an object that is asked.
bool is_call(const RangeReader& in, std::size_t end, std::size_t to) noexcept {
  return in.at(end) == '.' && contains(in.view(end, to), ')');
}

// Whether what stands behind `from` goes on with a reference that only Velocity has: $a.b, $c.d().
bool precedes_reference(const RangeReader& in, std::size_t from) noexcept {
  constexpr std::size_t kNear = 80;
  const std::size_t found = in.rest(from).substr(0, kNear).find('$');
  if (found == std::string_view::npos) return false;
  const std::size_t name = from + found + (in.at(from + found + 1) == '!' ? 2 : 1);
  if (!is_lower(in.at(name))) return false;
  const std::size_t end = in.skip_ident(name);
  return name > from + found + 1 || is_call(in, end, skip_members(in, end));
}

// $t(key), $t(ns:key, {"count": 1}): i18next's nesting.
MaybeToken match_nested_message(const RangeReader& in, std::size_t at) noexcept {
  if (contains(".$", in.before(at))) return std::nullopt;  // this.$t('x') is program text
  std::size_t end = at + 3;
  const bool quoted = contains("'\"", in.at(end));
  if (quoted) ++end;
  const std::size_t key = end;
  while (is_word(in.at(end)) || contains(".:-", in.at(end))) ++end;
  if (end == key || end - key > 128 || !contains(quoted ? "'\"" : "),", in.at(end))) return std::nullopt;
  const std::size_t close = in.find_bracket(at + 3, '(', ')');
  if (close == kNone) return std::nullopt;
  return in.token(Engine::kI18nKey, at, close + 1, key, end);
}

// $if(x)$, $else$, $endif$, $for(x)$: the directives of StringTemplate and Pandoc.
MaybeToken match_dollar_directive(const RangeReader& in, std::size_t at) noexcept {
  for (const std::string_view bare :
       {std::string_view("$else$"), std::string_view("$endif$"), std::string_view("$endfor$")})
    if (in.starts(at, bare)) return in.token(Engine::kPlaceholder, at, at + bare.size(), at + 1, at + bare.size() - 1);
  if (in.starts(at, "$! ")) {  // $! a remark !$
    const std::size_t to = in.find_closer(at + 3, " !$", "$!");
    if (to == kNone || to - at > 256 || is_word(in.at(to + 3))) return std::nullopt;  // Perl: $! == 1 && !$x
    return in.token(Engine::kPlaceholder, at, to + 3, at + 2, to);
  }
  if (!in.starts(at, "$if(") && !in.starts(at, "$elseif(") && !in.starts(at, "$for(")) return std::nullopt;
  std::size_t open = at + 3;
  while (in.at(open) != '(') ++open;
  const std::size_t close = in.find_bracket(open + 1, '(', ')');
  if (close == kNone || in.at(close + 1) != '$') return std::nullopt;
  return in.token(Engine::kPlaceholder, at, close + 2, at + 1, close + 1);
}

// #[strong text], #[a(href="x") text]: Pug's tags in running text.
MaybeToken match_inline_tag(const RangeReader& in, std::size_t at) noexcept {
  static constexpr std::string_view kTags[] = {"a",    "b",     "strong", "em",  "i",  "span",
                                               "code", "small", "q",      "sub", "sup"};
  const std::size_t end = in.skip_ident(at + 2);
  if (!is_one_of(in.view(at + 2, end), kTags) || !contains(" (.", in.at(end))) return std::nullopt;
  const std::size_t close = in.find_bracket(at + 2, '[', ']');
  if (close == kNone) return std::nullopt;
  return in.token(Engine::kRubyInterpolation, at, close + 1, at + 2, close);
}

// #if $a, #for $x in $list, #set $a = 1, #def row(x): Cheetah's directives, which take a line. #if $5 is a hashtag's.
MaybeToken match_cheetah(const RangeReader& in, std::size_t at, std::size_t word_end) noexcept {
  static constexpr std::string_view kWords[] = {"if", "elif", "unless", "while", "for", "set"};
  constexpr std::size_t kMostBytes = 256;
  std::size_t begin = at;
  while (begin > in.begin() && at - begin < 40 && contains(" \t", in.at(begin - 1))) --begin;
  if (begin != in.begin() || in.at(word_end) != ' ') return std::nullopt;
  std::size_t to = word_end;
  while (to - at < kMostBytes && to < in.end() && !contains("\n\r", in.at(to))) ++to;
  while (to > word_end && is_blank(in.at(to - 1))) --to;
  const std::string_view word = in.view(at + 1, word_end);
  const std::size_t first = in.starts(word_end + 1, "not ") ? word_end + 5 : word_end + 1;
  if (word == "def") {
    const std::size_t name = in.skip_ident(first);
    if (name == first || in.at(name) != '(' || in.at(to - 1) != ')') return std::nullopt;
  } else {
    if (!is_one_of(word, kWords) || in.at(first) != '$' || !is_lower(in.at(first + 1))) return std::nullopt;
    const std::string_view rest = in.view(in.skip_ident(first + 1), to);
    if (word == "set" && !rest.starts_with(" = ")) return std::nullopt;
    if (word == "for" && rest.find(" in ") == std::string_view::npos) return std::nullopt;
  }
  return in.token(Engine::kVelocity, at, to, at + 1, to);
}

// #row("a" $b): a call of a macro, of which the text has nothing before. Remarks of program text say such things, too,
// but not alone.
MaybeToken match_macro_call(const RangeReader& in, std::size_t at) noexcept {
  const std::size_t end = in.skip_ident(at + 1);
  if (at != in.begin() || in.at(end) != '(' || !contains("$\"", in.at(end + 1)) || !in.is_whole_text())
    return std::nullopt;
  const std::size_t close = in.find_bracket(end + 1, '(', ')');
  if (close == kNone) return std::nullopt;
  const std::string_view arguments = in.view(end + 1, close);
  const std::size_t dollar = arguments.find('$');
  if (dollar >= arguments.size() - 1 || !is_lower(arguments[dollar + 1])) return std::nullopt;
  return in.token(Engine::kVelocity, at, close + 1, at + 1, close + 1);
}

// my $x, $x = 5, $x .= "a", @$x: Perl's and PHP's variables, of which a token that looks like Velocity's makes none.
bool is_program_variable(const RangeReader& in, std::size_t at, std::size_t end) noexcept {
  static constexpr std::string_view kWords[] = {"my",     "our",    "local",   "defined", "ref",
                                                "push",   "shift",  "foreach", "keys",    "return",
                                                "unless", "scalar", "exists",  "print",   "die"};
  if (contains("@%\\&", in.before(at))) return true;
  std::size_t next = end;
  while (in.at(next) == ' ' && next - end < 4) ++next;
  if (in.at(next) == '=' ? in.at(next + 1) != '=' : contains(".|+-", in.at(next)) && in.at(next + 1) == '=')
    return true;
  if (in.before(at) != ' ') return false;
  std::size_t word = at - 1;
  while (word > in.begin() && at - word < 10 && is_alpha(in.at(word - 1))) --word;
  return is_one_of(in.view(word, at - 1), kWords);
}

// $name, $user.name, $label(x); Hello $name!: references of Velocity, Cheetah and string.Template, which program text
// and shells have too. One is a template's where the whole text says nothing else, or where what else it says is a
// sentence. `to` is past its members.
bool is_lone_reference(const RangeReader& in, std::size_t at, std::size_t end, std::size_t to) noexcept {
  constexpr std::size_t kMostBytes = 256;
  if (in.end() - in.begin() > kMostBytes || !in.is_whole_text()) return false;
  const std::string_view all = trim(in.view(in.begin(), in.end()));
  static constexpr std::string_view kOfPrograms[] = {"null", "true", "false", "this", "self"};
  static constexpr std::string_view kOfPeople[] = {"name", "user", "username", "firstname", "lastname", "email"};
  const std::string_view name = in.view(at + 1, end);
  if (is_one_of(name, kOfPrograms) || contains(":$", in.at(to))) return false;
  if (all.size() == to - at) return (end == to && name.size() > 2) || contains(".(", in.at(end));
  if (!is_upper(all.front()) && !is_high(all.front()) && all.front() != '$') return false;
  int references = 0;
  for (std::size_t i = 0; i + 1 < all.size(); ++i) references += all[i] == '$' && is_lower(all[i + 1]);
  // A sentence may have a price in it, $goog and $price too, but no two of them.
  const bool joined = contains(name, '_') && is_variable_name(name);
  if (!joined && !is_one_of(name, kOfPeople) && !(references > 1 && name.size() > 2)) return false;
  return std::all_of(all.begin(), all.end(), [](char c) { return is_word(c) || contains(" $.,!?:'-", c); });
}

}  // namespace

MaybeToken match_dollar(const RangeReader& in, std::size_t at, bool velocity, bool glued) noexcept {
  if (const MaybeToken directive = match_dollar_directive(in, at)) return directive;
  const bool fenced = in.at(at + 1) == '{' || in.starts(at, "$!{");
  if (is_word(in.before(at)) && !fenced && !(velocity && glued)) return std::nullopt;  // US$
  if (in.at(at + 1) == '{') return match_interpolation(in, at, 2, Engine::kJavascript);
  if (in.starts(at, "$!{")) return match_interpolation(in, at, 3, Engine::kVelocity);
  if (in.at(at + 1) == 't' && in.at(at + 2) == '(') return match_nested_message(in, at);
  const bool quiet = in.at(at + 1) == '!';
  const std::size_t name = at + (quiet ? 2 : 1);
  if (!is_lower(in.at(name))) return std::nullopt;
  const std::size_t end = in.skip_ident(name);
  // $foo.bar: a lower-case name and a member. $AAPL, $20.11, $.ajax and "$bn.The" are not.
  if (velocity && !quiet && !is_word(in.at(end)) && !in.starts(end, "->") && !is_program_variable(in, at, end)) {
    const std::size_t to = skip_members(in, end);
    return in.token(Engine::kVelocity, at, to, name, to);
  }
  const std::size_t to = skip_members(in, end);
  // StringTemplate's $name$ alone; a formula has shorter names.
  if (end - name > 3 && in.at(end) == '$' && !is_word(in.at(end + 1)) && is_variable_name(in.view(name, end)) &&
      in.is_whole_text())
    return in.token(Engine::kPlaceholder, at, end + 1, name, end);
  if (!quiet && is_lone_reference(in, at, end, to)) return in.token(Engine::kVelocity, at, to, name, to);
  const bool call = is_call(in, end, to);
  const bool indexed = in.at(end) == '[' && in.view(end, to).find("].") != std::string_view::npos;  // $list[0].name
  const bool path = end - name >= 3 && in.at(end) == '.' && is_lower(in.at(end + 1)) && is_lower(in.at(end + 2));
  const bool property =
      in.at(end) == '.' && (is_lower(in.at(end + 1)) || (end - name >= 3 && is_upper(in.at(end + 1))));
  if (!quiet && !call && !path && !((indexed || property) && precedes_reference(in, to))) return std::nullopt;
  if (path && !call && in.at(to) == '$' && !is_word(in.at(to + 1)) &&
      !contains("{!$", in.at(to + 1)))  // StringTemplate's
    return in.token(Engine::kPlaceholder, at, to + 1, name, to);
  return in.token(Engine::kVelocity, at, to, name, to);
}

MaybeToken match_hash(const RangeReader& in, std::size_t at, bool velocity) noexcept {
  static constexpr std::string_view kWithArguments[] = {"if",      "set",   "foreach",  "elseif", "parse",
                                                        "include", "macro", "evaluate", "define"};
  if (in.at(at + 1) == '{') {
    if (in.before(at) == '$' && in.at(at + 2) == '$') return std::nullopt;  // Perl's last index, $#{$list}
    for (const std::string_view bare : {std::string_view("#{end}"), std::string_view("#{else}")})
      if (in.starts(at, bare)) return in.token(Engine::kVelocity, at, at + bare.size(), at + 2, at + bare.size() - 1);
    const std::size_t name = in.skip_ident(at + 2);
    if (in.starts(name, "}(") && is_one_of(in.view(at + 2, name), kWithArguments)) {
      const std::size_t close = in.find_bracket(name + 2, '(', ')');
      if (close != kNone) return in.token(Engine::kVelocity, at, close + 1, at + 1, close + 1);
    }
    return match_interpolation(in, at, 2, Engine::kRubyInterpolation);
  }
  if (in.starts(at, "#[[") && !is_word(in.before(at))) {  // what Velocity leaves as it is
    const std::size_t to = in.find_closer(at + 3, "]]#", "#[[");
    if (to != kNone) return in.token(Engine::kVelocity, at, to + 3, at + 3, to);
  }
  if (in.at(at + 1) == '@') {  // #@macro() with a body
    const std::size_t name = in.skip_ident(at + 2);
    const std::size_t close = in.at(name) == '(' ? in.find_bracket(name + 1, '(', ')') : kNone;
    if (name - at < 3 || close == kNone || is_word(in.before(at))) return std::nullopt;
    return in.token(Engine::kVelocity, at, close + 1, at + 1, close + 1);
  }
  if (in.at(at + 1) == '(' && !is_word(in.before(at))) {  // Leaf's #(name)
    std::size_t end = in.skip_ident(at + 2);
    while (in.at(end) == '.' && is_ident_start(in.at(end + 1))) end = in.skip_ident(end + 1);
    if (in.at(end) != ')' || !is_variable_name(in.view(at + 2, end))) return std::nullopt;
    return in.token(Engine::kPlaceholder, at, end + 1, at + 2, end);
  }
  if (in.at(at + 1) == '[') return match_inline_tag(in, at);
  if (in.at(at + 1) == '*' && !is_word(in.before(at))) {  // a remark
    const std::size_t to = in.find_closer(at + 2, "*#", "#*");
    if (to != kNone) return in.token(Engine::kVelocity, at, to + 2, at + 2, to);
  }
  if (contains("=:", in.at(at + 1)) && in.at(at + 2) == ' ') {  // Kendo UI: #= title #
    std::size_t to = at + 3;
    while (to - at < 80 && in.at(to) != '#' && in.at(to) != '\n') ++to;
    if (in.at(to) != '#' || in.at(to - 1) != ' ') return std::nullopt;
    const std::string_view inner = trim(in.view(at + 3, to));
    if (!is_variable_name(inner) && !(in.at(at + 1) == '=' && is_expression(inner))) return std::nullopt;
    return in.token(Engine::kJavascript, at, to + 1, at + 3, to);
  }
  const std::size_t width = run_length(in, at);
  if (width <= 3)
    if (const MaybeToken fenced = match_fenced(in, at, width)) return fenced;
  if (width > 1) return std::nullopt;
  if (const MaybeToken call = match_macro_call(in, at)) return call;
  const bool glued = is_word(in.before(at)) && !velocity;  // a hashtag's, unless it is asked of a variable: a#if($b)
  std::size_t end = at + 1;
  while (is_lower(in.at(end)) && end - at < 12) ++end;
  const std::string_view word = in.view(at + 1, end);
  if (is_word(in.at(end))) return std::nullopt;
  if (glued && in.at(end) != '(') return std::nullopt;
  if (const MaybeToken line = match_cheetah(in, at, end)) return line;
  if (word == "end" && velocity && in.at(end) == ' ') {  // Cheetah says what ends: #end if
    static constexpr std::string_view kEnded[] = {"if", "for", "def", "while", "unless", "block", "try", "filter"};
    const std::size_t ended = in.skip_ident(end + 1);
    if (is_one_of(in.view(end + 1, ended), kEnded)) return in.token(Engine::kVelocity, at, ended, at + 1, ended);
  }
  if (word == "end" || word == "else") return in.token(Engine::kVelocity, at, end, at + 1, end);
  if (!is_one_of(word, kWithArguments)) return std::nullopt;
  std::size_t open = end;
  while (in.at(open) == ' ' && open - end < 2) ++open;
  if (in.at(open) != '(') return std::nullopt;
  const std::size_t close = in.find_bracket(open + 1, '(', ')');
  if (close == kNone) return std::nullopt;
  if (in.starts(close + 1, " {") && contains("\n\r", in.at(close + 3))) return std::nullopt;  // a statement in a remark
  const std::string_view arguments = in.view(open + 1, close);
  if (glued && !trim(arguments).starts_with('$')) return std::nullopt;
  const bool file = (word == "parse" || word == "include") && trim(arguments).starts_with("'");
  if (word == "macro" && in.skip_ident(open + 1 + (in.at(open + 1) == ' ' ? 1U : 0U)) > open + 1)
    return in.token(Engine::kVelocity, at, close + 1, at + 1, close + 1);
  if (!contains(arguments, '$') && !contains(arguments, '"') && !file) return std::nullopt;
  return in.token(Engine::kVelocity, at, close + 1, at + 1, close + 1);
}

// *|FNAME|*, *|IF:NAME|*, *|END:IF|*: Mailchimp's merge tags.
MaybeToken match_star(const RangeReader& in, std::size_t at) noexcept {
  if (in.at(at + 1) != '|' || !is_upper(in.at(at + 2))) return std::nullopt;
  std::size_t end = at + 3;
  while (end - at < 80 && (is_word(in.at(end)) || contains(":=!,.[]- '\"/", in.at(end)))) ++end;
  if (end - at < 4 || !in.starts(end, "|*")) return std::nullopt;
  return in.token(Engine::kPlaceholder, at, end + 2, at + 2, end);
}

namespace {

// __LINE__: what C, PHP and Perl know by such names.
bool is_predefined(std::string_view name) noexcept {
  static constexpr std::string_view kNames[] = {"FILE",          "LINE",
                                                "DATE",          "TIME",
                                                "TIMESTAMP",     "FUNCTION",
                                                "DIR",           "CLASS",
                                                "METHOD",        "PROPERTY",
                                                "TRAIT",         "STDC",
                                                "NAMESPACE",     "VA_ARGS",
                                                "VA_OPT",        "COUNTER",
                                                "FUNC",          "BASE_FILE",
                                                "GNUC",          "CHAR_BIT",
                                                "END",           "DATA",
                                                "PACKAGE",       "SUB",
                                                "OPTIMIZE",      "PRETTY_FUNCTION",
                                                "WCHAR_MAX",     "INT_MAX",
                                                "LONG_MAX",      "BYTE_ORDER",
                                                "INCLUDE_LEVEL", "COMPILER_HALT_OFFSET"};
  return is_one_of(name, kNames) || name.starts_with("STDC_") || name.starts_with("GNUC_") ||
         name.starts_with("SIZEOF_") || name.starts_with("ORDER_");
}

// #ifdef __APPLE__, defined(__ELF__), #define __NET_H__: C's preprocessor asks for any name.
bool is_asked_for(const RangeReader& in, std::size_t at, std::string_view name) noexcept {
  constexpr std::size_t kLongest = 9;
  if (name.ends_with("_H")) return true;
  const std::string_view before = in.view(at - std::min(at - in.begin(), kLongest), at);
  for (const std::string_view word :
       {std::string_view("defined("), std::string_view("defined ("), std::string_view("defined "),
        std::string_view("ifdef "), std::string_view("ifndef "), std::string_view("define "),
        std::string_view("undef ")})
    if (before.ends_with(word)) return true;
  return false;
}

}  // namespace

// __HEADLINE__, __MSG_appName__ (browsers' extensions).
MaybeToken match_underscore(const RangeReader& in, std::size_t at) noexcept {
  if (in.at(at + 1) != '_' || !is_upper(in.at(at + 2)) || is_word(in.before(at))) return std::nullopt;
  std::size_t i = at + 2;
  while ((is_upper(in.at(i)) || is_digit(in.at(i)) || in.at(i) == '_') && i - at < 96) ++i;
  if (in.starts(at, "__MSG_")) i = in.skip_ident(at);
  if (is_word(in.at(i)) || i - at < 6 || i - at > 96 || !in.view(at, i).ends_with("__") || in.at(i - 3) == '_' ||
      is_predefined(in.view(at + 2, i - 2)) || is_asked_for(in, at, in.view(at + 2, i - 2)))
    return std::nullopt;
  return in.token(Engine::kPlaceholder, at, i, at + 2, i - 2);
}

}  // namespace newsparse::internal
