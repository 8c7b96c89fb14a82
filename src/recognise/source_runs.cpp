#include "recognise/source_runs.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "recognise/markup.h"
#include "recognise/template_scan.h"
#include "text/byte_masks.h"

namespace newsparse::internal {

namespace {

constexpr std::size_t kNone = RangeReader::kNone;
constexpr std::size_t kLongestKey = 80;

std::size_t skip_blanks(const RangeReader& in, std::size_t i) noexcept {
  while (i < in.end() && is_blank(in.at(i))) ++i;
  return i;
}

// Past the quotation mark at `i`, however it was escaped; `i` where there is none.
std::size_t skip_quote(const RangeReader& in, std::size_t i) noexcept {
  if (in.at(i) == '"' || in.at(i) == '\'') return i + 1;
  for (const std::string_view mark : {"\\\"", "&quot;", "&#34;", "\\x22", "\\u0022"})
    if (in.at(i) == mark.front() && in.starts(i, mark)) return i + mark.size();
  return i;
}

// {"key": or {'key':
bool opens_json(const RangeReader& in, std::size_t brace) noexcept {
  const std::size_t quote = skip_blanks(in, brace + 1);
  const std::size_t key = skip_quote(in, quote);
  std::size_t i = key;
  while (i - key <= kLongestKey && (is_ident(in.at(i)) || contains("@.-:/$", in.at(i)))) ++i;
  const std::size_t end = skip_quote(in, i);
  return key > quote && i > key && end > i && in.at(skip_blanks(in, end)) == ':';
}

// {margin-top: or {pageType: with nothing between the name and its colon.
bool opens_object(const RangeReader& in, std::size_t brace) noexcept {
  const std::size_t name = skip_blanks(in, brace + 1);
  if (!is_lower(in.at(name)) && in.at(name) != '-') return false;
  std::size_t i = name + 1;
  while (i - name <= kLongestKey && (is_ident(in.at(i)) || in.at(i) == '-')) ++i;
  return in.at(i) == ':' && in.at(i + 1) != ':';
}

// (…) { or => {
bool opens_block(const RangeReader& in, std::size_t brace) noexcept {
  const std::size_t at = in.before(brace) == ' ' ? brace - 1 : brace;
  return in.before(at) == ')' || (in.before(at) == '>' && in.before(at - 1) == '=');
}

// Where the function whose body opens at `brace` begins, as far as `from`; else the selector of a rule; else `brace`.
std::size_t head_of(const RangeReader& in, std::size_t brace, std::size_t from) noexcept {
  constexpr std::size_t kLongestHead = 80;
  constexpr std::string_view kFunction = "function";
  const std::size_t reach = std::max(from, brace - std::min(brace, kLongestHead));
  if (opens_block(in, brace)) {
    const std::size_t found = in.view(reach, brace).rfind(kFunction);
    if (found == std::string_view::npos) return brace;
    std::size_t begin = reach + found;
    while (begin > from && contains("(!", in.before(begin))) --begin;
    return begin;
  }
  std::size_t begin = brace;
  while (begin > reach && (is_ident(in.before(begin)) || contains(".#-", in.before(begin)))) --begin;
  return contains(".#", in.at(begin)) ? begin : brace;
}

// Past the brace that closes the one at `brace`; kNone if none does. Strings hide braces where there are strings.
std::size_t close_of(const RangeReader& in, std::size_t brace, bool strings) noexcept {
  std::size_t depth = 0;
  bool quoted = false;
  for (std::size_t i = brace; i < in.end(); ++i) {
    const char c = in.at(i);
    if (c == '\\') {
      ++i;
    } else if (quoted) {
      quoted = c != '"';
    } else if (c == '"' && strings) {
      quoted = true;
    } else if (c == '{') {
      ++depth;
    } else if (c == '}' && --depth == 0) {
      return i + 1;
    }
  }
  return kNone;
}

// Past what closes a statement: ]; )(); })(window, document);
std::size_t skip_closers(const RangeReader& in, std::size_t i) noexcept {
  constexpr std::size_t kLongestArguments = 256;
  for (;;) {
    while (contains(")]};", in.at(i))) ++i;
    if (in.at(i) != '(' || (in.before(i) != ')' && in.before(i) != '}')) return i;
    std::size_t close = i + 1;
    while (close - i < kLongestArguments && close < in.end() && !contains("()", in.at(close))) ++close;
    // A caption in brackets begins with a capital, arguments do not: (window, document), ('news').
    if (in.at(close) != ')' || is_upper(in.at(i + 1)) || is_high(in.at(i + 1))) return i;
    i = close + 1;
  }
}

// A script that begins with a function, which may be all that the line has of it.
bool opens_function(std::string_view line) noexcept {
  static constexpr std::string_view kOpeners[] = {"(function", "!function", "function"};
  return std::any_of(std::begin(kOpeners), std::end(kOpeners),
                     [line](std::string_view opener) { return line.starts_with(opener); });
}

bool is_source(MarkupClass kind) noexcept {
  return kind == MarkupClass::kCss || kind == MarkupClass::kScript || kind == MarkupClass::kJson ||
         kind == MarkupClass::kBase64;
}

// SELECT userName FROM newsTable WHERE pubDate > 20190304; headlines in capitals have no such signs.
bool is_query(std::string_view line) noexcept {
  constexpr struct {
    std::string_view first, second;
  } kStatements[] = {{"SELECT ", " FROM "},
                     {"INSERT INTO ", " VALUES"},
                     {"UPDATE ", " SET "},
                     {"DELETE FROM ", " WHERE "},
                     {"CREATE TABLE ", "("}};
  if (!contains("SIUDC", line.front()) || line.size() < 2 || !is_upper(line[1])) return false;
  return std::any_of(std::begin(kStatements), std::end(kStatements), [line](const auto& statement) {
    return line.starts_with(statement.first) && line.find(statement.second) != std::string_view::npos &&
           (line.back() == ';' || line.find_first_of("*=<>(") != std::string_view::npos);
  });
}

// Whether a line in a block that is open may be one of it: text does not end like that, nor begin with a key.
bool goes_on(const RangeReader& in, std::string_view line) noexcept {
  if (contains(";{}[(,", line.back()) || (contains("}])", line.front()) && contains(")]", line.back()))) return true;
  const bool quoted = line.front() == '"';
  const std::size_t end = in.skip_ident(in.begin() + quoted);
  return quoted ? in.at(end) == '"' && in.at(end + 1) == ':' : is_lower(line.front()) && in.at(end) == ':';
}

// Brackets that `source` opens and does not close.
std::int64_t left_open(std::string_view source) noexcept {
  std::int64_t open = 0;
  for (const char c : source) open += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
  return open;
}

constexpr std::uint8_t kMayBegin = 1, kMayEnd = 2;
constexpr std::array<std::uint8_t, 256> kSourceEnds = [] {
  std::array<std::uint8_t, 256> ends{};
  for (const char c : std::string_view("{}[](\"$.#@<&!/vlcwjfdSIUDC")) ends[static_cast<unsigned char>(c)] |= kMayBegin;
  for (const char c : std::string_view(";{}>([],)\"'")) ends[static_cast<unsigned char>(c)] |= kMayEnd;
  return ends;
}();

}  // namespace

bool may_hold_source(std::string_view line) noexcept {
  constexpr std::size_t kFewestEncoded = 100;  // as classify_markup_line() has it
  return (kSourceEnds[static_cast<unsigned char>(line.front())] & kMayBegin) != 0 ||
         (kSourceEnds[static_cast<unsigned char>(line.back())] & kMayEnd) != 0 || line.size() >= kFewestEncoded ||
         is_server_message(line);
}

void match_source_runs(std::string_view text, Span line, const std::vector<std::uint64_t>& openers, std::int64_t& open,
                       std::vector<Span>& out) {
  const auto add = [&](std::size_t begin, std::size_t end) {
    out.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    if (end == line.end) open = std::max<std::int64_t>(open + left_open(slice(text, out.back())), 0);
  };
  const RangeReader in(text, line);
  const std::string_view whole = slice(text, line);
  const bool opens = contains("{[(", whole.front()) && whole.find_first_not_of("{[(") == std::string_view::npos;
  if ((open > 0 && goes_on(in, whole)) || opens || is_query(whole)) return add(line.begin, line.end);
  open = 0;
  auto kind = classify_markup_line(whole);
  if (kind && !is_source(*kind)) kind.reset();
  // Objects and functions may be glued to text, as braces tell; of all else the line has nothing besides.
  const bool by_braces = !kind || (*kind == MarkupClass::kJson && contains("{[", whole.front())) ||
                         (*kind == MarkupClass::kScript && opens_function(whole));
  if (!by_braces) return add(line.begin, line.end);

  const std::size_t before = out.size();
  std::size_t done = line.begin;
  bool may_close = true;  // nothing has been left open so far: else each opener would be read to the line's end
  for (std::size_t at = line.begin; (at = next_bit(openers, at, line.end)) < line.end; ++at) {
    if (text[at] != '{') continue;
    const bool json = opens_json(in, at);
    if (!json && !(may_close && (opens_block(in, at) || opens_object(in, at)))) continue;
    const std::size_t head = json ? at : head_of(in, at, done);
    std::size_t end = close_of(in, at, json);
    if (end == kNone && !json && !kind && !in.starts(head, "(function") && !in.starts(head, "function")) {
      may_close = false;
      continue;
    }
    end = end == kNone ? line.end : skip_closers(in, end);
    std::size_t begin = json && in.before(at) == '[' ? at - 1 : head;
    // [{…},{…}] is one.
    if (out.size() > before && (begin == done || (json && in.view(done, at) == ","))) {
      begin = out.back().begin;
      out.pop_back();
    }
    add(begin, end);
    done = end;
    at = end - 1;
  }
  if (kind && out.size() == before) add(line.begin, line.end);
}

}  // namespace newsparse::internal
