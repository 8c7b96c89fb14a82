#include "archive/byte_window.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace newsparse::archive::internal {

namespace {

constexpr std::size_t kFewBytes = std::size_t{16} << 10;

}  // namespace

char* ByteWindow::reserve(std::size_t held, std::size_t room) {
  const std::size_t used = end_ - begin_ + held;
  if (begin_ > 0 && used <= kFewBytes) {  // back to the front, which the processor's caches still hold
    std::memmove(buffer_.get(), buffer_.get() + begin_, used);
    begin_ = 0;
    end_ = used - held;
  }
  if (capacity_ - end_ < held + room) {
    if (begin_ > 0 && used <= capacity_ / 2 && capacity_ - used >= room) {
      std::memmove(buffer_.get(), buffer_.get() + begin_, used);
    } else {
      // Doubling keeps the copying linear. Not value-initialised: pages that are never touched cost no memory.
      const std::size_t capacity = std::max(2 * capacity_, used + room);
      std::unique_ptr<char[]> grown(new char[capacity + kPadding]);
      if (used > 0) std::memcpy(grown.get(), buffer_.get() + begin_, used);
      buffer_ = std::move(grown);
      capacity_ = capacity;
    }
    begin_ = 0;
    end_ = used - held;
  }
  return buffer_.get() + end_ + held;
}

void ByteWindow::add(std::size_t n) noexcept {
  end_ += n;
  // What the padding holds is read but never decides; defined all the same, so that no checker has to know.
  std::memset(buffer_.get() + end_, 0, kPadding);
}

}  // namespace newsparse::archive::internal
