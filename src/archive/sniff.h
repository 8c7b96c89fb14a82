// sniff.h: what an input is, told by its first bytes.
#ifndef NEWSPARSE_ARCHIVE_SNIFF_H_
#define NEWSPARSE_ARCHIVE_SNIFF_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsparse::archive::internal {

enum class InputKind : std::uint8_t { kText, kJsonLines, kHtml, kBinary, kWarc };

struct Sniffed {
  InputKind kind = InputKind::kText;
  // Of HTML and binary input: what to do about it. Static text.
  std::string_view hint;
};

// How many bytes sniff() wants to see; fewer only where the input is shorter.
inline constexpr std::size_t kSniffBytes = 1024;

[[nodiscard]] Sniffed sniff(std::string_view head) noexcept;

// UTF-8's byte order mark, or the empty view where `text` does not begin with it.
[[nodiscard]] std::string_view byte_order_mark(std::string_view text) noexcept;

}  // namespace newsparse::archive::internal

#endif  // NEWSPARSE_ARCHIVE_SNIFF_H_
