// output_stream.h: standard output, written in large pieces.
#ifndef NEWSPARSE_CLI_OUTPUT_STREAM_H_
#define NEWSPARSE_CLI_OUTPUT_STREAM_H_

#include <string>

namespace newsparse::cli {

class OutputStream {
 public:
  // What is to be written: append to it, then call drain().
  [[nodiscard]] std::string& buffer() noexcept { return buffer_; }
  // Writes once enough has gathered. False where nobody reads any more or writing failed: stop then.
  [[nodiscard]] bool drain() { return buffer_.size() < kEnough || flush(); }
  // Writes what is left. A reader that has gone (`| head`) is no failure; anything else is reported on standard error.
  bool flush();
  // Whether writing failed, other than by the reader's leaving.
  [[nodiscard]] bool failed() const noexcept { return failed_; }

 private:
  static constexpr std::size_t kEnough = std::size_t{128} << 10;
  std::string buffer_;
  bool closed_ = false;
  bool failed_ = false;
};

}  // namespace newsparse::cli

#endif  // NEWSPARSE_CLI_OUTPUT_STREAM_H_
