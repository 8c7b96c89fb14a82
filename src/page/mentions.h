// mentions.h: a date that a sentence tells of, or one that was set beside it.
#ifndef NEWSPARSE_PAGE_MENTIONS_H_
#define NEWSPARSE_PAGE_MENTIONS_H_

#include <string_view>

#include "recognise/timestamp_match.h"

namespace newsparse::internal {

// Outside the article. A date in running text follows a small word (on 3 May, vom 3. Mai); one that an extractor put
// there follows a name or a title, and often has a time of day.
[[nodiscard]] bool reads_as_prose(std::string_view text, const TimestampMatch& match) noexcept;

// Inside the article, where dates are mentions until shown otherwise. A whole day, and no sentence's: a sentence, a
// name or a label ends before it, and behind it the line ends, a post's number stands (#5) or something else begins
// with a capital. The dates of comments, and of authors' lines that other lines were joined to.
[[nodiscard]] bool stands_apart(std::string_view text, const TimestampMatch& match) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_MENTIONS_H_
