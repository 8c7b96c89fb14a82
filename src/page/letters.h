// letters.h: what the letters round a place say of it, as a small convolutional network reads them.
//
// Words that no table has are told by what they are made of: that an ending, a capital, a blank there and a figure here
// go together. The network sees kLetterReach code points on either side, across lines: a first layer over five letters,
// a second over nine, of whose channels the strongest within some distances count, and a hidden layer. Its weights are
// whole numbers, and so is all that is reckoned with: the same score on every machine.
#ifndef NEWSPARSE_PAGE_LETTERS_H_
#define NEWSPARSE_PAGE_LETTERS_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "page/packed_weights.h"

namespace newsparse::internal {

// A letter as the network knows it: small and capital ones are one row, told apart by their kind.
struct Letter {
  std::uint16_t row = 0;
  std::uint16_t kind = 0;  // 0: outside the page
};
inline constexpr std::size_t kLetterRows = 1024, kLetterKinds = 8;
[[nodiscard]] Letter letter_of(char32_t code_point) noexcept;

// The network's shape.
inline constexpr std::size_t kLetterReach = 40;  // code points
inline constexpr std::size_t kLetterWidth = 32;  // of what stands for a letter
inline constexpr std::size_t kFirstTaps = 5, kFirstChannels = 48;
inline constexpr std::size_t kSecondTaps = 3, kSecondStep = 2, kSecondChannels = 32;
inline constexpr std::size_t kHiddenChannels = 48;
// What the hidden layer sees: the first layer at the four letters round the place, the second at two, and its highest
// within these distances on either side.
inline constexpr std::array<std::size_t, 4> kLetterPools = {3, 8, 20, kLetterReach};
inline constexpr std::size_t kFirstNear = 4;
inline constexpr std::size_t kHiddenInputs =
    kFirstNear * kFirstChannels + (2 + 2 * kLetterPools.size()) * kSecondChannels;
// What the loops over them take for granted.
static_assert(kFirstChannels % 16 == 0 && kFirstChannels <= 64 && kSecondChannels % 32 == 0);
static_assert(kHiddenInputs % 32 == 0 && kLetterPools.back() == kLetterReach);
// Letters that a window needs beyond its reach.
inline constexpr std::size_t kFirstMargin = kFirstTaps / 2, kSecondMargin = kSecondTaps / 2 * kSecondStep;
inline constexpr std::size_t kLetterMargin = kFirstMargin + kSecondMargin;

// Weights (packed_weights.h) in the order of the layers: letters, kinds, first layer [tap][in][out], its bias, second
// [tap][in][out], its bias, hidden [out][in], its bias, last [in], its bias.
enum class LetterTensor : std::uint8_t {
  kLetter,
  kKind,
  kFirst,
  kFirstBias,
  kSecond,
  kSecondBias,
  kHidden,
  kHiddenBias,
  kLast,
  kLastBias
};
inline constexpr std::size_t kLetterTensors = 10;
// clang-format off: it takes these products for pointers
inline constexpr std::array<std::size_t, kLetterTensors> kLetterSizes = {kLetterRows * kLetterWidth,
                                                                         kLetterKinds* kLetterWidth,
                                                                         kFirstTaps* kLetterWidth* kFirstChannels,
                                                                         kFirstChannels,
                                                                         kSecondTaps* kFirstChannels* kSecondChannels,
                                                                         kSecondChannels,
                                                                         kHiddenInputs* kHiddenChannels,
                                                                         kHiddenChannels,
                                                                         kHiddenChannels,
                                                                         1};
// clang-format on
inline constexpr std::size_t kLetterWeights = tensor_begins(kLetterSizes).back();
using LetterScales = std::array<std::int32_t, kLetterTensors>;

// Unpacked weights: half a MiB, made once. Never changes afterwards; shared by threads.
class LetterNet {
 public:
  // `weights`: kLetterWeights whole numbers in the order above.
  LetterNet(std::span<const std::int8_t> weights, const LetterScales& scales);

 private:
  friend class LetterReader;
  // Rows are aligned, so that no load of 32 bytes crosses a cache line.
  struct alignas(32) FirstRow : std::array<std::int16_t, kFirstChannels> {};
  struct alignas(64) SecondSums : std::array<float, kSecondChannels> {};
  struct alignas(64) Hidden : std::array<std::int16_t, kHiddenInputs> {};
  // What a letter, and its kind, add to the first layer at each tap.
  std::vector<FirstRow> letters_, kinds_;
  FirstRow first_bias_;
  std::vector<SecondSums> second_;  // [tap][in]
  std::array<std::int32_t, kSecondChannels> second_bias_;
  std::int32_t second_scale_;
  std::vector<Hidden> hidden_;  // [out]
  std::array<std::int64_t, kHiddenChannels> hidden_bias_;
  std::int64_t hidden_scale_;
  std::array<std::int64_t, kHiddenChannels> last_;
  std::int64_t last_bias_;
};

// Reads places of one page after another; its buffers stay.
class LetterReader {
 public:
  // The scores of `places`, byte offsets of `text` in rising order, each where a code point begins, in 1/256 of a
  // natural logarithm of odds, within -kMostLetterScore .. kMostLetterScore; `scores` is as long. Linear in the places
  // and in what stands within their reach.
  void read(const LetterNet& net, std::string_view text, std::span<const std::uint32_t> places,
            std::span<std::int16_t> scores);

 private:
  using FirstRow = LetterNet::FirstRow;
  using SecondRow = std::array<std::int16_t, kSecondChannels>;
  void read_run(const LetterNet& net, std::string_view text, std::span<const std::uint32_t> places,
                std::span<std::int16_t> scores);
  std::vector<Letter> letters_;
  std::vector<std::uint32_t> at_;          // of a run's places: their numbers in letters_
  std::vector<const std::int16_t*> rows_;  // of each letter, and of its kind
  std::vector<FirstRow> first_;
  std::vector<LetterNet::SecondSums> sums_;
  std::vector<SecondRow> second_;
};
inline constexpr int kMostLetterScore = 2000;
inline constexpr std::int16_t kNoLetters = INT16_MIN;  // nobody asked

// What the letters say of those of a list that words leave open: their numbers in it, in order, and a score each.
struct LetterScores {
  std::span<const std::uint32_t> numbers;
  std::span<const std::int16_t> scores;
  [[nodiscard]] std::int16_t of(std::size_t number) const noexcept {
    const auto found = std::lower_bound(numbers.begin(), numbers.end(), number);
    return found == numbers.end() || *found != number ? kNoLetters
                                                      : scores[static_cast<std::size_t>(found - numbers.begin())];
  }
};

// What words say of a place and what the letters say, weighed where words alone leave it open.
struct LetterMix {
  std::int32_t words = 256, letters = 0, bias = 0;  // 1/256 each
  [[nodiscard]] constexpr int of(int word_score, int letter_score) const noexcept {
    return (words * word_score + letters * letter_score) / 256 + bias;
  }
};

// So many places of a page are read letter by letter. No page that anyone would read has more that are open, and it
// must not take longer than others.
[[nodiscard]] constexpr std::size_t most_open_places(std::size_t text_size) noexcept { return text_size / 256 + 512; }

// Asks the letters of those of a page's places that words leave open; its buffers stay.
class OpenPlaces {
 public:
  // Asks `net()`, which is made only where some place is open. `places`: each begins at the byte `at`, in text order;
  // `scores`: what words say of each. Where is_open(score) it becomes weigh(score, what the letters say).
  template <class Place, class Net, class IsOpen, class Weigh>
  void ask(std::string_view text, const std::vector<Place>& places, Net net, IsOpen is_open, Weigh weigh,
           std::vector<std::int16_t>& scores) {
    const std::size_t most = most_open_places(text.size());
    numbers_.clear();
    places_.clear();
    for (std::uint32_t i = 0; i < scores.size() && places_.size() < most; ++i) {
      if (!is_open(scores[i])) continue;
      numbers_.push_back(i);
      places_.push_back(places[i].at);
    }
    letters_.resize(places_.size());
    if (places_.empty()) return;
    reader_.read(net(), text, places_, letters_);
    for (std::size_t open = 0; open < numbers_.size(); ++open) {
      std::int16_t& score = scores[numbers_[open]];
      score = static_cast<std::int16_t>(weigh(score, letters_[open]));
    }
  }
  // Valid until the next ask().
  [[nodiscard]] LetterScores scores() const noexcept { return {numbers_, letters_}; }

 private:
  std::vector<std::uint32_t> numbers_, places_;  // of the open ones
  std::vector<std::int16_t> letters_;            // what the letters say of each
  LetterReader reader_;
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_LETTERS_H_
