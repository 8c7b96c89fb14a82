// address_cuts_test.cpp: where the page's address parts a headline from what is glued to it by blanks.
#include "page/address_cuts.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "page/address.h"
#include "support/read_page.h"

namespace newsparse::internal {
namespace {

constexpr std::string_view kUrl = "https://harbour.example/news/council-approves-bridge-plan-after-debate-4711.html";

// `line` as the address cuts it, below a menu; a | at each cut.
std::string cut(std::string_view line, std::string_view url = kUrl) {
  const std::string menu = "Home\nPolitics\nLocal News\nOpinion:\n";
  const std::string text =
      menu + std::string(line) + "\nThe council said so on Monday.\nAnn Lee writes about bridges.\n";
  ReadPage page(text);
  Workspace& work = page.work();
  work.in_article.assign(work.lines.size(), 0);
  work.cuts.clear();
  work.address.read(url);
  cut_at_address(text, {}, work);
  std::string out;
  for (std::uint32_t at = static_cast<std::uint32_t>(menu.size()), i = 0; at < menu.size() + line.size(); ++at) {
    if (i < work.cuts.size() && work.cuts[i].at == at) out.push_back('|'), ++i;
    out.push_back(text[at]);
  }
  return out;
}

TEST(AddressCuts, BehindItsLastWord) {
  constexpr std::string_view kHeadline = "Council approves bridge plan after debate";
  const auto behind = [&](std::string_view tail) {
    const std::string line = std::string(kHeadline) + std::string(tail), out = cut(line);
    return out == line ? std::string() : out.substr(out.find('|') + 1);
  };
  EXPECT_EQ(behind(" Ann Lee May 3, 2021"), "Ann Lee May 3, 2021");
  EXPECT_EQ(behind(" By Ann Lee"), "By Ann Lee");
  EXPECT_EQ(behind(" By Ann Lee Published May 3, 2021"), "By Ann Lee Published May 3, 2021");
  EXPECT_EQ(behind(" Tom Reed May 3, 2021"), "");  // stands nowhere else, as a place does
  EXPECT_EQ(behind(" 5 min read"), "5 min read");
  EXPECT_EQ(behind("? By Ann Lee"), "By Ann Lee");
  // Names that no date follows may be the headline's, as may all else that the address leaves out.
  EXPECT_EQ(behind(" Ann Lee"), "");
  EXPECT_EQ(behind(" in South Norrey May 3, 2021"), "");
  EXPECT_EQ(behind(" of Bridge Council May 3, 2021"), "");
  EXPECT_EQ(behind(" May 3, 2021"), "");
  EXPECT_EQ(behind(""), "");
}

TEST(AddressCuts, BeforeItsFirstWord) {
  EXPECT_EQ(cut("Politics Council approves bridge plan after debate"),
            "Politics |Council approves bridge plan after debate");
  EXPECT_EQ(cut("Home Local News Council approves bridge plan after debate"),
            "Home Local News |Council approves bridge plan after debate");
  EXPECT_EQ(cut("Home Council approves bridge plan after debate"), "Home Council approves bridge plan after debate");
  // Not a line of the page; a part of one; with a mark behind it; with a word of the address.
  EXPECT_EQ(cut("Now Council approves bridge plan after debate"), "Now Council approves bridge plan after debate");
  EXPECT_EQ(cut("News Council approves bridge plan after debate"), "News Council approves bridge plan after debate");
  EXPECT_EQ(cut("Opinion: Council approves bridge plan after debate"),
            "Opinion: Council approves bridge plan after debate");
  EXPECT_EQ(cut("Politics Bridge Council approves bridge plan after debate"),
            "Politics Bridge Council approves bridge plan after debate");
}

TEST(AddressCuts, NeedsMostOfTheAddress) {
  EXPECT_EQ(cut("Politics Council has a debate Ann Lee May 3, 2021"),
            "Politics Council has a debate Ann Lee May 3, 2021");
  constexpr std::string_view kLine = "Politics Bridge plan Ann Lee May 3, 2021";
  EXPECT_EQ(cut(kLine, "https://harbour.example/bridge-plan"), kLine);
  EXPECT_EQ(cut(kLine, ""), kLine);
}

}  // namespace
}  // namespace newsparse::internal
