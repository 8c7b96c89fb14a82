// template_rows.h: rows of tests of template tokens: texts whose tokens stand between ⟦ and ⟧, and texts without one.
#ifndef NEWSPARSE_TESTS_RECOGNISE_TEMPLATE_ROWS_H_
#define NEWSPARSE_TESTS_RECOGNISE_TEMPLATE_ROWS_H_

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/parser.h"
#include "recognise/template_token.h"
#include "text/byte_masks.h"
#include "text/lines.h"

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

// The tokens of the text as one range, which the lines of a page are not.
inline std::vector<TemplateToken> tokens_of_range(std::string_view text) {
  internal::ByteMasks masks;
  internal::scan_bytes(text, masks);
  std::vector<TemplateToken> out;
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  internal::match_template_tokens(text, {&all, 1}, masks.opener, out);
  return out;
}

// The tokens of the text's lines, walked as the pipeline walks them.
inline std::vector<TemplateToken> tokens_of(std::string_view text) {
  internal::ByteMasks masks;
  internal::scan_bytes(text, masks);
  std::vector<Span> lines;
  internal::split_lines(text, masks, lines);
  std::vector<TemplateToken> out;
  std::uint32_t end = 0;
  for (std::size_t line = 0; line < lines.size(); ++line)
    if (lines[line].begin >= end)
      end = internal::match_template_tokens(text, std::span(lines).subspan(line), masks.opener, out);
  return out;
}

inline void expect_in_order(std::string_view text, const std::vector<TemplateToken>& tokens) {
  std::uint32_t last = 0;
  for (const TemplateToken& token : tokens) {
    ASSERT_GE(token.span.begin, last) << text.substr(0, 256) << " of " << text.size();
    ASSERT_GT(token.span.end, token.span.begin) << text.substr(0, 256) << " of " << text.size();
    last = token.span.end;
  }
  EXPECT_LE(last, text.size()) << text.substr(0, 256);
}

// Tokens stay inside every prefix of the text, by lines and as one range, in order. In a heap block of its exact size a
// sanitizer sees every byte read too far.
inline void expect_inside_every_prefix(std::string_view text) {
  for (std::size_t n = 0; n <= text.size(); ++n) {
    const auto block = std::make_unique<char[]>(n);
    std::copy_n(text.data(), n, block.get());
    const std::string_view prefix(block.get(), n);
    expect_in_order(prefix, tokens_of(prefix));
    expect_in_order(prefix, tokens_of_range(prefix));
  }
}

template <std::size_t N>
void expect_tokens(const TokenRow (&rows)[N]) {
  Parser parser;
  Page page;
  for (const TokenRow& row : rows) {
    const Unmarked want = unmark(row.marked);
    expect_inside_every_prefix(want.text);
    ASSERT_FALSE(parser.parse(want.text, {}, page));
    EXPECT_EQ(mark(page), row.marked);
    if (page.templates().size() != want.tokens.size()) continue;
    for (const TemplateToken& token : page.templates()) {
      EXPECT_EQ(page.engine_name(token), row.engine) << row.marked;
      // What the token says lies inside it and has no blank at its ends.
      EXPECT_GE(token.expression.begin, token.span.begin) << row.marked;
      EXPECT_LE(token.expression.end, token.span.end) << row.marked;
      const std::string_view said = page.text(token.expression);
      const auto is_blank = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
      EXPECT_FALSE(!said.empty() && (is_blank(said.front()) || is_blank(said.back()))) << row.marked;
    }
  }
}

// Texts in which no token may be found.
template <std::size_t N>
void expect_none(const std::string_view (&texts)[N]) {
  Parser parser;
  Page page;
  for (const std::string_view text : texts) {
    expect_inside_every_prefix(text);
    ASSERT_FALSE(parser.parse(text, {}, page));
    EXPECT_TRUE(page.templates().empty()) << text << " -> " << page.text(page.templates()[0].span) << " ("
                                          << page.engine_name(page.templates()[0]) << ")";
  }
}

}  // namespace newsparse

#endif  // NEWSPARSE_TESTS_RECOGNISE_TEMPLATE_ROWS_H_
