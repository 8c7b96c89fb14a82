#include "page/site_name.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

namespace newsparse::internal {
namespace {

// `marked` has a bar at the place that is asked about.
bool is_around(std::string_view url, std::string_view marked) {
  const auto at = static_cast<std::uint32_t>(marked.find('|'));
  const std::string text = std::string(marked.substr(0, at)).append(marked.substr(at + 1));
  // A block of exactly that size: a read past its end is seen.
  const auto block = std::make_unique<char[]>(text.size());
  std::memcpy(block.get(), text.data(), text.size());
  return SiteName(url).is_around({block.get(), text.size()}, {0, static_cast<std::uint32_t>(text.size())}, at);
}

TEST(SiteNameTest, PlacesInsideIt) {
  struct Row {
    std::string_view url, marked;
  };
  constexpr Row kRows[] = {
      {"https://www.pier24.example/news/1", "Pier|24"}, {"https://www.pier24.example/news/1", "HomePier|24Sport"},
      {"http://harbour-news.example", "Harbour|News"},  {"http://harbour-news.example:8080/", "the HARBOUR|news crew"},
      {"https://harbournews.de?a=b", "HarbourNews|De"}, {"https://harbournews.de", "ImHarbourNews|DePolitik"},
      {"https://blog.quaymail.co.uk/x", "Quay|Mail"},
  };
  for (const auto& [url, marked] : kRows) EXPECT_TRUE(is_around(url, marked)) << marked;
}

TEST(SiteNameTest, OtherPlaces) {
  struct Row {
    std::string_view url, marked;
  };
  constexpr Row kRows[] = {
      {"https://www.pier24.example/news/1", "Pier24|Sport"},
      {"https://www.pier24.example/news/1", "Home|Pier24"},
      {"https://www.pier24.example/news/1", "Quay|24"},
      {"https://harbournews.de", "HarbourNews|Deutschland"},
      {"https://harbournews.de", "HarbourNews|Politik"},
      {"https://harbournews.de", "|HarbourNews"},
      {"https://harbournews.de", "HarbourNews|"},
      {"https://abc.example", "A|BC"},  // too short to be a name for sure
      {"", "Harbour|News"},
      {"harbournews.de", "Harbour|News"},
      {"https://", "Harbour|News"},
      {"https://...", "Harbour|News"},
  };
  for (const auto& [url, marked] : kRows) EXPECT_FALSE(is_around(url, marked)) << url << " " << marked;
}

}  // namespace
}  // namespace newsparse::internal
