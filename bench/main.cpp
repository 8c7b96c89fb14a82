// newsparse_bench [--benchmark_...]      Google Benchmark's own options
// newsparse_bench --write CORPUS         one corpus as JSON lines on standard output, for what runs beside
// newsparse_bench --list                 names of the corpora that are there
#include <benchmark/benchmark.h>

#include <cstdio>
#include <string_view>

#include "corpus.h"
#include "register.h"

int main(int argc, char** argv) {
  using namespace newsparse::bench;
  const std::string_view first = argc > 1 ? argv[1] : "";
  if (first == "--list" || first == "--write") {
    for (const Corpus& corpus : corpora()) {
      if (first == "--list") {
        std::printf("%s %zu %zu\n", corpus.name.c_str(), corpus.pages.size(), corpus.bytes.size());
      } else if (argc > 2 && corpus.name == argv[2]) {
        std::fwrite(corpus.json_lines.data(), 1, corpus.json_lines.size(), stdout);
      }
    }
    return 0;
  }
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  for (const Corpus& corpus : corpora()) {
    register_stages(corpus);
    register_peers(corpus);
  }
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
