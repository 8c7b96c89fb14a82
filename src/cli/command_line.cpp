#include "cli/command_line.h"

#include <array>
#include <charconv>
#include <cstdio>

#include "cli/commands.h"
#include "newsparse/archive/inputs.h"

namespace newsparse::cli {

namespace {

void print_error_line(const std::string& line) { std::fprintf(stderr, "newsparse: %s\n", line.c_str()); }

}  // namespace

CommandLine::CommandLine(std::string_view command, std::span<char* const> arguments)
    : command_(command), arguments_(arguments) {}

bool CommandLine::next() {
  if (inline_value_ && !failed_) fail(std::string(option_) + " takes no value");
  while (!failed_ && at_ < arguments_.size()) {
    const std::string_view argument = arguments_[at_++];
    if (only_operands_ || argument == "-" || !argument.starts_with('-')) {
      operands_.emplace_back(argument);
    } else if (argument == "--") {
      only_operands_ = true;
    } else {
      const std::size_t equals = argument.starts_with("--") ? argument.find('=') : std::string_view::npos;
      option_ = argument.substr(0, equals);
      if (equals != std::string_view::npos) inline_value_ = argument.substr(equals + 1);
      return true;
    }
  }
  return false;
}

std::optional<std::string_view> CommandLine::value() {
  if (inline_value_) {
    const std::string_view value = *inline_value_;
    inline_value_.reset();
    return value;
  }
  if (at_ < arguments_.size()) return arguments_[at_++];
  fail(std::string(option_) + " needs a value");
  return std::nullopt;
}

std::optional<std::uint64_t> CommandLine::number(std::uint64_t least, std::uint64_t most) {
  const auto text = value();
  if (!text) return std::nullopt;
  std::uint64_t number = 0;
  const auto result = std::from_chars(text->data(), text->data() + text->size(), number);
  if (result.ec == std::errc() && result.ptr == text->data() + text->size() && number >= least && number <= most) {
    return number;
  }
  fail(std::string(option_) + " takes a number from " + std::to_string(least) + " to " + std::to_string(most) +
       ", not '" + std::string(*text) + "'");
  return std::nullopt;
}

std::optional<std::size_t> CommandLine::choice(std::span<const std::string_view> names) {
  const auto text = value();
  if (!text) return std::nullopt;
  std::string known;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == *text) return i;
    known.append(i == 0 ? "" : i + 1 == names.size() ? " or " : ", ").append(names[i]);
  }
  fail(std::string(option_) + " takes " + known + ", not '" + std::string(*text) + "'");
  return std::nullopt;
}

void CommandLine::fail(std::string_view reason) {
  if (failed_) return;
  failed_ = true;
  const std::string command(command_);
  print_error_line(command + ": " + std::string(reason) + " (newsparse " + command + " --help says more)");
}

void CommandLine::refuse() { fail("there is no option " + std::string(option_)); }

void CommandLine::require_operands() {
  if (!failed_ && operands_.empty()) fail("name a file, or - for standard input");
}

bool read_input_option(CommandLine& args, archive::ReadOptions& options) {
  struct LimitOption {
    std::string_view option;
    std::uint64_t archive::ReadOptions::*limit;
  };
  static constexpr std::array<LimitOption, 4> kLimitOptions = {
      {{"--max-page-bytes", &archive::ReadOptions::max_page_bytes},
       {"--max-record-bytes", &archive::ReadOptions::max_record_bytes},
       {"--max-header-bytes", &archive::ReadOptions::max_header_bytes},
       {"--max-unpack-ratio", &archive::ReadOptions::max_unpack_ratio}}};
  for (const LimitOption& known : kLimitOptions) {
    if (args.option() != known.option) continue;
    if (const auto number = args.number(1, UINT32_MAX)) options.*known.limit = *number;
    return true;
  }
  if (args.option() == "--pages-by") {
    const auto value = args.value();
    if (!value) return true;
    if (*value == "file") {
      options.pages_by = archive::PagesBy::kFile;
    } else if (*value == "line") {
      options.pages_by = archive::PagesBy::kLine;
    } else if (*value == "blank-line") {
      options.pages_by = archive::PagesBy::kBlankLine;
    } else {
      options.pages_by = archive::PagesBy::kRegex;
      options.page_regex = *value;
    }
    return true;
  }
  struct NameOption {
    std::string_view option;
    std::string archive::FieldNames::*name;
  };
  static constexpr std::array<NameOption, 5> kNameOptions = {{{"--text-field", &archive::FieldNames::text},
                                                              {"--id-field", &archive::FieldNames::id},
                                                              {"--url-field", &archive::FieldNames::url},
                                                              {"--fetched-field", &archive::FieldNames::fetched},
                                                              {"--language-field", &archive::FieldNames::language}}};
  for (const NameOption& known : kNameOptions) {
    if (args.option() != known.option) continue;
    if (const auto value = args.value()) options.fields.*known.name = *value;
    return true;
  }
  return false;
}

std::optional<archive::Reader> opened(Result<archive::Reader> reader, const archive::ReadOptions& read,
                                      CommandLine& args, Tally& tally) {
  if (reader) return std::move(*reader);
  if (reader.error().code == ErrorCode::kBadPattern)
    args.fail("--pages-by '" + read.page_regex + "': " + reader.error().detail);
  else
    tally.set_aside(reader.error());
  return std::nullopt;
}

std::vector<std::string> expand_operands(const std::vector<std::string>& operands, Tally& tally) {
  std::vector<std::string> out;
  for (const std::string& operand : operands) {
    Result<std::vector<std::string>> files = archive::expand_input(operand);
    if (!files) {
      tally.set_aside(files.error());
      continue;
    }
    out.insert(out.end(), files->begin(), files->end());
  }
  return out;
}

void Tally::set_aside(const Error& error) {
  ++set_aside_;
  // A file that could not be opened has no place in it to name.
  if (error.code == ErrorCode::kCannotOpen) {
    print_error_line(error.path + ": " + std::string(to_string(error.code)) + ": " + error.detail);
  } else {
    print_error_line(to_string(error));
  }
}

int Tally::finish() const {
  if (set_aside_ == 0) return kAllRead;
  const auto counted = [](std::uint64_t n, const char* noun) {
    return std::to_string(n) + " " + noun + (n == 1 ? "" : "s");
  };
  print_error_line("read " + counted(pages_, noun_) + ", set aside " + counted(set_aside_, "input"));
  return kSomeSetAside;
}

}  // namespace newsparse::cli
