#include "recognise/dateline.h"

#include <gtest/gtest.h>

#include <memory>
#include <string_view>

namespace newsparse::internal {
namespace {

struct Case {
  const char* name;
  std::string_view text, place, date, agency;
  std::string_view body;  // what is left after the dateline; empty: no dateline
};

constexpr Case kCases[] = {
    {"reuters", "PARIS, March 3 (Reuters) - Farmers came", "PARIS", "March 3", "Reuters", " Farmers came"},
    {"tass", "MOSCOW, May 29. /TASS/. The minister", "MOSCOW", "May 29.", "TASS", " The minister"},
    {"ap", "NEW YORK (AP) — Stocks fell", "NEW YORK", "", "AP", " Stocks fell"},
    {"two_places", "ALBANY, N.Y. (AP) — Lawmakers met", "ALBANY, N.Y.", "", "AP", " Lawmakers met"},
    {"german", "Berlin (dpa) – Die Regierung", "Berlin", "", "dpa", " Die Regierung"},
    {"austrian", "Wien (APA) - Der Nationalrat", "Wien", "", "APA", " Der Nationalrat"},
    {"dutch", "AMSTERDAM (ANP) - De politie", "AMSTERDAM", "", "ANP", " De politie"},
    {"french", "Paris, le 3 mars 2017 (AFP) - Le ministre", "Paris", "le 3 mars 2017", "AFP", " Le ministre"},
    {"spanish", "Madrid, 3 mar (EFE).- El presidente", "Madrid", "3 mar", "EFE", " El presidente"},
    {"spanish_no_comma", "MADRID 3 Mar. (EUROPA PRESS) - El juez", "MADRID", "3 Mar.", "EUROPA PRESS", " El juez"},
    {"polish", "WARSZAWA (PAP) - Sejm", "WARSZAWA", "", "PAP", " Sejm"},
    {"czech", "Praha 3. března (ČTK) - Vláda", "Praha", "3. března", "ČTK", " Vláda"},
    {"italian", "(ANSA) - ROMA, 29 MAG - Il governo", "ROMA", "29 MAG", "ANSA", " Il governo"},
    {"russian", "МОСКВА, 29 мая - РИА Новости. Глава", "МОСКВА", "29 мая", "РИА Новости", " Глава"},
    {"russian_slashes", "МОСКВА, 29 мая. /ТАСС/. Глава", "МОСКВА", "29 мая.", "ТАСС", " Глава"},
    {"arabic", "باريس (رويترز) - قال", "باريس", "", "رويترز", " قال"},
    {"hindi", "दिल्ली, 29 मई (भाषा) सरकार", "दिल्ली", "29 मई", "भाषा", " सरकार"},
    {"japanese", "【北京共同】外務省は", "北京", "", "共同", "外務省は"},
    {"chinese", "（新华社北京3月3日电）会议", "北京", "3月3日", "新华社", "会议"},
    {"chinese_open", "新华社北京3月3日电 会议", "北京", "3月3日", "新华社", " 会议"},
    {"korean", "[서울=뉴시스] 정부는", "서울", "", "뉴시스", " 정부는"},
    {"agency_and_sentence", "(dpa) Der Hafen bleibt bis zum Montag gesperrt.", "", "", "dpa",
     " Der Hafen bleibt bis zum Montag gesperrt."},
    {"agency_in_prose", "(dpa) hat das gemeldet und dabei blieb es dann auch.", "", "", "", ""},
    {"state_in_brackets", "(AP) Chief Minister Redmon said on Monday that it was over.", "", "", "", ""},
    {"place_and_colon", "NORREY TOWN: The ferries will not sail this week, it said.", "", "", "", ""},
    {"wide_brackets", "［北京 共同］外務省は", "北京", "", "共同", "外務省は"},
    {"blanks_in_brackets", "BERGEN, June 2 ( Reuters )- The ferries", "BERGEN", "June 2", "Reuters", " The ferries"},
    {"agency_only", "(Reuters) - Shares fell", "", "", "Reuters", " Shares fell"},
    {"capitals_only", "WASHINGTON — The Senate met late on Tuesday evening.", "WASHINGTON", "", "",
     " The Senate met late on Tuesday evening."},
    {"date_only", "ROME, March 3 – The pope", "ROME", "March 3", "", " The pope"},
    {"two_agencies", "Köln (dpa/lnw) - Die Regierung", "Köln", "", "dpa/lnw", " Die Regierung"},
    {"two_towns", "Berlin/Köln (dpa/lnw) - Die Regierung", "Berlin/Köln", "", "dpa/lnw", " Die Regierung"},
    {"business_wire", "NEW YORK--(BUSINESS WIRE)--Acme Corp", "NEW YORK", "", "BUSINESS WIRE", "Acme Corp"},
    {"business_wire_state", "LAS VEGAS, Nev.--(BUSINESS WIRE)--Acme", "LAS VEGAS, Nev.", "", "BUSINESS WIRE", "Acme"},
    {"russian_stops", "Москва. 29 мая. INTERFAX.RU - Министр", "Москва", "29 мая", "INTERFAX.RU", " Министр"},
    {"russian_three_stops", "КИЕВ. 3 декабря. УНН. Парламент", "КИЕВ", "3 декабря", "УНН", " Парламент"},
    {"chinese_news", "（东京3日讯）政府星期一宣布。", "东京", "3日", "", "政府星期一宣布。"},
    {"chinese_reporter", "新华社北京3月4日电（记者 李明）会议", "北京", "3月4日", "新华社", "（记者 李明）会议"},
    {"chinese_site", "人民网北京3月4日电 会议", "北京", "3月4日", "人民网", " 会议"},
    {"chinese_paper", "本报北京3月4日讯 会议", "北京", "3月4日", "", " 会议"},
    {"swedish", "STOCKHOLM (TT) – Ministern sade", "STOCKHOLM", "", "TT", " Ministern sade"},
    {"swedish_no_mark", "STOCKHOLM (TT) Ministern sade att det var så i går kväll.", "STOCKHOLM", "", "TT",
     " Ministern sade att det var så i går kväll."},
    {"underscore", "WASHINGTON (AP) _ The Senate", "WASHINGTON", "", "AP", " The Senate"},
    {"bars", "Paris, France | AFP | The minister", "Paris, France", "", "AFP", " The minister"},
    {"bars_one_place", "Berlin | dpa | Der Minister", "Berlin", "", "dpa", " Der Minister"},
    {"colon", "New Delhi: The minister said on Monday that the bill would be taken up in the next session.",
     "New Delhi", "", "", " The minister said on Monday that the bill would be taken up in the next session."},
    {"colon_headline", "Mumbai: Heavy Rain Lashes City, Trains Delayed, Schools Shut And Flights Diverted", "", "", "",
     ""},
    {"colon_short", "Dubai: The city of gold", "", "", "", ""},
    {"colon_label", "Review: The board said on Monday that the new pier would be open to walkers in the spring.", "",
     "", "", ""},
    {"bars_menu", "Paris | Sport | The minister", "", "", "", ""},
    {"hyphens", "PARIS-(Reuters)-Farmers", "", "", "", ""},
    {"slash_prose", "AC/DC - Konzert in der Stadthalle am nächsten Freitag, sagte er", "", "", "", ""},
    {"no_mark_headline", "BERLIN (dpa) MINISTER TRITT HEUTE NACH KURZER AMTSZEIT ZURÜCK", "", "", "", ""},
    {"stops_prose", "Moskau. 29 Menschen. Das ist die Zahl", "", "", "", ""},
    {"chinese_bracket_prose", "（记者李明）会议", "", "", "", ""},
    {"chinese_date", "（3日讯）会议", "", "", "", ""},
    {"prose_with_dash", "The talks - long delayed - began", "", "", "", ""},
    {"capitalised_prose", "Paris - the city of light - is old", "", "", "", ""},
    {"quote", "\"PARIS\" - it said on the sign of the old house by the river", "", "", "", ""},
    {"photo_label", "PHOTOS - The best pictures of the week from all over the world", "", "", "", ""},
    {"headline", "Paris: Farmers block ring road", "", "", "", ""},
    {"headline_dash", "Paris – Farmers block ring road", "", "", "", ""},
    {"other_brackets", "Smith (Labour) - who lost - left", "", "", "", ""},
    {"party", "Berlin (CDU) – Der Politiker", "", "", "", ""},
    {"bracketed_prose", "(Laughs) - No, I never did that.", "", "", "", ""},
    {"hyphenated", "COVID-19 cases rose in the whole country last week, it said", "", "", "", ""},
    {"comma_prose", "London, March 3 was a cold day", "", "", "", ""},
    {"capitals_then_lower", "NASA - the space agency - will try again next week, it said", "", "", "", ""},
    {"number_first", "2017 - A year to remember for the people of the small town", "", "", "", ""},
    {"date_prose", "On March 3 - a Friday - it rained", "", "", "", ""},
    {"weekday", "Montag, 3. März war ein Tag", "", "", "", ""},
    {"korean_brackets", "[사진] 오늘의 하늘", "", "", "", ""},
    {"japanese_brackets", "【速報】外務省は発表した", "", "", "", ""},
    {"chinese_prose", "新华社是中国的通讯社", "", "", "", ""},
    {"russian_prose", "Москва - город большой и старый", "", "", "", ""},
    {"french_prose", "Le Monde - journal du soir - paraît", "", "", "", ""},
    {"slash", "AC/DC - Konzert", "", "", "", ""},
    {"arabic_prose", "قال الوزير - أمس - ذلك", "", "", "", ""},
    {"short_capitals", "UPDATE - Done", "", "", "", ""},
    {"agency_no_mark", "Berlin (dpa) berichtet", "", "", "", ""},
    {"empty", "", "", "", "", ""},
};

class Dateline : public testing::TestWithParam<Case> {};

TEST_P(Dateline, FindsItsParts) {
  const Case& c = GetParam();
  const auto match = match_dateline(c.text);
  ASSERT_EQ(match.has_value(), !c.body.empty());
  if (!match) return;
  EXPECT_EQ(slice(c.text, match->place), c.place);
  EXPECT_EQ(slice(c.text, match->date), c.date);
  EXPECT_EQ(slice(c.text, match->agency), c.agency);
  EXPECT_EQ(c.text.substr(match->all.end), c.body);
}

TEST_P(Dateline, SpansOfEveryPrefixStayInBounds) {
  const std::string_view text = GetParam().text;
  for (std::size_t n = 0; n <= text.size(); ++n) {
    const auto block = std::make_unique<char[]>(n);  // exact size: ASan sees any over-read
    text.copy(block.get(), n);
    const auto match = match_dateline({block.get(), n});
    if (!match) continue;
    EXPECT_LE(match->all.end, n);
    EXPECT_EQ(match->all.begin, 0U);
    for (const Span part : {match->place, match->date, match->agency}) EXPECT_TRUE(match->all.contains(part));
    EXPECT_FALSE(match->place.empty() && match->agency.empty());
  }
}

INSTANTIATE_TEST_SUITE_P(Cases, Dateline, testing::ValuesIn(kCases),
                         [](const auto& param) { return param.param.name; });

}  // namespace
}  // namespace newsparse::internal
