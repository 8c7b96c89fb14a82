#include "newsparse/archive/index.h"

#include <string>
#include <vector>

#include "archive/archive_support.h"

namespace newsparse::archive::test {
namespace {

struct KeyCase {
  const char* url;
  const char* key;
};

class SurtTest : public testing::TestWithParam<KeyCase> {};

TEST_P(SurtTest, Key) { EXPECT_EQ(surt_key(GetParam().url), GetParam().key); }

INSTANTIATE_TEST_SUITE_P(
    Rows, SurtTest,
    testing::Values(KeyCase{"http://example.org/", "org,example)/"}, KeyCase{"https://example.org", "org,example)/"},
                    KeyCase{"http://www.Example.org:80/A/?b=2&a=1", "org,example)/a?a=1&b=2"},
                    KeyCase{"https://www2.news.example.co.uk/x", "uk,co,example,news)/x"},
                    KeyCase{"http://www.org/", "org,www)/"},  // a host of its own, nothing would be left
                    KeyCase{"http://example.org:8080/x", "org,example:8080)/x"},
                    KeyCase{"https://example.org:443/x", "org,example)/x"},
                    KeyCase{"https://example.org:80/x", "org,example:80)/x"},
                    KeyCase{"http://user:word@example.org/x#part", "org,example)/x"},
                    KeyCase{"http://example.org/a/./b/../c//d/", "org,example)/a/c/d"},
                    KeyCase{"http://example.org/../../x", "org,example)/x"},
                    KeyCase{"http://example.org/%41%2F%e4", "org,example)/a%2f%e4"},
                    KeyCase{"http://example.org/a b\tc", "org,example)/a%20b%09c"},
                    KeyCase{"http://example.org/%", "org,example)/%"},
                    KeyCase{"http://example.org/%zz", "org,example)/%zz"},
                    KeyCase{"http://example.org?", "org,example)/"}, KeyCase{"http://example.org?q", "org,example)/?q"},
                    KeyCase{"http://example.org./x", "org,example)/x"},
                    KeyCase{"  http://example.org/x\n", "org,example)/x"}, KeyCase{"http://[::1]:81/x", "[::1]:81)/x"},
                    KeyCase{"ftp://example.org/x", "org,example)/x"}, KeyCase{"urn:X-page:7", "urn:x-page:7"},
                    KeyCase{"/path?u=http://x", "/path?u=http://x"}, KeyCase{"http://", ")/"}, KeyCase{"", ""}));

InputPage page_of(std::string_view url, std::string_view fetched) {
  InputPage page;
  page.info.url = url;
  page.info.fetched = fetched;
  page.info.origin = {.file = "a.warc", .offset = 391, .length = 2205};
  page.media_type = "text/plain";
  page.digest = "sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5";
  return page;
}

TEST(IndexEntryTest, Times) {
  const std::pair<const char*, const char*> rows[] = {
      {"2019-04-25T12:57:54Z", "20190425125754"},      {"2019-04-25T12:57:54", "20190425125754"},
      {"2019-04-25 12:57:54", "20190425125754"},       {"2019-04-25T12:57:54.123456Z", "20190425125754"},
      {"2019-04-25T00:57:54+02:00", "20190424225754"}, {"2019-12-31T23:57:54-0030", "20200101002754"}};
  for (const auto& [fetched, timestamp] : rows) {
    const auto entry = index_entry(page_of("http://example.org/", fetched));
    ASSERT_TRUE(entry.has_value()) << fetched;
    EXPECT_EQ(entry->timestamp, timestamp) << fetched;
  }
  for (const char* none : {"", "2019", "2019-04-25", "2019-04-25T12:57", "2019-13-25T12:57:54Z", "2019-02-30T12:57:54Z",
                           "2019-04-25T12:57:54+2", "2019/04/25T12:57:54Z", "2019-04-25T12:57:-4Z"}) {
    EXPECT_FALSE(index_entry(page_of("http://example.org/", none)).has_value()) << none;
  }
  EXPECT_FALSE(index_entry(page_of("", "2019-04-25T12:57:54Z")).has_value());
}

TEST(IndexEntryTest, LineOfAPage) {
  std::string line;
  append_index_line(*index_entry(page_of("http://example.org/\"x\"", "2019-04-25T12:57:54Z")), line);
  EXPECT_EQ(line,
            "org,example)/\"x\" 20190425125754 {\"url\": \"http://example.org/\\\"x\\\"\", \"mime\": \"text/plain\", "
            "\"digest\": \"VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5\", \"length\": \"2205\", \"offset\": \"391\", "
            "\"filename\": \"a.warc\"}\n");
}

struct Index {
  std::vector<IndexEntry> entries;
  std::vector<Error> errors;
};

Index read_index(const std::string& path) {
  Index out;
  auto reader = IndexReader::open(path);
  EXPECT_TRUE(reader.has_value());
  while (auto next = reader->next()) {
    if (*next) {
      out.entries.push_back(***next);
    } else {
      EXPECT_EQ(next->error().path, path);
      out.errors.push_back(next->error());
    }
  }
  return out;
}

TEST(IndexReaderTest, FieldsAsOthersWriteThem) {
  const std::string lines =
      "!meta {\"fields\": []}\n\n"
      "org,example)/ 20190425125754 {\"url\": \"http://example.org/\", \"mime\": \"text/plain\", \"mime-detected\": "
      "\"text/plain\", \"status\": \"200\", \"digest\": \"ABC\", \"length\": \"22\", \"offset\": \"39\", \"charset\": "
      "\"UTF-8\", \"languages\": \"eng\", \"filename\": \"a.gz\"}\r\n"
      "org,example)/ 20190425125755 {\"filename\":\"b.gz\",\"offset\":40,\"status\":404,\"more\":{\"a\":[1,\"x\"]}}";
  const IndexEntry first{.key = "org,example)/",
                         .timestamp = "20190425125754",
                         .url = "http://example.org/",
                         .mime = "text/plain",
                         .status = "200",
                         .digest = "ABC",
                         .offset = 39,
                         .length = 22,
                         .filename = "a.gz"};
  const IndexEntry second{.key = "org,example)/",
                          .timestamp = "20190425125755",
                          .url = {},
                          .mime = {},
                          .status = "404",
                          .digest = {},
                          .offset = 40,
                          .length = 0,
                          .filename = "b.gz"};
  for (const std::string& bytes : {lines, gzip_member(lines), zstd_frame(lines)}) {
    const ScratchFile file(bytes);
    const Index index = read_index(file.path());
    EXPECT_TRUE(index.errors.empty());
    EXPECT_EQ(index.entries, (std::vector{first, second}));
  }
}

TEST(IndexReaderTest, MalformedLinesAreNamed) {
  const std::string good = "a)/ 20190425125754 {\"offset\":\"1\",\"filename\":\"f\"}";
  const std::pair<std::string, std::string> rows[] = {
      {"a)/", "not a key, a timestamp and a JSON object"},
      {" 20190425125754 {}", "not a key, a timestamp and a JSON object"},
      {"com,example)/ 20190425125754", "not a key, a timestamp and a JSON object"},
      {"a)/ 2019042512575 {}", "the timestamp is not 14 digits"},
      {"a)/ 2019-04-25T125 {}", "the timestamp is not 14 digits"},
      {"a)/ 20190425125754 text/plain 200 ABC - - 22 39 a.gz", "the third field is not a JSON object"},
      {"a)/ 20190425125754 []", "the third field is not a JSON object"},
      {"a)/ 20190425125754 {\"offset\":\"1\"}", "\"filename\" is not there"},
      {"a)/ 20190425125754 {\"filename\":\"f\"}", "\"offset\" is not there"},
      {"a)/ 20190425125754 {\"filename\":\"f\",\"offset\":\"-1\"}", "\"offset\" is not a number"},
      {"a)/ 20190425125754 {\"filename\":\"f\",\"offset\":1.5}", "\"offset\" is not a number"},
      {"a)/ 20190425125754 {\"filename\":\"f\",\"offset\":\"\"}", "\"offset\" is not a number"},
      {"a)/ 20190425125754 {\"filename\":\"f\",\"offset\":\"99999999999999999999\"}", "\"offset\" is not a number"},
      {"a)/ 20190425125754 {\"filename\":7,\"offset\":1}", "\"filename\" is not a string"},
      {good + "}", "the third field is not a JSON object"},
      {"a)/ 20190425125754 {\"offset\":\"1\",\"filename\":\"f\",\"x\":[1,}", "the third field is not a JSON object"},
      {"a)/ 20190425125754 " + std::string(std::size_t{3} << 20, 'x'), "the line is longer than 1048576 bytes"},
  };
  std::string bytes = good + "\n";
  std::vector<std::size_t> begins;
  for (const auto& [line, reason] : rows) {
    begins.push_back(bytes.size());
    bytes.append(line).append("\n");
  }
  bytes += good;
  const ScratchFile file(bytes);
  const Index index = read_index(file.path());
  EXPECT_EQ(index.entries.size(), 2U);
  ASSERT_EQ(index.errors.size(), std::size(rows));
  for (std::size_t i = 0; i < index.errors.size(); ++i) {
    SCOPED_TRACE(rows[i].first.substr(0, 80));
    EXPECT_EQ(index.errors[i].code, ErrorCode::kMalformedIndex);
    EXPECT_EQ(index.errors[i].detail.substr(0, rows[i].second.size()), rows[i].second);  // simdjson's reason may follow
    EXPECT_EQ(index.errors[i].line, i + 2);
    EXPECT_EQ(index.errors[i].offset, begins[i]);
  }
}

TEST(IndexReaderTest, EveryPrefixEnds) {
  const std::string line = "a)/ 20190425125754 {\"offset\":\"1\",\"filename\":\"f\",\"url\":\"\\u00e9\"}";
  const ScratchFile file;
  for (std::size_t n = 0; n <= line.size(); ++n) {
    file.write(line.substr(0, n));
    const Index index = read_index(file.path());
    EXPECT_EQ(index.entries.size(), n == line.size() ? 1U : 0U) << n;
    EXPECT_EQ(index.errors.size(), n == line.size() || n == 0 ? 0U : 1U) << n;
  }
}

TEST(IndexTest, LeadsToThePages) {
  std::string records, members;
  for (int i = 0; i < 5; ++i) {
    const std::string url = "WARC-Target-URI: http://example.org/" + std::to_string(i) + "\r\n";
    const std::string record = wet_record("id" + std::to_string(i), "Page " + std::to_string(i), url);
    records += record;
    members += gzip_member(record);
  }
  for (const std::string& bytes : {records, members, gzip_member(records), zstd_frame(records)}) {
    const ScratchFile file(bytes);
    std::string lines;
    auto reader = Reader::open(file.path(), {});
    while (auto next = reader->next()) append_index_line(*index_entry(**next), lines);
    const ScratchFile index_file(lines);
    const Index index = read_index(index_file.path());
    EXPECT_TRUE(index.errors.empty());
    ASSERT_EQ(index.entries.size(), 5U);
    for (std::size_t i = 0; i < 5; ++i) {
      const IndexEntry& entry = index.entries[i];
      EXPECT_EQ(entry.key, "org,example)/" + std::to_string(i));
      auto one = Reader::open_at(entry.filename, entry.offset, {});
      auto page = one->next();
      ASSERT_TRUE(page && *page);
      EXPECT_EQ((**page).text, "Page " + std::to_string(i));
      EXPECT_EQ((**page).info.url, entry.url);
    }
  }
}

}  // namespace
}  // namespace newsparse::archive::test
