// output.h: one page out, as JSON lines or as clean text.
//
// The JSON follows docs/page.schema.json (pages) and docs/record.schema.json (records). Offsets are bytes into the
// page's text; texts show ill-formed UTF-8 as U+FFFD.
#ifndef NEWSPARSE_OUTPUT_H_
#define NEWSPARSE_OUTPUT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "newsparse/page.h"

namespace newsparse {

struct JsonOptions {
  bool spans_only = false;    // leave every "text" out
  bool include_text = false;  // add the page's whole text as "page_text"
};

// Each appends to `out`, whose capacity is reused, and ends with "\n". Allocates only by growing `out`.
// One object a page.
void append_page_json(const Page& page, const JsonOptions& options, std::string& out);
// One flat object a record, one a line: page id, url, fetched and origin repeated.
void append_records_json(const Page& page, const JsonOptions& options, std::string& out);
// The main article: seams opened by a blank, template tokens and markup left out, one paragraph a line. Empty where
// the page has no article.
[[nodiscard]] std::string clean_text(const Page& page);

struct CleanTextOptions {
  // UTF-8 once read as Windows-1252 or Windows-1251 as it was meant: Ã¤ becomes ä, â€™ becomes ’, РїСЂ becomes пр.
  bool repair_mojibake = false;
};

// The same text with a way back: byte i of `text` stands for what begins at source[i] of the page's text. A blank or
// line end between words has the offset of the word after it; a decoded entity or a repaired character that of its
// first byte. source.size() == text.size().
struct CleanText {
  std::string text{};
  std::vector<std::uint32_t> source{};
};
[[nodiscard]] CleanText clean_text(const Page& page, const CleanTextOptions& options);

// {"id","url","title","published","text"}: the article only, text and title as clean_text gives them. Appends as those
// above do.
void append_text_json(const Page& page, std::string& out);
void append_text_json(const Page& page, const CleanTextOptions& options, std::string& out);

}  // namespace newsparse

#endif  // NEWSPARSE_OUTPUT_H_
