// story_furniture_test.cpp: galleries and teasers among a story's lines.
#include "page/story_furniture.h"

#include <gtest/gtest.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/read_page.h"

namespace newsparse::internal {
namespace {

constexpr std::string_view kParagraph =
    "The ferries to the islands stayed in port on Monday, and the crews said that they would not sail before June, "
    "since "
    "the company owes them the wages of two months.\n";

// Of a page whose lines are all taken for the article, a + for each that stays and a - for each that does not.
std::string kept(const std::string& text, std::span<const Glue> glue = {}) {
  ReadPage page(text);
  Workspace& work = page.work();
  work.in_article.assign(work.lines.size(), 1);
  drop_furniture(text, glue, work);
  std::string out;
  for (const std::uint8_t in : work.in_article) out.push_back(in != 0 ? '+' : '-');
  return out;
}

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out.append(text);
  return out;
}

TEST(StoryFurniture, SlidesOfAGalleryAreNoneOfTheStory) {
  const std::string story = repeated(kParagraph, 4);
  const std::string slides =
      "1/5 Boats in the old port\nThey lie there since March, and nobody knows when they will sail again.\n"
      "2/5 The last ferry\nIt takes no cars.\nJane Doe\n"
      "3/5 Empty shelves\nMilk is short.\n4/5 A helicopter\nIt carries medicine to the clinic of the largest island.\n"
      "5/5 The clinic\nIt has twelve beds.\n";
  EXPECT_EQ(kept(story + slides + story), "++++-----------++++");
  // What stands behind the last slide is its own only where all have a line below them.
  EXPECT_EQ(kept(story + "1/5 Boats\n2/5 Ferry\n3/5 Shelves\n4/5 Helicopter\n5/5 Clinic\n" + story), "++++-----++++");
  // All that the page has; without the last one, as days of a month are; numbers that do not count on; measures.
  EXPECT_EQ(kept(slides), "+++++++++++");
  EXPECT_EQ(kept(story + slides.substr(0, slides.find("5/5"))), "+++++++++++++");
  EXPECT_EQ(kept(story + "1/8 Ferry\n2/8 Pier\n3/8 Port\n4/8 Quay\n5/8 Boats\n"), "+++++++++");
  EXPECT_EQ(kept(story + "1/2 cup of milk\n1/2 cup of flour\n1/2 cup of oil\n1/2 cup of water\n"), "++++++++");
  EXPECT_EQ(kept(story + "1/4 cup of milk\n2/4 cups of flour\n3/4 cups of oil\n4/4 cups of water\n"), "++++++++");
  EXPECT_EQ(kept(story + "1/5/2019 Ferry\n2/5/2019 Pier\n3/5/2019 Port\n4/5/2019 Quay\n5/5/2019 Boats\n"), "+++++++++");
}

TEST(StoryFurniture, TeasersThatLeadToTheRestOfTheirStoryAreNoneOfIt) {
  const std::string story = repeated(kParagraph, 3);
  for (const std::string_view end : {"\u2026 Read more", "... Read more Read more", " [\u2026] Continue reading \u2192",
                                     "... Weiterlesen", "\u2026 Lire la suite"}) {
    const std::string teaser = "The water stood a metre high in the halls when the" + std::string(end) + "\n";
    EXPECT_EQ(kept(story + teaser + story + teaser), "+++-+++-") << end;
    EXPECT_EQ(kept(story + teaser), "++++") << end;  // all that a paywall leaves
  }
  EXPECT_EQ(kept(story + "The water stood a metre high in the halls when the storm\u2026\n"), "++++");
  EXPECT_EQ(kept(story + "He said \u2026 that those who want to read more\n"), "++++");
  EXPECT_EQ(kept(story + "He waited \u2026 and what he heard was no more than what he had read in the papers.\n"),
            "++++");
  // All that the page has of a story.
  EXPECT_EQ(kept("The water stood a metre high in the halls when the storm\u2026 Read more\n"), "+");
}

TEST(StoryFurniture, TitlesGluedBehindALabelAreOthers) {
  const std::string story = repeated(kParagraph, 3);
  const auto with_seams = [&](std::string_view label) {
    std::string text = story;
    std::vector<Glue> glue;
    text.append(label);
    for (const std::string_view title :
         {"Storm floods the fish market for the second time this year, and it is not the last",
          "Ferry to the islands is cancelled until the end of May, and no one knows why",
          "A life among boats: she has built more than two hundred of them."}) {
      glue.push_back({.at = static_cast<std::uint32_t>(text.size()), .confidence = 90});
      text.append(title);
    }
    return kept(text + "\n" + story, glue);
  };
  EXPECT_EQ(with_seams("You might also like"), "+++-+++");
  EXPECT_EQ(with_seams("Das könnte Sie auch interessieren"), "+++-+++");
  EXPECT_EQ(with_seams("What he said to them"), "+++++++");
}

}  // namespace
}  // namespace newsparse::internal
