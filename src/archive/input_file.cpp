#include "archive/input_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace newsparse::archive::internal {

namespace {

constexpr std::size_t kChunk = std::size_t{256} << 10;

Error cannot_open(const std::string& path, int error) {
  return {.code = ErrorCode::kCannotOpen, .path = path, .detail = std::generic_category().message(error)};
}

}  // namespace

InputFile::~InputFile() {
  if (owns_descriptor_) ::close(descriptor_);
}

std::optional<Error> InputFile::open(const std::string& path) {
  if (path == "-") {
    descriptor_ = STDIN_FILENO;
    return std::nullopt;
  }
  descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ < 0) return cannot_open(path, errno);
  owns_descriptor_ = true;
  // Opening a directory succeeds and reading it fails; this says it in time and in words.
  struct stat status = {};
  if (::fstat(descriptor_, &status) == 0 && S_ISDIR(status.st_mode)) return cannot_open(path, EISDIR);
  return std::nullopt;
}

bool InputFile::fill() {
  if (at_end_) return false;
  if (capacity_ - end_ < kChunk) {
    const std::size_t used = end_ - begin_;
    if (begin_ > 0 && used <= capacity_ / 2 && capacity_ - used >= kChunk) {
      std::memmove(buffer_.get(), buffer_.get() + begin_, used);
    } else {
      // Doubling keeps the copying linear. Not value-initialised: pages that are never touched cost no memory.
      const std::size_t capacity = std::max(2 * capacity_, used + kChunk);
      std::unique_ptr<char[]> grown(new char[capacity + kPadding]);
      if (used > 0) std::memcpy(grown.get(), buffer_.get() + begin_, used);
      buffer_ = std::move(grown);
      capacity_ = capacity;
    }
    begin_ = 0;
    end_ = used;
  }
  ssize_t count = 0;
  do {
    count = ::read(descriptor_, buffer_.get() + end_, kChunk);
  } while (count < 0 && errno == EINTR);
  if (count <= 0) {
    if (count < 0) read_error_ = errno;
    at_end_ = true;
    return false;
  }
  end_ += static_cast<std::size_t>(count);
  // What the padding holds is read but never decides; defined all the same, so that no checker has to know.
  std::memset(buffer_.get() + end_, 0, kPadding);
  return true;
}

void InputFile::consume(std::size_t n) noexcept {
  begin_ += n;
  offset_ += n;
}

}  // namespace newsparse::archive::internal
