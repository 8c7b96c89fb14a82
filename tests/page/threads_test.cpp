// threads_test.cpp: comments below a story, and lists of teasers that look like them.
#include "page/threads.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/page.h"
#include "newsparse/parser.h"
#include "page/boilerplate.h"
#include "page/pipeline.h"
#include "support/quay_page.h"

namespace newsparse {
namespace {

struct ThreadCase {
  std::string_view name, below;
  std::vector<std::string_view> comments;  // lines of the class
  std::vector<std::string_view> others;    // lines that are not
};

TEST(Threads, RowsAreOfTheirClass) {
  const ThreadCase kCases[] = {
      {"name and date on two lines",
       "3 Comments\nJoe Fisher says:\nMarch 4, 2019 at 11:20 am\nThey should have done this ten years ago.\nReply\n"
       "harbourfan says:\nMarch 4, 2019 at 1:15 pm\nI will miss the old quay, my father took me there to "
       "fish.\nReply\n",
       {"3 Comments", "Joe Fisher says:", "March 4, 2019 at 11:20 am", "Reply", "harbourfan says:"},
       {"They should", "I will miss"}},
      {"on one line",
       "Comments (2)\nJoe Fisher March 4, 2019 at 11:20 am\nThey should have done this ten years ago.\n"
       "Mary W. March 4, 2019 at 12:02 pm\nAnd who pays for all this? We do, as always.\n",
       {"Comments (2)", "Joe Fisher March", "Mary W. March"},
       {"They should", "And who"}},
      {"another language",
       "2 Kommentare\nJonas Weber\n4. März 2019, 11:20 Uhr\nDas hätte man vor zehn Jahren tun sollen.\nAntworten\n"
       "Anna\n4. März 2019, 12:02 Uhr\nUnd wer zahlt das alles? Wir, wie immer.\nAntworten\n",
       {"2 Kommentare", "Jonas Weber", "4. März 2019, 11:20", "Antworten", "Anna"},
       {"Das hätte", "Und wer"}},
      {"teasers below a counter",
       "3 Comments\nMore news\nStorm floods the fish market for the second time\nMarch 3, 2019\n"
       "The water stood a metre high in the halls, and the cooling failed.\n"
       "Ferry to the island is cancelled until the end of May\nMarch 2, 2019\n"
       "The company says that it has no crews for the two old ships.\n",
       {},
       {"Storm floods", "March 3, 2019", "The water", "Ferry to", "March 2, 2019"}},
  };
  Parser parser;
  Page page;
  for (const ThreadCase& one : kCases) {
    SCOPED_TRACE(one.name);
    const std::string text = std::string(kQuayPage).append(one.below);
    ASSERT_FALSE(parser.parse(text, page));
    const auto is_comments = [&](std::string_view line) {
      const std::size_t at = text.find(std::string("\n").append(line), kQuayPage.size() - 1) + 1;
      for (const Record& record : page.records())
        if (record.span.begin <= at && at < record.span.end)
          return page.boilerplate(record) == BoilerplateClass::kComments;
      return false;
    };
    for (const std::string_view line : one.comments) EXPECT_TRUE(is_comments(line)) << line;
    for (const std::string_view line : one.others) EXPECT_FALSE(is_comments(line)) << line;
  }
}

// How many lines stay in the article where all of twelve words and more are taken for it.
std::size_t lines_kept(const std::string& text) {
  constexpr std::uint16_t kFewestWords = 12;
  internal::Pipeline pipeline{Options{}, Rules{}};
  Page page;
  EXPECT_FALSE(pipeline.read(text, {}, page.data()).has_value());
  internal::Workspace& work = pipeline.work();
  for (const internal::LineInfo& info : work.info) work.in_article.push_back(info.words >= kFewestWords);
  internal::tell_boilerplate(text, work, {});
  internal::find_threads(text, work);
  return static_cast<std::size_t>(std::count(work.in_article.begin(), work.in_article.end(), 1));
}

TEST(Threads, TextsOfCommentsLeaveTheArticle) {
  const std::string story = std::string(kQuayPage).append(
      "The mayor said that she would ask the state for more, since the old quay was built by the state's own "
      "engineers.\n"
      "The work will begin in the first week of November, when the last of the summer's guests have left the "
      "island.\n");
  const std::string first =
      "Joe Fisher says:\nMarch 4, 2019 at 11:20 am\n"
      "The harbour board has never told us why the old quay should be closed for the whole of the winter.\n";
  const std::string second =
      "Log in to Reply\nMary Wells says:\nMarch 4, 2019 at 12:02 pm\n"
      "And who pays for all this work? The state says that it will pay for half of it, but that is our money.\n";
  EXPECT_EQ(lines_kept(story), 6U);
  EXPECT_EQ(lines_kept(story + "All Comments 2\n" + first + second), 6U);
  // Three with other names each need no heading. Above entries of a ticker stands a button.
  const std::string third =
      "Reply\nTom Reed says:\nMarch 4, 2019 at 12:40 pm\n"
      "Nobody has asked those who work there what they think of it, and nobody will ask them before the spring.\n";
  EXPECT_EQ(lines_kept(story + first + second + third), 6U);
  std::string ticker = first + second + third;
  for (const std::string_view name : {"Joe Fisher says:", "Mary Wells says:", "Tom Reed says:"})
    ticker.replace(ticker.find(name), name.size(), "Send a link");
  for (std::size_t at; (at = ticker.find("Log in to Reply\n")) != std::string::npos;) ticker.erase(at, 16);
  ticker.erase(ticker.find("Reply\n"), 6);
  EXPECT_EQ(lines_kept(story + ticker), 9U);
  // Below a lead three must say so: says:.
  const std::string lead =
      "The harbour board voted on Monday to close the old quay for the coming winter.\n3 Comments\n";
  EXPECT_EQ(lines_kept(lead + first + second + third), 1U);
  EXPECT_EQ(lines_kept(lead + first + second), 3U);
  std::string unsaid = first + second + third;
  for (std::size_t at; (at = unsaid.find(" says:")) != std::string::npos;) unsaid.erase(at, 6);
  EXPECT_EQ(lines_kept(lead + unsaid), 4U);
  const std::string timed =
      "12:05\nThe first of the boats has left the old quay, and those who watch it wave to it.\n"
      "12:40\nThe second boat has left, and now there is only the ferry that sails at night.\n";
  EXPECT_EQ(lines_kept(story + "3 Comments\n" + timed), 8U);
  // Two without a heading and one may be anything.
  EXPECT_EQ(lines_kept(story + first + second), 8U);
  EXPECT_EQ(lines_kept(story + "1 Comment\n" + first), 7U);
}

TEST(Threads, RowsMayHaveTheirTextsBehindThem) {
  const std::string story = std::string(kQuayPage).append(
      "The mayor said that she would ask the state for more, since the old quay was built by the state's own "
      "engineers.\n"
      "The work will begin in the first week of November, when the last of the summer's guests have left the "
      "island.\n");
  const std::string comments =
      "seagull77 says: March 4, 2019 at 11:20 am The harbour board has never told us why the old quay should be "
      "closed.\n"
      "Mary Wells says: March 4, 2019 at 12:02 pm And who pays for all this work? The state says that it will pay a "
      "half.\n"
      "Nobody has asked those who work there what they think of it, and nobody will ask them before the spring.\n";
  ASSERT_EQ(lines_kept(story), 6U);
  EXPECT_EQ(lines_kept(story + comments), 9U);  // teasers, for all that is known
  EXPECT_EQ(lines_kept(story + "2 Comments\n" + comments), 6U);
  EXPECT_EQ(lines_kept(story + "2 Comments\n" + comments.substr(0, comments.find('\n') + 1)), 7U);
  // In any language a number, few words and the title in quotation marks.
  for (const std::string_view heading : {"2 thoughts on \u201COld quay closes for the winter\u201D",
                                         "2 Gedanken zu \u201EOld quay closes for the winter\u201C",
                                         "2 r\u00E9flexions sur \u00ABOld quay closes for the winter\u00BB",
                                         "2 myst\u0117 \"Old quay closes for the winter\""})
    EXPECT_EQ(lines_kept(story + std::string(heading) + "\n" + comments), 6U) << heading;
  for (const std::string_view heading :
       {"2 thoughts on \u201CNew quay opens\u201D", "Thoughts on \u201COld quay closes for the winter\u201D",
        "2 thoughts on Old quay closes for the winter",
        "2 thoughts on \u201COld quay closes for the winter\u201D by Ann"})
    EXPECT_EQ(lines_kept(story + std::string(heading) + "\n" + comments), 9U) << heading;
}

TEST(Threads, NoItemSwallowsThem) {
  const std::string text = std::string(kQuayPage).append(
      "1 Comment\nJoe Fisher says:\nMarch 5, 2019 at 11:20 am\nThey should have done this ten years ago, and nobody "
      "paid.\n"
      "Reply\n");
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(text, page));
  int paragraphs = 0;
  for (const Record& record : page.records()) {
    EXPECT_FALSE(page.feed_item(record).has_value()) << page.text(record.span);
    paragraphs += record.in_article;
  }
  EXPECT_EQ(paragraphs, 4);
}

}  // namespace
}  // namespace newsparse
