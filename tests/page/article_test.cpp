// The main article's body on pages written for this test: what belongs to the story is in it, what stands round it
// is not.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "newsparse/parser.h"

namespace newsparse {
namespace {

// The text of all records of the article.
std::string body(std::string_view text) {
  Parser parser;
  Page page;
  EXPECT_FALSE(parser.parse(text, page).has_value());
  std::string out;
  for (const Record& record : page.records())
    if (record.in_article) out.append(page.text(record.span)).append("\n");
  return out;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

constexpr std::string_view kEnglish =
    "Home\nNews\nSport\nWeather\nContact\n"
    "Ferry returns to the northern islands after repairs\n"
    "The ferry to the northern islands will sail again from Thursday, the harbour office said on Monday.\n"
    "Passengers had been taken across by a smaller boat since the engine of the ship failed in early spring.\n"
    "\"We are glad that the wait is over,\" said the captain, who has served on the line for twenty years.\n"
    "The repairs cost more than was planned because several parts had to be made in a foreign workshop.\n"
    "Related articles\nNew timetable for buses\nBridge to close at night\n"
    "Privacy policy\nTerms of use\n";

TEST(Article, EnglishStoryBetweenMenus) {
  const std::string story = body(kEnglish);
  EXPECT_TRUE(contains(story, "will sail again from Thursday"));
  EXPECT_TRUE(contains(story, "since the engine of the ship failed"));
  EXPECT_TRUE(contains(story, "made in a foreign workshop"));
  EXPECT_FALSE(contains(story, "Weather\n"));
  EXPECT_FALSE(contains(story, "Privacy policy"));
}

// Lines between the paragraphs of a story.
TEST(Article, FurnitureIsNoneOfTheStory) {
  struct Row {
    std::string_view line;
    bool of_story;
  };
  constexpr Row kRows[] = {
      {"Read more: Bridge to the islands closes at night", false},
      {"Lesen Sie auch: Brücke zu den Inseln nachts gesperrt", false},
      {"Čtěte také: Most na ostrovy se v noci zavírá", false},
      {"相关阅读：通往群岛的大桥夜间关闭", false},
      {"Reading time: 3 min.", false},
      {"Lesedauer: 3 Min.", false},
      {"\u25BA Read also:", false},
      {"[Article continues after advertisement]", false},
      {"La suite après la publicité", false},
      {"ShareTweetEmail", false},
      {"PUBLISHED: May 3, 2021 at 4:56 p.m. | UPDATED: May 3, 2021 at 6:00 p.m.", false},
      {"Updated May 3, 2021 at 6:00 p.m.", false},
      {"It was updated on May 3, 2021 for the last time.", true},
      {"On May 3, 2021 they updated the charts.", true},
      {"The captain had more: he had kept the letters of the owner for all those years in his cabin.", true},
      {"It took him 3 minutes to read them.", true},
      {"Min far døde i 1999.", true},
      {"Details: The bridge was built in 1931 and carries 12,000 cars a day", true},
  };
  for (const auto& [line, of_story] : kRows) {
    std::string text(kEnglish);
    text.insert(text.find("The repairs cost"), std::string(line) + "\n");
    EXPECT_EQ(contains(body(text), line), of_story) << line;
  }
}

// What is glued to the ends of a paragraph is a record of its own, and the paragraph is none the less of the story.
TEST(Article, ButtonsAreCutOffAParagraph) {
  constexpr std::string_view kParagraph = "The captain had kept the letters of the owner for all those years.";
  struct Row {
    std::string_view before, behind;
    std::string_view classes;  // of what is cut off
  };
  constexpr Row kRows[] = {
      {"", "ShareTweet", "share "},
      {"", "Share on FacebookShare on Twitter", "share "},
      {"ShareTweet", "", "share "},
      {"", "Advertisement", "advertisement "},
      {"Teilen", "Nächste Seite", "share pagination "},
      {"", "", ""},
  };
  for (const auto& [before, behind, classes] : kRows) {
    const std::string line = std::string(before).append(kParagraph).append(behind);
    std::string text(kEnglish);
    text.insert(text.find("The repairs cost"), line + "\n");
    Parser parser;
    Page page;
    ASSERT_FALSE(parser.parse(text, page).has_value());
    std::string found;
    bool whole = false;
    const auto begin = static_cast<std::uint32_t>(text.find(line)),
               end = begin + static_cast<std::uint32_t>(line.size());
    for (const Record& record : page.records()) {
      if (record.span.end <= begin || record.span.begin >= end) continue;
      if (record.in_article)
        whole = page.text(record.span) == kParagraph;
      else if (record.kind == RecordKind::kBoilerplate)
        found.append(to_string(static_cast<BoilerplateClass>(record.subkind))).append(" ");
    }
    EXPECT_TRUE(whole) << line;
    EXPECT_EQ(found, classes) << line;
  }
  // Only behind a stop, and only where the lexicon knows all of it.
  EXPECT_TRUE(
      contains(body(std::string(kEnglish).replace(kEnglish.find("in early spring."), 16, "in early spring.McKay")),
               "in early spring.McKay"));
}

// Buttons tell nothing of the paragraph that they are glued to.
TEST(Article, AParagraphWithButtonsIsReadWithoutThem) {
  std::string text(kEnglish);
  text.insert(text.find("Related articles\n") - 1, "ShareTweetEmail");  // glued to the last paragraph
  EXPECT_TRUE(contains(body(text), "made in a foreign workshop.\n"));
}

TEST(Article, GermanStory) {
  const std::string story = body(
      "Startseite\nPolitik\nWirtschaft\nSport\n"
      "Stadtrat stimmt für den Bau der neuen Schule\n"
      "Der Stadtrat hat am Montag mit großer Mehrheit für den Bau einer neuen Schule am Fluss gestimmt.\n"
      "Die Arbeiten sollen im kommenden Frühjahr beginnen und werden nach Angaben der Stadt zwei Jahre dauern.\n"
      "Kritik kam von den Anwohnern, die um ihre Ruhe fürchten und auf den zunehmenden Verkehr hinweisen.\n"
      "Impressum\nDatenschutz\n");
  EXPECT_TRUE(contains(story, "mit großer Mehrheit"));
  EXPECT_TRUE(contains(story, "Kritik kam von den Anwohnern"));
  EXPECT_FALSE(contains(story, "Impressum"));
}

TEST(Article, FrenchStory) {
  const std::string story = body(
      "Accueil\nPolitique\nCulture\n"
      "Le musée de la ville rouvre ses portes\n"
      "Le musée de la ville rouvre samedi ses portes au public après trois années de travaux.\n"
      "Les visiteurs pourront y découvrir des tableaux qui n'avaient jamais été montrés dans la région.\n"
      "La mairie espère que la nouvelle entrée attirera aussi les familles et les écoles des environs.\n"
      "Mentions légales\n");
  EXPECT_TRUE(contains(story, "après trois années de travaux"));
  EXPECT_FALSE(contains(story, "Mentions légales"));
}

TEST(Article, RussianStory) {
  const std::string story = body(
      "Главная\nНовости\nСпорт\n"
      "В городе открыли новый мост через реку\n"
      "В понедельник в городе открыли новый мост через реку, который строили больше четырёх лет.\n"
      "По словам мэра, теперь жители северных районов смогут добираться до центра вдвое быстрее.\n"
      "Старый мост закроют на ремонт, и движение по нему возобновится не раньше будущей осени.\n"
      "Контакты\n");
  EXPECT_TRUE(contains(story, "строили больше четырёх лет"));
  EXPECT_FALSE(contains(story, "Контакты"));
}

TEST(Article, NoSentenceNoArticle) {
  EXPECT_EQ(body("Home\nHarbour\nTides\nWeather\nBoats\nContact\n"), "");
  EXPECT_EQ(body("Startseite\nHafen\nWetter\nNeue Brücke über den Fluss\nKatze fährt mit dem Bus nach Hause\n"), "");
  EXPECT_EQ(body("\u2022 bring a torch and two spare ropes"), "");
}

TEST(Article, SameBytesSameAnswer) { EXPECT_EQ(body(kEnglish), body(std::string(kEnglish))); }

}  // namespace
}  // namespace newsparse
