// template_scan.h: what the matchers of template tokens share: reading bytes inside one range, finding closers.
#ifndef NEWSPARSE_RECOGNISE_TEMPLATE_SCAN_H_
#define NEWSPARSE_RECOGNISE_TEMPLATE_SCAN_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "newsparse/record.h"
#include "recognise/template_token.h"
#include "text/ascii.h"
#include "text/lines.h"

namespace newsparse::internal {

inline constexpr auto is_lower = is_ascii_lower;
inline constexpr auto is_upper = is_ascii_upper;
inline constexpr auto is_alpha = is_ascii_letter;
inline constexpr auto is_digit = is_ascii_digit;
constexpr bool is_high(char c) noexcept { return static_cast<unsigned char>(c) >= 0x80; }
constexpr bool is_ident_start(char c) noexcept { return is_alpha(c) || c == '_'; }
constexpr bool is_ident(char c) noexcept { return is_alpha(c) || is_digit(c) || c == '_'; }
// Part of a word of any script.
constexpr bool is_word(char c) noexcept { return is_ident(c) || is_high(c); }
constexpr bool is_blank(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }
constexpr char to_lower(char c) noexcept { return is_upper(c) ? static_cast<char>(c + 32) : c; }

// A loop: std::string_view::find would call memchr for these few bytes.
constexpr bool contains(std::string_view set, char c) noexcept {
  for (const char each : set)
    if (each == c) return true;
  return false;
}

template <std::size_t N>
constexpr bool is_one_of(std::string_view word, const std::string_view (&list)[N]) noexcept {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

constexpr std::string_view trim(std::string_view s) noexcept {
  while (!s.empty() && is_blank(s.front())) s.remove_prefix(1);
  while (!s.empty() && is_blank(s.back())) s.remove_suffix(1);
  return s;
}

// Tokens are short; what runs on for longer is not one.
inline constexpr std::size_t kMaxTokenBytes = 4096;
// A search for a closer gives up at this many further openers. Every byte is then looked at by at most that many
// searches, which keeps {{{{{{… linear.
inline constexpr int kMaxNestedOpeners = 12;

// The bytes of one range and nothing outside it: reading past either end gives '\n'.
class RangeReader {
 public:
  RangeReader(std::string_view text, Span range) noexcept : text_(text), begin_(range.begin), end_(range.end) {}

  std::size_t begin() const noexcept { return begin_; }
  std::size_t end() const noexcept { return end_; }
  // The range is all that the text says.
  bool is_whole_text() const noexcept {
    constexpr std::size_t kMostBytes = 1024;  // what is longer says more
    return text_.size() <= kMostBytes && trim(text_).size() == end_ - begin_;
  }
  char at(std::size_t i) const noexcept { return i < end_ && i >= begin_ ? text_[i] : '\n'; }
  // One unsigned comparison: `i` may have wrapped below nought.
  char before(std::size_t i) const noexcept { return i - 1 - begin_ < end_ - begin_ ? text_[i - 1] : '\n'; }
  bool starts(std::size_t i, std::string_view what) const noexcept { return rest(i).starts_with(what); }
  std::string_view rest(std::size_t i) const noexcept {
    return i < end_ ? text_.substr(i, end_ - i) : std::string_view();
  }
  // The text from `i` on, `most` bytes, past the range's end too: whether an end tag follows, never what a token holds.
  std::string_view ahead(std::size_t i, std::size_t most) const noexcept {
    return i < text_.size() ? text_.substr(i, most) : std::string_view();
  }
  // The text before `i`, `most` bytes, past the range's begin too.
  std::string_view behind(std::size_t i, std::size_t most) const noexcept {
    return text_.substr(i - std::min(i, most), std::min(i, most));
  }
  std::string_view view(std::size_t from, std::size_t to) const noexcept { return text_.substr(from, to - from); }

  // Past the identifier at `i`; `i` itself where there is none.
  std::size_t skip_ident(std::size_t i) const noexcept {
    if (!is_ident_start(at(i))) return i;
    while (is_ident(at(i))) ++i;
    return i;
  }

  // Where `closer` stands after `from`, near unless `far`, before `opener` opens again; kNone if not.
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::size_t find_closer(std::size_t from, std::string_view closer, std::string_view opener,
                          bool far = false) const noexcept;

  // find_closer(), where the closer that ends the token is not one that a string literal holds: {% if x == "%}" %}.
  std::size_t find_closer_past_quotes(std::size_t from, std::string_view closer,
                                      std::string_view opener) const noexcept;

  // Where the bracket opened just before `from` closes, quotes respected where they are closed; kNone if it does not
  // near.
  std::size_t find_bracket(std::size_t from, char open, char close) const noexcept;

  // The token over [from, to) whose expression is [inner_from, inner_to), trimmed.
  TemplateToken token(Engine engine, std::size_t from, std::size_t to, std::size_t inner_from,
                      std::size_t inner_to) const noexcept {
    const Span inner{static_cast<std::uint32_t>(inner_from), static_cast<std::uint32_t>(inner_to)};
    return {.span = {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)},
            .expression = trim(text_, inner),
            .engine = static_cast<std::uint8_t>(engine)};
  }

 private:
  std::size_t find_bracket(std::size_t from, char open, char close, bool quotes) const noexcept;

  std::string_view text_;
  std::size_t begin_;
  std::size_t end_;
};

using MaybeToken = std::optional<TemplateToken>;

// An expression such as user.name, items[0], t('key') or a ? b : c: not prose, not TeX, not a number.
bool is_expression(std::string_view inner) noexcept;
// A name that templates give their variables (title, count, vendor_count, firstName): not {ii}, not {see}.
bool is_variable_name(std::string_view name) noexcept;
// What names the arguments of messages and formats alone: {id}, {lang}, {arg0}; or a variable.
bool is_argument_name(std::string_view name) noexcept;

// Each looks at the opener at `at` and gives the token that begins there.
MaybeToken match_double_brace(const RangeReader& in, std::size_t at) noexcept;
// `smarty`: the token before this one was a tag in single braces, near, so that {1+2} and {call f} are.
MaybeToken match_single_brace(const RangeReader& in, std::size_t at, bool smarty) noexcept;
MaybeToken match_angle(const RangeReader& in, std::size_t at) noexcept;
// th:text="'a'", tal:content="a", py:if="a", n:if="$a": the next attribute of Thymeleaf's, TAL's, Genshi's or Latte's
// inside the tag in which `from` stands.
MaybeToken match_attribute(const RangeReader& in, std::size_t from) noexcept;
// `velocity`: the token before this one was Velocity's, so that $x and #end are; `glued`: it is
// a directive and ends here.
MaybeToken match_dollar(const RangeReader& in, std::size_t at, bool velocity, bool glued) noexcept;
MaybeToken match_hash(const RangeReader& in, std::size_t at, bool velocity) noexcept;
// What only the tokens `before` tell from hashtags and headings: #row($x), #break, ## remarks.
MaybeToken match_among_directives(const RangeReader& in, std::size_t at,
                                  std::span<const TemplateToken> before) noexcept;
MaybeToken match_freemarker(const RangeReader& in, std::size_t at, char open, char close) noexcept;
// `printf_end`: where the token before this one ends if it is printf's; RangeReader::kNone if not.
MaybeToken match_percent(const RangeReader& in, std::size_t at, std::size_t printf_end) noexcept;
// <$= name $>, [?= name ?]: what EJS has by other delimiters; `close` is the closing bracket.
MaybeToken match_scriptlet(const RangeReader& in, std::size_t at, char close) noexcept;
// " of total\nrose 5": what stands between <% or [% and the sign of a number in per cent.
bool is_per_cent(std::string_view inner) noexcept;
// `before`: the engine of the token before this one.
MaybeToken match_square(const RangeReader& in, std::size_t at, std::optional<Engine> before) noexcept;
MaybeToken match_square_interpolation(const RangeReader& in, std::size_t at, bool freemarker) noexcept;
// 1 + 2: numbers alone are no expression (${5}).
bool is_sum(std::string_view inner) noexcept;
// ${expression} or #{expression}, opened at `at` by `width` bytes.
MaybeToken match_interpolation(const RangeReader& in, std::size_t at, std::size_t width, Engine engine) noexcept;
MaybeToken match_star(const RangeReader& in, std::size_t at) noexcept;
MaybeToken match_underscore(const RangeReader& in, std::size_t at) noexcept;
MaybeToken match_at_sign(const RangeReader& in, std::size_t at) noexcept;
// ##NAME##, %%name%%, @@NAME@@: an identifier between runs of `width` of the same sign, nothing leaning on either side.
MaybeToken match_fenced(const RangeReader& in, std::size_t at, std::size_t width) noexcept;
// How often the byte at `at` stands there in a row, as far as that matters.
std::size_t run_length(const RangeReader& in, std::size_t at) noexcept;
// Past a chain of .name, (arguments) and [index] from `i` on.
std::size_t skip_members(const RangeReader& in, std::size_t i) noexcept;
// Of single braces: tags named by words ({if $a}), those that end themselves ({>part/}), output of what is no variable
// ({='x'|upper}).
// Whether the brace at `at` opens a tag named by a word, whose arguments may take several lines.
bool opens_brace_tag(const RangeReader& in, std::size_t at) noexcept;
MaybeToken match_smarty(const RangeReader& in, std::size_t at, bool smarty) noexcept;
MaybeToken match_dust(const RangeReader& in, std::size_t at) noexcept;
MaybeToken match_output(const RangeReader& in, std::size_t at, bool smarty) noexcept;
// Of single braces: message arguments, format strings' and URI templates'.
MaybeToken match_icu(const RangeReader& in, std::size_t at) noexcept;
MaybeToken match_message(const RangeReader& in, std::size_t at) noexcept;
// {n} apple | {n} apples: the forms of a plural, which vue-i18n divides by bars. Elsewhere {n} is mathematics.
MaybeToken match_plural(const RangeReader& in, std::size_t at) noexcept;
MaybeToken match_message_markup(const RangeReader& in, std::size_t at) noexcept;
// TeX's \code{.cache}.
bool follows_command(const RangeReader& in, std::size_t at) noexcept;
MaybeToken match_uri_expression(const RangeReader& in, std::size_t at) noexcept;
MaybeToken match_number_argument(const RangeReader& in, std::size_t at) noexcept;
MaybeToken match_positional(const RangeReader& in, std::size_t at) noexcept;
MaybeToken match_bare_format(const RangeReader& in, std::size_t at) noexcept;
// The argument whose name ends at `name_end`.
MaybeToken match_conversion(const RangeReader& in, std::size_t at, std::size_t name_end) noexcept;
MaybeToken match_typed_format(const RangeReader& in, std::size_t at, std::size_t name_end) noexcept;
// Past [key], !r and :.2f after the name that ends at `i`: PEP 3101.
std::size_t skip_format(const RangeReader& in, std::size_t i) noexcept;
// Whether the brace at `at` opens a message's choice, which may take several lines: {n, plural, or { $n ->.
bool opens_message(const RangeReader& in, std::size_t at) noexcept;
// Tokens without an opener, which a range begins with, ends with or is: lorem ipsum, common.read_more.
MaybeToken match_edges(const RangeReader& in) noexcept;
// Appends the values that leaked into a range: "Price: undefined", "Vor NaN Minuten", "undefined, undefined".
void match_value_leaks(const RangeReader& in, std::vector<TemplateToken>& out);
// The quick no to that for nearly every range. `nan`: NaN stands somewhere in the text.
bool may_have_leaks(const RangeReader& in, bool nan) noexcept;
// Keys, labels and their values are short.
inline constexpr std::size_t kMostEdgeBytes = 80;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_TEMPLATE_SCAN_H_
