// The way of Keiser and Lemire, "Validating UTF-8 In Less Than One Instruction Per Byte" (Software: Practice and
// Experience 51(5), 2021): every mistake shows in two neighbouring bytes, or is a missing third or fourth byte. Three
// tables, of the half bytes before, say which mistakes a half byte could be part of; where all three agree, it is one.
#include "text/well_formed.h"

#include <cstdint>

// As in byte_masks.cpp.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "text/well_formed.cpp"
#include "hwy/foreach_target.h"
// Must come after foreach_target.h.
#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace newsparse::internal::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using Bytes = hn::ScalableTag<std::uint8_t>;
using ByteVec = hn::Vec<Bytes>;

// Mistakes that two bytes can show. Unicode 3.9, table 3-7.
constexpr std::uint8_t kTooShort = 1 << 0;      // a lead byte and no continuation
constexpr std::uint8_t kTooLong = 1 << 1;       // ASCII and a continuation
constexpr std::uint8_t kOverlong3 = 1 << 2;     // E0 80..9F
constexpr std::uint8_t kTooLarge = 1 << 3;      // F4 90..BF, F5..FF 90..BF
constexpr std::uint8_t kSurrogate = 1 << 4;     // ED A0..BF
constexpr std::uint8_t kOverlong2 = 1 << 5;     // C0..C1
constexpr std::uint8_t kOverlong4 = 1 << 6;     // F0 80..8F, and F5..FF 80..8F
constexpr std::uint8_t kTwoFollowers = 1 << 7;  // two continuations: right where a lead byte asks for them
// What does not depend on the lower half of the first byte.
constexpr std::uint8_t kAnyLow = kTooShort | kTooLong | kTwoFollowers;

alignas(16) constexpr std::uint8_t kFirstHigh[16] = {
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTwoFollowers,
    kTwoFollowers,
    kTwoFollowers,
    kTwoFollowers,
    kTooShort | kOverlong2,               // C
    kTooShort,                            // D
    kTooShort | kOverlong3 | kSurrogate,  // E
    kTooShort | kTooLarge | kOverlong4,   // F
};
constexpr std::uint8_t kLarge = kAnyLow | kTooLarge | kOverlong4;  // F5 and above
alignas(16) constexpr std::uint8_t kFirstLow[16] = {
    kAnyLow | kOverlong2 | kOverlong3 | kOverlong4,  // C0, E0, F0
    kAnyLow | kOverlong2,                            // C1
    kAnyLow,
    kAnyLow,
    kAnyLow | kTooLarge,  // F4
    kLarge,
    kLarge,
    kLarge,
    kLarge,
    kLarge,
    kLarge,
    kLarge,
    kLarge,
    kLarge | kSurrogate,  // ED
    kLarge,
    kLarge,
};
constexpr std::uint8_t kFollower = kTooLong | kOverlong2 | kTwoFollowers;
alignas(16) constexpr std::uint8_t kSecondHigh[16] = {
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kFollower | kOverlong3 | kOverlong4,  // 8
    kFollower | kOverlong3 | kTooLarge,   // 9
    kFollower | kSurrogate | kTooLarge,   // A
    kFollower | kSurrogate | kTooLarge,   // B
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
};

#if HWY_TARGET != HWY_SCALAR
// Not zero where the bytes at `p` are not well-formed behind the three before them.
HWY_INLINE ByteVec mistakes_at(const std::uint8_t* p) {
  const Bytes d;
  const ByteVec now = hn::LoadU(d, p), before = hn::LoadU(d, p - 1);
  const ByteVec low = hn::Set(d, 0x0F);
  const auto high_half = [&](ByteVec v) HWY_ATTR { return hn::And(hn::ShiftRight<4>(v), low); };
  const ByteVec by_pairs = hn::And(hn::And(hn::TableLookupBytes(hn::LoadDup128(d, kFirstHigh), high_half(before)),
                                           hn::TableLookupBytes(hn::LoadDup128(d, kFirstLow), hn::And(before, low))),
                                   hn::TableLookupBytes(hn::LoadDup128(d, kSecondHigh), high_half(now)));
  // The top bit where a third or fourth byte has to stand, and nowhere else two continuations may.
  const ByteVec third = hn::SaturatedSub(hn::LoadU(d, p - 2), hn::Set(d, 0xE0 - 0x80));
  const ByteVec fourth = hn::SaturatedSub(hn::LoadU(d, p - 3), hn::Set(d, 0xF0 - 0x80));
  return hn::Xor(by_pairs, hn::And(hn::Or(third, fourth), hn::Set(d, 0x80)));
}
#endif

std::size_t skip_vectors(const std::uint8_t* bytes, std::size_t from, std::size_t size) {
  std::size_t at = from;
#if HWY_TARGET != HWY_SCALAR  // one lane is no table to look up in: every byte is left to the caller
  const Bytes d;
  const std::size_t lanes = hn::Lanes(d);
  // One byte behind the vector is looked at below.
  while (size - at > lanes && hn::AllTrue(d, hn::Eq(mistakes_at(bytes + at), hn::Zero(d)))) at += lanes;
  // The last sequence of the last good vector is not seen to be whole, also where what stands behind it is none of it:
  // back to where it begins.
  if (at > from) --at;
  while (at > from && (bytes[at] & 0xC0U) == 0x80) --at;
#else
  static_cast<void>(bytes);
  static_cast<void>(size);
#endif
  return at;
}

}  // namespace newsparse::internal::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsparse::internal {

HWY_EXPORT(skip_vectors);

std::size_t skip_well_formed(std::string_view text, std::size_t from) noexcept {
  return HWY_DYNAMIC_DISPATCH(skip_vectors)(reinterpret_cast<const std::uint8_t*>(text.data()), from, text.size());
}

}  // namespace newsparse::internal
#endif  // HWY_ONCE
