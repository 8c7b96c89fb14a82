// input_file.h: a file or standard input as a sliding window of bytes.
#ifndef NEWSPARSE_ARCHIVE_INPUT_FILE_H_
#define NEWSPARSE_ARCHIVE_INPUT_FILE_H_

#include <cstdint>
#include <optional>
#include <string>

#include "archive/byte_window.h"
#include "newsparse/result.h"

namespace newsparse::archive::internal {

class InputFile final : public ByteWindow {
 public:
  InputFile() = default;
  ~InputFile() override;

  // Opens `path`, or standard input for "-". Error kCannotOpen.
  [[nodiscard]] std::optional<Error> open(const std::string& path);

  // Drops the window and goes to byte `to`. False where the file has no such thing as places.
  [[nodiscard]] bool seek(std::uint64_t to);

  // Reads at most 256 KiB a call.
  bool fill() override;
  [[nodiscard]] int read_error() const noexcept override { return read_error_; }

 private:
  int descriptor_ = -1;
  bool owns_descriptor_ = false;
  bool at_end_ = false;
  int read_error_ = 0;
};

}  // namespace newsparse::archive::internal

#endif  // NEWSPARSE_ARCHIVE_INPUT_FILE_H_
