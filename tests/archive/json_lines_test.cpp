// JSON lines: fields, repairs, faults with their bytes, and agreement with a plain reader of JSON.
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "archive/json_line.h"
#include "archive/json_locate.h"
#include "archive/outcomes.h"

namespace newsparse::archive::test {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

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
  EXPECT_EQ(all[2].fetched, "5");
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

}  // namespace
}  // namespace newsparse::archive::test
