// A network over lines learns what lines round a line say, on pages that are made up.
#include "neighbour_trainer.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace newsparse::tools {
namespace {

// Lines with two marks by chance. A line is looked for where it has the first, and one of the three lines above it has
// the second.
struct Pages {
  std::vector<NeighbourSample> lines;
  std::vector<LineRange> ranges;
  // Of 20 lines and more, up to `longest`.
  Pages(std::size_t pages, std::uint32_t seed, std::uint32_t longest = 219) {
    std::mt19937 random(seed);
    for (std::size_t p = 0; p < pages; ++p) {
      const std::size_t first = lines.size(), count = 20 + random() % (longest - 19);
      for (std::size_t i = 0; i < count; ++i) {
        NeighbourSample line;
        line.inputs[3] = random() % 2 == 0 ? internal::kNeighbourUnit : 0;
        line.inputs[7] = random() % 6 == 0 ? internal::kNeighbourUnit : 0;
        line.weight = 1;
        for (std::size_t back = 1; back <= std::min<std::size_t>(i, 3); ++back)
          line.positive |= line.inputs[3] != 0 && lines[first + i - back].inputs[7] != 0;
        lines.push_back(line);
      }
      ranges.emplace_back(first, count);
    }
  }
  [[nodiscard]] double share_right(const NeighbourTable& table) const {
    const internal::NeighbourNet net = table.net();
    internal::NeighbourReader reader;
    double right = 0;
    for (const auto& [first, count] : ranges) {
      std::vector<std::uint32_t> all(count);
      for (std::uint32_t i = 0; i < count; ++i) all[i] = i;
      std::vector<std::int16_t> scores(count);
      reader.read(
          net, all, count, [&, from = first](std::size_t i) { return lines[from + i].inputs; }, scores);
      for (std::size_t i = 0; i < count; ++i) right += (scores[i] > 0) == lines[first + i].positive;
    }
    return right / static_cast<double>(lines.size());
  }
};

// Lines that are left out would hide what is to be learned here.
NeighbourTable train(const Pages& pages, int threads) {
  return train_neighbours(
      pages.lines, pages.ranges,
      {.inputs = 9, .rounds = 12, .dropped_lines = 0, .dropped_channels = 0.1F, .threads = threads});
}

// What is learned in floats holds in the library's whole numbers, on pages that were not learned from.
TEST(NeighbourTrainer, LearnsWhatStandsAboveALine) {
  EXPECT_GT(Pages(50, 2).share_right(train(Pages(150, 1), 1)), 0.97);
}

TEST(NeighbourTrainer, OneThreadAndTwoMakeTheSameNet) {
  const Pages pages(20, 3, 40);
  const NeighbourTable one = train(pages, 1), two = train(pages, 2);
  EXPECT_EQ(one.table.weights, two.table.weights);
  EXPECT_EQ(one.table.scales, two.table.scales);
}

// Whatever is said of them.
TEST(NeighbourTrainer, LinesWithoutAWeightTeachNothing) {
  Pages pages(40, 4, 40);
  std::mt19937 random(5);
  Pages unknown = pages;
  for (std::size_t i = 0; i < pages.lines.size(); ++i) {
    if (random() % 2 != 0) continue;
    pages.lines[i].weight = unknown.lines[i].weight = 0;
    unknown.lines[i].positive = !pages.lines[i].positive;
  }
  EXPECT_EQ(train(pages, 1).table.weights, train(unknown, 1).table.weights);
}

}  // namespace
}  // namespace newsparse::tools
