// agency.h: news agencies as datelines and bylines name them.
#ifndef NEWSPARSE_RECOGNISE_AGENCY_H_
#define NEWSPARSE_RECOGNISE_AGENCY_H_

#include <string_view>

namespace newsparse::internal {

// True where `name` as a whole is an agency of data/lexicon/agencies.tsv, or begins with one and at most two words
// follow (AFP/VNA, Reuters Health). Case and punctuation do not matter. Looks at 64 bytes at most; does not allocate.
[[nodiscard]] bool is_agency(std::string_view name) noexcept;

// True where `name` is an agency to the letter, but for case and punctuation.
[[nodiscard]] bool is_exactly_agency(std::string_view name) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_AGENCY_H_
