// credit.h: who took the picture that a caption belongs to.
//
//   Rain on the pier. Photo: Jane Doe/AP      (AP Photo/Jane Doe)      © Jane Doe / AFP      新华社记者 王强 摄
//   credit = label ":" names | label-phrase names | "(" names ")" at the end | "©" [year] names | names 摄
//   labels: data/lexicon/credit.tsv, data/lexicon/agencies.tsv
#ifndef NEWSPARSE_RECOGNISE_CREDIT_H_
#define NEWSPARSE_RECOGNISE_CREDIT_H_

#include <string_view>

#include "newsparse/span.h"

namespace newsparse::internal {

// The names in the credit of `caption`, a line that is one: Jane Doe/AP, without the label. Indexes `caption`; empty
// where it names none. Linear in the caption; does not allocate; thread-safe.
[[nodiscard]] Span find_credit(std::string_view caption) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_CREDIT_H_
