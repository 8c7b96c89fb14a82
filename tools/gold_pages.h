// gold_pages.h: reads labelled pages, one JSON object a line, for the trainers.
#ifndef NEWSPARSE_TOOLS_GOLD_PAGES_H_
#define NEWSPARSE_TOOLS_GOLD_PAGES_H_

#include <simdjson.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace newsparse::tools {

struct GoldPage {
  std::string id, text, domain, language, fetched, mode;
  std::vector<std::uint32_t> glue, ambiguous_glue;
  bool has_article = false;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> article;  // byte ranges
  std::string body;
  std::pair<std::uint32_t, std::uint32_t> title;         // byte range, empty if none
};

inline std::string string_of(simdjson::dom::element object, const char* key) {
  std::string_view value;
  return object[key].get(value) == simdjson::SUCCESS ? std::string(value) : std::string();
}

inline std::vector<std::uint32_t> numbers_of(simdjson::dom::element object, const char* key) {
  std::vector<std::uint32_t> out;
  simdjson::dom::array array;
  if (object[key].get(array) != simdjson::SUCCESS) return out;
  for (auto value : array) {
    std::uint64_t number = 0;
    if (value.get(number) == simdjson::SUCCESS) out.push_back(static_cast<std::uint32_t>(number));
  }
  return out;
}

// Reads every page of the given files (JSON lines, unpacked); ends the program where one cannot be read.
inline void for_each_gold_page(const std::vector<std::string>& paths, const std::function<void(GoldPage)>& visit) {
  for (const std::string& path : paths) {
    simdjson::dom::parser parser;
    simdjson::dom::document_stream pages;
    simdjson::padded_string content;
    if (auto error = simdjson::padded_string::load(path).get(content); error != simdjson::SUCCESS) {
      std::fprintf(stderr, "%s: %s\n", path.c_str(), simdjson::error_message(error));
      std::exit(2);
    }
    if (auto error = parser.parse_many(content, std::size_t{32} << 20).get(pages); error != simdjson::SUCCESS) {
      std::fprintf(stderr, "%s: %s\n", path.c_str(), simdjson::error_message(error));
      std::exit(2);
    }
    for (auto document : pages) {
      simdjson::dom::element page, gold;
      if (document.get(page) != simdjson::SUCCESS || page["gold"].get(gold) != simdjson::SUCCESS) {
        std::fprintf(stderr, "%s: a line is no labelled page\n", path.c_str());
        std::exit(2);
      }
      GoldPage out{.id = string_of(page, "id"),
                   .text = string_of(page, "text"),
                   .domain = string_of(page, "domain"),
                   .language = string_of(page, "lang"),
                   .fetched = string_of(page, "ref_date"),
                   .mode = string_of(page, "mode"),
                   .glue = numbers_of(gold, "glue"),
                   .ambiguous_glue = numbers_of(gold, "glue_ambiguous"),
                   .has_article = false,
                   .article = {},
                   .body = string_of(gold, "body"),
                   .title = {}};
      if (const auto title = numbers_of(gold, "title"); title.size() == 2) out.title = {title[0], title[1]};
      simdjson::dom::array ranges;
      if (gold["article"].get(ranges) == simdjson::SUCCESS) {
        out.has_article = true;
        for (auto range : ranges) {
          simdjson::dom::array pair;
          std::uint64_t begin = 0, end = 0;
          if (range.get(pair) == simdjson::SUCCESS && pair.at(0).get(begin) == simdjson::SUCCESS &&
              pair.at(1).get(end) == simdjson::SUCCESS)
            out.article.emplace_back(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
        }
      }
      visit(std::move(out));
    }
  }
}

// FNV-1a, so that folds are the same on every machine.
inline std::uint32_t fold_of(std::string_view domain, std::uint32_t folds) {
  std::uint32_t h = 2166136261U;
  for (const char c : domain) h = (h ^ static_cast<unsigned char>(c)) * 16777619U;
  return (h ^ (h >> 15)) % folds;
}

}  // namespace newsparse::tools

#endif  // NEWSPARSE_TOOLS_GOLD_PAGES_H_
