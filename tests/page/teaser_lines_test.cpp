// teaser_lines_test.cpp: cards on one line with their texts, rows of several lines with theirs, and paragraphs that
// look like them.
#include "page/teaser_lines.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/page.h"
#include "newsparse/parser.h"
#include "page/row_blocks.h"
#include "support/quay_page.h"
#include "support/read_page.h"

namespace newsparse {
namespace {

struct TeaserCase {
  std::string_view name, below;
  bool in_article;                      // the lines below
  std::vector<std::string_view> items;  // their titles
};

constexpr std::string_view kOneTeaser =
    "Ferry line to the island loses its last captain Tom Reed Sunday March 3, 2019 The company that has sailed to the "
    "island for ninety years said on Sunday that it could not find anyone to replace him.\n";
constexpr std::string_view kTwoTeasers =
    "Ferry line to the island loses its last captain Tom Reed Sunday March 3, 2019 The company that has sailed to the "
    "island for ninety years said on Sunday that it could not find anyone to replace him.\n"
    "Storm floods the fish market for the second time Mary Wells Saturday March 2, 2019 The water stood a metre high "
    "in "
    "the halls on Saturday, and the cooling failed, so that most of the catch had to be thrown away.\n";

TEST(TeaserLines, LeaveTheArticle) {
  const TeaserCase kCases[] = {
      {"title, names, date, text",
       kTwoTeasers,
       false,
       {"Ferry line to the island loses its last captain", "Storm floods the fish market for the second time"}},
      {"one alone may be a paragraph", kOneTeaser, true, {}},
      {"short texts are no titles",
       "Was the mayor seen on the closed pier after midnight? 3 March 2019 Fact Check The picture is from another "
       "town.\n"
       "Did the board sell the old cranes to a museum? 1 March 2019 Fact Check Two are there, and one is not.\n"
       "Has the last ferry captain really left the islands? 27 February 2019 Fact Check He went for a week and came "
       "back.\n",
       false,
       {"Was the mayor seen on the closed pier after midnight?", "Did the board sell the old cranes to a museum?",
        "Has the last ferry captain really left the islands?"}},
      {"a section, names, date, title, some of which ask",
       "Opinion · Mary-Ann Wellington | March 3, 2019 | Who will sail to the island now?\n"
       "Opinion · Mary-Ann Wellington | March 2, 2019 | Is the old pier safe for children?\n"
       "Culture · Joe Reed | March 1, 2019 | Museum opens its new wing to the public\n",
       false,
       {"Who will sail to the island now?", "Is the old pier safe for children?",
        "Museum opens its new wing to the public"}},
      {"titles that are cut short",
       "Editorial Board March 3, 2019 Thousands march against the plan of the council to close ...\n"
       "Editorial Board March 2, 2019 Storm floods the fish market for the second time in a ...\n"
       "Editorial Board March 1, 2019 Old pier closes after an inspection of its legs shows ...\n",
       false,
       {"Thousands march against the plan of the council to close ...",
        "Storm floods the fish market for the second time in a ...",
        "Old pier closes after an inspection of its legs shows ..."}},
      {"texts of one short sentence",
       "Who will sail to the island now? 3 March 2019 Ann Lee asks the crews.\n"
       "Is the old pier safe for children? 2 March 2019 Joe Reed went to see for himself.\n"
       "What is left of the herring? 1 March 2019 Fishermen fear for the spring.\n",
       false,
       {"Who will sail to the island now?", "Is the old pier safe for children?", "What is left of the herring?"}},
      {"names, date, title",
       "Mary-Ann Wellington March 3, 2019 Ferry line to the island loses its last captain\n"
       "Mary-Ann Wellington March 2, 2019 Storm floods the fish market for the second time\n"
       "Mary-Ann Wellington March 1, 2019 Old pier closes after an inspection of its legs\n",
       false,
       {"Ferry line to the island loses its last captain", "Storm floods the fish market for the second time",
        "Old pier closes after an inspection of its legs"}},
      {"glued",
       "Ferry line to the island loses its last captain03.03.2019, 10:21 amThe company that has sailed to the "
       "island for ninety years said on Sunday that it could not find anyone to replace him.\n"
       "Storm floods the fish market for the second time02.03.2019, 12:29 pmThe water stood a metre high in the "
       "halls on Saturday, and the cooling failed, so that most of the catch had to be thrown away.\n",
       false,
       {"Ferry line to the island loses its last captain", "Storm floods the fish market for the second time"}},
      {"a seam and no date",
       "Ferry line to the island loses its last captainThe company that has sailed to the island for ninety years said "
       "on "
       "Sunday that it could not find anyone to replace him.\n"
       "Storm floods the fish market for the second timeThe water stood a metre high in the halls on Saturday, and the "
       "cooling failed, so that most of the catch had to be thrown away.\n",
       false,
       {"Ferry line to the island loses its last captain", "Storm floods the fish market for the second time"}},
      {"with kickers",
       "The islandsFerry line to the island loses its last captainThe company that has sailed to the island for ninety "
       "years said on Sunday that it could not find anyone to replace him.\n"
       "Old townPremiumStorm floods the fish market for the second timeThe water stood a metre high in the halls on "
       "Saturday, and the cooling failed, so that most of the catch had to be thrown away.\n",
       false,
       {"Ferry line to the island loses its last captain", "Storm floods the fish market for the second time"}},
      {"words in bold",
       "Ferry licenceThe company that has sailed to the island for ninety years said on Sunday that it could not find "
       "anyone to replace him.\n"
       "Fish marketThe water stood a metre high in the halls on Saturday, and the cooling failed, so that most of the "
       "catch had to be thrown away.\n",
       true,
       {}},
      {"glued subheads of a story",
       "Traders on the pier are angry with the boardThe stall holders have paid their rent for the whole year, and "
       "nobody "
       "has told them what will become of it.\n"
       "What the board says to the tradersIt says that it will pay back a half, and that the other half was lost when "
       "the "
       "storm came.\n",
       true,
       {}},
      {"capitals of another language",
       "Nach Angaben der Polizei haben Zeugen in der Nacht des 3. Mai 2019 Feuerwehr und Polizei zum alten Kai "
       "gerufen, "
       "wo es brannte.\n"
       "Die Halle wurde nach dem Brand des 4. Mai 1999 Eigentum der Stadt, die sie seitdem an die Fischer "
       "vermietet hat.\n",
       true,
       {}},
      {"dates that sentences tell of",
       "The company that has sailed to the island for ninety years said on March 3, 2019 that it could not find anyone "
       "to replace its last captain, who had left in January.\n"
       "The ships were built in a yard on the mainland, the last one on May 2, 1961. Nobody has repaired them since "
       "the "
       "year when the yard was closed, the captain said.\n",
       true,
       {}},
      {"dates between commas",
       "The first ship of the line was launched on a Sunday, March 3, 1929, Captain Reed said when he was asked about "
       "the beginnings of the company that he had served.\n"
       "The second one followed in the summer of the same year (June 2, 1929), Captain Reed said, and both of them "
       "sailed "
       "until the war came to the island.\n",
       true,
       {}},
      {"a small letter follows",
       "Everyone who came to the harbour Sunday March 3, 2019 saw that the ships would not sail again in this year, "
       "and "
       "many of them took a picture.\n"
       "Those who stayed at home Saturday March 2, 2019 could read of it in the paper, which had sent two of its "
       "writers "
       "to the island and back.\n",
       true,
       {}},
  };
  Parser parser;
  Page page;
  for (const TeaserCase& one : kCases) {
    SCOPED_TRACE(one.name);
    const std::string above =
        one.in_article ? std::string(kQuayPage) : std::string(kQuayPage).append("Related articles\n");
    const std::string text = above + std::string(one.below);
    ASSERT_FALSE(parser.parse(text, page));
    std::vector<std::string_view> titles;
    std::size_t lines = 0;
    for (const Record& record : page.records()) {
      if (record.span.begin < above.size()) continue;
      ++lines;
      EXPECT_EQ(record.in_article, one.in_article) << page.text(record.span);
      if (const auto item = page.feed_item(record)) titles.push_back(page.text(item->title));
    }
    EXPECT_GE(lines, static_cast<std::size_t>(std::count(one.below.begin(), one.below.end(), '\n')));
    EXPECT_EQ(titles, one.items);
  }
}

// Of a page whose lines of ten words and more are all taken for the article, and whose seams are where a * stands: a +
// for each line that is one of it afterwards, a - for each that is none.
std::string kept(std::string_view marked) {
  constexpr std::uint16_t kFewestWords = 10;
  std::string text;
  std::vector<Glue> glue;
  for (const char c : marked) {
    if (c == '*')
      glue.push_back({.at = static_cast<std::uint32_t>(text.size()), .confidence = 90});
    else
      text.push_back(c);
  }
  internal::ReadPage page(text);
  internal::Workspace& work = page.work();
  work.in_article.clear();
  for (const internal::LineInfo& info : work.info) work.in_article.push_back(info.words >= kFewestWords);
  internal::drop_teaser_lines(text, glue, work);
  internal::drop_row_blocks(text, work);
  std::string out;
  for (const std::uint8_t in : work.in_article) out.push_back(in != 0 ? '+' : '-');
  return out;
}

constexpr std::string_view kStory =
    "The ferries to the islands stayed in port on Monday, and the crews said that they would not sail before June.\n"
    "The company owes them the wages of two months, and nobody knows when it will be able to pay what it owes.\n"
    "The mayor of the largest island has asked for helicopters, since the clinic has medicine for three days only.\n";
constexpr std::string_view kKickers =
    "The islands*Will the ferry line lose its last captain?*The company that has sailed for ninety years could not "
    "find anyone to replace him.\n"
    "Old town*Storm floods the fish market for the second time*The water stood a metre high in the halls on Saturday, "
    "and the cooling failed.\n";
// No seam was found in it.
constexpr std::string_view kUnseen =
    "Portrait A life among boatsShe has built more than two hundred boats, and none of them has ever sunk, she says.\n";

TEST(TeaserLines, MayTouchOneThatIsNotTold) {
  const std::string story(kStory), kickers(kKickers), unseen(kUnseen), menu = "News\nSport\nCulture\n";
  EXPECT_EQ(kept(story + menu + kickers), "+++-----");
  EXPECT_EQ(kept(story + menu + kickers + unseen + menu), "+++-----+---");
  EXPECT_EQ(kept(story + menu + unseen + kickers + menu), "+++---+-----");
  EXPECT_EQ(kept(story + "Read also\n" + unseen + kickers + menu), "+++-+-----");  // a label sets them apart
  // Between the story's paragraphs they may be its own, and what is glued to a subhead ends in a stop there.
  EXPECT_EQ(kept(story + kickers), "+++++");
  EXPECT_EQ(kept(story + menu + story + kickers), "+++---+++++");
  EXPECT_EQ(kept(story + "News\n" + unseen + kickers), "+++-+++");
  EXPECT_EQ(kept(unseen + kickers + menu), "+++---");  // there is no other story
  EXPECT_EQ(kept(story + menu +
                 "Reed*He has said nothing so far that would help us.*Ann Lee asked him for years, and he "
                 "never came.\nLee*She has said that she does not know him.*She left the room when she was asked.\n"),
            "+++---++");
}

// Rows of three lines and of two, whose texts are lines of their own.
constexpr std::string_view kBuiltRows[] = {
    "Council votes on Bridge Street\nWork will begin after the summer and last about nine weeks in all.\n"
    "Local | May 29, 2019\n"
    "Village shop to close for good\nThe owners say that they could not find anyone to take over the lease.\n"
    "Business | May 28, 2019\n"
    "Who gains if the ports are sold?\nThree bidders remain, and each of them wants something else from the quay.\n"
    "Business | May 28, 2019\n",
    "Council votes on Bridge Street\n2 hours ago - Work will begin after the summer and last about nine weeks.\n"
    "Village shop to close for good\n3 hours ago - The owners say that they could not find anyone for the lease.\n"
    "Library lends out garden tools\n5 hours ago - Spades and shears can be borrowed for three weeks at a time.\n",
    "Posted on May 29, 2019\nCouncil votes on Bridge Street\nBy Ann Lee\nWork will begin after the summer and last "
    "about nine weeks in all.\n"
    "Posted on May 27, 2019\nVillage shop to close for good\nBy Tom Reed\nThe owners say that they could not find "
    "anyone to take over the lease.\n"
    "Posted on May 27, 2019\nLibrary lends out garden tools\nBy Jan Holt\nSpades and shears can be borrowed for three "
    "weeks at a time.\n"};

TEST(TeaserLines, MayBeLinesOfTheirOwn) {
  const std::string story(kStory), menu = "News\nSport\nCulture\n";
  for (const std::string_view rows : kBuiltRows) {
    SCOPED_TRACE(rows);
    for (const std::string& above : {std::string(), menu, story + menu}) {
      const std::string out = kept(above + std::string(rows) + menu);
      EXPECT_EQ(out.find('+', above.starts_with(story) ? 3 : 0), std::string::npos) << out;
    }
    // Between the story's paragraphs they may be its own.
    const auto lines = static_cast<std::size_t>(std::count(rows.begin(), rows.end(), '\n'));
    EXPECT_NE(kept(std::string(rows) + story).substr(0, lines).find('+'), std::string::npos);
    // Below its introduction and a button to share it with they are entries of a live blog.
    EXPECT_NE(kept(story + "Share\n" + std::string(rows)).find('+', 3), std::string::npos);
  }
  // What stands above the first date is the introduction and no row's text.
  std::string entries = "The crews have been on strike since the first of May, and this is what has happened so far.\n";
  for (const std::string_view day : {"29", "28", "27", "26"})
    entries.append("May ")
        .append(day)
        .append(", 2019\nThe crews vote on it\n")
        .append("Four in five of them want to go on with the strike until the company pays what it owes.\n");
  EXPECT_EQ(kept(entries), "+--+--+--+--+");
}

TEST(TeaserLines, RowsThatAreNone) {
  const std::string menu = "News\nSport\nCulture\n";
  constexpr std::string_view kRows[] = {
      // A programme goes forward.
      "A walk along the old railway\nJune 1, 2019 - Meet at the signal box and bring good shoes and a sandwich.\n"
      "Brass band in the bandstand\nJune 2, 2019 - The band of the mine plays what the children of the school chose.\n"
      "Night walk on the long dunes\nJune 4, 2019 - The warden tells of birds that nobody sees by day on this coast.\n",
      // Two are too few.
      "Council votes on Bridge Street\nMay 29, 2019 - Work will begin after the summer and last about nine weeks.\n"
      "Village shop to close for good\nMay 28, 2019 - The owners say that they could not find anyone for the lease.\n",
      // Times of day are a ticker's.
      "Council votes on Bridge Street\n14:20 Work will begin after the summer and last about nine weeks in all.\n"
      "Village shop to close for good\n13:40 The owners say that they could not find anyone for the lease.\n"
      "Library lends out garden tools\n12:10 Spades and shears can be borrowed for three weeks at a time.\n",
      // Subheads and no dates.
      "Council votes on Bridge Street\nWork will begin after the summer and last about nine weeks in all.\n"
      "Village shop to close for good\nThe owners say that they could not find anyone for the lease.\n"
      "Library lends out garden tools\nSpades and shears can be borrowed for three weeks at a time.\n"};
  for (const std::string_view rows : kRows) {
    const std::string out = kept(menu + std::string(rows) + menu);
    EXPECT_EQ(std::count(out.begin(), out.end(), '+'), std::count(rows.begin(), rows.end(), '\n') / 2) << rows << out;
  }
}

TEST(TeaserLines, TitlesOfRowsAreItems) {
  Parser parser;
  Page page;
  for (const std::string_view rows : kBuiltRows) {
    SCOPED_TRACE(rows);
    ASSERT_FALSE(parser.parse(rows, page));
    EXPECT_TRUE(page.title().empty()) << page.text(page.title());
    std::size_t items = 0;
    for (const Record& record : page.records())
      if (const auto item = page.feed_item(record)) {
        ++items;
        EXPECT_TRUE(item->published.has_value());
        EXPECT_FALSE(page.text(item->title).ends_with('.')) << page.text(item->title);
      }
    EXPECT_EQ(items, 3);
  }
}

TEST(TeaserLines, MayOpenWithKickersInCapitals) {
  const auto lines = [](std::initializer_list<std::string_view> kickers) {
    std::string out;
    for (const std::string_view kicker : kickers)
      out.append(kicker).append(" Storm floods the fish market again The water stood a metre high in the halls.\n");
    return out;
  };
  const std::string
      menu = "News\nSport\nCulture\n",
      story = std::string(kStory).append(
          "Nobody has asked the people of the islands, of whom seven thousand have no other way to reach a doctor, "
          "what "
          "they think of it, and nobody will ask them before the elections of the spring, says the vicar of the oldest "
          "church, who has begun to collect signatures for a petition to the ministers of transport and of health.\n");
  const std::string five =
      lines({"FROM THE ISLANDS", "HARBOUR", "ALL AT SEA | SPONSORED", "A LIFE'S WORK", "LATE AGAIN"});
  EXPECT_EQ(kept(story + menu + five), "++++--------");
  EXPECT_EQ(kept(story + five), "+++++++++");
  EXPECT_EQ(kept(story + menu + lines({"HARBOUR", "SPORT", "LATE AGAIN", "ISLANDS"})), "++++---++++");
  EXPECT_EQ(kept(story + menu + lines({"REED:", "ANN LEE:", "REED:", "ANN LEE:", "REED:"})), "++++---+++++");
  EXPECT_EQ(kept(story + menu + lines({"NORREY \u2013", "SELBY \u2013", "TARN \u2013", "NORREY -", "SELBY (AP)"})),
            "++++---+++++");
  EXPECT_EQ(kept(story + menu + lines({"US", "UK", "EU", "UN", "US"})), "++++---+++++");
  EXPECT_EQ(kept(story + menu + lines({"Harbour", "Sport", "Late", "Islands", "Again"})), "++++---+++++");
}

}  // namespace
}  // namespace newsparse
