// archive/reader.h: pages out of text files and JSON lines.
//
//   auto reader = newsparse::archive::Reader::open("dump.jsonl", {});
//   while (auto next = reader->next()) {
//     if (!*next) { report((*next).error()); continue; }   // one input set aside; the rest goes on
//     parser.parse((**next).text, (**next).info, page);
//   }
#ifndef NEWSPARSE_ARCHIVE_READER_H_
#define NEWSPARSE_ARCHIVE_READER_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "newsparse/page.h"
#include "newsparse/result.h"

namespace newsparse::archive {

// How a text file is cut into pages.
enum class PagesBy : std::uint8_t {
  kFile,       // one page a file
  kLine,       // each line that is not blank
  kBlankLine,  // runs of lines with blank ones between them
  kRegex,      // a page begins at each line that ReadOptions::page_regex matches somewhere
};

// The keys of a JSON line. A missing id, url, fetched or language is absent; a missing text is an error.
struct FieldNames {
  std::string text = "text";
  std::string id = "id";
  std::string url = "url";
  std::string fetched = "fetched";    // where absent, "timestamp" is read
  std::string language = "language";
};

struct ReadOptions {
  PagesBy pages_by = PagesBy::kFile;
  std::string page_regex{};                                       // RE2 syntax; for PagesBy::kRegex only
  FieldNames fields{};
  std::uint64_t max_page_bytes = std::uint64_t{16} << 20;       // of text; a larger page is set aside
};

// One page of an input. Views live until the next call of Reader::next() or the Reader's end.
struct InputPage {
  std::string_view text;
  PageInfo info;
};

// Streams the pages of one input. Memory is bounded by the largest page allowed, not by the input. Movable.
class Reader {
 public:
  // `path` of a file, or "-" for standard input. Text or JSON lines is told by content, not by name: the first
  // visible byte of JSON lines is "{". Errors: kCannotOpen, kBadPattern.
  [[nodiscard]] static Result<Reader> open(const std::string& path, const ReadOptions& options);
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;

  // The next page, or an input that is set aside (kMalformedJson, kMissingText, kPageTooLarge, kHtml, kBinary,
  // kCannotRead) with its path, line, byte offset and reason; nullopt at the end. After an error the next call
  // goes on behind it.
  [[nodiscard]] std::optional<Result<InputPage>> next();

 private:
  struct State;
  explicit Reader(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace newsparse::archive

#endif  // NEWSPARSE_ARCHIVE_READER_H_
