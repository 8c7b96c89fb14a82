#include "recognise/credit.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string_view>

#include "newsparse/parser.h"

namespace newsparse::internal {
namespace {

struct Case {
  std::string_view caption, credit;
};

constexpr Case kCases[] = {
    {"Photo: Jane Doe/AP", "Jane Doe/AP"},
    {"Rain on the old pier. Photo: Jane Doe / AP", "Jane Doe / AP"},
    {"Rain on the old pier (Foto: Jan Koch/dpa)", "Jan Koch/dpa"},
    {"Rain on the old pier (Foto: Jan Koch/dpa). More rain is to come.", "Jan Koch/dpa"},
    {"(AP Photo/Jane Doe)", "AP Photo/Jane Doe"},
    {"Boats on Monday, March 4, 2019. (AP Photo/Jane Doe, File)", "AP Photo/Jane Doe, File"},
    {"© Jane Doe / AFP", "Jane Doe / AFP"},
    {"© 2019 Jane Doe", "Jane Doe"},
    {"Foto: dpa", "dpa"},
    {"Foto: © Jan Koch", "Jan Koch"},
    {"Foto: Jan Koch (Getty)", "Jan Koch (Getty)"},
    {"[Photo: Jane Doe/iStock]", "Jane Doe/iStock"},
    {"Bild von Jan Koch", "Jan Koch"},
    {"Photo by Jane Doe", "Jane Doe"},
    {"Crédits photos : Jeanne Dupont", "Jeanne Dupont"},
    {"Фото: Иван Петров", "Иван Петров"},
    {"Image Source: Jane Doe / Wire", "Jane Doe / Wire"},
    {"The pier. | Photo: Jane Doe | More", "Jane Doe"},
    {"港で３日（共同）", "共同"},
    {"会场外景。新华社记者 王强 摄", "新华社记者 王强"},
    {"（新华社记者 王强 摄）", "新华社记者 王强"},
    {"AP Photo/Jane Doe", "AP Photo/Jane Doe"},
    {"[사진=홍길동]", "홍길동"},
    // none
    {"Photos", ""},
    {"Photo of the day", ""},
    {"Buy a photo", ""},
    {"Foto:", ""},
    {"The photo shows a boat (left) and a pier (right)", ""},
    {"Photo by a reader who was there", ""},
    {"26 photos", ""},
    {"©", ""},
    {"", ""},
};

TEST(CreditTest, FindsTheNames) {
  for (const Case& row : kCases) EXPECT_EQ(slice(row.caption, find_credit(row.caption)), row.credit) << row.caption;
}

TEST(CreditTest, SpansOfEveryPrefixStayInBounds) {
  for (const Case& row : kCases) {
    for (std::size_t n = 0; n <= row.caption.size(); ++n) {
      const auto block = std::make_unique<char[]>(n);
      row.caption.copy(block.get(), n);
      const Span credit = find_credit({block.get(), n});
      EXPECT_LE(credit.begin, credit.end);
      EXPECT_LE(credit.end, n);
    }
  }
}

TEST(CreditTest, FillsTheCaptionsField) {
  constexpr std::string_view kText =
      "Home\nHarbour\nTides\nPhoto: Jane Doe/AP\nWeather\n"
      "The harbour board voted on Monday to close the old pier for the whole of the coming winter season.\n";
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(kText, page));
  const auto record = std::find_if(page.records().begin(), page.records().end(),
                                   [](const Record& r) { return r.kind == RecordKind::kCaption; });
  ASSERT_NE(record, page.records().end());
  EXPECT_EQ(page.text(page.caption(*record)->credit), "Jane Doe/AP");
}

}  // namespace
}  // namespace newsparse::internal
