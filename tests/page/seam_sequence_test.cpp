#include "page/seam_sequence.h"

#include <gtest/gtest.h>

#include <cstring>
#include <memory>
#include <string>
#include <string_view>

#include "support/bars.h"

namespace newsparse::internal {
namespace {

// The run with a bar before each number but the first.
std::string cut(std::string_view digits) { return with_bars(digits, read_sequence(digits)); }

TEST(SeamSequence, PartsNumbersThatRiseOrFallByOne) {
  for (const std::string_view row :
       {"1|2|3|4", "1|2|3|4|5|6|7|8|9|10|11|12", "2|3|4|5", "9|10|11|12", "98|99|100", "33|34|35", "34|35|36",
        "11|10|9", "2023|2022|2021", "2019|2020|2021|2022", "1999|2000|2001"})
    EXPECT_EQ(cut(without_bars(row)), row);
}

TEST(SeamSequence, LeavesOtherNumbersWhole) {
  for (const std::string_view row :
       {"",     "1",      "12",   "123",   "234",  "321",  "1235",          "2022",     "20222023", "20170529",
        "0123", "012345", "4321", "98765", "1111", "3210", "4915112345678", "10203040", "1234a",    "99999999"})
    EXPECT_EQ(cut(row), row);
}

TEST(SeamSequence, EndsWhereItsRunEnds) {
  std::string longest;
  for (int n = 1; longest.size() <= NumberSequence::kLongest; ++n) longest += std::to_string(n);
  for (std::size_t size = 0; size <= longest.size(); ++size) {
    const auto block = std::make_unique<char[]>(size);
    std::memcpy(block.get(), longest.data(), size);
    const NumberSequence sequence = read_sequence({block.get(), size});
    // 1234567891 breaks off inside 10, and so on for each number of two digits.
    const bool whole = size >= 4 && size <= NumberSequence::kLongest && (size < 10 || size % 2 == 1);
    EXPECT_EQ(sequence.size != 0, whole) << size;
  }
}

}  // namespace
}  // namespace newsparse::internal
