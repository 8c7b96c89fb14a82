// digest.h: WARC-Block-Digest and WARC-Payload-Digest.
#ifndef NEWSPARSE_ARCHIVE_DIGEST_H_
#define NEWSPARSE_ARCHIVE_DIGEST_H_

#include <cstdint>
#include <string_view>

namespace newsparse::archive::internal {

enum class Digest : std::uint8_t { kFits, kWrong, kMissing };
// `label` is the algorithm's name ("sha1", "sha256", "sha384", "sha512" or "md5", with a hyphen or without), a colon
// and the digest in base 32 or hexadecimal. Other algorithms, and those that the system forbids, count as missing.
[[nodiscard]] Digest check_digest(std::string_view label, std::string_view block) noexcept;

}  // namespace newsparse::archive::internal

#endif  // NEWSPARSE_ARCHIVE_DIGEST_H_
