#include "recognise/markup.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace newsparse::internal {
namespace {

std::vector<MarkupResidue> markup_of(std::string_view text) {
  ByteMasks masks;
  scan_bytes(text, masks);
  std::vector<MarkupResidue> out;
  match_markup(text, {0, static_cast<std::uint32_t>(text.size())}, masks.opener, out);
  return out;
}

struct Case {
  std::string_view text;
  std::string_view residue;
  MarkupClass markup;
};

TEST(MarkupTest, FindsTagsAndEntities) {
  constexpr Case kCases[] = {
      {"a <b> c", "<b>", MarkupClass::kHtml},
      {"a </p> c", "</p>", MarkupClass::kHtml},
      {"a <br/> c", "<br/>", MarkupClass::kHtml},
      {"Tom &amp; Ann", "&amp;", MarkupClass::kEntity},
      {"Tom &#39; Ann", "&#39;", MarkupClass::kEntity},
      {"Tom &amp;amp; Ann", "&amp;amp;", MarkupClass::kEntity},
      {"Tom &amp;amp;amp; Ann", "&amp;amp;amp;", MarkupClass::kEntity},
      {"it&#8217;s", "&#8217;", MarkupClass::kEntity},
      {"it&#x2019;s", "&#x2019;", MarkupClass::kEntity},
      {"it&amp;#8217;s", "&amp;#8217;", MarkupClass::kEntity},
      {"it&amp;rsquo;s", "&amp;rsquo;", MarkupClass::kEntity},
      {"caf&eacute;s", "&eacute;", MarkupClass::kEntity},
      {"G&ouml;teborg", "&ouml;", MarkupClass::kEntity},
      {"5&nbsp;km", "&nbsp;", MarkupClass::kEntity},
      {"a &hellip; b", "&hellip;", MarkupClass::kEntity},
      {"pa&lstrok;ac", "&lstrok;", MarkupClass::kEntity},
      // without a semicolon
      {"Rain &amp wind", "&amp", MarkupClass::kEntity},
      {"Rain &nbsp wind", "&nbsp", MarkupClass::kEntity},
      {"Rain.&nbspThe wind", "&nbsp", MarkupClass::kEntity},
      {"the mayor&rsquo went", "&rsquo", MarkupClass::kEntity},
      {"rain &#8211 wind", "&#8211", MarkupClass::kEntity},
      {"2017 &copy The paper", "&copy", MarkupClass::kEntity},
      {"caf&eacute visitors", "&eacute", MarkupClass::kEntity},
      {"M&uumlller", "&uuml", MarkupClass::kEntity},
      {"Stra&szlige", "&szlig", MarkupClass::kEntity},
      {"&Eacutecole", "&Eacute", MarkupClass::kEntity},
      {"5&nbsp000", "&nbsp", MarkupClass::kEntity},
      {"rain&nbspand wind", "&nbsp", MarkupClass::kEntity},
      {"&#8220Hello", "&#8220", MarkupClass::kEntity},
      {"it&#39s", "&#39", MarkupClass::kEntity},
      {"it&#x27s", "&#x27", MarkupClass::kEntity},
      {"caf&#233s", "&#233", MarkupClass::kEntity},
      {"it cost &pound5m", "&pound", MarkupClass::kEntity},
      {"said &quotHello", "&quot", MarkupClass::kEntity},
      {"&laquoBonjour", "&laquo", MarkupClass::kEntity},
      {"at 25&deg today", "&deg", MarkupClass::kEntity},
      {"a &NotEqualTilde; b", "&NotEqualTilde;", MarkupClass::kEntity},
      {"a &CounterClockwiseContourIntegral; b", "&CounterClockwiseContourIntegral;", MarkupClass::kEntity},
      // tags that were escaped once too often
      {"a &lt;br /&gt; b", "&lt;br /&gt;", MarkupClass::kHtml},
      {"a &lt;/strong&gt; b", "&lt;/strong&gt;", MarkupClass::kHtml},
      {"a &lt;a href=&quot;x&quot;&gt; b", "&lt;a href=&quot;x&quot;&gt;", MarkupClass::kHtml},
      {"a &#60;br&#62; b", "&#60;br&#62;", MarkupClass::kHtml},
      {"a &#x3c;b&#x3e; b", "&#x3c;b&#x3e;", MarkupClass::kHtml},
      {"a &amp;lt;br&amp;gt; b", "&amp;lt;br&amp;gt;", MarkupClass::kHtml},
      {"a &lt;!-- x --&gt; b", "&lt;!-- x --&gt;", MarkupClass::kComment},
      {"a &#38;amp; b", "&#38;amp;", MarkupClass::kEntity},
      {"a &lt;!-- b", "&lt;", MarkupClass::kEntity},
      {"a &amp;lt; b", "&amp;lt;", MarkupClass::kEntity},
      {"a &lt; b", "&lt;", MarkupClass::kEntity},
      {"a &lt;b and c", "&lt;", MarkupClass::kEntity},
      {"a <!-- a remark --> b", "<!-- a remark -->", MarkupClass::kComment},
      {"a <a href=\"x\" title='y > z'> b", "<a href=\"x\" title='y > z'>", MarkupClass::kHtml},
      {"a <img src=x.png> b", "<img src=x.png>", MarkupClass::kHtml},
      {"a <my-element> b", "<my-element>", MarkupClass::kHtml},
  };
  for (const Case& row : kCases) {
    const auto found = markup_of(row.text);
    EXPECT_EQ(found.size(), 1U) << row.text;
    if (found.size() != 1) continue;
    EXPECT_EQ(slice(row.text, found[0].span), row.residue);
    EXPECT_EQ(found[0].markup, row.markup) << row.text;
  }
}

TEST(MarkupTest, LeavesProseAlone) {
  for (const std::string_view text : {"a < b and c > d",
                                      "R&D at AT&T",
                                      "I <3 you",
                                      "",
                                      "<",
                                      "&",
                                      "5 <6",
                                      "?a=1&copy=2&reg=3",
                                      "Q&A; P&L",
                                      "Fish &chips;",
                                      "a &nosuchname; b",
                                      "&#;",
                                      "&#x;",
                                      "x<y and y>z",
                                      "<someone@example.org>",
                                      "if (a <b && c> d)",
                                      "<-- here",
                                      "a <unknown> b",
                                      "M&Ms",
                                      "&mdashx",
                                      "see /find?q=x&uml and /find?q=caf&eacute",
                                      "https://news.example/a&reg",
                                      "?a=1&region=eu&not=2&ltd",
                                      "black&notes, arts&sections, Tom&Thornton, tele&ethernet",
                                      "Lee&sect",
                                      "this&copyright",
                                      "Vote&#2020vision",
                                      "the &#1 hit",
                                      "A<B>C and f<g>(x)",
                                      "tom&jerry"})
    EXPECT_TRUE(markup_of(text).empty()) << text;
}

TEST(MarkupTest, MessagesOfAServerAreScripts) {
  for (const std::string_view line :
       {"Warning: Cannot modify header information - headers already sent by (output started at "
        "/home/site/index.php:12) in /home/site/inc/session.php on line 44",
        "Notice: Undefined index: page in C:\\inetpub\\site\\view.php on line 9",
        "Strict Standards: Non-static method Gallery::show() should not be called statically in /srv/g.php on line 66",
        "PHP Fatal error: Uncaught Error in view.php on line 1",
        "Fatal error: Uncaught Error: Call to undefined function f() in /srv/view.php:12",
        "thrown in /srv/view.php on line 12", "Warning: fopen() failed in D:/sites/view.inc on line 12",
        "Warning: fopen() failed in \\\\server\\share\\x.inc on line 12",
        "Parse error: syntax error in /srv/x.inc(12) : eval()'d code on line 3"})
    EXPECT_EQ(classify_markup_line(line), MarkupClass::kScript) << line;
  for (const std::string_view line :
       {"Warning: the ferry has problems in Norrey on line 12", "The error is in /srv/g.php on line 66",
        "Warning: fopen() failed in /srv/g.php on line 66, said the server.", "on line 9", "12", "Delays on line 4",
        "a on line 9", "Notice: Undefined index: id in  on line 9", "thrown in  on line 9", "x: in  on line 9",
        "x: y in a on line 9", "Read: more in news.php:", "see in:/ on line 3", "Buses: no service in /Norrey/ on line 1234567",
        " in /srv/g.php on line 66", ""})
    EXPECT_FALSE(classify_markup_line(line).has_value()) << line;
}

TEST(MarkupTest, ReadsOrdinaryLinesAsText) {
  for (const std::string_view line : {"Rain floods the old port, the mayor said.", "Read more", "Sports"})
    EXPECT_FALSE(classify_markup_line(line).has_value()) << line;
}

}  // namespace
}  // namespace newsparse::internal
