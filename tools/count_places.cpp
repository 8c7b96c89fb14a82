// Counts where words stand on labelled pages, of how many publishers: data/place_weights.inc.
//
//   newsparse_count_places [--write FILE] [--leave-out FOLD] GOLD.jsonl...
//
// Reads the pages' texts and publishers, none of their labels. --leave-out reads nothing of a fold: for
// tools/cross_validate.
#include <cstdio>
#include <cstring>

#include "place_counter.h"

namespace newsparse::tools {
namespace {

int run(int argc, char** argv) {
  std::string write_to;
  std::uint32_t left_out = kNoFold;
  std::vector<std::string> paths;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--write") == 0 && i + 1 < argc)
      write_to = argv[++i];
    else if (!read_leave_out(argc, argv, i, left_out))
      paths.emplace_back(argv[i]);
  }
  const internal::WordPlaceSlots slots = PlaceCounter(paths, left_out).slots(kNoFold);
  std::printf("%td words and lines\n",
              std::count_if(slots.begin(), slots.end(), [](std::uint32_t slot) { return slot != 0; }));
  if (write_to.empty()) return 0;
  std::FILE* out = open_table(write_to, "w");
  std::fprintf(out, "// Made by tools/count_places.cpp from the texts of labelled pages.\n// clang-format off\n");
  std::fprintf(out, "constexpr std::array<std::uint32_t, %zu> kPlaceSlots = {", slots.size());
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (i % 16 == 0) std::fprintf(out, "\n");
    std::fprintf(out, slots[i] == 0 ? "0," : "0x%X,", slots[i]);
  }
  std::fprintf(out, "};\n");
  std::fclose(out);
  return 0;
}

}  // namespace
}  // namespace newsparse::tools

int main(int argc, char** argv) { return newsparse::tools::run(argc, argv); }
