#include "recognise/markup_blocks.h"

#include <algorithm>

#include "recognise/markup.h"
#include "recognise/markup_scan.h"
#include "text/lines.h"

namespace newsparse::internal {

namespace {

// What is left open for longer was closed by nothing, or by what belongs to something else.
constexpr std::size_t kMostLines = 400;
constexpr std::size_t kMostBytes = std::size_t{1} << 16;

constexpr std::size_t kMostTokenHead = 120;

constexpr std::string_view kDataMark = ";base64,";

constexpr bool is_base64_byte(char c) noexcept {
  return is_alpha(c) || is_digit(c) || c == '+' || c == '/' || c == '=';
}

// A sentence, which stands in no source: code has signs.
bool is_sentence(std::string_view line) noexcept {
  constexpr std::ptrdiff_t kFewestBlanks = 4;
  if (!contains(".!?\"'", line.back()) || (!is_upper(line.front()) && !is_high(line.front()))) return false;
  return line.find_first_of("{}();=<>") == std::string_view::npos &&
         std::count(line.begin(), line.end(), ' ') >= kFewestBlanks;
}

// A line inside JSON: a value, a key or a bracket comes first.
bool is_json_line(std::string_view line) noexcept {
  return contains("\"{}[],-", line.front()) || is_digit(line.front()) || line.starts_with("true") ||
         line.starts_with("false") || line.starts_with("null");
}

// "key": before its value
bool is_json_key(std::string_view line) noexcept {
  std::size_t i = 1;
  while (i < line.size() && (is_ident(line[i]) || contains("@.-:/$", line[i]))) ++i;
  if (line.front() != '"' || i == 1 || i >= line.size() || line[i] != '"') return false;
  return trim(line.substr(i + 1)).starts_with(':');
}

// How many more brackets `line` opens than it closes. What strings hold does not count, but no string goes on over a
// line: an apostrophe in a remark ends with it.
int brackets_of(std::string_view line, std::string_view open, std::string_view close) noexcept {
  int depth = 0;
  char quote = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quote != 0) {
      if (c == '\\')
        ++i;
      else if (c == quote)
        quote = 0;
    } else if (c == '"' || c == '\'' || c == '`') {
      quote = c;
    } else if (contains(open, c)) {
      ++depth;
    } else if (contains(close, c)) {
      --depth;
    }
  }
  return depth;
}

// A call that pages make of advertising and counting, in the middle of text: samples of code in sentences are not.
bool is_page_script(std::string_view source) noexcept {
  static constexpr std::string_view kNames[] = {
      "googletag",           "dataLayer",         "_gaq",           "_paq.push", "gtag(",           "fbq(",
      "adsbygoogle",         "taboola",           "outbrain",       "(window.",  "document.write(", "window.",
      "document.getElement", "document.addEvent", "document.create"};
  if (source.find('{') == std::string_view::npos) return false;
  const std::string_view head = source.substr(0, kMostTokenHead);
  return head.find("function") != std::string_view::npos &&
         std::any_of(std::begin(kNames), std::end(kNames),
                     [source](std::string_view name) { return source.find(name) != std::string_view::npos; });
}

bool starts_with_word(std::string_view text, std::string_view lower) noexcept {
  if (text.size() < lower.size()) return false;
  for (std::size_t i = 0; i < lower.size(); ++i)
    if (to_lower(text[i]) != lower[i]) return false;
  return true;
}

}  // namespace

// The first mark of a kind at or behind `from`. Questions go forward, so each byte is looked at once for each kind.
std::size_t MarkupBlocks::mark_after(Mark mark, std::size_t from) noexcept {
  static constexpr std::array<std::string_view, kMarks> kText = {"<!--",     "-->",    "<script",
                                                                 "</script", "<style", "</style"};
  std::size_t& at = marks_[mark];
  while (at < text_.size() && (at < from || !starts_with_word(text_.substr(at), kText[mark]))) {
    const std::size_t next = text_.find(kText[mark].substr(0, 2), std::max(at + 1, from));
    at = next == std::string_view::npos ? text_.size() : next;
  }
  return at;
}

MarkupResidue MarkupBlocks::open_element(Span line) noexcept {
  const RangeReader in(text_, line);
  std::size_t at = next_bit(masks_.opener, line.begin, line.end);
  for (; at + 4 <= line.end; at = next_bit(masks_.opener, at + 1, line.end)) {
    if (text_[at] != '<' || !contains("!sS", text_[at + 1])) continue;
    const std::string_view rest = in.rest(at);
    const bool comment = rest.starts_with("<!--");
    const bool script = starts_with_word(rest, "<script") && !is_word(in.at(at + 7));
    if (!comment && !script && (!starts_with_word(rest, "<style") || is_word(in.at(at + 6)))) continue;
    const Mark opener = comment ? kComment : script ? kScript : kStyle;
    const std::size_t close = mark_after(static_cast<Mark>(opener + 1), at + 4);
    if (close < line.end) {  // closed here: match_markup() reads it
      at = close;
      continue;
    }
    if (close >= text_.size() || close - at > kMostBytes || mark_after(opener, at + 4) < close) continue;
    const std::size_t bracket = comment ? close + 2 : close + text_.substr(close, 16).find('>');
    if (bracket < close || bracket >= text_.size()) continue;
    const std::string_view inside = text_.substr(at + 4, close - at - 4);
    const std::string_view tag = inside.substr(0, inside.find('>'));
    const MarkupClass markup = comment                                      ? MarkupClass::kComment
                               : !script                                    ? MarkupClass::kCss
                               : tag.find("json") != std::string_view::npos ? MarkupClass::kJson
                                                                            : MarkupClass::kScript;
    return {.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(bracket + 1)}, .markup = markup};
  }
  return {};
}

// The tag that opens at the end of line `l` and whose attributes stand on the next: <a\n href="x">.
MarkupResidue MarkupBlocks::open_tag(std::size_t l) const noexcept {
  constexpr std::size_t kMostBytes = 512, kMostLines = 4;
  const Span line = lines_[l];
  const std::string_view said = slice(text_, line);
  const std::string_view tail = said.substr(said.size() - std::min(said.size(), kMostBytes));
  const std::size_t open = tail.rfind('<');
  if (open == std::string_view::npos || open + 1 >= tail.size() || !is_ascii_letter(tail[open + 1]) ||
      tail.find('>', open) != std::string_view::npos)
    return {};
  const std::uint32_t at = line.end - static_cast<std::uint32_t>(tail.size() - open);
  std::uint32_t end = line.end;
  for (std::size_t next = l + 1; next < std::min(lines_.size(), l + kMostLines); ++next)
    if (lines_[next].end - at <= kMostBytes) end = std::max(end, lines_[next].end);
  const MarkupPiece piece = markup_at({text_, {line.begin, end}}, at);
  if (piece.end <= line.end) return {};
  const Span tag = {at, static_cast<std::uint32_t>(piece.end)};
  const std::string_view all = slice(text_, tag);
  if (all.find("=\"") == std::string_view::npos && all.find("='") == std::string_view::npos) return {};
  return {.span = tag, .markup = MarkupClass::kHtml};
}

// Whether line `l` is an opening bracket and the next that is more than one has a key.
bool MarkupBlocks::opens_json(std::size_t l) const noexcept {
  constexpr std::size_t kMostBrackets = 4;
  for (std::size_t i = l; i < std::min(lines_.size(), l + kMostBrackets); ++i) {
    const std::string_view line = slice(text_, lines_[i]);
    if (line.size() == 1 && contains("{[", line.front())) continue;
    return i > l && is_json_key(line);
  }
  return false;
}

// #hashtag {: a line that would open a rule, but the next has none of its properties.
bool MarkupBlocks::opens_alone(std::size_t l) const noexcept {
  const std::string_view line = slice(text_, lines_[l]);
  return line.ends_with('{') && line.front() == '#' && line.find('{') + 1 == line.size() &&
         (l + 1 == lines_.size() || classify_markup_line(slice(text_, lines_[l + 1])) != MarkupClass::kCss);
}

// The line that closes what line `l` opens; `l` itself where it opens nothing, or what it opens is not closed.
std::size_t MarkupBlocks::last_line(std::size_t l, MarkupClass markup) noexcept {
  const bool css = markup == MarkupClass::kCss;
  const std::string_view open = css ? "{" : "{[(", close = css ? "}" : "}])";
  int depth = brackets_of(slice(text_, lines_[l]), open, close);
  if (depth <= 0 || l < unclosed_) return l;
  std::size_t i = l + 1;
  for (; i < std::min(lines_.size(), l + kMostLines) && lines_[i].end - lines_[l].begin < kMostBytes; ++i) {
    const std::string_view line = slice(text_, lines_[i]);
    if (markup == MarkupClass::kJson ? !is_json_line(line) : is_sentence(line)) break;
    depth += brackets_of(line, open, close);
    if (depth <= 0) return i;
  }
  unclosed_ = i;
  return l;
}

// Of base64 that is broken into lines of one length, the last; it may be shorter.
std::size_t MarkupBlocks::last_base64_line(std::size_t l) const noexcept {
  const std::uint32_t size = lines_[l].size();
  for (std::size_t i = l + 1; i < lines_.size(); ++i) {
    const std::string_view line = slice(text_, lines_[i]);
    const bool told = line.size() <= size && std::all_of(line.begin(), line.end(), is_base64_byte) &&
                      (line.back() == '=' || line.find_first_of("0123456789+/") != std::string_view::npos);
    if (!told) return i - 1;
    if (line.size() < size) return i;
  }
  return lines_.size() - 1;
}

MarkupResidue MarkupBlocks::at(std::size_t l, bool may_open, bool may_be_source) noexcept {
  const Span line = lines_[l];
  const std::string_view text = slice(text_, line);
  if (may_open)
    if (const MarkupResidue element = open_element(line); !element.span.empty()) return element;
  if (may_open)
    if (const MarkupResidue tag = open_tag(l); !tag.span.empty()) return tag;
  if (!may_be_source) return {};
  std::optional<MarkupClass> markup = classify_markup_line(text);
  if (!markup && text.size() == 1 && opens_json(l)) markup = MarkupClass::kJson;
  if (!markup) return {};
  std::size_t last = l;
  switch (*markup) {
    case MarkupClass::kCss:
    case MarkupClass::kScript:
    case MarkupClass::kJson:
      last = last_line(l, *markup);
      if (last == l && text.size() == 1) return {};  // a bracket alone says nothing
      if (last == l && *markup == MarkupClass::kCss && opens_alone(l)) return {};
      break;
    case MarkupClass::kBase64:
      last = last_base64_line(l);
      break;
    case MarkupClass::kComment:
      if (text.front() != '<') break;  // what is left of one
      [[fallthrough]];
    default:  // tags and references, which match_markup() lists one by one
      return {};
  }
  return {.span = {line.begin, lines_[last].end}, .markup = *markup};
}

Base64Runs::Base64Runs(std::string_view text, const ByteMasks& masks) noexcept
    : text_(text), masks_(masks), data_(std::min(text.find(kDataMark), text.size())) {}

// The run in which the byte `at` stands, where it reads as base64.
Span Base64Runs::run_at(std::size_t at) noexcept {
  std::size_t begin = at, end = at;
  while (begin > at_ && is_base64_byte(text_[begin - 1])) --begin;
  while (end < text_.size() && is_base64_byte(text_[end])) ++end;
  at_ = std::max(at_, end);
  // What leans on other signs is a part of an address.
  if (begin > 0 && !is_blank(text_[begin - 1]) && !contains("\"'`(,>|[", text_[begin - 1])) return {};
  if (end < text_.size() && !is_blank(text_[end]) && !contains("\"'`),<|].;", text_[end])) return {};
  const Span run = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return classify_markup_line(slice(text_, run)) == MarkupClass::kBase64 ? run : Span{};
}

Span Base64Runs::next() noexcept {
  const auto take_data = [&]() -> Span {
    const std::size_t mark = data_;
    data_ = std::min(text_.find(kDataMark, mark + 1), text_.size());
    if (mark < at_) return {};
    std::size_t begin = mark;  // data:image/png
    while (begin > at_ && mark - begin < 80 && (is_ident(text_[begin - 1]) || contains("/+.-;:=", text_[begin - 1])))
      --begin;
    const std::size_t data = text_.substr(begin, mark - begin).rfind("data:");
    std::size_t end = mark + kDataMark.size();
    const std::size_t from = end;
    while (end < text_.size() && (is_base64_byte(text_[end]) || contains("%-_", text_[end]))) ++end;
    constexpr std::size_t kFewestBytes = 16;
    if (data == std::string_view::npos || end - from < kFewestBytes) return {};
    at_ = end;
    return {static_cast<std::uint32_t>(begin + data), static_cast<std::uint32_t>(end)};
  };
  // A run of 64 bytes holds an aligned half of a mask's word in which nothing is a blank or beyond ASCII.
  constexpr std::size_t kHalf = 32;
  for (std::size_t half = (at_ + kHalf - 1) / kHalf * kHalf; half + kHalf <= text_.size(); half += kHalf) {
    while (data_ < half + kHalf)
      if (const Span run = take_data(); !run.empty()) return run;
    const std::size_t word = half / 64, shift = half % 64;
    const auto bits = [&](const std::vector<std::uint64_t>& mask) {
      return static_cast<std::uint32_t>(mask[word] >> shift);
    };
    if (bits(masks_.space) != 0 || bits(masks_.high) != 0 || half < at_ || bits(masks_.upper) == 0 ||
        bits(masks_.lower) == 0 || !is_base64_byte(text_[half]))
      continue;
    if (const Span run = run_at(half); !run.empty()) return run;
  }
  while (data_ < text_.size())
    if (const Span run = take_data(); !run.empty()) return run;
  at_ = text_.size();
  return {};
}

void MarkupScan::add_block(const MarkupResidue& block, std::vector<MarkupResidue>& out) const {
  if (!out.empty() && out.back().markup == block.markup && trim(text_, {out.back().span.end, block.span.begin}).empty())
    out.back().span.end = block.span.end;
  else
    out.push_back(block);
}

// Puts the scripts and runs of base64 in `range` among the residue from `first` on, but for those inside a tag: <img
// src="data:….
void MarkupScan::add_runs(Span range, std::span<const Span> sources, std::size_t first,
                          std::vector<MarkupResidue>& out) {
  const std::size_t tags = out.size();
  std::size_t t = first;
  const auto add = [&](Span run, MarkupClass markup) {
    while (t < tags && out[t].span.end <= run.begin) ++t;
    const bool inside = t < tags && out[t].span.begin < run.end;
    if (!inside && run.begin >= range.begin && run.end <= range.end) out.push_back({.span = run, .markup = markup});
  };
  for (Span source : sources) {
    if (!is_page_script(slice(text_, source))) continue;
    // googletag.cmd.push, which calls the function
    while (source.begin > range.begin && text_[source.begin] != ' ' &&
           (is_ident(text_[source.begin - 1]) || contains(".$", text_[source.begin - 1])))
      --source.begin;
    add(source, MarkupClass::kScript);
  }
  const std::size_t scripts = out.size();
  t = first;
  std::size_t s = tags;
  for (; !run_.empty() && run_.begin < range.end; run_ = runs_.next()) {
    while (s < scripts && out[s].span.end <= run_.begin) ++s;
    if (s == scripts || out[s].span.begin >= run_.end) add(run_, MarkupClass::kBase64);
  }
  if (out.size() == tags) return;
  std::sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
            [](const MarkupResidue& a, const MarkupResidue& b) { return a.span.begin < b.span.begin; });
}

void MarkupScan::match_line(std::size_t l, bool may_be_block, std::span<const Span> sources,
                            std::vector<MarkupResidue>& out) {
  Span rest = lines_[l];
  rest.begin = std::max(rest.begin, end_);
  if (rest.begin >= rest.end) return;
  const std::string_view text = slice(text_, rest);
  const bool opened = next_bit(masks_.opener, rest.begin, rest.end) < rest.end;
  // Nearly every line has no opener, and is not of those that classify_markup_line() knows: no source was found on it,
  // it is no single bracket and nothing that is left of a comment, and its first word is not as long as base64 is.
  constexpr std::uint32_t kFewestEncoded = 40;
  const std::uint32_t encoded = rest.begin + kFewestEncoded;
  const bool unbroken = rest.end >= encoded && next_bit(masks_.space, rest.begin, encoded) == encoded;
  const bool may_be_source = !sources.empty() || unbroken || text.size() == 1 || contains("<[!-", text.front());
  MarkupResidue block;
  if (may_be_block && (opened || may_be_source) && rest == lines_[l]) block = blocks_.at(l, opened, may_be_source);
  if (!block.span.empty()) {
    rest.end = block.span.begin;
    end_ = block.span.end;
  }
  const std::size_t first = out.size();
  if (opened) match_markup(text_, rest, masks_.opener, out);
  if (!sources.empty() || (!run_.empty() && run_.begin < rest.end)) add_runs(rest, sources, first, out);
  if (block.span.empty()) return;
  while (!run_.empty() && run_.begin < end_) run_ = runs_.next();
  add_block(block, out);
}

std::optional<MarkupClass> all_markup(std::string_view text, std::span<const MarkupResidue> markup,
                                      Span span) noexcept {
  const auto first = std::partition_point(markup.begin(), markup.end(),
                                          [&](const MarkupResidue& residue) { return residue.span.end <= span.begin; });
  std::optional<MarkupClass> found;
  std::uint32_t at = span.begin;
  const auto is_source = [](MarkupClass markup) {
    return markup != MarkupClass::kHtml && markup != MarkupClass::kEntity && markup != MarkupClass::kComment;
  };
  for (auto residue = first; residue != markup.end() && residue->span.begin < span.end; ++residue) {
    if (at < residue->span.begin && !trim(text, {at, residue->span.begin}).empty()) return std::nullopt;
    at = residue->span.end;
    if (residue->markup == MarkupClass::kEntity || (found && is_source(*found))) continue;
    if (!found || is_source(residue->markup) || residue->markup == MarkupClass::kHtml) found = residue->markup;
  }
  return at < span.end && !trim(text, {at, span.end}).empty() ? std::nullopt : found;
}

}  // namespace newsparse::internal
