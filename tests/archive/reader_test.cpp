// Text files cut into pages, telling inputs apart, and what cannot be read.
#include "newsparse/archive/reader.h"

#include <string>
#include <string_view>
#include <vector>

#include "archive/outcomes.h"
#include "archive/sniff.h"

namespace newsparse::archive::test {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

struct TextCase {
  const char* name;
  PagesBy pages_by;
  std::string_view content;
  Lines want;
};
const TextCase kTextCases[] = {
    {"file", PagesBy::kFile, "one\n\ntwo", {"0:1 one\n\ntwo"}},
    {"file_keeps_mark_and_line_ends", PagesBy::kFile, "\xEF\xBB\xBFone\r\n", {"0:1 \xEF\xBB\xBFone\r\n"}},
    {"file_of_blanks", PagesBy::kFile, " \n", {"0:1  \n"}},
    {"file_without_a_byte", PagesBy::kFile, "", {}},
    {"file_that_begins_with_braces", PagesBy::kFile, "{{title}}", {"0:1 {{title}}"}},
    {"file_with_a_nul", PagesBy::kFile, "a\0b"sv, {"0:1 a\0b"s}},
    {"line", PagesBy::kLine, "one\ntwo\r\nthree\rfour", {"0:1 one", "4:2 two", "9:3 three", "15:4 four"}},
    {"line_skips_blank_ones", PagesBy::kLine, "\n \t\none\n\xC2\xA0\n\ntwo\n\n", {"4:3 one", "12:6 two"}},
    {"line_cr_at_the_end", PagesBy::kLine, "one\r", {"0:1 one"}},
    {"blank_line", PagesBy::kBlankLine, "a\nb\n\n\nc\r\n\r\nd", {"0:1 a\nb", "6:5 c", "11:7 d"}},
    {"blank_line_inner_ends_kept", PagesBy::kBlankLine, "\n\na\r\nb\r\n  \r\nc", {"2:3 a\r\nb", "12:6 c"}},
    {"blank_line_only_blanks", PagesBy::kBlankLine, "\n \n", {}},
    {"regex", PagesBy::kRegex, "intro\n== A\nx\n\n== B\ny", {"0:1 intro\n", "6:2 == A\nx\n\n", "14:5 == B\ny"}},
    {"regex_from_the_first_line", PagesBy::kRegex, "== A\n== B\n", {"0:1 == A\n", "5:2 == B\n"}},
    {"regex_without_a_match", PagesBy::kRegex, "\nx\n", {"1:2 x\n"}},
};

class TextPagesTest : public testing::TestWithParam<TextCase> {};

TEST_P(TextPagesTest, CutsPages) {
  const TextCase& c = GetParam();
  const TemporaryFile file(c.content);
  const std::vector<Outcome> outcomes = read_all(file.path(), {.pages_by = c.pages_by, .page_regex = "^== "});
  EXPECT_EQ(summary(outcomes), c.want);
  for (const Outcome& o : outcomes) {
    EXPECT_EQ(o.text, c.content.substr(o.offset, o.length));
    EXPECT_EQ(o.id, c.pages_by == PagesBy::kFile ? file.path() : file.path() + ":" + std::to_string(o.line));
  }
}
INSTANTIATE_TEST_SUITE_P(Rows, TextPagesTest, testing::ValuesIn(kTextCases),
                         [](const auto& info) { return std::string(info.param.name); });

const TextCase kLargeCases[] = {
    // at most 8 bytes a page
    {"file", PagesBy::kFile, "123456789", {"0:1 !page too large"}},
    {"file_that_just_fits", PagesBy::kFile, "12345678", {"0:1 12345678"}},
    {"line",
     PagesBy::kLine,
     "a\n123456789\nb\r12345678\n1234567890123456789",
     {"0:1 a", "2:2 !page too large", "12:3 b", "14:4 12345678", "23:5 !page too large"}},
    {"line_then_crlf", PagesBy::kLine, "123456789\r\nb", {"0:1 !page too large", "11:2 b"}},
    {"blank_line_by_its_second_line",
     PagesBy::kBlankLine,
     "1234\n5678\n9\n\nb\nc",
     {"0:1 !page too large", "13:5 b\nc"}},
    {"blank_line_by_one_long_line",
     PagesBy::kBlankLine,
     "a\n12345678901234567890\nx\n\nb",
     {"0:1 !page too large", "26:5 b"}},
    {"regex",
     PagesBy::kRegex,
     "== A\nabcd\n== B\n== Clonger\nx\n== D",
     {"0:1 !page too large", "10:3 == B\n", "15:4 !page too large", "28:6 == D"}},
    {"regex_by_its_line_end", PagesBy::kRegex, "== A1234\n== B", {"0:1 !page too large", "9:2 == B"}},
};

class LargePagesTest : public testing::TestWithParam<TextCase> {};

TEST_P(LargePagesTest, AreSetAsideAndTheRestGoesOn) {
  const TextCase& c = GetParam();
  const TemporaryFile file(c.content);
  const std::vector<Outcome> all =
      read_all(file.path(), {.pages_by = c.pages_by, .page_regex = "^== ", .max_page_bytes = 8});
  EXPECT_EQ(summary(all), c.want);
  for (std::size_t i = 0; i < all.size(); ++i) {  // a loss reaches up to the next page, or a blank line in front of it
    if (!all[i].error) continue;
    const std::uint64_t next = i + 1 == all.size() ? c.content.size() : all[i + 1].offset;
    EXPECT_GT(all[i].error->lost, 8U);
    EXPECT_LE(all[i].error->offset + all[i].error->lost, next);
    EXPECT_GE(all[i].error->offset + all[i].error->lost + 1, next);
  }
}
INSTANTIATE_TEST_SUITE_P(Rows, LargePagesTest, testing::ValuesIn(kLargeCases),
                         [](const auto& info) { return std::string(info.param.name); });

// Lines that straddle the reader's chunks in every way: CRLF and CR ends at changing offsets.
TEST(TextPagesTest, ChunksDoNotShow) {
  std::string content;
  std::vector<std::string> want;
  constexpr std::string_view kEnds[] = {"\n", "\r\n", "\r"};
  for (std::size_t i = 0; content.size() < 2'000'000; ++i) {
    const std::string line(1 + (i * 7919) % 6007, static_cast<char>('a' + i % 26));
    want.push_back(std::to_string(content.size()) + ":" + std::to_string(i + 1) + " " + line);
    content.append(line).append(kEnds[i % 3]);
  }
  const TemporaryFile file(content);
  EXPECT_EQ(summary(read_all(file.path(), {.pages_by = PagesBy::kLine})), want);
}

struct SniffCase {
  const char* name;
  std::string_view head;
  internal::InputKind kind;
};
constexpr SniffCase kSniffCases[] = {
    {"empty", "", internal::InputKind::kText},
    {"prose", "The port reopened.", internal::InputKind::kText},
    {"mustache", "{{title}}", internal::InputKind::kText},
    {"spintax", "{a|b}", internal::InputKind::kText},
    {"json", "{\"text\"", internal::InputKind::kJsonLines},
    {"json_blanks", "\xEF\xBB\xBF \n{ \"text\"", internal::InputKind::kJsonLines},
    {"json_empty_object", "{}", internal::InputKind::kJsonLines},
    {"json_lines_cut_off", "ext\":\"the end of it\"}\n{\"text\":\"a\"}\n", internal::InputKind::kJsonLines},
    {"text_and_an_object", "A story of two lines\n{\"text\":\"a\"}\n", internal::InputKind::kText},
    {"json_array", "[\n {\"text\":\"a\"}]", internal::InputKind::kBinary},
    {"leaked_array", "[{\"@context\":\"https://schema.org\"}]\nA story", internal::InputKind::kText},
    {"array_and_text", "[{\"a\":1}]\nA story", internal::InputKind::kText},
    {"text_that_shows_objects", "Look: {\"text\":\"x\"}\n{\"text\":\"a\"}\n", internal::InputKind::kText},
    {"token_in_brackets", "[{{title}}] A story", internal::InputKind::kText},
    {"html_doctype", " <!DOCTYPE HTML>", internal::InputKind::kHtml},
    {"html_root", "<html lang=en>", internal::InputKind::kHtml},
    {"html_after_comment", "<!-- saved -->\n<HTML>", internal::InputKind::kHtml},
    {"html_body", "<body>", internal::InputKind::kHtml},
    {"xml", "<?xml version='1.0'?>", internal::InputKind::kHtml},
    {"text_with_a_tag", "<header> is a tag", internal::InputKind::kText},
    {"text_with_html_inside", "See <html> and more", internal::InputKind::kText},
    {"unclosed_comment", "<!-- <html>", internal::InputKind::kText},
    {"gzip", "\x1f\x8b\x08", internal::InputKind::kBinary},
    {"zstd", "\x28\xb5\x2f\xfd", internal::InputKind::kBinary},
    {"png", "\x89PNG\r\n\x1a\n", internal::InputKind::kBinary},
    {"pdf", "%PDF-1.7", internal::InputKind::kBinary},
    {"zip", "PK\x03\x04", internal::InputKind::kBinary},
    {"utf16", "\xff\xfeT\0h\0"sv, internal::InputKind::kBinary},
    {"many_nuls", "a\0b\0c\0d\0e\0f\0g\0h\0i\0j\0k\0l\0m\0n\0o\0p\0q\0"sv, internal::InputKind::kBinary},
    {"few_nuls", "abc\0def\0"sv, internal::InputKind::kText},
    {"many_controls", "\x01r\x02\xa3\x1f\x10\x8f\x03\x04z\x05\x06\x07\x0e\x0f\x11\x12\x13\x14\x15\x16\x17\x18\x19",
     internal::InputKind::kBinary},
    {"few_controls", "\x01 The port reopened\x02 on Monday\x03, and the ferry sailed.", internal::InputKind::kText},
    {"iso_2022_jp",
     "\x1b$B%F\x1b(B \x1b$B%F\x1b(B \x1b$B%F\x1b(B \x1b$B%F\x1b(B \x1b$B%F\x1b(B \x1b$B%F\x1b(B "
     "\x1b$B%F\x1b(B \x1b$B%F\x1b(B \x1b$B%F\x1b(B \x1b$B%F\x1b(B",
     internal::InputKind::kText},
    {"ill_formed_text", "\xff oops", internal::InputKind::kText},
};

class SniffTest : public testing::TestWithParam<SniffCase> {};

TEST_P(SniffTest, TellsByContent) { EXPECT_EQ(internal::sniff(GetParam().head).kind, GetParam().kind); }

TEST_P(SniffTest, ReadsNothingBeyondAnyPrefix) {
  for (std::size_t n = 0; n <= GetParam().head.size(); ++n) {
    const auto block = std::make_unique<char[]>(n);
    GetParam().head.copy(block.get(), n);
    const internal::Sniffed sniffed = internal::sniff({block.get(), n});
    const bool refused = sniffed.kind == internal::InputKind::kHtml || sniffed.kind == internal::InputKind::kBinary;
    EXPECT_EQ(refused, !sniffed.hint.empty());
  }
}
INSTANTIATE_TEST_SUITE_P(Rows, SniffTest, testing::ValuesIn(kSniffCases),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(ReaderErrorTest, HtmlAndBinaryAreOneErrorEach) {
  const TemporaryFile html("<!doctype html>\n<p>x\n");
  const TemporaryFile gzip("\x1f\x8b\x08");
  const std::vector<Outcome> refused = read_all(html.path());
  EXPECT_EQ(summary(refused), Lines{"0:0 !this is HTML, not extracted text"});
  EXPECT_NE(refused[0].error->detail.find("extractor"), std::string::npos);
  EXPECT_EQ(summary(read_all(gzip.path())), Lines{"0:0 !damaged"});
}

TEST(ReaderErrorTest, WhatCannotBeOpened) {
  EXPECT_EQ(summary(read_all("/nonexistent/newsparse")), Lines{"0:0 !cannot open"});
  EXPECT_EQ(summary(read_all("/")), Lines{"0:0 !cannot open"});
}

TEST(ReaderErrorTest, WhatCannotBeRead) {
  // On Linux a process's memory opens, and reading address 0 fails.
  if (!std::filesystem::exists("/proc/self/mem")) GTEST_SKIP() << "needs /proc";
  EXPECT_EQ(summary(read_all("/proc/self/mem")), Lines{"0:0 !cannot read"});
}

TEST(ReaderErrorTest, BadPattern) {
  const TemporaryFile file("x");
  EXPECT_EQ(summary(read_all(file.path(), {.pages_by = PagesBy::kRegex, .page_regex = "("})),
            Lines{"0:0 !bad pattern"});
}

TEST(ReaderTest, Moves) {
  const TemporaryFile file("{\"text\":\"a\"}\n{\"text\":\"b\"}\n");
  auto opened = Reader::open(file.path(), {});
  ASSERT_TRUE(opened);
  Reader reader = *std::move(opened);
  auto first = reader.next();
  ASSERT_TRUE(first && *first);
  Reader moved = std::move(reader);
  EXPECT_EQ((**first).text, "a");  // views outlive the move
  auto second = moved.next();
  ASSERT_TRUE(second && *second);
  EXPECT_EQ((**second).text, "b");
}

}  // namespace
}  // namespace newsparse::archive::test
