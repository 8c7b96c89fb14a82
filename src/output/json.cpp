#include "newsparse/output.h"
namespace newsparse {
void append_page_json(const Page&, const JsonOptions&, std::string&) {}
void append_records_json(const Page&, const JsonOptions&, std::string&) {}
void append_text_json(const Page&, std::string&) {}
}  // namespace newsparse
