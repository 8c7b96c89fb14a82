// archive/reader.h: pages out of WARC, WET and ARC archives, JSON lines and text files, plain, gzip or zstd.
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

// The keys of a JSON line; those of an object in it stand behind a point (metadata.url). A missing id, url, fetched or
// language is absent; a missing text is an error.
struct FieldNames {
  std::string text = "text";
  std::string id = "id";
  std::string url = "url";
  std::string fetched = "fetched";  // where absent, "timestamp" is read
  std::string language = "language";
};

struct ReadOptions {
  PagesBy pages_by = PagesBy::kFile;
  std::string page_regex{};  // RE2 syntax; for PagesBy::kRegex only
  FieldNames fields{};
  std::uint64_t max_page_bytes = std::uint64_t{16} << 20;  // of text; a larger page is set aside
  // Limits of archives. A record over one of them is set aside, the rest goes on.
  std::uint64_t max_record_bytes = std::uint64_t{64} << 20;  // of a WARC record's block, unpacked
  std::uint64_t max_header_bytes = std::uint64_t{64} << 10;  // of a WARC record's header
  std::uint64_t max_unpack_ratio = 2000;                     // unpacked to packed bytes of one member or frame
  bool check_digests = false;                                // block and payload digests of each record
  bool check_utf8 = false;                                   // of each page, for ReadCounts::ill_formed
};

// One page of an input. Views live until the next call of Reader::next() or the Reader's end.
struct InputPage {
  std::string_view text;
  PageInfo info;
  // What a WARC's record says of itself; absent parts are empty.
  std::string_view media_type{};  // text/plain
  std::string_view status{};      // of a response's HTTP header: 200
  std::string_view digest{};      // of the payload, else of the block, with its algorithm: sha1:VGMT…
};

// What a reader has met so far. Records are a WARC's or ARC's; each is a page, skipped or set aside.
struct ReadCounts {
  std::uint64_t records = 0;  // those whose version line is whole
  std::uint64_t pages = 0;
  std::uint64_t skipped = 0;         // records that hold no text, such as requests
  std::uint64_t html = 0;            // skipped ones that hold HTML: an extractor has to turn it into text first
  std::uint64_t without_digest = 0;  // with ReadOptions::check_digests
  std::uint64_t ill_formed = 0;      // pages whose text is not all UTF-8, with ReadOptions::check_utf8
};

// Streams the pages of one input. Memory is bounded by the largest page allowed, not by the input. Movable.
class Reader {
 public:
  // `path` of a file, or "-" for standard input. What it is and how it is packed is told by content, not by name: the
  // first visible byte of JSON lines is "{", a WARC begins with "WARC/1.", an ARC with "filedesc:". Errors:
  // kCannotOpen, kBadPattern.
  [[nodiscard]] static Result<Reader> open(const std::string& path, const ReadOptions& options);
  // Gives the one result of the record, line or text page that begins at byte `offset` of a file, as Origin::offset has
  // it; none where nothing begins there, or a record that is no page. A WARC's record is gone to directly, but where
  // it begins within a packed member; otherwise the file is read from its beginning. Of standard input and pipes only
  // what needs no going back can be had. Errors: those of open().
  [[nodiscard]] static Result<Reader> open_at(const std::string& path, std::uint64_t offset,
                                              const ReadOptions& options);
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;

  // The next page, or an input that is set aside (kMalformedJson, kMissingText, kPageTooLarge, kHtml, kBinary,
  // kCannotRead, kDamaged, kLimit, kBadCharset, kBadDigest) with its path, line, byte offset and reason; nullopt
  // at the end. After an error the next call goes on behind it.
  [[nodiscard]] std::optional<Result<InputPage>> next();
  [[nodiscard]] const ReadCounts& counts() const noexcept;

 private:
  struct State;
  explicit Reader(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace newsparse::archive

#endif  // NEWSPARSE_ARCHIVE_READER_H_
