// template_token_walk.cpp: the walk over the openers of a line, and of the lines on which its tokens end.
#include "recognise/template_scan.h"

namespace newsparse::internal {

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
  if (before.empty()) return false;
  const Span last = before.back().span;
  const std::string_view tag = slice(text, last);
  const bool php = before.back().engine == static_cast<std::uint8_t>(Engine::kPhp);
  if (!php && !tag.starts_with("{/")) return false;
  return last.end <= at && at - last.end <= kNear && tag.starts_with('{') && !tag.starts_with("{{");
}

// How far the end of the token that an opener begins may be looked for.
enum class Reach : std::uint8_t {
  kLine,
  kLines,   // where the line has no end
  kAtOnce,  // first over lines: the one line may end another token inside it
};

template <std::size_t N>
bool starts_with_one_of(const RangeReader& in, std::size_t at, const std::string_view (&list)[N]) noexcept {
  return std::any_of(std::begin(list), std::end(list), [&](std::string_view each) { return in.starts(at, each); });
}

Reach reach_of_brace(const RangeReader& in, std::size_t at) noexcept {
  static constexpr std::string_view kRemarks[] = {"{{!--", "{{--", "{{/*", "{{- /*", "{{`"};
  switch (in.at(at + 1)) {
    case '{':
      return starts_with_one_of(in, at, kRemarks) ? Reach::kAtOnce : Reach::kLines;
    case '%':
    case '#':
    case '*':
      return Reach::kLines;
    case ':':
    case '@':
      return is_lower(in.at(at + 2)) ? Reach::kLines : Reach::kLine;  // {:else if a, {@html
    case '!':
      return in.at(at + 2) == '!' || is_upper(in.at(at + 2)) ? Reach::kLines : Reach::kLine;  // {!IF(
    default:
      return opens_brace_tag(in, at) || opens_message(in, at) ? Reach::kLines : Reach::kLine;
  }
}

// <c:out, <cfif, <!--/*
bool opens_server_tag(const RangeReader& in, std::size_t at) noexcept {
  static constexpr std::string_view kOpeners[] = {"<cf", "<!--/*", "<!--#"};
  if (starts_with_one_of(in, at, kOpeners)) return true;
  std::size_t end = at + 1;
  while (is_lower(in.at(end)) && end - at < 8) ++end;
  return end > at + 1 && in.at(end) == ':';
}

// What opens at `at`; `in` reads past the line.
Reach reach_of(const RangeReader& in, std::size_t at) noexcept {
  const char next = in.at(at + 1);
  switch (in.at(at)) {
    case '{':
      return reach_of_brace(in, at);
    case '<':
      if (in.starts(at, "<%--") || in.starts(at, "<#--")) return Reach::kAtOnce;
      return contains("%?#@", next) || opens_server_tag(in, at) ? Reach::kLines : Reach::kLine;
    case '$':
      return next == '{' || in.starts(at, "$!{") ? Reach::kLines : Reach::kLine;
    case '#': {
      if (next == '[') return in.at(at + 2) == '[' ? Reach::kAtOnce : Reach::kLine;
      if (next == '{') return contains("\n\r", in.at(at + 2)) ? Reach::kLine : Reach::kLines;  // a block in remarks
      if (next == '*') return Reach::kLines;
      std::size_t end = at + 1;
      while (is_lower(in.at(end)) && end - at < 10) ++end;
      return end - at > 2 && (in.at(end) == '(' || in.starts(end, " (")) ? Reach::kLines : Reach::kLine;
    }
    case '@': {
      if (contains("*({", next)) return Reach::kLines;
      std::size_t end = in.skip_ident(at + 1);
      if (in.at(end) == '.' && is_upper(in.at(end + 1))) return Reach::kAtOnce;  // @Html.Raw( without its arguments
      return end > at + 2 && (in.at(end) == '(' || in.starts(end, " (")) ? Reach::kLines : Reach::kLine;
    }
    case '[': {
      if (in.starts(at, "[#--")) return Reach::kAtOnce;
      if (contains("%#@", next)) return Reach::kLines;
      if (contains("[(", next) && (contains("|'", in.at(at + 2)) || in.at(at + 3) == '{')) return Reach::kLines;
      std::size_t end = next == '[' ? at + 2 : at + 1;
      if (next == '[' && in.at(end) == '!') ++end;
      const std::size_t name = end;
      while (is_ident(in.at(end)) || in.at(end) == '-') ++end;
      if (end - name < 3 || !(is_lower(in.at(name)) || (next == '[' && is_alpha(in.at(name))))) return Reach::kLine;
      return next == '[' ? (in.at(end) == '?' ? Reach::kLines : Reach::kLine)
                         : (is_blank(in.at(end)) ? Reach::kLines : Reach::kLine);
    }
    case '%':
      return in.starts(at, "%%[") || in.starts(at, "%%=") ? Reach::kLines : Reach::kLine;
    default:
      return Reach::kLine;
  }
}

// Whether `text` has $name.
bool has_variable(std::string_view text) noexcept {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] != '$') continue;
    const std::size_t name = i + 1 + (contains("!{", text[i + 1]) ? 1U : 0U);
    if (name < text.size() && is_ident_start(text[name])) return true;
  }
  return false;
}

// {if $a\n && $b}: not the braces of a script, if(x){for(var k in o)\n…}, {return a;\n}.
bool is_tag_over_lines(const RangeReader& in, std::size_t at, std::string_view tag) noexcept {
  std::size_t back = at;
  while (at - back < 4 && in.before(back) == ' ') --back;
  if (in.before(back) == ')') return false;
  std::size_t name = 1;
  while (name < tag.size() && is_alpha(tag[name])) ++name;
  const std::string_view arguments = trim(tag.substr(name));
  if (tag.substr(0, name) == "{var") {
    std::size_t end = 0;
    while (end < arguments.size() && is_ident(arguments[end])) ++end;
    if (!arguments.starts_with('$') && arguments.substr(end, 1) != ":") return false;
  }
  if (tag.substr(0, name) == "{for" && arguments.starts_with('$')) return true;  // {for $i = 0; $i < 3; $i++}
  char quote = 0;
  for (const char c : arguments) {
    if (quote == 0 ? contains("\"'", c) : c == quote) {
      quote = quote == 0 ? c : '\0';
    } else if (c == ';' && quote == 0) {
      return false;
    }
  }
  return true;
}

// #set($a =\n 1), #include("a.txt"\n): not #if (A == "$"\n) of C.
bool is_directive_over_lines(std::string_view directive) noexcept {
  if (has_variable(directive)) return true;
  for (const std::string_view word : {std::string_view("#parse("), std::string_view("#include(")})
    if (directive.starts_with(word)) return contains("\"'", trim(directive.substr(word.size())).front());
  return false;
}

// @include(\n 'a'\n), @Html.Raw(\n Model.Body): calls that have a variable or a map of PHP's, or a name that only Razor
// and Blade have; @component({\n a: "b"\n}) decorates a class.
bool is_call_over_lines(std::string_view call) noexcept {
  static constexpr std::string_view kOwn[] = {
      "if",      "elseif",    "foreach",  "for",     "forelse",    "while",  "switch", "unless",        "include",
      "section", "includeIf", "yield",    "extends", "hasSection", "isset",  "lang",   "RenderSection", "RenderBody",
      "push",    "stack",     "livewire", "vite",    "Styles",     "Scripts"};
  std::size_t end = 1;
  while (end < call.size() && is_ident(call[end])) ++end;
  const std::string_view arguments = trim(call.substr(std::min(call.find('(') + 1, call.size())));
  if (has_variable(call)) return true;
  for (const std::string_view arrow : {std::string_view("' =>"), std::string_view("\" =>")})
    if (call.find(arrow) != std::string_view::npos) return true;
  const bool member = end + 1 < call.size() && call[end] == '.' && is_ident(call[end + 1]);  // Html.Raw
  if (!member && !is_one_of(call.substr(1, end - 1), kOwn)) return false;
  if (arguments.starts_with('\'') || call.find_first_of("=!<>\"") != std::string_view::npos) return true;
  const std::size_t dot = call.find('.');
  return dot != std::string_view::npos && is_ident(call[dot - 1]) && is_ident(call[dot + 1]);
}

// Whether the line behind `end` defines a class or a function.
bool decorates(const RangeReader& in, std::size_t end) noexcept {
  static constexpr std::string_view kWords[] = {"class", "def", "function", "async", "export"};
  std::size_t next = end;
  while (is_blank(in.at(next)) && next < in.end() && next - end < 64) ++next;
  const std::size_t word = in.skip_ident(next);
  return in.at(word) == ' ' && is_one_of(in.view(next, word), kWords);
}

class Walk {
 public:
  // `lines`: the one to be walked and those below it.
  Walk(std::string_view text, std::span<const Span> lines, const std::vector<std::uint64_t>& openers,
       std::vector<TemplateToken>& out) noexcept
      : text_(text), lines_(lines), openers_(openers), out_(out), range_(lines.front()) {}

  // The tokens that the openers in `range` begin, and those behind them on the lines where they end; where the last of
  // these lines does. `range` is the first line or what is left of it.
  std::uint32_t run(Span range) {
    range_ = range;
    const std::size_t first = out_.size();
    std::size_t at = next_bit(openers_, range_.begin, range_.end);
    while (at < range_.end) {
      std::size_t next = at + 1;
      MaybeToken token = match_over_lines(at, next);
      // What begins before its opener (*{x}) must not begin inside the token before it.
      if (token && out_.size() > first && token->span.begin < out_.back().span.end) token.reset();
      if (token && is_context_met(*token, at))
        add(*token, at, next);
      else if (contains("_#%", text_[at]))  // runs such as ____ and #### are drawn lines, whose bytes are not tried
        while (next < range_.end && text_[next] == text_[at]) ++next;
      at = next_bit(openers_, next, range_.end);
    }
    return range_.end;
  }

 private:
  // The token at `at`, which may end on one of the lines below.
  MaybeToken match_over_lines(std::size_t at, std::size_t& next) {
    const RangeReader in(text_, range_);
    const bool last = line_ + 1 >= lines_.size();
    const Reach reach =
        last ? Reach::kLine : reach_of({text_, {range_.begin, static_cast<std::uint32_t>(text_.size())}}, at);
    if (reach == Reach::kLine) return match(in, at, next);
    if (reach == Reach::kLines)
      if (const MaybeToken token = match(in, at, next)) return token;
    std::size_t after = at + 1;
    const MaybeToken token = match({text_, {range_.begin, lines_end(at)}}, at, after);
    if (token && token->span.end > range_.end && is_evident(*token, at)) return token;
    return reach == Reach::kAtOnce ? match(in, at, next) : std::nullopt;
  }

  // Whether `token`, which opens at `at` and looks like one over lines, is none of a script's statements, of C's
  // directives, of a decorator and of a remark in brackets behind a hashtag or a name: #if (you "ask"), @if (you ask).
  bool is_evident(const TemplateToken& token, std::size_t at) const noexcept {
    const RangeReader all(text_, {lines_.front().begin, static_cast<std::uint32_t>(text_.size())});
    const std::string_view said = slice(text_, token.span);
    if (said[0] == '{' && is_lower(said[1])) return !opens_brace_tag(all, at) || is_tag_over_lines(all, at, said);
    if (said[0] == '#' && is_lower(said[1])) return is_directive_over_lines(said);
    if (said[0] == '@' && is_alpha(said[1])) return is_call_over_lines(said) && !decorates(all, token.span.end);
    return true;
  }

  // Where the last line ends that a token at `at` may end on.
  std::uint32_t lines_end(std::size_t at) const noexcept {
    constexpr std::size_t kMostLines = 16;
    std::uint32_t end = range_.end;
    for (std::size_t i = 1; i < kMostLines && line_ + i < lines_.size(); ++i) {
      if (lines_[line_ + i].end - at > kMaxTokenBytes) break;
      end = std::max(end, lines_[line_ + i].end);
    }
    return end;
  }

  // The token at `at` by what stands in `in`; `next` moves past what need not be tried again.
  MaybeToken match(const RangeReader& in, std::size_t at, std::size_t& next) {
    std::optional<Engine> before;
    if (!out_.empty()) before = static_cast<Engine>(out_.back().engine);
    constexpr std::size_t kSamePart = 2048;  // what stands farther off is of another part of the page
    const bool velocity = before == Engine::kVelocity && at - out_.back().span.end <= kSamePart;
    switch (text_[at]) {
      case '{': {
        std::size_t run = at + 1;
        while (in.at(run) == '{') ++run;
        if (run - at > 4) {
          next = run;  // a drawn line, not an opener
          return std::nullopt;
        }
        if (run - at < 2) return match_single_brace(in, at, follows_brace_tag(text_, at, out_));
        next = run;
        return match_double_brace(in, at);
      }
      case '<':
        return match_angle(in, at);
      case '$': {
        const bool glued = !out_.empty() && out_.back().span.end == at && text_[out_.back().span.begin] == '#';
        return match_dollar(in, at, velocity, glued);
      }
      case '#':
        if (const MaybeToken token = match_hash(in, at, velocity)) return token;
        return velocity ? match_among_directives(in, at, out_) : std::nullopt;
      case '%':
        return match_percent(in, at, before == Engine::kPrintf ? out_.back().span.end : RangeReader::kNone);
      case '[':
        return match_square(in, at, before);
      case '_':
        return match_underscore(in, at);
      case '@':
        return match_at_sign(in, at);
      case '*':
        return match_star(in, at);
      default:
        return std::nullopt;
    }
  }

  // #end and #else are hashtags unless a directive came before them; @else is somebody's name unless the token before
  // it was Razor's or Blade's too.
  bool is_context_met(const TemplateToken& token, std::size_t at) const noexcept {
    const auto follows = [this](Engine engine) noexcept {
      return !out_.empty() && out_.back().engine == static_cast<std::uint8_t>(engine);
    };
    const bool bare_directive = token.engine == static_cast<std::uint8_t>(Engine::kVelocity) && text_[at] == '#' &&
                                is_lower(text_[token.span.end - 1]) && !contains(slice(text_, token.span), '$');
    if (bare_directive) return follows(Engine::kVelocity);
    return slice(text_, token.span) != "@else" || follows(Engine::kRazor);
  }

  void add(const TemplateToken& token, std::size_t at, std::size_t& next) {
    out_.push_back(token);
    next = token.span.end;
    while (range_.end < next && line_ + 1 < lines_.size()) range_ = lines_[++line_];
    const RangeReader in(text_, range_);
    if (text_[at] == '<' && token.span.begin > at) {  // an attribute of a tag, which may have more
      for (MaybeToken more = match_attribute(in, next); more; more = match_attribute(in, next)) {
        out_.push_back(*more);
        next = more->span.end;
      }
    }
    std::string_view open;
    std::string_view close;
    if (!delimiters_ || !slice(text_, token.span).starts_with("{{=") ||
        !read_delimiters(slice(text_, token.expression), open, close))
      return;
    // One search that finds nothing may read to the end of the text; there is no second one.
    range_.end = std::max(range_.end, lines_.back().end);
    line_ = lines_.size() - 1;
    delimiters_ = match_delimited({text_, range_}, next, open, close, out_);
  }

  std::string_view text_;
  std::span<const Span> lines_;
  const std::vector<std::uint64_t>& openers_;
  std::vector<TemplateToken>& out_;
  Span range_;              // what is walked: a line, or all that follows one that sets delimiters
  std::size_t line_ = 0;    // of lines_, the last in range_
  bool delimiters_ = true;  // they may be set
};

}  // namespace

std::uint32_t match_template_tokens(std::string_view text, std::span<const Span> lines,
                                    const std::vector<std::uint64_t>& openers, std::vector<TemplateToken>& out) {
  const Span line = lines.front();
  if (line.empty()) return line.end;
  const std::size_t first = out.size();
  if (const MaybeToken edge = match_edges({text, line}))
    out.push_back(*edge);
  else
    match_value_leaks({text, line}, out);
  const std::size_t edges = out.size();
  if (edges == first) return Walk(text, lines, openers, out).run(line);
  // Between them other tokens may stand.
  const auto walk = [&](Span between) {
    if (between.begin < between.end) Walk(text, {&between, 1}, openers, out).run(between);
  };
  std::uint32_t at = line.begin;
  for (std::size_t edge = first; edge < edges; ++edge) {
    const Span span = out[edge].span;
    walk({at, span.begin});
    at = span.end;
  }
  const std::uint32_t end =
      at < line.end ? Walk(text, lines, openers, out).run({at, line.end}) : line.end;  // may go on below it
  if (out.size() > edges)
    std::sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
              [](const TemplateToken& a, const TemplateToken& b) { return a.span.begin < b.span.begin; });
  return end;
}

}  // namespace newsparse::internal
