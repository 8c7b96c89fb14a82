// markup_line.cpp: lines that are leaked source as a whole.
#include <algorithm>
#include <cstddef>

#include "recognise/markup.h"
#include "recognise/markup_scan.h"

namespace newsparse::internal {

namespace {

// A view that reads '\n' past its end.
class LineReader {
 public:
  explicit LineReader(std::string_view line) noexcept : line_(line) {}
  char at(std::size_t i) const noexcept { return i < line_.size() ? line_[i] : '\n'; }
  std::size_t skip_blanks(std::size_t i) const noexcept {
    while (at(i) == ' ' || at(i) == '\t') ++i;
    return i;
  }
  // Past an identifier of JavaScript's, $ included; `i` where there is none.
  std::size_t skip_name(std::size_t i) const noexcept {
    if (!is_ident_start(at(i)) && at(i) != '$') return i;
    while (is_ident(at(i)) || at(i) == '$') ++i;
    return i;
  }
  // Past name.name[0].name; `i` where there is none.
  std::size_t skip_path(std::size_t i) const noexcept {
    std::size_t end = skip_name(i);
    while (end > i) {
      if (at(end) == '.' && skip_name(end + 1) > end + 1) {
        end = skip_name(end + 1);
      } else if (at(end) == '[') {
        std::size_t k = end + 1;
        while (is_ident(at(k)) || contains("'\"-.", at(k))) ++k;
        if (at(k) != ']') return end;
        end = k + 1;
      } else {
        return end;
      }
    }
    return end;
  }

 private:
  std::string_view line_;
};

// Nothing but tags, comments and entities.
std::optional<MarkupClass> markup_only(std::string_view line) noexcept {
  const RangeReader in(line, {0, static_cast<std::uint32_t>(line.size())});
  std::optional<MarkupClass> found;
  std::size_t i = 0;
  while (i < line.size()) {
    if (is_blank(line[i])) {
      ++i;
      continue;
    }
    if (line[i] != '<' && line[i] != '&') return std::nullopt;
    const MarkupPiece piece = markup_at(in, i);
    if (piece.end <= i) return std::nullopt;
    // Tags outweigh what stands among them.
    if (!found || piece.markup == MarkupClass::kHtml) found = piece.markup;
    i = piece.end;
  }
  return found;
}

// A line of PEM's; shorter ones may be the name of something, but for those that begin as encoded bytes do.
constexpr std::size_t kFewestBase64Bytes = 64, kFewestKnownBytes = 40;

bool begins_as_base64(std::string_view line) noexcept {
  // What images, pages, fonts, documents and JSON begin with; they hold long runs of the same byte.
  static constexpr std::string_view kBegins[] = {"iVBORw0KGgo", "/9j/4",  "R0lGOD", "UklGR",  "PHN2Zy",
                                                 "PD94bWw",     "PGRpdi", "d09GM",  "JVBERi", "eyJ"};
  return std::any_of(std::begin(kBegins), std::end(kBegins),
                     [line](std::string_view begin) { return line.starts_with(begin); });
}

// Base64 has letters of both cases and digits in no order: neighbours are of different kinds more often than not
// (chance .64 for random bytes), which glued words and long paths never reach.
bool is_base64(std::string_view line) noexcept {
  const bool known = begins_as_base64(line);
  if (line.starts_with("data:")) {
    const std::size_t comma = line.substr(0, 64).find(";base64,");
    if (comma == std::string_view::npos) return false;
    line.remove_prefix(comma + 8);
    if (line.size() < kFewestKnownBytes) return false;
  } else if (line.size() < (known ? kFewestKnownBytes : kFewestBase64Bytes)) {
    return false;
  }
  std::size_t upper = 0;
  std::size_t lower = 0;
  std::size_t digit = 0;
  std::size_t changes = 0;
  int last = -1;
  std::size_t i = 0;
  for (; i < line.size(); ++i) {
    const char c = line[i];
    const int kind = is_upper(c) ? 0 : is_lower(c) ? 1 : is_digit(c) ? 2 : contains("+/=-_", c) ? 3 : 4;
    if (kind == 4) break;
    upper += kind == 0;
    lower += kind == 1;
    digit += kind == 2;
    changes += kind != last;
    last = kind;
  }
  // What follows the run, such as the ")" of url(…), is short.
  if (i < line.size() && line.size() - i > 8) return false;
  if (known) return i >= kFewestKnownBytes && upper > 0 && lower > 0 && digit > 0;
  const std::size_t fewest_changes = i < 100 ? i * 9 / 20 : i * 2 / 5;
  return i >= kFewestKnownBytes && upper * 8 > i && lower * 8 > i && digit * 40 > i && changes > fewest_changes;
}

bool is_json(std::string_view line) noexcept {
  const LineReader in(line);
  std::size_t i = 0;
  while (contains("{[ \t,", in.at(i)) && i < 16) ++i;
  const bool bracket = i > 0 && contains("{[", line.front());
  if (in.at(i) != '"' && !(bracket && in.at(i) == '\'')) return false;
  const char quote = in.at(i);
  const std::size_t key = i + 1;
  std::size_t end = key;
  while (end - key < 80 && (is_ident(in.at(end)) || contains("@.-:/$ ", in.at(end)))) ++end;
  if (in.at(end) != quote || end == key) return false;
  const std::size_t after = in.skip_blanks(end + 1);
  if (in.at(after) == ',' && line.starts_with("[") && line.ends_with("]")) return quote == '"' && line.size() >= 60;
  if (in.at(after) != ':') return false;
  const std::size_t value = in.skip_blanks(after + 1);
  const char c = in.at(value);
  const bool plain = contains("\"{['", c) || is_digit(c) || c == '-' || line.substr(value).starts_with("true") ||
                     line.substr(value).starts_with("false") || line.substr(value).starts_with("null");
  if (!plain) return false;
  if (bracket && line.front() == '{') return true;
  // A line of pretty-printed JSON. A quotation such as "Yes": "No" has words and blanks in its key.
  if (line.substr(key, end - key).find(' ') != std::string_view::npos || !is_lower(in.at(key))) return bracket;
  return bracket || contains(",{[", line.back());
}

bool is_css_property(std::string_view name) noexcept {
  static constexpr std::string_view kProperties[] = {"align-items",
                                                     "animation",
                                                     "background",
                                                     "border",
                                                     "bottom",
                                                     "box-shadow",
                                                     "box-sizing",
                                                     "clear",
                                                     "color",
                                                     "content",
                                                     "cursor",
                                                     "display",
                                                     "fill",
                                                     "flex",
                                                     "float",
                                                     "font",
                                                     "gap",
                                                     "grid",
                                                     "height",
                                                     "justify-content",
                                                     "left",
                                                     "letter-spacing",
                                                     "line-height",
                                                     "list-style",
                                                     "margin",
                                                     "max-height",
                                                     "max-width",
                                                     "min-height",
                                                     "min-width",
                                                     "object-fit",
                                                     "opacity",
                                                     "outline",
                                                     "overflow",
                                                     "padding",
                                                     "pointer-events",
                                                     "position",
                                                     "right",
                                                     "src",
                                                     "text-align",
                                                     "text-decoration",
                                                     "text-overflow",
                                                     "text-transform",
                                                     "top",
                                                     "transform",
                                                     "transition",
                                                     "vertical-align",
                                                     "visibility",
                                                     "white-space",
                                                     "width",
                                                     "word-break",
                                                     "word-wrap",
                                                     "z-index"};
  if (name.starts_with("--") || name.starts_with("-webkit-") || name.starts_with("-moz-") || name.starts_with("-ms-"))
    return true;
  if (is_one_of(name, kProperties)) return true;
  static constexpr std::string_view kFamilies[] = {"background-", "border-",     "font-",       "margin-",
                                                   "padding-",    "overflow-",   "grid-",       "flex-",
                                                   "animation-",  "transition-", "list-style-", "text-"};
  return std::any_of(std::begin(kFamilies), std::end(kFamilies),
                     [name](std::string_view f) { return name.starts_with(f); });
}

// Past "property:" at `i` with a known property; `i` where there is none.
std::size_t skip_property(const LineReader& in, std::string_view line, std::size_t i) noexcept {
  const std::size_t from = in.skip_blanks(i);
  std::size_t end = from;
  while ((is_lower(in.at(end)) || in.at(end) == '-' || (is_ident(in.at(end)) && in.at(from) == '-')) && end - from < 40)
    ++end;
  const std::size_t colon = in.skip_blanks(end);
  if (end == from || in.at(colon) != ':' || in.at(colon + 1) == ':' || !is_css_property(line.substr(from, end - from)))
    return i;
  return colon + 1;
}

bool is_css(std::string_view line) noexcept {
  static constexpr std::string_view kRules[] = {
      "@media", "@import", "@font-face", "@keyframes", "@-webkit-keyframes", "@charset", "@supports"};
  const char last = line.back();
  // A style sheet's own comment before its first rule: /* Style Definitions */ table.Normal {…}
  while (line.starts_with("/*") && last == '}') {
    const std::size_t end = line.find("*/", 2);
    if (end == std::string_view::npos) return false;
    line = trim(line.substr(end + 2));
  }
  if (line.empty()) return false;
  const LineReader in(line);
  if (line.front() == '@') {
    const bool known = std::any_of(std::begin(kRules), std::end(kRules),
                                   [line](std::string_view rule) { return line.starts_with(rule); });
    return known && contains("{};", last);
  }
  const std::size_t brace = line.substr(0, kMaxTokenBytes).find('{');
  if (brace == std::string_view::npos) {
    // "color: red;" alone: sentences do not end in a semicolon after a property's name.
    return last == ';' && is_lower(line.front()) && skip_property(in, line, 0) > 0;
  }
  for (std::size_t i = 0; i < brace; ++i)
    if (!is_ident(line[i]) && !contains(" .#:,>*[]=\"'()-+~^$|%\t", line[i])) return false;
  const std::string_view selector = trim(line.substr(0, brace));
  if (selector.empty()) return skip_property(in, line, brace + 1) > brace + 1 && contains(";}", last);
  const bool marked = (contains(".#", selector.front()) && selector.size() > 1 && is_ident_start(selector[1])) ||
                      contains("*:[", selector.front());
  if (brace + 1 == line.size()) return marked && selector.find('(') == std::string_view::npos;
  if (skip_property(in, line, brace + 1) > brace + 1) return contains(";},", last);
  return marked && contains("}", last) && line.find(':', brace) != std::string_view::npos &&
         line.find(';', brace) != std::string_view::npos;
}

bool starts_with_any(std::string_view line, std::initializer_list<std::string_view> list) noexcept {
  return std::any_of(list.begin(), list.end(), [line](std::string_view s) { return line.starts_with(s); });
}

// What pages' own scripts speak of and a sample of some program rarely does.
bool speaks_to_browser(std::string_view line) noexcept {
  static constexpr std::string_view kNames[] = {
      "window.", "document.",        "googletag",  "dataLayer",    "gtag(",          "jQuery",
      "$(",      "function(",        "function (", "adsbygoogle",  "_gaq",           "_paq",
      "fbq(",    ".push(",           "navigator.", "localStorage", "location.",      "setTimeout(",
      "XMLHttp", "addEventListener", "typeof ",    "getElement",   "sessionStorage", "innerHTML",
      "script",  "Date()",           "ga('create", "ga('send",     "OA_show("};
  line = line.substr(0, kMaxTokenBytes);
  return std::any_of(std::begin(kNames), std::end(kNames),
                     [line](std::string_view name) { return line.find(name) != std::string_view::npos; });
}

// var x = …, const {a} = …: a declaration; "var" and "let" begin sentences too.
bool is_declaration(const LineReader& in, std::string_view line, bool ends_as_code) noexcept {
  const std::size_t from = in.skip_blanks(line.find(' '));
  const std::size_t name = in.skip_name(from);
  const std::size_t next = in.skip_blanks(name);
  const bool assigns = contains(line, '=');
  if (name == from) return contains("{[", in.at(from)) && assigns && ends_as_code;
  if (in.at(next) == '=') return ends_as_code || contains("\"'[(", line.back()) || contains(line, ';');
  return contains(";,", in.at(next)) && line.back() == ';';
}

// A statement of JavaScript. Its first words are not enough (a sentence may begin with "var" or "if ("): the line
// also has to end as code does. Calls, assignments and conditions, which any program has, count where they are long
// or speak to a browser: samples in an article about code are text.
bool is_script(std::string_view line) noexcept {
  const LineReader in(line);
  const char last = line.back();
  if (line.find_first_not_of("})];,( ") == std::string_view::npos)
    return line.size() > 1 && line.size() <= 12 && contains(line, '}') && contains(");", last);
  if (starts_with_any(
          line, {"//<![CDATA[", "//]]>", "/*<![CDATA[", "// <![CDATA[", "/* <![CDATA[", "// ]]>", "/* ]]>",
                 "(adsbygoogle", "(function(", "(function (", "!function(", "(()=>{", "(() => {", "(window.", "(self.",
                 "$(document).ready(", "jQuery(document).ready(", "$(function", "jQuery(function"}))
    return true;
  if (starts_with_any(line, {"self.__next_f", "javascript:"}) && contains(line, '(')) return true;
  const bool ends_as_code = contains(";{}", last) || (last == ',' && contains(line, '(')) || line.ends_with("})");
  if (starts_with_any(line, {"var ", "let ", "const "})) return is_declaration(in, line, ends_as_code);
  if (line.starts_with("function ") || line.starts_with("function(") || line.starts_with("async function")) {
    const std::size_t paren = line.find('(');
    return paren != std::string_view::npos && line.find('{', paren) != std::string_view::npos;
  }
  if (ends_as_code && contains(line, '(') && (line.ends_with("=> {") || line.ends_with("=>{"))) return true;
  const std::size_t path = in.skip_path(0);
  if (starts_with_any(line, {"if (", "if(", "} else", "}else", "for (", "for(", "while (", "while(", "switch (",
                             "switch(", "try {", "try{", "} catch", "}catch", "} finally"}))
    return ends_as_code && contains("{};", last) && speaks_to_browser(line);
  if (path == 0) return false;
  const std::size_t sign = in.skip_blanks(path);
  const bool call = in.at(path) == '(' && path > 1;
  const bool assignment =
      (in.at(sign) == '=' && in.at(sign + 1) != '=') || (in.at(sign) == '|' && in.at(sign + 1) == '|');
  if (!call && !assignment) return false;
  const bool ends = ends_as_code || contains("([", last) || (contains(line, ';') && contains(line, '('));
  constexpr std::size_t kLongForASample = 120;
  return ends && (speaks_to_browser(line) || line.size() > kLongForASample);
}

// What is left of a conditional comment: [if lt IE 9]>, ![endif]-->
bool is_conditional(std::string_view line) noexcept {
  constexpr std::size_t kLongest = 40;
  const std::size_t end = line.starts_with("[if ") ? line.substr(0, kLongest).find("]>") : std::string_view::npos;
  // Behind it stand tags, or nothing.
  return (end != std::string_view::npos && (end + 2 == line.size() || line[end + 2] == '<')) || line == "![endif]-->" ||
         line == "-->";
}

// Whether a line could be source at all, told by its first and last bytes: the answer for nearly every line of prose.
bool may_be_source(std::string_view line) noexcept {
  switch (line.back()) {
    case ';':
    case '{':
    case '}':
    case '>':
    case '(':
    case '[':
      return true;
    case ']':
    case ',':
    case ')':
    case '"':
    case '\'':
      return contains("{[\"$(.#@<}!vlcwjdfi", line.front()) || line.starts_with("self.__next_f");
    default:
      break;
  }
  switch (line.front()) {
    case '{':
    case '<':
    case '&':
    case '@':
    case '!':
    case '/':
    case '}':
      return true;
    case '[':
    case '(':
    case '"':
      return line.size() > 1 && contains("{\"f(ws", line[1]);
    case 'v':
      return line.starts_with("var ");
    case 'l':
      return line.starts_with("let ");
    case 'c':
      return line.starts_with("const ");
    case 'f':
      return line.starts_with("function");
    case 'w':
      return line.starts_with("window.");
    case '$':
      return line.starts_with("$(");
    case 'j':
      return line.starts_with("jQuery(");
    case 'd':
      return line.starts_with("document.") || line.starts_with("data:");
    case '.':
    case '#':
      return contains(line, '{');
    default:
      return false;
  }
}

}  // namespace

bool is_server_message(std::string_view line) noexcept {
  constexpr std::size_t kMostDigits = 6, kLongestLabel = 28;
  constexpr std::string_view kLine = " on line ", kIn = " in ", kThrown = "thrown in ";
  std::size_t digits = line.size();
  while (digits > 0 && line[digits - 1] >= '0' && line[digits - 1] <= '9') --digits;
  if (digits == line.size() || line.size() - digits > kMostDigits) return false;
  std::string_view before = line.substr(0, digits);
  const bool named = before.ends_with(kLine);
  if (!named && !before.ends_with(".php:")) return false;
  before.remove_suffix(named ? kLine.size() : 1);
  const std::size_t in = before.rfind(kIn);
  if (in == std::string_view::npos ||
      (!before.starts_with(kThrown) && before.substr(0, kLongestLabel).find(": ") >= in))
    return false;
  const std::string_view path = before.substr(in + kIn.size());
  if (path.size() < 3) return false;  // in  on line 9: of another markup
  return path.starts_with('/') || path.starts_with("\\\\") || path.substr(1, 2) == ":\\" || path.substr(1, 2) == ":/" ||
         path.ends_with(".php") || path.ends_with(" eval()'d code");
}

std::optional<MarkupClass> classify_markup_line(std::string_view line) noexcept {
  line = trim(line);
  if (line.empty()) return std::nullopt;
  if (is_server_message(line)) return MarkupClass::kScript;
  if (!may_be_source(line)) {
    // Base64 shows in no end byte. It has no blank: other lines are out at their first word.
    if (line.size() < kFewestKnownBytes || contains(line.substr(0, 24), ' ') || !is_base64(line)) return std::nullopt;
    return MarkupClass::kBase64;
  }
  if (line.front() == '<' || line.front() == '&')
    if (const auto markup = markup_only(line)) return markup;
  if (is_conditional(line)) return MarkupClass::kComment;
  if (is_json(line)) return MarkupClass::kJson;
  if (is_css(line)) return MarkupClass::kCss;
  if (is_script(line)) return MarkupClass::kScript;
  if (is_base64(line)) return MarkupClass::kBase64;
  return std::nullopt;
}

}  // namespace newsparse::internal
