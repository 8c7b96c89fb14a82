#include "recognise/byline.h"

#include <gtest/gtest.h>

#include <array>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsparse::internal {
namespace {

struct Case {
  const char* name;
  std::string_view text;
  std::string_view author;  // empty: no byline
};

constexpr Case kCases[] = {
    {"english", "by Catherine Heath", "Catherine Heath"},
    {"glued_read_time", "by Catherine Heath9 min read", "Catherine Heath"},
    {"glued_opener", "byNa Mwandishi", "Na Mwandishi"},
    {"two_names_german", "Von Anna Meier und Jan Koch", "Anna Meier und Jan Koch"},
    {"role_tail", "By JANE DOE, Staff Writer", "JANE DOE"},
    {"agency_tail", "Jane Doe, Reuters", "Jane Doe"},
    {"agency_author", "By Reuters", "Reuters"},
    {"agency_with_article", "By The Associated Press", "The Associated Press"},
    {"date_tail", "By John Smith | March 3, 2017", "John Smith"},
    {"place_tail", "By John Smith in London", "John Smith"},
    {"with_an_agency", "Par Clémence Aubry avec AFP", "Clémence Aubry"},
    {"kind_of_piece", "Analysis by Marla Finch", "Marla Finch"},
    {"guest", "Ein Gastbeitrag von Anna Hollmer", "Anna Hollmer"},
    {"label_tail", "By John Smith Updated 3 March", "John Smith"},
    {"label_of_two_words", "By John Smith last updated 3 March", "John Smith"},
    {"month_tail", "By John Smith March 3, 2017", "John Smith"},
    {"initials", "By J. K. Miller", "J. K. Miller"},
    {"gaelic", "By Sean McCarthy", "Sean McCarthy"},
    {"three_names", "By Ann Lee, Bob Ray and Cy Fox", "Ann Lee, Bob Ray and Cy Fox"},
    {"french", "Par Jean-Luc Petit", "Jean-Luc Petit"},
    {"spanish", "Por María de la Cruz", "María de la Cruz"},
    {"italian", "di Marco Rossi e Anna Bianchi", "Marco Rossi e Anna Bianchi"},
    {"dutch", "Door Piet van der Berg", "Piet van der Berg"},
    {"russian", "Текст: Иван Петров", "Иван Петров"},
    {"swedish", "Av Lars Berg", "Lars Berg"},
    {"turkish", "Yazan: Ali Demir", "Ali Demir"},
    {"indonesian", "Oleh Budi Santoso", "Budi Santoso"},
    {"one_word_after_colon", "Author: admin2", ""},
    {"one_name_after_colon", "Autor: Kowalska", "Kowalska"},
    {"chinese", "记者张小明", "张小明"},
    {"chinese_slash", "文/张小明", "张小明"},
    {"japanese", "記者 山田太郎", "山田太郎"},
    {"korean", "홍길동 기자", "홍길동"},
    {"arabic", "بقلم محمد علي", "محمد علي"},
    {"slash", "Von Anna Müller/Jan Koch", "Anna Müller/Jan Koch"},
    {"slash_with_blanks", "Von Anna Müller / Jan Koch", "Anna Müller / Jan Koch"},
    {"slash_agency", "By Jane Doe/AP", "Jane Doe"},
    {"spanish_two", "Por Ana Ruiz y Luis Gil", "Ana Ruiz y Luis Gil"},
    {"spanish_one", "Por José Ortega y Gasset", "José Ortega y Gasset"},
    {"doctor", "By Dr. Jane Doe", "Dr. Jane Doe"},
    {"professor", "Von Prof. Dr. Karl Weber", "Prof. Dr. Karl Weber"},
    {"saint", "By Jane St. Clair", "Jane St. Clair"},
    {"junior", "By John Doe Jr.", "John Doe Jr."},
    {"house_tail", "By Jane Doe of The Daily Harbour", "Jane Doe"},
    {"house_behind_a_slash", "By Jane Doe / The Daily Harbour", "Jane Doe"},
    {"and_agency", "By Jane Doe and The Associated Press", "Jane Doe"},
    {"with_agency", "By Jane Doe with Reuters", "Jane Doe"},
    {"with_another", "By Jane Doe with John Roe", "Jane Doe with John Roe"},
    {"time_clause", "By the time they came, it was over.", ""},
    {"weekday", "By Friday the river had risen.", ""},
    {"article_title_case", "By The Numbers", ""},
    {"from_the_start", "Von Beginn an war es laut.", ""},
    {"general", "De Gaulle said no.", ""},
    {"standards", "By New York standards it was cheap", ""},
    {"sentence", "By John Smith. He lives here.", ""},
    {"short_name_ends_a_sentence", "By Jane Roe. The council met.", ""},
    {"short_word_alone", "By Dr.", ""},
    {"possessive", "By John Smith's account it failed", ""},
    {"question", "By John Smith?", ""},
    {"place_only", "Por La Paz", ""},
    {"prose_chinese", "记者从北京获悉此事的最新进展情况", ""},
    {"culture_chinese", "文化", ""},
    {"editorial_office", "编辑部", ""},
    {"opener_alone", "by", ""},
    {"no_agency", "Jane Doe, London", ""},
    {"names_alone", "Jane Doe", ""},
    {"digits", "by 2030", ""},
    {"other_word", "Buy John Smith", ""},
    {"empty", "", ""},
};

class Byline : public testing::TestWithParam<Case> {};

TEST_P(Byline, FindsTheAuthor) {
  const auto match = match_byline(GetParam().text);
  ASSERT_EQ(match.has_value(), !GetParam().author.empty());
  if (!match) return;
  EXPECT_EQ(slice(GetParam().text, match->author), GetParam().author);
  EXPECT_EQ(match->all.begin, 0U);
}

TEST_P(Byline, SpansOfEveryPrefixStayInBounds) {
  const std::string_view text = GetParam().text;
  for (std::size_t n = 0; n <= text.size(); ++n) {
    const auto block = std::make_unique<char[]>(n);  // exact size: ASan sees any over-read
    text.copy(block.get(), n);
    const std::string_view prefix{block.get(), n};
    if (looks_like_names(prefix)) {
      EXPECT_GT(n, 2U);
      EXPECT_TRUE(opens_with_name(text)) << prefix;
    }
    const auto opened = match_opened_byline(prefix);
    if (const auto match = match_byline(prefix)) {
      EXPECT_EQ(opened.has_value(), match->author.begin > 0) << prefix;
      EXPECT_LE(match->all.end, n);
      EXPECT_TRUE(match->all.contains(match->author));
      EXPECT_FALSE(match->author.empty());
    } else {
      EXPECT_FALSE(opened) << prefix;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Cases, Byline, testing::ValuesIn(kCases), [](const auto& param) { return param.param.name; });

TEST(SplitNames, TellsTheNamesOfOneBylineApart) {
  struct Row {
    std::string_view author;
    std::vector<std::string_view> names;
  };
  const Row kRows[] = {
      {"Ann Lee", {"Ann Lee"}},
      {"Ann Lee and John Smith", {"Ann Lee", "John Smith"}},
      {"Ann Lee, John Smith and Eva Klein", {"Ann Lee", "John Smith", "Eva Klein"}},
      {"Ann Lee, John Smith, and Eva Klein", {"Ann Lee", "John Smith", "Eva Klein"}},
      {"ANN LEE AND JOHN SMITH", {"ANN LEE", "JOHN SMITH"}},
      {"Anna Müller und Jan Koch", {"Anna Müller", "Jan Koch"}},
      {"Jeanne Dupont et Luc Petit", {"Jeanne Dupont", "Luc Petit"}},
      {"Ana Ruiz y Luis Gil", {"Ana Ruiz", "Luis Gil"}},
      {"Ann Lee & John Smith", {"Ann Lee", "John Smith"}},
      {"Anna Müller/Jan Koch", {"Anna Müller", "Jan Koch"}},
      {"Anna Müller / Jan Koch", {"Anna Müller", "Jan Koch"}},
      {"Jane Doe and Reuters", {"Jane Doe", "Reuters"}},
      {"\u674E\u660E\u3001\u738B\u5F3A", {"\u674E\u660E", "\u738B\u5F3A"}},
      // one
      {"José Ortega y Gasset", {"José Ortega y Gasset"}},
      {"Ludwig van der Berg", {"Ludwig van der Berg"}},
      {"Maria de la Cruz", {"Maria de la Cruz"}},
      {"Doe, Jane", {"Doe, Jane"}},
      {"Ann and John Smith", {"Ann and John Smith"}},
      {"Reuters", {"Reuters"}},
      {"", {}},
  };
  for (const Row& row : kRows) {
    std::array<Span, kMostBylineNames> names;
    const std::size_t count = split_names(row.author, names);
    ASSERT_EQ(count, row.names.size()) << row.author;
    for (std::size_t i = 0; i < count; ++i) EXPECT_EQ(slice(row.author, names[i]), row.names[i]);
  }
  std::array<Span, kMostBylineNames> names;
  std::string many = "Ann Lee";
  for (int i = 0; i < 20; ++i) many += ", Ann Lee";
  EXPECT_EQ(split_names(many, names), kMostBylineNames);
}

TEST(LooksLikeNames, TellsNamesFromOtherShortLines) {
  for (const char* text :
       {"Kyle Miller", "Anna Müller und Jan Koch", "Иван Петров", "Piet van der Berg", "J. K. Miller"})
    EXPECT_TRUE(looks_like_names(text)) << text;
  for (const char* text : {"Sport", "World at large", "3 March", "山田太郎", "Kyle Miller said", "Staff Writer", ""})
    EXPECT_FALSE(looks_like_names(text)) << text;
}

TEST(OpensWithName, TakesTwoWordsOfOne) {
  for (const char* text : {"Kyle Miller said so", "Piet van der Berg", "Anna Müller, 3 March"})
    EXPECT_TRUE(opens_with_name(text)) << text;
  for (const char* text : {"Siren signals a storm", "Sport", "3 March", "by Ann Lee", "山田太郎", ""})
    EXPECT_FALSE(opens_with_name(text)) << text;
}

TEST(Byline, OpenersAlone) {
  for (const char* text :
       {"By", "by:", "Von", "Author of the article:", "Written by ", "Autor", "Ein Kommentar von", "Текст:"})
    EXPECT_TRUE(is_byline_opener(text)) << text;
  for (const char* text : {"", ":", "Bypass", "By the way:", "Text size:", "Photo by", "Sponsored by", "by Ann Lee",
                           "by -", "3 May by", "Share", "山田太郎"})
    EXPECT_FALSE(is_byline_opener(text)) << text;
}

// Whoever it names: the author of a teaser need not be a person.
TEST(Byline, WhatFollowsTheOpener) {
  for (const auto& [text, name] :
       std::initializer_list<std::pair<std::string_view, std::string_view>>{{"By HARBOUR", "HARBOUR"},
                                                                            {"by: tides", "tides"},
                                                                            {"Von der Redaktion", "der Redaktion"},
                                                                            {"Written by Staff", "Staff"},
                                                                            {"By", "By"},
                                                                            {"Byron", "Byron"},
                                                                            {"HARBOUR", "HARBOUR"},
                                                                            {"", ""}})
    EXPECT_EQ(text.substr(after_byline_opener(text)), name) << text;
}

}  // namespace
}  // namespace newsparse::internal
