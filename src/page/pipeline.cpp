#include "page/pipeline.h"

#include <algorithm>
#include <span>
#include <string>

#include "page/assemble.h"
#include "page/boilerplate.h"
#include "page/captions.h"
#include "page/classify.h"
#include "page/doubtful_stamps.h"
#include "page/item_rows.h"
#include "page/items.h"
#include "page/page_stamps.h"
#include "page/part_features.h"
#include "page/parts.h"
#include "page/recipe_lists.h"
#include "page/roles.h"
#include "page/row_blocks.h"
#include "page/seam_features.h"
#include "page/segment.h"
#include "page/stamp_rows.h"
#include "page/story_bylines.h"
#include "page/story_copies.h"
#include "page/story_furniture.h"
#include "page/story_gaps.h"
#include "page/teaser_lines.h"
#include "page/threads.h"
#include "page/tickers.h"
#include "page/title_bars.h"
#include "page/title_cuts.h"
#include "recognise/compiled_rules.h"
#include "recognise/markup_blocks.h"
#include "recognise/source_runs.h"
#include "recognise/template_token.h"
#include "text/lines.h"
#include "text/mojibake.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

void copy_info(const PageInfo& info, PageData& page) {
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

}  // namespace

std::optional<Error> Pipeline::parse(std::string_view text, const PageInfo& info, PageData& page) {
  if (auto error = read(text, info, page)) return error;
  segment(text, page);
  classify(text, page);
  assemble(text, page);
  return std::nullopt;
}

std::optional<Error> Pipeline::read(std::string_view text, const PageInfo& info, PageData& page) {
  if (auto error = begin(text, info, page)) return error;
  scan(text, page);
  recognise(text, page);
  propose(text, page);
  return std::nullopt;
}

std::optional<Error> Pipeline::begin(std::string_view text, const PageInfo& info, PageData& page) {
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
  return std::nullopt;
}

void Pipeline::scan(std::string_view text, PageData& page) {
  scan_bytes(text, work_.masks);
  split_lines(text, work_.masks, work_.lines);
  if (const std::size_t bad = find_ill_formed(text); bad < text.size()) {
    const auto at = static_cast<std::uint32_t>(bad);
    page.diagnostics.push_back({.code = DiagnosticCode::kInvalidUtf8, .span = {at, at + 1}});
  }
  work_.mojibake.clear();
  MojibakeRuns runs(text);
  for (Span run = runs.next(); !run.empty(); run = runs.next()) {
    work_.mojibake.push_back(run);
    page.diagnostics.push_back({.code = DiagnosticCode::kMojibake, .span = run});
  }
}

// Lines without digits that may be a date all the same: yesterday, vor einer Stunde.
constexpr std::uint32_t kMaxWordyBytes = 64;
constexpr std::uint32_t kMostAnswerBytes = 2;
// One that is glued to a title makes a longer line than most of a menu.
constexpr std::uint32_t kMinGluedBytes = 28;

void Pipeline::recognise(std::string_view text, PageData& page) {
  work_.stamps.clear();
  work_.sources.clear();
  const std::size_t most_stamps = most_timestamps(text.size());
  const CompiledRules* rules = rules_.compiled();
  const EdgeScan edges(text);
  std::int64_t open_source = 0;  // brackets
  MarkupScan markup(text, work_.lines, work_.masks);
  std::uint32_t tokens_end = 0;  // tokens have been looked for so far: some are closed on a later line
  for (std::size_t l = 0; l < work_.lines.size(); ++l) {
    const Span line = work_.lines[l];
    if (next_bit(work_.masks.digit, line.begin, line.end) < line.end) {
      match_timestamps(text, line, work_.masks.digit, work_.stamps);
    } else if (line.size() >= 2 && work_.stamps.size() < most_stamps) {
      auto wordy = line.size() <= kMaxWordyBytes ? match_wordy_timestamp(text, line) : std::nullopt;
      if (!wordy && line.size() >= kMinGluedBytes) wordy = match_glued_wordy_timestamp(text, line);
      // Two letters are an answer (No., Ma.) before they are a day of two small languages.
      if (wordy && wordy->span.size() > kMostAnswerBytes) work_.stamps.push_back(*wordy);
    }
    const std::size_t callers = page.templates.size();
    if (rules != nullptr && rules->has_engines() && line.begin >= tokens_end)
      rules->match_engines(text, line, page.templates);
    const std::size_t built_in = page.templates.size();
    const bool opened = next_bit(work_.masks.opener, line.begin, line.end) < line.end;
    if (line.begin >= tokens_end && (opened || edges.may_have_edges(line)))
      tokens_end = match_template_tokens(text, std::span(work_.lines).subspan(l), work_.masks.opener, page.templates);
    const std::size_t sources = work_.sources.size();
    if (opened || open_source > 0 || may_hold_source(slice(text, line)))
      match_source_runs(text, line, work_.masks.opener, open_source, work_.sources);
    const bool is_token =
        std::any_of(page.templates.begin() + static_cast<std::ptrdiff_t>(callers), page.templates.end(),
                    [&](const TemplateToken& token) { return token.span.begin == line.begin; });
    markup.match_line(l, !is_token, std::span(work_.sources).subspan(sources), page.markup);
    if (callers < built_in) merge_tokens(callers, built_in, page.templates);
  }
  settle_engines(text, page.templates);
  doubt_stamps(text, work_);
  find_page_date(text, work_);
  split_stamp_rows(text, page, work_);
}

void Pipeline::propose(std::string_view text, const PageData& page) {
  propose_seams(text, page.templates, page.markup, work_);
  read_lines(text, work_);
  auto line = work_.lines.begin();
  for (const MarkupResidue& residue : page.markup) {
    line = std::partition_point(line, work_.lines.end(), [&](Span l) { return l.end <= residue.span.begin; });
    for (; line != work_.lines.end() && line->begin < residue.span.end; ++line)
      if (all_markup(text, page.markup, *line))
        work_.info[static_cast<std::size_t>(line - work_.lines.begin())].flags |= kLineSource | kLineMarkup;
  }
  count_repeats(work_);
}

void Pipeline::segment(std::string_view text, PageData& page) {
  score_seams(text, work_);
  internal::segment(text, work_, options_.seam_threshold, options_.keep_evidence, page);
  read_before_buttons(text, page.glue, work_);
}

void Pipeline::settle_lines(std::string_view text, const PageData& page) {
  drop_teaser_lines(text, page.glue, work_);
  drop_row_blocks(text, work_);
  drop_furniture(text, page.glue, work_);
  drop_story_copies(text, work_);
  keep_datelines(text, work_);
  tell_boilerplate(text, work_, page.glue);
  find_threads(text, work_);
  bound_article(work_);  // banners and comments at its ends may have left it
  keep_lists(text, page.glue, work_);
  keep_tickers(text, work_);
  keep_ingredients(text, work_);
  // Letters of two bytes: a quarter of the page is in them, and no quotation.
  const std::uint32_t letters = work_.votes.letters(Script::kCyrillic) + work_.votes.letters(Script::kGreek);
  work_.address.read(page.url, std::size_t{8} * letters >= text.size());
}

void Pipeline::classify(std::string_view text, PageData& page) {
  if (page.language_hint.empty()) page.language = work_.votes.language();
  find_article(work_, page.glue);
  settle_lines(text, page);
  split_parts(text, work_, page.glue);
  tell_roles(text, work_);
  recut_titles(text, page.glue, work_);
  if (rules_.compiled() != nullptr) apply_rules(text, *rules_.compiled(), work_);
  bar_boilerplate(work_);
  bar_what_is_no_title(text, page.templates, work_);
  find_rows(text, work_);
  find_headline(text, work_);
  drop_boilerplate_titles(text, work_);
  tell_dates_of_titles(text, work_);
  group_items(text, work_);
  BylineLines(text, work_).find_of_story();
  take_captions(text, page.glue, work_);
  fill_gaps(text, page.glue, work_);
}

void Pipeline::assemble(std::string_view text, PageData& page) {
  internal::assemble(text, work_, rules_.compiled(), options_.keep_evidence, page);
}

}  // namespace newsparse::internal
