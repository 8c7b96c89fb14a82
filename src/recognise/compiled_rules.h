// compiled_rules.h: a caller's rules, compiled. See newsparse/rules.h.
#ifndef NEWSPARSE_RECOGNISE_COMPILED_RULES_H_
#define NEWSPARSE_RECOGNISE_COMPILED_RULES_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "newsparse/rules.h"

namespace re2 {
class RE2;
}

namespace newsparse::internal {

class CompiledRules {
 public:
  [[nodiscard]] static Result<std::shared_ptr<const CompiledRules>> compile(const RuleSet& set);
  ~CompiledRules();

  [[nodiscard]] bool is_section(std::string_view text) const;
  [[nodiscard]] std::optional<BoilerplateClass> boilerplate(std::string_view line) const;
  // Appends what the caller's engines match inside `range`, in order of position, without overlap.
  void match_engines(std::string_view text, Span range, std::vector<TemplateToken>& out) const;
  [[nodiscard]] bool has_engines() const noexcept { return !engines_.empty(); }
  [[nodiscard]] bool has_boilerplate() const noexcept { return !boilerplate_.empty(); }
  [[nodiscard]] bool has_sections() const noexcept { return !sections_.empty(); }
  [[nodiscard]] std::string_view engine_name(int index) const noexcept {
    return engine_names_[static_cast<std::size_t>(index)];
  }

 private:
  CompiledRules() = default;
  struct Line {
    std::unique_ptr<re2::RE2> pattern;
    BoilerplateClass boilerplate;
  };
  std::unordered_set<std::string> sections_;
  std::vector<Line> boilerplate_;
  std::vector<std::unique_ptr<re2::RE2>> engines_;
  std::vector<std::string> engine_names_;
};

// Brings one line's tokens in order: those of the caller's engines are [callers, built_in) of `tokens`, the built-in
// engines' the rest. A built-in token that overlaps a caller's is dropped. Allocates nothing.
void merge_tokens(std::size_t callers, std::size_t built_in, std::vector<TemplateToken>& tokens);

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_COMPILED_RULES_H_
