// timestamps_command.cpp: newsparse timestamps
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>
#include <system_error>

#include "archive/input_file.h"
#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/output_stream.h"
#include "newsparse/options.h"
#include "newsparse/timestamp.h"
#include "output/json_writer.h"

namespace newsparse::cli {

namespace {

constexpr std::string_view kHelp = R"(usage: newsparse timestamps [OPTION]... FILE...

Reads one text a line (- is standard input) and prints one JSON object a line:
{"text":"...","timestamps":[{"begin","end","text","iso","precision","inferred","alternatives"}]}

A line that is nothing but a year, a month, a week, seconds since 1970 or an age (2014, October, 2012-W46,
1414944000, two weeks) is read as that.

  --reference WHEN   an ISO 8601 date, or date and time, or fourteen digits: relative dates and dates without a
                     year are resolved against it; without it they have no "iso", or list no year
  --language TAG     BCP 47, such as de or en-US: words tried first, order of day and month

examples
  echo 'vor 3 Stunden' | newsparse timestamps --reference 2012-11-13T00:00 -
  newsparse timestamps --language en-GB lines.txt

exit codes
  0  all input was read
  1  some input was set aside, or the output could not be written
  2  the command line was not understood
)";

using internal::Commas;

void append_line_json(std::string_view text, const TimestampContext& context, std::string& out) {
  out.append("{\"text\":");
  internal::append_json_string(text, out);
  out.append(",\"timestamps\":[");
  Commas commas;
  for (const Timestamp& timestamp : find_timestamps(text, context)) {
    commas.next(out);
    out.push_back('{');
    internal::append_offsets(timestamp.span, out);
    out.append(",\"text\":");
    internal::append_json_string(slice(text, timestamp.span), out);
    internal::append_timestamp_values(timestamp, out);
    out.push_back('}');
  }
  out.append("]}\n");
}

// Enough to tell a slip of the hand; find_timestamps() reads the rest.
bool looks_like_iso_date(std::string_view text) noexcept {
  constexpr std::string_view kShape = "0000-00-00";
  if (text.size() < kShape.size()) return false;
  for (std::size_t i = 0; i < kShape.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (kShape[i] == '0' ? !digit : text[i] != '-') return false;
  }
  return text.size() == kShape.size() || text[kShape.size()] == 'T' || text[kShape.size()] == ' ';
}

constexpr std::uint64_t kMaxLineBytes = Options{}.max_page_bytes;

// The lines of one file. False where nobody takes the output any more.
bool read_lines(const std::string& path, const TimestampContext& context, OutputStream& output, Tally& tally) {
  archive::internal::InputFile file;
  if (const auto error = file.open(path)) {
    tally.set_aside(*error);
    return true;
  }
  std::uint64_t line = 0;
  bool skipping = false;  // inside a line that was set aside
  std::size_t scanned = 0;
  while (true) {
    const std::string_view window = file.window();
    const std::size_t found = window.find('\n', scanned);
    const bool has_end = found != std::string_view::npos;
    std::size_t size = has_end ? found : window.size();
    if (!skipping && size > kMaxLineBytes) {
      tally.set_aside({ErrorCode::kPageTooLarge, file.offset(), line + 1, path,
                       "more than " + std::to_string(kMaxLineBytes) + " bytes"});
      skipping = true;
    }
    if (!has_end) {
      scanned = window.size();
      if (skipping) {
        file.consume(window.size());
        scanned = 0;
      }
      if (file.fill()) continue;
      if (file.read_error() != 0) {
        tally.set_aside({ErrorCode::kCannotRead, file.offset() + file.window().size(), 0, path,
                         std::generic_category().message(file.read_error())});
        return true;
      }
      if (window.empty() || skipping) return true;
    }
    ++line;
    if (!skipping) {
      std::string_view text = file.window().substr(0, size);
      if (text.ends_with('\r')) text.remove_suffix(1);
      append_line_json(text, context, output.buffer());
      tally.page_read();
      if (!output.drain()) return false;
    }
    skipping = false;
    scanned = 0;
    file.consume(has_end ? size + 1 : size);
    if (!has_end) return true;
  }
}

}  // namespace

int run_timestamps(std::span<char* const> arguments) {
  TimestampContext context;
  CommandLine args("timestamps", arguments);
  while (args.next()) {
    if (args.option() == "--help" || args.option() == "-h") {
      std::fwrite(kHelp.data(), 1, kHelp.size(), stdout);
      return kAllRead;
    }
    if (args.option() == "--reference") {
      if (const auto value = args.value()) context.reference = *value;
      if (!args.failed() && !looks_like_iso_date(context.reference)) {
        args.fail("--reference takes a date such as 2012-11-13 or 2012-11-13T00:00, not '" +
                  std::string(context.reference) + "'");
      }
    } else if (args.option() == "--language") {
      if (const auto value = args.value()) context.language = *value;
    } else {
      args.refuse();
    }
  }
  args.require_operands();
  if (args.failed()) return kUsage;

  OutputStream output;
  Tally tally("line");
  for (const std::string& path : args.operands()) {
    if (!read_lines(path, context, output, tally)) break;
  }
  const bool written = output.flush();
  if (output.failed()) return kSomeSetAside;
  return written ? tally.finish() : kAllRead;
}

}  // namespace newsparse::cli
