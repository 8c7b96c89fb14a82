// custom_rules.cpp: what a caller knows of a site: a section's name, a line of its furniture, its template engine.
#include <iostream>

#include "newsparse/parser.h"

namespace {

// Zyklop is no word of any list of sections, the second line is nobody's usual boilerplate, and ~(…)~ is a house
// engine.
constexpr std::string_view kPage =
    "date 2019-03-04\n"
    "Lighthouse keeper hands over the lamp with no regretsZyklop March 4, 19:20\n"
    "You are reading edition 0412 of the evening post\n"
    "~(story.title)~ ~(story.date)~\n"
    "The lamp was lit by hand for most of his forty years in the tower, and he says that he never missed a night of "
    "it.\n";

}  // namespace

int main() {
  const newsparse::RuleSet set{
      .sections = {"Zyklop"},
      .boilerplate = {{.pattern = R"(You are reading edition \d+ of .+)",
                       .boilerplate = newsparse::BoilerplateClass::kNavigation}},
      .engines = {{.name = "house", .pattern = R"(~\(([a-z.]+)\)~)"}},
  };
  const auto rules = newsparse::Rules::compile(set);  // once; then shared by any number of parsers
  if (!rules) {
    std::cerr << to_string(rules.error()) << '\n';
    return 1;
  }
  newsparse::Parser parser({}, *rules);
  newsparse::Page page;
  if (const auto error = parser.parse(kPage, page)) {
    std::cerr << to_string(*error) << '\n';
    return 1;
  }
  for (const newsparse::Record& record : page.records()) {
    if (const auto item = page.feed_item(record)) {
      std::cout << "item of " << page.text(item->section) << ": " << page.text(item->title) << '\n';
    }
    if (const auto boilerplate = page.boilerplate(record)) {
      std::cout << "boilerplate, " << to_string(*boilerplate) << ": " << page.text(record.span) << '\n';
    }
  }
  for (const newsparse::TemplateToken& token : page.templates()) {
    std::cout << "token of " << page.engine_name(token) << ": " << page.text(token.expression) << '\n';
  }
  return 0;
}
