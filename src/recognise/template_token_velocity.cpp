// template_token_velocity.cpp: what is Velocity's only among its directives: calls of macros, #break, ## remarks.
#include "recognise/template_scan.h"

namespace newsparse::internal {

namespace {

constexpr std::size_t kNear = 256;

// Whether the last of the tokens before are Velocity's, a directive among them.
bool follows_directive(const RangeReader& in, std::span<const TemplateToken> before) noexcept {
  constexpr std::size_t kMostTokens = 8;
  for (std::size_t n = 0; n < std::min(before.size(), kMostTokens); ++n) {
    const TemplateToken& token = before[before.size() - 1 - n];
    if (token.engine != static_cast<std::uint8_t>(Engine::kVelocity)) return false;
    if (in.view(token.span.begin, token.span.end).starts_with('#')) return true;
  }
  return false;
}

std::string_view word_at(std::string_view rest) noexcept {
  std::size_t n = 0;
  while (n < rest.size() && is_lower(rest[n])) ++n;
  return rest.substr(0, n);
}

// #end, #else, #if(: a directive that `rest` begins with.
bool begins_directive(std::string_view rest) noexcept {
  if (!rest.starts_with('#')) return false;
  const std::string_view word = word_at(rest.substr(1));
  if (word == "end" || word == "else") return true;
  static constexpr std::string_view kWords[] = {"if",    "set",     "foreach", "elseif",
                                                "parse", "include", "macro",   "define"};
  return is_one_of(word, kWords) && trim(rest.substr(1 + word.size()).substr(0, 3)).starts_with('(');
}

// Whether a branch ends soon behind `from`.
bool precedes_end(const RangeReader& in, std::size_t from) noexcept {
  const std::string_view near = in.ahead(from, kNear);
  return near.find("#end") != std::string_view::npos || near.find("#else") != std::string_view::npos;
}

// Whether the next line, or the one that follows more remarks, is a directive.
bool precedes_directive_line(const RangeReader& in, std::size_t from) noexcept {
  constexpr int kMostRemarks = 8;
  std::string_view rest = in.ahead(from, 4 * kNear);
  for (int n = 0; n < kMostRemarks; ++n) {
    const std::size_t line_end = rest.find('\n');
    if (line_end == std::string_view::npos) return false;
    rest = rest.substr(line_end + 1);
    while (!rest.empty() && contains(" \t", rest.front())) rest.remove_prefix(1);
    if (!rest.starts_with("## ")) return begins_directive(rest);
  }
  return false;
}

// Whether the bytes in [from, to) are the end of one line and the begin of the next.
bool is_line_break(const RangeReader& in, std::size_t from, std::size_t to) noexcept {
  if (to < from || to - from > kNear) return false;
  const std::string_view between = in.view(from, to);
  return trim(between).empty() && std::count(between.begin(), between.end(), '\n') == 1;
}

}  // namespace

MaybeToken match_among_directives(const RangeReader& in, std::size_t at,
                                  std::span<const TemplateToken> before) noexcept {
  if (before.empty()) return std::nullopt;
  const std::size_t last_end = before.back().span.end;
  if (in.starts(at, "## ")) {  // a heading of Markdown has an empty line above or below
    if (!is_line_break(in, last_end, at) || !follows_directive(in, before)) return std::nullopt;
    std::size_t end = at;
    while (end < in.end() && !contains("\n\r", in.at(end))) ++end;
    if (!precedes_directive_line(in, end)) return std::nullopt;
    return in.token(Engine::kVelocity, at, end, at + 2, end);
  }
  const std::string_view word = word_at(in.rest(at + 1).substr(0, 32));
  const std::size_t end = in.skip_ident(at + 1);
  if ((word == "break" || word == "stop") && end == at + 1 + word.size()) {
    if (at < last_end || at - last_end > kNear || !precedes_end(in, end) || !follows_directive(in, before))
      return std::nullopt;
    return in.token(Engine::kVelocity, at, end, at + 1, end);
  }
  constexpr std::size_t kSamePart = 1024;  // commented lines of CMake (#set(…), #endif()) are none
  if (at < last_end || at - last_end > kSamePart) return std::nullopt;
  if (word.empty() || word.starts_with("end") || in.at(end) != '(' || !follows_directive(in, before))
    return std::nullopt;
  const std::size_t close = in.find_bracket(end + 1, '(', ')');
  if (close == RangeReader::kNone) return std::nullopt;
  // What a macro is given is no words of prose: #topic(see below).
  const std::string_view arguments = trim(in.view(end + 1, close));
  if (!arguments.empty() && !is_digit(arguments.front()) && !contains("$\"'[", arguments.front())) return std::nullopt;
  return in.token(Engine::kVelocity, at, close + 1, at + 1, close + 1);
}

}  // namespace newsparse::internal
