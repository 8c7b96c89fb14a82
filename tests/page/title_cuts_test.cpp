#include "page/title_cuts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/parser.h"
#include "page/classify.h"
#include "text/byte_masks.h"
#include "text/lexicon.h"

namespace newsparse::internal {
namespace {

constexpr PartRole kTitle = PartRole::kTitle, kSection = PartRole::kSection, kAuthor = PartRole::kAuthor,
                   kOther = PartRole::kOther, kStamp = PartRole::kStamp;

struct Piece {
  std::string_view text;
  PartRole role;
};
using Line = std::vector<Piece>;

// The titles, or other parts, of a page of such lines with a bar at each new cut. Parts of a line stand apart by a
// blank: at a cut, or at the edge of a timestamp.
std::string cut(const std::vector<Line>& lines, PartRole shown = kTitle) {
  std::string text;
  Workspace work;
  std::vector<bool> stamps;
  for (const Line& line : lines) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (i > 0) text.push_back(' ');
      const auto at = static_cast<std::uint32_t>(text.size());
      text.append(line[i].text);
      const auto edge = [&](std::size_t neighbour) {
        if (neighbour >= line.size()) return PartEdge::kLine;
        return line[i].role == kStamp || line[neighbour].role == kStamp ? PartEdge::kStamp : PartEdge::kCut;
      };
      work.parts.push_back({.span = {at, static_cast<std::uint32_t>(text.size())},
                            .line = static_cast<std::uint32_t>(work.lines.size()),
                            .role = line[i].role,
                            .left = edge(i - 1),
                            .right = edge(i + 1)});
    }
    work.lines.push_back({begin, static_cast<std::uint32_t>(text.size())});
    work.info.emplace_back();
    stamps.push_back(std::any_of(line.begin(), line.end(), [](const Piece& piece) { return piece.role == kStamp; }));
    work.in_article.push_back(0);
    work.line_hashes.push_back(hash_begin(std::string_view(text).substr(begin)));
    text.push_back('\n');
  }
  scan_bytes(text, work.masks);
  for (std::size_t l = 0; l < work.lines.size(); ++l) {
    read_part(text, work, work.lines[l], work.info[l]);
    work.info[l].stamps = stamps[l] ? 1 : 0;
  }
  work.part_info.resize(work.parts.size());
  for (std::size_t i = 0; i < work.parts.size(); ++i) read_part(text, work, work.parts[i].span, work.part_info[i]);
  const bool any = cut_titles(text, work);
  EXPECT_EQ(any, !work.cuts.empty());
  std::string out;
  for (const Part& part : work.parts) {
    if (part.role != shown) continue;
    std::uint32_t at = part.span.begin;
    for (const SeamCandidate& c : work.cuts)
      if (c.at > at && c.at < part.span.end) out.append(text.substr(at, c.at - at)).append("|"), at = c.at;
    out.append(text.substr(at, part.span.end - at)).append("\n");
  }
  return out;
}

TEST(TitleCuts, ANameThatEndsOtherTitles) {
  EXPECT_EQ(cut({{{"Ferry sails again", kTitle}, {"Ann Lee", kAuthor}, {"May 3", kStamp}},
                 {{"Pier closed for repairs Ann Lee", kTitle}, {"May 2", kStamp}},
                 {{"Wool prices climb again Tom Hale", kTitle}, {"May 1", kStamp}}}),
            "Ferry sails again\nPier closed for repairs |Ann Lee\nWool prices climb again Tom Hale\n");
  // Three titles have a name there: any name of the page is one before a date. It may be a title's last words
  // elsewhere.
  const std::vector<Line> three = {{{"Ferry sails again", kTitle}, {"Ann Lee", kAuthor}, {"May 3", kStamp}},
                                   {{"Two piers reopen soon", kTitle}, {"Ann Lee", kAuthor}, {"May 3", kStamp}},
                                   {{"Late frost in orchards", kTitle}, {"Ann Lee", kAuthor}, {"May 3", kStamp}},
                                   {{"Tom Hale", kAuthor}},
                                   {{"Wool prices climb again Tom Hale", kTitle}, {"May 1", kStamp}},
                                   {{"The long voyage of Tom Hale", kTitle}}};
  EXPECT_EQ(cut(three),
            "Ferry sails again\nTwo piers reopen soon\nLate frost in orchards\nWool prices climb again |Tom Hale\n"
            "The long voyage of Tom Hale\n");
  // Nothing that is long enough for a title is left.
  EXPECT_EQ(cut({{{"Ferry sails again", kTitle}, {"Ann Lee", kAuthor}}, {{"Meet Ann Lee", kTitle}}}),
            "Ferry sails again\nMeet Ann Lee\n");
}

TEST(TitleCuts, ANameWhereOtherTitlesHaveOne) {
  std::vector<Line> lines = {{{"Ferry sails again", kTitle}, {"Ann Lee", kAuthor}, {"May 3", kStamp}},
                             {{"Two piers reopen soon", kTitle}, {"Mary", kOther}, {"May 3", kStamp}},
                             {{"Late frost in orchards", kTitle}, {"Joe Fisher", kAuthor}, {"May 3", kStamp}},
                             {{"Wool prices climb again Tom Hale", kTitle}, {"May 1", kStamp}},
                             {{"The long voyage of Tom Hale", kTitle}}};
  EXPECT_EQ(cut(lines),
            "Ferry sails again\nTwo piers reopen soon\nLate frost in orchards\nWool prices climb again |Tom Hale\n"
            "The long voyage of Tom Hale\n");
  // No name, and nothing that is long enough for a title before one.
  lines[3] = {{"How Norrey's Schools Help Each Other", kTitle}, {"May 1", kStamp}};
  lines[4] = {{"Meet Tom Hale", kTitle}, {"May 1", kStamp}};
  lines.push_back({{"Ferry sails again", kTitle}, {"Ann Lee", kAuthor}, {"May 3", kStamp}});
  EXPECT_EQ(cut(lines),
            "Ferry sails again\nTwo piers reopen soon\nLate frost in orchards\nHow Norrey's Schools Help Each Other\n"
            "Meet Tom Hale\nFerry sails again\n");
  lines[3] = {{"The ferry sails to South Island", kTitle}, {"May 1", kStamp}};
  EXPECT_EQ(cut(lines).find('|'), std::string::npos);
  lines[3] = {{"How Norrey's Schools Help Each Other", kTitle}, {"May 1", kStamp}};
  // More than one in three titles has none.
  lines.pop_back();
  lines[3] = lines[4] = {{"Wool prices climb again Tom Hale", kTitle}, {"May 1", kStamp}};
  EXPECT_EQ(cut(lines),
            "Ferry sails again\nTwo piers reopen soon\nLate frost in orchards\nWool prices climb again Tom Hale\n"
            "Wool prices climb again Tom Hale\n");
}

TEST(TitleCuts, ASectionThatBeginsOtherTitles) {
  const auto line = [](std::string_view section, std::string_view title) {
    return Line{{section, kSection}, {title, kTitle}, {"May 3", kStamp}};
  };
  std::vector<Line> lines = {line("World", "Ferry sails again"),
                             line("World", "Pier closed for repairs"),
                             line("World", "Late frost in orchards"),
                             {{"World Wool prices climb again", kTitle}, {"May 2", kStamp}},
                             {{"World Cup returns to Norrey", kTitle}}};  // ends its line, as the others do not
  EXPECT_EQ(cut(lines),
            "Ferry sails again\nPier closed for repairs\nLate frost in orchards\nWorld |Wool prices climb again\n"
            "World Cup returns to Norrey\n");
  lines.erase(lines.begin());  // two may be chance
  EXPECT_EQ(
      cut(lines),
      "Pier closed for repairs\nLate frost in orchards\nWorld Wool prices climb again\nWorld Cup returns to Norrey\n");
}

TEST(TitleCuts, ANameOfTheMenuBeginsTitles) {
  const std::vector<Line> menu = {{{"World", kOther}}, {{"Old Town", kOther}}, {{"Ferry", kOther}}};
  const auto with_menu = [&](std::vector<Line> lines) {
    lines.insert(lines.begin(), menu.begin(), menu.end());
    return cut(lines);
  };
  EXPECT_EQ(
      with_menu({{{"World Wool prices climb for the third time", kTitle}},
                 {{"Old Town Pier closed for repairs", kTitle}},
                 {{"World Late frost in orchards", kTitle}},
                 {{"Two piers reopen soon", kTitle}}}),
      "World |Wool prices climb for the third time\nOld Town |Pier closed for repairs\nWorld |Late frost in orchards\n"
      "Two piers reopen soon\n");
  // All with one name, which is the first word of titles; fewer than three; fewer than half.
  EXPECT_EQ(with_menu({{{"Ferry Norrey sails again", kTitle}},
                       {{"Ferry Halden stays in port", kTitle}},
                       {{"Ferry Sund takes no cars", kTitle}}}),
            "Ferry Norrey sails again\nFerry Halden stays in port\nFerry Sund takes no cars\n");
  EXPECT_EQ(with_menu({{{"World Wool prices climb again", kTitle}}, {{"Ferry Norrey sails again", kTitle}}}),
            "World Wool prices climb again\nFerry Norrey sails again\n");
  // All words with capitals.
  EXPECT_EQ(with_menu({{{"World Wool Prices Climb Again", kTitle}},
                       {{"Ferry Sign Young Captain From Norrey", kTitle}},
                       {{"World Late Frost In All Orchards", kTitle}}})
                .find('|'),
            std::string::npos);
  std::vector<Line> most_without(4, Line{{"Two piers reopen soon", kTitle}});
  for (const std::string_view title :
       {"World Cup returns to Norrey", "Old Town Hall is for sale", "Ferry Norrey sails again"})
    most_without.push_back({{title, kTitle}});
  EXPECT_EQ(with_menu(most_without).find('|'), std::string::npos);
}

TEST(TitleCuts, ANameOfTheMenuBeginsTitlesBehindTheirDates) {
  const std::vector<Line> rows = {{{"2 hours ago", kStamp}, {"World Wool prices climb for the third time", kTitle}},
                                  {{"3 hours ago", kStamp}, {"Sport Rovers sign a goalkeeper on loan", kTitle}},
                                  {{"5 hours ago", kStamp}, {"World Late frost in orchards", kTitle}}};
  constexpr std::string_view kCut =
      "World |Wool prices climb for the third time\nSport |Rovers sign a goalkeeper on loan\n"
      "World |Late frost in orchards\n";
  const std::vector<Line> menus = {
      {{"Home", kOther}, {"World", kOther}, {"Culture", kOther}, {"Sport", kOther}},  // links that were told apart
      {{"Home World Politics Culture Sport Weather", kOther}}};                       // and a line of them
  for (const Line& menu : menus) {
    std::vector<Line> lines = rows;
    lines.insert(lines.begin(), menu);
    EXPECT_EQ(cut(lines), kCut);
  }
  EXPECT_EQ(cut(rows).find('|'), std::string::npos);  // of no menu
}

TEST(TitleCuts, ABylineEndsInASection) {
  const auto dated = [](std::string_view byline) { return Line{{"March 4, 2019", kStamp}, {byline, kOther}}; };
  // The page, or the lexicon, knows the section.
  EXPECT_EQ(cut({dated("by annlee in Transport"), dated("by Tom Hale in Politics")}, kOther),
            "by |annlee |in |Transport\nby |Tom Hale |in |Politics\n");
  EXPECT_EQ(cut({dated("von Anna Lehm in Gezeiten"), {{"Gezeiten", kSection}}}, kOther),
            "von |Anna Lehm |in |Gezeiten\n");
  EXPECT_EQ(cut({dated("por Ana Lima en Deportes")}, kOther), "por |Ana Lima |en |Deportes\n");
  for (const std::string_view text : {"By Ann Lee in Sund", "by annlee and Tom Hale", "by Ann Lee and Tom Hale",
                                      "por Ana Lima en Pedro Ruiz", "by the harbour in Politics", "annlee in Politics",
                                      "by Ann Lee in politics", "by Ann Lee in Politics.", "Von Anna von Sport"})
    EXPECT_EQ(cut({dated(text), dated("by annlee in Transport")}, kOther).find('|'),
              std::string(text).append("\nby ").size())
        << text;
  EXPECT_EQ(cut({dated("by Ann Lee and Tom Hale"), {{"Tom Hale", kAuthor}}}, kOther), "by Ann Lee and Tom Hale\n");
  // Its date stands elsewhere: a place may be meant.
  EXPECT_EQ(cut({{{"By Ann Lee in Politics", kOther}}, {{"March 4, 2019", kStamp}}}, kOther),
            "By Ann Lee in Politics\n");
}

TEST(TitleCuts, APictureSaysTheTitleBefore) {
  EXPECT_EQ(cut({{{"Ferry sails again Harbour Ferry sails again", kTitle}, {"May 3", kStamp}}}),
            "Ferry sails again Harbour |Ferry sails again\n");
  EXPECT_EQ(cut({{{"Ferry sails again Ferry sails again", kTitle}}}), "Ferry sails again |Ferry sails again\n");
  EXPECT_EQ(cut({{{"More ferries, more ferries", kTitle}}}), "More ferries, more ferries\n");
  EXPECT_EQ(cut({{{"New York wins again in New York", kTitle}}}), "New York wins again in New York\n");
  EXPECT_EQ(cut({{{"Ferry sails again when the storm is over Ferry sails again", kTitle}}}),
            "Ferry sails again when the storm is over Ferry sails again\n");
}

TEST(TitleCuts, AnOpenerOfABylineEndsTheTitle) {
  EXPECT_EQ(cut({{{"Ferry sails again by", kTitle}, {"Ann Lee", kAuthor}}}), "Ferry sails again |by\n");
  EXPECT_EQ(cut({{{"Die Fähre fährt wieder von", kTitle}, {"Anna Lehm", kAuthor}}}), "Die Fähre fährt wieder |von\n");
  EXPECT_EQ(cut({{{"Ferry sails again By Ann Lee", kTitle}}}), "Ferry sails again |By Ann Lee\n");
  EXPECT_EQ(cut({{{"What the storm left by", kTitle}, {"the pier", kOther}}}), "What the storm left by\n");
  EXPECT_EQ(cut({{{"El puente nuevo de", kTitle}, {"Ana Lorca", kAuthor}}}), "El puente nuevo de\n");
  EXPECT_EQ(cut({{{"Passed By Old Friends", kTitle}}}), "Passed By Old Friends\n");
}

TEST(TitleCuts, ATextBeginsWithTheCapitalOfASmallWord) {
  const std::vector<Line> lines = {
      {{"Le pont ferme pour deux semaines La ville veut réparer les câbles avant la neige", kTitle}},
      {{"Les pêcheurs de la région attendent la fin de la tempête", kTitle}},
      {{"La maire parle de la fin de la saison", kTitle}}};
  EXPECT_EQ(cut(lines).substr(0, 60), "Le pont ferme pour deux semaines |La ville veut réparer les");
  // In titles whose small words have capitals it is one of them, in a name of two capitals another.
  EXPECT_EQ(cut({{{"The End of the Line for The Ferry to the old islands", kTitle}},
                 {{"Notes On The Pier And The Quay", kTitle}}}),
            "The End of the Line for The Ferry to the old islands\nNotes On The Pier And The Quay\n");
  EXPECT_EQ(
      cut({{{"le maire rencontre Jean La Porte sur le quai avec la presse", kTitle}},
           {{"la pluie sur la ville et la fin de la saison", kTitle}}}),
      "le maire rencontre Jean La Porte sur le quai avec la presse\nla pluie sur la ville et la fin de la saison\n");
}

TEST(TitleCuts, TheDatesLabelEndsTheTitle) {
  EXPECT_EQ(cut({{{"Harbour gets a new roof published on", kTitle}, {"May 3", kStamp}}}),
            "Harbour gets a new roof |published on\n");
  EXPECT_EQ(cut({{{"Der Hafen bekommt ein Dach veröffentlicht am", kTitle}, {"3. Mai", kStamp}}}),
            "Der Hafen bekommt ein Dach |veröffentlicht am\n");
  EXPECT_EQ(cut({{{"Harbour gets a new roof published on", kTitle}}}), "Harbour gets a new roof published on\n");
}

TEST(TitleCuts, ACounterOfCommentsEndsTheTitle) {
  EXPECT_EQ(cut({{{"Harbour gets a new roof 133", kTitle}, {"comments", kOther}}}), "Harbour gets a new roof |133\n");
  EXPECT_EQ(cut({{{"Harbour roof opens in 2030", kTitle}, {"Ann Lee", kAuthor}}}), "Harbour roof opens in 2030\n");
}

TEST(TitleCuts, WhatIsCutOffIsAField) {
  constexpr std::string_view kText =
      "Repairs to the old light in Norrey by Rahel FadinDecember 4, 2023\n"
      "School opens beside the mill by Ann LeeDecember 3, 2023\n"
      "Two piers reopen after the storm by Tom HaleDecember 2, 2023";
  Page page;
  ASSERT_FALSE(Parser{}.parse(kText, page).has_value());
  ASSERT_EQ(page.records().size(), 3U);
  const auto item = page.feed_item(page.records()[1]);
  ASSERT_TRUE(item.has_value());
  EXPECT_EQ(page.text(item->title), "School opens beside the mill");
  EXPECT_EQ(page.text(item->author), "Ann Lee");
}

}  // namespace
}  // namespace newsparse::internal
