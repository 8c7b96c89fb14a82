#include "page/seam_hosts.h"

#include <gtest/gtest.h>

#include <cstring>
#include <memory>
#include <string>
#include <string_view>

#include "support/bars.h"

namespace newsparse::internal {
namespace {

// The token with a bar before each name but the first.
std::string cut(std::string_view token) { return with_bars(token, read_hosts(token)); }

TEST(SeamHosts, PartsNamesOfOneDomain) {
  for (const std::string_view row : {"harbour.hu|tides.hu|boats.hu", "a1.at|b2.at|c3.at|d4.at",
                                     "pier.com|quay.com|mole.com", "pier.info|quay.info|mole.info|More",
                                     "küste.de|häfen.de|inseln.de", "north-pier.de|south-pier.de|west-pier.de"})
    EXPECT_EQ(cut(without_bars(row)), row);
}

TEST(SeamHosts, LeavesOtherTokensWhole) {
  for (const std::string_view token :
       {"", ".", "...", "harbour.hu", "harbour.hutides.hu", "news.harbour.example.hu", "www.harbour.hu", "e.g.i.e.a.b.",
        "z.B.u.a.d.h.", "3.14.15.92", "harbour.hu/tides.hu/boats.hu", "a@pier.com,b@pier.com,c@pier.com",
        "std.io.stream.in", "harbour.hutides.atboats.de", "x.hu.hu.hu", "Ende.Die.Der.Das"})
    EXPECT_EQ(cut(token), token);
}

TEST(SeamHosts, ReadsNothingBehindTheToken) {
  const std::string token = without_bars("harbour.hu|tides.hu|boats.hu|piers.hu");
  for (std::size_t size = 0; size <= token.size(); ++size) {
    const auto block = std::make_unique<char[]>(size);
    std::memcpy(block.get(), token.data(), size);
    const HostRow row = read_hosts({block.get(), size});
    for (std::size_t i = 0; i < row.size; ++i) EXPECT_LT(row.begins[i], size);
  }
}

TEST(SeamHosts, ARowOfTooManyIsNone) {
  std::string token;
  for (std::size_t n = 0; n <= HostRow::kMost; ++n) token += "pier.hu";
  EXPECT_EQ(read_hosts(token).size, 0U);
  EXPECT_EQ(read_hosts(std::string_view(token).substr(7)).size, HostRow::kMost - 1);
}

}  // namespace
}  // namespace newsparse::internal
