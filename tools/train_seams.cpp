// Trains data/seam_weights.inc on labelled pages and says how well it does on publishers it has not seen.
//
//   newsparse_train_seams [--write FILE] [--errors N] [--leave-out FOLD] [--jobs N] GOLD.jsonl...
//
// Prints precision, recall and F1 of seams by mode, all together and averaged over publishers, each page scored by a
// model trained on the other publishers' pages (five folds by domain); then trains on all of it. --errors prints wrong
// decisions with their surroundings. --leave-out reads nothing of a fold and prints no table: for tools/cross_validate.
#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "decisions.h"
#include "gold_pages.h"
#include "letter_looks.h"
#include "page/pipeline.h"
#include "page/seam_context.h"
#include "page/seam_features.h"
#include "page/seam_sides.h"
#include "page/segment.h"
#include "place_counter.h"
#include "seam_pages.h"
#include "trainer_arguments.h"
#include "two_looks.h"

namespace newsparse::tools {
namespace {

struct PageLabels {
  std::string id, domain, mode, text, fetched;
  std::uint32_t fold = 0;
  std::uint32_t gold = 0;  // labelled seams
  std::uint32_t bytes = 0;
  std::vector<std::int64_t> samples;  // by candidate: its sample, or -1
  std::vector<std::uint32_t> places;  // by candidate
  std::vector<PlaceLabel> labels;     // likewise
};

int table_score(float score) {
  return std::clamp(static_cast<int>(std::lround(score * 256)), -internal::kMostSeamScore + 1,
                    internal::kMostSeamScore);
}

constexpr std::size_t kFacts = std::tuple_size_v<internal::SeamFacts>;
using SeamSample = FactSample<kFacts>;

struct Counts {
  double hit = 0, wrong = 0, missed = 0;
  [[nodiscard]] double precision() const { return hit + wrong > 0 ? hit / (hit + wrong) : 0; }
  [[nodiscard]] double recall() const { return hit + missed > 0 ? hit / (hit + missed) : 0; }
  [[nodiscard]] double f1() const { return hit > 0 ? 2 * hit / (2 * hit + wrong + missed) : 0; }
};

// What later stages are trained with: the seams that the library would report of a page with the default options.
// `scores` and `rulings`: of all samples.
std::vector<std::uint32_t> decided_seams(const PageLabels& of, std::span<const Sample> samples,
                                         std::span<const float> scores,
                                         std::span<const internal::SeamContext::Ruling> rulings) {
  const int threshold = Options{}.seam_threshold;
  internal::PageData page;
  for (const std::int64_t s : of.samples) {
    if (s < 0) continue;
    const auto sample = static_cast<std::size_t>(s);
    const internal::SeamContext::Ruling& ruling = rulings[sample];
    constexpr float kUnits = 256;  // of a natural logarithm
    const int sure = static_cast<int>(100 / (1 + std::exp(-scores[sample] - ruling.lift / kUnits)));
    const auto confidence = static_cast<std::uint8_t>(ruling.is_sure ? std::max(sure, internal::kSurePercent) : sure);
    if (confidence >= threshold) page.glue.push_back({.at = samples[sample].at, .confidence = confidence});
  }
  internal::doubt_lone_seams(of.bytes, threshold, page);
  std::vector<std::uint32_t> out;
  for (const Glue& seam : page.glue) out.push_back(seam.at);
  return out;
}

int run(int argc, char** argv) {
  constexpr std::size_t kJoined = 400000;  // windows of lines put together, a round
  TrainerArguments arguments = read_arguments(argc, argv, {"--write", "--decide", "--errors", "--leave-out", "--jobs"});
  LetterSettings letter_settings;
  letter_settings.threads = arguments.jobs;
  std::vector<Sample> samples;
  std::vector<PageLabels> pages;
  const PlacesByFold places(arguments.paths, arguments.left_out);
  internal::Pipeline pipeline{Options{}, Rules{}};
  Page page;
  internal::FeatureList features;
  const auto learn = [&](GoldPage gold) {
    pipeline.work().places = places.of(gold.domain);
    if (pipeline.read(gold.text, {.fetched = gold.fetched}, page.data())) return;
    const internal::Workspace& work = pipeline.work();
    const auto number = static_cast<std::uint32_t>(pages.size());
    const std::uint32_t fold = fold_of(gold.domain, kFolds);
    const std::set<std::uint32_t> right(gold.glue.begin(), gold.glue.end());
    const std::set<std::uint32_t> open(gold.ambiguous_glue.begin(), gold.ambiguous_glue.end());
    std::set<std::uint32_t> unseen = right;
    PageLabels labels;
    internal::for_each_candidate_line(work, [&](std::size_t l, auto candidates, auto stamps) {
      for (std::size_t i = 0; i < candidates.size(); ++i) {
        const std::uint32_t at = candidates[i].at;
        unseen.erase(at);
        labels.samples.push_back(-1);
        labels.places.push_back(at);
        labels.labels.push_back(PlaceLabel::kOpen);
        if (internal::is_inside_address(gold.text, work.lines[l], at)) continue;
        labels.samples.back() = static_cast<std::int64_t>(samples.size());
        labels.labels.back() = open.contains(at)    ? PlaceLabel::kOpen
                               : right.contains(at) ? PlaceLabel::kYes
                                                    : PlaceLabel::kNo;
        const auto sides = internal::kept_sides(gold.text, work, work.lines[l], candidates, i, stamps);
        internal::read_seam_features(gold.text, work, l, candidates, i, stamps, sides, features);
        Sample sample{.ids = {features.ids, features.ids + features.count},
                      .fold = fold,
                      .page = number,
                      .at = at,
                      .positive = right.contains(at),
                      .ignored = open.contains(at)};
        samples.push_back(std::move(sample));
      }
    });
    if (arguments.errors > 0 && number % 3 == 0 && !unseen.empty()) {
      const std::uint32_t at = *unseen.begin();
      std::string around =
          gold.text.substr(at < 30 ? 0 : at - 30, std::min<std::size_t>(at, 30)) + "‖" + gold.text.substr(at, 30);
      std::replace(around.begin(), around.end(), '\n', '/');
      std::printf("no candidate (%zu on the page): %s\n", unseen.size(), around.c_str());
    }
    labels.id = gold.id;
    labels.domain = gold.domain;
    labels.mode = gold.mode;
    labels.fold = fold;
    labels.gold = static_cast<std::uint32_t>(gold.glue.size());
    labels.bytes = static_cast<std::uint32_t>(gold.text.size());
    labels.text = std::move(gold.text);
    labels.fetched = std::move(gold.fetched);
    pages.push_back(std::move(labels));
  };
  for_each_seam_page(arguments.paths, arguments.left_out, learn);
  const std::vector<float> weights = weights_of_pages(samples, pages);
  for (Sample& s : samples) s.weight = weights[s.page];
  std::printf("%zu pages, %zu candidates, %td of them seams\n", pages.size(), samples.size(),
              std::count_if(samples.begin(), samples.end(), [](const Sample& s) { return s.positive; }));

  std::vector<internal::SeamContext::Ruling> rulings(samples.size());
  std::vector<LetterPlaces> letter_places;
  for (std::size_t n = 0; n < pages.size(); ++n)
    // Pages as Common Crawl has them are nearly the same as those of the mode wet.
    letter_places.push_back({.text = pages[n].text,
                             .fold = pages[n].fold,
                             .taught = pages[n].mode != "ccwet",
                             .weight = weights[n],
                             .places = pages[n].places,
                             .labels = pages[n].labels});
  std::map<std::uint32_t, Joiner> joiners;  // by fold
  const LetterLooks looks = look_at_letters(letter_places, letter_settings, [&](std::uint32_t fold, int round) {
    return joiners.try_emplace(fold, pages, fold)
        .first->second.make(std::min<std::size_t>(kJoined, 2 * samples.size()), static_cast<std::uint32_t>(round) + 1);
  });
  std::vector<std::int16_t> letters(samples.size());
  for (std::size_t n = 0; n < pages.size(); ++n)
    for (std::size_t c = 0; c < pages[n].samples.size(); ++c)
      if (pages[n].samples[c] >= 0) letters[static_cast<std::size_t>(pages[n].samples[c])] = looks.scores[n][c];
  internal::LetterMix mix;
  const auto second_look = [&](const std::vector<float>& scores) {
    std::vector<WeighedPlace> open;
    for (std::size_t i = 0; i < samples.size(); ++i)
      if (const int score = table_score(scores[i]); !samples[i].ignored && internal::is_open_seam(score))
        open.push_back({score, letters[i], samples[i].weight, samples[i].positive});
    mix = weigh(open);
    std::vector<SeamSample> out(samples.size());
    for (std::size_t i = 0; i < samples.size(); ++i) {
      const Sample& from = samples[i];
      out[i] = {.facts = {},
                .score = 0,
                .weight = from.weight,
                .fold = from.fold,
                .positive = from.positive,
                .ignored = from.ignored,
                .hopeless = true};
    }
    std::vector<std::int16_t> page_scores, open_letters;
    std::vector<std::uint32_t> open_numbers;
    for (std::size_t n = 0; n < pages.size(); ++n) {
      const PageLabels& of = pages[n];
      if (of.samples.empty()) continue;
      page_scores.clear();
      open_letters.clear();
      open_numbers.clear();
      for (std::size_t c = 0; c < of.samples.size(); ++c) {
        const std::int64_t s = of.samples[c];
        const int score = s < 0 ? -internal::kMostSeamScore : table_score(scores[static_cast<std::size_t>(s)]);
        page_scores.push_back(static_cast<std::int16_t>(score));
        if (!internal::is_open_seam(score)) continue;
        open_numbers.push_back(static_cast<std::uint32_t>(c));
        open_letters.push_back(looks.scores[n][c]);
        page_scores.back() = static_cast<std::int16_t>(internal::weighed_seam(mix, score, open_letters.back()));
      }
      pipeline.work().places = places.of(of.domain);
      if (pipeline.read(of.text, {.fetched = of.fetched}, page.data())) continue;
      internal::SeamContext context(of.text, pipeline.work(), page_scores, {open_numbers, open_letters});
      context.read_all([&](std::size_t i, std::size_t, const internal::SeamFacts& facts) {
        SeamSample& sample = out[static_cast<std::size_t>(of.samples[i])];
        rulings[static_cast<std::size_t>(of.samples[i])] = context.rule(i);
        sample.facts = facts;
        sample.hopeless = false;
      });
    }
    return out;
  };
  const TwoLooks<kFacts> models =
      train_two_looks<kFacts>(samples, internal::kWeightTableSize,
                              {.rounds = 24,
                               .rate = 0.05F,
                               .l2 = 5e-3F,
                               .average = true,
                               .hidden = 0.4F,
                               .first_hidden = internal::kFirstWordId},
                              {.trees = 320, .rate = 0.15, .l2 = 20}, arguments.left_out,
                              arguments.left_out == kNoFold || !arguments.decide.empty(), second_look);
  const std::vector<float>& scores = models.scores;
  DecisionsFile file(arguments.decide, "seams");
  for (const PageLabels& of : pages) file.put(of.mode, of.id, decided_seams(of, samples, scores, rulings));
  for (const double threshold : {0.3, 0.4, 0.5, 0.6, 0.7, 0.8}) {
    if (arguments.left_out != kNoFold) break;
    std::map<std::string, std::map<std::string, Counts>> by_mode;
    std::vector<std::uint32_t> hits(pages.size(), 0);
    std::map<std::string, double> false_seams, clean_bytes;
    for (std::size_t i = 0; i < samples.size(); ++i) {
      if (samples[i].ignored) continue;
      const bool cut = scores[i] >= std::log(threshold / (1 - threshold));
      const PageLabels& p = pages[samples[i].page];
      Counts& c = by_mode[p.mode][p.domain];
      if (cut && samples[i].positive) ++hits[samples[i].page];
      if (cut && !samples[i].positive) c.wrong += 1;
      if (cut && !samples[i].positive && p.gold == 0) false_seams[p.mode] += 1;
    }
    for (std::size_t n = 0; n < pages.size(); ++n) {
      Counts& c = by_mode[pages[n].mode][pages[n].domain];
      c.hit += hits[n];
      c.missed += pages[n].gold - hits[n];
      if (pages[n].gold == 0) clean_bytes[pages[n].mode] += pages[n].bytes;
    }
    for (const auto& [mode, domains] : by_mode) {
      Counts all;
      double f1 = 0;
      int count = 0;
      for (const auto& [domain, c] : domains) {
        all.hit += c.hit, all.wrong += c.wrong, all.missed += c.missed;
        if (c.hit + c.wrong + c.missed > 0) f1 += c.f1(), ++count;
      }
      std::printf(
          "threshold %.1f  %-6s precision %.3f  recall %.3f  F1 %.3f  by publisher %.3f  on pages without seams %.2f "
          "/100 kB\n",
          threshold, mode.c_str(), all.precision(), all.recall(), all.f1(), count > 0 ? f1 / count : 0,
          clean_bytes[mode] > 0 ? false_seams[mode] / clean_bytes[mode] * 1e5 : 0);
    }
  }
  for (std::size_t i = 0; i < samples.size() && arguments.errors > 0 && arguments.left_out == kNoFold; i += 7) {
    const Sample& s = samples[i];
    if (s.ignored || (scores[i] >= 0) == s.positive) continue;
    --arguments.errors;
    const std::string& text = pages[s.page].text;
    std::string around =
        text.substr(s.at < 50 ? 0 : s.at - 50, std::min<std::size_t>(s.at, 50)) + "‖" + text.substr(s.at, 40);
    std::replace(around.begin(), around.end(), '\n', '/');
    std::printf("%s %+.1f  %s\n", s.positive ? "missed" : "wrong ", static_cast<double>(scores[i]), around.c_str());
  }
  if (arguments.write_to.empty()) return 0;
  const std::string made_by = "tools/train_seams.cpp from labelled pages";
  models.first.write(arguments.write_to, "kSeamWeights", made_by, "w");
  models.second.append_to(arguments.write_to, "kSeamTrees");
  looks.table.append_to(arguments.write_to, "kSeam", mix);
  std::FILE* out = open_table(arguments.write_to, "a");
  std::fprintf(out,
               "// 256 ln(p / (1 - p)) for p = 1 .. 99 %%.\nconstexpr std::array<std::int32_t, 99> kSeamScores = {");
  for (int p = 1; p < 100; ++p) std::fprintf(out, "%ld,", std::lround(256 * std::log(p / (100.0 - p))));
  std::fprintf(out, "};\n");
  std::fclose(out);
  return 0;
}

}  // namespace
}  // namespace newsparse::tools

int main(int argc, char** argv) { return newsparse::tools::run(argc, argv); }
