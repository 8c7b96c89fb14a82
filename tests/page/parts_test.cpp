// What a line is taken apart into where nothing but its timestamps says so.
#include "page/parts.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "newsparse/page.h"
#include "page/page_data.h"
#include "page/pipeline.h"

namespace newsparse::internal {
namespace {

// The parts of `line`, "|" between them.
std::string parts_of(std::string_view line) {
  Page page;
  Pipeline pipeline(Options{}, Rules{});
  EXPECT_FALSE(pipeline.read(line, {}, page.data()));
  Workspace& work = pipeline.work();
  work.in_article.assign(work.lines.size(), 0);
  work.cuts.clear();
  split_at_cuts(line, work, {});
  std::string out;
  for (const Part& part : work.parts) {
    if (!out.empty()) out += '|';
    out += slice(line, part.span);
  }
  return out;
}

struct Row {
  std::string_view line, parts;
};

TEST(Parts, TimestampsAtTheEndsOfALineAreSetApart) {
  constexpr Row kRows[] = {
      {"Bridge closed after storm May 3, 2017", "Bridge closed after storm|May 3, 2017"},
      {"May 3, 2017 Bridge closed after storm", "May 3, 2017|Bridge closed after storm"},
      {"News | May 3, 2017 | Ann Lee", "News|May 3, 2017|Ann Lee"},
      {"Five boats you probably missed (March 18, 2024)", "Five boats you probably missed|March 18, 2024"},
      {"Five boats (March 18, 2024) in the harbour", "Five boats (March 18, 2024) in the harbour"},
      {"Last updated on May 3, 2017", "Last updated on|May 3, 2017"},
      {"This list of boats was last updated on May 3, 2017", "This list of boats was last updated on|May 3, 2017"},
      {"Written for the Gazette by Ann Lee on May 3, 2017", "Written for the Gazette by Ann Lee on|May 3, 2017"},
      {"Ann Lee on May 3, 2017", "Ann Lee on|May 3, 2017"},
      {"What the harbour council looks like at 20:11", "What the harbour council looks like at|20:11"},
  };
  for (const Row& row : kRows) EXPECT_EQ(parts_of(row.line), row.parts);
}

}  // namespace
}  // namespace newsparse::internal
