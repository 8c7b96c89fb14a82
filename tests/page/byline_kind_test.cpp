// Parts of lines that are bylines, and those that are not.
#include "page/byline_kind.h"

#include <gtest/gtest.h>

#include <cstring>
#include <memory>
#include <string_view>

namespace newsparse::internal {
namespace {

struct Row {
  std::string_view part;
  BylineKind kind;
  std::string_view byline;  // what is read as one
};

constexpr Row kRows[] = {
    {"", BylineKind::kNone, ""},
    {"by", BylineKind::kNone, ""},
    {"by Ann Lee", BylineKind::kByline, "by Ann Lee"},
    {"By Ann Lee", BylineKind::kByline, "By Ann Lee"},
    {"by Ann Lee on", BylineKind::kByline, "by Ann Lee"},
    {"by Ann Lee |", BylineKind::kByline, "by Ann Lee"},
    {"von Anna Müller am", BylineKind::kByline, "von Anna Müller"},
    {"par Luc Marchand, le", BylineKind::kByline, "par Luc Marchand"},
    {"por Inés Solano - el", BylineKind::kByline, "por Inés Solano"},
    {"By Ann Lee and Jonas Weber", BylineKind::kByline, "By Ann Lee and Jonas Weber"},
    {"By Ann Lee, Harbour Correspondent", BylineKind::kBylineAndMore, "By Ann Lee"},
    {"Ann Lee", BylineKind::kNames, ""},
    {"Ann Lee on", BylineKind::kNames, ""},
    {"Ludwig van der Tide", BylineKind::kNames, ""},
    {"Harbour", BylineKind::kNone, ""},
    {"The ferry is late by an hour", BylineKind::kNone, ""},
    {"by the harbour", BylineKind::kNone, ""},
    {"12", BylineKind::kNone, ""},
    {"The ferry is late.", BylineKind::kNone, ""},
    {"Ann Lee jr.", BylineKind::kNone, ""},
    {"|", BylineKind::kNone, ""},
};

TEST(BylineKind, OfParts) {
  for (const Row& row : kRows) {
    const BylineReading reading = read_byline(row.part);
    EXPECT_EQ(static_cast<int>(reading.kind), static_cast<int>(row.kind)) << row.part;
    EXPECT_EQ(row.part.substr(0, reading.end), row.byline) << row.part;
    EXPECT_EQ(reads_as_names(row.part), row.kind == BylineKind::kNames) << row.part;
    EXPECT_TRUE(may_end_in_name(row.part) || row.kind != BylineKind::kNames) << row.part;
  }
}

TEST(BylineKind, ReadsNothingBehindThePart) {
  for (const Row& row : kRows) {
    for (std::size_t size = 0; size <= row.part.size(); ++size) {
      const auto block = std::make_unique<char[]>(size);
      std::memcpy(block.get(), row.part.data(), size);
      EXPECT_LE(read_byline({block.get(), size}).end, size);
    }
  }
}

}  // namespace
}  // namespace newsparse::internal
