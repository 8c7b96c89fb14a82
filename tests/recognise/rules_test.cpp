#include "newsparse/rules.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "newsparse/parser.h"

namespace newsparse {
namespace {

// The tokens of `text` as engine:token, in the page's order.
std::vector<std::string> tokens_of(std::string_view text, const RuleSet& set) {
  auto rules = Rules::compile(set);
  EXPECT_TRUE(rules);
  if (!rules) return {};
  Parser parser({}, *rules);
  Page page;
  EXPECT_FALSE(parser.parse(text, {}, page));
  std::vector<std::string> out;
  for (const TemplateToken& token : page.templates())
    out.push_back(std::string(page.engine_name(token)) + ":" + std::string(page.text(token.span)));
  return out;
}

using Tokens = std::vector<std::string>;

TEST(RulesTest, BuiltInEnginesWorkBesideACallersOwn) {
  const RuleSet set{.engines = {{.name = "house", .pattern = "~([a-z]+)~"}}};
  EXPECT_EQ(tokens_of("A ~title~ and {{author}} and ~date~ too", set),
            (Tokens{"house:~title~", "mustache:{{author}}", "house:~date~"}));
  EXPECT_EQ(tokens_of("First {{author}}\nthen ~date~\nand ${user.name}", set),
            (Tokens{"mustache:{{author}}", "house:~date~", "javascript:${user.name}"}));
}

TEST(RulesTest, ACallersTokenWinsOverABuiltInOne) {
  const RuleSet set{.engines = {{.name = "house", .pattern = "\\{\\{x:([a-z]+)\\}\\}"}}};
  EXPECT_EQ(tokens_of("A {{x:title}} and {{author}}", set), (Tokens{"house:{{x:title}}", "mustache:{{author}}"}));
}

TEST(RulesTest, SaysWhichPatternIsBad) {
  const auto broken = Rules::compile({.engines = {{.name = "good", .pattern = "a"}, {.name = "bad", .pattern = "("}}});
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().code, ErrorCode::kBadPattern);
  EXPECT_EQ(broken.error().offset, 1U);
  EXPECT_NE(broken.error().detail.find("\"bad\""), std::string::npos);

  const auto empty = Rules::compile({.engines = {{.name = "empty", .pattern = "x*"}}});
  ASSERT_FALSE(empty);
  EXPECT_EQ(empty.error().code, ErrorCode::kBadPattern);

  const auto line = Rules::compile({.boilerplate = {{.pattern = "[", .boilerplate = BoilerplateClass::kNavigation}}});
  ASSERT_FALSE(line);
  EXPECT_EQ(line.error().offset, 0U);

  EXPECT_FALSE(Rules::compile({.engines = std::vector<EngineRule>(65, {.name = "n", .pattern = "a"})}));
}

}  // namespace
}  // namespace newsparse
