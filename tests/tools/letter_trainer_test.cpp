#include "letter_trainer.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <vector>

namespace newsparse::tools {
namespace {

// Rows in which a capital behind a small letter is looked for where a "q" stands somewhere within reach.
struct Rows {
  LetterWindows windows;
  std::vector<std::uint32_t> all;
  std::vector<std::string> texts;
  std::vector<std::uint32_t> places;

  Rows(std::size_t count, std::uint32_t seed) {
    std::mt19937 random(seed);
    for (std::uint32_t i = 0; i < count; ++i) {
      std::string text;
      for (int n = 0; n < 30; ++n) text += static_cast<char>('a' + random() % 16);
      const auto at = static_cast<std::uint32_t>(10 + random() % 10);
      const bool capital = random() % 2 == 0, sign = random() % 2 == 0;
      if (capital) text[at] = static_cast<char>(text[at] - 'a' + 'A');
      if (sign) text[at + 5] = 'q';
      windows.samples.push_back({.at = windows.add(text, {at})[0], .weight = 1, .positive = capital && sign});
      all.push_back(i);
      texts.push_back(text);
      places.push_back(at);
    }
  }
  [[nodiscard]] double share_right(const LetterTable& table) const {
    const internal::LetterNet net = table.net();
    internal::LetterReader reader;
    double right = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      std::int16_t score = 0;
      reader.read(net, texts[i], std::array{places[i]}, std::span(&score, 1));
      right += (score > 0) == windows.samples[i].positive;
    }
    return right / static_cast<double>(texts.size());
  }
};

LetterTable train(const Rows& rows, int threads) {
  return train_letters(rows.windows, rows.all, {.rounds = 12, .threads = threads}, [](int) { return LetterWindows{}; });
}

// What is learned in floats holds in the library's whole numbers, on rows that were not learned from.
TEST(LetterTrainer, LearnsWhatLiesOnBothSidesOfAPlace) {
  const LetterTable table = train(Rows(4000, 1), 1);
  EXPECT_GT(Rows(1000, 2).share_right(table), 0.97);
}

TEST(LetterTrainer, OneThreadAndTwoMakeTheSameNet) {
  const Rows rows(600, 3);
  const LetterTable one = train(rows, 1), two = train(rows, 2);
  EXPECT_EQ(one.table.weights, two.table.weights);
  EXPECT_EQ(one.table.scales, two.table.scales);
}

TEST(LetterTrainer, WindowsKnowWherePlacesAre) {
  LetterWindows windows;
  windows.add("first", {0});
  const std::vector<std::size_t> at = windows.add("äB", {0, 2, 3});
  ASSERT_EQ(at.size(), 3U);
  EXPECT_EQ(windows.letters[at[1]] % internal::kLetterRows, internal::letter_of('B').row);
  EXPECT_EQ(windows.letters[at[1] - 1] % internal::kLetterRows, internal::letter_of(U'ä').row);
  EXPECT_EQ(windows.letters[at[2]], 0) << "behind the text";
  EXPECT_GE(windows.letters.size(), at[2] + internal::kLetterReach + internal::kLetterMargin);
}

}  // namespace
}  // namespace newsparse::tools
