#include "text/byte_masks.h"

#include <gtest/gtest.h>

#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "support/instruction_sets.h"
#include "text/utf8.h"

namespace newsparse::internal {
namespace {

::testing::AssertionResult same(const ByteMasks& a, const ByteMasks& b) {
  if (a.line_end != b.line_end) return ::testing::AssertionFailure() << "line_end";
  if (a.space != b.space) return ::testing::AssertionFailure() << "space";
  if (a.digit != b.digit) return ::testing::AssertionFailure() << "digit";
  if (a.upper != b.upper) return ::testing::AssertionFailure() << "upper";
  if (a.lower != b.lower) return ::testing::AssertionFailure() << "lower";
  if (a.high != b.high) return ::testing::AssertionFailure() << "high";
  if (a.word != b.word) return ::testing::AssertionFailure() << "word";
  if (a.opener != b.opener) return ::testing::AssertionFailure() << "opener";
  return ::testing::AssertionSuccess();
}

::testing::AssertionResult fast_equals_plain(std::string_view text, ByteMasks& fast) {
  const auto block = std::make_unique<char[]>(text.size());  // exact size: a sanitizer sees any over-read
  text.copy(block.get(), text.size());
  ByteMasks plain;
  scan_bytes_plain({block.get(), text.size()}, plain);
  scan_bytes({block.get(), text.size()}, fast);
  return same(fast, plain) << " of " << text.size() << " bytes";
}

std::string random_bytes(std::mt19937& random, std::size_t size) {
  std::string text(size, '\0');
  for (char& c : text) c = static_cast<char>(random() % 256);
  return text;
}

// Text in which digits of many scripts, whole and cut, meet ASCII and letters of the same scripts.
std::string random_digits(std::mt19937& random, std::size_t size) {
  static const char32_t kZeros[] = {U'0',   0x660,  0x6F0,  0x7C0,  0x966,   0xE50,
                                    0x1040, 0x17E0, 0xA8D0, 0xFF10, 0x104A0, 0x1D7CE};
  std::string text;
  while (text.size() < size) {
    const char32_t zero = kZeros[random() % std::size(kZeros)];
    append_utf8(zero + static_cast<char32_t>(random() % 24) - 8, text);
    if (random() % 3 == 0) text.push_back(" \n\r{x9Q"[random() % 7]);
    if (random() % 7 == 0) text.pop_back();
  }
  text.resize(size);
  return text;
}

TEST(ByteMasksTest, EveryLengthAndOffset) {
  on_every_target([] {
    std::mt19937 random(3);
    ByteMasks reused;
    for (std::size_t size = 0; size <= 300; ++size) {
      ASSERT_TRUE(fast_equals_plain(random_bytes(random, size), reused));
      ASSERT_TRUE(fast_equals_plain(random_digits(random, size), reused));
    }
    const std::string text = random_digits(random, 300);
    for (std::size_t offset = 0; offset < 70; ++offset) {
      ASSERT_TRUE(fast_equals_plain(std::string_view(text).substr(offset), reused));
      // Not aligned either.
      ByteMasks plain;
      scan_bytes_plain(std::string_view(text).substr(offset), plain);
      scan_bytes(std::string_view(text).substr(offset), reused);
      ASSERT_TRUE(same(reused, plain)) << offset;
    }
  });
}

TEST(ByteMasksTest, EveryDecimalDigitAtEveryPlaceOfABlock) {
  std::vector<std::string> digits;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (digit_value(c) >= 0) append_utf8(c, digits.emplace_back());
  }
  ASSERT_GE(digits.size(), 600U);
  on_every_target([&] {
    ByteMasks masks;
    for (const std::string& digit : digits) {
      for (std::size_t at = 60; at < 66; ++at) {
        std::string text(at, '.');
        text += digit;
        text += "..";
        scan_bytes(text, masks);
        ASSERT_EQ(count_bits(masks.digit, 0, text.size()), 1U) << digit;
        ASSERT_TRUE(test_bit(masks.digit, at)) << digit;
        text.resize(at + digit.size());  // the digit ends the text
        ASSERT_TRUE(fast_equals_plain(text, masks)) << digit;
        text.pop_back();  // cut: no digit any more
        scan_bytes(text, masks);
        ASSERT_EQ(count_bits(masks.digit, 0, text.size()), 0U) << digit;
      }
    }
  });
}

TEST(ByteMasksTest, EachByteIsInItsClasses) {
  std::string text;
  for (int c = 0; c < 256; ++c) text += {static_cast<char>(c), '.'};
  on_every_target([&] {
    ByteMasks masks;
    scan_bytes(text, masks);
    for (std::size_t i = 0; i < 256; ++i) {
      const auto c = static_cast<unsigned char>(i);
      EXPECT_EQ(test_bit(masks.line_end, 2 * i), c == 10 || c == 13) << i;
      EXPECT_EQ(test_bit(masks.space, 2 * i), c == 32 || (c >= 9 && c <= 13)) << i;
      EXPECT_EQ(test_bit(masks.digit, 2 * i), c >= '0' && c <= '9') << i;
      EXPECT_EQ(test_bit(masks.upper, 2 * i), c >= 'A' && c <= 'Z') << i;
      EXPECT_EQ(test_bit(masks.lower, 2 * i), c >= 'a' && c <= 'z') << i;
      EXPECT_EQ(test_bit(masks.high, 2 * i), c >= 128) << i;
      EXPECT_EQ(test_bit(masks.opener, 2 * i),
                c != 0 && std::string_view("{<&$#%[_@*").find(text[2 * i]) != std::string_view::npos)
          << i;
      for (const auto* mask :
           {&masks.line_end, &masks.space, &masks.digit, &masks.upper, &masks.lower, &masks.high, &masks.opener}) {
        EXPECT_FALSE(test_bit(*mask, 2 * i + 1));  // the full stop between
      }
    }
  });
}

TEST(ByteMasksTest, ShorterTextAfterLongerLeavesNoBits) {
  ByteMasks reused;
  scan_bytes(std::string(1000, '7'), reused);
  scan_bytes("7", reused);
  EXPECT_EQ(reused.digit, std::vector<std::uint64_t>{1});
  scan_bytes("", reused);
  EXPECT_TRUE(reused.digit.empty());
  EXPECT_TRUE(reused.opener.empty());
}

TEST(ByteMasksTest, RunsAgreeWithAWalk) {
  using Runs = std::vector<std::pair<std::size_t, std::size_t>>;
  std::mt19937 random(6);
  for (const unsigned gaps : {1U, 2U, 9U, 200U, 5000U}) {  // one bit of so many is not set
    std::vector<std::uint64_t> mask(5);
    for (std::size_t i = 0; i < 320; ++i) mask[i / 64] |= std::uint64_t{random() % gaps != 0} << (i % 64);
    for (std::size_t begin = 0; begin <= 320; ++begin) {
      for (std::size_t end = begin; end <= 320; end += 1 + end % 3) {
        Runs want, runs;
        for (std::size_t i = begin; i < end; ++i) {
          if (!test_bit(mask, i)) continue;
          if (i == begin || !test_bit(mask, i - 1)) want.emplace_back(i, i);
          want.back().second = i + 1;
        }
        for_each_run(mask, begin, end, [&](std::size_t from, std::size_t to) {
          runs.emplace_back(from, to);
          return true;
        });
        ASSERT_EQ(runs, want) << begin << " to " << end << ", a gap of " << gaps;
      }
    }
  }
  std::size_t visits = 0;
  for_each_run({0b1010101}, 0, 7, [&](std::size_t, std::size_t) { return ++visits < 2; });
  EXPECT_EQ(visits, 2U);
}

TEST(ByteMasksTest, BitsFromAndBeforeAgreeWithAWalk) {
  std::mt19937 random(11);
  for (const std::size_t size : {1U, 63U, 64U, 65U, 200U}) {
    std::vector<std::uint64_t> mask(mask_words(size));
    for (std::size_t i = 0; i < size; ++i) mask[i / 64] |= std::uint64_t{random() % 2} << (i % 64);
    for (std::size_t at = 0; at < size; ++at) {
      std::uint64_t from = 0, before = 0;
      for (std::size_t i = 0; i < 64; ++i) {
        if (at + i < size && test_bit(mask, at + i)) from |= std::uint64_t{1} << i;
        if (i <= at && test_bit(mask, at - i)) before |= std::uint64_t{1} << (63 - i);
      }
      ASSERT_EQ(bits_from(mask, at), from) << at << " of " << size;
      ASSERT_EQ(bits_before(mask, at + 1), before) << at + 1 << " of " << size;
    }
  }
}

TEST(ByteMasksTest, NextAndCountAgreeWithAWalk) {
  std::mt19937 random(5);
  for (const unsigned rarity : {1U, 2U, 9U, 200U}) {
    std::vector<std::uint64_t> mask(5);
    for (std::size_t i = 0; i < 320; ++i) mask[i / 64] |= std::uint64_t{random() % rarity == 0} << (i % 64);
    for (std::size_t begin = 0; begin <= 320; ++begin) {
      for (std::size_t end = begin; end <= 320; end += 1 + end % 3) {
        std::size_t count = 0, next = end;
        for (std::size_t i = end; i-- > begin;) {
          if (!test_bit(mask, i)) continue;
          ++count;
          next = i;
        }
        ASSERT_EQ(next_bit(mask, begin, end), next);
        ASSERT_EQ(count_bits(mask, begin, end), count);
      }
    }
  }
}

}  // namespace
}  // namespace newsparse::internal
