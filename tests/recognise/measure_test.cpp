// How much of something, as lists of ingredients say it.
#include "recognise/measure.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>

namespace newsparse::internal {
namespace {

struct MeasureCase {
  std::string_view line;
  Measure measure;
  bool number = true;  // opens it
};

constexpr MeasureCase kCases[] = {
    {"200 g flour", Measure::kAny},
    {"200g flour", Measure::kAny},
    {"• 250 ml of milk", Measure::kAny},
    {"ca. 1 TL Zimt", Measure::kKitchen, false},
    {"1 TL Backpulver", Measure::kKitchen},
    {"2-3 Zehen Knoblauch", Measure::kKitchen},
    {"1½ cups of milk", Measure::kKitchen},
    {"1 1/2 cups of milk", Measure::kKitchen},
    {"½ teaspoon salt", Measure::kKitchen},
    {"0,5 l Wasser", Measure::kAny},
    {"1\u00A0cuillère à soupe d'huile", Measure::kKitchen},
    {"3/4 xícara (chá) de farinha", Measure::kKitchen},
    {"2 łyżki cukru", Measure::kKitchen},
    {"1 su bardağı un", Measure::kNone},  // su is water, too
    {"1 Pck. Vanillezucker", Measure::kKitchen},
    {"Мука — 200 г", Measure::kAny, false},
    {"Сахар - 2 ст. л.", Measure::kNone, false},  // and ст. a paragraph of a law
    {"Сахар - 2 ложки", Measure::kKitchen, false},
    {"砂糖　大さじ２", Measure::kKitchen, false},
    {"砂糖 大さじ2", Measure::kKitchen, false},
    {"醤油…小さじ1", Measure::kKitchen, false},
    {"糖 20克", Measure::kAny, false},
    {"설탕 2큰술", Measure::kKitchen, false},
    {"2 كوب دقيق", Measure::kKitchen},
    {"farina 250 g", Measure::kAny, false},
    {"135 g", Measure::kAny},
    {"2 EL Zucker", Measure::kKitchen},
    {"1/2 TL Backpulver", Measure::kKitchen},
    {"2 eggs", Measure::kNone},
    {"13 El mercado de los viernes", Measure::kNone},
    {"32,45 TL", Measure::kNone},
    {"1.299 TL Kulaklık", Measure::kNone},
    {"950 TL indirim", Measure::kNone},
    {"1 L'Inter vince il derby", Measure::kNone},
    {"1 l\u2019eau et le feu", Measure::kNone},
    {"World Cup 2022", Measure::kNone, false},
    {"FA Cup 2", Measure::kNone, false},
    {"EL 2021/22", Measure::kNone, false},
    {"ワールド カップ 2022", Measure::kNone, false},
    {"2022 cups", Measure::kNone},
    {"228 ст. УК РФ", Measure::kNone},
    {"1 Fed raises rates", Measure::kNone},
    {"1 Can Labour win", Measure::kNone},
    {"½ onion", Measure::kNone},
    {"Salt and pepper", Measure::kNone, false},
    {"The team won 3 cups in 1998 and none since", Measure::kNone, false},
    {"Bayern holt 2 Tore auf", Measure::kNone, false},
    {"3 goals in 2 minutes", Measure::kNone},
    {"May 29, 20:11", Measure::kNone, false},
    {"12", Measure::kNone},
    {"g 12", Measure::kNone, false},
    {"1 2 3 4 5 g", Measure::kAny},
    {"", Measure::kNone, false},
    {"g", Measure::kNone, false},
    {"½", Measure::kNone},
};

TEST(Measure, Rows) {
  for (const MeasureCase& one : kCases) {
    EXPECT_EQ(measure_of(one.line), one.measure) << one.line;
    EXPECT_EQ(opens_with_number(one.line), one.number) << one.line;
  }
}

TEST(Measure, EveryPrefixStaysInBounds) {
  for (const MeasureCase& one : kCases)
    for (std::size_t n = 0; n <= one.line.size(); ++n) {
      const std::unique_ptr<char[]> block(new char[n]);
      std::copy_n(one.line.data(), n, block.get());
      const std::string_view prefix(block.get(), n);
      EXPECT_LE(measure_of(prefix), Measure::kKitchen);
      EXPECT_LE(opens_with_number(prefix), true);
    }
}

}  // namespace
}  // namespace newsparse::internal
