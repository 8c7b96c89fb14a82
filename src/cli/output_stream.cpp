#include "cli/output_stream.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace newsparse::cli {

bool OutputStream::flush() {
  std::size_t written = 0;
  while (!closed_ && written < buffer_.size()) {
    const ssize_t count = ::write(STDOUT_FILENO, buffer_.data() + written, buffer_.size() - written);
    if (count >= 0) {
      written += static_cast<std::size_t>(count);
    } else if (errno != EINTR) {
      closed_ = true;
      failed_ = errno != EPIPE;
      if (failed_) std::fprintf(stderr, "newsparse: cannot write: %s\n", std::strerror(errno));
    }
  }
  buffer_.clear();
  return !closed_;
}

}  // namespace newsparse::cli
