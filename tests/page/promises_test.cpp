// The promises of the design as properties of whole pages: over every prefix of every fixture, over mixes of their
// lines and over random bytes. promises.h says what holds; here are the pages it must hold for.
#include "support/promises.h"
#include "support/sanitizers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <new>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "newsparse/output.h"
#include "newsparse/parser.h"

// Every allocation of this program is counted, with its size kept in front of it.
namespace {

constexpr std::size_t kHeader = alignof(std::max_align_t);
static_assert(kHeader >= sizeof(std::size_t));
std::atomic<std::size_t> live_bytes{0}, peak_bytes{0}, allocations{0};

}  // namespace

void* operator new(std::size_t size) {
  void* const block = std::malloc(size + kHeader);
  if (block == nullptr) throw std::bad_alloc();
  *static_cast<std::size_t*>(block) = size;
  allocations.fetch_add(1, std::memory_order_relaxed);
  const std::size_t live = live_bytes.fetch_add(size, std::memory_order_relaxed) + size;
  std::size_t peak = peak_bytes.load(std::memory_order_relaxed);
  while (live > peak && !peak_bytes.compare_exchange_weak(peak, live, std::memory_order_relaxed)) {
  }
  return static_cast<char*>(block) + kHeader;
}
void operator delete(void* pointer) noexcept {
  if (pointer == nullptr) return;
  char* const block = static_cast<char*>(pointer) - kHeader;
  live_bytes.fetch_sub(*reinterpret_cast<std::size_t*>(block), std::memory_order_relaxed);
  std::free(block);
}
void operator delete(void* pointer, std::size_t) noexcept { operator delete(pointer); }

namespace newsparse {
namespace {

struct Fixture {
  std::string name;
  std::string text;
};

const std::vector<Fixture>& fixtures() {
  static const std::vector<Fixture> all = [] {
    std::vector<Fixture> found;
    for (const auto& entry : std::filesystem::directory_iterator(NEWSPARSE_TEST_DATA "/pages")) {
      if (entry.path().extension() != ".txt") continue;
      std::ifstream file(entry.path(), std::ios::binary);
      found.push_back({entry.path().filename().string(), std::string(std::istreambuf_iterator<char>(file), {})});
    }
    std::sort(found.begin(), found.end(), [](const Fixture& a, const Fixture& b) { return a.name < b.name; });
    return found;
  }();
  return all;
}

std::string json(const Page& page) {
  std::string out;
  append_page_json(page, {.spans_only = false, .include_text = true}, out);
  append_records_json(page, {}, out);
  append_text_json(page, out);
  return out;
}

// One page after the other has another address: of words that fixtures have, of none, beyond ASCII.
PageInfo info_of(std::size_t page) {
  constexpr std::array<std::string_view, 5> kUrls = {
      "https://harbour.example/2019/04/25/harbour-towns-ask-for-help-from-the-ministers-of-the-north.html", "",
      "https://harbour.example", "https://hafen.example/%C3%BCber-das-wetter-am-hafen-und-den-neuen-f%C3%A4hren/",
      "https://harbour.example/the-old-the-new-the-pier-the"};
  return {
      .id = "p", .url = kUrls[page % kUrls.size()], .fetched = "2019-04-25T12:57:54Z", .language = {}, .origin = {}};
}

const PageInfo kInfo = info_of(0);

// Parses texts one after the other with the same parser and page, each in a block of exactly its size, so that a
// sanitizer sees any read beyond it.
class Checker {
 public:
  // What is broken, or empty.
  std::string check(std::string_view text) {
    block_ = std::make_unique<char[]>(text.size());
    text.copy(block_.get(), text.size());
    ++number_;
    if (parser_.parse(std::string_view(block_.get(), text.size()), info_of(number_), page_))
      return "a small page parses";
    return find_broken_promise(page_);
  }
  // check(), and that a fresh parser and page give the same output.
  std::string check_against_fresh(std::string_view text) {
    std::string broken = check(text);
    if (!broken.empty()) return broken;
    Parser parser;
    Page page;
    if (parser.parse(std::string_view(block_.get(), text.size()), info_of(number_), page)) return "a small page parses";
    return json(page_) == json(page) ? "" : "same bytes, same answer from fresh buffers";
  }
  const Page& page() const { return page_; }

 private:
  std::unique_ptr<char[]> block_;
  std::size_t number_ = 0;
  Parser parser_;
  Page page_;
};

TEST(Promises, FixturesAreThere) {
  EXPECT_GE(fixtures().size(), 12U);
  for (const Fixture& fixture : fixtures()) EXPECT_GE(fixture.text.size(), 300U) << fixture.name;
}

TEST(Promises, EveryPrefixOfEveryFixture) {
  Checker checker;
  for (const Fixture& fixture : fixtures()) {
    for (std::size_t n = 0; n <= fixture.text.size(); ++n) {
      const std::string_view text = std::string_view(fixture.text).substr(0, n);
      ASSERT_EQ(n % 16 == 0 ? checker.check_against_fresh(text) : checker.check(text), "")
          << fixture.name << ", first " << n << " bytes";
    }
    ASSERT_EQ(checker.check_against_fresh(fixture.text), "") << fixture.name;
  }
}

TEST(Promises, EverySuffixOfEveryFixture) {
  Checker checker;
  for (const Fixture& fixture : fixtures()) {
    for (std::size_t n = 1; n <= fixture.text.size(); n += 3) {
      ASSERT_EQ(checker.check(std::string_view(fixture.text).substr(n)), "") << fixture.name << ", from byte " << n;
    }
  }
}

TEST(Promises, RandomMixesOfLines) {
  std::vector<std::string_view> lines;
  for (const Fixture& fixture : fixtures()) {
    std::string_view rest = fixture.text;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      lines.push_back(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  constexpr std::string_view kJoints[] = {"\n", "\n", "\n", "\r\n", "\r", "\n\n", " ", "", "\u2028", "\uFEFF", "\xE2"};
  std::mt19937 random(20);
  Checker checker;
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (std::size_t left = random() % 40; left > 0; --left) {
      std::string_view line = lines[random() % lines.size()];
      if (random() % 4 == 0) line = line.substr(random() % (line.size() + 1));
      if (random() % 4 == 0) line = line.substr(0, random() % (line.size() + 1));
      text.append(line).append(kJoints[random() % std::size(kJoints)]);
    }
    ASSERT_EQ(checker.check_against_fresh(text), "") << "round " << round << ":\n" << text;
  }
}

TEST(Promises, RandomBytes) {
  // From anything at all to bytes that open, fill and close the constructs looked for.
  constexpr std::string_view kAlphabets[] = {"",
                                             "0123456789:/-. ",
                                             "{}[]%<>$#&;=/@_ ab\n",
                                             "aB cD1\n\r\t",
                                             "\xE2\x80\xA8\xEF\xBB\xBF\xC2\x85\xA0\xF0\x9F\x98 a",
                                             "12 May Mai мая 月日年\n:.,"};
  std::mt19937 random(21);
  Checker checker;
  for (int round = 0; round < 600; ++round) {
    const std::string_view alphabet = kAlphabets[static_cast<std::size_t>(round) % std::size(kAlphabets)];
    std::string text(random() % 1500, ' ');
    for (char& c : text)
      c = alphabet.empty() ? static_cast<char>(random() % 256) : alphabet[random() % alphabet.size()];
    ASSERT_EQ(checker.check_against_fresh(text), "") << "round " << round;
  }
}

TEST(Promises, NothingVisibleNoRecords) {
  Checker checker;
  for (const std::string_view text : {"", " ", "\n", "\r\n\r\n", "\t \v\f", "\uFEFF", "\uFEFF\n\u3000\u2028 \u0085"}) {
    EXPECT_EQ(checker.check(text), "");
    EXPECT_TRUE(checker.page().records().empty());
  }
  for (const std::string_view text : {"x", "\x80", "\xEF\xBB", "\u200B", ".", "\x01"}) {
    EXPECT_EQ(checker.check(text), "");
    EXPECT_EQ(checker.page().records().size(), 1U);
  }
}

TEST(Promises, SameAnswerInEveryOrderAndThread) {
  std::vector<std::string> expected;
  for (const Fixture& fixture : fixtures()) {
    Parser parser;
    Page page;
    ASSERT_FALSE(parser.parse(fixture.text, kInfo, page));
    expected.push_back(json(page));
  }
  std::vector<std::size_t> wrong(3, 0);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < wrong.size(); ++t) {
    threads.emplace_back([&, t] {
      Parser parser;
      Page page;
      std::mt19937 random(static_cast<unsigned>(t));
      for (int i = 0; i < 100; ++i) {
        const std::size_t pick = random() % expected.size();
        if (parser.parse(fixtures()[pick].text, kInfo, page) || json(page) != expected[pick]) ++wrong[t];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<std::size_t>(3, 0));
}

TEST(Promises, EvidenceChangesNothing) {
  Parser silent;
  Parser telling{{.keep_evidence = true}};
  for (const Fixture& fixture : fixtures()) {
    Page a, b;
    ASSERT_FALSE(silent.parse(fixture.text, kInfo, a));
    ASSERT_FALSE(telling.parse(fixture.text, kInfo, b));
    EXPECT_EQ(find_broken_promise(b), "") << fixture.name;
    EXPECT_EQ(json(a), json(b)) << fixture.name;
  }
}

std::string repeat(std::string_view piece, std::size_t size) {
  std::string text;
  text.reserve(size + piece.size());
  while (text.size() < size) text.append(piece);
  text.resize(size);
  return text;
}

struct Hostile {
  const char* name;
  std::string_view piece;
};
// Pages that make the most of something: lines, timestamps, tokens, seams, tags, ill-formed bytes, or one endless line.
constexpr Hostile kHostile[] = {
    {"lines", "a\n"},
    {"numbers", "1 "},
    {"digits", "1"},
    {"opened tokens", "{{"},
    {"tokens", "{{a}}"},
    {"relative times", "3h\n"},
    {"times", "20:11"},
    {"times and words", "20:11Ab"},
    {"dates", "1.1.2017 "},
    {"glued dates", "World May 29, 20:11\n"},
    {"seams", "aB"},
    {"nothing", std::string_view("\0", 1)},
    {"tags", "<b>"},
    {"open tags", "<"},
    {"entities", "&lt;"},
    {"comments", "<!--"},
    {"shortcodes", "[a]"},
    {"base64", "QmFzZTY0"},
    {"ill-formed", "\x80"},
    {"cut sequences", "\xF0\x9F\x98"},
    {"no words", "\u4E2D"},
    {"wide digits", "\u0661"},
    {"blank", " \n"},
    {"colons", "A:\n"},
    {"bullets", "\u2022 a\n"},
    {"bylines", "By A B\n"},
    {"sentences", "We sat down. It was.\n"},
    {"letters", "a"},
    {"words in a row", "facebooktwitter"},
    {"addresses", "ahttp://"},
    {"cards", "A b C d E f\n"},
    {"cards of small words", "a b c d\n"},
    {"dated cards", "A B C D 1 May 2019\n"},
    {"dated bylines", "by A B by A B by A B 1 May 2019 A b\n"},
    {"rows on one line", "9:40 A b c d e f 9:39 A b c d e f 9:38 A b c d e f 9:37 A b c d e f\n"},
    {"rows between tabs", "09:40\tBridge-closed\t"},
    {"two scripts", "\u3042A"},
    {"short paragraphs", "The old harbour was closed for the winter by the council. It will open again in May.\n"},
};

TEST(Promises, HostilePagesKeepThem) {
  Checker checker;
  for (const Hostile& page : kHostile) {
    EXPECT_EQ(checker.check_against_fresh(repeat(page.piece, 1 << 16)), "") << page.name;
  }
}

TEST(Promises, HostilePagesStayWithinMemory) {
  // Under a sanitizer, whose own memory is not counted, the test before this one reads them for what it finds.
  constexpr std::size_t kSize = std::size_t{1} << (kUnderAddressSanitizer ? 14 : 21);
  for (const Hostile& hostile : kHostile) {
    const std::string text = repeat(hostile.piece, kSize);
    Parser parser;
    Page page;
    const std::size_t before = live_bytes;
    peak_bytes = before;
    ASSERT_FALSE(parser.parse(text, kInfo, page));
    EXPECT_LE(peak_bytes - before, 16 * kSize + (std::size_t{32} << 20)) << hostile.name;
    const std::size_t count = allocations;
    ASSERT_FALSE(parser.parse(text, kInfo, page));
    EXPECT_EQ(allocations - count, 0U) << hostile.name << ": allocations in a second parse";
    EXPECT_EQ(find_broken_promise(page), "") << hostile.name;
  }
}

TEST(Promises, NothingIsAllocatedOnceWarm) {
  Parser parser;
  Page page;
  for (int round = 0; round < 2; ++round) {
    for (const Fixture& fixture : fixtures()) ASSERT_FALSE(parser.parse(fixture.text, kInfo, page));
  }
  for (const Fixture& fixture : fixtures()) {
    const std::size_t count = allocations;
    ASSERT_FALSE(parser.parse(fixture.text, kInfo, page));
    EXPECT_EQ(allocations - count, 0U) << fixture.name;
  }
}

}  // namespace
}  // namespace newsparse
