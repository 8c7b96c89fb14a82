// ferry_story.h: the paragraphs of a story, for tests of what stands round one.
#ifndef NEWSPARSE_TESTS_SUPPORT_FERRY_STORY_H_
#define NEWSPARSE_TESTS_SUPPORT_FERRY_STORY_H_

#include <string_view>

namespace newsparse {

inline constexpr std::string_view kFerryStory =
    "The ferries to the islands stayed in port on Monday, and the crews said that they would not sail before June.\n"
    "Shops on the two largest islands have begun to run out of milk and bread, the mayor of Norrey said.\n"
    "A helicopter flew medicine to the clinic, but it cannot carry flour or coal for seven thousand people.\n"
    "The company wants to talk again on Friday if the union comes without new demands.\n";

}  // namespace newsparse

#endif  // NEWSPARSE_TESTS_SUPPORT_FERRY_STORY_H_
