// story_gaps_test.cpp: lines between a story's lines, whichever of them the looks took for the article.
#include "page/story_gaps.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "support/told_lines.h"

namespace newsparse::internal {
namespace {

constexpr std::string_view kParagraph =
    "The ferries to the islands stayed in port on Monday, and the crews said that they would not sail before June.";
constexpr std::string_view kShort = "Shops on the two largest islands have begun to run out of milk.";

using Line = ToldLine;
constexpr Line kStory{kParagraph, true}, kSentence{kShort, true};
Line other(std::string_view text) { return {text, false}; }

// A + for each line of the article, a - for each other one, once gaps are filled. `headline`: a line, or none.
std::string filled(const std::vector<Line>& lines, std::size_t headline = SIZE_MAX) {
  return told_by(lines, [headline](std::string_view text, Workspace& work) {
    work.items.clear();
    work.said_by_article.assign(work.lines.size(), 0);
    work.headline = UINT32_MAX;
    if (headline != SIZE_MAX) {
      const auto part =
          std::find_if(work.parts.begin(), work.parts.end(), [&](const Part& p) { return p.line == headline; });
      work.headline = static_cast<std::uint32_t>(part - work.parts.begin());
    }
    fill_gaps(text, {}, work);
  });
}

TEST(StoryGaps, HeadingsBetweenParagraphs) {
  const auto between = [](std::string_view line) {
    return filled({kSentence, kStory, other(line), kStory, kSentence});
  };
  EXPECT_EQ(between("What the crews demand"), "+++++");
  EXPECT_EQ(between("Milk and bread"), "+++++");
  EXPECT_EQ(between("What the crews demand of the company and of the two ministers"), "++-++");
  EXPECT_EQ(between("More in Sport |"), "++-++");
  EXPECT_EQ(between("Picture 3"), "++-++");
  EXPECT_EQ(between("May 3, 2021"), "++-++");
  EXPECT_EQ(between("Advertisement"), "++-++");
  EXPECT_EQ(between("Photo: Jane Doe"), "++-++");
  EXPECT_EQ(between("Reuters"), "++-++");
  EXPECT_EQ(between("The crews went home."), "++-++");
}

TEST(StoryGaps, HeadingsNeedTheStoryOnBothSides) {
  const Line heading = other("What the crews demand");
  EXPECT_EQ(filled({kStory, heading, kStory, kSentence}), "+-++");
  EXPECT_EQ(filled({kSentence, kStory, heading, kStory}), "++-+");
  EXPECT_EQ(filled({kSentence, kStory, heading, kSentence, kStory}), "++-++");  // a short line below it
  EXPECT_EQ(filled({kSentence, kStory, heading, kStory, kSentence, kStory, heading, kStory, kSentence}),
            "++-+++-++");  // it stands twice
}

TEST(StoryGaps, QuestionsAboveTheirAnswers) {
  EXPECT_EQ(filled({kStory, other("When will the ferries sail again?"), kSentence}), "+++");
  EXPECT_EQ(filled({kStory, other("More news"), other("When will the ferries sail again?"), kSentence}), "+-++");
  EXPECT_EQ(filled({kStory, other("Any news?"), kSentence}), "+-+");
  EXPECT_EQ(filled({kStory, other("When will the ferries sail again?"), other("More news"), kSentence}), "+--+");
}

TEST(StoryGaps, ListsBehindAColon) {
  const Line colon{"The crews of the northern line want three things of the company:", true};
  const std::vector<Line> entries = {other("higher wages"), other("two free days a week"), other("new lifeboats")};
  std::vector<Line> page = {kStory, colon};
  page.insert(page.end(), entries.begin(), entries.end());
  EXPECT_EQ(filled(page), "++---");  // nothing follows: it may be anything
  page.push_back(kStory);
  EXPECT_EQ(filled(page), "++++++");
  page[3] = other("Photo: Jane Doe");
  EXPECT_EQ(filled(page), "++---+");
  page[3] = other("Share on Facebook");
  EXPECT_EQ(filled(page), "++---+");
  page[3] = other("3 May 2021");
  EXPECT_EQ(filled(page), "++---+");
  // What somebody says follows the colon.
  EXPECT_EQ(
      filled({kStory, colon, other("Get the app"), {"“We want higher wages,” the captain said on Monday.", true}}),
      "++-+");
  std::vector<Line> long_list = {kStory, colon};
  std::vector<std::string> texts;
  for (int i = 0; i < 13; ++i) texts.push_back("point " + std::string(1, static_cast<char>('a' + i)));
  for (const std::string& text : texts) long_list.push_back(other(text));
  long_list.push_back(kStory);
  EXPECT_EQ(filled(long_list), "++-------------+");
}

// Lines of none, between two paragraphs on either side.
std::string between(std::initializer_list<std::string_view> gap) {
  std::vector<Line> lines{kSentence, kStory};
  for (const std::string_view line : gap) lines.push_back(other(line));
  lines.push_back(kStory);
  lines.push_back(kSentence);
  return filled(lines).substr(2, gap.size());
}

TEST(StoryGaps, RunsOfShortLines) {
  EXPECT_EQ(between({"Ingredients", "200 g flour", "2 eggs", "1 pinch of salt"}), "++++");
  EXPECT_EQ(between({"Short wave", "Medium wave", "Long wave"}), "+++");
  EXPECT_EQ(between({"Rope", "Boots"}), "--");  // two may be two links
  // More words than such lines have, and more lines; what somebody signs, a button, a date, the same line again.
  EXPECT_EQ(between({"Rope", "Boots", "What the crews of the two ferries had asked for in May"}), "---");
  EXPECT_EQ(between({"The two old ferries are back", "The old pier is open again", "The new captain has come home"}),
            "---");
  EXPECT_EQ(between({"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"}), "-------------");
  EXPECT_EQ(between({"Rope", "By Ann Lee", "Boots"}), "---");
  EXPECT_EQ(between({"Rope", "Share", "Boots"}), "---");
  EXPECT_EQ(between({"Rope", "May 3, 2021", "Boots"}), "---");
  EXPECT_EQ(between({"Rope", "Boots", "Rope"}), "---");
  EXPECT_EQ(between({"Rope", "Boots", "Read also:"}), "---");
  EXPECT_EQ(filled({kStory, other("Rope"), other("Boots"), other("Tent")}), "+---");  // nothing of it below
}

TEST(StoryGaps, LinesThatCountOn) {
  const auto listicle = [](std::string_view first, std::string_view second, std::string_view third) {
    return filled({kStory, other(first), kSentence, other(second), kSentence, other(third), kSentence});
  };
  EXPECT_EQ(listicle("1. Old pier", "2. Salt works", "3. The mill"), "+++++++");
  EXPECT_EQ(listicle("1) Old pier", "2) Salt works", "3) The mill"), "+++++++");
  EXPECT_EQ(listicle("1 Old pier", "2 Salt works", "3 The mill"), "+++++++");
  EXPECT_EQ(listicle("Step 1", "Step 2", "Step 3"), "+++++++");
  EXPECT_EQ(listicle("\u7B2C1\u6B65", "\u7B2C2\u6B65", "\u7B2C3\u6B65"), "+++++++");
  EXPECT_EQ(listicle("Photo 1", "Photo 2", "Photo 3"), "+-+-+-+");
  EXPECT_EQ(listicle("image-1", "image-2", "image-3"), "+-+-+-+");
  EXPECT_EQ(listicle("2. Old pier", "3. Salt works", "4. The mill"), "+-+-+-+");
  EXPECT_EQ(listicle("1. Old pier", "2. Salt works", "4. The mill"), "+-+-+-+");
  EXPECT_EQ(listicle("Step 1", "Stage 2", "Part 3"), "+-+-+-+");
  EXPECT_EQ(listicle("1 comment", "2 comments", "3 comments"), "+-+-+-+");
  EXPECT_EQ(listicle("1.5 million", "2.5 million", "3.5 million"), "+-+-+-+");
  // One that the looks took speaks for all, as a most-read list below the story has none.
  EXPECT_EQ(filled({kStory,
                    kSentence,
                    other("1. Old pier"),
                    {"2. Salt works and the people who live of them.", true},
                    other("3. The mill")}),
            "+++++");
  EXPECT_EQ(filled({kStory, kSentence, other("1. Old pier"), other("2. Salt works"), other("3. The mill")}), "++---");
  EXPECT_EQ(filled({kStory, other("Picture 1"), other("Picture 2"), other("Picture 3"), other("Sport")}), "+----");
}

TEST(StoryGaps, FactsBehindLabels) {
  EXPECT_EQ(filled({kStory, other("Motor: 250 W"), other("Range: 90 km"), other("Price: 2,400 euros"), other("Sport")}),
            "++++-");
  EXPECT_EQ(between({"Motor: 250 W", "Range: 90 km", "Price: 2,400 euros", "Our view"}), "+++-");
  EXPECT_EQ(filled({kStory, other("Motor: 250 W"), other("Range: 90 km"), other("Sport")}), "+---");
  EXPECT_EQ(filled({kStory, other("Motor: 250 W"), other("Motor: 500 W"), other("Motor: 750 W"), other("Sport")}),
            "+----");
  EXPECT_EQ(
      filled({kStory, other("Photo: Ann Lee"), other("Text: Tom Reed"), other("Editor: Mary Wells"), other("Sport")}),
      "+----");
  EXPECT_EQ(
      filled({kStory, other("Coffee: why it tastes better when somebody else makes it"),
              other("Tea: how the islands came to drink it at noon"), other("Milk: what it costs"), other("Sport")}),
      "+----");
  EXPECT_EQ(filled({other("Motor: 250 W"), other("Range: 90 km"), other("Price: 2,400 euros"), kStory}), "---+");
  EXPECT_EQ(filled({kStory, other("News"), other("Sport"), other("Culture"), other("Motor: 250 W"),
                    other("Range: 90 km"), other("Price: 2,400 euros")}),
            "+------");
  // Of three a link may be one, whatever took it for that.
  const auto link = [](std::string_view text) { return Line{.text = text, .in_article = false, .is_link = true}; };
  EXPECT_EQ(filled({kStory, other("Motor: 250 W"), link("Battery: 500 Wh"), other("Range: 90 km"), other("Sport")}),
            "++++-");
  EXPECT_EQ(filled({kStory, other("Motor: 250 W"), link("Battery: 500 Wh"), link("Range: 90 km"), other("Sport")}),
            "+----");
}

TEST(StoryGaps, PostsOfOtherSites) {
  const Line post = other("Not one boat left port today, and none will tomorrow pic.twitter.com/a1B2c3D4"),
             name = other("\u2014 Harbour Watch (@harbourwatch) May 29, 2019");
  EXPECT_EQ(filled({kStory, other("Share"), post, name, kSentence}), "+-+++");
  EXPECT_EQ(filled({kStory, post, name, other("Share")}), "+---");  // below the story
  EXPECT_EQ(filled({post, name, kStory, kSentence}), "--++");       // above it
  EXPECT_EQ(filled({kStory, other("Share"), other("\u2014 Read also: Flood hits town (@harbourwatch)"), kStory}),
            "+--+");
  EXPECT_EQ(filled({kStory, other("Share"), post, kStory}), "+--+");
}

TEST(StoryGaps, TheDeckBelowTheHeadline) {
  const Line headline = other("Ferry strike enters a second week");
  const Line deck =
      other("Crews want higher wages and two free days a week while shops on the islands run out of milk and bread");
  EXPECT_EQ(filled({headline, deck, other("By Ann Lee"), kStory, kSentence}, 0), "-+-++");
  EXPECT_EQ(filled({headline, other("By Ann Lee"), deck, kStory, kSentence}, 0), "--+++");
  EXPECT_EQ(filled({headline, deck, other("By Ann Lee"), kStory, kSentence}), "---++");
  EXPECT_EQ(filled({headline, other("Shops run out of milk"), other("By Ann Lee"), kStory, kSentence}, 0), "---++");
  // Something else stands between.
  EXPECT_EQ(filled({headline, other("Listen to this article and to all others with our new app for phones and tablets"),
                    deck, kStory, kSentence},
                   0),
            "---++");
  // Sentences, however far the story is; not of it is a short one that stands apart from the headline.
  const Line sentence = other("Crews want higher wages and two free days a week.");
  const Line sentences =
      other("Crews want higher wages and two free days a week. Shops on the islands run out of milk and bread by now.");
  std::vector<Line> far = {headline, sentence, other("By Ann Lee")};
  far.insert(far.end(), 20, other("Share"));
  far.insert(far.end(), {kStory, kSentence});
  EXPECT_EQ(filled(far, 0), "-+-" + std::string(20, '-') + "++");
  EXPECT_EQ(filled({headline, other("By Ann Lee"), sentence, other("Share"), kStory, kSentence}, 0), "----++");
  EXPECT_EQ(filled({headline, other("By Ann Lee"), sentences, other("Share"), kStory, kSentence}, 0), "--+-++");
  EXPECT_EQ(filled({headline, other("Crews want more."), other("By Ann Lee"), kStory, kSentence}, 0), "---++");
  // What is on the page, its reader, a picture or who wrote it is no deck.
  for (const std::string_view note :
       {"This article is more than two years old.", "Lesen Sie diesen Artikel in unserer App oder am Kiosk.",
        "Sie k\u00F6nnen diesen Artikel in unserer App oder am Kiosk lesen.",
        "Esta noticia es exclusiva para los suscriptores del diario.", "Эта статья вышла в журнале два года назад.",
        "Would you take the ferry to the island at night?", "The captain on Monday at the old pier. Photo: Ann Lee."})
    EXPECT_EQ(filled({headline, other(note), other("By Ann Lee"), kStory, kSentence}, 0), "---++") << note;
  EXPECT_EQ(
      filled({headline, other("In this article the crews say what they want."), other("By Ann Lee"), kStory, kSentence},
             0),
      "-+-++");
  // A list of headlines.
  const Line museum = other("Museum opens its new wing to visitors of the town");
  EXPECT_EQ(filled({headline, museum, museum, museum, kStory, kSentence}, 0), "----++");
  // Directly below the headline eight words do, and two such lines are a deck in points.
  const Line point = other("Shops on the islands run out of milk and bread");
  EXPECT_EQ(filled({headline, point, other("By Ann Lee"), kStory, kSentence}, 0), "-+-++");
  EXPECT_EQ(filled({headline, other("By Ann Lee"), point, kStory, kSentence}, 0), "---++");
  EXPECT_EQ(filled({headline, deck, point, other("By Ann Lee"), kStory, kSentence}, 0), "-++-++");
  EXPECT_EQ(filled({headline, point, museum, kStory, kSentence}, 0), "-++++");
  // What stands directly below it is none, and the deck below that.
  EXPECT_EQ(filled({headline, point,
                    other("Ministers promise a longer pier for all of the islands and/or a new quay by 2025"),
                    other("By Ann Lee"), kStory, kSentence},
                   0),
            "--+-++");
  EXPECT_EQ(filled({headline, point, other("The captain Tom Reed (Norrey) on the old pier of the island"), kStory}, 0),
            "-+-+");
  for (const std::string_view lookalike :
       {"By Ann Lee, Tom Reed and Mary Clare Jones of the Norrey Post",
        "Home > News > Coast > How the crews of the ferries strike",
        "Ann Lee (left) and Tom Reed on the old pier in Norrey",
        "Shipping Ferry strike enters a second week, shops run dry",
        "Norrey Harbour Budget Transport Shipping Islands Labour Mary Clare",
        "harbour, budget, transport, shipping, islands, ferries, museums and schools"})
    EXPECT_EQ(filled({headline, other(lookalike), other("Share"), kStory, kSentence}, 0), "---++") << lookalike;
}

// What a paywall leaves of a story, below the headline; not a teaser far from it, and nothing where there is none.
TEST(StoryGaps, PagesOfOneParagraph) {
  const Line headline = other("Ferry strike enters a second week");
  const Line left =
      other("The crews want higher wages and two free days a week while shops run out of milk and bread.");
  EXPECT_EQ(filled({headline, other("By Ann Lee"), other("Share"), left, other("Subscribe now")}, 0), "---+-");
  EXPECT_EQ(filled({headline, other("By Ann Lee"), other("Crews want more."), other("Subscribe now")}, 0), "----");
  EXPECT_EQ(filled({headline, other("By Ann Lee"), other("Share"), left, other("Subscribe now")}), "-----");
  std::vector<Line> far = {headline};
  far.insert(far.end(), 20, other("Share"));
  far.push_back(left);
  EXPECT_EQ(filled(far, 0), std::string(22, '-'));
}

TEST(StoryGaps, PagesWithoutAStoryStayAsTheyAre) {
  EXPECT_EQ(filled({other("When will the ferries sail again?"), other("Sport")}), "--");
}

// The same for lists that are kept before parts are told.
std::string kept(const std::vector<Line>& lines) {
  return told_by(lines, [](std::string_view text, Workspace& work) { keep_lists(text, {}, work); });
}

TEST(StoryGaps, ListsOfDates) {
  const auto dates = [](std::string_view head, std::string_view mark, std::size_t count, bool head_in) {
    static constexpr std::string_view kDays[] = {"June 9", "June 10", "June 14", "June 17", "June 19"};
    std::vector<std::string> entries;
    for (std::size_t i = 0; i < count; ++i)
      entries.push_back(std::string(kDays[i]).append(mark).append("Old Pier, Norrey"));
    std::vector<Line> lines = {kSentence, kStory, {head, head_in}};
    for (const std::string& entry : entries) lines.push_back(other(entry));
    lines.push_back(other("Privacy notice"));
    return kept(lines);
  };
  EXPECT_EQ(dates("The Norrey Singers, all dates of the tour:", " -- ", 5, false), "++++++++-");
  EXPECT_EQ(dates("The Norrey Singers, all dates of the tour:", ": ", 4, false), "+++++++-");
  EXPECT_EQ(dates("The singers go to these towns:", " ", 4, true), "+++++++-");
  // Three may be anything; without a colon, and without a mark below the story, they are rows of a listing.
  EXPECT_EQ(dates("The Norrey Singers, all dates of the tour:", " -- ", 3, false),
            "++----"
            "-");
  EXPECT_EQ(dates("The Norrey Singers, all dates", " -- ", 5, false),
            "++------"
            "-");
  EXPECT_EQ(dates("The Norrey Singers, more of them:", " ", 5, false),
            "++------"
            "-");
  EXPECT_EQ(dates("Related stories:", " -- ", 5, false),
            "++------"
            "-");
}

TEST(StoryGaps, ListsOfFigures) {
  const auto ranks = [](std::string_view head, bool head_in) {
    return kept({kSentence,
                 kStory,
                 {head, head_in},
                 other("Pos. Sailor Points Wins"),
                 other("1 Ann Lee 5040 5"),
                 other("2 Tom Reed 5035 7"),
                 other("3 Mary Wells 5033 4"),
                 other("4 Joe Fisher 5027 6"),
                 other("Privacy notice")});
  };
  EXPECT_EQ(ranks("These are the final standings of the Norrey cup:", true), "++++++++-");
  EXPECT_EQ(ranks("Most read in this town:", false), "++-------");
  // Times of day are those of teasers, or of a ticker's entries.
  EXPECT_EQ(kept({kSentence,
                  {"This is what happened today:", true},
                  other("12:05 The first boat leaves"),
                  other("12:20 The second boat leaves"),
                  other("12:45 The third boat leaves"),
                  other("13:05 The ferry leaves, too")}),
            "++----");
}

}  // namespace
}  // namespace newsparse::internal
