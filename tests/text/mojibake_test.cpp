#include "text/mojibake.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "text/utf8.h"

namespace newsparse::internal {
namespace {

struct Row {
  std::string_view printed;
  std::string_view meant;
};

std::string repaired(std::string_view text) {
  std::string out;
  MojibakeRuns runs(text);
  std::size_t at = 0;
  for (Span run = runs.next(); !run.empty(); run = runs.next()) {
    out.append(text.substr(at, run.begin - at));
    for (at = run.begin; at < run.end;) {
      const Mojibake garbled = mojibake_at(text, at);
      append_utf8(garbled.value, out);
      at += garbled.size;
    }
  }
  return out.append(text.substr(at));
}

TEST(MojibakeTest, RepairsWhatWasReadInAnotherCharset) {
  constexpr Row kRows[] = {
      // Windows-1252
      {"KÃ¤se fÃ¼r groÃŸe LÃ¶cher, Ãœbung, Ã„rger, Ã–l", "Käse für große Löcher, Übung, Ärger, Öl"},
      {"Ã\u00A0 Paris, voilÃ\u00A0, Â«Ã\u00A0Â»", "à Paris, voilà, «à»"},
      {"cafÃ© Ã©tÃ© garÃ§on oÃ¹ Å“uvre", "café été garçon où œuvre"},
      {"niÃ±o aÃ±o Â¿quÃ©? Â¡SÃ­!", "niño año ¿qué? ¡Sí!"},
      {"nÃ£o, coraÃ§Ã£o, SÃƒO", "não, coração, SÃO"},
      {"itâ€™s â€œgoodâ€\u009D â€“ and â€” so â€¦", "it’s “good” – and — so …"},
      {"â€œgoodâ€ he said", "“good” he said"},
      {"â€œgoodâ€\uFFFD he said", "“good” he said"},
      {"10Â°C, Â£5, Â© 2017, Â«ouiÂ»", "10°C, £5, © 2017, «oui»"},
      {"5 â‚¬ and 3 â„¢", "5 € and 3 ™"},
      {"KrakÃ³w: dziÄ™kujÄ™, ÅºrÃ³dÅ‚o, Å¼aba", "Kraków: dziękuję, źródło, żaba"},
      {"Ð¿Ñ€Ð¸Ð²ÐµÑ‚ Ð¼Ð¸Ñ€", "привет мир"},
      {"ÎºÎ±Î»ÏŒÏ‚", "καλός"},
      {"ã\u0081“ã‚“", "こん"},
      {"ðŸ˜€", "😀"},
      // ISO-8859-1: C1 controls where Windows-1252 has signs
      {"it\u00E2\u0080\u0099s \u00C3\u009Cbung", "it’s Übung"},
      // twice
      {"KÃƒÂ¤se and itÃ¢â‚¬â„¢s", "Käse and it’s"},
      // Windows-1251
      {"РїСЂРёРІРµС‚ РјРёСЂ", "привет мир"},
      {"РџСЂРµР·РёРґРµРЅС‚ СЂР°СЃСЃРєР°Р·Р°Р» Рѕ РїР»Р°РЅР°С…", "Президент рассказал о планах"},
      {"РјРёСЂ вЂ” СЌС‚Рѕ вЂ¦", "мир — это …"},
      {"РјС‹ Рё РѕРЅРё", "мы и они"},
      {"В«РјРёСЂВ»", "«мир»"},
  };
  for (const Row& row : kRows) EXPECT_EQ(repaired(row.printed), row.meant);
}

TEST(MojibakeTest, LeavesWhatIsWrittenSo) {
  for (const std::string_view text : {"",
                                      "a",
                                      "Käse für große Löcher",
                                      "São Paulo, NÃO, CORAÇÃO, MANHÃ, IRMÃ E IRMÃOS, AMANHÃ», MAÇÃ…",
                                      "«IRMû e “MANHÔ",
                                      "IRMÃ\u00A0DULCE",
                                      "la lettre «Â» et la lettre “Ã” ou ‹Â›",
                                      "Â l’heure où ÊTRE, CHÂTEAU, ÂGE, Â",
                                      "À Paris, ÇA VA, CAFÉ»",
                                      "Việt Nam: Đà Nẵng, TÂY NGUYÊN, CHÂU Á, ÂU, MÃ, Ã",
                                      "ÅÄÖ, Ålesund, SMÅ», „GÄ“",
                                      "ØRE, SØ», Ærø",
                                      "Привет, мир. Рим и Сочи. «Россия» — страна",
                                      "Рівне, Сіверськодонецьк, Січ, Рік",
                                      "Сједињене Државе, Рјечник",
                                      "В\u00A0Москве, С\u00A0Новым годом",
                                      "ESPAÑA, AÑO, SEÑOR",
                                      "Ð and Þ in Íslensku: Ðað",
                                      "3 × 4 ÷ 2",
                                      "Ελλάδα, ΑΘΗΝΑ",
                                      "10 € – 5 ™",
                                      "Maß\u00ADnahmen, Groß\u00ADtheo",
                                      "„café’” und «né»…",
                                      "\xC3",
                                      "\xD0",
                                      "\xD0\xA0",
                                      "\xC3\xC3\xC3",
                                      "a\xE2\x82"})
    EXPECT_EQ(repaired(text), text);
}

TEST(MojibakeTest, RunsAreInOrderAndWhole) {
  const std::string_view text = "KÃ¤Ã¶se, РїСЂ and â€™";
  MojibakeRuns runs(text);
  std::string found;
  for (Span run = runs.next(); !run.empty(); run = runs.next())
    found.append(text.substr(run.begin, run.size())).append("|");
  EXPECT_EQ(found, "Ã¤Ã¶|РїСЂ|â€™|");
}

// Every prefix: nothing is read past the end, and what is no mojibake comes out as it went in.
TEST(MojibakeTest, StaysInsideEveryPrefix) {
  const std::string text = "KÃƒÂ¤se РїСЂ â€œaâ€ вЂ” ðŸ˜€ В«РјВ»";
  for (std::size_t n = 0; n <= text.size(); ++n) {
    const std::string prefix = text.substr(0, n);
    std::size_t last = 0;
    MojibakeRuns runs(prefix);
    for (Span run = runs.next(); !run.empty(); run = runs.next()) {
      EXPECT_GE(run.begin, last);
      EXPECT_LE(run.end, n);
      last = run.end;
    }
  }
}

TEST(MojibakeTest, EndsOnHostileRepeats) {
  for (const std::string_view unit : {"\xC3", "\xA0", "\xD0\xA0", "\xD0", "Ã", "ÃƒÂ", "вЂ", "Р", "\x82", "Ã¤"}) {
    std::string text;
    while (text.size() < (std::size_t{1} << 20)) text += unit;
    EXPECT_LE(repaired(text).size(), text.size()) << unit;
  }
}

}  // namespace
}  // namespace newsparse::internal
