// Which words beside a place of a line the page's address has.
#include "page/address_words.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "newsparse/page.h"
#include "page/address.h"
#include "page/page_data.h"
#include "page/pipeline.h"

namespace newsparse::internal {
namespace {

class Line {
 public:
  Line(std::string_view line, std::string_view url) : text_(line), pipeline_(Options{}, Rules{}) {
    EXPECT_FALSE(pipeline_.read(text_, {}, page_.data()));
    pipeline_.work().address.read(url);
    words_.read(text_, pipeline_.work(), pipeline_.work().lines.at(0));
  }
  // What stands beside the begin of `word`.
  [[nodiscard]] AddressSides beside(std::string_view word) const {
    const std::size_t at = text_.find(word);
    EXPECT_NE(at, std::string::npos) << word;
    return words_.beside(static_cast<std::uint32_t>(at));
  }

 private:
  std::string text_;
  Page page_;
  Pipeline pipeline_;
  AddressWords words_;
};

constexpr std::string_view kUrl = "https://harbour.example/news/old-pier-closes-for-the-winter-4711.html";

TEST(AddressWords, WhereItsWordsBeginAndEnd) {
  const Line line("Local News Old pier closes for the winter By Ann Grey", kUrl);
  const AddressSides begin = line.beside("Old");
  EXPECT_EQ(begin.before, 0);
  EXPECT_EQ(begin.behind, 4);
  EXPECT_EQ(begin.edges, AddressSides::kNext | AddressSides::kAddressBegins);
  const AddressSides end = line.beside("By Ann");
  EXPECT_EQ(end.before, 3);
  EXPECT_EQ(end.behind, 0);
  EXPECT_EQ(end.edges, AddressSides::kLast | AddressSides::kAddressEnds);
  const AddressSides inside = line.beside("closes");
  EXPECT_EQ(inside.before, 2);
  EXPECT_EQ(inside.behind, 4);
  EXPECT_EQ(inside.edges, AddressSides::kNext | AddressSides::kLast);
  EXPECT_EQ(inside.in_line, 8);
}

TEST(AddressWords, AsAddressesWriteThem) {
  const Line line("Panorama Überfahrt über die Förde fällt aus",
                  "https://hafen.example/ueberfahrt-ueber-foerde-faellt-aus");
  EXPECT_EQ(line.beside("Überfahrt").edges, AddressSides::kNext | AddressSides::kAddressBegins);
  EXPECT_EQ(line.beside("Überfahrt").in_line, 8);
}

TEST(AddressWords, AnotherLine) {
  const Line line("Weather and tides for the old town", kUrl);
  EXPECT_EQ(line.beside("tides").behind, 3);  // for, the, old
  EXPECT_EQ(line.beside("tides").before, 0);
  EXPECT_EQ(line.beside("tides").edges, 0);
  EXPECT_LT(line.beside("tides").in_line, 8);
}

TEST(AddressWords, NoAddressOrNoneOfWords) {
  for (const std::string_view url : {"", "https://harbour.example", "https://harbour.example/",
                                     "https://harbour.example/4711", "https://harbour.example/old-pier"}) {
    const Line line("Local News Old pier closes for the winter", url);
    EXPECT_EQ(line.beside("Old").behind, AddressSides::kUnknown) << url;
    EXPECT_EQ(line.beside("Old").edges, 0) << url;
  }
}

TEST(AddressWords, WordsThatTheAddressHasTwice) {
  const Line line("World The war after the war By Ann Grey", "https://harbour.example/the-war-after-the-war");
  EXPECT_EQ(line.beside("The").edges, AddressSides::kNext | AddressSides::kAddressBegins);
  EXPECT_EQ(line.beside("By Ann").edges, AddressSides::kLast | AddressSides::kAddressEnds);
  EXPECT_EQ(line.beside("By Ann").in_line, 8);
}

// No more words of a line are looked at than this.
TEST(AddressWords, LongLines) {
  std::string text;
  for (int i = 0; i < 158; ++i) text += "pier ";
  const Line line(text + "old closes winter", kUrl);  // words 159, 160 and 161
  EXPECT_EQ(line.beside("pier").behind, 4);
  EXPECT_EQ(line.beside("old").behind, 2);
  EXPECT_EQ(line.beside("winter").behind, 0);
  EXPECT_EQ(line.beside("winter").before, 3);
}

}  // namespace
}  // namespace newsparse::internal
