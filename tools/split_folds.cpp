// Splits labelled pages into the folds that the trainers cross-validate with: by publisher, never by page.
//
//   newsparse_split_folds FOLDER GOLD.jsonl...
//
// Writes FOLDER/gold.0.jsonl .. gold.4.jsonl: each line as it was read.
#include <array>
#include <fstream>
#include <string>

#include "gold_pages.h"

namespace newsparse::tools {
namespace {

int run(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: newsparse_split_folds FOLDER GOLD.jsonl...\n");
    return 2;
  }
  std::array<std::ofstream, kFolds> folds;
  for (std::size_t i = 0; i < kFolds; ++i)
    folds[i].open(std::string(argv[1]) + "/gold." + std::to_string(i) + ".jsonl", std::ios::binary);
  simdjson::dom::parser parser;
  for (int i = 2; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    std::string line;
    while (std::getline(in, line)) {
      simdjson::dom::element page;
      std::string_view domain;
      if (parser.parse(line).get(page) != simdjson::SUCCESS || page["domain"].get(domain) != simdjson::SUCCESS) {
        std::fprintf(stderr, "%s: a line is no labelled page\n", argv[i]);
        return 2;
      }
      folds[fold_of(domain, kFolds)] << line << '\n';
    }
    if (!in.eof()) {
      std::fprintf(stderr, "%s: cannot be read\n", argv[i]);
      return 2;
    }
  }
  for (std::ofstream& fold : folds) {
    if (fold.flush()) continue;
    std::fprintf(stderr, "%s: cannot be written\n", argv[1]);
    return 2;
  }
  return 0;
}

}  // namespace
}  // namespace newsparse::tools

int main(int argc, char** argv) { return newsparse::tools::run(argc, argv); }
