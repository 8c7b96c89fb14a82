// Four words that stand on the page once more, and how they go on there.
#include "page/phrase_copies.h"

#include <gtest/gtest.h>

#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "support/read_page.h"

namespace newsparse::internal {
namespace {

// The page's cuts, one a line: the text before each in its line, and what its sides are elsewhere: = the same, ~ other
// words, | a bound.
std::string sides_of(std::string_view text) {
  ReadPage page(text);
  page.propose();
  const Workspace& work = page.work();
  EXPECT_EQ(work.cut_sides.size(), work.cuts.size());
  std::string out;
  std::size_t line = 0;
  for (std::size_t i = 0; i < work.cuts.size(); ++i) {
    while (work.lines[line].end <= work.cuts[i].at) ++line;
    const PhraseCopies::Sides sides = work.cut_sides[i].copies;
    if (sides.left == PhraseCopies::kSame && sides.right == PhraseCopies::kSame) continue;
    constexpr std::string_view kSigns = "=~|";
    out += text.substr(work.lines[line].begin, work.cuts[i].at - work.lines[line].begin);
    out += kSigns[sides.left];
    out += kSigns[sides.right];
    out += '\n';
  }
  return out;
}

TEST(PhraseCopies, ATitleThatStandsAloneElsewhere) {
  EXPECT_EQ(sides_of("Choir Festival Opens Tonight By Ann Lee\n"
                     "Tides\n"
                     "Choir Festival Opens Tonight\n"),
            "Choir Festival Opens Tonight |=\n");
}

TEST(PhraseCopies, ATitleBetweenOtherWords) {
  EXPECT_EQ(sides_of("Music Choir Festival Opens Tonight Ann Lee\n"
                     "Harbour Choir Festival Opens Tonight Jonas Weber\n"),
            "Music =~\n"
            "Music Choir Festival Opens Tonight ~=\n"
            "Harbour =~\n"
            "Harbour Choir Festival Opens Tonight ~=\n");
}

TEST(PhraseCopies, CopiesOfALineSayNothing) {
  EXPECT_EQ(sides_of("Choir Festival Opens Tonight By Ann Lee\n"
                     "Choir Festival Opens Tonight By Ann Lee\n"),
            "");
}

TEST(PhraseCopies, ThreeWordsAreTooFew) {
  EXPECT_EQ(sides_of("Choir Festival Opens By Ann Lee\nChoir Festival Opens\n"), "");
}

// Words, each of its own, of a part that is read alone.
struct Reader {
  std::string text;
  ByteMasks masks;
  PhraseCopies copies;
  explicit Reader(std::string of) : text(std::move(of)) { scan_bytes(text, masks); }
  void read(std::uint32_t begin, std::uint32_t end) { copies.read(text, masks, {begin, end}); }
};

TEST(PhraseCopies, RunsOfPhrasesWithCopies) {
  //                    0         1         2
  Reader reader("a b c d e f g h\nx b c d e f y h");
  reader.copies.start(16, 1000);
  for (const std::uint32_t begin : {0U, 16U}) {
    reader.read(begin, begin + 15);
    reader.copies.keep();
  }
  reader.read(0, 15);
  reader.copies.look_up();
  const PhraseCopies::Sides behind_a = reader.copies.at(2), behind_f = reader.copies.at(12);
  EXPECT_EQ(behind_a.right, PhraseCopies::kOther);
  EXPECT_EQ(behind_a.right_run, 2);  // b c d e, c d e f
  EXPECT_EQ(behind_f.left, PhraseCopies::kOther);
  EXPECT_EQ(behind_f.left_run, 2);
}

// Past the room that a page has for them, phrases are not kept; nothing else changes.
TEST(PhraseCopies, StopsKeepingWhenFull) {
  std::string text;
  for (int i = 1000; i < 5000; ++i) text.append(std::to_string(i)).append(" ");
  Reader reader(text);
  reader.copies.start(24, text.size());
  const auto end = static_cast<std::uint32_t>(text.size());
  for (int i = 0; i < 2; ++i) {
    reader.read(0, end);
    reader.copies.keep();
  }
  reader.copies.look_up();
  EXPECT_EQ(reader.copies.at(50).left_run, 7);  // ten words before it
  const PhraseCopies::Sides late = reader.copies.at(end - 10);
  EXPECT_EQ(late.left, PhraseCopies::kSame);
  EXPECT_EQ(late.left_run, 0);
}

TEST(PhraseCopies, ReadsNothingBehindThePart) {
  const std::string text = "Küste und Häfen im Winter \xE2\x80\xA6\xFF";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    const auto block = std::make_unique<char[]>(size);
    std::memcpy(block.get(), text.data(), size);
    const std::string_view part(block.get(), size);
    ByteMasks masks;
    scan_bytes(part, masks);
    PhraseCopies copies;
    copies.start(8, size);
    copies.read(part, masks, {0, static_cast<std::uint32_t>(size)});
    copies.keep();
    copies.look_up();
    for (std::uint32_t at = 0; at < size; ++at) EXPECT_LE(copies.at(at).left, PhraseCopies::kBound);
  }
}

}  // namespace
}  // namespace newsparse::internal
