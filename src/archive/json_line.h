// json_line.h: the fields of one JSON line.
#ifndef NEWSPARSE_ARCHIVE_JSON_LINE_H_
#define NEWSPARSE_ARCHIVE_JSON_LINE_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "newsparse/archive/reader.h"

namespace newsparse::archive::internal {

// Views live until the next read() or the reader's end. Absent fields are empty.
struct JsonFields {
  std::string_view text, id, url, fetched, language;
  bool repaired = false;  // a lone surrogate or ill-formed UTF-8 became U+FFFD
};

// Reads one JSON object a line with simdjson's on-demand API; every value is visited, so a line that is damaged
// behind its text is told from a sound one. Buffers are reused.
class JsonLineReader {
 public:
  explicit JsonLineReader(FieldNames names);
  ~JsonLineReader();
  JsonLineReader(JsonLineReader&&) noexcept;

  // `line` without its line end; InputFile::kPadding bytes behind it may be read, and the first of them is no
  // bracket. Where several members have one name the last counts. Errors: kMalformedJson, kMissingText, with
  // Error::offset in the line; path and line number are the caller's to fill in.
  [[nodiscard]] std::optional<Error> read(std::string_view line, JsonFields& fields);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace newsparse::archive::internal

#endif  // NEWSPARSE_ARCHIVE_JSON_LINE_H_
