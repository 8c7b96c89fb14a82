// Bodies of responses as servers sent them and as archives keep them.
#include <string>
#include <vector>

#include "archive/archive_support.h"

namespace newsparse::archive::test {
namespace {

using namespace std::string_literals;

// RFC 1951, 3.2.4: one stored block, the last. RFC 1950: its wrapping, with the Adler-32 checksum.
std::string deflated(const std::string& text) {
  const auto size = static_cast<unsigned>(text.size());
  std::string out = "\x01";
  for (const unsigned n : {size, ~size}) {
    out.push_back(static_cast<char>(n & 0xFFU));
    out.push_back(static_cast<char>(n >> 8 & 0xFFU));
  }
  return out + text;
}
std::string zlib_wrapped(const std::string& text) {
  std::uint32_t a = 1, b = 0;
  for (const char c : text) {
    a = (a + static_cast<unsigned char>(c)) % 65521;
    b = (b + a) % 65521;
  }
  std::string out = "\x78\x01" + deflated(text);
  for (const std::uint32_t n : {b >> 8, b, a >> 8, a}) out.push_back(static_cast<char>(n & 0xFFU));
  return out;
}
// RFC 7932, 9.2: window bits 16, not the last, four nibbles of length - 1, not packed; then an empty last block.
std::string brotli_of_four(const std::string& text) { return "\x30\x00\x10"s + text + "\x03"; }

// In chunks of `size` bytes.
std::string chunked(const std::string& body, std::size_t size, const std::string& tail = "0\r\n\r\n") {
  static constexpr const char* kDigits = "0123456789abcdef";
  std::string out;
  for (std::size_t at = 0; at < body.size(); at += size) {
    const std::string piece = body.substr(at, size);
    out.push_back(kDigits[piece.size() >> 4 & 0xFU]);
    out.push_back(kDigits[piece.size() & 0xFU]);
    out += "\r\n" + piece + "\r\n";
  }
  return out + tail;
}

struct Row {
  const char* name;
  std::string fields;  // of the HTTP header, beside Content-Type
  std::string body;
  std::string text;  // "-" where the record is set aside
  bool repaired = false;
  const char* head = "HTTP/1.1 200 OK\r\n";
};

std::vector<Row> rows() {
  const std::string text = "one two three four five";
  const std::string packed = gzip_member(text);
  const std::string twice = "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n";
  const std::string in_chunks = "Transfer-Encoding: chunked\r\n";
  return {
      {"plain", "", text, text},
      {"empty", "", "", ""},
      // Chunks.
      {"chunks", in_chunks, chunked(text, 7), text},
      {"chunks of a byte", in_chunks, chunked(text, 1), text},
      {"chunks with trailers", in_chunks, chunked(text, 7, "0\r\nExpires: never\r\nX: y\r\n\r\n"), text},
      {"chunks with extensions", in_chunks, "3;name=\"a;b\"\r\none\r\n0;x\r\n\r\n", "one"},
      {"chunks with blanks behind the size", in_chunks, "3   \r\none\r\n0\r\n\r\n", "one"},
      {"chunks with capitals and zeros", in_chunks, "00001A\r\nabcdefghijklmnopqrstuvwxyz\r\n000\r\n\r\n",
       "abcdefghijklmnopqrstuvwxyz"},
      {"chunks with line feeds alone", in_chunks, "3\none\n4\n two\n0\n\n", "one two"},
      {"chunks without a last one", in_chunks, chunked(text, 7, ""), text},
      {"chunks cut within a size", in_chunks, "3\r\none\r\n1", "one"},
      {"chunks cut within a chunk", in_chunks, "3\r\none\r\n9\r\n two", "one two"},
      {"a chunk without bytes alone", in_chunks, "0\r\n\r\n", ""},
      {"a size that is too small", in_chunks, "2\r\none\r\n0\r\n\r\n", "one\r\n0\r\n\r\n", true},
      {"a size that is no number", in_chunks, "3\r\none\r\nxyz\r\n two", "onexyz\r\n two", true},
      {"a size over 64 bits", in_chunks, "3\r\none\r\n11111111111111111\r\n two", "one11111111111111111\r\n two", true},
      {"no chunks under the field", in_chunks, text, text},
      {"empty under the field", in_chunks, "", ""},
      {"the field twice, chunks once", twice, chunked(text, 7), text},
      {"chunks in chunks", twice, chunked(chunked(text, 7), 9), text},
      {"the list twice", "Transfer-Encoding: chunked, Chunked\r\n", chunked(chunked(text, 7), 9), text},
      {"in another case", "TRANSFER-ENCODING: Chunked\r\n", chunked(text, 7), text},
      // Packed.
      {"gzip", "Content-Encoding: gzip\r\n", packed, text},
      {"x-gzip", "content-encoding: X-GZIP\r\n", packed, text},
      {"gzip in chunks", "Content-Encoding: gzip\r\n" + in_chunks, chunked(packed, 9), text},
      {"gzip, the chunks undone already", "Content-Encoding: gzip\r\n" + in_chunks, packed, text},
      {"gzip and chunks undone already", "Content-Encoding: gzip\r\n" + in_chunks, text, text},
      {"gzip as a transfer coding", "Transfer-Encoding: gzip, chunked\r\n", chunked(packed, 9), text},
      {"gzip twice", "Content-Encoding: gzip, gzip\r\n", gzip_member(packed), text},
      {"gzip named twice, done once", "Content-Encoding: gzip\r\nContent-Encoding: gzip\r\n", packed, text},
      {"deflate in gzip", "Content-Encoding: deflate, gzip\r\n", gzip_member(zlib_wrapped(text)), text},
      {"deflate undone already, in chunks", "Content-Encoding: br, deflate\r\n" + in_chunks, chunked(text, 9), text},
      {"gzip with bytes behind it", "Content-Encoding: gzip\r\n", packed + "garbage", text},
      {"zlib", "Content-Encoding: deflate\r\n", zlib_wrapped(text), text},
      {"deflate without a wrapping", "Content-Encoding: deflate\r\n", deflated(text), text},
      {"deflate undone already", "Content-Encoding: deflate\r\n", text, text},
      {"brotli", "Content-Encoding: br\r\n", brotli_of_four("four"), "four"},
      {"brotli in chunks", "Content-Encoding: br\r\n" + in_chunks, chunked(brotli_of_four("four"), 2), "four"},
      {"brotli undone already", "Content-Encoding: br\r\n", text, text},
      {"zstd", "Content-Encoding: zstd\r\n", zstd_frame(text), text},
      {"nothing under brotli", "Content-Encoding: br\r\n", "", ""},
      {"nothing under gzip", "Content-Encoding: gzip\r\n", "", ""},
      {"identity", "Content-Encoding: identity\r\n", text, text},
      {"none", "Content-Encoding: none\r\n", text, text},
      {"no value", "Content-Encoding:\r\n", text, text},
      {"a charset for a coding", "Content-Encoding: UTF-8\r\n", text, text},
      {"an unknown coding", "Content-Encoding: compress\r\n", "\x1f\x9d\x90\xff\xfe", "-"},
      {"gzip cut off", "Content-Encoding: gzip\r\n", packed.substr(0, 20), "-"},
      {"gzip with a false checksum", "Content-Encoding: gzip\r\n", packed.substr(0, packed.size() - 8) + "12345678",
       "-"},
      {"zlib cut off", "Content-Encoding: deflate\r\n", zlib_wrapped(text + "\xff").substr(0, 20), "-"},
      // Headers.
      {"line feeds alone", "", text, text, false, "HTTP/1.0 200 OK\n"},
      {"no reason", "", text, text, false, "HTTP/1.1 200\r\n"},
      {"a line without a colon", "nonsense\r\n", text, text},
      {"a colon in the first line", "", text, text, false, "HTTP/1.1 200 OK: Content-Type: text/html\r\n"},
  };
}

TEST(HttpBodyTest, Rows) {
  for (const Row& row : rows()) {
    SCOPED_TRACE(row.name);
    const bool bare = std::string_view(row.head).find('\r') == std::string_view::npos;
    const std::string block =
        std::string(row.head) + row.fields + "Content-Type: text/plain" + (bare ? "\n\n" : "\r\n\r\n") + row.body;
    const ScratchFile file(warc_record("response", "application/http; msgtype=response", "x", block) +
                           wet_record("b", "two"));
    auto reader = Reader::open(file.path(), {});
    auto next = reader->next();
    ASSERT_TRUE(next);
    if (row.text == "-") {
      ASSERT_FALSE(*next);
      EXPECT_EQ(next->error().code, ErrorCode::kDamaged);
      EXPECT_EQ(next->error().offset, 0U);
      EXPECT_EQ(next->error().lost, block.size());
    } else {
      ASSERT_TRUE(*next) << to_string(next->error());
      EXPECT_EQ((**next).text, row.text);
      EXPECT_EQ((**next).info.repaired, row.repaired);
      EXPECT_EQ((**next).status, "200");
    }
    next = reader->next();
    ASSERT_TRUE(next && *next);
    EXPECT_EQ((**next).text, "two");
    EXPECT_EQ(reader->counts().records, 2U);
  }
}

TEST(HttpBodyTest, EveryPrefixOfEveryBody) {
  for (const Row& row : rows()) {
    SCOPED_TRACE(row.name);
    for (std::size_t size = 0; size < row.body.size(); ++size) {
      const ScratchFile file(
          warc_record("response", "application/http", "x",
                      row.head + row.fields + "Content-Type: text/plain\n\n" + row.body.substr(0, size)) +
          wet_record("b", "two"));
      const Given given = read_archive(file.path());
      EXPECT_EQ(given.counts.records, 2U);
      EXPECT_EQ(given.pages.count("b"), 1U);
      EXPECT_EQ(given.pages.size() + given.losses.size(), 2U);
    }
  }
}

// A chunk's size is looked for in its own line only: a megabyte of one-byte chunks takes no time.
TEST(HttpBodyTest, ManyChunks) {
  const std::string body(std::size_t{1} << 20, 'x');
  const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n";
  const ScratchFile file(warc_record("response", "application/http", "x", head + chunked(body, 1)));
  EXPECT_EQ(read_archive(file.path()).pages.at("x"), body);
}

// One body, kept in chunks. SHA-1 of "one two" and of the chunks as they are, by Python's hashlib.
TEST(HttpBodyTest, PayloadDigests) {
  const std::string block =
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
      "3\r\none\r\n4\r\n two\r\n0\r\n\r\n";
  const auto labelled = [&](const char* type, const std::string& more) {
    return warc_record(type, "application/http; msgtype=response", "x", block, more + "\r\n");
  };
  struct Case {
    const char* type;
    std::string more;
    bool fits;
  };
  const Case cases[] = {
      {"response", "WARC-Payload-Digest: sha1:a6151e9585c47b1d3e4c4eb25e8200a81de14b7c", true},
      {"response", "WARC-Payload-Digest: sha1:9eda01b914e706c54cac78726df8449544bd4a62", true},
      {"response", "WARC-Payload-Digest: sha1:0000000000000000000000000000000000000000", false},
      {"revisit", "WARC-Payload-Digest: sha1:0000000000000000000000000000000000000000", true},
      {"response", "WARC-Segment-Number: 1\r\nWARC-Payload-Digest: sha1:0000000000000000000000000000000000000000",
       true},
  };
  for (const Case& row : cases) {
    SCOPED_TRACE(row.more);
    const ScratchFile file(labelled(row.type, row.more));
    EXPECT_EQ(read_archive(file.path(), {.check_digests = true}).losses.size(), row.fits ? 0U : 1U);
    EXPECT_TRUE(read_archive(file.path()).losses.empty());
  }
}

}  // namespace
}  // namespace newsparse::archive::test
