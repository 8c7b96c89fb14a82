#include "newsparse/archive/reader.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "archive/json_line.h"
#include "archive/json_locate.h"
#include "archive/sniff.h"

namespace newsparse::archive {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

// A file that ends with the test.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string_view content) {
    static int count = 0;
    path_ = (std::filesystem::temp_directory_path() /
             ("newsparse-reader-" + std::to_string(::getpid()) + "-" + std::to_string(count++)))
                .string();
    std::ofstream(path_, std::ios::binary).write(content.data(), static_cast<std::streamsize>(content.size()));
  }
  ~TemporaryFile() { std::filesystem::remove(path_); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// What a reader gave, copied. A page: "text" and its fields; an error: its code and place.
struct Outcome {
  std::string text, id, url, fetched, language;
  std::uint64_t offset = 0, length = 0, line = 0;
  bool repaired = false;
  std::optional<Error> error;
};

std::vector<Outcome> read_all(const std::string& path, const ReadOptions& options = {}) {
  std::vector<Outcome> out;
  auto reader = Reader::open(path, options);
  if (!reader) {
    out.emplace_back().error = reader.error();
    return out;
  }
  while (auto next = reader->next()) {
    Outcome& o = out.emplace_back();
    if (!*next) {
      o.error = next->error();
      continue;
    }
    const InputPage& page = **next;
    o.text = page.text;
    o.id = page.info.id;
    o.url = page.info.url;
    o.fetched = page.info.fetched;
    o.language = page.info.language;
    o.repaired = page.info.repaired;
    EXPECT_EQ(page.info.origin.file, path);
    o.offset = page.info.origin.offset;
    o.length = page.info.origin.length;
    o.line = page.info.origin.line;
  }
  EXPECT_FALSE(reader->next().has_value());  // the end stays the end
  return out;
}

// Pages as "offset:line text", errors as "offset:line !reason".
std::vector<std::string> summary(const std::vector<Outcome>& outcomes) {
  std::vector<std::string> out;
  for (const Outcome& o : outcomes) {
    if (o.error) {
      out.push_back(std::to_string(o.error->offset) + ":" + std::to_string(o.error->line) + " !" +
                    std::string(to_string(o.error->code)));
    } else {
      out.push_back(std::to_string(o.offset) + ":" + std::to_string(o.line) + " " + o.text);
    }
  }
  return out;
}

using Lines = std::vector<std::string>;

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

struct JsonCase {
  const char* name;
  std::string_view content;
  Lines want;
};
const JsonCase kJsonCases[] = {
    {"lines", "{\"text\":\"a\"}\n\n \t\r\n{\"text\":\"b\"}\r\n{\"text\":\"c\"}", {"0:1 a", "18:4 b", "32:5 c"}},
    {"byte_order_mark", "\xEF\xBB\xBF{\"text\":\"a\"}\n", {"3:1 a"}},
    {"blank_lines_first", "\n\n {\"text\":\"a\"}\n", {"2:3 a"}},
    {"empty_text", "{\"text\":\"\"}\n", {"0:1 "}},
    {"escapes", R"({"text":"a\n\t\"\\\/\u00e9\u65e5\ud83d\ude00"})", {"0:1 a\n\t\"\\/é日😀"}},
    {"nul", "{\"text\":\"a\\u0000b\"}", {"0:1 a\0b"s}},
    {"last_duplicate_wins", R"({"text":"a","text":"b"})", {"0:1 b"}},
    {"last_duplicate_is_no_string", R"({"text":"a","text":1})", {"0:1 !no text field"}},
    {"nested", R"({"x":{"text":"no","y":[1,-2.5e3,{"z":[]}]},"text":"yes","w":[[],{},null,true,false]})", {"0:1 yes"}},
    {"big_numbers", R"({"n":123456789012345678901234567890,"m":1e999,"text":"a"})", {"0:1 a"}},
    {"escaped_key", R"({"\u0074ext":"a"})", {"0:1 a"}},
    {"text_missing", "{\"body\":\"a\"}\n{\"text\":\"b\"}", {"0:1 !no text field", "13:2 b"}},
    {"text_null", "{\"text\":null}", {"0:1 !no text field"}},
    {"text_in_a_list", "{\"text\":[\"a\"]}", {"0:1 !no text field"}},
    {"rest_after_an_error", "{\"text\":tru}\n{\"text\":\"b\"}", {"8:1 !malformed JSON", "13:2 b"}},
    {"empty_object", "{}", {"0:1 !no text field"}},
    {"array_line",
     "{\"text\":\"a\"}\n[1]\n\"x\"\n7\n",
     {"0:1 a", "13:2 !malformed JSON", "17:3 !malformed JSON", "21:4 !malformed JSON"}},
    {"nothing_but_marks_behind", "{\"text\":\"a\"}\n\r\n", {"0:1 a"}},
};

class JsonLinesTest : public testing::TestWithParam<JsonCase> {};

TEST_P(JsonLinesTest, ReadsEveryLine) {
  const TemporaryFile file(GetParam().content);
  EXPECT_EQ(summary(read_all(file.path())), GetParam().want);
}
INSTANTIATE_TEST_SUITE_P(Rows, JsonLinesTest, testing::ValuesIn(kJsonCases),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(JsonLinesTest, FieldsByTheirNames) {
  const TemporaryFile file(
      "{\"id\":17,\"url\":\"u\",\"fetched\":\"2019\",\"timestamp\":\"2018\",\"language\":\"de\",\"text\":\"a\"}\n"
      "{\"id\":-1.50,\"timestamp\":\"2018\",\"text\":\"a\",\"url\":3,\"language\":null}\n"
      "{\"id\":true,\"text\":\"a\",\"fetched\":5}\n");
  const std::vector<Outcome> all = read_all(file.path());
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].id, "17");
  EXPECT_EQ(all[0].url, "u");
  EXPECT_EQ(all[0].fetched, "2019");
  EXPECT_EQ(all[0].language, "de");
  EXPECT_FALSE(all[0].repaired);
  EXPECT_EQ(all[0].length, 82U);
  EXPECT_EQ(all[1].id, "-1.50");
  EXPECT_EQ(all[1].fetched, "2018");
  EXPECT_EQ(all[1].url, "");
  EXPECT_EQ(all[1].language, "");
  EXPECT_EQ(all[2].id, "");
  EXPECT_EQ(all[2].fetched, "");
}

TEST(JsonLinesTest, OtherNames) {
  const TemporaryFile file(R"({"raw":"a","key":"k","link":"l","when":"w","lang":"fr","text":1,"timestamp":"t"})");
  const std::vector<Outcome> all = read_all(
      file.path(), {.fields = {.text = "raw", .id = "key", .url = "link", .fetched = "when", .language = "lang"}});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].text, "a");
  EXPECT_EQ(all[0].id, "k");
  EXPECT_EQ(all[0].url, "l");
  EXPECT_EQ(all[0].fetched, "w");
  EXPECT_EQ(all[0].language, "fr");
}

TEST(JsonLinesTest, NamesInObjects) {
  const FieldNames names = {
      .text = "doc.body.raw", .id = "id", .url = "metadata.url", .fetched = "metadata.when", .language = "a.b"};
  const TemporaryFile file(
      R"({"metadata":{"url":"u","x":{"url":"no"},"when":"w"},"id":"1","doc":{"body":{"raw":"a","n":[{}]}},"url":"no"})"
      "\n"
      R"({"metadata":{"url":7},"id":"2","doc.body.raw":"b","a.b":"fr"})"
      "\n"
      R"({"metadata":"url","id":"3","doc":[{"body":{"raw":"no"}}]})"
      "\n"
      R"({"metadata":{"url":"\ud83d\ude00"},"doc":{"body":{"raw":"c"}},"a":{"b":"de"}})"
      "\n"
      R"({"doc":{"body":{"raw":"d"},}})"
      "\n");
  const std::vector<Outcome> all = read_all(file.path(), {.fields = names});
  ASSERT_EQ(all.size(), 5U);
  EXPECT_EQ(all[0].text, "a");
  EXPECT_EQ(all[0].id, "1");
  EXPECT_EQ(all[0].url, "u");
  EXPECT_EQ(all[0].fetched, "w");
  EXPECT_EQ(all[1].text, "b");
  EXPECT_EQ(all[1].url, "");
  EXPECT_EQ(all[1].language, "fr");
  ASSERT_TRUE(all[2].error);
  EXPECT_EQ(all[2].error->code, ErrorCode::kMissingText);
  EXPECT_EQ(all[3].text, "c");
  EXPECT_EQ(all[3].url, "\xF0\x9F\x98\x80");
  EXPECT_EQ(all[3].language, "de");
  ASSERT_TRUE(all[4].error);
  EXPECT_EQ(all[4].error->code, ErrorCode::kMalformedJson);
}

TEST(JsonLinesTest, OneKeyForTwoFields) {
  const TemporaryFile file(R"({"text":"a","url":"u"})");
  const std::vector<Outcome> all = read_all(file.path(), {.fields = {.id = "url"}});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].id, "u");
  EXPECT_EQ(all[0].url, "u");
}

struct RepairCase {
  const char* name;
  std::string_view line;
  std::string_view text;
  bool repaired;
};
constexpr RepairCase kRepairCases[] = {
    {"pair", R"({"text":"\ud83d\ude00"})", "😀", false},
    {"pair_upper_case", R"({"text":"\uD83D\uDE00"})", "😀", false},
    {"lone_high", R"({"text":"a\ud83db"})", "a\uFFFDb", true},
    {"lone_high_at_the_end", R"({"text":"a\ud83d"})", "a\uFFFD", true},
    {"lone_low", R"({"text":"\ude00b"})", "\uFFFDb", true},
    {"low_before_high", R"({"text":"\ude00\ud83d"})", "\uFFFD\uFFFD", true},
    {"two_highs_and_a_low", R"({"text":"\ud83d\ud83d\ude00"})", "\uFFFD😀", true},
    {"high_then_another_escape", R"({"text":"\ud83d\n\u0041"})", "\uFFFD\nA", true},
    {"high_then_plain_escape", R"({"text":"\ud83d\u0041"})", "\uFFFD\u0041", true},
    {"in_another_field", R"({"text":"a","x":"\ud83d","\udc00":1})", "a", true},
    {"hangul_is_no_surrogate", R"({"text":"\ud55c"})", "한", false},
    {"escaped_backslash", R"({"text":"\\ud83d"})", "\\ud83d", false},
    {"ill_formed", "{\"text\":\"a\xFF!\"}", "a\uFFFD!", true},
    {"ill_formed_surrogate_bytes", "{\"text\":\"\xED\xA0\xBD!\"}", "", true},
    {"ill_formed_and_lone", "{\"text\":\"\xFF\\ud800\"}", "\uFFFD\uFFFD", true},
    {"ill_formed_elsewhere", "{\"x\":\"\xFF\",\"text\":\"a\"}", "a", true},
};

class RepairTest : public testing::TestWithParam<RepairCase> {};

TEST_P(RepairTest, ReplacesAndFlags) {
  const RepairCase& c = GetParam();
  const TemporaryFile file(c.line);
  const std::vector<Outcome> all = read_all(file.path());
  ASSERT_EQ(all.size(), 1U);
  ASSERT_FALSE(all[0].error) << to_string(*all[0].error);
  if (!c.text.empty()) {
    EXPECT_EQ(all[0].text, c.text);
  }
  EXPECT_TRUE(all[0].text.find('\xFF') == std::string::npos && all[0].text.find("\xED\xA0") == std::string::npos);
  EXPECT_EQ(all[0].repaired, c.repaired);
}
INSTANTIATE_TEST_SUITE_P(Rows, RepairTest, testing::ValuesIn(kRepairCases),
                         [](const auto& info) { return std::string(info.param.name); });

struct FaultCase {
  const char* name;
  std::string_view line;
  std::size_t offset;
  std::string_view reason;
};
constexpr FaultCase kFaultCases[] = {
    {"not_an_object", "[1]", 0, "not a JSON object"},
    {"cut_in_text", R"({"text":"abc)", 8, "a string that does not end"},
    {"cut_in_escape", R"({"text":"abc\)", 8, "a string that does not end"},
    {"cut_behind_text", R"({"text":"a")", 11, "the line ends inside an object"},
    {"cut_behind_comma", R"({"text":"a",)", 12, "the line ends inside an object"},
    {"cut_behind_colon", R"({"text":)", 8, "the line ends inside an object"},
    {"cut_in_list", R"({"text":"a","x":[1)", 18, "the line ends inside an array"},
    {"missing_brace_inside", R"({"text":"a","x":{"y":1})", 23, "the line ends inside an object"},
    {"trailing_garbage", R"({"text":"a"} x)", 13, "something follows the object"},
    {"two_objects", R"({"text":"a"}{"text":"b"})", 12, "something follows the object"},
    {"trailing_brace", R"({"text":"a"}})", 12, "something follows the object"},
    {"cut_literal", R"({"text":"a","x":tru})", 16, "not a value of JSON"},
    {"long_literal", R"({"text":"a","x":nulll})", 16, "not a value of JSON"},
    {"cut_null_in_list", R"({"text":"a","x":[nul]})", 17, "not a value of JSON"},
    {"bare_word", R"({"text":abc})", 8, "not a value of JSON"},
    {"leading_zero", R"({"text":"a","x":012})", 16, "not a value of JSON"},
    {"bare_minus", R"({"text":"a","x":-})", 16, "not a value of JSON"},
    {"dot_without_digits", R"({"text":"a","x":1.})", 16, "not a value of JSON"},
    {"plus_sign", R"({"text":"a","x":+1})", 16, "not a value of JSON"},
    {"bad_escape", R"({"text":"a\qb"})", 10, "not an escape of JSON"},
    {"bad_escape_in_another_field", R"({"text":"a","x":"\q"})", 17, "not an escape of JSON"},
    {"bad_escape_in_a_key", R"({"text":"a","\q":1})", 13, "not an escape of JSON"},
    {"short_unicode_escape", R"({"text":"a\u12"})", 10, "not an escape of JSON"},
    {"short_escape_beside_surrogate", R"({"text":"\ud83d\u12"})", 15, "not an escape of JSON"},
    {"raw_tab", "{\"text\":\"a\tb\"}", 10, "a control character inside a string"},
    {"raw_nul", "{\"text\":\"a\0b\"}"sv, 10, "a control character inside a string"},
    {"no_colon", R"({"text" "a"})", 8, "expected : after a key"},
    {"no_comma", R"({"text":"a" "x":1})", 12, "expected , or } after a value"},
    {"no_comma_in_list", R"({"text":"a","x":[1 2]})", 19, "expected , or ] after a value"},
    {"wrong_bracket", R"({"text":"a","x":[1}})", 18, "expected , or ] after a value"},
    {"comma_before_brace", R"({"text":"a",})", 12, "expected a key in double quotes"},
    {"comma_before_bracket", R"({"text":"a","x":[1,]})", 19, "not a value of JSON"},
    {"single_quotes", R"({"text":"a",'x':1})", 12, "expected a key in double quotes"},
    {"no_value", R"({"text":"a","x":})", 16, "not a value of JSON"},
};

class FaultTest : public testing::TestWithParam<FaultCase> {};

TEST_P(FaultTest, IsNamedWithItsByte) {
  const FaultCase& c = GetParam();
  const std::string content = "{\"text\":\"first\"}\n" + std::string(c.line) + "\n{\"text\":\"last\"}\n";
  const TemporaryFile file(content);
  const std::vector<Outcome> all = read_all(file.path());
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].text, "first");
  ASSERT_TRUE(all[1].error);
  EXPECT_EQ(all[1].error->code, ErrorCode::kMalformedJson);
  EXPECT_EQ(all[1].error->line, 2U);
  EXPECT_EQ(all[1].error->offset, 17 + c.offset);
  EXPECT_EQ(all[1].error->detail, c.reason);
  EXPECT_EQ(all[1].error->lost, std::string_view(c.line).size() + 1);
  EXPECT_EQ(all[1].error->path, file.path());
  EXPECT_EQ(all[2].text, "last");
}
INSTANTIATE_TEST_SUITE_P(Rows, FaultTest, testing::ValuesIn(kFaultCases),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(FaultTest, DepthIsBounded) {
  const auto nested = [](std::size_t depth) {
    return "{\"text\":\"a\",\"x\":" + std::string(depth, '[') + std::string(depth, ']') + "}\n";
  };
  const TemporaryFile file(nested(500) + nested(1'000) + nested(1'000'000) + "{\"text\":\"b\"}\n" +
                           "{\"x\":" + std::string(1'000'000, '{'));
  const std::vector<Outcome> all = read_all(file.path());
  ASSERT_EQ(all.size(), 5U);
  EXPECT_EQ(all[0].text, "a");
  EXPECT_EQ(all[1].error->detail, "nested too deeply");
  EXPECT_EQ(all[2].error->detail, "nested too deeply");
  EXPECT_EQ(all[3].text, "b");
  EXPECT_EQ(all[4].error->code, ErrorCode::kMalformedJson);
}

// The fast reader and the plain one agree on every prefix and on random damage, with the line in an exact-size block
// (and its padding), so that a sanitizer sees any over-read.
void expect_agreement(internal::JsonLineReader& reader, std::string_view line) {
  constexpr std::size_t kPadding = 64;
  const auto block = std::make_unique<char[]>(line.size() + kPadding);
  line.copy(block.get(), line.size());
  internal::JsonFields fields;
  const auto error = reader.read({block.get(), line.size()}, fields);
  const bool malformed = error && error->code == ErrorCode::kMalformedJson;
  const auto fault = internal::find_json_fault(line);
  EXPECT_EQ(malformed, fault.has_value()) << line << "\n"
                                          << (fault ? fault->reason : "") << (error ? error->detail : "");
  if (error) {
    EXPECT_LE(error->offset, line.size());
  }
}

constexpr std::string_view kWholeLine =
    R"({"text":"a\u00e9\ud83d\ude00\n","id":12.5e-1,"x":[true,false,null,{"y":[],"z":{}},-0,"q"],"url":"h\/"})";

TEST(JsonAgreementTest, OnEveryPrefix) {
  internal::JsonLineReader reader{FieldNames{}};
  for (const RepairCase& c : kRepairCases) {
    for (std::size_t n = 1; n <= c.line.size(); ++n) expect_agreement(reader, c.line.substr(0, n));
  }
  for (const FaultCase& c : kFaultCases) {
    for (std::size_t n = 1; n <= c.line.size(); ++n) expect_agreement(reader, c.line.substr(0, n));
  }
  for (std::size_t n = 1; n <= kWholeLine.size(); ++n) expect_agreement(reader, kWholeLine.substr(0, n));
}

TEST(JsonAgreementTest, OnSeededDamage) {
  internal::JsonLineReader reader{FieldNames{}};
  constexpr std::string_view kAlphabet = "{}[]\",:\\u0d8tfn1-.e \x01\xC3"sv;
  std::mt19937 random(20170529);  // NOLINT: the same damage every time
  for (int round = 0; round < 20'000; ++round) {
    std::string line(kWholeLine);
    for (auto changes = 1 + random() % 3; changes > 0; --changes) {
      const std::size_t at = random() % line.size();
      switch (random() % 3) {
        case 0:
          line[at] = kAlphabet[random() % kAlphabet.size()];
          break;
        case 1:
          line.erase(at, 1 + random() % 4);
          break;
        default:
          line.insert(at, 1, kAlphabet[random() % kAlphabet.size()]);
          break;
      }
      if (line.empty()) line.assign(1, '{');
    }
    expect_agreement(reader, line);
  }
}

TEST(JsonLinesTest, LargePagesAreSetAside) {
  const std::string big(101, 'x');
  const TemporaryFile file("{\"text\":\"" + big + "\"}\n{\"text\":\"b\"}\n{\"text\":\"" + std::string(2 << 20, 'y') +
                           "\"}\n{\"text\":\"c\"}\n{\"text\":\"" + std::string(3 << 20, 'z'));
  const Lines want = {"0:1 !page too large", "113:2 b", "126:3 !page too large", "2097290:4 c",
                      "2097303:5 !page too large"};
  const std::vector<Outcome> all = read_all(file.path(), {.max_page_bytes = 100});
  EXPECT_EQ(summary(all), want);
  ASSERT_EQ(all.size(), 5U);
  EXPECT_EQ(all[0].error->lost, 113U);
  EXPECT_EQ(all[2].error->lost, 2097290U - 126);
  EXPECT_EQ(all[4].error->lost, 9U + (3 << 20));
}

TEST(JsonLinesTest, ChunksDoNotShow) {
  std::string content;
  std::vector<std::string> want;
  for (std::size_t i = 0; content.size() < 2'000'000; ++i) {
    const std::string text((i * 7919) % 9001, static_cast<char>('a' + i % 26));
    want.push_back(std::to_string(content.size()) + ":" + std::to_string(i + 1) + " " + text);
    content.append("{\"text\":\"").append(text).append("\"}\n");
  }
  const TemporaryFile file(content);
  EXPECT_EQ(summary(read_all(file.path())), want);
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
}  // namespace newsparse::archive
