// timestamps_bench.cpp: dates in short strings, one call each.
#include <benchmark/benchmark.h>

#include <array>
#include <cstddef>
#include <string_view>

#include "newsparse/timestamp.h"

namespace {

constexpr std::array<std::string_view, 12> kTexts{
    "2 hours ago",          "vor 3 Stunden",       "May 29, 20:11",       "2. Februar 2022",
    "2017年5月29日",        "вчера в 14:05",       "13/03/2020 19h22",    "2014-11-11T10:15:00Z",
    "just now",             "10 mai 2020 à 10h30", "July 4th, 2012",      "2 de abr. de 2013",
};

void find_in_short_texts(benchmark::State& state) {
  const newsparse::TimestampContext context{.reference = "2012-11-13T00:00"};
  std::size_t next = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(newsparse::find_timestamps(kTexts[next], context));
    if (++next == kTexts.size()) next = 0;
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(find_in_short_texts);

}  // namespace

BENCHMARK_MAIN();
