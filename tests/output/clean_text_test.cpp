#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "newsparse/output.h"
#include "newsparse/parser.h"
#include "page/page_data.h"

namespace newsparse {
namespace {

// A page that is one paragraph of an article.
Page paragraph_page(std::string_view text) {
  Page page;
  page.data().text = text;
  page.data().records = {{.span = {0, static_cast<std::uint32_t>(text.size())},
                          .kind = RecordKind::kParagraph,
                          .confidence = 90,
                          .in_article = true}};
  return page;
}

TEST(CleanTextTest, EveryByteKnowsItsSource) {
  constexpr std::string_view kText = "Rain  fell &amp; rose";
  Page page = paragraph_page(kText);
  page.data().markup = {{.span = {11, 16}, .markup = MarkupClass::kEntity}};
  const CleanText clean = clean_text(page, {});
  EXPECT_EQ(clean.text, "Rain fell & rose");
  ASSERT_EQ(clean.source.size(), clean.text.size());
  EXPECT_EQ(clean.source[0], 0U);
  EXPECT_EQ(clean.source[4], 6U);    // the blank before "fell"
  EXPECT_EQ(clean.source[10], 11U);  // the entity
  EXPECT_EQ(clean.source[12], 17U);  // "rose"
  EXPECT_EQ(clean.text, clean_text(page));
}

TEST(CleanTextTest, RepairsMojibakeOnRequestOnly) {
  constexpr std::string_view kText = "K\u00C3\u00A4se, it\u00E2\u20AC\u2122s \u00C3 la carte";
  const Page page = paragraph_page(kText);
  EXPECT_EQ(clean_text(page, {}).text, kText);
  const CleanText clean = clean_text(page, {.repair_mojibake = true});
  EXPECT_EQ(clean.text, "K\u00E4se, it\u2019s \u00C3 la carte");
  ASSERT_EQ(clean.source.size(), clean.text.size());
  EXPECT_EQ(clean.source[1], 1U);
  EXPECT_EQ(clean.source[2], 1U);
  EXPECT_EQ(clean.source[3], 5U);  // "se": two printed characters of two bytes were one
}

TEST(CleanTextTest, FlagsMojibakeBySpan) {
  constexpr std::string_view kText = "K\u00C3\u00A4se at the CAF\u00C9\u00BB, \u00C3 la carte";
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(kText, {}, page));
  ASSERT_EQ(page.diagnostics().size(), 1U);
  EXPECT_EQ(page.diagnostics()[0].code, DiagnosticCode::kMojibake);
  EXPECT_EQ(page.diagnostics()[0].span.begin, 1U);
  EXPECT_EQ(page.diagnostics()[0].span.end, 5U);
  EXPECT_EQ(to_string(DiagnosticCode::kMojibake), "mojibake");
}

TEST(CleanTextTest, ShowsIllFormedBytesAsTheShortFormDoes) {
  const Page page = paragraph_page("a\xFF\xC3 b\xE2\x82");
  const CleanText clean = clean_text(page, {});
  EXPECT_EQ(clean.text, clean_text(page));
  ASSERT_EQ(clean.source.size(), clean.text.size());
  EXPECT_EQ(clean.source[1], 1U);
}

}  // namespace
}  // namespace newsparse
