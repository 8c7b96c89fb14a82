#include "text/lexicon.h"

#include <array>

#include "text/utf8.h"

namespace newsparse::internal {
namespace {

#include "lexicon.inc"

static_assert((kSlots.size() & (kSlots.size() - 1)) == 0);
static_assert(kLanguageSetStarts.size() <= kMaxFunctionWordSets);
static_assert(kLanguages.size() <= static_cast<std::size_t>(kMaxLanguages));

// Bytes in the order they come, hashed by eights as hash_word() takes them.
class ChunkHasher {
 public:
  explicit ChunkHasher(std::uint64_t so_far) : hash_(so_far) {}
  void add_eight(std::uint64_t bytes) noexcept {
    hash_ = mix_chunk(hash_, chunk_ | bytes << (8 * held_));
    chunk_ = held_ == 0 ? 0 : bytes >> (64 - 8 * held_);
  }
  // The `count` bytes of `bytes` from the lowest up; 1..4, zero above them.
  void add(std::uint64_t bytes, unsigned count) noexcept {
    chunk_ |= bytes << (8 * held_);
    held_ += count;
    if (held_ < 8) return;
    hash_ = mix_chunk(hash_, chunk_);
    held_ -= 8;
    chunk_ = bytes >> (8 * (count - held_));  // by 32 bits at most: held_ is less than count
  }
  void add_utf8(std::uint32_t c) noexcept {
    const auto tail = [c](unsigned shift) { return 0x80U | ((c >> shift) & 0x3FU); };
    if (c < 0x80) return add(c, 1);
    if (c < 0x800) return add((0xC0U | (c >> 6)) | tail(0) << 8, 2);
    if (c < 0x10000) return add((0xE0U | (c >> 12)) | tail(6) << 8 | tail(0) << 16, 3);
    add((0xF0U | (c >> 18)) | tail(12) << 8 | tail(6) << 16 | tail(0) << 24, 4);
  }
  [[nodiscard]] std::uint64_t finish() const noexcept {
    return finish_hash(held_ == 0 ? hash_ : mix_chunk(hash_, chunk_));
  }

 private:
  std::uint64_t hash_, chunk_ = 0;
  unsigned held_ = 0;
};

constexpr bool is_continuation(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }
// U+0800 .. U+0FFF, U+3000 .. U+9FFF and U+B000 .. U+DFFF: nothing there has a small letter. Two continuations behind
// such a byte are hashed as they are, whether they make one with it or not.
constexpr bool is_caseless_lead(unsigned char byte) noexcept {
  return byte == 0xE0 || (byte >= 0xE3 && byte <= 0xE9) || (byte >= 0xEB && byte <= 0xED);
}

// The bytes of `word` from `at` on, behind those hashed `so_far`, whole chunks.
std::uint64_t hash_by_code_points(std::string_view word, std::size_t at, std::uint64_t so_far) noexcept {
  ChunkHasher hasher(so_far);
  while (at < word.size()) {
    const auto byte = static_cast<unsigned char>(word[at]);
    if (byte < 0x80) {
      if (word.size() - at >= 8) {
        const std::uint64_t eight = load_little_endian<std::uint64_t>(word.data() + at);
        if ((eight & kHighBits) == 0) {
          hasher.add_eight(eight | kCaseBits);
          at += 8;
          continue;
        }
      }
      hasher.add(byte | 0x20U, 1);
      ++at;
      continue;
    }
    // What most words beyond ASCII are made of: letters of two bytes whose small ones have two, and those of three that
    // have no case.
    if (byte >= 0xC2 && byte < 0xE0 && word.size() - at >= 2 && is_continuation(word[at + 1])) {
      const std::uint32_t lower = kNearLower[(byte & 0x1FU) << 6 | (static_cast<unsigned char>(word[at + 1]) & 0x3FU)];
      if (lower - 0x80 < 0x800 - 0x80)
        hasher.add((0xC0U | lower >> 6) | (0x80U | (lower & 0x3FU)) << 8, 2);
      else
        hasher.add_utf8(lower);
      at += 2;
      continue;
    }
    if (is_caseless_lead(byte) && word.size() - at >= 3 && is_continuation(word[at + 1]) &&
        is_continuation(word[at + 2])) {
      hasher.add(load_tail(word.data() + at, 3), 3);
      at += 3;
      continue;
    }
    const CodePoint c = decode(word, at);
    if (c.valid) {
      hasher.add_utf8(static_cast<std::uint32_t>(to_lower(c.value)));
    } else {
      hasher.add(byte, 1);
    }
    at += c.size;
  }
  return hasher.finish();
}

}  // namespace

alignas(64) const std::array<std::uint64_t, 1024> kLexiconFilter = {
#include "lexicon_filter.inc"
};

namespace {
// Slots hold the upper bits of hashes as they are, and the number of an entry below.
constexpr std::array<std::uint64_t, 64> byline_filter() {
  std::array<std::uint64_t, 64> filter{};
  for (const std::uint64_t slot : kSlots)
    if (slot != 0 && (kEntries[(slot & 0xFFFF) - 1].cues & cue_bit(Cue::kByline)) != 0)
      filter[slot >> 58] |= std::uint64_t{1} << ((slot >> 52) & 63);
  return filter;
}
}  // namespace
alignas(64) constinit const std::array<std::uint64_t, 64> kBylineFilter = byline_filter();

std::uint64_t hash_long_word(std::string_view word) noexcept {
  std::uint64_t hash = kHashSeed;
  std::size_t at = 0;
  for (; word.size() - at >= 8; at += 8) {
    const std::uint64_t chunk = load_little_endian<std::uint64_t>(word.data() + at);
    if ((chunk & kHighBits) != 0) return hash_by_code_points(word, at, hash);
    hash = mix_chunk(hash, chunk | kCaseBits);
  }
  if (at == word.size()) return finish_hash(hash);
  const std::uint64_t chunk = load_tail(word.data() + at, word.size() - at);
  if ((chunk & kHighBits) != 0) return hash_by_code_points(word, at, hash);
  return finish_hash(mix_chunk(hash, chunk | (kCaseBits >> (8 * (8 - (word.size() - at))))));
}

const LexiconEntry* probe_lexicon(std::uint64_t hash) noexcept {
  constexpr std::uint64_t kIndexMask = 0xFFFF;
  for (std::size_t at = hash & (kSlots.size() - 1);; at = (at + 1) & (kSlots.size() - 1)) {
    const std::uint64_t slot = kSlots[at];
    if (slot == 0) return nullptr;
    if (((slot ^ hash) & ~kIndexMask) == 0) return &kEntries[(slot & kIndexMask) - 1];
  }
}

bool may_begin_wide_cue(const char* from) noexcept {
  const std::uint64_t first = load_tail(from, 6) | (kCaseBits >> 16);
  const std::uint64_t bit = (first * 0x9FB21C651E98DF25U) >> 50;  // wide_bit() of tools/build_lexicon.py
  return (kWideBegins[bit >> 6] >> (bit & 63) & 1) != 0;
}

std::span<const std::uint8_t> function_word_languages(std::uint16_t function_words) noexcept {
  if (function_words == 0 || function_words >= kLanguageSetStarts.size()) return {};
  const std::size_t begin = kLanguageSetStarts[function_words - 1U];
  return {kLanguageSets.data() + begin, kLanguageSetStarts[function_words] - begin};
}

int language_count() noexcept { return static_cast<int>(kLanguages.size()); }

std::string_view language_code(int language) noexcept {
  if (language < 0 || language >= language_count()) return {};
  return kLanguages[static_cast<std::size_t>(language)];
}

}  // namespace newsparse::internal
