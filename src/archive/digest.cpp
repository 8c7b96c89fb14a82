#include "archive/digest.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>

#include "archive/warc_records.h"

namespace newsparse::archive::internal {

namespace {

constexpr std::size_t kBlock = 64;

// FIPS 180-4, 6.1.
struct Sha1 {
  static constexpr bool kBigEndian = true;
  std::array<std::uint32_t, 5> state = {0x67452301U, 0xEFCDAB89U, 0x98BADCFEU, 0x10325476U, 0xC3D2E1F0U};

  void add(const std::array<std::uint32_t, 16>& words) noexcept {
    std::array<std::uint32_t, 80> w{};
    std::copy(words.begin(), words.end(), w.begin());
    for (std::size_t i = 16; i < 80; ++i) w[i] = std::rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    auto [a, b, c, d, e] = state;
    for (std::size_t i = 0; i < 80; ++i) {
      std::uint32_t f = 0;
      if (i < 20) {
        f = ((b & c) | (~b & d)) + 0x5A827999U;
      } else if (i < 40) {
        f = (b ^ c ^ d) + 0x6ED9EBA1U;
      } else if (i < 60) {
        f = ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDCU;
      } else {
        f = (b ^ c ^ d) + 0xCA62C1D6U;
      }
      const std::uint32_t next = std::rotl(a, 5) + f + e + w[i];
      e = d;
      d = c;
      c = std::rotl(b, 30);
      b = a;
      a = next;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
  }
};

// FIPS 180-4, 6.2. The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
constexpr std::array<std::uint32_t, 64> kCubeRoots = {
    0x428A2F98U, 0x71374491U, 0xB5C0FBCFU, 0xE9B5DBA5U, 0x3956C25BU, 0x59F111F1U, 0x923F82A4U, 0xAB1C5ED5U,
    0xD807AA98U, 0x12835B01U, 0x243185BEU, 0x550C7DC3U, 0x72BE5D74U, 0x80DEB1FEU, 0x9BDC06A7U, 0xC19BF174U,
    0xE49B69C1U, 0xEFBE4786U, 0x0FC19DC6U, 0x240CA1CCU, 0x2DE92C6FU, 0x4A7484AAU, 0x5CB0A9DCU, 0x76F988DAU,
    0x983E5152U, 0xA831C66DU, 0xB00327C8U, 0xBF597FC7U, 0xC6E00BF3U, 0xD5A79147U, 0x06CA6351U, 0x14292967U,
    0x27B70A85U, 0x2E1B2138U, 0x4D2C6DFCU, 0x53380D13U, 0x650A7354U, 0x766A0ABBU, 0x81C2C92EU, 0x92722C85U,
    0xA2BFE8A1U, 0xA81A664BU, 0xC24B8B70U, 0xC76C51A3U, 0xD192E819U, 0xD6990624U, 0xF40E3585U, 0x106AA070U,
    0x19A4C116U, 0x1E376C08U, 0x2748774CU, 0x34B0BCB5U, 0x391C0CB3U, 0x4ED8AA4AU, 0x5B9CCA4FU, 0x682E6FF3U,
    0x748F82EEU, 0x78A5636FU, 0x84C87814U, 0x8CC70208U, 0x90BEFFFAU, 0xA4506CEBU, 0xBEF9A3F7U, 0xC67178F2U,
};
struct Sha256 {
  static constexpr bool kBigEndian = true;
  std::array<std::uint32_t, 8> state = {0x6A09E667U, 0xBB67AE85U, 0x3C6EF372U, 0xA54FF53AU,
                                        0x510E527FU, 0x9B05688CU, 0x1F83D9ABU, 0x5BE0CD19U};

  void add(const std::array<std::uint32_t, 16>& words) noexcept {
    std::array<std::uint32_t, 64> w{};
    std::copy(words.begin(), words.end(), w.begin());
    for (std::size_t i = 16; i < 64; ++i) {
      const std::uint32_t x = w[i - 15], y = w[i - 2];
      w[i] = w[i - 16] + (std::rotr(x, 7) ^ std::rotr(x, 18) ^ x >> 3) + w[i - 7] +
             (std::rotr(y, 17) ^ std::rotr(y, 19) ^ y >> 10);
    }
    auto [a, b, c, d, e, f, g, h] = state;
    for (std::size_t i = 0; i < 64; ++i) {
      const std::uint32_t s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
      const std::uint32_t t1 = h + s1 + ((e & f) ^ (~e & g)) + kCubeRoots[i] + w[i];
      const std::uint32_t s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
      const std::uint32_t t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = d + t1;
      d = c;
      c = b;
      b = a;
      a = t1 + t2;
    }
    const std::array<std::uint32_t, 8> sums = {a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < sums.size(); ++i) state[i] += sums[i];
  }
};

// RFC 1321, 3.4: 4294967296 times abs(sin(i)), i from 1.
constexpr std::array<std::uint32_t, 64> kSines = {
    0xD76AA478U, 0xE8C7B756U, 0x242070DBU, 0xC1BDCEEEU, 0xF57C0FAFU, 0x4787C62AU, 0xA8304613U, 0xFD469501U,
    0x698098D8U, 0x8B44F7AFU, 0xFFFF5BB1U, 0x895CD7BEU, 0x6B901122U, 0xFD987193U, 0xA679438EU, 0x49B40821U,
    0xF61E2562U, 0xC040B340U, 0x265E5A51U, 0xE9B6C7AAU, 0xD62F105DU, 0x02441453U, 0xD8A1E681U, 0xE7D3FBC8U,
    0x21E1CDE6U, 0xC33707D6U, 0xF4D50D87U, 0x455A14EDU, 0xA9E3E905U, 0xFCEFA3F8U, 0x676F02D9U, 0x8D2A4C8AU,
    0xFFFA3942U, 0x8771F681U, 0x6D9D6122U, 0xFDE5380CU, 0xA4BEEA44U, 0x4BDECFA9U, 0xF6BB4B60U, 0xBEBFBC70U,
    0x289B7EC6U, 0xEAA127FAU, 0xD4EF3085U, 0x04881D05U, 0xD9D4D039U, 0xE6DB99E5U, 0x1FA27CF8U, 0xC4AC5665U,
    0xF4292244U, 0x432AFF97U, 0xAB9423A7U, 0xFC93A039U, 0x655B59C3U, 0x8F0CCC92U, 0xFFEFF47DU, 0x85845DD1U,
    0x6FA87E4FU, 0xFE2CE6E0U, 0xA3014314U, 0x4E0811A1U, 0xF7537E82U, 0xBD3AF235U, 0x2AD7D2BBU, 0xEB86D391U,
};
struct Md5 {
  static constexpr bool kBigEndian = false;
  std::array<std::uint32_t, 4> state = {0x67452301U, 0xEFCDAB89U, 0x98BADCFEU, 0x10325476U};

  void add(const std::array<std::uint32_t, 16>& words) noexcept {
    constexpr std::array<std::array<int, 4>, 4> kShifts = {
        {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}}};
    auto [a, b, c, d] = state;
    for (std::size_t i = 0; i < 64; ++i) {
      std::uint32_t f = 0;
      std::size_t k = 0;
      if (i < 16) {
        f = (b & c) | (~b & d);
        k = i;
      } else if (i < 32) {
        f = (b & d) | (c & ~d);
        k = (5 * i + 1) % 16;
      } else if (i < 48) {
        f = b ^ c ^ d;
        k = (3 * i + 5) % 16;
      } else {
        f = c ^ (b | ~d);
        k = 7 * i % 16;
      }
      const std::uint32_t next = b + std::rotl(a + f + kSines[i] + words[k], kShifts[i / 16][i % 4]);
      a = d;
      d = c;
      c = b;
      b = next;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
  }
};

// All three pad with a one, zeros and the length in bits, and differ in the order of bytes.
template <class Hash>
void add_block(const unsigned char* bytes, Hash& hash) noexcept {
  std::array<std::uint32_t, 16> words{};
  for (std::size_t i = 0; i < kBlock; ++i) {
    const std::size_t shift = Hash::kBigEndian ? 24 - 8 * (i % 4) : 8 * (i % 4);
    words[i / 4] |= std::uint32_t{bytes[i]} << shift;
  }
  hash.add(words);
}

template <class Hash>
HashBytes digest_of(std::string_view data) noexcept {
  Hash hash;
  const auto* bytes = reinterpret_cast<const unsigned char*>(data.data());
  std::size_t at = 0;
  for (; data.size() - at >= kBlock; at += kBlock) add_block(bytes + at, hash);
  std::array<unsigned char, 2 * kBlock> tail{};
  const std::size_t left = data.size() - at;
  if (left > 0) std::memcpy(tail.data(), bytes + at, left);
  tail[left] = 0x80;
  const std::size_t size = left + 9 <= kBlock ? kBlock : 2 * kBlock;
  const std::uint64_t bits = std::uint64_t{data.size()} * 8;
  for (std::size_t i = 0; i < 8; ++i) {
    tail[size - 8 + i] = static_cast<unsigned char>(bits >> (Hash::kBigEndian ? 56 - 8 * i : 8 * i));
  }
  for (std::size_t i = 0; i < size; i += kBlock) add_block(tail.data() + i, hash);
  HashBytes out;
  out.size = 4 * hash.state.size();
  for (std::size_t i = 0; i < out.size; ++i) {
    const std::size_t shift = Hash::kBigEndian ? 24 - 8 * (i % 4) : 8 * (i % 4);
    out.bytes[i] = static_cast<std::uint8_t>(hash.state[i / 4] >> shift);
  }
  return out;
}

constexpr std::string_view kBase32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";  // RFC 4648
constexpr std::string_view kBase16 = "0123456789ABCDEF";

}  // namespace

HashBytes sha1(std::string_view data) noexcept { return digest_of<Sha1>(data); }
HashBytes sha256(std::string_view data) noexcept { return digest_of<Sha256>(data); }
HashBytes md5(std::string_view data) noexcept { return digest_of<Md5>(data); }

Digest check_digest(std::string_view label, std::string_view block) noexcept {
  const std::size_t colon = label.find(':');
  if (colon == std::string_view::npos) return Digest::kMissing;
  const std::string_view name = label.substr(0, colon);
  label.remove_prefix(colon + 1);
  HashBytes digest;
  if (equal_no_case(name, "sha1") || equal_no_case(name, "sha-1")) {
    digest = sha1(block);
  } else if (equal_no_case(name, "sha256") || equal_no_case(name, "sha-256")) {
    digest = sha256(block);
  } else if (equal_no_case(name, "md5")) {
    digest = md5(block);
  } else {
    return Digest::kMissing;
  }
  while (label.ends_with('=')) label.remove_suffix(1);
  const bool is_hex = label.size() == 2 * digest.size;
  if (!is_hex && label.size() != (8 * digest.size + 4) / 5) return Digest::kWrong;
  const std::string_view alphabet = is_hex ? kBase16 : kBase32;
  const unsigned width = is_hex ? 4 : 5;
  for (std::size_t i = 0; i < label.size(); ++i) {
    unsigned value = 0;
    for (std::size_t bit = i * width; bit < (i + 1) * width; ++bit) {
      const unsigned byte = bit / 8 < digest.size ? digest.bytes[bit / 8] : 0U;  // base 32 ends with zeros
      value = value << 1 | ((byte >> (7 - bit % 8)) & 1U);
    }
    if (!equal_no_case(label.substr(i, 1), alphabet.substr(value, 1))) return Digest::kWrong;
  }
  return Digest::kFits;
}

}  // namespace newsparse::archive::internal
