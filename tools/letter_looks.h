// letter_looks.h: looks at letters (letter_trainer.h) for the trainers of what else is told of a place.
#ifndef NEWSPARSE_TOOLS_LETTER_LOOKS_H_
#define NEWSPARSE_TOOLS_LETTER_LOOKS_H_

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <string_view>
#include <vector>

#include "gold_pages.h"
#include "letter_trainer.h"

namespace newsparse::tools {

enum class PlaceLabel : std::uint8_t { kNo, kYes, kOpen };

// The places of a page, in text order.
struct LetterPlaces {
  std::string_view text;
  std::uint32_t fold = 0;
  bool taught = true;  // else only looked at
  float weight = 1;    // of each place
  std::vector<std::uint32_t> places = {};
  std::vector<PlaceLabel> labels = {};
};

// The networks are singly left out: what judges a fold has not seen it, but the trees that are trained on what the
// networks say of the other folds have heard of it. tools/cross_validate, which reads nothing of a fold, is clean of
// that.
struct LetterLooks {
  LetterTable table;  // of all pages
  std::vector<std::vector<std::int16_t>>
      scores;  // of each place, by a network that has seen nothing of its page's fold
};

// `more(fold, round)`: windows made of pages in other folds, for one round.
inline LetterLooks look_at_letters(const std::vector<LetterPlaces>& pages, LetterSettings settings,
                                   const std::function<LetterWindows(std::uint32_t, int)>& more) {
  LetterWindows windows;
  std::vector<std::uint32_t> page_of;
  std::vector<PlaceLabel> labels;
  for (std::uint32_t p = 0; p < pages.size(); ++p) {
    const std::vector<std::size_t> at = windows.add(pages[p].text, pages[p].places);
    for (std::size_t i = 0; i < at.size(); ++i) {
      windows.samples.push_back(
          {.at = at[i], .weight = pages[p].weight, .positive = pages[p].labels[i] == PlaceLabel::kYes});
      labels.push_back(pages[p].labels[i]);
      page_of.push_back(p);
    }
  }
  const auto train = [&](std::uint32_t but) {
    std::vector<std::uint32_t> chosen;
    for (std::uint32_t s = 0; s < labels.size(); ++s) {
      const LetterPlaces& of = pages[page_of[s]];
      if (labels[s] != PlaceLabel::kOpen && of.taught && of.fold != but) chosen.push_back(s);
    }
    return train_letters(windows, chosen, settings, [&](int round) { return more(but, round); });
  };
  LetterLooks out;
  out.scores.resize(pages.size());
  internal::LetterReader reader;
  double loss = 0, weight = 0;
  for (std::uint32_t fold = 0; fold < kFolds; ++fold) {
    std::vector<std::uint32_t> judged;
    for (std::uint32_t p = 0; p < pages.size(); ++p)
      if (pages[p].fold == fold) judged.push_back(p);
    if (judged.empty()) continue;
    const internal::LetterNet net = train(fold).net();
    for (const std::uint32_t p : judged) {
      const LetterPlaces& of = pages[p];
      out.scores[p].resize(of.places.size());
      reader.read(net, of.text, of.places, out.scores[p]);
      for (std::size_t i = 0; i < of.places.size(); ++i) {
        if (of.labels[i] == PlaceLabel::kOpen) continue;
        const double score = out.scores[p][i] / 256.0;
        loss +=
            static_cast<double>(of.weight) * std::log1p(std::exp(of.labels[i] == PlaceLabel::kYes ? -score : score));
        weight += static_cast<double>(of.weight);
      }
    }
  }
  std::printf("letters: %zu places, loss on publishers left out %.4f\n", labels.size(), loss / weight);
  out.table = train(kNoFold);
  return out;
}

// A place that words leave open.
struct WeighedPlace {
  int words = 0, letters = 0;  // 256 a natural logarithm of odds
  float weight = 1;
  bool positive = false;
};
// How much the words and how much the letters count: logistic regression on both, by Newton's method.
inline internal::LetterMix weigh(const std::vector<WeighedPlace>& places) {
  constexpr double kPull = 1;
  std::array<double, 3> w = {1, 0, 0};
  for (int round = 0; round < 20; ++round) {
    std::array<double, 3> slope{};
    std::array<std::array<double, 3>, 3> bend{};
    for (const WeighedPlace& place : places) {
      const std::array<double, 3> x = {place.words / 256.0, place.letters / 256.0, 1};
      const double p = 1 / (1 + std::exp(-(w[0] * x[0] + w[1] * x[1] + w[2]))),
                   much = static_cast<double>(place.weight);
      for (std::size_t a = 0; a < 3; ++a) {
        slope[a] += much * ((place.positive ? 1 : 0) - p) * x[a];
        for (std::size_t b = 0; b < 3; ++b) bend[a][b] += much * p * (1 - p) * x[a] * x[b];
      }
    }
    // A pull towards what words alone say, where there is too little to learn from.
    const std::array<double, 3> from = {1, 0, 0};
    for (std::size_t a = 0; a < 3; ++a) {
      bend[a][a] += kPull;
      slope[a] += kPull * (from[a] - w[a]);
    }
    // Solves bend * step = slope.
    for (std::size_t a = 0; a < 3; ++a) {
      for (std::size_t b = a + 1; b < 3; ++b) {
        const double f = bend[b][a] / bend[a][a];
        for (std::size_t c = a; c < 3; ++c) bend[b][c] -= f * bend[a][c];
        slope[b] -= f * slope[a];
      }
    }
    for (std::size_t a = 3; a-- > 0;) {
      for (std::size_t b = a + 1; b < 3; ++b) slope[a] -= bend[a][b] * slope[b];
      slope[a] /= bend[a][a];
      w[a] += slope[a];
    }
  }
  const auto whole = [](double x) { return static_cast<std::int32_t>(std::lround(x * 256)); };
  return {.words = whole(w[0]), .letters = whole(w[1]), .bias = whole(w[2])};
}

}  // namespace newsparse::tools

#endif  // NEWSPARSE_TOOLS_LETTER_LOOKS_H_
