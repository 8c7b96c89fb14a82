// The candidates for the main article's title, what they have in common, and which dates belong to it.
#include "page/headline.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "newsparse/page.h"
#include "newsparse/parser.h"
#include "page/address.h"
#include "page/headline_address.h"
#include "page/page_data.h"
#include "page/parts.h"
#include "page/pipeline.h"
#include "page/title_bars.h"

namespace newsparse::internal {
namespace {

enum class Split { kAtCuts, kIntoLines };

// A page taken apart, and no roles told.
class Parts {
 public:
  explicit Parts(std::string_view text, Split split = Split::kAtCuts) : text_(text), pipeline_(Options{}, Rules{}) {
    EXPECT_FALSE(pipeline_.read(text_, {}, page_.data()));
    work().in_article.assign(work().lines.size(), split == Split::kIntoLines);  // prose is not cut
    work().opening = static_cast<std::uint32_t>(work().lines.size());
    split_parts(text_, work(), {});
    work().in_article.assign(work().lines.size(), 0);
    work().part_hashes.assign(work().parts.size(), 0);
    work().part_texts.clear();
    work().part_scores.assign(work().parts.size(), {0, 0, 0, 0});
  }
  Workspace& work() { return pipeline_.work(); }
  [[nodiscard]] std::string_view text() const { return text_; }
  // The part that holds `words`.
  std::uint32_t part(std::string_view words) {
    for (std::uint32_t i = 0; i < work().parts.size(); ++i)
      if (slice(text_, work().parts[i].span).find(words) != std::string_view::npos) return i;
    ADD_FAILURE() << "no part holds " << words;
    return 0;
  }

 private:
  std::string text_;
  Page page_;
  Pipeline pipeline_;
};

std::string dated(std::string_view line, std::string_view headline) {
  const std::string text = "Harbour\n" + std::string(line) + "\nThe rest of the page follows here.\n";
  Parts parts(text);
  return std::string(slice(text, with_dates(text, parts.work(), parts.part(headline))));
}

TEST(Headline, DatesOfItsWords) {
  EXPECT_EQ(dated("Open day at the harbour on 3 May", "Open day"), "Open day at the harbour on 3 May");
  EXPECT_EQ(dated("Tag des Hafens am 22. Januar", "Tag des"), "Tag des Hafens am 22. Januar");
  EXPECT_EQ(dated("League restarts 17 June", "League"), "League restarts 17 June");
  // A word leads to it, so that the year does not set it apart.
  EXPECT_EQ(dated("New ferry expected for March 4, 2019", "New ferry"), "New ferry expected for March 4, 2019");
}

constexpr std::string_view kStory =
    "Passengers had been taken across by a smaller boat since the engine of the ship failed in early spring.\n"
    "The repairs cost more than was planned because several parts had to be made in a foreign workshop.\n"
    "The harbour office hopes that the new engine will last for twenty years, as the one before it did.\n";

std::string title_of(std::string_view text, std::string_view url = "") {
  Page page;
  EXPECT_FALSE(Parser{}.parse(text, {.url = url}, page).has_value());
  return std::string(page.text(page.title()));
}

TEST(Headline, TheAddressNamesIt) {
  const std::string text =
      "Home\nNorrey harbour opens its gates to all\nA day for the whole family on the old quay.\n"
      "Weather\nFerry sails again after repairs\n" +
      std::string(kStory);
  EXPECT_EQ(title_of(text, "https://example.org/news/ferry-sails-again-after-repairs-1234"),
            "Ferry sails again after repairs");
  EXPECT_EQ(title_of(text, "https://example.org/news/norrey-harbour-opens-gates"),
            "Norrey harbour opens its gates to all");
}

TEST(Headline, MayBeTheAddressWordByWord) {
  Parts parts(
      "Ferry boats sail again\nNews\nOld ferry boats sail again soon\nThe ferry boats sail\nOld ferry boats sail again "
      "soon\n",
      Split::kIntoLines);
  const auto named = [&](std::string_view url, std::string_view headline) {
    parts.work().address.read(url);
    const std::uint32_t part = named_by_address(parts.text(), parts.work(), parts.part(headline));
    return std::pair(slice(parts.text(), parts.work().parts[part].span), parts.work().parts[part].line);
  };
  using Named = std::pair<std::string_view, std::uint32_t>;
  // The nearest one; a headline that is the address itself stays.
  EXPECT_EQ(named("https://example.org/old-ferry-boats-sail-again-soon", "Ferry boats sail again"),
            Named("Old ferry boats sail again soon", 2));
  EXPECT_EQ(named("https://example.org/2019/old-ferry-boats-sail-again-soon.html", "The ferry"),
            Named("Old ferry boats sail again soon", 2));
  EXPECT_EQ(named("https://example.org/ferry-boats-sail-again", "Ferry boats"), Named("Ferry boats sail again", 0));
  // Neither words that are left out nor three words, nor a section's address.
  EXPECT_EQ(named("https://example.org/old-ferry-boats-sail-soon", "Ferry boats"), Named("Ferry boats sail again", 0));
  EXPECT_EQ(named("https://example.org/ferry-boats-sail", "Old ferry"), Named("Old ferry boats sail again soon", 2));
  EXPECT_EQ(named("https://example.org/ferry-boats-sail-again/old-things", "The ferry"),
            Named("The ferry boats sail", 3));
}

TEST(Headline, AShortAddressNamesItsNeighbour) {
  Parts parts("Old quay\nFerry days\nThe rest of the page follows here.\n");
  const auto named = [&](std::string_view url) {
    parts.work().address.read(url);
    return slice(parts.text(),
                 parts.work().parts[named_by_address(parts.text(), parts.work(), parts.part("Old quay"))].span);
  };
  EXPECT_EQ(named("https://example.org/blog/ferry-days/"), "Ferry days");
  EXPECT_EQ(named("https://example.org/ferry-days/1234"), "Old quay");  // a section's, and a story's number
  EXPECT_EQ(named("https://example.org/ferry-days-33646704"), "Old quay");
  EXPECT_EQ(named("https://example.org/ferry"), "Old quay");
  EXPECT_EQ(named("https://example.org/"), "Old quay");
  EXPECT_EQ(named(""), "Old quay");
}

TEST(Headline, MayShareItsLineWithItsDate) {
  constexpr std::string_view kLine = "Council approves bridge plan after debate By Ann Lee 12 March 2021\n";
  constexpr std::string_view kTitle = "Council approves bridge plan after debate";
  const std::string menu = "Home\nNews\nOpinion\nPolitics\n", related = "Related stories\nPier closed for repairs\n";
  const auto of = [&](const std::string& above) { return title_of(menu + above + std::string(kStory) + related); };
  EXPECT_EQ(of(std::string(kLine)), kTitle);
  EXPECT_EQ(of(std::string(kLine) + "Save\nShare\n"), kTitle);
  // Rows above rows are a list's.
  EXPECT_NE(
      of("Pier closed for repairs By Tom Reed 12 March 2021\nFerry sails again in June By Ann Lee 11 March 2021\n"),
      "Ferry sails again in June");
}

TEST(Headline, AGalleryRepeatsIt) {
  const std::string text =
      "Home\nFerry sails again after repairs\nBy Ann Lee\nMarch 4, 2024\n"
      "The ship lay at its old berth below the office on Monday, as it has for years.\nThe ship lay at its old berth "
      "below the office on Monday, as it has for years.\n"
      "Photo: Jane Doe\nFerry sails again after repairs\n1\n2\nBack to gallery\n" +
      std::string(kStory);
  Page page;
  ASSERT_FALSE(Parser{}.parse(text, page).has_value());
  EXPECT_EQ(page.title().begin, text.find("Ferry sails"));
}

TEST(Headline, TakesTheDateThatItsAddressHas) {
  EXPECT_EQ(title_of("Home\nOpening bell 11.18.19\n" + std::string(kStory),
                     "https://example.org/2019/11/opening-bell-11-18-19"),
            "Opening bell 11.18.19");
  EXPECT_EQ(title_of("Home\nOpening bell 11.18.19\n" + std::string(kStory), "https://example.org/2019/11/opening-bell"),
            "Opening bell");
}

TEST(Headline, APathOfLinksEndsInIt) {
  EXPECT_EQ(title_of("Home \u00BB News \u00BB Coast \u00BB Timetable\nWeather\nTimetable\n" + std::string(kStory)),
            "Timetable");
  const auto below = [](const std::string& line, const std::string& title) {
    return title_of("Home\nNews\nOpinion\n" + line + "\n" + title + "\nBy Ann Lee\n" + std::string(kStory));
  };
  const std::string title = "Five old harbours that can be reached by bus";
  for (const std::string_view path : {"Start|Magazine|Travel|Old harbours by bus", "News/Norrey/Old harbours by bus",
                                      "Home\u203ATravel\u203AOld harbours by bus"})
    EXPECT_EQ(below(std::string(path), title), title) << path;
  for (const std::string_view other : {"Ferries sail 24/7/365 from now on", "Why buses and/or ferries are late again",
                                       "Ferry 9/Bus 10/Tram 11 are late", "Union/Greens/Left agree on the harbour",
                                       "Ludwig/Kozuch beat Laboureur/Sude in the final",
                                       "\u00ABYes\u00BB, \u00ABno\u00BB, \u00ABperhaps\u00BB: how the harbour voted",
                                       "Interview|Ann Lee|I regret nothing at all"})
    EXPECT_EQ(below("Travel", std::string(other)), other);
}

TEST(Headline, ACreditIsNone) {
  EXPECT_EQ(title_of("Home\nFerry sails again after repairs\nPhoto: Jane Doe/AP\n" + std::string(kStory)),
            "Ferry sails again after repairs");
  EXPECT_NE(title_of("Photo: Jane Doe/AP\n" + std::string(kStory)), "Photo: Jane Doe/AP");
  EXPECT_NE(title_of("The old harbour \u00A9 Norrey Press\n" + std::string(kStory)),
            "The old harbour \u00A9 Norrey Press");
}

// What its words alone doubt, and what only looks like that.
TEST(Headline, LinesThatAreDoubted) {
  struct Row {
    std::string_view line;
    bool is_doubted = true;
  };
  constexpr Row kRows[] = {
      {"Image: example.co.jp"},
      {"Image : example.com"},
      {"Illustration: Jane Doe/AP"},
      {"Bild: dpa"},
      {"来源：海港日报"},
      {"来源：中国海港青年报客户端"},
      {"Quelle: Reuters"},
      {"Source : AFP"},
      {"Source\u00A0: norreypost.com"},
      {"Quelle: dpa/Norrey Post"},
      {"Paddlers and rowers before the start of the Norrey regatta.AFP"},
      {"« Five old harbours by bus"},
      {"← Five old harbours by bus"},
      {"Five old harbours by bus »"},
      {"Five old harbours by bus →"},
      {"« Five old harbours by bus | Main | Six new ports by train »"},
      {"～五つの古い港をめぐるバスの旅～"},
      {"―五つの古い港をめぐるバスの旅―"},
      {". The harbour was built for whalers, and they left it in"},
      {"Source: Cowboys Sign Prescott", false},
      {"Source: White House to name new envoy this week", false},
      {"Kaynak: Galatasaray Icardi İstiyor", false},
      {"مصدر: استقالة", false},
      {"Video: Norrey Ferry Sinks", false},
      {"Bilder: Hochwasser", false},
      {"Image: Jane Doe", false},
      {"Image of the harbour suffers", false},
      {"Video: Dog walks forty miles to its home", false},
      {"Quelle der Elbe nach Jahren wieder zugänglich", false},
      {"来源不明的货船停靠海港已有三个星期", false},
      {"NASA delayed its launch. Here is why", false},
      {"Judge hears arguments in White House vs. AP", false},
      {"Judge hears arguments in White House vs.AP", false},
      {"Texas Republicans Redraw the U.S. Map", false},
      {"Texas Republicans redraw the U.S.AP", false},
      {"What we know of those who used cash.app", false},
      {"Was der Hafen von Norrey kostet: Höhere Preise. Mehr", false},
      {"How the harbour paid AFP", false},
      {"« Nous ne vendrons pas le port » dit la maire", false},
      {"« Nous ne vendrons pas le port »", false},
      {"« Nous ne vendrons jamais le port de Norrey \u201D", false},
      {"»Wir verkaufen den Hafen nicht«", false},
      {"«Wir verkaufen den Hafen nicht», sagt die Präsidentin", false},
      {"Ferry → bus: how to reach five harbours", false},
      {"五つの古い港～バスの旅", false},
      {".NET developers meet in Norrey", false},
      {"... and then the ferry sank", false},
      {"Source:", false},
      {":", false},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.line);
    Parts parts("Home\n" + std::string(row.line) + "\nThe rest of the page follows here.\n", Split::kIntoLines);
    Workspace& work = parts.work();
    work.part_context.assign(work.parts.size(), {});
    work.part_info.resize(work.parts.size());
    EXPECT_EQ(HeadlineBars(parts.text(), work, false).doubts(parts.part(row.line)), row.is_doubted);
  }
}

// Names between slashes are read once, however many there are.
TEST(Headline, LongSourcesAreNotDoubted) {
  std::string line = "Source: ";
  for (int n = 0; n < 100'000; ++n) line += "a/";
  Parts parts("Home\n" + line + "AP\nThe rest of the page follows here.\n", Split::kIntoLines);
  EXPECT_FALSE(HeadlineBars(parts.text(), parts.work(), false).doubts(parts.part("Source")));
}

// A doubted line is the headline of a page that has no other.
TEST(Headline, MayBeDoubtedWhereNothingElseIsOne) {
  const auto titled = [](std::string_view line, std::string_view other) {
    return title_of("Home\nNews\n" + std::string(other) + std::string(line) + "\nBy Ann Lee\nMarch 3, 2019\n" +
                    std::string(kStory));
  };
  for (const std::string_view line : {"Ferry to Norrey Island sails again →", "～港の灯りを守る人びと～"}) {
    EXPECT_EQ(titled(line, ""), line);
    EXPECT_EQ(titled(line, "Ferry sails again after repairs\n"), "Ferry sails again after repairs");
  }
}

// The page's title and its date.
std::string titled(std::string_view headline, std::string_view date) {
  const std::string text = "Home\nNews\n" + std::string(headline) + "\n" + std::string(date) +
                           "\nPolice in the northern harbour town said on Monday that they had found a man whom they "
                           "had looked for in vain.\n"
                           "The tip was written on a sheet of paper that nobody had read, a spokesman said, until a "
                           "clerk cleaned the archive.\n"
                           "He is to appear in court on Thursday, where the judge will decide whether he stays in "
                           "custody until the trial.\n";
  Page page;
  EXPECT_FALSE(Parser{}.parse(text, page).has_value());
  const auto published = page.published();
  return std::string(page.text(page.title())) + "; " + (published ? std::string(page.text(published->span)) : "");
}

TEST(Headline, MayEndInAnAge) {
  for (const std::string_view headline :
       {"Bank robber caught after tip from 20 years ago", "Hallan el barco que naufragó hace 80 años",
        "Skeppet sjönk i stormen för 80 år sedan"})
    EXPECT_EQ(titled(headline, "By Ann Lowe\nMarch 4, 2024"), std::string(headline) + "; March 4, 2024");
  // With no other date it is set apart.
  EXPECT_EQ(titled("Bank robber caught after an old tip 3 hours ago", "By Ann Lowe"),
            "Bank robber caught after an old tip; ");
}

TEST(Headline, DatesBesideIt) {
  EXPECT_EQ(dated("Old pier closes for the winter March 4, 2019", "Old pier"), "Old pier closes for the winter");
  EXPECT_EQ(dated("Old pier closes for the winter March 4, 20:11", "Old pier"), "Old pier closes for the winter");
  EXPECT_EQ(dated("Old pier closes for the winter 2 hours ago", "Old pier"), "Old pier closes for the winter");
  EXPECT_EQ(dated("March 4, 2019 Old pier closes for the winter", "Old pier"), "Old pier closes for the winter");
  EXPECT_EQ(dated("Old pier closes for the winter", "Old pier"), "Old pier closes for the winter");
}

TEST(Headline, TheLikeliestAreKeptInTextOrder) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "Another line about a ship\n";
  Parts parts(text, Split::kIntoLines);
  ASSERT_EQ(parts.work().parts.size(), 40U);
  for (std::uint32_t i = 0; i < 40; ++i) parts.work().part_scores[i][3] = static_cast<std::int16_t>((i * 7) % 40);
  HeadlineCandidates candidates(parts.text(), parts.work());
  for (std::uint32_t i = 0; i < 40; ++i) candidates.consider(i);
  ASSERT_EQ(candidates.size(), kMostCandidates);
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    EXPECT_GE(parts.work().part_scores[candidates.part(k)][3], 40 - static_cast<int>(kMostCandidates));
    EXPECT_TRUE(k == 0 || candidates.part(k - 1) < candidates.part(k));
  }
}

TEST(Headline, PartsOfTheStoryAndDatesAreNone) {
  Parts parts("Old pier closes\nMarch 4, 2019\nThe board voted.\nA subheading\nThe wood is rotten.\nWeather\n");
  Workspace& work = parts.work();
  work.in_article = {0, 0, 1, 0, 1, 0};
  work.opening = 2;
  const HeadlineCandidates candidates(parts.text(), work);
  EXPECT_TRUE(candidates.is_open(parts.part("Old pier")));
  EXPECT_FALSE(candidates.is_open(parts.part("March 4")));
  EXPECT_FALSE(candidates.is_open(parts.part("The wood")));
  EXPECT_TRUE(candidates.is_open(parts.part("A subheading")));  // a banner may be what stands above it
  EXPECT_TRUE(candidates.is_open(parts.part("Weather")));
  work.part_scores[parts.part("Weather")][3] = -2500;  // the first look has not even looked
  EXPECT_FALSE(candidates.is_open(parts.part("Weather")));
}

// A candidate beside others that say the same, more or less than it does is known by it, whichever side they stand on.
TEST(Headline, TwinsAndWhatHoldsThem) {
  Parts parts("Old pier closes | The Harbour Times\nOld pier closes\nOld pier closes\nTides and weather\n",
              Split::kIntoLines);
  HeadlineCandidates candidates(parts.text(), parts.work());
  for (std::uint32_t i = 0; i < parts.work().parts.size(); ++i) candidates.consider(i);
  candidates.compare();
  std::vector<std::array<int, 2>> seen;
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    HeadlineFacts facts;
    candidates.read(k, facts);
    for (const std::uint8_t fact : facts) EXPECT_LT(fact, kFactLevels);
    seen.push_back({facts[12], facts[13]});
  }
  const std::vector<std::array<int, 2>> expected = {{0, 2}, {2, 4}, {1, 4}, {0, 0}};
  EXPECT_EQ(seen, expected);
}

TEST(Headline, MarksOfAPath) {
  Parts parts(
      "Home » Sport » Old pier closes\nHome > Old pier closes\nOld pier closes | The Harbour Times\nOld pier closes\n",
      Split::kIntoLines);
  HeadlineCandidates candidates(parts.text(), parts.work());
  for (std::uint32_t i = 0; i < parts.work().parts.size(); ++i) candidates.consider(i);
  candidates.compare();
  std::vector<int> marks;
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    HeadlineFacts facts;
    candidates.read(k, facts);
    marks.push_back(facts.back());
  }
  EXPECT_EQ(marks, (std::vector<int>{2, 1, 4, 0}));
}

}  // namespace
}  // namespace newsparse::internal
