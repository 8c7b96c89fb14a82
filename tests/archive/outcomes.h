// outcomes.h: what a reader gives for a file of text or JSON lines.
#ifndef NEWSPARSE_TESTS_ARCHIVE_OUTCOMES_H_
#define NEWSPARSE_TESTS_ARCHIVE_OUTCOMES_H_

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/archive/reader.h"

namespace newsparse::archive::test {

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

inline std::vector<Outcome> read_all(const std::string& path, const ReadOptions& options = {}) {
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
inline std::vector<std::string> summary(const std::vector<Outcome>& outcomes) {
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

}  // namespace newsparse::archive::test

#endif  // NEWSPARSE_TESTS_ARCHIVE_OUTCOMES_H_
