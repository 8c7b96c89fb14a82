#include "text/entities.h"

#include <gtest/gtest.h>

#include <string_view>

namespace newsparse::internal {
namespace {

struct Row {
  std::string_view printed;
  char32_t value;
};

TEST(EntitiesTest, DecodesNamesAndNumbers) {
  constexpr Row kRows[] = {
      {"&amp;", '&'},
      {"&lt;", '<'},
      {"&gt;", '>'},
      {"&quot;", '"'},
      {"&apos;", '\''},
      {"&nbsp;", 0xA0},
      {"&shy;", 0xAD},
      {"&copy;", 0xA9},
      {"&reg;", 0xAE},
      {"&trade;", 0x2122},
      {"&eacute;", 0xE9},
      {"&Eacute;", 0xC9},
      {"&ouml;", 0xF6},
      {"&szlig;", 0xDF},
      {"&ntilde;", 0xF1},
      {"&ccedil;", 0xE7},
      {"&aring;", 0xE5},
      {"&oslash;", 0xF8},
      {"&aelig;", 0xE6},
      {"&OElig;", 0x152},
      {"&scaron;", 0x161},
      {"&ndash;", 0x2013},
      {"&mdash;", 0x2014},
      {"&hellip;", 0x2026},
      {"&bull;", 0x2022},
      {"&lsquo;", 0x2018},
      {"&rsquo;", 0x2019},
      {"&ldquo;", 0x201C},
      {"&rdquo;", 0x201D},
      {"&bdquo;", 0x201E},
      {"&laquo;", 0xAB},
      {"&raquo;", 0xBB},
      {"&euro;", 0x20AC},
      {"&pound;", 0xA3},
      {"&deg;", 0xB0},
      {"&frac12;", 0xBD},
      {"&times;", 0xD7},
      {"&alpha;", 0x3B1},
      {"&Omega;", 0x3A9},
      {"&rarr;", 0x2192},
      {"&ensp;", 0x2002},
      {"&thinsp;", 0x2009},
      {"&zwnj;", 0x200C},
      {"&hearts;", 0x2665},
      {"&lstrok;", 0x142},
      {"&Scaron;", 0x160},
      {"&ccaron;", 0x10D},
      {"&iexcl;", 0xA1},
      {"&commat;", '@'},
      {"&lbrace;", '{'},
      {"&#39;", '\''},
      {"&#039;", '\''},
      {"&#8217;", 0x2019},
      {"&#x2019;", 0x2019},
      {"&#X2014;", 0x2014},
      {"&#128512;", 0x1F600},
      {"&#x1f600;", 0x1F600},
      {"&#169", 0xA9},
      {"&nbsp", 0xA0},
      {"&eacute", 0xE9},
      {"&amp;nbsp;", 0xA0},
      {"&amp;amp;", '&'},
      {"&amp;#8217;", 0x2019},
      {"&amp;amp;lt;", '<'},
      // as HTML reads them: bytes of Windows-1252, and what is no character
      {"&#146;", 0x2019},
      {"&#150;", 0x2013},
      {"&#x80;", 0x20AC},
      {"&#0;", 0xFFFD},
      {"&#xD800;", 0xFFFD},
      {"&#9999999;", 0xFFFD},
      // no references
      {"", 0},
      {"&", 0},
      {"&;", 0},
      {"&#;", 0},
      {"&#x;", 0},
      {"&#12a;", 0},
      {"&nosuchname;", 0},
      {"amp;", 0},
      {"&AMPERSAND;", 0},
  };
  for (const Row& row : kRows) EXPECT_EQ(decode_entity(row.printed).first, row.value) << row.printed;
}

TEST(EntitiesTest, SomeNamesAreTwoCharacters) {
  const EntityText text = decode_entity("&NotEqualTilde;");
  EXPECT_EQ(text.first, 0x2242U);
  EXPECT_EQ(text.second, 0x338U);
  EXPECT_EQ(decode_entity("&eacute;").second, 0U);
  EXPECT_EQ(decode_entity("&CounterClockwiseContourIntegral;").first, 0x2233U);
}

TEST(EntitiesTest, FindsTheLongestBareName) {
  EXPECT_EQ(find_bare_entity("uumlller")->name, "uuml");
  EXPECT_EQ(find_bare_entity("notit")->name, "not");
  EXPECT_EQ(find_bare_entity("frac12x")->name, "frac12");
  EXPECT_EQ(find_bare_entity("mdash"), nullptr);  // no name of old
  EXPECT_EQ(find_bare_entity("x"), nullptr);
  EXPECT_EQ(find_bare_entity(""), nullptr);
}

}  // namespace
}  // namespace newsparse::internal
