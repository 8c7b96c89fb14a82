// warc_pages.h: the pages among WARC records.
#ifndef NEWSPARSE_ARCHIVE_WARC_PAGES_H_
#define NEWSPARSE_ARCHIVE_WARC_PAGES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "archive/charset.h"
#include "archive/digest.h"
#include "archive/http_body.h"
#include "archive/warc_records.h"
#include "newsparse/archive/reader.h"

namespace newsparse::archive::internal {

// Conversion records, and resource, metadata and response records of text/plain. Of a response the HTTP headers,
// chunks and Content-Encoding are undone. Everything else is counted.
class WarcPages {
 public:
  // How records are found again. Where the first one is all that its packed member holds, by the member, and those
  // that begin within one by their offset in the unpacked stream; else all by the latter.
  enum class By : std::uint8_t { kUnknown, kMember, kStream };

  // Both must outlive it.
  WarcPages(ByteWindow& in, const ReadOptions& options, By by = By::kUnknown)
      : options_(options), records_(in, options), by_(by) {}

  // A page or a loss, both without the file's name; nullopt at the end.
  [[nodiscard]] std::optional<Result<InputPage>> next();
  // Of the record or loss that comes next; nullopt where it is no page.
  [[nodiscard]] std::optional<Result<InputPage>> next_alone();
  // What the file's first whole record tells.
  [[nodiscard]] By find_by();
  [[nodiscard]] const ReadCounts& counts() const noexcept { return counts_; }

 private:
  // nullopt: not a page, and counted.
  std::optional<Result<InputPage>> read(const WarcRecord& record);
  // The block's, and the payload's where it has one.
  Digest check_digests(const WarcRecord& record);

  const ReadOptions& options_;
  WarcRecords records_;
  HeaderFields http_;  // of a response, else empty
  By by_;
  ReadCounts counts_;
  HttpBody http_body_;
  std::string converted_, id_, url_;
  CharsetConverter charset_;
};

}  // namespace newsparse::archive::internal

#endif  // NEWSPARSE_ARCHIVE_WARC_PAGES_H_
