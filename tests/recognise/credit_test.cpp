// credit_test.cpp: who took a picture; and lines about pictures.
#include "recognise/credit.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>

#include "text/utf8.h"

namespace newsparse::internal {
namespace {

struct CreditCase {
  std::string_view line, credit;  // empty: none
};

constexpr CreditCase kCases[] = {
    {"The old quay in Norrey, seen in February. Photo: Jane Doe/AP", "Jane Doe/AP"},
    {"Photo: Jane Doe", "Jane Doe"},
    {"Photo: \vJane Doe\f", "Jane Doe"},
    {"Photo: \v\f", ""},
    {"Photo by Jane Doe", "Jane Doe"},
    {"PHOTO: JANE DOE", "JANE DOE"},
    {"The lighthouse at dusk (Photo: Jane Doe)", "Jane Doe"},
    {"The lighthouse at dusk. Jane Doe/AP", "Jane Doe/AP"},
    {"The lighthouse at dusk. © Jane Doe", "Jane Doe"},
    {"Der alte Kai. Foto: Jens Hollmer/dpa", "Jens Hollmer/dpa"},
    {"Der Hafen am Abend (Foto: dpa)", "dpa"},
    {"Foto: dpa", "dpa"},
    {"Le vieux quai. Crédit photo : Jean Martin / AFP", "Jean Martin / AFP"},
    {"El faro al anochecer. Foto: Inés Solano", "Inés Solano"},
    {"Latarnia o zmierzchu. Fot. Jan Kowalski", "Jan Kowalski"},
    {"Старый причал. Фото: Лев Петров / ТАСС", "Лев Петров / ТАСС"},
    {"夕暮れの灯台。写真：山田太郎", "山田太郎"},
    {"閉鎖される古い桟橋＝３日、北京（共同）", "共同"},
    {"旧码头。记者 王强 摄", "记者 王强"},
    {"해질녘의 등대. 사진=김철수", "김철수"},
    {"She works for TelephotoNews: Jane Doe", ""},
    {"The old quay in Norrey on Monday. (AP Photo/Jane Doe)", "Jane Doe"},
    {"The old quay in Norrey on Monday. (AP Photo)", "AP Photo"},
    {"The old quay in Norrey on Monday. (Jane Doe, AFP)", "Jane Doe, AFP"},
    {"The old quay in Norrey on Monday. (Jane Doe/Getty Images)", "Jane Doe/Getty Images"},
    {"The old quay in Norrey on Monday. Jane Doe/AFP via Getty Images", "Jane Doe/AFP via Getty Images"},
    {"The old quay on May 7, 2025. Photo by JANE DOE /AFP via Getty Images", "JANE DOE /AFP via Getty Images"},
    {"The old quay in Norrey on Monday. (Jane Doe/NPO)", "Jane Doe/NPO"},
    {"The old quay in Norrey on Monday. (Jane M. Doe / NPO)", "Jane M. Doe / NPO"},

    {"", ""},
    {"Photo", ""},
    {"Photos: see how the storm hit the coast!", ""},
    {"The photo shows the old quay as it was before the storm.", ""},
    {"The photo was on every wall, and the mayor said: It is a sad day. Nobody wants a new crane.", ""},
    {"He took a photo and left.", ""},
    {"© 2021 Norrey Post", ""},
    {"Les listes sont closes avant la rentr\u00C3\u00A9e de septembre", ""},
    {"Open Monday/Tuesday", ""},
    {"Das Foto ging um die Welt", ""},
    {"港湾委員会は古い桟橋を閉鎖することを決めた（共同）", ""},
    {"The old quay in Norrey on Monday (Picture: Jane Doe)", "Jane Doe"},
    {"The old quay in Norrey on Monday (Graphic: NPO )", "NPO"},
    {"The quay was closed on Monday (Reuters)", ""},
    {"The quay was closed on Monday (time: 5.30)", ""},
    {"• Norrey Shipping rose by a tenth (NASDAQ: NRSH)", ""},
    {"Der Kai im alten Film (Regie: Jens Hollmer)", ""},
    {"Image source, Reuters", "Reuters"},
    {"The quay was closed on Monday (director: Jane Doe).", ""},
    {"The quay was closed on Monday (: )", ""},
    {"Причал закрыт с понедельника (прим.: так в тексте)", ""},
    {"The quay was closed on Monday (AP, 3 May)", ""},
    {"The ferry sails on Monday, Friday (and, in June, AP)", ""},
    {"The ferry sails to Norrey (or to Selby/Tarn)", ""},
    {"The old quay was closed by the board (Jane Doe/NPO).", ""},
    {"The old quay is loved by two (Jane/Tom)", ""},
    {"They sang it in the harbour (Jane Doe/Tom Reed)", ""},
    {"The company had not asked them. (Jane Doe/Norrey Post)", ""},
    {"She scored twelve points (Real Norrey/Spain)", ""},
    {"The ferry sails on two days (Monday or Friday/Sunday)", ""},
    {"The ferry takes cars (Selby Port/Tarn/Norrey)", ""},
    {"Photo by mistake /and not by Jane Doe", ""},
    {"()", ""},
};

TEST(Credit, NameBehindTheWord) {
  for (const CreditCase& one : kCases) {
    SCOPED_TRACE(one.line);
    const auto credit = match_credit(one.line);
    EXPECT_EQ(credit ? one.line.substr(credit->begin, credit->size()) : std::string_view(), one.credit);
  }
}

TEST(Credit, OpensAPart) {
  constexpr CreditCase kParts[] = {
      {"Credit: Splashline", "Splashline"},
      {"Credit: Jane Doe", "Jane Doe"},
      {"Foto: Jens Hollmer", "Jens Hollmer"},
      {"Photo by Jane Doe", "Jane Doe"},
      {"Фото: Лев Петров", "Лев Петров"},
      {"Video: Dog walks forty miles to its home", ""},
      {"Credit: the bank gives none to anybody", ""},
      {"Photo: she has worked for them since 1999", ""},
      {"Foto: dpa", "dpa"},
      {"Image: example.co.jp", "example.co.jp"},
      {"Image: www.norrey-post.example", ""},  // no name of a country's hosts is as long
      {"Image: the end.of it", ""},
      {"Picture: e.g", ""},
      {"Seen in May. Photo: Jane Doe", ""},
      {"Credit:", ""},
      {"", ""},
  };
  for (const CreditCase& one : kParts) {
    const auto credit = match_opening_credit(one.line);
    EXPECT_EQ(credit ? slice(one.line, *credit) : std::string_view(), one.credit) << one.line;
  }
}

TEST(Credit, EveryPrefixStaysInBounds) {
  for (const CreditCase& one : kCases)
    for (std::size_t n = 0; n <= one.line.size(); ++n) {
      const auto block = std::make_unique<char[]>(n);
      one.line.copy(block.get(), n);
      if (const auto credit = match_credit({block.get(), n})) {
        EXPECT_LT(credit->begin, credit->end);
        const CharClass first = char_class(decode({block.get(), n}, credit->begin).value);
        EXPECT_TRUE(is_letter(first) || first == CharClass::kDigit || first == CharClass::kMark);
        EXPECT_LE(credit->end, n);
      }
    }
}

TEST(Credit, LongLinesCostLittle) {
  for (const std::string_view piece : {"Photo: ", "/", "摄", "（", "© ", "(Foto "}) {
    std::string line;
    while (line.size() < 1'000'000) line.append(piece);
    const auto credit = match_credit(line);
    EXPECT_TRUE(!credit || credit->end <= line.size());
  }
}

}  // namespace
}  // namespace newsparse::internal
