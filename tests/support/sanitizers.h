// sanitizers.h: what the tests are built with.
#ifndef NEWSPARSE_TESTS_SUPPORT_SANITIZERS_H_
#define NEWSPARSE_TESTS_SUPPORT_SANITIZERS_H_

namespace newsparse {

// GCC says it with a macro, clang with a question.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kUnderAddressSanitizer = true;
#elif defined(__has_feature)
inline constexpr bool kUnderAddressSanitizer = __has_feature(address_sanitizer);
#else
inline constexpr bool kUnderAddressSanitizer = false;
#endif

}  // namespace newsparse

#endif  // NEWSPARSE_TESTS_SUPPORT_SANITIZERS_H_
