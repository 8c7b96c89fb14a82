#include "archive/digest.h"

#include <openssl/evp.h>

#include <array>

#include "archive/header_fields.h"

namespace newsparse::archive::internal {

namespace {

constexpr std::string_view kBase32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";  // RFC 4648
constexpr std::string_view kBase16 = "0123456789ABCDEF";

struct Algorithm {
  std::string_view name;
  const EVP_MD* (*find)();
};
constexpr std::array kAlgorithms = {
    Algorithm{"sha1", EVP_sha1},      Algorithm{"sha-1", EVP_sha1},    Algorithm{"sha256", EVP_sha256},
    Algorithm{"sha-256", EVP_sha256}, Algorithm{"md5", EVP_md5},       Algorithm{"sha512", EVP_sha512},
    Algorithm{"sha-512", EVP_sha512}, Algorithm{"sha384", EVP_sha384}, Algorithm{"sha-384", EVP_sha384},
};

}  // namespace

Digest check_digest(std::string_view label, std::string_view block) noexcept {
  const std::size_t colon = label.find(':');
  if (colon == std::string_view::npos) return Digest::kMissing;
  const std::string_view name = label.substr(0, colon);
  label = trimmed(label.substr(colon + 1));
  std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
  unsigned size = 0;
  for (const Algorithm& algorithm : kAlgorithms) {
    if (!equal_no_case(name, algorithm.name)) continue;
    // Fails where the system's policy forbids the algorithm, as some do MD5.
    if (EVP_Digest(block.data(), block.size(), bytes.data(), &size, algorithm.find(), nullptr) != 1) size = 0;
    break;
  }
  if (size == 0) return Digest::kMissing;
  while (label.ends_with('=')) label.remove_suffix(1);
  const bool is_hex = label.size() == 2 * std::size_t{size};
  if (!is_hex && label.size() != (8 * std::size_t{size} + 4) / 5) return Digest::kWrong;
  const std::string_view alphabet = is_hex ? kBase16 : kBase32;
  const unsigned width = is_hex ? 4 : 5;
  for (unsigned i = 0; i < label.size(); ++i) {
    unsigned value = 0;
    for (unsigned bit = i * width; bit < (i + 1) * width; ++bit) {
      const unsigned byte = bit / 8 < size ? bytes[bit / 8] : 0U;  // base 32 ends with zeros
      value = value << 1 | ((byte >> (7 - bit % 8)) & 1U);
    }
    if (!equal_no_case(label.substr(i, 1), alphabet.substr(value, 1))) return Digest::kWrong;
  }
  return Digest::kFits;
}

}  // namespace newsparse::archive::internal
