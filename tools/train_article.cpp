// Trains data/article_weights.inc on labelled pages and says how well it does on publishers it has not seen.
//
//   newsparse_train_article [--write FILE] [--decide FILE] [--decisions FILE]... [--leave-out FOLD] [--jobs N]
//                           GOLD.jsonl...
//
// Prints precision, recall and F1 of the main article's lines and of its words, all together and averaged over
// publishers, each page judged by models trained on the other publishers' pages (five folds by domain); then trains on
// all of it. --leave-out reads nothing of a fold and prints no table: for tools/cross_validate.
#include <algorithm>
#include <array>
#include <map>

#include "decisions.h"
#include "gold_pages.h"
#include "neighbour_trainer.h"
#include "page/article_features.h"
#include "page/article_runs.h"
#include "page/pipeline.h"
#include "trainer_arguments.h"
#include "two_looks.h"

namespace newsparse::tools {
namespace {

constexpr float kSnippetWeight = 1, kLikelyWeight = 0.5F;
// Lines of pages with snippets that no snippet speaks for: where models that were trained on the labels alone are this
// sure (natural logarithm of odds), they teach the models that are kept, at this weight. Furniture and prose of many
// more publishers are learned from that.
constexpr float kLeastSure = 1.5F, kGuessedWeight = 0.25F;

// Where nobody marked the article, snippets speak for some lines: those that hold one, and the sentences between the
// first and the last that hold one of the article, unless a snippet of something else stands among them.
enum class Said : std::uint8_t { kNothing, kYes, kLikely, kNo };
std::vector<Said> by_snippets(const GoldPage& gold, const std::vector<Span>& lines,
                              const std::vector<internal::LineInfo>& info) {
  std::vector<Said> said(lines.size(), Said::kNothing);
  const auto mark = [&](const std::vector<std::string>& snippets, Said as) {
    for (const std::string& snippet : snippets)
      for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto line = std::string_view(gold.text).substr(lines[i].begin, lines[i].size());
        if (line.find(snippet) != std::string_view::npos) said[i] = as;
      }
  };
  mark(gold.must_contain, Said::kYes);
  mark(gold.must_not_contain, Said::kNo);
  for (std::size_t i = 0, last = lines.size(); i < lines.size(); ++i) {
    if (said[i] == Said::kNo) last = lines.size();
    if (said[i] != Said::kYes) continue;
    for (std::size_t j = last; j < i; ++j)
      if (said[j] == Said::kNothing && info[j].words >= 10 && info[j].end == internal::EndMark::kStop)
        said[j] = Said::kLikely;
    last = i;
  }
  return said;
}

struct LabelledPage {
  std::string id, mode, domain;
  bool made = false;  // cut out of another page, or known by snippets alone: trained on, not counted
  std::vector<internal::LineInfo> lines;
  std::vector<std::uint16_t> words;  // of all lines
  std::vector<Said> said;            // of pages whose article nobody marked
  std::size_t first = 0;             // its first line's sample
};

int table_score(float score) {
  return std::clamp(static_cast<int>(std::lround(score * 256)), -internal::kMostArticleScore,
                    internal::kMostArticleScore);
}

// As the library has it, in whole numbers.
int tree_sum(float score) { return static_cast<int>(std::lround(score * 256)); }

constexpr std::size_t kFacts = std::tuple_size_v<internal::ArticleFacts>;
using TreeSample = FactSample<kFacts>;

// What the first look said of a page's lines, as the library keeps it.
struct FirstLook {
  std::vector<std::int16_t> scores;
  std::vector<std::uint8_t> said;
  void read(const LabelledPage& page, const std::vector<float>& of_all) {
    scores.clear();
    for (std::size_t i = 0; i < page.lines.size(); ++i)
      scores.push_back(static_cast<std::int16_t>(table_score(of_all[page.first + i])));
    internal::compare_with_article(page.lines, scores, page.words, said);
  }
};

std::vector<TreeSample> second_look(const std::vector<Sample>& samples, const std::vector<LabelledPage>& pages,
                                    const std::vector<float>& scores) {
  std::vector<TreeSample> out(samples.size());
  internal::ArticleContext context;
  FirstLook look;
  for (const LabelledPage& page : pages) {
    look.read(page, scores);
    context.start(page.lines, look.scores, look.said);
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
      const Sample& from = samples[page.first + i];
      TreeSample& sample = out[page.first + i];
      sample = {.facts = {},
                .score = 0,
                .weight = from.weight,
                .fold = from.fold,
                .positive = from.positive,
                .ignored = from.ignored};
      sample.hopeless = !context.read(i, sample.facts);
    }
  }
  return out;
}

// The networks of the second look.
class Networks {
 public:
  Networks(const std::vector<Sample>& samples, const std::vector<LabelledPage>& pages, int threads)
      : samples_(samples), pages_(pages) {
    settings_.inputs = internal::kLineInputs;
    settings_.first_doubted = internal::kFirstScoreInput;
    settings_.doubted = internal::kScoreInputs;
    settings_.threads = threads;
  }
  // Of all pages but those of a fold.
  NeighbourTable train(const std::vector<float>& first_scores, std::uint32_t but) {
    lines_.assign(samples_.size(), {});
    std::vector<LineRange> ranges;
    FirstLook look;
    for (const LabelledPage& page : pages_) {
      if (page.lines.empty()) continue;
      look.read(page, first_scores);
      for (std::size_t i = 0; i < page.lines.size(); ++i) {
        const Sample& sample = samples_[page.first + i];
        NeighbourSample& line = lines_[page.first + i];
        line.take(internal::line_inputs(page.lines, i, look.scores[i], look.said[i]));
        line.weight = sample.ignored ? 0 : sample.weight;
        line.positive = sample.positive;
      }
      if (samples_[page.first].fold != but) ranges.emplace_back(page.first, page.lines.size());
    }
    return train_neighbours(lines_, ranges, settings_);
  }
  // Joins what a network that has seen nothing of a fold says of its lines to what the trees said.
  void join(const NeighbourTable& table, std::uint32_t fold, std::vector<float>& scores) {
    const internal::NeighbourNet net = table.net();
    internal::NeighbourReader reader;
    std::vector<std::uint32_t> open;
    std::vector<std::int16_t> said;
    for (const LabelledPage& page : pages_) {
      if (page.lines.empty() || samples_[page.first].fold != fold) continue;
      open.clear();
      for (std::uint32_t i = 0; i < page.lines.size(); ++i)
        if (internal::asks_net(tree_sum(scores[page.first + i]))) open.push_back(i);
      said.resize(open.size());
      reader.read(
          net, open, page.lines.size(), [&](std::size_t i) { return lines_[page.first + i].inputs; }, said);
      for (std::size_t i = 0; i < open.size(); ++i) {
        float& score = scores[page.first + open[i]];
        score = static_cast<float>(internal::article_score(tree_sum(score), said[i])) / 256;
      }
    }
  }

 private:
  const std::vector<Sample>& samples_;
  const std::vector<LabelledPage>& pages_;
  NeighbourSettings settings_;
  std::vector<NeighbourSample> lines_;  // as train() last made them
};

struct Counts {
  double hit = 0, wrong = 0, missed = 0;
  [[nodiscard]] double f1() const { return hit > 0 ? 2 * hit / (2 * hit + wrong + missed) : 0; }
  void add(bool said, bool is, double n) {
    if (said && is) hit += n;
    if (said && !is) wrong += n;
    if (!said && is) missed += n;
  }
};

// The title and the article's lines alone: a page without anything round the story is still a story.
GoldPage bare_story(const GoldPage& gold) {
  GoldPage out = gold;
  out.id.clear();
  out.text = gold.text.substr(gold.title.first, gold.title.second - gold.title.first);
  out.article.clear();
  for (const auto& [begin, end] : gold.article) {
    if (!out.text.empty()) out.text += '\n';
    const auto at = static_cast<std::uint32_t>(out.text.size());
    out.text += gold.text.substr(begin, end - begin);
    out.article.emplace_back(at, static_cast<std::uint32_t>(out.text.size()));
  }
  return out;
}

// Labels what is not labelled by models that have seen nothing of its publisher, where they are sure.
void label_by_scores(std::vector<Sample>& samples, const std::vector<float>& scores) {
  for (std::size_t i = 0; i < samples.size(); ++i) {
    if (!samples[i].ignored || std::abs(scores[i]) < kLeastSure) continue;
    samples[i].ignored = false;
    samples[i].positive = scores[i] >= 0;
    samples[i].weight *= kGuessedWeight;
  }
}

// What the library makes of a page's scores, were the least score `higher` than it is.
std::vector<std::uint8_t> decide_lines(const LabelledPage& page, const std::vector<float>& scores, int higher) {
  std::vector<std::uint8_t> in_article(page.lines.size());
  for (std::size_t i = 0; i < in_article.size(); ++i)
    in_article[i] = internal::article_mark(table_score(scores[page.first + i]) - higher);
  internal::choose_runs(page.lines, in_article);
  internal::drop_retold_line(page.lines, page.words, in_article);
  return in_article;
}

int run(int argc, char** argv) {
  const TrainerArguments arguments =
      read_arguments(argc, argv, {"--write", "--decide", "--decisions", "--leave-out", "--jobs"});
  std::vector<Sample> samples;
  std::vector<LabelledPage> pages;
  const Decisions decided(arguments.decisions);
  internal::Pipeline pipeline{Options{}, Rules{}};
  Page page;
  internal::FeatureList features;
  const auto learn = [&](const GoldPage& gold, bool made) {
    if (!decided.read(pipeline, gold, page)) return;
    const internal::Workspace& work = pipeline.work();
    LabelledPage labelled{.id = gold.id,
                          .mode = gold.mode,
                          .domain = gold.domain,
                          .made = made,
                          .lines = work.info,
                          .words = work.line_words,
                          .said = {},
                          .first = samples.size()};
    internal::ArticleReader reader(work, page.glue());
    std::vector<Said> said;
    if (!gold.has_article) said = by_snippets(gold, work.lines, work.info);
    for (std::size_t i = 0; i < work.lines.size(); ++i) {
      const Span line = work.lines[i];
      std::uint32_t covered = 0;
      for (const auto& [begin, end] : gold.article)
        if (begin < line.end && end > line.begin) covered += std::min(end, line.end) - std::max(begin, line.begin);
      reader.read(i, features);
      samples.push_back({.ids = {features.ids, features.ids + features.count},
                         .weight = 0.3F + static_cast<float>(std::min<int>(work.info[i].words, 60)) / 30,
                         .fold = fold_of(gold.domain, kFolds),
                         .page = static_cast<std::uint32_t>(pages.size()),
                         .at = line.begin,
                         .positive = covered * 2 > line.size()});
      if (gold.has_article) continue;
      Sample& sample = samples.back();
      sample.ignored = said[i] == Said::kNothing;
      sample.positive = said[i] == Said::kYes || said[i] == Said::kLikely;
      sample.weight *= said[i] == Said::kLikely ? kLikelyWeight : kSnippetWeight;
    }
    labelled.said = std::move(said);
    pages.push_back(std::move(labelled));
  };
  std::size_t read = 0;
  for_each_gold_page(arguments.paths, arguments.left_out, [&](const GoldPage& gold) {
    if (!gold.has_article) {
      if (!gold.must_contain.empty()) learn(gold, true);
      return;
    }
    if (gold.article.empty()) return;
    learn(gold, gold.mode == kRelaid);
    if (gold.mode != kRelaid && read++ % 4 == 0) learn(bare_story(gold), true);
  });
  std::printf("%zu pages, %zu lines\n", pages.size(), samples.size());
  const auto train = [&](bool scored, BoostedTrees<kFacts>::Settings trees) {
    return train_two_looks<kFacts>(samples, internal::kArticleTableSize,
                                   {.rounds = 6, .rate = 0.03F, .l2 = 6e-3F, .average = true}, trees,
                                   arguments.left_out, scored,
                                   [&](const std::vector<float>& first) { return second_look(samples, pages, first); });
  };
  label_by_scores(samples, train(true, {.trees = 96, .rate = 0.15, .l2 = 20}).scores);
  const bool scored = arguments.left_out == kNoFold || !arguments.decide.empty();
  TwoLooks<kFacts> models = train(scored, {.trees = 240, .rate = 0.15, .l2 = 20});
  Networks networks(samples, pages, arguments.jobs);
  for (std::uint32_t fold = 0; fold < kFolds && scored; ++fold)
    if (fold != arguments.left_out) networks.join(networks.train(models.first_scores[fold], fold), fold, models.scores);
  for (const int higher : {-64, -32, 0, 32, 64}) {
    if (arguments.left_out != kNoFold) break;
    std::map<std::string, Counts> lines, words;
    Counts all_lines, all_words;
    std::array<double, 2> snippets{}, right{};
    for (const LabelledPage& p : pages) {
      const std::vector<std::uint8_t> in_article = decide_lines(p, models.scores, higher);
      for (std::size_t i = 0; i < p.said.size(); ++i) {
        if (p.said[i] != Said::kYes && p.said[i] != Said::kNo) continue;
        const bool wanted = p.said[i] == Said::kYes;
        ++snippets[wanted];
        right[wanted] += (in_article[i] != 0) == wanted;
      }
      if (p.made) continue;
      for (std::size_t i = 0; i < p.lines.size(); ++i) {
        const bool said = in_article[i] != 0, is = samples[p.first + i].positive;
        const double n = p.lines[i].words;
        lines[p.domain].add(said, is, 1);
        words[p.domain].add(said, is, n);
        all_lines.add(said, is, 1);
        all_words.add(said, is, n);
      }
    }
    const auto mean = [](const std::map<std::string, Counts>& counts) {
      double sum = 0;
      for (const auto& [domain, c] : counts) sum += c.f1();
      return sum / static_cast<double>(counts.size());
    };
    std::printf(
        "least score %+d  lines F1 %.3f  by publisher %.3f   words F1 %.3f  by publisher %.3f"
        "   snippets kept %.3f  dropped %.3f\n",
        internal::kLeastArticleScore + higher, all_lines.f1(), mean(lines), all_words.f1(), mean(words),
        right[1] / std::max(snippets[1], 1.0), right[0] / std::max(snippets[0], 1.0));
  }
  DecisionsFile file(arguments.decide, "article");
  for (const LabelledPage& p : pages) {
    std::vector<std::uint32_t> lines;
    const std::vector<std::uint8_t> in_article = decide_lines(p, models.scores, 0);
    for (std::uint32_t i = 0; i < p.lines.size(); ++i)
      if (in_article[i] != 0) lines.push_back(i);
    file.put(p.mode, p.id, lines);
  }
  if (arguments.write_to.empty()) return 0;
  const std::string made_by = "tools/train_article.cpp from labelled pages";
  models.first.write(arguments.write_to, "kArticleWeights", made_by, "w");
  models.second.append_to(arguments.write_to, "kArticleTrees");
  networks.train(models.first_scores[kFolds], kNoFold).table.append_to(arguments.write_to, "kArticleNet");
  return 0;
}

}  // namespace
}  // namespace newsparse::tools

int main(int argc, char** argv) { return newsparse::tools::run(argc, argv); }
