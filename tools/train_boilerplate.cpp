// Trains data/boilerplate_weights.inc (which class of boilerplate a line is) on labelled pages, and says how well it
// does in languages that it has not seen.
//
//   newsparse_train_boilerplate [--write FILE] [--errors N] [--leave-out FOLD] GOLD.jsonl...
//
// Lines of pages that label some are labelled: those that no label names are none. Prints precision, recall and F1 of
// each class, each page judged by a model trained on the pages of other domains (five folds; tools/build_boilerplate.py
// makes a domain of each language); then trains on all of it. --leave-out reads nothing of a fold and prints no table:
// for tools/cross_validate.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "gold_pages.h"
#include "linear_model.h"
#include "newsparse/record.h"
#include "page/boilerplate_features.h"
#include "page/classify.h"
#include "page/pipeline.h"
#include "part_labels.h"
#include "trainer_arguments.h"

namespace newsparse::tools {
namespace {

constexpr std::size_t kClasses = internal::kLineClasses, kNoClass = kClasses - 1;
constexpr std::size_t kTableSize = internal::kBoilerplateIds * kClasses;
// The table holds sixteenths of a natural logarithm of odds, and nothing of what hardly speaks: it is to stay small.
constexpr float kUnit = 16, kLeast = 0.12F;
constexpr Settings kSettings{.rounds = 12, .rate = 0.1F, .l2 = 2e-4F, .average = true};

struct Line {
  std::size_t label = kNoClass;
  std::uint32_t fold = 0;
  std::string text;
};

std::size_t class_named(std::string_view name) {
  for (std::size_t c = 0; c < kNoClass; ++c)
    if (to_string(static_cast<BoilerplateClass>(c)) == name) return c;
  std::fprintf(stderr, "no class is called %.*s\n", static_cast<int>(name.size()), name.data());
  std::exit(2);
}

void write(const LinearModel& model, const std::string& path) {
  std::FILE* out = open_table(path, "w");
  std::fprintf(out, "// Made by tools/train_boilerplate.cpp.\n// clang-format off\n");
  std::fprintf(out, "constexpr std::array<std::int16_t, %zu> kBoilerplateWeights = {", kTableSize);
  for (std::size_t i = 0; i < kTableSize; ++i) {
    const float weight = model.weight(i);
    const int rounded = std::abs(weight) < kLeast ? 0 : static_cast<int>(std::lround(weight * kUnit));
    std::fprintf(out, "%s%d,", i % (kClasses * 4) == 0 ? "\n" : "", rounded);
  }
  std::fprintf(out, "};\n");
  std::fclose(out);
}

int run(int argc, char** argv) {
  TrainerArguments arguments = read_arguments(argc, argv, {"--write", "--errors", "--leave-out"});
  // A line is a choice of one of its classes: a sample each, which stand together.
  std::vector<Sample> samples;
  std::vector<Line> lines;
  Counts unread;  // lines that the model is not asked about
  std::size_t pages = 0;
  internal::Pipeline pipeline{Options{}, Rules{}};
  Page page;
  internal::FeatureList features;
  for_each_gold_page(arguments.paths, arguments.left_out, [&](GoldPage gold) {
    if (gold.boilerplate.empty() || pipeline.read(gold.text, {.url = gold.url, .fetched = gold.fetched}, page.data()))
      return;
    ++pages;
    pipeline.segment(gold.text, page.data());
    internal::Workspace& work = pipeline.work();
    internal::find_article(work, page.data().glue);
    internal::BoilerplateReader reader(gold.text, work, page.data().glue);
    std::size_t next = 0;
    for (std::size_t i = 0; i < work.lines.size(); ++i) {
      const Span span = work.lines[i];
      while (next < gold.boilerplate.size() && gold.boilerplate[next].first.second <= span.begin) ++next;
      const bool labelled = next < gold.boilerplate.size() && gold.boilerplate[next].first.first < span.end;
      const std::size_t label = labelled ? class_named(gold.boilerplate[next].second) : kNoClass;
      if (!reader.read(i, features)) {
        unread.add(false, labelled);
        if (labelled && arguments.errors > 0)
          --arguments.errors, std::printf("unread  %s\n", std::string(slice(gold.text, span)).c_str());
        continue;
      }
      const auto number = static_cast<std::uint32_t>(lines.size());
      lines.push_back(
          {.label = label, .fold = fold_of(gold.domain, kFolds), .text = std::string(slice(gold.text, span))});
      for (std::size_t c = 0; c < kClasses; ++c) {
        Sample sample{.ids = {}, .fold = lines.back().fold, .page = number, .positive = c == label};
        for (int f = 0; f < features.count; ++f)
          sample.ids.push_back(static_cast<std::uint16_t>(features.ids[f] * kClasses + c));
        samples.push_back(std::move(sample));
      }
    }
  });
  std::printf("%zu pages, %zu lines, %.0f of a class that nothing speaks for\n", pages, lines.size(), unread.missed);
  const auto train = [&](std::uint32_t but) {
    LinearModel model(kTableSize);
    model.train_choice(samples, {but, but}, kSettings);
    return model;
  };
  if (arguments.left_out == kNoFold) {
    std::array<Counts, kClasses> counts;
    std::size_t right = 0;
    for (std::uint32_t fold = 0; fold < kFolds; ++fold) {
      const LinearModel model = train(fold);
      for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].fold != fold) continue;
        std::size_t said = 0;
        for (std::size_t c = 1; c < kClasses; ++c)
          if (model.score(samples[i * kClasses + c]) > model.score(samples[i * kClasses + said])) said = c;
        right += said == lines[i].label;
        for (std::size_t c = 0; c < kClasses; ++c) counts[c].add(said == c, lines[i].label == c);
        const auto name = [](std::size_t c) {
          return c == kNoClass ? std::string("none") : std::string(to_string(static_cast<BoilerplateClass>(c)));
        };
        if (said != lines[i].label && arguments.errors > 0)
          --arguments.errors,
              std::printf("%s, not %s  %s\n", name(said).c_str(), name(lines[i].label).c_str(), lines[i].text.c_str());
      }
    }
    std::printf("of other languages: right %.3f\n",
                static_cast<double>(right) / std::max<double>(1, static_cast<double>(lines.size())));
    for (std::size_t c = 0; c < kNoClass; ++c)
      std::printf("%-14s precision %.3f  recall %.3f  F1 %.3f  (%.0f)\n",
                  std::string(to_string(static_cast<BoilerplateClass>(c))).c_str(),
                  counts[c].hit / std::max(1.0, counts[c].hit + counts[c].wrong),
                  counts[c].hit / std::max(1.0, counts[c].hit + counts[c].missed), counts[c].f1(),
                  counts[c].hit + counts[c].missed);
  }
  if (!arguments.write_to.empty()) write(train(kNoFold), arguments.write_to);
  return 0;
}

}  // namespace
}  // namespace newsparse::tools

int main(int argc, char** argv) { return newsparse::tools::run(argc, argv); }
