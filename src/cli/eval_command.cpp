// eval_command.cpp: newsparse eval
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/eval_measures.h"
#include "cli/eval_pages.h"
#include "cli/eval_table.h"
#include "cli/output_stream.h"
#include "newsparse/parser.h"

namespace newsparse::cli {

namespace {

constexpr std::string_view kHelp = R"(usage: newsparse eval [OPTION]... GOLD.jsonl...

Parses labelled pages and says how much of the labels was found: F1 for sets of spans, the share that is right for the
rest, over all pages (micro) and as the mean over publishers (macro), with 95 % intervals by resampling publishers.
docs/labels.md says how labels are written and what is measured of each, docs/accuracy.md what was reached.

  --by WHAT            also apart by language, script, source, domain or mode; may be given several times
  --resamples N        how often publishers are drawn (1000); 0: no intervals
  --parsed FILE        score what `newsparse parse --format pages` printed, with ids of the form ID|MODE, instead of
                       parsing; pages that are not in it count as empty. May be given several times
  --seam-threshold P   as in parse (40)
  --json               one JSON object

examples
  newsparse eval labelled.jsonl
  newsparse eval --by language --by script labelled.jsonl
  zcat dev.wet.jsonl.gz | newsparse eval --json - > scores.json

exit codes
  0  all input was read
  1  some input was set aside (each is named on standard error), or the output could not be written
  2  the command line was not understood
)";

constexpr std::array<std::string_view, 5> kGroupings = {"language", "script", "source", "domain", "mode"};

struct EvalCommand {
  std::vector<std::size_t> by;
  std::size_t resamples = 1000;
  std::vector<std::string> parsed;
  Options options;
  bool json = false;
};

// The name of a page's group, such as "language=de".
std::string group_of(const LabelledPage& page, std::size_t by) {
  const std::array<const std::string*, kGroupings.size()> values = {&page.language, &page.script, &page.source,
                                                                    &page.domain, &page.mode};
  std::string value = *values[by];
  if (by == 0) {
    value.resize(std::min<std::size_t>(value.size(), 2));
    for (char& c : value) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return std::string(kGroupings[by]) + "=" + (value.empty() ? "?" : value);
}

class Evaluation {
 public:
  explicit Evaluation(const EvalCommand& command) : command_(command), parser_(command.options) {
    groups_.push_back({"all", {}});
  }

  void read_parsed(const std::string& path) {
    EvalReader reader;
    if (const auto error = reader.open(path)) return tally_.set_aside(*error);
    while (const auto next = reader.next_parsed()) {
      if (*next)
        said_[(**next)->id] = (**next)->prediction;
      else
        tally_.set_aside(next->error());
    }
  }

  void read_labelled(const std::string& path) {
    EvalReader reader;
    if (const auto error = reader.open(path)) return tally_.set_aside(*error);
    while (const auto next = reader.next_labelled()) {
      if (!*next) {
        tally_.set_aside(next->error());
        continue;
      }
      const LabelledPage& page = ***next;
      tally_.page_read();
      add(page, score_page(page, predict(page, path)));
    }
  }

  int print() {
    OutputStream output;
    std::string& out = output.buffer();
    if (command_.json)
      out.append("{\"v\":1,\"resamples\":").append(std::to_string(command_.resamples)).append(",\"groups\":[");
    std::stable_sort(groups_.begin() + 1, groups_.end(),
                     [](const Named& a, const Named& b) { return a.group.pages > b.group.pages; });
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      const auto results = estimate(groups_[i].group, command_.resamples);
      if (!command_.json)
        append_table(groups_[i].name, groups_[i].group, results, out);
      else
        append_json(groups_[i].name, groups_[i].group, results, out.append(i > 0 ? "," : ""));
    }
    if (command_.json) out.append("]}\n");
    output.flush();
    return output.failed() ? kSomeSetAside : tally_.finish();
  }

 private:
  struct Named {
    std::string name;
    EvalGroup group;
  };

  Prediction predict(const LabelledPage& page, const std::string& path) {
    if (!command_.parsed.empty()) {
      const auto found = said_.find(page.id + "|" + page.mode);
      return found != said_.end() ? found->second : Prediction{};
    }
    if (auto error = parser_.parse(page.text, {.url = page.url, .fetched = page.ref_date}, page_)) {
      error->path = path;
      tally_.set_aside(*error);
      return {};
    }
    return prediction_of(page_);
  }

  void add(const LabelledPage& page, const PageCounts& counts) {
    add_to(groups_[0].group, page.domain, counts);
    for (const std::size_t by : command_.by) {
      const std::string name = group_of(page, by);
      const auto [known, is_new] = group_index_.try_emplace(name, groups_.size());
      if (is_new) groups_.push_back({name, {}});
      add_to(groups_[known->second].group, page.domain, counts);
    }
  }

  static void add_to(EvalGroup& group, const std::string& domain, const PageCounts& counts) {
    ++group.pages;
    PageCounts& sum = group.publishers[domain];
    for (std::size_t m = 0; m < kMeasures; ++m) sum[m] += counts[m];
  }

  const EvalCommand& command_;
  Parser parser_;
  Page page_;
  Tally tally_;
  std::unordered_map<std::string, Prediction> said_;
  std::vector<Named> groups_;
  std::unordered_map<std::string, std::size_t> group_index_;
};

}  // namespace

int run_eval(std::span<char* const> arguments) {
  EvalCommand command;
  CommandLine args("eval", arguments);
  while (args.next()) {
    if (args.option() == "--help" || args.option() == "-h") {
      std::fwrite(kHelp.data(), 1, kHelp.size(), stdout);
      return kAllRead;
    }
    if (args.option() == "--by") {
      const auto by = args.choice(kGroupings);
      if (by && std::find(command.by.begin(), command.by.end(), *by) == command.by.end()) command.by.push_back(*by);
    } else if (args.option() == "--resamples") {
      if (const auto number = args.number(0, 100000)) command.resamples = static_cast<std::size_t>(*number);
    } else if (args.option() == "--parsed") {
      if (const auto file = args.value()) command.parsed.emplace_back(*file);
    } else if (args.option() == "--seam-threshold") {
      if (const auto percent = args.number(0, 100))
        command.options.seam_threshold = static_cast<std::uint8_t>(*percent);
    } else if (args.option() == "--json") {
      command.json = true;
    } else {
      args.refuse();
    }
  }
  args.require_operands();
  if (args.failed()) return kUsage;
  Evaluation evaluation(command);
  for (const std::string& file : command.parsed) evaluation.read_parsed(file);
  for (const std::string& file : args.operands()) evaluation.read_labelled(file);
  return evaluation.print();
}

}  // namespace newsparse::cli
