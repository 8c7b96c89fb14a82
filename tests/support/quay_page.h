// quay_page.h: a page of headline, byline, date and story, for tests of what stands below one.
#ifndef NEWSPARSE_TESTS_SUPPORT_QUAY_PAGE_H_
#define NEWSPARSE_TESTS_SUPPORT_QUAY_PAGE_H_

#include <string_view>

namespace newsparse {

inline constexpr std::string_view kQuayPage =
    "Old quay closes for the winter\nBy Ann Lee\nMarch 4, 2019\n"
    "The harbour board voted on Monday to close the old quay for the whole of the coming winter season.\n"
    "Fishermen will have to move their boats to the northern basin until the repairs are finished in spring.\n"
    "The board named three reasons for its decision, and the mayor said that nobody wanted to pay for a new crane.\n"
    "The state will pay for half of the work, and the rest will have to be found in the budget of the town.\n";

}  // namespace newsparse

#endif  // NEWSPARSE_TESTS_SUPPORT_QUAY_PAGE_H_
