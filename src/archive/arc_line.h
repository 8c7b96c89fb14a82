// arc_line.h: the one line that heads each record of an ARC file, the format before WARC.
//
//   http://example.org/a 192.0.2.1 20040131093000 text/html 4012                                        (version 1)
//   http://example.org/a 192.0.2.1 20040131093000 text/html 200 - - 1234 crawl.arc 4012                 (version 2)
//
// URL, IP address, date, media type, [status, checksum, location, offset, file,] length. The first record of a file is
// named filedesc: and describes it. Source: Internet Archive, "Arc File Format" (1996).
#ifndef NEWSPARSE_ARCHIVE_ARC_LINE_H_
#define NEWSPARSE_ARCHIVE_ARC_LINE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace newsparse::archive::internal {

struct ArcLine {
  std::string_view url, date, media_type, length;
  std::size_t size = 0;  // with the line end
};
inline constexpr std::size_t kMostArcLine = std::size_t{16} << 10;  // bytes; longer ones are none

// The line at the front of `text`, which has to hold its end. URLs may hold blanks.
[[nodiscard]] std::optional<ArcLine> read_arc_line(std::string_view text) noexcept;
// Where the first such line at or behind `from` begins, which is the text's front or behind a line end; npos where
// there is none.
[[nodiscard]] std::size_t find_arc_line(std::string_view text, std::size_t from) noexcept;
// The same as the fields of a WARC record: a response where HTTP was spoken, a resource otherwise, the file's own
// record a warcinfo.
void append_as_fields(const ArcLine& line, std::string& out);

}  // namespace newsparse::archive::internal

#endif  // NEWSPARSE_ARCHIVE_ARC_LINE_H_
