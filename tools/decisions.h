// decisions.h: what each stage decided on the labelled pages, by tables that have not seen the page's publisher.
//
// A stage that is trained on what the stages before it said of pages that they have learned by heart trusts them too
// much. A trainer writes its decisions on the pages that it was trained on, each by a model that left out the page's
// fold; the trainers of later stages take these. A file: lines "STAGE \t MODE \t ID \t NUMBER NUMBER …".
#ifndef NEWSPARSE_TOOLS_DECISIONS_H_
#define NEWSPARSE_TOOLS_DECISIONS_H_

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gold_pages.h"
#include "page/classify.h"
#include "page/cut_features.h"
#include "page/parts.h"
#include "page/pipeline.h"

namespace newsparse::tools {

class Decisions {
 public:
  // Reads the files of some stages; ends the program where one cannot be read.
  explicit Decisions(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
      std::ifstream in(path);
      if (!in) {
        std::perror(path.c_str());
        std::exit(2);
      }
      for (std::string line; std::getline(in, line);) {
        const std::size_t end = line.rfind('\t');
        if (end != std::string::npos) decided_[line.substr(0, end)] = line.substr(end + 1);
      }
    }
  }
  // Splits a page that was read into parts: at the cuts that were decided where they are known, else at those that the
  // library chooses.
  void split(internal::Pipeline& pipeline, const GoldPage& gold, Page& page) const {
    internal::Workspace& work = pipeline.work();
    const std::string* cuts = find("cuts", gold);
    if (cuts == nullptr) {
      internal::split_parts(gold.text, work, page.glue());
      return;
    }
    const std::vector<std::uint32_t> chosen = numbers(*cuts);
    internal::propose_cuts(gold.text, work, page.glue());
    std::erase_if(work.cuts, [&](const internal::SeamCandidate& cut) {
      return !std::binary_search(chosen.begin(), chosen.end(), cut.at);
    });
    internal::split_at_cuts(gold.text, work, page.glue());
  }
  // Reads the page up to its article: with the seams and the lines that were decided where they are known, else with
  // what the library says. False: the page cannot be read.
  bool read(internal::Pipeline& pipeline, const GoldPage& gold, Page& page) const {
    if (pipeline.read(gold.text, {.url = gold.url, .fetched = gold.fetched}, page.data())) return false;
    if (const std::string* seams = find("seams", gold)) {
      page.data().glue.clear();
      for (const std::uint32_t at : numbers(*seams)) page.data().glue.push_back({.at = at, .confidence = 99});
    } else {
      pipeline.segment(gold.text, page.data());
    }
    internal::Workspace& work = pipeline.work();
    internal::find_article(work, page.data().glue);
    if (const std::string* lines = find("article", gold)) {
      work.in_article.assign(work.lines.size(), 0);
      for (const std::uint32_t line : numbers(*lines))
        if (line < work.lines.size()) work.in_article[line] = 1;
      internal::settle_article(work, page.data().glue);
    }
    return true;
  }
  // The same, and all that follows from which lines are the article's: as a page is when it is split into parts.
  bool read_lines(internal::Pipeline& pipeline, const GoldPage& gold, Page& page) const {
    if (!read(pipeline, gold, page)) return false;
    pipeline.settle_lines(gold.text, page.data());
    return true;
  }

 private:
  static std::string key(std::string_view stage, const GoldPage& gold) {
    return std::string(stage) + '\t' + gold.mode + '\t' + gold.id;
  }
  [[nodiscard]] const std::string* find(std::string_view stage, const GoldPage& gold) const {
    const auto at = gold.id.empty() ? decided_.end() : decided_.find(key(stage, gold));
    return at == decided_.end() ? nullptr : &at->second;
  }
  static std::vector<std::uint32_t> numbers(std::string_view line) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t n = 0; !line.empty();) {
      const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), n);
      if (error != std::errc()) break;
      out.push_back(n);
      line.remove_prefix(std::min<std::size_t>(static_cast<std::size_t>(end - line.data()) + 1, line.size()));
    }
    return out;
  }
  std::unordered_map<std::string, std::string> decided_;
};

// Writes what one stage decided.
class DecisionsFile {
 public:
  // An empty path: nothing is written.
  DecisionsFile(const std::string& path, std::string stage) : stage_(std::move(stage)) {
    if (path.empty()) return;
    out_.open(path);
    if (out_) return;
    std::perror(path.c_str());
    std::exit(2);
  }
  // Pages without an id were made up, and are in no other trainer's hands.
  void put(const std::string& mode, const std::string& id, const std::vector<std::uint32_t>& numbers) {
    if (!out_.is_open() || id.empty()) return;
    out_ << stage_ << '\t' << mode << '\t' << id << '\t';
    for (const std::uint32_t n : numbers) out_ << n << ' ';
    out_ << '\n';
  }

 private:
  std::string stage_;
  std::ofstream out_;
};

}  // namespace newsparse::tools

#endif  // NEWSPARSE_TOOLS_DECISIONS_H_
