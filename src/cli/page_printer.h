// page_printer.h: a page as `explain` shows it.
#ifndef NEWSPARSE_CLI_PAGE_PRINTER_H_
#define NEWSPARSE_CLI_PAGE_PRINTER_H_

#include <string>

#include "newsparse/page.h"

namespace newsparse::cli {

// Appends the page's records with fields, seams and evidence. Control characters of the page are shown as U+FFFD, so
// that a page cannot drive the terminal.
void print_page(const Page& page, bool color, std::string& out);

}  // namespace newsparse::cli

#endif  // NEWSPARSE_CLI_PAGE_PRINTER_H_
