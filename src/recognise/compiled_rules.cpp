#include "recognise/compiled_rules.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "recognise/template_token.h"

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

// One search looks at this many bytes and a token may have half of them. RE2 reads to the end of what it is given
// before it knows where a match such as a(.*b)? ends, so that searches of the whole range could be quadratic.
constexpr std::size_t kWindow = 8192;

struct EngineMatch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t group_begin = 0;
  std::size_t group_end = 0;
};

// The first match that is not empty in [from, end) of `text`; false where there is none.
bool find_match(const re2::RE2& pattern, re2::StringPiece text, std::size_t from, std::size_t end, EngineMatch& match) {
  const int wanted = pattern.NumberOfCapturingGroups() > 0 ? 2 : 1;
  while (from < end) {
    const std::size_t stop = std::min(end, from + kWindow);
    re2::StringPiece groups[2];
    const bool found = pattern.Match(text, from, stop, re2::RE2::UNANCHORED, groups, wanted);
    const auto begin = found ? static_cast<std::size_t>(groups[0].data() - text.data()) : stop;
    if (!found || (stop < end && begin >= from + kWindow / 2)) {  // the window's second half is the next window's first
      if (stop == end && !found) return false;
      from = found ? begin : from + kWindow / 2;
      continue;
    }
    if (groups[0].empty()) {  // a pattern such as \b or x*$ may be empty in the midst of a text
      from = begin + 1;
      continue;
    }
    match.begin = begin;
    match.end = begin + groups[0].size();
    const bool grouped = wanted == 2 && groups[1].data() != nullptr;
    const re2::StringPiece inner = grouped ? groups[1] : groups[0];
    match.group_begin = static_cast<std::size_t>(inner.data() - text.data());
    match.group_end = match.group_begin + inner.size();
    return true;
  }
  return false;
}

}  // namespace

CompiledRules::~CompiledRules() = default;

Result<std::shared_ptr<const CompiledRules>> CompiledRules::compile(const RuleSet& set) {
  std::shared_ptr<CompiledRules> rules(new CompiledRules);
  rules->sections_.insert(set.sections.begin(), set.sections.end());
  for (std::size_t i = 0; i < set.boilerplate.size(); ++i) {
    auto pattern = compile_pattern(set.boilerplate[i].pattern);
    if (!pattern->ok()) return bad_pattern(i, "boilerplate rule " + std::to_string(i) + ": " + pattern->error());
    if (re2::RE2::FullMatch("", *pattern))
      return bad_pattern(i, "boilerplate rule " + std::to_string(i) + ": matches the empty string");
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

void CompiledRules::match_engines(std::string_view text, Span range, std::vector<TemplateToken>& out) const {
  // Each engine's next match is kept until the walk has passed it: every engine reads the range once.
  std::array<EngineMatch, kMaxEngines> next;
  std::uint64_t live = 0;
  const re2::StringPiece input(text.data() + range.begin, range.size());  // so that ^ is where the range begins
  for (std::size_t i = 0; i < engines_.size(); ++i)
    if (find_match(*engines_[i], input, 0, input.size(), next[i])) live |= std::uint64_t{1} << i;
  while (live != 0) {
    std::size_t best = kMaxEngines;
    for (std::size_t i = 0; i < engines_.size(); ++i)
      if (((live >> i) & 1U) != 0 && (best == kMaxEngines || next[i].begin < next[best].begin)) best = i;
    const EngineMatch match = next[best];
    const auto offset = [range](std::size_t at) { return range.begin + static_cast<std::uint32_t>(at); };
    out.push_back({.span = {offset(match.begin), offset(match.end)},
                   .expression = {offset(match.group_begin), offset(match.group_end)},
                   .engine = static_cast<std::uint8_t>(kBuiltInEngineCount + static_cast<int>(best))});
    for (std::size_t i = 0; i < engines_.size(); ++i) {
      if (((live >> i) & 1U) == 0 || next[i].begin >= match.end) continue;
      if (!find_match(*engines_[i], input, match.end, input.size(), next[i])) live &= ~(std::uint64_t{1} << i);
    }
  }
}

void merge_tokens(std::size_t callers, std::size_t built_in, std::vector<TemplateToken>& tokens) {
  std::size_t caller = callers;
  std::size_t kept = built_in;
  for (std::size_t i = built_in; i < tokens.size(); ++i) {
    const Span span = tokens[i].span;
    while (caller < built_in && tokens[caller].span.end <= span.begin) ++caller;
    const bool overlaps = caller < built_in && tokens[caller].span.begin < span.end;
    if (!overlaps) tokens[kept++] = tokens[i];
  }
  tokens.resize(kept);
  // In place: std::inplace_merge would allocate.
  if (callers < built_in && built_in < kept)
    std::sort(tokens.begin() + static_cast<std::ptrdiff_t>(callers), tokens.end(),
              [](const TemplateToken& a, const TemplateToken& b) { return a.span.begin < b.span.begin; });
}

}  // namespace internal

Result<Rules> Rules::compile(const RuleSet& set) {
  auto compiled = internal::CompiledRules::compile(set);
  if (!compiled) return compiled.error();
  Rules rules;
  rules.compiled_ = *std::move(compiled);
  return rules;
}

}  // namespace newsparse
