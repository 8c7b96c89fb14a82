// http_body.h: what HTTP put round a body is taken off again.
#ifndef NEWSPARSE_ARCHIVE_HTTP_BODY_H_
#define NEWSPARSE_ARCHIVE_HTTP_BODY_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "archive/header_fields.h"
#include "newsparse/result.h"

namespace newsparse::archive::internal {

// Where the body of an HTTP message begins, behind the blank line; 0 where there is no such line.
[[nodiscard]] std::size_t http_body_begin(std::string_view message) noexcept;

// Undoes Transfer-Encoding and Content-Encoding (chunked, gzip, deflate, br, zstd; several, in one field or more), from
// the last applied to the first. Archives often hold the body undone already under the header as it was sent: what does
// not look encoded is left as it is.
class HttpBody {
 public:
  // `body` becomes what it encodes; the view lives until the next call. `repaired`: the chunks were not sound, and what
  // stands behind the first bad one is there as it is. Error: kDamaged, without a place.
  [[nodiscard]] std::optional<Error> undo(const HeaderFields& http, std::uint64_t max_bytes, std::string_view& body,
                                          bool& repaired);
  // Chunks alone.
  void undo_chunks(const HeaderFields& http, std::string_view& body, bool& repaired);

 private:
  std::optional<Error> undo(std::string_view coding, std::uint64_t max_bytes, std::string_view& body, bool& repaired);
  // The one of the buffers that `body` does not lie in.
  std::string& free_buffer(std::string_view body) noexcept;

  std::string buffers_[2];  // one is read while the other is written
};

}  // namespace newsparse::archive::internal

#endif  // NEWSPARSE_ARCHIVE_HTTP_BODY_H_
