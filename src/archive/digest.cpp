#include "archive/digest.h"

#include <bit>
#include <cstddef>
#include <cstring>

#include "archive/warc_records.h"

namespace newsparse::archive::internal {

namespace {

constexpr std::size_t kBlock = 64;

void add_block(const unsigned char* data, std::array<std::uint32_t, 5>& state) noexcept {
  std::array<std::uint32_t, 80> w{};
  for (std::size_t i = 0; i < 16; ++i) {
    w[i] = std::uint32_t{data[4 * i]} << 24 | std::uint32_t{data[4 * i + 1]} << 16 | std::uint32_t{data[4 * i + 2]} << 8 |
           std::uint32_t{data[4 * i + 3]};
  }
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

constexpr std::string_view kBase32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";  // RFC 4648
constexpr std::string_view kBase16 = "0123456789ABCDEF";

}  // namespace

std::array<std::uint8_t, 20> sha1(std::string_view data) noexcept {
  std::array<std::uint32_t, 5> state = {0x67452301U, 0xEFCDAB89U, 0x98BADCFEU, 0x10325476U, 0xC3D2E1F0U};
  const auto* bytes = reinterpret_cast<const unsigned char*>(data.data());
  std::size_t at = 0;
  for (; data.size() - at >= kBlock; at += kBlock) add_block(bytes + at, state);
  std::array<unsigned char, 2 * kBlock> tail{};
  const std::size_t left = data.size() - at;
  if (left > 0) std::memcpy(tail.data(), bytes + at, left);
  tail[left] = 0x80;
  const std::size_t size = left + 9 <= kBlock ? kBlock : 2 * kBlock;
  const std::uint64_t bits = std::uint64_t{data.size()} * 8;
  for (std::size_t i = 0; i < 8; ++i) tail[size - 1 - i] = static_cast<unsigned char>(bits >> (8 * i));
  for (std::size_t i = 0; i < size; i += kBlock) add_block(tail.data() + i, state);
  std::array<std::uint8_t, 20> out{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::uint8_t>(state[i / 4] >> (24 - 8 * (i % 4)));
  return out;
}

Digest check_digest(std::string_view label, std::string_view block) noexcept {
  constexpr std::string_view kName = "sha1:";
  if (label.size() < kName.size() || !equal_no_case(label.substr(0, kName.size()), kName)) return Digest::kMissing;
  label.remove_prefix(kName.size());
  const std::array<std::uint8_t, 20> digest = sha1(block);
  const bool is_hex = label.size() == 40;
  if (!is_hex && label.size() != 32) return Digest::kWrong;
  const std::string_view alphabet = is_hex ? kBase16 : kBase32;
  const unsigned width = is_hex ? 4 : 5;
  for (std::size_t i = 0; i < label.size(); ++i) {
    unsigned value = 0;
    for (std::size_t bit = i * width; bit < (i + 1) * width; ++bit) {
      value = value << 1 | ((static_cast<unsigned>(digest[bit / 8]) >> (7 - bit % 8)) & 1U);
    }
    if (!equal_no_case(label.substr(i, 1), alphabet.substr(value, 1))) return Digest::kWrong;
  }
  return Digest::kFits;
}

}  // namespace newsparse::archive::internal
