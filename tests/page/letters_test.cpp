#include "page/letters.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include "support/instruction_sets.h"
#include "support/random_weights.h"
#include "text/utf8.h"

namespace newsparse::internal {
namespace {

constexpr LetterScales kScales = {800, 1200, 2000, 180, 290, 130, 70, 130, 60, 50};

std::vector<std::int16_t> read(const LetterNet& net, std::string_view text, const std::vector<std::uint32_t>& places) {
  std::vector<std::int16_t> scores(places.size());
  LetterReader().read(net, text, places, scores);
  return scores;
}

// One place, layer by layer as letters.h describes them, in whole numbers.
int read_slowly(const std::vector<std::int8_t>& weights, std::string_view text, std::uint32_t place) {
  std::vector<Letter> letters;
  for (std::size_t at = place; at > 0 && letters.size() < kLetterReach + kLetterMargin;) {
    const CodePoint c = decode_before(text, at);
    letters.push_back(letter_of(c.value));
    at -= c.size;
  }
  letters.resize(kLetterReach + kLetterMargin);
  std::reverse(letters.begin(), letters.end());
  for (std::size_t at = place; at < text.size();) {
    const CodePoint c = decode(text, at);
    letters.push_back(letter_of(c.value));
    at += c.size;
  }
  letters.resize(2 * (kLetterReach + kLetterMargin));

  const std::int8_t* of_letters = weights.data();
  const std::int8_t* of_kinds = of_letters + kLetterRows * kLetterWidth;
  const std::int8_t* first = of_kinds + kLetterKinds * kLetterWidth;
  const std::int8_t* first_bias = first + kFirstTaps * kLetterWidth * kFirstChannels;
  const std::int8_t* second = first_bias + kFirstChannels;
  const std::int8_t* second_bias = second + kSecondTaps * kFirstChannels * kSecondChannels;
  const std::int8_t* hidden = second_bias + kSecondChannels;
  const std::int8_t* hidden_bias = hidden + kHiddenInputs * kHiddenChannels;
  const std::int8_t* last = hidden_bias + kHiddenChannels;
  const std::int8_t* last_bias = last + kHiddenChannels;
  const auto worth = [](std::int64_t sum, std::int64_t scale) { return (sum * scale >> 8) * kScales[2] >> 16; };
  std::vector<std::vector<int>> firsts, seconds;
  for (std::size_t i = 0; i + kFirstTaps <= letters.size(); ++i) {
    std::vector<int> out(kFirstChannels);
    for (std::size_t c = 0; c < kFirstChannels; ++c) {
      std::int64_t sum = std::int64_t{first_bias[c]} * kScales[3] >> 8;
      for (std::size_t tap = 0; tap < kFirstTaps; ++tap) {
        std::int64_t letter = 0, kind = 0;
        for (std::size_t x = 0; x < kLetterWidth; ++x) {
          const int w = first[(tap * kLetterWidth + x) * kFirstChannels + c];
          letter += of_letters[letters[i + tap].row * kLetterWidth + x] * w;
          kind += of_kinds[letters[i + tap].kind * kLetterWidth + x] * w;
        }
        sum += worth(letter, kScales[0]) + worth(kind, kScales[1]);
      }
      out[c] = static_cast<int>(std::clamp<std::int64_t>(sum >> 2, 0, 1023));
    }
    firsts.push_back(out);
  }
  for (std::size_t i = 0; i + (kSecondTaps - 1) * kSecondStep < firsts.size(); ++i) {
    std::vector<int> out(kSecondChannels);
    for (std::size_t c = 0; c < kSecondChannels; ++c) {
      std::int64_t sum = 0;
      for (std::size_t tap = 0; tap < kSecondTaps; ++tap)
        for (std::size_t x = 0; x < kFirstChannels; ++x)
          sum += firsts[i + tap * kSecondStep][x] * second[(tap * kFirstChannels + x) * kSecondChannels + c];
      const auto worth = static_cast<int>((sum >> 4) * kScales[4] >> 12);
      out[c] = std::clamp(worth + (second_bias[c] * kScales[5] >> 10), 0, 1023);
    }
    seconds.push_back(out);
  }
  std::vector<int> inputs;
  const std::size_t first_at = kLetterReach + kSecondMargin;
  for (std::size_t i = first_at - kFirstNear / 2; i < first_at + kFirstNear / 2; ++i)
    inputs.insert(inputs.end(), firsts[i].begin(), firsts[i].end());
  const auto pool = [&](std::size_t from, std::size_t to) {
    for (std::size_t c = 0; c < kSecondChannels; ++c) {
      int most = 0;
      for (std::size_t i = from; i < to; ++i) most = std::max(most, seconds[i][c]);
      inputs.push_back(most);
    }
  };
  pool(kLetterReach - 1, kLetterReach);
  pool(kLetterReach, kLetterReach + 1);
  for (const std::size_t distance : kLetterPools) {
    pool(kLetterReach - distance, kLetterReach);
    pool(kLetterReach, kLetterReach + distance);
  }
  std::int64_t score = 0;
  for (std::size_t h = 0; h < kHiddenChannels; ++h) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < inputs.size(); ++i) sum += inputs[i] * hidden[h * kHiddenInputs + i];
    const std::int64_t out = (sum * kScales[6] >> 14) + (std::int64_t{hidden_bias[h]} * kScales[7] >> 8);
    if (out > 0) score += out * (last[h] * kScales[8]);
  }
  return static_cast<int>(std::clamp<std::int64_t>((score >> 16) + (std::int64_t{last_bias[0]} * kScales[9] >> 8),
                                                   -kMostLetterScore, kMostLetterScore));
}

constexpr std::string_view kPage =
    "Harbour bridge to close for repairs, council saysTransport May 29, 20:11\n"
    "„Wir öffnen am Montag“Kultur14:05\nΝέα γέφυραΟικονομία\n港湾大橋が通行止めに社会2024年5月29日\n";

std::vector<std::uint32_t> every_place(std::string_view text) {
  std::vector<std::uint32_t> places;
  for (std::size_t at = 0; at < text.size(); at += decode(text, at).size)
    places.push_back(static_cast<std::uint32_t>(at));
  return places;
}

TEST(Letters, RowsAreSharedByCasesAndKindsTellThemApart) {
  EXPECT_EQ(letter_of('a').row, letter_of('A').row);
  EXPECT_NE(letter_of('a').kind, letter_of('A').kind);
  EXPECT_EQ(letter_of(U'é').row, letter_of(U'É').row);
  EXPECT_NE(letter_of('a').row, letter_of('b').row);
  EXPECT_NE(letter_of('\n').row, letter_of(' ').row);
  for (const char32_t c : {U'中', U'я', U'ก', char32_t{0x10FFFF}}) {
    EXPECT_LT(letter_of(c).row, kLetterRows);
    EXPECT_NE(letter_of(c).kind, 0) << "0 is outside the page";
    EXPECT_LT(letter_of(c).kind, kLetterKinds);
  }
}

TEST(Letters, WeightsAreUnpackedFromTheCharactersOfATable) {
  const std::string_view parts[] = {"#N", "[]y>@"};
  const std::vector<std::int8_t> weights = unpack_weights(parts, kLetterWeights);
  ASSERT_EQ(weights.size(), kLetterWeights);
  EXPECT_EQ(weights[0], -kMostPackedWeight);
  EXPECT_EQ(weights[1], 0);
  EXPECT_EQ(weights[3], weights[2] + 1) << "the backslash between the two is none of them";
  EXPECT_EQ(weights[4], kMostPackedWeight);
  EXPECT_EQ(weights[6], weights[5] + 1) << "nor is the question mark";
  EXPECT_EQ(weights[7], 0) << "what is missing";
}

TEST(Letters, ScoresAreThoseOfTheSlowReading) {
  for (const std::uint32_t seed : {1U, 2U, 3U}) {
    const std::vector<std::int8_t> weights = random_weights(kLetterWeights, seed);
    const LetterNet net(weights, kScales);
    const std::vector<std::uint32_t> places = every_place(kPage);
    const std::vector<std::int16_t> scores = read(net, kPage, places);
    std::set<std::int16_t> different;
    for (std::size_t i = 0; i < places.size(); i += 3) {
      EXPECT_EQ(scores[i], read_slowly(weights, kPage, places[i])) << "seed " << seed << ", byte " << places[i];
      different.insert(scores[i]);
    }
    EXPECT_GT(different.size(), places.size() / 6) << "scores at the ends of their range compare nothing";
  }
}

TEST(Letters, EveryInstructionSetReadsAlike) {
  const LetterNet net(random_weights(kLetterWeights, 4), kScales);
  const std::vector<std::uint32_t> places = every_place(kPage);
  const std::vector<std::int16_t> expected = read(net, kPage, places);
  on_every_target([&] { EXPECT_EQ(read(net, kPage, places), expected); });
}

TEST(Letters, APlaceIsReadAloneAsAmongOthers) {
  const LetterNet net(random_weights(kLetterWeights, 5), kScales);
  std::string text;
  while (text.size() < 6000) text += kPage;
  const std::vector<std::uint32_t> places = every_place(text);
  const std::vector<std::int16_t> scores = read(net, text, places);
  LetterReader reader;
  for (std::size_t i = 0; i < places.size(); i += 17) {
    std::int16_t alone = 0;
    reader.read(net, text, std::span(&places[i], 1), std::span(&alone, 1));
    EXPECT_EQ(alone, scores[i]) << "byte " << places[i];
  }
}

TEST(Letters, ReadsNothingOutsideThePage) {
  const std::vector<std::int8_t> weights = random_weights(kLetterWeights, 6);
  const LetterNet net(weights, kScales);
  std::string text(kPage);
  for (int i = 0; i < 60; ++i) text += "\xC3\xE4\xB8";  // cut off, one behind the other
  text += std::string_view("\0B", 2);
  for (std::size_t size = 0; size <= text.size(); size += 7) {
    const std::vector<char> block(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(size));  // exactly as large
    const std::string_view page(block.data(), block.size());
    std::vector<std::uint32_t> places = every_place(page);
    places.push_back(static_cast<std::uint32_t>(size));
    const std::vector<std::int16_t> scores = read(net, page, places);
    EXPECT_EQ(scores.back(), read_slowly(weights, page, places.back())) << size << " bytes";
  }
  EXPECT_TRUE(read(net, "", {}).empty());
}

TEST(Letters, APlaceInsideASequenceIsReadWithinThePage) {
  const LetterNet net(random_weights(kLetterWeights, 7), kScales);
  std::string text;
  for (int i = 0; i < 50; ++i) text += "\u20AC";
  const std::vector<char> block(text.begin(), text.end());
  std::vector<std::uint32_t> places(text.size());
  std::iota(places.begin(), places.end(), 0U);
  EXPECT_EQ(read(net, std::string_view(block.data(), block.size()), places).size(), text.size());
}

// Weights at the ends of their range, and scales that make the most of them: every clamp is reached.
TEST(Letters, NothingOverflows) {
  constexpr LetterScales kLarge = {60000, 60000, 60000, 60000, kMostPackedScale, 60000, 60000, 60000, 60000, 60000};
  for (const int sign : {-1, 1}) {
    std::vector<std::int8_t> weights(kLetterWeights, static_cast<std::int8_t>(kMostPackedWeight));
    // The last layer's own sign tells which end of the range a score comes to.
    for (std::size_t i = 1; i <= kHiddenChannels + 1; ++i)
      weights[weights.size() - i] = static_cast<std::int8_t>(sign * kMostPackedWeight);
    const std::vector<std::int16_t> scores = read(LetterNet(weights, kLarge), kPage, every_place(kPage));
    for (const std::int16_t score : scores) EXPECT_EQ(score, sign * kMostLetterScore);
    std::fill(weights.begin(), weights.end(), static_cast<std::int8_t>(-kMostPackedWeight));
    for (const std::int16_t score : read(LetterNet(weights, kLarge), kPage, every_place(kPage)))
      EXPECT_EQ(score, -kMostLetterScore);
  }
}

TEST(Letters, OnlyOpenPlacesHaveScores) {
  const std::vector<std::uint32_t> numbers = {2, 5, 9};
  const std::vector<std::int16_t> values = {-7, 0, 300};
  const LetterScores scores{numbers, values};
  for (const std::size_t none : {0U, 3U, 10U}) EXPECT_EQ(scores.of(none), kNoLetters);
  for (std::size_t i = 0; i < numbers.size(); ++i) EXPECT_EQ(scores.of(numbers[i]), values[i]);
  EXPECT_EQ(LetterScores().of(0), kNoLetters);
}

TEST(Letters, WordsAndLettersAreWeighed) {
  EXPECT_EQ(LetterMix().of(-300, 1000), -300) << "words alone";
  constexpr LetterMix kMix = {.words = 128, .letters = 64, .bias = -10};
  EXPECT_EQ(kMix.of(200, 400), 100 + 100 - 10);
}

}  // namespace
}  // namespace newsparse::internal
