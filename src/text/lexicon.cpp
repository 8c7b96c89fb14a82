#include "text/lexicon.h"

#include <array>

#include "text/utf8.h"

namespace newsparse::internal {
namespace {

#include "lexicon.inc"

static_assert((kSlots.size() & (kSlots.size() - 1)) == 0);
static_assert(kLanguages.size() <= static_cast<std::size_t>(kMaxLanguages));

// Bytes in the order they come, hashed by eights as hash_word() takes them.
class ChunkHasher {
 public:
  void add(unsigned char byte) noexcept {
    chunk_ |= std::uint64_t{byte} << (8 * held_);
    if (++held_ == 8) {
      hash_ = mix_chunk(hash_, chunk_);
      chunk_ = 0;
      held_ = 0;
    }
  }
  [[nodiscard]] std::uint64_t finish() const noexcept {
    return finish_hash(held_ == 0 ? hash_ : mix_chunk(hash_, chunk_));
  }

 private:
  std::uint64_t hash_ = kHashSeed, chunk_ = 0;
  unsigned held_ = 0;
};

std::uint64_t hash_by_code_points(std::string_view word) noexcept {
  ChunkHasher hasher;
  for (std::size_t at = 0; at < word.size();) {
    const auto byte = static_cast<unsigned char>(word[at]);
    if (byte < 0x80) {
      hasher.add(byte | 0x20U);
      ++at;
      continue;
    }
    const CodePoint c = decode(word, at);
    if (!c.valid) {
      hasher.add(byte);
      ++at;
      continue;
    }
    at += c.size;
    const auto lower = static_cast<std::uint32_t>(to_lower(c.value));
    if (lower < 0x80) {
      hasher.add(static_cast<unsigned char>(lower));
    } else if (lower < 0x800) {
      hasher.add(static_cast<unsigned char>(0xC0U | (lower >> 6)));
      hasher.add(static_cast<unsigned char>(0x80U | (lower & 0x3FU)));
    } else {
      if (lower < 0x10000) {
        hasher.add(static_cast<unsigned char>(0xE0U | (lower >> 12)));
      } else {
        hasher.add(static_cast<unsigned char>(0xF0U | (lower >> 18)));
        hasher.add(static_cast<unsigned char>(0x80U | ((lower >> 12) & 0x3FU)));
      }
      hasher.add(static_cast<unsigned char>(0x80U | ((lower >> 6) & 0x3FU)));
      hasher.add(static_cast<unsigned char>(0x80U | (lower & 0x3FU)));
    }
  }
  return hasher.finish();
}

}  // namespace

alignas(64) const std::array<std::uint64_t, 1024> kLexiconFilter = {
#include "lexicon_filter.inc"
};

std::uint64_t hash_long_word(std::string_view word) noexcept {
  std::uint64_t hash = kHashSeed;
  std::size_t at = 0;
  for (; word.size() - at >= 8; at += 8) {
    const std::uint64_t chunk = load_little_endian<std::uint64_t>(word.data() + at);
    if ((chunk & kHighBits) != 0) return hash_by_code_points(word);
    hash = mix_chunk(hash, chunk | kCaseBits);
  }
  if (at == word.size()) return finish_hash(hash);
  const std::uint64_t chunk = load_tail(word.data() + at, word.size() - at);
  if ((chunk & kHighBits) != 0) return hash_by_code_points(word);
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
