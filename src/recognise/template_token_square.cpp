// template_token_square.cpp: tokens in square brackets.
#include "recognise/template_names.h"
#include "recognise/template_scan.h"

namespace newsparse::internal {

namespace {

constexpr auto kNone = RangeReader::kNone;

// [[maybe_unused]]: C++ says so of its variables.
bool is_attribute(std::string_view name) noexcept {
  static constexpr std::string_view kNames[] = {"maybe_unused",
                                                "no_unique_address",
                                                "carries_dependency",
                                                "deprecated",
                                                "nodiscard",
                                                "noreturn",
                                                "fallthrough",
                                                "likely",
                                                "unlikely",
                                                "assume",
                                                "gnu",
                                                "clang"};
  return is_one_of(name, kNames);
}

// Whether a bracket closes inside that was opened before: "Labour [% of vote] Tories [30%]".
bool leaves_bracket(std::string_view inner) noexcept {
  int depth = 0;
  for (const char c : inner) {
    if (c == '[') ++depth;
    if (c == ']' && depth-- == 0) return true;
  }
  return false;
}

std::size_t skip_tag_name(const RangeReader& in, std::size_t i) noexcept {
  if (!is_lower(in.at(i))) return i;
  while (is_lower(in.at(i)) || is_digit(in.at(i)) || in.at(i) == '_' || in.at(i) == '-') ++i;
  return i;
}

// [# th:if="${a}"], [/], [#th:block …], [/th:block]: the tags of Thymeleaf's texts. [/] ends nothing but such a tag.
MaybeToken match_textual_tag(const RangeReader& in, std::size_t at, bool thymeleaf) noexcept {
  for (const std::string_view end : {std::string_view("[/]"), std::string_view("[/th:block]")})
    if (in.starts(at, end) && thymeleaf)
      return in.token(Engine::kThymeleaf, at, at + end.size(), at + 1, at + end.size() - 1);
  if (!in.starts(at, "[# th:") && !in.starts(at, "[#th:block ")) return std::nullopt;
  const std::size_t close = in.find_bracket(at + 1, '[', ']');
  if (close == kNone || in.view(at, close).find("=\"") == std::string_view::npos) return std::nullopt;
  return in.token(Engine::kThymeleaf, at, close + 1, at + 2, close);
}

// [[${a} + ' of ' + ${b}]], [(${x} ? 'a' : 'b')]: an expression that holds a variable of Thymeleaf's.
MaybeToken match_inlined_expression(const RangeReader& in, std::size_t at) noexcept {
  if (!contains("$#*@~'(!", in.at(at + 2))) return std::nullopt;
  const char open = in.at(at + 1);
  const std::size_t close = in.find_bracket(at + 2, open, open == '[' ? ']' : ')');
  if (close == kNone || in.at(close + 1) != ']') return std::nullopt;
  const std::string_view inner = in.view(at + 2, close);
  const std::size_t brace = inner.find('{');
  if (brace == std::string_view::npos || brace == 0 || !contains("$#*@~", inner[brace - 1]) ||
      !contains(inner.substr(brace), '}'))
    return std::nullopt;
  return in.token(Engine::kThymeleaf, at, close + 2, at + 2, close);
}

// [[${x}]], [(#{x})] and Polymer's [[item.title]]; [[Foo]] is a wiki's link.
MaybeToken match_inlined(const RangeReader& in, std::size_t at) noexcept {
  const char second = in.at(at + 1);
  const std::string_view close = second == '[' ? "]]" : ")]";
  if (contains("$#*@~", in.at(at + 2)) && in.at(at + 3) == '{') {
    const std::size_t brace = in.find_bracket(at + 4, '{', '}');
    if (brace != kNone && in.starts(brace + 1, close))
      return in.token(Engine::kThymeleaf, at, brace + 3, at + 4, brace);
  }
  if (in.at(at + 2) == '|') {  // [[|Hello ${name}|]]
    const std::string_view end = second == '[' ? "|]]" : "|)]";
    const std::size_t to = in.find_closer(at + 3, end, "[[|");
    if (to == kNone || in.view(at, to).find("${") == std::string_view::npos) return std::nullopt;
    return in.token(Engine::kThymeleaf, at, to + 3, at + 2, to + 1);
  }
  if (const MaybeToken expression = match_inlined_expression(in, at)) return expression;
  const std::size_t first = at + (in.at(at + 2) == '!' ? 3 : 2);             // Polymer's [[!item.hidden]]
  if (second == '[' && in.at(first) == ' ' && is_lower(in.at(first + 1))) {  // [[ item.title ]]
    std::size_t path = in.skip_ident(first + 1);
    const std::size_t head = path;
    while (in.at(path) == '.' && is_ident_start(in.at(path + 1))) path = in.skip_ident(path + 1);
    if (path == head || !in.starts(path, " ]]")) return std::nullopt;
    return in.token(Engine::kThymeleaf, at, path + 3, first + 1, path);
  }
  if (second != '[' || !(is_lower(in.at(first)) || in.at(first) == '_')) return std::nullopt;
  const std::size_t name = in.skip_ident(first);
  std::size_t end = name;
  while (in.at(end) == '.' && is_ident_start(in.at(end + 1))) end = in.skip_ident(end + 1);
  if (is_attribute(in.view(first, name))) return std::nullopt;
  bool evident =
      end > name || first > at + 2 || contains(in.view(first, name), '_') || is_merge_field(in.view(first, name));
  if (in.at(end) == '(') {
    const std::size_t paren = in.find_bracket(end + 1, '(', ')');
    if (paren == kNone) return std::nullopt;
    end = paren + 1;
    evident = true;
  }
  const bool bound = in.before(at) == '"' && in.before(at - 1) == '=' && in.starts(end, "]]\"");  // items="[[list]]"
  if ((!evident && !bound) || !in.starts(end, "]]")) return std::nullopt;
  if (bound) return in.token(Engine::kJavascript, at, end + 2, at + 2, end);  // Polymer's alone
  const bool joined = end == name && first == at + 2;                         // [[first_name]]: any mail merge's
  return in.token(joined ? Engine::kPlaceholder : Engine::kThymeleaf, at, end + 2, at + 2, end);
}

// [[+name]], [[*pagetitle]], [[$chunk]], [[++site_name]], [[~5]], [[!snippet? &a=`b`]]: MODX's tags.
MaybeToken match_modx(const RangeReader& in, std::size_t at) noexcept {
  std::size_t i = at + 2;
  if (in.at(i) == '!') ++i;
  const bool sign = contains("+*$%~", in.at(i));
  if (sign) ++i;
  if (in.at(i) == '+') ++i;
  const std::size_t name = i;
  if (in.at(name - 1) == '~' && in.starts(i, "[[") && contains("*+", in.at(i + 2))) {  // [[~[[*id]]]]
    const MaybeToken id = match_modx(in, i);
    if (!id || !in.starts(id->span.end, "]]")) return std::nullopt;
    return in.token(Engine::kPlaceholder, at, id->span.end + 2, at + 2, id->span.end);
  }
  if (in.at(name - 1) == '~') {
    while (is_digit(in.at(i))) ++i;
  } else if (is_lower(in.at(i)) || (is_upper(in.at(i)) && !contains("*~", in.at(name - 1)))) {
    while (is_ident(in.at(i)) || in.at(i) == '.' || in.at(i) == '-') ++i;
  }
  if (i == name || i - name > 64) return std::nullopt;
  while (sign && in.at(i) == ':' && is_lower(in.at(i + 1)) && i - name < 256) {  // filters: :ucase, :default=`x`
    i = in.skip_ident(i + 1);
    if (!in.starts(i, "=`")) continue;
    i += 2;
    while (in.at(i) != '`' && i < in.end() && i - name < 256) ++i;
    ++i;
  }
  std::size_t end = i;
  if (in.at(i) == '?' && is_blank(in.at(i + 1))) {  // properties
    end = in.find_bracket(i, '[', ']');
    if (end == kNone || in.view(i, end).find("=`") == std::string_view::npos) return std::nullopt;
  } else if (!sign && !(is_upper(in.at(name)) && in.at(name - 1) == '!')) {  // [[!Login]]
    return std::nullopt;
  }
  if (!in.starts(end, "]]")) return std::nullopt;
  return in.token(Engine::kPlaceholder, at, end + 2, at + 2, end);
}

// [/name] follows from `from` on, not too far away.
bool is_closed(const RangeReader& in, std::size_t from, std::string_view name) noexcept {
  constexpr std::size_t kReach = 2048;
  const std::string_view rest = in.view(from, std::min(in.end(), from + kReach));
  for (std::size_t at = 0; (at = rest.find("[/", at)) != std::string_view::npos; at += 2)
    if (rest.substr(at + 2).starts_with(name) && rest.substr(at + 2 + name.size()).starts_with(']')) return true;
  return false;
}

// #![no_std], ![image_alt](…), list[first_index], [a-z_]: what stands between brackets in program text and Markdown.
// Page builders' own are glued to text too.
bool is_program_text(const RangeReader& in, std::size_t at, std::size_t end) noexcept {
  const std::string_view name = in.view(at + 1, end);
  if (contains("#!", in.before(at)) || name.find("a-z") != std::string_view::npos) return true;
  const char next = in.at(end + 1);
  return is_word(in.before(at)) && !is_word(next) && !contains("[<", next) && !name.starts_with("vc_") &&
         !name.starts_with("et_");
}

// [gallery ids="1,2"], [/caption], [vc_row]: a lower-case name, then attributes. [sic] and [update] are words.
MaybeToken match_shortcode(const RangeReader& in, std::size_t at) noexcept {
  static constexpr std::string_view kBare[] = {"gallery",      "embed",          "playlist",
                                               "contact-form", "contact-form-7", "sourcecode"};
  const bool closing = in.at(at + 1) == '/';
  const std::size_t from = at + (closing ? 2 : 1);
  const std::size_t end = skip_tag_name(in, from);
  const std::string_view name = in.view(from, end);
  if (name.size() < 2 || name.size() > 40) return std::nullopt;
  if (in.at(end) == ']') {
    static constexpr std::string_view kForum[] = {"url",  "quote", "img",     "code",  "color", "size", "center",
                                                  "list", "font",  "spoiler", "email", "hide",  "left", "right",
                                                  "sub",  "sup",   "table",   "tr",    "td",    "th",   "justify"};
    const bool forum = is_one_of(name, kForum);  // BBCode
    if (closing && forum) return std::nullopt;
    const bool joined = contains(name, '_') && name.back() != '_' && !is_attribute(name);
    if (joined && !closing && is_program_text(in, at, end)) return std::nullopt;
    if (!closing && !joined && !is_one_of(name, kBare) && (forum || !is_closed(in, end + 1, name))) return std::nullopt;
    return in.token(Engine::kShortcode, at, end + 1, at + 1, end);
  }
  if (closing || !is_blank(in.at(end))) return std::nullopt;
  if (in.starts(end, " /]") && (is_one_of(name, kBare) || contains(name, '_')))
    return in.token(Engine::kShortcode, at, end + 3, at + 1, end);
  std::size_t attribute = end;
  while (attribute < in.end() && is_blank(in.at(attribute))) ++attribute;
  std::size_t i = attribute;
  while (is_ident(in.at(i)) || in.at(i) == '-') ++i;
  const bool assigned = i > attribute && in.at(i) == '=' &&
                        (is_word(in.at(i + 1)) || contains("\"'", in.at(i + 1)) || in.starts(i + 1, "“") ||
                         in.starts(i + 1, "”") || in.starts(i + 1, "&"));
  const bool address = (in.starts(attribute, "http://") && is_word(in.at(attribute + 7))) ||
                       (in.starts(attribute, "https://") && is_word(in.at(attribute + 8)));
  if (!assigned && !address) return std::nullopt;
  const std::size_t close = in.find_bracket(end, '[', ']');
  if (close == kNone) return std::nullopt;
  return in.token(Engine::kShortcode, at, close + 1, at + 1, close);
}

// [node:title]: Drupal's Token module; the kinds of things it names.
MaybeToken match_drupal(const RangeReader& in, std::size_t at) noexcept {
  static constexpr std::string_view kTypes[] = {
      "node",       "site",   "user",    "current-user", "current-page", "current-date",
      "date",       "term",   "comment", "file",         "menu",         "menu-link",
      "vocabulary", "view",   "entity",  "media",        "webform",      "webform_submission",
      "submission", "random", "profile", "content-type", "group",        "paragraph",
      "taxonomy"};
  const std::size_t name = skip_tag_name(in, at + 1);
  std::size_t i = name;
  if (in.at(i) != ':' || !is_one_of(in.view(at + 1, i), kTypes)) return std::nullopt;
  while (in.at(i) == ':') {
    const std::size_t part = ++i;
    while (is_ident(in.at(i)) || in.at(i) == '-' || in.at(i) == '?') ++i;
    if (i == part || (is_digit(in.at(part)) && part == name + 1)) return std::nullopt;  // [date:2017]
  }
  if (in.at(i) != ']') return std::nullopt;
  return in.token(Engine::kDrupal, at, i + 1, at + 1, i);
}

}  // namespace

MaybeToken match_square(const RangeReader& in, std::size_t at, std::optional<Engine> before) noexcept {
  const char c = in.at(at + 1);
  if (c == '[')
    if (const MaybeToken modx = match_modx(in, at)) return modx;
  if (c == '[' && is_upper(in.at(at + 2))) {  // [[FIRST_NAME]]
    const MaybeToken inner = match_square(in, at + 1, before);
    if (!inner || in.at(inner->span.end) != ']') return std::nullopt;
    return in.token(Engine::kPlaceholder, at, inner->span.end + 1, at + 2, inner->span.end - 1);
  }
  if (c == '[' || c == '(') return match_inlined(in, at);
  if (const MaybeToken scriptlet = match_scriptlet(in, at, ']')) return scriptlet;
  if (c == '#' || c == '/')
    if (const MaybeToken tag = match_textual_tag(in, at, before == Engine::kThymeleaf)) return tag;
  if (c == '#' || c == '@') return match_freemarker(in, at, '[', ']');
  if (c == '/') return contains("#@", in.at(at + 2)) ? match_freemarker(in, at, '[', ']') : match_shortcode(in, at);
  if (c == '=') return match_square_interpolation(in, at, before == Engine::kFreemarker);
  if (c == '%') {  // Template Toolkit: ERB in square brackets
    const std::size_t to = in.find_closer(at + 2, "%]", "[%");
    const bool trimmed = contains("-+~", in.at(at + 2));
    const std::size_t from = at + (trimmed ? 3 : 2);
    const bool name = to != kNone && to - from > 2 && in.skip_ident(from) == to;  // [%name%]
    if (to == kNone || (!name && !contains(" #=\n\r", in.at(from)))) return std::nullopt;
    const std::string_view inner = in.view(from, to);
    if (leaves_bracket(inner) || is_per_cent(inner)) return std::nullopt;
    if (contains(inner, '\n') && contains(inner, '%')) return std::nullopt;  // rows of MATLAB's, each with a remark
    return in.token(Engine::kErb, at, to + 2, from, contains("-+~", in.at(to - 1)) ? to - 1 : to);
  }
  if (is_upper(c)) {  // [FIRST_NAME]
    std::size_t i = at + 1;
    bool joined = false;
    while ((is_upper(in.at(i)) || is_digit(in.at(i)) || in.at(i) == '_') && i - at < 64) joined |= in.at(i++) == '_';
    joined |= is_merge_field(in.view(at + 1, i));  // [FNAME]
    if (in.at(i) != ']') {                         // [First Name], and not a link's text
      std::size_t end = in.skip_ident(at + 1);
      if (in.at(end) == ' ') end = in.skip_ident(end + 1);
      if (in.at(end) != ']' || in.at(end + 1) == '(' || !is_merge_field(in.view(at + 1, end))) return std::nullopt;
      return in.token(Engine::kPlaceholder, at, end + 1, at + 1, end);
    }
    if (!joined || in.at(i) != ']' || in.at(i - 1) == '_') return std::nullopt;
    if (in.starts(i + 1, " = ")) return std::nullopt;  // an element of a table in C
    if ((is_word(in.before(at)) || in.before(at) == ']') && contains(";,=)[{", in.at(i + 1)) &&
        !is_merge_field(in.view(at + 1, i)))
      return std::nullopt;  // char name[MAX_LENGTH];
    return in.token(Engine::kPlaceholder, at, i + 1, at + 1, i);
  }
  if (!is_lower(c)) return std::nullopt;
  if (in.starts(at, "[object ")) {
    const std::size_t end = in.skip_ident(at + 8);
    if (end == at + 8 || !is_upper(in.at(at + 8)) || in.at(end) != ']') return std::nullopt;
    return in.token(Engine::kValueLeak, at, end + 1, at + 1, end);
  }
  if (in.starts(at, "[missing \"")) {  // [missing "en.title" translation]
    const std::size_t quote = in.find_closer(at + 10, "\" translation]", "[");
    if (quote == kNone || contains(in.view(at + 10, quote), ' ')) return std::nullopt;
    return in.token(Engine::kI18nKey, at, quote + 14, at + 10, quote);
  }
  if (const MaybeToken drupal = match_drupal(in, at)) return drupal;
  return match_shortcode(in, at);
}

}  // namespace newsparse::internal
