// eval_words.h: the words of article bodies, as they are compared.
#ifndef NEWSPARSE_CLI_EVAL_WORDS_H_
#define NEWSPARSE_CLI_EVAL_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace newsparse::cli {

// Runs of four words, each with how often it occurs; by hash. A word is a run of letters, numbers and "_" in lower
// case; each CJK letter is one by itself. A text of fewer words is one run.
using WordRuns = std::unordered_map<std::uint64_t, std::uint32_t>;
[[nodiscard]] WordRuns word_runs(std::string_view text);

// Letters, numbers and "_" only, in lower case: what snippets are looked up in.
[[nodiscard]] std::string letters_of(std::string_view text);

}  // namespace newsparse::cli

#endif  // NEWSPARSE_CLI_EVAL_WORDS_H_
