#include "page/seam_names.h"

#include "text/lexicon.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

// In characters. One character is a word of its own too often to be a name's sign.
constexpr int kFewest = 2, kMost = 12;
constexpr std::size_t kShortestLine = 4, kLongestLine = 36;  // bytes

bool is_plain(char32_t c) noexcept {
  const CharClass of = char_class(c);
  return of == CharClass::kCaseless || of == CharClass::kMark;
}

// Elements that are set beside each other: names of sections, links of menus, counters.
constexpr std::uint32_t kNaming =
    cue_bit(Cue::kSection) | cue_bit(Cue::kNavigation) | cue_bit(Cue::kComments) | cue_bit(Cue::kShare) |
    cue_bit(Cue::kSearch) | cue_bit(Cue::kReadMore) | cue_bit(Cue::kSubscription) | cue_bit(Cue::kRelatedLinks) |
    cue_bit(Cue::kPagination) | cue_bit(Cue::kByline) | cue_bit(Cue::kPublished) | cue_bit(Cue::kUpdated);

constexpr std::uint32_t kLabels =
    cue_bit(Cue::kByline) | cue_bit(Cue::kPublished) | cue_bit(Cue::kUpdated) | cue_bit(Cue::kCredit);

// True where may_begin_wide_cue() knows of all cues that begin as `name` does: its first letter is Chinese, Japanese or
// Korean.
bool is_wide(std::string_view name) noexcept {
  constexpr std::size_t kLookedAt = 6;
  if (name.size() < kLookedAt) return false;
  const auto first = static_cast<unsigned char>(name[0]), second = static_cast<unsigned char>(name[1]);
  return (first > 0xE3 && first < 0xED && first != 0xEA) || (first == 0xE3 && second > 0x80);
}

bool has_cue(std::string_view name, std::uint32_t cues) noexcept {
  if (is_wide(name) && !may_begin_wide_cue(name.data())) return false;
  const LexiconEntry* entry = find_in_lexicon(hash_word(name));
  return entry != nullptr && (entry->cues & cues) != 0;
}

// The begin of the longest run of letters without case that ends at `at`, not before `from`, of which is_one(begin,
// name) holds; `at`: there is none.
template <class IsOne>
std::uint32_t longest_before(std::string_view text, std::uint32_t from, std::uint32_t at, IsOne is_one) noexcept {
  std::uint32_t longest = at, begin = at;
  for (int n = 1; n <= kMost && begin > from; ++n) {
    const CodePoint c = decode_before(text, begin);
    if (!c.valid || !is_plain(c.value)) break;
    begin -= c.size;
    if (char_class(c.value) == CharClass::kMark) continue;
    if (n >= kFewest && is_one(begin, text.substr(begin, at - begin))) longest = begin;
  }
  return longest;
}

}  // namespace

KnownNames::KnownNames(std::string_view text, std::span<const Span> lines) noexcept {
  for (const Span line : lines) {
    if (line.size() < kShortestLine || line.size() > kLongestLine ||
        static_cast<unsigned char>(text[line.begin]) < 0x80)
      continue;
    const CodePoint first = decode(text, line.begin);
    if (!first.valid || char_class(first.value) != CharClass::kCaseless) continue;
    const std::uint64_t hash = hash_bytes(slice(text, line));
    for (const std::uint64_t bit : {hash % kBits, (hash >> 32) % kBits})
      lines_[bit / 64] |= std::uint64_t{1} << bit % 64;
    any_ = true;
  }
}

bool KnownNames::is_known(std::string_view name) const noexcept {
  if (any_) {
    const std::uint64_t hash = hash_bytes(name);
    const auto has = [&](std::uint64_t bit) { return (lines_[bit / 64] >> bit % 64 & 1) != 0; };
    if (has(hash % kBits) && has((hash >> 32) % kBits)) return true;
  }
  return in_lexicon(name);
}

bool KnownNames::in_lexicon(std::string_view name) noexcept { return has_cue(name, kNaming); }

std::uint32_t KnownNames::label_begin(std::string_view text, std::uint32_t from, std::uint32_t at) noexcept {
  return longest_before(text, from, at, [](std::uint32_t, std::string_view name) { return has_cue(name, kLabels); });
}

std::uint32_t KnownNames::name_end(std::string_view text, std::uint32_t at, std::uint32_t to, bool all) const noexcept {
  std::uint32_t longest = at, end = at;
  for (int n = 1; n <= kMost && end < to; ++n) {
    const CodePoint c = decode(text, end);
    if (!c.valid || !is_plain(c.value)) break;
    end += c.size;
    // A vowel sign belongs to the letter before it.
    if (end < to && char_class(decode(text, end).value) == CharClass::kMark) continue;
    if (n >= kFewest && (all || end < to) && is_known(text.substr(at, end - at))) longest = end;
  }
  return longest;
}

std::uint32_t KnownNames::name_begin(std::string_view text, std::uint32_t from, std::uint32_t at,
                                     bool all) const noexcept {
  return longest_before(text, from, at, [&](std::uint32_t begin, std::string_view name) {
    return (all || begin > from) && is_known(name);
  });
}

}  // namespace newsparse::internal
