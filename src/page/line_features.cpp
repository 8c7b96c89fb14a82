#include <algorithm>

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

// Words are runs of letters, marks and digits. Scripts without blanks have no words to count: two letters stand for
// one, so that a Chinese sentence weighs as much as a translated one.
void read_line(std::string_view line, LineInfo& info, LanguageVotes& votes) {
  std::size_t word_begin = 0;
  bool in_word = false;
  std::uint32_t letters = 0, caseless = 0, ideographs = 0;
  char32_t before = ' ', before_that = ' ';
  const auto end_word = [&](std::size_t end) {
    in_word = false;
    if (info.words != 0xFFFF) ++info.words;
    const LexiconEntry* entry = find_in_lexicon(hash_word(line.substr(word_begin, end - word_begin)));
    if (entry == nullptr) return;
    info.cues |= entry->cues;
    if (entry->function_words != 0) {
      increase(info.function_words);
      votes.add_function_word(entry->function_words);
    }
  };
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint cp = decode(line, at);
    const CharClass c = char_class(cp.value);
    const bool word = is_letter(c) || c == CharClass::kDigit || c == CharClass::kMark;
    if (word && !in_word) {
      word_begin = at;
      in_word = true;
      if (c == CharClass::kUpper) {
        increase(info.capitalised);
        if (before == ' ' && is_stop(before_that)) increase(info.sentences);
      }
    } else if (!word && in_word) {
      end_word(at);
    }
    letters += is_letter(c);
    if (c == CharClass::kCaseless) {
      ++caseless;
      const Script script = script_of(cp.value);
      votes.add_script(script, 1);
      if (script == Script::kHan || script == Script::kKana || script == Script::kThai) ++ideographs;
    }
    before_that = before;
    before = cp.value;
    at += cp.size;
  }
  if (in_word) end_word(line.size());
  if (ideographs * 2 > letters)
    info.words = static_cast<std::uint16_t>(
        std::min<std::uint32_t>(0xFFFF, std::max<std::uint32_t>(info.words, ideographs / 2)));
  if (caseless * 2 > letters) info.flags |= kLineCaseless;
  if (letters == 0) info.flags |= kLineSymbols;
  const CodePoint first = decode(line, 0);
  if (first.value == 0x2022 || ((first.value == '-' || first.value == '*' || first.value == 0x2013) &&
                                line.size() > 1 && line[first.size] == ' '))
    info.flags |= kLineBullet;
  if (first.value == '"' || first.value == 0x201C || first.value == 0x201E || first.value == 0xAB)
    info.flags |= kLineQuoted;
  info.end = end_mark(line);
}

}  // namespace

void read_lines(std::string_view text, Workspace& work) {
  work.info.assign(work.lines.size(), {});
  work.votes.clear();
  for (std::size_t i = 0; i < work.lines.size(); ++i) read_line(slice(text, work.lines[i]), work.info[i], work.votes);
}

}  // namespace newsparse::internal
