// item_bylines_test.cpp: authors and dates behind an opener belong to the title above them.
#include "page/item_bylines.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "newsparse/page.h"
#include "newsparse/parser.h"

namespace newsparse {
namespace {

struct ListCase {
  std::string_view name, text;
  std::vector<std::string> items;  // title | author | date
};

TEST(ItemBylines, PlaceTheirFields) {
  const ListCase kCases[] = {
      {"author and date on one line, and a date above the list",
       "March 18, 2024\n"
       "Harbour board closes the old quay for the winter\nBy Ann LeeMarch 17, 2024\n"
       "Storm floods the fish market for the second time\nBy Tom ReedMarch 16, 2024\n"
       "Ferry line to the island loses its last captain\nBy Mary WellsMarch 15, 2024\n"
       "Council wants a new crane before the spring\nBy Ann LeeMarch 14, 2024\n"
       "Load more\n",
       {"Harbour board closes the old quay for the winter|Ann Lee|March 17, 2024",
        "Storm floods the fish market for the second time|Tom Reed|March 16, 2024",
        "Ferry line to the island loses its last captain|Mary Wells|March 15, 2024",
        "Council wants a new crane before the spring|Ann Lee|March 14, 2024"}},
      {"authors alone, between titles",
       "Hafen\nDer alte Kai bleibt den ganzen Winter geschlossen\nvon Anna Lehmann\n"
       "Sturm überflutet die Fischhalle zum zweiten Mal\nvon Tom Reuter\n"
       "Fähre zur Insel verliert ihren letzten Kapitän\nvon Maria Wells\n"
       "Rat will einen neuen Kran noch vor dem Frühling\n",
       {"Der alte Kai bleibt den ganzen Winter geschlossen|Anna Lehmann|",
        "Sturm überflutet die Fischhalle zum zweiten Mal|Tom Reuter|",
        "Fähre zur Insel verliert ihren letzten Kapitän|Maria Wells|",
        "Rat will einen neuen Kran noch vor dem Frühling||"}},
      {"who posted it stands above",
       "Posted by Ann Lee 5 days ago\nThe old quay is closed for the whole of the coming winter\n"
       "Posted by Tom Reed 6 days ago\nThe fish market was flooded for the second time this year\n"
       "Posted by Mary Wells 7 days ago\nThe ferry line to the island has lost its last captain\n"
       "Posted by Ann Lee 8 days ago\nThe council wants to have a new crane before the spring\n",
       {"The old quay is closed for the whole of the coming winter|Ann Lee|5 days ago",
        "The fish market was flooded for the second time this year|Tom Reed|6 days ago",
        "The ferry line to the island has lost its last captain|Mary Wells|7 days ago",
        "The council wants to have a new crane before the spring|Ann Lee|8 days ago"}},
  };
  Parser parser;
  Page page;
  for (const ListCase& one : kCases) {
    SCOPED_TRACE(one.name);
    ASSERT_FALSE(parser.parse(one.text, page));
    std::vector<std::string> items;
    for (const Record& record : page.records())
      if (const auto item = page.feed_item(record))
        items.push_back(std::string(page.text(item->title)) + "|" + std::string(page.text(item->author)) + "|" +
                        (item->published ? std::string(page.text(item->published->span)) : std::string()));
    EXPECT_EQ(items, one.items);
  }
}

}  // namespace
}  // namespace newsparse
