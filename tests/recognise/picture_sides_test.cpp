// picture_sides_test.cpp: captions that say where somebody stands, and sentences that use the same words.
#include "recognise/picture_sides.h"

#include <gtest/gtest.h>

#include <memory>
#include <string_view>

namespace newsparse::internal {
namespace {

constexpr std::string_view kCaptions[] = {
    "Ann Lee (left) and Tom Reed on the old pier",
    "Ann Lee (second from left) opens the pier.",
    "The mayor Ann Lee, left, and Tom Reed open the pier in Norrey on May 3.",
    "Tom Reed, second from right, waits for the ferry.",
    "Anna Lehmann (l.) mit Tom Reuter",
    "Anna Lehmann (2. v. l.) mit Tom Reuter",
    "Bürgermeisterin Anna Lehmann (rechts) am alten Kai",
    "Anna Lehmann (re.) am alten Kai",
    "Anne Leduc (à gauche) et Thomas Rieux sur le vieux quai",
    "Ana Ruiz (izquierda) y Tomás Vega en el muelle",
    "Анна Лебедева (слева) на старом причале",
    "Anna Lis (z prawej) na starym molo",
    "李娜（左）和王东在旧码头",
    "旧埠頭を訪れた李市長（左）と王氏",
    "시장 이나(왼쪽부터)가 옛 부두를 찾았다",
};

constexpr std::string_view kSentences[] = {
    "",
    "(left)",
    "Those who left (on the right side of the pier) came back.",
    "The four sides (top, right, bottom, left) are drawn one by one.",
    "The party moved (to the left) in May.",
    "He said that this was fine, right, and went home.",
    "On the one side, left, they built a wall.",
    "Yes, right, she said.",
    "The minister Xi (Li) came to the pier.",
    "The pier is in Norrey (North), and nobody has left, said Ann Lee.",
    "Ann Lee (56) and Tom Reed (Labour) want a new pier.",
    "Ann Lee (all that those who stood at the old pier in the morning saw of it was left)",
    "Ann Lee (left",
    "Der Ofen (links, unten) ist heiß.",
    "Guri Melby (Venstre) mener at kaia må åpnes igjen.",
    "Erna Lund (Høyre) sier at kaia må åpnes igjen.",
    "Anna Leino (vas.) sanoi, että vanha laituri suljetaan.",
    "Anne Leduc, leader de la gauche, a demandé la réouverture du quai.",
    "Ana Ruiz, líder de la derecha, dijo que el muelle se cerrará.",
    "Anna Lehmann, politisch eher links, kritisierte den Plan.",
    "Der Fahrer Tom Reuter, von rechts, hatte Vorfahrt.",
    "Leon Reuter (Kreuzbandriss rechts) fällt aus.",
    "Tom Reed, who had already left, did not vote.",
    "Ann Lee, with ten minutes left, scored.",
    "Ann Lee (far right) said that the pier must stay.",
    "Водитель Иван Лебедев, ехавший справа, ответил.",
};

TEST(PictureSides, OfCaptions) {
  for (const std::string_view line : kCaptions) EXPECT_TRUE(names_side(line)) << line;
  for (const std::string_view line : kSentences) EXPECT_FALSE(names_side(line)) << line;
}

// In blocks of their size: a byte read past the end is seen.
TEST(PictureSides, EveryPrefixIsRead) {
  for (const std::string_view line : kCaptions)
    for (std::size_t size = 0; size <= line.size(); ++size) {
      const auto block = std::make_unique<char[]>(size);
      line.copy(block.get(), size);
      if (names_side({block.get(), size})) {
        EXPECT_GE(size, 9U) << line.substr(0, size);
      }
    }
}

}  // namespace
}  // namespace newsparse::internal
