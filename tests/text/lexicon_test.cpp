#include "text/lexicon.h"
#include <gtest/gtest.h>
using namespace newsparse::internal;
TEST(Lexicon, X) {
  const auto* e = find_in_lexicon(hash_phrase(hash_phrase(hash_word("ALL"), hash_word("rights")), hash_word("Reserved")));
  ASSERT_NE(e, nullptr);
  EXPECT_TRUE(e->cues & cue_bit(Cue::kCopyright));
  EXPECT_NE(find_in_lexicon(hash_word("ДАТЕНСЧУТЗ")), find_in_lexicon(hash_word("Комментарии")));
  EXPECT_EQ(find_in_lexicon(hash_word("All"))->longest_phrase, 3);
  EXPECT_NE(find_in_lexicon(hash_word("DATENSCHUTZERKLÄRUNG")), nullptr);
}
