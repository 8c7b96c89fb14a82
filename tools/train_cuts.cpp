// Trains data/cut_weights.inc (blanks where one element ends and the next begins) on labelled pages, and says how well
// it does on publishers it has not seen.
//
//   newsparse_train_cuts [--write FILE] [--decide FILE] [--errors N] [--leave-out FOLD] [--decisions FILE]...
//   GOLD.jsonl...
//
// Prints precision, recall and F1, each page judged by models trained on the other publishers' pages (five folds by
// domain); then trains on all of it. --leave-out reads nothing of a fold and prints no table: for tools/cross_validate.
#include <algorithm>
#include <map>
#include <set>

#include "decisions.h"
#include "gold_pages.h"
#include "page/cut_context.h"
#include "page/cut_features.h"
#include "page/part_features.h"
#include "page/pipeline.h"
#include "part_labels.h"
#include "place_counter.h"
#include "trainer_arguments.h"
#include "two_looks.h"

namespace newsparse::tools {
namespace {

constexpr std::size_t kFacts = internal::kCutFacts;
using CutSample = FactSample<kFacts>;

constexpr float kRelaidWeight = 0.5F;

struct CutPage {
  std::string domain, text, mode, id;
  bool relaid = false;
  std::size_t first = 0;  // its first sample
  std::vector<internal::CutPlace> places;
  std::vector<internal::CutFacts> facts;  // of surroundings
};

int table_score(float score) {
  return std::clamp(static_cast<int>(std::lround(score * 256)), -internal::kMostCutScore, internal::kMostCutScore);
}

int run(int argc, char** argv) {
  TrainerArguments arguments =
      read_arguments(argc, argv, {"--write", "--decide", "--errors", "--leave-out", "--decisions"});
  std::vector<Sample> samples;
  std::vector<CutPage> pages;
  const PlacesByFold places(arguments.paths, arguments.left_out);
  const Decisions decided(arguments.decisions);
  internal::Pipeline pipeline{Options{}, Rules{}};
  Page page;
  internal::FeatureList features;
  for_each_gold_page(arguments.paths, arguments.left_out, [&](GoldPage gold) {
    if (gold.items.empty() && gold.title.second == 0) return;
    pipeline.work().places = places.of(gold.domain);
    if (!decided.read_lines(pipeline, gold, page)) return;
    internal::Workspace& work = pipeline.work();
    std::set<std::uint32_t> edges;
    std::vector<Range> extents;
    for (const GoldItem& item : gold.items) {
      Range extent = item.title;
      for (const Range& r : {item.title, item.section, item.timestamp, item.author, item.kicker}) {
        if (r.second == 0) continue;
        edges.insert(r.first);
        edges.insert(r.second);
        extent = {std::min(extent.first, r.first), std::max(extent.second, r.second)};
      }
      extents.push_back(extent);
    }
    if (gold.title.second > 0) {
      edges.insert(gold.title.first);
      edges.insert(gold.title.second);
      extents.push_back(gold.title);
    }
    CutPage of{.domain = gold.domain,
               .text = {},
               .mode = gold.mode,
               .id = gold.id,
               .relaid = gold.mode == kRelaid,
               .first = samples.size(),
               .places = {},
               .facts = {}};
    internal::propose_cuts(gold.text, work, page.data().glue);
    internal::CutSurroundings surroundings(gold.text, work, page.data().glue);
    std::size_t last = 0;
    for (std::uint32_t l = 0; l < work.lines.size() && last < work.cuts.size(); ++l) {
      const Span line = work.lines[l];
      const std::size_t first = last;
      while (last < work.cuts.size() && work.cuts[last].at < line.end) ++last;
      if (first == last) continue;
      // What no label covers is open: it may be a teaser that nobody marked.
      const bool labelled = std::any_of(extents.begin(), extents.end(), [&](Range r) {
        return overlap(r, {line.begin, line.end}) > 0;
      });
      surroundings.start_line(l);
      internal::CutReader reader(gold.text, work, l, first, last);
      for (std::size_t c = first; c < last; ++c) {
        reader.read(c, features);
        surroundings.read(c, reader.words(), of.facts.emplace_back(),
                          of.places.emplace_back(internal::CutPlace{.line = l}));
        const std::uint32_t at = work.cuts[c].at;
        std::uint32_t blank = at;
        while (blank > line.begin && gold.text[blank - 1] == ' ') --blank;
        const bool inside = labelled && std::any_of(extents.begin(), extents.end(),
                                                    [&](Range r) { return r.first <= at && at <= r.second + 1; });
        const bool positive = labelled && (edges.contains(at) || edges.contains(blank));
        samples.push_back({.ids = {features.ids, features.ids + features.count},
                           .weight = 1,
                           .fold = fold_of(gold.domain, kFolds),
                           .page = static_cast<std::uint32_t>(pages.size()),
                           .at = at,
                           .positive = positive,
                           .ignored = !positive && !inside});
      }
    }
    if (arguments.errors != 0) of.text = gold.text;
    pages.push_back(std::move(of));
  });
  std::vector<std::uint32_t> of_page(pages.size(), 0);
  for (const Sample& s : samples) of_page[s.page] += !s.ignored;
  for (Sample& s : samples) {
    s.weight = std::min(1.0F, 6 / std::sqrt(static_cast<float>(std::max(of_page[s.page], 1U))) + 0.1F);
    if (pages[s.page].relaid) s.weight *= kRelaidWeight;
  }
  const auto second_look = [&](const std::vector<float>& scores) {
    std::vector<CutSample> out(samples.size());
    std::vector<std::int16_t> page_scores;
    internal::CutContext context;
    for (const CutPage& of : pages) {
      page_scores.clear();
      for (std::size_t c = 0; c < of.places.size(); ++c)
        page_scores.push_back(static_cast<std::int16_t>(table_score(scores[of.first + c])));
      context.start(of.places, page_scores);
      for (std::size_t c = 0; c < of.places.size(); ++c) {
        const Sample& from = samples[of.first + c];
        CutSample& sample = out[of.first + c];
        sample = {.facts = of.facts[c],
                  .score = 0,
                  .weight = from.weight,
                  .fold = from.fold,
                  .positive = from.positive,
                  .ignored = from.ignored,
                  .hopeless = !context.is_open(c)};
        context.read(c, sample.facts);
      }
    }
    return out;
  };
  const TwoLooks<kFacts> models =
      train_two_looks<kFacts>(samples, internal::kCutTableSize, {.rounds = 10, .rate = 0.08F, .l2 = 2e-4F},
                              {.trees = 320, .rate = 0.2, .l2 = 20}, arguments.left_out,
                              arguments.left_out == kNoFold || !arguments.decide.empty(), second_look);
  std::printf("%zu pages, %zu blanks\n", pages.size(), samples.size());
  DecisionsFile file(arguments.decide, "cuts");
  for (const CutPage& of : pages) {
    std::vector<std::uint32_t> chosen;
    for (std::size_t c = of.first; c < of.first + of.places.size(); ++c)
      if (models.scores[c] >= 0) chosen.push_back(samples[c].at);
    file.put(of.mode, of.id, chosen);
  }
  std::map<std::string, Counts> counts;
  for (std::size_t i = 0; i < samples.size() && arguments.left_out == kNoFold; ++i) {
    const Sample& s = samples[i];
    if (s.ignored || pages[s.page].relaid) continue;
    counts[pages[s.page].domain].add(models.scores[i] >= 0, s.positive);
    if ((models.scores[i] >= 0) != s.positive && i % 23 == 0 && arguments.errors-- > 0)
      std::printf("%s %+.1f %s\n", s.positive ? "missed" : "wrong ", static_cast<double>(models.scores[i]),
                  around(pages[s.page].text, s.at, s.at).c_str());
  }
  if (arguments.left_out == kNoFold) print("cuts", counts);
  if (arguments.write_to.empty()) return 0;
  models.first.write(arguments.write_to, "kCutWeights", "tools/train_cuts.cpp from labelled pages", "w");
  models.second.append_to(arguments.write_to, "kCutTrees");
  return 0;
}

}  // namespace
}  // namespace newsparse::tools

int main(int argc, char** argv) { return newsparse::tools::run(argc, argv); }
