// byte_window.h: a sliding window over bytes, wherever they come from.
#ifndef NEWSPARSE_ARCHIVE_BYTE_WINDOW_H_
#define NEWSPARSE_ARCHIVE_BYTE_WINDOW_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "newsparse/result.h"

namespace newsparse::archive::internal {

// Where a byte of the stream lies in the file: of packed input the gzip member or zstd frame that holds it.
struct Place {
  std::uint64_t offset = 0;  // bytes into the file
  std::uint64_t length = 0;  // bytes of the member there; 0 where it has not ended yet, and of plain files
  std::uint64_t begin = 0;   // in the stream: the member's first byte, or the byte itself
  std::uint64_t end = 0;     // in the stream: behind the member's last byte; 0 where length is, begin where the byte
                             // is not packed in a file that is
};

// Reads forward only, into one buffer that is reused. The buffer grows to what the caller leaves unconsumed, so the
// caller bounds it. At least kPadding bytes behind the window may be read (their values mean nothing): simdjson needs
// that.
class ByteWindow {
 public:
  static constexpr std::size_t kPadding = 64;

  ByteWindow() = default;
  virtual ~ByteWindow() = default;
  ByteWindow(const ByteWindow&) = delete;
  ByteWindow& operator=(const ByteWindow&) = delete;

  // Bytes read and not yet consumed. The view lives until the next fill().
  [[nodiscard]] std::string_view window() const noexcept { return {buffer_.get() + begin_, end_ - begin_}; }
  // Reads more behind the window. False at the end, where reading failed, and at a break.
  virtual bool fill() = 0;
  // Drops the first `n` bytes of the window. Precondition: n <= window().size().
  void consume(std::size_t n) noexcept {
    begin_ += n;
    offset_ += n;
  }

  // Offset in the stream (unpacked, where the input is packed) of the window's first byte.
  [[nodiscard]] std::uint64_t offset() const noexcept { return offset_; }
  // The system's error number, where reading failed; 0 before.
  [[nodiscard]] virtual int read_error() const noexcept = 0;
  // Precondition: `offset` is not in front of the window.
  [[nodiscard]] virtual Place place(std::uint64_t offset) const noexcept {
    return {.offset = offset, .length = 0, .begin = offset, .end = 0};
  }

  // A break: the bytes behind the window do not follow on those in it, because something between them is lost.
  [[nodiscard]] virtual bool at_break() const noexcept { return false; }
  // Whether nothing can be read behind the break.
  [[nodiscard]] virtual bool ends_at_break() const noexcept { return false; }
  // Steps over the break; what is left of the window is dropped. The loss, without a path. Precondition: at_break().
  virtual Error pass_break() { return {}; }

 protected:
  // Room for `room` bytes behind the window and `held` more that were written there but not yet added.
  char* reserve(std::size_t held, std::size_t room);
  void add(std::size_t n) noexcept;
  void start_at(std::uint64_t offset) noexcept { offset_ = offset; }

 private:
  std::unique_ptr<char[]> buffer_;
  std::size_t capacity_ = 0;  // without the padding
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t offset_ = 0;
};

}  // namespace newsparse::archive::internal

#endif  // NEWSPARSE_ARCHIVE_BYTE_WINDOW_H_
