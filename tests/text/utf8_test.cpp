#include "text/utf8.h"

#include <gtest/gtest.h>

#include <cstring>
#include <initializer_list>
#include <memory>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "support/instruction_sets.h"

namespace newsparse::internal {
namespace {

// The bytes in a block of exactly their size, so that a sanitizer sees any read beyond them.
class Block {
 public:
  explicit Block(std::string_view bytes) : data_(std::make_unique<char[]>(bytes.size())), size_(bytes.size()) {
    bytes.copy(data_.get(), size_);
  }
  std::string_view view() const { return {data_.get(), size_}; }

 private:
  std::unique_ptr<char[]> data_;
  std::size_t size_;
};

// The slow reference: a sequence is well-formed if some scalar value encodes to exactly it, by the bit patterns of
// table 3-6.
std::string encode(char32_t c) {
  const auto b = [](char32_t x) { return static_cast<char>(static_cast<unsigned char>(x)); };
  if (c < 0x80) return {b(c)};
  if (c < 0x800) return {b(0xC0 + c / 64), b(0x80 + c % 64)};
  if (c < 0x10000) return {b(0xE0 + c / 4096), b(0x80 + c / 64 % 64), b(0x80 + c % 64)};
  return {b(0xF0 + c / 262144), b(0x80 + c / 4096 % 64), b(0x80 + c / 64 % 64), b(0x80 + c % 64)};
}

CodePoint reference_decode(std::string_view text) {
  for (std::size_t size = 1; size <= 4 && size <= text.size(); ++size) {
    char32_t c = static_cast<unsigned char>(text[0]);
    if (size > 1) c %= size == 2 ? 32 : size == 3 ? 16 : 8;
    for (std::size_t i = 1; i < size; ++i) c = c * 64 + static_cast<unsigned char>(text[i]) % 64;
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) continue;
    if (encode(c) == text.substr(0, size)) return {c, static_cast<std::uint8_t>(size), true};
  }
  return {};
}

// Longest prefix of `text` that some well-formed sequence begins with: the maximal subpart of table 3-8.
std::size_t reference_subpart(std::string_view text) {
  std::size_t best = 1;
  for (std::size_t size = 2; size <= 3 && size <= text.size(); ++size) {
    for (const char last : {'\x80', '\xBF'}) {
      for (const char second_last : {'\x80', '\xBF'}) {
        std::string whole(text.substr(0, size));
        whole.push_back(second_last);
        whole.push_back(last);
        const CodePoint c = reference_decode(whole);
        if (c.valid && c.size > size) best = size;
      }
    }
  }
  return best;
}

std::string hex(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) out += "0123456789ABCDEF"[(c >> 4) & 15], out += "0123456789ABCDEF"[c & 15], out += ' ';
  return out;
}

::testing::AssertionResult agrees(std::string_view bytes) {
  const CodePoint expected = reference_decode(bytes);
  const CodePoint got = decode(bytes, 0);
  if (got.value != expected.value || got.size != expected.size || got.valid != expected.valid) {
    return ::testing::AssertionFailure() << "decode of " << hex(bytes);
  }
  if (expected.valid && expected.size == bytes.size()) {
    const CodePoint back = decode_before(bytes, bytes.size());
    if (back.value != expected.value || back.size != expected.size || !back.valid) {
      return ::testing::AssertionFailure() << "decode_before of " << hex(bytes);
    }
  }
  return ::testing::AssertionSuccess();
}

TEST(Utf8Decode, EveryShortSequence) {
  const auto one = std::make_unique<char[]>(1);
  const auto two = std::make_unique<char[]>(2);
  const auto three = std::make_unique<char[]>(3);
  for (int a = 0; a < 256; ++a) {
    one[0] = two[0] = three[0] = static_cast<char>(a);
    ASSERT_TRUE(agrees({one.get(), 1}));
    for (int b = 0; b < 256; ++b) {
      two[1] = three[1] = static_cast<char>(b);
      ASSERT_TRUE(agrees({two.get(), 2}));
      if (a < 0xC0) continue;  // without a lead byte a third byte changes nothing
      for (int c = 0; c < 256; ++c) {
        three[2] = static_cast<char>(c);
        ASSERT_TRUE(agrees({three.get(), 3}));
      }
    }
  }
}

TEST(Utf8Decode, SampledLongSequences) {
  const auto four = std::make_unique<char[]>(4);
  for (int a = 0xEF; a < 256; ++a) {
    for (int b = 0; b < 256; ++b) {
      for (int c = 0x70; c < 0xD0; c += 5) {
        for (int d = 0x70; d < 0xD0; d += 5) {
          const int bytes[] = {a, b, c, d};
          for (int i = 0; i < 4; ++i) four[static_cast<std::size_t>(i)] = static_cast<char>(bytes[i]);
          ASSERT_TRUE(agrees({four.get(), 4}));
        }
      }
    }
  }
}

TEST(Utf8Decode, EveryScalarValueRoundTrips) {
  std::string out;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    out.clear();
    append_utf8(c, out);
    ASSERT_EQ(out, encode(c));
    const CodePoint got = decode(out, 0);
    ASSERT_TRUE(got.valid && got.value == c && got.size == out.size()) << static_cast<std::uint32_t>(c);
  }
  out.clear();
  append_utf8(0xD800, out);
  append_utf8(0x110000, out);
  EXPECT_EQ(out, "\xEF\xBF\xBD\xEF\xBF\xBD");
}

std::string random_text(std::mt19937& random, std::size_t size) {
  // Whole characters of every length, cut ones, and any byte: all kinds of neighbours meet.
  static const std::string_view kPieces[] = {"a",
                                             "Z",
                                             " ",
                                             "\n",
                                             "ß",
                                             "Ж",
                                             "中",
                                             "\xEF\xBF\xBF",
                                             "😀",
                                             "\xF4\x8F\xBF\xBF",
                                             "\xE4\xB8",
                                             "\xF0\x9F\x98",
                                             "\xF0\x9F",
                                             "\xC3",
                                             "\x80",
                                             "\xBF",
                                             "\xED\xA0\x80",
                                             "\xC0\xAF",
                                             "\xE0\x9F\xBF",
                                             "\xF4\x90\x80\x80",
                                             "\xFF",
                                             "abcdefghijklmnopqrstuvwxyz0123456789"};
  std::string text;
  while (text.size() < size) {
    const std::size_t pick = random() % (std::size(kPieces) + 1);
    if (pick < std::size(kPieces)) {
      text += kPieces[pick];
    } else {
      text.push_back(static_cast<char>(random() % 256));
    }
  }
  text.resize(size);
  return text;
}

TEST(Utf8Decode, BackwardsSeesTheSameCodePointsAsForwards) {
  std::mt19937 random(7);
  for (std::size_t size = 1; size < 200; ++size) {
    const Block block(random_text(random, size));
    const std::string_view text = block.view();
    std::vector<std::size_t> forwards, backwards;
    for (std::size_t at = 0; at < size; at += decode(text, at).size) forwards.push_back(at);
    for (std::size_t at = size; at > 0;) {
      const CodePoint c = decode_before(text, at);
      at -= c.size;
      ASSERT_EQ(c.value, decode(text, at).value);
      backwards.insert(backwards.begin(), at);
    }
    ASSERT_EQ(forwards, backwards) << hex(text);
  }
}

TEST(Utf8IllFormed, FindAndRepairAgreeWithTheReference) {
  std::mt19937 random(11);
  for (std::size_t size = 0; size < 400; ++size) {
    const Block block(random_text(random, size));
    const std::string_view text = block.view();
    std::string repaired;
    std::vector<std::size_t> bad;
    for (std::size_t at = 0; at < size;) {
      const CodePoint c = reference_decode(text.substr(at));
      if (c.valid) {
        repaired += text.substr(at, c.size);
        at += c.size;
      } else {
        bad.push_back(at);
        repaired += "\xEF\xBF\xBD";
        at += reference_subpart(text.substr(at));
      }
    }
    EXPECT_EQ(find_ill_formed(text), bad.empty() ? size : bad.front()) << hex(text);
    EXPECT_EQ(find_ill_formed(text, size), size);
    std::string out = "kept ";
    append_well_formed(text, out);
    EXPECT_EQ(out, "kept " + repaired) << hex(text);
    EXPECT_EQ(find_ill_formed(out), out.size());
  }
}

TEST(Utf8IllFormed, FoundAtEveryPlaceInLongAscii) {
  for (std::size_t at = 0; at < 100; ++at) {
    std::string bytes(100, 'x');
    bytes[at] = '\xFF';
    const Block block(bytes);
    EXPECT_EQ(find_ill_formed(block.view()), at);
    EXPECT_EQ(find_ill_formed(block.view(), at), at);
    EXPECT_EQ(find_ill_formed(block.view(), at + 1), 100U);
  }
}

// Long enough for vectors: sequences of every length at every place of a vector, whole, and with each byte of them
// wrong, cut off, or doubled.
TEST(Utf8IllFormed, VectorsSeeWhatBytesSee) {
  const auto reference = [](std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && decode(text, at).valid) at += decode(text, at).size;
    return at;
  };
  const std::string_view sequences[] = {"\u00E9", "\u07FF", "\u0800",     "\u4E2D",     "\uD7FF",
                                        "\uE000", "\uFFFD", "\U00010000", "\U0001F600", "\U0010FFFF"};
  const std::string_view wrong[] = {"\xC0\xAF",
                                    "\xC1\xBF",
                                    "\xE0\x9F\xBF",
                                    "\xED\xA0\x80",
                                    "\xF0\x8F\xBF\xBF",
                                    "\xF4\x90\x80\x80",
                                    "\xF5\x80\x80\x80",
                                    "\xF8\x88\x80\x80\x80",
                                    "\xFF",
                                    "\x80",
                                    "\xC3",
                                    "\xE4",
                                    "\xE4\xB8",
                                    "\xF0",
                                    "\xF0\x9F\x98",
                                    "\xC3\xA9\xA9"};
  on_every_target([&] {
    for (const std::string_view around : {"x", "\u00E9", "\u4E2D", "\U0001F600"}) {
      std::string filled;
      while (filled.size() < 400) filled.append(around);
      for (const std::span<const std::string_view> list : {std::span<const std::string_view>(sequences), {wrong}}) {
        for (const std::string_view piece : list) {
          for (std::size_t shift = 0; shift < 70; ++shift) {
            const std::string bytes = "\u00E9\u00E9" + std::string(shift, 'a') +
                                      filled.substr(0, around.size() * (10 + shift)) + std::string(piece) + filled;
            const Block block(bytes);
            ASSERT_EQ(find_ill_formed(block.view()), reference(block.view())) << hex(piece) << " at " << shift;
            const Block cut(std::string_view(bytes).substr(0, bytes.size() - 1));
            ASSERT_EQ(find_ill_formed(cut.view()), reference(cut.view())) << hex(piece) << " at " << shift;
          }
        }
      }
    }
  });
}

TEST(Utf8IllFormed, OneReplacementForEachMaximalSubpart) {
  struct Case {
    const char* name;
    std::string_view text;
    std::string_view expected;
  };
  // The first three rows are tables 3-8 to 3-11 of the Unicode standard.
  const Case kCases[] = {
      {"overlong", "\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA"},
      {"surrogates", "\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA"},
      {"truncated", "\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", "\uFFFD\uFFFD\uFFFD\uFFFDA"},
      {"at the end", "ab\xF0\x9F\x98", "ab\uFFFD"},
      {"well-formed stays", "a\u00E9\u4E2D\U0001F600", "a\u00E9\u4E2D\U0001F600"},
      {"Latin-1 among ASCII", "caf\xE9 au lait", "caf\uFFFD au lait"},
      {"empty", "", ""},
  };
  for (const Case& row : kCases) {
    std::string out;
    append_well_formed(Block(row.text).view(), out);
    EXPECT_EQ(out, row.expected) << row.name;
  }
}

// Rows as Python's unicodedata (14.0.0) and PropList.txt, Scripts.txt and UnicodeData.txt give them.
struct PropertyCase {
  char32_t code_point;
  CharClass char_class;
  Script script;
  char32_t lower;
};
constexpr PropertyCase kProperties[] = {
    {U'A', CharClass::kUpper, Script::kLatin, U'a'},
    {U'Z', CharClass::kUpper, Script::kLatin, U'z'},
    {U'z', CharClass::kLower, Script::kLatin, U'z'},
    {U'@', CharClass::kOther, Script::kNone, U'@'},
    {U'[', CharClass::kOther, Script::kNone, U'['},
    {U'`', CharClass::kOther, Script::kNone, U'`'},
    {U'{', CharClass::kOther, Script::kNone, U'{'},
    {U'/', CharClass::kOther, Script::kNone, U'/'},
    {U':', CharClass::kOther, Script::kNone, U':'},
    {U'_', CharClass::kOther, Script::kNone, U'_'},
    {U'0', CharClass::kDigit, Script::kNone, U'0'},
    {U'9', CharClass::kDigit, Script::kNone, U'9'},
    {0x00, CharClass::kOther, Script::kNone, 0x00},
    {0x08, CharClass::kOther, Script::kNone, 0x08},
    {0x09, CharClass::kSpace, Script::kNone, 0x09},
    {0x0D, CharClass::kSpace, Script::kNone, 0x0D},
    {0x0E, CharClass::kOther, Script::kNone, 0x0E},
    {0x20, CharClass::kSpace, Script::kNone, 0x20},
    {0x7F, CharClass::kOther, Script::kNone, 0x7F},
    {0x85, CharClass::kSpace, Script::kNone, 0x85},
    {0xA0, CharClass::kSpace, Script::kNone, 0xA0},
    {0x2028, CharClass::kSpace, Script::kNone, 0x2028},
    {0x200B, CharClass::kOther, Script::kNone, 0x200B},  // zero width space is no White_Space
    {0x3000, CharClass::kSpace, Script::kNone, 0x3000},
    {0xFEFF, CharClass::kSpace, Script::kNone, 0xFEFF},
    {0xAA, CharClass::kCaseless, Script::kLatin, 0xAA},
    {0xC9, CharClass::kUpper, Script::kLatin, 0xE9},
    {0xD7, CharClass::kOther, Script::kNone, 0xD7},
    {0xDF, CharClass::kLower, Script::kLatin, 0xDF},
    {0x130, CharClass::kUpper, Script::kLatin, U'i'},
    {0x1C5, CharClass::kUpper, Script::kLatin, 0x1C6},  // title case
    {0x23A, CharClass::kUpper, Script::kLatin, 0x2C65},
    {0x1E9E, CharClass::kUpper, Script::kLatin, 0xDF},
    {0x212A, CharClass::kUpper, Script::kLatin, U'k'},
    {0xFF21, CharClass::kUpper, Script::kLatin, 0xFF41},
    {0x300, CharClass::kMark, Script::kNone, 0x300},
    {0x391, CharClass::kUpper, Script::kGreek, 0x3B1},
    {0x3A9, CharClass::kUpper, Script::kGreek, 0x3C9},
    {0x2126, CharClass::kUpper, Script::kGreek, 0x3C9},
    {0x416, CharClass::kUpper, Script::kCyrillic, 0x436},
    {0x401, CharClass::kUpper, Script::kCyrillic, 0x451},
    {0x44F, CharClass::kLower, Script::kCyrillic, 0x44F},
    {0x531, CharClass::kUpper, Script::kArmenian, 0x561},
    {0x5D0, CharClass::kCaseless, Script::kHebrew, 0x5D0},
    {0x627, CharClass::kCaseless, Script::kArabic, 0x627},
    {0x64B, CharClass::kMark, Script::kArabic, 0x64B},
    {0x660, CharClass::kDigit, Script::kNone, 0x660},
    {0x6F5, CharClass::kDigit, Script::kArabic, 0x6F5},
    {0x905, CharClass::kCaseless, Script::kIndic, 0x905},
    {0x93F, CharClass::kMark, Script::kIndic, 0x93F},
    {0x966, CharClass::kDigit, Script::kIndic, 0x966},
    {0x964, CharClass::kOther, Script::kNone, 0x964},  // danda
    {0xBA4, CharClass::kCaseless, Script::kIndic, 0xBA4},
    {0xE01, CharClass::kCaseless, Script::kThai, 0xE01},
    {0xE31, CharClass::kMark, Script::kThai, 0xE31},
    {0x10D0, CharClass::kLower, Script::kGeorgian, 0x10D0},
    {0x10A0, CharClass::kUpper, Script::kGeorgian, 0x2D00},
    {0x1C90, CharClass::kUpper, Script::kGeorgian, 0x10D0},
    {0x1200, CharClass::kCaseless, Script::kEthiopic, 0x1200},
    {0xAC00, CharClass::kCaseless, Script::kHangul, 0xAC00},
    {0x3042, CharClass::kCaseless, Script::kKana, 0x3042},
    {0x30AB, CharClass::kCaseless, Script::kKana, 0x30AB},
    {0x30FC, CharClass::kCaseless, Script::kKana, 0x30FC},
    {0x4E2D, CharClass::kCaseless, Script::kHan, 0x4E2D},
    {0x3005, CharClass::kCaseless, Script::kHan, 0x3005},
    {0x3002, CharClass::kOther, Script::kNone, 0x3002},
    {0xFF10, CharClass::kDigit, Script::kNone, 0xFF10},
    {0x13A0, CharClass::kUpper, Script::kOther, 0xAB70},  // Cherokee
    {0x10400, CharClass::kUpper, Script::kOther, 0x10428},
    {0x20000, CharClass::kCaseless, Script::kHan, 0x20000},
    {0x2A6E0, CharClass::kOther, Script::kNone, 0x2A6E0},  // unassigned
    {0xE0100, CharClass::kMark, Script::kNone, 0xE0100},
    {0x1F600, CharClass::kOther, Script::kNone, 0x1F600},
    {0xE000, CharClass::kOther, Script::kNone, 0xE000},
    {0xFFFD, CharClass::kOther, Script::kNone, 0xFFFD},
    {0x10FFFF, CharClass::kOther, Script::kNone, 0x10FFFF},
};

TEST(Utf8Properties, Rows) {
  for (const PropertyCase& row : kProperties) {
    const auto name = static_cast<std::uint32_t>(row.code_point);
    EXPECT_EQ(char_class(row.code_point), row.char_class) << std::hex << name;
    EXPECT_EQ(script_of(row.code_point), row.script) << std::hex << name;
    EXPECT_EQ(to_lower(row.code_point), row.lower) << std::hex << name;
  }
}

TEST(Utf8Properties, WhiteSpaceIsExactlyThePropertyAndBom) {
  std::vector<char32_t> expected = {0x20, 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF};
  for (char32_t c = 0x09; c <= 0x0D; ++c) expected.push_back(c);
  for (char32_t c = 0x2000; c <= 0x200A; ++c) expected.push_back(c);
  std::size_t found = 0;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) found += char_class(c) == CharClass::kSpace;
  EXPECT_EQ(found, expected.size());
  for (const char32_t c : expected) EXPECT_EQ(char_class(c), CharClass::kSpace) << static_cast<std::uint32_t>(c);
}

TEST(Utf8Properties, LowerCaseStays) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const char32_t lower = to_lower(c);
    if (lower == c) continue;
    ASSERT_EQ(to_lower(lower), lower) << static_cast<std::uint32_t>(c);
    ASSERT_NE(char_class(c), CharClass::kLower) << static_cast<std::uint32_t>(c);
  }
}

TEST(Utf8Digits, Rows) {
  struct Case {
    char32_t code_point;
    int value;
  };
  constexpr Case kCases[] = {
      {U'0', 0},    {U'9', 9},    {U'/', -1},   {U':', -1},    {0x660, 0},   {0x669, 9},   {0x66A, -1},   {0x6F7, 7},
      {0x7C3, 3},   {0x96F, 9},   {0x9E6, 0},   {0xE59, 9},    {0x1040, 0},  {0x17E4, 4},  {0xA8D5, 5},   {0xFF19, 9},
      {0xB2, -1},   {0xBC, -1},   {0x2160, -1}, {0x2460, -1},  {0x3007, -1}, {0x4E00, -1}, {0x104A9, 9},  {0x1D7CE, 0},
      {0x1D7D7, 9}, {0x1D7D8, 0}, {0x1D7FF, 9}, {0x1D800, -1}, {0x1FBF6, 6}, {U'a', -1},   {0x10FFFF, -1}};
  for (const Case& row : kCases) {
    EXPECT_EQ(digit_value(row.code_point), row.value) << std::hex << static_cast<std::uint32_t>(row.code_point);
  }
}

TEST(Utf8Digits, ExactlyTheDigitsHaveValues) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const int value = digit_value(c);
    ASSERT_EQ(value >= 0, char_class(c) == CharClass::kDigit) << static_cast<std::uint32_t>(c);
    ASSERT_LE(value, 9);
  }
}

}  // namespace
}  // namespace newsparse::internal
