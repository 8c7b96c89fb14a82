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
  for (const std::string_view text : {"a < b and c > d", "R&D at AT&T", "I <3 you", "", "<", "&", "5 <6"})
    EXPECT_TRUE(markup_of(text).empty()) << text;
}

TEST(MarkupTest, ReadsOrdinaryLinesAsText) {
  for (const std::string_view line : {"Rain floods the old port, the mayor said.", "Read more", "Sports"})
    EXPECT_FALSE(classify_markup_line(line).has_value()) << line;
}

}  // namespace
}  // namespace newsparse::internal
