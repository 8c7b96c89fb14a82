// parser.h: a page's text in, typed records out.
//
//   newsparse::Parser parser;   // one a thread; buffers are reused
//   newsparse::Page page;
//   if (auto error = parser.parse(text, {.url = url, .fetched = when}, page)) return report(*error);
#ifndef NEWSPARSE_PARSER_H_
#define NEWSPARSE_PARSER_H_

#include <concepts>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "newsparse/options.h"
#include "newsparse/page.h"
#include "newsparse/result.h"
#include "newsparse/rules.h"

namespace newsparse {

namespace internal {
class Pipeline;
}

// Not thread-safe: one a thread. Has no global state and is safe after fork.
class Parser {
 public:
  explicit Parser(Options options = {}, Rules rules = {});
  ~Parser();
  Parser(Parser&&) noexcept;
  Parser& operator=(Parser&&) noexcept;

  // Parses `text` into `page`, replacing what it held. The page borrows `text`. The only error is kPageTooLarge;
  // the page is then empty. Any bytes are accepted; ill-formed UTF-8 is text and gets a Diagnostic. Linear time; at
  // most 16 bytes a byte of text plus 32 MiB; nothing is allocated once the buffers have grown to the pages' size.
  [[nodiscard]] std::optional<Error> parse(std::string_view text, const PageInfo& info, Page& page);
  [[nodiscard]] std::optional<Error> parse(std::string_view text, Page& page) { return parse(text, {}, page); }

  // A page must not borrow from a temporary string.
  template <class T>
  requires(std::same_as<std::remove_const_t<T>, std::string>) std::optional<Error> parse(T&& text, const PageInfo& info,
                                                                                         Page& page)
  = delete;
  template <class T>
  requires(std::same_as<std::remove_const_t<T>, std::string>) std::optional<Error> parse(T&& text, Page& page)
  = delete;

 private:
  std::unique_ptr<internal::Pipeline> pipeline_;
};

}  // namespace newsparse

#endif  // NEWSPARSE_PARSER_H_
