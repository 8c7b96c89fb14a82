#include "text/word_places.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/lexicon.h"

namespace newsparse::internal {
namespace {

Span whole(std::string_view text) { return {0, static_cast<std::uint32_t>(text.size())}; }

TEST(WordPlacesTest, SlotsKeepWhatWasPacked) {
  for (std::uint8_t n = 1; n < 16; ++n) {
    const WordPlaces in{.publishers = n,
                        .alone = static_cast<std::uint8_t>(15 - n),
                        .first = static_cast<std::uint8_t>(n / 2),
                        .last = 7};
    const WordPlaces out = WordPlaceTable::unpack(WordPlaceTable::pack(0xABCD000000000123U, in));
    EXPECT_EQ(out.publishers, in.publishers);
    EXPECT_EQ(out.alone, in.alone);
    EXPECT_EQ(out.first, in.first);
    EXPECT_EQ(out.last, in.last);
  }
}

TEST(WordPlacesTest, KeysThatWantTheSameSlotAreFoundBehindEachOtherAlsoPastTheEnd) {
  const auto slots = std::make_unique<WordPlaceSlots>();
  slots->fill(0);
  // All three want the last slot: two of them stand at the begin.
  const std::vector<std::uint64_t> keys = {0x1111000000000000U + kWordPlaceSlots - 1,
                                           0x2222000000000000U + kWordPlaceSlots - 1,
                                           0x3333000000000000U + kWordPlaceSlots - 1};
  (*slots)[kWordPlaceSlots - 1] = WordPlaceTable::pack(keys[0], {.publishers = 1});
  (*slots)[0] = WordPlaceTable::pack(keys[1], {.publishers = 2});
  (*slots)[1] = WordPlaceTable::pack(keys[2], {.publishers = 3});
  const WordPlaceTable table(*slots);
  EXPECT_EQ(table.find(keys[0]).publishers, 1);
  EXPECT_EQ(table.find(keys[1]).publishers, 2);
  EXPECT_EQ(table.find(keys[2]).publishers, 3);
  EXPECT_EQ(table.find(0x4444000000000000U + kWordPlaceSlots - 1).publishers, 0);
}

TEST(WordPlacesTest, TheShippedTableHasFreeSlots) {
  // A full one would never end a search.
  std::size_t free = 0;
  for (const std::uint32_t slot : kWordPlaces) free += slot == 0;
  EXPECT_GE(free, kWordPlaceSlots / 8);
}

TEST(WordPlacesTest, OneBitTellsOfMostThatTheyNeverStandAlone) {
  const WordPlaceTable table(kWordPlaces);
  std::size_t may = 0;
  for (std::uint64_t mark = 0; mark < 0x10000; ++mark) may += table.may_stand_alone(mark << 48);
  EXPECT_LT(may, std::size_t{0x10000} / 4);
  for (const std::uint32_t slot : kWordPlaces)
    if (WordPlaceTable::unpack(slot).alone > 0) {
      EXPECT_TRUE(table.may_stand_alone(std::uint64_t{slot >> 16} << 48));
    }
}

TEST(NextWordTest, IsARunOfLettersMarksAndDigits) {
  struct Case {
    std::string_view text;
    std::vector<std::string_view> words;
  };
  for (const Case& c : std::vector<Case>{{"", {}},
                                         {" – … ", {}},
                                         {"Read more", {"Read", "more"}},
                                         {"«Новости»24ч", {"Новости", "24ч"}},
                                         {"don't", {"don", "t"}},
                                         {"हिन्दी में", {"हिन्दी", "में"}}}) {
    std::vector<std::string_view> words;
    const auto end = static_cast<std::uint32_t>(c.text.size());
    for (Span word = next_word(c.text, 0, end); !word.empty(); word = next_word(c.text, word.end, end))
      words.push_back(c.text.substr(word.begin, word.size()));
    EXPECT_EQ(words, c.words) << c.text;
  }
}

TEST(LineKeyTest, KnowsALineByItsWordsAlone) {
  const auto key = [](std::string_view text) { return line_key(text, whole(text)); };
  EXPECT_EQ(key("Read more"), key("» read MORE …"));
  EXPECT_NE(key("Read more"), key("more Read"));
  EXPECT_NE(key("Sport"), hash_word("Sport")) << "a line of one word is not the word";
  EXPECT_EQ(key(" – "), 0U);
  EXPECT_NE(key("one two three four five six seven eight"), 0U);
  EXPECT_EQ(key("one two three four five six seven eight nine"), 0U);
}

}  // namespace
}  // namespace newsparse::internal
