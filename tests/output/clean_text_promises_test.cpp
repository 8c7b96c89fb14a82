// What holds of clean text, whatever the page: its way back, its lines, its blanks.
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "newsparse/output.h"
#include "newsparse/parser.h"
#include "text/utf8.h"

namespace newsparse {
namespace {

constexpr std::string_view kBlanks = " \n";

// An article of our own, with what leaks into one.
constexpr std::string_view kArticle =
    "Home\nNews\nSport\n"
    "The old bridge opens again after nine years\n"
    "By Ruth Sandell\n3 May 2021\n"
    "The old bridge over the Lenne, closed since the flood of 2012, was opened to walkers on Monday, the town said.\n"
    "\"We waited too long,\" said the mayor &ndash; who had promised it for 2015 &amp; again for 2018 &amp;amp; 2019.\n"
    "It cost {{project.cost}} in the end,  three times what <b>the council</b> had&nbsp;planned for it in its budget.\n"
    "Das Caf\u00C3\u00A9 am Ufer bleibt ge\u00C3\u00B6ffnet, it\u00E2\u20AC\u2122s the oldest house in the street, "
    "and its owner said that he was glad.\n"
    "Critics had asked whether the bridge was needed at all; \xFF\xFE the county &#8217;s engineers said that it was.\n"
    "%%AD_SLOT%%\n"
    "About 400 people crossed it on the first day, and the cost of the tolls will be told in the autumn, she said.\n"
    "Share\nTweet\n\u00A9 2021\n";

bool in_any(auto list, std::uint32_t at) {
  for (const auto& each : list)
    if (each.span.begin <= at && at < each.span.end) return true;
  return false;
}

void expect_promises(std::string_view text, bool repair, std::string_view name) {
  SCOPED_TRACE(name);
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(text, {}, page));
  const CleanText clean = clean_text(page, {.repair_mojibake = repair});
  ASSERT_EQ(clean.text.size(), clean.source.size());
  EXPECT_EQ(internal::find_ill_formed(clean.text), clean.text.size());
  if (!repair) {
    EXPECT_EQ(clean.text, clean_text(page));
  }
  std::uint32_t last = 0;
  for (std::size_t i = 0; i < clean.text.size(); ++i) {
    const std::uint32_t at = clean.source[i];
    ASSERT_LT(at, text.size());
    ASSERT_GE(at, last) << "the way back never turns, at byte " << i;
    last = at;
    EXPECT_FALSE(in_any(page.templates(), at)) << "a token at byte " << i;
    if (text[at] == clean.text[i] || kBlanks.find(clean.text[i]) != std::string_view::npos) continue;
    const bool decoded = in_any(page.markup(), at);
    const bool garbled = repair && in_any(page.diagnostics(), at);
    bool ill_formed = false;  // stands for up to three bytes before this one in its sequence
    for (std::size_t k = i < 2 ? 0 : i - 2; k <= i; ++k)
      ill_formed |= std::string_view(clean.text).substr(k).starts_with("\uFFFD");
    EXPECT_TRUE(decoded || garbled || ill_formed) << "byte " << i << " is neither its source's nor decoded";
  }
  // One paragraph a line: no empty line, no blank at either end of one, none beside another.
  for (const std::string_view pair : {"\n\n", " \n", "\n ", "  "}) EXPECT_EQ(clean.text.find(pair), std::string::npos);
  if (!clean.text.empty()) {
    EXPECT_EQ(kBlanks.find(clean.text.front()), std::string_view::npos);
    EXPECT_EQ(kBlanks.find(clean.text.back()), std::string_view::npos);
  }
}

TEST(CleanTextPromisesTest, HoldForAnArticle) {
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(kArticle, {}, page));
  const std::string text = clean_text(page, {.repair_mojibake = true}).text;
  // All of what is asked of clean text shows in this one.
  EXPECT_NE(text.find("mayor \u2013 who had promised it for 2015 & again for 2018 & 2019."), std::string::npos) << text;
  EXPECT_NE(text.find("It cost in the end, three times what the council had planned"), std::string::npos) << text;
  EXPECT_NE(text.find("Caf\u00E9 am Ufer bleibt ge\u00F6ffnet, it\u2019s the oldest"), std::string::npos) << text;
  EXPECT_EQ(text.find("AD_SLOT"), std::string::npos);
  EXPECT_EQ(text.find("Tweet"), std::string::npos);
  expect_promises(kArticle, false, "as printed");
  expect_promises(kArticle, true, "repaired");
}

TEST(CleanTextPromisesTest, HoldForEveryPrefix) {
  for (std::size_t n = 0; n <= kArticle.size(); n += 7) {
    expect_promises(kArticle.substr(0, n), false, "as printed");
    expect_promises(kArticle.substr(0, n), true, "repaired");
  }
}

// Pieces of articles and of what leaks into them, in any order: xorshift, so that every run sees the same pages.
TEST(CleanTextPromisesTest, HoldForWhatIsPutTogether) {
  constexpr std::string_view kPieces[] = {
      "The council met on Monday and agreed to mend the roof of the old school before winter, the mayor said. ",
      "It was the third vote in a year, and the closest: seven members were for it, six against, one was away.",
      "\n",
      "\n\n",
      " ",
      "  ",
      "\t",
      "\u00A0",
      "\uFEFF",
      "&nbsp;",
      "&amp;",
      "&amp;amp;",
      "&shy;",
      "&eacute",
      "&#0;",
      "<b>",
      "&lt;b&gt;",
      "&lt;br /&gt;",
      "</p>",
      "<br/>",
      "{{x.y}}",
      "{% if a %}",
      "${user.name}",
      "\u00C3\u00A4",
      "\u00E2\u20AC\u2122",
      "\u00C3\u0192\u00C2\u00A4",
      "\u0420\u0457\u0421\u0402",
      "\xFF",
      "\xC3",
      "\xE2\x82",
      "coverageWorld",
      "May 29, 20:11"};
  std::uint64_t state = 88172645463325252U;
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int k = 0; k < 40; ++k) {
      state ^= state << 13;
      state ^= state >> 7;
      state ^= state << 17;
      text += kPieces[state % std::size(kPieces)];
    }
    expect_promises(text, round % 2 == 1, text);
    if (HasFailure()) return;
  }
}

}  // namespace
}  // namespace newsparse
