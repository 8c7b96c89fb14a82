#include "recognise/markup_blocks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "newsparse/output.h"
#include "newsparse/parser.h"
#include "recognise/source_runs.h"
#include "text/lines.h"

namespace newsparse::internal {
namespace {

using Found = std::vector<std::pair<std::string, MarkupClass>>;

std::vector<MarkupResidue> scan_markup(std::string_view text) {
  ByteMasks masks;
  scan_bytes(text, masks);
  std::vector<Span> lines, sources;
  split_lines(text, masks, lines);
  MarkupScan scan(text, lines, masks);
  std::vector<MarkupResidue> out;
  std::int64_t open = 0;
  for (std::size_t l = 0; l < lines.size(); ++l) {
    sources.clear();
    match_source_runs(text, lines[l], masks.opener, open, sources);
    scan.match_line(l, true, sources, out);
  }
  return out;
}

Found markup_of(std::string_view text) {
  Found found;
  for (const MarkupResidue& residue : scan_markup(text)) found.emplace_back(slice(text, residue.span), residue.markup);
  return found;
}

constexpr std::string_view kEncoded =
    "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5";

struct Case {
  std::string_view name, text, residue;
  MarkupClass markup;
};

const Case kCases[] = {
    {"rule", ".nav-item { color: #fff; margin: 0 auto; } .x:hover{display:none}",
     ".nav-item { color: #fff; margin: 0 auto; } .x:hover{display:none}", MarkupClass::kCss},
    {"statement", "a.\nvar _gaq = _gaq || []; _gaq.push(['_trackPageview']);\nb",
     "var _gaq = _gaq || []; _gaq.push(['_trackPageview']);", MarkupClass::kScript},
    {"function", "(function() { document.addEventListener('load', f",
     "(function() { document.addEventListener('load', f", MarkupClass::kScript},
    {"object", R"({"@context":"https://schema.org","@type":"NewsArticle"})",
     R"({"@context":"https://schema.org","@type":"NewsArticle"})", MarkupClass::kJson},
    {"sheet_in_tags", "She left. <style>.a{b:c}</style> He stayed.", "<style>.a{b:c}</style>", MarkupClass::kCss},
    {"script_in_tags", "She left. <SCRIPT src='x'>if (a<b) c();</SCRIPT > He stayed.",
     "<SCRIPT src='x'>if (a<b) c();</SCRIPT >", MarkupClass::kScript},
    {"data_in_tags", "<script type=\"application/ld+json\">{}</script>",
     "<script type=\"application/ld+json\">{}</script>", MarkupClass::kJson},
    {"script_over_lines", "She left.\n<script>\n\n  var a = 1;\n  say(a)\n</script>\nHe stayed.",
     "<script>\n\n  var a = 1;\n  say(a)\n</script>", MarkupClass::kScript},
    {"sheet_over_lines", "She left. <style>\n.a{b:c}\n</style> He stayed.", "<style>\n.a{b:c}\n</style>",
     MarkupClass::kCss},
    {"tag_over_lines", "She left. <a\n href=\"x\">He stayed.", "<a\n href=\"x\">", MarkupClass::kHtml},
    {"stream", "a.\nself.__next_f.push([1,\"a\"])\nb", "self.__next_f.push([1,\"a\"])", MarkupClass::kScript},
    {"address_of_script", "a.\njavascript:void(0);\nb", "javascript:void(0);", MarkupClass::kScript},
    {"comment_over_lines", "She left. <!-- a\nremark\nof ours --> He stayed.", "<!-- a\nremark\nof ours -->",
     MarkupClass::kComment},
    {"rules_over_lines", "She left.\n.a { color: red;\n margin: 0;\n}\n.b {\n display:none\n}\nHe stayed.",
     ".a { color: red;\n margin: 0;\n}\n.b {\n display:none\n}", MarkupClass::kCss},
    {"function_over_lines", "She left.\nfunction foo() {\n var x = \"}\";\n return x;\n}\nHe stayed.",
     "function foo() {\n var x = \"}\";\n return x;\n}", MarkupClass::kScript},
    {"object_over_lines", "She left.\n{\n \"a\": 1,\n \"b\": [\n  2\n ]\n}\nHe stayed.",
     "{\n \"a\": 1,\n \"b\": [\n  2\n ]\n}", MarkupClass::kJson},
    {"objects_over_lines", "[\n{\n\"a\": \"He stayed.\"\n}\n]", "[\n{\n\"a\": \"He stayed.\"\n}\n]",
     MarkupClass::kJson},
    {"encoded", kEncoded, kEncoded, MarkupClass::kBase64},
    {"encoded_address", "Look: data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAA= here",
     "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAA=", MarkupClass::kBase64},
    {"encoded_lines",
     "a\nPGRpdiBjbGFzcz0iYSI+PHNwYW4+T25lPC9zcGFuPjxzcGFuPlR3bzwvc3Bhbj48\n"
     "c3Bhbj5UaHJlZTwvc3Bhbj48c3Bhbj5Gb3VyPC9zcGFuPjxzcGFuPkZpdmU8L3NwYW4\n+PC9kaXY+\nb",
     "PGRpdiBjbGFzcz0iYSI+PHNwYW4+T25lPC9zcGFuPjxzcGFuPlR3bzwvc3Bhbj48\n"
     "c3Bhbj5UaHJlZTwvc3Bhbj48c3Bhbj5Gb3VyPC9zcGFuPjxzcGFuPkZpdmU8L3NwYW4\n+PC9kaXY+",
     MarkupClass::kBase64},
    {"comment_and_its_tags", "She left.\n[if gte mso 9]><xml></xml><![endif]\nHe stayed.",
     "[if gte mso 9]><xml></xml><![endif]", MarkupClass::kComment},
    {"advertisements", "She left.\n(adsbygoogle = window.adsbygoogle || []).push({});\nHe stayed.",
     "(adsbygoogle = window.adsbygoogle || []).push({});", MarkupClass::kScript},
    {"counter", "She left.\nga('create', 'UA-1', 'auto'); ga('send', 'pageview');\nHe stayed.",
     "ga('create', 'UA-1', 'auto'); ga('send', 'pageview');", MarkupClass::kScript},
    {"commented_rule", "She left.\n/* Teasers */ .teaser {color: red; margin: 0;}\nHe stayed.",
     "/* Teasers */ .teaser {color: red; margin: 0;}", MarkupClass::kCss},
    {"left_of_comment", "She left.\n[if lt IE 9]>\nHe stayed.", "[if lt IE 9]>", MarkupClass::kComment},
    {"character_data", "/* <![CDATA[ */ var wpcf7 = {\"api\":{}}; /* ]]> */",
     "/* <![CDATA[ */ var wpcf7 = {\"api\":{}}; /* ]]> */", MarkupClass::kScript},
    {"image", "a <img src=\"data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAA=\"> b",
     "<img src=\"data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAA=\">", MarkupClass::kHtml},
};

TEST(MarkupBlocksTest, FindsSourceByLinesAndInTags) {
  for (const Case& row : kCases) {
    const Found found = markup_of(row.text);
    ASSERT_EQ(found.size(), 1U) << row.name;
    EXPECT_EQ(found[0].first, row.residue) << row.name;
    EXPECT_EQ(found[0].second, row.markup) << row.name;
  }
}

TEST(MarkupBlocksTest, FindsEncodedRunsInProse) {
  const std::string run(kEncoded);
  for (const std::string& text : {"The key is " + run + " and no other.", "\"" + run + "\"", "(" + run + ")"}) {
    const Found found = markup_of(text);
    ASSERT_EQ(found.size(), 1U) << text;
    EXPECT_EQ(found[0], std::pair(run, MarkupClass::kBase64));
  }
}

TEST(MarkupBlocksTest, WhatIsLeftOpenTakesOnlyItsLine) {
  const Found found = markup_of("function foo() {\nThe mayor said that she knew nothing of it.\n}");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].first, "function foo() {");
  EXPECT_TRUE(markup_of("She left. <!-- a remark\nthat does not end.").empty());
  EXPECT_TRUE(markup_of("#hashtag {").empty());
  EXPECT_TRUE(markup_of("if i <a\nb = c > d").empty());
  EXPECT_TRUE(markup_of("She <b\nleft=it> there").empty());
  EXPECT_EQ(markup_of("<script>\nShe left.").size(), 1U);
  // The remark that ends is the second.
  const Found second = markup_of("<!-- one\nShe left.\n<!-- two\n-->");
  ASSERT_EQ(second.size(), 1U);
  EXPECT_EQ(second[0].first, "<!-- two\n-->");
}

TEST(MarkupBlocksTest, LeavesProseAlone) {
  for (const std::string_view text : {
           "The set {1, 2, 3} has three members, and f(x) = {x : x > 0} has more.",
           "He wrote \"var\" and then {nothing} else; she laughed.",
           "The server answers {\"status\": \"ok\"} when all is well.",
           "Use display: none to hide it.",
           "Color: red\nSize: large",
           "[1] The board, minutes of March 4.",
           "{\nThe mayor left.\n}",
           "function follows form, she said (and left).",
           "Let it be; let it go;",
           "if (as she says) the pier is closed, boats must move.",
           "AfrikaansAlbanianArabicArmenianAzerbaijaniBasqueBelarusianBosnianBulgarianCatalanCroatianCzech",
           "https://news.example/a/iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4/38GIAXDIBKE0DHx",
           "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
           "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft2019",
       })
    EXPECT_TRUE(markup_of(text).empty()) << text;
}

TEST(MarkupBlocksTest, EveryPrefixStaysInBounds) {
  for (const Case& row : kCases) {
    for (std::size_t n = 0; n <= row.text.size(); ++n) {
      const auto block = std::make_unique<char[]>(n);
      row.text.copy(block.get(), n);
      const std::string_view text(block.get(), n);
      std::size_t end = 0;
      for (const MarkupResidue& residue : scan_markup(text)) {
        EXPECT_LE(end, residue.span.begin) << row.name;
        EXPECT_LT(residue.span.begin, residue.span.end) << row.name;
        EXPECT_LE(residue.span.end, n) << row.name;
        end = residue.span.end;
      }
    }
  }
}

TEST(MarkupBlocksTest, HostileTextsTakeLinearTime) {
  for (const std::string_view unit : {"{\n", "[\n", "<!--\n", "<script>\n", "<script>", "<style>\n", "function f() {\n",
                                      ".a {\n", "\"a\": {\n", "</\n", "<!--\n<script>\n", ";base64,", "aB1", "aB1\n"}) {
    std::string text;
    while (text.size() < 400000) text += unit;
    markup_of(text + "</script>");
    markup_of(text + "-->\n}\n");
  }
}

// The story's paragraphs stand above and below.
std::string with_story(std::string_view source) {
  return "Home\nHarbour\nTides\nWeather\nContact\n"
         "The harbour board voted on Monday to close the old pier for the whole of the coming winter season.\n"
         "Fishermen will have to move their boats to the northern basin until the repairs are finished in spring.\n" +
         std::string(source) +
         "\nThe board named three reasons for its decision, and the mayor said that nobody wanted to pay for a "
         "crane.\n";
}

TEST(MarkupBlocksTest, SourceBetweenParagraphsIsNotOfTheArticle) {
  const std::string story = with_story("");
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(story, page));
  const std::string clean = clean_text(page);
  for (const Case& row : kCases) {
    if (row.text != row.residue) continue;
    const std::string text = with_story(row.text);
    ASSERT_FALSE(parser.parse(text, page));
    EXPECT_EQ(clean_text(page), clean) << row.name;
    EXPECT_FALSE(slice(text, page.title()).find(row.text.substr(0, 8)) != std::string_view::npos) << row.name;
    const auto record = std::find_if(page.records().begin(), page.records().end(),
                                     [](const Record& r) { return r.kind == RecordKind::kMarkup; });
    ASSERT_NE(record, page.records().end()) << row.name;
    EXPECT_EQ(page.markup(*record), row.markup) << row.name;
    EXPECT_EQ(page.text(record->span), row.text) << row.name;
  }
}

TEST(MarkupBlocksTest, CallsOfThePageAreTakenOutOfSentences) {
  const auto clean = [](const std::string& text) {
    Parser parser;
    Page page;
    EXPECT_FALSE(parser.parse(text, page));
    return clean_text(page);
  };
  const std::string call = "googletag.cmd.push(function() { googletag.display('div-gpt-ad-1'); });";
  const auto sentence = [](const std::string& inside) {
    return with_story("The mayor said so." + inside + " Then she left the room and went home by the last train.");
  };
  EXPECT_EQ(clean(sentence(" " + call)), clean(sentence("")));
  for (const std::string_view prose :
       {" Write setTimeout(function() { say(1); }, 100) there.", " The rule .a { color: red } makes it red.",
        " The server says {\"status\": \"ok\"} to that."})
    EXPECT_NE(clean(sentence(std::string(prose))).find(prose), std::string::npos) << prose;
}

TEST(MarkupBlocksTest, SourceIsInNoItem) {
  Parser parser;
  Page page;
  const std::string source = R"({"articleId":"4711","url":"https:\/\/news.example\/a","section":"World"})";
  const std::string row = "Ferry strike enters second week\n";
  for (const std::string& text :
       {"Home\n" + row + source + "\nMarch 4, 2019\n" + row, row + "World\n" + source + "\n" + row + "Sport\n"}) {
    ASSERT_FALSE(parser.parse(text, page));
    const auto record = std::find_if(page.records().begin(), page.records().end(),
                                     [&](const Record& r) { return page.text(r.span) == source; });
    ASSERT_NE(record, page.records().end()) << text;
    EXPECT_EQ(record->kind, RecordKind::kMarkup) << text;
  }
}

TEST(MarkupBlocksTest, SourceAboveTheStoryIsNoTitle) {
  Parser parser;
  Page page;
  for (const Case& row : kCases) {
    if (row.text != row.residue) continue;
    const std::string text =
        "Home\nHarbour\nTides\nWeather\n" + std::string(row.text) + "\n" + with_story("").substr(34);
    ASSERT_FALSE(parser.parse(text, page));
    const std::size_t source = text.find(row.text), end = source + row.text.size();
    EXPECT_TRUE(page.title().end <= source || page.title().begin >= end) << row.name << ": " << page.text(page.title());
  }
}

}  // namespace
}  // namespace newsparse::internal
