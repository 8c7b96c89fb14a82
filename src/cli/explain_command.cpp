// explain_command.cpp: newsparse explain
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/output_stream.h"
#include "cli/page_printer.h"
#include "cli/parse_pages.h"
#include "newsparse/archive/reader.h"
#include "newsparse/parser.h"

namespace newsparse::cli {

namespace {

constexpr std::string_view kHelp = R"(usage: newsparse explain [OPTION]... FILE...

Prints each page for people: every record coloured by kind, with its fields and why it got its kind; a seam, where two
elements met without a blank, is shown as a double bar, with its confidence and its evidence below.

  --color WHEN         always, never or auto (the default: in a terminal, unless NO_COLOR is set)
  --pages-by HOW, --text-field NAME, --id-field NAME, --url-field NAME, --fetched-field NAME, --language-field NAME,
  --max-page-bytes N, --seam-threshold P
                       as for newsparse parse

examples
  newsparse explain dump.txt
  newsparse explain --color always pages.jsonl | less -R

exit codes
  0  all input was read
  1  some input was set aside, or the output could not be written
  2  the command line was not understood
)";

bool terminal_wants_color() {
  const char* no_color = std::getenv("NO_COLOR");
  return ::isatty(STDOUT_FILENO) == 1 && (no_color == nullptr || *no_color == '\0');
}

}  // namespace

int run_explain(std::span<char* const> arguments) {
  constexpr std::array<std::string_view, 3> kWhen = {"always", "never", "auto"};
  bool color = terminal_wants_color();
  archive::ReadOptions read;
  Options options{.keep_evidence = true};
  CommandLine args("explain", arguments);
  while (args.next()) {
    if (args.option() == "--help" || args.option() == "-h") {
      std::fwrite(kHelp.data(), 1, kHelp.size(), stdout);
      return kAllRead;
    }
    if (args.option() == "--color") {
      const auto when = args.choice(kWhen);
      if (when == 0U) color = true;
      if (when == 1U) color = false;
    } else if (args.option() == "--seam-threshold") {
      if (const auto percent = args.number(0, 100)) options.seam_threshold = static_cast<std::uint8_t>(*percent);
    } else if (!read_input_option(args, read)) {
      args.refuse();
    }
  }
  args.require_operands();
  if (args.failed()) return kUsage;
  options.max_page_bytes = read.max_page_bytes;

  Parser parser(options);
  Page page;
  OutputStream output;
  Tally tally;
  for (const std::string& file : expand_operands(args.operands(), tally)) {
    auto reader = opened(archive::Reader::open(file, read), read, args, tally);
    if (args.failed()) return kUsage;
    if (!reader) continue;
    const bool taken = parse_pages(*reader, parser, page, tally, [&](const Page& parsed) {
      print_page(parsed, color, output.buffer());
      return output.drain();
    });
    if (!taken) break;
  }
  const bool written = output.flush();
  if (output.failed()) return kSomeSetAside;
  return written ? tally.finish() : kAllRead;
}

}  // namespace newsparse::cli
