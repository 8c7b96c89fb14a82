// commands.h: what the command can do. Each takes the arguments behind its own name and returns the exit code.
#ifndef NEWSPARSE_CLI_COMMANDS_H_
#define NEWSPARSE_CLI_COMMANDS_H_

#include <span>

namespace newsparse::cli {

inline constexpr int kAllRead = 0;
inline constexpr int kSomeSetAside = 1;  // or the output could not be written
inline constexpr int kUsage = 2;

int run_parse(std::span<char* const> arguments);
int run_eval(std::span<char* const> arguments);
int run_check(std::span<char* const> arguments);
int run_index(std::span<char* const> arguments);
int run_explain(std::span<char* const> arguments);
int run_timestamps(std::span<char* const> arguments);

}  // namespace newsparse::cli

#endif  // NEWSPARSE_CLI_COMMANDS_H_
