// markup.cpp: tags, comments and character references that stand in a text.
#include "recognise/markup.h"

#include <algorithm>
#include <cstddef>

#include "recognise/markup_scan.h"
#include "text/entities.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

// HTML's elements, current and obsolete, as the standard's index of elements names them.
constexpr std::string_view kElements[] = {
    "a",        "abbr",     "acronym", "address",  "amp-img",    "applet",   "area",     "article",    "aside",
    "audio",    "b",        "base",    "bdi",      "bdo",        "big",      "blink",    "blockquote", "body",
    "br",       "button",   "canvas",  "caption",  "center",     "cite",     "code",     "col",        "colgroup",
    "data",     "datalist", "dd",      "del",      "details",    "dfn",      "dialog",   "div",        "dl",
    "dt",       "em",       "embed",   "fieldset", "figcaption", "figure",   "font",     "footer",     "form",
    "frame",    "frameset", "g",       "h1",       "h2",         "h3",       "h4",       "h5",         "h6",
    "head",     "header",   "hgroup",  "hr",       "html",       "i",        "iframe",   "img",        "input",
    "ins",      "kbd",      "label",   "legend",   "li",         "link",     "main",     "map",        "mark",
    "marquee",  "menu",     "meta",    "meter",    "nav",        "nobr",     "noscript", "object",     "ol",
    "optgroup", "option",   "output",  "p",        "param",      "path",     "picture",  "pre",        "progress",
    "q",        "rp",       "rt",      "ruby",     "s",          "samp",     "script",   "section",    "select",
    "slot",     "small",    "source",  "span",     "strike",     "strong",   "style",    "sub",        "summary",
    "sup",      "svg",      "table",   "tbody",    "td",         "template", "textarea", "tfoot",      "th",
    "thead",    "time",     "title",   "tr",       "track",      "tt",       "u",        "ul",         "use",
    "var",      "video",    "wbr"};
static_assert(std::is_sorted(std::begin(kElements), std::end(kElements)));

constexpr std::size_t kNone = RangeReader::kNone;

// Whether the sign at `at` stands in an address: ?a=1&copy=2, /find?q=x&lt.
bool is_in_address(const RangeReader& in, std::size_t at) noexcept {
  constexpr std::size_t kLongestLook = 64;
  std::size_t from = at;
  while (from > in.begin() && at - from < kLongestLook && !is_blank(in.at(from - 1))) --from;
  const std::string_view token = in.view(from, at);
  return token.find_first_of("?=") != std::string_view::npos || token.find("://") != std::string_view::npos ||
         token.starts_with("www.");
}

// Of `&#8217` whose digits end at `i`, without a semicolon. Where a word leans on it, it has to be one of the signs
// and letters that are written so: &#2020 may be a hashtag.
bool is_bare_number(const RangeReader& in, std::size_t at, std::size_t i, std::size_t digits) noexcept {
  if (digits < 2) return false;
  if (!is_word(in.at(i))) return true;
  const char32_t value = decode_entity(in.view(at, i)).first;
  const bool sign = value > ' ' && value < 0x7F && !is_word(static_cast<char>(value));
  return sign || (value >= 0xA0 && value < 0x180) || (value >= 0x2010 && value <= 0x2122);
}

// Past the name of old that the text at `at` begins with, its semicolon lost; `at` where it may be something else: a
// word (black&notes), a parameter (?a=1&copy=2).
std::size_t skip_bare_name(const RangeReader& in, std::size_t at) noexcept {
  const EntityName* const entity = find_bare_entity(in.rest(at + 1));
  if (entity == nullptr) return at;
  const std::size_t end = at + 1 + entity->name.size();
  const char next = in.at(end), before = in.before(at);
  static constexpr std::string_view kAnywhere[] = {"nbsp",   "laquo",  "raquo",  "iexcl",  "iquest",
                                                   "frac12", "frac14", "frac34", "plusmn", "middot"};
  static constexpr std::string_view kWords[] = {"eth", "thorn", "ETH", "THORN"};
  static constexpr std::string_view kAmounts[] = {"pound", "quot", "yen"};
  static constexpr std::string_view kAlways[] = {"amp", "quot", "lt", "gt"};
  static constexpr std::string_view kBehindWords[] = {"copy", "reg", "deg", "pound", "cent", "yen"};
  const bool letter = is_letter(char_class(entity->value)) && entity->value >= 0xC0 && !is_one_of(entity->name, kWords);
  bool fits = next != '=';
  if (is_word(next)) {
    fits = letter || is_one_of(entity->name, kAnywhere) ||
           (is_one_of(entity->name, kAmounts) && (is_digit(next) || is_upper(next)));
  } else if (!letter && !is_blank(before) && before != ';' && !is_one_of(entity->name, kAlways)) {
    fits &= is_one_of(entity->name, kAnywhere) || is_one_of(entity->name, kBehindWords);
  }
  return fits && !is_in_address(in, at) ? end : at;
}

// Past `&name;`, `&name`, `&#8217;` or `&#x2019;` at `at`; `at` where there is none.
std::size_t skip_entity(const RangeReader& in, std::size_t at) noexcept {
  std::size_t i = at + 1;
  if (in.at(i) == '#') {
    const bool hex = in.at(i + 1) == 'x' || in.at(i + 1) == 'X';
    i += hex ? 2 : 1;
    const std::size_t digits = i;
    while (i - digits < 8 && (is_digit(in.at(i)) || (hex && contains("abcdefABCDEF", in.at(i))))) ++i;
    const std::size_t n = i - digits;
    if (n == 0 || n > 7) return at;
    if (in.at(i) == ';') return i + 1;
    return is_bare_number(in, at, i, n) ? i : at;
  }
  while (i - at <= kMaxEntityName + 1 && (is_alpha(in.at(i)) || is_digit(in.at(i)))) ++i;
  if (i < at + 3) return at;
  const EntityName* entity = find_entity(in.view(at + 1, i));
  if (entity != nullptr && in.at(i) == ';') return i + 1;
  // Typographic marks whose semicolon was lost: no address has such a parameter.
  static constexpr std::string_view kMarks[] = {"rsquo", "lsquo", "rdquo", "ldquo", "ndash", "mdash", "hellip", "bull"};
  if (entity != nullptr && is_one_of(entity->name, kMarks)) return is_word(in.at(i)) || in.at(i) == '=' ? at : i;
  return skip_bare_name(in, at);
}

// Whether attributes begin at `i`: a name and "=", or one of the names that need no value.
bool attributes_begin(const RangeReader& in, std::size_t i) noexcept {
  static constexpr std::string_view kBoolean[] = {"allowfullscreen", "async",    "autofocus",  "autoplay", "checked",
                                                  "compact",         "controls", "data",       "defer",    "disabled",
                                                  "hidden",          "ismap",    "loop",       "multiple", "muted",
                                                  "noresize",        "noshade",  "novalidate", "nowrap",   "open",
                                                  "playsinline",     "readonly", "required",   "reversed", "selected"};
  const std::size_t from = i;
  if (!is_word(in.at(i)) && !contains(":@*#[(", in.at(i))) return false;
  while ((is_ident(in.at(i)) || contains("-:.@*#[]()", in.at(i))) && i - from < 80) ++i;
  const std::string_view name = in.view(from, i);
  while (in.at(i) == ' ') ++i;
  return in.at(i) == '=' || is_one_of(name, kBoolean) || name.starts_with("data-") || name.starts_with("ng-");
}

// The end of the tag whose attributes begin at `i`: past '>', or kNone.
std::size_t tag_end(const RangeReader& in, std::size_t i, bool quotes) noexcept {
  const std::size_t limit = std::min(in.end(), i + kMaxTokenBytes);
  char quote = 0;
  int openers = 0;
  for (; i < limit; ++i) {
    const char c = in.at(i);
    if (c == '<' && (quote == 0 || ++openers > kMaxNestedOpeners)) return kNone;
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '>') {
      return i + 1;
    } else if (quotes && (c == '"' || c == '\'')) {
      quote = c;
    }
  }
  return kNone;
}

// A<B>C and f<g>(x): types of program text, in one letter, and no tag. Tags have an end, but for P.
bool names_type(const RangeReader& in, std::size_t at, std::size_t bracket) noexcept {
  constexpr std::size_t kNear = 512;
  if (bracket != at + 2 || !contains("ABGIQSUg", in.at(at + 1)) || !is_word(in.before(at))) return false;
  if (!is_word(in.at(bracket + 1)) && in.at(bracket + 1) != '(') return false;
  const char end[] = {'<', '/', in.at(at + 1), '>'};
  return in.ahead(bracket, kNear).find({end, sizeof end}) == std::string_view::npos;
}

std::size_t skip_tag(const RangeReader& in, std::size_t at) noexcept {
  std::size_t i = at + 1;
  const bool closing = in.at(i) == '/';
  if (closing) ++i;
  if (!is_alpha(in.at(i))) return at;
  char lower[16];
  std::size_t n = 0;
  bool custom = false;  // my-element, o:p
  const std::size_t name = i;
  while ((is_alpha(in.at(i)) || is_digit(in.at(i)) || in.at(i) == '-' || in.at(i) == ':') && i - name < 40) {
    custom |= in.at(i) == '-' || in.at(i) == ':';
    if (n < sizeof lower) lower[n++] = to_lower(in.at(i));
    ++i;
  }
  const bool known = i - name <= sizeof lower &&
                     std::binary_search(std::begin(kElements), std::end(kElements), std::string_view(lower, n));
  if (!known && (!custom || is_upper(in.at(name)) || contains("-:", in.at(i - 1)))) return at;
  if (in.at(i) == '>') return names_type(in, at, i) ? at : i + 1;
  if (!is_blank(in.at(i)) && in.at(i) != '/') return at;
  while (is_blank(in.at(i)) && i < in.end()) ++i;
  if (in.at(i) == '>') return i + 1;
  if (in.starts(i, "/>")) return i + 2;
  if (closing || !attributes_begin(in, i)) return at;
  std::size_t end = tag_end(in, i, true);
  if (end == kNone) end = tag_end(in, i, false);
  return end == kNone ? at : end;
}

// Past the bracket at `i` as it may have been escaped, once or twice; `i` where there is none.
template <std::size_t N>
std::size_t skip_escaped(const RangeReader& in, std::size_t i, const std::string_view (&forms)[N]) noexcept {
  if (in.at(i) != '&') return i;
  for (const std::string_view form : forms)
    if (in.starts(i, form)) return i + form.size();
  return i;
}
constexpr std::string_view kEscapedOpen[] = {"&lt;", "&#60;", "&#x3c;", "&#x3C;", "&amp;lt;", "&amp;#60;"};
constexpr std::string_view kEscapedClose[] = {"&gt;", "&#62;", "&#x3e;", "&#x3E;", "&amp;gt;", "&amp;#62;"};

// Past the remark &lt;!-- x --&gt; whose bracket ends at `from`; `at` where there is none.
std::size_t skip_escaped_remark(const RangeReader& in, std::size_t at, std::size_t from) noexcept {
  constexpr std::size_t kMostBytes = 512;
  for (std::size_t i = from + 3; i - from < kMostBytes && i < in.end(); ++i) {
    if (in.at(i) != '&' || in.before(i) != '-' || in.before(i - 1) != '-') continue;
    const std::size_t end = skip_escaped(in, i, kEscapedClose);
    return end > i ? end : at;
  }
  return at;
}

// Past the tag that was escaped once too often, &lt;br /&gt; or &lt;a href=&quot;x&quot;&gt;, at `at`; `at` where
// there is none.
std::size_t skip_escaped_tag(const RangeReader& in, std::size_t at) noexcept {
  constexpr std::size_t kMostBytes = 512;
  std::size_t i = skip_escaped(in, at, kEscapedOpen);
  if (i == at) return at;
  const bool closing = in.at(i) == '/';
  i += closing;
  char lower[16];
  std::size_t n = 0;
  while ((is_alpha(in.at(i)) || is_digit(in.at(i))) && n < sizeof lower) lower[n++] = to_lower(in.at(i++));
  if (!std::binary_search(std::begin(kElements), std::end(kElements), std::string_view(lower, n))) return at;
  const std::size_t attributes = i;
  while (in.at(i) == ' ') ++i;
  if (in.at(i) == '/') ++i;
  if (const std::size_t end = skip_escaped(in, i, kEscapedClose); end > i) return end;
  if (closing || in.at(attributes) != ' ' || !attributes_begin(in, attributes + 1)) return at;
  for (const std::size_t limit = at + kMostBytes; i < limit && i < in.end(); ++i) {
    if (in.at(i) != '&') continue;
    if (const std::size_t end = skip_escaped(in, i, kEscapedClose); end > i) return end;
    if (skip_escaped(in, i, kEscapedOpen) > i) return at;
  }
  return at;
}

}  // namespace

MarkupPiece markup_at(const RangeReader& in, std::size_t at) noexcept {
  if (in.at(at) == '&') {
    const std::size_t bracket = skip_escaped(in, at, kEscapedOpen);
    if (bracket > at && in.starts(bracket, "!--"))
      if (const std::size_t remark = skip_escaped_remark(in, at, bracket); remark > at)
        return {remark, MarkupClass::kComment};
    if (const std::size_t tag = skip_escaped_tag(in, at); tag > at) return {tag, MarkupClass::kHtml};
    std::size_t end = skip_entity(in, at);
    // &amp;nbsp;, &amp;#8217; and &#38;amp; were escaped twice.
    const auto ends_in_ampersand = [&] {
      const std::string_view said = in.view(at, end);
      return said.ends_with("amp;") || said.ends_with("&#38;") || said.ends_with("&#x26;");
    };
    while (end > at && ends_in_ampersand()) {
      const bool numeric = in.at(end) == '#';
      std::size_t i = numeric ? end + 1 : end;
      const bool hex = numeric && contains("xX", in.at(i));
      i += hex;
      const std::size_t from = i;
      while (i - from < 16 &&
             (is_digit(in.at(i)) || (!numeric && is_alpha(in.at(i))) || (hex && contains("abcdefABCDEF", in.at(i)))))
        ++i;
      if (i == from || in.at(i) != ';' || (!numeric && find_entity(in.view(from, i)) == nullptr)) break;
      end = i + 1;
    }
    return {end, MarkupClass::kEntity};
  }
  if (in.starts(at, "<!--")) {
    const std::size_t close = in.find_closer(at + 4, "-->", "<!--", true);
    return {close == kNone ? at : close + 3, MarkupClass::kComment};
  }
  if (in.at(at + 1) == '!') {
    if (in.starts(at, "<![CDATA[")) {
      const std::size_t close = in.find_closer(at + 9, "]]>", "<![CDATA[", true);
      return {close == kNone ? at : close + 3, MarkupClass::kHtml};
    }
    const bool declaration = in.starts(at, "<!DOCTYPE") || in.starts(at, "<!doctype");
    const bool conditional = in.starts(at, "<![endif]") || in.starts(at, "<![if ");
    if (!declaration && !conditional) return {at, MarkupClass::kHtml};
    const std::size_t close = in.find_closer(at + 2, ">", "<");
    return {close == kNone ? at : close + 1, conditional ? MarkupClass::kComment : MarkupClass::kHtml};
  }
  if (in.starts(at, "<?xml")) {
    const std::size_t close = in.find_closer(at + 5, "?>", "<");
    return {close == kNone ? at : close + 2, MarkupClass::kHtml};
  }
  return {skip_tag(in, at), MarkupClass::kHtml};
}

namespace {

// Past </script> or </style> behind the tag that ends at `from`; kNone where none follows.
std::size_t element_end(const RangeReader& in, std::size_t from, std::string_view name) noexcept {
  const std::string_view rest = in.rest(from);
  for (std::size_t i = rest.find("</"); i != std::string_view::npos; i = rest.find("</", i + 2)) {
    std::size_t n = 0;
    while (n < name.size() && to_lower(in.at(from + i + 2 + n)) == name[n]) ++n;
    if (n < name.size()) continue;
    const std::size_t end = from + i + 2 + n;
    if (const std::size_t bracket = in.view(end, std::min(in.end(), end + 16)).find('>');
        bracket != std::string_view::npos)
      return end + bracket + 1;
  }
  return kNone;
}

// <script>…</script> and <style>…</style>, of which `tag` is the first, as one piece.
MarkupPiece with_content(const RangeReader& in, std::size_t at, MarkupPiece tag, bool (&unclosed)[2]) noexcept {
  static constexpr std::string_view kNames[2] = {"script", "style"};
  for (std::size_t k = 0; k < 2; ++k) {
    std::size_t n = 0;
    while (n < kNames[k].size() && to_lower(in.at(at + 1 + n)) == kNames[k][n]) ++n;
    if (n < kNames[k].size() || is_ident(in.at(at + 1 + n)) || unclosed[k]) continue;
    const std::size_t end = element_end(in, tag.end, kNames[k]);
    unclosed[k] = end == kNone;
    if (end == kNone) return tag;
    const bool json = in.view(at, tag.end).find("json") != std::string_view::npos;
    return {end, k == 1 ? MarkupClass::kCss : json ? MarkupClass::kJson : MarkupClass::kScript};
  }
  return tag;
}

}  // namespace

void match_markup(std::string_view text, Span range, const std::vector<std::uint64_t>& openers,
                  std::vector<MarkupResidue>& out) {
  const RangeReader in(text, range);
  // Which of script and style were looked for and not closed: what one tag does not find, a later one will not either.
  bool unclosed[2] = {false, false};
  std::size_t at = next_bit(openers, range.begin, range.end);
  while (at < range.end) {
    std::size_t next = at + 1;
    if (text[at] == '<' || text[at] == '&') {
      MarkupPiece piece = markup_at(in, at);
      if (piece.end > at && to_lower(in.at(at + 1)) == 's') piece = with_content(in, at, piece, unclosed);
      if (piece.end > at) {
        out.push_back(
            {.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(piece.end)}, .markup = piece.markup});
        next = piece.end;
      }
    }
    at = next_bit(openers, next, range.end);
  }
}

}  // namespace newsparse::internal
