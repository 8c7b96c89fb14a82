// headline_address.h: the headline that the page's address names.
//
//   https://example.org/2019/ferry-sails-again-after-repairs      Related: Bridge closed   <- chosen
//                                                                 ...
//                                                                 Ferry sails again after repairs
#ifndef NEWSPARSE_PAGE_HEADLINE_ADDRESS_H_
#define NEWSPARSE_PAGE_HEADLINE_ADDRESS_H_

#include <cstdint>
#include <string_view>

#include "page/workspace.h"

namespace newsparse::internal {

// The part whose words the address is made of, where `headline` has hardly one of them; else `headline`. A part must
// share three words with the address and most of both; of an address of three words or fewer it must have just these
// and stand beside `headline`. Where `headline` has some of the words and not all, a part above the story that is the
// address word by word (four and more) is the headline. Lines of the article count, too. Where all of a line is liker
// to the address than its first part, work.headline_is_line says so. Linear, and only where the headline is not what
// the address says.
[[nodiscard]] std::uint32_t named_by_address(std::string_view text, Workspace& work, std::uint32_t headline) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_HEADLINE_ADDRESS_H_
