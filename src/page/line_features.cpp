#include <algorithm>
#include <array>

#include "page/classify.h"
#include "page/parts.h"
#include "page/seam_signs.h"
#include "page/story_lines.h"
#include "text/ascii.h"
#include "text/lexicon.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

void increase(std::uint8_t& count) noexcept {
  if (count != 0xFF) ++count;
}

bool is_closing_quote(char32_t c) noexcept {
  return c == '"' || c == '\'' || c == 0x201D || c == 0x2019 || c == 0xBB || c == 0x201C || c == ')' || c == 0x300D;
}

// Scripts that set no blanks between words, beside Chinese and Japanese: Thai, Lao, Burmese, Khmer.
bool runs_on(char32_t letter) noexcept {
  return (letter >= 0x0E00 && letter < 0x0F00) || (letter >= 0x1000 && letter < 0x10A0) ||
         (letter >= 0x1780 && letter < 0x1800);
}
// Of these Thai and Lao have no full stop, either: whether the last letter of a line, behind figures and what closes
// quotations and brackets, is one of theirs.
bool ends_without_stop(std::string_view line) noexcept {
  constexpr int kMostBehind = 12;
  for (int i = 0; i < kMostBehind && !line.empty(); ++i) {
    const CodePoint c = decode_before(line, line.size());
    if (c.value >= 0x0E00 && c.value < 0x0F00) return true;
    if (is_letter(char_class(c.value))) return false;
    line.remove_suffix(c.size);
  }
  return false;
}

// Reads the words of one line. Words are runs of letters, marks and digits. Runs of ASCII letters and digits come from
// the masks; only runs with other bytes are decoded. Scripts without blanks have no words to count: two letters stand
// for one, so that a Chinese sentence weighs as much as a translated one.
class LineReader {
 public:
  // `counting`: words are counted and vote for the page's language.
  LineReader(std::string_view text, Workspace& work, bool counting)
      : text_(text),
        masks_(work.masks),
        words_(work.words),
        line_words_(work.line_words),
        votes_(work.votes),
        counting_(counting) {}

  void read(Span line, LineInfo& info) {
    line_ = line;
    Words words;
    const bool wide = next_bit(masks_.high, line.begin, line.end) < line.end;
    for_each_run(masks_.word, line.begin, line.end, [&](std::size_t begin, std::size_t end) {
      if (wide && next_bit(masks_.high, begin, end) < end)
        decode_run(begin, end, words);
      else
        ascii_word(begin, end, words);
      return true;
    });
    finish(words, info);
  }

 private:
  static constexpr std::size_t kMostPhrases = 8;  // that may be open at once
  // What is known of a line so far. Apart from LineInfo, whose bytes a compiler takes for bytes of anything else, so
  // that it would keep nothing of a reader in registers.
  struct Words {
    std::uint32_t cues = 0, all = 0, function_words = 0, capitalised = 0, sentences = 0;
    std::uint32_t letters = 0, caseless = 0, ideographs = 0;
    bool opens = false;  // a word or a phrase is a cue or a button's
    std::uint64_t shape = 0;
    std::uint16_t first = 0, last = 0;
    std::size_t kept = 0;
    std::array<std::uint16_t, kMostLineWords> words;  // the first `kept` are set
    // Phrases of the lexicon that may have begun: the hash of their words so far, and how many words more they may
    // have.
    std::array<std::uint64_t, kMostPhrases> phrases;
    std::array<std::uint8_t, kMostPhrases> more;
    std::size_t open = 0;
  };

  void ascii_word(std::size_t begin, std::size_t end, Words& words) {
    const auto first = static_cast<unsigned char>(text_[begin]), last = static_cast<unsigned char>(text_[end - 1]);
    words.letters += static_cast<std::uint32_t>(!is_ascii_digit(first) || !is_ascii_digit(last));
    word(begin, first >= 'A' && first <= 'Z', is_ascii_digit(first), hash_ascii_word(text_, begin, end - begin), words);
  }

  void word(std::size_t begin, bool upper, bool digit, std::uint64_t hash, Words& words) {
    ++words.all;
    if (upper) {
      ++words.capitalised;
      // A capital after a stop and a blank opens a sentence.
      if (begin >= line_.begin + 3 && text_[begin - 1] == ' ' &&
          is_sentence_sign(static_cast<unsigned char>(text_[begin - 2])))
        ++words.sentences;
    }
    const std::uint16_t short_word = short_hash(hash);
    if (counting_) {
      words_.count(hash);
      keep(short_word, words);
    }
    words.shape = hash_phrase(words.shape, digit ? 0 : hash);
    words.last = short_word;
    if (words.all == 1) words.first = short_word;
    if (words.open > 0) go_on(hash, words);
    const LexiconEntry* entry = find_in_lexicon(hash);
    if (entry == nullptr) return;
    take(*entry, words);
    if (entry->longest_phrase > 1 && words.open < kMostPhrases) {
      words.phrases[words.open] = hash;
      words.more[words.open++] = static_cast<std::uint8_t>(entry->longest_phrase - 1);
    }
    if (entry->function_words == 0) return;
    ++words.function_words;
    if (counting_) votes_.add_function_word(entry->function_words);
  }

  static void take(const LexiconEntry& entry, Words& words) noexcept {
    words.cues |= entry.cues;
    words.opens |= entry.cues != 0 || entry.button != 0;
  }

  // The next word of the phrases that may have begun.
  static void go_on(std::uint64_t hash, Words& words) {
    std::size_t open = 0;
    for (std::size_t i = 0; i < words.open; ++i) {
      const std::uint64_t phrase = hash_phrase(words.phrases[i], hash);
      if (const LexiconEntry* entry = find_in_lexicon(phrase)) take(*entry, words);
      if (words.more[i] == 1) continue;
      words.phrases[open] = phrase;
      words.more[open++] = static_cast<std::uint8_t>(words.more[i] - 1);
    }
    words.open = open;
  }

  // Of a long line the first words and the last two.
  static void keep(std::uint16_t word, Words& words) noexcept {
    if (words.kept < kMostLineWords) {
      words.words[words.kept++] = word;
      return;
    }
    words.words[kMostLineWords - 2] = words.words[kMostLineWords - 1];
    words.words[kMostLineWords - 1] = word;
  }

  void decode_run(std::size_t begin, std::size_t end, Words& words) {
    const std::string_view run = text_.substr(0, end);
    std::size_t word_begin = end;
    bool upper = false;
    for (std::size_t at = begin; at < end;) {
      const CodePoint cp = decode(run, at);
      const CharClass c = char_class(cp.value);
      if (is_letter(c) || c == CharClass::kDigit || c == CharClass::kMark) {
        if (word_begin == end) {
          word_begin = at;
          upper = c == CharClass::kUpper;
        }
      } else if (word_begin != end) {
        decoded_word(word_begin, at, upper, words);
        word_begin = end;
      }
      words.letters += is_letter(c);
      if (cp.value >= 0x370) count_script(cp.value, c, words);
      at += cp.size;
    }
    if (word_begin != end) decoded_word(word_begin, end, upper, words);
  }
  void decoded_word(std::size_t begin, std::size_t end, bool upper, Words& words) {
    word(begin, upper, test_bit(masks_.digit, begin), hash_word(text_.substr(begin, end - begin)), words);
  }

  void count_script(char32_t c, CharClass char_class, Words& words) {
    const Script script = script_of(c);
    if (counting_) votes_.add_letter(c, script);
    if (char_class != CharClass::kCaseless) return;
    ++words.caseless;
    words.ideographs += script == Script::kHan || script == Script::kKana || runs_on(c);
  }

  void finish(const Words& words, LineInfo& info) {
    const auto byte = [](std::uint32_t count) { return static_cast<std::uint8_t>(std::min(count, 0xFFU)); };
    const std::string_view line = slice(text_, line_);
    info.cues = words.cues;
    info.words = static_cast<std::uint16_t>(std::min(words.all, 0xFFFFU));
    info.function_words = byte(words.function_words);
    info.capitalised = byte(words.capitalised);
    info.sentences = byte(words.sentences);
    info.first_word = words.first;
    info.last_word = words.last;
    if (words.ideographs * 2 > words.letters)
      info.words = static_cast<std::uint16_t>(std::clamp<std::uint32_t>(words.ideographs / 2, info.words, 0xFFFF));
    if (words.caseless * 2 > words.letters) info.flags |= kLineCaseless;
    if (words.letters == 0) info.flags |= kLineSymbols;
    if (words.opens) info.flags |= kLineCues;
    const CodePoint first = decode(line, 0);
    const bool blank_follows = line.size() > first.size && line[first.size] == ' ';
    if (opens_with_bullet(line) || (blank_follows && (first.value == '-' || first.value == 0x2013)))
      info.flags |= kLineBullet;
    if (first.value == '"' || first.value == 0x201C || first.value == 0x201E || first.value == 0xAB)
      info.flags |= kLineQuoted;
    info.end = end_mark(line);
    info.shape = CountSketch::slot(words.shape);
    if (counting_)
      line_words_.insert(line_words_.end(), words.words.begin(),
                         words.words.begin() + static_cast<std::ptrdiff_t>(words.kept));
  }

  std::string_view text_;
  const ByteMasks& masks_;
  CountTable& words_;
  std::vector<std::uint16_t>& line_words_;
  LanguageVotes& votes_;
  bool counting_;
  Span line_;
};

}  // namespace

namespace {

// What stands in a note's brackets: 12, 3-5, b. Not VIDEO, not Read more.
bool is_note(std::string_view inside) noexcept {
  constexpr std::size_t kMostLetters = 2;
  const bool figures = std::all_of(inside.begin(), inside.end(),
                                   [](char c) { return is_ascii_digit(c) || c == ',' || c == ' ' || c == '-'; });
  return !inside.empty() && (figures || inside.size() <= kMostLetters);
}

// `line` without the marks of notes behind its stop: .. in 1868.[1][12], .. in 1868.\u00B2
std::string_view without_notes(std::string_view line) noexcept {
  constexpr std::size_t kMostInside = 20, kMostNotes = 8;  // bytes, marks
  std::string_view rest = line;
  for (std::size_t notes = 0; notes < kMostNotes && !rest.empty(); ++notes) {
    const CodePoint last = decode_before(rest, rest.size());
    const bool raised = last.value == 0xB9 || last.value == 0xB2 || last.value == 0xB3 ||
                        (last.value >= 0x2070 && last.value <= 0x2079);
    std::size_t begin = raised ? rest.size() - last.size : std::string_view::npos;
    if (last.value == ']') begin = rest.rfind('[');
    if (begin == std::string_view::npos || rest.size() - begin > kMostInside + 2) break;
    if (last.value == ']' && !is_note(rest.substr(begin + 1, rest.size() - begin - 2))) break;
    rest = rest.substr(0, begin);
    while (rest.ends_with(' ')) rest.remove_suffix(1);
  }
  if (rest.empty() || rest.size() == line.size()) return line;
  const char32_t before = decode_before(rest, rest.size()).value;
  return is_sentence_sign(before) || is_closing_quote(before) ? rest : line;
}

}  // namespace

EndMark end_mark(std::string_view line) noexcept {
  if (line.empty()) return EndMark::kNone;
  line = without_notes(line);
  CodePoint last = decode_before(line, line.size());
  std::size_t at = line.size() - last.size;
  const bool quoted = is_closing_quote(last.value);
  if (quoted && at > 0) last = decode_before(line, at), at -= last.size;
  if (last.value == 0x2026) return EndMark::kEllipsis;
  if (last.value == '.' && at >= 2 && line[at - 1] == '.' && line[at - 2] == '.') return EndMark::kEllipsis;
  if (is_sentence_sign(last.value)) return quoted ? EndMark::kQuoteAfterStop : EndMark::kStop;
  if (last.value == ':' || last.value == 0xFF1A) return EndMark::kColon;
  if (last.value == ',' || last.value == ';') return EndMark::kComma;
  return EndMark::kNone;
}

namespace {

// Where sentences have no stop, length tells them from headlines, which a date follows, perhaps behind a lead or a
// byline, or opens or ends.
void end_thai_sentences(std::string_view text, Workspace& work) noexcept {
  constexpr std::uint16_t kSentence = 36, kDateLine = 12;  // words
  for (std::size_t i = 0; i < work.lines.size(); ++i) {
    LineInfo& info = work.info[i];
    const Span line = work.lines[i];
    if (info.end != EndMark::kNone || info.words < kSentence || (info.flags & kLineCaseless) == 0 ||
        !ends_without_stop(slice(text, line)))
      continue;
    bool dated = false;
    for (std::size_t next = i + 1; next < std::min(i + 3, work.lines.size()); ++next)
      dated |= work.info[next].words <= kDateLine && work.info[next].stamps > 0;
    if (info.stamps > 0) {
      const auto stamps = stamps_in(work, line);
      dated |= stamps.front().span.begin == line.begin || stamps.back().span.end == line.end;
    }
    if (!dated) info.end = EndMark::kStop;
  }
}

// One or two digits, a stop, a blank and a capital.
bool opens_with_ordinal(std::string_view date) noexcept {
  const std::size_t stop = date.find('.');
  return stop < 3 && date.substr(stop + 1).starts_with(' ') && stop + 2 < date.size() &&
         char_class(decode(date, stop + 2).value) == CharClass::kUpper;
}

}  // namespace

void read_lines(std::string_view text, Workspace& work) {
  work.info.assign(work.lines.size(), {});
  work.line_hashes.clear();
  work.line_hashes.reserve(work.lines.size());
  work.votes.clear();
  work.line_shapes.clear();
  work.line_words.clear();
  LineReader reader(text, work, true);
  auto stamp = work.stamps.begin();
  auto source = work.sources.begin();
  for (std::size_t i = 0; i < work.lines.size(); ++i) {
    LineInfo& info = work.info[i];
    work.line_hashes.push_back(hash_begin(slice(text, work.lines[i])));
    const std::size_t before = work.line_words.size();
    reader.read(work.lines[i], info);
    if (info.words > 1)
      work.line_words.push_back(kNoWord);
    else
      work.line_words.resize(before);  // its first word says it all
    work.line_shapes.add_at(info.shape);
    // The stop of a day that opens the line ends no sentence: 4. März 2024.
    if (info.sentences > 0 && stamp != work.stamps.end() && stamp->span.begin == work.lines[i].begin &&
        opens_with_ordinal(slice(text, stamp->span)))
      --info.sentences;
    for (; stamp != work.stamps.end() && stamp->span.begin < work.lines[i].end; ++stamp)
      if (!stamp->weak) increase(info.stamps);
    while (source != work.sources.end() && source->end <= work.lines[i].begin) ++source;
    if (source != work.sources.end() && *source == work.lines[i]) info.flags |= kLineSource;
  }
  end_thai_sentences(text, work);
  for (LineInfo& info : work.info) info.repeats = static_cast<std::uint8_t>(work.line_shapes.at(info.shape));
}

void read_part(std::string_view text, Workspace& work, Span span, LineInfo& info) {
  info = {};
  LineReader(text, work, false).read(span, info);
}

}  // namespace newsparse::internal
