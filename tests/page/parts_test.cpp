// What a line is taken apart into where nothing but its timestamps says so.
#include "page/parts.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "support/read_page.h"
#include "text/lines.h"

namespace newsparse::internal {
namespace {

// The parts of `line`, "|" between them, where it has one seam or, 0, none.
std::string parts_of(std::string_view line, std::uint32_t seam = 0) {
  ReadPage page(line);
  const Glue glue[] = {{.at = seam}};
  page.split(std::span(glue).first(seam == 0 ? 0 : 1));
  std::string out;
  for (const Part& part : page.work().parts) {
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
      {"Seven boats worth a look (June 5, 2021)", "Seven boats worth a look|June 5, 2021"},
      {"Seven boats (June 5, 2021) in the harbour", "Seven boats (June 5, 2021) in the harbour"},
      {"Seven boats [June 5, 2021] in the harbour", "Seven boats [June 5, 2021] in the harbour"},
      {"[29 May] Bridge closed after storm", "29 May|Bridge closed after storm"},
      {"【5月29日】港の橋が再開しない理由", "5月29日|港の橋が再開しない理由"},
      {"港の橋が再開しない理由（2022年8月10日）", "港の橋が再開しない理由|2022年8月10日"},
      {"29 May 2018: Bridge closed after storm", "29 May 2018|Bridge closed after storm"},
      {"Last updated on May 3, 2017", "Last updated on|May 3, 2017"},
      {"This list of boats was last updated on May 3, 2017", "This list of boats was last updated on|May 3, 2017"},
      {"Written for the Gazette by Ann Lee on May 3, 2017", "Written for the Gazette by Ann Lee on|May 3, 2017"},
      {"Ann Lee on May 3, 2017", "Ann Lee on|May 3, 2017"},
      {"What the harbour council looks like at 20:11", "What the harbour council looks like at|20:11"},
  };
  for (const Row& row : kRows) EXPECT_EQ(parts_of(row.line), row.parts);
}

// Where date and time of day met without a blank there is a seam, and one timestamp.
TEST(Parts, ASeamInsideATimestampPartsNothing) {
  constexpr Row kRows[] = {
      {"March 3, 2019|20:11", "March 3, 201920:11"},
      {"Ferry strike ends after four days of talks20:11|2019-3-1",
       "Ferry strike ends after four days of talks|20:112019-3-1"},
      {"5 de abril de 2019|14:05 Ferry strike ends after four days of talks",
       "5 de abril de 201914:05|Ferry strike ends after four days of talks"},
      {"Ferry strike ends after four days|of talks20:112019-3-1",
       "Ferry strike ends after four days|of talks|20:112019-3-1"},
  };
  for (const Row& row : kRows) {
    const auto at = static_cast<std::uint32_t>(row.line.find('|'));
    const std::string line = std::string(row.line).erase(at, 1);
    EXPECT_EQ(parts_of(line, at), row.parts);
  }
}

TEST(Parts, NamesEndBeforeADate) {
  constexpr Row kRows[] = {
      {"Ann Lee", "Ann Lee"},
      {"Ann Lee May 3, 2017", "Ann Lee"},
      {"Ann Lee on May 3, 2017", "Ann Lee"},
      {"Anna Weber am 3. Mai 2017", "Anna Weber"},
      {"Luc Marchand le 3 mai 2017", "Luc Marchand"},
      {"Ann Lee on ferries", "Ann Lee on ferries"},
      {"Thuy Le May 3, 2017", "Thuy Le"},
  };
  for (const Row& row : kRows) {
    ReadPage page(row.line);
    const auto size = static_cast<std::uint32_t>(row.line.size());
    EXPECT_EQ(slice(row.line, before_stamp(row.line, page.work(), {0, size})), row.parts);
    // Where a cut has parted them from the date.
    if (const auto& stamps = page.work().stamps; !stamps.empty()) {
      const Span names = trim(row.line, {0, stamps.front().span.begin});
      EXPECT_EQ(slice(row.line, before_stamp(row.line, page.work(), names)), row.parts);
    }
  }
}

}  // namespace
}  // namespace newsparse::internal
