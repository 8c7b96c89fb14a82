// What a WARC may look like that was cut, glued, written by an old program or edited by hand: which records are given,
// which losses are told. Each row stands between two good records, plain and in gzip.
#include <string>
#include <vector>

#include "archive/archive_support.h"

namespace newsparse::archive::test {
namespace {

using Pages = std::map<std::string, std::string>;

const std::string kHead = "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Record-ID: <x>\r\nContent-Type: text/plain\r\n";

struct Row {
  const char* name;
  std::string middle;
  std::string text;         // of record x; "-" where it is not given
  const char* detail = "";  // of the one loss, empty where there is none
  std::uint64_t lost = 0;
};

std::vector<Row> rows() {
  const auto sized = [](std::size_t n) { return "Content-Length: " + std::to_string(n) + "\r\n"; };

  const std::string endless = kHead + sized(4);
  return {
      {"whole", kHead + sized(4) + "\r\ntext\r\n\r\n", "text"},
      // Lengths. The next record tells where this one ends.
      {"length too large", kHead + sized(20) + "\r\ntext\r\n\r\n", "text", "Content-Length does not fit"},
      {"length beyond the file", kHead + sized(90000) + "\r\ntext\r\n\r\n", "text", "Content-Length does not fit"},
      {"length too small", kHead + sized(2) + "\r\ntext\r\n\r\n", "text", "Content-Length does not fit"},
      {"length of nothing", kHead + sized(0) + "\r\ntext\r\n\r\n", "text", "Content-Length does not fit"},
      {"no length", kHead + "\r\ntext\r\n\r\n", "text", "record without a valid Content-Length"},
      {"length below zero", kHead + "Content-Length: -4\r\n\r\ntext\r\n\r\n", "text",
       "record without a valid Content-Length"},
      {"length in words", kHead + "Content-Length: four\r\n\r\ntext\r\n\r\n", "text",
       "record without a valid Content-Length"},
      {"length with a tail", kHead + "Content-Length: 4 bytes\r\n\r\ntext\r\n\r\n", "text",
       "record without a valid Content-Length"},
      {"length over 64 bits", kHead + "Content-Length: 99999999999999999999999\r\n\r\ntext\r\n\r\n", "text",
       "record without a valid Content-Length"},
      {"length without a value", kHead + "Content-Length:\r\n\r\ntext\r\n\r\n", "text",
       "record without a valid Content-Length"},
      {"length over the limit", kHead + sized(99999999999) + "\r\ntext\r\n\r\n", "-", "record larger than allowed",
       kHead.size() + 29 + 2 + 8},
      {"length twice", kHead + sized(4) + sized(4) + "\r\ntext\r\n\r\n", "text"},
      {"two lengths, the first fits", kHead + sized(4) + sized(2) + "\r\ntext\r\n\r\n", "text"},
      {"two lengths, the second fits", kHead + sized(77) + sized(4) + "\r\ntext\r\n\r\n", "text"},
      {"two lengths, none fits", kHead + sized(77) + sized(2) + "\r\ntext\r\n\r\n", "text",
       "Content-Length does not fit"},
      {"length with blanks", kHead + "Content-Length : \t 4  \r\n\r\ntext\r\n\r\n", "text"},
      // Line ends.
      {"line feeds alone", "WARC/1.0\nWARC-Type: conversion\nWARC-Record-ID: <x>\nContent-Length: 4\n\ntext\n\n",
       "text"},
      {"line feeds in the header",
       "WARC/1.0\nWARC-Type: conversion\nWARC-Record-ID: <x>\nContent-Length: 4\n\ntext\r\n\r\n", "text"},
      {"a line feed in the version line alone",
       "WARC/1.0\nWARC-Type: conversion\r\nWARC-Record-ID: <x>\r\nContent-Length: 4\r\n\r\ntext\r\n\r\n", "text"},
      {"no line ends behind the block", kHead + sized(4) + "\r\ntext", "text"},
      {"one line end behind the block", kHead + sized(4) + "\r\ntext\r\n", "text"},
      {"five line ends behind the block", kHead + sized(4) + "\r\ntext\r\n\r\n\r\n\r\n\r\n", "text"},
      // Headers.
      {"header without an end", endless, "-", "record header without an end", endless.size()},
      {"version line alone", "WARC/1.0\r\n", "-", "record header without an end", 10},
      {"lower case",
       "WARC/1.0\r\nwarc-type: CONVERSION\r\nwarc-record-id: <x>\r\ncontent-type: TEXT/Plain\r\ncontent-length: "
       "4\r\n\r\ntext\r\n\r\n",
       "text"},
      {"a value over two lines",
       "WARC/1.0\r\nWARC-Type:\r\n conversion\r\nWARC-Record-ID: <x>\r\nX: y\r\n\tContent-Length: 9\r\nContent-Length: "
       "4\r\n\r\ntext\r\n\r\n",
       "text"},
      {"a line without a colon", kHead + "something\r\n" + sized(4) + "\r\ntext\r\n\r\n", "text"},
      {"blanks behind the version", "WARC/1.0 \t " + kHead.substr(8) + sized(4) + "\r\ntext\r\n\r\n", "text"},
      {"WARC 1.1", "WARC/1.1" + kHead.substr(8) + sized(4) + "\r\ntext\r\n\r\n", "text"},
      {"WARC 0.17", "WARC/0.17" + kHead.substr(8) + sized(4) + "\r\ntext\r\n\r\n", "text"},
      {"WARC 0.18", "WARC/0.18" + kHead.substr(8) + sized(4) + "\r\ntext\r\n\r\n", "text"},
      {"no version", "WARC" + kHead.substr(8) + sized(4) + "\r\ntext\r\n\r\n", "-", "garbage between records",
       kHead.size() + 19 - 4 + 2 + 8},
      // Between records.
      {"garbage", "some garbage\r\n", "-", "garbage between records", 14},
      {"garbage up to the record", "garbage", "-", "garbage between records", 7},
      {"zeros", std::string(700, '\0'), "-", "garbage between records", 700},
      {"an empty record", kHead + sized(0) + "\r\n\r\n\r\n", ""},
      {"an empty record without line ends", kHead + sized(0) + "\r\n", ""},
      {"a version line in the block", kHead + sized(26) + "\r\nlook:\r\nWARC/1.0\r\nWARC-Type\r\n\r\n",
       "look:\r\nWARC/1.0\r\nWARC-Type"},
  };
}

void expect_row(const Row& row, const std::string& bytes, std::uint64_t offset) {
  const ScratchFile file(bytes);
  const Given given = read_archive(file.path());
  Pages pages = {{"a", "one"}, {"b", "two"}};
  if (row.text != "-") pages.emplace("x", row.text);
  EXPECT_EQ(given.pages, pages);
  EXPECT_EQ(given.losses.size(), *row.detail == '\0' ? 0U : 1U);
  for (const Error& loss : given.losses) {
    EXPECT_EQ(loss.detail, row.detail);
    EXPECT_EQ(loss.offset, offset);
    EXPECT_EQ(loss.lost, row.lost);
  }
}

TEST(WarcRowsTest, BetweenGoodRecords) {
  const std::string a = wet_record("a", "one"), b = wet_record("b", "two");
  for (const Row& row : rows()) {
    SCOPED_TRACE(row.name);
    expect_row(row, a + row.middle + b, a.size());
    expect_row(row, gzip_member(a + row.middle + b), 0);
    expect_row(row, zstd_frame(a) + zstd_frame(row.middle + b), zstd_frame(a).size());
  }
}

TEST(WarcRowsTest, WholeRecordsAtTheFront) {
  for (const Row& row : rows()) {
    if (*row.detail != '\0' || row.text == "-") continue;
    SCOPED_TRACE(row.name);
    expect_row(row, row.middle + wet_record("a", "one") + wet_record("b", "two"), 0);
    expect_row(row, gzip_member(row.middle) + gzip_member(wet_record("a", "one") + wet_record("b", "two")), 0);
  }
}

TEST(WarcRowsTest, FrontsOfFiles) {
  const std::string record = wet_record("a", "one");
  for (const std::string front : {"", "\xEF\xBB\xBF", "\r\n\r\n", "\xEF\xBB\xBF\r\n"}) {
    const ScratchFile file(std::string(front).append(record));
    const Given given = read_archive(file.path());
    EXPECT_EQ(given.pages, (Pages{{"a", "one"}}));
    EXPECT_TRUE(given.losses.empty());
    ASSERT_EQ(given.origins.size(), 1U);
    EXPECT_EQ(given.origins[0].offset, front.size());
  }
  const ScratchFile garbage(std::string("no record\n").append(record));
  const Given given = read_archive(garbage.path());
  EXPECT_EQ(given.pages, (Pages{{"a", "one"}}));
  ASSERT_EQ(given.losses.size(), 1U);
  EXPECT_EQ(given.losses[0].lost, 10U);
  // What a text says of WARC makes it none.
  const ScratchFile text("WARC/1.0 is a format.\nWARC/1.0\nis its first line.\n");
  EXPECT_EQ(read_archive(text.path()).pages.size(), 1U);
  EXPECT_EQ(read_archive(text.path()).counts.records, 0U);
}

TEST(WarcRowsTest, CutTails) {
  const std::string a = wet_record("a", "one"), b = wet_record("b", "some text");
  for (std::size_t cut = 1; cut < b.size() - 4; ++cut) {
    SCOPED_TRACE(cut);
    for (const bool packed : {false, true}) {
      const std::string bytes = a + b.substr(0, cut);
      const ScratchFile file(packed ? gzip_member(bytes) : bytes);
      const Given given = read_archive(file.path());
      EXPECT_EQ(given.pages, (Pages{{"a", "one"}}));
      EXPECT_EQ(given.counts.records, cut < 10 ? 1U : 2U);  // the version line is ten bytes long
      ASSERT_EQ(given.losses.size(), 1U);
      EXPECT_EQ(given.losses[0].offset, packed ? 0 : a.size());
      EXPECT_EQ(given.losses[0].lost, cut);
    }
  }
  for (std::size_t cut = b.size() - 4; cut <= b.size(); ++cut) {  // of the line ends behind it nothing depends
    const ScratchFile file(a + b.substr(0, cut));
    EXPECT_EQ(read_archive(file.path()).pages.size(), 2U);
    EXPECT_TRUE(read_archive(file.path()).losses.empty());
  }
}

// RFC 1952, 2.3: the flags are 2 for a checksum of the header, 4 for extra fields, 8 for a name, 16 for a comment.
std::string with_head(const std::string& member, unsigned flags) {
  std::string out = member.substr(0, 10);
  out[3] = static_cast<char>(flags);
  if ((flags & 4U) != 0) out.append("\x06\0sl\x02\0\x01\x02", 8);
  if ((flags & 8U) != 0) out.append("a name.warc\0", 12);
  if ((flags & 16U) != 0) out.append("a comment\0", 10);
  if ((flags & 2U) != 0) {
    const std::uint32_t crc = crc32_gzip_refl(0, reinterpret_cast<const unsigned char*>(out.data()), out.size());
    out.push_back(static_cast<char>(crc & 0xFFU));
    out.push_back(static_cast<char>(crc >> 8 & 0xFFU));
  }
  return out + member.substr(10);
}

TEST(WarcRowsTest, HeadsOfGzipMembers) {
  const std::string a = gzip_member(wet_record("a", "one")), b = gzip_member(wet_record("b", "two"));
  for (const unsigned flags : {0U, 1U, 2U, 4U, 8U, 12U, 16U, 24U, 28U, 30U}) {
    SCOPED_TRACE(flags);
    const ScratchFile file(with_head(a, flags) + with_head(b, flags));
    const Given given = read_archive(file.path());
    EXPECT_EQ(given.pages, (Pages{{"a", "one"}, {"b", "two"}}));
    EXPECT_TRUE(given.losses.empty());
    ASSERT_EQ(given.origins.size(), 2U);
    EXPECT_EQ(given.origins[1].offset, with_head(a, flags).size());
    auto reader = Reader::open_at(file.path(), given.origins[1].offset, {});
    auto next = reader->next();
    ASSERT_TRUE(next && *next);
    EXPECT_EQ((**next).text, "two");
  }
}

TEST(WarcRowsTest, MembersAndRecordsNeedNotFit) {
  const std::string a = wet_record("a", "one"), b = wet_record("b", "two"), empty = gzip_member("");
  const std::string all = a + b;
  const Pages both = {{"a", "one"}, {"b", "two"}};
  for (std::size_t cut = 1; cut < all.size(); cut += 7) {  // a record over several members
    const ScratchFile file(gzip_member(all.substr(0, cut)) + gzip_member(all.substr(cut)));
    EXPECT_EQ(read_archive(file.path()).pages, both);
    EXPECT_TRUE(read_archive(file.path()).losses.empty());
  }
  std::string single;  // a member a byte
  for (const char c : all) single += gzip_member(std::string(1, c));
  for (const std::string& bytes : {single, empty + gzip_member(a) + empty + empty + gzip_member(b) + empty,
                                   gzip_member(a) + gzip_member(b) + std::string(512, '\0'),
                                   zstd_frame(a) + zstd_frame("") + zstd_frame(b) + std::string(512, '\0')}) {
    const ScratchFile file(bytes);
    const Given given = read_archive(file.path());
    EXPECT_EQ(given.pages, both);
    EXPECT_TRUE(given.losses.empty());
  }
}

TEST(WarcRowsTest, PlainRecordsBehindPackedOnes) {
  const std::string a = wet_record("a", "one"), b = wet_record("b", "two");
  const std::string c = wet_record("c", std::string(300000, 'x') + "\x1f\x8b\x08" + std::string(7, '\0'));
  for (const std::string& packed : {gzip_member(a), zstd_frame(a)}) {
    const ScratchFile file(packed + b + c);
    const Given given = read_archive(file.path());
    EXPECT_EQ(given.pages.size(), 3U);
    EXPECT_TRUE(given.losses.empty());
    ASSERT_EQ(given.origins.size(), 3U);
    EXPECT_EQ(given.origins[1].offset, packed.size());
    EXPECT_EQ(given.origins[1].length, b.size());
    EXPECT_EQ(given.origins[2].offset, packed.size() + b.size());
    EXPECT_EQ(given.origins[2].length, c.size());
    for (std::size_t i = 0; i < 3; ++i) {
      auto reader = Reader::open_at(file.path(), given.origins[i].offset, {});
      auto next = reader->next();
      ASSERT_TRUE(next && *next) << i;
      EXPECT_EQ((**next).info.id, std::string(1, static_cast<char>('a' + i)));
      EXPECT_EQ((**next).info.origin.length, given.origins[i].length);
    }
    // Damage there is told by its place in the file.
    const ScratchFile damaged(packed + b + "garbage" + c);
    const Given kept = read_archive(damaged.path());
    EXPECT_EQ(kept.pages.size(), 3U);
    ASSERT_EQ(kept.losses.size(), 1U);
    EXPECT_EQ(kept.losses[0].offset, packed.size() + b.size());
    EXPECT_EQ(kept.losses[0].lost, 7U);
  }
}

TEST(WarcRowsTest, HttpHeadersMayBeFolded) {
  const std::string head =
      "HTTP/1.1 200 OK\r\nServer: one\r\n Content-Type: text/html\r\n"
      "Content-Type:\r\n text/plain;\r\n\tcharset=ISO-8859-1\r\n";
  const ScratchFile file(warc_record("response", "application/http;\r\n msgtype=response", "a", head + "\r\ncaf\xe9",
                                     "WARC-Target-URI: http://example.org/\r\n a\r\n"));
  auto reader = Reader::open(file.path(), {});
  auto next = reader->next();
  ASSERT_TRUE(next && *next);
  EXPECT_EQ((**next).text, "caf\xC3\xA9");
  EXPECT_EQ((**next).info.url, "http://example.org/ a");
  EXPECT_EQ((**next).status, "200");
  EXPECT_EQ((**next).media_type, "text/plain");
}

}  // namespace
}  // namespace newsparse::archive::test
