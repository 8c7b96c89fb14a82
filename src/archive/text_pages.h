// text_pages.h: a text file cut into pages.
#ifndef NEWSPARSE_ARCHIVE_TEXT_PAGES_H_
#define NEWSPARSE_ARCHIVE_TEXT_PAGES_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "archive/byte_window.h"
#include "newsparse/archive/reader.h"

namespace re2 {
class RE2;
}

namespace newsparse::archive::internal {

// One page, in the window of the file: it lives until the next call of TextPages::next().
struct TextPage {
  std::string_view text;
  std::uint64_t offset = 0;  // bytes into the file
  std::uint64_t line = 0;    // from 1
  bool too_large = false;    // `text` is empty; the file stands behind the page
  std::uint64_t lost = 0;    // its bytes, where it is too large
};

// Memory: the largest page allowed, and one chunk.
class TextPages {
 public:
  // Both must outlive it; `regex` is needed for PagesBy::kRegex only.
  TextPages(ByteWindow& file, PagesBy pages_by, const re2::RE2* regex, std::uint64_t max_page_bytes);

  // nullopt at the end of the file, or where reading failed (ByteWindow::read_error).
  [[nodiscard]] std::optional<TextPage> next();
  // The page handed out last is not consumed: the caller has dropped the window.
  void forget_page() noexcept { pending_ = 0; }

 private:
  // A line in the window. Lines end at LF, CRLF or CR.
  struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;   // without the line end
    std::size_t next = 0;  // behind the line end
    bool cut = false;      // longer than a page may be: only its front is in the window
  };
  std::optional<Line> read_line(std::size_t from);
  std::string_view text_of(const Line& line) const noexcept;
  [[nodiscard]] bool begins_page(const Line& line) const;
  [[nodiscard]] bool ends_page(const Line& line) const;
  // Drops the rest of a line that was cut and stands at the front of the window.
  void skip_line();
  void consume(std::size_t n);

  std::optional<TextPage> next_file();
  std::optional<TextPage> next_by_lines();

  ByteWindow& file_;
  PagesBy pages_by_;
  const re2::RE2* regex_;
  std::uint64_t max_page_bytes_;
  std::size_t pending_ = 0;  // bytes of the page handed out last
  std::uint64_t pending_lines_ = 0;
  std::uint64_t line_ = 1;  // of the window's first byte
};

}  // namespace newsparse::archive::internal

#endif  // NEWSPARSE_ARCHIVE_TEXT_PAGES_H_
