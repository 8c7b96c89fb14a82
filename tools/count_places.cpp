// Counts where words stand on labelled pages, of how many publishers: data/place_weights.inc.
//
//   newsparse_count_places [--write FILE] [--leave-out FOLD] GOLD.jsonl...
//
// Reads the pages' texts and publishers, none of their labels. --leave-out reads nothing of a fold: for
// tools/cross_validate.
#include <cstdio>

#include "place_counter.h"
#include "trainer_arguments.h"

namespace newsparse::tools {
namespace {

int run(int argc, char** argv) {
  const TrainerArguments arguments = read_arguments(argc, argv, {"--write", "--leave-out"});
  const internal::WordPlaceSlots slots = PlaceCounter(arguments.paths, arguments.left_out).slots(kNoFold);
  std::printf("%td words and lines\n",
              std::count_if(slots.begin(), slots.end(), [](std::uint32_t slot) { return slot != 0; }));
  if (arguments.write_to.empty()) return 0;
  std::FILE* out = open_table(arguments.write_to, "w");
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
