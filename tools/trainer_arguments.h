// trainer_arguments.h: the command line of the trainers.
#ifndef NEWSPARSE_TOOLS_TRAINER_ARGUMENTS_H_
#define NEWSPARSE_TOOLS_TRAINER_ARGUMENTS_H_

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "gold_pages.h"

namespace newsparse::tools {

struct TrainerArguments {
  std::string write_to;                // --write FILE: the table; empty: none is written
  std::string decide;                  // --decide FILE: what the stage decides of pages that it was not trained on
  std::vector<std::string> decisions;  // --decisions FILE, each of a stage before
  int errors = 0;                      // --errors N: how many wrong decisions are printed
  int jobs = 1;                        // --jobs N: threads
  std::uint32_t left_out = kNoFold;    // --leave-out FOLD: of which nothing is read
  std::vector<std::string> paths;      // labelled pages
};

// Ends the program with status 2 and a reason where an option is none of `taken`, lacks its value, or has a wrong one.
inline TrainerArguments read_arguments(int argc, char** argv, std::initializer_list<std::string_view> taken) {
  TrainerArguments arguments;
  const auto refuse = [&](std::string_view option, const char* why) {
    std::fprintf(stderr, "%s: %.*s %s\n", argv[0], static_cast<int>(option.size()), option.data(), why);
    std::exit(2);
  };
  for (int i = 1; i < argc; ++i) {
    const std::string_view option = argv[i];
    if (!option.starts_with("--")) {
      arguments.paths.emplace_back(option);
      continue;
    }
    if (std::find(taken.begin(), taken.end(), option) == taken.end()) refuse(option, "is no option here");
    if (i + 1 == argc) refuse(option, "takes a value");
    const std::string_view value = argv[++i];
    if (option == "--write") {
      arguments.write_to = value;
    } else if (option == "--decide") {
      arguments.decide = value;
    } else if (option == "--decisions") {
      arguments.decisions.emplace_back(value);
    } else if (option == "--leave-out") {
      if (value.size() != 1 || value[0] < '0' || value[0] >= static_cast<char>('0' + kFolds))
        refuse(option, ("takes a fold from 0 to " + std::to_string(kFolds - 1)).c_str());
      arguments.left_out = static_cast<std::uint32_t>(value[0] - '0');
    } else {
      char* end = nullptr;
      const long number = std::strtol(argv[i], &end, 10);
      if (value.empty() || *end != '\0') refuse(option, "takes a number");
      (option == "--jobs" ? arguments.jobs : arguments.errors) = static_cast<int>(number);
    }
  }
  return arguments;
}

}  // namespace newsparse::tools

#endif  // NEWSPARSE_TOOLS_TRAINER_ARGUMENTS_H_
