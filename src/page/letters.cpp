#include "page/letters.h"

#include <algorithm>
#include <bit>

#include "text/lexicon.h"
#include "text/utf8.h"

// As in text/byte_masks.cpp: Highway compiles the part between HWY_BEFORE_NAMESPACE and HWY_AFTER_NAMESPACE once for
// each instruction set.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "page/letters.cpp"
#include "hwy/foreach_target.h"
// Must come after foreach_target.h.
#include "hwy/highway.h"

#ifndef NEWSPARSE_PAGE_LETTERS_CONSTANTS_
#define NEWSPARSE_PAGE_LETTERS_CONSTANTS_
namespace newsparse::internal {
// Layers hand on whole numbers, 1/64 each, up to this: below 2^24 in all sums of the second.
constexpr int kMostFirst = 1023, kMostSecond = 1023;
static_assert(kSecondTaps * kFirstChannels * kMostFirst * kMostPackedWeight < 1 << 24);
// A row of the first layer, and its bias, 1/256 each.
constexpr int kMostRow = 3000, kMostBias = 2000;
static_assert(static_cast<int>(kFirstTaps) * 2 * kMostRow + kMostBias <= INT16_MAX);
}  // namespace newsparse::internal
#endif

HWY_BEFORE_NAMESPACE();
namespace newsparse::internal::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using Words = HWY_CAPPED(std::int16_t, 16);

// The first layer at each of `count` letters: the sums of what their neighbours' rows add, as whole numbers from 0 to
// kMostFirst.
void add_up_first(const std::int16_t* const* rows, std::size_t count, const std::int16_t* bias, std::int16_t* out) {
  const Words d;
  const std::size_t lanes = hn::Lanes(d);
  const auto most = hn::Set(d, kMostFirst);
  for (std::size_t at = 0; at < count; ++at, rows += 2, out += kFirstChannels)
    for (std::size_t c = 0; c < kFirstChannels; c += lanes) {
      auto sum = hn::LoadU(d, bias + c);
      for (std::size_t tap = 0; tap < kFirstTaps; ++tap)
        sum = hn::Add(sum, hn::Add(hn::LoadU(d, rows[2 * tap] + tap * kFirstChannels + c),
                                   hn::LoadU(d, rows[2 * tap + 1] + tap * kFirstChannels + c)));
      hn::StoreU(hn::Min(hn::Max(hn::ShiftRight<2>(sum), hn::Zero(d)), most), d, out + c);
    }
}

// Adds to the sums of the second layer what `count` letters of the first say: sums[i] hears of first[i] and of
// kSecondTaps - 1 behind it. More than half of the first layer is zero and is stepped over. All numbers are whole and
// all sums below 2^24: floats hold them exactly, in whatever order they are added.
void add_up_second(const float* weights, const std::int16_t* first, std::size_t count, float* sums) {
  static_assert(kSecondTaps == 3 && kSecondStep == 2);
  const HWY_CAPPED(float, 8) d;
  const Words words;
  const std::size_t lanes = hn::Lanes(d);
  constexpr std::size_t kTap = kFirstChannels * kSecondChannels;
  for (std::size_t at = 0; at < count; ++at, first += kFirstChannels, sums += kSecondChannels) {
    std::array<std::uint8_t, kFirstChannels / 8 + 8> bytes{};
    for (std::size_t c = 0; c < kFirstChannels; c += hn::Lanes(words)) {
      const auto mask = hn::Gt(hn::LoadU(words, first + c), hn::Zero(words));
      if (hn::Lanes(words) >= 8) {
        hn::StoreMaskBits(words, mask, bytes.data() + c / 8);
      } else {
        for (std::size_t i = c; i < c + hn::Lanes(words); ++i)
          bytes[i / 8] = static_cast<std::uint8_t>(bytes[i / 8] | (first[i] > 0 ? 1U << (i % 8) : 0U));
      }
    }
    const auto set = load_little_endian<std::uint64_t>(reinterpret_cast<const char*>(bytes.data()));
    for (std::size_t out = 0; out < kSecondChannels; out += 4 * lanes) {
      // What stands two and four letters before hears of this one with the second and the third tap.
      float *here = sums + out, *before = here - kSecondStep * kSecondChannels,
            *far_before = before - kSecondStep * kSecondChannels;
      auto a0 = hn::LoadU(d, here), a1 = hn::LoadU(d, here + lanes), a2 = hn::LoadU(d, here + 2 * lanes),
           a3 = hn::LoadU(d, here + 3 * lanes);
      auto b0 = hn::LoadU(d, before), b1 = hn::LoadU(d, before + lanes), b2 = hn::LoadU(d, before + 2 * lanes),
           b3 = hn::LoadU(d, before + 3 * lanes);
      auto c0 = hn::LoadU(d, far_before), c1 = hn::LoadU(d, far_before + lanes),
           c2 = hn::LoadU(d, far_before + 2 * lanes), c3 = hn::LoadU(d, far_before + 3 * lanes);
      for (std::uint64_t bits = set; bits != 0; bits &= bits - 1) {
        const auto i = static_cast<std::size_t>(std::countr_zero(bits));
        const auto x = hn::Set(d, static_cast<float>(first[i]));
        const float* w = weights + i * kSecondChannels + out;
        a0 = hn::MulAdd(x, hn::LoadU(d, w), a0), a1 = hn::MulAdd(x, hn::LoadU(d, w + lanes), a1);
        a2 = hn::MulAdd(x, hn::LoadU(d, w + 2 * lanes), a2), a3 = hn::MulAdd(x, hn::LoadU(d, w + 3 * lanes), a3);
        w += kTap;
        b0 = hn::MulAdd(x, hn::LoadU(d, w), b0), b1 = hn::MulAdd(x, hn::LoadU(d, w + lanes), b1);
        b2 = hn::MulAdd(x, hn::LoadU(d, w + 2 * lanes), b2), b3 = hn::MulAdd(x, hn::LoadU(d, w + 3 * lanes), b3);
        w += kTap;
        c0 = hn::MulAdd(x, hn::LoadU(d, w), c0), c1 = hn::MulAdd(x, hn::LoadU(d, w + lanes), c1);
        c2 = hn::MulAdd(x, hn::LoadU(d, w + 2 * lanes), c2), c3 = hn::MulAdd(x, hn::LoadU(d, w + 3 * lanes), c3);
      }
      hn::StoreU(a0, d, here), hn::StoreU(a1, d, here + lanes), hn::StoreU(a2, d, here + 2 * lanes);
      hn::StoreU(a3, d, here + 3 * lanes);
      hn::StoreU(b0, d, before), hn::StoreU(b1, d, before + lanes), hn::StoreU(b2, d, before + 2 * lanes);
      hn::StoreU(b3, d, before + 3 * lanes);
      hn::StoreU(c0, d, far_before), hn::StoreU(c1, d, far_before + lanes), hn::StoreU(c2, d, far_before + 2 * lanes);
      hn::StoreU(c3, d, far_before + 3 * lanes);
    }
  }
}

// What `count` sums of the second layer are worth: whole numbers from 0 to kMostSecond.
void finish_second(const float* sums, std::size_t count, std::int32_t scale, const std::int32_t* bias,
                   std::int16_t* out) {
  const HWY_CAPPED(float, 16) d;
  const hn::RebindToSigned<decltype(d)> whole;
  const hn::Rebind<std::int16_t, decltype(d)> narrow;
  const auto most = hn::Set(whole, kMostSecond);
  for (std::size_t at = 0; at < count; ++at, sums += kSecondChannels, out += kSecondChannels)
    for (std::size_t c = 0; c < kSecondChannels; c += hn::Lanes(d)) {
      const auto scaled =
          hn::Mul(hn::ShiftRight<4>(hn::ConvertTo(whole, hn::LoadU(d, sums + c))), hn::Set(whole, scale));
      const auto value = hn::Add(hn::ShiftRight<12>(scaled), hn::LoadU(whole, bias + c));
      hn::StoreU(hn::DemoteTo(narrow, hn::Min(hn::Max(value, hn::Zero(whole)), most)), narrow, out + c);
    }
}

// The sums of the hidden layer.
void add_up_hidden(const std::int16_t* weights, const std::int16_t* inputs, std::int32_t* out) {
  const HWY_CAPPED(std::int16_t, 32) words;
  const hn::RepartitionToWide<decltype(words)> d;
  for (std::size_t h = 0; h < kHiddenChannels; ++h, weights += kHiddenInputs) {
    auto sum = hn::Zero(d), other = sum;
    for (std::size_t i = 0; i < kHiddenInputs; i += hn::Lanes(words))
      sum = hn::ReorderWidenMulAccumulate(d, hn::LoadU(words, inputs + i), hn::LoadU(words, weights + i), sum, other);
    out[h] = hn::GetLane(hn::SumOfLanes(d, hn::Add(sum, other)));
  }
}

}  // namespace newsparse::internal::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsparse::internal {

namespace {

HWY_EXPORT(add_up_first);
HWY_EXPORT(add_up_second);
HWY_EXPORT(finish_second);
HWY_EXPORT(add_up_hidden);

constexpr std::size_t kDirectRows = 0x250;  // ASCII to Latin Extended-B: a row each
constexpr std::size_t size_of(LetterTensor tensor) noexcept { return kLetterSizes[static_cast<std::size_t>(tensor)]; }

}  // namespace

Letter letter_of(char32_t code_point) noexcept {
  const char32_t lower = to_lower(code_point);
  const auto row = lower < kDirectRows ? lower
                                       : kDirectRows + (static_cast<std::uint32_t>(lower) * 2654435761U >> 7) %
                                                           (kLetterRows - kDirectRows);
  return {.row = static_cast<std::uint16_t>(row),
          .kind = static_cast<std::uint16_t>(1U + static_cast<unsigned>(char_class(code_point)))};
}

LetterNet::LetterNet(std::span<const std::int8_t> weights, const LetterScales& scales) {
  std::array<const std::int8_t*, kLetterTensors> of{};
  const std::int8_t* next = weights.data();
  for (std::size_t t = 0; t < kLetterTensors; ++t) of[t] = next, next += size_of(static_cast<LetterTensor>(t));
  const auto tensor = [&](LetterTensor t) { return of[static_cast<std::size_t>(t)]; };
  const auto scale = [&](LetterTensor t) { return std::int64_t{scales[static_cast<std::size_t>(t)]}; };
  // 1/256 each.
  const auto add_first = [&](const std::int8_t* letters, std::int64_t letter_scale, std::size_t count,
                             std::vector<FirstRow>& out) {
    out.assign(count * kFirstTaps, {});
    std::array<std::int32_t, kFirstChannels> sums;
    for (std::size_t row = 0; row < count; ++row)
      for (std::size_t tap = 0; tap < kFirstTaps; ++tap) {
        sums.fill(0);
        for (std::size_t i = 0; i < kLetterWidth; ++i) {
          const std::int32_t x = letters[row * kLetterWidth + i];
          const std::int8_t* w = tensor(LetterTensor::kFirst) + (tap * kLetterWidth + i) * kFirstChannels;
          for (std::size_t c = 0; c < kFirstChannels; ++c) sums[c] += x * w[c];
        }
        for (std::size_t c = 0; c < kFirstChannels; ++c) {
          const std::int64_t worth = sums[c] * letter_scale >> 8;
          out[row * kFirstTaps + tap][c] = static_cast<std::int16_t>(
              std::clamp<std::int64_t>(worth * scale(LetterTensor::kFirst) >> 16, -kMostRow, kMostRow));
        }
      }
  };
  add_first(tensor(LetterTensor::kLetter), scale(LetterTensor::kLetter), kLetterRows, letters_);
  add_first(tensor(LetterTensor::kKind), scale(LetterTensor::kKind), kLetterKinds, kinds_);
  const auto worth = [&](LetterTensor t, std::size_t i, int bits) { return tensor(t)[i] * scale(t) >> (16 - bits); };
  for (std::size_t c = 0; c < kFirstChannels; ++c)
    first_bias_[c] = static_cast<std::int16_t>(
        std::clamp<std::int64_t>(worth(LetterTensor::kFirstBias, c, 8), -kMostBias, kMostBias));
  second_.resize(kSecondTaps * kFirstChannels);
  for (std::size_t row = 0; row < second_.size(); ++row)
    std::copy_n(tensor(LetterTensor::kSecond) + row * kSecondChannels, kSecondChannels, second_[row].begin());
  second_scale_ = scales[static_cast<std::size_t>(LetterTensor::kSecond)];
  for (std::size_t c = 0; c < kSecondChannels; ++c)
    second_bias_[c] = static_cast<std::int32_t>(worth(LetterTensor::kSecondBias, c, 6));
  hidden_.resize(kHiddenChannels);
  for (std::size_t row = 0; row < kHiddenChannels; ++row)
    std::copy_n(tensor(LetterTensor::kHidden) + row * kHiddenInputs, kHiddenInputs, hidden_[row].begin());
  hidden_scale_ = scale(LetterTensor::kHidden);
  for (std::size_t c = 0; c < kHiddenChannels; ++c) {
    hidden_bias_[c] = worth(LetterTensor::kHiddenBias, c, 8);
    last_[c] = tensor(LetterTensor::kLast)[c] * scale(LetterTensor::kLast);
  }
  last_bias_ = worth(LetterTensor::kLastBias, 0, 8);
}

void LetterReader::read(const LetterNet& net, std::string_view text, std::span<const std::uint32_t> places,
                        std::span<std::int16_t> scores) {
  // Places whose windows surely meet are read together, up to so many bytes.
  constexpr std::uint32_t kMeet = 2 * (kLetterReach + kLetterMargin), kMostBytes = 640;
  for (std::size_t first = 0; first < places.size();) {
    std::size_t last = first + 1;
    while (last < places.size() && places[last] - places[last - 1] < kMeet && places[last] - places[first] < kMostBytes)
      ++last;
    read_run(net, text, places.subspan(first, last - first), scores.subspan(first, last - first));
    first = last;
  }
}

void LetterReader::read_run(const LetterNet& net, std::string_view text, std::span<const std::uint32_t> places,
                            std::span<std::int16_t> scores) {
  constexpr std::size_t kAround = kLetterReach + kLetterMargin;
  std::size_t begin = places.front(), before = 0;
  for (; before < kAround && begin > 0; ++before) begin -= decode_before(text, begin).size;
  letters_.assign(kAround - before, Letter{});
  at_.clear();
  const auto take = [&](std::size_t at) {
    const CodePoint c = decode(text, at);
    letters_.push_back(letter_of(c.value));
    return at + c.size;
  };
  std::size_t at = begin;
  for (const std::uint32_t place : places) {
    while (at < place) at = take(at);
    letters_.resize(std::max(letters_.size(), kAround));  // never more but where a place stands inside a sequence
    at_.push_back(static_cast<std::uint32_t>(letters_.size()));
  }
  const std::size_t end = letters_.size() + kAround;
  while (letters_.size() < end && at < text.size()) at = take(at);
  letters_.resize(end);

  // first_[i] stands for letters_[i + kFirstMargin], second_[i] for letters_[i + kLetterMargin].
  rows_.clear();
  for (const Letter letter : letters_) {
    rows_.push_back(net.letters_[letter.row * kFirstTaps].data());
    rows_.push_back(net.kinds_[letter.kind * kFirstTaps].data());
  }
  first_.resize(letters_.size() - 2 * kFirstMargin);
  HWY_DYNAMIC_DISPATCH(add_up_first)(rows_.data(), first_.size(), net.first_bias_.data(), first_[0].data());
  // The sums of a letter stand kSecondMargin * 2 behind its number: those before are of letters that nobody asks for.
  constexpr std::size_t kBehind = 2 * kSecondMargin;
  sums_.assign(first_.size() + kBehind, {});
  HWY_DYNAMIC_DISPATCH(add_up_second)
  (net.second_[0].data(), first_[0].data(), first_.size(), sums_[kBehind].data());
  second_.resize(first_.size() - kBehind);
  HWY_DYNAMIC_DISPATCH(finish_second)
  (sums_[kBehind].data(), second_.size(), net.second_scale_, net.second_bias_.data(), second_[0].data());

  alignas(64) std::array<std::int16_t, kHiddenInputs> inputs;
  std::array<std::int32_t, kHiddenChannels> hidden;
  for (std::size_t p = 0; p < places.size(); ++p) {
    const std::size_t first = at_[p] - kFirstMargin, second = at_[p] - kLetterMargin;
    auto to = inputs.begin();
    for (std::size_t i = first - kFirstNear / 2; i < first + kFirstNear / 2; ++i)
      to = std::copy(first_[i].begin(), first_[i].end(), to);
    to = std::copy(second_[second - 1].begin(), second_[second - 1].end(), to);
    to = std::copy(second_[second].begin(), second_[second].end(), to);
    SecondRow left{}, right{};
    std::size_t distance = 0;
    for (const std::size_t pool : kLetterPools) {
      for (; distance < pool; ++distance)
        for (std::size_t c = 0; c < kSecondChannels; ++c) {
          left[c] = std::max(left[c], second_[second - 1 - distance][c]);
          right[c] = std::max(right[c], second_[second + distance][c]);
        }
      to = std::copy(left.begin(), left.end(), to);
      to = std::copy(right.begin(), right.end(), to);
    }
    std::int64_t score = 0;
    HWY_DYNAMIC_DISPATCH(add_up_hidden)(net.hidden_[0].data(), inputs.data(), hidden.data());
    for (std::size_t h = 0; h < kHiddenChannels; ++h) {
      const std::int64_t out = (hidden[h] * net.hidden_scale_ >> 14) + net.hidden_bias_[h];  // 1/256 each
      if (out > 0) score += out * net.last_[h];
    }
    scores[p] = static_cast<std::int16_t>(
        std::clamp<std::int64_t>((score >> 16) + net.last_bias_, -kMostLetterScore, kMostLetterScore));
  }
}

}  // namespace newsparse::internal
#endif  // HWY_ONCE
