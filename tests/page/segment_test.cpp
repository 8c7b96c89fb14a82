#include "page/segment.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/parser.h"
#include "page/seam_features.h"

namespace newsparse {
namespace {

// The page with "‖" where a seam was cut.
std::string cut(std::string_view text) {
  Parser parser;
  Page page;
  EXPECT_FALSE(parser.parse(text, page).has_value());
  std::string out;
  std::size_t at = 0;
  for (const Glue& glue : page.glue()) {
    out.append(text.substr(at, glue.at - at)).append("|");
    at = glue.at;
  }
  return out.append(text.substr(at));
}

struct Case {
  const char* name;
  const char* text;
  const char* cut;
};

class SegmentTest : public testing::TestWithParam<Case> {};

TEST_P(SegmentTest, CutsWhereElementsMeet) { EXPECT_EQ(cut(GetParam().text), GetParam().cut); }

constexpr Case kCases[] = {
    {"navigation_run", "HomeNewsSportCultureTravelWeather", "Home|News|Sport|Culture|Travel|Weather"},
    {"listing",
     "Ferry strike enters second weekWorld March 4, 20:11\nOrchard growers warn of late frostEconomy March 4, 19:47\n"
     "Two piers reopen after the stormWorld March 4, 19:20\nWool prices climb for a third monthEconomy March 4, 18:58\n"
     "Choir festival opens in the rainCulture March 4, 18:31",
     "Ferry strike enters second week|World March 4, 20:11\nOrchard growers warn of late frost|Economy March 4, 19:47\n"
     "Two piers reopen after the storm|World March 4, 19:20\nWool prices climb for a third month|Economy March 4, "
     "18:58\n"
     "Choir festival opens in the rain|Culture March 4, 18:31"},
    {"listing_in_german",
     "Fährstreik geht in die zweite WochePolitik 4. März 2019, 20:11 Uhr\nObstbauern warnen vor spätem FrostWirtschaft "
     "4. März 2019, 19:47 Uhr\n"
     "Zwei Brücken nach dem Sturm wieder offenPanorama 4. März 2019, 19:20 Uhr\nWolle wird den dritten Monat "
     "teurerWirtschaft 4. März 2019, 18:58 Uhr",
     "Fährstreik geht in die zweite Woche|Politik 4. März 2019, 20:11 Uhr\nObstbauern warnen vor spätem "
     "Frost|Wirtschaft 4. März 2019, 19:47 Uhr\n"
     "Zwei Brücken nach dem Sturm wieder offen|Panorama 4. März 2019, 19:20 Uhr\nWolle wird den dritten Monat "
     "teurer|Wirtschaft 4. März 2019, 18:58 Uhr"},
    {"listing_in_russian",
     "Мост закрыт до весныОбщество 4 марта, 20:11\nЦены на шерсть растутЭкономика 4 марта, 19:47\n"
     "Фестиваль хоров открылся под дождёмКультура 4 марта, 19:20\nДва причала снова открытыОбщество 4 марта, 18:58",
     "Мост закрыт до весны|Общество 4 марта, 20:11\nЦены на шерсть растут|Экономика 4 марта, 19:47\n"
     "Фестиваль хоров открылся под дождём|Культура 4 марта, 19:20\nДва причала снова открыты|Общество 4 марта, 18:58"},
    {"time_behind_a_year", "7 de julio de 202100:00 hs", "7 de julio de 2021|00:00 hs"},
    {"date_behind_a_time", "24. Oktober 2022 17:0224. Oktober 2022 14:38",
     "24. Oktober 2022 17:02|24. Oktober 2022 14:38"},
    {"counter_behind_a_year", "30. Dezember 201817", "30. Dezember 2018|17"},
    {"number_before_a_date", "Halle 14726. Oktober 2021", "Halle 147|26. Oktober 2021"},
    {"links_to_pages", "12345\n‹ 6789 ›\n1 ... 171819 ... 25", "1|2|3|4|5\n‹ 6|7|8|9 ›\n1 ... 17|18|19 ... 25"},
    {"counters", "Views\n1234\nLikes\n2345\nShares\n98765", "Views\n1234\nLikes\n2345\nShares\n98765"},
    {"byline_behind_a_date", "February 25, 2017by Catherine Heath", "February 25, 2017|by Catherine Heath"},
    {"repeated_tail", "Harbour\nFerry strike called offHarbour\nTwo piers reopenHarbour",
     "Harbour\nFerry strike called off|Harbour\nTwo piers reopen|Harbour"},
    {"repeated_tail_behind_a_digit", "Harbour\nToll rises to 11Harbour\nTwo piers reopenHarbour",
     "Harbour\nToll rises to 11|Harbour\nTwo piers reopen|Harbour"},
    // Must not be touched.
    {"compact_date", "Order 20170529 of 20170530", "Order 20170529 of 20170530"},
    {"digits_in_sequence", "Some 1234 of 12345 came, PIN: 1234", "Some 1234 of 12345 came, PIN: 1234"},
    {"long_number", "Call 4915112345678 or 030-2022-1234", "Call 4915112345678 or 030-2022-1234"},
    {"digit_in_a_name", "He bought an MP3Player and left", "He bought an MP3Player and left"},
    {"scottish_name", "Old McAllister walked home", "Old McAllister walked home"},
    {"video_site", "She posted it on YouTube last week", "She posted it on YouTube last week"},
    {"restaurant", "A McDonald\u2019s in the town closed on Monday", "A McDonald\u2019s in the town closed on Monday"},
    {"telephone", "He left his iPhone and his iPad on the train", "He left his iPhone and his iPad on the train"},
    {"company", "Die Firma Meier GmbH meldete Insolvenz an", "Die Firma Meier GmbH meldete Insolvenz an"},
    {"degree", "She wrote her PhD thesis about tides", "She wrote her PhD thesis about tides"},
    {"language_standard", "The compiler speaks C++11 and later", "The compiler speaks C++11 and later"},
    {"irish_name", "Mayor O\u2019Neill opened the bridge", "Mayor O\u2019Neill opened the bridge"},
    {"base64", "R2VuZXJhdGVkIGJ5IGFuIGltYWdlIGVkaXRvcg==", "R2VuZXJhdGVkIGJ5IGFuIGltYWdlIGVkaXRvcg=="},
    {"object", R"({"headlineText":"MarketRally","publishedAt":"2020-01-01T10:00:00Z","authorName":"JohnDoe"})",
     R"({"headlineText":"MarketRally","publishedAt":"2020-01-01T10:00:00Z","authorName":"JohnDoe"})"},
    {"object_in_a_line", R"(Read more {"articleId":4711,"sectionName":"WorldNews","isPremium":false} Share)",
     R"(Read more {"articleId":4711,"sectionName":"WorldNews","isPremium":false} Share)"},
    {"object_line_by_line", "{\n\"articleSection\": [\"WorldNews\", \"LocalSport\"],\n\"name\": \"JohnDoe\"\n}",
     "{\n\"articleSection\": [\"WorldNews\", \"LocalSport\"],\n\"name\": \"JohnDoe\"\n}"},
    {"script",
     "(function() { document.addEventListener('DOMContentLoaded', function() { openPage(\"readMore\"); }) })();",
     "(function() { document.addEventListener('DOMContentLoaded', function() { openPage(\"readMore\"); }) })();"},
    {"query", "SELECT userName FROM newsTable WHERE pubDate > 20190304;",
     "SELECT userName FROM newsTable WHERE pubDate > 20190304;"},
    {"member", "The class std::stringView owns nothing", "The class std::stringView owns nothing"},
    {"declaration", "Then add marginTop:10px to it", "Then add marginTop:10px to it"},
    {"model", "The new iPhone12Pro is here", "The new iPhone12Pro is here"},
    {"image", "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
     "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"},
    {"set_of_indices", "for every {ii} in the sum", "for every {ii} in the sum"},
    {"one_letter_opener", "The new iPod is here", "The new iPod is here"},
    {"web_address", "See https://example.org/ReadMore/NowHere today", "See https://example.org/ReadMore/NowHere today"},
    {"mail_address", "Write to AnnaBerg@example.org today", "Write to AnnaBerg@example.org today"},
    {"identifier", "Set max_valueNow to one", "Set max_valueNow to one"},
    {"hashtag", "Join in at #MarchForBees today", "Join in at #MarchForBees today"},
    {"abbreviation", "Talks with J.Smith went on", "Talks with J.Smith went on"},
    {"initial_at_the_begin", "Å.Berg talks of the tide", "Å.Berg talks of the tide"},
    {"capitals", "NATO and USA agree", "NATO and USA agree"},
    {"template_token", "Home\nSign in {* loginWidgetSmall *} or {{readMoreNow}}\nNews",
     "Home\nSign in {* loginWidgetSmall *} or {{readMoreNow}}\nNews"},
};

INSTANTIATE_TEST_SUITE_P(Cases, SegmentTest, testing::ValuesIn(kCases),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(InsideAddress, IsWhatAnAddressIsMadeOf) {
  struct Place {
    std::string_view text;  // a bar stands at the place
    bool inside;
  };
  constexpr Place kPlaces[] = {
      {"Kontakt:|desk@example.org", false},
      {"Kontakt:desk|@example.org", true},
      {"Kontakt:desk@example|.org", true},
      {"Kon|takt:desk@example.org", true},
      {"|desk@example.org", true},
      {"Anna|Berg@example.org", true},
      {"Anna|@AnnaBerg", false},
      {"@Anna|Berg", true},
      {"https://example.org/|Next", true},
      {"Next|https://example.org/", false},
      {"#Anna|Berg", true},
      {"max_value|Now", true},
      // Code.
      {"std::string|View", true},
      {"Page|Reader::read", true},
      {"storms::|World", false},
      {"node->first|Child", true},
      {"more->World|News", false},
      {"get|Name()", true},
      {"set|Name('x')", true},
      {"set|Name(userId2)", true},
      {"list.remove|All(x)", true},
      {"end|World(Video)", false},
      {"endWorld|(Video)", false},
      {"end|World(3)", false},
      {"says|World(dpa)", false},
      {"says|World(\"No\")", false},
      {"ended.|World(3)", false},
      {"\"author|Name\":", true},
      {"\"name\":\"|John", true},
      {"\"name\":\"John|Doe\",\"id\":4", true},
      {"|\"name\":\"John", false},
      {"said:|\"No\"", false},
      {"\"March for Bees\"|World", false},
      {"\"Bees|World\"", false},
      {"Foto:|dpa", false},
      {"20:11|World", false},
      {"at:|20:11", false},
      {"margin|Top:10px", true},
      {"marginTop:|10px", true},
      {"marginTop:10px;|Next", false},
      {"background|Color:#ffAA00;", true},
      {"topics:|#Bad", false},
      {"end|World:10", false},
      {"iPhone12|Pro", true},
      {"iPhone12|Politics", false},
      {"rises11|World", false},
      {"<news|Item>", true},
      {".news|Item", true},
      {"C:\\Users\\Anna|Berg", true},
      {"/var/www/news|Site/file", true},
      {"Home/News/|Sport", false},
      // Encoded bytes.
      {"AAAAAP///yH5|BAEAAAAALAAAAAABAAEAAAIBRAA7", true},
      {"R0lGODlhAQABAIAAAAAAAP///yH5|BAEAAAAALAAA", true},
      {"eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.|eyJzdWIiOiIxMjM0NTY3ODkwIn0", true},
      {"eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.ey|JzdWIiOiIxMjM0NTY3ODkwIn0", true},
      {"AIzaSyA1b|C2dE3fG4hI5jK6lM7nO8pQ9rS0tUvWx", true},
      {"da39a3ee5e6b4b0d|3255bfef95601890afd80709", true},
      {"HomeNews|SportCultureTravelWeather24", false},
      {"WM2018|EM2020/NFL2019/NBA2021", false},
  };
  for (const auto& [marked, inside] : kPlaces) {
    const std::size_t bar = marked.find('|');
    const std::string text = std::string(marked.substr(0, bar)) + std::string(marked.substr(bar + 1));
    const Span line{0, static_cast<std::uint32_t>(text.size())};
    EXPECT_EQ(internal::is_inside_address(text, line, static_cast<std::uint32_t>(bar)), inside) << marked;
  }
}

constexpr std::string_view kMenu = "HomeNewsSportCultureTravelWeather";

TEST(SegmentOptions, ThresholdLeavesOutDoubtfulSeams) {
  Parser parser{Options{.seam_threshold = 100}};
  Page page;
  ASSERT_FALSE(parser.parse(kMenu, page).has_value());
  EXPECT_TRUE(page.glue().empty());
}

TEST(SegmentEvidence, NamesFeaturesOnRequestOnly) {
  Page page;
  ASSERT_FALSE(Parser{Options{.keep_evidence = true}}.parse(kMenu, page).has_value());
  ASSERT_EQ(page.glue().size(), 5U);
  const auto why = page.why(page.glue()[0]);
  ASSERT_FALSE(why.empty());
  for (std::size_t i = 1; i < why.size(); ++i) EXPECT_GE(why[i - 1].score, why[i].score);
  for (const Evidence& evidence : why) EXPECT_FALSE(evidence.name.empty());
  ASSERT_FALSE(Parser{}.parse(kMenu, page).has_value());
  EXPECT_TRUE(page.why(page.glue()[0]).empty());
}

TEST(SegmentRules, ANameAndItsHandleMeet) {
  const auto confidence = [](std::string_view text, const Options& options = {.seam_threshold = 0}) {
    Page page;
    EXPECT_FALSE(Parser{options}.parse(text, page).has_value());
    for (const Glue& glue : page.glue())
      if (text[glue.at] == '@') return static_cast<int>(glue.confidence);
    return -1;
  };
  const auto is_sure = [&](std::string_view text) { return confidence(text) >= internal::kSurePercent; };
  EXPECT_TRUE(is_sure("Boats\nasked Ole Grunstad@GrunstadOle about it"));
  EXPECT_TRUE(is_sure("Boats\nasked Aprile Os@aprileos about it"));
  EXPECT_FALSE(is_sure("Boats\nasked Ole Grunstad@Harbour about it"));
  EXPECT_FALSE(is_sure("Boats\nasked Ole@Ole about it"));  // three letters are in many words
  EXPECT_FALSE(is_sure("Boats\nasked Grunstad for Ole Os@grunstad about it"));
}

TEST(SegmentRules, AShortLabelAndItsValueMeet) {
  const auto confidence = [](std::string_view line, std::string_view others = "") {
    const std::string text = "Boats\n" + std::string(line) + "\n" + std::string(others) + "Harbour";
    Page page;
    EXPECT_FALSE(Parser{Options{.seam_threshold = 0}}.parse(text, page).has_value());
    const auto at = static_cast<std::uint32_t>(text.find(':') + 1);
    for (const Glue& glue : page.glue())
      if (glue.at == at) return static_cast<int>(glue.confidence);
    return -1;
  };
  EXPECT_GE(confidence("Channel:NRY", "Channel:HLD\nChannel:SND\n"), internal::kSurePercent);
  EXPECT_GE(confidence("E-mail:desk@example.org"), internal::kSurePercent);
  EXPECT_GE(confidence("Contact the newsroom:quay.desk@example.org"), internal::kSurePercent);
  // It may be a name.
  EXPECT_LT(confidence("Channel:norrey"), internal::kSurePercent);
  EXPECT_LT(confidence("Leser:innen", "Leser:in\nLeser:innenreisen\n"), internal::kSurePercent);
  EXPECT_LT(confidence("channel:norrey", "channel:halden\nchannel:sund\n"), internal::kSurePercent);
  EXPECT_EQ(confidence("Channel: norrey", "Channel: halden\nChannel: sund\n"), -1);
}

// The confidence of a seam at the bar of `line`, which stands between other lines; -1: there is none.
int confidence_at_bar(std::string_view line, std::string_view url = "") {
  std::string text = "Boats\n" + std::string(line) + "\nHarbour";
  const std::size_t at = text.find('|');
  text.erase(at, 1);
  Page page;
  EXPECT_FALSE(Parser{Options{.seam_threshold = 0}}.parse(text, {.url = url}, page).has_value());
  for (const Glue& glue : page.glue())
    if (glue.at == at) return static_cast<int>(glue.confidence);
  return -1;
}

TEST(SegmentRules, ABylineEndsTheLine) {
  for (const std::string_view line :
       {"桟橋は冬のあいだ閉じられる|By Ann Lee", "Storm closes the old pier|By Ann Lee and Tom Reed",
        "Sturm schließt den alten Kai|Von Anna Lehmann", "Буря закрыла старый причал|By Ann Lee"})
    EXPECT_GE(confidence_at_bar(line), internal::kSurePercent) << line;
  // More stands behind the names.
  EXPECT_LT(confidence_at_bar("桟橋は|By Ann Lee の写真で冬のあいだ閉じられるといわれている"), internal::kSurePercent);
}

TEST(SegmentRules, AWholeDateBegins) {
  for (const std::string_view line :
       {"Ole Grunstad|2022-12-05 08:07 Repairs to the pier", "桟橋の修理が終わる（北港）|2019.2.28 Thu 8:15",
        "桟橋の修理はいつ終わる？|2019年2月28日", "桟橋の修理が終わる|2019/02/28",
        "Storm closes the pier|Sept. 23, 2022"})
    EXPECT_GE(confidence_at_bar(line), internal::kSurePercent) << line;
  // In a sentence, inside brackets, as a name's part.
  for (const std::string_view line :
       {"船は桟橋で|2019年2月28日に修理を終えて、再び出港した。", "北港[閲覧日|2019-02-28]", "wall_|2019-02-28.jpg"})
    EXPECT_LT(confidence_at_bar(line), internal::kSurePercent) << line;
}

TEST(SegmentRules, ASmallPrefixBelongsToItsName) {
  EXPECT_LE(confidence_at_bar("Izitimela zizobuya e|Mgungundlovu ngoLwesibili, kusho uMnyango wezokuThutha. Abahambi "
                              "baseThekwini noMasipala bayajabula."),
            1);
  EXPECT_GE(confidence_at_bar("Menu|Sport"), 50);
}

TEST(SegmentRules, NothingMeetsInsideShortBrackets) {
  EXPECT_GE(confidence_at_bar("Home Weather|Sport"), 50);
  EXPECT_EQ(confidence_at_bar("(Home Weather|Sport)"), -1);
  EXPECT_EQ(confidence_at_bar("[Home Weather|Sport]"), -1);
  EXPECT_EQ(confidence_at_bar("（Home Weather|Sport）"), -1);
  EXPECT_GE(confidence_at_bar("(Home) Weather|Sport (3)"), 50);
  EXPECT_GE(confidence_at_bar("(Home Weather|Sport]"), 50);
}

TEST(SegmentRules, NothingMeetsInsideTheSitesName) {
  EXPECT_GE(confidence_at_bar("About Harbour|News"), 50);
  EXPECT_EQ(confidence_at_bar("About Harbour|News", "https://www.harbournews.example/a"), -1);
  EXPECT_EQ(confidence_at_bar("About Harbour|News", "https://www.harbour-news.example"), -1);
  EXPECT_GE(confidence_at_bar("About Harbour|News", "https://www.quay.example/harbournews"), 50);
}

// How many of seams of these confidences stay.
std::size_t stay(std::size_t page_bytes, std::vector<std::uint8_t> confidences, int threshold = 50) {
  internal::PageData page;
  std::uint32_t at = 0;
  for (const std::uint8_t confidence : confidences) page.glue.push_back({.at = at++, .confidence = confidence});
  internal::doubt_lone_seams(page_bytes, threshold, page);
  for (const Glue& glue : page.glue) EXPECT_EQ(glue.confidence, confidences[glue.at]);
  return page.glue.size();
}

TEST(LoneSeams, MustBeSurerOnAPageOfSomeLength) {
  EXPECT_EQ(stay(3000, {60}), 0U);
  EXPECT_EQ(stay(3000, {74, 75}), 1U);
  EXPECT_EQ(stay(3000, {75, 99}), 2U);
  EXPECT_EQ(stay(3000, {60, 60, 60}), 3U);
  EXPECT_EQ(stay(2999, {60, 60}), 2U);
  EXPECT_EQ(stay(3000, {}), 0U);
  EXPECT_EQ(stay(3000, {91, 92}, 80), 1U);
  EXPECT_EQ(stay(3000, {99, 1}, 100), 0U);
  EXPECT_EQ(stay(3000, {0, 1}, 0), 2U);
}

}  // namespace
}  // namespace newsparse
