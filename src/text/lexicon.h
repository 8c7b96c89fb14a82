// lexicon.h: the words and phrases that mean something on a news page, in many languages.
//
// data/lexicon/*.tsv hold them (phrase, class, languages); tools/build_lexicon.py makes data/lexicon.inc of it: one
// open-addressing table keyed by a 64-bit hash of the lower-cased words.
#ifndef NEWSPARSE_TEXT_LEXICON_H_
#define NEWSPARSE_TEXT_LEXICON_H_

#include <cstdint>
#include <span>
#include <string_view>

namespace newsparse::internal {

// What a word or phrase is a sign of. The first eleven are the BoilerplateClass values in their order.
enum class Cue : std::uint8_t {
  kNavigation, kConsent, kShare, kCopyright, kComments, kSubscription, kAdvertisement, kSearch, kPagination,
  kScriptNotice, kRelatedLinks,
  kSection,    // a section name: politics, sport, Wirtschaft
  kByline,     // opens a byline: by, von, par
  kCredit,     // opens or names a photo credit: photo, Foto, image source
  kPublished,  // label of a publication time: published, Stand, опубликовано
  kUpdated,    // label of an update time: updated, aktualisiert
  kReadMore,   // a teaser's last words: read more, weiterlesen
  kReadTime,   // reading time: min read, Min. Lesezeit
  kDateHeader, // opens a dump header: date, datum
  kBrand,      // a word written with a capital inside: YouTube, iPhone, PhD (keyed lower-cased)
};
[[nodiscard]] constexpr std::uint32_t cue_bit(Cue cue) noexcept {
  return std::uint32_t{1} << static_cast<unsigned>(cue);
}

struct LexiconEntry {
  std::uint32_t cues = 0;            // cue_bit() of what the word or phrase is on its own
  std::uint16_t function_words = 0;  // 1 + index into function_word_languages(); 0: no function word
  std::uint8_t longest_phrase = 0;   // words of the longest phrase that begins with it; 0 or 1: none longer
};

// Hash of one word (a maximal run of letters, marks and digits, in UTF-8) as the lexicon keys it: lower-cased by
// to_lower(). Ill-formed bytes count as themselves. Never zero.
[[nodiscard]] std::uint64_t hash_word(std::string_view word) noexcept;
// Joins the hash of the words so far with the next word's.
[[nodiscard]] constexpr std::uint64_t hash_phrase(std::uint64_t so_far, std::uint64_t next) noexcept {
  std::uint64_t h = (so_far ^ (next + 0x9E3779B97F4A7C15U)) * 0xD6E8FEB86659FD93U;
  return h ^ (h >> 32);
}

// The entry of a word or phrase hash, or null. One or two cache lines; does not allocate; thread-safe.
[[nodiscard]] const LexiconEntry* find_in_lexicon(std::uint64_t hash) noexcept;

// Languages (indices for language_code()) in which a function word is one, strongest first.
[[nodiscard]] std::span<const std::uint8_t> function_word_languages(std::uint16_t function_words) noexcept;
inline constexpr int kMaxLanguages = 64;
[[nodiscard]] int language_count() noexcept;
[[nodiscard]] std::string_view language_code(int language) noexcept;  // BCP 47, static

}  // namespace newsparse::internal

#endif  // NEWSPARSE_TEXT_LEXICON_H_
