#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

#include "text/lexicon.h"

namespace newsparse::internal {
namespace {

// The entry of a phrase whose words are one blank apart, or null.
const LexiconEntry* find(std::string_view phrase) {
  std::uint64_t hash = 0;
  for (std::size_t at = 0; at <= phrase.size();) {
    const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
    const std::uint64_t word = hash_word(phrase.substr(at, end - at));
    hash = at == 0 ? word : hash_phrase(hash, word);
    at = end + 1;
  }
  return find_in_lexicon(hash);
}

bool has_cue(std::string_view phrase, Cue cue) {
  const LexiconEntry* entry = find(phrase);
  return entry != nullptr && (entry->cues & cue_bit(cue)) != 0;
}

struct Case {
  std::string_view phrase;
  Cue cue;
};

TEST(Lexicon, FindsPhrasesOfEveryClass) {
  constexpr Case kCases[] = {
      {"ALL rights Reserved", Cue::kCopyright},
      {"Datenschutzerklärung", Cue::kNavigation},
      {"accept all", Cue::kConsent},
      {"share on facebook", Cue::kShare},
      {"leave a comment", Cue::kComments},
      {"advertisement", Cue::kAdvertisement},
      {"read also", Cue::kRelatedLinks},
      {"Wirtschaft", Cue::kSection},
      {"в мире", Cue::kSection},
      {"国内", Cue::kSection},
      {"von", Cue::kByline},
      {"기자", Cue::kByline},
      {"фото", Cue::kCredit},
      {"veröffentlicht", Cue::kPublished},
      {"zuletzt aktualisiert", Cue::kUpdated},
      {"lire la suite", Cue::kReadMore},
      {"min read", Cue::kReadTime},
      {"datum", Cue::kDateHeader},
      {"YouTube", Cue::kBrand},
      {"artikel enthält affiliate links", Cue::kNotice},
  };
  for (const Case& c : kCases) EXPECT_TRUE(has_cue(c.phrase, c.cue)) << c.phrase;
}

TEST(Lexicon, KnowsNothingOfOtherWords) {
  for (const char* word : {"zzxqj", "ДАТЕНСЧУТЗ", "all rights refused", "min reads nothing"})
    EXPECT_EQ(find(word), nullptr);
  EXPECT_FALSE(has_cue("Wirtschaft", Cue::kByline));
  EXPECT_FALSE(has_cue("rights", Cue::kCopyright));  // only the whole phrase is one
}

TEST(Lexicon, FoldsCaseOfEveryScript) {
  EXPECT_EQ(hash_word("DATENSCHUTZERKLÄRUNG"), hash_word("datenschutzerklärung"));
  EXPECT_EQ(hash_word("ОПУБЛИКОВАНО"), hash_word("опубликовано"));
  EXPECT_EQ(hash_word("ΠΟΛΙΤΙΚΉ"), hash_word("πολιτική"));
  EXPECT_NE(hash_word("politik"), hash_word("politika"));
  EXPECT_NE(hash_word(std::string_view("a\xff", 2)), hash_word("a"));  // ill-formed bytes count as themselves
}

TEST(Lexicon, SaysHowLongAPhraseMayGrow) {
  EXPECT_GE(find("All")->longest_phrase, 3);
  EXPECT_GE(find("zuletzt")->longest_phrase, 2);
}

TEST(Lexicon, GivesFunctionWordsTheirLanguages) {
  std::set<std::string_view> codes;
  for (int i = 0; i < language_count(); ++i) EXPECT_TRUE(codes.insert(language_code(i)).second);
  EXPECT_GE(codes.size(), 40U);
  EXPECT_TRUE(language_code(-1).empty());
  EXPECT_TRUE(language_code(language_count()).empty());
  EXPECT_TRUE(function_word_languages(0).empty());
  const auto the = function_word_languages(find("the")->function_words);
  ASSERT_EQ(the.size(), 1U);
  EXPECT_EQ(language_code(the.front()), "en");
  std::set<std::string_view> an;
  for (const std::uint8_t language : function_word_languages(find("an")->function_words))
    an.insert(language_code(language));
  EXPECT_TRUE(an.contains("en") && an.contains("de"));
}

TEST(Lexicon, TablesAreWhatTheirSourcesSay) {
  const std::string tool = NEWSPARSE_TEST_DATA "/../../tools/build_lexicon.py";
  if (std::system("python3 -c '' 2>/dev/null") != 0) GTEST_SKIP() << "no python3";
  EXPECT_EQ(std::system(("python3 '" + tool + "' --check").c_str()), 0);
}

}  // namespace
}  // namespace newsparse::internal
