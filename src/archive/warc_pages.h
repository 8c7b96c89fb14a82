// warc_pages.h: the pages among WARC records.
#ifndef NEWSPARSE_ARCHIVE_WARC_PAGES_H_
#define NEWSPARSE_ARCHIVE_WARC_PAGES_H_

#include <optional>
#include <string>
#include <string_view>

#include "archive/charset.h"
#include "archive/warc_records.h"
#include "newsparse/archive/reader.h"

namespace newsparse::archive::internal {

// Conversion records, and resource, metadata and response records of text/plain. Of a response the HTTP headers,
// chunks and Content-Encoding are undone. Everything else is counted.
class WarcPages {
 public:
  // Both must outlive it.
  WarcPages(ByteWindow& in, const ReadOptions& options) : options_(options), records_(in, options) {}

  // A page or a loss, both without the file's name; nullopt at the end.
  [[nodiscard]] std::optional<Result<InputPage>> next();
  [[nodiscard]] const ReadCounts& counts() const noexcept { return counts_; }

 private:
  // nullopt: not a page, and counted.
  std::optional<Result<InputPage>> read(const WarcRecord& record);
  std::optional<Error> undo_http(std::string_view http, std::string_view& body);

  const ReadOptions& options_;
  WarcRecords records_;
  ReadCounts counts_;
  std::string chunks_, unpacked_, converted_;
  CharsetConverter charset_;
};

}  // namespace newsparse::archive::internal

#endif  // NEWSPARSE_ARCHIVE_WARC_PAGES_H_
