#include "archive/text_pages.h"

#include <re2/re2.h>

#include "text/utf8.h"

namespace newsparse::archive::internal {

namespace {

bool is_blank(std::string_view line) noexcept {
  for (std::size_t i = 0; i < line.size();) {
    const char c = line[i];
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
      ++i;
      continue;
    }
    if (static_cast<unsigned char>(c) < 0x80) return false;
    const newsparse::internal::CodePoint point = newsparse::internal::decode(line, i);
    if (newsparse::internal::char_class(point.value) != newsparse::internal::CharClass::kSpace) return false;
    i += point.size;
  }
  return true;
}

}  // namespace

TextPages::TextPages(ByteWindow& file, PagesBy pages_by, const re2::RE2* regex, std::uint64_t max_page_bytes)
    : file_(file), pages_by_(pages_by), regex_(regex), max_page_bytes_(max_page_bytes) {}

std::optional<TextPage> TextPages::next() {
  consume(pending_);
  line_ += pending_lines_;
  pending_ = 0;
  pending_lines_ = 0;
  return pages_by_ == PagesBy::kFile ? next_file() : next_by_lines();
}

void TextPages::consume(std::size_t n) { file_.consume(n); }

std::optional<TextPage> TextPages::next_file() {
  TextPage page{.text = {}, .offset = file_.offset(), .line = line_};
  while (file_.window().size() <= max_page_bytes_ && file_.fill()) {
  }
  if (file_.window().size() > max_page_bytes_) {
    do {
      consume(file_.window().size());
    } while (file_.fill());
    page.too_large = true;
    page.lost = file_.offset() - page.offset;
    return page;
  }
  // A file without a byte is no page; one of blanks is.
  if (file_.window().empty() || file_.read_error() != 0) return std::nullopt;
  page.text = file_.window();
  pending_ = page.text.size();
  return page;
}

std::string_view TextPages::text_of(const Line& line) const noexcept {
  return file_.window().substr(line.begin, line.end - line.begin);
}

std::optional<TextPages::Line> TextPages::read_line(std::size_t from) {
  Line line{.begin = from, .end = from};
  while (true) {
    const std::string_view window = file_.window();
    while (line.end < window.size() && window[line.end] != '\n' && window[line.end] != '\r') ++line.end;
    if (line.end - from > max_page_bytes_) {
      line.cut = true;
      return line;
    }
    // A CR at the window's end may be half of a CRLF.
    const bool complete = line.end < window.size() && (window[line.end] == '\n' || line.end + 1 < window.size());
    if (complete || !file_.fill()) break;
  }
  const std::string_view window = file_.window();
  if (from == window.size() || file_.read_error() != 0) return std::nullopt;
  line.next = line.end;
  if (line.next < window.size() && window[line.next] == '\r') ++line.next;
  if (line.next < window.size() && window[line.next] == '\n' && line.next <= line.end + 1) ++line.next;
  return line;
}

void TextPages::skip_line() {
  while (true) {
    const std::string_view window = file_.window();
    std::size_t end = 0;
    while (end < window.size() && window[end] != '\n' && window[end] != '\r') ++end;
    const bool complete = end < window.size() && (window[end] == '\n' || end + 1 < window.size());
    if (complete) {
      consume(end + (window[end] == '\r' && window[end + 1] == '\n' ? 2 : 1));
      return;
    }
    consume(end);
    if (!file_.fill()) {
      consume(file_.window().size());
      return;
    }
  }
}

bool TextPages::begins_page(const Line& line) const {
  const std::string_view text = text_of(line);
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *regex_);
}

// Whether the page before `line` is over.
bool TextPages::ends_page(const Line& line) const {
  switch (pages_by_) {
    case PagesBy::kFile:
      return false;
    case PagesBy::kLine:
      return true;
    case PagesBy::kBlankLine:
      return !line.cut && is_blank(text_of(line));
    case PagesBy::kRegex:
      return begins_page(line);
  }
  return true;
}

std::optional<TextPage> TextPages::next_by_lines() {
  std::optional<Line> line = read_line(0);
  while (line && !line->cut && is_blank(text_of(*line))) {
    consume(line->next);
    ++line_;
    line = read_line(0);
  }
  if (!line) return std::nullopt;

  TextPage page{.text = {}, .offset = file_.offset(), .line = line_};
  std::size_t end = 0;  // of the page's text in the window; meaningless once it is too large
  do {
    if (line->cut || line->end > max_page_bytes_) page.too_large = true;
    if (line->cut) {
      consume(line->begin);
      skip_line();
      line->next = 0;
    } else if (page.too_large) {
      consume(line->next);
      line->next = 0;
    } else {
      // Pages cut at a pattern hold every byte up to the next one; the others end with their last visible line.
      end = pages_by_ == PagesBy::kRegex ? line->next : line->end;
      pending_ = line->next;
    }
    ++pending_lines_;
    line = read_line(line->next);
  } while (line && !ends_page(*line));

  if (page.too_large) {
    line_ += pending_lines_;
    pending_lines_ = 0;
    pending_ = 0;
    page.lost = file_.offset() - page.offset;
    return page;
  }
  if (file_.read_error() != 0) return std::nullopt;
  if (end > max_page_bytes_) {  // by its last line end only
    page.too_large = true;
    page.lost = pending_;
    return page;
  }
  page.text = file_.window().substr(0, end);
  return page;
}

}  // namespace newsparse::archive::internal
