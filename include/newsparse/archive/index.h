// archive/index.h: CDXJ, the index that web archives keep of their records: written, and read again.
//
//   org,example)/news 20190425125754 {"url": "http://example.org/news", "mime": "text/plain", "digest": "VGMT…",
//     "length": "2205", "offset": "391", "filename": "crawl.warc.wet.gz"}        (one line)
//
// An index is the sorted lines, by bytes. pywb and Common Crawl write these fields; what they write besides is ignored.
#ifndef NEWSPARSE_ARCHIVE_INDEX_H_
#define NEWSPARSE_ARCHIVE_INDEX_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "newsparse/archive/reader.h"
#include "newsparse/result.h"

namespace newsparse::archive {

// One line. Absent fields are empty or zero.
struct IndexEntry {
  std::string key;        // surt_key() of the URL
  std::string timestamp;  // 14 digits, UTC: 20190425125754
  std::string url, mime, status, digest;
  std::uint64_t offset = 0, length = 0;  // as an Origin has them
  std::string filename;
  bool operator==(const IndexEntry&) const = default;
};

// The URL in the order of its meaning, so that a site's pages stand together: `http://www.Example.org:80/A/?b=2&a=1` is
// `org,example)/a?a=1&b=2`. Scheme, `www.`, the scheme's own port, user, fragment and a last slash go, dot segments
// are resolved, letters are lower case, parameters are sorted. A URL without `//` is its own key, in lower case.
[[nodiscard]] std::string surt_key(std::string_view url);

// nullopt where the page has no URL or no full date. The file is named as it was opened.
[[nodiscard]] std::optional<IndexEntry> index_entry(const InputPage& page);
// With its line end.
void append_index_line(const IndexEntry& entry, std::string& out);

// Streams the entries of one index, plain, gzip or zstd. Lines that begin with "!" or "@" (remarks) and blank ones are
// stepped over. Movable.
class IndexReader {
 public:
  // "-" is standard input. Error kCannotOpen.
  [[nodiscard]] static Result<IndexReader> open(const std::string& path);
  ~IndexReader();
  IndexReader(IndexReader&&) noexcept;
  IndexReader& operator=(IndexReader&&) noexcept;

  // The next entry, which lives until the next call, or what was set aside (kMalformedIndex with path, line and reason;
  // kDamaged, kLimit or kCannotRead of the file itself); nullopt at the end.
  [[nodiscard]] std::optional<Result<const IndexEntry*>> next();

 private:
  struct State;
  explicit IndexReader(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace newsparse::archive

#endif  // NEWSPARSE_ARCHIVE_INDEX_H_
