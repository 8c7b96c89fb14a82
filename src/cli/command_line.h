// command_line.h: options and operands, and the lines that go to standard error.
#ifndef NEWSPARSE_CLI_COMMAND_LINE_H_
#define NEWSPARSE_CLI_COMMAND_LINE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/archive/reader.h"
#include "newsparse/result.h"

namespace newsparse::cli {

// Walks arguments such as `--format text --max-page-bytes=99 FILE -- -odd-name`. Options may stand behind operands.
//
//   while (args.next()) {
//     if (args.option() == "--format") args.choice({"pages", "text"});
//     else args.refuse();
//   }
//   if (args.failed()) return kUsage;
class CommandLine {
 public:
  // `command` names itself in messages, such as "parse".
  CommandLine(std::string_view command, std::span<char* const> arguments);

  // Moves to the next option; operands on the way are collected. False at the end, or after a mistake.
  bool next();
  [[nodiscard]] std::string_view option() const noexcept { return option_; }
  [[nodiscard]] const std::vector<std::string>& operands() const noexcept { return operands_; }

  // The option's value, or nullopt where there is none: then failed().
  std::optional<std::string_view> value();
  std::optional<std::uint64_t> number(std::uint64_t least, std::uint64_t most);
  // Index of the value in `names`.
  std::optional<std::size_t> choice(std::span<const std::string_view> names);

  // Reports a mistake on standard error, with a pointer to --help.
  void fail(std::string_view reason);
  void refuse();
  // Call after the loop: fails where there is no operand, or where the last option was given a value it does not take.
  void require_operands();
  [[nodiscard]] bool failed() const noexcept { return failed_; }

 private:
  std::string_view command_;
  std::span<char* const> arguments_;
  std::size_t at_ = 0;
  std::string_view option_;
  std::optional<std::string_view> inline_value_;  // of --name=value, until it is asked for
  bool only_operands_ = false;
  bool failed_ = false;
  std::vector<std::string> operands_;
};

// The options that say how inputs are read, shared by the commands that read pages. True where `args` stands at one.
[[nodiscard]] bool read_input_option(CommandLine& args, archive::ReadOptions& options);

// Pages (or lines) read and inputs set aside; says so on standard error.
class Tally {
 public:
  // `noun`: what is counted, in the singular. Static text.
  explicit Tally(const char* noun = "page") : noun_(noun) {}
  void page_read() noexcept { ++pages_; }
  // "newsparse: path:line (byte N): reason"
  void set_aside(const Error& error);
  // Of both.
  [[nodiscard]] std::uint64_t total() const noexcept { return pages_ + set_aside_; }
  // One line where anything was set aside. Returns the exit code.
  int finish() const;

 private:
  const char* noun_;
  std::uint64_t pages_ = 0;
  std::uint64_t set_aside_ = 0;
};

// The files that operands name (archive/inputs.h); what cannot be found is told to `tally`.
[[nodiscard]] std::vector<std::string> expand_operands(const std::vector<std::string>& operands, Tally& tally);

// What open() or open_at() gave, or nullopt: then it is set aside, or, where --pages-by is no pattern, args.failed().
[[nodiscard]] std::optional<archive::Reader> opened(Result<archive::Reader> reader, const archive::ReadOptions& read,
                                                    CommandLine& args, Tally& tally);

}  // namespace newsparse::cli

#endif  // NEWSPARSE_CLI_COMMAND_LINE_H_
