#include "newsparse/parser.h"

#include <algorithm>

#include "page/assemble.h"
#include "page/classify.h"
#include "text/lines.h"
#include "page/page_data.h"
#include "page/segment.h"
#include "page/workspace.h"
#include "recognise/compiled_rules.h"
#include "recognise/markup.h"
#include "recognise/template_token.h"
#include "text/utf8.h"

namespace newsparse {

namespace internal {

// The way of one page: scan ▸ recognise ▸ segment ▸ classify ▸ assemble. One direction, no way back.
class Pipeline {
 public:
  Pipeline(Options options, Rules rules) : options_(options), rules_(std::move(rules)) {}

  std::optional<Error> parse(std::string_view text, const PageInfo& info, PageData& page) {
    page.clear();
    const std::uint64_t most = std::min<std::uint64_t>(options_.max_page_bytes, UINT32_MAX - 1);
    if (text.size() > most) {
      return Error{.code = ErrorCode::kPageTooLarge,
                   .offset = info.origin.offset,
                   .line = info.origin.line,
                   .path = std::string(info.origin.file),
                   .detail = std::to_string(text.size()) + " bytes, at most " + std::to_string(most)};
    }
    copy_info(info, page);
    page.text = text;
    page.rules = rules_;
    scan(text, page);
    recognise(text, page);
    segment(text, work_, options_.seam_threshold, options_.keep_evidence, page);
    read_lines(text, work_);
    if (page.language_hint.empty()) page.language = work_.votes.language();
    find_article(work_);
    assemble(text, work_, rules_.compiled(), options_.keep_evidence, page);
    return std::nullopt;
  }

 private:
  static void copy_info(const PageInfo& info, PageData& page) {
    page.id = info.id;
    page.url = info.url;
    page.fetched = info.fetched;
    page.language_hint = info.language;
    page.language = info.language;
    page.file = info.origin.file;
    page.offset = info.origin.offset;
    page.length = info.origin.length;
    page.line = info.origin.line;
    page.repaired = info.repaired;
    if (info.repaired) page.diagnostics.push_back({.code = DiagnosticCode::kRepaired, .span = {}});
    if (!info.fetched.empty() && !parse_iso(info.fetched))
      page.diagnostics.push_back({.code = DiagnosticCode::kBadFetched, .span = {}});
  }

  void scan(std::string_view text, PageData& page) {
    scan_bytes(text, work_.masks);
    split_lines(text, work_.masks, work_.lines);
    if (const std::size_t bad = find_ill_formed(text); bad < text.size()) {
      const auto at = static_cast<std::uint32_t>(bad);
      page.diagnostics.push_back({.code = DiagnosticCode::kInvalidUtf8, .span = {at, at + 1}});
    }
  }

  void recognise(std::string_view text, PageData& page) {
    work_.stamps.clear();
    const CompiledRules* rules = rules_.compiled();
    for (const Span line : work_.lines) {
      if (next_bit(work_.masks.digit, line.begin, line.end) < line.end)
        match_timestamps(text, line, work_.masks.digit, work_.stamps);
      if (rules != nullptr && rules->has_engines()) rules->match_engines(text, line, page.templates);
      if (next_bit(work_.masks.opener, line.begin, line.end) < line.end) {
        if (rules == nullptr || !rules->has_engines())
          match_template_tokens(text, line, work_.masks.opener, page.templates);
        match_markup(text, line, work_.masks.opener, page.markup);
      }
    }
  }

  Options options_;
  Rules rules_;
  Workspace work_;
};

}  // namespace internal

Parser::Parser(Options options, Rules rules)
    : pipeline_(std::make_unique<internal::Pipeline>(options, std::move(rules))) {}
Parser::~Parser() = default;
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;

std::optional<Error> Parser::parse(std::string_view text, const PageInfo& info, Page& page) {
  return pipeline_->parse(text, info, page.data());
}

}  // namespace newsparse
