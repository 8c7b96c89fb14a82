// parse_page.cpp: prints the records of one page, each with what is known of it.
//
//   parse_page examples/data/agency-listing.txt
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "newsparse/parser.h"

namespace {

void print_item(const newsparse::Page& page, const newsparse::FeedItem& item) {
  std::cout << page.text(item.title) << '\n';
  if (!item.section.empty()) std::cout << "    section    " << page.text(item.section) << '\n';
  if (item.published) {
    std::cout << "    published  " << to_iso(*item.published);
    if (item.published->inferred.year) std::cout << " (year inferred)";
    std::cout << '\n';
  }
}

void print_record(const newsparse::Page& page, const newsparse::Record& record) {
  std::cout << to_string(record.kind);
  if (const auto paragraph = page.paragraph(record)) std::cout << '/' << to_string(paragraph->role);
  std::cout << ": ";
  if (const auto item = page.feed_item(record)) return print_item(page, *item);
  const std::string_view text = page.text(record.span);
  constexpr std::size_t kShown = 60;  // bytes; fine for this dump, a letter might be cut in two elsewhere
  std::cout << text.substr(0, kShown) << (text.size() > kShown ? "…" : "") << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: parse_page FILE\n";
    return 2;
  }
  std::ifstream in(argv[1], std::ios::binary);
  if (!in) {
    std::cerr << argv[1] << ": cannot be opened\n";
    return 1;
  }
  const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};

  newsparse::Parser parser;
  newsparse::Page page;  // borrows `text`
  if (const auto error = parser.parse(text, {.id = argv[1]}, page)) {
    std::cerr << to_string(*error) << '\n';
    return 1;
  }
  if (const auto date = page.page_date()) std::cout << "page date " << to_iso(*date) << '\n';
  for (const newsparse::Record& record : page.records()) print_record(page, record);
  for (const newsparse::TemplateToken& token : page.templates()) {
    std::cout << "token " << page.engine_name(token) << ": " << page.text(token.expression) << '\n';
  }
  return 0;
}
