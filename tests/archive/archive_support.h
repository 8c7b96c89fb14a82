// archive_support.h: archives of our own making, and what a reader gives for them.
#ifndef NEWSPARSE_TESTS_ARCHIVE_ARCHIVE_SUPPORT_H_
#define NEWSPARSE_TESTS_ARCHIVE_ARCHIVE_SUPPORT_H_

#include <gtest/gtest.h>
#include <isa-l.h>
#include <unistd.h>
#include <zstd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/archive/reader.h"

namespace newsparse::archive::test {

// A file that ends with the test.
class ScratchFile {
 public:
  ScratchFile() {
    static int count = 0;
    path_ = (std::filesystem::temp_directory_path() /
             ("newsparse-archive-" + std::to_string(::getpid()) + "-" + std::to_string(count++)))
                .string();
  }
  explicit ScratchFile(std::string_view content) : ScratchFile() { write(content); }
  ~ScratchFile() { std::filesystem::remove(path_); }
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;
  void write(std::string_view content) const {
    std::ofstream(path_, std::ios::binary).write(content.data(), static_cast<std::streamsize>(content.size()));
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

inline std::string warc_record(std::string_view type, std::string_view content_type, std::string_view id,
                               std::string_view block, std::string_view more = {}) {
  std::string out = "WARC/1.0\r\nWARC-Type: ";
  out.append(type).append("\r\nWARC-Date: 2019-04-25T12:57:54Z\r\nWARC-Record-ID: <").append(id).append(">\r\n");
  out.append("Content-Type: ").append(content_type).append("\r\n").append(more);
  out.append("Content-Length: ").append(std::to_string(block.size())).append("\r\n\r\n").append(block);
  return out.append("\r\n\r\n");
}
inline std::string wet_record(std::string_view id, std::string_view text, std::string_view more = {}) {
  return warc_record("conversion", "text/plain", id, text, more);
}

inline std::string gzip_member(std::string_view data) {
  std::string out(data.size() + data.size() / 8 + 1024, '\0');
  std::string level(ISAL_DEF_LVL1_DEFAULT, '\0');
  isal_zstream stream;
  isal_deflate_stateless_init(&stream);
  stream.level = 1;
  stream.level_buf = reinterpret_cast<std::uint8_t*>(level.data());
  stream.level_buf_size = static_cast<std::uint32_t>(level.size());
  stream.gzip_flag = IGZIP_GZIP;
  stream.end_of_stream = 1;
  stream.next_in = reinterpret_cast<std::uint8_t*>(const_cast<char*>(data.data()));
  stream.avail_in = static_cast<std::uint32_t>(data.size());
  stream.next_out = reinterpret_cast<std::uint8_t*>(out.data());
  stream.avail_out = static_cast<std::uint32_t>(out.size());
  EXPECT_EQ(isal_deflate_stateless(&stream), COMP_OK);
  out.resize(stream.total_out);
  return out;
}

inline std::string zstd_frame(std::string_view data) {
  ZSTD_CCtx* context = ZSTD_createCCtx();
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
  std::string out(ZSTD_compressBound(data.size()), '\0');
  const std::size_t size = ZSTD_compress2(context, out.data(), out.size(), data.data(), data.size());
  EXPECT_FALSE(ZSTD_isError(size));
  out.resize(size);
  ZSTD_freeCCtx(context);
  return out;
}

struct Given {
  std::map<std::string, std::string> pages;  // id to text
  std::vector<Origin> origins;               // without their files
  std::vector<Error> losses;
  ReadCounts counts;
};

inline Given read_archive(const std::string& path, const ReadOptions& options = {}) {
  Given out;
  auto reader = Reader::open(path, options);
  EXPECT_TRUE(reader.has_value());
  if (!reader) return out;
  while (auto next = reader->next()) {
    if (!*next) {
      EXPECT_EQ(next->error().path, path);
      out.losses.push_back(next->error());
      continue;
    }
    const InputPage& page = **next;
    EXPECT_EQ(page.info.origin.file, path);
    out.pages.emplace(page.info.id, page.text);
    out.origins.push_back(page.info.origin);
    out.origins.back().file = {};
  }
  out.counts = reader->counts();
  return out;
}

}  // namespace newsparse::archive::test

#endif  // NEWSPARSE_TESTS_ARCHIVE_ARCHIVE_SUPPORT_H_
