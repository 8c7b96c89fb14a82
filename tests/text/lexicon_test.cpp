#include "text/lexicon.h"

#include <gtest/gtest.h>

#include <cstring>
#include <memory>
#include <random>
#include <string>
#include <string_view>

#include "text/utf8.h"

namespace newsparse::internal {
namespace {

// As the header says it, and as tools/build_lexicon.py does it: lower-cased first, then by eights.
std::uint64_t reference_hash(std::string_view word) {
  std::string lower;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = decode(word, at);
    if (c.value < 0x80) {
      lower.push_back(static_cast<char>(word[at] | 0x20));
    } else if (c.valid) {
      append_utf8(to_lower(c.value), lower);
    } else {
      lower.push_back(word[at]);
    }
    at += c.size;
  }
  std::uint64_t hash = kHashSeed;
  for (std::size_t at = 0; at < lower.size(); at += 8) {
    std::uint64_t chunk = 0;
    for (std::size_t i = at; i < lower.size() && i < at + 8; ++i)
      chunk |= std::uint64_t{static_cast<unsigned char>(lower[i])} << (8 * (i - at));
    hash = mix_chunk(hash, chunk);
  }
  return finish_hash(hash);
}

const LexiconEntry* find(std::initializer_list<std::string_view> words) {
  std::uint64_t hash = 0;
  for (const std::string_view word : words) hash = hash == 0 ? hash_word(word) : hash_phrase(hash, hash_word(word));
  return find_in_lexicon(hash);
}

TEST(WordHash, IsThatOfTheLowerCasedBytes) {
  // One to four bytes, with and without case, lower-case forms shorter (U+0130) and longer (U+023A), and ill-formed.
  const std::string_view pieces[] = {"a",      "Z",      "7",        "harbours", "\u00E9",     "\u00C9",
                                     "\u0416", "\u0130", "\u023A",   "\u4E2D",   "\u1E9E",     "\u10A0",
                                     "\xFF",   "\xC3",   "\xE4\xB8", "\u0905",   "\U0001F600", "\U00010400"};
  std::mt19937 random(20190304);
  for (int round = 0; round < 20000; ++round) {
    std::string word;
    for (std::size_t n = 1 + random() % 12; n > 0; --n) word.append(pieces[random() % std::size(pieces)]);
    const auto block = std::make_unique<char[]>(word.size());
    word.copy(block.get(), word.size());
    ASSERT_EQ(hash_word({block.get(), word.size()}), reference_hash(word)) << word;
  }
}

TEST(WordHash, IsThatOfEveryCodePoint) {
  for (char32_t c = 1; c <= 0x10FFFF; c = c == 0xD7FF ? 0xE000 : c + 1) {
    std::string word = "pier";
    append_utf8(c, word);
    append_utf8(c, word);
    ASSERT_EQ(hash_word(word), reference_hash(word)) << std::hex << static_cast<unsigned>(c);
    ASSERT_EQ(hash_word(std::string_view(word).substr(4)), reference_hash(word.substr(4)))
        << std::hex << static_cast<unsigned>(c);
  }
}

TEST(WordHash, IsNeverZeroAndCaseDoesNotMatter) {
  for (const auto& [one, other] : {std::pair{"Reserved", "RESERVED"},
                                   {"Datenschutzerklärung", "DATENSCHUTZERKLÄRUNG"},
                                   {"комментарии", "КОММЕНТАРИИ"}}) {
    EXPECT_EQ(hash_word(one), hash_word(other));
    EXPECT_NE(hash_word(one), 0U);
  }
  EXPECT_NE(hash_word("ab"), hash_word("ba"));
  EXPECT_NE(hash_phrase(hash_word("all"), hash_word("rights")), hash_phrase(hash_word("rights"), hash_word("all")));
}

TEST(Lexicon, KnowsWordsAndPhrasesByTheirClass) {
  const LexiconEntry* rights = find({"ALL", "rights", "Reserved"});
  ASSERT_NE(rights, nullptr);
  EXPECT_TRUE(rights->cues & cue_bit(Cue::kCopyright));
  ASSERT_NE(find({"All"}), nullptr);
  EXPECT_GE(find({"All"})->longest_phrase, 3);  // the phrase above begins with it
  EXPECT_NE(find({"DATENSCHUTZERKLÄRUNG"}), nullptr);
  EXPECT_EQ(find({"quayside", "lanterns"}), nullptr);
}

TEST(Lexicon, FunctionWordsNameTheirLanguages) {
  const LexiconEntry* und = find({"und"});
  ASSERT_NE(und, nullptr);
  bool german = false;
  for (const std::uint8_t language : function_word_languages(und->function_words))
    german = german || language_code(language) == "de";
  EXPECT_TRUE(german);
  EXPECT_TRUE(function_word_languages(0).empty());
  EXPECT_TRUE(function_word_languages(0xFFFF).empty());
  EXPECT_TRUE(language_code(-1).empty());
  EXPECT_TRUE(language_code(language_count()).empty());
}

}  // namespace
}  // namespace newsparse::internal
