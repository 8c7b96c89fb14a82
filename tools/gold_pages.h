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

using Range = std::pair<std::uint32_t, std::uint32_t>;

// A labelled teaser. Ranges are {0, 0} where the page marks none.
struct GoldItem {
  Range title, section, timestamp, author, kicker;
};

struct GoldPage {
  std::string id, text, domain, language, fetched, mode, url;
  std::vector<std::uint32_t> glue, ambiguous_glue;
  bool has_article = false;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> article;  // byte ranges
  std::string body;
  Range title;
  std::vector<GoldItem> items;
  std::vector<Range> ambiguous_items;
  std::string published;
  std::vector<std::string> other_published;
  std::vector<std::string> must_contain, must_not_contain;  // snippets of the article, and of what is none of it
  std::vector<std::pair<Range, std::string>> boilerplate;   // lines, and the names of their classes
};

inline Range range_of(simdjson::dom::element object, const char* key) {
  simdjson::dom::array pair;
  std::uint64_t begin = 0, end = 0;
  if (object[key].get(pair) == simdjson::SUCCESS && pair.at(0).get(begin) == simdjson::SUCCESS &&
      pair.at(1).get(end) == simdjson::SUCCESS)
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return {};
}
inline Range extent_of(simdjson::dom::element object) {
  std::uint64_t begin = 0, end = 0;
  if (object["start"].get(begin) != simdjson::SUCCESS || object["end"].get(end) != simdjson::SUCCESS) return {};
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

inline std::string string_of(simdjson::dom::element object, const char* key) {
  std::string_view value;
  return object[key].get(value) == simdjson::SUCCESS ? std::string(value) : std::string();
}

inline std::vector<std::string> strings_of(simdjson::dom::element object, const char* key) {
  std::vector<std::string> out;
  simdjson::dom::array array;
  if (object[key].get(array) != simdjson::SUCCESS) return out;
  for (auto value : array)
    if (std::string_view text; value.get(text) == simdjson::SUCCESS) out.emplace_back(text);
  return out;
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

// The mode of pages that tools/relayout_listings.py and tools/recombine_stories.py make of others: trained on, not
// counted.
inline constexpr std::string_view kRelaid = "relaid";

// FNV-1a, so that folds are the same on every machine.
inline std::uint32_t fold_of(std::string_view domain, std::uint32_t folds) {
  std::uint32_t h = 2166136261U;
  for (const char c : domain) h = (h ^ static_cast<unsigned char>(c)) * 16777619U;
  return (h ^ (h >> 15)) % folds;
}

inline constexpr std::uint32_t kFolds = 5;
inline constexpr std::uint32_t kNoFold = UINT32_MAX;

// Reads every page of the given files (JSON lines, unpacked) but those of the fold `left_out`; ends the program where
// one cannot be read.
inline void for_each_gold_page(const std::vector<std::string>& paths, std::uint32_t left_out,
                               const std::function<void(GoldPage)>& visit) {
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
      if (left_out != kNoFold && fold_of(string_of(page, "domain"), kFolds) == left_out) continue;
      GoldPage out{.id = string_of(page, "id"),
                   .text = string_of(page, "text"),
                   .domain = string_of(page, "domain"),
                   .language = string_of(page, "lang"),
                   .fetched = string_of(page, "ref_date"),
                   .mode = string_of(page, "mode"),
                   .url = string_of(page, "url"),
                   .glue = numbers_of(gold, "glue"),
                   .ambiguous_glue = numbers_of(gold, "glue_ambiguous"),
                   .has_article = false,
                   .article = {},
                   .body = string_of(gold, "body"),
                   .title = range_of(gold, "title"),
                   .items = {},
                   .ambiguous_items = {},
                   .published = string_of(gold, "published"),
                   .other_published = strings_of(gold, "published_alt"),
                   .must_contain = strings_of(gold, "must_contain"),
                   .must_not_contain = strings_of(gold, "must_not_contain"),
                   .boilerplate = {}};
      simdjson::dom::array list;
      if (gold["items"].get(list) == simdjson::SUCCESS)
        for (auto item : list)
          out.items.push_back({range_of(item, "title"), range_of(item, "section"), range_of(item, "timestamp"),
                               range_of(item, "author"), range_of(item, "kicker")});
      if (gold["items_ambiguous"].get(list) == simdjson::SUCCESS)
        for (auto item : list) out.ambiguous_items.push_back(extent_of(item));
      if (gold["boilerplate"].get(list) == simdjson::SUCCESS)
        for (auto line : list) {
          std::uint64_t begin = 0, end = 0;
          std::string_view name;
          if (line.at(0).get(begin) == simdjson::SUCCESS && line.at(1).get(end) == simdjson::SUCCESS &&
              line.at(2).get(name) == simdjson::SUCCESS)
            out.boilerplate.emplace_back(Range{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                                         name);
        }
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

}  // namespace newsparse::tools

#endif  // NEWSPARSE_TOOLS_GOLD_PAGES_H_
