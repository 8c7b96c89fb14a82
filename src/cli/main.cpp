// main.cpp: newsparse COMMAND …
#include <csignal>
#include <cstdio>
#include <span>
#include <string>
#include <string_view>

#include "cli/commands.h"

namespace {

constexpr std::string_view kHelp = R"(newsparse reads scraped news-page dumps and gives back typed records.

usage: newsparse COMMAND [OPTION]... FILE...      (- is standard input)

commands
  parse        pages in, JSON lines out
  explain      the pages in the terminal: each record with its fields and why
  check        what of an archive cannot be read, and where
  index        a CDXJ index of the pages of archives
  timestamps   one text a line in, its dates and times out as JSON
  eval         labelled pages in, how much of the labels was found out

  newsparse COMMAND --help   options and examples of one command
  newsparse --version

examples
  newsparse parse dump.txt
  newsparse parse --format text pages.jsonl > articles.jsonl
  newsparse explain dump.txt | less -R
  echo '2 hours ago' | newsparse timestamps --reference 2012-11-13T00:00 -

exit codes
  0  all input was read
  1  some input was set aside (each is named on standard error), or the output could not be written
  2  the command line was not understood
)";

}  // namespace

int main(int argc, char** argv) {
  using namespace newsparse::cli;
  // A reader that leaves (`| head`) is then seen as EPIPE and ends the command quietly.
  std::signal(SIGPIPE, SIG_IGN);
  const std::span<char* const> arguments(argv, static_cast<std::size_t>(argc));
  const std::string_view command = argc > 1 ? arguments[1] : std::string_view();
  if (command == "parse") return run_parse(arguments.subspan(2));
  if (command == "explain") return run_explain(arguments.subspan(2));
  if (command == "eval") return run_eval(arguments.subspan(2));
  if (command == "check") return run_check(arguments.subspan(2));
  if (command == "index") return run_index(arguments.subspan(2));
  if (command == "timestamps") return run_timestamps(arguments.subspan(2));
  if (command == "--version") {
    std::puts("newsparse " NEWSPARSE_VERSION);
    return kAllRead;
  }
  if (command == "--help" || command == "-h" || command == "help") {
    std::fwrite(kHelp.data(), 1, kHelp.size(), stdout);
    return kAllRead;
  }
  if (command.empty()) {
    std::fputs(
        "newsparse: name a command: parse, explain, check, index, timestamps or eval (newsparse --help says more)\n",
        stderr);
  } else {
    std::fprintf(stderr, "newsparse: there is no command %s (newsparse --help says more)\n", arguments[1]);
  }
  return kUsage;
}
