// Links newsparse::archive, which brings newsparse::newsparse with it. Reads the file named on the command line.
#include <iostream>

#include "newsparse/archive/reader.h"
#include "newsparse/parser.h"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  auto reader = newsparse::archive::Reader::open(argv[1], {});
  if (!reader) {
    std::cerr << to_string(reader.error()) << '\n';
    return 1;
  }
  newsparse::Parser parser;
  newsparse::Page page;
  int pages = 0;
  while (auto next = reader->next()) {
    if (!*next || parser.parse((**next).text, (**next).info, page)) return 1;
    ++pages;
  }
  std::cout << "pages: " << pages << '\n';
  return 0;
}
