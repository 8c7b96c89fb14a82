// input_file.h: a file or standard input as a sliding window of bytes.
#ifndef NEWSPARSE_ARCHIVE_INPUT_FILE_H_
#define NEWSPARSE_ARCHIVE_INPUT_FILE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "newsparse/result.h"

namespace newsparse::archive::internal {

// Reads forward only, into one buffer that is reused. The buffer grows to what the caller leaves unconsumed, so the
// caller bounds it. At least kPadding bytes behind the window may be read (their values mean nothing): simdjson needs
// that.
class InputFile {
 public:
  static constexpr std::size_t kPadding = 64;

  InputFile() = default;
  ~InputFile();
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  // Opens `path`, or standard input for "-". Error kCannotOpen.
  [[nodiscard]] std::optional<Error> open(const std::string& path);

  // Bytes read and not yet consumed. The view lives until the next fill().
  [[nodiscard]] std::string_view window() const noexcept { return {buffer_.get() + begin_, end_ - begin_}; }
  // Reads more behind the window, at most 256 KiB a call. False at the end of the file or where reading failed.
  bool fill();
  // Drops the first `n` bytes of the window. Precondition: n <= window().size().
  void consume(std::size_t n) noexcept;

  // Offset in the file of the window's first byte.
  [[nodiscard]] std::uint64_t offset() const noexcept { return offset_; }
  // The system's error number, where reading failed; 0 before.
  [[nodiscard]] int read_error() const noexcept { return read_error_; }

 private:
  int descriptor_ = -1;
  bool owns_descriptor_ = false;
  bool at_end_ = false;
  int read_error_ = 0;
  std::unique_ptr<char[]> buffer_;
  std::size_t capacity_ = 0;  // without the padding
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t offset_ = 0;
};

}  // namespace newsparse::archive::internal

#endif  // NEWSPARSE_ARCHIVE_INPUT_FILE_H_
