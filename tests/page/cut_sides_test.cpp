// Where cuts stand in bylines, and between names.
#include "page/cut_sides.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "support/read_page.h"

namespace newsparse::internal {
namespace {

// The line with what is known of each of its cuts: W before a byline that is all that follows, B before another, i
// inside one, E behind it; < names alone before it, > names alone behind it.
std::string marked(const std::string& line) {
  ReadPage page(line);
  page.propose();
  const Workspace& work = page.work();
  std::string out = line;
  for (std::size_t i = work.cuts.size(); i-- > 0;) {
    const CutSides& sides = work.cut_sides[i];
    std::string marks;
    if (sides.names_before) marks += '<';
    if (sides.byline != CutSides::kNoByline) marks += " WBiE"[sides.byline];
    if (sides.names_behind) marks += '>';
    out.insert(work.cuts[i].at, marks);
  }
  return out;
}

TEST(CutSides, Bylines) {
  EXPECT_EQ(marked("Ferry strike enters a second week By Ann Lee"), "Ferry strike enters a second week WBy i>Ann iLee");
  EXPECT_EQ(marked("Ferry strike enters a second week by Ann Lee on May 3, 2019"),
            "Ferry strike enters a second week Wby i>Ann iLee on May 3, 2019");
  EXPECT_EQ(marked("by Ann Lee on May 3, 2019 the ferries ran again"),
            "by i>Ann iLee on May 3, 2019 the ferries ran again");
}

TEST(CutSides, Names) {
  EXPECT_EQ(marked("Ferry strike enters a second week Ann Lee"), "Ferry strike enters a second week >Ann Lee");
  EXPECT_EQ(marked("Ann Lee The ferry is late again"), "Ann Lee <The ferry is late again");
}

TEST(CutSides, OtherWordsAreNone) {
  for (const std::string line : {"The ferry stopped by Old Harbour and went on",
                                 "Ferry strike enters a second week today", "A day by the sea with all of us"})
    EXPECT_EQ(marked(line), line);
}

}  // namespace
}  // namespace newsparse::internal
