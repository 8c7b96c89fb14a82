// What stands on the two sides of a place where a seam could be.
#include "page/seam_sides.h"

#include <gtest/gtest.h>

#include <cstring>
#include <memory>
#include <string_view>

namespace newsparse::internal {
namespace {

struct PhraseRow {
  std::string_view part;
  PhraseKind kind;
};

TEST(SeamSides, TheLexiconOnAPart) {
  for (const PhraseRow& row : {
           PhraseRow{"", PhraseKind::kNone},
           PhraseRow{"the", PhraseKind::kFunctionWord},
           PhraseRow{"Accept", PhraseKind::kButton},
           PhraseRow{"ACCEPT", PhraseKind::kButton},
           PhraseRow{"Ich stimme zu", PhraseKind::kButton},
           PhraseRow{"返信", PhraseKind::kButton},
           PhraseRow{"Politics", PhraseKind::kSection},
           PhraseRow{"国際", PhraseKind::kSection},
           PhraseRow{"Leave a comment", PhraseKind::kBoilerplate},
           PhraseRow{"Published:", PhraseKind::kLabel},
           PhraseRow{"PhD", PhraseKind::kBrand},
           PhraseRow{"Leave a comment below the tide table", PhraseKind::kBeginsBoilerplate},
           PhraseRow{"Published on the first tide", PhraseKind::kBeginsLabel},
           PhraseRow{"Accept the tide", PhraseKind::kNone},
           PhraseRow{"Harbour politics", PhraseKind::kNone},
           PhraseRow{"12", PhraseKind::kNone},
           PhraseRow{"»", PhraseKind::kNone},
           PhraseRow{"\xF0\x9F\xFF", PhraseKind::kNone},
       })
    EXPECT_EQ(static_cast<int>(phrase_kind(row.part)), static_cast<int>(row.kind)) << row.part;
}

// A phrase that reaches to the last byte that is looked at is not known to be all of the part.
TEST(SeamSides, AnEndThatIsNotSeenIsNone) {
  const std::string_view padded =
      "Accept                                                                                tide";
  EXPECT_EQ(phrase_kind(padded), PhraseKind::kNone);
  EXPECT_EQ(phrase_kind(padded.substr(0, 6)), PhraseKind::kButton);
}

TEST(SeamSides, ReadsNothingBehindThePart) {
  for (const std::string_view row : {"Leave a comment below", "Ich stimme zu", "閉じる 国際"}) {
    for (std::size_t size = 0; size <= row.size(); ++size) {
      const auto block = std::make_unique<char[]>(size);
      std::memcpy(block.get(), row.data(), size);
      EXPECT_LE(phrase_kind({block.get(), size}), PhraseKind::kBeginsLabel);
    }
  }
}

}  // namespace
}  // namespace newsparse::internal
