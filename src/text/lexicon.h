// lexicon.h: the words and phrases that mean something on a news page, in many languages.
//
// data/lexicon/*.tsv hold them (phrase, languages; a file a class); tools/build_lexicon.py makes data/lexicon.inc of
// it: one open-addressing table keyed by a 64-bit hash of the lower-cased words.
#ifndef NEWSPARSE_TEXT_LEXICON_H_
#define NEWSPARSE_TEXT_LEXICON_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace newsparse::internal {

// What a word or phrase is a sign of. The first eleven are the BoilerplateClass values in their order.
enum class Cue : std::uint8_t {
  kNavigation,
  kConsent,
  kShare,
  kCopyright,
  kComments,
  kSubscription,
  kAdvertisement,
  kSearch,
  kPagination,
  kScriptNotice,
  kRelatedLinks,
  kSection,     // a section name: politics, sport, Wirtschaft
  kByline,      // opens a byline: by, von, par
  kCredit,      // opens or names a photo credit: photo, Foto, image source
  kPublished,   // label of a publication time: published, Stand, опубликовано
  kUpdated,     // label of an update time: updated, aktualisiert
  kReadMore,    // a teaser's last words: read more, weiterlesen
  kReadTime,    // reading time: min read, Min. Lesezeit
  kDateHeader,  // opens a dump header: date, datum
  kBrand,       // a word written with a capital inside: YouTube, iPhone, PhD (keyed lower-cased)
  kNotice,      // words of a notice in full sentences, of the class `button`: article contains affiliate links
};
[[nodiscard]] constexpr std::uint32_t cue_bit(Cue cue) noexcept {
  return std::uint32_t{1} << static_cast<unsigned>(cue);
}

struct LexiconEntry {
  std::uint32_t cues = 0;            // cue_bit() of what the word or phrase is on its own
  std::uint16_t function_words = 0;  // 1 + index into function_word_languages(); 0: no function word
  std::uint8_t longest_phrase = 0;   // words of the longest phrase that begins with it; 0 or 1: none longer
  std::uint8_t button = 0;  // 1 + the boilerplate class where nothing stands beside it, or of a notice; 0: none
};

inline constexpr std::uint64_t kHashSeed = 0x243F6A8885A308D3U;  // pi, as good as any
inline constexpr std::uint64_t kCaseBits = 0x2020202020202020U;  // lower-cases ASCII letters, leaves digits alone
inline constexpr std::uint64_t kHighBits = 0x8080808080808080U;  // set in bytes that are not ASCII
[[nodiscard]] constexpr std::uint64_t mix_chunk(std::uint64_t so_far, std::uint64_t eight_bytes) noexcept {
  const std::uint64_t h = (so_far ^ eight_bytes) * 0x9FB21C651E98DF25U;
  return h ^ (h >> 32);
}
[[nodiscard]] constexpr std::uint64_t finish_hash(std::uint64_t h) noexcept {
  h *= 0xD6E8FEB86659FD93U;
  h ^= h >> 29;
  return h + (h == 0 ? 1U : 0U);
}
template <class Word>
[[nodiscard]] inline Word load_little_endian(const char* from) noexcept {
  Word word;
  std::memcpy(&word, from, sizeof word);
  if constexpr (std::endian::native == std::endian::big) {
    Word turned = 0;
    for (std::size_t i = 0; i < sizeof word; ++i) turned = (turned << 8) | ((word >> (8 * i)) & 0xFF);
    word = turned;
  }
  return word;
}
// The 1..8 bytes at `from`, the first lowest, zero above. Reads these bytes only: two loads that overlap.
[[nodiscard]] inline std::uint64_t load_tail(const char* from, std::size_t size) noexcept {
  if (size >= 4) {
    return load_little_endian<std::uint32_t>(from) |
           (std::uint64_t{load_little_endian<std::uint32_t>(from + size - 4)} << (8 * (size - 4)));
  }
  const auto byte = [from](std::size_t at) { return std::uint64_t{static_cast<unsigned char>(from[at])}; };
  return byte(0) | (byte(size / 2) << (8 * (size / 2))) | (byte(size - 1) << (8 * (size - 1)));
}
[[nodiscard]] std::uint64_t hash_long_word(std::string_view word) noexcept;  // any length, any script

// Hash of one word (a maximal run of letters, marks and digits, in UTF-8) as the lexicon keys it: lower-cased by
// to_lower(). Ill-formed bytes count as themselves. Never zero. A short ASCII word is one or two loads and two
// multiplications; nothing outside `word` is read.
[[nodiscard]] inline std::uint64_t hash_word(std::string_view word) noexcept {
  if (word.size() - 1 < 8) {
    const std::uint64_t chunk = load_tail(word.data(), word.size());
    if ((chunk & kHighBits) == 0) {
      return finish_hash(mix_chunk(kHashSeed, chunk | (kCaseBits >> (8 * (8 - word.size())))));
    }
  }
  return hash_long_word(word);
}
// The same of a word of 1..16 bytes, ASCII, that begins at `at` in a text with 16 bytes from there on, which are all
// read: no branch but for the length.
[[nodiscard]] inline std::uint64_t hash_short_ascii_word(const char* at, std::size_t size) noexcept {
  const auto chunk = [at](std::size_t from, std::size_t bytes) {
    return (load_little_endian<std::uint64_t>(at + from) | kCaseBits) & (~std::uint64_t{0} >> (8 * (8 - bytes)));
  };
  if (size <= 8) return finish_hash(mix_chunk(kHashSeed, chunk(0, size)));
  return finish_hash(mix_chunk(mix_chunk(kHashSeed, chunk(0, 8)), chunk(8, size - 8)));
}
// The same of a word of ASCII that stands in `text` at `at`.
[[nodiscard]] inline std::uint64_t hash_ascii_word(std::string_view text, std::size_t at, std::size_t size) noexcept {
  constexpr std::size_t kMostShort = 16;
  return size <= kMostShort && at + kMostShort <= text.size() ? hash_short_ascii_word(text.data() + at, size)
                                                              : hash_word(text.substr(at, size));
}
// Hash of any bytes as they are: eight a step, nothing folded.
[[nodiscard]] inline std::uint64_t hash_bytes(std::string_view text) noexcept {
  std::uint64_t h = kHashSeed ^ text.size();
  std::size_t at = 0;
  for (; text.size() - at >= 8; at += 8) h = mix_chunk(h, load_little_endian<std::uint64_t>(text.data() + at));
  if (at < text.size()) h = mix_chunk(h, load_tail(text.data() + at, text.size() - at));
  return finish_hash(h);
}
// The same of the first 192 bytes: longer lines and parts that begin alike count as the same.
[[nodiscard]] inline std::uint64_t hash_begin(std::string_view text) noexcept {
  constexpr std::size_t kMostHashed = 192;
  return hash_bytes(text.substr(0, kMostHashed));
}
// Joins the hash of the words so far with the next word's.
[[nodiscard]] constexpr std::uint64_t hash_phrase(std::uint64_t so_far, std::uint64_t next) noexcept {
  std::uint64_t h = (so_far ^ (next + 0x9E3779B97F4A7C15U)) * 0xD6E8FEB86659FD93U;
  return h ^ (h >> 32);
}

extern const std::array<std::uint64_t, 1024> kLexiconFilter;  // 8 KiB: stays in the first-level cache
[[nodiscard]] const LexiconEntry* probe_lexicon(std::uint64_t hash) noexcept;

// The entry of a word or phrase hash, or null. One or two cache lines; does not allocate; thread-safe.
[[nodiscard]] inline const LexiconEntry* find_in_lexicon(std::uint64_t hash) noexcept {
  return (kLexiconFilter[hash >> 54] >> ((hash >> 48) & 63) & 1) == 0 ? nullptr : probe_lexicon(hash);
}

// Whether it is one of the small words of a language: on, am, le.
[[nodiscard]] inline bool is_function_word(std::string_view word) noexcept {
  const LexiconEntry* entry = find_in_lexicon(hash_word(word));
  return entry != nullptr && entry->function_words != 0;
}

// False where the entry of `hash` surely has no Cue::kByline: half a KiB tells it of nearly all other words.
extern const std::array<std::uint64_t, 64> kBylineFilter;
[[nodiscard]] inline bool may_open_byline(std::uint64_t hash) noexcept {
  return (kBylineFilter[hash >> 58] >> ((hash >> 52) & 63) & 1) != 0;
}

// False where surely no cue of a script without blanks begins with the six bytes at `from`, which are read: there a cue
// is found inside a run of letters, and one bit tells of most places that none is.
[[nodiscard]] bool may_begin_wide_cue(const char* from) noexcept;

// Languages (indices for language_code()) in which a function word is one, strongest first.
[[nodiscard]] std::span<const std::uint8_t> function_word_languages(std::uint16_t function_words) noexcept;
inline constexpr std::size_t kMaxFunctionWordSets = 256;  // above all LexiconEntry::function_words
inline constexpr int kMaxLanguages = 64;
[[nodiscard]] int language_count() noexcept;
[[nodiscard]] std::string_view language_code(int language) noexcept;  // BCP 47, static

}  // namespace newsparse::internal

#endif  // NEWSPARSE_TEXT_LEXICON_H_
