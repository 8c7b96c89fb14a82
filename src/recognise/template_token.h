// template_token.h: unrendered template tokens.
//
//   {{element.title}}   {% endif %}   ${user.name}   <%= title %>   [[${x}]]   %1$s   [gallery ids="1,2"]
#ifndef NEWSPARSE_RECOGNISE_TEMPLATE_TOKEN_H_
#define NEWSPARSE_RECOGNISE_TEMPLATE_TOKEN_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "newsparse/record.h"
#include "text/byte_masks.h"

namespace newsparse::internal {

// Built-in engines; a caller's engines are numbered from kBuiltInEngineCount on. A token that several engines write
// alike is given the most common of them (a plain {{name}} is mustache).
enum class Engine : std::uint8_t {
  kMustache,
  kAngular,
  kJinja,
  kErb,
  kPhp,
  kJavascript,
  kRubyInterpolation,
  kThymeleaf,
  kVelocity,
  kGo,
  kRazor,
  kJanrain,
  kPrintf,
  kPython,
  kIcu,
  kI18nKey,
  kShortcode,
  kDrupal,
  kPlaceholder,
  kSpintax,
  kValueLeak,
  kLoremIpsum,
  kFreemarker,
  kUriTemplate,
};
inline constexpr int kBuiltInEngineCount = 24;
[[nodiscard]] std::string_view engine_name(Engine engine) noexcept;  // static, such as "mustache"

// Tells of the ranges of one text whether one without an opener may hold a token all the same: lorem ipsum, "Price:
// undefined", common.read_more. The quick no for nearly every line.
class EdgeScan {
 public:
  explicit EdgeScan(std::string_view text) noexcept;  // reads the text once; it must outlive the questions
  [[nodiscard]] bool may_have_edges(Span range) const noexcept;

 private:
  std::string_view text_;
  bool filler_;  // lorem ipsum stands somewhere
  bool nan_;     // NaN does
};

// Gives tokens that several engines write alike ({{.}}, {{$x}}, {{else}}) to the one whose own tokens stand on the
// page.
void settle_engines(std::string_view text, std::span<TemplateToken> tokens) noexcept;

// True where `span` holds tokens and nothing else but blanks, or what parts leaked values (undefined NaN, NaN).
// `tokens`: in text order, from the first that ends behind the span's begin on. Linear in those that lie in it.
[[nodiscard]] bool all_tokens(std::string_view text, std::span<const TemplateToken> tokens, Span span) noexcept;

// Appends the tokens that begin on the first of `lines`, in order, without overlap. One that opens there and is closed
// on one of the next lines (fifteen at most, 4 KiB) is followed, and so is what opens behind it, but not one that opens
// in front of a token without an opener (lorem ipsum, "Price: undefined"); where a token sets other delimiters ({{=),
// all that follows is read. Returns the end of the last line whose tokens have been looked for. `openers` are the bits
// of ByteMasks::opener. Linear whatever the input ({{{{{{…); allocates only by growing `out`.
std::uint32_t match_template_tokens(std::string_view text, std::span<const Span> lines,
                                    const std::vector<std::uint64_t>& openers, std::vector<TemplateToken>& out);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_TEMPLATE_TOKEN_H_
