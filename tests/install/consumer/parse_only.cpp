// Links newsparse::newsparse alone.
#include <iostream>
#include <string>

#include "newsparse/output.h"
#include "newsparse/parser.h"
#include "newsparse/timestamp.h"

int main() {
  const std::string text = "date 2021-06-02\nHarbour ferries return to the old timetableCity June 2, 09:40\n";
  newsparse::Parser parser;
  newsparse::Page page;
  if (const auto error = parser.parse(text, page)) {
    std::cerr << to_string(*error) << '\n';
    return 1;
  }
  std::string json;
  newsparse::append_page_json(page, {}, json);
  std::cout << json;
  const bool rules_compile = newsparse::Rules::compile({.sections = {"City"}}).has_value();  // needs re2 at link time
  return rules_compile && page.text() == text ? 0 : 1;
}
