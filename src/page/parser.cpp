#include "newsparse/parser.h"

#include "page/pipeline.h"

namespace newsparse {

Parser::Parser(Options options, Rules rules)
    : pipeline_(std::make_unique<internal::Pipeline>(options, std::move(rules))) {}
Parser::~Parser() = default;
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;

std::optional<Error> Parser::parse(std::string_view text, const PageInfo& info, Page& page) {
  return pipeline_->parse(text, info, page.data());
}

}  // namespace newsparse
