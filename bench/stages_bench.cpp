// stages_bench.cpp: the way of a page, cut short behind each stage. A stage by itself would have to be fed from a
// thousand kept workspaces, out of a cold cache; so each is timed with those before it, and what it costs is the
// difference of two rows.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "newsparse/output.h"
#include "newsparse/parser.h"
#include "page/pipeline.h"
#include "register.h"

namespace newsparse::bench {

namespace {

enum class Stage : std::uint8_t { kScan, kRecognise, kSegment, kClassify, kAssemble };

PageInfo info_of(const BenchPage& page) { return {.id = page.id, .fetched = page.fetched}; }

void run_stages(internal::Pipeline& pipeline, const BenchPage& page, Stage last, internal::PageData& data) {
  if (pipeline.begin(page.text, info_of(page), data)) return;
  pipeline.scan(page.text, data);
  if (last == Stage::kScan) return;
  pipeline.recognise(page.text, data);
  if (last == Stage::kRecognise) return;
  pipeline.propose(page.text, data);
  pipeline.segment(page.text, data);
  if (last == Stage::kSegment) return;
  pipeline.classify(page.text, data);
  if (last == Stage::kClassify) return;
  pipeline.assemble(page.text, data);
}

// How far a run came, to compare runs by.
std::size_t found_in(const internal::PageData& data) {
  return data.records.size() + data.glue.size() + data.timestamps.size() + data.templates.size() + data.markup.size();
}

// The stages one by one have to find what Parser finds: a table of times of something else would be worth nothing.
bool stages_agree_with_parser(const Corpus& corpus) {
  internal::Pipeline pipeline(Options{}, Rules{});
  internal::PageData data;
  Parser parser;
  Page page;
  for (const BenchPage& one : corpus.pages) {
    run_stages(pipeline, one, Stage::kAssemble, data);
    if (parser.parse(one.text, info_of(one), page)) return false;
    const std::size_t found = page.records().size() + page.glue().size() + page.timestamps().size() +
                              page.templates().size() + page.markup().size();
    if (found_in(data) != found) return false;
    for (std::size_t i = 0; i < data.records.size(); ++i) {
      const Record &a = data.records[i], &b = page.records()[i];
      if (a.span != b.span || a.kind != b.kind || a.confidence != b.confidence) return false;
    }
  }
  return true;
}

void count_bytes(benchmark::State& state, const Corpus& corpus, std::size_t records) {
  const auto size = static_cast<std::int64_t>(corpus.bytes.size());
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * size);
  if (records > 0)
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(records));
}

// `agree`: whether they do, once it is known; a benchmark is entered many times.
void time_stages(benchmark::State& state, const Corpus& corpus, Stage last, std::optional<bool>& agree) {
  if (!agree) agree = stages_agree_with_parser(corpus);
  if (!*agree) return state.SkipWithError("the stages disagree with Parser");
  internal::Pipeline pipeline(Options{}, Rules{});
  internal::PageData data;
  std::size_t records = 0;
  for (auto _ : state) {
    records = 0;
    for (const BenchPage& page : corpus.pages) {
      run_stages(pipeline, page, last, data);
      records += data.records.size();
    }
    benchmark::DoNotOptimize(records);
  }
  count_bytes(state, corpus, records);
}

// Parser alone, or with one of the outputs.
template <class Append>
void time_pages(benchmark::State& state, const Corpus& corpus, const Append& append) {
  Parser parser;
  Page page;
  std::string out;
  std::size_t records = 0, written = 0;
  for (auto _ : state) {
    records = written = 0;
    for (const BenchPage& one : corpus.pages) {
      if (parser.parse(one.text, info_of(one), page)) return state.SkipWithError("a page is refused");
      records += page.records().size();
      out.clear();
      append(page, out);
      written += out.size();
    }
    benchmark::DoNotOptimize(written);
  }
  count_bytes(state, corpus, records);
  state.counters["bytes_out"] = static_cast<double>(written);
}

}  // namespace

void register_stages(const Corpus& corpus) {
  const auto agree = std::make_shared<std::optional<bool>>();
  const auto stage = [&](const char* name, Stage last) {
    benchmark::RegisterBenchmark((corpus.name + "/" + name).c_str(), [&corpus, last, agree](benchmark::State& state) {
      time_stages(state, corpus, last, *agree);
    });
  };
  stage("scan", Stage::kScan);
  stage("scan..recognise", Stage::kRecognise);
  stage("scan..segment", Stage::kSegment);
  stage("scan..classify", Stage::kClassify);
  stage("scan..assemble", Stage::kAssemble);
  const auto pages = [&](const char* name, auto append) {
    benchmark::RegisterBenchmark((corpus.name + "/" + name).c_str(),
                                 [&corpus, append](benchmark::State& state) { time_pages(state, corpus, append); });
  };
  pages("parse", [](const Page&, std::string&) {});
  pages("parse+pages", [](const Page& page, std::string& out) { append_page_json(page, {}, out); });
  pages("parse+records", [](const Page& page, std::string& out) { append_records_json(page, {}, out); });
  pages("parse+text", [](const Page& page, std::string& out) { append_text_json(page, out); });
}

}  // namespace newsparse::bench
