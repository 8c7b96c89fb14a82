#include "output/clean_text.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "newsparse/output.h"
#include "text/entities.h"
#include "text/mojibake.h"
#include "text/utf8.h"

namespace newsparse {

namespace {

// Tags that stand inside a word or between words without parting them; every other tag parts what it stands between.
constexpr std::array<std::string_view, 12> kInlineTags = {"a",    "abbr",  "b",    "em",     "font", "i",
                                                          "mark", "small", "span", "strong", "sup",  "u"};

// Tags that begin and end paragraphs.
constexpr std::array<std::string_view, 16> kParagraphTags = {"p",  "div",     "li",         "blockquote", "h1", "h2",
                                                             "h3", "h4",      "h5",         "h6",         "ul", "ol",
                                                             "tr", "section", "figcaption", "hr"};

std::string_view name_of_tag(std::string_view tag) noexcept {
  if (tag.starts_with("&lt;")) tag.remove_prefix(4);
  tag.remove_prefix(std::min(tag.find_first_not_of("</"), tag.size()));
  return tag.substr(0, tag.find_first_of(" \t\r\n/>&"));
}

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& tags, std::string_view name) noexcept {
  return std::any_of(tags.begin(), tags.end(), [&](std::string_view known) {
    return known.size() == name.size() && std::equal(known.begin(), known.end(), name.begin(), [](char want, char c) {
             return want == (c >= 'A' && c <= 'Z' ? c | 0x20 : c);
           });
  });
}

constexpr bool is_blank(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
// U+2028 and U+2029 end a line for many readers of text, and a paragraph is one line.
constexpr std::string_view kLineSeparator = "\xE2\x80\xA8", kParagraphSeparator = "\xE2\x80\xA9";

// Stops that lean on the word before them, of which no blank may be left where something between was taken out.
bool opens_with_stop(std::string_view text, std::initializer_list<std::string_view> stops) noexcept {
  return std::any_of(stops.begin(), stops.end(), [text](std::string_view stop) {
    const std::string_view behind = text.starts_with(stop) ? text.substr(stop.size(), 1) : std::string_view("a");
    const char c = behind.empty() ? ' ' : behind.front();
    return !((c | 0x20) >= 'a' && (c | 0x20) <= 'z') && !(c >= '0' && c <= '9');
  });
}

// Writes one paragraph on one line: white space of any length is one blank, none at either end.
class ParagraphWriter {
 public:
  // `source`, if any, gets an offset into `page` for every byte written.
  ParagraphWriter(std::string_view page, std::string& out, std::vector<std::uint32_t>* source)
      : page_(page), out_(out), source_(source) {}

  void begin_paragraph() noexcept {
    begun_ = false;
    blank_ = false;
    broken_ = false;
    gap_ = Gap::kNone;
  }
  // The line ends here for its reader; twice, and the paragraph does.
  void end_line() noexcept {
    if (broken_) return begin_paragraph();
    broken_ = blank_ = true;
  }
  void blank() noexcept { blank_ = true; }
  // Something was taken out here.
  void gap() noexcept {
    blank_ = true;
    gap_ = Gap::kClose;
  }
  // Text of the page.
  void append(std::string_view text) { append(text, static_cast<std::uint32_t>(text.data() - page_.data()), 1); }
  // Text that stands for what the page prints at `at`.
  void append_for(std::string_view text, std::uint32_t at) { append(text, at, 0); }

 private:
  // Whether something was taken out since the last word, and whether a blank followed it.
  enum class Gap : std::uint8_t { kNone, kClose, kWide };

  void skip(std::string_view& text, std::size_t size) noexcept {
    blank_ = true;
    if (gap_ == Gap::kClose) gap_ = Gap::kWide;
    text.remove_prefix(size);
  }

  void append(std::string_view text, std::uint32_t at, std::uint32_t step) {
    const char* const begin = text.data();
    while (!text.empty()) {
      if (is_blank(text.front())) {
        skip(text, 1);
      } else if (text.starts_with(kNoBreakSpace)) {
        skip(text, kNoBreakSpace.size());
      } else if (text.starts_with(kLineSeparator) || text.starts_with(kParagraphSeparator)) {
        skip(text, kLineSeparator.size());
      } else if (text.starts_with(kByteOrderMark)) {
        text.remove_prefix(kByteOrderMark.size());
      } else {
        const std::size_t n = as_it_stands(text);
        write(text.substr(0, n), at + step * static_cast<std::uint32_t>(text.data() - begin), step);
        text.remove_prefix(n);
      }
    }
  }

  // Bytes from the first, which is visible, that need no change: words, and single blanks between them.
  static std::size_t as_it_stands(std::string_view text) noexcept {
    std::size_t n = 1;
    for (; n < text.size(); ++n) {
      const char c = text[n];
      if (is_plain(c)) continue;
      if (c == ' ' ? n + 1 == text.size() || text[n + 1] == ' ' || may_change(text, n + 1) : may_change(text, n)) break;
    }
    return n;
  }
  // Neither a blank nor what may change: most bytes.
  static constexpr bool is_plain(char c) noexcept {
    return (c > ' ' && c <= '~') ||
           (static_cast<unsigned char>(c) >= 0x80 && c != '\xC2' && c != '\xE2' && c != '\xEF');
  }
  // A line end or tab, a separator, or the first byte of what a no-break space or a byte order mark may be.
  static constexpr bool may_change(std::string_view text, std::size_t at) noexcept {
    const char c = text[at];
    if (c == '\xE2')
      return text.substr(at, 2) == kLineSeparator.substr(0, 2) && (text.substr(at, 3).back() | 1) == '\xA9';
    return (c >= '\t' && c <= '\r') || c == '\xC2' || c == '\xEF';
  }
  // The blank before `word` was that of what was taken out.
  [[nodiscard]] bool closes_gap(std::string_view word) const noexcept {
    if (gap_ == Gap::kNone) return false;
    if (opens_with_stop(word, {".", ",", "\u3002", "\uFF0C", "\u3001"}))
      return gap_ == Gap::kClose || !word.starts_with("..");
    // Behind a blank of their own these may be French.
    return gap_ == Gap::kClose &&
           opens_with_stop(word, {";", ":", "!", "?", "\u2026", "\uFF01", "\uFF1F", ")", "\u201D"});
  }

  void write(std::string_view word, std::uint32_t at, std::uint32_t step) {
    const std::size_t before = out_.size();
    if (!begun_) {
      if (lines_++ > 0) out_.push_back('\n');
    } else if (blank_ && !closes_gap(word)) {
      out_.push_back(' ');
    }
    gap_ = Gap::kNone;
    if (source_ != nullptr) {
      source_->insert(source_->end(), out_.size() - before, at);
      for (std::uint32_t i = 0; i < word.size(); ++i) source_->push_back(at + step * i);
    }
    begun_ = true;
    blank_ = false;
    broken_ = false;
    out_.append(word);
  }

  std::string_view page_;
  std::string& out_;
  std::vector<std::uint32_t>* source_;
  std::size_t lines_ = 0;
  bool begun_ = false;
  bool blank_ = false;
  bool broken_ = false;  // the line ended since the last word
  Gap gap_ = Gap::kNone;
};

constexpr bool is_prose(RecordKind kind) noexcept {
  return kind != RecordKind::kMarkup && kind != RecordKind::kTemplateResidue && kind != RecordKind::kBoilerplate &&
         kind != RecordKind::kPageDate;
}

// First element of a list in text order that does not end before `at`.
template <class T>
std::span<const T> from_offset(std::span<const T> list, std::uint32_t at) noexcept {
  const auto first = std::partition_point(list.begin(), list.end(), [&](const T& e) { return e.span.end <= at; });
  return list.subspan(static_cast<std::size_t>(first - list.begin()));
}

// Whether tags that end lines do so.
enum class Lines : std::uint8_t { kOne, kMany };

void append_residue(const Page& page, const MarkupResidue& residue, Lines lines, ParagraphWriter& writer) {
  const std::string_view printed = page.text(residue.span);
  if (residue.markup == MarkupClass::kEntity) {
    const internal::EntityText value = internal::decode_entity(printed);
    if (value.first == 0) return writer.append(printed);
    if (internal::char_class(value.first) == internal::CharClass::kSpace) return writer.blank();
    constexpr char32_t kSoftHyphen = 0xAD;
    std::string text;  // short: no allocation
    if (value.first != kSoftHyphen) internal::append_utf8(value.first, text);
    if (value.second != 0) internal::append_utf8(value.second, text);
    return writer.append_for(text, residue.span.begin);
  }
  if (residue.markup != MarkupClass::kHtml) return writer.gap();
  const std::string_view tag = name_of_tag(printed);
  constexpr std::array<std::string_view, 1> kLineBreak = {"br"};
  if (lines == Lines::kMany && is_one_of(kParagraphTags, tag)) return writer.begin_paragraph();
  if (lines == Lines::kMany && is_one_of(kLineBreak, tag)) return writer.end_line();
  if (!is_one_of(kInlineTags, tag)) writer.blank();
}

// Text of the page, `garbled` parts of it as they were meant: before its blanks are made one, since the second half of
// a garbled à is a no-break space.
void append_repaired_text(std::string_view text, std::uint32_t at, ParagraphWriter& writer) {
  internal::MojibakeRuns runs(text);
  std::size_t done = 0;
  for (Span run = runs.next(); !run.empty(); run = runs.next()) {
    writer.append(text.substr(done, run.begin - done));
    for (done = run.begin; done < run.end;) {
      const internal::Mojibake garbled = internal::mojibake_at(text, done);
      std::string meant;  // short: no allocation
      internal::append_utf8(garbled.value, meant);
      writer.append_for(meant, at + static_cast<std::uint32_t>(done));
      done += garbled.size;
    }
  }
  writer.append(text.substr(done));
}

void append_record(const Page& page, Span record, bool repair, Lines lines, ParagraphWriter& writer) {
  const std::span<const Glue> all_glue = page.glue();
  auto glue =
      std::partition_point(all_glue.begin(), all_glue.end(), [&](const Glue& g) { return g.at <= record.begin; });
  std::span<const TemplateToken> tokens = from_offset(page.templates(), record.begin);
  std::span<const MarkupResidue> residue = from_offset(page.markup(), record.begin);

  std::uint32_t at = record.begin;
  while (at < record.end) {
    while (!tokens.empty() && tokens.front().span.end <= at) tokens = tokens.subspan(1);
    while (!residue.empty() && residue.front().span.end <= at) residue = residue.subspan(1);
    while (glue != all_glue.end() && glue->at <= at) {
      if (glue->at == at) writer.blank();
      ++glue;
    }
    if (!tokens.empty() && tokens.front().span.begin <= at) {
      writer.gap();
      at = tokens.front().span.end;
      continue;
    }
    if (!residue.empty() && residue.front().span.begin <= at) {
      const MarkupResidue& leak = residue.front();
      if (leak.span.begin == at) append_residue(page, leak, lines, writer);
      at = leak.span.end;
      continue;
    }
    std::uint32_t stop = record.end;
    if (!tokens.empty()) stop = std::min(stop, tokens.front().span.begin);
    if (!residue.empty()) stop = std::min(stop, residue.front().span.begin);
    if (glue != all_glue.end()) stop = std::min(stop, glue->at);
    if (repair)
      append_repaired_text(page.text({at, stop}), at, writer);
    else
      writer.append(page.text({at, stop}));
    at = stop;
  }
}

void append_article(const Page& page, bool repair, ParagraphWriter& writer) {
  for (const Record& record : page.records()) {
    if (!record.in_article || !is_prose(record.kind)) continue;
    writer.begin_paragraph();
    append_record(page, record.span, repair, Lines::kMany, writer);
  }
}

// Writes what is ill-formed of `out` from `from` on anew.
void make_well_formed(std::size_t from, std::string& out) {
  if (internal::find_ill_formed(out, from) == out.size()) return;
  const std::string ill_formed = out.substr(from);
  out.resize(from);
  internal::append_well_formed(ill_formed, out);
}

// How many bytes of `text`, which begins with an ill-formed one, one U+FFFD stands for.
std::size_t ill_formed_size(std::string_view text) {
  std::size_t n = 1;
  for (std::string shown; n < std::min<std::size_t>(text.size(), 4); ++n) {
    shown.clear();
    internal::append_well_formed(text.substr(0, n + 1), shown);
    if (shown != "\uFFFD") break;
  }
  return n;
}

}  // namespace

namespace internal {

void append_clean_text(const Page& page, std::string& out) {
  const std::size_t from = out.size();
  ParagraphWriter writer(page.text(), out, nullptr);
  append_article(page, false, writer);
  make_well_formed(from, out);
}

void append_clean_title(const Page& page, const CleanTextOptions& options, std::string& out) {
  const std::size_t from = out.size();
  ParagraphWriter writer(page.text(), out, nullptr);
  writer.begin_paragraph();
  append_record(page, page.title(), options.repair_mojibake, Lines::kOne, writer);
  make_well_formed(from, out);
}

}  // namespace internal

CleanText clean_text(const Page& page, const CleanTextOptions& options) {
  CleanText raw;
  ParagraphWriter writer(page.text(), raw.text, &raw.source);
  append_article(page, options.repair_mojibake, writer);
  if (!options.repair_mojibake && internal::find_ill_formed(raw.text) == raw.text.size()) return raw;
  CleanText clean;
  const std::string_view text = raw.text;
  for (std::size_t at = 0; at < text.size();) {
    const internal::Mojibake garbled = options.repair_mojibake ? internal::mojibake_at(text, at) : internal::Mojibake{};
    std::size_t end = at;
    if (garbled.size > 0) {
      internal::append_utf8(garbled.value, clean.text);
      end += garbled.size;
    } else if (const internal::CodePoint point = internal::decode(text, at); point.valid) {
      end += point.size;
      clean.text.append(text.substr(at, point.size));
      clean.source.insert(clean.source.end(), raw.source.begin() + static_cast<std::ptrdiff_t>(at),
                          raw.source.begin() + static_cast<std::ptrdiff_t>(end));
    } else {
      end += ill_formed_size(text.substr(at));
      internal::append_well_formed(text.substr(at, end - at), clean.text);
    }
    clean.source.resize(clean.text.size(), raw.source[at]);
    at = end;
  }
  return clean;
}

std::string clean_text(const Page& page) {
  std::string out;
  internal::append_clean_text(page, out);
  return out;
}

}  // namespace newsparse
