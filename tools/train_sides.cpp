// Trains data/side_weights.inc (on which side of their titles fields stand) on labelled pages, and says how well it
// does on publishers it has not seen.
//
//   newsparse_train_sides [--write FILE] [--leave-out FOLD] [--decisions FILE]... GOLD.jsonl...
//
// Trained on lists as the library finds them: after train_parts. Each page is read three times, twice with some of its
// titles taken away: on pages that the tables have learned by heart hardly any title is missed, elsewhere one in five.
// Prints the share of lists, and of fields in them, that are right, each page judged by trees trained on the other
// publishers' pages (five folds by domain); then trains on all of it. --leave-out reads nothing of a fold and prints no
// table: for tools/cross_validate.
#include <cmath>
#include <map>
#include <random>

#include "boosted_trees.h"
#include "decisions.h"
#include "gold_pages.h"
#include "linear_model.h"
#include "page/boilerplate.h"
#include "page/headline.h"
#include "page/item_rows.h"
#include "page/items.h"
#include "page/part_features.h"
#include "page/parts.h"
#include "page/pipeline.h"
#include "page/roles.h"
#include "part_labels.h"
#include "trainer_arguments.h"

namespace newsparse::tools {
namespace {

constexpr std::size_t kFacts = internal::kSideFacts;
constexpr int kReadings = 3;
constexpr float kRelaidWeight = 0.2F;

struct LabelledList {
  std::string mode;
  internal::PartRole role;
  int fields = 0;      // labelled ones
  bool whole = false;  // no title was taken away
};

// Takes some of the titles away, as a model does that has not seen the publisher.
void miss_titles(internal::Workspace& work, std::minstd_rand& chance) {
  constexpr std::uint32_t kOneIn = 6;
  constexpr std::int16_t kDoubt = -200;
  for (std::size_t i = 0; i < work.parts.size(); ++i)
    if (work.parts[i].role == internal::PartRole::kTitle && chance() % kOneIn == 0) {
      work.parts[i].role = internal::PartRole::kOther;
      work.part_context[i][0] = kDoubt;
    }
}

int run(int argc, char** argv) {
  const TrainerArguments arguments = read_arguments(argc, argv, {"--write", "--leave-out", "--decisions"});
  std::vector<FactSample<kFacts>> samples;
  std::vector<LabelledList> lists;
  std::map<std::string, double> of_domain;  // its lists
  std::vector<std::string> domains;
  const Decisions decided(arguments.decisions);
  internal::Pipeline pipeline{Options{}, Rules{}};
  Page page;
  std::minstd_rand chance;
  for_each_gold_page(arguments.paths, arguments.left_out, [&](const GoldPage& gold) {
    if (gold.items.empty()) return;
    for (int reading = 0; reading < kReadings; ++reading) {
      if (!decided.read_lines(pipeline, gold, page)) return;
      internal::Workspace& work = pipeline.work();
      decided.split(pipeline, gold, page);
      internal::tell_roles(gold.text, work);
      if (reading > 0) miss_titles(work, chance);
      internal::bar_boilerplate(work);
      internal::find_rows(gold.text, work);
      internal::find_headline(gold.text, work);
      internal::drop_boilerplate_titles(gold.text, work);
      internal::group_items(gold.text, work);
      for (const internal::FieldList& list : work.field_lists) {
        int votes = 0, fields = 0;
        for (std::uint32_t i = list.first; i <= list.last; ++i) {
          if (work.parts[i].role != list.role) continue;
          const Range part = {work.parts[i].span.begin, work.parts[i].span.end};
          for (const GoldItem& item : gold.items) {
            const Range& field = list.role == internal::PartRole::kStamp     ? item.timestamp
                                 : list.role == internal::PartRole::kSection ? item.section
                                                                             : item.author;
            if (field.second == 0 || overlap(field, part) == 0) continue;
            votes += item.title.first < field.first ? 1 : -1;
            ++fields;
          }
        }
        if (votes == 0) continue;
        of_domain[gold.domain] += 1;
        domains.push_back(gold.domain);
        FactSample<kFacts> sample{.facts = list.facts, .fold = fold_of(gold.domain, kFolds), .positive = votes > 0};
        sample.weight = std::sqrt(static_cast<float>(fields)) * (gold.mode == kRelaid ? kRelaidWeight : 1);
        samples.push_back(sample);
        lists.push_back({.mode = gold.mode, .role = list.role, .fields = fields, .whole = reading == 0});
      }
    }
  });
  for (std::size_t i = 0; i < samples.size(); ++i)
    samples[i].weight *= static_cast<float>(std::sqrt(10 / of_domain[domains[i]]));
  std::printf("%zu lists\n", samples.size());
  using Trees = BoostedTrees<kFacts>;
  const Trees::Settings settings{.trees = 200, .rate = 0.07, .l2 = 5, .samples = 0.5, .facts = 0.15};
  struct Right {
    int lists = 0, right_lists = 0, fields = 0, right_fields = 0;
  };
  std::map<std::pair<std::string, int>, Right> right;
  for (std::uint32_t fold = 0; fold < kFolds && arguments.left_out == kNoFold; ++fold) {
    Trees trees;
    trees.train(samples, fold, settings);
    for (std::size_t i = 0; i < samples.size(); ++i) {
      if (samples[i].fold != fold || !lists[i].whole) continue;
      Right& r = right[{lists[i].mode, static_cast<int>(lists[i].role)}];
      const bool is_right = (trees.score(samples[i].facts) >= 0) == samples[i].positive;
      ++r.lists, r.fields += lists[i].fields;
      if (is_right) ++r.right_lists, r.right_fields += lists[i].fields;
    }
  }
  for (const auto& [key, r] : right)
    std::printf("%-8s %-9s lists %.3f of %d  fields %.3f of %d\n", key.first.c_str(),
                key.second == static_cast<int>(internal::PartRole::kStamp)     ? "timestamp"
                : key.second == static_cast<int>(internal::PartRole::kSection) ? "section"
                                                                               : "author",
                static_cast<double>(r.right_lists) / r.lists, r.lists, static_cast<double>(r.right_fields) / r.fields,
                r.fields);
  if (arguments.write_to.empty()) return 0;
  Trees trees;
  trees.train(samples, kNoFold, settings);
  trees.write(arguments.write_to, "kSideTrees", "tools/train_sides.cpp from labelled pages");
  return 0;
}

}  // namespace
}  // namespace newsparse::tools

int main(int argc, char** argv) { return newsparse::tools::run(argc, argv); }
