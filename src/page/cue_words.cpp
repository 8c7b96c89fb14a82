#include "page/cue_words.h"

#include <algorithm>
#include <bit>
#include <cstddef>

#include "text/ascii.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

constexpr std::uint32_t kMostBytes = 1200;
constexpr std::size_t kMostWords = 256, kMostPhrase = 8;
constexpr std::uint32_t kClassBits = (std::uint32_t{1} << kBoilerplateClassCount) - 1;

class Reader {
 public:
  Reader(std::string_view text, const ByteMasks& masks, std::span<const Glue> seams) noexcept
      : text_(text), masks_(masks), seams_(seams) {}

  CueWords read(Span span) noexcept {
    span.end = std::min(span.end, span.begin + kMostBytes);
    for_each_run(masks_.word, span.begin, span.end, [&](std::size_t begin, std::size_t end) {
      if (next_bit(masks_.high, begin, end) < end)
        decode_run(begin, end);
      else if (seam_ < seams_.size() && seams_[seam_].at < end)
        pieces(begin, end);
      else
        add(begin, end, hash_ascii_word(text_, begin, end - begin), false, false);
      return size_ < kMostWords;
    });
    for (std::size_t i = 0; i < size_;) {
      const std::size_t next = i + phrase(i);
      if (i == 0) out_.opening = first_group();
      i = next;
    }
    return out_;
  }

 private:
  struct Word {
    std::uint32_t begin, end;
    std::uint64_t hash;
    bool behind_seam;  // no phrase goes on with it
    bool wide;         // has letters of a script without blanks
  };

  // Runs of letters in which bytes beyond ASCII may be signs.
  void decode_run(std::size_t begin, std::size_t end) noexcept {
    const std::string_view run = text_.substr(0, end);
    std::size_t word = end;
    bool wide = false;
    for (std::size_t at = begin; at < end;) {
      const CodePoint cp = decode(run, at);
      const CharClass c = char_class(cp.value);
      if (is_letter(c) || c == CharClass::kDigit || c == CharClass::kMark) {
        if (word == end) word = at, wide = false;
        wide |= cp.value >= 0xE00 && c == CharClass::kCaseless;
      } else {
        out_.sign |= cp.value == 0xA9;
        if (word != end) pieces(word, at, wide);
        word = end;
      }
      at += cp.size;
    }
    if (word != end) pieces(word, end, wide);
  }

  // The words of a run of letters: as many as seams part it into.
  void pieces(std::size_t begin, std::size_t end, bool wide = false) noexcept {
    bool behind = seam_ < seams_.size() && seams_[seam_].at <= begin;
    while (seam_ < seams_.size() && seams_[seam_].at <= begin) ++seam_;
    for (; seam_ < seams_.size() && seams_[seam_].at < end; ++seam_) {
      add(begin, seams_[seam_].at, behind, wide);
      begin = seams_[seam_].at;
      behind = true;
    }
    add(begin, end, behind, wide);
  }

  void add(std::size_t begin, std::size_t end, bool behind_seam, bool wide) noexcept {
    add(begin, end, hash_word(text_.substr(begin, end - begin)), behind_seam, wide);
  }
  void add(std::size_t begin, std::size_t end, std::uint64_t hash, bool behind_seam, bool wide) noexcept {
    if (size_ == kMostWords) return;
    const std::string_view word = text_.substr(begin, end - begin);
    out_.year |= word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) && is_ascii_digit(word[2]) &&
                 is_ascii_digit(word[3]);
    out_.sign |= word.size() == 1 && (word[0] | 0x20) == 'c' && begin > 0 && text_[begin - 1] == '(' &&
                 end < text_.size() && text_[end] == ')';
    words_[size_++] = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), hash, behind_seam, wide};
  }

  // The longest phrase from word `i` on; how many words it has.
  std::size_t phrase(std::size_t i) noexcept {
    const LexiconEntry* entry = find_in_lexicon(words_[i].hash);
    std::uint32_t cues = entry == nullptr ? 0 : entry->cues;
    std::uint8_t button = entry == nullptr ? 0 : entry->button;
    std::size_t words = 1, button_words = 1;
    if (entry != nullptr) {
      const std::size_t most = std::min({std::size_t{entry->longest_phrase}, kMostPhrase, size_ - i});
      std::uint64_t hash = words_[i].hash;
      for (std::size_t n = 1; n < most && !words_[i + n].behind_seam; ++n) {
        hash = hash_phrase(hash, words_[i + n].hash);
        const LexiconEntry* longer = find_in_lexicon(hash);
        if (longer == nullptr) continue;
        if (longer->button != 0) button = longer->button, button_words = n + 1;
        if (longer->cues == 0) continue;
        cues = longer->cues;
        words = n + 1;
      }
    }
    if (cues == 0 && button == 0 && words_[i].wide) inside(words_[i]);
    if (button != 0 && button_words >= words && is_alone(i, i + button_words)) {
      // A button says one thing: what its words may mean elsewhere is no matter.
      count(std::uint32_t{1} << (button - 1U), button_words);
      return button_words;
    }
    count(cues, words);
    return words;
  }

  // Nothing but numbers stands beside the words [begin, end) between two seams: 3 comments.
  [[nodiscard]] bool is_alone(std::size_t begin, std::size_t end) const noexcept {
    const auto number = [&](const Word& word) { return is_ascii_digit(text_[word.begin]); };
    while (begin > 0 && !words_[begin].behind_seam && number(words_[begin - 1])) --begin;
    while (end < size_ && !words_[end].behind_seam && number(words_[end])) ++end;
    return (begin == 0 || words_[begin].behind_seam) && (end == size_ || words_[end].behind_seam);
  }

  // Phrases inside a run of letters: words of a script without blanks are in it one behind the other.
  void inside(const Word& word) noexcept {
    constexpr std::size_t kFewestBytes = 6, kMostPoints = 20;
    for (std::size_t at = word.begin; at + kFewestBytes <= word.end;) {
      std::size_t next = at + decode(text_, at).size;
      if (may_begin_wide_cue(text_.data() + at)) {
        std::size_t points = 0;
        std::uint32_t cues = 0;
        std::size_t best = 0;
        for (std::size_t end = at; end < word.end && points < kMostPoints;) {
          end += decode(text_, end).size;
          if (++points < 2) continue;
          const LexiconEntry* entry = find_in_lexicon(hash_word(text_.substr(at, end - at)));
          if (entry == nullptr || entry->cues == 0) continue;
          cues = entry->cues;
          best = points;
          next = end;
        }
        count(cues, best / 2);  // two letters stand for a word
      }
      at = next;
    }
  }

  [[nodiscard]] std::uint8_t first_group() const noexcept {
    const auto first = std::find_if(out_.words.begin(), out_.words.end(), [](std::uint8_t n) { return n != 0; });
    return static_cast<std::uint8_t>(first - out_.words.begin());
  }

  void count(std::uint32_t cues, std::size_t words) noexcept {
    const auto add = [&](std::size_t group) {
      out_.words[group] = static_cast<std::uint8_t>(std::min<std::size_t>(out_.words[group] + words, 0xFF));
    };
    for (std::uint32_t bits = cues & kClassBits; bits != 0; bits &= bits - 1)
      add(static_cast<std::size_t>(std::countr_zero(bits)));
    if ((cues & cue_bit(Cue::kSection)) != 0) add(static_cast<std::size_t>(CueGroup::kSection));
    if ((cues & cue_bit(Cue::kReadMore)) != 0) add(static_cast<std::size_t>(CueGroup::kReadMore));
    if ((cues & cue_bit(Cue::kCredit)) != 0) add(static_cast<std::size_t>(CueGroup::kCredit));
  }

  std::string_view text_;
  const ByteMasks& masks_;
  std::span<const Glue> seams_;
  std::size_t seam_ = 0, size_ = 0;
  CueWords out_;
  std::array<Word, kMostWords> words_;  // the first size_ are set
};

}  // namespace

std::size_t CueWords::best() const noexcept {
  const auto most = std::max_element(words.begin(), words.end());
  return *most == 0 ? kCueGroups : static_cast<std::size_t>(most - words.begin());
}

CueWords read_cue_words(std::string_view text, const ByteMasks& masks, Span span,
                        std::span<const Glue> seams) noexcept {
  return Reader(text, masks, seams).read(span);
}

}  // namespace newsparse::internal
