// Lists of ingredients belong to the story that has the recipe.
#include "page/recipe_lists.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/told_lines.h"

namespace newsparse::internal {
namespace {

// Which lines are the story's, between a paragraph of it and one behind the list.
std::string told(const std::vector<std::string_view>& lines, bool has_story = true) {
  std::vector<ToldLine> page = {{"Every harbour has a cake of its own, and this one is ours.", has_story}};
  for (const std::string_view line : lines) page.push_back({line});
  page.push_back({"Home", false, true});
  return told_by(page, [](std::string_view text, Workspace& work) { keep_ingredients(text, work); }).substr(1);
}

TEST(RecipeLists, AreTheStorys) {
  EXPECT_EQ(told({"250 g flour", "2 eggs", "1 pinch of salt", "2 tbsp sugar"}), "++++-");
  EXPECT_EQ(told({"For the dough", "250 g Mehl", "2 Eier", "1 Prise Salz", "For the top", "2 EL Zucker"}), "++++++-");
  EXPECT_EQ(told({"250 g flour", "1 pinch of salt", "2 tbsp sugar", "2 eggs", "3 lemons", "Salt"}), "+++++--");
  EXPECT_EQ(told({"砂糖 大さじ2", "醤油 小さじ1", "卵", "水 200ml"}), "++++-");
  EXPECT_EQ(told({"300 ml", "Milch", "1 Prise", "Salz", "3 Tassen", "Mehl"}), "++++++-");
  EXPECT_EQ(told({"250 g Mehl", "250 g Butter", "150 g Zucker", "4 Eier", "3 Birnen", "2 Äpfel", "1 Zitrone",
                  "2 EL Rum", "100 ml Milch"}),
            "+++++++++-");
}

TEST(RecipeLists, OtherFiguresAreNone) {
  EXPECT_EQ(told({"250 g", "500 g", "1 kg", "2 kg"}), "-----");                               // a shop's sizes
  EXPECT_EQ(told({"Weight 230 g", "Volume 10 l", "Height 30 cm"}), "----");                   // a device's data
  EXPECT_EQ(told({"250 g flour", "1 pinch of salt"}), "---");                                 // too few
  EXPECT_EQ(told({"2 cups won", "Sport", "Travel", "Money", "3 cups", "1 cup"}), "-------");  // too far apart
  EXPECT_EQ(told({"Take 2 cups of milk.", "Add 3 spoons of it.", "Stir 2 tbsp of sugar into it."}), "----");  // steps
  EXPECT_EQ(told({"250 g flour", "2 eggs", "1 pinch of salt", "2 tbsp sugar"}, false), "-----");  // and no story
  EXPECT_EQ(told({"1 cup of tea a day", "2 cups of tea a day", "3 cups of tea a day"}), "----");  // ranks
  EXPECT_EQ(told({"2 cups \u00A312.99", "4 cups \u00A324.99", "6 cups \u00A334.99"}), "----");    // prices
  EXPECT_EQ(told({"World Cup 2022", "Ryder Cup 2023", "Asia Cup 2023", "Solheim Cup 2024"}), "-----");
  EXPECT_EQ(told({"Dolar 32,45 TL", "Euro 35,12 TL", "Gram Altın 2.450 TL", "Gümüş 28 TL"}), "-----");
  EXPECT_EQ(told({"1 El juez calla", "2 Muere el actor", "3 El Madrid ficha", "4 Las claves", "5 El Supremo"}),
            "------");
  EXPECT_EQ(told({"a", "b", "c", "d", "e", "f", "g", "h", "250 g flour", "2 eggs", "1 pinch of salt", "2 tbsp sugar"}),
            std::string(13, '-'));  // far from the story
  EXPECT_EQ(told({}), "-");
}

}  // namespace
}  // namespace newsparse::internal
