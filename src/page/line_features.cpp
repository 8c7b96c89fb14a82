#include <algorithm>
#include <bit>

#include "page/classify.h"
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

bool is_stop(char32_t c) noexcept {
  return c == '.' || c == '!' || c == '?' || c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0x0964 || c == 0x061F ||
         c == 0x06D4;
}

EndMark end_mark(std::string_view line) noexcept {
  CodePoint last = decode_before(line, line.size());
  std::size_t at = line.size() - last.size;
  const bool quoted = is_closing_quote(last.value);
  if (quoted && at > 0) last = decode_before(line, at), at -= last.size;
  if (last.value == 0x2026) return EndMark::kEllipsis;
  if (last.value == '.' && at >= 2 && line[at - 1] == '.' && line[at - 2] == '.') return EndMark::kEllipsis;
  if (is_stop(last.value)) return quoted ? EndMark::kQuoteAfterStop : EndMark::kStop;
  if (last.value == ':' || last.value == 0xFF1A) return EndMark::kColon;
  if (last.value == ',' || last.value == ';') return EndMark::kComma;
  return EndMark::kNone;
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
    info_ = &info;
    letters_ = caseless_ = ideographs_ = 0;
    shape_ = 0;
    first_word_ = line_words_.size();
    const bool wide = next_bit(masks_.high, line.begin, line.end) < line.end;
    for_each_run(masks_.word, line.begin, line.end, [&](std::size_t begin, std::size_t end) {
      if (wide && next_bit(masks_.high, begin, end) < end)
        decode_run(begin, end);
      else
        ascii_word(begin, end);
      return true;
    });
    finish();
  }

 private:
  void ascii_word(std::size_t begin, std::size_t end) {
    const bool upper = test_bit(masks_.upper, begin);
    letters_ += static_cast<std::uint32_t>(!test_bit(masks_.digit, begin) || !test_bit(masks_.digit, end - 1));
    constexpr std::size_t kMostShort = 16;
    const std::size_t size = end - begin;
    word(begin, upper,
         size <= kMostShort && begin + kMostShort <= text_.size() ? hash_short_ascii_word(text_.data() + begin, size)
                                                                  : hash_word(text_.substr(begin, size)));
  }

  void word(std::size_t begin, bool upper, std::uint64_t hash) {
    if (info_->words != 0xFFFF) ++info_->words;
    if (upper) {
      increase(info_->capitalised);
      // A capital after a stop and a blank opens a sentence.
      if (begin >= line_.begin + 3 && text_[begin - 1] == ' ' && is_stop(static_cast<unsigned char>(text_[begin - 2])))
        increase(info_->sentences);
    }
    if (counting_) {
      words_.count(hash);
      keep(short_hash(hash));
    }
    shape_ = hash_phrase(shape_, test_bit(masks_.digit, begin) ? 0 : hash);
    info_->last_word = short_hash(hash);
    if (info_->words == 1) info_->first_word = info_->last_word;
    const LexiconEntry* entry = find_in_lexicon(hash);
    if (entry == nullptr) return;
    info_->cues |= entry->cues;
    if (entry->function_words == 0) return;
    increase(info_->function_words);
    if (counting_) votes_.add_function_word(entry->function_words);
  }

  // Of a long line the first words and the last two.
  void keep(std::uint16_t word) {
    if (line_words_.size() < first_word_ + kMostLineWords) {
      line_words_.push_back(word);
      return;
    }
    line_words_[line_words_.size() - 2] = line_words_.back();
    line_words_.back() = word;
  }

  void decode_run(std::size_t begin, std::size_t end) {
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
        word(word_begin, upper, hash_word(text_.substr(word_begin, at - word_begin)));
        word_begin = end;
      }
      letters_ += is_letter(c);
      if (cp.value >= 0x370) count_script(cp.value, c);
      at += cp.size;
    }
    if (word_begin != end) word(word_begin, upper, hash_word(text_.substr(word_begin, end - word_begin)));
  }

  void count_script(char32_t c, CharClass char_class) {
    const Script script = script_of(c);
    if (counting_) votes_.add_script(script, 1);
    if (char_class != CharClass::kCaseless) return;
    ++caseless_;
    ideographs_ += script == Script::kHan || script == Script::kKana || script == Script::kThai;
  }

  void finish() {
    const std::string_view line = slice(text_, line_);
    if (ideographs_ * 2 > letters_)
      info_->words = static_cast<std::uint16_t>(std::clamp<std::uint32_t>(ideographs_ / 2, info_->words, 0xFFFF));
    if (caseless_ * 2 > letters_) info_->flags |= kLineCaseless;
    if (letters_ == 0) info_->flags |= kLineSymbols;
    const CodePoint first = decode(line, 0);
    const bool blank_follows = line.size() > first.size && line[first.size] == ' ';
    if (first.value == 0x2022 || (blank_follows && (first.value == '-' || first.value == '*' || first.value == 0x2013)))
      info_->flags |= kLineBullet;
    if (first.value == '"' || first.value == 0x201C || first.value == 0x201E || first.value == 0xAB)
      info_->flags |= kLineQuoted;
    info_->end = end_mark(line);
    info_->shape = CountSketch::slot(shape_);
  }

  std::string_view text_;
  const ByteMasks& masks_;
  CountTable& words_;
  std::vector<std::uint16_t>& line_words_;
  LanguageVotes& votes_;
  bool counting_;
  Span line_;
  LineInfo* info_ = nullptr;
  std::uint32_t letters_ = 0, caseless_ = 0, ideographs_ = 0;
  std::uint64_t shape_ = 0;
  std::size_t first_word_ = 0;  // in line_words_
};

}  // namespace

void read_lines(std::string_view text, Workspace& work) {
  work.info.assign(work.lines.size(), {});
  work.votes.clear();
  work.line_shapes.clear();
  work.line_words.clear();
  LineReader reader(text, work, true);
  auto stamp = work.stamps.begin();
  for (std::size_t i = 0; i < work.lines.size(); ++i) {
    LineInfo& info = work.info[i];
    const std::size_t before = work.line_words.size();
    reader.read(work.lines[i], info);
    if (info.words > 1)
      work.line_words.push_back(kNoWord);
    else
      work.line_words.resize(before);  // its first word says it all
    work.line_shapes.add_at(info.shape);
    for (; stamp != work.stamps.end() && stamp->span.begin < work.lines[i].end; ++stamp)
      if (!stamp->weak) increase(info.stamps);
  }
  for (LineInfo& info : work.info) info.repeats = static_cast<std::uint8_t>(work.line_shapes.at(info.shape));
}

void read_part(std::string_view text, Workspace& work, Span span, LineInfo& info) {
  info = {};
  LineReader(text, work, false).read(span, info);
}

}  // namespace newsparse::internal
