// Trains data/part_weights.inc (what the parts of lines are) on labelled pages, and says how well it does on publishers
// it has not seen.
//
//   newsparse_train_parts [--write FILE] [--errors N] [--leave-out FOLD] [--jobs N] [--decisions FILE]... GOLD.jsonl...
//
// Trained on parts as the library splits them: after train_cuts. Prints precision, recall and F1 of each class,
// each page judged by models trained on the other publishers' pages (five folds by domain); then trains on all of it.
// --leave-out reads nothing of a fold and prints no table: for tools/cross_validate.
#include <algorithm>
#include <map>
#include <set>

#include "boosted_trees.h"
#include "decisions.h"
#include "gold_pages.h"
#include "linear_model.h"
#include "neighbour_trainer.h"
#include "page/headline.h"
#include "page/part_context.h"
#include "page/part_features.h"
#include "page/parts.h"
#include "page/pipeline.h"
#include "part_labels.h"
#include "place_counter.h"
#include "trainer_arguments.h"

namespace newsparse::tools {
namespace {

struct LabelledPage {
  std::string domain, mode;
  std::string text;
  internal::Workspace work;  // parts and what the second looks read
  std::vector<std::int64_t> samples;
};

constexpr float kRelaidWeight = 0.3F;
constexpr std::size_t kHeadline = internal::kPartClasses - 1;

int table_score(float score) {
  return std::clamp(static_cast<int>(std::lround(score * 256)), -internal::kMostPartScore + 1,
                    internal::kMostPartScore);
}

// There are too few headlines to learn their words from.
std::vector<std::uint16_t> without_words(const internal::FeatureList& features) {
  std::vector<std::uint16_t> ids;
  for (int f = 0; f < features.count; ++f)
    if (!internal::is_word_feature(features.features[f])) ids.push_back(features.ids[f]);
  return ids;
}

int train_roles(const TrainerArguments& arguments) {
  constexpr std::size_t kClasses = internal::kPartClasses;
  std::array<std::vector<Sample>, kClasses> samples;  // the same parts, another label
  std::vector<LabelledPage> pages;
  std::vector<std::string> texts;
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
    decided.split(pipeline, gold, page);
    LabelledPage labelled{.domain = gold.domain, .mode = gold.mode, .text = gold.text, .work = {}, .samples = {}};
    labelled.work.parts = work.parts;
    labelled.work.part_info = work.part_info;
    labelled.work.in_article = work.in_article;
    labelled.work.opening = work.opening;
    labelled.work.address = work.address;
    labelled.work.lines = work.lines;
    labelled.work.masks.word = work.masks.word;
    bool has_section = false, has_author = false;
    for (const GoldItem& item : gold.items)
      has_section |= item.section.second > 0, has_author |= item.author.second > 0;
    std::map<std::uint32_t, std::pair<std::size_t, Range>> fields;  // by end: class and range
    std::vector<Range> kickers;
    for (const GoldItem& item : gold.items) {
      fields[item.title.second] = {0, item.title};
      if (item.section.second > 0) fields[item.section.second] = {1, item.section};
      if (item.author.second > 0) fields[item.author.second] = {2, item.author};
      if (item.kicker.second > 0) kickers.push_back(item.kicker);
    }
    std::sort(gold.ambiguous_items.begin(), gold.ambiguous_items.end());
    internal::PartReader reader(gold.text, work);
    for (std::size_t i = 0; i < work.parts.size(); ++i) {
      const internal::Part& part = work.parts[i];
      const bool in_article = work.in_article[part.line] != 0;
      const bool source = (work.info[part.line].flags & internal::kLineSource) != 0;
      if (part.role == internal::PartRole::kStamp || source || (in_article && part.line >= work.opening)) {
        labelled.samples.push_back(-1);
        continue;
      }
      reader.read(i, features);
      const Range span = {part.span.begin, part.span.end};
      std::size_t label = kClasses;
      for (auto f = fields.upper_bound(span.first); f != fields.end() && f->second.second.first < span.second; ++f) {
        const std::uint32_t shared = overlap(span, f->second.second);
        const std::uint32_t size = f->second.second.second - f->second.second.first;
        if (shared * 10 >= (span.second - span.first) * 6 && shared * 10 >= size * 5) label = f->second.first;
      }
      const bool ambiguous = std::any_of(gold.ambiguous_items.begin(), gold.ambiguous_items.end(),
                                         [&](Range r) { return overlap(r, span) > 0; });
      const bool kicker = std::any_of(kickers.begin(), kickers.end(), [&](Range r) { return overlap(r, span) > 0; });
      const Span dated = internal::with_dates(gold.text, work, static_cast<std::uint32_t>(i));
      const bool headline =
          gold.title == Range{dated.begin, dated.end} ||
          (gold.title.second > 0 && overlap(gold.title, span) * 10 >= (span.second - span.first) * 8 &&
           overlap(gold.title, span) * 10 >= (gold.title.second - gold.title.first) * 8);
      labelled.samples.push_back(static_cast<std::int64_t>(samples[0].size()));
      for (std::size_t c = 0; c < kClasses; ++c) {
        Sample s{.ids = c == kHeadline ? without_words(features)
                                       : std::vector<std::uint16_t>(features.ids, features.ids + features.count),
                 .fold = fold_of(gold.domain, kFolds),
                 .page = static_cast<std::uint32_t>(pages.size()),
                 .at = part.span.begin,
                 .positive = c == kHeadline ? headline : label == c,
                 .ignored = false};
        if (c < kHeadline) s.ignored = in_article || gold.items.empty() || (ambiguous && label != c);
        if (c == 1) s.ignored |= !has_section || kicker;
        if (c == 2) s.ignored |= !has_author;
        if (c == kHeadline) s.ignored = gold.title.second == 0;
        samples[c].push_back(std::move(s));
      }
    }
    labelled.work.part_hashes = work.part_hashes;
    labelled.work.part_bylines = work.part_bylines;
    labelled.work.part_texts = work.part_texts;
    pages.push_back(std::move(labelled));
    texts.push_back(arguments.errors != 0 ? gold.text : std::string());
  });
  std::vector<std::uint32_t> of_page(pages.size(), 0);
  for (const Sample& s : samples[0]) ++of_page[s.page];
  for (auto& list : samples)
    for (Sample& s : list) {
      s.weight = std::min(1.0F, 8 / std::sqrt(static_cast<float>(of_page[s.page])) + 0.1F);
      if (pages[s.page].mode == kRelaid) s.weight *= kRelaidWeight;
    }

  const Settings headline_settings{.rounds = 8, .rate = 0.05F, .l2 = 2e-3F, .average = true},
      first_settings{.rounds = 4, .rate = 0.08F, .l2 = 2e-4F};
  const auto train = [&](const std::vector<Sample>& from, Settings s, std::array<std::uint32_t, 2> but,
                         bool choice = false) {
    LinearModel model(internal::kPartTableSize);
    if (choice)
      model.train_choice(from, but, s);
    else
      model.train(from, but, s);
    return model;
  };
  // Scores of the first look for all classes, each sample by a model that left out its fold and `held_out`.
  const auto first_scores = [&](std::uint32_t held_out) {
    std::array<std::vector<float>, kClasses> scores;
    for (std::size_t c = 0; c < kClasses; ++c) {
      scores[c].resize(samples[c].size());
      for (std::uint32_t fold = 0; fold < kFolds; ++fold) {
        if (fold == arguments.left_out) continue;
        const LinearModel model = train(samples[c], c == kHeadline ? headline_settings : first_settings,
                                        {held_out == kNoFold ? fold : held_out, fold}, c == kHeadline);
        for (std::size_t i = 0; i < samples[c].size(); ++i)
          if (samples[c][i].fold == fold) scores[c][i] = model.score(samples[c][i]);
      }
    }
    return scores;
  };
  const auto take_scores = [](LabelledPage& p, const std::array<std::vector<float>, kClasses>& scores) {
    internal::Workspace& work = p.work;
    constexpr std::int16_t kNever = -internal::kMostPartScore;
    work.part_scores.assign(work.parts.size(), {kNever, kNever, kNever, kNever});
    for (std::size_t i = 0; i < work.parts.size(); ++i)
      if (p.samples[i] >= 0)
        for (std::size_t c = work.in_article[work.parts[i].line] != 0 ? kHeadline : 0; c < kClasses; ++c)
          work.part_scores[i][c] =
              static_cast<std::int16_t>(table_score(scores[c][static_cast<std::size_t>(p.samples[i])]));
  };
  constexpr std::size_t kNamed = kClasses - 1;  // the second look is at titles, sections and authors
  constexpr std::size_t kFacts = std::tuple_size_v<internal::PartFacts>;
  using Trees = BoostedTrees<kFacts>;
  const Trees::Settings tree_settings{.trees = 320, .rate = 0.12, .l2 = 20};
  const auto second_look = [&](const std::array<std::vector<float>, kClasses>& scores, bool kept_ignored) {
    std::array<std::vector<FactSample<kFacts>>, kNamed> out;
    internal::PartContext context;
    for (LabelledPage& p : pages) {
      internal::Workspace& work = p.work;
      take_scores(p, scores);
      context.start(work);
      for (std::size_t i = 0; i < work.parts.size(); ++i) {
        if (p.samples[i] < 0) continue;
        FactSample<kFacts> s;
        context.read(i, s.facts);
        for (std::size_t c = 0; c < kNamed; ++c) {
          const Sample& from = samples[c][static_cast<std::size_t>(p.samples[i])];
          s.score = work.part_scores[i][c];
          s.weight = from.weight;
          s.fold = from.fold;
          s.positive = from.positive;
          s.ignored = from.ignored;
          s.hopeless = !context.is_open(i, c);
          if (!s.ignored || kept_ignored) out[c].push_back(s);
        }
      }
    }
    return out;
  };
  const auto train_net = [&](const std::array<std::vector<float>, kClasses>& first, std::uint32_t but,
                             std::vector<NeighbourSample>& rows) {
    rows.clear();
    std::vector<LineRange> ranges;
    for (LabelledPage& p : pages) {
      take_scores(p, first);
      const std::size_t begin = rows.size();
      for (std::size_t i = 0; i < p.work.parts.size(); ++i) {
        NeighbourSample& row = rows.emplace_back();
        row.take(internal::part_inputs(p.work, i));
        if (p.samples[i] < 0) continue;
        const Sample& from = samples[kHeadline][static_cast<std::size_t>(p.samples[i])];
        row.weight = from.ignored ? 0 : from.weight;
        row.positive = from.positive;
      }
      if (!p.work.parts.empty() && fold_of(p.domain, kFolds) != but) ranges.emplace_back(begin, p.work.parts.size());
    }
    return train_neighbours(rows, ranges,
                            {.inputs = internal::kPartInputs,
                             .first_doubted = internal::kFirstPartScore,
                             .doubted = kClasses,
                             .threads = arguments.jobs});
  };
  // What networks that have seen nothing of its fold say of each part as the headline.
  std::vector<NeighbourSample> rows;
  std::vector<std::int16_t> said(samples[0].size());
  const auto ask_net = [&](const NeighbourTable& table, std::uint32_t fold) {
    const internal::NeighbourNet net = table.net();
    internal::NeighbourReader reader;
    std::vector<std::uint32_t> wanted;
    std::vector<std::int16_t> out;
    std::size_t begin = 0;
    for (const LabelledPage& p : pages) {
      wanted.clear();
      for (std::uint32_t i = 0; i < p.samples.size(); ++i)
        if (p.samples[i] >= 0 && fold_of(p.domain, kFolds) == fold) wanted.push_back(i);
      out.resize(wanted.size());
      reader.read(
          net, wanted, p.samples.size(), [&](std::size_t i) { return rows[begin + i].inputs; }, out);
      for (std::size_t w = 0; w < wanted.size(); ++w) said[static_cast<std::size_t>(p.samples[wanted[w]])] = out[w];
      begin += p.work.parts.size();
    }
  };
  std::vector<std::array<float, kClasses>> scores(samples[0].size());
  for (std::uint32_t fold = 0; fold < kFolds && arguments.left_out == kNoFold; ++fold) {
    const auto first = first_scores(fold);
    ask_net(train_net(first, fold, rows), fold);
    const auto second = second_look(first, true);
    for (std::size_t c = 0; c < kNamed; ++c) {
      Trees trees;
      trees.train(second[c], fold, tree_settings);
      for (std::size_t i = 0; i < second[c].size(); ++i) {
        const FactSample<kFacts>& s = second[c][i];
        if (s.fold != fold) continue;
        scores[i][c] = s.hopeless ? -9.0F : static_cast<float>(s.score + trees.score(s.facts)) / 256;
      }
    }
  }
  // The headline is a choice among the likeliest parts of a page.
  const auto all_scores = first_scores(kNoFold);
  constexpr std::size_t kHeadlineFacts = std::tuple_size_v<internal::HeadlineFacts>;
  using HeadlineTrees = BoostedTrees<kHeadlineFacts>;
  const HeadlineTrees::Settings headline_tree_settings{.trees = 320, .rate = 0.06, .l2 = 10, .choice = true};
  std::vector<FactSample<kHeadlineFacts>> choices;
  std::vector<std::size_t> chosen_of;  // the sample of each
  for (LabelledPage& p : pages) {
    take_scores(p, all_scores);
    const std::size_t first = choices.size();
    bool any = false;
    internal::for_each_headline_choice(
        p.text, p.work, [](std::uint32_t) { return true; },
        [&](std::uint32_t part, const internal::HeadlineFacts& facts) {
          const auto at = static_cast<std::size_t>(p.samples[part]);
          const Sample& from = samples[kHeadline][at];
          any |= from.positive && !from.ignored;
          choices.push_back({.facts = facts,
                             .fold = from.fold,
                             .group = from.page,
                             .positive = from.positive,
                             .ignored = from.ignored});
          chosen_of.push_back(at);
        });
    for (std::size_t i = first; i < choices.size() && !any; ++i) choices[i].ignored = true;
  }
  constexpr float kNoChoice = -50;
  for (std::size_t i = 0; i < samples[0].size(); ++i) scores[i][kHeadline] = all_scores[kHeadline][i] + kNoChoice;
  for (std::uint32_t fold = 0; fold < kFolds && arguments.left_out == kNoFold; ++fold) {
    HeadlineTrees trees;
    trees.train(choices, fold, headline_tree_settings);
    for (std::size_t i = 0; i < choices.size(); ++i)
      if (choices[i].fold == fold)
        scores[chosen_of[i]][kHeadline] =
            static_cast<float>(internal::headline_score(trees.score(choices[i].facts), said[chosen_of[i]])) / 256;
  }
  constexpr const char* kNames[] = {"title", "section", "author", "headline"};
  int errors = arguments.errors;
  for (const std::string mode : {"wet", "ccwet", "cards"}) {
    if (arguments.left_out != kNoFold) break;
    for (std::size_t c = 0; c < kClasses; ++c) {
      std::map<std::string, Counts> counts;
      std::vector<std::pair<float, bool>> best(pages.size(), {-99.0F, false});
      std::vector<std::uint32_t> best_at(pages.size(), 0);
      std::vector<bool> has_positive(pages.size(), false);
      bool any = false;
      for (std::size_t i = 0; i < samples[c].size(); ++i) {
        const Sample& s = samples[c][i];
        if (s.ignored || pages[s.page].mode != mode) continue;
        any = true;
        if (c == kHeadline) {
          if (scores[i][c] > best[s.page].first) best[s.page] = {scores[i][c], s.positive}, best_at[s.page] = s.at;
          has_positive[s.page] = has_positive[s.page] || s.positive;
          continue;
        }
        counts[pages[s.page].domain].add(scores[i][c] >= 0, s.positive);
        if ((scores[i][c] >= 0) != s.positive && i % 37 == 0 && errors-- > 0)
          std::printf("%s %s %+.1f %s\n", kNames[c], s.positive ? "missed" : "wrong ",
                      static_cast<double>(scores[i][c]), around(texts[s.page], s.at, s.at + 30).c_str());
      }
      if (!any) continue;
      if (c < kHeadline) {
        print((mode + " " + kNames[c]).c_str(), counts);
        continue;
      }
      int right = 0, all = 0, possible = 0;
      for (std::size_t n = 0; n < pages.size(); ++n) {
        if (best[n].first == -99.0F) continue;
        ++all;
        right += best[n].second;
        possible += has_positive[n];
        if (arguments.errors < 0)
          std::printf("H %s %d %d %u %.1f\n", pages[n].mode.c_str(), static_cast<int>(n),
                      static_cast<int>(best[n].second), best_at[n], static_cast<double>(best[n].first));
        if (!best[n].second && errors-- > 0)
          std::printf("headline %s %+.1f %s %s\n", has_positive[n] ? "elsewhere" : "no part",
                      static_cast<double>(best[n].first), around(texts[n], best_at[n], best_at[n] + 60).c_str(),
                      pages[n].domain.c_str());
      }
      std::printf("%s headline %d of %d pages, %d of which have it as a part\n", mode.c_str(), right, all, possible);
    }
  }
  if (arguments.write_to.empty()) return 0;
  std::vector<LinearModel> first;
  for (std::size_t c = 0; c < kClasses; ++c)
    first.push_back(
        train(samples[c], c == kHeadline ? headline_settings : first_settings, {kNoFold, kNoFold}, c == kHeadline));
  LinearModel::write_interleaved(first, arguments.write_to, "kPartWeights",
                                 "tools/train_parts.cpp from labelled pages");
  const auto second = second_look(all_scores, false);
  constexpr const char* kTreeNames[kNamed] = {"kTitleTrees", "kSectionTrees", "kAuthorTrees"};
  for (std::size_t c = 0; c < kNamed; ++c) {
    Trees trees;
    trees.train(second[c], kNoFold, tree_settings);
    trees.append_to(arguments.write_to, kTreeNames[c]);
  }
  HeadlineTrees trees;
  trees.train(choices, kNoFold, headline_tree_settings);
  trees.append_to(arguments.write_to, "kHeadlineTrees");
  train_net(all_scores, kNoFold, rows).table.append_to(arguments.write_to, "kHeadlineNet");
  return 0;
}

int run(int argc, char** argv) {
  return train_roles(read_arguments(argc, argv, {"--write", "--errors", "--leave-out", "--jobs", "--decisions"}));
}

}  // namespace
}  // namespace newsparse::tools

int main(int argc, char** argv) { return newsparse::tools::run(argc, argv); }
