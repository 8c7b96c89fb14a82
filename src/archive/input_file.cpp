#include "archive/input_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
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

bool InputFile::seek(std::uint64_t to) {
  if (to > INT64_MAX || ::lseek(descriptor_, static_cast<off_t>(to), SEEK_SET) < 0) return false;
  consume(window().size());
  start_at(to);
  at_end_ = false;
  return true;
}

bool InputFile::fill() {
  if (at_end_) return false;
  char* const to = reserve(0, kChunk);
  ssize_t count = 0;
  do {
    count = ::read(descriptor_, to, kChunk);
  } while (count < 0 && errno == EINTR);
  if (count <= 0) {
    if (count < 0) read_error_ = errno;
    at_end_ = true;
    return false;
  }
  add(static_cast<std::size_t>(count));
  return true;
}

}  // namespace newsparse::archive::internal
