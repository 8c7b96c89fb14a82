// memory_file.h: an input as a file: Reader opens paths, so it goes into an anonymous file in memory, reached through
// /proc.
#ifndef NEWSPARSE_TESTS_FUZZ_MEMORY_FILE_H_
#define NEWSPARSE_TESTS_FUZZ_MEMORY_FILE_H_

#include <sys/mman.h>
#include <unistd.h>

#include <string>

#include "fuzz/fuzz_support.h"

namespace newsparse::fuzz {

// The input as a file that lives as long as this.
class MemoryFile {
 public:
  MemoryFile(const std::uint8_t* data, std::size_t size) : descriptor_(memfd_create("newsparse-fuzz", MFD_CLOEXEC)) {
    require(descriptor_ >= 0, "a file in memory can be made");
    while (size > 0) {
      const ssize_t written = write(descriptor_, data, size);
      require(written > 0, "a file in memory can be written");
      data += written;
      size -= static_cast<std::size_t>(written);
    }
  }
  ~MemoryFile() { close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

 private:
  int descriptor_;
};

}  // namespace newsparse::fuzz

#endif  // NEWSPARSE_TESTS_FUZZ_MEMORY_FILE_H_
