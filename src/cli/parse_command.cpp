// parse_command.cpp: newsparse parse
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/output_stream.h"
#include "cli/parse_pages.h"
#include "newsparse/archive/index.h"
#include "newsparse/archive/reader.h"
#include "newsparse/output.h"
#include "newsparse/parser.h"

namespace newsparse::cli {

namespace {

constexpr std::string_view kHelp = R"(usage: newsparse parse [OPTION]... FILE...

Reads WARC and WET archives, JSON lines and text files, plain, gzip or zstd (told by content), and prints JSON lines.
FILE may also be a folder, a pattern, @list.txt (a file of paths), or - for standard input.

output
  --format pages       one object a page, with everything (the default; docs/page.schema.json)
  --format records     one flat object a record (docs/record.schema.json)
  --format text        {"id","url","title","published","text"}: the article only, seams opened, residue gone
  --repair-mojibake    UTF-8 once read as Windows-1252 or Windows-1251 as it was meant (--format text)
  --spans-only         byte offsets without texts
  --include-text       the page's whole text too, as "page_text" (--format pages)
input
  --pages-by HOW       how a text file is cut into pages: file (the default), line, blank-line, or a regular
                       expression (RE2): a page begins at each line that it matches somewhere
  --text-field NAME    the keys of a JSON line, where they are not text, id, url, fetched (else timestamp)
  --id-field NAME      and language; metadata.url is the url of the object metadata
  --url-field NAME
  --fetched-field NAME
  --language-field NAME
  --max-page-bytes N   a page with more is set aside (16777216)
  --max-record-bytes N, --max-header-bytes N
                       of a WARC record; one with more is set aside (67108864, 65536)
  --max-unpack-ratio N a packed member that grows more than so many times is set aside (2000)
  --at FILE:OFFSET     only the page that begins at this byte (the offset of its origin)
  --index FILE         the pages that a CDXJ index names (newsparse index); a file that is not there under its name is
                       looked for beside the index
  --url URL            of the index only this URL's pages; http, https and www. count as one
parsing
  --seam-threshold P   a seam is reported, and cuts, at P percent or above (40); one or two that are all of a page must
                       be surer

examples
  newsparse parse dump.txt
  newsparse parse --format records --pages-by blank-line dumps/*.txt > records.jsonl
  newsparse parse --format text --text-field raw_content pages.jsonl > articles.jsonl
  newsparse parse crawl.warc.wet.gz | head -n 1
  newsparse parse --at crawl.warc.wet.gz:391
  newsparse parse --index crawl.cdxj --url http://example.org/news

exit codes
  0  all input was read
  1  some input was set aside: each is named on standard error with its line, byte and reason, and the rest is read;
     or the output could not be written
  2  the command line was not understood
)";

enum class Format : std::uint8_t { kPages, kRecords, kText };

struct ParseCommand {
  Format format = Format::kPages;
  JsonOptions json;
  CleanTextOptions clean;
  Options options;
  archive::ReadOptions read;
  std::vector<std::string> places;  // FILE:OFFSET
  std::vector<std::string> indexes;
  std::vector<std::string> urls;
};

void append_page(const ParseCommand& command, const Page& page, std::string& out) {
  switch (command.format) {
    case Format::kPages:
      return append_page_json(page, command.json, out);
    case Format::kRecords:
      return append_records_json(page, command.json, out);
    case Format::kText:
      return append_text_json(page, command.clean, out);
  }
}

// False where the rest need not be read: nobody takes the output any more.
bool parse_input(const ParseCommand& command, const std::string& file, archive::Reader& reader, Parser& parser,
                 Page& page, OutputStream& output, Tally& tally) {
  const bool taken = parse_pages(reader, parser, page, tally, [&](const Page& parsed) {
    append_page(command, parsed, output.buffer());
    return output.drain();
  });
  if (!taken) return false;
  if (reader.counts().html > 0) {
    std::fprintf(stderr,
                 "newsparse: %s: %llu records hold HTML and were skipped: run an HTML-to-text extractor first\n",
                 file.c_str(), static_cast<unsigned long long>(reader.counts().html));
  }
  return true;
}

// Splits "FILE:OFFSET" at its last colon; nullopt where there is no number behind it.
std::optional<std::uint64_t> split_place(const std::string& place, std::string& file) {
  const std::size_t colon = place.rfind(':');
  if (colon == std::string::npos || colon == 0) return std::nullopt;
  std::uint64_t offset = 0;
  const char* const end = place.data() + place.size();
  const auto parsed = std::from_chars(place.data() + colon + 1, end, offset);
  if (parsed.ec != std::errc() || parsed.ptr != end) return std::nullopt;
  file = place.substr(0, colon);
  return offset;
}

Error no_page_at(const std::string& file, std::uint64_t offset) {
  return {.code = ErrorCode::kCannotRead, .offset = offset, .path = file, .detail = "no page begins here"};
}

// A bare name of an index is that of a file in this folder, or beside the index.
std::string file_of(const archive::IndexEntry& entry, const std::string& index) {
  namespace fs = std::filesystem;
  std::error_code ignored;
  if (fs::exists(entry.filename, ignored)) return entry.filename;
  const fs::path beside = fs::path(index).parent_path() / entry.filename;
  return fs::exists(beside, ignored) ? beside.string() : entry.filename;
}

// False where the rest need not be read.
bool parse_index(const ParseCommand& command, const std::string& index, Parser& parser, Page& page,
                 OutputStream& output, Tally& tally) {
  Result<archive::IndexReader> reader = archive::IndexReader::open(index);
  if (!reader) {
    tally.set_aside(reader.error());
    return true;
  }
  std::vector<std::string> keys;
  for (const std::string& url : command.urls) keys.push_back(archive::surt_key(url));
  std::vector<bool> found(keys.size());
  while (auto next = reader->next()) {
    if (!*next) {
      tally.set_aside(next->error());
      continue;
    }
    const archive::IndexEntry& entry = ***next;
    bool wanted = keys.empty();
    for (std::size_t i = 0; i < keys.size(); ++i) {
      // Others have other rules for keys.
      if (entry.key != keys[i] && entry.url != command.urls[i]) continue;
      wanted = found[i] = true;
    }
    if (!wanted) continue;
    const std::string file = file_of(entry, index);
    Result<archive::Reader> pages = archive::Reader::open_at(file, entry.offset, command.read);
    if (!pages) {
      tally.set_aside(pages.error());
      continue;
    }
    const std::uint64_t before = tally.total();
    if (!parse_input(command, file, *pages, parser, page, output, tally)) return false;
    if (tally.total() == before) tally.set_aside(no_page_at(file, entry.offset));
  }
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (found[i]) continue;
    tally.set_aside({.code = ErrorCode::kCannotRead, .path = index, .detail = "no entry for " + command.urls[i]});
  }
  return true;
}

int parse_files(const ParseCommand& command, const std::vector<std::string>& files, CommandLine& args) {
  Parser parser(command.options);
  Page page;
  OutputStream output;
  Tally tally;
  struct Input {
    std::string file;
    std::uint64_t offset;
    bool is_place;
  };
  std::vector<Input> inputs;
  for (const std::string& place : command.places) {
    Input& input = inputs.emplace_back();
    const std::optional<std::uint64_t> offset = split_place(place, input.file);
    if (!offset) {
      args.fail("--at takes FILE:OFFSET, not '" + place + "'");
      return kUsage;
    }
    input.offset = *offset;
    input.is_place = true;
  }
  for (const std::string& file : expand_operands(files, tally)) inputs.push_back({file, 0, false});
  bool is_read = true;  // there is somebody who takes the output
  for (const std::string& index : command.indexes) {
    is_read = is_read && parse_index(command, index, parser, page, output, tally);
  }
  for (const Input& input : inputs) {
    if (!is_read) break;
    auto reader = opened(input.is_place ? archive::Reader::open_at(input.file, input.offset, command.read)
                                        : archive::Reader::open(input.file, command.read),
                         command.read, args, tally);
    if (args.failed()) return kUsage;
    if (!reader) continue;
    const std::uint64_t before = tally.total();
    is_read = parse_input(command, input.file, *reader, parser, page, output, tally);
    if (!is_read) break;
    if (input.is_place && tally.total() == before) tally.set_aside(no_page_at(input.file, input.offset));
  }
  const bool written = output.flush();
  if (output.failed()) return kSomeSetAside;
  return written ? tally.finish() : kAllRead;
}

}  // namespace

int run_parse(std::span<char* const> arguments) {
  constexpr std::array<std::string_view, 3> kFormats = {"pages", "records", "text"};
  ParseCommand command;
  CommandLine args("parse", arguments);
  while (args.next()) {
    if (args.option() == "--help" || args.option() == "-h") {
      std::fwrite(kHelp.data(), 1, kHelp.size(), stdout);
      return kAllRead;
    }
    if (args.option() == "--format") {
      if (const auto format = args.choice(kFormats)) command.format = static_cast<Format>(*format);
    } else if (args.option() == "--spans-only") {
      command.json.spans_only = true;
    } else if (args.option() == "--repair-mojibake") {
      command.clean.repair_mojibake = true;
    } else if (args.option() == "--include-text") {
      command.json.include_text = true;
    } else if (args.option() == "--seam-threshold") {
      if (const auto percent = args.number(0, 100))
        command.options.seam_threshold = static_cast<std::uint8_t>(*percent);
    } else if (args.option() == "--at") {
      if (const auto place = args.value()) command.places.emplace_back(*place);
    } else if (args.option() == "--index") {
      if (const auto index = args.value()) command.indexes.emplace_back(*index);
    } else if (args.option() == "--url") {
      if (const auto url = args.value()) command.urls.emplace_back(*url);
    } else if (!read_input_option(args, command.read)) {
      args.refuse();
    }
  }
  if (!command.urls.empty() && command.indexes.empty()) args.fail("--url needs --index");
  if (command.places.empty() && command.indexes.empty()) args.require_operands();
  if (args.failed()) return kUsage;
  command.options.max_page_bytes = command.read.max_page_bytes;
  return parse_files(command, args.operands(), args);
}

}  // namespace newsparse::cli
