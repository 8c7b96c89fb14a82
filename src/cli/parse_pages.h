// parse_pages.h: the way of an input's pages, for the commands that print them.
#ifndef NEWSPARSE_CLI_PARSE_PAGES_H_
#define NEWSPARSE_CLI_PARSE_PAGES_H_

#include "cli/command_line.h"
#include "newsparse/archive/reader.h"
#include "newsparse/page.h"
#include "newsparse/parser.h"

namespace newsparse::cli {

// Parses the pages of `reader` in order and calls visit() with `page` for each, until it says false: nobody takes the
// output any more. What cannot be read or parsed is told to `tally` with its place. False where visit() said so.
template <class Visit>
bool parse_pages(archive::Reader& reader, Parser& parser, Page& page, Tally& tally, Visit visit) {
  while (auto next = reader.next()) {
    if (!*next) {
      tally.set_aside(next->error());
      continue;
    }
    const archive::InputPage& input = **next;
    if (auto error = parser.parse(input.text, input.info, page)) {
      error->path = input.info.origin.file;
      error->line = input.info.origin.line;
      error->offset = input.info.origin.offset;
      tally.set_aside(*error);
      continue;
    }
    tally.page_read();
    if (!visit(page)) return false;
  }
  return true;
}

}  // namespace newsparse::cli

#endif  // NEWSPARSE_CLI_PARSE_PAGES_H_
