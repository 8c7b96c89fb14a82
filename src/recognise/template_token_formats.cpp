// template_token_formats.cpp: arguments of format strings in single braces: {0}, {0:N2}, {:>10}, {price:.2f}, {x!r}.
#include "recognise/template_scan.h"

namespace newsparse::internal {

namespace {

constexpr auto kNone = RangeReader::kNone;

// Past the format after the colon before `i`: [[fill]align][sign][#][0][width][,][.precision][type], PEP 3101. `i`
// where nothing in it tells a format from a number or an emoticon.
std::size_t skip_specification(const RangeReader& in, std::size_t i) noexcept {
  const std::size_t from = i;
  bool sign = false;
  bool evident = false;
  if (contains("<>^=", in.at(i + 1)) && !contains("{}\n", in.at(i))) {
    i += 2;
    sign = true;
  } else if (contains("<>^=", in.at(i))) {
    ++i;
    sign = true;
  }
  if (contains("+-", in.at(i))) ++i, sign = true;
  if (in.at(i) == '#') ++i, sign = true;
  const std::size_t width = i;
  const bool bare = in.at(from - 2) == '{';
  // {width}, {} or {0} between the braces of an argument: past it.
  const auto skip_nested = [&in](std::size_t k) noexcept {
    std::size_t end = k + 1;
    while (is_ident(in.at(end)) && end - k < 40) ++end;
    return in.at(end) == '}' ? end + 1 : k;
  };
  // Rust's width$ and 1$, which name other arguments; past the name.
  std::size_t named = i;
  while (is_ident(in.at(named)) && named - i < 40) ++named;
  if (in.at(i) == '{') {  // {name:>{width}}, {:{width}}
    const std::size_t end = skip_nested(i);
    if (end == i) return from;
    i = end;
    evident = sign || bare;
  } else if (named > i && in.at(named) == '$' && (sign || bare)) {
    i = named + 1;
    evident = true;
  } else {
    while (is_digit(in.at(i)) && i - width < 4) ++i;
    evident = i > width && (sign || (in.at(width) == '0' && i > width + 1 && bare));  // {:05}
  }
  const bool wide = i > width;
  if (in.at(i) == ',' || (in.at(i) == '_' && wide)) ++i, evident = true;
  if (in.at(i) == '.' && in.at(i + 1) == '{') {  // {:{width}.{precision}f}
    const std::size_t end = skip_nested(i + 1);
    if (end == i + 1) return from;
    i = end;
    evident = true;
  } else if (in.at(i) == '.' && is_digit(in.at(i + 1))) {
    i += 2;
    if (is_digit(in.at(i))) ++i;
    evident = true;
  }
  if (contains("dfseEgGxXnbo%", in.at(i))) {
    evident |=
        wide || sign || contains(bare ? "dfsxegn" : "dfsx", in.at(i)) || (in.at(i) == '%' && in.at(i + 1) == '}');
    ++i;
  }
  return evident ? i : from;
}

// Past what stands behind the colon in .NET's {0:dd/MM/yyyy HH:mm} and {0:#,##0.00}; `i` where it is none.
std::size_t skip_picture(const RangeReader& in, std::size_t i) noexcept {
  const std::size_t from = i;
  const bool number = in.at(i) == '#' || in.at(i) == '0';
  if (!number && !is_alpha(in.at(i))) return from;
  while (i - from < 32 && (number ? is_digit(in.at(i)) || contains("#,.%;-+ ", in.at(i))
                                  : is_ident(in.at(i)) || contains(".#-/:\\, '", in.at(i))))
    ++i;
  const std::string_view picture = in.view(from, i);
  const bool noughts = picture.size() > 2 && picture.find_first_not_of("0,") == std::string_view::npos;  // {0:00000}
  if (number && !noughts && picture.find_first_of("#.") == std::string_view::npos) return from;
  return i;
}

// Where the {7} begins that ends before `end`; `end` where there is none.
std::size_t number_before(const RangeReader& in, std::size_t end) noexcept {
  if (in.before(end) != '}') return end;
  std::size_t from = end - 1;
  while (from > in.begin() && end - from < 4 && is_digit(in.at(from - 1))) --from;
  return from < end - 1 && in.before(from) == '{' ? from - 1 : end;
}

// Whether a sign of mathematics, such as an arrow or an element of, ends before `at`.
bool ends_in_operator(const RangeReader& in, std::size_t at) noexcept {
  const std::string_view two = in.view(at - std::min<std::size_t>(at - in.begin(), 2), at);
  if (two == "\xC3\x97" || two == "\xC3\xB7" || two == "\xC2\xB1" || two == "\xC2\xAC") return true;
  const std::string_view three = in.view(at - std::min<std::size_t>(at - in.begin(), 3), at);  // U+2100 to U+22FF
  return three.size() == 3 && three[0] == '\xE2' && three[1] >= '\x84' && three[1] <= '\x8B' && three != "№";
}

// Whether a word that begins its line, with a capital, and a blank end before `at`.
bool ends_label(const RangeReader& in, std::size_t at) noexcept {
  if (in.before(at) != ' ') return false;
  std::size_t word = at - 1;
  while (is_alpha(in.before(word)) || is_high(in.before(word))) --word;
  return in.before(word) == '\n' && at - word > 4 && (is_upper(in.at(word)) || is_high(in.at(word)));
}

// How many of {1}, {2} and so on follow each other from `end` on, a comma in front of each.
int count_listed(const RangeReader& in, std::size_t end) noexcept {
  constexpr int kMost = 3;
  int n = 0;
  for (; n < kMost && in.starts(end, ", {"); ++n) {
    std::size_t next = end + 3;
    while (is_digit(in.at(next)) && next - end < 6) ++next;
    if (next == end + 3 || in.at(next) != '}') break;
    end = next + 1;
  }
  return n;
}

// Whether {0} between `at` and `end` is a set or what a sign is set on, by what stands before it: = {0}, x_{0}, f({0}),
// the set {0}, {1}. A greeting's comma, brackets of prose, bullets and tags are none of that.
bool stands_in_mathematics(const RangeReader& in, std::size_t at, std::size_t end) noexcept {
  static constexpr std::string_view kWords[] = {"set",   "sets",   "group", "ring", "ideal",
                                                "space", "subset", "in",    "is",   "to"};
  constexpr int kMostListed = 10;
  int listed_here = 1 + count_listed(in, end);
  // {0}, {1}, {2} and {0}{1}: as the first of them.
  for (int n = 0; n < kMostListed; ++n) {
    const std::size_t listed = in.before(at) == ' ' && in.before(at - 1) == ',' ? at - 2 : at;
    const std::size_t first = number_before(in, listed);
    if (first == listed) break;
    at = first;
    ++listed_here;
  }
  const char leaning = in.before(at);
  // Chinese and Japanese have no blanks: 共{0}条.
  if (is_word(leaning) && !(static_cast<unsigned char>(in.before(at - 2)) >= 0xE2 && is_high(leaning))) return true;
  std::size_t back = at;
  while (back > in.begin() && in.at(back - 1) == ' ') --back;
  const char before = in.before(back);
  const bool follows_word = is_alpha(in.before(back - 1)) && is_alpha(in.before(back - 2));
  bool sign = contains("=,\\^+*/<>(-", before) || ends_in_operator(in, back);
  if (before == ':' && listed_here > 2) return true;                           // the parts are: {0}, {1}, {2}
  if (before == ',') sign = back == at || !follows_word || in.at(end) == '}';  // Hello, {0}!
  if (before == '(')  // Comments ({0}); (0) of algebra is what sentences speak of
    return back < at || in.at(end) != ')' || !ends_label(in, back - 1) || in.at(end + 1) != '\n';
  if (before == '>') sign = back < at || in.at(end) != '<';                               // <b>{0}</b>
  if (contains("-*+", before) && back < at && in.before(back - 1) == '\n') sign = false;  // a bullet
  if (before == '-' && back < at && in.before(back - 1) == ' ')                           // The page - {0}
    sign = !is_alpha(in.before(back - 2)) || !is_alpha(in.before(back - 3));
  if (sign) return true;
  std::size_t word = back;
  while (word > in.begin() && back - word < 12 && is_alpha(in.at(word - 1))) --word;
  // {0} is {1}, {0} to {1}: a message that begins with its first argument.
  return is_one_of(in.view(word, back), kWords) && (at == in.begin() || !in.starts(in.begin(), "{0} "));
}

// Whether {0}, or {0,number}, stands near.
bool counts_from_nought(const RangeReader& in, std::size_t at, std::size_t end) noexcept {
  constexpr std::size_t kNear = 200;
  const auto holds = [](std::string_view near) noexcept {
    for (std::size_t found = near.find("{0"); found != std::string_view::npos; found = near.find("{0", found + 1)) {
      const std::string_view rest = near.substr(found + 2);
      if (rest.starts_with('}') || (rest.size() > 1 && contains(",:", rest[0]) && is_alpha(rest[1]))) return true;
    }
    return false;
  };
  return holds(in.view(at - std::min<std::size_t>(at - in.begin(), kNear), at)) || holds(in.rest(end).substr(0, kNear));
}

// {1} of {2}: numbers that follow each other, a preposition between them.
bool counts_in_words(const RangeReader& in, std::size_t at, std::size_t end) noexcept {
  static constexpr std::string_view kBetween[] = {"of",  "for", "with", "von", "de",  "di",  "da",  "du",
                                                  "del", "van", "av",   "af",  "sur", "par", "por", "z"};
  const auto links = [&](std::size_t from, std::size_t to) noexcept {
    return to - from > 2 && to - from < 8 && is_one_of(trim(in.view(from, to)), kBetween);
  };
  std::size_t next = end;
  while (next - end < 8 && (in.at(next) == ' ' || is_lower(in.at(next)))) ++next;
  if (in.at(next) == '{' && is_digit(in.at(next + 1)) && links(end, next))
    return in.at(next + 1) == in.at(at + 1) + 1 && in.at(next + 2) == '}';
  std::size_t back = at;
  while (at - back < 8 && (in.before(back) == ' ' || is_lower(in.before(back)))) --back;
  const std::size_t first = number_before(in, back);
  return first < back && links(back, at) && in.at(first + 1) + 1 == in.at(at + 1) && back - first == 3 &&
         !stands_in_mathematics(in, first, back);
}

// Past the ? or #? of Rust's debugging format at `i`; `i` where there is none.
std::size_t skip_debugging(const RangeReader& in, std::size_t i) noexcept {
  return in.at(i) == '?' ? i + 1 : in.starts(i, "#?") ? i + 2 : i;
}

}  // namespace

std::size_t skip_format(const RangeReader& in, std::size_t i) noexcept {
  const std::size_t name_end = i;
  if (in.at(i) == '[') {
    std::size_t k = i + 1;
    while (is_ident(in.at(k)) && k - i < 40) ++k;
    if (k == i + 1 || in.at(k) != ']') return name_end;
    i = k + 1;
  }
  if (in.at(i) == '!' && contains("rsa", in.at(i + 1)) && contains(":}", in.at(i + 2))) i += 2;
  if (in.at(i) != ':') return i;
  std::size_t k = i + 1;
  if (in.at(k) == '%') {
    while (k - i < 32 && (is_alpha(in.at(k)) || contains("%-/.:, ", in.at(k)))) ++k;
    return k;
  }
  k = skip_specification(in, i + 1);
  return k > i + 1 ? k : name_end;
}

// {:>10}, {:,.2f}, {:?}: an argument without a name.
MaybeToken match_bare_format(const RangeReader& in, std::size_t at) noexcept {
  std::size_t end = at + 2;
  if (in.at(end) == '%' && is_alpha(in.at(end + 1))) {
    end = skip_format(in, at + 1);
  } else if (skip_debugging(in, end) > end) {
    end = skip_debugging(in, end);
  } else {
    end = skip_specification(in, at + 2);
    if (end == at + 2) {  // {:5}, {:b}: among other words a face
      while (is_digit(in.at(end)) && end - at < 5) ++end;
      if (contains("bcdopsX_", in.at(end))) ++end;
      if (end == at + 2 || at > in.begin() || !in.is_whole_text()) return std::nullopt;
    }
  }
  if (in.at(end) != '}') return std::nullopt;
  return in.token(Engine::kPython, at, end + 1, at + 1, end);
}

// {} and {}, x={} y={}: arguments without a name or a format, at least two among words, and nothing that program text
// has. The one at `at` is one of them where that is all that the text says.
MaybeToken match_positional(const RangeReader& in, std::size_t at) noexcept {
  if (!in.is_whole_text()) return std::nullopt;
  int arguments = 0;
  bool letter = false;
  for (std::size_t i = in.begin(); i < in.end(); ++i) {
    const char c = in.at(i);
    letter |= is_alpha(c) || is_high(c);
    if (c == '{' && in.at(i + 1) == '}' && !contains("{})", in.before(i)) && in.before(i) != '$') {
      ++arguments;
      ++i;
    } else if (contains("{}[]()<>\"'`;:\\$", c)) {
      return std::nullopt;
    }
  }
  if (arguments < 2 || !letter) return std::nullopt;
  return in.token(Engine::kPython, at, at + 2, at + 1, at + 1);
}

// {x!r}, {x!r:>10}, {!r}: the conversion gives any name away.
MaybeToken match_conversion(const RangeReader& in, std::size_t at, std::size_t name_end) noexcept {
  if (in.at(name_end) != '!' || !contains("rsa", in.at(name_end + 1))) return std::nullopt;
  const std::size_t next = name_end + 2;
  const std::size_t close = in.at(next) == ':' ? in.find_bracket(next, '{', '}') : next;
  if (close == kNone || in.at(close) != '}' || close - next > 40) return std::nullopt;
  return in.token(Engine::kPython, at, close + 1, at + 1, close);
}

// {x:.2f}, {i:02d}: a format with digits and a type gives any name away; CSS and program text have no such value, nor
// {name:?}, {day:%B %d} and {Price:C2}.
MaybeToken match_typed_format(const RangeReader& in, std::size_t at, std::size_t name_end) noexcept {
  if (in.at(name_end) != ':' || name_end == at + 1) return std::nullopt;
  const std::size_t format = name_end + 1;
  std::size_t own = skip_debugging(in, format);
  if (in.at(format) == '%' && is_alpha(in.at(format + 1))) own = skip_format(in, name_end);
  if (is_upper(in.at(at + 1)) && is_lower(in.at(at + 2)) && name_end - at > 3 && contains("CNFP", in.at(format))) {
    own = format + 1;
    while (is_digit(in.at(own)) && own - format < 3) ++own;
  }
  if (contains("DNFPCXE", in.at(format)) && is_digit(in.at(format + 1)) && is_argument_name(in.view(at + 1, name_end)))
    own = format + (is_digit(in.at(format + 2)) ? 3 : 2);  // {age:D2}
  if (own > format && in.at(own) == '}') return in.token(Engine::kPython, at, own + 1, at + 1, own);
  const std::size_t end = skip_specification(in, name_end + 1);
  if (end == name_end + 1 || in.at(end) != '}') return std::nullopt;
  const bool aligned = contains("<>^", in.at(name_end + 1)) && is_digit(in.at(end - 1));  // {x:>10}
  if (!aligned && (!contains("dfsexg", in.at(end - 1)) || !(is_digit(in.at(end - 2)) || in.at(end - 2) == '}')))
    return std::nullopt;
  return in.token(Engine::kPython, at, end + 1, at + 1, end);
}

// {0} and {1}: message arguments unless the words before them speak of sets.
MaybeToken match_number_argument(const RangeReader& in, std::size_t at) noexcept {
  std::size_t i = at + 1;
  while (is_digit(in.at(i))) ++i;
  if (i - at > 2) return std::nullopt;
  if (const MaybeToken converted = match_conversion(in, at, i)) return converted;
  if (in.at(i) == ',' && (in.at(i + 1) == '-' || is_digit(in.at(i + 1)))) {  // {0,-10:C2}; {0,10} may be an interval
    const bool left = in.at(i + 1) == '-';
    std::size_t k = i + (left ? 2 : 1);
    const std::size_t width = k;
    while (is_digit(in.at(k)) && k - width < 3) ++k;
    const bool evident = in.at(k) == ':' || (left && in.at(at + 1) == '0');
    if (k == width || !evident) return std::nullopt;
    if (in.at(k) == '}') return in.token(Engine::kPython, at, k + 1, at + 1, k);
    i = k;
  }
  if (in.at(i) == ':' || in.at(i) == ',') {  // {0:N2}, {0,number}
    const std::size_t format = i + 1;
    std::size_t end = in.at(i) == ':' ? skip_debugging(in, format) : format;
    if (end == format) end = skip_picture(in, format);
    if (end == format || in.at(end) != '}') end = in.at(i) == ':' ? skip_specification(in, format) : format;
    if (end == format || in.at(end) != '}') return std::nullopt;
    return in.token(Engine::kPython, at, end + 1, at + 1, end);
  }
  if (in.at(i) != '}') return std::nullopt;
  const std::size_t end = i + 1;
  if (in.at(end) == '^') return std::nullopt;  // {0}^n
  if (stands_in_mathematics(in, at, end)) return std::nullopt;
  // A number above nought needs its company: "{0} of {1}", "{1} of {2}".
  if (in.at(at + 1) != '0' && !counts_from_nought(in, at, end) && !counts_in_words(in, at, end)) return std::nullopt;
  return in.token(Engine::kPython, at, end, at + 1, i);
}

}  // namespace newsparse::internal
