// peers_bench.cpp: what else could be done with the same bytes, as yardsticks. None of them yields records: memcpy and
// the search for line ends say how fast bytes move at all, simdjson what it costs to get them, RE2::Set what finding
// the same constructs line by line costs, the word pass what looking up every word costs.
#include <benchmark/benchmark.h>
#include <re2/re2.h>
#include <re2/set.h>
#include <simdjson.h>

#include <cstring>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "register.h"
#include "text/lexicon.h"

namespace newsparse::bench {

namespace {

void count_bytes(benchmark::State& state, const Corpus& corpus) {
  const auto size = static_cast<std::int64_t>(corpus.bytes.size());
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * size);
}

template <class Visit>
void for_each_line(std::string_view text, const Visit& visit) {
  while (!text.empty()) {
    const void* found = std::memchr(text.data(), '\n', text.size());
    const std::size_t size =
        found == nullptr ? text.size() : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
    visit(text.substr(0, size));
    text.remove_prefix(found == nullptr ? size : size + 1);
  }
}

void time_memcpy(benchmark::State& state, const Corpus& corpus) {
  std::string to(corpus.bytes.size(), '\0');
  for (auto _ : state) {
    std::memcpy(to.data(), corpus.bytes.data(), to.size());
    benchmark::DoNotOptimize(to.data());
    benchmark::ClobberMemory();
  }
  count_bytes(state, corpus);
}

void time_line_ends(benchmark::State& state, const Corpus& corpus) {
  std::size_t lines = 0;
  for (auto _ : state) {
    lines = 0;
    for (const BenchPage& page : corpus.pages) for_each_line(page.text, [&](std::string_view) { ++lines; });
    benchmark::DoNotOptimize(lines);
  }
  count_bytes(state, corpus);
  state.counters["lines"] = static_cast<double>(lines);
}

void time_simdjson(benchmark::State& state, const Corpus& corpus) {
  const simdjson::padded_string json(corpus.json_lines);
  simdjson::ondemand::parser parser;
  std::size_t bytes = 0;
  for (auto _ : state) {
    bytes = 0;
    std::size_t left = json.size();
    for_each_line({json.data(), json.size()}, [&](std::string_view line) {
      simdjson::ondemand::document document;
      std::string_view text;
      const simdjson::padded_string_view padded(line, left + simdjson::SIMDJSON_PADDING);
      if (parser.iterate(padded).get(document) == simdjson::SUCCESS && document["text"].get(text) == simdjson::SUCCESS)
        bytes += text.size();
      left -= line.size() + 1;
    });
    benchmark::DoNotOptimize(bytes);
  }
  if (bytes != corpus.bytes.size()) return state.SkipWithError("wrong answer");
  count_bytes(state, corpus);
}

void time_re2_set(benchmark::State& state, const Corpus& corpus) {
  RE2::Options options(RE2::Quiet);
  options.set_max_mem(std::int64_t{64} << 20);
  RE2::Set set(options, RE2::UNANCHORED);
  std::ifstream file(NEWSPARSE_BENCH_DIR "/constructs.txt");
  std::size_t patterns = 0;
  for (std::string pattern; std::getline(file, pattern);) {
    if (pattern.empty() || pattern.front() == '#') continue;
    if (set.Add(pattern, nullptr) < 0) return state.SkipWithError("a pattern does not compile");
    ++patterns;
  }
  if (patterns == 0 || !set.Compile()) return state.SkipWithError("the set does not compile");
  std::vector<int> found;
  std::size_t lines = 0, failed = 0;
  for (auto _ : state) {
    lines = failed = 0;
    for (const BenchPage& page : corpus.pages) {
      for_each_line(page.text, [&](std::string_view line) {
        RE2::Set::ErrorInfo error{};
        found.clear();
        if (set.Match(re2::StringPiece(line.data(), line.size()), &found, &error)) ++lines;
        if (error.kind != RE2::Set::kNoError) ++failed;
      });
    }
    benchmark::DoNotOptimize(lines);
  }
  if (failed > 0) return state.SkipWithError("the automaton does not fit its memory");
  count_bytes(state, corpus);
  state.counters["lines"] = static_cast<double>(lines);
}

// Every run of ASCII letters, digits and other bytes above 0x7F, hashed and looked up.
void time_words(benchmark::State& state, const Corpus& corpus) {
  const auto is_word = [](char c) {
    const auto u = static_cast<unsigned char>(c);
    return u >= 0x80 || static_cast<unsigned char>((u | 0x20) - 'a') < 26 || static_cast<unsigned char>(u - '0') < 10;
  };
  std::size_t known = 0, words = 0;
  for (auto _ : state) {
    known = words = 0;
    for (const BenchPage& page : corpus.pages) {
      const std::string_view text = page.text;
      for (std::size_t at = 0; at < text.size();) {
        if (!is_word(text[at])) {
          ++at;
          continue;
        }
        std::size_t end = at + 1;
        while (end < text.size() && is_word(text[end])) ++end;
        known += internal::find_in_lexicon(internal::hash_word(text.substr(at, end - at))) != nullptr;
        ++words;
        at = end;
      }
    }
    benchmark::DoNotOptimize(known);
  }
  count_bytes(state, corpus);
  state.counters["words"] = static_cast<double>(words);
}

}  // namespace

void register_peers(const Corpus& corpus) {
  const auto peer = [&](const char* name, void (*time)(benchmark::State&, const Corpus&)) {
    benchmark::RegisterBenchmark((corpus.name + "/" + name).c_str(),
                                 [&corpus, time](benchmark::State& state) { time(state, corpus); });
  };
  peer("memcpy", time_memcpy);
  peer("line_ends", time_line_ends);
  peer("simdjson", time_simdjson);
  peer("re2_set", time_re2_set);
  peer("words", time_words);
}

}  // namespace newsparse::bench
