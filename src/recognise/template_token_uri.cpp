// template_token_uri.cpp: URI templates (RFC 6570): {?page,lang}, {/path*}, and lines that are one, /items/{id}.
#include "recognise/template_scan.h"

namespace newsparse::internal {

namespace {

struct UriExpression {
  std::size_t end = 0;      // past the closing brace
  std::size_t longest = 0;  // bytes of the longest name, or of its longest part between underscores
  char sign = 0;            // + # . / ; ? or &, or one of kReserved; 0 where there is none
  bool list = false;        // of several names
  bool exploded = false;    // a name ends in *
  bool cut = false;         // a name ends in :3
};

// Operators that RFC 6570, 2.2, keeps for later: {=path}, {!name}.
constexpr std::string_view kReserved = "=,!@|";

bool is_hex(char c) noexcept { return is_digit(c) || contains("abcdefABCDEF", c); }

// {sign name*,name:3} at `at`: RFC 6570, 2.2 to 2.4; nothing in it may be blank.
std::optional<UriExpression> read_expression(const RangeReader& in, std::size_t at) noexcept {
  constexpr std::size_t kMostBytes = 256;
  UriExpression out;
  std::size_t i = at + 1;
  if (contains("+#./;?&", in.at(i)) || contains(kReserved, in.at(i))) out.sign = in.at(i++);
  for (;;) {
    const std::size_t name = i;
    bool letter = false;
    std::size_t part = i;
    for (; i - at < kMostBytes; ++i) {
      if (is_ident(in.at(i))) {
        letter |= is_alpha(in.at(i));
        if (in.at(i) == '_') part = i + 1;
        out.longest = std::max(out.longest, i + 1 - part);
      } else if (in.at(i) == '%' && is_hex(in.at(i + 1)) && is_hex(in.at(i + 2))) {
        i += 2;
      } else if (in.at(i) == '-' && contains("?&", out.sign) && i > name && is_alpha(in.at(i + 1))) {
        // {?first-name}: no name by the letter, but one that addresses have
      } else if (in.at(i) != '.' || i == name || !is_ident(in.at(i + 1))) {
        break;
      }
    }
    if (!letter) return std::nullopt;
    if (in.at(i) == '*') {
      out.exploded = true;
      ++i;
    } else if (in.at(i) == ':' && is_digit(in.at(i + 1))) {
      out.cut = true;
      const std::size_t digits = ++i;
      while (is_digit(in.at(i)) && i - digits < 4) ++i;
    }
    if (in.at(i) == '}') break;
    if (in.at(i) != ',') return std::nullopt;
    out.list = true;
    ++i;
  }
  out.end = i + 1;
  return out;
}

// Whether the range is one URI template and nothing else. The lookalikes without a blank: CSS (a{order:3}), regular
// expressions (a{3,5}), TeX (x_{ij}), a shell's braces (src/{a,b}.js), sets ({x,y}), a word in braces.
bool is_uri_template(const RangeReader& in) noexcept {
  constexpr std::size_t kMostBytes = 256;
  if (in.end() - in.begin() > kMostBytes) return false;
  bool path = false;   // a slash or a question mark stands before
  bool query = false;  // a question mark does
  bool mark = false;   // something that only a URI template has
  std::size_t shortest = kMostBytes;
  bool list = false;
  int expressions = 0;
  bool glued = false;  // {nan}{inf}, with no sign between two names
  const std::size_t begin = in.begin();
  for (std::size_t i = begin; i < in.end();) {
    const char c = in.at(i);
    if (c != '{') {
      if (!is_word(c) && !contains("-.~:/?#=&%,+@!", c)) return false;
      path |= c == '/' || c == '?';
      query |= c == '?';
      ++i;
      continue;
    }
    const auto expression = read_expression(in, i);
    if (!expression) return false;
    const bool leans = is_word(in.before(i)) || in.before(i) == '.';
    const bool plain = expression->sign == 0;
    if (plain && expression->cut && leans && !path) return false;
    if (plain && expression->list && !query && i > begin) return false;
    list |= plain && expression->list;
    ++expressions;
    glued |= plain && in.before(i) == '}';
    if (plain && is_lower(in.before(i)) && !path) return false;  // wo{men}
    mark |= !plain || (expression->exploded && expression->longest >= 3) ||
            (expression->cut && (path || expression->longest >= 3));
    if (plain) shortest = std::min(shortest, expression->longest);
    i = expression->end;
  }
  if (mark || query) return true;
  if (path) return shortest >= 2 || in.at(begin) == '/';
  // Nothing but names: where the whole text is no more than this, no prose is there that the braces could belong to.
  // One word in braces may be all that a page says.
  return in.is_whole_text() && shortest >= 3 &&
         (list || (expressions > 1 && !glued && !contains(in.view(begin, in.end()), ',')));
}

}  // namespace

bool follows_command(const RangeReader& in, std::size_t at) noexcept {
  std::size_t i = at;
  while (i > in.begin() && at - i < 24 && is_alpha(in.at(i - 1))) --i;
  return in.before(i) == '\\';
}

MaybeToken match_uri_expression(const RangeReader& in, std::size_t at) noexcept {
  if (contains("$@%\\^_", in.before(at)) || follows_command(in, at)) return std::nullopt;
  const auto expression = read_expression(in, at);
  if (!expression) return std::nullopt;
  const std::size_t end = expression->end;
  const char next = in.at(end);
  bool evident = false;
  switch (expression->sign) {
    case 0:
      evident = expression->exploded && expression->longest >= 3 && is_lower(in.at(at + 1)) && !is_word(next) &&
                !contains("(,<", in.before(at));
      break;
    case '&': {  // {&x} takes an address in C: what it continues has a question mark
      std::size_t from = at;
      while (from > in.begin() && at - from < 128 && !is_blank(in.at(from - 1))) --from;
      const std::string_view head = in.view(from, at);
      evident = at == in.begin() || contains(head, '?') || head.ends_with('}');
      evident &= next != ';' && next != ',';
      break;
    }
    case '.':
    case ';':
      evident = in.before(at) != '.' && next != ';' && next != ',' && next != ')';
      break;
    case '#': {  // a heading's anchor is none
      const bool last = end == in.end() || contains("\n\r", next);
      evident = in.before(at) != ' ' || !last;
      break;
    }
    default:
      evident = next != ';' && !contains(kReserved, expression->sign);
      break;
  }
  if (!evident && !is_uri_template(in)) return std::nullopt;
  return in.token(Engine::kUriTemplate, at, end, at + 1, end - 1);
}

}  // namespace newsparse::internal
