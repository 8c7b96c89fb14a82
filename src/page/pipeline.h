// pipeline.h: the way of one page: scan ▸ recognise ▸ segment ▸ classify ▸ assemble. One direction, no way back.
#ifndef NEWSPARSE_PAGE_PIPELINE_H_
#define NEWSPARSE_PAGE_PIPELINE_H_

#include <optional>
#include <string_view>

#include "newsparse/options.h"
#include "newsparse/page.h"
#include "newsparse/result.h"
#include "newsparse/rules.h"
#include "page/page_data.h"
#include "page/workspace.h"

namespace newsparse::internal {

class Pipeline {
 public:
  Pipeline(Options options, Rules rules) : options_(options), rules_(std::move(rules)) {}

  // All stages.
  [[nodiscard]] std::optional<Error> parse(std::string_view text, const PageInfo& info, PageData& page);

  // All that is seen before anything is decided: masks, lines, proposals, words and counts. The trainers begin here.
  [[nodiscard]] std::optional<Error> read(std::string_view text, const PageInfo& info, PageData& page);
  // What a trainer reads features from, after read().
  [[nodiscard]] Workspace& work() noexcept { return work_; }

  // The stages, in the order parse() calls them; each reads what those before it left. For benchmarks.
  [[nodiscard]] std::optional<Error> begin(std::string_view text, const PageInfo& info, PageData& page);
  void scan(std::string_view text, PageData& page);
  void recognise(std::string_view text, PageData& page);
  void propose(std::string_view text, const PageData& page);
  void segment(std::string_view text, PageData& page);
  // The part of classify() that lies between find_article() and split_parts(): all that follows from which lines are
  // the article's. The trainers of later stages call it once they have put lines there that were decided elsewhere.
  void settle_lines(std::string_view text, const PageData& page);
  void classify(std::string_view text, PageData& page);
  void assemble(std::string_view text, PageData& page);

 private:
  Options options_;
  Rules rules_;
  Workspace work_;
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_PIPELINE_H_
