// A story that its page holds a second time, in one line.
#include "page/story_copies.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/told_lines.h"

namespace newsparse::internal {
namespace {

// Sentence `n` of a story; each is different.
std::string sentence(int n) {
  return "On day " + std::to_string(n) + " the ferry sailed to the island again, and nobody was aboard but its crew.";
}
std::string sentences(int first, int end, std::string_view between) {
  std::string out;
  for (int n = first; n < end; ++n) out += (n == first ? "" : std::string(between)) + sentence(n);
  return out;
}
std::string told(const std::vector<std::string>& lines) {
  std::vector<ToldLine> page;
  for (const std::string& line : lines) page.push_back({line, true});
  return told_by(page, [](std::string_view text, Workspace& work) { drop_story_copies(text, work); });
}

TEST(StoryCopies, AreNoneOfTheStory) {
  const std::string first = sentences(0, 5, " "), second = sentences(5, 9, " "), third = sentences(9, 14, " ");
  EXPECT_EQ(told({first, second, third, sentences(0, 14, " ")}), "+++-");
  EXPECT_EQ(told({first, second, third, sentences(0, 14, "")}), "+++-");  // glued
  EXPECT_EQ(told({first, second, third, sentences(0, 14, "\u00A0")}), "+++-");
  EXPECT_EQ(told({sentences(0, 14, " "), first, second, third}), "-+++");  // above the paragraphs
  EXPECT_EQ(told({first, second, third, sentences(98, 100, " ") + " " + sentences(0, 14, " ")}),
            "+++-");                                                        // two sentences are new
  EXPECT_EQ(told({first, second, third, sentences(5, 19, " ")}), "++++");   // five are
  EXPECT_EQ(told({first, second, third, sentences(14, 28, " ")}), "++++");  // all are
  EXPECT_EQ(told({sentences(0, 11, " "), sentences(11, 22, " "), sentences(0, 22, " ")}), "++-");  // of long ones
  EXPECT_EQ(told({"\u201C" + first + "\u201D", "\u201C" + second + "\u201D", third,
                  "\u201C" + first + "\u201D \u201C" + second + "\u201D" + third}),
            "+++-");
}

// What one copy alone says stays in one of them.
TEST(StoryCopies, SayNothingOnceTheyAreDropped) {
  const std::string a = sentences(0, 8, " "), b = sentences(8, 16, " ");
  EXPECT_EQ(told({a, b, a + " " + sentences(30, 33, " ") + " " + b, a + " " + sentences(30, 35, " ") + " " + b}),
            "++-+");
}

// The paragraphs fade out where readers have to pay: the copy has the story's end.
TEST(StoryCopies, ThatGoOnStay) {
  const std::string first = sentences(0, 6, " "), second = sentences(6, 12, " ");
  EXPECT_EQ(told({first, second, sentences(0, 14, " ")}), "+++");
}

TEST(StoryCopies, WhatIsSaidTwiceInAParagraphStays) {
  const std::string first = sentences(0, 9, " ");
  EXPECT_EQ(told({first, sentences(9, 14, " "), first}), "+++");
  EXPECT_EQ(told({sentences(0, 14, " ")}), "+");
  EXPECT_EQ(told({sentences(0, 14, " "), sentences(0, 14, " ")}), "+-");
  const std::string verse(1200, 'a');  // no sentence ends in it
  EXPECT_EQ(told({verse, verse, first}), "+++");
}

TEST(StoryCopies, KnowsOtherMarks) {
  for (const std::string_view sentence : {"日目に連絡船はふたたび島へ向かったが、乗っていたのは船員だけだった。",
                                          " को नाव फिर से द्वीप की ओर चली, और उस पर कोई नहीं था।"}) {
    std::vector<std::string> lines(3);
    std::string all;
    for (int n = 0; n < 15; ++n) {
      const std::string one = std::to_string(n) + std::string(sentence);
      lines[static_cast<std::size_t>(n / 5)] += one;
      all += one;
    }
    lines.push_back(all);
    EXPECT_EQ(told(lines), "+++-");
  }
}

}  // namespace
}  // namespace newsparse::internal
