// rules.h: what a caller knows beforehand.
//
// A site's own section names, its boilerplate lines, a house template engine. Compiled once, immutable, shared by
// any number of parsers and threads.
#ifndef NEWSPARSE_RULES_H_
#define NEWSPARSE_RULES_H_

#include <memory>
#include <string>
#include <vector>

#include "newsparse/record.h"
#include "newsparse/result.h"

namespace newsparse {

// A line (or the part of a line between two seams) that `pattern` matches as a whole is boilerplate of that class.
struct BoilerplateRule {
  std::string pattern{};  // RE2 syntax, anchored at both ends, UTF-8
  BoilerplateClass boilerplate = BoilerplateClass::kNavigation;
};

// What `pattern` matches is a template token of the engine `name`; its first group, if it has one, is the expression.
struct EngineRule {
  std::string name{};
  std::string pattern{};  // RE2 syntax, UTF-8; must not match the empty string
};

struct RuleSet {
  std::vector<std::string> sections{};  // exact section names, such as "World"; compared byte for byte
  std::vector<BoilerplateRule> boilerplate{};
  std::vector<EngineRule> engines{};  // tried before the built-in ones; at most 64
};

namespace internal {
class CompiledRules;
}

// An immutable, compiled RuleSet. Copying shares it. Thread-safe.
class Rules {
 public:
  Rules() = default;  // no rules
  // Error kBadPattern where a pattern does not compile or matches the empty string: Error::offset is the index in
  // its list, Error::detail RE2's reason.
  [[nodiscard]] static Result<Rules> compile(const RuleSet& set);

  // For the library itself: null where there are no rules.
  const internal::CompiledRules* compiled() const noexcept { return compiled_.get(); }

 private:
  std::shared_ptr<const internal::CompiledRules> compiled_;
};

}  // namespace newsparse

#endif  // NEWSPARSE_RULES_H_
