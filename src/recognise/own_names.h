// own_names.h: a note on the story, which it calls by a name of its own.
//
//   This article is more than two years old.          In this article the company says no.
//   note                                              none: "in" leads the name
//
// Its names are those of data/lexicon/own_names.tsv, with a capital or without; what leads no note is in
// own_name_leads.tsv.
#ifndef NEWSPARSE_RECOGNISE_OWN_NAMES_H_
#define NEWSPARSE_RECOGNISE_OWN_NAMES_H_

#include <string_view>

namespace newsparse::internal {

// Whether `line` calls the page or its story by name. Linear in the line times the names. Does not allocate;
// thread-safe.
[[nodiscard]] bool names_itself(std::string_view line) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_OWN_NAMES_H_
