#include "newsparse/parser.h"
#include "page/page_data.h"
namespace newsparse {
namespace internal { class Pipeline {}; }
Parser::Parser(Options, Rules) {}
Parser::~Parser() = default;
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;
std::optional<Error> Parser::parse(std::string_view text, const PageInfo& info, Page& page) {
  page.data().clear(); page.data().text = text; page.data().id = info.id; return std::nullopt;
}
}  // namespace newsparse
