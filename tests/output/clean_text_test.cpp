#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

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

TEST(CleanTextTest, RepairsWhatEndsInANoBreakSpace) {
  constexpr std::string_view kText = "Il va \u00C3\u00A0 Paris, voil\u00C3\u00A0  tout";
  const Page page = paragraph_page(kText);
  const CleanText clean = clean_text(page, {.repair_mojibake = true});
  EXPECT_EQ(clean.text, "Il va \u00E0 Paris, voil\u00E0 tout");
  EXPECT_EQ(clean.source[6], 6U);
  EXPECT_EQ(clean.source[7], 6U);
}

TEST(CleanTextTest, TagsOfParagraphsEndThem) {
  struct Row {
    std::string_view text, clean;
  };
  constexpr Row kRows[] = {
      {"Rain fell.<br /><br />The sun rose.", "Rain fell.\nThe sun rose."},
      {"Rain fell.<br/> <BR>The sun rose.", "Rain fell.\nThe sun rose."},
      {"Rain fell.<br>The sun rose.", "Rain fell. The sun rose."},  // a line of the same paragraph
      {"Rain<br>fell<br>all day", "Rain fell all day"},
      {"<p>Rain fell.</p><p>The sun rose.</p>", "Rain fell.\nThe sun rose."},
      {"&lt;p&gt;Rain fell.&lt;/p&gt;", "Rain fell."},
      {"Rain <b>fell</b> <pre>all</pre> day", "Rain fell all day"},
  };
  for (const Row& row : kRows) {
    Page page = paragraph_page(row.text);
    for (std::size_t at = 0; at < row.text.size();) {
      const bool escaped = row.text.substr(at).starts_with("&lt;");
      if (!escaped && row.text[at] != '<') {
        ++at;
        continue;
      }
      const std::size_t end = escaped ? row.text.find("&gt;", at) + 4 : row.text.find('>', at) + 1;
      page.data().markup.push_back(
          {.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, .markup = MarkupClass::kHtml});
      at = end;
    }
    EXPECT_EQ(clean_text(page), row.clean);
    const CleanText clean = clean_text(page, {});
    EXPECT_EQ(clean.text, row.clean);
    EXPECT_EQ(clean.source.size(), clean.text.size());
  }
}

TEST(CleanTextTest, LeavesNoBlankBeforeAStopWhereSomethingWasTakenOut) {
  struct Row {
    std::string_view text, token, clean;
  };
  constexpr Row kRows[] = {
      {"It is gone {{x}}. Then", "{{x}}", "It is gone. Then"},
      {"It is gone {{x}} . Then", "{{x}}", "It is gone. Then"},
      {"It is gone {{x}}, he said", "{{x}}", "It is gone, he said"},
      {"Is it gone {{x}}? Then", "{{x}}", "Is it gone? Then"},
      {"It is {{x}} gone", "{{x}}", "It is gone"},
      {"It is{{x}}gone", "{{x}}", "It is gone"},
      {"It fell by {{x}} .5 points", "{{x}}", "It fell by .5 points"},
      {"It fell {{x}} ... and rose", "{{x}}", "It fell ... and rose"},
      {"Est-ce {{x}} ?", "{{x}}", "Est-ce ?"},
      {"\u4ED6\u8BF4{{x}}\u3002", "{{x}}", "\u4ED6\u8BF4\u3002"},
      {"It is gone . Then", "", "It is gone . Then"},
      {"{{x}}. Then", "{{x}}", ". Then"},
  };
  for (const Row& row : kRows) {
    Page page = paragraph_page(row.text);
    const auto at = static_cast<std::uint32_t>(row.text.find(row.token));
    if (!row.token.empty())
      page.data().templates = {{.span = {at, at + static_cast<std::uint32_t>(row.token.size())}, .expression = {}}};
    EXPECT_EQ(clean_text(page), row.clean);
  }
}

TEST(CleanTextTest, SeparatorsOfLinesAreBlanks) {
  const Page page = paragraph_page("Rain\u2028fell\u2029 \u2028and \u201Crose\u201D \u2014 it said");
  EXPECT_EQ(clean_text(page), "Rain fell and \u201Crose\u201D \u2014 it said");
}

TEST(CleanTextTest, SomeEntitiesAreTwoCharacters) {
  Page page = paragraph_page("a &NotEqualTilde; b");
  page.data().markup = {{.span = {2, 17}, .markup = MarkupClass::kEntity}};
  const CleanText clean = clean_text(page, {});
  EXPECT_EQ(clean.text, "a \u2242\u0338 b");
  EXPECT_EQ(clean.source[6], 2U);
  EXPECT_EQ(clean.text, clean_text(page));
}

TEST(CleanTextTest, TitleIsCleanedAsTheTextIs) {
  constexpr std::string_view kText = "Caf&eacute; {{x}}: rain  &amp; K\u00C3\u00A4se";
  Page page = paragraph_page(kText);
  page.data().title = {0, static_cast<std::uint32_t>(kText.size())};
  page.data().templates = {{.span = {12, 17}, .expression = {}}};
  page.data().markup = {{.span = {3, 11}, .markup = MarkupClass::kEntity},
                        {.span = {25, 30}, .markup = MarkupClass::kEntity}};
  std::string json;
  append_text_json(page, json);
  EXPECT_NE(json.find("\"title\":\"Caf\u00E9: rain & K\u00C3\u00A4se\""), std::string::npos) << json;
  json.clear();
  append_text_json(page, {.repair_mojibake = true}, json);
  EXPECT_NE(json.find("\"title\":\"Caf\u00E9: rain & K\u00E4se\""), std::string::npos) << json;
}

TEST(CleanTextTest, EachIllFormedByteKnowsItsSource) {
  const Page page = paragraph_page("a\xFF\xFE b\xE2\x82 \xE2\x82\xFF");
  const CleanText clean = clean_text(page, {});
  EXPECT_EQ(clean.text, clean_text(page));
  ASSERT_EQ(clean.text, "a\uFFFD\uFFFD b\uFFFD \uFFFD\uFFFD");
  const std::vector<std::uint32_t> source = {0, 1, 1, 1, 2, 2, 2, 3, 4, 5, 5, 5, 7, 8, 8, 8, 10, 10, 10};
  EXPECT_EQ(clean.source, source);
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
