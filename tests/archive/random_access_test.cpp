// Every page's origin leads back to exactly that page, whatever the input is and however it is packed.
#include <string>
#include <vector>

#include "archive/archive_support.h"

namespace newsparse::archive::test {
namespace {

struct Found {
  std::string id, url, text;
  std::uint64_t offset = 0, length = 0, line = 0;
  bool operator==(const Found&) const = default;
};

Found found(const InputPage& page) {
  const Origin& origin = page.info.origin;
  return {std::string(page.info.id),
          std::string(page.info.url),
          std::string(page.text),
          origin.offset,
          origin.length,
          origin.line};
}

std::vector<Found> read_all(const std::string& path, const ReadOptions& options) {
  std::vector<Found> out;
  auto reader = Reader::open(path, options);
  EXPECT_TRUE(reader.has_value());
  while (auto next = reader->next()) {
    if (*next) out.push_back(found(**next));
  }
  return out;
}

std::string joined(const std::vector<std::string>& parts, std::size_t each, std::string (*pack)(std::string_view)) {
  std::string out, some;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    some += parts[i];
    if ((i + 1) % each != 0 && i + 1 < parts.size()) continue;
    out += pack(some);
    some.clear();
  }
  return out;
}
std::string plain(std::string_view text) { return std::string(text); }

std::string skippable(char kind, const std::string& content) {
  std::string out = {kind, '\x2A', '\x4D', '\x18'};
  for (unsigned i = 0; i < 4; ++i) out.push_back(static_cast<char>(content.size() >> (8 * i)));
  return out + content;
}

struct Case {
  const char* name;
  std::string bytes;
  std::size_t pages;
  PagesBy pages_by = PagesBy::kFile;
};

std::vector<Case> make_cases() {
  const std::string uri = "WARC-Target-URI: http://example.org/";
  std::vector<std::string> records = {warc_record("warcinfo", "application/warc-fields", "info", "software: ours\r\n")};
  std::vector<std::string> lines = {"{\"id\":\"a\",\"text\":\"one\"}\n", "\r\n", "{\"text\":\"two\",\"url\":\"u\"}\r\n",
                                    "{\"text\":\"three\"}"};
  for (int i = 0; i < 6; ++i) {
    const std::string text = "Page " + std::to_string(i) + std::string(50 * static_cast<std::size_t>(i), 'x');
    records.push_back(wet_record(std::string("r").append(std::to_string(i)), text, uri + std::to_string(i) + "\r\n"));
  }
  std::string long_text(std::size_t{3} << 19, 'l');  // longer than a member that is held
  const std::vector<std::string> longs = {wet_record("a", long_text), wet_record("b", "short"),
                                          wet_record("c", long_text), wet_record("d", "short")};
  ZSTD_CCtx* context = ZSTD_createCCtx();
  std::string dictionary;
  for (int i = 0; i < 100; ++i) dictionary += wet_record(std::to_string(i), "Page");
  ZSTD_CCtx_loadDictionary(context, dictionary.data(), dictionary.size());
  std::string with_dictionary = skippable('\x5D', dictionary);
  for (const std::string& record : records) {
    std::string frame(ZSTD_compressBound(record.size()), '\0');
    frame.resize(ZSTD_compress2(context, frame.data(), frame.size(), record.data(), record.size()));
    with_dictionary += frame;
  }
  ZSTD_freeCCtx(context);
  std::vector<std::string> marked = lines;
  marked.insert(marked.begin(), "\xEF\xBB\xBF");
  const std::string text = "first\r\n\r\n\rsecond\rstill\n\n \nthird\n";
  return {
      {"plain_warc", joined(records, 1, plain), 6},
      {"gzip_members", joined(records, 1, gzip_member), 6},
      {"gzip_members_of_two", joined(records, 2, gzip_member), 6},
      {"gzip_one_member", joined(records, 99, gzip_member), 6},
      {"gzip_one_long_member", joined(longs, 99, gzip_member), 4},
      {"gzip_long_members", joined(longs, 1, gzip_member), 4},
      {"gzip_first_record_alone",
       gzip_member(records[0]) + joined({records.begin() + 1, records.end()}, 2, gzip_member), 6},
      {"zstd_frames", joined(records, 1, zstd_frame), 6},
      {"zstd_frames_of_three", joined(records, 3, zstd_frame), 6},
      {"zstd_one_frame", joined(records, 99, zstd_frame), 6},
      {"zstd_dictionary", with_dictionary, 6},
      {"plain_lines", joined(lines, 1, plain), 3},
      {"marked_lines", joined(marked, 1, plain), 3},
      {"gzip_lines", joined(lines, 1, gzip_member), 3},
      {"gzip_one_member_of_lines", joined(lines, 99, gzip_member), 3},
      {"zstd_lines", joined(lines, 2, zstd_frame), 3},
      {"text", text, 1},
      {"text_by_line", text, 4, PagesBy::kLine},
      {"text_by_blank_line", text, 3, PagesBy::kBlankLine},
      {"gzip_text_by_line", gzip_member(text), 4, PagesBy::kLine},
      {"zstd_text", zstd_frame(text), 1},
      {"members_behind_damage", joined(records, 1, gzip_member).insert(0, gzip_member(records[0]).substr(0, 40)), 6},
      {"records_behind_damage", std::string("garbage\r\n").append(joined(records, 1, plain)), 6},
  };
}

TEST(RandomAccessTest, OriginsLeadBack) {
  for (const Case& c : make_cases()) {
    SCOPED_TRACE(c.name);
    const ScratchFile file(c.bytes);
    const ReadOptions options{.pages_by = c.pages_by};
    const std::vector<Found> pages = read_all(file.path(), options);
    EXPECT_EQ(pages.size(), c.pages);
    for (const Found& page : pages) {
      auto reader = Reader::open_at(file.path(), page.offset, options);
      ASSERT_TRUE(reader.has_value());
      auto next = reader->next();
      ASSERT_TRUE(next && *next) << page.offset;
      EXPECT_EQ(found(**next), page);
      EXPECT_FALSE(reader->next().has_value());
    }
  }
}

TEST(RandomAccessTest, NothingElseIsGiven) {
  for (const Case& c : make_cases()) {
    if (c.bytes.size() > 1200) continue;
    SCOPED_TRACE(c.name);
    const ScratchFile file(c.bytes);
    const ReadOptions options{.pages_by = c.pages_by};
    const std::vector<Found> pages = read_all(file.path(), options);
    for (std::uint64_t at = 0; at < c.bytes.size() + 2; ++at) {
      auto reader = Reader::open_at(file.path(), at, options);
      ASSERT_TRUE(reader.has_value());
      auto next = reader->next();
      if (!next || !*next) continue;
      EXPECT_EQ((**next).info.origin.offset, at);
      bool known = false;
      for (const Found& page : pages) known = known || page == found(**next);
      EXPECT_TRUE(known) << at;
    }
  }
}

TEST(RandomAccessTest, LengthsAreThoseOfMembersAndRecords) {
  const std::string one = wet_record("a", "one"), two = wet_record("b", "two and more");
  const ScratchFile plain_file(one + two);
  EXPECT_EQ(read_all(plain_file.path(), {})[1].offset, one.size());
  EXPECT_EQ(read_all(plain_file.path(), {})[1].length, two.size());
  const ScratchFile members(gzip_member(one) + gzip_member(two));
  EXPECT_EQ(read_all(members.path(), {})[1].offset, gzip_member(one).size());
  EXPECT_EQ(read_all(members.path(), {})[1].length, gzip_member(two).size());
  const ScratchFile member(gzip_member(one + two));  // bytes of what it unpacks to
  EXPECT_EQ(read_all(member.path(), {})[1].offset, one.size());
  EXPECT_EQ(read_all(member.path(), {})[1].length, two.size());
}

}  // namespace
}  // namespace newsparse::archive::test
