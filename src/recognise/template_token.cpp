// template_token.cpp: the walk over a range's openers, and what all matchers share.
#include "recognise/template_token.h"

#include <array>

#include "recognise/template_scan.h"

namespace newsparse::internal {

std::string_view engine_name(Engine engine) noexcept {
  static constexpr std::string_view kNames[] = {
      "mustache",  "angular", "jinja",       "erb",     "php",        "javascript",  "ruby",       "thymeleaf",
      "velocity",  "go",      "razor",       "janrain", "printf",     "python",      "icu",        "i18n_key",
      "shortcode", "drupal",  "placeholder", "spintax", "value_leak", "lorem_ipsum", "freemarker", "uri_template"};
  static_assert(std::size(kNames) == kBuiltInEngineCount);
  return kNames[static_cast<std::size_t>(engine)];
}

std::size_t RangeReader::find_closer(std::size_t from, std::string_view closer, std::string_view opener,
                                     bool far) const noexcept {
  // Blocks that may span lines (<?php … ?>) may also be long.
  const std::size_t limit = far ? end_ : std::min(end_, from + kMaxTokenBytes);
  for (std::size_t i = from; i < limit; ++i) {
    const char c = text_[i];
    if (c == closer.front() && starts(i, closer)) return i;
    if (c == opener.front() && starts(i, opener)) return kNone;
  }
  return kNone;
}

std::size_t RangeReader::find_closer_past_quotes(std::size_t from, std::string_view closer,
                                                 std::string_view opener) const noexcept {
  const std::size_t limit = std::min(end_, from + kMaxTokenBytes);
  char quote = 0;
  for (std::size_t i = from; i < limit; ++i) {
    const char c = text_[i];
    if (c == opener.front() && starts(i, opener)) break;
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == closer.front() && starts(i, closer)) {
      return i;
    }
  }
  return find_closer(from, closer, opener);  // an apostrophe is not always a quote
}

std::size_t RangeReader::find_bracket(std::size_t from, char open, char close) const noexcept {
  const std::size_t found = find_bracket(from, open, close, true);
  // An apostrophe is not always a quote.
  return found != kNone ? found : find_bracket(from, open, close, false);
}

std::size_t RangeReader::find_bracket(std::size_t from, char open, char close, bool quotes) const noexcept {
  const std::size_t limit = std::min(end_, from + kMaxTokenBytes);
  int depth = 0;
  int openers = 0;
  char quote = 0;
  for (std::size_t i = from; i < limit; ++i) {
    const char c = text_[i];
    if (c == open && ++openers > kMaxNestedOpeners) return kNone;
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (quotes && (c == '"' || c == '\'' || (c == '`' && open == '{'))) {
      quote = c;
    } else if (c == open) {
      ++depth;
    } else if (c == close && depth-- == 0) {
      return i;
    }
  }
  return kNone;
}

bool is_expression(std::string_view inner) noexcept {
  inner = trim(inner);
  if (inner.empty() || !(is_word(inner.front()) || contains("$.'\"([!-_:@*/#", inner.front()))) return false;
  bool letter = false;
  bool blank = false;
  bool sign = false;  // what prose between braces does not have
  char quote = 0;
  bool escaped = false;
  for (const char c : inner) {
    if (c == '\\' && quote == 0) return false;  // TeX
    if (quote == 0 ? contains("\"'", c) : c == quote && !escaped) quote = quote == 0 ? c : '\0';
    escaped = c == '\\' && !escaped;
    letter |= is_alpha(c) || is_high(c) || c == '_';
    blank |= is_blank(c);
    sign |= contains("._([?:+'\"|&=$#/!", c);
  }
  return letter && (!blank || sign);
}

bool is_variable_name(std::string_view name) noexcept {
  static constexpr std::string_view kKnown[] = {
      "address",     "amount",      "article", "author",   "body",     "brand",     "button",   "caption",
      "category",    "city",        "content", "count",    "country",  "currency",  "current",  "date",
      "description", "duration",    "email",   "endlink",  "filename", "firstname", "headline", "image",
      "item",        "items",       "label",   "lastname", "limit",    "link",      "location", "max",
      "message",     "min",         "month",   "name",     "number",   "page",      "pages",    "percent",
      "percentage",  "placeholder", "price",   "product",  "query",    "site",      "sitename", "subtitle",
      "subject",     "summary",     "text",    "time",     "title",    "total",     "url",      "user",
      "username",    "value",       "vendor",  "year",     "version",  "results",   "minutes",  "seconds",
      "hours",       "days"};
  if (name.size() < 3 || name.size() > 64 || !is_ident_start(name.front())) return false;
  bool joined = false;
  bool long_part = false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (!is_ident(c) && c != '.' && c != '-') return false;
    if (i == 0 || i + 1 == name.size()) {
      if (c == '.' || c == '-') return false;
      continue;
    }
    joined |= c == '_' || c == '.' || (is_upper(c) && is_lower(name[i - 1]));
    long_part |= is_ident(c) && c != '_' && is_ident(name[i - 1]) && name[i - 1] != '_';
  }
  long_part |= is_alpha(name.back()) && is_ident(name[name.size() - 2]) && name[name.size() - 2] != '_';
  if (joined && long_part) return true;  // o_O is a face
  char lower[16];
  if (name.size() > sizeof lower) return false;
  for (std::size_t i = 0; i < name.size(); ++i) lower[i] = to_lower(name[i]);
  return is_one_of({lower, name.size()}, kKnown);
}

namespace {

// {{=<% %>=}}: the two delimiters of a set-delimiter token's expression "=<% %>="; false where they are none or the
// usual braces.
bool read_delimiters(std::string_view expression, std::string_view& open, std::string_view& close) noexcept {
  if (expression.size() < 5 || expression.front() != '=' || expression.back() != '=') return false;
  const std::string_view both = trim(expression.substr(1, expression.size() - 2));
  std::size_t n = 0;
  while (n < both.size() && !is_blank(both[n])) ++n;
  open = both.substr(0, n);
  close = trim(both.substr(n));
  return !open.empty() && !close.empty() && open.size() <= 8 && close.size() <= 8 && open != "{{" &&
         std::none_of(close.begin(), close.end(), is_blank);
}

// The tokens between a set-delimiter token's delimiters, from `at` on, which moves past the last of them: mustache(5),
// "Set Delimiter". True where a token brought the usual braces back, false where the delimiters do not come again.
bool match_delimited(const RangeReader& in, std::size_t& at, std::string_view open, std::string_view close,
                     std::vector<TemplateToken>& out) {
  for (;;) {
    const std::size_t begin = in.rest(at).find(open);
    if (begin == std::string_view::npos) return false;
    const std::size_t inner = at + begin + open.size();
    const std::size_t length = in.rest(inner).find(close);
    if (length == std::string_view::npos || length > kMaxTokenBytes) return false;
    const std::size_t end = inner + length + close.size();
    const TemplateToken token = in.token(Engine::kMustache, at + begin, end, inner, inner + length);
    at = end;
    if (token.expression.empty()) continue;
    out.push_back(token);
    const std::string_view expression = in.view(token.expression.begin, token.expression.end);
    if (expression.front() == '=' && !read_delimiters(expression, open, close)) return true;
  }
}

// Whether the last token before `at` is a tag in single braces, Smarty's or its kin's, and near.
bool follows_brace_tag(std::string_view text, std::size_t at, std::span<const TemplateToken> before) noexcept {
  constexpr std::size_t kNear = 1024;
  if (before.empty() || before.back().engine != static_cast<std::uint8_t>(Engine::kPhp)) return false;
  const Span last = before.back().span;
  const std::string_view tag = slice(text, last);
  return last.end <= at && at - last.end <= kNear && tag.starts_with('{') && !tag.starts_with("{{");
}

// The tokens that an opener begins.
void match_opened(std::string_view text, Span range, const std::vector<std::uint64_t>& openers,
                  std::vector<TemplateToken>& out) {
  const RangeReader in(text, range);
  const std::size_t first = out.size();
  bool delimiters = true;
  std::size_t at = next_bit(openers, range.begin, range.end);
  while (at < range.end) {
    MaybeToken token;
    std::size_t next = at + 1;
    std::optional<Engine> before;
    if (!out.empty()) before = static_cast<Engine>(out.back().engine);
    const bool velocity = before == Engine::kVelocity;
    const bool glued = !out.empty() && out.back().span.end == at && text[out.back().span.begin] == '#';
    switch (text[at]) {
      case '{': {
        std::size_t run = at + 1;
        while (in.at(run) == '{') ++run;
        if (run - at > 4) {
          next = run;  // a drawn line, not an opener
        } else {
          token =
              run - at >= 2 ? match_double_brace(in, at) : match_single_brace(in, at, follows_brace_tag(text, at, out));
          if (!token && run - at >= 2) next = run;
        }
        break;
      }
      case '<':
        token = match_angle(in, at);
        break;
      case '$':
        token = match_dollar(in, at, velocity, glued);
        break;
      case '#':
        token = match_hash(in, at, velocity);
        if (!token && velocity) token = match_among_directives(in, at, out);
        break;
      case '%':
        token = match_percent(in, at, before == Engine::kPrintf ? out.back().span.end : RangeReader::kNone);
        break;
      case '[':
        token = match_square(in, at, before);
        break;
      case '_':
        token = match_underscore(in, at);
        break;
      case '@':
        token = match_at_sign(in, at);
        break;
      case '*':
        token = match_star(in, at);
        break;
      default:
        break;
    }
    // Runs such as ____ and #### are drawn lines; their bytes are not tried one by one.
    if (!token && (text[at] == '_' || text[at] == '#' || text[at] == '%' || text[at] == '[')) {
      if (text[at] != '[')
        while (in.at(next) == text[at]) ++next;
    }
    if (token) {
      // #end and #else are hashtags unless a directive came before them.
      const bool bare_directive = token->engine == static_cast<std::uint8_t>(Engine::kVelocity) && text[at] == '#' &&
                                  is_lower(text[token->span.end - 1]);
      // @else is somebody's name unless the token before it was Razor's or Blade's too.
      const bool bare_else = in.view(token->span.begin, token->span.end) == "@else";
      const bool razor = !out.empty() && out.back().engine == static_cast<std::uint8_t>(Engine::kRazor);
      // What begins before its opener (*{x}) must not begin inside the token before it.
      const bool overlaps = out.size() > first && token->span.begin < out.back().span.end;
      if (overlaps || (bare_directive && !velocity) || (bare_else && !razor)) {
        token.reset();
      } else {
        out.push_back(*token);
        next = token->span.end;
        if (text[at] == '<' && token->span.begin > at) {  // an attribute of a tag, which may have more
          for (MaybeToken more = match_attribute(in, next); more; more = match_attribute(in, next)) {
            out.push_back(*more);
            next = more->span.end;
          }
        }
        std::string_view open;
        std::string_view close;
        // One search that finds nothing may read to the end of the range; there is no second one.
        if (delimiters && in.starts(at, "{{=") &&
            read_delimiters(in.view(token->expression.begin, token->expression.end), open, close))
          delimiters = match_delimited(in, next, open, close, out);
      }
    }
    at = next_bit(openers, next, range.end);
  }
}

}  // namespace

Span with_open_token(std::string_view text, std::span<const Span> lines,
                     const std::vector<std::uint64_t>& openers) noexcept {
  constexpr std::size_t kMostLines = 16;
  struct Pair {
    std::string_view open, close;
  };
  static constexpr std::array<Pair, 16> kPairs = {{{"{{!--", "--}}"},
                                                   {"{{--", "--}}"},
                                                   {"{{/*", "*/"},
                                                   {"{{- /*", "*/"},
                                                   {"{{`", "`"},
                                                   {"#[[", "]]#"},
                                                   {"<%--", "--%>"},
                                                   {"<#--", "-->"},
                                                   {"{{", "}}"},
                                                   {"{%", "%}"},
                                                   {"{#", "#}"},
                                                   {"<%", "%>"},
                                                   {"<?", "?>"},
                                                   {"{*", "*}"},
                                                   {"@*", "*@"},
                                                   {"#*", "*#"}}};
  Span range = lines.front();
  // Where each pair opens last; few lines have one at all.
  std::array<std::size_t, kPairs.size()> last;
  last.fill(range.end);
  bool any = false;
  std::size_t message = range.end;  // where a message's choice opens first
  for (std::size_t at = next_bit(openers, range.begin, range.end); at + 1 < range.end;
       at = next_bit(openers, at + 1, range.end)) {
    if (!contains("{%#*?", text[at + 1]) && (text[at] != '#' || text[at + 1] != '[')) {
      if (text[at] == '{' && message == range.end && opens_message({text, {range.begin, lines.back().end}}, at))
        message = at;
      continue;
    }
    const std::string_view here = slice(text, {static_cast<std::uint32_t>(at), range.end});
    if (here.starts_with("{{=")) return {range.begin, lines.back().end};
    for (std::size_t pair = 0; pair < kPairs.size(); ++pair)
      if (here.starts_with(kPairs[pair].open)) last[pair] = at, any = true;
  }
  if (message < range.end) {
    const std::size_t most = std::min(lines.size(), kMostLines);
    const RangeReader all(text, {range.begin, lines[most - 1].end});
    const std::size_t close = all.find_bracket(message + 1, '{', '}');
    for (std::size_t i = 1; close != RangeReader::kNone && close >= range.end && i < most; ++i)
      range.end = lines[i].end;
    if (range.end != lines.front().end) return range;
  }
  if (!any) return range;
  const std::string_view line = slice(text, range);
  for (std::size_t pair = 0; pair < kPairs.size(); ++pair) {
    const auto& [open, close] = kPairs[pair];
    if (last[pair] == range.end || line.find(close, last[pair] - range.begin + open.size()) != std::string_view::npos)
      continue;
    for (std::size_t i = 1; i < std::min(lines.size(), kMostLines); ++i) {
      if (lines[i].end - range.begin > kMaxTokenBytes) break;
      if (slice(text, lines[i]).find(close) == std::string_view::npos) continue;
      range.end = lines[i].end;
      return range;
    }
  }
  return range;
}

void settle_engines(std::string_view text, std::span<TemplateToken> tokens) noexcept {
  const auto says = [text](const TemplateToken& token) { return slice(text, token.expression); };
  const auto braces = [text](const TemplateToken& token) { return slice(text, token.span).starts_with("{{"); };
  bool mustache = false;
  bool go = false;
  for (const TemplateToken& token : tokens) {
    if (!braces(token)) continue;
    const std::string_view inner = says(token);
    mustache |= inner.size() > 1 && contains("#/^>", inner.front()) && !inner.ends_with("*/");
    go |= token.engine == static_cast<std::uint8_t>(Engine::kGo) && inner != ".";
  }
  if (mustache == go) return;
  for (TemplateToken& token : tokens) {
    if (!braces(token)) continue;
    const std::string_view inner = says(token);
    const bool name = inner.size() > 1 && inner.front() == '$';
    const bool path = name && contains(inner, '.');
    if (mustache && (inner == "." || (name && !path))) token.engine = static_cast<std::uint8_t>(Engine::kMustache);
    if (go && (inner == "." || name || inner == "else" || inner.starts_with("else ")))
      token.engine = static_cast<std::uint8_t>(Engine::kGo);
  }
}

void match_template_tokens(std::string_view text, Span range, const std::vector<std::uint64_t>& openers,
                           std::vector<TemplateToken>& out) {
  if (range.empty()) return;
  const std::size_t first = out.size();
  if (const MaybeToken edge = match_edges({text, range}))
    out.push_back(*edge);
  else
    match_value_leaks({text, range}, out);
  const std::size_t edges = out.size();
  if (edges == first) return match_opened(text, range, openers, out);
  // Between them other tokens may stand.
  std::uint32_t at = range.begin;
  for (std::size_t edge = first; edge < edges; ++edge) {
    const Span span = out[edge].span;
    if (at < span.begin) match_opened(text, {at, span.begin}, openers, out);
    at = span.end;
  }
  if (at < range.end) match_opened(text, {at, range.end}, openers, out);
  if (out.size() > edges)
    std::sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
              [](const TemplateToken& a, const TemplateToken& b) { return a.span.begin < b.span.begin; });
}

}  // namespace newsparse::internal
