// Trains data/seam_weights.inc on labelled pages and says how well it does on publishers it has not seen.
//
//   newsparse_train_seams [--write FILE] [--errors N] [--leave-out FOLD] GOLD.jsonl...
//
// Prints precision, recall and F1 of seams by mode, all together and averaged over publishers, each page scored by a
// model trained on the other publishers' pages (five folds by domain); then trains on all of it. --errors prints wrong
// decisions with their surroundings. --leave-out reads nothing of a fold and prints no table: for tools/cross_validate.
#include <algorithm>
#include <cstring>
#include <map>
#include <set>

#include "gold_pages.h"
#include "linear_model.h"
#include "page/pipeline.h"
#include "page/seam_features.h"

namespace newsparse::tools {
namespace {

struct LineGroup {
  std::size_t line = 0, first = 0, last = 0;
};

struct PageLabels {
  std::string domain, mode;
  std::uint32_t fold = 0;
  std::uint32_t gold = 0;    // labelled seams
  std::uint32_t bytes = 0;
  std::vector<internal::SeamCandidate> candidates;
  std::vector<LineGroup> groups;
  std::vector<std::int64_t> samples;  // by candidate: its sample, or -1
};

int table_score(float score) {
  return std::clamp(static_cast<int>(std::lround(score * 256)), -internal::kMostSeamScore + 1, internal::kMostSeamScore);
}

// The samples of the second look, from the scores of the first.
std::vector<Sample> second_look(const std::vector<Sample>& samples, const std::vector<PageLabels>& pages,
                                const std::vector<float>& scores) {
  std::vector<Sample> out(samples.size());
  internal::SeamContext context;
  internal::FeatureList features;
  std::vector<std::int16_t> page_scores;
  for (const PageLabels& page : pages) {
    page_scores.clear();
    for (const std::int64_t s : page.samples)
      page_scores.push_back(static_cast<std::int16_t>(s < 0 ? -internal::kMostSeamScore : table_score(scores[static_cast<std::size_t>(s)])));
    context.start(page.candidates, page_scores);
    for (std::size_t g = 0; g < page.groups.size(); ++g) {
      const LineGroup& now = page.groups[g];
      const auto mean = [&](const LineGroup& group) {
        const std::size_t distance = group.line > now.line ? group.line - now.line : now.line - group.line;
        return internal::SeamContext::LineMean{context.mean(group.first, group.last), distance};
      };
      const auto above = g > 0 ? mean(page.groups[g - 1]) : internal::SeamContext::LineMean{};
      const auto below = g + 1 < page.groups.size() ? mean(page.groups[g + 1]) : internal::SeamContext::LineMean{};
      context.start_line(now.first, now.last, above, below);
      for (std::size_t i = now.first; i < now.last; ++i) {
        if (page.samples[i] < 0) continue;
        const auto s = static_cast<std::size_t>(page.samples[i]);
        context.read(i, features);
        out[s] = samples[s];
        out[s].ids.assign(features.ids, features.ids + features.count);
      }
    }
  }
  return out;
}

struct Counts {
  double hit = 0, wrong = 0, missed = 0;
  [[nodiscard]] double precision() const { return hit + wrong > 0 ? hit / (hit + wrong) : 0; }
  [[nodiscard]] double recall() const { return hit + missed > 0 ? hit / (hit + missed) : 0; }
  [[nodiscard]] double f1() const { return hit > 0 ? 2 * hit / (2 * hit + wrong + missed) : 0; }
};

int run(int argc, char** argv) {
  std::string write_to;
  int errors = 0;
  std::uint32_t left_out = kNoFold;
  std::vector<std::string> paths;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--write") == 0 && i + 1 < argc) write_to = argv[++i];
    else if (std::strcmp(argv[i], "--errors") == 0 && i + 1 < argc) errors = std::atoi(argv[++i]);
    else if (!read_leave_out(argc, argv, i, left_out)) paths.emplace_back(argv[i]);
  }
  std::vector<Sample> samples;
  std::vector<PageLabels> pages;
  std::vector<std::string> texts;
  internal::Pipeline pipeline{Options{}, Rules{}};
  Page page;
  internal::FeatureList features;
  for_each_gold_page(paths, left_out, [&](GoldPage gold) {
    if (pipeline.read(gold.text, {.fetched = gold.fetched}, page.data())) return;
    const internal::Workspace& work = pipeline.work();
    const auto number = static_cast<std::uint32_t>(pages.size());
    const std::uint32_t fold = fold_of(gold.domain, kFolds);
    const std::set<std::uint32_t> right(gold.glue.begin(), gold.glue.end());
    const std::set<std::uint32_t> open(gold.ambiguous_glue.begin(), gold.ambiguous_glue.end());
    std::set<std::uint32_t> unseen = right;
    PageLabels labels;
    internal::for_each_candidate_line(work, [&](std::size_t l, auto candidates, auto stamps) {
      labels.groups.push_back({l, labels.candidates.size(), labels.candidates.size() + candidates.size()});
      for (std::size_t i = 0; i < candidates.size(); ++i) {
        const std::uint32_t at = candidates[i].at;
        unseen.erase(at);
        labels.candidates.push_back(candidates[i]);
        labels.samples.push_back(-1);
        if (internal::is_inside_address(gold.text, work.lines[l], at)) continue;
        labels.samples.back() = static_cast<std::int64_t>(samples.size());
        internal::read_seam_features(gold.text, work, work.lines[l], work.info[l], candidates, i, stamps, features);
        Sample sample{.ids = {features.ids, features.ids + features.count},
                      .fold = fold,
                      .page = number,
                      .at = at,
                      .positive = right.contains(at),
                      .ignored = open.contains(at)};
        samples.push_back(std::move(sample));
      }
    });
    if (errors > 0 && number % 3 == 0 && !unseen.empty()) {
      const std::uint32_t at = *unseen.begin();
      std::string around = gold.text.substr(at < 30 ? 0 : at - 30, std::min<std::size_t>(at, 30)) + "‖" + gold.text.substr(at, 30);
      std::replace(around.begin(), around.end(), '\n', '/');
      std::printf("no candidate (%zu on the page): %s\n", unseen.size(), around.c_str());
    }
    labels.domain = gold.domain;
    labels.mode = gold.mode;
    labels.fold = fold;
    labels.gold = static_cast<std::uint32_t>(gold.glue.size());
    labels.bytes = static_cast<std::uint32_t>(gold.text.size());
    pages.push_back(std::move(labels));
    texts.push_back(errors > 0 ? gold.text : std::string());
  });
  // A page with very many seams must not outweigh all others.
  std::vector<std::uint32_t> of_page(pages.size(), 0);
  for (const Sample& s : samples) ++of_page[s.page];
  std::map<std::string, std::size_t> of_domain;
  for (const Sample& s : samples) ++of_domain[pages[s.page].domain];
  for (Sample& s : samples) {
    const auto on_page = static_cast<float>(of_page[s.page]), in_domain = static_cast<float>(of_domain[pages[s.page].domain]);
    s.weight = std::min(1.0F, 6 / std::sqrt(on_page) + 0.1F) * std::min(1.0F, 20 / std::sqrt(in_domain) + 0.1F);
  }
  std::printf("%zu pages, %zu candidates, %td of them seams\n", pages.size(), samples.size(),
              std::count_if(samples.begin(), samples.end(), [](const Sample& s) { return s.positive; }));

  const TwoLooks models = train_two_looks(
      samples, internal::kWeightTableSize, {.rounds = 12, .rate = 0.05F, .l2 = 5e-3F, .average = true}, internal::kWeightTableSize,
      {.rounds = 8, .rate = 0.03F, .l2 = 1e-2F, .average = true}, left_out,
      [&](const std::vector<float>& first) { return second_look(samples, pages, first); });
  const std::vector<float>& scores = models.scores;
  for (const double threshold : {0.3, 0.4, 0.5, 0.6, 0.7, 0.8}) {
    if (left_out != kNoFold) break;
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
      std::printf("threshold %.1f  %-6s precision %.3f  recall %.3f  F1 %.3f  by publisher %.3f  on pages without seams %.2f /100 kB\n",
                  threshold, mode.c_str(), all.precision(), all.recall(), all.f1(), count > 0 ? f1 / count : 0,
                  clean_bytes[mode] > 0 ? false_seams[mode] / clean_bytes[mode] * 1e5 : 0);
    }
  }
  for (std::size_t i = 0; i < samples.size() && errors > 0 && left_out == kNoFold; i += 7) {
    const Sample& s = samples[i];
    if (s.ignored || (scores[i] >= 0) == s.positive) continue;
    --errors;
    const std::string& text = texts[s.page];
    std::string around = text.substr(s.at < 50 ? 0 : s.at - 50, std::min<std::size_t>(s.at, 50)) + "‖" + text.substr(s.at, 40);
    std::replace(around.begin(), around.end(), '\n', '/');
    std::printf("%s %+.1f  %s\n", s.positive ? "missed" : "wrong ", static_cast<double>(scores[i]), around.c_str());
  }
  if (write_to.empty()) return 0;
  const std::string made_by = "tools/train_seams.cpp from labelled pages";
  models.first.write(write_to, "kSeamWeights", made_by, "w");
  models.second.write(write_to, "kSeamContextWeights", made_by, "a");
  std::FILE* out = std::fopen(write_to.c_str(), "a");
  std::fprintf(out, "// 256 ln(p / (1 - p)) for p = 1 .. 99 %%.\nconstexpr std::array<std::int32_t, 99> kSeamScores = {");
  for (int p = 1; p < 100; ++p) std::fprintf(out, "%ld,", std::lround(256 * std::log(p / (100.0 - p))));
  std::fprintf(out, "};\n");
  std::fclose(out);
  return 0;
}

}  // namespace
}  // namespace newsparse::tools

int main(int argc, char** argv) { return newsparse::tools::run(argc, argv); }
