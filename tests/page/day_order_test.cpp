#include "page/day_order.h"

#include <gtest/gtest.h>

#include <string>

#include "newsparse/parser.h"

namespace newsparse {
namespace {

struct Row {
  std::string_view name, language, url, text, iso;  // what the first date of the text means
};
constexpr Row kRows[] = {
    {"english_alone", "en", "", "02/11/2023\nBridge closed", "2023-02-11"},
    {"british_site", "en", "https://www.example.co.uk/a", "02/11/2023\nBridge closed", "2023-11-02"},
    {"country_without_path", "en", "https://news.example.ie", "02.11.2023 06:06 PM\nBridge closed", "2023-11-02T18:06"},
    {"uk_in_the_path_is_no_country", "en", "https://example.com/uk", "02/11/2023\nBridge closed", "2023-02-11"},
    {"a_region_says_it", "en-US", "https://www.example.co.uk/a", "02/11/2023\nBridge closed", "2023-02-11"},
    {"another_date_shows_it", "en", "", "02/11/2023\nBridge closed\n31/10/2023\nPier open", "2023-11-02"},
    {"another_date_against_the_language", "de", "", "02/11/2023\nBridge closed\n10/31/2023\nPier open", "2023-02-11"},
    {"disagreement_shows_nothing", "en", "", "02/11/2023\nA\n31/10/2023\nB\n10/31/2023\nC", "2023-02-11"},
    {"words_show_nothing", "en", "", "02/11/2023\nBridge closed\n31 October 2023\nPier open", "2023-02-11"},
    {"year_first_shows_nothing", "en", "", "02/11/2023\nBridge closed\n2023-10-31\nPier open", "2023-02-11"},
};

TEST(DayOrder, OfThePage) {
  for (const Row& row : kRows) {
    Parser parser;
    Page page;
    ASSERT_FALSE(parser.parse(row.text, {.url = row.url, .language = row.language}, page).has_value()) << row.name;
    ASSERT_FALSE(page.timestamps().empty()) << row.name;
    EXPECT_EQ(to_iso(page.timestamps()[0]), row.iso) << row.name;
  }
}

TEST(DayOrder, EveryPrefixIsRead) {
  const std::string text = "31/10/2023 10/31/23 31.10. 1/";
  for (std::size_t n = 0; n <= text.size(); ++n) {
    std::vector<char> block(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(n));
    Parser parser;
    Page page;
    EXPECT_FALSE(parser.parse(std::string_view(block.data(), block.size()), page).has_value());
  }
}

}  // namespace
}  // namespace newsparse
