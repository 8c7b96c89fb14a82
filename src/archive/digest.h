// digest.h: WARC-Block-Digest and WARC-Payload-Digest.
#ifndef NEWSPARSE_ARCHIVE_DIGEST_H_
#define NEWSPARSE_ARCHIVE_DIGEST_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsparse::archive::internal {

struct HashBytes {
  std::array<std::uint8_t, 32> bytes{};
  std::size_t size = 0;
};
// FIPS 180-4, and RFC 1321.
[[nodiscard]] HashBytes sha1(std::string_view data) noexcept;
[[nodiscard]] HashBytes sha256(std::string_view data) noexcept;
[[nodiscard]] HashBytes md5(std::string_view data) noexcept;

enum class Digest : std::uint8_t { kFits, kWrong, kMissing };
// `label` is "sha1:", "sha256:" or "md5:" and the digest in base 32 or hexadecimal. Other algorithms count as missing.
[[nodiscard]] Digest check_digest(std::string_view label, std::string_view block) noexcept;

}  // namespace newsparse::archive::internal

#endif  // NEWSPARSE_ARCHIVE_DIGEST_H_
