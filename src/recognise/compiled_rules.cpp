#include "recognise/compiled_rules.h"

#include <re2/re2.h>

namespace newsparse {
namespace internal {

namespace {

// A caller's patterns run on untrusted pages: quiet, and bounded in memory.
std::unique_ptr<re2::RE2> compile_pattern(const std::string& pattern) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(std::int64_t{8} << 20);
  return std::make_unique<re2::RE2>(pattern, options);
}

Error bad_pattern(std::size_t index, std::string detail) {
  return {.code = ErrorCode::kBadPattern, .offset = index, .line = 0, .path = {}, .detail = std::move(detail)};
}

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

constexpr std::size_t kMaxEngines = 64;

}  // namespace

CompiledRules::~CompiledRules() = default;

Result<std::shared_ptr<const CompiledRules>> CompiledRules::compile(const RuleSet& set) {
  std::shared_ptr<CompiledRules> rules(new CompiledRules);
  rules->sections_.insert(set.sections.begin(), set.sections.end());
  for (std::size_t i = 0; i < set.boilerplate.size(); ++i) {
    auto pattern = compile_pattern(set.boilerplate[i].pattern);
    if (!pattern->ok()) return bad_pattern(i, "boilerplate rule " + std::to_string(i) + ": " + pattern->error());
    rules->boilerplate_.push_back({std::move(pattern), set.boilerplate[i].boilerplate});
  }
  if (set.engines.size() > kMaxEngines) return bad_pattern(kMaxEngines, "more than 64 engines");
  for (std::size_t i = 0; i < set.engines.size(); ++i) {
    auto pattern = compile_pattern(set.engines[i].pattern);
    const std::string name = "engine \"" + set.engines[i].name + "\": ";
    if (!pattern->ok()) return bad_pattern(i, name + pattern->error());
    if (re2::RE2::FullMatch("", *pattern)) return bad_pattern(i, name + "matches the empty string");
    rules->engines_.push_back(std::move(pattern));
    rules->engine_names_.push_back(set.engines[i].name);
  }
  return std::shared_ptr<const CompiledRules>(std::move(rules));
}

bool CompiledRules::is_section(std::string_view text) const { return sections_.contains(std::string(text)); }

std::optional<BoilerplateClass> CompiledRules::boilerplate(std::string_view line) const {
  for (const Line& rule : boilerplate_)
    if (re2::RE2::FullMatch(piece(line), *rule.pattern)) return rule.boilerplate;
  return std::nullopt;
}

void CompiledRules::match_engines(std::string_view, Span, std::vector<TemplateToken>&) const {}

}  // namespace internal

Result<Rules> Rules::compile(const RuleSet& set) {
  auto compiled = internal::CompiledRules::compile(set);
  if (!compiled) return compiled.error();
  Rules rules;
  rules.compiled_ = *std::move(compiled);
  return rules;
}

}  // namespace newsparse
