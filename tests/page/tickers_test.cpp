// tickers_test.cpp: entries behind times of day, and lists that look like them.
#include "page/tickers.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/told_lines.h"

namespace newsparse::internal {
namespace {

using Line = ToldLine;
constexpr Line kStory = {"The storm has reached the islands, and the ferries will stay in port until Thursday noon.",
                         true};

std::string kept(const std::vector<Line>& lines) {
  return told_by(lines, [](std::string_view text, Workspace& work) { keep_tickers(text, work); });
}

std::vector<Line> ticker(const std::vector<std::string_view>& times, std::size_t of_story) {
  std::vector<Line> lines = {kStory, {"Reload"}};
  for (std::size_t i = 0; i < times.size(); ++i) {
    lines.push_back({times[i]});
    lines.push_back({"Bridge reopens"});
    lines.push_back({"The lower bridge is open again to cars but not to lorries.", i < of_story});
  }
  lines.push_back({"Top stories"});
  return lines;
}

TEST(Tickers, EntriesBehindTimesThatFallOrRise) {
  const std::string all = "+--++-++-++-++-";  // times are the bylines of their entries
  EXPECT_EQ(kept(ticker({"16:05 GMT", "15:40 GMT", "15:12 GMT", "14:30 GMT"}, 2)), all);
  EXPECT_EQ(kept(ticker({"14:30", "15:12", "15:12", "16:05"}, 2)), all);
  EXPECT_EQ(kept(ticker({"22:38 Uhr", "21:55 Uhr", "20:10 Uhr", "18:00 Uhr"}, 3)), all);
}

TEST(Tickers, WhatOnlyLooksLikeOne) {
  const std::string none = "+-" + std::string(12, '-') + "-";
  EXPECT_EQ(kept(ticker({"16:05", "15:40", "15:12", "14:30"}, 0)), none);  // teasers
  // Fixtures of a day, opening hours.
  EXPECT_EQ(kept(ticker({"16:05", "15:40", "18:00", "14:30"}, 2)), "+---+--+-------");
  EXPECT_EQ(kept(ticker({"16:05", "15:40", "15:12"}, 2)), "+---+--+----");  // too few
  // The latest news, below no story.
  std::vector<Line> news = ticker({"16:05", "15:40", "15:12", "14:30"}, 3);
  news[0].in_article = false;
  EXPECT_EQ(kept(news), "----+--+--+----");
  // Headlines by the minute.
  std::vector<Line> lines = {kStory};
  for (const std::string_view time : {"16:05", "15:40", "15:12", "14:30", "13:00"})
    lines.insert(lines.end(), {{time}, {"Bridge reopens to cars after the storm", time == "16:05" || time == "15:40"}});
  EXPECT_EQ(kept(lines), "+-+-+------");
}

}  // namespace
}  // namespace newsparse::internal
