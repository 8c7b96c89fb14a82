// well_formed.h: whether bytes are UTF-8, a vector at a time.
#ifndef NEWSPARSE_TEXT_WELL_FORMED_H_
#define NEWSPARSE_TEXT_WELL_FORMED_H_

#include <cstddef>
#include <string_view>

namespace newsparse::internal {

// How far `text` can be seen to be well-formed from `from` on, in whole vectors: a place where a code point begins, at
// least `from`, with nothing ill-formed from there to it. Stops short of the vector in which something is ill-formed
// and of the last one: find_ill_formed() takes the rest byte by byte. How far it comes depends on the instruction set.
// Precondition: a lead byte stands at `from`, and at least three bytes, of whatever kind, before it.
[[nodiscard]] std::size_t skip_well_formed(std::string_view text, std::size_t from) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_TEXT_WELL_FORMED_H_
