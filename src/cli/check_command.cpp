// check_command.cpp: newsparse check
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/output_stream.h"
#include "newsparse/archive/reader.h"
#include "output/json_writer.h"

namespace newsparse::cli {

namespace {

constexpr std::string_view kHelp = R"(usage: newsparse check [OPTION]... ARCHIVE...

Reads archives without parsing their pages and says what cannot be read: archive, byte offset, bytes lost, cause.
ARCHIVE is what newsparse parse takes: a file, a folder, a pattern, @list.txt, or - for standard input.

  --json               one JSON object an archive instead of a table
  --digests            also compare each WARC record with its digests (SHA-1, SHA-256, MD5 …)
  --pages-by HOW, --text-field NAME, --max-page-bytes N, --max-record-bytes N, --max-header-bytes N,
  --max-unpack-ratio N as for newsparse parse

examples
  newsparse check crawl/*.warc.wet.gz
  newsparse check --json --digests crawl.warc.gz

exit codes
  0  everything can be read
  1  something cannot, or the output could not be written
  2  the command line was not understood
)";

void append_loss(const Error& error, bool as_json, bool first, std::string& out) {
  if (!as_json) {
    out.append(error.path).append("\t").append(std::to_string(error.offset)).append("\t");
    out.append(std::to_string(error.lost)).append("\t").append(to_string(error.code));
    if (!error.detail.empty()) out.append(": ").append(error.detail);
    out.append("\n");
    return;
  }
  out.append(first ? "{\"offset\":" : ",{\"offset\":");
  internal::append_number(error.offset, out);
  out.append(",\"lost\":");
  internal::append_number(error.lost, out);
  out.append(",\"cause\":");
  internal::append_json_string(to_string(error.code), out);
  out.append(",\"detail\":");
  internal::append_json_string(error.detail, out);
  out.append("}");
}

void append_counts(const std::string& path, const archive::ReadCounts& counts, std::uint64_t losses, bool as_json,
                   std::string& out) {
  struct Counted {
    const char* name;
    std::uint64_t n;
  };
  if (!as_json) {
    out.append(path).append("\t");
    out.append(std::to_string(counts.pages)).append(" pages, ").append(std::to_string(counts.skipped));
    out.append(" other records (").append(std::to_string(counts.html)).append(" of them HTML), ");
    if (counts.ill_formed > 0) out.append(std::to_string(counts.ill_formed)).append(" not in UTF-8, ");
    out.append(std::to_string(losses)).append(losses == 1 ? " loss\n" : " losses\n");
    return;
  }
  out.append("],\"archive\":");
  internal::append_json_string(path, out);
  for (const Counted& counted :
       {Counted{"records", counts.records}, Counted{"pages", counts.pages}, Counted{"skipped", counts.skipped},
        Counted{"html", counts.html}, Counted{"without_digest", counts.without_digest},
        Counted{"ill_formed", counts.ill_formed}}) {
    out.append(",\"").append(counted.name).append("\":");
    internal::append_number(counted.n, out);
  }
  out.append("}\n");
}

}  // namespace

int run_check(std::span<char* const> arguments) {
  bool as_json = false;
  archive::ReadOptions read{.check_utf8 = true};
  CommandLine args("check", arguments);
  while (args.next()) {
    if (args.option() == "--help" || args.option() == "-h") {
      std::fwrite(kHelp.data(), 1, kHelp.size(), stdout);
      return kAllRead;
    }
    if (args.option() == "--json") {
      as_json = true;
    } else if (args.option() == "--digests") {
      read.check_digests = true;
    } else if (!read_input_option(args, read)) {
      args.refuse();
    }
  }
  args.require_operands();
  if (args.failed()) return kUsage;

  OutputStream output;
  Tally tally;
  bool sound = true;
  if (!as_json) output.buffer().append("archive\toffset\tbytes lost\tcause\n");
  std::string counted;  // the table's last lines
  for (const std::string& file : expand_operands(args.operands(), tally)) {
    auto reader = opened(archive::Reader::open(file, read), read, args, tally);
    if (args.failed()) return kUsage;
    if (!reader) continue;
    if (as_json) output.buffer().append("{\"losses\":[");
    std::uint64_t losses = 0;
    while (auto next = reader->next()) {
      if (*next) continue;
      append_loss(next->error(), as_json, losses++ == 0, output.buffer());
      if (!output.drain()) return output.failed() ? kSomeSetAside : kAllRead;
    }
    if (losses > 0) sound = false;
    append_counts(file, reader->counts(), losses, as_json, as_json ? output.buffer() : counted);
  }
  output.buffer().append(counted);
  const bool written = output.flush();
  if (output.failed()) return kSomeSetAside;
  if (!written) return kAllRead;
  return tally.finish() == kAllRead && sound ? kAllRead : kSomeSetAside;
}

}  // namespace newsparse::cli
