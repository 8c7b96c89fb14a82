#include "page/address.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"
#include "text/lexicon.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

constexpr std::size_t kMostWords = 24;

// Latin letters with a mark as addresses write them: é e, ä a, which is ae in others (collapse()). Index: code point -
// 0xC0; two letters or one.
constexpr std::string_view kLatinOne =
    "a a a a a a a c e e e e i i i i d n o o o o o x o u u u u y thssa a a a a a a c e e e e i i i i d n o o o o o x "
    "o u u u u y thy ";
static_assert(kLatinOne.size() == 128);
// The same for U+0100 .. U+017F; one letter each.
constexpr std::string_view kLatinTwo =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuu"
    "uuwwyyyzzzzzzs";
constexpr std::size_t kLongestFolded = 40;

// False where no letter is one that addresses write otherwise: U+00C0 .. U+017F begin with C3, C4 or C5.
bool may_fold(std::string_view word) noexcept {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '\xC3' && c <= '\xC5'; });
}
// German, Danish and Norwegian addresses write ä, ö, ü and å in two letters, Turkish, Swedish and others in one. So
// words with marks are compared by what is left where the second letter is dropped, if it is one of theirs or not:
// Steuererhöhung and steuererhoehung are steurerhohung. How many letters that are.
std::size_t collapse(char* letters, std::size_t size) noexcept {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const auto low = [&](std::size_t at) { return static_cast<char>(letters[at] | 0x20); };
    const char first = low(i);
    letters[kept++] = letters[i];
    if (i + 1 == size) break;
    const char second = low(i + 1);
    i += (second == 'e' && (first == 'a' || first == 'o' || first == 'u')) || (first == 'a' && second == 'a');
  }
  return kept;
}
std::uint64_t hash_folded(std::string_view word) noexcept {
  char folded[2 * kLongestFolded];
  std::size_t size = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = decode(word, at);
    if (c.value >= 0xC0 && c.value < 0x100) {
      const std::size_t i = 2 * (c.value - 0xC0);
      folded[size++] = kLatinOne[i];
      if (kLatinOne[i + 1] != ' ') folded[size++] = kLatinOne[i + 1];
    } else if (c.value >= 0x100 && c.value - 0x100 < kLatinTwo.size()) {
      folded[size++] = kLatinTwo[c.value - 0x100];
    } else {
      for (std::size_t k = 0; k < c.size; ++k) folded[size++] = word[at + k];
    }
    at += c.size;
  }
  return hash_word({folded, collapse(folded, size)});
}

// Cyrillic from U+0430 on, small letters and then those beyond Russian, and Greek from U+03B1, in Latin letters.
constexpr std::array<std::string_view, 48> kCyrillic = {
    "a", "b", "v", "g", "d",  "e",  "zh", "z",  "i",  "y",    "k",  "l", "m", "n", "o",  "p",
    "r", "s", "t", "u", "f",  "kh", "ts", "ch", "sh", "shch", "",   "y", "",  "e", "yu", "ya",
    "e", "e", "d", "g", "ye", "z",  "i",  "yi", "j",  "lj",   "nj", "c", "k", "i", "u",  "dz"};
constexpr std::array<std::string_view, 25> kGreek = {"a", "v", "g", "d", "e", "z", "i", "th", "i", "k",  "l",  "m", "n",
                                                     "x", "o", "p", "r", "s", "s", "t", "y",  "f", "ch", "ps", "o"};
constexpr std::string_view kGreekWithMarks = "aeii";  // ά έ ή ί

std::string_view transliterated(char32_t letter) noexcept {
  constexpr char32_t kFirstCyrillic = 0x430, kFirstGreek = 0x3B1, kFirstMarked = 0x3AC;
  constexpr char32_t kGheWithUpturn = 0x491, kMarkedOmikron = 0x3CC, kMarkedUpsilon = 0x3CD, kMarkedOmega = 0x3CE;
  if (letter >= kFirstCyrillic && letter < kFirstCyrillic + kCyrillic.size()) return kCyrillic[letter - kFirstCyrillic];
  if (letter >= kFirstGreek && letter < kFirstGreek + kGreek.size()) return kGreek[letter - kFirstGreek];
  if (letter >= kFirstMarked && letter < kFirstMarked + kGreekWithMarks.size())
    return kGreekWithMarks.substr(letter - kFirstMarked, 1);
  if (letter == kGheWithUpturn) return "g";
  if (letter == kMarkedOmikron || letter == kMarkedOmega) return "o";
  return letter == kMarkedUpsilon ? "y" : "";
}

// Transliterations differ in some letters and agree in others: х is kh, h or x, ц ts or c, ю yu, iu or ju, и i or y, ου
// ou. What is left of a word without them. Empty where that says little.
std::string_view common_letters(std::string_view latin, std::array<char, 3 * kLongestFolded>& out) noexcept {
  constexpr std::size_t kFewest = 3;
  std::size_t size = 0;
  for (std::size_t i = 0; i < latin.size(); ++i) {
    const char c = static_cast<char>(is_ascii_upper(latin[i]) ? latin[i] | 0x20 : latin[i]);
    const char next = i + 1 < latin.size() ? latin[i + 1] : ' ';
    if (std::string_view("ghijxy'").find(c) != std::string_view::npos) continue;
    if ((c == 'k' && next == 'h') || (c == 'u' && i > 0 && (latin[i - 1] | 0x20) == 'o')) continue;
    if (c == 't' && next == 's') {
      out[size++] = 'c';
      ++i;
    } else {
      out[size++] = c == 'w' ? 'v' : c;
    }
  }
  return size < kFewest ? std::string_view() : std::string_view(out.data(), size);
}
std::uint64_t hash_of_common(std::string_view latin) noexcept {
  std::array<char, 3 * kLongestFolded> letters;
  const std::string_view common = common_letters(latin, letters);
  return common.empty() ? 0 : ~hash_word(common);  // none of a word that is written so
}

// Slavic Cyrillic begins with D0 .. D2, Greek with CE or CF.
bool may_be_transliterated(std::string_view word) noexcept {
  return (word.front() >= '\xD0' && word.front() <= '\xD2') || word.front() == '\xCE' || word.front() == '\xCF';
}
std::uint64_t hash_transliterated(std::string_view word) noexcept {
  std::array<char, 4 * kLongestFolded> latin;
  std::size_t size = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = decode(word, at);
    at += c.size;
    const std::string_view letters = c.value < 0x80 ? word.substr(at - 1, 1) : transliterated(to_lower(c.value));
    size = static_cast<std::size_t>(std::copy(letters.begin(), letters.end(), latin.begin() + size) - latin.begin());
  }
  const std::uint64_t hash = hash_of_common({latin.data(), std::min(size, 3 * kLongestFolded)});
  return hash == 0 ? hash_word(word) : hash;
}

// How else a word of an address may be written, as address_hash() says it of a text's words; 0: in no other way.
std::uint64_t other_spelling(std::string_view word, bool transliterated) noexcept {
  if (!std::all_of(word.begin(), word.end(), is_ascii_letter)) return 0;
  if (transliterated) return word.size() <= kLongestFolded ? hash_of_common(word) : 0;
  if (word.size() > kLongestFolded) return 0;
  std::array<char, kLongestFolded> letters;
  std::copy(word.begin(), word.end(), letters.begin());
  return hash_word({letters.data(), collapse(letters.data(), word.size())});
}

int hex_digit(char c) noexcept {
  return c >= '0' && c <= '9'   ? c - '0'
         : c >= 'a' && c <= 'f' ? c - 'a' + 10
         : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                : -1;
}

void unescape(std::string_view escaped, std::string& out) {
  out.clear();
  for (std::size_t i = 0; i < escaped.size(); ++i) {
    if (escaped[i] == '%' && i + 2 < escaped.size() && hex_digit(escaped[i + 1]) >= 0 &&
        hex_digit(escaped[i + 2]) >= 0) {
      out += static_cast<char>(hex_digit(escaped[i + 1]) * 16 + hex_digit(escaped[i + 2]));
      i += 2;
    } else {
      out += escaped[i];
    }
  }
}

}  // namespace

std::uint64_t address_hash(std::string_view word) noexcept {
  if (word.empty() || word.size() > kLongestFolded) return hash_word(word);
  if (may_be_transliterated(word)) return hash_transliterated(word);
  return may_fold(word) ? hash_folded(word) : hash_word(word);
}

std::size_t Address::find(std::uint64_t hash) const noexcept {
  for (const std::vector<std::uint64_t>* words : {&words_, &spellings_}) {
    const auto found = std::find(words->begin(), words->end(), hash);
    if (found != words->end()) return static_cast<std::size_t>(found - words->begin());
  }
  return kNone;
}

void Address::read(std::string_view url, bool transliterated) {
  words_.clear();
  spellings_.clear();
  path_.clear();
  bytes_ = 0;
  begins_ = bits_ = 0;
  ends_path_ = is_section_ = has_number_ = false;
  const std::size_t host = url.find("://");
  const std::size_t path = url.find('/', host == std::string_view::npos ? 0 : host + 3);
  if (path == std::string_view::npos) return;
  url = url.substr(0, url.find_first_of("?#"));
  unescape(url.substr(std::min(path, url.size())), path_);
  // What kind of file it is, is none of its words.
  constexpr std::size_t kLongestEnding = 6;
  if (const std::size_t dot = path_.rfind('.');
      dot != std::string::npos && path_.size() - dot <= kLongestEnding && path_.find('/', dot) == std::string::npos)
    path_.resize(dot);
  while (path_.ends_with('/')) path_.pop_back();
  std::string_view best;
  std::size_t most = 0, last = 0;
  for (std::size_t begin = 0; begin < path_.size();) {
    const std::size_t end = std::min(path_.find('/', begin), path_.size());
    const std::string_view part = std::string_view(path_).substr(begin, end - begin);
    last = 0;
    for_each_address_word(part, [&](std::string_view word) { last += !is_ascii_digit(word[0]); });
    if (last >= most) most = last, best = part, ends_path_ = end == path_.size();
    begin = end + 1;
  }
  is_section_ = !ends_path_ && last > 0;
  for_each_address_word(best, [&](std::string_view word) {
    has_number_ |= is_ascii_digit(word[0]);
    if (is_ascii_digit(word[0]) || words_.size() >= kMostWords) return;
    words_.push_back(address_hash(word));
    const std::uint64_t other = other_spelling(word, transliterated);
    spellings_.push_back(other == 0 ? words_.back() : other);
    bytes_ += word.size();
    begins_ |= begin(word[0]);
    bits_ |= bit(words_.back()) | bit(spellings_.back());
  });
}

}  // namespace newsparse::internal
