// story_lines_test.cpp: headings, entries of lists and captions inside the article.
#include "page/story_lines.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "newsparse/output.h"
#include "newsparse/page.h"
#include "newsparse/parser.h"

namespace newsparse {
namespace {

constexpr std::string_view kBefore =
    "Ferry strike enters a second week\nBy Ann Lee\nMay 3, 2021\n"
    "The ferries to the islands stayed in port on Monday, and the crews said that they would not sail before June.\n"
    "Shops on the two largest islands have begun to run out of milk and bread, the mayor of Norrey said.\n";
constexpr std::string_view kBehind =
    "A helicopter flew medicine to the clinic, but it cannot carry flour or coal for seven thousand people.\n"
    "The company wants to talk again on Friday if the union comes without new demands.\n";

// `lines` between two paragraphs above and two below: of each its kind, + where it is of the article.
std::string kinds_of(std::string_view lines) {
  const std::string text = std::string(kBefore).append(lines).append("\n").append(kBehind);
  Parser parser;
  Page page;
  EXPECT_FALSE(parser.parse(text, page));
  std::string out;
  for (const Record& record : page.records()) {
    if (record.span.begin < kBefore.size() || record.span.begin > kBefore.size() + lines.size()) continue;
    out.append(out.empty() ? "" : " ").append(to_string(record.kind)).append(record.in_article ? "+" : "");
    if (const auto caption = page.caption(record)) out.append("[").append(page.text(caption->credit)).append("]");
  }
  return out;
}

struct LineCase {
  std::string_view line;
  RecordKind kind;
};

TEST(StoryLines, KindsOfLinesBetweenParagraphs) {
  constexpr LineCase kCases[] = {
      {"What the crews demand", RecordKind::kHeading},
      {"“We are tired”", RecordKind::kHeading},
      {"Milk is short", RecordKind::kHeading},
      {"Was die Mannschaften fordern", RecordKind::kHeading},
      {"• Ten ships lie in the old port", RecordKind::kListEntry},
      {"• The crews have not been paid since March. They want their money before they sail.", RecordKind::kListEntry},
      {"- two ships of the northern line", RecordKind::kListEntry},
      {"The crews want three things:", RecordKind::kParagraph},
      {"- I have never seen such a thing, said the captain.", RecordKind::kParagraph},  // somebody speaks
      {"The captain shook his head.", RecordKind::kParagraph},
      {"and nobody knows how long it will last", RecordKind::kParagraph},  // goes on from the line before
  };
  for (const LineCase& one : kCases) EXPECT_EQ(kinds_of(one.line), std::string(to_string(one.kind)) + "+") << one.line;
}

TEST(StoryLines, CaptionsAreNoneOfTheArticle) {
  EXPECT_EQ(kinds_of("The ferries lay in the port of Norrey on Monday. Photo: Jane Doe/AP"), "caption[Jane Doe/AP]");
  EXPECT_EQ(kinds_of("The ferries lay in the port of Norrey on Monday (Picture: NPO)"), "caption[NPO]");
  EXPECT_EQ(kinds_of("The ferries lay in the port of Norrey on Monday. Photo: Jane Doe/ReutersShareTweet"),
            "caption[Jane Doe/Reuters] boilerplate");
  EXPECT_EQ(kinds_of("Captain Tom Reed (left) and the mayor of Norrey waited for the ferries on Monday."), "caption[]");
}

TEST(StoryLines, WhatOnlyLooksLikeACaptionIsOfTheArticle) {
  for (const std::string_view line :
       {"The ferries lay in the port of Norrey on Monday, said the police of the islands. (Reuters)",
        "The rules come from the Association of Norrey Shipowners and the Press Association (PA)."}) {
    SCOPED_TRACE(line);
    EXPECT_EQ(kinds_of(line), "paragraph+");
  }
  EXPECT_EQ(kinds_of("• Norrey Shipping rose by a tenth (NASDAQ: NRSH)"), "list_entry+");
  // A paragraph above a picture that has a credit and no caption.
  EXPECT_EQ(kinds_of("The union has asked for higher wages and two free days a week.\nPhoto: Jane Doe"),
            "paragraph+ caption[Jane Doe]");
}

TEST(StoryLines, TheArticleKeepsThem) {
  const std::string text = std::string(kBefore)
                               .append("What the crews demand\n")
                               .append("The pay on board has not risen for eleven years, the union said on Monday.\n")
                               .append("• Ten ships lie in the old port\n")
                               .append(kBehind);
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(text, page));
  int headings = 0, entries = 0;
  for (const Record& record : page.records()) {
    headings += record.in_article && record.kind == RecordKind::kHeading;
    entries += record.in_article && record.kind == RecordKind::kListEntry;
  }
  EXPECT_EQ(headings, 1);
  EXPECT_EQ(entries, 1);
  const std::string clean = clean_text(page);
  EXPECT_NE(clean.find("What the crews demand\n"), std::string::npos);
  EXPECT_NE(clean.find("• Ten ships"), std::string::npos);
}

TEST(StoryLines, Bullets) {
  constexpr std::string_view kBullets[] = {"• one", "•one", "▪ one", "● one", "‣ one", "* one", "· one"};
  constexpr std::string_view kOthers[] = {"", "•", "one", "*one", "- one", "– one", "** one", "·one"};
  for (const std::string_view line : kBullets) EXPECT_TRUE(internal::opens_with_bullet(line)) << line;
  for (const std::string_view line : kOthers) EXPECT_FALSE(internal::opens_with_bullet(line)) << line;
}

}  // namespace
}  // namespace newsparse
