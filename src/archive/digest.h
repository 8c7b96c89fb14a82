// digest.h: WARC-Block-Digest.
#ifndef NEWSPARSE_ARCHIVE_DIGEST_H_
#define NEWSPARSE_ARCHIVE_DIGEST_H_

#include <array>
#include <cstdint>
#include <string_view>

namespace newsparse::archive::internal {

// FIPS 180-4.
[[nodiscard]] std::array<std::uint8_t, 20> sha1(std::string_view data) noexcept;

enum class Digest : std::uint8_t { kFits, kWrong, kMissing };
// `label` is "sha1:" and 32 characters of base 32, or 40 of hexadecimal. Other algorithms count as missing.
[[nodiscard]] Digest check_digest(std::string_view label, std::string_view block) noexcept;

}  // namespace newsparse::archive::internal

#endif  // NEWSPARSE_ARCHIVE_DIGEST_H_
