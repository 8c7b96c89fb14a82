// template_token_messages.cpp: arguments of messages in single braces: {n, plural, …}, {$name :number}, { -brand }.
#include "recognise/template_scan.h"

namespace newsparse::internal {

namespace {

constexpr auto kNone = RangeReader::kNone;

bool is_name_char(char c) noexcept { return is_word(c) || c == '-' || c == '.'; }

std::size_t skip_blanks(const RangeReader& in, std::size_t i) noexcept {
  const std::size_t from = i;
  while (is_blank(in.at(i)) && i < in.end() && i - from < 64) ++i;
  return i;
}

// Past the name and the type of {count, plural, …} whose name ends at `name_end`; kNone where there is no such type.
std::size_t skip_icu_head(const RangeReader& in, std::size_t name_end) noexcept {
  static constexpr std::string_view kTypes[] = {"plural", "select", "selectordinal", "number",  "date",
                                                "time",   "choice", "spellout",      "ordinal", "duration"};
  std::size_t i = skip_blanks(in, name_end);
  if (in.at(i) != ',') return kNone;
  const std::size_t type = skip_blanks(in, i + 1);
  i = type;
  while (is_lower(in.at(i))) ++i;
  return is_one_of(in.view(type, i), kTypes) ? i : kNone;
}

// A name of MessageFormat 2 or Fluent at `i`, past it: not the $_ of shells and Perl.
std::size_t skip_name(const RangeReader& in, std::size_t i) noexcept {
  if (!is_alpha(in.at(i)) && !is_high(in.at(i))) return i;
  while (is_name_char(in.at(i))) ++i;
  return i;
}

// " :number style=percent", " @locale": what follows an operand, a blank in front; nothing else.
bool is_annotation(std::string_view rest) noexcept {
  if (rest.empty() || !is_blank(rest.front())) return false;
  rest = trim(rest);
  return rest.size() > 1 && (rest.front() == ':' || rest.front() == '@') && is_ident_start(rest[1]);
}

// " key=value flag @attribute": the options of a function or of a markup placeholder.
bool are_options(std::string_view rest) noexcept {
  if (trim(rest).empty()) return true;
  if (!is_blank(rest.front())) return false;
  rest = trim(rest);
  if (rest.front() == '@') return rest.size() > 1 && is_ident_start(rest[1]);
  std::size_t i = 0;
  while (i < rest.size() && is_name_char(rest[i])) ++i;
  const std::size_t name = i;
  while (i < rest.size() && rest[i] == ' ') ++i;
  return name > 0 && i < rest.size() && rest[i] == '=';
}

// $name, -brand, :number, |text|, NUMBER($n), "": whether `inner` is an expression of MessageFormat 2 or Fluent.
// Unicode TR 35, part 9, "Expressions"; Project Fluent's "Placeables". Where an engine more common than these writes
// the same, it is not asked here.
bool is_message_expression(const RangeReader& in, std::size_t from, std::size_t close) noexcept {
  const std::string_view all = in.view(from, close);
  const std::string_view inner = trim(all);
  const char first = inner.front();
  if (first == '$') {
    const std::size_t end = skip_name(in, from + 1);
    const std::string_view rest = in.view(end, close);
    if (end == from + 1) return false;
    if (trim(rest).empty() || is_annotation(rest)) return true;
    if (!is_blank(rest.front()) || !trim(rest).starts_with("->")) return false;
    const std::string_view variants = trim(trim(rest).substr(2));  // { $x -> f() } calls a method
    return !variants.empty() && (variants.front() == '[' || variants.front() == '*');
  }
  if (first == '-' && is_alpha(in.at(from + 1))) {
    std::size_t end = from + 1;
    while (is_ident(in.at(end)) || in.at(end) == '-') ++end;
    const std::string_view rest = trim(in.view(end, close));
    if (end - from < 4) return false;
    return rest.empty() || (rest.front() == '.' && rest.size() > 1 && is_alpha(rest[1])) ||
           (rest.front() == '(' && rest.back() == ')');
  }
  if (first == ':') {
    std::size_t end = from + 1;
    while (is_name_char(in.at(end)) || (in.at(end) == ':' && end > from + 1)) ++end;
    return end - from > 2 && is_alpha(in.at(from + 1)) && are_options(in.view(end, close));
  }
  if (first == '|') {
    std::size_t end = 1;
    while (end < inner.size() && inner[end] != '|') end += inner[end] == '\\' ? 2 : 1;
    return end < inner.size() && (end + 1 == inner.size() || is_annotation(inner.substr(end + 1)));
  }
  if (first == '"') {  // { "" }, { "{" }: how Fluent writes nothing, blanks and braces
    static constexpr std::string_view kEscaped[] = {"\"\"", "\"{\"", "\"}\""};
    const bool blanks = inner.size() > 2 && inner.back() == '"' && trim(inner.substr(1, inner.size() - 2)).empty();
    return blanks || is_one_of(inner, kEscaped) || (inner.starts_with("\"\\u") && inner.size() <= 9);
  }
  if (is_upper(first)) {  // NUMBER($n, style: "percent")
    std::size_t end = from;
    while (is_upper(in.at(end)) || is_digit(in.at(end)) || in.at(end) == '_') ++end;
    return end - from > 2 && in.at(end) == '(' && inner.back() == ')' && contains(inner, '$');
  }
  // 4.2 :number, -1 :integer, word :string
  std::size_t end = from;
  if (contains("+-", first) && is_digit(in.at(from + 1))) ++end;
  while (is_name_char(in.at(end))) ++end;
  const std::string_view rest = in.view(end, close);
  return end > from && is_annotation(rest) && trim(rest).front() == ':';
}

}  // namespace

bool opens_message(const RangeReader& in, std::size_t at) noexcept {
  const std::size_t from = skip_blanks(in, at + 1);
  if (in.at(from) == '$') {
    const std::size_t end = skip_name(in, from + 1);
    return end > from + 1 && is_blank(in.at(end)) && in.starts(skip_blanks(in, end), "->");
  }
  std::size_t i = from;
  while (is_word(in.at(i))) ++i;
  return i > from && skip_icu_head(in, i) != kNone;
}

// {count, plural, one {# item} other {# items}}: ICU MessageFormat.
MaybeToken match_icu(const RangeReader& in, std::size_t at) noexcept {
  const std::size_t name = skip_blanks(in, at + 1);
  std::size_t end = name;
  while (is_name_char(in.at(end)) && end - name <= 64) ++end;
  if (end == name) return std::nullopt;
  const std::size_t type_end = skip_icu_head(in, end);
  if (type_end == kNone) return std::nullopt;
  const std::size_t next = skip_blanks(in, type_end);
  if (in.at(next) != ',' && in.at(next) != '}') return std::nullopt;
  // {count, plural} names a kind of things: a choice has its forms.
  const std::string_view type = in.view(type_end - std::min<std::size_t>(type_end - end, 6), type_end);
  if (in.at(next) == '}' && (type.ends_with("plural") || type.ends_with("select") || type.ends_with("choice")))
    return std::nullopt;
  const std::size_t close = in.find_bracket(at + 1, '{', '}');
  if (close == kNone) return std::nullopt;
  return in.token(Engine::kIcu, at, close + 1, at + 1, close);
}

MaybeToken match_plural(const RangeReader& in, std::size_t at) noexcept {
  constexpr std::size_t kNear = 80;
  constexpr std::string_view kCount = "{n} ";
  const auto counts = [&](std::size_t i) { return in.starts(i, kCount) && is_word(in.at(i + kCount.size())); };
  if (!counts(at)) return std::nullopt;
  const std::string_view behind = in.rest(at).substr(0, kNear);
  const std::size_t bar = behind.find(" | ");
  bool plural = bar != std::string_view::npos && counts(at + bar + 3);
  if (!plural && at >= in.begin() + 3 && in.starts(at - 3, " | ")) {
    const std::size_t from = at - std::min(kNear, at - in.begin());
    const std::size_t first = in.view(from, at - 3).rfind(kCount);
    plural = first != std::string_view::npos && counts(from + first);
  }
  if (!plural) return std::nullopt;
  return in.token(Engine::kIcu, at, at + 3, at + 1, at + 2);
}

MaybeToken match_message(const RangeReader& in, std::size_t at) noexcept {
  // Perl's @{ $x } and map { $_ }, TeX's ^{-abc}, a call's ({ $x }).
  if (contains("$@%&\\^_(]", in.before(at))) return std::nullopt;
  const std::size_t from = skip_blanks(in, at + 1);
  // Blocks of program text: if ($a) { $b }, print { $c } $d, q{""}.
  std::size_t back = at;
  while (back > in.begin() && at - back < 4 && in.at(back - 1) == ' ') --back;
  if (from > at + 1 && (in.before(back) == ')' || in.before(at) == '}')) return std::nullopt;
  if (in.at(from) == '"' && is_word(in.before(at))) return std::nullopt;
  if (!contains("$-:|\"+", in.at(from)) && !is_word(in.at(from))) return std::nullopt;
  const std::size_t close = in.find_bracket(at + 1, '{', '}');
  if (close == kNone || close == from || !is_message_expression(in, from, close)) return std::nullopt;
  // const { $x } = …, { "" };
  const std::size_t next = skip_blanks(in, close + 1);
  if ((in.at(next) == '=' && in.at(next + 1) != '=') || in.at(close + 1) == ';') return std::nullopt;
  if (in.at(from) == '"' && in.at(close + 1) == ',') return std::nullopt;
  const bool cell = in.at(next) == '|' && in.before(back) == '|';  // | { $name } |
  if (in.at(from) == '$' && next > close + 1 && contains("$@\"&|", in.at(next)) && !cell) return std::nullopt;
  return in.token(Engine::kIcu, at, close + 1, at + 1, close);
}

// {#b}, {#link to=$url}, {#br /}, {/b}: MessageFormat 2's markup.
MaybeToken match_message_markup(const RangeReader& in, std::size_t at) noexcept {
  if (contains("$@%&\\^_", in.before(at)) || !is_alpha(in.at(at + 2)) || follows_command(in, at)) return std::nullopt;
  std::size_t end = at + 2;
  while (is_name_char(in.at(end)) || in.at(end) == ':') ++end;
  const std::size_t close = in.find_bracket(at + 1, '{', '}');
  if (close == kNone) return std::nullopt;
  std::string_view rest = in.view(end, close);
  const bool alone = in.at(at + 1) == '#' && rest.ends_with('/');
  if (alone) rest.remove_suffix(1);
  if (!are_options(rest)) return std::nullopt;
  // "## Usage {#usage}": a heading's anchor in Markdown.
  const bool last = close + 1 == in.end() || contains("\n\r", in.at(close + 1));
  if (in.at(at + 1) == '#' && !alone && trim(rest).empty() && in.before(at) == ' ' && last) return std::nullopt;
  if (in.at(close + 1) == ';') return std::nullopt;
  return in.token(Engine::kIcu, at, close + 1, at + 1, close);
}

}  // namespace newsparse::internal
