// date_leads.h: the small words that lead to a date or a time of day.
//
//   on ¦ 3 May      am ¦ 3. Mai      le ¦ 3 mai      до ¦ 3 мая
#ifndef NEWSPARSE_RECOGNISE_DATE_LEADS_H_
#define NEWSPARSE_RECOGNISE_DATE_LEADS_H_

#include <string_view>

namespace newsparse::internal {

// Whether the last of `words`, which blanks part, is one: a preposition or an article that a language sets before days,
// months and times of day. Other small words may end a sentence: (what they are, what it has). Looks at 32 bytes;
// thread-safe.
[[nodiscard]] bool leads_to_date(std::string_view words) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_DATE_LEADS_H_
