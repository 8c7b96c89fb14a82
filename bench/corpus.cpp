#include "corpus.h"

#include <simdjson.h>

#include <cstdio>
#include <memory>
#include <utility>

#include "output/json_writer.h"

namespace newsparse::bench {

namespace {

struct Raw {
  std::string id, fetched, text;
};

// Unpacked by gzip(1), which wherever this is built is at hand; the benchmark needs no library for it.
std::string unpack(const std::string& path) {
  std::string out;
  if (FILE* there = std::fopen(path.c_str(), "rb")) {
    std::fclose(there);
  } else {
    return out;
  }
  const std::string command = "gzip -dc '" + path + "'";
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), ::pclose);
  if (pipe == nullptr) return out;
  std::string piece(std::size_t{1} << 20, '\0');
  while (const std::size_t n = std::fread(piece.data(), 1, piece.size(), pipe.get())) out.append(piece, 0, n);
  return out;
}

std::vector<Raw> read_labelled(const std::string& path) {
  std::vector<Raw> out;
  const simdjson::padded_string lines(unpack(path));
  simdjson::dom::parser parser;
  simdjson::dom::document_stream stream;
  // No line is longer than the whole.
  if (lines.size() == 0 || parser.parse_many(lines, lines.size() + 1).get(stream) != simdjson::SUCCESS) return out;
  for (const auto document : stream) {
    std::string_view id, text, reference;
    if (document["id"].get(id) != simdjson::SUCCESS || document["text"].get(text) != simdjson::SUCCESS) continue;
    if (document["ref_date"].get(reference) != simdjson::SUCCESS) reference = {};
    out.push_back({std::string(id), std::string(reference), std::string(text)});
  }
  return out;
}

Corpus make_corpus(std::string name, const std::vector<Raw>& raw) {
  Corpus corpus;
  corpus.name = std::move(name);
  std::size_t size = 0;
  for (const Raw& page : raw) size += page.text.size();
  corpus.bytes.reserve(size);  // views into it stay valid
  std::string& lines = corpus.json_lines;
  for (const Raw& page : raw) {
    const std::size_t at = corpus.bytes.size();
    corpus.bytes.append(page.text);
    corpus.pages.push_back({page.id, page.fetched, std::string_view(corpus.bytes).substr(at)});
    lines.append("{\"id\":");
    internal::append_json_string(page.id, lines);
    lines.append(",\"text\":");
    internal::append_json_string(page.text, lines);
    if (!page.fetched.empty()) {
      lines.append(",\"fetched\":");
      internal::append_json_string(page.fetched, lines);
    }
    lines.append("}\n");
  }
  return corpus;
}

std::vector<Corpus> read_corpora() {
  std::vector<Corpus> out;
  for (const std::string mode : {"wet", "ccwet", "cards"}) {
    const std::string path = std::string(NEWSPARSE_CORPUS_DIR) + "/dev." + mode + ".jsonl.gz";
    const std::vector<Raw> raw = read_labelled(path);
    if (raw.empty()) {
      std::fprintf(stderr, "skipped: %s is not there (set NEWSPARSE_CORPUS_DIR)\n", path.c_str());
    } else {
      out.push_back(make_corpus(mode, raw));
    }
  }
  std::vector<Raw> made;
  for (std::string& text : generate_pages())
    made.push_back({std::to_string(made.size()), "2019-03-05", std::move(text)});
  out.push_back(make_corpus("generated", made));
  return out;
}

}  // namespace

const std::vector<Corpus>& corpora() {
  static const std::vector<Corpus> all = read_corpora();
  return all;
}

}  // namespace newsparse::bench
