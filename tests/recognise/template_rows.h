// template_rows.h: rows of tests of template tokens: texts whose tokens stand between ⟦ and ⟧, and texts without one.
#ifndef NEWSPARSE_TESTS_RECOGNISE_TEMPLATE_ROWS_H_
#define NEWSPARSE_TESTS_RECOGNISE_TEMPLATE_ROWS_H_

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/parser.h"

namespace newsparse {

struct TokenRow {
  std::string_view engine;  // of every token in the row
  std::string_view marked;
};

inline constexpr std::string_view kOpen = "⟦";
inline constexpr std::string_view kClose = "⟧";

struct Unmarked {
  std::string text;
  std::vector<Span> tokens;
};

inline Unmarked unmark(std::string_view marked) {
  Unmarked out;
  Span token;
  while (!marked.empty()) {
    if (marked.starts_with(kOpen)) {
      token.begin = static_cast<std::uint32_t>(out.text.size());
      marked.remove_prefix(kOpen.size());
    } else if (marked.starts_with(kClose)) {
      token.end = static_cast<std::uint32_t>(out.text.size());
      out.tokens.push_back(token);
      marked.remove_prefix(kClose.size());
    } else {
      out.text.push_back(marked.front());
      marked.remove_prefix(1);
    }
  }
  return out;
}

// The text with the page's own tokens marked: a difference can be read.
inline std::string mark(const Page& page) {
  std::string out;
  std::uint32_t at = 0;
  for (const TemplateToken& token : page.templates()) {
    out.append(page.text({at, token.span.begin})).append(kOpen).append(page.text(token.span)).append(kClose);
    at = token.span.end;
  }
  return out.append(page.text({at, static_cast<std::uint32_t>(page.text().size())}));
}

template <std::size_t N>
void expect_tokens(const TokenRow (&rows)[N]) {
  Parser parser;
  Page page;
  for (const TokenRow& row : rows) {
    const Unmarked want = unmark(row.marked);
    ASSERT_FALSE(parser.parse(want.text, {}, page));
    EXPECT_EQ(mark(page), row.marked);
    if (page.templates().size() != want.tokens.size()) continue;
    for (const TemplateToken& token : page.templates()) {
      EXPECT_EQ(page.engine_name(token), row.engine) << row.marked;
      // What the token says lies inside it and has no blank at its ends.
      EXPECT_GE(token.expression.begin, token.span.begin) << row.marked;
      EXPECT_LE(token.expression.end, token.span.end) << row.marked;
      const std::string_view said = page.text(token.expression);
      EXPECT_TRUE(said.empty() || (said.front() > ' ' && said.back() > ' ')) << row.marked;
    }
  }
}

// Texts in which no token may be found.
template <std::size_t N>
void expect_none(const std::string_view (&texts)[N]) {
  Parser parser;
  Page page;
  for (const std::string_view text : texts) {
    ASSERT_FALSE(parser.parse(text, {}, page));
    EXPECT_TRUE(page.templates().empty()) << text << " -> " << page.text(page.templates()[0].span) << " ("
                                          << page.engine_name(page.templates()[0]) << ")";
  }
}

}  // namespace newsparse

#endif  // NEWSPARSE_TESTS_RECOGNISE_TEMPLATE_ROWS_H_
