// corpus.h: the pages that are timed, read once and before any timing.
#ifndef NEWSPARSE_BENCH_CORPUS_H_
#define NEWSPARSE_BENCH_CORPUS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newsparse::bench {

struct BenchPage {
  std::string id;
  std::string fetched;
  std::string_view text;  // into Corpus::bytes
};

struct Corpus {
  std::string name;
  std::string bytes;  // all texts, one behind the other
  std::vector<BenchPage> pages;
  std::string json_lines;  // the same pages as {"id","text","fetched"} lines
};

// dev.<mode>.jsonl.gz of NEWSPARSE_CORPUS_DIR for each of its modes that is there, and always "generated": pages made
// up from a fixed seed, for machines without the labelled ones. What is missing is named on standard error.
const std::vector<Corpus>& corpora();

// Made-up pages: listings with glued rows, articles, menus, template residue.
std::vector<std::string> generate_pages();

}  // namespace newsparse::bench

#endif  // NEWSPARSE_BENCH_CORPUS_H_
