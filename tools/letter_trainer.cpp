#include "letter_trainer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <random>
#include <thread>

#include "text/utf8.h"

namespace newsparse::tools {
namespace {

using internal::kFirstChannels;
using internal::kFirstMargin;
using internal::kFirstNear;
using internal::kFirstTaps;
using internal::kHiddenChannels;
using internal::kHiddenInputs;
using internal::kLetterKinds;
using internal::kLetterMargin;
using internal::kLetterPools;
using internal::kLetterReach;
using internal::kLetterRows;
using internal::kLetterWidth;
using internal::kSecondChannels;
using internal::kSecondMargin;
using internal::kSecondStep;
using internal::kSecondTaps;

constexpr std::size_t kLetters = 2 * (kLetterReach + kLetterMargin), kFirsts = kLetters - 2 * kFirstMargin,
                      kSeconds = kFirsts - 2 * kSecondMargin;
constexpr std::size_t kCodes = kLetterRows + kLetterKinds;

constexpr auto kBegins = internal::tensor_begins(internal::kLetterSizes);
constexpr std::size_t kLetterAt = kBegins[0], kFirstAt = kBegins[2], kFirstBiasAt = kBegins[3], kSecondAt = kBegins[4],
                      kSecondBiasAt = kBegins[5], kHiddenAt = kBegins[6], kHiddenBiasAt = kBegins[7],
                      kLastAt = kBegins[8], kLastBiasAt = kBegins[9];

// What letters and kinds add to the first layer at each tap, or the slopes of that.
struct FirstTable {
  std::vector<float> values = std::vector<float>(kCodes * kFirstTaps * kFirstChannels);
  std::vector<std::uint8_t> touched = std::vector<std::uint8_t>(kCodes);
  float* row(std::size_t code, std::size_t tap) { return &values[(code * kFirstTaps + tap) * kFirstChannels]; }
  [[nodiscard]] const float* row(std::size_t code, std::size_t tap) const {
    return &values[(code * kFirstTaps + tap) * kFirstChannels];
  }
};

// Half of a batch: reads samples and adds up slopes.
struct Worker {
  std::vector<float> slopes = std::vector<float>(internal::kLetterWeights);
  FirstTable table;
  double loss = 0, weight = 0;
  float first[kFirsts][kFirstChannels], first_slopes[kFirsts][kFirstChannels];
  float second[kSeconds][kSecondChannels];

  void clear() {
    std::fill(slopes.begin() + kFirstAt, slopes.end(), 0.0F);
    for (std::size_t code = 0; code < kCodes; ++code)
      if (table.touched[code] != 0) std::fill_n(table.row(code, 0), kFirstTaps * kFirstChannels, 0.0F);
    std::fill(table.touched.begin(), table.touched.end(), std::uint8_t{0});
    loss = weight = 0;
  }

  // `turned`: the second layer's weights as [out][tap][in].
  void read(const std::vector<float>& w, const FirstTable& rows, const std::vector<float>& turned,
            const std::uint16_t* letters, const LetterSample& sample, const LetterSettings& settings, Chance& chance) {
    std::array<bool, kLetters> dropped;
    for (bool& d : dropped) d = chance.below(settings.dropped_letters);
    const float up = 1 / (1 - settings.dropped_letters);
    for (std::size_t i = 0; i < kFirsts; ++i) {
      float* to = first[i];
      std::copy_n(&w[kFirstBiasAt], kFirstChannels, to);
      for (std::size_t tap = 0; tap < kFirstTaps; ++tap) {
        if (dropped[i + tap]) continue;
        const std::uint16_t letter = letters[i + tap];
        const float* row = rows.row(letter % kLetterRows, tap);
        const float* kind = rows.row(kLetterRows + letter / kLetterRows, tap);
        for (std::size_t c = 0; c < kFirstChannels; ++c) to[c] += up * (row[c] + kind[c]);
      }
      for (std::size_t c = 0; c < kFirstChannels; ++c) to[c] = std::max(to[c], 0.0F);
    }
    for (std::size_t i = 0; i < kSeconds; ++i) {
      float sums[kSecondChannels];
      std::copy_n(&w[kSecondBiasAt], kSecondChannels, sums);
      for (std::size_t tap = 0; tap < kSecondTaps; ++tap) {
        const float* in = first[i + tap * kSecondStep];
        const float* weights = &w[kSecondAt + tap * kFirstChannels * kSecondChannels];
        for (std::size_t k = 0; k < kFirstChannels; ++k, weights += kSecondChannels) {
          const float x = in[k];
          for (std::size_t c = 0; c < kSecondChannels; ++c) sums[c] += x * weights[c];
        }
      }
      for (std::size_t c = 0; c < kSecondChannels; ++c) second[i][c] = std::max(sums[c], 0.0F);
    }
    // Inputs of the hidden layer, and which letter of the second each is of.
    std::array<float, kHiddenInputs> inputs, input_slopes{};
    std::array<std::uint8_t, kHiddenInputs> from{};
    constexpr std::size_t kFirstAtPlace = kLetterReach + kSecondMargin;
    std::size_t n = 0;
    for (std::size_t i = kFirstAtPlace - kFirstNear / 2; i < kFirstAtPlace + kFirstNear / 2; ++i)
      for (std::size_t c = 0; c < kFirstChannels; ++c) inputs[n++] = first[i][c];
    const std::size_t seconds = n;
    const auto take = [&](const std::array<std::uint8_t, kSecondChannels>& where) {
      for (std::size_t c = 0; c < kSecondChannels; ++c) from[n] = where[c], inputs[n++] = second[where[c]][c];
    };
    std::array<std::uint8_t, kSecondChannels> left, right;
    left.fill(kLetterReach - 1), right.fill(kLetterReach);
    take(left), take(right);
    std::size_t distance = 0;
    for (const std::size_t pool : kLetterPools) {
      for (; distance < pool; ++distance)
        for (std::size_t c = 0; c < kSecondChannels; ++c) {
          const std::size_t l = kLetterReach - 1 - distance, r = kLetterReach + distance;
          if (second[l][c] > second[left[c]][c]) left[c] = static_cast<std::uint8_t>(l);
          if (second[r][c] > second[right[c]][c]) right[c] = static_cast<std::uint8_t>(r);
        }
      take(left), take(right);
    }
    const float input_up = 1 / (1 - settings.dropped_inputs);
    for (float& x : inputs) x = chance.below(settings.dropped_inputs) ? 0 : x * input_up;
    std::array<float, kHiddenChannels> hidden;
    float score = w[kLastBiasAt];
    for (std::size_t h = 0; h < kHiddenChannels; ++h) {
      float sum = w[kHiddenBiasAt + h];
      for (std::size_t i = 0; i < kHiddenInputs; ++i) sum += inputs[i] * w[kHiddenAt + h * kHiddenInputs + i];
      hidden[h] = std::max(sum, 0.0F);
      score += hidden[h] * w[kLastAt + h];
    }
    const float p = 1 / (1 + std::exp(-score));
    loss -= static_cast<double>(sample.weight * std::log(std::max(sample.positive ? p : 1 - p, 1e-7F)));
    weight += static_cast<double>(sample.weight);

    const float slope = sample.weight * (p - (sample.positive ? 1.0F : 0.0F));
    slopes[kLastBiasAt] += slope;
    for (std::size_t h = 0; h < kHiddenChannels; ++h) {
      if (hidden[h] <= 0) continue;
      slopes[kLastAt + h] += slope * hidden[h];
      const float s = slope * w[kLastAt + h];
      slopes[kHiddenBiasAt + h] += s;
      float* to = &slopes[kHiddenAt + h * kHiddenInputs];
      const float* weights = &w[kHiddenAt + h * kHiddenInputs];
      for (std::size_t i = 0; i < kHiddenInputs; ++i) to[i] += s * inputs[i], input_slopes[i] += s * weights[i];
    }
    std::memset(first_slopes, 0, sizeof first_slopes);
    std::array<bool, kFirsts> reached{};
    n = 0;
    for (std::size_t i = kFirstAtPlace - kFirstNear / 2; i < kFirstAtPlace + kFirstNear / 2; ++i) {
      reached[i] = true;
      for (std::size_t c = 0; c < kFirstChannels; ++c, ++n)
        if (inputs[n] != 0) first_slopes[i][c] += input_slopes[n] * input_up;
    }
    // Slopes of the second layer, those of one letter and channel together.
    float second_slopes[kSeconds][kSecondChannels] = {};
    std::array<bool, kSeconds> learned{};
    for (n = seconds; n < kHiddenInputs; ++n) {
      if (inputs[n] == 0) continue;  // dropped, or below zero
      const std::size_t c = (n - seconds) % kSecondChannels;
      second_slopes[from[n]][c] += input_slopes[n] * input_up;
      learned[from[n]] = true;
    }
    for (std::size_t i = 0; i < kSeconds; ++i) {
      if (!learned[i]) continue;
      for (std::size_t tap = 0; tap < kSecondTaps; ++tap) reached[i + tap * kSecondStep] = true;
      for (std::size_t c = 0; c < kSecondChannels; ++c) {
        const float s = second_slopes[i][c];
        if (s == 0) continue;
        slopes[kSecondBiasAt + c] += s;
        for (std::size_t tap = 0; tap < kSecondTaps; ++tap) {
          const float* in = first[i + tap * kSecondStep];
          float* in_slopes = first_slopes[i + tap * kSecondStep];
          const float* weights = &turned[(c * kSecondTaps + tap) * kFirstChannels];
          float* to = &second_turned[(c * kSecondTaps + tap) * kFirstChannels];
          for (std::size_t k = 0; k < kFirstChannels; ++k) to[k] += s * in[k], in_slopes[k] += s * weights[k];
        }
      }
    }
    for (std::size_t i = 0; i < kFirsts; ++i) {
      if (!reached[i]) continue;
      for (std::size_t c = 0; c < kFirstChannels; ++c) {
        if (first[i][c] <= 0) first_slopes[i][c] = 0;
        slopes[kFirstBiasAt + c] += first_slopes[i][c];
        first_slopes[i][c] *= up;
      }
      for (std::size_t tap = 0; tap < kFirstTaps; ++tap) {
        if (dropped[i + tap]) continue;
        const std::size_t row = letters[i + tap] % kLetterRows, kind = kLetterRows + letters[i + tap] / kLetterRows;
        table.touched[row] = table.touched[kind] = 1;
        float *a = table.row(row, tap), *b = table.row(kind, tap);
        for (std::size_t c = 0; c < kFirstChannels; ++c) a[c] += first_slopes[i][c], b[c] += first_slopes[i][c];
      }
    }
  }
  std::vector<float> second_turned = std::vector<float>(kSecondTaps * kFirstChannels * kSecondChannels);
};

class Trainer {
 public:
  explicit Trainer(const LetterSettings& settings) : settings_(settings), workers_(2) {
    std::mt19937 random(settings.seed);
    const auto fill = [&](std::size_t from, std::size_t to, double deviation) {
      fill_normal({&w_[from], to - from}, deviation, random);
    };
    fill(kLetterAt, kBegins[1], 0.1);
    fill(kBegins[1], kFirstAt, 0.3);
    fill(kFirstAt, kFirstBiasAt, std::sqrt(2.0 / (kFirstTaps * kLetterWidth)));
    fill(kSecondAt, kSecondBiasAt, std::sqrt(2.0 / (kSecondTaps * kFirstChannels)));
    fill(kHiddenAt, kHiddenBiasAt, std::sqrt(2.0 / kHiddenInputs));
    fill(kLastAt, kLastBiasAt, 0.3 * std::sqrt(2.0 / kHiddenChannels));
  }

  void train(const LetterWindows& windows, const std::vector<std::uint32_t>& chosen,
             const std::function<LetterWindows(int)>& more) {
    constexpr std::size_t kBatch = 512;
    struct Pick {
      const LetterWindows* of;
      std::uint32_t sample;
    };
    std::vector<Pick> picks;
    std::mt19937 random(settings_.seed + 7);
    std::size_t step = 0, steps = 0;
    for (int round = 0; round < settings_.rounds; ++round) {
      const LetterWindows made = more(round);
      picks.clear();
      for (const std::uint32_t s : chosen) picks.push_back({&windows, s});
      for (std::uint32_t s = 0; s < made.samples.size(); ++s) picks.push_back({&made, s});
      for (std::size_t i = picks.size(); i > 1; --i) std::swap(picks[i - 1], picks[random() % i]);
      steps = std::max<std::size_t>(picks.size() / kBatch, 1) * static_cast<std::size_t>(settings_.rounds);
      double loss = 0, weight = 0;
      for (std::size_t first = 0; first < picks.size() && (first == 0 || first + kBatch <= picks.size());
           first += kBatch) {
        const std::size_t last = std::min(picks.size(), first + kBatch), middle = (first + last) / 2;
        make_tables();
        const auto work = [&](std::size_t number, std::size_t from, std::size_t to) {
          Worker& worker = workers_[number];
          worker.clear();
          std::fill(worker.second_turned.begin(), worker.second_turned.end(), 0.0F);
          Chance chance = Chance::of_seed(((settings_.seed * 131U + step) << 1U) + number);
          for (std::size_t i = from; i < to; ++i) {
            const LetterSample& sample = picks[i].of->samples[picks[i].sample];
            worker.read(w_, table_, turned_, &picks[i].of->letters[sample.at - kLetterReach - kLetterMargin], sample,
                        settings_, chance);
          }
        };
        if (settings_.threads > 1) {
          std::thread other(work, 1, middle, last);
          work(0, first, middle);
          other.join();
        } else {
          work(0, first, middle);
          work(1, middle, last);
        }
        for (const Worker& worker : workers_) loss += worker.loss, weight += worker.weight;
        descend(static_cast<float>(workers_[0].weight + workers_[1].weight), step++, steps);
      }
      std::printf("letters: round %d, %zu windows, loss %.4f\n", round, picks.size(), loss / weight);
      std::fflush(stdout);
    }
  }

  [[nodiscard]] LetterTable table() const {
    return {NetTable<internal::kLetterTensors>::of(w_, internal::kLetterSizes)};
  }

 private:
  void make_tables() {
    std::fill(table_.values.begin(), table_.values.end(), 0.0F);
    for (std::size_t code = 0; code < kCodes; ++code)
      for (std::size_t tap = 0; tap < kFirstTaps; ++tap) {
        float* to = table_.row(code, tap);
        for (std::size_t i = 0; i < kLetterWidth; ++i) {
          const float x = w_[code * kLetterWidth + i];
          const float* weights = &w_[kFirstAt + (tap * kLetterWidth + i) * kFirstChannels];
          for (std::size_t c = 0; c < kFirstChannels; ++c) to[c] += x * weights[c];
        }
      }
    for (std::size_t in = 0; in < kSecondTaps * kFirstChannels; ++in)
      for (std::size_t c = 0; c < kSecondChannels; ++c)
        turned_[c * kSecondTaps * kFirstChannels + in] = w_[kSecondAt + in * kSecondChannels + c];
  }

  void descend(float weight, std::size_t step, std::size_t steps) {
    std::vector<float>& slopes = workers_[0].slopes;
    for (std::size_t i = kFirstAt; i < slopes.size(); ++i) slopes[i] += workers_[1].slopes[i];
    for (std::size_t in = 0; in < kSecondTaps * kFirstChannels; ++in)
      for (std::size_t c = 0; c < kSecondChannels; ++c) {
        const std::size_t from = c * kSecondTaps * kFirstChannels + in;
        slopes[kSecondAt + in * kSecondChannels + c] =
            workers_[0].second_turned[from] + workers_[1].second_turned[from];
      }
    std::fill(slopes.begin(), slopes.begin() + kFirstAt, 0.0F);
    for (std::size_t code = 0; code < kCodes; ++code) {
      const bool one = workers_[0].table.touched[code] != 0, other = workers_[1].table.touched[code] != 0;
      if (!one && !other) continue;
      for (std::size_t tap = 0; tap < kFirstTaps; ++tap) {
        float* row = workers_[0].table.row(code, tap);
        const float* more = workers_[1].table.row(code, tap);
        workers_[0].table.touched[code] = 1;
        for (std::size_t c = 0; c < kFirstChannels && other; ++c) row[c] += more[c];
        for (std::size_t i = 0; i < kLetterWidth; ++i) {
          const std::size_t at = kFirstAt + (tap * kLetterWidth + i) * kFirstChannels;
          const float x = w_[code * kLetterWidth + i];
          float sum = 0;
          for (std::size_t c = 0; c < kFirstChannels; ++c) sum += row[c] * w_[at + c], slopes[at + c] += x * row[c];
          slopes[code * kLetterWidth + i] += sum;
        }
      }
    }
    adam_.descend(
        w_, slopes, weight,
        settings_.rate * 0.5F * (1 + std::cos(3.14159265F * static_cast<float>(step) / static_cast<float>(steps))));
  }

  LetterSettings settings_;
  std::vector<float> w_ = std::vector<float>(internal::kLetterWeights);
  Adam adam_{internal::kLetterWeights, {.decay = settings_.decay}};
  std::vector<float> turned_ = std::vector<float>(kSecondTaps * kFirstChannels * kSecondChannels);
  FirstTable table_;
  std::vector<Worker> workers_;
};

}  // namespace

std::vector<std::size_t> LetterWindows::add(std::string_view text, const std::vector<std::uint32_t>& places) {
  if (letters.empty()) letters.resize(kGap);
  std::vector<std::size_t> out;
  auto place = places.begin();
  for (std::size_t at = 0; at < text.size();) {
    for (; place != places.end() && *place <= at; ++place) out.push_back(letters.size());
    const internal::CodePoint c = internal::decode(text, at);
    const internal::Letter letter = internal::letter_of(c.value);
    letters.push_back(static_cast<std::uint16_t>(letter.row + letter.kind * internal::kLetterRows));
    at += c.size;
  }
  for (; place != places.end(); ++place) out.push_back(letters.size());
  letters.resize(letters.size() + kGap);
  return out;
}

void LetterTable::append_to(const std::string& path, const std::string& name, internal::LetterMix mix) const {
  table.append_to(path, name + "Letters");
  std::FILE* out = open_table(path, "a");
  std::fprintf(out, "constexpr LetterMix %sMix = {.words = %d, .letters = %d, .bias = %d};\n", name.c_str(), mix.words,
               mix.letters, mix.bias);
  std::fclose(out);
}

LetterTable train_letters(const LetterWindows& windows, const std::vector<std::uint32_t>& samples,
                          LetterSettings settings, const std::function<LetterWindows(int)>& more) {
  Trainer trainer(settings);
  trainer.train(windows, samples, more);
  return trainer.table();
}

}  // namespace newsparse::tools
