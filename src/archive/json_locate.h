// json_locate.h: where a line stops being one JSON object, and why.
#ifndef NEWSPARSE_ARCHIVE_JSON_LOCATE_H_
#define NEWSPARSE_ARCHIVE_JSON_LOCATE_H_

#include <cstddef>
#include <optional>
#include <string_view>

namespace newsparse::archive::internal {

// Arrays and objects inside one another; deeper lines are refused.
inline constexpr std::size_t kMaxJsonDepth = 512;

struct JsonFault {
  std::size_t offset = 0;   // bytes into the line; its size where the line ends too soon
  std::string_view reason;  // static text
};

// The first place where `line` breaks RFC 8259, or nullopt where it is one JSON object. The plain way, byte by byte:
// only lines that the fast reader has refused come here, so that people are told the exact byte. Does not judge
// UTF-8 or surrogates, which are repaired elsewhere. Linear; does not allocate.
[[nodiscard]] std::optional<JsonFault> find_json_fault(std::string_view line) noexcept;

// True where `token` is true, false, null or a number.
[[nodiscard]] bool is_json_scalar(std::string_view token) noexcept;

}  // namespace newsparse::archive::internal

#endif  // NEWSPARSE_ARCHIVE_JSON_LOCATE_H_
