// feed_to_csv.cpp: every feed item of text files and JSON lines as one row of CSV (RFC 4180).
//
//   feed_to_csv dump.jsonl page.txt > items.csv
#include <iostream>
#include <string>
#include <string_view>

#include "newsparse/archive/reader.h"
#include "newsparse/parser.h"

namespace {

// A field in quotes, its own quotes doubled: titles hold commas.
void write_field(std::string_view field, char after) {
  std::cout << '"';
  for (const char c : field) {
    if (c == '"') std::cout << '"';
    std::cout << c;
  }
  std::cout << '"' << after;
}

void write_items(const newsparse::Page& page) {
  for (const newsparse::Record& record : page.records()) {
    const auto item = page.feed_item(record);
    if (!item) continue;
    write_field(page.info().id, ',');
    write_field(page.text(item->title), ',');
    write_field(page.text(item->section), ',');  // an absent field is an empty span, so an empty text
    write_field(item->published ? to_iso(*item->published) : "", '\n');
  }
}

// The number of inputs that were set aside.
int convert(const std::string& path, newsparse::Parser& parser, newsparse::Page& page) {
  auto reader = newsparse::archive::Reader::open(path, {});
  if (!reader) {
    std::cerr << to_string(reader.error()) << '\n';
    return 1;
  }
  int set_aside = 0;
  while (auto next = reader->next()) {
    if (!*next) {
      std::cerr << to_string(next->error()) << '\n';  // the rest goes on
      ++set_aside;
      continue;
    }
    const newsparse::archive::InputPage& input = **next;
    if (const auto error = parser.parse(input.text, input.info, page)) {
      std::cerr << to_string(*error) << '\n';
      ++set_aside;
      continue;
    }
    write_items(page);
  }
  return set_aside;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: feed_to_csv FILE...\n";
    return 2;
  }
  newsparse::Parser parser;  // one for all pages: its buffers are reused
  newsparse::Page page;
  int set_aside = 0;
  std::cout << "page,title,section,published\n";
  for (int i = 1; i < argc; ++i) set_aside += convert(argv[i], parser, page);
  return set_aside == 0 ? 0 : 1;
}
