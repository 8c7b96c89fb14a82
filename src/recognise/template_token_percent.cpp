// template_token_percent.cpp: tokens that open with %: %1$s, %(name)s, %{name}, %Y-%m-%d, %%NAME%%, % for x in y:.
#include "recognise/template_scan.h"

namespace newsparse::internal {

namespace {

constexpr auto kNone = RangeReader::kNone;

// ValueError, socket.error as e, (A, B): what Python's except may name. Prose excepts other things.
bool names_exception(std::string_view inner) noexcept {
  inner = trim(inner);
  if (inner.starts_with('(')) return contains(inner, ')');
  const std::string_view name = inner.substr(0, inner.find(' '));
  const std::string_view rest = trim(inner.substr(name.size()));
  if (!rest.empty() && (!rest.starts_with("as ") || rest.find(' ', 3) != std::string_view::npos)) return false;
  const bool path = name.find('.') < name.size() - 1;
  return path || name.ends_with("Error") || name.ends_with("Exception") || name.ends_with("Warning") ||
         name.ends_with("StopIteration") || name.ends_with("KeyboardInterrupt") || name.ends_with("SystemExit");
}

// % for x in y:, % endif: Mako's control lines.
MaybeToken match_control_line(const RangeReader& in, std::size_t at) noexcept {
  static constexpr std::string_view kEnds[] = {"endif", "endfor", "endwhile", "endtry", "endwith"};
  static constexpr std::string_view kBegins[] = {"if", "elif", "for", "while"};
  std::size_t begin = at;
  while (begin > in.begin() && at - begin < 40 && contains(" \t", in.at(begin - 1))) --begin;
  if (!contains("\n\r", in.before(begin))) return std::nullopt;
  std::size_t name = at + 1;
  while (in.at(name) == ' ' && name - at < 8) ++name;
  std::size_t name_end = name;
  while (is_lower(in.at(name_end)) && name_end - name < 10) ++name_end;
  const std::string_view word = in.view(name, name_end);
  if (is_one_of(word, kEnds) && contains("\n\r", in.at(name_end)))
    return in.token(Engine::kErb, at, name_end, name, name_end);
  static constexpr std::string_view kBetween[] = {"else", "try", "except", "finally"};
  if (is_one_of(word, kBetween) && in.at(name_end) == ':' && contains("\n\r", in.at(name_end + 1)))
    return in.token(Engine::kErb, at, name_end + 1, name, name_end);
  if (in.at(name_end) != ' ' || !(is_one_of(word, kBegins) || word == "except" || word == "with")) return std::nullopt;
  std::size_t end = name_end;
  while (end - at < 200 && !contains("\n\r", in.at(end))) ++end;
  while (is_blank(in.at(end - 1))) --end;
  if (in.at(end - 1) != ':') return std::nullopt;
  if (word == "except" && !names_exception(in.view(name_end, end - 1))) return std::nullopt;
  if (word == "with") {  // a word of prose too
    const std::string_view inner = in.view(name_end, end - 1);
    const std::string_view rest = in.ahead(end, kMaxTokenBytes);
    const bool ended = rest.substr(0, rest.find("% with ")).find("% endwith") != std::string_view::npos;
    if (!ended && inner.find(") as ") == std::string_view::npos) return std::nullopt;
  }
  if (word == "for") {  // names before "in": for all x in X is a remark
    const std::size_t in_at = in.view(name_end, end).find(" in ");
    if (in_at == std::string_view::npos) return std::nullopt;
    bool name_before = false;  // and no comma since
    for (std::size_t i = name_end; i < name_end + in_at;) {
      if (const std::size_t past = in.skip_ident(i); past > i) {
        if (name_before) return std::nullopt;
        name_before = true;
        i = past;
      } else if (is_blank(in.at(i)) || contains("(),", in.at(i))) {
        if (in.at(i) == ',') name_before = false;
        ++i;
      } else {
        return std::nullopt;
      }
    }
  }
  return in.token(Engine::kErb, at, end, name, end - 1);
}

// %Y-%m-%d, %d.%m.%Y %H:%M: strftime's codes, at least two and one that printf does not have.
MaybeToken match_strftime(const RangeReader& in, std::size_t at) noexcept {
  std::size_t i = at;
  std::size_t end = at;
  int codes = 0;
  bool own = false;
  while (in.at(i) == '%' && contains("YmdHMSyBbeAapIj", in.at(i + 1)) && !is_word(in.at(i + 2)) && codes < 12) {
    ++codes;
    own |= contains("YmHMSyBb", in.at(i + 1));
    i += 2;
    end = i;
    while (i - end < 3 && contains("-/.:, T", in.at(i))) ++i;
  }
  if (codes < 2 || !own || is_word(in.before(at))) return std::nullopt;
  return in.token(Engine::kPrintf, at, end, at, end);
}

// %{ if x }, %{ else ~}, %{ endfor }: HCL's template directives.
MaybeToken match_percent_directive(const RangeReader& in, std::size_t at) noexcept {
  static constexpr std::string_view kWords[] = {"if", "else", "endif", "for", "endfor"};
  std::size_t name = at + 2;
  if (in.at(name) == '~') ++name;
  while (in.at(name) == ' ' && name - at < 8) ++name;
  std::size_t end = name;
  while (is_lower(in.at(end)) && end - name < 8) ++end;
  if (!is_one_of(in.view(name, end), kWords) || !contains(" ~}", in.at(end))) return std::nullopt;
  const std::size_t close = in.find_bracket(at + 2, '{', '}');
  if (close == kNone) return std::nullopt;
  return in.token(Engine::kRubyInterpolation, at, close + 1, name, close);
}

}  // namespace

MaybeToken match_percent(const RangeReader& in, std::size_t at) noexcept {
  if (in.at(at + 1) == '%') {
    if (in.at(at + 2) == '=' || in.at(at + 2) == '[') {  // AMPscript: %%=v(@name)=%% and %%[ set @a = 1 ]%%
      const std::size_t to = in.find_closer(at + 3, in.at(at + 2) == '=' ? "=%%" : "]%%", "%%");
      if (to == kNone) return std::nullopt;
      return in.token(Engine::kPlaceholder, at, to + 3, at + 3, to);
    }
    const std::size_t width = run_length(in, at);
    return width == 2 ? match_fenced(in, at, 2) : std::nullopt;
  }
  const char before = in.before(at);
  if (in.at(at + 1) == '{' && !is_digit(before) && before != '\\')
    if (const MaybeToken directive = match_percent_directive(in, at)) return directive;
  if (is_word(before) || contains("%/=&?\\", before)) return std::nullopt;
  if (before == ' ' && is_digit(in.before(at - 1))) return std::nullopt;  // "50 %"
  if (in.at(at + 1) == '{') {                                             // Ruby's %{name}
    const std::size_t to = in.skip_ident(at + 2);
    if (to - at < 5 || in.at(to) != '}') return std::nullopt;
    return in.token(Engine::kRubyInterpolation, at, to + 1, at + 2, to);
  }
  if (in.at(at + 1) == '(' || in.at(at + 1) == '<') {  // Python's %(name)s, Ruby's %<name>.2f
    const bool python = in.at(at + 1) == '(';
    std::size_t to = in.skip_ident(at + 2);
    while (python && to > at + 2 && in.at(to) == '.' && is_ident_start(in.at(to + 1))) to = in.skip_ident(to + 1);
    if (to == at + 2 || in.at(to) != (python ? ')' : '>')) return std::nullopt;
    std::size_t end = to + 1;
    while (end - to < 8 && (is_digit(in.at(end)) || contains("-+#.", in.at(end)))) ++end;
    if (!contains("sdifrgex", in.at(end)) || is_word(in.at(end + 1))) return std::nullopt;
    return in.token(python ? Engine::kPython : Engine::kRubyInterpolation, at, end + 1, at + 2, to);
  }
  if (const MaybeToken control = match_control_line(in, at)) return control;
  if (const MaybeToken date = match_strftime(in, at)) return date;
  if (const MaybeToken fenced = match_fenced(in, at, 1)) return fenced;
  // printf(3): % [position$] [flags and width] conversion.
  std::size_t i = at + 1;
  bool formatted = false;
  std::size_t digits = i;
  while (is_digit(in.at(digits)) && digits - i < 2) ++digits;
  if (digits > i && in.at(digits) == '$') {
    i = digits + 1;
    formatted = true;
  }
  const bool flagged = contains("+#'*", in.at(i)) && in.at(i) != '\n';
  if (flagged) ++i;
  const std::size_t flags = i;
  while (i - flags < 6 && (is_digit(in.at(i)) || in.at(i) == '.' || (in.at(i) == '-' && i == flags))) ++i;
  formatted |= i > flags;
  for (const std::string_view length : {std::string_view("ll"), std::string_view("l"), std::string_view("z"),
                                        std::string_view("hh"), std::string_view("h")}) {
    if (!in.starts(i, length) || !contains("diuxX", in.at(i + length.size()))) continue;
    i += length.size();
    formatted = true;
    break;
  }
  const bool doubled = in.starts(i + 1, "%%");  // %i%%
  const std::size_t dot = in.view(flags, i).find('.');
  const bool precise = dot != std::string_view::npos && is_digit(in.at(flags + dot + 1));
  const std::string_view conversions = flagged || precise ? "sdiufxXeg"
                                       : formatted        ? "sdiufxX@"
                                       : doubled          ? "sdi@"
                                                          : "sdiu@";
  if (!contains(conversions, in.at(i)) || is_word(in.at(i + 1)) || in.at(i + 1) == '\\') return std::nullopt;
  // LIKE '%d%': the sign closes too.
  if (in.at(i + 1) == '%' && in.at(i + 2) != '%' && !is_word(in.at(i + 2))) return std::nullopt;
  const bool real = contains("feg", in.at(i)) && precise;  // %5.2f
  if (!real && i > flags && in.at(flags) != '0' && in.at(flags) != '.' && in.at(flags) != '-' &&
      is_digit(in.at(flags)) && i - flags > 2)
    return std::nullopt;
  return in.token(Engine::kPrintf, at, i + 1, at + 1, i + 1);
}

}  // namespace newsparse::internal
