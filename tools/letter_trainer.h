// letter_trainer.h: trains a LetterNet (src/page/letters.h) on windows of letters.
//
// Adam on the logistic loss. Sums are those of two halves of each batch, added in one order: one thread and two, of
// which more are no use, give the same net on one machine; on another its last digits may differ. Most of the work is
// the second layer; all else is sparse: a letter adds a row to the first layer, and of the second only what is highest
// within a distance is learned from.
#ifndef NEWSPARSE_TOOLS_LETTER_TRAINER_H_
#define NEWSPARSE_TOOLS_LETTER_TRAINER_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "net_training.h"
#include "page/letters.h"

namespace newsparse::tools {

// Letters on either side of a place, and whether it is what is looked for.
struct LetterSample {
  std::size_t at = 0;  // index into LetterWindows::letters
  float weight = 1;
  bool positive = false;
};
struct LetterWindows {
  std::vector<std::uint16_t> letters;  // row + kLetterRows * kind; kGap empty ones before and behind each text
  std::vector<LetterSample> samples;
  static constexpr std::size_t kGap = internal::kLetterReach + internal::kLetterMargin + 1;
  // Adds a text; returns for each of `places`, bytes of it in rising order, its index into `letters`.
  std::vector<std::size_t> add(std::string_view text, const std::vector<std::uint32_t>& places);
};

struct LetterTable {
  NetTable<internal::kLetterTensors> table;
  [[nodiscard]] internal::LetterNet net() const { return {table.weights, table.scales}; }
  // Appends the constants NAMELetters, NAMELettersScales and NAMEMix to a file.
  void append_to(const std::string& path, const std::string& name, internal::LetterMix mix) const;
};

struct LetterSettings {
  int rounds = 4;
  float rate = 2e-3F, decay = 1e-3F;
  float dropped_letters = 0.1F, dropped_inputs = 0.2F;
  std::uint32_t seed = 1;
  int threads = 1;  // or 2
};

// Trains on the chosen samples, and in each round on the windows that `more(round)` makes for it.
LetterTable train_letters(const LetterWindows& windows, const std::vector<std::uint32_t>& samples,
                          LetterSettings settings, const std::function<LetterWindows(int)>& more);

}  // namespace newsparse::tools

#endif  // NEWSPARSE_TOOLS_LETTER_TRAINER_H_
