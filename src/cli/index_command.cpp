// index_command.cpp: newsparse index
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/output_stream.h"
#include "newsparse/archive/index.h"

namespace newsparse::cli {

namespace {

constexpr std::string_view kHelp = R"(usage: newsparse index [OPTION]... FILE...

Prints a CDXJ index of the pages of archives, sorted: key of the URL, 14-digit time, and a JSON object with url, mime,
status, digest, length, offset and filename. newsparse parse --index reads it. FILE is what newsparse parse takes; it is
named in the index as it is named here. Pages without a URL or a full date are left out and counted.

  --pages-by HOW, --text-field NAME, --max-page-bytes N, --max-record-bytes N, --max-header-bytes N,
  --max-unpack-ratio N as for newsparse parse

examples
  newsparse index crawl/*.warc.wet.gz > crawl.cdxj
  newsparse parse --index crawl.cdxj --url http://example.org/news

exit codes
  0  all input was read
  1  some input was set aside, or the output could not be written
  2  the command line was not understood
)";

}  // namespace

int run_index(std::span<char* const> arguments) {
  archive::ReadOptions read;
  CommandLine args("index", arguments);
  while (args.next()) {
    if (args.option() == "--help" || args.option() == "-h") {
      std::fwrite(kHelp.data(), 1, kHelp.size(), stdout);
      return kAllRead;
    }
    if (!read_input_option(args, read)) args.refuse();
  }
  args.require_operands();
  if (args.failed()) return kUsage;

  Tally tally;
  std::vector<std::string> lines;
  std::uint64_t left_out = 0;
  for (const std::string& file : expand_operands(args.operands(), tally)) {
    auto reader = opened(archive::Reader::open(file, read), read, args, tally);
    if (args.failed()) return kUsage;
    if (!reader) continue;
    while (auto next = reader->next()) {
      if (!*next) {
        tally.set_aside(next->error());
        continue;
      }
      tally.page_read();
      if (const auto entry = archive::index_entry(**next)) {
        archive::append_index_line(*entry, lines.emplace_back());
      } else {
        ++left_out;
      }
    }
  }
  std::sort(lines.begin(), lines.end());
  OutputStream output;
  for (const std::string& line : lines) {
    output.buffer().append(line);
    if (!output.drain()) return output.failed() ? kSomeSetAside : kAllRead;
  }
  const bool written = output.flush();
  if (output.failed()) return kSomeSetAside;
  if (!written) return kAllRead;
  if (left_out > 0) {
    std::fprintf(stderr, "newsparse: %llu pages without a URL or a full date are not in the index\n",
                 static_cast<unsigned long long>(left_out));
  }
  return tally.finish();
}

}  // namespace newsparse::cli
