#include "recognise/quotation.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "newsparse/parser.h"

namespace newsparse::internal {
namespace {

TEST(QuotationTest, TellsLinesThatSomebodySaid) {
  for (const std::string_view line :
       {"« Nous attendrons jusqu’au printemps. »", "«Ждём весны».", "„Wir warten auf den Frühling.“",
        "„Czekamy na wiosnę.”", "„Wir warten.“", "»Wir warten auf den Frühling.«", "「春まで待ちます。」",
        "「春まで待ちます」。", "『春まで待ちます』", "> We shall wait for the spring."})
    EXPECT_TRUE(is_quotation(line)) << line;
}

TEST(QuotationTest, LeavesSentencesToTheirWriter) {
  for (const std::string_view line : {"« Nous attendrons », a dit le maire.", "«Ждём», сказал он, «весны».",
                                      "„Wir warten“, sagte sie. „Bis zum Frühling.“", "「春」まで「待ちます」",
                                      "Er sagte: „Wir warten.“", "„Hafenfreundlich“", "« Attente »", "„Warte nicht“,",
                                      "«»", "„", "«", ">", "> ", ">> next", ">Read", "", "He waits."})
    EXPECT_FALSE(is_quotation(line)) << line;
}

TEST(QuotationTest, GivesParagraphsTheirRole) {
  Parser parser;
  Page page;
  const auto role = [&](std::string_view line) {
    const std::string text =
        "The harbour board voted on Monday to close the old pier for the whole of the coming winter season.\n" +
        std::string(line) +
        "\nFishermen will have to move their boats to the northern basin until the repairs are finished in spring.\n";
    EXPECT_FALSE(parser.parse(text, page));
    for (const Record& record : page.records())
      if (page.text(record.span) == line)
        if (const auto paragraph = page.paragraph(record)) return paragraph->role;
    return ParagraphRole::kDateline;
  };
  EXPECT_EQ(role("« Nous attendrons jusqu’au printemps, et après nous verrons ce que dit la ville. »"),
            ParagraphRole::kQuote);
  EXPECT_EQ(role("> We shall wait for the spring, and then we shall see what the town says of it."),
            ParagraphRole::kQuote);
  EXPECT_EQ(role("« Nous attendrons », a dit le maire, et après nous verrons ce que dit la ville."),
            ParagraphRole::kProse);
}

}  // namespace
}  // namespace newsparse::internal
