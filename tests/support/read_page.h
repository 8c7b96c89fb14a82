// read_page.h: a page that is read, for tests of what comes next.
#ifndef NEWSPARSE_TESTS_SUPPORT_READ_PAGE_H_
#define NEWSPARSE_TESTS_SUPPORT_READ_PAGE_H_

#include <gtest/gtest.h>

#include <span>
#include <string_view>

#include "newsparse/page.h"
#include "page/cut_features.h"
#include "page/page_data.h"
#include "page/parts.h"
#include "page/pipeline.h"

namespace newsparse::internal {

// Scanned, recognised and proposed; `text` must outlive it.
class ReadPage {
 public:
  explicit ReadPage(std::string_view text) : text_(text), pipeline_(Options{}, Rules{}) {
    EXPECT_FALSE(pipeline_.read(text_, {}, page_.data()));
  }
  Workspace& work() { return pipeline_.work(); }
  [[nodiscard]] const Page& page() const { return page_; }
  // Proposes cuts, as if no line were the article's.
  void propose() {
    work().in_article.assign(work().lines.size(), 0);
    propose_cuts(text_, work(), page_.glue());
  }
  // Takes lines apart where nothing but their timestamps and `glue` says so, as if no line were the article's.
  void split(std::span<const Glue> glue = {}) {
    work().in_article.assign(work().lines.size(), 0);
    work().cuts.clear();
    split_at_cuts(text_, work(), glue);
  }

 private:
  std::string_view text_;
  Page page_;
  Pipeline pipeline_;
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_TESTS_SUPPORT_READ_PAGE_H_
