// page_test.cpp: the Page that a parse fills: views, ownership, moves, reuse.
#include "newsparse/page.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "newsparse/parser.h"

namespace newsparse {
namespace {

template <class T>
concept CanReadTextOf = requires(T&& page, Span span) {
  std::forward<T>(page).text(span);
};
template <class T>
concept CanParse = requires(Parser parser, Page page, T&& text) {
  parser.parse(std::forward<T>(text), page);
};

// What would dangle does not compile.
static_assert(CanReadTextOf<Page&> && CanReadTextOf<const Page&>);
static_assert(!CanReadTextOf<Page>);
static_assert(CanParse<const std::string&> && CanParse<std::string&> && CanParse<std::string_view>);
static_assert(!CanParse<std::string>);
static_assert(std::movable<Page> && !std::copyable<Page>);

constexpr std::string_view kListing =
    "date 2019-03-04 Orchard road closed for paving until the autumnTown March 4, 20:11\n"
    "Rowers take the cup for the third year runningSport March 4, 19:47\n"
    "Library opens its doors on Sundays from AprilCulture March 4, 19:20\n";

const Record* first_of(const Page& page, RecordKind kind) {
  const auto records = page.records();
  const auto found = std::find_if(records.begin(), records.end(), [&](const Record& r) { return r.kind == kind; });
  return found == records.end() ? nullptr : &*found;
}

struct LinesCase {
  std::string_view text;
  std::vector<std::string_view> tokens;
};

TEST(Page, TokensMayEndLinesBelow) {
  const LinesCase cases[] = {
      {"Begin.\n{{! a remark\nof two lines }}\nEnd.\n", {"{{! a remark\nof two lines }}"}},
      {"{{\n  name\n}}\nThe harbour is open.\n", {"{{\n  name\n}}"}},
      {"A {{#list\n}}b{{/list}} c\n", {"{{#list\n}}", "{{/list}}"}},
      {"{% if user.name\n   and user.age %}\nHello\n{% endif %}\n",
       {"{% if user.name\n   and user.age %}", "{% endif %}"}},
      {"{# not\nprinted #} but this is\n", {"{# not\nprinted #}"}},
      {"<% items.each do |i|\n   x = i %>\n", {"<% items.each do |i|\n   x = i %>"}},
      {"{{=<% %>=}}\n(<%text%>)\n<%={{ }}=%>\n{{ text }}\n", {"{{=<% %>=}}", "<%text%>", "<%={{ }}=%>", "{{ text }}"}},
      {"{{=| |=}}\nHello, |name|.\n", {"{{=| |=}}", "|name|"}},
      // Never closed, closed before it opens, closed after another one opens, or far below.
      {"{{ name\nThe harbour is open.\n", {}},
      {"}} name\n{{ harbour\n", {}},
      {"{{ one\n{{two}}\n", {"{{two}}"}},
      {"{% one\nThe ferries are back.\n{% endif %}\n", {"{% endif %}"}},
      {"Here {{ is\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17 }} prose.\n", {}},
  };
  Parser parser;
  Page page;
  for (const LinesCase& one : cases) {
    SCOPED_TRACE(one.text);
    ASSERT_FALSE(parser.parse(one.text, page));
    std::vector<std::string_view> found;
    for (const TemplateToken& token : page.templates()) found.push_back(page.text(token.span));
    EXPECT_EQ(found, one.tokens);
  }
}

TEST(Page, ViewsAreOfTheirKindOnly) {
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(kListing, page));
  ASSERT_TRUE(page.page_date().has_value());
  EXPECT_EQ(to_iso(*page.page_date()), "2019-03-04");
  const Record* header = first_of(page, RecordKind::kPageDate);
  ASSERT_NE(header, nullptr);
  EXPECT_FALSE(page.feed_item(*header).has_value());
  EXPECT_FALSE(page.paragraph(*header).has_value());
  EXPECT_TRUE(page.page_date(*header).has_value());
  const Record* record = first_of(page, RecordKind::kFeedItem);
  ASSERT_NE(record, nullptr);
  const auto item = page.feed_item(*record);
  ASSERT_TRUE(item.has_value());
  EXPECT_EQ(page.text(item->title), "Orchard road closed for paving until the autumn");
  EXPECT_EQ(page.text(item->section), "Town");
  ASSERT_TRUE(item->published.has_value());
  EXPECT_EQ(to_iso(*item->published), "2019-03-04T20:11");
  EXPECT_TRUE(item->published->inferred.year);
  EXPECT_FALSE(item->updated.has_value());
  EXPECT_FALSE(page.byline(*record).has_value());
  EXPECT_FALSE(page.caption(*record).has_value());
  EXPECT_FALSE(page.boilerplate(*record).has_value());
  EXPECT_FALSE(page.markup(*record).has_value());
}

TEST(Page, BorrowsItsTextUnlessItOwnsIt) {
  Parser parser;
  Page page;
  std::string text(kListing);
  ASSERT_FALSE(parser.parse(text, page));
  EXPECT_EQ(page.text().data(), text.data());
  page.own_text();
  EXPECT_NE(page.text().data(), text.data());
  std::fill(text.begin(), text.end(), 'x');
  EXPECT_EQ(page.text(), kListing);
}

TEST(Page, MovesWithItsTextAndRecords) {
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(kListing, {.id = "a", .url = "https://news.example/a"}, page));
  page.own_text();
  const std::size_t count = page.records().size();
  const Page moved = std::move(page);
  EXPECT_EQ(moved.records().size(), count);
  EXPECT_EQ(moved.text(), kListing);
  EXPECT_EQ(moved.info().id, "a");
  EXPECT_EQ(moved.info().url, "https://news.example/a");
}

TEST(Page, NothingOfThePageBeforeIsLeft) {
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(kListing, {.id = "a", .fetched = "no date"}, page));
  EXPECT_FALSE(page.diagnostics().empty());
  ASSERT_FALSE(parser.parse("", page));
  EXPECT_TRUE(page.records().empty());
  EXPECT_TRUE(page.glue().empty());
  EXPECT_TRUE(page.timestamps().empty());
  EXPECT_TRUE(page.diagnostics().empty());
  EXPECT_TRUE(page.info().id.empty());
  EXPECT_TRUE(page.language().empty());
  EXPECT_FALSE(page.page_date().has_value());
  EXPECT_FALSE(page.published().has_value());
  EXPECT_TRUE(page.title().empty());
}

}  // namespace
}  // namespace newsparse
