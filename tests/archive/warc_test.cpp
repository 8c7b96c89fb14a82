#include <filesystem>
#include <string>

#include "archive/archive_support.h"
#include "archive/charset.h"
#include "archive/digest.h"
#include "newsparse/archive/inputs.h"

namespace newsparse::archive::test {
namespace {

using Pages = std::map<std::string, std::string>;

TEST(WarcTest, FieldsOfAWetRecord) {
  const std::string first = warc_record("warcinfo", "application/warc-fields", "urn:info", "software: ours\r\n");
  const std::string second = wet_record("urn:a", "Headline\nText",
                                        "WARC-Target-URI: http://example.org/a\r\n"
                                        "WARC-Identified-Content-Language: deu,eng\r\n");
  const std::string packed = gzip_member(first);
  const ScratchFile file(packed + gzip_member(second));
  auto reader = Reader::open(file.path(), {});
  ASSERT_TRUE(reader.has_value());
  auto next = reader->next();
  ASSERT_TRUE(next && *next);
  const InputPage& page = **next;
  EXPECT_EQ(page.text, "Headline\nText");
  EXPECT_EQ(page.info.id, "urn:a");
  EXPECT_EQ(page.info.url, "http://example.org/a");
  EXPECT_EQ(page.info.fetched, "2019-04-25T12:57:54Z");
  EXPECT_EQ(page.info.language, "de");
  EXPECT_EQ(page.info.origin.offset, packed.size());
  EXPECT_EQ(page.info.origin.length, gzip_member(second).size());
  EXPECT_FALSE(reader->next().has_value());
  EXPECT_EQ(reader->counts().records, 2U);
  EXPECT_EQ(reader->counts().skipped, 1U);

  auto again = Reader::open_at(file.path(), packed.size(), {});
  ASSERT_TRUE(again.has_value());
  auto alone = again->next();
  ASSERT_TRUE(alone && *alone);
  EXPECT_EQ((**alone).info.id, "urn:a");
  EXPECT_EQ((**alone).info.origin.offset, packed.size());
}

TEST(WarcTest, ResponsesAreUndone) {
  const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=\"ISO-8859-1\"\r\n";
  const std::string text = "caf\xe9";
  const std::string packed = gzip_member(text);
  const std::string plain = head + "\r\n" + text;
  const std::string chunked = head + "Transfer-Encoding: chunked\r\n\r\n3\r\ncaf\r\n1;x=y\r\n\xe9\r\n0\r\n\r\n";
  const std::string gzipped = head + "Content-Encoding: gzip\r\n\r\n" + packed;
  const std::string undone = head + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n" + text;
  // Uncompressed meta-blocks (RFC 7932, 9.2): window bits 16, not the last, four nibbles of length - 1, not packed,
  // then the bytes, then an empty last block.
  const std::string brotli = head + "Content-Encoding: br\r\n\r\n" + std::string("\x30\x00\x10", 3) + text + "\x03";
  const std::string undone_brotli = "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Encoding: br\n\ncaf\xC3\xA9";
  const std::string bad_brotli = head + "Content-Encoding: br\r\n\r\n\xff\xff\xff\xff";
  const std::string html = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>";
  const std::string odd = "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=klingon-7\r\n\r\nx";
  std::string bytes;
  int n = 0;
  for (const std::string& block : {plain, chunked, gzipped, undone, brotli, undone_brotli, html, odd, bad_brotli}) {
    bytes += warc_record("response", "application/http; msgtype=response", std::to_string(n++), block);
  }
  const ScratchFile file(bytes);
  const Given given = read_archive(file.path());
  const std::string cafe = "caf\xC3\xA9";
  EXPECT_EQ(given.pages, (Pages{{"0", cafe}, {"1", cafe}, {"2", cafe}, {"3", cafe}, {"4", cafe}, {"5", cafe}}));
  EXPECT_EQ(given.counts.html, 1U);
  ASSERT_EQ(given.losses.size(), 2U);
  EXPECT_EQ(given.losses[0].code, ErrorCode::kBadCharset);
  EXPECT_EQ(given.losses[1].code, ErrorCode::kDamaged);
  EXPECT_EQ(given.losses[1].offset, bytes.rfind("WARC/1.0"));
}

struct DamageCase {
  const char* name;
  std::string first;  // bytes between two good records
  ErrorCode code;
  std::uint64_t lost;  // of them
};

TEST(WarcTest, ResynchronisesAtTheNextRecord) {
  const std::string good = wet_record("a", "one");
  const std::string endless = "WARC/1.0\r\nWARC-Type: conversion\r\n";
  const std::string huge = "WARC/1.0\r\nContent-Length: 99999999999999\r\n\r\ntext\r\n\r\n";
  const DamageCase cases[] = {
      {"header without an end", endless, ErrorCode::kDamaged, endless.size()},
      {"garbage", "some garbage\r\n", ErrorCode::kDamaged, 14},
      {"garbage up to the record", "garbage", ErrorCode::kDamaged, 7},
      {"length over the limit", huge, ErrorCode::kLimit, huge.size()},
      {"header over the limit", "WARC/1.0\r\nX: " + std::string(100000, 'x') + "\r\n\r\n", ErrorCode::kLimit, 100017},
  };
  for (const DamageCase& damage : cases) {
    SCOPED_TRACE(damage.name);
    const ScratchFile file(good + damage.first + wet_record("b", "two"));
    const Given given = read_archive(file.path());
    EXPECT_EQ(given.pages, (Pages{{"a", "one"}, {"b", "two"}}));
    ASSERT_EQ(given.losses.size(), 1U);
    EXPECT_EQ(given.losses[0].code, damage.code);
    EXPECT_EQ(given.losses[0].offset, good.size());
    EXPECT_EQ(given.losses[0].lost, damage.lost);
  }
}

TEST(WarcTest, HeadersMayEndWithLineFeedsAlone) {
  const std::string record =
      "WARC/1.1\nWARC-Type: conversion\nWARC-Record-ID: <a>\nContent-Type: text/plain\n"
      "Content-Length: 3\n\none\n\n";
  const ScratchFile file(record + wet_record("b", "two"));
  const Given given = read_archive(file.path());
  EXPECT_EQ(given.pages, (Pages{{"a", "one"}, {"b", "two"}}));
  EXPECT_TRUE(given.losses.empty());
}

TEST(WarcTest, DigestsOnRequest) {
  // FIPS 180-4's example: SHA-1 of "abc" is A9993E36 4706816A BA3E2571 7850C26C 9CD0D89D.
  const std::string hex = "WARC-Block-Digest: sha1:a9993e364706816aba3e25717850c26c9cd0d89d\r\n";
  // The same in base 32 (Python's base64.b32encode).
  const std::string base32 = "WARC-Block-Digest: sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5\r\n";
  const std::string payload = "WARC-Payload-Digest: SHA-1:A9993E364706816ABA3E25717850C26C9CD0D89D\r\n";
  const ScratchFile file(wet_record("a", "abc", hex) + wet_record("b", "abc", base32) + wet_record("c", "abd", hex) +
                         wet_record("d", "abc"));
  EXPECT_EQ(read_archive(file.path()).pages.size(), 4U);
  const Given given = read_archive(file.path(), {.check_digests = true});
  EXPECT_EQ(given.pages, (Pages{{"a", "abc"}, {"b", "abc"}, {"d", "abc"}}));
  EXPECT_EQ(given.counts.without_digest, 1U);
  ASSERT_EQ(given.losses.size(), 1U);
  EXPECT_EQ(given.losses[0].code, ErrorCode::kBadDigest);
  const ScratchFile payloads(wet_record("a", "abc", payload) + wet_record("b", "abd", payload));
  EXPECT_EQ(read_archive(payloads.path(), {.check_digests = true}).pages, (Pages{{"a", "abc"}}));
}

TEST(DigestTest, Algorithms) {
  using internal::check_digest;
  using internal::Digest;
  // Of "abc": FIPS 180-4's and RFC 1321's examples; in base 32 by Python's base64.b32encode.
  for (const char* fits :
       {"sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "SHA-256:BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
        "sha256:XJ4BNP4PAHH6UQKBIDPF3LRCEOYAGYNDSYLXVHFUCD7WD4QACWWQ====",
        "sha256:XJ4BNP4PAHH6UQKBIDPF3LRCEOYAGYNDSYLXVHFUCD7WD4QACWWQ", "md5:900150983cd24fb0d6963f7d28e17f72",
        "md5:SAAVBGB42JH3BVUWH56SRYL7OI======", "sha1:a9993e364706816aba3e25717850c26c9cd0d89d",
        "sha384:ZMAHKP2FUNPIXNNAHVUZVRSQA4TSYMVLB3PNCYY2RNQFUQ77LPWYBBQHFOQ6PTBDLC5OZIJUZAS2O===",
        "sha-512:ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d44"
        "23643ce80e2a9ac94fa54ca49f"}) {
    EXPECT_EQ(check_digest(fits, "abc"), Digest::kFits) << fits;
    EXPECT_EQ(check_digest(fits, "abd"), Digest::kWrong) << fits;
    EXPECT_EQ(check_digest(std::string(fits) + "Q", "abc"), Digest::kWrong) << fits;
  }
  for (const char* missing : {"", "sha1", "blake3:00", "a9993e364706816aba3e25717850c26c9cd0d89d"}) {
    EXPECT_EQ(check_digest(missing, "abc"), Digest::kMissing) << missing;
  }
  EXPECT_EQ(check_digest("sha1:", "abc"), Digest::kWrong);
  // Lengths round the padding; the digests are those of Python's hashlib for so many "a".
  EXPECT_EQ(check_digest("sha1:c2db330f6083854c99d4b5bfb6e8f29f201be699", std::string(56, 'a')), Digest::kFits);
  EXPECT_EQ(
      check_digest("sha256:ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb", std::string(64, 'a')),
      Digest::kFits);
  EXPECT_EQ(check_digest("md5:ef1772b6dff9a122358552954ad0df65", std::string(55, 'a')), Digest::kFits);
}

TEST(WarcTest, LimitsSetAsideOneRecord) {
  const std::string large = wet_record("large", std::string(5000, 'x'));
  const ScratchFile file(gzip_member(wet_record("a", "one")) + gzip_member(large) +
                         gzip_member(wet_record("b", "two")));
  const Given given = read_archive(file.path(), {.max_record_bytes = 4000});
  EXPECT_EQ(given.pages, (Pages{{"a", "one"}, {"b", "two"}}));
  ASSERT_EQ(given.losses.size(), 1U);
  EXPECT_EQ(given.losses[0].code, ErrorCode::kLimit);
  EXPECT_EQ(given.losses[0].lost, large.size() - 4);  // its line ends are no part of it
}

TEST(WarcTest, UnpackRatioIsLimited) {
  const ScratchFile file(gzip_member(wet_record("a", "one")) +
                         zstd_frame(""));  // a frame of another packing is garbage here
  EXPECT_EQ(read_archive(file.path()).losses.size(), 1U);
  const ScratchFile bomb(zstd_frame(wet_record("bomb", std::string(std::size_t{32} << 20, 'x'))) +
                         zstd_frame(wet_record("b", "two")));
  const Given given = read_archive(bomb.path());
  EXPECT_EQ(given.pages, (Pages{{"b", "two"}}));
  ASSERT_EQ(given.losses.size(), 1U);
  EXPECT_EQ(given.losses[0].code, ErrorCode::kLimit);
  EXPECT_EQ(given.losses[0].offset, 0U);
}

TEST(PackedTest, JsonLinesAndText) {
  const ScratchFile lines(zstd_frame("{\"id\":\"1\",\"text\":\"one\"}\n{\"id\":\"2\",\"te") +
                          zstd_frame("xt\":\"two\"}\n"));
  EXPECT_EQ(read_archive(lines.path()).pages, (Pages{{"1", "one"}, {"2", "two"}}));
  const ScratchFile text(gzip_member("one text"));
  EXPECT_EQ(read_archive(text.path()).pages, (Pages{{text.path(), "one text"}}));
  const ScratchFile cut(gzip_member("one text").substr(0, 20));
  const Given given = read_archive(cut.path());
  EXPECT_TRUE(given.pages.empty());
  ASSERT_EQ(given.losses.size(), 1U);
  EXPECT_EQ(given.losses[0].lost, 20U);
}

// As a program writes that packs what comes out of a pipe.
std::string sizeless_frame(std::string_view data) {
  ZSTD_CCtx* context = ZSTD_createCCtx();
  ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, 0);
  std::string out(ZSTD_compressBound(data.size()), '\0');
  out.resize(ZSTD_compress2(context, out.data(), out.size(), data.data(), data.size()));
  ZSTD_freeCCtx(context);
  EXPECT_EQ(ZSTD_getFrameContentSize(out.data(), out.size()), ZSTD_CONTENTSIZE_UNKNOWN);
  return out;
}

TEST(PackedTest, SkippableFramesAndDictionary) {
  // A dictionary of raw content is any text (RFC 8878, 5).
  std::string dictionary;
  for (int i = 0; i < 200; ++i) dictionary += wet_record("urn:" + std::to_string(i), "Words of a page");
  ZSTD_CCtx* context = ZSTD_createCCtx();
  ZSTD_CCtx_loadDictionary(context, dictionary.data(), dictionary.size());
  const std::string record = wet_record("a", "Words of a page");
  std::string frame(ZSTD_compressBound(record.size()), '\0');
  frame.resize(ZSTD_compress2(context, frame.data(), frame.size(), record.data(), record.size()));
  ZSTD_freeCCtx(context);
  const auto skippable = [](char kind, const std::string& content) {
    std::string out = {kind, '\x2A', '\x4D', '\x18'};
    for (unsigned i = 0; i < 4; ++i) out.push_back(static_cast<char>(content.size() >> (8 * i)));
    return out + content;
  };
  for (const std::string& content : {dictionary, zstd_frame(dictionary), sizeless_frame(dictionary)}) {
    const ScratchFile file(skippable('\x5D', content) + frame + skippable('\x50', "to be skipped") + frame);
    const Given given = read_archive(file.path());
    EXPECT_EQ(given.pages, (Pages{{"a", "Words of a page"}}));
    EXPECT_EQ(given.counts.pages, 2U);
    EXPECT_TRUE(given.losses.empty());
  }
}

// RFC 8878, 3.1.1: no size and no checksum are told, the window is 2^28 bytes; one raw block, the last.
TEST(PackedTest, WhatZstdCannotUnpackIsSaid) {
  const std::string record = wet_record("a", "one"), b = zstd_frame(wet_record("b", "two"));
  const auto framed = [&](const std::string& head) {
    const std::size_t block = record.size() << 3 | 1U;
    std::string out = "\x28\xb5\x2f\xfd" + head;
    for (int i = 0; i < 3; ++i) out.push_back(static_cast<char>(block >> (8 * i) & 0xFFU));
    return out + record;
  };
  struct Case {
    std::string head;  // descriptor, window, dictionary
    const char* detail;
    ErrorCode code;
  };
  const Case cases[] = {
      {std::string("\x00\x58", 2), "", ErrorCode::kDamaged},
      {std::string("\x00\x90", 2), "frame needs a window of more than 128 MiB", ErrorCode::kLimit},
      {std::string("\x01\x58\x07", 3), "frame needs a dictionary that the file does not hold", ErrorCode::kDamaged},
  };
  for (const Case& row : cases) {
    SCOPED_TRACE(row.detail);
    const ScratchFile file(framed(row.head) + b);
    const Given given = read_archive(file.path());
    EXPECT_EQ(given.pages.count("b"), 1U);
    EXPECT_EQ(given.pages.count("a"), *row.detail == '\0' ? 1U : 0U);
    ASSERT_EQ(given.losses.size(), *row.detail == '\0' ? 0U : 1U);
    if (given.losses.empty()) continue;
    EXPECT_EQ(given.losses[0].detail, row.detail);
    EXPECT_EQ(given.losses[0].code, row.code);
    EXPECT_EQ(given.losses[0].lost, framed(row.head).size());
  }
}

TEST(InputsTest, FoldersListsAndPatterns) {
  const ScratchFile a("one"), b("two");
  const ScratchFile list(a.path() + "\r\n\n" + b.path());
  const auto listed = expand_input("@" + list.path());
  ASSERT_TRUE(listed.has_value());
  EXPECT_EQ(*listed, (std::vector{a.path(), b.path()}));
  for (const std::string& packed : {gzip_member(b.path() + "\n"), zstd_frame(b.path())}) {
    const ScratchFile packed_list(packed);
    const auto unpacked = expand_input("@" + packed_list.path());
    ASSERT_TRUE(unpacked.has_value());
    EXPECT_EQ(*unpacked, std::vector{b.path()});
  }
  EXPECT_FALSE(expand_input("@" + a.path() + ".missing").has_value());
  const ScratchFile cut(gzip_member(a.path()).substr(0, 20));
  EXPECT_FALSE(expand_input("@" + cut.path()).has_value());
  const auto matched = expand_input(a.path().substr(0, a.path().size() - 1) + "[" + a.path().back() + "]");
  ASSERT_TRUE(matched.has_value());
  EXPECT_EQ(*matched, std::vector{a.path()});
  EXPECT_FALSE(expand_input(a.path() + "*nothing").has_value());
  const std::filesystem::path folder = a.path() + ".folder";
  std::filesystem::create_directory(folder);
  const auto none = expand_input(folder.string());
  std::filesystem::remove(folder);
  ASSERT_FALSE(none.has_value());
  EXPECT_EQ(none.error().detail, "the folder holds no file");
}

TEST(CharsetTest, NamesOfTheWeb) {
  internal::CharsetConverter charset;
  std::string out;
  bool repaired = false;
  // Unicode's mapping tables: B0A1 of CP949 is U+AC00, 82A0 of Shift_JIS is U+3042.
  EXPECT_TRUE(charset.convert("ks_c_5601-1987", "\xB0\xA1", out, repaired));
  EXPECT_EQ(out, "\xEA\xB0\x80");
  EXPECT_TRUE(charset.convert("x-sjis", "\x82\xA0", out, repaired));
  EXPECT_EQ(out, "\xE3\x81\x82");
  EXPECT_FALSE(repaired);
  for (const char* unknown : {"x-", "x-user-defined", "klingon", "utf-8//IGNORE", "x-//"}) {
    EXPECT_FALSE(charset.convert(unknown, "x", out, repaired)) << unknown;
  }
}

TEST(CharsetTest, Languages) {
  EXPECT_EQ(internal::first_language("eng,deu"), "en");
  EXPECT_EQ(internal::first_language("zho"), "zh");
  EXPECT_EQ(internal::first_language("ceb"), "ceb");  // ISO 639-1 has no code for it
  EXPECT_EQ(internal::first_language("en-GB, fr"), "en-GB");
  EXPECT_EQ(internal::first_language(""), "");
}

}  // namespace
}  // namespace newsparse::archive::test
