// ARC files, the format before WARC: good ones, and what becomes of damaged ones.
#include <string>
#include <vector>

#include "archive/arc_line.h"
#include "archive/archive_support.h"

namespace newsparse::archive::test {
namespace {

const std::string kFirst = "1 0 Ours\nURL IP-address Archive-date Content-type Archive-length\n";
const std::string kFirstOfTwo =
    "2 0 Ours\nURL IP-address Archive-date Content-type Result-code Checksum Location Offset Filename "
    "Archive-length\n";

std::string arc_record(const std::string& url, const std::string& block, const std::string& between = "text/plain") {
  return url + " 192.0.2.1 20040131093015 " + between + " " + std::to_string(block.size()) + "\n" + block + "\n";
}
std::string page(const std::string& text) { return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + text; }
const std::string kHead = arc_record("filedesc://a.arc", kFirst);

TEST(ArcLineTest, Rows) {
  struct Row {
    const char* line;
    const char* url;  // empty where it is none
    const char* length = "";
  };
  const Row rows[] = {
      {"http://example.org/ 192.0.2.1 20040131093015 text/html 12\n", "http://example.org/", "12"},
      {"http://example.org/ 192.0.2.1 20040131093015 text/html 12\r\n", "http://example.org/", "12"},
      {"http://example.org/ 192.0.2.1 200401310930 text/html 12\n", "http://example.org/", "12"},
      {"http://example.org/a b 2001:db8::1 20040131093015 - 0\n", "http://example.org/a b", "0"},
      {"http://example.org/ 192.0.2.1 20040131093015 text/html 200 - - 12 a.arc 7\n", "http://example.org/", "7"},
      {"dns:example.org 192.0.2.1 20040131093015 text/dns 7\n", "dns:example.org", "7"},
      {"filedesc://a.arc 0.0.0.0 20040131093015 text/plain 76\n", "filedesc://a.arc", "76"},
      {"http://example.org/ 192.0.2.1 20040131093015 text/html 12", ""},  // no end
      {"http://example.org/ 192.0.2.1 20040131093015 text/html -1\n", "http://example.org/", "-1"},
      {"http://example.org/ 192.0.2.1 200401310930150000 text/html 7\n", "http://example.org/", "7"},
      {"http://example.org/ 192.0.2.1 20040131093015 text/html; charset=utf-8 7\n", "http://example.org/", "7"},
      {"http://example.org/ 192.0.2.1 20040131093015 text/html -\n", ""},     // no length
      {"http://example.org/ 192.0.2.1 20040131093015 text/html 1-\n", ""},    // no length
      {"http://example.org/ 192.0.2.1 2004-01-31 text/html 12\n", ""},        // no date
      {"http://example.org/ example.org 20040131093015 text/html 12\n", ""},  // no address
      {"192.0.2.1 20040131093015 text/html 12\n", ""},                        // no URL
      {"http://example.org/ 192.0.2.1 20040131093015 12\n", ""},              // no type
      {"WARC/1.0\r\n", ""},
      {"See http://example.org/ 192.0.2.1 20040131093015 text/html 12\n", ""},
      {": 192.0.2.1 20040131093015 text/html 12\n", ""},
      {"", ""},
      {"\n", ""},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.line);
    const auto line = internal::read_arc_line(row.line);
    ASSERT_EQ(line.has_value(), *row.url != '\0');
    if (!line) continue;
    EXPECT_EQ(line->url, row.url);
    EXPECT_EQ(line->length, row.length);
    EXPECT_EQ(line->size, std::string_view(row.line).size());
    for (std::size_t size = 0; size < line->size; ++size) {
      const std::vector<char> prefix(row.line, row.line + size);
      EXPECT_FALSE(internal::read_arc_line({prefix.data(), prefix.size()}));
    }
  }
  EXPECT_FALSE(
      internal::read_arc_line("http://" + std::string(20000, 'x') + " 192.0.2.1 20040131093015 text/html 1\n"));
}

TEST(ArcTest, FieldsOfARecord) {
  const std::string record = arc_record("http://example.org/a b", page("one"));
  const ScratchFile file(gzip_member(kHead) + gzip_member(record));
  auto reader = Reader::open(file.path(), {});
  auto next = reader->next();
  ASSERT_TRUE(next && *next);
  EXPECT_EQ((**next).text, "one");
  EXPECT_EQ((**next).info.url, "http://example.org/a b");
  EXPECT_EQ((**next).info.fetched, "2004-01-31T09:30:15Z");
  EXPECT_EQ((**next).status, "200");
  EXPECT_EQ((**next).info.origin.offset, gzip_member(kHead).size());
  EXPECT_EQ((**next).info.origin.length, gzip_member(record).size());
  EXPECT_FALSE(reader->next());
  EXPECT_EQ(reader->counts().records, 2U);
  EXPECT_EQ(reader->counts().skipped, 1U);
}

TEST(ArcTest, AllPackings) {
  const std::string html = "HTTP/1.1 200 OK\nContent-Type: text/html\n\n<p>http://example.org/ is no record</p>\n";
  const std::vector<std::string> records = {
      kHead,
      arc_record("http://example.org/a", page("one")),
      arc_record("dns:example.org", "20040131093015\nexample.org. 1 IN A 192.0.2.1\n", "text/dns"),
      arc_record("https://example.org/b", html, "text/html"),
      arc_record("ftp://example.org/c", "two"),
      arc_record("http://example.org/d", page(""), "text/plain 200 - - 12 a.arc"),
      arc_record("http://example.org/e", page("three\n\n"), "text/plain 200 - - 12 a.arc"),
  };
  std::string plain, members, frames;
  for (const std::string& record : records) {
    plain += record;
    members += gzip_member(record);
    frames += zstd_frame(record);
  }
  const std::string second = arc_record("filedesc://b.arc", kFirstOfTwo);
  for (const std::string& bytes : {plain, members, frames, gzip_member(plain), zstd_frame(plain), second + plain}) {
    const ScratchFile file(bytes);
    std::vector<std::string> texts, urls;
    std::vector<std::uint64_t> offsets;
    auto reader = Reader::open(file.path(), {});
    while (auto next = reader->next()) {
      ASSERT_TRUE(*next) << to_string(next->error());
      texts.emplace_back((**next).text);
      urls.emplace_back((**next).info.url);
      offsets.push_back((**next).info.origin.offset);
    }
    EXPECT_EQ(texts, (std::vector<std::string>{"one", "two", "", "three\n\n"}));
    EXPECT_EQ(urls, (std::vector<std::string>{"http://example.org/a", "ftp://example.org/c", "http://example.org/d",
                                              "http://example.org/e"}));
    EXPECT_EQ(reader->counts().records, bytes.size() == second.size() + plain.size() ? 8U : 7U);
    EXPECT_EQ(reader->counts().html, 1U);
    for (std::size_t i = 0; i < offsets.size(); ++i) {
      auto again = Reader::open_at(file.path(), offsets[i], {});
      auto alone = again->next();
      ASSERT_TRUE(alone && *alone) << i;
      EXPECT_EQ((**alone).text, texts[i]);
    }
  }
}

TEST(ArcTest, DamageBetweenGoodRecords) {
  const std::string a = arc_record("http://example.org/a", page("one"));
  const std::string b = arc_record("http://example.org/b", page("two"));
  struct Row {
    const char* name;
    std::string middle;
    std::size_t pages;
    const char* detail;  // of the one loss, empty where there is none
    std::uint64_t lost = 0;
  };
  const std::string line = "http://example.org/x 192.0.2.1 20040131093015 text/plain ";
  const Row rows[] = {
      {"whole", arc_record("http://example.org/x", page("text")), 3, ""},
      {"no line end behind the block", line + "49\n" + page("text"), 3, ""},
      {"five line ends behind the block", line + "49\n" + page("text") + "\n\n\n\n\n", 3, ""},
      {"length too large", line + "62\n" + page("text") + "\n", 3, "Content-Length does not fit"},
      {"length beyond the file", line + "99999\n" + page("text") + "\n", 3, "Content-Length does not fit"},
      {"length too small", line + "47\n" + page("text") + "\n", 3, "Content-Length does not fit"},
      {"length over the limit", line + "99999999999\n" + page("text") + "\n", 2, "record larger than allowed",
       line.size() + 12 + 50},
      {"length below zero", line + "-1\n" + page("text") + "\n", 3, "record without a valid Content-Length"},
      {"garbage", "some garbage\n", 2, "garbage between records", 13},
      {"a line that is none", "http://example.org/x 192.0.2.1 text/plain 4\ntext\n", 2, "garbage between records", 49},
  };
  ASSERT_EQ(page("text").size(), 49U);
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    for (const bool packed : {false, true}) {
      const std::string bytes = kHead + a + row.middle + b;
      const ScratchFile file(packed ? gzip_member(bytes) : bytes);
      std::size_t pages = 0;
      std::vector<Error> losses;
      auto reader = Reader::open(file.path(), {});
      while (auto next = reader->next()) {
        if (*next) {
          ++pages;
          continue;
        }
        losses.push_back(next->error());
      }
      EXPECT_EQ(pages, row.pages);
      ASSERT_EQ(losses.size(), *row.detail == '\0' ? 0U : 1U);
      if (losses.empty()) continue;
      EXPECT_EQ(losses[0].detail, row.detail);
      EXPECT_EQ(losses[0].lost, row.lost);
      EXPECT_EQ(losses[0].offset, packed ? 0 : kHead.size() + a.size());
    }
  }
}

// Wherever it is cut, the records before are there, and what is behind them is lost and told.
TEST(ArcTest, CutAtEveryByte) {
  const std::string a = kHead + arc_record("http://example.org/a", page("one"));
  const std::string all = a + arc_record("http://example.org/b", page("two"));
  for (std::size_t at = 20; at < all.size() - 1; ++at) {
    SCOPED_TRACE(at);
    const ScratchFile file(all.substr(0, at));
    std::size_t pages = 0, losses = 0;
    auto reader = Reader::open(file.path(), {});
    while (auto next = reader->next()) ++(*next ? pages : losses);
    EXPECT_EQ(pages, at >= a.size() - 1 ? 1U : 0U);
    // Of the line end behind a record nothing depends.
    const bool whole = at == kHead.size() || at == kHead.size() - 1 || at == a.size() || at == a.size() - 1;
    EXPECT_EQ(losses, whole ? 0U : 1U);
  }
}

}  // namespace
}  // namespace newsparse::archive::test
