// corpus_test.cpp: what is promised of every page, on every labelled page there is. Skipped where the pages are
// missing.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "newsparse/archive/reader.h"
#include "newsparse/parser.h"
#include "support/promises.h"

namespace newsparse {
namespace {

class CorpusTest : public testing::TestWithParam<const char*> {};

TEST_P(CorpusTest, EveryPageKeepsThePromises) {
  const std::filesystem::path path = std::filesystem::path(NEWSPARSE_CORPUS_DIR) / GetParam();
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no labelled pages at " << path;
  auto reader = archive::Reader::open(path.string(), {});
  ASSERT_TRUE(reader);
  Parser parser;
  Page page;
  std::size_t pages = 0;
  while (const auto next = reader->next()) {
    ASSERT_TRUE(*next) << (*next).error().detail;
    ASSERT_FALSE(parser.parse((**next).text, (**next).info, page));
    ASSERT_EQ(find_broken_promise(page), "") << path << " page " << pages;
    ++pages;
  }
  EXPECT_GT(pages, 0U);
}

INSTANTIATE_TEST_SUITE_P(Files, CorpusTest,
                         testing::Values("dev.wet.jsonl.gz", "dev.ccwet.jsonl.gz", "dev.cards.jsonl.gz",
                                         "stress.wet.jsonl.gz", "stress.cards.jsonl.gz"));

}  // namespace
}  // namespace newsparse
