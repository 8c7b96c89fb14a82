// template_token_percent.cpp: tokens that open with %: %1$s, %(name)s, %{name}, %Y-%m-%d, %%NAME%%, % for x in y:.
#include "recognise/template_names.h"
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
  // % 3.times do |i|, and its % end: ERB's
  std::size_t line_end = name;
  while (line_end - at < 200 && !contains("\n\r", in.at(line_end))) ++line_end;
  const std::string_view line = trim(in.view(name, line_end));
  constexpr std::size_t kNear = 1024;
  constexpr std::string_view kDo = " do |";
  const std::size_t block = line.find(kDo);
  const bool opens = block != std::string_view::npos && line.find('|', block + kDo.size()) == line.size() - 1;
  const bool ends = line == "end" && in.behind(at, kNear).find(kDo) != std::string_view::npos;
  if (name > at + 1 && contains("\n\r", in.at(line_end)) && (opens || ends))
    return in.token(Engine::kErb, at, name + line.size(), name, name + line.size());
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

// %Y-%m-%d, %-d. %b %Y, %F %T: strftime's codes, at least two and one that printf does not have.
MaybeToken match_strftime(const RangeReader& in, std::size_t at) noexcept {
  std::size_t i = at;
  std::size_t end = at;
  int codes = 0;
  bool own = in.starts(at, "%F %T");
  while (in.at(i) == '%' && codes < 12) {
    const bool bare = in.at(i + 1) == '-' && contains("dmHIMSjy", in.at(i + 2));  // %-d has no nought in front
    const std::size_t code = i + (bare ? 2 : 1);
    if (!contains("YmdHMSyBbeAapIjFTzZ", in.at(code)) || is_word(in.at(code + 1))) break;
    if (contains("FTzZ", in.at(code)) && !own) break;
    ++codes;
    own |= contains("YmHMSyBb", in.at(code));
    i = code + 1;
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

// keys %{h}, %{h};, %{H}: Perl's hashes, TeX's remarks before a group; what is no short name of Ruby's %{n}.
bool is_hash(const RangeReader& in, std::size_t at, std::size_t close) noexcept {
  if (!is_lower(in.at(at + 2)) || is_word(in.at(close + 1)) || contains(";)({[=", in.at(close + 1))) return true;
  std::size_t back = at;
  while (back > in.begin() && at - back < 4 && in.at(back - 1) == ' ') --back;
  std::size_t word = back;
  while (word > in.begin() && back - word < 8 && is_alpha(in.at(word - 1))) --word;
  static constexpr std::string_view kWords[] = {"keys", "values", "each", "scalar", "exists", "my", "our", "delete"};
  return contains("=([{", in.before(back)) || is_one_of(in.view(word, back), kWords);
}

// From U+2000 on there are few letters of alphabets: signs, and what Chinese, Japanese and Korean write without blanks.
// A code may lean on these: 共%d条, “%s”, %d€.
constexpr bool leads_no_letter(char c) noexcept { return static_cast<unsigned char>(c) >= 0xE2; }
bool follows_no_letter(const RangeReader& in, std::size_t i) noexcept {
  return is_high(in.before(i)) && leads_no_letter(in.before(i - 2));
}

// printf(3): % [position$] [flags and width] [.precision] [length] conversion.
struct Specification {
  std::size_t end = 0;
  std::size_t width = 0;    // where it begins, past the flags
  std::size_t letter = 0;   // the conversion
  bool positioned = false;  // 1$
  bool marked = false;      // + or #, or Java's comma
  bool flagged = false;     // ' or a star for the width or the precision
  bool minus = false;
  bool precise = false;
  bool sized = false;      // a length
  bool dated = false;      // Java's tY, tm
  bool formatted = false;  // any of these but a date, or a width
};

// `blank`: a blank may be a flag. Per cents of prose have one behind them, too: the % d'hommes.
std::optional<Specification> read_specification(const RangeReader& in, std::size_t at, bool blank = false) noexcept {
  Specification out;
  std::size_t i = at + 1;
  const auto skip_number = [&](std::size_t most) noexcept {
    if (in.at(i) == '*') {
      out.flagged = true;
      ++i;
      const std::size_t position = i;  // *2$
      while (is_digit(in.at(i)) && i - position < 2) ++i;
      if (in.at(i) == '$' && i > position)
        ++i;
      else
        i = position;
      return true;
    }
    const std::size_t from = i;
    while (is_digit(in.at(i)) && i - from < most) ++i;
    return i > from;
  };
  const std::size_t position = i;
  if (skip_number(2) && !out.flagged && in.at(i) == '$') {
    out.positioned = true;
    ++i;
  } else {
    out.flagged = false;
    i = position;
  }
  const std::size_t flags = i;
  for (; (contains("+#'-", in.at(i)) || (blank && in.at(i) == ' ')) && i - flags < 3; ++i) {
    out.marked |= contains("+#", in.at(i));
    out.flagged |= in.at(i) == '\'';
    out.minus |= in.at(i) == '-';
  }
  if (in.at(i) == ',' && (in.at(i + 1) == 'd' || (in.at(i + 1) == '.' && is_digit(in.at(i + 2))))) {
    out.marked = true;
    ++i;
  }
  out.width = i;
  skip_number(4);
  if (in.at(i) == '.') {
    ++i;
    out.precise = skip_number(2);
  }
  out.formatted = out.positioned || i > flags;
  struct Length {
    std::string_view name;
    std::string_view conversions;
  };
  static constexpr Length kLengths[] = {{"ll", "diuoxX"}, {"l", "diuoxXfeEgGsc"}, {"z", "diuoxX"}, {"hh", "diuoxX"},
                                        {"h", "diuoxX"},  {"j", "diuoxX"},        {"t", "diuoxX"}, {"L", "feEgG"}};
  for (const Length& length : kLengths) {
    if (!in.starts(i, length.name) || !contains(length.conversions, in.at(i + length.name.size()))) continue;
    i += length.name.size();
    out.sized = out.formatted = true;
    break;
  }
  out.letter = i;
  if (!out.sized && contains("tT", in.at(i)) && is_alpha(in.at(i + 1))) {  // Java's %1$tY, %tm
    out.dated = true;
    ++i;
  }
  if (!is_alpha(in.at(i)) && in.at(i) != '@') return std::nullopt;
  out.end = i + 1;
  const bool glued = is_word(in.at(out.end)) && !(contains("sd@", in.at(i)) && leads_no_letter(in.at(out.end)));
  if (glued || in.at(out.end) == '\\') return std::nullopt;
  return out;
}

// Conversions that are too short beside words and numbers to be told alone: %x, %v. With a bare width they are Turkish
// per cents (%5e).
constexpr std::string_view kShort = "xXofeEgGcpvTqntU";

// Whether another specification stands near behind `from`, or ended near before `at`: not the same short one again, but
// for dates (%tY-%tm), nor one behind a comma, which values of LLVM are (%x, i8 %c), but for Go's %v and %q.
bool has_company(const RangeReader& in, std::size_t at, std::size_t from, std::size_t printf_end) noexcept {
  constexpr std::size_t kNear = 16;
  const char conversion = in.at(from - 1);
  if (in.starts(from, " = ")) return false;  // %x = add i32 %c, 1
  if (printf_end <= at && printf_end > in.begin() && at - printf_end <= kNear) return true;
  const std::size_t found = in.rest(from).substr(0, kNear).find('%');
  if (found == std::string_view::npos) return false;
  const std::size_t next = from + found;
  const char before = in.before(next);
  if (next > from && (is_word(before) || contains("%/=&?\\", before))) return false;
  if (before == ' ' && is_digit(in.before(next - 1))) return false;
  const auto other = read_specification(in, next);
  if (!other) return false;
  const char letter = in.at(other->letter);
  if (contains("sdiu@", letter)) return true;
  if (next == from || (contains("vq", letter) && contains("vq", conversion))) return contains(kShort, letter);
  return contains(kShort, letter) && (letter != conversion || other->dated) &&
         in.view(from, next).find_first_of(",;") == std::string_view::npos;
}

// "%08b", "[%5.3s] % d": specifications and signs are all that the text says.
bool is_nothing_else(const RangeReader& in) noexcept {
  constexpr std::string_view kConversions = "aAbBcCdDeEfFgGhinoOpqrsStTuUvxX@";
  constexpr std::size_t kMostBytes = 64;
  if (in.end() - in.begin() > kMostBytes || !in.is_whole_text()) return false;
  for (std::size_t i = in.begin(); i < in.end();) {
    if (in.at(i) == '%') {
      const auto spec = read_specification(in, i, true);
      if (!spec) return false;
      const bool spaced = contains(in.view(i, spec->letter), ' ');  // of numbers
      if (!contains(spaced ? "dieEfFgG" : kConversions, in.at(spec->letter))) return false;
      // An address's escape: %2F.
      if (spec->letter == i + 2 && is_digit(in.at(i + 1)) && contains("ABCDEFabc", in.at(spec->letter))) return false;
      i = spec->end;
    } else if (is_word(in.at(i)) || contains("<>{}&?", in.at(i))) {
      return false;
    } else {
      ++i;
    }
  }
  return true;
}

MaybeToken match_printf(const RangeReader& in, std::size_t at, std::size_t printf_end) noexcept {
  const bool alone = is_nothing_else(in);
  const auto read = read_specification(in, at, alone);
  if (!read) return std::nullopt;
  const Specification& spec = *read;
  const char conversion = in.at(spec.letter);
  const std::size_t end = spec.end;
  if (!spec.formatted && conversion == 'i' && in.at(end) == '[')
    return std::nullopt;                      // Ruby's list of symbols, %i[a b]
  const bool doubled = in.starts(end, "%%");  // %i%%
  const bool bare_dot = !spec.precise && in.at(spec.letter - 1) == '.';
  const bool counted = !spec.minus && is_digit(in.at(spec.width)) && in.at(spec.width) != '0';
  std::string_view conversions = "sdiu@";
  if (spec.positioned) {
    conversions = "sdiufxXeEgGoctT@";
  } else if (spec.marked) {
    conversions = "sdiufxXeEgGovq";
  } else if (spec.flagged || spec.precise || spec.sized) {
    conversions = "sdiufxXeEgG";
  } else if (spec.formatted) {
    conversions = "sdiufxX@";
  } else if (doubled) {
    conversions = "sdi@";
  }
  if (alone) return in.token(Engine::kPrintf, at, end, at + 1, end);
  if (!contains(conversions, conversion) &&
      !(contains(kShort, conversion) && !doubled && !counted && !bare_dot && has_company(in, at, end, printf_end)))
    return std::nullopt;
  // LIKE '%d%': the sign closes too, unless it begins what comes next or a number's digits are counted: %.1f%.
  if (!spec.precise && in.at(end) == '%' && in.at(end + 1) != '%' && !is_word(in.at(end + 1)) &&
      !read_specification(in, end))
    return std::nullopt;
  const bool real = contains("feEgG", conversion) && spec.precise;  // %5.2f
  const std::size_t size = spec.letter - spec.width;
  if (counted && !real && size > 2) return std::nullopt;
  // Behind an equals sign, as in an address, only what no escape (%20) begins, or what another has before it: %s=%s.
  if (in.before(at) == '=' && printf_end != at && printf_end != at - 1 && !spec.minus && (!real || counted))
    return std::nullopt;
  return in.token(Engine::kPrintf, at, end, at + 1, end);
}

}  // namespace

MaybeToken match_percent(const RangeReader& in, std::size_t at, std::size_t printf_end) noexcept {
  if (const MaybeToken encoded = match_encoded(in, at)) return encoded;
  if (in.at(at + 1) == '%') {
    if (in.at(at + 2) == '=' || in.at(at + 2) == '[') {  // AMPscript: %%=v(@name)=%% and %%[ set @a = 1 ]%%
      const std::size_t to = in.find_closer(at + 3, in.at(at + 2) == '=' ? "=%%" : "]%%", "%%");
      if (to == kNone) return std::nullopt;
      return in.token(Engine::kPlaceholder, at, to + 3, at + 3, to);
    }
    const std::size_t width = run_length(in, at);
    // %%%d: a per cent and a specification.
    if (width == 3 && !is_word(in.before(at)) && in.before(at) != ' ') return match_printf(in, at + 2, printf_end);
    return width == 2 ? match_fenced(in, at, 2) : std::nullopt;
  }
  const char before = in.before(at);
  if (in.at(at + 1) == '{' && !is_digit(before) && before != '\\')
    if (const MaybeToken directive = match_percent_directive(in, at)) return directive;
  const bool divided = contains("/&", before) && printf_end == at - 1;                        // %d/%d
  if (printf_end == at || before == '=' || divided) return match_printf(in, at, printf_end);  // %s%d, x=%.2f
  if (follows_no_letter(in, at))
    return contains("sd@0123456789", in.at(at + 1)) ? match_printf(in, at, printf_end) : std::nullopt;
  if (is_word(before) || contains("%/&?\\", before)) return std::nullopt;
  if (before == ' ' && is_digit(in.before(at - 1))) return std::nullopt;  // "50 %"
  if (in.at(at + 1) == '{') {                                             // Ruby's %{name}
    const std::size_t name = at + (in.at(at + 2) == '#' ? 3 : 2);         // Struts' %{#session.id}
    const std::size_t name_end = in.skip_ident(name);
    const std::size_t to = name_end == name ? name : skip_members(in, name_end);  // and %{user.name}, %{getText('x')}
    const bool called = in.at(name_end) == '(';
    if (called && !contains("'\"", in.at(name_end + 1))) return std::nullopt;  // Perl's %{shift()}
    if (to == name || in.at(to) != '}' || (to - at < 5 && is_hash(in, at, to))) return std::nullopt;
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
    if (!python && in.starts(end + 1, "</")) return std::nullopt;  // %<b>x</b>
    return in.token(python ? Engine::kPython : Engine::kRubyInterpolation, at, end + 1, at + 2, to);
  }
  if (const MaybeToken control = match_control_line(in, at)) return control;
  if (const MaybeToken date = match_strftime(in, at)) return date;
  if (const MaybeToken fenced = match_fenced(in, at, 1)) return fenced;
  return match_printf(in, at, printf_end);
}

}  // namespace newsparse::internal
