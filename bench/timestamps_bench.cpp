// timestamps_bench.cpp: dates in short strings, one call each: a few of the usual forms, and the rows of
// tests/data/timestamps.tsv.
#include <benchmark/benchmark.h>

#include <array>
#include <cstddef>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/timestamp.h"

namespace {

constexpr std::array<std::string_view, 12> kTexts{
    "2 hours ago",   "vor 3 Stunden",       "May 29, 20:11",    "2. Februar 2022",
    "2017年5月29日", "вчера в 14:05",       "13/03/2020 19h22", "2014-11-11T10:15:00Z",
    "just now",      "10 mai 2020 à 10h30", "July 4th, 2012",   "2 de abr. de 2013",
};

template <class Texts>
void find_in(benchmark::State& state, const Texts& texts) {
  const newsparse::TimestampContext context{.reference = "2012-11-13T00:00"};
  std::size_t next = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(newsparse::find_timestamps(texts[next], context));
    if (++next == texts.size()) next = 0;
  }
  state.SetItemsProcessed(state.iterations());
}

void find_in_short_texts(benchmark::State& state) { find_in(state, kTexts); }
BENCHMARK(find_in_short_texts);

// The texts of the rows; empty where the file is missing.
std::vector<std::string> texts_of_rows() {
  std::vector<std::string> texts;
  std::ifstream file(NEWSPARSE_BENCH_ROWS);
  for (std::string line; std::getline(file, line);) {
    const std::size_t first = line.find('\t');
    const std::size_t second = first == std::string::npos ? first : line.find('\t', first + 1);
    if (second != std::string::npos) texts.push_back(line.substr(first + 1, second - first - 1));
  }
  return texts;
}

void find_in_many_languages(benchmark::State& state) {
  const std::vector<std::string> texts = texts_of_rows();
  if (texts.empty()) return state.SkipWithError("no rows in " NEWSPARSE_BENCH_ROWS);
  find_in(state, texts);
}
BENCHMARK(find_in_many_languages);

}  // namespace

BENCHMARK_MAIN();
