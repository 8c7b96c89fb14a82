// template_token_at.cpp: tokens that open with @: Razor's, Blade's, Angular's blocks, Thymeleaf's links.
#include "recognise/template_scan.h"

namespace newsparse::internal {

namespace {

constexpr auto kNone = RangeReader::kNone;

// @model News.Models.Page, @using System.Linq: Razor's directives, which take a line.
MaybeToken match_razor_directive(const RangeReader& in, std::size_t at, std::size_t end) noexcept {
  static constexpr std::string_view kDirectives[] = {"model", "using", "inherits", "namespace", "inject", "layout"};
  static constexpr std::string_view kBlocks[] = {"functions", "code"};
  if (at == in.begin() && is_one_of(in.view(at + 1, end), kBlocks) && in.starts(end, " {"))
    return in.token(Engine::kRazor, at, end + 2, at + 1, end);
  if (at == in.begin() && in.starts(at, "@addTagHelper *, ") && is_ident_start(in.at(end + 4))) {
    std::size_t to = in.skip_ident(end + 4);
    while (in.at(to) == '.' && is_ident_start(in.at(to + 1))) to = in.skip_ident(to + 1);
    return in.token(Engine::kRazor, at, to, at + 1, to);
  }
  if (at == in.begin() && in.starts(at, "@page \"/")) {
    std::size_t quote = end + 2;
    while (quote - at < kMaxTokenBytes && in.at(quote) != '"' && in.at(quote) != '\n') ++quote;
    if (in.at(quote) != '"') return std::nullopt;
    return in.token(Engine::kRazor, at, quote + 1, at + 1, quote + 1);
  }
  if (at != in.begin() || in.at(end) != ' ' || !is_upper(in.at(end + 1))) return std::nullopt;
  if (!is_one_of(in.view(at + 1, end), kDirectives)) return std::nullopt;
  std::size_t i = end + 1;
  bool dotted = false;
  while (is_ident(in.at(i)) || contains(".<>", in.at(i))) dotted |= contains(".<", in.at(i++));
  if (in.at(i) == ' ' && in.starts(at, "@inject")) {
    i = in.skip_ident(i + 1);
    dotted = true;
  }
  if (!dotted || in.at(i - 1) == '.' || i != in.end()) return std::nullopt;
  return in.token(Engine::kRazor, at, i, at + 1, i);
}

// Whether an expression has a member of an object, as C# names them: Model.Count.
bool has_member(std::string_view inner) noexcept {
  for (std::size_t i = 1; i + 1 < inner.size(); ++i)
    if (inner[i] == '.' && is_ident(inner[i - 1]) && is_upper(inner[i + 1])) return true;
  return false;
}

// 1 + 2; 1-2 is a result.
bool is_spaced_sum(std::string_view inner) noexcept {
  return inner.find(' ') != std::string_view::npos && is_sum(inner);
}

// x + 1, a ? b : c: a name and an operator set off by blanks.
bool is_operation(std::string_view inner) noexcept {
  if (!is_ident_start(inner.empty() ? ' ' : inner.front())) return false;
  for (const std::string_view op : {std::string_view(" + "), std::string_view(" * "), std::string_view(" ? "),
                                    std::string_view(" ?? "), std::string_view(" == ")})
    if (inner.find(op) != std::string_view::npos) return true;
  return false;
}

// @empty {   @loading (after 100ms) {   @let name = user.name;   The name behind the sign ends at `end`; what opens a
// block, or ends it, ends the line: what is said behind the @ of a handle goes on.
MaybeToken match_angular_block(const RangeReader& in, std::size_t at, std::size_t end) noexcept {
  static constexpr std::string_view kBlocks[] = {"default", "empty", "defer", "placeholder", "loading", "error"};
  const auto ends_line = [&](std::size_t i) { return i == in.end() || in.at(i) == '\n'; };
  const std::string_view name = in.view(at + 1, end);
  if (is_one_of(name, kBlocks)) {
    std::size_t to = end;
    if (in.starts(end, " (")) {
      const std::size_t close = in.find_bracket(end + 2, '(', ')');
      if (close == kNone) return std::nullopt;
      to = close + 1;
    }
    if (!in.starts(to, " {") || !ends_line(to + 2)) return std::nullopt;
    return in.token(Engine::kRazor, at, to, at + 1, to);
  }
  if (name != "let" || in.at(end) != ' ') return std::nullopt;
  const std::size_t to = in.skip_ident(end + 1);
  if (to == end + 1 || !in.starts(to, " = ")) return std::nullopt;
  const std::size_t stop = in.find_closer(to + 3, ";", "@let ");
  if (stop == kNone || contains(in.view(to, stop), '\n') || !ends_line(stop + 1)) return std::nullopt;
  return in.token(Engine::kRazor, at, stop + 1, at + 1, stop);
}

// @auth, @guest, @disk('local'), and @empty, @break between others: Blade's, where their ends stand near.
bool opens_blade_block(const RangeReader& in, std::size_t end, std::string_view name) noexcept {
  static constexpr std::string_view kBlocks[] = {"auth", "guest", "php", "once", "production", "verbatim", "session"};
  static constexpr std::string_view kBetween[] = {"empty", "break", "continue", "default"};
  constexpr std::size_t kNear = 1024;
  const bool block = is_one_of(name, kBlocks) || (name.size() > 2 && in.at(end) == '(' && is_lower(name.front()));
  if (!block && !is_one_of(name, kBetween)) return false;
  std::string_view rest = in.ahead(end, kNear);
  constexpr std::string_view kEnd = "@end";
  for (std::size_t found = rest.find(kEnd); found != std::string_view::npos; found = rest.find(kEnd)) {
    rest = rest.substr(found + kEnd.size());
    if (block ? rest.starts_with(name)
              : rest.starts_with("for") || rest.starts_with("switch") || rest.starts_with("while"))
      return true;
  }
  return false;
}

// @show, @stop, @parent: what ends @section('a') or calls the one that it replaces.
bool follows_section(const RangeReader& in, std::size_t at, std::string_view name) noexcept {
  static constexpr std::string_view kWords[] = {"show", "stop", "parent", "append", "overwrite"};
  constexpr std::size_t kNear = 1024;
  return is_one_of(name, kWords) && in.behind(at, kNear).find("@section('") != std::string_view::npos;
}

}  // namespace

MaybeToken match_at_sign(const RangeReader& in, std::size_t at) noexcept {
  static constexpr std::string_view kObjects[] = {
      "Model",    "Html",    "ViewBag", "ViewData", "Url",  "Request", "Resources", "Localizer", "DateTime",
      "TempData", "Context", "Umbraco", "item",     "post", "article", "product",   "entry",     "model"};
  // Of Razor and of Laravel's Blade.
  static constexpr std::string_view kControls[] = {"foreach", "for",     "if",    "elseif", "while",
                                                   "switch",  "forelse", "defer", "case",   "unless"};
  static constexpr std::string_view kCalls[] = {"RenderBody",  "RenderSection", "Styles",         "Scripts",
                                                "lang",        "include",       "yield",          "section",
                                                "extends",     "isset",         "slot",           "push",
                                                "json",        "stack",         "component",      "each",
                                                "method",      "can",           "choice",         "props",
                                                "error",       "hasSection",    "includeIf",      "empty",
                                                "php",         "class",         "vite",           "livewire",
                                                "inject",      "checked",       "selected",       "disabled",
                                                "dd",          "dump",          "style",          "use",
                                                "includeWhen", "includeUnless", "includeFirst",   "elsecan",
                                                "elsecannot",  "fragment",      "sectionMissing", "js",
                                                "aware"};
  static constexpr std::string_view kAsked[] = {"continue", "break"};  // of a variable
  static constexpr std::string_view kEnds[] = {
      "endif",      "endforeach",    "endfor",      "endsection", "endwhile",    "endforelse", "endswitch",
      "endunless",  "endisset",      "endempty",    "endauth",    "endguest",    "endpush",    "endcomponent",
      "endphp",     "endcan",        "endverbatim", "endonce",    "enderror",    "endprepend", "endslot",
      "endsession", "endproduction", "endcannot",   "endenv",     "endfragment", "endcanany",  "else"};
  if (in.at(at + 1) == '*') {  // a remark
    const std::size_t to = in.find_closer(at + 2, "*@", "@*");
    if (to == kNone) return std::nullopt;
    return in.token(Engine::kRazor, at, to + 2, at + 2, to);
  }
  const std::size_t end = in.skip_ident(at + 1);
  const std::string_view name = in.view(at + 1, end);
  // @csrf takes a line.
  const bool bare = at == in.begin() && end == in.end() && (name == "csrf" || name == "verbatim");
  const bool address = in.at(end) == '.' && is_alpha(in.at(end + 1)) && is_word(in.before(at));
  if (name == "else" && in.starts(end, " if (")) {  // Angular's, and Razor's
    const std::size_t close = in.find_bracket(end + 5, '(', ')');
    if (close != kNone) return in.token(Engine::kRazor, at, close + 1, at + 1, close + 1);
  }
  if (bare || (is_one_of(name, kEnds) && !address)) return in.token(Engine::kRazor, at, end, at + 1, end);
  if (is_word(in.before(at)) || contains(".-+", in.before(at))) return std::nullopt;  // an e-mail address
  if (in.at(at + 1) == '@') return run_length(in, at) == 2 ? match_fenced(in, at, 2) : std::nullopt;
  if (in.at(at + 1) == '{' &&
      (contains("/~", in.at(at + 2)) || in.starts(at + 2, "${") || in.starts(at + 2, "http"))) {  // Thymeleaf's links
    const std::size_t close = in.find_bracket(at + 2, '{', '}');
    if (close == kNone) return std::nullopt;
    return in.token(Engine::kThymeleaf, at, close + 1, at + 2, close);
  }
  if (in.at(at + 1) == '{') {  // Razor's code
    static constexpr std::string_view kFirst[] = {"var", "Layout", "ViewBag", "ViewData"};
    std::size_t word = at + 2;
    while (word < in.end() && is_blank(in.at(word)) && word - at < 64) ++word;
    const std::size_t word_end = in.skip_ident(word);
    const std::size_t close = is_one_of(in.view(word, word_end), kFirst) && !is_word(in.at(word_end))
                                  ? in.find_bracket(at + 2, '{', '}')
                                  : kNone;
    if (close == kNone || !contains(in.view(word_end, close), '=')) return std::nullopt;
    return in.token(Engine::kRazor, at, close + 1, at + 2, close);
  }
  if (name == "section" && in.at(end) == ' ' && is_alpha(in.at(end + 1))) {
    const std::size_t to = in.skip_ident(end + 1);
    if (in.starts(to, " {")) return in.token(Engine::kRazor, at, to + 2, at + 1, to);
  }
  if (in.at(at + 1) == '(') {
    const std::size_t close = in.find_bracket(at + 2, '(', ')');
    if (close == kNone || !(has_member(in.view(at + 2, close)) || is_operation(in.view(at + 2, close)) ||
                            is_spaced_sum(in.view(at + 2, close))))
      return std::nullopt;
    return in.token(Engine::kRazor, at, close + 1, at + 2, close);
  }
  if (is_ident_start(in.at(at + 1)))  // Maven's @PROJECT_NAME@ and @project.version@
    if (const MaybeToken fenced = match_fenced(in, at, 1)) return fenced;
  if (const MaybeToken directive = match_razor_directive(in, at, end)) return directive;
  if (name == "await" && in.at(end) == ' ') {
    const std::size_t object = in.skip_ident(end + 1);
    const std::size_t to = skip_members(in, object);
    if (object == end + 1 || to == object || in.at(to - 1) != ')') return std::nullopt;
    return in.token(Engine::kRazor, at, to, at + 1, to);
  }
  if (name == "ViewData" && in.starts(end, "[\"")) {
    const std::size_t to = skip_members(in, end);
    if (to > end) return in.token(Engine::kRazor, at, to, at + 1, to);
  }
  const bool member = in.at(end) == '.' && is_upper(in.at(end + 1)) && is_one_of(name, kObjects);
  const bool control = is_one_of(name, kControls);
  const std::size_t paren = control && in.at(end) == ' ' ? end + 1 : end;
  const bool asked = is_one_of(name, kAsked);
  if (follows_section(in, at, name)) return in.token(Engine::kRazor, at, end, at + 1, end);
  const bool block = opens_blade_block(in, end, name);
  if (in.at(paren) == '(' && (control || block || asked || is_one_of(name, kCalls))) {
    const std::size_t close = in.find_bracket(paren + 1, '(', ')');
    if (close == kNone || (asked && !block && !contains(in.view(paren, close), '$'))) return std::nullopt;
    return in.token(Engine::kRazor, at, close + 1, at + 1, close + 1);
  }
  if (const MaybeToken block = match_angular_block(in, at, end)) return block;
  if (block) return in.token(Engine::kRazor, at, end, at + 1, end);
  if (!member) return std::nullopt;
  const std::size_t to = skip_members(in, end);
  return in.token(Engine::kRazor, at, to, at + 1, to);
}

}  // namespace newsparse::internal
