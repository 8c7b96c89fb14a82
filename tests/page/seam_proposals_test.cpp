// Where a seam may be at all, whatever the model thinks of it: with a threshold of 0 every candidate is reported.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "newsparse/parser.h"

namespace newsparse {
namespace {

constexpr std::string_view kMark = "‖";

std::string without_marks(std::string_view marked) {
  std::string out(marked);
  for (std::size_t at = 0; (at = out.find(kMark)) != std::string::npos;) out.erase(at, kMark.size());
  return out;
}

std::string with_candidates(std::string_view text) {
  Parser parser{Options{.seam_threshold = 0}};
  Page page;
  EXPECT_FALSE(parser.parse(text, page).has_value());
  std::string out;
  std::size_t at = 0;
  for (const Glue& glue : page.glue()) {
    out.append(text.substr(at, glue.at - at)).append(kMark);
    at = glue.at;
  }
  return out.append(text.substr(at));
}

// All candidates of each text.
constexpr std::string_view kTexts[] = {
    // Counters of comments beside letters without case, and known names behind a number.
    "إغلاق ثلاثة مسابح‖12 تعليقا عليها",
    "तीन तरणताल बंद किया‖2 टिप्पणियां और",
    "هاربر 11‖العالم",
    "बंद पुलों की संख्या 11‖दुनिया",
    // Other numbers are parts of names, of ordinals and of what they count.
    "في و20 شخصا ال20 جاؤوا",
    "कोविड19 और जी20 की 10वीं बैठक, न्यूज18 पर",
    "10வது வகுப்பு, 5करोड़ 2018ல்",
    // Where words have no blanks, numbers are words.
    "渡船3艘停航",
    // What ends something, and a letter where a blank would stand.
    "قال المصدر ذلك.‖وأضاف أن السد",
    "هل يفتح الجسر؟‖قال نعم",
    "बांध टूटा।‖गांव डूबा",
    "파업은 끝났다.‖배는 다시 뜬다",
    "ተናገሩ።‖ኩባንያው ዓርብ",
    // Titles, marks inside words, endings behind brackets.
    "قال د.سامي حداد اليوم",
    "पी.जोशी ने कहा, डॉ.मीरा और मु.क.देव ने",
    "אמר צה\"ל היום",
    "항만(부두)은 \"문\"이라고 했다",
    // A quotation mark that opens in one language and closes in another.
    "Cultura‖“No me voy a callar”, dice‖Marta",
    "„Wir warten nicht länger“‖Politik",
    "“Wir warten“ und „gehen“‖Politik‖“Ja“",
    // Letters that only end words, with marks or without.
    "إغلاق الطرق السريعة‖قال المصدر",
    "إغلاق الطرق السريعةِ‖قال المصدر",
    "שינויים במזג האוויר בגליל הם‖ראש העיר",
    "قال آیةالله إن حجةالاسلام جاء",
    // Letters that were decoded wrongly.
    "V\u00C3\u00BDvoz obil\u00C3\u00AD ze t\u00C5\u2122\u00C3\u00AD zem\u00C3\u00AD a rentr\u00C3\u00A9e",
    // An ideograph's bracket behind a word.
    "これまでの歩み‖【第1回】港",
    // Letters that carry marks are letters: e with U+0301.
    "Le cafe\u0301‖Monde ouvert",
    // Labels before a colon and before a name.
    "来源：海港日报‖作者：王东",
    "港口大桥今年不会开放‖记者 王东",
    "جسر الميناء مغلق هذا العام‖بقلم سامي",
    // Ranks, three in a row at least; no counted things.
    "1‖港口大桥今年不再通车\n2‖农民封锁高速公路\n3‖小型银行警告亏损",
    "1港口大桥今年不再通车\n2农民封锁高速公路\n小型银行警告亏损",
    "1人死亡在港口\n2名员工被捕\n3年来首次停航",
    "1‖港の橋が再開しない\n2‖人気者が姿を消した\n3‖農民が道を封鎖\n4‖大波で渡船が停航",
    "1‖港口大桥今年不再通车\n2018-05-29\n2‖农民封锁高速公路\n2018-05-28\n3‖小型银行警告亏损\n2018-05-27",
    // What stands behind a date, or a counter behind it.
    "2019-05-29 17:44‖查看更多‖港口大桥",
};

}  // namespace

TEST(SeamProposals, StandWhereElementsMayMeet) {
  for (const std::string_view marked : kTexts) EXPECT_EQ(with_candidates(without_marks(marked)), marked);
}

}  // namespace newsparse
