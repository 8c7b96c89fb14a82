// fuzz_support.h: what the fuzz targets share.
#ifndef NEWSPARSE_TESTS_FUZZ_FUZZ_SUPPORT_H_
#define NEWSPARSE_TESTS_FUZZ_FUZZ_SUPPORT_H_

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

// The entry point libFuzzer calls; replay_main.cpp calls it with the files of a corpus.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace newsparse::fuzz {

// Ends the process with a reason: libFuzzer then keeps the input.
inline void require(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}
inline void require_none(const std::string& broken) { require(broken.empty(), broken.c_str()); }

}  // namespace newsparse::fuzz

#endif  // NEWSPARSE_TESTS_FUZZ_FUZZ_SUPPORT_H_
