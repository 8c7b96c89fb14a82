// template_token.cpp: the engines' names, and what all matchers share.
#include "recognise/template_token.h"

#include "recognise/template_scan.h"
#include "text/lines.h"

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
  int openers = 0;
  char quote = 0;
  for (std::size_t i = from; i < limit; ++i) {
    const char c = text_[i];
    // One that a literal holds opens nothing: <%= "<%" %>.
    if (c == opener.front() && starts(i, opener) && (quote == 0 || ++openers > kMaxNestedOpeners)) break;
    if (quote != 0) {
      if (c == '\\') ++i;
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
      if (c == '\\' && quote != '`') ++i;  // {{"\""}}; Go's `raw` strings escape nothing
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

bool all_tokens(std::string_view text, std::span<const TemplateToken> tokens, Span span) noexcept {
  const auto is_value = [](const TemplateToken& token) {
    return token.engine == static_cast<std::uint8_t>(Engine::kValueLeak);
  };
  std::uint32_t at = span.begin;
  const TemplateToken* before = nullptr;
  for (const TemplateToken& token : tokens) {
    if (token.span.begin >= span.end) break;
    if (at < token.span.begin) {
      const std::string_view signs = slice(text, trim(text, {at, token.span.begin}));
      const bool between_values = before != nullptr && is_value(*before) && is_value(token);
      if (!signs.empty() && (!between_values || signs.find_first_not_of(" ,:.-|") != std::string_view::npos))
        return false;
    }
    at = token.span.end;
    before = &token;
  }
  return before != nullptr && (at >= span.end || trim(text, {at, span.end}).empty());
}

}  // namespace newsparse::internal
