// Rows of links that are told by what they share.
#include "page/link_rows.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "newsparse/page.h"
#include "newsparse/parser.h"

namespace newsparse {
namespace {

constexpr std::string_view kStory =
    "Ferry sails again\nMay 3, 2019\n"
    "The ferries to the islands stayed in port on Monday, and the crews said that they would not sail before June.\n"
    "Shops on the two largest islands have begun to run out of milk and bread, the mayor of Norrey said on Tuesday.\n";

// The class of each byte of `row` below a story, or its kind where it has none; "article" where it is the story's.
std::string class_below_story(std::string_view row) {
  const std::string text = std::string(kStory).append(row).append("\n");
  Parser parser;
  Page page;
  EXPECT_FALSE(parser.parse(text, {}, page));
  std::string found;
  for (const Record& record : page.records()) {
    if (record.span.end <= kStory.size()) continue;
    const auto boilerplate = page.boilerplate(record);
    const std::string_view kind = record.in_article ? "article"
                                  : boilerplate     ? to_string(*boilerplate)
                                                    : to_string(record.kind);
    if (found != kind) found.append(found.empty() ? "" : " ").append(kind);
  }
  return found;
}

TEST(LinkRows, ButtonsThatEndInOneNote) {
  const std::vector<std::string_view> rows = {
      "Click to share on X (Opens in new window)\nClick to email a link to a friend (Opens in new window)\n"
      "Click to share on Facebook (Opens in new window)\nClick to print (Opens in new window)",
      "Klick, um auf Facebook zu teilen (Wird in neuem Fenster geöffnet)\n"
      "Klicken zum Ausdrucken (Wird in neuem Fenster geöffnet)",
      "Cliquez pour partager sur Facebook(ouvre dans une nouvelle fenêtre)\n"
      "Cliquer pour imprimer(ouvre dans une nouvelle fenêtre)",
      "Udostępnij na Facebooku (otwiera nowe okno)\nUdostępnij na platformie X (otwiera nowe okno)",
      "Facebook üzerinde paylaşmak için tıklayın (Yeni pencerede açılır)\n"
      "WhatsApp üzerinde paylaşmak için tıklayın (Yeni pencerede açılır)",
      "Нажмите, чтобы поделиться на Facebook (Открывается в новом окне)\n"
      "Нажмите для печати (Открывается в новом окне)",
      "点击以在 Facebook 上分享（在新窗口中打开）\n点击以在 X 上分享（在新窗口中打开）",
      // Glued to one another.
      "Click to print (Opens in new window)Click to share on Facebook (Opens in new window)",
  };
  for (const std::string_view row : rows) EXPECT_EQ(class_below_story(row), "share") << row;
  EXPECT_EQ(class_below_story("You are commenting by your Facebook account. ( Log out / Change )\n"
                              "You are commenting by your Google account. ( Log out / Change )"),
            "comments");
}

TEST(LinkRows, WhatOnlyEndsInBrackets) {
  const std::vector<std::string_view> rows = {
      // Nothing tells of sharing.
      "The harbour plan was read by nine members (Norrey council)\nThe budget was put off by a week (Norrey council)",
      // Neither their begins nor their ends are alike.
      "Facebook was fined by the court (Norrey Post)\nTwo ferries were sold last week (Norrey Post)",
      // One line says nothing of another.
      "Facebook was fined by a court on the islands (Norrey Post)",
      "He shared it on Facebook (and on paper) with his friends on the island (and on paper, too).",
      // Most have nothing to do with it.
      "Statement of the mayor on Facebook (in Norrish)\nStatement of the council (in Norrish)\n"
      "Report of the harbour court (in Norrish)",
      "The Facebook Tide (island film)\nThe Cleaners (island film)\nThe Great Storm (island film)",
      // Asides, in lines and inside one.
      "I never look at Twitter (laughs)\nI never look at my letters (laughs)",
      "Sie schrieb auf Facebook (Die Insel), und auch der Bürgermeister las es dort (Die Insel)",
      "最初はTwitterで見つけたんですよ（笑）でも本当にすごい人でした（笑）",
      "Facebook knew of it (emphasis added) and the company kept silent all the same (emphasis added)",
  };
  for (const std::string_view row : rows) EXPECT_EQ(class_below_story(row).find("share"), std::string::npos) << row;
}

TEST(LinkRows, AnArchiveIsNoDate) {
  for (const std::string_view months :
       {"May 2019\nMarch 2019\nFebruary 2019\nJanuary 2019", "März 2019 (3)\nFebruar 2019 (12)\nJanuar 2019 (1)",
        "mai 2019\nmars 2019\nfévrier 2019\njanvier 2019", "2019年5月\n2019年3月\n2019年2月\n2018年12月",
        "▼ 2019 (14)\n► November (3)\n► 12/30 - 01/06 (3)\n► 12/23 - 12/30 (9)"}) {
    const std::string below =
        class_below_story(std::string("Recent posts\nCouncil approves bridge plan\n").append(months));
    EXPECT_TRUE(below.ends_with("navigation")) << months << ": " << below;
  }
  // One month is a date, two are a begin and an end, months that go on are a table's.
  for (const std::string_view months :
       {"March 2019", "March 2019\nMarch 2019", "March 3, 2019\nMarch 2, 2019", "March 2019\nJune 2019",
        "June 2019\nMarch 2019", "January 2019\nFebruary 2019\nMarch 2019\nApril 2019"})
    EXPECT_EQ(class_below_story(months).find("navigation"), std::string::npos) << months;
}

TEST(LinkRows, TimeIsLinear) {
  std::string text(kStory);
  for (int i = 0; i < 40000; ++i) text.append(i % 2 == 0 ? "word (of a note)\n" : "other (of a note)\n");
  Parser parser;
  Page page;
  EXPECT_FALSE(parser.parse(text, {}, page));  // most of a minute, were each line to look at all below it
}

}  // namespace
}  // namespace newsparse
